"""Whose grade it is where a sentence says why another council was called upon: that of the one which it helps."""

import re

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.story import Story
from pipelines.understand.turn import Turn

WELL_GRADED = ("good", "outstanding")
"""Grades for which nobody is sent help, and of those who are asked for it."""


def is_of_helped(low: str, past: int, word: GradeWord) -> bool:
    """Whether a grade is why another council, whose name ends at ``past``, was called upon, or that of the one which it
    is a neighbour of."""
    if word.grade in WELL_GRADED:
        return False
    called = any(map(low.__contains__, CALLED_UPON)) and HELPS_AFTER.match(low, past, word.start) is not None
    return called or ("neighbour" in low and TO_NEIGHBOUR.search(low, past, word.start) is not None)


CALLED_UPON = (
    "asked",
    "called",
    "brought",
    "drafted",
    "sent",
    "took",
    "taken",
    "stepped",
    "came in",
    "lent",
    "help",
    "enlist",
)

SO_RATED = r"(?:after|when|because|since|once|as|following)"
SERVICES = r"(?:services?|department|ofsted|inspectors|watchdog|they|council|authority|borough|city|county|town|island)"

HELPS_AFTER = re.compile(
    r"(?:'s? (?:\w+ )?(?:team|director|managers?|experts?|staff)\b)?(?!')[^.;:]*?\b(?:(?:is|was|were|been|being)"
    r" (?:asked (?:for help|to (?:help|run|advise|support|step|take|lend))|called in|called upon|brought in|drafted in"
    r"|sent in|enlisted)|took over|taken over|stepped in|came in|lent|(?:has|have) (?:helped|been helping)"
    r"|sent (?:in )?(?:its|a|staff|managers))\b[^.;:]*?,?"
    rf" {SO_RATED} (?:(?:the|children's|its neighbour's|those|social|care) )*(?:{SERVICES}|its neighbour)\b"
    r"(?![^.;:]*\b(?:its|their) own\b)[^.;:]*$"
)
"""How a council comes to help another: what follows is told of the services that it helps ("Kent was called in after
services were found inadequate")."""

TO_NEIGHBOUR = re.compile(
    r"(?!,)[^.;:]*\b(?:see|hear|that|learn|for|to|after|when|because) (?:his|her|its|their) neighbour\b[^,;.:]{0,40}$"
)


def is_why_helped(story: Story, turn: Turn, word: GradeWord) -> bool:
    """Whether a sentence begins with the grade for which the council named behind it was called upon ("After services
    were found inadequate, Kent was asked for help")."""
    if len(story.mains) != 1 or not turn.groups or story.main in turn.gss or word.grade in WELL_GRADED:
        return False
    first = turn.groups[0]
    return (
        first.start >= word.end
        and IS_WHY.match(turn.sentence.low, 0, word.start) is not None
        and IS_CALLED.match(turn.sentence.low, first.end) is not None
    )


IS_WHY = re.compile(rf"\W*{SO_RATED} (?:(?:the|children's|those|social|care) )*{SERVICES}\b[^,;:.]*$")
IS_CALLED = re.compile(
    r"[^,;:.]{0,40} (?:(?:is|was|were) (?:asked (?:for|to)|called (?:in|upon)|brought in|drafted in|sent in|enlisted)"
    r"|(?:took over|stepped in|came in|lent|sent))\b"
)
