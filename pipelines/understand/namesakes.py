"""Whose grade it is where "the city" or "the county council" is told of beside a council that cannot be called so: that
of its namesake, as papers that cover both write ("Derbyshire is good, but the city's services are inadequate")."""

import re
from collections.abc import Mapping
from functools import cache

from pipelines.reference import authorities
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.sorts import fitting
from pipelines.understand.story import Story
from pipelines.understand.turn import Turn


def of_namesake(story: Story, turn: Turn, word: GradeWord, gss: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return whom a description between a council's name and a grade means that this council does not fit: the one that
    does of those named, its namesake, or nobody; None where nothing is told so.

    ``gss``: the councils named before the grade.
    """
    holders = gss or turn.focus or story.mains
    if len(holders) != 1 or not any(map(turn.sentence.low.__contains__, ("the city", "the county"))):
        return None
    start = max((group.end for group in turn.groups if group.end <= word.start), default=0)
    if turn.groups and not start:
        return None  # "the city was rated good, alongside Kent"
    told = [
        found
        for found in DESCRIBED.finditer(turn.sentence.low, start, word.start)
        if is_subject_of_grade(turn, found, start)
    ]
    if not told or not is_neither(holders[0], told[-1]["kind"]):
        return None
    others = tuple(each for each in story.named if each not in holders)
    if meant := fitting(others, told[-1]["kind"]):
        return meant
    if (namesake := namesakes().get(holders[0])) is not None:
        return (namesake,)
    return () if told[-1]["council"] else None


def is_subject_of_grade(turn: Turn, found: "re.Match[str]", start: int) -> bool:
    """Whether what is described begins a clause, or is set beside another, and has the first grade behind it."""
    low = turn.sentence.low
    first = next((word.start for word in turn.words if word.start >= found.end()), found.end())
    begins = start == 0 and OPENS.fullmatch(low, 0, found.start()) is not None
    return (begins or BEGINS.search(low, start, found.start()) is not None) and (
        HAS_GRADE.fullmatch(low, found.end(), first) is not None
    )


OPENS = expression(
    r"\W*(?:(?:but|and|while|although|meanwhile|by contrast|in contrast|over the border|next door|last (?:year|month"
    r"|week)|in (?:\w+ )?(?:19|20)\d\d|(?:a|two|three|four|five|six) (?:years?|months?|weeks?) ago),? )*(?:in )?"
)
BEGINS = expression(
    r"(?:[,;–:-] |\b(?:than|unlike|while|and|but|whereas|though|although|as|after) |\b(?:ofsted|inspectors)"
    r" (?:(?:also|has|have|had) )*(?:rated|judged|graded|found|said|says?)(?: that)?(?: in (?:19|20)\d\d)? )"
    r"(?:in |those of |that of )?$"
)
HAS_GRADE = expression(
    r"(?:'s(?: (?!(?:largest|biggest|smallest|only|first|main|second)\b)[\w'-]+){0,3})?"
    r"(?:,? (?:which|whose (?:[\w']+ ){1,3}?services))?"
    r"(?:, (?:by contrast|meanwhile|next door|nearby|though|however|too|in turn),)?"
    r" (?:(?:is|are|was|were|has|have|had|been|got|gets|won|received|found|rated|judged|graded|deemed|declared|branded"
    r"|to|be|as|an?|now|still|also|itself|last|then|only|just|remains?|at|given|handed) )*['\"]*"
)
"""What leads from who is described to the grade ("the county council's services, by contrast, were rated")."""


def is_neither(gss: str, kind: str) -> bool:
    """Whether a council can surely not be called a city (a county of two tiers) or a county (a city)."""
    council = authorities()[gss]
    return council.kind == "county" if kind == "city" else "City" in council.name


@cache
def namesakes() -> Mapping[str, str]:
    """The cities that bear the name of a county around them by that county, and the other way about."""
    table = authorities()
    by_name = {council.nice_name: gss for gss, council in table.items() if council.kind == "county"}
    pairs = {
        gss: by_name[f"{council.nice_name}shire"]
        for gss, council in table.items()
        if f"{council.nice_name}shire" in by_name
    }
    return pairs | {county: city for city, county in pairs.items()}


DESCRIBED = expression(
    r"\bthe (?P<kind>city|county)(?:(?P<council> council)\b|(?='s(?:,| (?!council|\w+ council)))"
    r"|(?<!in the city)(?<!in the county)(?=,? (?:which|whose)\b)"
    r"|(?= (?:itself |also |still |too )?(?:is|are|was|were|has|had|got|requires?|required|remains?)\b))"
)
"""How a council is called by its sort, without its name."""
