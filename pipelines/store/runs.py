"""Cycles and runs: what was crawled when, and how it ended."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from pipelines.model import RunRecord, Standing
from pipelines.store.forms import moment, moment_text, optional_moment
from pipelines.store.rows import CycleRow
from pipelines.store.sources import ensure_source, put
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

COUNTS = (
    "requests", "bytes", "pages", "unchanged", "stories", "near_misses", "not_flagged", "failed", "reports", "unread",
    "titles_missing", "dates_missing", "texts_missing",
)  # fmt: skip

UNANSWERED = (
    "robots_unreachable", "busy", "resting", "time_up", "dns", "refused", "timeout", "tls", "connection", "not_public",
)  # fmt: skip
"""Kinds of trouble (``crawler.net.refusals``) in which no server said anything."""

CYCLES = """
SELECT cycles.*, count(runs.id) AS sources, coalesce(sum(runs.requests), 0) AS requests,
    coalesce(sum(runs.links_new), 0) AS links_new, coalesce(sum(runs.pages), 0) AS pages,
    coalesce(sum(runs.stories), 0) AS stories,
    (SELECT count(DISTINCT r.source) FROM runs r
     WHERE r.cycle_id = cycles.id AND (r.pages + r.unchanged + r.reports + r.unread > 0 OR EXISTS (
         SELECT 1 FROM run_listings a WHERE a.run_id = r.id AND a.status NOT IN ('failed', 'disallowed')
             AND (a.status <> 'moved' OR a.http_status IS NOT NULL OR r.bytes > 0)
     ) OR EXISTS (SELECT 1 FROM json_each(r.errors) WHERE key NOT IN (UNANSWERED)))) AS reached
FROM cycles LEFT JOIN runs ON runs.cycle_id = cycles.id
""".replace("UNANSWERED", ", ".join(f"'{kind}'" for kind in UNANSWERED))

FAILURES = """
SELECT count(*) AS failures FROM runs
WHERE source = ?1 AND ended_at IS NOT NULL AND EXISTS (SELECT 1 FROM run_listings WHERE run_id = runs.id)
    AND id > (SELECT coalesce(max(r.id), 0) FROM runs r JOIN run_listings a ON a.run_id = r.id
              WHERE r.source = ?1 AND a.status IN ('ok', 'unchanged', 'empty'))
"""


def is_running(pid: int) -> bool:
    """Whether a process of this machine has this number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class Runs(Topic):
    def begin_cycle(self, kind: str, pid: int, now: datetime) -> int:
        """Open a cycle for the process ``pid`` and return its number."""
        with self._connection.writing() as db:
            return put(db, "cycles", {"kind": kind, "pid": pid, "began_at": moment_text(now)})

    def claim_cycle(self, cycle_id: int, pid: int) -> bool:
        """Say that the process ``pid`` does the work of a cycle that another one opened for it; False for one that was
        closed meanwhile, or never opened: nobody would close what is begun in it."""
        with self._connection.writing() as db:
            claimed = db.execute("UPDATE cycles SET pid = ? WHERE id = ? AND ended_at IS NULL", (pid, cycle_id))
            return claimed.rowcount == 1

    def end_cycle(self, cycle_id: int, how: str, now: datetime) -> None:
        """Close a cycle and, as crashed, its runs without an end. One that has ended stays as it is."""
        with self._connection.writing() as db:
            close(db, cycle_id, how, now)

    def begin_run(self, cycle_id: int, source: str, now: datetime) -> int:
        """Open the run of a source and return its number."""
        with self._connection.writing(durable=False) as db:  # whatever it finds is, and so is it then
            ensure_source(db, source, source, now)
            row = {"cycle_id": cycle_id, "source": source, "began_at": moment_text(now), "links_new": 0}
            return put(db, "runs", {**row, **dict.fromkeys(COUNTS, 0), "errors": "{}"})

    def end_run(
        self, run_id: int, record: RunRecord, now: datetime, standing: Callable[[], Standing | None] = lambda: None
    ) -> None:
        """Close a run with what it saw; ``standing`` is asked then how its source stands after it.

        What it answers is written in the same transaction, with the notice that is owed of it; None changes nothing.
        A run that read nothing but listings, and well, of a source that stands well need not wait for the disk: after a
        power cut the next one sees the same. One that may make a source well again waits, for that is to be told.
        """
        told = asdict(record)
        sets = ", ".join(f"{name} = ?" for name in COUNTS)
        has_more = bool(record.errors) or any(told[name] for name in COUNTS if name not in ("requests", "bytes"))
        with self._connection.writing(durable=has_more or not self._stood_well(run_id)) as db:
            db.execute(
                f"UPDATE runs SET {sets}, errors = ?, how = ?, ended_at = ? WHERE id = ?",
                (
                    *(told[name] for name in COUNTS),
                    json.dumps(record.errors, sort_keys=True),
                    record.how,
                    moment_text(now),
                    run_id,
                ),
            )
            stands = standing()
            if stands is not None:
                change_state(db, run_id, stands, now)

    def _stood_well(self, run_id: int) -> bool:
        """Whether the source of a run stands well so far; how a transaction is written is settled before it begins."""
        row = self._connection.row(
            "SELECT sources.state FROM runs JOIN sources ON sources.name = runs.source WHERE runs.id = ?", (run_id,)
        )
        return row is not None and row["state"] == "ok"

    def close_orphans(self, now: datetime, *, alive: Callable[[int], bool] = is_running, none_due: bool = False) -> int:
        """Close as crashed every cycle without an end whose process is gone; return how many.

        The process that asks counts as gone: it is in no cycle while it asks. A crawl by hand that still runs
        beside the daemon is none of them. ``none_due``: the lock of cycles was free, so none of what was due is at
        work, whichever process has the number of its own by now.
        """
        with self._connection.writing() as db:
            opened = db.execute("SELECT id, pid, kind FROM cycles WHERE ended_at IS NULL").fetchall()
            orphans = [
                row["id"]
                for row in opened
                if row["pid"] == os.getpid() or (none_due and row["kind"] == "due") or not alive(row["pid"])
            ]
            for cycle_id in orphans:
                close(db, cycle_id, "crashed", now)
        return len(orphans)

    def newest_cycle(self, kind: str | None = None) -> CycleRow | None:
        """The cycle that began last (of ``kind``, where it is given); None before the first."""
        if kind is None:
            row = self._connection.row(f"{CYCLES} GROUP BY cycles.id ORDER BY cycles.id DESC LIMIT 1")
        else:
            row = self._connection.row(
                f"{CYCLES} WHERE cycles.kind = ? GROUP BY cycles.id ORDER BY cycles.id DESC LIMIT 1", (kind,)
            )
        return cycle_row(row) if row else None

    def runs_of(self, cycle_id: int) -> tuple[int, int]:
        """How many runs of a cycle have begun, and how many of them have ended."""
        row = self._connection.row(
            "SELECT count(*) AS begun, count(ended_at) AS ended FROM runs WHERE cycle_id = ?", (cycle_id,)
        )
        return (row["begun"], row["ended"]) if row else (0, 0)

    def failures_in_a_row(self, source: str) -> int:
        """How many runs of a source have ended since one of its listings last answered as a list of news.

        Runs that asked no listing say nothing about that.
        """
        row = self._connection.row(FAILURES, (source,))
        return int(row["failures"]) if row else 0

    def cycle(self, cycle_id: int) -> CycleRow | None:
        row = self._connection.row(f"{CYCLES} WHERE cycles.id = ? GROUP BY cycles.id", (cycle_id,))
        return cycle_row(row) if row else None


def close(db: "sqlite3.Connection", cycle_id: int, how: str, now: datetime) -> None:
    at = moment_text(now)
    db.execute(
        "UPDATE runs SET ended_at = ?, how = 'crashed' WHERE cycle_id = ? AND ended_at IS NULL",
        (at, cycle_id),
    )
    db.execute("UPDATE cycles SET ended_at = ?, how = ? WHERE id = ? AND ended_at IS NULL", (at, how, cycle_id))


def change_state(db: "sqlite3.Connection", run_id: int, standing: Standing, now: datetime) -> None:
    """Write how a run's source stands; a line of history only where its state is another than before.

    A notice is owed where a state that is sure is another than the one told of last; the first one that readers hear
    of a source is trouble.
    """
    source = db.execute(
        "SELECT * FROM sources WHERE name = (SELECT source FROM runs WHERE id = ?)", (run_id,)
    ).fetchone()
    at = moment_text(now)
    told = {"state": standing.state, "says": standing.says, "todo": standing.todo, "run_id": run_id}
    if source["state"] != standing.state:
        db.execute("UPDATE sources SET state = ?, state_since = ? WHERE name = ?", (standing.state, at, source["name"]))
        put(db, "source_states", told | {"source": source["name"], "began_at": at})
    if (source["state_says"], source["todo"]) != (standing.says, standing.todo):
        said = (standing.says, standing.todo, source["name"])
        db.execute("UPDATE sources SET state_says = ?, todo = ? WHERE name = ?", said)
    if is_to_be_told(standing, last_told(db, source["name"])):
        owed = {"about": "source", "subject": source["name"], "key": f"{standing.state} {at}", "made_at": at}
        put(db, "notices", told | owed)


def is_to_be_told(standing: Standing, last: str) -> bool:
    """Whether a notice is owed of how a source stands, where the newest one told the state ``last``."""
    return standing.sure and standing.state != last


def last_told(db: "sqlite3.Connection", source: str) -> str:
    """The state that the newest notice of a source tells; ``ok`` where there is none, for that needs no telling."""
    row = db.execute(
        "SELECT state FROM notices WHERE about = 'source' AND subject = ? ORDER BY id DESC LIMIT 1", (source,)
    ).fetchone()
    return row["state"] if row else "ok"


def cycle_row(row: "sqlite3.Row") -> CycleRow:
    return CycleRow(
        id=row["id"],
        kind=row["kind"],
        pid=row["pid"],
        began_at=moment(row["began_at"]),
        ended_at=optional_moment(row["ended_at"]),
        how=row["how"],
        sources=row["sources"],
        reached=row["reached"],
        requests=row["requests"],
        links_new=row["links_new"],
        pages=row["pages"],
        stories=row["stories"],
    )
