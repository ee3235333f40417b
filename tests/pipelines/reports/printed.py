"""Reports in our own words, in the forms in which Ofsted's were printed from 2012 to 2026, as text of their pages."""

from collections.abc import Mapping

from scheduler.demo.pdf import LEADING, RIGHT, TOP, Text, column

PROSE = "\n".join(["Leaders of this pretend council know what its children need, and most of them get it."] * 4)

SIF_TITLE = (
    "Inspection of services for children in need of help and\nprotection, children looked after and care leavers"
)
SIF_ROWS = {
    "1. Children who need help and protection": "Good",
    "2. Children looked after and achieving\npermanence": "Requires\nimprovement",
    "2.1 Adoption performance": "Outstanding",
    "2.2 Experiences and progress of care leavers": "Inadequate",
    "3. Leadership, management and governance": "Good",
}
ILACS_ROWS = {
    "The impact of leaders on social work\npractice with children and families": "Good",
    "The experiences and progress of\nchildren who need help and protection": "Requires improvement to be good",
    "The experiences and progress of\nchildren in care and care leavers": "Outstanding",
    "Overall effectiveness": "Good",
}
ILACS_ROWS_2023 = {
    "The impact of leaders on social work\npractice with children and families": "Good",
    "The experiences and progress of\nchildren who need help and protection": "Requires improvement to\nbe good",
    "The experiences and progress of\nchildren in care": "Outstanding",
    "The experiences and progress of care\nleavers": "Inadequate",
    "Overall effectiveness": "Requires improvement to be good",
}
ILACS_ROWS_2026 = {name: grade for name, grade in ILACS_ROWS_2023.items() if name != "Overall effectiveness"}


def table(rows: Mapping[str, str]) -> str:
    """A table as its text is read: the cells in turn."""
    return "\n".join(f"{name}\n{grade}" for name, grade in rows.items())


def sif(
    *,
    name: str = "Leeds City Council",
    title: str = SIF_TITLE,
    days: str = "Inspection date: 20 January 2015 – 11 February 2015",
    published: str = "Report published: 27 March 2015",
    overall: str = "Children’s services in Leeds require improvement to be\ngood",
    rows: Mapping[str, str] | None = None,
) -> str:
    """The cover of 2013 to 2018, with the review of the board beside it."""
    board = "and\nReview of the effectiveness of the Local Safeguarding Children\nBoard1"
    cells = table(SIF_ROWS if rows is None else rows)
    return f"1\n{name}\n{title}\n{board}\n{days}\n{published}\n{overall}\n{cells}\n1 A note on the powers to join both."


def sif_inside(rows: Mapping[str, str] | None = None) -> list[str]:
    """The pages behind it: what an earlier inspection judged, the headed sections, and who inspected."""
    told = {" ".join(name.split()): " ".join(grade.split()) for name, grade in (rows or SIF_ROWS).items()}
    help_, care, adoption, leavers, leaders = told.values()
    earlier = (
        "Previous Ofsted inspections\nThe judgements for the local authority were:\nOverall effectiveness: inadequate\n"
        "Children who need help and protection: inadequate\nAdoption performance: inadequate\n"
        "Leadership, management and governance: inadequate"
    )
    sections = (
        f"The experiences and progress of\nchildren who need help and\nprotection\n{help_}\nSummary\n{PROSE}\n"
        f"The experiences and progress of\nchildren looked after and achieving\npermanence\n{care}\nSummary\n{PROSE}\n"
        f"The graded judgement for adoption performance is that it is {adoption}\n{PROSE}"
    )
    rest = (
        f"The graded judgement about the experience and progress of care leavers\nis that it is {leavers}\n{PROSE}\n"
        f"Leadership, management and\ngovernance\n{leaders}\n{PROSE}\nThe inspection team\n"
        "Lead inspector: Ann Other HMI\nDeputy lead inspector: Ben Second HMI"
    )
    return [f"2\n{earlier}\n{PROSE}", f"3\n{sections}", f"4\n{rest}"]


def ilacs(
    *,
    name: str = "Leeds",
    days: str = "3 to 14 October 2022",
    lead: str = "Ann Other, His Majesty’s Inspector",
    rows: Mapping[str, str] | None = None,
    prose: str = "A focused visit and monitoring visits before found much to do.",
) -> str:
    """The cover since 2021."""
    cells = table(ILACS_ROWS if rows is None else rows)
    return (
        f"1\nInspection of {name}\nlocal authority children’s services\nInspection dates: {days}\n"
        f"Lead inspector: {lead}\nJudgement Grade\n{cells}\n{prose}\n{PROSE}"
    )


def ilacs_2018(*, name: str = "Leeds City Council", days: str = "8 October 2018 to 19 October 2018") -> str:
    """The cover of 2018 to 2021, with the council's name above the title."""
    return (
        f"1\n1\n{name}\nInspection of children’s social care services\nInspection dates: {days}\n"
        f"Lead inspector: Ann Other\nHer Majesty’s Inspector\n"
        f"Judgement Grade\n{table(ILACS_ROWS)}\nThe council has done much.\n{PROSE}"
    )


def ilacs_inside(
    rows: Mapping[str, str] | None = None, *, name: str = "Leeds", days: str = "3 to 14 October 2022"
) -> list[str]:
    """The pages behind it: sections headed with their grade, the title and the days at each foot."""
    foot = f"Inspection of {name} local authority children’s services\n{days} 2"
    headed = [
        f"{' '.join(name.split())}: {' '.join(grade.lower().split())}\n1. {PROSE}"
        for name, grade in (rows or ILACS_ROWS).items()
        if name != "Overall effectiveness"
    ]
    return [f"{foot}\n{section}" for section in headed]


def letter(subject: str, told: str) -> str:
    """A letter on a visit."""
    return (
        "Ofsted\nPretend House\nManchester\nM1 1AA\n18 October 2019\nMs Ann Example\nDirector of Children’s Services\n"
        f"Sandwell Children’s Trust\nDear Ms Example\n{subject}\n{told}\n{PROSE}\n"
        "The experiences and progress of care leavers: good\nYours sincerely\nAnn Other\nHer Majesty’s Inspector"
    )


BEFORE_SIF = [
    "Inspection of looked after children\nservices\nMedway Council\nInspection dates: 15-19 July 2013\n"
    "Reporting inspector Ann Other HMI\nAge group: All\nPublished: 23 August 2013",
    "Medway Council Inspection of safeguarding and looked after children 2\nOverall effectiveness of services for "
    f"looked\nafter children and young people\nGrade 4 (Inadequate)\n8. The judgement for overall "
    f"effectiveness is inadequate.\n{PROSE}",
    "Record of main findings\nServices for looked after children\nOverall effectiveness Inadequate Grade 4\n"
    "Capacity to improve Adequate Grade 3\nLeadership and management Inadequate Grade 4",
]


def in_two_columns(rows: Mapping[str, str], *, top: float = 600, by_column: bool = False) -> list[Text]:
    """The cells of a table at their places, each grade in the middle of its row; ``by_column``: names first."""
    names: list[Text] = []
    grades: list[Text] = []
    turns: list[Text] = []
    for name, grade in rows.items():
        lines, words = name.count("\n") + 1, grade.count("\n") + 1
        left = column(name, top=top)
        right = column(grade, x=RIGHT, top=top - LEADING * (lines - words) / 2)
        names, grades, turns = names + left, grades + right, [*turns, *left, *right]
        top -= LEADING * max(lines, words) + 6
    return names + grades if by_column else turns


def cover_in_two_columns(text: str, rows: Mapping[str, str], *, by_column: bool = False) -> list[Text]:
    """A cover whose table is printed in two columns."""
    above, _, below = text.partition(table(rows))
    return [
        *column(above, top=TOP),
        *in_two_columns(rows, by_column=by_column),
        *column(below, top=360),
    ]
