"""Whose grade it is where a sentence says why another council was called upon: that of the one which it helps."""

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.story import Group, Story
from pipelines.understand.turn import Turn

WELL_GRADED = ("good", "outstanding")
"""Grades for which nobody is sent help, and of those who are asked for it."""


def is_of_helped(low: str, near: Group, word: GradeWord) -> bool:
    """Whether a grade, told behind another council, is why that was called upon, or of the place that it is compared
    with."""
    behind = (low, near.end, word.start)
    if "neighbour" in low and word.grade not in WELL_GRADED and TO_NEIGHBOUR.search(*behind):
        return True
    if low.startswith(UNLIKE):
        return HERE.search(*behind) is not None
    if WITH_HELP.search(low, 0, near.start) is not None:
        return DESCRIBED.match(*behind) is None
    if any(map(low.__contains__, HELPED)) and HELPED_IT.match(*behind) is not None:
        return True
    if word.grade not in WELL_GRADED and GIVEN_TO.search(low, 0, near.start) and WAS_WHY.match(*behind):
        return True
    if word.grade in WELL_GRADED or not any(map(low.__contains__, CALLED_UPON)):
        return False
    if HELPS_AFTER.match(*behind):
        return True
    return WHEN_FIRST.fullmatch(low, 0, near.start) is not None and TOOK_OVER.match(*behind) is not None


HELPED = ("help", "support", "advis", "assist", "mentor", "rescue", "guide", "led ", "ran ")
WITH_HELP = expression(
    r"\b(?:with (?:the |some )?(?:help|support|advice|guidance|aid) (?:of|from)|(?:helped|supported|advised|guided"
    r"|mentored|coached|assisted) by|(?:learn(?:s|ed|t|ing)?|borrow(?:s|ed)?|copied|copying) from)"
    r"(?: (?:neighbouring|nearby|its neighbour|the|colleagues in|staff from))* $"
)
DESCRIBED = expression(
    r"(?:'s?)?(?: (?:city|county|borough|council))*(?:'|,? (?:and (?:is|was|has)|which|who|whose|itself|rated|judged"
    r"|graded|where|an? ['\"]?(?:good|outstanding|inadequate|council|authority|borough|county|city)"
    r"|when (?:that|the (?:latter|county|city|borough)))\b| ?\(|, (?:an? |the )?['\"]*$)"
)
"""What tells something of the council itself that has helped."""

HELPED_IT = expression(
    r"(?:'s? [\w' ]{3,30}?)?(?: (?:county|city|borough|council))* (?:(?:has|had|have|was|been|also|then|later|first) )*"
    r"(?:help(?:s|ed|ing)?|support(?:s|ed|ing)?|advis(?:es|ed|ing)|assist(?:s|ed)|mentor(?:s|ed)|rescued|guided|led|ran)"
    r" (?:it|us|them|the (?:council|city|borough|county|town|authority|island|department|services?))\b"
    r"(?![^.;]*(?:\band (?:was|is|has|had|were|are)\b|, which\b|\bits own\b|\bitself\b))[^.;]*$"
)
"""What a council does for the story's own: its grades are told behind ("Kent helped it when it was inadequate")."""

GIVEN_TO = compile_needing(
    r"\b(?:(?:run|managed|led|overseen|delivered|provided|advised|helped|supported|tak(?:en|ing) over) by"
    r"|(?:hand(?:ed|ing)?"
    r"|transfer(?:red|ring)?|pass(?:ed|ing)?|given|turn(?:ed|ing)?|go|going)(?: (?:over|its|the|them|it|services?"
    r"|children's"
    r"|control|of))* to)(?: (?:the|neighbouring|nearby|its neighbour))* $"
)
WAS_WHY = expression(
    r"(?:'s? \w+)?(?: (?:county|city|borough|council))* (?:after|because|since|when|as|now that|following)"
    r" (?:ofsted|inspectors|the watchdog|they|services|an?|its|the) (?![^;:.]*\b(?:its|their) own\b)[^;:.]*$"
)
"""Services that are given to another council, and why ("run by Kent after Ofsted rated them inadequate")."""

UNLIKE = ("unlike ", "while in ", "whereas in ", "in contrast ", "compared ")
HERE = expression(r",[^.;:]*\b(?:here|in the (?:city|borough|town|county))\b[^.;:,]*$")
"""What tells of the story's own place beside another ("Unlike in Kent, services here were found inadequate")."""

CALLED_UPON = ("asked", "called", "brought", "sent", "drafted", "enlist", "took", "taken", "stepped", "came in", "help")

SO_RATED = r"(?:after|when|because|since|once|as|following)"
SERVICES = r"(?:services?|department|ofsted|inspectors|watchdog|they|council|authority|borough|city|county|town|island)"

HELPS_AFTER = expression(
    r"(?:'s? (?:\w+ )?(?:team|director|managers?|experts?|staff)\b)?(?!')[^.;:]*?\b(?:(?:is|was|were|been|being)"
    r" (?:asked (?:for help|to (?:help|run|advise|support|step|take|lend))|called in|called upon|brought in|drafted in"
    r"|sent in|enlisted)|took over|taken over|stepped in|came in|lent|(?:has|have) (?:helped|been helping)"
    r"|sent (?:in )?(?:its|a|staff|managers))\b[^.;:]*?,?"
    rf" {SO_RATED} (?:(?:the|children's|its neighbour's|those|social|care) )*(?:{SERVICES}|its neighbour)\b"
    r"(?![^.;:]*\b(?:its|their) own\b)[^.;:]*$"
)
"""How a council comes to help another: what follows is told of the services that it helps ("Kent was called in after
services were found inadequate")."""

TO_NEIGHBOUR = expression(
    r"(?!,)[^.;:]*\b(?:see|hear|that|learn|for|to|after|when|because) (?:his|her|its|their) neighbour\b[^,;.:]{0,40}$"
)


WHEN_FIRST = expression(r"\W*(?:when|before|until|by the time) (?:[\w']+ (?:from|in) )?(?:the )?")
TOOK_OVER = expression(
    r"(?:'s \w+)?(?: (?:county|city|borough|council))* (?:(?:first )?took (?:them |it |services )?over|stepped in"
    r"|came in|was (?:called|brought|sent) in)\b[^,;:.]{0,30},? (?:they|it"
    r"|(?:the )?(?:children's )?(?:services|council|borough|city|county|island)) (?:was|were|had been)\b[^,;:.]{0,30}$"
)
"""How services stood when another council came to run them ("When Kent took over in 2013 they were inadequate")."""


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


IS_WHY = expression(rf"\W*{SO_RATED} (?:(?:the|children's|those|social|care) )*{SERVICES}\b[^,;:.]*$")
IS_CALLED = expression(
    r"[^,;:.]{0,40} (?:(?:is|was|were) (?:asked (?:for|to)|called (?:in|upon)|brought in|drafted in|sent in|enlisted)"
    r"|(?:took over|stepped in|came in|lent|sent))\b"
)
