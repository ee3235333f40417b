"""Adjectives that are grades as steps of a council's way: what it was, comes from, or aims for.

"A grade down, from outstanding to good"; "the services, good when last inspected, are now ..."; "good is our next aim".
"""

from pipelines.understand.grade_names import GRADE_BEGINS, GRADE_OF_ANY_SCALE
from pipelines.understand.grade_words import OBJECT_ENDS, OUR_AIM, Place
from pipelines.understand.later import expression
from pipelines.understand.praise import AFTER_SOFT

HAD_BEEN = expression(
    r"\W*\w+['\"]*(?::| [–-]) |\W*\w+ (?:(?:\w+ ){1,2}(?:years?|months?) (?:ago|earlier|before)|in (?:19|20)\d\d"
    r"|last time|at (?:its|the|their) (?:last|previous)),"
)
"""A sentence that opens with what a service was ("Good five years ago, it now requires improvement")."""


def is_past_or_aim(here: Place) -> bool:
    """Whether a sentence opens with what a service was, or services aim for it as for a place."""
    if not here.ahead and HAD_BEEN.match(here.low):
        return True
    return (
        here.ahead.endswith((" for", " towards", " do with"))
        and AIMING.search(here.before) is not None
        and AFTER_SOFT.match(here.low, here.end) is not None
    )


def is_step(here: Place) -> bool:
    """Whether it is a step of a council's way: from one grade to another, what it was, or what it aims for."""
    low, end = here.low, here.end
    return (
        (here.ahead.endswith((" once", " formerly", " previously")) and low.startswith(",", end))
        or (FROM_STEP.search(here.before) is not None and TO_STEP.match(low, end) is not None)
        or (STEPPED_TO.search(here.before) is not None and OBJECT_ENDS.match(low, end) is not None)
        or (
            here.ahead.endswith(",")
            and LISTED_THEN.search(here.before) is not None
            and WHEN_BEHIND.match(low, end) is not None
        )
        or IS_NEXT_AIM.match(low, end) is not None
    )


IS_NEXT_AIM = expression(
    rf"['\"]*(?: (?:there|here)(?:,? (?:too|as well))?,?)? (?:was|is) (?:{OUR_AIM}"
    r"|what (?:we|it|they|the \w+)(?:'ll be| (?:will|want|aim|mean|intend|hope|(?:are|is) (?:working|aiming|going))))\b"
    r"|['\"]* next time\b"
    r"|['\"]* when it (?:comes|came) to\b"
)
"""What tells of a grade as what comes next."""

LISTED_THEN = expression(
    r"\b(?:services?|council|authority|department|directorate|trust|social care|leavers|care|protection"
    r"|leadership|\w+'s own|services for (?:vulnerable )?(?:children|families|young people)"
    r"(?: and (?:their |young )?(?:families|people|children))?), ['\"]*$"
)
WHEN_BEHIND = expression(
    r"['\"]*(?: (?:overall|across the board|throughout|in (?:all|every) (?:\w+ )?(?:areas?|categor\w+)),?)?"
    r" (?:then\b|when|at (?:its|the|their) (?:last|previous)|in (?:19|20)\d\d|last time)\b"
)
""""The services, good when last inspected, are now ..."."""


AIMING = expression(
    r"\b(?:aim(?:s|ed|ing)?|striv\w+|push(?:es|ed|ing)?|head(?:s|ed|ing)|work(?:s|ed|ing)?)"
    r" (?:for|towards) ['\"]*$"
    r"|\b(?:settl(?:e|es|ed|ing) for|(?:make|makes|made|making) do with) ['\"]*$"
    r"|\b(?:aim|ambition|goal|target|hope|plan)s? (?:is|are|was|were|remains?)(?: still| now)? for ['\"]*$"
)
"""What services aim for, or have to be content with, without an article ("we are aiming for good by the spring")."""


FROM_STEP = expression(r"\bfrom (?:an? )?['\"]*$")
STEPPED_TO = expression(
    r"\b(?:dip|drop|slip|fall|fell|sank|slid|went|climb|rose|rise|move|improve|jump|leap)\w* (?:back |down "
    r"|up )?to (?:an? )?"
    rf"['\"]*{GRADE_OF_ANY_SCALE}['\"]*,? from (?:an? )?['\"]*$"
)
"""The step that was left, told last ("help and protection dipped to good from outstanding")."""
TO_STEP = expression(
    r"['\"]*(?: overall)?(?: (?:(?:back )?in (?:\w+ )?(?:19|20)\d\d|(?:\w+ ){1,2}years ago|last time),?)?"
    rf" to (?:an? |be |being )*['\"]*(?:{GRADE_BEGINS}|adequate)"
)
"""The first of two grades ("a grade down, from outstanding to good")."""
