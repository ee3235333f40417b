"""Inspections of one service, before November 2013: of looked-after children, of the protection of children, of both.

Their grades stand in a "record of main findings" on the last page, and below the headings of the sections. Only overall
effectiveness is taken; the parts (outcomes, quality of provision, capacity to improve) are no judgements of today.
"""

import re
from collections.abc import Iterator, Sequence

from pipelines.model import ReportJudgement, ReportKind
from pipelines.reports.grades import Graded, graded, settled
from pipelines.reports.tables import Cell
from pipelines.reports.wording import GRADE, one_line

RECORD = re.compile(r"record\s+of\s+main\s+findings", re.IGNORECASE)
ROW = re.compile(rf"overall\s+effectiveness\s*:?\s*(?:grade\s*[1-4]\s*)?\(?(?P<grade>{GRADE})", re.IGNORECASE)
HEADING = re.compile(
    rf"overall\s+effectiveness[^.\d]{{0,140}}?\s+(?:grade\s*[1-4]\s*\(\s*|(?:is|are)\s+(?:judged\s+to\s+be\s+)?)(?P<grade>{GRADE})",
    re.IGNORECASE,
)

OF_SAFEGUARDING: tuple[ReportJudgement, ...] = ("help_and_protection", "in_care")
"""What the two overall grades of an inspection of safeguarding and looked-after children are, in their order."""


def read_one_service(pages: Sequence[str], kind: ReportKind) -> Graded:
    """Return the overall grade, or the two of an inspection of safeguarding and looked-after children services."""
    judgements = OF_SAFEGUARDING if kind == "safeguarding_inspection" else ("overall",)
    recorded, again = list(record(pages)), list(stated(pages))
    chosen: dict[ReportJudgement, Cell] = {}
    warnings = []
    for at, judgement in enumerate(judgements):
        first = [as_(judgement, cell) for cell in recorded[at : at + 1]]
        second = [as_(judgement, cell) for cell in again] if len(judgements) == 1 else []
        cell, doubts = settled(judgement, first, second, from_table=bool(recorded))
        warnings += doubts
        if cell is not None:
            chosen[judgement] = cell
        else:
            warnings.append("An overall grade of the inspected service could not be read.")
    return graded(chosen, warnings)


def record(pages: Sequence[str]) -> Iterator[Cell]:
    """Yield the rows "overall effectiveness" of the record of main findings."""
    for number, text in reversed(list(enumerate(pages, 1))):
        head = RECORD.search(text)
        rows = list(ROW.finditer(text, head.end())) if head is not None else []
        if rows:
            for row in rows:
                yield Cell(judgement="overall", grade=row["grade"], page=number, text=one_line(row[0]))
            return


def stated(pages: Sequence[str]) -> Iterator[Cell]:
    """Yield what sections and sentences say of overall effectiveness."""
    for number, text in enumerate(pages, 1):
        for match in HEADING.finditer(text):
            yield Cell(judgement="overall", grade=match["grade"], page=number, text=one_line(match[0]))


def as_(judgement: ReportJudgement, cell: Cell) -> Cell:
    return Cell(judgement=judgement, grade=cell.grade, page=cell.page, text=cell.text)
