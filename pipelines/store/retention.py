"""What is thrown away in time, so that the store grows with what is found and not with how often it was looked.

Nothing of stories, claims, events and what readers were told ever goes. Runs are kept for ``RUNS_KEPT``, then one a
source and day; the pages of near misses for ``NEAR_MISSES_KEPT``.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.store.forms import moment_text
from pipelines.store.runs import COUNTS
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

DAY = timedelta(days=1)
RUNS_KEPT = timedelta(days=90)
NEAR_MISSES_KEPT = timedelta(days=730)

BELIEVED_BY = (timedelta(days=60), timedelta(days=7))
"""A cycle of between so long ago tells that the clock is not wrong by years: else all would be old, and go."""

WHY = "It was nearly about a rating; its page was kept for two years."

NAMED = (
    "(SELECT run_id FROM source_states WHERE run_id IS NOT NULL UNION SELECT run_id FROM notices "
    "WHERE run_id IS NOT NULL UNION SELECT first_ok_run FROM sources WHERE first_ok_run IS NOT NULL)"
)
"""Runs that evidence stands on."""

DAYS = f"""
SELECT DISTINCT day FROM (
    SELECT substr(cycles.began_at, 1, 10) AS day FROM cycles JOIN runs ON runs.cycle_id = cycles.id
    WHERE cycles.began_at < ? AND runs.id NOT IN {NAMED} GROUP BY day, source HAVING count(*) > 1)
ORDER BY day
"""

OF_DAY = f"""
SELECT runs.* FROM runs JOIN cycles ON cycles.id = cycle_id
WHERE cycles.began_at >= ? AND cycles.began_at < ? AND runs.id NOT IN {NAMED} ORDER BY runs.id
"""


class Retention(Topic):
    def old_days(self, now: datetime) -> tuple[date, ...]:
        """The days of which more runs are kept than need be; none while the clock is not to be believed."""
        if not self._is_believed(now):
            return ()
        return tuple(
            date.fromisoformat(row["day"]) for row in self._connection.rows(DAYS, (moment_text(now - RUNS_KEPT)[:10],))
        )

    def thin_out(self, day: date) -> int:
        """Make the runs of a day one a source, with the counts of all; return how many went."""
        with self._connection.writing() as db:
            rows = db.execute(OF_DAY, (f"{day}", f"{day + DAY}")).fetchall()
            by_source: dict[str, list[sqlite3.Row]] = {}
            for row in rows:
                by_source.setdefault(row["source"], []).append(row)
            gone = [row["id"] for runs in by_source.values() for row in runs[:-1]]
            for runs in by_source.values():
                if len(runs) > 1:
                    add_up(db, runs)
            db.executemany("DELETE FROM run_listings WHERE run_id = ?", ((each,) for each in gone))
            db.executemany("DELETE FROM runs WHERE id = ?", ((each,) for each in gone))
            db.execute(
                "DELETE FROM cycles WHERE began_at >= ? AND began_at < ? "
                "AND NOT EXISTS (SELECT 1 FROM runs WHERE cycle_id = cycles.id)",
                (f"{day}", f"{day + DAY}"),
            )
        return len(gone)

    def let_near_misses_go(self, now: datetime) -> int:
        """Throw away the pages of near misses of long ago; their addresses stay known. Return how many."""
        if not self._is_believed(now):
            return 0
        old = "SELECT id FROM addresses WHERE state = 'near_miss' AND settled_at < ? AND revisit_at IS NULL"
        with self._connection.writing() as db:
            gone = [(row["id"],) for row in db.execute(old, (moment_text(now - NEAR_MISSES_KEPT),))]
            db.executemany(
                "DELETE FROM pages WHERE address_id = ? "
                "AND NOT EXISTS (SELECT 1 FROM revisions WHERE page_id = pages.id)",
                gone,
            )
            db.executemany(
                "UPDATE addresses SET state = 'not_flagged', summary = '', why = ? WHERE id = ?",
                ((WHY, *each) for each in gone),
            )
        return len(gone)

    def _is_believed(self, now: datetime) -> bool:
        since, until = (moment_text(now - each) for each in BELIEVED_BY)
        sql = "SELECT 1 FROM cycles WHERE began_at >= ? AND began_at < ? LIMIT 1"
        return self._connection.row(sql, (since, until)) is not None


def add_up(db: "sqlite3.Connection", runs: "Sequence[sqlite3.Row]") -> None:
    """Give the last of a source's runs the counts of all."""
    counted = (*COUNTS, "links_new")
    errors: Counter[str] = Counter()
    for run in runs:
        errors.update(json.loads(run["errors"]))
    sets = ", ".join(f"{name} = ?" for name in counted)
    sums = [sum(run[name] for run in runs) for name in counted]
    db.execute(
        f"UPDATE runs SET {sets}, errors = ? WHERE id = ?",
        (*sums, json.dumps(errors, sort_keys=True), runs[-1]["id"]),
    )
