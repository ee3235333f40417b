"""Judgements that a council's name parts from what they require ("Support for care leavers in Kent requires ...")."""

from collections.abc import Sequence

from pipelines.understand.adjoining import chain
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import REAL, Named
from pipelines.understand.later import expression
from pipelines.understand.story import Group


def of_place(
    low: str,
    words: Sequence[GradeWord],
    heads: Sequence[Named],
    bound: dict[int, list[Named]],
    councils: Sequence[Group],
) -> dict[int, list[Named]]:
    """Give "requires improvement" the judgement before it with the name of its council between the two ("Support for
    care leavers in Kent requires improvement")."""
    for at, word in enumerate(words):
        added = bound.get(at, [])
        if not low.startswith("requir", word.start) or any(named.start < word.end for named in added):
            continue
        if added and AS_DO.match(low, word.end) is None:
            continue
        for group in councils:
            if not AND_NEEDS.fullmatch(low, group.end, word.start):
                continue
            ahead = [named for named in heads if named.end <= group.start]
            of = ahead if ahead and IN_PLACE.fullmatch(low, ahead[-1].end, group.start) else []
            if of and REAL.issuperset(of[-1].parts):
                listed = chain(low, of[::-1]) if ALL_NEED.search(low, group.end, word.start) else 1
                bound = {**bound, at: [*of[-listed:], *added]}
    return bound


ALL_NEED = expression(r" (?:all|both|each) ")
"""What says of a list before a council that each of it has the grade ("leaders and protection at Kent all require")."""

AS_DO = expression(r"['\"]*,? (?:and |just )?(?:as|so) (?:do|does|did)\b")
IN_PLACE = expression(
    r"'?(?: (?:services?|support|work|provision))? (?:in|at|across|of) (?:the )?(?:county |city )?(?:of )?"
)
AND_NEEDS = expression(
    r"(?:'s children's services)?(?: (?:county|city|borough|metropolitan|district|council|now|still|also|both|all"
    r"|again))*,? "
)
