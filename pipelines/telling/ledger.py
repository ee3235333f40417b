"""The ledger as people read it on a terminal of 100 columns. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pipelines.model import JUDGEMENT_WORDS
from pipelines.store.rows import Graded, InspectionRow, LedgerRow
from pipelines.telling.words import counted, indented, interval_told

CODES = {
    "outstanding": "O",
    "good": "G",
    "requires improvement": "RI",
    "inadequate": "I",
    "adequate": "A",
    "not judged": "n",
}
LEGEND = (
    "Lead: impact of leaders. Help: help and protection. Care: children in care. Leav: care leavers. O outstanding, "
    "G good, RI requires improvement, I inadequate, n not judged, - no such judgement. Age: whole months since the "
    "inspection. Turn: against the council's own inspection before. Inspections begun since 1 April 2026 have no "
    "overall grade. `councilwatch ledger --council NAME` shows one council with its history."
)

PARTS = ("leadership", "help_and_protection", "in_care", "care_leavers")
JUDGEMENTS = ("overall", *PARTS, "adoption")

NONE_YET = "no inspection in Ofsted's record yet"

NONE_HELD = (
    "The record that ships with councilwatch holds no reports on this council, which ended on {day}; look on Ofsted's "
    "site."
)


def table(rows: Sequence[LedgerRow]) -> Iterator[str]:
    """Yield the ledger, a line a council; what is known of an intervention and of newer stories stands below."""
    longest = max((len(name(row)) for row in rows), default=0)
    yield f"{'Council':<{longest}} {'Overall':<20} Lead Help Care Leav {'Inspected':<9} {'Age':>3} Turn"
    for row in rows:
        if row.kind is None:
            yield f"{name(row):<{longest}} {NONE_YET}"
        else:
            parts = " ".join(f"{code(getattr(row, part)):<4}" for part in PARTS)
            age = "" if row.age_months is None else row.age_months
            yield (
                f"{name(row):<{longest}} {row.overall or '-':<20} {parts} {month(row):<9} {age:>3} "
                f"{row.direction or ''}".rstrip()
            )
        for line in below(row):
            yield from indented(line)
    without = sum(row.kind is None for row in rows)
    yield f"{counted(len(rows), 'council')}; {without} without an inspection of their own in the record."
    yield from indented(LEGEND, 0)


def name(row: LedgerRow) -> str:
    return row.short_name or row.council


def month(row: LedgerRow) -> str:
    return f"{date.fromisoformat(row.inspected_to):%b %Y}" if row.inspected_to else ""


def code(grade: str | None) -> str:
    """A grade in a letter or two; of witnesses that disagree both."""
    return "/".join(CODES.get(each, each) for each in grade.split(" or ")) if grade else "-"


def below(row: LedgerRow) -> Iterator[str]:
    """Yield what is known of a council beside its grades."""
    visits = counted(row.monitoring_visits, "monitoring visit") + " so far" if row.monitoring_visits else ""
    if row.intervention or visits:
        yield "; ".join(filter(None, [f"in intervention: {row.intervention}" if row.intervention else "", visits]))
    if row.told_since:
        yield f"told by stories, report not read yet: {row.told_since.replace(',', ', ')}"
    if any(" or " in (getattr(row, judgement) or "") for judgement in JUDGEMENTS):
        yield "the witnesses of this inspection disagree; the table `outcomes` has them all"


def one_council(
    title: str,
    row: LedgerRow | None,
    own: Sequence[InspectionRow],
    before: Sequence[InspectionRow],
    *,
    ended: str | None = None,
    predecessor: str | None = None,
) -> Iterator[str]:
    """Yield one council: what holds now, its own inspections, and those of the council that it took over from.

    ``ended`` is the day on which it ended, in words. The shipped record may lack a council that ended.
    """
    yield title
    if row is not None:
        for line in below(row):
            yield from indented(line, 2)
    if not own:
        yield from indented(NONE_HELD.format(day=ended) if ended else NONE_YET, 2)
    for inspection in own:
        yield from told(inspection)
    if before:
        yield f"Before it: {before[0].authority}, whose grades are not this council's"
        for inspection in before:
            yield from told(inspection)
    elif predecessor:
        yield f"Before it: {predecessor}, of which the record holds nothing"


def told(inspection: InspectionRow) -> Iterator[str]:
    """Yield one inspection of the history."""
    days = interval(inspection)
    published = inspection.published
    out = f", published {interval_told(published, published)}" if published else ""
    yield f"  Inspected {days}{out} ({inspection.framework or 'no framework'}, {inspection.kind.replace('_', ' ')})"
    grades = ", ".join(f"{JUDGEMENT_WORDS[each]} {grade}" for each, grade in graded(inspection))
    turn = f". {inspection.direction.capitalize()}" if inspection.direction not in (None, "first") else ""
    yield from indented(f"{grades}{turn}.")
    if inspection.url:
        yield f"    {inspection.url}"


def graded(row: Graded) -> Iterable[tuple[str, str]]:
    return ((each, grade) for each in JUDGEMENTS if (grade := getattr(row, each)) is not None)


def interval(inspection: InspectionRow) -> str:
    if inspection.inspected_from is None or inspection.inspected_to is None:
        return "on days not known"
    return interval_told(inspection.inspected_from, inspection.inspected_to)
