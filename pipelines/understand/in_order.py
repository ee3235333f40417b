"""As many grades as judgements, shared out in their order ("A and B were rated good and adequate respectively")."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipelines.understand.grade_words import AND_ALONE, GradeWord
from pipelines.understand.judgements import REAL, Named
from pipelines.understand.later import expression


def in_order(low: str, words: Sequence[GradeWord], heads: Sequence[Named]) -> dict[int, list[Named]] | None:
    """Share out "A and B were rated good and adequate respectively"; None where nothing is told so."""
    if (apart := former_and_latter(low, words, heads)) is not None:
        return apart
    told_so = ("respectively" in low or "in that order" in low) and RESPECTIVELY.search(low) is not None
    if not told_so and not in_pairs(low, words, heads):
        return None
    each = [replace(named, parts=(part,)) for named in heads for part in named.parts]
    return {at: [named] for at, named in enumerate(each)} if len(each) == len(words) else None


def former_and_latter(low: str, words: Sequence[GradeWord], heads: Sequence[Named]) -> dict[int, list[Named]] | None:
    """Share out two grades by "the former" and "the latter" of two judgements named before ("leadership and adoption
    differ: the former is good and the latter inadequate", "good in the first case, inadequate in the second")."""
    if len(words) != TWO or not any(map(low.__contains__, SECOND)):
        return None
    each = [replace(named, parts=(part,)) for named in heads for part in named.parts if named.end <= words[0].start]
    if len(each) != TWO or not REAL.issuperset((*each[0].parts, *each[1].parts)):
        return None
    first = FORMER.search(low, each[1].end)
    second = LATTER.search(low, first.end()) if first is not None else None
    if first is None or second is None:
        return None
    one, other = words
    if first.start() < one.start < second.start() < other.start or one.end < first.start() < other.end < second.start():
        return {0: each[:1], 1: each[1:]}
    return None


TWO = 2
SECOND = ("the latter", "the second", "the other")
FORMER = expression(r"\bthe (?:former|first|one)\b(?! (?:time|full|inspection|since|area|for|on))")
LATTER = expression(r"\bthe (?:latter|second|other)\b(?![ -](?:time|highest|lowest|best|worst|areas|two|three|judge))")


def in_pairs(low: str, words: Sequence[GradeWord], heads: Sequence[Named]) -> bool:
    """Whether as many different grades follow a list of judgements, and nothing else is told of either ("leadership and
    adoption rose to good and outstanding")."""
    return (
        len(words) == len(heads) > 1
        and all(REAL.issuperset(named.parts) and named.end <= words[0].start for named in heads)
        and all(one.grade != other.grade for one, other in pairwise(words))
        and all(AND_ALONE.fullmatch(low, one.end, other.start) for one, other in pairwise(words))
        and all(LIST_OF_TWO.fullmatch(low, one.end, other.start) for one, other in pairwise(heads))
    )


LIST_OF_TWO = expression(r",? and (?:(?:the|its|for|of|support|services|help|those|that) )*|, (?:for )?")
RESPECTIVELY = expression(r"\brespectively\b|\bin that order\b")
