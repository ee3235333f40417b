"""Every grade of a story with what is said of it: whose, of which judgements, of when, or why it is no claim."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pipelines.model import DayInterval, Judgement, TextField
from pipelines.understand.binding import bind_judgements
from pipelines.understand.carrying import UP_FROM, carried
from pipelines.understand.clause_days import is_past
from pipelines.understand.days import MONTH, find_days, months_between, years_after
from pipelines.understand.frameworks import Period, by_report, judgements_of_all, of_interval, on_day
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.grades import find_grades
from pipelines.understand.judgements import LIGHT, Named, Part, find_judgements, without_offices
from pipelines.understand.kinds import names_visit
from pipelines.understand.later import compile_at_words
from pipelines.understand.placing import EACH_OF_THEM, listed_behind
from pipelines.understand.pointing import with_pointed
from pipelines.understand.reading import Sentence, letters
from pipelines.understand.repeated import told_again
from pipelines.understand.status import INSPECTED, NOW, STILL, Told, tell
from pipelines.understand.story import Field, Group, Story, with_adoption
from pipelines.understand.talk import COUNCILS, INSPECTORS, OF_WHOLE, Turn, opening_topic, turns
from pipelines.understand.topic import SERVICES, Topic, named_topic, topic_at
from pipelines.understand.whose import whose

SUBJECT = compile_at_words(
    r"\b(?:services?|councils?|authorit(?:y|ies)|departments?|trust|boroughs?|count(?:y|ies)|provision|it|they|we"
    r"|directorate|ofsted|inspectors|watchdog|inspectorate|regulator|which|overall|report|rating|grade"
    r"|company|town|city|words?|social care|trust's|region|them|judge?ment|grading|inspection|that|this|verdict"
    r"|finding|both"
    r"|each|remembers?|recalls?|forget"
    r"|neither|aim|goal|target|ambition|stop|step|sights|being|having been|former|latter|us|conclusion|outcome"
    r"|answer|result|pair|duo|trio|the two|upgrade|downgrade|there (?:was|were))\b|\b(?:its|their) last\b"
    r"|\bthe (?:previous|last|earlier|new|latest|current|second|third|one before) one\b|\b(?:this one"
    r"|the one before)\b|\b(?:leap|jump|rise|fall"
    r"|drop|climb|slide|move|turnaround|transformation) (?:up "
    r"|down )?from\b|\b(?:go|gone|going|went|come|came|coming) from\b"
    r"|\bto be (?:rated|judged|graded)\b|~"
    r"|^\W*(?:once|formerly|previously|long) ['\"]*$|^\W*(?:(?:19|20)\d\d )?(?:once |first |last |previously "
    r"|already )?(?:rated|ranked"
    r"|judged|graded|branded|deemed|labelled|declared"
    r"|found)\b",
    place=r"(?:\b(?=\w)|(?=~))",
)
UNNAMED = re.compile(
    r"\b(?:areas?|aspects?|elements?|some|parts|practice|things|issues|matters|(?<!a )records?|systems?|processes"
    r"|plans?"
    r"|points|recommendations|fields|(?<!social )(?<!hard )work)\b"
    r"(?: (?!since|it|they|services?|councils?|authority|department)\w+){0,4}?"
    r" (?:that |which |where |to |still |also |are |were |was |is |may |found to |said to |judged to |as "
    r"|for )*['\"]?$"
)
"""Areas that are not named "require improvement": no judgement's grade."""

OF_PRACTICE = compile_at_words(
    r"\b(?:support from|(?:funding|resources|staffing|accommodation|housing) (?:for|from|in|of)) [^,;.]{3,90}\b(?:is"
    r"|was|are|were|be|been)\b[^,;.]{0,20}$"
    r"|\b(?:record[- ]keeping|recording|supervision|practice|planning|plans|oversight"
    r"|(?<!performance )(?<!annual )assessments?|decision[- ]making"
    r"|timeliness|pace(?: of \w+)?|caseloads?|life[- ]story work|interviews|thresholds|quality assurance"
    r"|performance management"
    r"|auditing|commissioning|training|information|evidence|paperwork) (?:in|of|across|at|within|by|for|on)"
    r" [^,;.]{1,90}$"
    r"|\b(?:record[- ]keeping|recording|supervision|planning|plans|oversight|assessments|decision[- ]making|timeliness"
    r"|caseloads?|life[- ]story work|quality assurance|commissioning|thresholds) (?:(?:also|still|now|again|that|which)"
    r" )?['\"]*$"
)
"""What inspectors write of the work, and of no judgement ("record keeping in the county's services requires ...")."""

WITH = re.compile(r", with (?:[\w'-]+ ){0,8}['\"]*$")
"""What adds a grade to the first of a sentence ("rated good in 2019, with outstanding leadership")."""

A_THING = re.compile(
    r"\ban? (?:\w+ )?(?!(?:services?|council|authority|department|directorate|trust|borough|county|city|one|judge?ment"
    r"|rating|grade|leadership)\b)\w+ (?:that|which) (?:still |also |now )?$"
)
"""Some thing that requires improvement, as one says of anything ("at a price that requires improvement")."""

PARTLY = re.compile(
    r"\b(?:most|many|some|much|parts|elements|majority|aspects) of (?:our|its|the|their|council's)[\w' ]{0,30}$"
)

MOST = re.compile(r"\b(?:most|many|some|majority of|number of|more)(?: of)?(?: (?:the|its|their|our))? $")
"""Children who are counted: what most of them get is no judgement ("most children in care receive a good service")."""

SO_MANY_OF_THEM = re.compile(
    r"\b(?:six|seven|eight|nine|ten|eleven|twelve|some|most|few|several|\d+) of (?:them|these|those)"
    r" (?:is|are|was|were|got|had been|had|received)\b[^,;]{0,20}$"
)
"""Judgements that are counted and not named ("of the judgements on children in care eight of them were good")."""

VISITORS = re.compile(
    r"\b(?:visits?|letters?)\b[^.;]{0,30}\b(?:found|said|noted|showed|revealed|concluded|saw)\b[^.;]*$"
)
HEADLINE_LETTERS = 25
"""A headline shorter than this is repeated by chance."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """A grade with all that is read of it; ``why`` says that it is no claim.

    ``named``: its judgement is told by name; ``here``: its council stands in the same clause; ``expanded``: its
    judgements stand for "all areas"; ``visit``: its sentence tells of a visit; ``lead`` introduces the list it is of.
    """

    field: TextField
    sentence: Sentence
    word: GradeWord
    told: Told
    parts: tuple[Judgement, ...] = ()
    named: bool = False
    gss: tuple[str, ...] = ()
    here: bool = False
    lead: Sentence | None = None
    headline: bool = False
    why: str | None = None
    other: str | None = None
    visit: bool = False
    expanded: bool = False
    others: bool = False
    count: int | None = None
    """How many "the other three areas" are."""


def changed(found: Found, **changes: Any) -> Found:
    """Return what ``dataclasses.replace`` does, in a tenth of the time: nearly every grade is changed twice."""
    new = object.__new__(Found)
    vars(new).update(vars(found), **changes)  # what __init__ does for a frozen class, field by field
    return new


def find(story: Story, inspected: DayInterval | None) -> tuple[Found, ...]:
    """Return every grade of title and text, in order of reading; ``inspected`` is the inspection that is the news."""
    opening = opening_topic(story)
    return tuple(found for field in (story.title, story.text) for found in in_field(story, field, opening, inspected))


def in_field(story: Story, field: Field, opening: Topic, inspected: DayInterval | None) -> Iterator[Found]:
    """Yield the grades of a field, with the time that the sentence before gives to what it goes on with."""
    before: Sentence | None = None
    then: Told | None = None
    last: Found | None = None
    for turn in turns(story, field, opening):
        if turn.words or turn.roll is not None or turn.counted is not None or turn.lead_word is not None:
            if (
                last is not None
                and last.sentence.paragraph != turn.sentence.paragraph
                and NUMBERED.match(turn.sentence.low)
            ):
                then = None
            then = time_before(before, then, turn, story.published) if turn.words else None
            yield from in_list(story, field, turn, inspected)
            told = tuple(in_sentence(story, field, turn, inspected, then or goes_on(last, turn)))
            yield from told
            last = told[-1] if told else None
        else:
            then = None
        before = None if turn.words else turn.sentence


NUMBERED = re.compile(r"\W*\d{1,2}(?:\.\d{1,2}){0,2}[.)]? ")
"""How a paragraph of minutes begins that is of a new matter."""


def goes_on(last: Found | None, turn: Turn) -> Told | None:
    """Return how the grades are told of a sentence that goes on with what the last of the one before left out ("In
    2016 all areas but one required improvement. That one, adoption, was good"); None where it does not."""
    if last is None or last.told.time != "previous" or last.why is not None:
        return None
    if last.told.days is None and AT_LAST_INSPECTION.match(last.sentence.low) is None:
        return None
    near = last.sentence.number == turn.sentence.number - 1 and last.sentence.paragraph == turn.sentence.paragraph
    low = turn.sentence.low
    if (
        not near
        or not GOES_ON_THEN.match(low)
        or not IN_THE_PAST.search(low)
        or HERE_AND_NOW.search(low)
        or NOW.search(low)
    ):
        return None
    return Told(time="previous", days=last.told.days)


GOES_ON_THEN = re.compile(
    r"\W*(?:but |and )?(?:only|just|even|that (?:one )?was|that one|the (?:one|only|sole|others?|exception|rest"
    r"|remaining|fourth"
    r"|fifth|last)|everything else|all (?:of )?(?:the )?(?:others?|rest)|every other)\b|[^.;]{0,80}\b(?:then"
    r"|that time)\b"
)
"""How a sentence goes on to what the one before told or left out of then ("Only leadership was not")."""


def time_before(before: Sentence | None, then: Told | None, turn: Turn, published: DayInterval | None) -> Told | None:
    """Return how the grades of a sentence are told that goes on from an earlier inspection ("When they last came, in
    2022, the trust was in charge. They found that services required improvement."); None where it does not."""
    low = turn.sentence.low
    if HERE_AND_NOW.search(low) or NOW.search(low) or BACK_TO_NOW.match(low) or not IN_THE_PAST.search(low):
        return None
    if before is None:
        return then
    if SINCE_OR_THAN.search(before.low):
        return None
    came = CAME_BEFORE.match(before.low)
    if came is None and (
        before.paragraph != turn.sentence.paragraph
        or WAS_INSPECTED.search(before.low) is None
        or ANOTHER_TIME.search(before.low)
        or find_days(low, published)
    ):
        return None
    dated = [day for day in find_days(before.low, published) if is_past(day, published, inspected=True)]
    if not dated and (came is None or not came["last"]):
        return None
    return Told(time="previous", days=dated[-1].days if dated else None)


AT_LAST_INSPECTION = re.compile(
    r"\W*(?:at|in|after|(?:at|by) the time of) (?:the|its|their) (?:last|previous|earlier) (?:(?:full|ofsted"
    r"|graded|standard) )*"
    r"(?:inspection|visit|report)s?\b|\W*when (?:it|they|services|inspectors|ofsted|the \w+) (?:was |were )?last\b"
    r"|\W*when (?:ofsted|inspectors|it|they) (?:last )?(?:came|called|visited|inspected|looked"
    r"|went)\b[^,;.]{0,40}\b(?:19|20)\d\d\b"
)
CAME_BEFORE = re.compile(
    r"\W*(?:[\d.]{1,5} )?(?:but |and )?(?:when (?:it|they|inspectors|ofsted|the \w+) (?:was |were"
    r" )?(?P<last>last (?:in|came"
    r"|called|visited|inspected|looked|here))"
    r"|at (?:the|its|their) (?:last|previous|earlier) (?:full |ofsted )?inspection\b"
    r"|(?:[\w'-]+ ){1,5}(?:last|previous) (?:(?:full|ofsted|graded|standard) )*inspection (?:was|came|took"
    r" place|had been|ended)\b"
    r"|(?:back )?(?:in|on|during|over) [^,.;]{0,30}(?:19|20)\d\d,? (?:inspectors|ofsted|the watchdog) (?:came|found|saw"
    r"|called|visited|returned"
    r"|looked|inspected|arrived|spent)"
    r"|(?:the )?(?:[\w'-]+ ){1,5}(?:had been |was |were |had )?last (?:inspected|came|come|visited|looked"
    r"|called|been)\b)"
)
"""How a sentence opens that tells of the inspection before, and not yet of its outcome."""
WAS_INSPECTED = re.compile(
    r"\b(?:was|were|been) (?:\w+ )?(?:inspected|visited|looked at)\b|\binspect(?:ion|ors"
    r"|ed)\b[^.;]{0,60}\b(?:took place"
    r"|was carried out|was held|came|returned|visited|called|arrived|looked|went|spent)\b"
    r"|\b(?:returned|came|back|called)\b[^.;]{0,40}\bfor (?:an? |its |the )?(?:[\w-]+ ){0,3}inspection\b"
)
ANOTHER_TIME = re.compile(r"\b(?:next|will|monitoring|focus+ed|compared|rated|judged|graded|report|set up|joined)\b")
"""A sentence that tells of an inspection and its day ("Leeds was inspected in 2019"), and not of visits or reports."""
SINCE_OR_THAN = re.compile(r"\b(?:since|than|whereas|after|compared|first)\b")

IN_THE_PAST = re.compile(
    r"\b(?:was|were|came|found|required|had|rated|judged|graded|gave|said|called|told|got"
    r"|received|put)\b"
)
BACK_TO_NOW = re.compile(r"\W*(?:but|yet|however|now|today|this|that has|the (?:latest|new|newest))\b")
"""How a sentence begins that turns from before to now."""


def in_list(story: Story, field: Field, turn: Turn, inspected: DayInterval | None) -> Iterator[Found]:
    """Yield the grade of an item whose introduction holds it: a judgement, or a council under a heading of councils."""
    lead = turn.sentence.lead
    if turn.roll is not None and turn.topic.ours:
        heading, word = turn.roll
        yield Found(
            field=field.reading.name,
            sentence=turn.sentence,
            word=word,
            told=Told(),
            parts=("overall",),
            gss=tuple(dict.fromkeys(gss for group in turn.groups for gss in group.gss)),
            here=True,
            lead=heading,
        )
    if turn.counted is not None:
        heading, word, named = turn.counted
        told = tell(heading.low, (word,), 0, story.published, minutes=story.minutes)
        yield Found(
            field=field.reading.name,
            sentence=turn.sentence,
            word=word,
            told=told,
            parts=judgements(named, period_of(told, story, inspected)),
            named=True,
            gss=tuple(dict.fromkeys(gss for group in turn.groups for gss in group.gss)) or turn.focus,
            lead=heading,
            why=told.why,
        )
    if turn.lead_word is None or lead is None or not turn.topic.ours:
        return
    told = tell(lead.low, (turn.lead_word,), 0, story.published, minutes=story.minutes)
    parts = judgements(turn.named, period_of(told, story, inspected))
    if parts and is_heading(turn):
        yield Found(
            field=field.reading.name,
            sentence=turn.sentence,
            word=turn.lead_word,
            told=told,
            parts=parts,
            named=True,
            gss=turn.focus,
            lead=lead,
            why=told.why,
        )


def is_heading(turn: Turn) -> bool:
    """Whether an item of a list is the name of a judgement, and no more is said in it."""
    rest = turn.sentence.low
    for named in reversed(turn.named):
        rest = rest[: named.start] + rest[named.end :]
    return sum(LIGHT.fullmatch(word) is None for word in re.findall(r"\w{4,}", rest)) <= MOST_BESIDE


MOST_BESIDE = 2
"""Long words beside the name of a judgement, in an item of a list."""


def in_sentence(
    story: Story, field: Field, turn: Turn, inspected: DayInterval | None, then: Told | None = None
) -> Iterator[Found]:
    """Yield the grades that stand in a sentence."""
    sentence, words = turn.sentence, turn.words
    if not words:
        return
    bound = {0: list(turn.above)} if turn.above else bind_judgements(sentence.low, words, turn.named)
    by_council = len(turn.groups) > 1 and EACH_OF_THEM.fullmatch(sentence.low, 0, words[0].start) is not None
    if by_council:
        turn = turn._replace(back=(), earlier=())  # "Both were inadequate: Leeds in 2014 and Kent in 2015"
    if len(turn.earlier) > 1 and not bound.get(0):  # "all of them" are those of the list above
        bound = with_pointed(sentence.low, words[:1], turn.named, bound, turn.earlier)
    if turn.columns and bound:
        bound = dict.fromkeys(range(len(words)), bound[min(bound)])
    of_whole = all(named.parts == ("overall",) for named in bound.get(0, ()))
    if (
        turn.back and of_whole and not (bound.get(0) and len(turn.focus) > 1)
    ):  # "each of them is good overall": councils
        told_before = [replace(named, start=0, end=0) for named in turn.back]
        bound = carried(sentence.low, words, {**bound, 0: told_before})
    if turn.same_as is not None and not bound and turn.groups and SO_WERE.match(sentence.low):
        bound = {0: as_told(turn.same_as)}
    pointed = with_pointed(sentence.low, words, turn.named, bound, turn.earlier)
    if pointed != bound:
        back = next(tuple(named) for at, named in pointed.items() if bound.get(at) != named)
        bound, turn = pointed, turn._replace(back=back)
    if not bound and turn.earlier and answers(turn):
        bound = {0: [Named(start=0, end=0, parts=("overall",))]}
    headline = field.reading.name == "title" or repeats_headline(sentence, story)
    visit = names_visit(sentence.low)
    in_columns = [Told(time=time) for time in turn.columns]
    tellings = in_columns or all_told(story, sentence, words)
    if (dated := dated_by_label(field, turn, story.published)) is not None:
        tellings = [
            replace(told, time="previous", days=dated) if told.days is None and told.time in (None, "new") else told
            for told in tellings
        ]
    if then is not None:
        tellings = [
            replace(told, time="previous", days=then.days)
            if told.time in (None, "previous") and told.why is None and told.days is None
            else told
            for told in tellings
        ]
    passed_over = False
    for at, (word, told) in enumerate(zip(words, tellings, strict=True)):
        if told.why == "hypothetical" and listed_behind(sentence.low, word, turn.groups):
            told = replace(told, why=None)  # "the councils rated inadequate are Essex and Leeds"
        bare = Found(
            field=field.reading.name,
            sentence=sentence,
            word=word,
            told=told,
            headline=headline,
            why=told.why,
            visit=visit,
        )
        about = topic_of(sentence, word, turn.topic, adoption_too=with_adoption(story.published))
        if about.other:
            yield changed(bare, why="not_childrens_services", other=about.other)
        elif about.ours:
            gss, here = whose(story, field, turn, word)
            if (
                gss
                and not set(gss) & {story.main, *story.mains}
                and not is_of_many(story)
                and (
                    in_passing(turn, word, told, gss, story.published, alone=at not in bound)
                    or (story.minutes and told.time is None and WAS_THERE.search(sentence.low, 0, word.start))
                    or (passed_over and told.time is None and continues(sentence.low, words, at))
                    or (described(sentence, word, told) and len(story.mains) == 1)
                )
            ):
                told = replace(told, time="previous")
                passed_over = True
            named = bound.get(at, [])
            whole_then = (
                at + 1 < len(words) and words[at + 1].how == "same"
            )  # "good, which was the grade of the whole in 2014"
            for each in (told,) if whole_then else told_again(sentence.low, word, told, story):
                period = period_of(each, story, inspected)
                ours = changed(bare, told=each, gss=gss, here=here, named=bool(named))
                for whole in with_judgements(ours, named, period, turn.groups):
                    yield pointing_back(whole, turn)


def answers(turn: Turn) -> bool:
    """Whether a sentence is nothing but the grade that the one before asked for ("The verdict? Inadequate.")."""
    rest = turn.sentence.low[: turn.words[0].start] + turn.sentence.low[turn.words[0].end :]
    return (
        len(turn.words) == 1
        and NOTHING_MORE.fullmatch(rest) is not None
        and ASKED.search(turn.earlier[-1].sentence.low) is not None
    )


NOTHING_MORE = re.compile(r"\W*(?:an?|overall|it is|it was|just)?\W*")
ASKED = re.compile(r"\b(?:verdict|grade|rating|result|outcome|judge?ment|conclusion|answer|word)\W*\?\W*$")


def as_told(same_as: tuple[Sentence, GradeWord]) -> list[Named]:
    """Return the judgements of the grade that "so was Leeds" points back to."""
    sentence, word = same_as
    words = find_grades(sentence, old_scales=False)
    at = next((at for at, each in enumerate(words) if each.start == word.start), None)
    told = bind_judgements(sentence.low, words, find_judgements(sentence.low)) if at is not None else {}
    return [replace(named, start=0, end=0, each=()) for named in told.get(at or 0, ())]


SO_WERE = re.compile(r"\W*(?:and )?so(?:,? too,?)? (?:was|were|is|are|did|does|do|has|have)\b")
"""How a sentence begins that says of another council what was just said of one."""


def in_passing(
    turn: Turn, word: GradeWord, told: Told, gss: tuple[str, ...], published: DayInterval | None, *, alone: bool
) -> bool:
    """Whether the grade of a council that is not the story's own is of before; ``alone``: no judgement is named."""
    low, end = turn.sentence.low, word.start
    if told.time == "new" and told.days is None and SO_OFTEN.match(low, word.end):
        return True
    if told.time is not None:
        return False
    aside = any(group.aside and set(group.gss) & set(gss) for group in turn.groups)
    if word.how == "performs":
        return False  # the yearly ratings came out on one day
    return (
        is_months_ago(low, told, published)
        or low.startswith("-rated ", word.end)
        or low.startswith("top-rated ", word.start)
        or (low[:end].rstrip(" '\"").endswith((",", ", at")) and PUT_IN_ENDS.match(low, word.end) is not None)
        or ONLY_OTHER.search(low) is not None
        or (alone and HOLDS.search(low[:end]) is not None)
        or STANDS.search(low[:end]) is not None
        or LAST_MONTH.search(low) is not None
        or AROUND.match(low) is not None
        or (word.how == "same" and SO_IS.match(low) is not None)
        or IS_ONLY.search(low[:end]) is not None
        or AT_WORK_WHEN.search(low, 0, end) is not None
        or IN_SO_MANY.match(low, word.end) is not None
        or OTHERS_ARE.match(low) is not None
        or (aside and (STILL.search(low[:end]) is not None or SAME_DAY.search(low) is None))
    )


def is_of_many(story: Story) -> bool:
    """Whether a story is of several councils' reports: its headline names none, its text many, and none tells it."""
    headline = story.title.reading.plain.lower()
    if len(story.mains) > 1 or (ONE_COUNCIL.search(headline) is not None and COUNCILS.search(headline) is None):
        return False
    return story.source is None and len(story.told_of) >= MANY_COUNCILS and not any(story.title.groups)


MANY_COUNCILS = 4
ONE_COUNCIL = re.compile(r"\b(?:council|borough|county|city|authority)\b")
"""How a headline speaks of one council that it does not name."""


def is_months_ago(low: str, told: Told, published: DayInterval | None) -> bool:
    """Whether a grade is dated so far back that it is no news of a council beside the story's own."""
    if told.days is None or published is None:
        return False
    since = months_between(told.days.end, published.start)
    return since > (NEWS_OF_OTHERS if INSPECTED.search(low) else NEWS_OF_REPORTS)


NEWS_OF_OTHERS, NEWS_OF_REPORTS = 4.0, 1.2
"""Months from an inspection, and from a report, within which another council's is news beside the story's own."""

AND_TO_BE = re.compile(
    r"['\"]*(?: (?:at|by|in|within|from) [^,;.]{3,40}?)?,? (?:and|then|and then) to (?:be|become|reach|get)"
    r" (?:an? )?['\"]*"
)
"""How an aim goes on ("to require improvement at the next inspection and to be good at the one after")."""

AROUND = re.compile(
    r"\W*(?:elsewhere|nearby|next door|among (?:its|the) neighbours|of (?:its|the) neighbours"
    r"|in [\w' -]{3,30}, (?:next door|nearby|down the road|its neighbour|across the (?:border|river|water)))\b"
)
"""How a sentence begins that only looks at the councils around."""

ONLY_OTHER = re.compile(
    r"\bonly (?:\w+ )?other (?:council|authorit|borough|count|place|department|city|area|unitar)"
    r"|\b(?:other (?:\w+ ){0,2}(?:councils|authorities|boroughs|counties|places|areas)|others) (?:with|that"
    r"|which|to have|rated"
    r"|holding|at)\b"
)
"""What makes the councils of a sentence those that had it before ("the only other council to have done so")."""


AT_WORK_WHEN = re.compile(
    r"\b(?:worked|served|was (?:at|in|a|an|the|director|head)|been (?:at|in|a|an|the|director|head)|led|ran"
    r"|joined|left)\b[^.;]{0,80}"
    r" when (?:it|they|its \w+|services|that council) (?:was|were)\b[^,;.]{0,30}$"
)
"""How a council is told to have stood when somebody was there ("She had worked in Leeds when it was inadequate")."""

IS_ONLY = re.compile(
    r"\b(?:is|are|remains?) (?:still )?(?:the only|one of (?:only |just )?\w+) (?:\w+ )?(?:council|authorit"
    r"|borough|count|department|city|area"
    r"|unitar)\w*(?: (?:in|across) [\w' -]{3,30}?)? (?:with|to have|that has|that have|which has|(?:that is |to"
    r" be )?(?:rated|judged|graded))"
    r" (?:(?:as|an?|the|any) ?)*['\"]*$"
)
"""How another council is told to stand among all ("Leeds is the only authority with an inadequate")."""

IN_SO_MANY = re.compile(
    r"['\"]* (?:in|at|for) (?:just |only )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:them"
    r"|these|those|the|all)\b"
)
"""Behind a grade: so many councils have it, of which some are then named."""

SO_OFTEN = re.compile(
    r"['\"]* (?:twice|(?:two|three|four|five|\d) times|for (?:over |more than |almost |nearly )?(?:\w+|\d+) years)\b"
)
"""How often or how long another council has had a grade ("neighbouring Kent has been inadequate three times")."""

SO_IS = re.compile(r"\W*(?:and )?so(?:,? too,?)? (?:is|are)\b")
"""What says of another council that it stands as the one before ("So is Leeds")."""

OTHERS_ARE = re.compile(
    r"\W*(?:of|among) the (?:others?|rest|remaining|\w+)\b[^,;.]{0,80}\b(?:since|so far|to date|this year|under the)\b"
    r"|\W*(?:the )?others?\b[\w' -]{0,40} (?:with|rated|judged|graded|to have|that have|holding"
    r"|on)\b[^.;:]{3,60}?\b(?:includes?|are|is)\b"
)
"""How a sentence begins that lists councils of the same grade beside the story's own."""


def described(sentence: Sentence, word: GradeWord, told: Told) -> bool:
    """Whether another council is only described by its grade."""
    return told.time != "forecast" and DESCRIBED.search(sentence.low, 0, word.start) is not None


def dated_by_label(field: Field, turn: Turn, published: DayInterval | None) -> DayInterval | None:
    """Return the days of before that a paragraph has as its label, as those of a history do ("November 2016: ...")."""
    at = turn.at
    while at > 0 and field.sentences[at - 1].paragraph == turn.sentence.paragraph:
        at -= 1
    low = field.sentences[at].low
    label = LABEL.match(low) if "19" in low or "20" in low else None
    if label is None:
        return None
    days = find_days(label[0], published)
    return days[0].days if days and is_past(days[0], published, inspected=True) else None


LABEL = re.compile(
    rf"\W*(?:(?:in|early|late|autumn|spring|summer|winter|{MONTH}) )?(?:19|20)\d\d ?(?:[:–|]|- "
    rf"|(?=(?:rated|judged|graded|requires|found|deemed) ))"
)
"""How a paragraph of a history begins."""


def all_told(story: Story, sentence: Sentence, words: tuple[GradeWord, ...]) -> list[Told]:
    """Return how each grade of a sentence is told; one told in the same breath is of the time of the one before."""
    found: list[Told] = []
    for at in range(len(words)):
        told = tell(sentence.low, words, at, story.published, minutes=story.minutes)
        if found and told.time is None and told.why is None:
            told = beside(told, found, sentence.low, words, at, story.published)
        if found and told.time == "previous" and told.days is None and (before := found[-1].days) is not None:
            told = replace(told, days=years_after(sentence.low[words[at - 1].end : words[at].start], before))
        found.append(told)
    for at in range(len(words) - 2, -1, -1):
        after = found[at + 1]
        if (
            found[at].time is None
            and found[at].why is None
            and after.time == "previous"
            and words[at + 1].how != "same"
            and AND_ALONE.fullmatch(sentence.low, words[at].end, words[at + 1].start)
        ):  # "inadequate and good when they were last inspected"
            found[at] = replace(found[at], time="previous", days=found[at].days or after.days)
    return found


AND_ALONE = re.compile(r"['\"]*(?:,|,? and) ['\"]*")


def beside(
    told: Told, earlier: Sequence[Told], low: str, words: Sequence[GradeWord], at: int, published: DayInterval | None
) -> Told:
    """Return how a grade is told that says nothing of its time itself, from those ``earlier`` in its sentence."""
    if UP_FROM.search(low, words[at - 1].end, words[at].start):
        return replace(told, time="previous", left=True)
    if then(low, words, at):
        for dated in find_days(low[words[at - 1].end : words[at].start], published):
            if is_past(dated, published, inspected=True):  # "good, as in 2018 when every area was good"
                return replace(told, time="previous", days=dated.days)
        return replace(told, time=earlier[-1].time, days=told.days or earlier[-1].days)
    of_before = earlier[-1].time == "previous" and earlier[-1].days is not None
    if (
        of_before
        and OPENS_DATED.match(low, 0, words[at - 1].start)
        and WAS_THEN.fullmatch(low, words[at - 1].end, words[at].start)
        and (was_so(low, words[at]))
    ):
        return replace(told, time="previous", days=earlier[-1].days)
    gap = low[words[at - 1].end : words[at].start]
    if earlier[-1].time == "previous" and WHICH_WAS.fullmatch(gap):
        return replace(told, time="previous", days=told.days or earlier[-1].days)
    if of_before and ";" in gap and WAS_TOO.fullmatch(gap) and not (HERE_AND_NOW.search(gap) or NOW.search(gap)):
        return replace(told, time="previous", days=earlier[-1].days)
    if earlier[-1].time == "forecast" and AND_TO_BE.fullmatch(gap):
        return replace(told, time="forecast")
    if THIS_TIME.search(low, words[at - 1].end, words[at].start):
        return told
    if not earlier[-1].left and continues(low, words, at):
        fresh = [each for each in earlier if each.time != "previous"]
        head = (fresh or earlier)[-1] if WITH.search(low, 0, words[at].start) else earlier[-1]
        return replace(told, time=head.time, days=told.days or head.days)
    return told


def with_judgements(
    found: Found, named: Sequence[Named], period: Period | None, groups: Sequence[Group]
) -> Iterator[Found]:
    """Yield a grade with its judgements, or with why it has none; nothing where its subject is something else."""
    before = found.sentence.low[: found.word.start]
    if found.why is not None:
        yield found
    elif (
        named
        and {part for group in named for part in group.parts} <= {"all", "some"}
        and len(found.gss) > 1
        and (ARE_PLACES.match(found.sentence.low, found.word.end))
    ) or (
        (len(named) > 1 and "together" in before and TOGETHER.match(before))
        or (found.word.how == "same" and OF_THE_WHOLE.match(found.sentence.low, found.word.end))
    ):
        yield changed(found, parts=("overall",), named=False)
    elif (rest := [group for group in named if group.others]) and len(rest) < len(named):
        told = [group for group in named if not group.others]
        if any("overall" in group.parts for group in told):  # "overall it was good, as was every other area"
            rest = [replace(group, others=False) for group in rest]
        for groups_of in (told, rest):
            yield from with_judgements(found, groups_of, period, groups)
    elif (
        named and found.word.how == "soft" and MOST.search(before, 0, min(group.start for group in named))
    ) or SO_MANY_OF_THEM.search(before):
        yield changed(found, why="no_judgement_named")
    elif named:
        parts = judgements(named, period)
        if parts and "overall" not in parts and is_whole_too(found, named, groups):
            parts = ("overall", *parts)
        if not parts and period is not None and not period.parts and all(group.parts == ("all",) for group in named):
            parts = in_its_sentence(found)  # before 2013 "each area" is of what the sentence names
        nearly = not parts and any(NEARLY.search(found.sentence.low, 0, group.start) for group in named)
        yield changed(
            found,
            parts=("overall",) if nearly else parts,
            named=bool(parts),
            why=None if parts or nearly else "no_judgement_named",
            expanded=any("all" in group.parts for group in named),
            others=any(group.others and not group.without for group in named) and not any(map(is_all, named)),
            count=next((group.count for group in named if group.others), None),
        )
    elif found.word.how == "hard" and VISITORS.search(before[-90:]) and not SINCE.search(before[-60:]):
        yield changed(found, why="visit_gives_no_grade")
    elif (
        OF_PRACTICE.search(before)
        or (" of " in before and PARTLY.search(before))
        or (found.word.how == "hard" and not found.word.quoted and A_THING.search(before))
        or (UNNAMED.search(before[-70:]) and not OF_SERVICES.search(before[-45:]))
    ):
        yield changed(found, why="no_judgement_named")
    elif INTRODUCES.match(found.sentence.low, found.word.end) is None and has_subject(found, groups):
        yield changed(found, parts=("overall",))


OF_THE_WHOLE = re.compile(
    r" (?:of |for )?(?:the |its )?(?:whole(?: services?)?|services? (?:as a whole|overall"
    r"|itself))\b"
)
"""What says behind "which was the grade of" that it is the overall one."""

TOGETHER = re.compile(r"\W*(?:taken|looked at|considered) (?:all )?together\b")
"""What makes one judgement of the services that a sentence names: the overall one."""


def is_whole_too(found: Found, named: Sequence[Named], groups: Sequence[Group]) -> bool:
    """Whether a grade is of services as a whole, and "as was leadership" adds what stands behind it."""
    low, word = found.sentence.low, found.word
    if found.word.how == "same" or any(each.start < word.end for each in named):
        return False
    if AS_TOO.match(low, word.end, named[0].start) is None:
        return False
    return WHOLE_WAS.search(low, 0, word.start) is not None or any(
        WERE.fullmatch(low, group.end, word.start) for group in groups
    )


AS_TOO = re.compile(
    r"['\"]*(?: (?:overall|by ofsted|by inspectors|again|too))*[,;]? (?:(?:and|just) )?(?:as|so|like|along with)\b"
    r"(?! (?:a result|part|for)\b)"
)
WERE = re.compile(
    r"(?:'s?)?(?: (?:council|city council|county council|borough council|children's services"
    r"|services))?(?:,? (?:was|were|is|are|be"
    r"|been|has|have|had|found|to|rated|judged|graded|as|now|still|again|also|overall|said|told|remain|remains"
    r"|remained))*"
    r" ?['\"]*"
)
WHOLE_WAS = re.compile(
    r"(?:^\W*|[,;:] |\b(?:that|and|but|where) )(?:the |its |their |our )?(?:[\w'-]+ ){0,3}?(?:children's services"
    r"|children's social care|(?<!support )services|council|authority|department|trust|directorate|borough|county"
    r"|city|it"
    r"|they|we)" + WERE.pattern + "$"
)
"""Services as a whole, as the subject of a grade."""


def in_its_sentence(found: Found) -> tuple[Judgement, ...]:
    """The judgements that a sentence names before its grade; the whole service where it names none."""
    before = find_judgements(found.sentence.low[: found.word.start])
    named = judgements([group for group in before if not {"all", "some"} & {*group.parts}], None)
    return named or ("overall",)


def is_all(named: Named) -> bool:
    """Whether "all areas" are named, and not only all the others."""
    return "all" in named.parts and not named.others


INTRODUCES = re.compile(
    r"['\"]*(?: (?:rating|grade|judge?ment)s?)? (?:for|in|on)(?: (?:the|its|these|two|three))*:\s*$"
)
"""Behind a grade: the items of the list below say what it is of."""

NEARLY = re.compile(r"\b(?:almost|nearly|virtually|practically)(?: in)?\s*$")
"""Before "every area": so the whole service is told of, and no judgement by name."""

ARE_PLACES = re.compile(r"['\"]*,? (?:are|were|is|being|include[sd]?|:) (?!rated|judged|in\b|for\b|on\b)")
"""Areas that are named behind their grade are councils ("the areas rated poor are Leeds and Essex")."""

SINCE = re.compile(r"\b(?:since|after)\b")
OF_SERVICES = re.compile(r"\b(?:services|council|authority|department)\b[^,;]*$")


def repeats_headline(sentence: Sentence, story: Story) -> bool:
    """Whether a sentence of the text repeats the headline."""
    title = story.headline_letters
    if len(title) < HEADLINE_LETTERS:
        return False
    text = letters(sentence.text.removeprefix("Headline:"))
    if not text:
        return False
    if INSPECTORS.search(sentence.low) and "ofsted" not in title:
        return False  # it says as a fact of the inspectors' what the headline says in brief
    shorter, longer = sorted((title, text), key=len)
    return shorter in longer and len(shorter) > 0.7 * len(title)


def pointing_back(found: Found, turn: Turn) -> Found:
    """Let "the same grade" be quoted with the sentence that names the grade."""
    if found.word.how != "same" or turn.same_as is None:
        return found
    lead, word = turn.same_as
    return replace(found, lead=lead, word=word)


PUT_IN_ENDS = re.compile(r"['\"]*(?:,| since\b)")
"""How a grade ends that is put in behind a council's name ("Essex, outstanding since 2019, will help")."""

HOLDS = re.compile(
    r"\b(?:holds?|has|have|had|has had|boasts?|enjoys?|(?:is|are)(?: (?:already|currently|both|all|also|now|each))*)"
    r"(?: (?:rated|judged|graded|ranked))?(?: (?:as|an?|the|its|their))*[ '\"]*$"
)
"""How a council that is not the story's own is told to stand, beside the news."""

SAME_DAY = re.compile(
    r"\b(?:same (?:day|week|time|morning)|today|yesterday|this week|also (?:published|out|inspected)|as well|too"
    r"|(?:both|like) "
    r"|similar)\b"
)
"""What says that the grade of a council told beside the story's own has come out with it."""

LAST_MONTH = re.compile(r"\b(?:last|the previous) month\b|\bearlier this year\b|\b(?:\w+ )?(?:weeks|months) ago\b")

DESCRIBED = re.compile(
    r", (?:(?:also |already |itself |currently |both )?(?:rated|judged|graded)(?: as)?|already|currently) ['\"]*$"
)
"""How another council is described in passing ("Hampshire, rated outstanding, has lent a hand")."""

WAS_THERE = re.compile(
    r"\b(?:was|were|(?:had|have|has) been)(?: (?:already|itself|now|rated|judged|graded"
    r"|an?))* ['\"]*$"
)
"""How minutes tell, one tense back, how another council stands."""

STANDS = re.compile(
    r"\b(?:it|which|that|who) (?:is|are) (?:itself |already |currently )?(?:rated|judged|graded)(?: as)? ['\"]*$"
    r"|, (?:itself |also )?an? (?:[\w-]+ ){0,2}(?:council|authority|borough|county|city)(?:,? (?:which|that))?"
    r" (?:with|has|holds|is|rated|judged|graded)(?: (?:rated|judged|graded|as|an?|the|its))* ['\"]*$"
    r"|\b(?:which|whom|whose services) (?:ofsted|inspectors) (?:itself |already |currently )?(?:rates?|judges?"
    r"|grades?|ha(?:s|ve) rated)"
    r"(?: as)? ['\"]*$"
)
"""How another council is described that comes into a story ("Essex will help; it is rated outstanding")."""

THEN = re.compile(r"(?:\bwhen|\b(?:19|20)\d\d, where)\b[^,;]*$")
"""What goes on with the time just told ("in May 2023, when care leavers were found to require improvement")."""


def then(low: str, words: Sequence[GradeWord], at: int) -> bool:
    """Whether a grade is told as of when the one before it was given."""
    start, end = words[at - 1].end, words[at].start
    return (
        THEN.search(low, start, end) is not None
        or THEN_TOO.match(low, start, end) is not None
        or (SAME_TENSE.search(low, start, end) is not None and HERE_AND_NOW.search(low, start, end) is None)
    )


THIS_TIME = re.compile(r"\b(?:this time|now|today)\b")

THEN_TOO = re.compile(
    r"['\"]* (?:(?:even |already )?then(?:,? (?:just )?as (?:it is |they are )?(?:now|today))?|at (?:the|that)"
    r" time|that time|on that occasion|last time),? (?:but"
    r"|while|and|though|although)\b"
    r"(?!.*\b(?:now|today|this time|has|have|is|are)\b)"
)
"""What goes on as of then ("it was outstanding then, but care leavers had a service which required improvement")."""

OPENS_DATED = re.compile(
    r"\W*(?:back )?(?:in|at|when|during)\b(?: that (?:report|inspection), of)?[^,;.]{0,60}?\b(?:(?:19|20)\d\d"
    r"|(?:years?|months?) (?:ago|earlier"
    r"|before)|last"
    r"|previous|earlier)\b"
)
WAS_THEN = re.compile(
    r"(?!.*\b(?:now|today|this|has|have|is|are|since|latest|newe?s?t?|report|inspectors|ofsted|yesterday|last|later|after"
    r"|then|by)\b)[^;.]{0,40}\b(?:but|though|although|while|whereas|and)\b[^;.]{0,120}"
)
"""What goes on in the past tense in a sentence that opens with its day ("In 2021 it was good, but told ...")."""


def was_so(low: str, word: GradeWord) -> bool:
    """Whether a grade is told in the past tense."""
    return low.startswith("required", word.start) or WAS_BEFORE.search(low, 0, word.start) is not None


WAS_BEFORE = re.compile(
    r"\b(?:was|were|had been|had to make do with|had|got|received)(?: (?:only|also|both|all|rated|judged|graded"
    r"|still|an?))*['\" ]*$"
)

WHICH_WAS = re.compile(
    r"(?!.*\b(?:now|today|since|this time)\b)[^;.]{0,100}(?:,| –| \() ?(?:and )?(?:which|where it|where they"
    r"|who|whose services)"
    r" (?:(?:was|were|had been|had|got|received|rated|judged|graded|an?|both|also) ?)+['\"]*"
    r"|(?!.*\b(?:now|today|since|this time)\b)[^;.]{0,100}(?:,| –| \() ?(?:and )?which (?=$)"
)
"""What goes on, in the past tense, with what a grade of before leaves out ("good but for adoption, which was ...")."""

WAS_TOO = re.compile(r"[^;]{0,40}; (?:however|but|though|although)?,? ?[^;]{3,120}\b(?:was|were)\b[^;]*")
"""What goes on, in the same tense, from a grade with its day ("good in 2017; however, adoption was inadequate")."""

SAME_TENSE = re.compile(r"\b(?:but|while|whereas|though|although)\b[^;]*\bhad (?:been|got|received)\b[^;]*$")
HERE_AND_NOW = re.compile(r"\b(?:now|today|this time|has|have|is|are|since)\b")


NEW_BREATH = re.compile(
    r";|\b(?:but|now|to|while|has|have|had been|this time|today|after|from|in (?:19|20)\d\d|however"
    r"|(?<!work )(?<!working )with)\b"
)


PUT_IN = re.compile(r", (?:previously|formerly)(?: (?:rated|judged|graded))?(?: as)? ['\"]*$")
GOES_ON = re.compile(r"['\"]*(?: (?:overall|\((?:in )?20\d\d\)|in 20\d\d))?, (?:was|were|is|are)\b")
"""A grade put in between a council and what the sentence tells of it ("Kent, previously 'good' (2022), was graded")."""


def continues(low: str, words: Sequence[GradeWord], at: int) -> bool:
    """Whether a grade is told in the same breath as the one before it."""
    gap = low[words[at - 1].end : words[at].start]
    if PUT_IN.search(low, 0, words[at - 1].start) and GOES_ON.match(gap):
        return False
    if DESCRIBED_FIRST.search(low, 0, words[at - 1].start) and IS_NOW.fullmatch(gap):
        return False
    return WITH.search(gap) is not None or (NEW_BREATH.search(gap) is None and len(gap) < 130)


DESCRIBED_FIRST = re.compile(
    r", (?:which|who|whose \w+|rated|judged|graded|found|deemed|branded|considered|once|then|first|last"
    r"|previously|formerly)\b"
    r"[^,;]{0,60}$"
)
IS_NOW = re.compile(r"[^,;.]{0,60}, (?:now )?(?:is|are|has|have|remains?|stays?|gets?)\b[^,;.]{0,60}")
"""A grade put in between a subject and a verb that tells of now ("Leadership, judged poor six years ago, is good")."""

ELSEWHERE = (
    "a health service",
    "a service in another nation",
    "the police, fire or housing service",
    "an agency",
    None,
)
"""Whose "children's services" may be meant that Ofsted does not rate."""


def topic_of(sentence: Sentence, word: GradeWord, talk: Topic, *, adoption_too: bool = True) -> Topic:
    """Of which thing a grade is: what the sentence names nearest, else what the talk is of."""
    near = topic_at(sentence, word.start, word.end, adoption_too=adoption_too)
    if near is not None and near.ours and not talk.ours:
        if RATED_SERVICES.search(sentence.low, 0, word.start) or OFSTED_OF.search(sentence.low, 0, word.start):
            return near
        own = named_topic(sentence)
        apart = own is not None and not own.ours
        if near.weak or apart or (talk.other in ELSEWHERE and not INSPECTORS.search(sentence.low)):
            return talk
    return near or talk


OFSTED_OF = re.compile(
    r"\bofsted(?:'s)? (?:\w+ )?(?:inspection|report|rating|judge?ment|review|concerns|verdict)s? (?:of|on|into|about)"
    r" (?:[\w']+ ){0,4}?(?:children's (?:services|social care)\b[^;.]{0,40}$|['\"]*$)"
)
"""What Ofsted said of them, told in a sentence or story on something else."""

RATED_SERVICES = re.compile(
    r"\b(?:whose|its|their|council's) (?:own )?children's (?:services|social care)(?: department)?"
    r" (?:is|are|was|were|has been|have been|had been) (?:\w+ )?(?:rated|judged|graded|found|deemed|branded)"
    r"(?: to be| as)? ['\"]*$"
    r"|^\W*children's (?:services|social care)\b[^;.]{0,40}? (?:is|are|was|were|has been"
    r"|have been) (?:\w+ )?(?:rated|judged"
    r"|graded|classed|found|deemed)\b[^;.]{0,60}$"
)
"""What says of a grade that it is theirs, whatever else the sentence is of."""


def has_subject(found: Found, groups: Sequence[Group]) -> bool:
    """Whether a grade that no judgement is named for is told of a council or its services."""
    low = without_offices(found.sentence.low)
    whole = found.word.how == "same" and OF_WHOLE.search(low, found.word.start, found.word.end) is not None
    told = low[: found.word.end if found.word.how == "same" else found.word.start]
    if found.headline or groups or whole or found.told.time == "forecast" or SUBJECT.search(told):
        return True
    after = low[found.word.end : found.word.end + 60]
    if A_DAY.fullmatch(low, 0, found.word.start) or YEAR_BY_YEAR.search(low, 0, found.word.start):
        return True
    return (
        SERVICES.search(after) is not None
        or GIVEN_THEN.match(after) is not None
        or RATING_OF.match(after) is not None
        or (not low[: found.word.start].strip(" '\"") and OPENS_EARLIER.match(after) is not None)
        or HISTORY.match(low) is not None
        or (found.word.quoted and WHICH.match(after) is not None and THE.search(low, 0, found.word.start) is not None)
    )


HISTORY = re.compile(
    r"\W*(?:rated )?(?:inadequate|requires improvement(?: to be good)?|good|outstanding|adequate)['\"]* (?:overall )?"
    r"in (?:\w+ )?(?:19|20)\d\d(?:,| and| but| –) (?:and |then |but |up to |back to )*(?:now )?['\"]*"
    r"(?:inadequate|requir\w+ improvement|good|outstanding|adequate)\b"
)
"""How a sentence begins that tells a history in steps ("Inadequate in 2017, requires good in 2020")."""

THE = re.compile(r"\b(?:the|that|an|its|their|our|his|her) ['\"]+$")
WHICH = re.compile(r"['\"]+ (?:which|that|of (?:19|20)\d\d|in (?:19|20)\d\d|(?:it|we|they) (?:was|were|had|got))\b")
"""A grade in quotation marks as a thing of its own ("they remember the 'inadequate' which went with it")."""


A_DAY = re.compile(
    r"\W*(?:(?:in )?(?:\w+ )?(?:19|20)\d\d|then|now|before|after|today|previously|last time|this time|the verdict"
    r")(?::| [–-]|,) ['\"]*(?:now |still |again |back )?['\"]*|\W*(?:19|20)\d\d ['\"]*"
)
"""What alone may stand before a grade in the line of a history ("2018: inadequate. 2024: good")."""

YEAR_BY_YEAR = re.compile(r"(?:;|:) (?:and |then |in )*(?:19|20)\d\d(?:,|:| [–-]) ['\"]*$")
"""What stands before a grade in a history told year by year ("... to get there: 2015, inadequate; 2018, good")."""

RATING_OF = re.compile(
    r"['\"]* (?:\w+'?s? ){0,2}(?:rating|grade|judge?ment|verdict|services|council|authority|department|borough)\b"
)

GIVEN_THEN = re.compile(
    r"['\"]* (?:is|was) (?:what|how) (?:we|it|they|services|the \w+) (?:was|were|will|want|aim|mean|intend|hope)\b"
    r"|['\"]* (?:(?:previously|already|first|last) )?(?:handed|given|awarded|received|earned|held|won) (?:out )?(?:in"
    r"|by|at|to|last)\b"
)
"""What says of a grade that somebody had it ("the top rating previously handed out in 2019")."""

OPENS_EARLIER = re.compile(
    r"['\"]* (?:in (?:19|20)\d\d|(?:\w+ ){1,2}(?:years?|months?) (?:ago|earlier|before)|last time|back then),"
    r" (?:it|they|the|its|their|services|children's)\b"
    r"|['\"]* (?:is|was) (?:what|how|where) (?:we|it|they|services|the \w+) (?:is|are|was|were|had been)\b"
)
"""A sentence that opens with what its subject was ("Good five years ago, it now requires improvement")."""


def judgements(named: Sequence[Named], period: Period | None) -> tuple[Judgement, ...]:
    """Return what the names stand for under the framework of then, each once."""
    return tuple(
        dict.fromkeys(each for group in named for part in group.parts for each in expanded(part, group, period))
    )


WITH_ADOPTION = (date(2013, 11, 1), date(2018, 1, 15))
"""When the frameworks began under which adoption was judged: SIF was used now and then in 2018 as well."""


def expanded(part: Part, group: Named, period: Period | None) -> tuple[Judgement, ...]:
    if part == "some":
        return ()
    if part == "all":
        every = judgements_of_all(period, None if group.others else group.count) if period else ()
        return tuple(each for each in every if each not in group.without)
    if part == "adoption" and period is not None and period.begins not in WITH_ADOPTION:
        return ()  # an agency's own inspection
    return (part,)


def period_of(told: Told, story: Story, inspected: DayInterval | None) -> Period | None:
    """Return the framework of a grade: by its own clause's days, else by the inspection or story that is the news."""
    if told.days is not None and (told.time == "previous" or inspected is None):
        return of_interval(told.days) or on_day(most_likely(told.days))
    if inspected is not None and told.time != "previous":
        return on_day(inspected.start)
    return by_report(story.published.end) if story.published else None


def most_likely(days: DayInterval) -> date:
    """The day that stands for an interval in which one framework gave way to another: of a year its middle."""
    length = days.end - days.start
    return days.start + length / 2 if length.days > HALF_A_YEAR else days.start


HALF_A_YEAR = 183
