"""What a template is: a text with slots, and in a short notation what it claims.

The slots:

- ``C``, ``D``, ``E`` councils: ``{C}`` by either name, ``{C.place}`` as a place, ``{C.council}`` as a body;
- ``J``, ``K``, ``L``, ``M`` parts of the framework in force when the story came out: ``{J}`` as prose has it,
  ``{J.cap}`` as the report's own table has it;
- ``G``, ``H``, ``I`` grades: ``{G}`` with or without quotation marks, ``{G.plain}`` bare, ``{G.cap}`` with a capital,
  ``{G.marked}`` with a capital or in quotation marks, as where it is a noun ("a 'good'");
- ``S`` the services, plural; ``N`` the service or department, singular;
- ``R`` the inspectorate, singular; ``T`` the inspectorate or its inspectors, where the verb shows no number;
- ``P`` a time of before.

A claim is "council judgement grade status", and claims are parted by semicolons. The status is ``new`` where none is
told. A judgement is a slot, ``overall``, the name of a part, ``all`` (every judgement of the framework in force),
``parts`` (all but the overall one) or ``rest`` (all that no slot of the same template names). A grade is a slot or the
grade itself, with an underscore for the space.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Status = Literal["new", "previous", "forecast"]
STATUSES: dict[str, Status] = {status: status for status in get_args(Status)}

TODAY = "2024-06-12"
"""When a story came out that says nothing else: overall, leadership, help and protection, in care, care leavers."""

ANNUAL = "2010-12-09"
"""A day of annual ratings, with grades of their own."""

SAFEGUARDING = "2011-06-15"
"""A day of the inspections of safeguarding and looked-after children, with "adequate" among the grades."""

SINGLE = "2017-05-10"
"""A day of the single inspection framework, which judged adoption too."""

COMBINED = "2020-02-12"
"""A day of one judgement on children in care and care leavers."""

LAST_OVERALL = "2026-06-02"
"""A day of reports on the last inspections that gave an overall grade, held in early 2026."""

NO_OVERALL = "2026-07-15"
"""A day of reports on inspections held since April 2026, which give none."""


@dataclass(frozen=True, kw_only=True)
class Slots:
    """A claim by the slots of its template."""

    council: str
    judgement: str
    grade: str
    status: Status


@dataclass(frozen=True)
class Template:
    text: str
    claims: str = ""
    title: str = ""
    where: str = ""
    """What grades may be filled in: "G>H" (the better), "G<H", "G=good/outstanding"; several parted by spaces."""
    published: str = TODAY

    @property
    def told(self) -> tuple[Slots, ...]:
        return tuple(read_claim(claim) for claim in self.claims.split(";") if claim.strip())


def read_claim(claim: str) -> Slots:
    """Read one claim of the notation.

    >>> read_claim("C J requires_improvement previous").grade
    'requires improvement'
    """
    council, judgement, grade, *status = claim.split()
    return Slots(
        council=council,
        judgement=judgement,
        grade=grade.replace("_", " "),
        status=STATUSES[status[0]] if status else "new",
    )
