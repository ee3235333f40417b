"""The record that ships: rows of ``pipelines/reference/official_outcomes.csv`` -> Recorded.

Reading a story or a report consults none of this: a claim is what the story says, an outcome what its report says.
"""

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pipelines.exceptions import ReferenceDataError
from pipelines.fingerprint import fingerprint
from pipelines.model import Framework, Grade, Outcome, OutcomeGrade, Recorded, ReportJudgement, ReportKind
from pipelines.reference import HERE, authorities
from pipelines.reports.fronts import PrintedDays, days_in
from pipelines.reports.kinds import is_short
from pipelines.reports.lines import JUDGEMENTS
from pipelines.understand.authorities import held_by

FILE = HERE / "official_outcomes.csv"

COLUMNS = (
    "urn", "gss", "official_name", "framework", "publication_date", "inspection_dates", "lead_inspector", *JUDGEMENTS,
    "inspection_link", "note",
)  # fmt: skip

GRADES: tuple[Grade, ...] = ("outstanding", "good", "requires improvement", "inadequate", "adequate")
NOT_JUDGED = "not_judged"

UNREAD = "unknown"
"""Framework of a row whose report could not be read: that it came out is all that is known."""

FRAMEWORKS: Mapping[str, tuple[Framework | None, ReportKind]] = {
    "pre-SIF": ("pre-SIF", "looked_after_inspection"),
    "SIF": ("SIF", "full_inspection"),
    "ILACS": ("ILACS", "full_inspection"),
    "ILACS-2026": ("ILACS-2026", "full_inspection"),
    "LSCB review only": (None, "lscb_review"),
}
"""A row's framework -> Ofsted's framework, and the kind of document."""

PRE_SIF_NOTE = "inspection of looked after children services"
"""What every row of before the SIF is; its ``overall`` is of that service alone."""


@dataclass(frozen=True, kw_only=True)
class ShippedRow:
    """A row as it stands in ``path`` at ``line``; ``hash`` is the SHA-256 of its cells, by which it is known again."""

    path: Path
    line: int
    cells: Mapping[str, str]
    hash: str

    def wrong(self, column: str, says: str) -> ReferenceDataError:
        return ReferenceDataError(self.path, self.line, f'"{column}" is {self.cells[column]!r}, {says}')


def shipped_rows(path: Path = FILE) -> tuple[ShippedRow, ...]:
    """Return the rows of the file, their form checked and their cells not read yet.

    Raises ``ReferenceDataError`` for a file that cannot be had, or whose columns are not the declared ones.
    """
    return rows_of(path)


@cache
def rows_of(path: Path) -> tuple[ShippedRow, ...]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            table = csv.reader(lines, strict=True)
            head = next(table, [])
            if tuple(head) != COLUMNS:
                raise ReferenceDataError(path, 1, f"the columns should be {', '.join(COLUMNS)}")
            return tuple(row_of(path, table.line_num, cells) for cells in table)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReferenceDataError(path, 1, f"it cannot be read as CSV in UTF-8 ({error})") from error


def row_of(path: Path, line: int, cells: list[str]) -> ShippedRow:
    if len(cells) != len(COLUMNS):
        raise ReferenceDataError(path, line, f"it has {len(cells)} cells and should have {len(COLUMNS)}")
    return ShippedRow(path=path, line=line, cells=dict(zip(COLUMNS, cells, strict=True)), hash=fingerprint(cells))


def shipped(path: Path = FILE, *, known: Collection[str] = ()) -> Iterator[Recorded]:
    """Yield the outcomes of the file but those whose hashes are ``known``: reading days takes time at every start.

    Raises ``ReferenceDataError`` for the first cell that is not understood.
    """
    for row in shipped_rows(path):
        if row.hash not in known:
            yield read_row(row)


def read_row(row: ShippedRow) -> Recorded:
    """Return one row's outcome; its council is the one that was in being on the first day of the inspection."""
    cells = row.cells
    check_council(row)
    published = published_on(row)
    unread = cells["framework"] == UNREAD
    days = None if unread else inspected(row, published)
    gss = held_by(cells["gss"], days.days.start if days is not None else published)
    return Recorded(
        source="shipped",
        url=cells["inspection_link"] or None,
        hash=row.hash,
        gss=gss,
        published=published,
        outcome=None if days is None else outcome_of(row, gss, days, published),
        note=cells["note"],
    )


def check_council(row: ShippedRow) -> None:
    """Raise for a council that the reference data does not know by this code, name and number."""
    authority = authorities().get(row.cells["gss"])
    if authority is None:
        raise row.wrong("gss", "which is no council's code")
    if authority.name != row.cells["official_name"]:
        raise row.wrong("official_name", f"and {authority.gss} is {authority.name}")
    if authority.urn != row.cells["urn"]:
        raise row.wrong("urn", f"and Ofsted's number of {authority.name} is {authority.urn}")


def published_on(row: ShippedRow) -> date:
    try:
        return date.fromisoformat(row.cells["publication_date"])
    except ValueError as error:
        raise row.wrong("publication_date", "which is no date like 2018-01-29") from error


def inspected(row: ShippedRow, published: date) -> PrintedDays:
    """Return the days of the inspection, written in any of the forms in which reports print them."""
    days = days_in(row.cells["inspection_dates"], 1, "", published)
    if days is None or days.days.end > published:
        raise row.wrong("inspection_dates", f"which are no days before {published}")
    return days


def outcome_of(row: ShippedRow, gss: str, days: PrintedDays, published: date) -> Outcome:
    framework, kind = kind_of(row, days)
    judged = {name: judged_as(row, name) for name in JUDGEMENTS if row.cells[name]}
    return Outcome(
        kind=kind,
        framework=framework,
        urn=row.cells["urn"],
        authority=authorities()[gss].name,
        gss=gss,
        inspection=days.days,
        published=published,
        lead_inspector=row.cells["lead_inspector"] or None,
        grades=tuple(OutcomeGrade(judgement=name, grade=grade) for name, grade in judged.items() if grade is not None),
        not_judged=tuple(name for name, grade in judged.items() if grade is None),
        warnings=(),
        evidence=(),
    )


def kind_of(row: ShippedRow, days: PrintedDays) -> tuple[Framework | None, ReportKind]:
    """Return the framework and the kind of document; short inspections are told by their days, as in reports."""
    try:
        framework, kind = FRAMEWORKS[row.cells["framework"]]
    except KeyError:
        raise row.wrong("framework", f"which is none of {', '.join([*FRAMEWORKS, UNREAD])}") from None
    if framework == "pre-SIF" and row.cells["note"] != PRE_SIF_NOTE:
        raise row.wrong("note", f"and of a row of before the SIF only {PRE_SIF_NOTE!r} is known")
    if framework in ("ILACS", "ILACS-2026") and is_short(days.stretches):
        return framework, "short_inspection"
    return framework, kind


def judged_as(row: ShippedRow, name: ReportJudgement) -> Grade | None:
    """Return a cell's grade, None for ``not_judged``."""
    cell = row.cells[name]
    if cell == NOT_JUDGED:
        return None
    grade = next((grade for grade in GRADES if grade == cell), None)
    if grade is None:
        raise row.wrong(name, f"which is none of {', '.join([*GRADES, NOT_JUDGED])}")
    return grade
