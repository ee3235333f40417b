"""Lists of councils, each with its grade beside its name ("Kent, outstanding; Norfolk, good")."""

import re
from functools import lru_cache

from pipelines.understand.authorities import COUNCIL, FIRST, end_of_council
from pipelines.understand.grade_names import GRADE_OF_ANY_FORM, WHOLE_GRADE
from pipelines.understand.later import expression

GRADE = expression(rf"\b{GRADE_OF_ANY_FORM}\b", re.IGNORECASE)
"""A grade in any letters."""

ITEM_GRADE = expression(
    rf"(?:,| [–-]|:| \(|) ['\"]*(?P<grade>{WHOLE_GRADE}\b)"
    r"['\"]*\)?(?=[;,.]|,? and |\W*$)",
    re.IGNORECASE,
)
"""The grade right behind a name, where nothing more is said of it."""

SAYS_WHAT = expression(
    r"\b(?i:ofsted|child\w*|services?|rat(?:ed"
    r"|ings?)|grad(?:ed|es?)|judge?ments?|judged|reports?|inspect\w*)\b|(?i:inadequate|requires improvement)"
)
"""What such a list is of; or it is all that a sentence says."""

FEWEST = 2
"""Councils of the shortest list."""


@lru_cache(maxsize=16)  # a sentence is asked for each of its adjectives
def graded_items(text: str) -> frozenset[int]:
    """Where the grades of a list of councils begin that stand right behind their names; nowhere where it is no list."""
    if len(GRADE.findall(text)) < FEWEST:
        return frozenset()
    starts: set[int] = set()
    past, opens = 0, False
    for first in FIRST.finditer(text):
        if first.start() < past or (end := end_of_council(text, first.start())) is None:
            continue
        kind = COUNCIL.match(text, end)
        item = ITEM_GRADE.match(text, past := kind.end() if kind is not None else end)
        if item is not None:
            opens = opens or first.start() == 0
            starts.add(item.start("grade"))
    if len(starts) < FEWEST or not (opens or SAYS_WHAT.search(text)):
        return frozenset()
    return frozenset(starts)
