"""Whether an adjective right before "children's services" is their grade: it is where Ofsted says that they are so.

Else it is what anybody says of them ("we want outstanding children's services").
"""

from pipelines.understand.grade_words import Place
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing


def is_said_of_services(here: Place) -> bool:
    """Whether Ofsted says of services that they are so ("Leeds has outstanding children's services, says Ofsted")."""
    low = here.low
    services = CHILDRENS_SERVICES.match(low, here.end) if "children" in low else None
    if services is None:
        return False
    if SO_SAYS_OFSTED.match(low, services.end()) is not None:
        return HAVING.search(low, 0, here.start) is not None
    said = OFSTED_SAID.search(low, 0, here.start)
    return (
        said is not None
        and (FINDS.search(low, said.start(), here.start) or HAVING.search(low, said.end(), here.start)) is not None
    )


CHILDRENS_SERVICES = expression(
    r"['\"]* (?:(?:local authority |council )?children's (?:social (?:care|work) )?(?:services?|departments?"
    r"|social care)|services (?:for|to) (?:its |vulnerable )?children)\b"
)

RATERS = r"(?:ofsted|(?:the )?(?:inspectors|watchdog|inspectorate|regulator))(?:'s (?:\w+ )?(?:report|inspectors))?"
HAS_SAID = (
    r"(?: (?:has|have|had))? (?:says?|said|announced|f(?:ou|i)nds?|conclude[sd]?|rules?|ruled|reports?|reported"
    r"|confirms?|confirmed|decided|believes?|revealed)\b"
)

THEIR_REPORT = (
    r"(?:an?|the|its)(?: (?:latest|new|full|recent))* (?:ofsted (?:report|inspection)"
    r"|(?:report|inspection) (?:by|from) (?:ofsted|inspectors))"
)

SO_SAYS_OFSTED = expression(
    r"(?: (?:in|across|for|at) [\w' &-]{3,40}?)?['\"]*"
    r"(?:,? (?:according to|as (?:rated|judged|graded|found|assessed) by|say|says|said|in the (?:eyes|view|words) of)"
    rf" {RATERS}"
    rf"|,? (?:{RATERS}|{THEIR_REPORT}){HAS_SAID}| [-–] {RATERS}\W*$)"
)
"""What tells behind services whose word it is ("..., according to Ofsted")."""

OFSTED_SAID = compile_needing(
    rf"\b(?:{RATERS}|{THEIR_REPORT}|the(?: (?:latest|new|full|recent))* (?:report|inspection)){HAS_SAID}"
)
"""What tells it before them."""

FINDS = expression(r"\bf(?:ou|i)nds? (?:that )?['\"]*$")

HAVING = expression(
    r"(?:^\W*|(?<=\w )(?:has|have|had|having|with|runs?|ran|running|provid(?:es?|ed|ing)|offer(?:s|ed|ing)?"
    r"|deliver(?:s|ed|ing)?|boast(?:s|ed|ing)?|enjoy(?:s|ed)?)(?: (?:now|still|some|both|consistently))* )['\"]*$"
)
"""Who has such services, or the sentence's beginning."""
