"""Whether an adjective before "service" is the grade of a judgement: its children get such a service."""

from pipelines.understand.grade_words import Place
from pipelines.understand.judgements import names_judgement
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.praise import PRAISES
from pipelines.understand.verbless import NEAR_WHOM


def is_service_given(here: Place) -> bool | None:
    """Whether it is the grade of a judgement that its children get such a service; None where no service is given."""
    low, before = here.low, here.before
    service = SERVICE.match(low, here.end) is not None or (
        ONE.match(low, here.end) is not None and A_SERVICE_BEFORE.search(low, 0, here.start) is not None
    )
    if (
        service
        and not PRAISES.search(before)
        and (GETS.search(low, 0, here.start) or (THEIR_ONE.search(low, 0, here.start) and ONE.match(low, here.end)))
        and (
            names_judgement(low[: here.start])
            or (THEY_GET.match(low) and A_SERVICE.match(low, here.end) and BY_INSPECTORS.search(low))
        )
    ):
        return True
    if service and here.ahead.endswith((" a", " an")) and JUDGED_A.search(before):
        return names_judgement(low[: here.start])
    if (
        " to be " in before
        and JUDGED_TO_GET.search(before)
        and (service or names_judgement(low[here.end : here.end + NEAR_WHOM]))
    ):
        return True
    return None


SERVICE = expression(
    r"['\"]* (?:service|services|deal|ones|standard of (?:care|service))\b|(?<=outstanding)['\"]* (?:support|care)\b"
)


ONE, A_SERVICE_BEFORE = expression(r"['\"]* one\b(?! of)"), expression(r"\b(?:service|deal)\b[^;.]*$")
"""What stands for a service just named ("a service that requires improvement and care leavers get a good one")."""

GETS = expression(
    r"\b(?:get|gets|got|getting|experienc(?:e|es|ed|ing)|receiv\w+|given|enjoy(?:s|ed)?|benefit(?:s|ed)? from|has"
    r"|have|had) (?:an? )?['\"]*$"
)
"""What children of a judgement get ("care leavers got an outstanding service")."""
THEIR_ONE = expression(r"(?:,|\band|\bwhile|\bbut) (?:[\w'-]+ ){1,4}an? ['\"]*$")
"""Who gets the like ("children in care get an outstanding service, and care leavers a good one")."""
THEY_GET = expression(r"\W*(?:and |but )?(?:they|both|these|all of them|the (?:former|latter|first|second))\b")
A_SERVICE = expression(r"['\"]* services?\b")
BY_INSPECTORS = compile_needing(r"\b(?:inspectors|ofsted|inspection|report)\b")
"""Who else was named before as those that get it, where inspectors say so."""


JUDGED_TO_GET = expression(
    r"\b(?:judged|found|rated|said|graded) to be (?:getting|receiving|given|providing|offering|giving"
    r"|delivering) (?:an? )?['\"]*$"
)

JUDGED_A = expression(r"\b(?:judged|rated|found|graded|called|deemed|considered|calls?) (?:to be |as )?an? ['\"]*$")
