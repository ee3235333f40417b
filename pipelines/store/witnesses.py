"""The stored witnesses of the official record, read back."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pipelines.events.inspections import Answer, Inspection, Witness, grouped
from pipelines.store.forms import Row, days, marks

if TYPE_CHECKING:
    import sqlite3


def official(db: "sqlite3.Connection", gss: Collection[str], *, visits: bool = False) -> tuple[Inspection, ...]:
    return grouped(witnesses(db, gss), visits=visits)


def witnesses(db: "sqlite3.Connection", gss: Collection[str]) -> list[tuple[int, Witness]]:
    """The witnesses of these councils' inspections in the order in which they came, each with its inspection."""
    rows = db.execute(f"SELECT * FROM outcomes WHERE gss IN ({marks(gss)}) ORDER BY id", tuple(gss)).fetchall()
    found: dict[int, list[Answer]] = {}
    for row in db.execute(
        "SELECT outcome_grades.* FROM outcome_grades JOIN outcomes ON outcomes.id = outcome_id "
        f"WHERE gss IN ({marks(gss)}) ORDER BY outcome_grades.id",
        tuple(gss),
    ):
        found.setdefault(row["outcome_id"], []).append(answer(row))
    return [(row["same_as"] or row["id"], witness(row, found.get(row["id"], []))) for row in rows]


def answer(row: Row) -> Answer:
    return Answer(
        judgement=row["judgement"], grade=row["grade"], read_as=row["read_as"], page=row["page"], text=row["text"]
    )


def witness(row: Row, answers: Sequence[Answer]) -> Witness:
    return Witness(
        id=row["id"],
        gss=row["gss"],
        authority=row["authority"],
        source=row["source"],
        url=row["url"],
        kind=row["kind"],
        framework=row["framework"],
        days=days("inspection", row),
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        answers=tuple(answers),
    )
