"""Which grade "the others" have: all judgements but those told by name."""

from collections.abc import Sequence
from dataclasses import replace

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgement_words import Part
from pipelines.understand.judgements import REAL, Named
from pipelines.understand.later import expression
from pipelines.understand.story import Group


def of_others_alone(
    low: str,
    words: Sequence[GradeWord],
    groups: Sequence[Named],
    bound: dict[int, list[Named]],
    councils: Sequence[Group],
) -> dict[int, list[Named]]:
    """Give the one grade of a sentence to "the others", where these alone are named in it, whatever stands between
    ("In the 'good' category it places the rest"); or to all areas that stand in its clause."""
    others = [named for named in groups if not named.without and (named.others or is_nearby(low, words[0], named))]
    if (
        bound
        or len(councils) > 1
        or len(words) != 1
        or len(others) != 1
        or not all(named.parts in OF_NONE for named in groups)
    ):
        return bound
    behind = words[0].end <= others[0].start
    return bound if behind and ARE.match(low, others[0].end) else {0: others}


def of_exception(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give what "all but adoption" leaves out the next grade, which is no other judgement's ("good in every area but
    adoption, deemed inadequate")."""
    for at, several in list(bound.items()):
        for every in several:
            if not every.without or not REAL.issuperset(every.without):
                continue
            start = max(every.end, every.past, words[at].end)
            own = next((own for own in range(at + 1, len(words)) if words[own].start >= start), None)
            if own is None or own in bound or words[own].grade == words[at].grade:
                continue
            beside = any(start <= named.start < words[own].start for named in groups)
            if not beside and words[own].start - start < NEAR and WHOLE.search(low, start, words[own].start) is None:
                bound = {**bound, own: [replace(every, parts=every.without, without=(), others=False)]}
    return bound


def of_all_the_rest(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give all areas but one the other of two grades, where an exception is told with its own ("every judgement,
    other than an inadequate for adoption, was good")."""
    all_of_them = [named for named in groups if named.parts == ("all",)]
    if len(words) != 2 or len(bound) != 1 or len(all_of_them) != 1 or EXCEPT.search(low) is None:
        return bound
    (own, several), every = next(iter(bound.items())), all_of_them[0]
    one = several[0]
    if len(several) != 1 or not REAL.issuperset(one.parts) or every.without or words[0].grade == words[1].grade:
        return bound
    return {**bound, 1 - own: [replace(every, without=one.parts, others=False)]}


EXCEPT = expression(
    r"\b(?:except|excepting|exception|other than|apart from|aside from|bar|but for|save|save for|only)\b"
)
"""What leaves one out of all."""

WHOLE = expression(r"[;.]|\b(?:council|authority|services|department|overall|whole)\b")
"""What the next grade may be of, if not of what was left out."""


def is_nearby(low: str, word: GradeWord, named: Named) -> bool:
    """Whether all areas stand in the clause of a grade: nothing between begins another."""
    if named.parts not in (("all",), ("overall",)):
        return False
    if EVERY_ONE.fullmatch(low, named.start, named.end):
        return True
    start, end = (word.end, named.start) if word.end <= named.start else (named.end, word.start)
    return end - start < NEAR and PARTS.search(low, start, end) is None


EVERY_ONE = expression(r"in every one of its judge?ments")
NEAR = 90
"""Letters between a grade and all areas in its clause."""
PARTS = expression(
    r"[;.]|\b(?:and|but|while|though|although|after|before|because|since|when|as|which|who|where|with|despite|following"
    r"|praised|improv\w+|progress|from|that (?:make|made|go|goes|lead|led|form|add|feed)s?)\b"
)
"""What begins another clause, or tells of something else than a grade."""
ARE = expression(r" (?:all |each |both )?(?:is|are|was|were|has|have|had)\b")
"""What says of the others, behind a grade, something else ("one was good and the rest were in between")."""


OF_NONE: tuple[tuple[Part, ...], ...] = (("all",), ("some",), ("overall",))


def last_of_all(
    low: str,
    words: Sequence[GradeWord],
    groups: Sequence[Named],
    bound: dict[int, list[Named]],
    councils: Sequence[Group],
) -> dict[int, list[Named]]:
    """Return the judgements of each grade, with those of all, of the others and of the whole that no rule gave."""
    bound = of_exception(low, words, groups, bound)
    bound = of_overall_grade(low, words, groups, of_all_the_rest(low, words, groups, bound))
    return of_others_alone(low, words, groups, bound, councils)


def of_overall_grade(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Leave to "an overall judgement of good" no other judgement than the overall one ("It looked at how it
    helps children and came to an overall judgement of ...")."""
    for at, word in enumerate(words):
        own = [
            named for named in groups if named.parts == ("overall",) and OF_GRADE.fullmatch(low, named.end, word.start)
        ]
        if own and OVERALL_GRADE.fullmatch(low, own[0].start, own[0].end) and at in bound:
            ahead = [named for named in bound[at] if named.end <= own[0].start]
            if ahead and not any(AND_OVERALL.fullmatch(low, named.end, own[0].start) for named in ahead):
                bound = {**bound, at: [*own, *(named for named in bound[at] if named.start > own[0].start)]}
    return bound


OVERALL_GRADE = expression(r"overall (?:grade|rating|judge?ment|verdict|mark)")
OF_GRADE = expression(r"(?: of|:|,| was| is)? (?:an? |just |only )?['\"]*")
AND_OVERALL = expression(r"'?(?: services?| support)?,? (?:and|as well as) (?:the |its |their |an |for )*")
