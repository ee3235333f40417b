"""Claims held against the record again whenever either of them changes, so that nobody has to."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from pipelines.events.reconcile import reconcile
from pipelines.model import Claim, DayInterval, Reconciled
from pipelines.reference import predecessors, successors
from pipelines.store import versions
from pipelines.store.forms import Row, marks, moment_text
from pipelines.store.schema_record import FACT
from pipelines.store.witnesses import official

if TYPE_CHECKING:
    import sqlite3


def reconcile_councils(db: "sqlite3.Connection", gss: Collection[str], now: datetime) -> None:
    """Hold the claims on councils, and on those that took over from them, against the record.

    Those that never were, of an older store, are left to ``reconcile_new``: they can be many.
    """
    codes = {*gss, *(after for code in gss for after in successors().get(code, ()))}
    told = f"SELECT DISTINCT story_id FROM claims WHERE current = 1 AND gss IN ({marks(codes)}) "
    told += "AND reconciliation IS NOT NULL ORDER BY story_id"
    for row in db.execute(told, tuple(codes)).fetchall():
        reconcile_story(db, row["story_id"], now)


def reconcile_story(db: "sqlite3.Connection", story_id: int, now: datetime) -> None:
    """Hold the claims of a story against the record, and write how they stand where that has changed."""
    said = f"SELECT *, {FACT} AS is_fact FROM claims WHERE story_id = ? AND current = 1 ORDER BY id"
    rows = db.execute(said, (story_id,)).fetchall()
    if not rows:
        return
    story = db.execute("SELECT * FROM stories WHERE id = ?", (story_id,)).fetchone()
    claims = {row["id"]: Claim(**versions.said(row)) for row in rows}
    inspections = official(db, concerned(claims.values()))
    facts = [row for row in rows if row["is_fact"]]

    def held(told: Sequence[Row]) -> Sequence[Reconciled | None]:
        return reconcile([claims[row["id"]] for row in told], told_on(story), story["kind"], inspections)

    # What a person decided against is held against the record too, and tells nothing about the story's other claims.
    aside = [(row, held([*facts, row])[-1]) for row in rows if not row["is_fact"]]
    for row, reconciled in (*zip(facts, held(facts), strict=True), *aside):
        note(db, row, reconciled, now)


def concerned(claims: Iterable[Claim]) -> frozenset[str]:
    """The councils that claims are on, and those that they took over from."""
    codes = {claim.gss for claim in claims}
    return frozenset(codes | {predecessors()[code] for code in codes if code in predecessors()})


def told_on(story: Row) -> DayInterval:
    """The days on which a story can have been published; the day of first sight where it tells none."""
    first, last = story["published_from"] or story["first_seen_at"], story["published_to"] or story["first_seen_at"]
    return DayInterval(start=date.fromisoformat(first[:10]), end=date.fromisoformat(last[:10]))


def note(db: "sqlite3.Connection", row: Row, reconciled: Reconciled | None, now: datetime) -> None:
    wanted = (
        (None, None, None, None)
        if reconciled is None
        else (reconciled.state, reconciled.why, reconciled.record_says or None, reconciled.outcome)
    )
    stored = (row["reconciliation"], row["reconciliation_why"], row["record_says"], row["outcome_id"])
    if stored == wanted:
        return
    since = row["reconciled_at"] if stored[0] == wanted[0] else moment_text(now)
    db.execute(
        "UPDATE claims SET reconciliation = ?, reconciliation_why = ?, record_says = ?, outcome_id = ?, "
        "reconciled_at = ? WHERE id = ?",
        (*wanted, since, row["id"]),
    )
