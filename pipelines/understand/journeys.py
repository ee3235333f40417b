"""Whether the way to a grade has come to its end ("it took three years to get to good")."""

from pipelines.understand.believed import FAR_BACK
from pipelines.understand.clauses import Clause
from pipelines.understand.grade_names import GRADE_OF_ANY_SCALE
from pipelines.understand.later import expression


def is_journey_over(clause: Clause) -> bool:
    """Whether the way to a grade has come to its end."""
    lead = clause.lead
    if ("took" in lead or "taken" in lead) and TOOK.search(lead):
        return True
    far = lead[-FAR_BACK:]
    return "journey" in far and (
        JOURNEY_OVER.search(far) is not None
        or IT_TOOK.match(clause.low, clause.end) is not None
        or (JOURNEY_FROM.search(far) is not None and IN_YEAR.match(clause.low, clause.end) is not None)
    )


JOURNEY_FROM = expression(r"\bjourney from\b[^;.]{0,30}\b(?:19|20)\d\d to (?:an? )?['\"]*$")
IN_YEAR = expression(r"['\"]* (?:\(|in )(?:19|20)\d\d\b")
"""A way from the grade of one year to that of another."""

JOURNEY_OVER = expression(r"\b(?:complet|finish|end)\w* (?:(?:an?|the|its|their|our) )?(?:[\w-]+ ){0,2}journey\b")
"""A journey to a grade that has come to its end."""

IT_TOOK = expression(
    r"['\"]* (?:(?:with)?in (?:just |only |little over )?(?:\w+ ){1,2}(?:years|months)|since (?:19|20)\d\d)"
    r" (?:was|is|has)\b"
)
"""How long a journey took that is over ("the journey from inadequate to good in six years was remarkable")."""

TOOK = expression(
    r"\b(?:took|taken) (?:[\w']+ ){0,5}?(?:years?|months?|decades?|until [^,;.]{3,30}) (?:for (?:it|them|the \w+)"
    r" )?(?:before it (?:could )?|to )(?:be|become|reach|get|go|move|climb|rise|come|improve|turn|earn|win"
    r"|bring|lift|take|pull)\b[^.;]{0,90}$"
)
"""What took so long has happened ("it took three years to get to good")."""


MOVING_WAS = expression(
    rf"\W*(?:[\w' ,-]{{3,60}} (?:said|says|added|told [\w' ]{{3,30}})(?: that)?:? ?['\"]*)?(?:mov|go|climb|ris|jump"
    rf"|leap"
    rf"|improv|progress)ing (?:up )?from (?:an? )?['\"]*{GRADE_OF_ANY_SCALE}['\"]* to (?:an? "
    rf"|being )?['\"]*"
    rf"{GRADE_OF_ANY_SCALE}\b['\"]*(?: (?:in|over|within) [\w' ]{{3,30}}?)? (?:is|was|has been|shows?"
    rf"|showed"
    r"|reflects?|represents?)(?! (?:an?|the|our|still|now) (?:[\w-]+ ){0,2}"
    r"(?:step|challenge|aim|goal|ambition|target|task|ask|dream|plan|hope)\b)(?! (?:very |always |never |not "
    r"|far )*(?:hard|harder"
    r"|difficult|tough|tougher|easy|easier|possible|next)\b)"
)
"""What has moved, told as a feat ("Moving from good to outstanding is a huge achievement"), and no aim."""

MOVE_DOES = expression(
    r"\W*(?:the|this|that|its) (?:move|rise|climb|jump|step|leap|promotion|upgrade|improvement|fall|drop|slip)(?: up"
    r"| down)?"
    rf" (?:to|from) (?:an? )?['\"]*{GRADE_OF_ANY_SCALE}['\"]*,? [^;:.]{{0,60}}?(?:to|from) (?:an? )?['\"]*"
    rf"{GRADE_OF_ANY_SCALE}['\"]*(?:,? in (?:\w+ )?(?:19|20)\d\d,?)? (?:takes?|took|puts?|makes?|made"
    rf"|means?"
    r"|leaves?|left|comes?|came|follows?|followed|marks?|was|is|reflects?|shows?|caps|crowns)\b"
)
"""What has moved, as the subject of what comes of it ("The move up to outstanding, from good in 2020, takes it to the
top")."""
