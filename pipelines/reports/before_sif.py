"""Inspections of one service, before November 2013: of looked-after children, of the protection of children, of both.

Their grades stand in a "record of main findings" on the last page, and below the headings of the sections. Only overall
effectiveness is taken; the parts (outcomes, quality of provision, capacity to improve) are no judgements of today.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipelines.model import ReportJudgement, ReportKind
from pipelines.reports.grades import Graded, graded, settled
from pipelines.reports.tables import Cell
from pipelines.reports.wording import GRADE, one_line

RECORD = re.compile(r"record\s+of\s+main\s+findings", re.IGNORECASE)
ROW = re.compile(rf"overall\s+effectiveness\s*:?\s*(?:grade\s*[1-4]\s*)?\(?(?P<grade>{GRADE})", re.IGNORECASE)
HEADING = re.compile(
    rf"overall\s+effectiveness(?:(?!\b(?:was|were|had)\b)[^.\d]){{0,140}}?\s+(?:grade\s*[1-4]\s*\(\s*|(?:is|are)\s+(?:judged\s+to\s+be\s+)?)(?P<grade>{GRADE})",
    re.IGNORECASE,
)

SERVICE = re.compile(r"safeguarding|(?P<in_care>looked[\s-]+after|children\s+in\s+care)", re.IGNORECASE)
"""What a part of the record is headed with, where two services were inspected."""


def read_one_service(pages: Sequence[str], kind: ReportKind) -> Graded:
    """Return the overall grade, or the two of an inspection of safeguarding and looked-after children services."""
    two = kind == "safeguarding_inspection"
    recorded = list(record(pages, two=two))
    again = [] if two else list(stated(pages))  # a sentence does not say of which service it is
    chosen: dict[ReportJudgement, Cell] = {}
    warnings = []
    if not recorded and again:
        warnings.append("The record of main findings could not be read; the grade is from the text of the report.")
    judgements: tuple[ReportJudgement, ...] = ("help_and_protection", "in_care") if two else ("overall",)
    for judgement in judgements:
        first = [cell for cell in recorded if cell.judgement == judgement]
        cell, doubts = settled(judgement, first, again, from_table=bool(recorded))
        warnings += doubts
        if cell is not None:
            chosen[judgement] = cell
        else:
            warnings.append("An overall grade of the inspected service could not be read.")
    return graded(chosen, warnings)


def record(pages: Sequence[str], *, two: bool) -> Iterator[Cell]:
    """Yield the rows "overall effectiveness" of the record of main findings, of ``two`` services by their headings."""
    for number, text in reversed(list(enumerate(pages, 1))):
        head = RECORD.search(text)
        rows = list(ROW.finditer(text, head.end())) if head is not None else []
        if not rows or head is None:
            continue
        for above, row in pairwise([head, *rows]):
            headings = list(SERVICE.finditer(text, above.end(), row.start())) if two else []
            judgement: ReportJudgement = "overall"
            if headings:
                judgement = "in_care" if headings[-1]["in_care"] else "help_and_protection"
            yield Cell(judgement=judgement, grade=row["grade"], page=number, text=one_line(row[0]))
        return


def stated(pages: Sequence[str]) -> Iterator[Cell]:
    """Yield what sections and sentences say of overall effectiveness."""
    for number, text in enumerate(pages, 1):
        for match in HEADING.finditer(text):
            yield Cell(judgement="overall", grade=match["grade"], page=number, text=one_line(match[0]))
