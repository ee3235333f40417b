"""Grades of before that are dated by what came of them ("four years after it was rated inadequate")."""

from pipelines.model import DayInterval
from pipelines.understand.clause_days import is_past
from pipelines.understand.days import find_days
from pipelines.understand.later import expression


def is_dated_by_what_followed(lead: str, published: DayInterval | None) -> bool:
    """Whether a grade was given before something of long ago ("appointed in 2024 after Ofsted rated it ...")."""
    if "after " not in lead and "since " not in lead:
        return False
    if YEARS_AFTER.search(lead):
        return True
    after = AFTER_RATED.search(lead)
    if after is None:
        return False
    return any(
        is_past(dated, published, inspected=True)
        for dated in find_days(lead, published)
        if dated.end <= after.start() and BESIDE.fullmatch(lead, dated.end, after.start())
    )


AFTER_RATED = expression(
    r"\bafter (?:[\w']+ ){1,5}(?:(?:was|were|been|being) )?(?:rated|judged|graded|found|branded|declared|deemed"
    r"|labelled)\b"
    r"[^,;.]{0,60}$"
)
BESIDE = expression(r"[^,;.]{0,60}")


YEARS_AFTER = expression(
    r"\b(?:years?|decade|months) after (?:an?|its|the|their|being(?: rated| judged| graded)?)(?: (?:ofsted"
    r"|overall|previous))? ['\"]*$|"
    r"\b(?:years?|decade|months) (?:after|since) (?:[\w']+ ){1,8}(?:(?:was|were|had been|been|being) )?(?:first "
    r"|last )?"
    r"(?:rated|judged|graded|found|branded|declared|deemed|labelled|called|told|(?:came|come) (?:out"
    r"|back) (?:as|at|with))\b[^,;.]{0,60}$"
    r"|\b(?:years?|decade|months|inspections?) (?:after|on from) (?:(?:an?|its|the|being|that|rated|judged) )*['\"]*$"
    r"|\byears? after\b[^.;]{3,40},? and (?:[\w-]+ ){1,2}after (?:(?:an?|its|being) )*['\"]*$"
    r"|\b(?:is|has been) (?:(?:now|just|only|barely|almost|nearly|over|more than) )*(?:[\w-]+ ){1,3}(?:years?|decade)"
    r" since (?:[\w']+ ){1,5}?(?:(?:was|were|had been|last|first) )*(?:['\"]*$|(?:rated|judged|graded|found"
    r"|branded|deemed|called|given"
    r"|labelled|declared|gave|told|said|hit|fell|sank|slumped)\b[^:;,.]{0,50}$)"
    r"|\b(?:years?|decade|months) after (?:rating|judging|grading|branding|deeming|finding|declaring"
    r"|calling)\b[^,;.]{0,40}$"
)
"""How long ago a grade was given ("four years after inspectors found the service inadequate")."""
