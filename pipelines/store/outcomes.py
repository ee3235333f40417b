"""Ofsted's outcomes: witnesses of one inspection beside each other, none of them overwritten by another."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pipelines.events.inspections import Inspection, answers_of, is_same
from pipelines.model import OutcomeSource, Recorded
from pipelines.reference import authorities
from pipelines.store.authorities import ensure_authority
from pipelines.store.forms import days_columns, moment_text
from pipelines.store.reconciling import reconcile_councils, reconcile_story
from pipelines.store.schema_record import FACT
from pipelines.store.sources import put
from pipelines.store.topic import Topic
from pipelines.store.witnesses import official, witnesses

if TYPE_CHECKING:
    import sqlite3


class Outcomes(Topic):
    def known_outcomes(self, source: OutcomeSource) -> frozenset[str]:
        """The hashes of the outcomes that a source has witnessed."""
        return frozenset(
            row["hash"] for row in self._connection.rows("SELECT hash FROM outcomes WHERE source = ?", (source,))
        )

    def keep_outcomes(self, recorded: Sequence[Recorded], now: datetime) -> int:
        """Store outcomes and hold the claims on their councils against them, in one transaction; return how many were
        new or changed.

        Each file is a witness of its own, known by its hash: two that disagree on an inspection are both kept. The same
        file read again replaces what was read of it before, unless it cannot be read now. A row of the shipped record
        replaces the one of the same address in an older shipped record, and never what a report says.
        """
        if not recorded:
            return 0
        with self._connection.writing() as db:
            changed = [each for each in recorded if keep_outcome(db, each, now)]
            reconcile_councils(db, {each.gss for each in changed}, now)
        return len(changed)

    def reconcile_new(self, now: datetime) -> int:
        """Hold against the record what never was (claims of an older store); return of how many stories."""
        never = f"reconciliation IS NULL AND status <> 'forecast' AND {FACT}"
        told = self._connection.rows(f"SELECT DISTINCT story_id FROM claims WHERE {never}")
        stories = [row["story_id"] for row in told]
        if stories:
            with self._connection.writing() as db:
                for story_id in stories:
                    reconcile_story(db, story_id, now)
        return len(stories)

    def official(self, *gss: str) -> tuple[Inspection, ...]:
        """The inspections of councils, with all their witnesses; of none where the record has none."""
        with self._connection.explained():
            return official(self._connection.raw, gss)


def keep_outcome(db: "sqlite3.Connection", recorded: Recorded, now: datetime) -> bool:
    """Write one witness where it differs from what is stored."""
    wanted = outcome_columns(recorded)
    stored = witness_stored(db, recorded)
    ensure_authority(db, recorded.gss, wanted["authority"])
    if stored is None:
        number = put(db, "outcomes", wanted | {"added_at": moment_text(now)})
    else:
        number = int(stored["id"])
        if recorded.outcome is None and stored["kind"] is not None:
            return False
        wanted["url"] = wanted["url"] or stored["url"]
        changed = {name: value for name, value in wanted.items() if stored[name] != value}
        if not changed and not grades_differ(db, number, recorded):
            return False
        for name, value in changed.items():
            db.execute(f"UPDATE outcomes SET {name} = ? WHERE id = ?", (value, number))
    db.execute("DELETE FROM outcome_grades WHERE outcome_id = ?", (number,))
    for row in grade_rows(recorded):
        put(db, "outcome_grades", row | {"outcome_id": number})
    stand_beside(db, number)
    return True


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


def stand_beside(db: "sqlite3.Connection", number: int) -> None:
    """Note which inspection a witness is of: that of the first one before it which is of the same, else its own."""
    ((gss,),) = db.execute("SELECT gss FROM outcomes WHERE id = ?", (number,)).fetchall()
    known = witnesses(db, [gss])
    mine = next(witness for _, witness in known if witness.id == number)
    root = next((root for root, each in known if each.id < number and is_same(each, mine)), None)
    db.execute("UPDATE outcomes SET same_as = ? WHERE id = ?", (root, number))
