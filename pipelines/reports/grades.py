"""Every judgement of a report with its grade: the table, held against the headings and sentences that repeat it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipelines.model import Evidence, Framework, OutcomeGrade, ReportJudgement
from pipelines.reports.kinds import cover
from pipelines.reports.lines import JUDGEMENTS
from pipelines.reports.prose import headings, stated_overall, summed_up_overall
from pipelines.reports.tables import Cell, find_table
from pipelines.reports.wording import BEFORE_SIF, grade_of
from pipelines.understand.frameworks import Period

NAMES: dict[ReportJudgement, str] = {
    "overall": "overall effectiveness",
    "leadership": "leadership",
    "help_and_protection": "help and protection",
    "in_care": "children in care",
    "care_leavers": "care leavers",
    "in_care_and_care_leavers": "children in care and care leavers",
    "adoption": "adoption performance",
}
"""Judgements as the warnings name them."""

KEY: tuple[ReportJudgement, ...] = ("help_and_protection", "in_care", "leadership")
"""SIF: where one of these is inadequate, so is overall effectiveness (the framework's limiting judgements)."""


ENOUGH = 2
"""Repeated cells that show that a table paired by its order was paired rightly."""


@dataclass(frozen=True, kw_only=True)
class Graded:
    """The judgements of a report: those with a grade, those not judged, their words, and what to look at."""

    grades: tuple[OutcomeGrade, ...] = ()
    not_judged: tuple[ReportJudgement, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def read_grades(pages: Sequence[str], framework: Framework | None, period: Period | None) -> Graded:
    """Return the judgements of a full inspection; ``period`` tells which there should be, None if not known."""
    table = find_table(pages)
    repeated = list(headings(pages, table))
    warnings: list[str] = []
    first, again = confirmed(list(table.cells) if table is not None else [], repeated), repeated
    from_table = bool(first)
    if framework == "SIF":
        overall = [cell for cell in (stated_overall(pages, table), summed_up_overall(pages, table)) if cell is not None]
        first, again = first + overall[:1], again + overall[1:]
    if not from_table:
        warnings.append("The table of judgements could not be read; the grades are from the headings of the sections.")
    elif table is not None and table.page != cover(pages)[1]:
        warnings.append(f"The table of judgements is on page {table.page}, not on the cover; look whose it is.")
    chosen: dict[ReportJudgement, Cell] = {}
    for judgement in JUDGEMENTS:
        cell, doubts = settled(
            judgement,
            [cell for cell in first if cell.judgement == judgement],
            [cell for cell in again if cell.judgement == judgement],
            from_table=from_table,
        )
        warnings += doubts
        if cell is not None:
            chosen[judgement] = cell
    warnings += missing(chosen, framework, period)
    warnings += unlikely(chosen, framework, period)
    return graded(chosen, warnings, never=never_judged(chosen, period))


def confirmed(cells: Sequence[Cell], repeated: Sequence[Cell]) -> list[Cell]:
    """Return cells that were paired by order as sure where enough of them are repeated and none otherwise."""
    again = {cell.judgement: same(cell) for cell in repeated}
    agree = [again[cell.judgement] == same(cell) for cell in cells if cell.judgement in again]
    sure = len(agree) >= ENOUGH and all(agree)
    return [replace(cell, sure=True) if sure else cell for cell in cells]


def settled(
    judgement: ReportJudgement, first: Sequence[Cell], again: Sequence[Cell], *, from_table: bool
) -> tuple[Cell | None, list[str]]:
    """Return the reading of one judgement, None where its readings leave it open, and what to look at."""
    name = NAMES[judgement]
    if len({same(cell) for cell in first}) > 1:
        told = " and ".join(f"“{cell.text}”" for cell in first)
        return None, [f"The table gives {name} twice, as {told}; look which is right."]
    if not first:
        if not again:
            return None, []
        if len({same(cell) for cell in again}) > 1:
            return None, [f"The headings disagree on {name}; look at “{again[0].text}” on page {again[0].page}."]
        doubt = f"The grade of {name} was read from “{again[0].text}” on page {again[0].page}, not from the table."
        return again[0], [doubt] if from_table else []
    cell = first[0]
    against = next((other for other in again if same(other) != same(cell)), None)
    if against is not None:
        return cell, [
            f"Page {cell.page} says “{cell.text}” and page {against.page} “{against.text}”; look which grade is right."
        ]
    if not cell.sure and not again:
        return cell, [f"The grade of {name} was paired with its name by their order only; look at page {cell.page}."]
    return cell, []


def same(cell: Cell) -> str | None:
    """Return what two readings of one judgement must agree in."""
    return grade_of(cell.grade) if cell.grade is not None else None


def expected(chosen: Mapping[ReportJudgement, Cell], period: Period | None) -> tuple[ReportJudgement, ...]:
    """Return the judgements that a report of the period has, care leavers with children in care or alone."""
    if period is None:
        return ()
    if "in_care_and_care_leavers" in chosen or (period.combined and not {"in_care", "care_leavers"} <= chosen.keys()):
        return ("overall", "leadership", "help_and_protection", "in_care_and_care_leavers")
    return tuple(judgement for judgement in JUDGEMENTS if judgement in period.judgements)


def never_judged(chosen: Mapping[ReportJudgement, Cell], period: Period | None) -> tuple[ReportJudgement, ...]:
    """Return overall effectiveness where the framework has none any more."""
    return ("overall",) if period is not None and not period.overall and "overall" not in chosen else ()


def missing(
    chosen: Mapping[ReportJudgement, Cell], framework: Framework | None, period: Period | None
) -> Iterable[str]:
    """Yield a warning for each judgement that should be there and was not read."""
    for judgement in expected(chosen, period):
        if judgement not in chosen:
            yield f"The grade of {NAMES[judgement]} could not be read, and a report under {framework} has one."
    if period is None and "overall" not in chosen:
        yield "The grade of overall effectiveness could not be read."


def unlikely(
    chosen: Mapping[ReportJudgement, Cell], framework: Framework | None, period: Period | None
) -> Iterable[str]:
    """Yield a warning for each grade that the framework does not allow for."""
    for judgement, cell in chosen.items():
        if same(cell) in BEFORE_SIF:
            yield f"“{cell.text}” is a grade of inspections before November 2013; look at page {cell.page}."
        if period is not None and judgement == "overall" and not period.overall:
            yield (
                f"“{cell.text}”: an inspection that began on these days has no overall grade; look at page {cell.page}."
            )
    overall = chosen.get("overall")
    if framework == "SIF" and overall is not None and same(overall) != "inadequate":
        for judgement in KEY:
            if judgement in chosen and same(chosen[judgement]) == "inadequate":
                yield (
                    f"{NAMES[judgement].capitalize()} is inadequate, so overall effectiveness should be; look at page "
                    f"{overall.page}."
                )


def graded(
    chosen: Mapping[ReportJudgement, Cell], warnings: Iterable[str], never: tuple[ReportJudgement, ...] = ()
) -> Graded:
    """Return the readings in the order of ``ReportJudgement``."""
    cells = [chosen[judgement] for judgement in JUDGEMENTS if judgement in chosen]
    not_judged = {cell.judgement for cell in cells if cell.grade is None} | set(never)
    return Graded(
        grades=tuple(
            OutcomeGrade(judgement=cell.judgement, grade=grade_of(cell.grade), page=cell.page, text=cell.text)
            for cell in cells
            if cell.grade is not None
        ),
        not_judged=tuple(judgement for judgement in JUDGEMENTS if judgement in not_judged),
        warnings=tuple(warnings),
        evidence=tuple(
            Evidence(field=cell.judgement, page=cell.page, text=cell.text) for cell in cells if cell.grade is None
        ),
    )
