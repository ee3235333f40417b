"""Whether another council's grade is told beside the news: so it stands, and nothing has come out."""

from collections.abc import Collection, Sequence

from pipelines.model import DayInterval
from pipelines.understand.days import months_between
from pipelines.understand.grade_names import GRADE_BEGINS
from pipelines.understand.grade_words import RATED_BEHIND, GradeWord
from pipelines.understand.journeys import TOOK
from pipelines.understand.later import expression
from pipelines.understand.listing import COUNCILS
from pipelines.understand.out_too import (
    GIVEN_NOW,
    OPENS_OUT,
    OUT_TOO,
    PUBLISHED_THEN,
    SAME_DAY,
    SAME_WEEK,
    is_out_here,
)
from pipelines.understand.reading import Sentence
from pipelines.understand.status import STILL, TELLS_INSPECTION, Told
from pipelines.understand.story import Story, once
from pipelines.understand.turn import Turn


def in_passing(
    turn: Turn,
    word: GradeWord,
    told: Told,
    gss: tuple[str, ...],
    published: DayInterval | None,
    mains: Collection[str],
    *,
    alone: bool,
) -> bool:
    """Whether the grade of a council that is not the story's own is of before; ``alone``: no judgement is named."""
    low, end = turn.sentence.low, word.start
    if (
        told.time == "new"
        and told.days is None
        and (
            SO_OFTEN.match(low, word.end)
            or INSPECTED_TOO.match(low)
            or AT_LATEST.match(low)
            or NOW_UNLIKE_THEN.search(low, 0, word.start)
            or ("leav" in low[:end] and LEAVES_ONLY.search(low, 0, end))
        )
    ):
        return True
    if told.time is not None:
        return told.time == "new" and SEEN_THIS_YEAR.match(low) is not None
    aside = any(group.aside and set(group.gss) & set(gss) for group in turn.groups)
    if word.how == "performs":
        return False  # the yearly ratings came out on one day
    if REPORT_NAMES.search(low[:end]):
        return False
    return (
        is_months_ago(low, told, published)
        or low.startswith(RATED_BEHIND, word.end)
        or any(group.start > end and BEFORE_NAME.fullmatch(low, word.end, group.start) for group in turn.groups)
        or low.startswith("top-rated ", word.start)
        or (
            any(BRACKET.fullmatch(low, group.end, end) for group in turn.groups if group.end <= end)
            and low.startswith((")", "')", '")'), word.end)
            and not (set(turn.gss) & {*mains} and all(BRACKETED.match(low, group.end) for group in turn.groups))
        )
        or (low[:end].rstrip(" '\"").endswith((",", ", at")) and PUT_IN_ENDS.match(low, word.end) is not None)
        or (low[:end].rstrip(" '\"").endswith((", a", ", an")) and A_COUNCIL.match(low, word.end) is not None)
        or (" taken " in low[:end] and TOOK.search(low[:end]) is not None)
        or ONLY_OTHER.search(low) is not None
        or (alone and HOLDS.search(low[:end]) is not None and not (came_out_too(turn) or is_out_here(low)))
        or (STANDS.search(low[:end]) is not None and not is_out_here(low))
        or ("leav" in low[:end] and LEAVES_ONLY.search(low, 0, end) is not None)
        or LAST_MONTH.search(low) is not None
        or (
            (AROUND.match(low) is not None or looks_around(turn))
            and SAME_WEEK.search(low) is None
            and GIVEN_NOW.match(low, word.end) is None
        )
        or (word.how == "same" and SO_IS.match(low) is not None)
        or IS_ONLY.search(low[:end]) is not None
        or AT_WORK_WHEN.search(low, 0, end) is not None
        or IN_SO_MANY_OF_THEM.match(low, word.end) is not None
        or OTHERS_ARE.match(low) is not None
        or INSPECTED_TOO.match(low) is not None
        or (aside and (STILL.search(low[:end]) is not None or not (SAME_DAY.search(low) or is_out_here(low))))
    )


def is_aside(story: Story, turn: Turn, word: GradeWord, told: Told, gss: tuple[str, ...], *, alone: bool) -> bool:
    """Whether a grade of other councils than the story's own is told in passing, as one that they had before."""
    return (
        in_passing(turn, word, told, gss, story.published, story.mains, alone=alone)
        or (story.minutes and told.time is None and was_there(turn.sentence, word))
        or (is_described(turn.sentence, word, told) and len(story.mains) == 1)
        or (is_undated(told, word) and is_of_one(story) and not is_out_too(story, turn, gss))
        or (is_undated(told, word) and told.still and stays_beside(turn, story, gss))
    )


def stays_beside(turn: Turn, story: Story, gss: tuple[str, ...]) -> bool:
    """Whether another council only stays what it was, told by what the story's own does for it ("Kent, which Essex has
    been helping, remains inadequate")."""
    return bool(story.mains) and bool(set(turn.gss) & {*story.mains}) and not is_out_too(story, turn, gss)


def is_undated(told: Told, word: GradeWord) -> bool:
    """Whether nothing says of when a grade is; the yearly ratings ("performs well") all came out on one day."""
    return told.time is None and told.days is None and word.how != "performs"


def stood_before(story: Story, turn: Turn, word: GradeWord, told: Told, gss: tuple[str, ...]) -> bool:
    """Whether a story of several councils tells only how one of them stands, or when another than those was graded."""
    if told.days is None:
        return is_beside(turn, word)
    if (
        set(gss) & {*story.mains}
        or story.published is None
        or WHICH_WAS.search(turn.sentence.low, 0, word.start) is None
    ):
        return False
    return months_between(told.days.end, story.published.start) > NEWS_OF_REPORTS


WHICH_WAS = expression(
    r", (?:which|who|whose [\w' ]{3,30}) (?:was|were|had been) (?:(?:rated|judged|graded|found) )?(?:to be |as )?"
    r"['\"]*$"
)
"""How another council is told of that is only named in passing ("with Kent, which was rated good in January")."""


def is_beside(turn: Turn, word: GradeWord) -> bool:
    """Whether a sentence only tells how one council stands beside another that has moved, in a story that compares them
    ("Next door in Kent services are still inadequate", "It leaves Kent as the only council with the lowest grade")."""
    low = turn.sentence.low
    if "leav" in low and LEAVES_ONLY.search(low, 0, word.start):
        return True
    if "neighbour" in low and NEIGHBOUR_STILL.search(low, 0, word.start) is not None:
        return True
    return AROUND.match(low) is not None and STILL.search(low, 0, word.start) is not None


NEIGHBOUR_STILL = expression(
    r", (?:while |but |and |whereas )?(?:its )?neighbour(?:ing)? [^,;.]{3,40} (?:remains?|stays?|(?:is|are) still"
    r"|continues? to be) (?:(?:rated|judged|graded|at) )?['\"]*$"
)
"""How the council next to the one that has moved stands ("..., neighbouring Kent remains good")."""


NOW_UNLIKE_THEN = expression(
    r"\b(?:where|which|whose)\b[^,;]*\b(?:in|since|until|after) (?:\w+ )?(?:19|20)\d\d,[^;]{0,60}? (?:is|are) now"
    r" (?:(?:rated|judged|graded) )?(?:as )?['\"]*$"
)
"""How another council is told to stand now that was otherwise years ago ("Kent, where ... in 2018, is now good")."""

AT_LATEST = expression(
    r"\W*(?:at|in|from) (?:their|its|the) (?:latest|last|most recent) (?:\w+ )?(?:inspections?|reports?)\b"
    r"(?!,? (?:(?:which|that|all|both) )?(?:(?:were|was|are|is) )?(?:published|out|released|issued)\b)"
)
"""How a sentence begins that tells how others stood when they were inspected last, whenever that was."""

REPORT_NAMES = expression(
    r"\b(?:ofsted|inspectorate|watchdog|report|chief inspector)\b[^.;]{0,40}"
    r"\b(?:nam|list|singl|pick|identif)(?:e|ie)?(?:s|d|ed)\b[^.;]* as ['\"]*$"
)
"""What is told as the news of a report ("Ofsted's report names two councils, Essex and Kent, as outstanding")."""

BEFORE_NAME = expression(r"['\")]* (?:(?:local )?(?:authority|council|borough|county|city|neighbours?) (?:of )?)?")
"""What stands between another council's grade and its name ("'outstanding' authority Bexley")."""


@once
def is_of_many(story: Story) -> bool:
    """Whether a story is of several councils' reports: its headline names none, its text many, and none tells it."""
    headline = story.title.reading.plain.lower()
    if len(story.mains) > 1 or (ONE_COUNCIL.search(headline) is not None and COUNCILS.search(headline) is None):
        return False
    if story.source is not None or any(story.title.groups):
        return False
    told_of = len(story.told_of)
    return (
        told_of >= FEWEST_TOLD_OF
        or (
            told_of >= FEWEST_OF_BATCH
            and any(BATCH.search(each.low) for each in (*story.title.sentences, *story.text.sentences[:2]))
        )
        or any(SEVERAL_REPORTS.search(each.low) for each in (*story.title.sentences[:1], *story.text.sentences[:1]))
    )


FEWEST_TOLD_OF, FEWEST_OF_BATCH = 4, 3
"""So many councils are those that a story is of; and so many, where it opens with a batch of reports."""

BATCH = expression(
    r"\b(?:three|four|five|six|seven|eight|nine|ten|several|batch|clutch|crop|raft|bundle|round|number|series|[3-9]"
    r"|1\d)"
    r" (?:of )?(?:(?!areas\b)[\w'-]+ ){0,3}?(?:councils|authorities|boroughs|reports|inspections|departments)\b"
)

SEVERAL_REPORTS = expression(
    r"\breports\b[^.;]{0,60}\b(?:several|two|three|four|five|six|seven|eight|nine|ten|a dozen|\d+|more|both)"
    r" (?:\w+ ){0,2}"
    r"(?:councils|authorities|boroughs|areas)\b"
)
"""How a story opens that is of several councils' reports."""

ONE_COUNCIL = expression(r"\b(?:council|borough|county|city|authority)\b")
"""How a headline speaks of one council that it does not name."""


def is_months_ago(low: str, told: Told, published: DayInterval | None) -> bool:
    """Whether a grade is dated so far back that it is no news of a council beside the story's own."""
    if told.days is None or published is None:
        return False
    since = months_between(told.days.end, published.start)
    inspected = TELLS_INSPECTION.search(FOUND_TO_BE.sub("", low)) is not None
    return since > (NEWS_OF_OTHERS if inspected else NEWS_OF_REPORTS)


FOUND_TO_BE = expression(r"\b(?:was|were|been) (?:\w+ )?found(?= (?:to be|to require|inadequate|good|outstanding)\b)")
"""What says that a grade was given, and not that somebody inspected."""


NEWS_OF_OTHERS, NEWS_OF_REPORTS = 4.0, 1.2
"""Months from an inspection, and from a report, within which another council's is news beside the story's own."""

AROUND = expression(
    r"\W*(?:elsewhere|nearby|next door|among (?:its|the) neighbours|of (?:its|the) neighbours"
    r"|(?:further |just )?(?:along the (?:coast|road|river|estuary|m\d+)|(?:up|down) the (?:road|coast|line|motorway)"
    r"|(?:over|across) the (?:border|boundary|river|water|bridge|tamar|tyne|tees|humber|mersey|estuary))"
    r"|in [\w' -]{3,30}, (?:next door|nearby|down the road|its neighbour|across the (?:border|river|water)))\b"
)
"""How a sentence begins that only looks at the councils around."""


def came_out_too(turn: Turn) -> bool:
    """Whether the sentence before says of the same council that its report has come out with the news."""
    before = turn.earlier[-1] if turn.earlier else None
    return (
        before is not None and before.council and not turn.groups and SAME_DAY.search(before.sentence.low) is not None
    )


@once
def is_of_one(story: Story) -> bool:
    """Whether a story is of one council's rating: its headline names that council and no other, and
    does not count it among several."""
    named = {gss for groups in story.title.groups for group in groups for gss in group.gss}
    counted = any(BATCH.search(sentence.low) is not None for sentence in story.title.sentences)
    return len(story.mains) == 1 and named == {*story.mains} and not counted


def is_out_too(story: Story, turn: Turn, gss: Collection[str]) -> bool:
    """Whether a story says of one of these councils, in this sentence or elsewhere, that its report has come out with
    the news."""
    return (
        OUT_TOO.search(turn.sentence.low) is not None or is_in_batch(story, turn) or not out_too(story).isdisjoint(gss)
    )


@once
def out_too(story: Story) -> set[str]:
    """The councils of which a text says that their reports have come out with the news."""
    return {
        gss
        for sentence, groups in zip(story.text.sentences, story.text.groups, strict=True)
        if groups and OUT_TOO.search(sentence.low) is not None
        for group in groups
        if not group.joint
        for gss in group.gss
    }


def is_given_lately(low: str, word: GradeWord) -> bool:
    """Whether "the same grade" is told of another council as given in these days ("was given to Kent on Friday")."""
    return word.how == "same" and GIVEN_LATELY.match(low, word.end) is not None


GIVEN_LATELY = expression(
    r"['\"]* (?:was|were|went) (?:also )?(?:(?:given|awarded|handed) )?to [^,;.]{3,40}? (?:(?:on|last) \w+day|yesterday"
    r"|today|(?:this|last) week|on the same day|at the same time)\b"
)


def stood_at_latest(story: Story, turn: Turn) -> bool:
    """Whether a sentence tells how others than the one council that is the news came out when they were inspected last
    ("At their latest inspections: Kent (good), Leeds (outstanding)")."""
    return (
        len(story.mains) == 1
        and story.mains[0] not in turn.gss
        and len(turn.gss) > 1
        and AT_LATEST.match(turn.sentence.low) is not None
    )


def stands_too(low: str, words: Sequence[GradeWord], at: int) -> bool:
    """Whether a sentence goes on from how one council stands beside the news to how another does ("Kent is also rated
    good, while Essex requires improvement")."""
    if WHILE_OTHER.fullmatch(low, words[at - 1].end, words[at].start) is None:
        return False
    return low.startswith("requires ", words[at].start) or IS_SO.search(low, 0, words[at].start) is not None


WHILE_OTHER = expression(r"['\"]*(?: overall)?,? (?:while|whilst|and|but|whereas) [^;:.]{3,60}")
IS_SO = expression(r"\b(?:is|are|remains?|stays?) (?:(?:rated|judged|graded|still|at|on) )*['\"]*$")


def is_in_batch(story: Story, turn: Turn) -> bool:
    """Whether a sentence of the same paragraph before this one turns to the others of a batch that is out ("Other
    councils in the batch had better news")."""
    if turn.at >= len(story.text.sentences) or story.text.sentences[turn.at] is not turn.sentence:
        return False
    return batches(story).get(turn.sentence.paragraph, turn.at) < turn.at


@once
def batches(story: Story) -> dict[int, int]:
    """The first sentence of each paragraph that turns to the others of a batch, without their names."""
    turned: dict[int, int] = {}
    for at, (sentence, groups) in enumerate(zip(story.text.sentences, story.text.groups, strict=True)):
        if not groups and OTHERS_OUT.search(sentence.low) is not None:
            turned.setdefault(sentence.paragraph, at)
    return turned


OTHERS_OUT = expression(
    r"\b(?:others?|another|more|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)) (?:\w+ ){0,2}?(?:councils"
    r"|authorities|boroughs|council|authority|borough|reports?)\b[^,.;:]{0,90}\b(?:batch|tranche|same (?:day|time"
    r"|morning|week)|published)\b"
    r"|\b(?:two|three|four|five|six) (?:councils|authorities|boroughs)\b[^,.;:]{0,60}\b(?:reports?|grades|ratings"
    r"|verdicts"
    r"|judge?ments)\b[^,.;:]{0,40}\b(?:this (?:week|morning)|today|yesterday|on \w+day)\b"
)
"""What says that reports on others came out with the story's own; it names none of them."""


def listed_with_own(story: Story, turn: Turn, word: GradeWord, gss: Collection[str]) -> tuple[str, ...]:
    """The councils that a grade is told of beside the story's own one, which is the news, in a list of all that have it
    ("Four of the ten are good: Kent, Leeds, Bury and the city itself"); nobody where none are."""
    if len(story.mains) != 1 or story.main not in gss or len(gss) < FEWEST_LISTED or is_of_many(story):
        return ()
    low = turn.sentence.low
    if not turn.groups or turn.groups[0].start < word.end:
        return ()
    if LISTS_ALL.search(low, 0, word.start) is None and LISTS_OTHERS.match(low, word.end) is None:
        return ()
    return tuple(each for each in gss if each != story.main)


FEWEST_LISTED = 3
LISTS_ALL = expression(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|those|these|the (?:others"
    r"|rest))\b[^.;]*\b(?:is|are"
    r"|have|hold|require)\b[^.;]*$"
)

LISTS_OTHERS = expression(r"[^.;:]{0,40}[;:,–-] (?:the |all )?others? (?:are|is|being)(?:,| in)? ")
"""What says behind a grade who else has it ("one of four with the top grade; the others are Essex and Kent")."""

LOOKS_AROUND = expression(
    r"(?=.{0,80}$)[^;:,]*\b(?:next door|elsewhere|nearby|(?:its|the) neighbours?|across the (?:border|river|water)"
    r"|further afield|down the road|in the region)\W*$"
)
"""A sentence that only turns to the councils around ("Things look different next door.")."""


def looks_around(turn: Turn) -> bool:
    """Whether the sentence before, that tells no grade and no council, turns to those around."""
    before = turn.earlier[-1] if turn.earlier else None
    return (
        before is not None
        and not (before.graded or before.council)
        and before.sentence.paragraph == turn.sentence.paragraph
        and LOOKS_AROUND.match(before.sentence.low) is not None
    )


ONLY_OTHER = expression(
    r"\bonly (?:\w+ )?other (?:council|authorit|borough|count|place|department|city|area|unitar)"
    r"|\b(?:other (?:\w+ ){0,2}(?:councils|authorities|boroughs|counties|places|areas)|others) (?:with|that"
    r"|which|to have|rated"
    r"|holding|at)\b"
)
"""What makes the councils of a sentence those that had it before ("the only other council to have done so")."""

LEAVES_ONLY = expression(
    r"\bleav(?:es|ing) [^;:.]{3,120}? as the (?:only|last|sole|one) (?:[\w'-]+ ){0,4}?(?:council|authorit|borough|count"
    r"|cit|area|one|department|unitar)\w*\b[^;:.]*$"
)
"""How others are told to stand once the one talked of has moved ("leaving Kent as the only council that is ...")."""

AT_WORK_WHEN = expression(
    r"\b(?:worked|served|was (?:at|in|a|an|the|director|head)|been (?:at|in|a|an|the|director|head)|led|ran"
    r"|joined|left)\b[^.;]{0,80}"
    r" when (?:it|they|its \w+|services|that council) (?:was|were)\b[^,;.]{0,30}$"
    r"|\b(?:who|he|she) (?:has |had )?(?:led|took|taken|brought|lifted|steered|guided"
    r"|moved) [\w' -]{3,40}?(?: from [\w' \"]{3,40})?"
    r" to (?:an? |being )?['\"]*$"
    r"|^\W*(?:when|while) (?:i|he|she|they|we) (?:was|were|worked|served|led|ran|headed)\b[^,;.]{0,60},? (?:it|they"
    r"|services|its services|the (?:service|council|authority|department)) (?:was|were|had|got)\b[^,;.]{0,30}$"
    r"|, where (?:he|she|they) [^.;]{0,90}\b(?:take|took|lift(?:ed)?|moved?|brought|bring|led|help(?:ed)?"
    r"|turn(?:ed)?)\b[^.;]{0,60}$"
)
"""How a council is told to have stood when somebody was there ("She had worked in Leeds when it was inadequate")."""

IS_ONLY = expression(
    r"\b(?:is|are|remains?) (?:still )?(?:the only|one of (?:only |just )?\w+) (?:\w+ )?(?:council|authorit"
    r"|borough|count|department|city|area"
    r"|unitar)\w*(?: (?:in|across) [\w' -]{3,30}?)? (?:with|to have|that has|that have|which has|(?:that is |to"
    r" be )?(?:rated|judged|graded))"
    r" (?:(?:as|an?|the|any) ?)*['\"]*$"
)
"""How another council is told to stand among all ("Leeds is the only authority with an inadequate")."""

IN_SO_MANY_OF_THEM = expression(
    r"['\"]* (?:in|at|for) (?:just |only )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:them"
    r"|these|those|the|all)\b"
)
"""Behind a grade: so many councils have it, of which some are then named."""

SO_OFTEN = expression(
    r"['\"]* (?:twice|(?:two|three|four|five|\d) times|for (?:over |more than |almost |nearly )?(?:\w+|\d+) years)\b"
)
"""How often or how long another council has had a grade ("neighbouring Kent has been inadequate three times")."""

SO_IS = expression(r"\W*(?:and )?so(?:,? too,?)? (?:is|are)\b")
"""What says of another council that it stands as the one before ("So is Leeds")."""

INSPECTED_TOO = expression(
    r"[^.;]{0,80}\b(?:more|other) (?:\w+ )?(?:councils|authorities|boroughs) (?:have|had) (?:already |also"
    r" )?been inspected"
    r" (?:this year|so far|since|under)\b"
)
"""How a sentence begins that tells how others came out before ("Three more councils have been inspected this year")."""

SEEN_THIS_YEAR = expression(
    r"[^.;:]{0,90}\b(?:other|more) (?:[\w-]+ ){0,2}(?:councils|authorities|boroughs) (?:(?:that|which) (?:were"
    r"|have been) )?"
    r"(?:seen|inspected|visited|judged|looked at)\b[^.;:]{0,40}\b(?:this year|so far|since)\b"
)
"""How a sentence begins on others whose reports came out over months ("... the three others seen this year")."""

OTHERS_ARE = expression(
    r"\W*(?:of|among) the (?:others?|rest|remaining \w+|\d+|two|three|four|five|six|seven|eight|nine"
    r"|ten)\b[^,;.]{0,80}\b(?:since|so far|to date|this year|under the)\b"
    r"|\W*(?:the )?others?\b[\w' -]{0,40} (?:with|rated|judged|graded|to have|that have|holding"
    r"|on)\b[^.;:]{3,60}?\b(?:includes?|are|is)\b"
)
"""How a sentence begins that lists councils of the same grade beside the story's own."""


def is_described(sentence: Sentence, word: GradeWord, told: Told) -> bool:
    """Whether another council is only described by its grade, which it was not given with the news ("Congratulations to
    Kent, rated good on the same day")."""
    described = told.time != "forecast" and ALREADY_RATED.search(sentence.low, 0, word.start) is not None
    return described and GIVEN_NOW.match(sentence.low, word.end) is None and OPENS_OUT.match(sentence.low) is None


BRACKET = expression(
    r"(?:'s?)?(?: (?:city|county|borough|council))* ?\((?:(?:now|currently|still|also|itself|then|last|rated|judged"
    r"|graded|ofsted|overall|(?:19|20)\d\d)[:,]? )*['\"]*"
)
"""Another council's grade that only stands in brackets behind its name ("its neighbour Kent (good)")."""


def was_there(sentence: Sentence, word: GradeWord) -> bool:
    """Whether minutes tell how another council stands, and not that its report came out with the council's own."""
    return (
        WAS_THERE.search(sentence.low, 0, word.start) is not None
        and ON_THE_DAY.match(sentence.low, word.end) is None
        and PUBLISHED_THEN.search(sentence.low) is None
    )


BRACKETED = expression(rf"(?:'s?)?(?: (?:city|county|borough|council))* ?\(['\"]*{GRADE_BEGINS}")
"""What stands behind every council of a list that is the news ("Halton (inadequate) and Hull (good) have ...")."""

PUT_IN_ENDS = expression(r"['\"]*(?:,? (?:too|as well|also|likewise))?(?:,| since\b)")
"""How a grade ends that is put in behind a council's name ("Essex, outstanding since 2019, will help")."""

A_COUNCIL = expression(r"['\"]* (?:local )?(?:authority|council|borough|department)\b")
"""What makes of a grade behind a council's name the description of it ("peers from Essex, an outstanding council")."""


def stand_so(story: Story, counted: Sentence, word: GradeWord) -> bool:
    """Whether councils that a sentence counts beside the story's own are only said to have a grade as they stand."""
    return (
        not is_of_many(story)
        and STAND.search(counted.low, 0, word.start) is not None
        and OUT_NOW.search(counted.low) is None
    )


STAND = expression(r"\b(?:that|which) (?:are|hold|have)\b[^.;,]{0,30}$|\bwith (?:an? |the )?['\"]*$")
OUT_NOW = expression(r"\b(?:report|figures|data|published|this (?:week|month)|today|yesterday)")
"""What councils have that are counted, and what says that it has come out with the news."""


HOLDS = expression(
    r"\byet to (?:get|move|climb|rise|go) (?:beyond|above|out of|past|further than) (?:an? )?['\"]*$|\b(?:languish\w*"
    r"|linger\w*|(?:is|are) stuck|sits?|stands?) (?:in|on|at|with) (?:an? |the )?['\"]*$|\b(?:holds?"
    r"|has|have|had|has had|boasts?|enjoys?|carr(?:y|ies)|(?:is|are)(?: (?:already|currently|both|all|also|now|each))*)"
    r"(?: (?:rated|judged|graded|ranked))?(?: (?:as|an?|the|its|their|(?<=holds a )(?:rating|grade|judge?ment)"
    r" of))*[ '\"]*$"
)
"""How a council that is not the story's own is told to stand, beside the news."""

LAST_MONTH = expression(r"\b(?:last|the previous) month\b|\bearlier this year\b|\b(?:\w+ )?(?:weeks|months) ago\b")

ALREADY_RATED = expression(
    r", (?:(?:also |already |itself |currently |both )?(?:rated|judged|graded)(?: as)?|already|currently|an?(?="
    r" ['\"]*$)) ['\"]*$"
    r"|(?:,| –) (?:both|all|each)(?: (?:rated|judged|graded))? ['\"]*$"
)
"""How another council is described in passing ("Hampshire, rated outstanding, has lent a hand")."""

WAS_THERE = expression(
    r"\b(?:was|were|(?:had|have|has) been)(?: (?:already|itself|now|rated|judged|graded"
    r"|an?))* ['\"]*$"
)
"""How minutes tell, one tense back, how another council stands."""

ON_THE_DAY = expression(r"['\"]*[^,;.]{0,40} (?:on|at|in) the (?:very )?same (?:day|time|morning|week|round|month)\b")
"""What says behind a grade of another council that it came out then too."""

STANDS = expression(
    r"\b(?:it|which|that|who) (?:is|are) (?:itself |already |currently )?(?:rated|judged|graded)(?: as)? ['\"]*$"
    r"|,(?: the| an?)? (?:current )?(?:holder|winner|owner|recipient|possessor)s? of (?:an?|the) [^;,.]{0,40}$"
    r"|, (?:itself |also )?an? (?:[\w-]+ ){0,2}(?:council|authority|borough|county|city)(?:,? (?:which|that))?"
    r" (?:with|has|holds|is|rated|judged|graded)(?: (?:rated|judged|graded|as|an?|the|its))* ['\"]*$"
    r"|\b(?:which|whom|whose services|(?:council|authority|borough|county|city) that) (?:ofsted"
    r"|inspectors) (?:itself |already |currently )?(?:rates?|judges?"
    r"|grades?|calls?|ha(?:s|ve) (?:rated|called|judged|graded|found))"
    r"(?: as)? ['\"]*$"
)
"""How another council is described that comes into a story ("Essex will help; it is rated outstanding")."""
