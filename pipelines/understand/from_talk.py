"""Whose grade it is where its sentence names no council: those talked of, or only counted ("Both were rated good")."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipelines.reference import authorities
from pipelines.understand.called_upon import is_why_helped
from pipelines.understand.grade_words import AND_ALONE, GradeWord
from pipelines.understand.judgements import REAL, find_judgements
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.numbers import NUMBERS
from pipelines.understand.sorts import could_be, fitting
from pipelines.understand.speakers import council_of_speaker
from pipelines.understand.story import Field, Story
from pipelines.understand.taken_on import is_taken_on
from pipelines.understand.turn import Turn
from pipelines.understand.unnamed import goes_on_with_unnamed, tells_of_unnamed

COUNTED_COUNCILS = compile_at_words(
    r"\b(?:the )?(?P<pair>pair|duo|trio)\b|\bthe (?P<two>two|three)(?= (?:were|are|have|had|finished|ended"
    r"|came|got|stand|stood|scored|drew|tied|shared?|received|fared|both|each)\b)"
    r"|\b(?P<neither>neither) (?:(?:council|authority|borough|of the (?:councils|authorities|boroughs)) )?(?:has|have"
    r"|had|was|were|is|managed|did|got)\b|\b(?P<both>both) (?:of the )?(?:the )?(?:councils|authorities|boroughs"
    r"|counties|towns|cities|areas|places|cases|have|were|are|had)\b"
    r"|\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|1\d|[2-9])"
    r" (?:(?!of )[\w'-]+ ){0,2}?(?:councils|authorities|boroughs|local authority areas|more areas|counties|town halls"
    r"|county halls)\b"
)
IF_COUNTED = Needing(COUNTED_COUNCILS)
COUNTS = NUMBERS | {"both": 2, "neither": 2, "pair": 2, "duo": 2, "trio": 3, "a dozen": 12}
COUNTS |= {str(number): number for number in range(2, 20)}
MANY = compile_at_words(
    r"\b(?:councils|authorities|local authorities|boroughs|counties|departments|services in (?!(?:19|20)\d\d\b)\d+"
    r"|(?<!like )(?<!in )(?<!than )(?<!to )(?<!with )other (?:cities|towns|places)"
    r"|(?<!each )(?<!both )of them|nationally|nationwide"
    r"|one (?:council|authority|department) in \w+|across (?:england|the country)|\d+ ?per cent)\b|\b\d+ ?%"
)
"""Councils in general, of which nobody's grade is told."""

IF_MANY = Needing(MANY)

LIST_WITHIN = 4
"""Sentences in which councils that were counted are named."""

THE_PLACE = expression(r"\bthe (?:city|county|borough|council|town|authority|department|service|services)\b")
AND_ANOTHER = expression(r"[;,–] (?:and|but|while|as) ")
BESIDE_HEADLINE = expression(r"(?:[;–]| (?:as|while|but)) (?:the )?$")
"""What begins another clause that is on another council."""

PUT_IN = expression(r", (?:so |as )?(?:often|long|usually|once|frequently|in many places)\b[^,;.]{3,80},")
"""What is only put in on councils in general ("Leadership, so often the weak spot of councils, was good")."""

SHARE_FIRST = expression(
    r"\W*(?:nearly |almost |more than |over |just |about )*(?:an? |two |three )?(?:quarters?|thirds?|half|fifths?"
    r"|tenths?|majority|\d+(?:%| per cent)) of (?:(?:all|the|england's|english|those|local) )*(?:\w+ )?(?:councils"
    r"|authorities|departments|boroughs|children's services)\b"
)
"""How a sentence begins that tells of a share of all councils, and of none by itself."""

AS_IT_HAS = expression(r"\bas (?:it|they|we) (?:has|have|did|had|was|were)\b")
"""What says that the council talked of is one of those counted."""


def respectively(low: str, gss: tuple[str, ...], words: Sequence[GradeWord], word: GradeWord) -> tuple[str, ...]:
    """Share out "A and B were rated good and adequate respectively"."""
    if len(gss) == len(words) and ("respectively" in low or are_listed(low, words)):
        return (gss[list(words).index(word)],)
    return gss


def are_listed(low: str, words: Sequence[GradeWord]) -> bool:
    """Whether different grades stand in one list ("Leeds and Kent were rated inadequate and good"): nobody has both."""
    return len(words) > 1 and all(
        one.grade != other.grade and AND_ALONE.fullmatch(low, one.end, other.start) for one, other in pairwise(words)
    )


def from_talk(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[str, ...]:
    """Return the councils that the talk is of; nobody where councils are told of in general."""
    low = turn.sentence.low
    if (SHARE_FIRST.match(low) and not turn.groups) or WHOSE_OWN.search(low, 0, word.start):
        return ()
    if (other := of_other_kind(story, low, word)) is not None:
        return other
    if SO_MANY_IN_PLACE.search(low, 0, word.start) or is_of_county_unnamed(story, low, word):
        return ()
    if not turn.groups and ONE_AND_ANOTHER.search(low) is not None:
        return ()
    if set(turn.focus) <= {*story.mains} and (
        tells_of_unnamed(low, 0, word.start)
        or (turn.earlier and not turn.earlier[-1].council and goes_on_with_unnamed(turn.earlier[-1].sentence.low, low))
    ):
        return ()
    if turn.groups and not (turn.named or turn.back) and SOME_OF_THOSE.match(low, 0, word.start):
        return ()
    if (
        SO_MANY.search(low, 0, word.start) and not (are_areas(turn) or ONE_OF_MANY.search(low, 0, word.start))
    ) or FOR_SO_MANY.match(low, word.end):
        return ()
    counted = [
        match
        for match in IF_COUNTED.finditer(low)
        if match.start() < word.end + 60
        and ";" not in low[word.end : match.start()]
        and not (match["both"] and (turn.back or are_parts(turn, match)))
        and not (match["pair"] and are_so_many_parts(turn, match))
        and not (match.start() > word.end and "areas" in match[0] and sum(len(each.parts) for each in turn.named) > 1)
        and not (match.start() > word.end and WORKS_WITH.search(low, word.end, match.start()))
    ]
    if (every := in_each(story, told, turn, word)) is not None:
        return every
    if len(story.mains) == 2 and not turn.back and THEY_BOTH.search(low, 0, word.start):
        return story.mains
    if (
        not turn.groups
        and (several := turn.focus if len(turn.focus) > 1 else story.mains)[1:]
        and THE_COUNCILS.match(low)
    ):
        return several
    if speakers := council_of_speaker(story, told, turn, word):
        return speakers
    if (
        len(story.mains) == 1
        and turn.groups
        and min(group.start for group in turn.groups) >= word.end
        and not set(turn.gss) & {*story.mains}
        and (
            (THE_PLACE.search(low, 0, word.start) and AND_ANOTHER.search(low, word.end, turn.groups[0].start))
            or (told.reading.name == "title" and BESIDE_HEADLINE.search(low, word.end, turn.groups[0].start))
        )
    ):
        return story.mains  # "the city was found good, and Kent's director sent a card"
    if is_taken_on(story, told, turn, word) or is_why_helped(story, turn, word):
        return story.mains
    if counted and any(ONE_OF.search(low, 0, match.start()) for match in counted):
        return turn.focus
    if any(SHARE_OF.search(low, 0, match.start()) for match in counted):
        return ()
    if counted and AS_IT_HAS.search(low):
        return turn.focus
    if counted:
        nearest = max(counted, key=lambda match: (match.start() < word.start, -abs(match.start() - word.start)))
        count = COUNTS[nearest["count"] or nearest["two"] or nearest["pair"] or nearest["both"] or nearest["neither"]]
        if count == len(turn.focus):
            return turn.focus
        if count == 2 and (other := beside_own(story, told, turn)):
            return (*story.mains, *other)  # "Its neighbour Kent is good. Both were inadequate in 2018."
        return listed_near(story, told, turn.at, count)
    clause = PUT_IN.sub(",", low[max(0, word.start - 110) : word.start])
    many = IF_MANY.search(clause)
    if (
        many
        and ONE_OF_MANY.search(low, 0, word.start) is None
        and not ((turn.named or turn.back) and many[0] == "of them")
        and not re.search(
            r"\b(?:one|another) of\b|\bthe (?:council|authority)\b(?!'s)|\b(?:rated|judged|graded|found|called)"
            r" it\b",
            clause,
        )
    ):
        return ()
    return respectively(low, turn.focus, turn.words, word)


def are_parts(turn: Turn, both: "re.Match[str]") -> bool:
    """Whether "both" means two judgements that its sentence has named, and no councils ("It praises protection and the
    care of children, and both are good")."""
    named_behind = both[0].endswith("areas") and not turn.sentence.low.endswith("in ", 0, both.start())
    told = [
        named for named in turn.named if REAL.issuperset(named.parts) and (named.end <= both.start() or named_behind)
    ]
    return len(turn.focus) == 1 and sum(len(named.parts) for named in told) > 1 and both[0].endswith(BOTH_HAVE)


def are_so_many_parts(turn: Turn, pair: "re.Match[str]") -> bool:
    """Whether a pair or a trio are the judgements that its sentence names, and no councils ("a pair of good grades, for
    leadership and adoption")."""
    parts = {part for named in turn.named for part in named.parts if part in REAL}
    return len(turn.groups) < COUNTS[pair["pair"]] and len(parts) == COUNTS[pair["pair"]]


BOTH_HAVE = ("both have", "both were", "both are", "both had", "both areas", "both of the areas")


def of_other_kind(story: Story, low: str, word: GradeWord) -> tuple[str, ...] | None:
    """Return whom "a borough that is rated outstanding" means where the story's own council is none: the one other that
    is, or nobody; None where no sentence speaks so."""
    found = A_KIND.search(low, 0, word.start)
    if found is None or len(story.mains) != 1 or could_be(authorities()[story.mains[0]], found["kind"]):
        return None
    return fitting(tuple(gss for gss in story.named if gss not in story.mains), found["kind"])


A_KIND = compile_needing(
    r"\b(?:joins?|at|for|in|to|of|by|from|runs?|leads?|heads?) an? (?:[\w-]+ ){0,2}?(?P<kind>borough|county|city"
    r"|island)"
    r"(?: council)?,? (?:that|which|whose|where|rated|judged|graded)\b[^;:.]*$"
)


def is_of_county_unnamed(story: Story, low: str, word: GradeWord) -> bool:
    """Whether a grade is told of "the county", where no council of the story's can be called that."""
    if story.main_by != "text":
        return False  # so the story's own may be called, wherever it is
    told = THE_COUNTY.search(low, 0, word.start) if "the county" in low else None
    return told is not None and not any(could_be(authorities()[gss], "county") for gss in (*story.named, *story.mains))


THE_COUNTY = expression(
    r"\bthe county(?: council)?(?:, (?:which|whose)|'s (?:\w+'?s? )?services(?:, (?:next door|nearby|meanwhile),)?"
    r" (?:are|were|is|was)| (?:is|was|has"
    r"|had)\b)"
    r"[^;:.]{0,70}$"
)


def beside_own(story: Story, told: Field, turn: Turn) -> tuple[str, ...]:
    """The one council that the sentence before tells of beside the story's own; nobody where there is not one alone."""
    if len(story.mains) != 1 or not turn.at:
        return ()
    others = {gss for group in told.groups[turn.at - 1] for gss in group.gss} - {*story.mains}
    return tuple(others) if len(others) == 1 else ()


THEY_BOTH = expression(
    r"\bthey (?:have |had )?(?:both|each)\b|\W*in both,? (?=the|children|leaders|help|care)"
    r"|^\W*each (?:required|got|had|has)\b"
)
"""What tells of each of the two councils that a story is of."""

THE_COUNCILS = expression(
    r"\W*(?:the|these|those) (?:councils|authorities|boroughs|counties|local authorities)(?: (?:both|all|each|also))?"
    r" (?:were|are|had|have|remain)\b(?! (?:among|one|more|most|told|said))"
)
"""How a sentence begins on the councils just told of, or those that a story is of ("The councils were inadequate")."""


def are_areas(turn: Turn) -> bool:
    """Whether "the other three" are judgements: their sentence or the one before names others ("Leadership went down.
    The other three ..."); and "the last two", where they point back to a list of judgements."""
    if any(REAL.issuperset(each.parts) for each in turn.back):
        return True
    if not any(each.others for each in turn.named):
        return False
    before = find_judgements(turn.earlier[-1].sentence.low) if turn.earlier else ()
    return any(REAL.intersection(each.parts) for each in (*turn.named, *before))


def in_each(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[str, ...] | None:
    """The councils of "leadership was good in both", a judgement being named before; None where nothing is told so."""
    placed = IN_EACH.match(turn.sentence.low, word.end)
    if placed is None or not any(REAL.issuperset(each.parts) and each.end <= word.start for each in turn.named):
        return None
    count = COUNTS[placed["count"] or "both"]
    for several in (turn.focus, story.mains):
        if len(several) == count:
            return several
    return listed_near(story, told, turn.at, count) or None


WORKS_WITH = expression(
    r"\b(?:works?|worked|working|shar(?:es?|ed|ing)|helps?|helped|advis(?:es?|ed)|supports?|supported|mentors?"
    r"|lends?|runs?"
    r"|serves?|covers?)\b[^,;.]{0,40}$"
)
"""What a council does for so many others, behind its own grade ("Leeds, rated good, works with seven authorities")."""

IN_EACH = expression(
    r"['\"]*,? (?:in|for|at) (?:both|(?:each|all)(?: of)?(?: the)? (?P<count>two|three))(?: of (?:them|these|those))?"
    r"(?=\W*$|[,;]| and\b)"
)


SO_MANY = compile_needing(
    r"^\W*(?:with|for|in|at) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:others|more)\b"
    r"(?! (?:\w+ )?(?:areas?|judge?ments?|categor|grad|rating|mark|aspect|part|year|month))[^.;]{0,110}$|"
    r"(?<![£\d,.])\b\d{1,3} (?:that|which) (?:are|were|is|was|still|now|have|had|hold|held|require|got)\b[^.;,]{0,25}$"
    r"|(?<![£\d,.])\b\d{1,3} (?:that|which) ['\"]*$"
    r"|\b(?:verdict|judge?ment|grade|rating|conclusion) (?:on|for|of|in) (?<![£,.])\d{1,3}\b[^.;,]{0,40}$"
    r"|\b(?:an?|the) (?:further|other|remaining|last) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\d{1,3}) (?:are|were|had|have|got|require\w*)\b[^.;,]{0,25}$"
)
NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
SO_MANY_IN_PLACE = compile_needing(
    rf"\b(?:one|{NUMBER}|some|most|half|none|few) (?:out )?of (?:the )?"
    r"(?:(?!(?:council|authority|service|department|report|inspection|ofsted|trust|watchdog|it|that)'s)[\w-]+'s"
    rf" (?:other )?{NUMBER}|(?<=of the )\d{{2,3}})\b"
    r"(?! (?:\w+ )?(?:areas?|judge?ments?|categor|grad|rating|aspects?|parts?|services|children|social|cases|files"
    r"|years))[^.;,]{0,60}$"
    rf"|\b(?:of|among) (?:the )?\d{{2,3}} (?:\w+ )?(?:councils|authorities|boroughs|areas|departments)\b[^.;]*,"
    rf" (?:just |only |about |some )*(?:one|{NUMBER}|half|most|an? \w+) (?:have|had|has|were|are|got"
    rf"|received)\b[^.;]*$"
)
"""So many of a place's councils, and not which ("Only one of the county's six is outstanding")."""

FOR_SO_MANY = expression(
    r"['\"]*,? (?:in the case of|in that of|for|at) (?:(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,3})\b(?!%| \w)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) of (?:them|these|those)\b)"
)
"""Councils that are only counted ("36 that still hold 'adequate'", "good in the case of three")."""

SOME_OF_THOSE = expression(
    r"\W*(?:(?:only|just) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half|several|few"
    r"|\d{1,3}) of (?:those|these|them)\b[^,;:.]*$"
)
"""How a sentence begins that tells a grade of some councils of those told of, and not of which."""

WHOSE_OWN = compile_needing(
    r", whose own (?:council|authority|borough|department)\b[^,;.]*$"
    r"|\b(?:by|from|with|to) (?:one|another|an? (?:\w+ )?(?:council|authority)) whose (?:own )?(?:children's"
    r" )?services\b[^,;.]*$"
)
"""Somebody's council of which the name is not told ("Mr Dovey, whose own authority is good, ...")."""


ONE_AND_ANOTHER = expression(
    r"\bone (?:council|authority|borough|county|city|department|has|was|is)\b[^.;]*?,? (?:and|but|while|as) another"
    r"(?: (?:council|authority|borough|county|city))?"
    r" (?:has|was|is|had|got|fell|sank|slipped|dropped|rose|climbed|went|stays?)\b"
)
"""What tells of two councils that are named only later ("One council has climbed to good and another fallen")."""


ONE_OF = expression(
    r"(?<!there )\b(?:is|was|becom\w+|became|remains?|mak\w+ (?:it|the \w+)|made (?:it|the \w+)) (?:now |also |still )?"
    r"(?:(?:just|only) )?(?:one of|among)(?: only| just| the| a)*(?: \w+)? $|\bjoin(?:s|ed|ing)? (?:the |just )?$"
)
"""What makes the council talked of one of those counted ("one of only ten councils to be rated outstanding")."""

ONE_OF_MANY = expression(
    r"\b(?:is|are|was|becom\w+|became|remains?|makes? it) (?:now |also |still )?(?:one of|among)\b[^,;.]{0,60}$"
    r"|\bjoin(?:s|ed|ing)? the \b[^,;.]{0,60}$"
)
"""What makes it one of many ("it is one of 30 councils rated outstanding")."""

SHARE_OF = expression(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+|some|most|half|few) (?:out )?of (?:the|its|our) $"
)
"""What makes it some of the councils, of which nobody says which ("four of the six authorities")."""


def listed_near(story: Story, told: Field, at: int, count: int) -> tuple[str, ...]:
    """The councils of which a sentence gives only the number, where a list of so many is near."""
    near = [group for groups in told.groups[at : at + LIST_WITHIN] for group in groups]
    if told.reading.name == "title":
        near += [group for groups in story.text.groups[: LIST_WITHIN + 1] for group in groups]
    near += [group for groups in reversed(told.groups[max(0, at - LIST_WITHIN) : at]) for group in groups]
    listed = next((group.gss for group in near if len(group.gss) == count), ())
    headed = tuple(dict.fromkeys(gss for groups in story.title.groups for group in groups for gss in group.gss))
    return listed or next((told_of for told_of in (headed, story.told_of) if len(told_of) == count), ())
