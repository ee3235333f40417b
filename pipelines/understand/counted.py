"""What one sentence only counts and the next one names: areas ("Two areas were good. They are ...") and councils."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipelines.understand.all_areas import NUMBERS as PART_COUNTS
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import REAL, Named, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.reading import Sentence

NAMES_BEHIND = expression(
    r"\W*(?:they|these|those|the (?:two|three|four)(?: (?:at|in|on|with) the"
    r" (?:very )?(?:top|bottom)(?: of the scale)?| (?:that|which|to) (?:stand|stood|shine|shone)s? out| (?:better|best"
    r"|worst|weaker|weakest|highest|lowest|higher|lower|top|strongest|outstanding|good|inadequate) (?:ones|areas|grades"
    r"|marks|judge?ments))?|that|it|one|the (?:first|one|area|exceptions?|other"
    r"|former))(?: (?:two|three|areas?"
    r"|judge?ments?|grades?|of (?:them|these|those)))* (?:is|are|was|were)\b(?! (?:not|now|a|because|why|due|what|how"
    r"|rated|judged"
    r"|graded)\b)"
    r"|[^;:.]{3,120}\b(?:was|were|is|are) (?:also )?(?:one of (?:them|these|those)|among (?:them|these|those)"
    r"|the (?:others?|ones?|two"
    r"|three|second|third|exceptions?|odd one out))\b"
    r"|\W*among (?:them|these|those) (?:is|are|was|were)\b"
)
"""How a sentence begins that names the areas which the one before has only counted ("They are leadership and ...")."""

COUNTED_AREAS = compile_needing(
    r"\b(?:one|two|three|four|several|some) (?:of (?:the|its) (?:\w+ )?)?(?:\w+ ){0,2}?['\"]?(?:areas?|judge?ments?"
    r"|grades?|ratings?"
    r"|categor(?:y|ies)|aspects?|headings?|outstandings?|goods?|inadequates?|exceptions?|services|verdicts?|strands?)\b"
    r"|\bin the other (?:two|three)\b"
)


def counts_areas(low: str, named: Sequence[Named]) -> bool:
    """Whether a sentence with a grade only counts the areas that have it, and names none."""
    parts = {part for each in named for part in each.parts}
    return parts <= {"some", "all", "overall"} and COUNTED_AREAS.search(low) is not None


NOT_SOME = (
    r"(?:not (?:just |only |merely |simply )?(?:in |for |on )?(?:overall|some|one|two|three|four|most|a few|several"
    r"|the (?:whole|headline|overall))\b[^.;:–]{0,40}(?::| [–-]|,) ?(?:but )?)?"
)
"""What a grade is said to be of more than ("Not in some areas, or in most: in all five")."""

ALL_BARE = expression(rf"\W*(?:and )?{NOT_SOME}in all (?P<count>three|four|five)\W*")
ALL_ALONE = expression(
    rf"\W*(?:and )?{NOT_SOME}(?:this (?:goes|holds) )?(?:in |across |for )?(?:all|every|each)\b"
    r"(?![^,;.:]*\b(?:must|should|needs?|was|were|is|are|has|have|had|told|asked|fell|falls?|lags?|lagged|improved?)\b)"
    r"[^,;.:]{3,40}(?:, (?:the inspectors|inspectors|ofsted|the report|it|they) (?:said|say|says|found|wrote))?\W*"
)
"""All areas, as a sentence of its own that has no verb: what the grade before it is of ("In all areas, they said.")."""


def all_behind(low: str) -> tuple[Named, ...]:
    """Return all areas, where a sentence names them and says no more."""
    if (bare := ALL_BARE.fullmatch(low)) is not None:
        return (Named(start=0, end=0, parts=("all",), count=PART_COUNTS[bare["count"]]),)
    if ALL_ALONE.fullmatch(low) is None:
        return ()
    return tuple(each for each in find_judgements(low) if each.parts == ("all",))


def named_behind(low: str) -> tuple[Named, ...]:
    """Return the judgements that a sentence without a grade names as those which the one before has counted."""
    if NAMES_BEHIND.match(low) is None:
        return ()
    return tuple(each for each in find_judgements(low) if REAL.issuperset(each.parts) or each.parts == ("other",))


def ranked(low: str, words: Sequence[GradeWord]) -> GradeWord | None:
    """Return which of the grades just told a sentence means by "the two at the top"; None where it means none."""
    rank = AT_AN_END.match(low)
    told = [word for word in words if word.grade in FROM_BEST]
    if rank is None or len({word.grade for word in told}) < 2:
        return None
    best_first = sorted(told, key=lambda word: FROM_BEST.index(word.grade))
    return best_first[0] if rank["best"] or rank["shone"] else best_first[-1]


FROM_BEST = ("outstanding", "good", "requires improvement", "inadequate")
AT_AN_END = expression(
    r"\W*the (?:one|two|three|four)(?: (?:at|in|on|with) the (?:very )?| )(?:(?P<best>top|better|best|highest|higher"
    r"|strongest)|(?P<shone>(?:that |which |to )?(?:stand|stood|shine|shone) out)|bottom|worst|worse|weaker"
    r"|weakest|lowest|lower)\b"
)
"""How a sentence begins that names the areas with the better or the worse of two grades."""


class Tally(NamedTuple):
    """The ``at``-th sentence, which counts two grades or more ("three goods and one outstanding"); ``words`` by their
    number, where no other has that."""

    at: int
    sentence: Sentence
    words: Mapping[int, GradeWord]


SO_MANY = expression(
    r"\b(?P<count>an?|one|two|three|four|five)(?: (?:grades?|gradings?|judge?ments?|ratings?|marks?|areas?"
    r"|were|was|are|is"
    r"|rated|judged|graded|of|as|at|(?:of (?:the|its) )?(?:three|four|five)))* ['\"]*$"
)
"""How many areas have the grade that follows."""

TALLIED_WITHIN = 3
"""Sentences behind one that counts grades in which "the three" are those of a grade."""


def tally_of(tally: Tally | None, at: int, sentence: Sentence, words: Sequence[GradeWord]) -> Tally | None:
    """Return what the ``at``-th sentence counts by their grades, or what one not far before it has counted."""
    if len(words) < 2:
        return tally if tally is not None and at - tally.at < TALLIED_WITHIN else None
    starts = (0, *(word.end for word in words))
    counts = [SO_MANY.search(sentence.low, start, word.start) for start, word in zip(starts, words, strict=False)]
    numbers = [NUMBERED[count["count"]] for count in counts if count is not None]
    if len(numbers) < len(words) or sum(numbers) <= len(words):
        return None
    alone = {number: word for number, word in zip(numbers, words, strict=True) if numbers.count(number) == 1}
    return Tally(at, sentence, alone)


NUMBERED = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}

BY_NUMBER = expression(
    r"\W*(?:and |but )?the (?:other )?(?P<count>one|two|three|four|five)(?: (?:areas?|judge?ments?|ones?|others?))?"
    r"(?: (?:that|which|to|in need|still)\b[^,;:.]{0,50}?)? (?:are|is|were|was)\b(?: for)?:? "
)
"""How a sentence begins that names the areas of which there were so many ("The three that need work are ...")."""


def numbered_behind(tally: Tally, low: str) -> tuple[GradeWord, tuple[Named, ...]] | None:
    """Return the grade of the areas that a sentence names as "the three", and those areas."""
    told = BY_NUMBER.match(low)
    word = tally.words.get(NUMBERED[told["count"]]) if told is not None else None
    if told is None or word is None:
        return None
    named = tuple(each for each in find_judgements(low) if REAL.issuperset(each.parts) and each.start >= told.end() - 4)
    return (word, named) if sum(len(each.each) or 1 for each in named) == NUMBERED[told["count"]] else None


OTHERS = r"(?:the )?(?:others?|rest|remainder|remaining \w+|other \w+)"
MAKE_UP = r"\b(?:makes? up the (?:rest|others?|remainder|list|number)|completes? (?:it|the list))\W*$"

THE_OTHERS = compile_needing(rf"^\W*{OTHERS} (?:is|are|was|were|include[ds]?)\b|{MAKE_UP}")
"""How a sentence names those who were counted with the council of the sentence before."""

COUNCILS_BEHIND = expression(
    r"[^;:.]{3,160}\b(?:is|are|was|were) (?:among|one of|two of|three of|both among|all among) (?:them|these|those)\b"
    rf"|\W*(?:they|these|those|{OTHERS}) (?:is|are|was|were|include[ds]?)\b"
    rf"|[^;:.]{{3,160}}{MAKE_UP}"
    r"|\W*among (?:them|these|those) (?:is|are|was|were)\b"
)
"""How councils are named that the sentence before has only counted ("Leeds and Essex are among them")."""
COUNCILS_COUNTED = expression(
    r"\b(?:councils|authorities|departments|boroughs|counties"
    r"|one of (?:only |the |just )*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+))\b"
)


def councils_behind(before: str, low: str) -> bool:
    """Whether a sentence names the councils that the one before it has only counted."""
    return COUNCILS_BEHIND.match(low) is not None and COUNCILS_COUNTED.search(before) is not None
