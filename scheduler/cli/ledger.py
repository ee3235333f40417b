"""``councilwatch ledger``: the current grades of every council, from Ofsted's record."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime

import click

from pipelines.exceptions import InputError
from pipelines.reference import Authority, authorities, predecessors
from pipelines.reference.finding import council_called
from pipelines.store.rows import InspectionRow, LedgerRow
from pipelines.store.views import LEDGER
from pipelines.telling.ledger import one_council, table
from pipelines.telling.words import LONDON, days_told
from scheduler.cli.stored import record_store
from scheduler.cli.streams import echo_json
from scheduler.terminal import safe_lines


@click.command("ledger")
@click.argument("words", nargs=-1, metavar="")
@click.option("--council", "name", metavar="NAME", help="One council, by name or GSS code, with its history.")
@click.option("--csv", "as_csv", is_flag=True, help="As CSV, a row a council, for a spreadsheet.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line with the history, for programs.")
def command(words: tuple[str, ...], name: str | None, as_csv: bool, as_json: bool) -> None:
    """Show the current grades of every council's children's services, as Ofsted's record has them.

    Grades that only stories tell are set apart, and never stand in the place of the record's. A council that took over
    from another does not inherit its grades: they are told as its predecessor's.
    """
    if words:
        raise click.UsageError(f'To see one council, say: councilwatch ledger --council "{" ".join(words)}".')
    if as_csv and as_json:
        raise click.UsageError("Say --csv or --json, not both.")
    council = council_called(name) if name is not None else None
    with record_store() as store:
        rows = store.ledger(today())
        history = store.inspections()
    if council is not None:
        rows = tuple(row for row in rows if row.gss == council.gss)
    if as_csv:
        click.echo(as_table(rows, council), nl=False)
    elif as_json:
        for row in rows:
            echo_json(line(row, history))
        if council is not None and not rows:
            echo_json(without_row(council, history))
    elif council is None:
        click.echo(safe_lines("\n".join(table(rows))))
    else:
        predecessor = authorities().get(predecessors().get(council.gss, ""))
        shown = one_council(
            title(council, today()),
            next(iter(rows), None),
            of(history, council.gss),
            of(history, predecessor.gss if predecessor else None),
            ended=day(council.end) if council.end else None,
            predecessor=predecessor.name if predecessor else None,
        )
        click.echo(safe_lines("\n".join(shown)))


def today() -> date:
    return datetime.now(LONDON).date()


def as_table(rows: Sequence[LedgerRow], council: Authority | None) -> str:
    """Return the ledger as CSV. Raises ``InputError`` for a council that has no row in it."""
    if not rows and council is not None:
        raise InputError(f"{council.name} is no council of today, so the ledger has no row of it; leave --csv out.")
    written = io.StringIO()
    table = csv.DictWriter(written, ORDER)
    table.writeheader()
    table.writerows(asdict(row) for row in rows)
    return written.getvalue()


ORDER = tuple(column.name for column in LEDGER.columns)
"""The columns of the CSV, and of a line of JSON, in the order in which people look for them."""


def line(row: LedgerRow, history: Sequence[InspectionRow]) -> dict[str, object]:
    """Return what programs are told of a council: its row, its inspections, and those of its predecessor."""
    told = asdict(row)
    return {name: told[name] for name in ORDER} | histories(row.gss, history)


def without_row(council: Authority, history: Sequence[InspectionRow]) -> dict[str, object]:
    """Return what programs are told of a council that is not in being today."""
    return {
        "gss": council.gss,
        "council": council.name,
        "began_on": council.start.isoformat() if council.start else None,
        "ended_on": council.end.isoformat() if council.end else None,
        **histories(council.gss, history),
    }


def histories(gss: str, history: Sequence[InspectionRow]) -> dict[str, object]:
    """Return the inspections of a council, and those of the one that it took over from."""
    return {
        "history": [asdict(each) for each in of(history, gss)],
        "history_of_predecessor": [asdict(each) for each in of(history, predecessors().get(gss))],
    }


def of(history: Sequence[InspectionRow], gss: str | None) -> list[InspectionRow]:
    return [each for each in history if each.gss == gss]


def title(council: Authority, today: date) -> str:
    """Return the heading of one council on a day: its name, and when it begins, began and ended where that is known."""
    facts = [council.region]
    if council.start is not None:
        facts.append(f"{'to begin on' if council.start > today else 'since'} {day(council.start)}")
    if council.gss in predecessors():
        facts.append(f"in the place of {authorities()[predecessors()[council.gss]].name}")
    if council.end is not None:
        facts.append(f"{'ends' if council.end >= today else 'ended'} on {day(council.end)}")
    return f"{council.name} ({'; '.join(filter(None, facts))})"


def day(at: date) -> str:
    return days_told(at, at)
