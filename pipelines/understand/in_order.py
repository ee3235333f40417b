"""As many grades as judgements, shared out in their order ("A and B were rated good and adequate respectively")."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipelines.understand.grade_words import AND_ALONE, GradeWord
from pipelines.understand.judgements import REAL, Named
from pipelines.understand.later import expression


def in_order(low: str, words: Sequence[GradeWord], heads: Sequence[Named]) -> dict[int, list[Named]] | None:
    """Share out "A and B were rated good and adequate respectively"; None where nothing is told so."""
    told_so = ("respectively" in low or "in that order" in low) and RESPECTIVELY.search(low) is not None
    if not told_so and not in_pairs(low, words, heads):
        return None
    each = [replace(named, parts=(part,)) for named in heads for part in named.parts]
    return {at: [named] for at, named in enumerate(each)} if len(each) == len(words) else None


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
