"""Ofsted's outcomes: witnesses of one inspection beside each other, none of them overwritten by another."""

import json
from collections.abc import Collection, Sequence, Set
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pipelines.events.inspections import Inspection, Witness, answers_of, is_same
from pipelines.model import OutcomeSource, Recorded
from pipelines.reference import authorities
from pipelines.store.authorities import ensure_authority
from pipelines.store.decisions import apply_decisions
from pipelines.store.events import rebuild_for_councils, rebuild_for_story
from pipelines.store.forms import days_columns, moment_text
from pipelines.store.reconciling import reconcile_councils, reconcile_story
from pipelines.store.schema_record import FACT
from pipelines.store.sources import put
from pipelines.store.topic import Topic
from pipelines.store.witnesses import official, witnesses

if TYPE_CHECKING:
    import sqlite3


BATCH = 200
"""Stories that are held against the record in one transaction: half a second, of which others wait for the lock."""


class Outcomes(Topic):
    def known_outcomes(self, source: OutcomeSource) -> frozenset[str]:
        """The hashes of the outcomes that a source has witnessed."""
        return frozenset(
            row["hash"] for row in self._connection.rows("SELECT hash FROM outcomes WHERE source = ?", (source,))
        )

    def keep_outcomes(self, recorded: Sequence[Recorded], now: datetime, *, shipped: Set[str] | None = None) -> int:
        """Store outcomes and hold the claims on their councils against them, in one transaction; return how many were
        new, changed or taken out.

        Each file is a witness of its own, known by its hash: two that disagree on an inspection are both kept. The same
        file read again replaces what was read of it before, unless it cannot be read now. A row of the shipped record
        replaces the one of the same address in an older shipped record, and never what a report says. Where the hashes
        of all rows of today's shipped record are given (``shipped``), those that it has no more are taken out: one
        whose address was corrected would bear false witness for ever.
        """
        if not recorded and (shipped is None or self.known_outcomes("shipped") <= shipped):
            return 0
        with self._connection.writing() as db:
            return keep_all(db, recorded, now, shipped=shipped)

    def reconcile_new(self, now: datetime) -> int:
        """Hold against the record what never was (claims of an older store, or of an older program that was still at
        work on this one, which knew no decisions either); return of how many stories.

        They can be many, so others may write after each few of them.
        """
        stories = self.never_reconciled()
        for first in range(0, len(stories), BATCH):
            with self._connection.writing() as db:
                for story_id in stories[first : first + BATCH]:
                    apply_decisions(db, story_id)
                    reconcile_story(db, story_id, now)
                    rebuild_for_story(db, story_id, now)
        return len(stories)

    def never_reconciled(self) -> tuple[int, ...]:
        """The stories with claims that never were held against the record."""
        never = f"reconciliation IS NULL AND status <> 'forecast' AND {FACT}"
        told = self._connection.rows(f"SELECT DISTINCT story_id FROM claims WHERE {never}")
        return tuple(row["story_id"] for row in told)

    def official(self, *gss: str) -> tuple[Inspection, ...]:
        """The inspections of councils, with all their witnesses; of none where the record has none."""
        with self._connection.explained():
            return official(self._connection.raw, gss)


def keep_all(
    db: "sqlite3.Connection", recorded: Sequence[Recorded], now: datetime, *, shipped: Set[str] | None = None
) -> int:
    """Write witnesses within a transaction, tell anew which are of one inspection, and hold the claims on their
    councils against them; return how many were new, changed or taken out. ``shipped``: see ``keep_outcomes``."""
    changed = [told for each in recorded if (told := keep_outcome(db, each, now))]
    if shipped is not None:
        changed += take_out(db, shipped)
    councils: set[str] = set().union(*changed)
    for gss in councils:
        regroup(db, gss)
    reconcile_councils(db, councils, now)
    rebuild_for_councils(db, councils, now)
    return len(changed)


def keep_outcome(db: "sqlite3.Connection", recorded: Recorded, now: datetime) -> set[str]:
    """Write one witness where it differs from what is stored; return the councils that it is and was of, if so."""
    wanted = outcome_columns(recorded)
    stored = witness_stored(db, recorded)
    ensure_authority(db, recorded.gss, wanted["authority"])
    if stored is None:
        number = put(db, "outcomes", wanted | {"added_at": moment_text(now)})
    else:
        number = int(stored["id"])
        if recorded.outcome is None and stored["kind"] is not None:
            return set()
        wanted["url"] = wanted["url"] or stored["url"]
        changed = {name: value for name, value in wanted.items() if stored[name] != value}
        if not changed and not grades_differ(db, number, recorded):
            return set()
        for name, value in changed.items():
            db.execute(f"UPDATE outcomes SET {name} = ? WHERE id = ?", (value, number))
    db.execute("DELETE FROM outcome_grades WHERE outcome_id = ?", (number,))
    for row in grade_rows(recorded):
        put(db, "outcome_grades", row | {"outcome_id": number})
    return {recorded.gss} if stored is None else {recorded.gss, stored["gss"]}


def take_out(db: "sqlite3.Connection", shipped: Collection[str]) -> list[set[str]]:
    """Take out the shipped rows whose hashes are not among these; return the council of each."""
    rows = db.execute("SELECT id, gss, hash FROM outcomes WHERE source = 'shipped'").fetchall()
    gone = [row for row in rows if row["hash"] not in shipped]
    for row in gone:
        db.execute("UPDATE claims SET outcome_id = NULL WHERE outcome_id = ?", (row["id"],))
        db.execute("UPDATE outcomes SET same_as = NULL WHERE same_as = ?", (row["id"],))
        db.execute("UPDATE events SET outcome_id = NULL WHERE outcome_id = ?", (row["id"],))
        db.execute("DELETE FROM outcome_grades WHERE outcome_id = ?", (row["id"],))
        db.execute("DELETE FROM outcomes WHERE id = ?", (row["id"],))
    return [{row["gss"]} for row in gone]


def witness_stored(db: "sqlite3.Connection", recorded: Recorded) -> "sqlite3.Row | None":
    """The row of this very witness: the same file, or the same address in the shipped record."""
    found: sqlite3.Row | None = db.execute(
        "SELECT * FROM outcomes WHERE source = ?1 AND (hash = ?2 OR (?1 = 'shipped' AND url = ?3)) "
        "ORDER BY hash <> ?2 LIMIT 1",
        (recorded.source, recorded.hash, recorded.url),
    ).fetchone()
    return found


def outcome_columns(recorded: Recorded) -> dict[str, Any]:
    outcome = recorded.outcome
    council = authorities().get(recorded.gss)
    published = recorded.published or (outcome.published if outcome is not None else None)
    return {
        "gss": recorded.gss,
        "authority": council.name if council is not None else (outcome and outcome.authority) or recorded.gss,
        "urn": outcome.urn if outcome is not None else council.urn if council is not None else None,
        "kind": outcome.kind if outcome is not None else None,
        "framework": outcome.framework if outcome is not None else None,
        **days_columns("inspection", outcome.inspection if outcome is not None else None),
        "published": published.isoformat() if published is not None else None,
        "lead_inspector": outcome.lead_inspector if outcome is not None else None,
        "source": recorded.source,
        "url": recorded.url,
        "hash": recorded.hash,
        "warnings": json.dumps(outcome.warnings if outcome is not None else (), ensure_ascii=False),
        "note": recorded.note,
    }


def grade_rows(recorded: Recorded) -> list[dict[str, Any]]:
    """What an outcome says of each judgement that claims can be of, the first of each."""
    found: dict[str, dict[str, Any]] = {}
    for said in answers_of(recorded.outcome) if recorded.outcome is not None else ():
        row = {"judgement": said.judgement, "grade": said.grade, "read_as": said.read_as}
        found.setdefault(said.judgement, row | {"page": said.page, "text": said.text})
    return list(found.values())


def grades_differ(db: "sqlite3.Connection", number: int, recorded: Recorded) -> bool:
    stored = db.execute(
        "SELECT judgement, grade, read_as, page, text FROM outcome_grades WHERE outcome_id = ? ORDER BY id", (number,)
    ).fetchall()
    return [dict(row) for row in stored] != grade_rows(recorded)


def regroup(db: "sqlite3.Connection", gss: str) -> None:
    """Note of each witness of a council which inspection it is of: that of the first before it which is of the same,
    else its own."""
    before: list[tuple[int, Witness]] = []
    for stored, witness in witnesses(db, [gss]):
        root = next((root for root, each in before if is_same(each, witness)), witness.id)
        before.append((root, witness))
        if root != stored:
            same_as = root if root != witness.id else None
            db.execute("UPDATE outcomes SET same_as = ? WHERE id = ?", (same_as, witness.id))
