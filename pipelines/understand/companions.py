"""Judgements that a sentence opens with, as those that share the grade of its subject.

"Along with leadership, inspectors rated adoption good"; "Like leadership, adoption was found to be good".
"""

from collections.abc import Sequence

from pipelines.understand.adjoining import chain
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import LIGHT, REAL, Named
from pipelines.understand.later import expression

WITH_THEM = expression(
    r"\W*(?:and |but )?(?:along with|alongside|together with|in addition to|as well as|besides|(?:just )?like|as with"
    r"|in common with|no less than|in the same way as)" + LIGHT.pattern
)
"""How a sentence opens with what shares the grade that it then tells."""
THEN_SUBJECT = expression(r"'?(?: services?| support| work)?,(?! (?:which|who|whose|where|that)\b) [^;:]{0,160}")
"""What leads from what a sentence opens with to what it is about."""


def with_companions(
    low: str, words: Sequence[GradeWord], heads: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give the judgements that a sentence opens with the first grade that other judgements of it have."""
    if not heads or not words or WITH_THEM.fullmatch(low, 0, heads[0].start) is None:
        return bound
    opening = list(heads[: chain(low, heads)])
    # a list runs on over the comma behind which the subject stands
    while opening and opening[-1] in bound.get(0, ()):
        opening.pop()
    of = [named for named in bound.get(0, ()) if named not in opening]
    if not opening or not of or not all(REAL.issuperset(named.parts) for named in (*opening, *of)):
        return bound
    if min(of[0].start, words[0].start) < opening[-1].end:
        return bound
    if THEN_SUBJECT.fullmatch(low, opening[-1].end, min(of[0].start, words[0].start)) is None:
        return bound
    return {**bound, 0: [*opening, *of]}
