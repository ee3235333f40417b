"""What a clock that was wrong has written, put right: hours that nobody should wait for, moments still to come."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.store.events import rebuild_for_story
from pipelines.store.forms import moment, moment_text
from pipelines.store.schema import TABLES
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

DAY = timedelta(days=1)
WAITS: dict[tuple[str, str], timedelta] = {
    ("addresses", "next_try_at"): 4 * DAY,  # after the fifth try, and a day that the host asked for
    ("addresses", "revisit_at"): 8 * DAY,
    ("hosts", "robots_expires_at"): DAY,
    ("hosts", "retry_after"): DAY,
    ("hosts", "busy_until"): timedelta(minutes=2),
    ("deliveries", "next_try_at"): DAY,
    ("channels", "next_try_at"): DAY,
}
"""What is waited for -> the longest wait that the program ever asks for."""
OWN_WAITS = {*WAITS, ("sources", "next_poll_at")}
"""The daemon brings the sources' turns forward itself."""

SLIP = timedelta(minutes=1)
"""So much all clocks are corrected all the time."""

BELIEVED = timedelta(days=7)
"""A watch that went on for longer than this in times to come was right: then it is the clock of now that is wrong."""


class WrongClock(Topic):
    def put_right(self, now: datetime) -> int:
        """Let nothing wait for an hour that a clock set wrong has named, and nothing have happened in times to come;
        news of that time is news now. Return how many entries were changed."""
        with self._connection.writing() as db:
            changed = sum(
                db.execute(
                    f"UPDATE {table} SET {column} = ? WHERE {column} > ?", (moment_text(now), moment_text(now + wait))
                ).rowcount
                for (table, column), wait in WAITS.items()
            )
            if is_right(db, now):
                changed += bring_back(db, now)
        return changed


def is_right(db: "sqlite3.Connection", now: datetime) -> bool:
    """Whether ``now`` is to be believed more than the cycles that are still to come by it."""
    first, last = db.execute(
        "SELECT min(began_at), max(began_at) FROM cycles WHERE began_at > ?", (moment_text(now + SLIP),)
    ).fetchone()
    return first is not None and moment(last) - moment(first) <= BELIEVED


def bring_back(db: "sqlite3.Connection", now: datetime) -> int:
    """Let what has happened in times to come have happened now; return how many entries that were."""
    at, later = moment_text(now), moment_text(now + SLIP)
    stories = db.execute("SELECT id FROM stories WHERE first_seen_at > ?1 OR changed_at > ?1", (later,)).fetchall()
    changed = sum(
        db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} > ?", (at, later)).rowcount
        for table, column in moments()
    )
    db.execute("UPDATE listings SET full_at = NULL WHERE full_at = ?", (at,))  # what it said then may be a year old
    db.execute("UPDATE notices SET key = key || ' by a wrong clock' WHERE about = 'digest' AND key > ?", (at[:10],))
    for story in stories:  # by the wrong clock it was no news
        rebuild_for_story(db, story["id"], now)
    return changed


def moments() -> Iterator[tuple[str, str]]:
    """Yield table and column of every moment that was, and is not waited for."""
    for table in TABLES:
        for column in table.columns:
            is_moment = column.name.endswith("_at") or column.name.endswith("_since")
            if is_moment and (table.name, column.name) not in OWN_WAITS:
                yield table.name, column.name
