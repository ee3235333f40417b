"""What a clock that was wrong has written, and what is done about it once it was set.

Which of two clocks was right, the one before or that of now, nobody can tell for sure. So what has happened stays as it
was written, whatever it was written by: when a story was seen, a source added, a cycle begun, and all dates of
publishers. Only what decides about the time to come is brought back to now: for what waits, that is a look too early.
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.store.events import rebuild_for_story
from pipelines.store.forms import moment, moment_text
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

DAY = timedelta(days=1)

LONGEST_BUSY = timedelta(hours=1)
"""A robots.txt may ask for so long a rest after a request; the delay of councilwatch.toml and a request's time are at
most minutes."""

WAITS: dict[tuple[str, str], timedelta] = {
    ("addresses", "next_try_at"): 4 * DAY,  # after the fifth try, and a day that the host asked for
    ("addresses", "revisit_at"): 8 * DAY,
    ("hosts", "robots_expires_at"): DAY,
    ("hosts", "retry_after"): DAY,
    ("hosts", "busy_until"): LONGEST_BUSY,
    ("deliveries", "next_try_at"): DAY,
    ("channels", "next_try_at"): DAY,
}
"""What is waited for -> the longest wait that the program ever asks for. The sources' turns the daemon brings forward
itself."""

COUNTED_FROM = (("sources", "home_asked_at"), ("sources", "looked_at"), ("channels", "failing_since"))
"""Moments that tell nobody anything but when the same is done next: some time after them."""

SLIP = timedelta(minutes=1)
"""So much all clocks are corrected all the time."""

BELIEVED = timedelta(days=7)
"""A watch that went on for longer than this in times to come was right: then it is the clock of now that is wrong."""

ASK_WHOLE = """
UPDATE listings SET etag = NULL, last_modified = NULL
WHERE full_at > ? AND (etag IS NOT NULL OR last_modified IS NOT NULL)
"""
"""A whole answer is due a day after the last: of one in times to come nobody knows how long ago it came. That it came
stays known, else all that is new would count as the old stock of a source that was never read."""

SET_ASIDE = " by a wrong clock"


class WrongClock(Topic):
    def surely_before(self, now: datetime) -> date | None:
        """The day on which the newest outcome of the record that ships came out, where ``now`` lies before it: that
        clock is wrong for sure. None where nothing tells so."""
        row = self._connection.row("SELECT max(published) AS day FROM outcomes WHERE source = 'shipped'")
        day = row["day"] if row else None
        return date.fromisoformat(day) if day is not None and day > moment_text(now)[:10] else None

    def put_right(self, now: datetime) -> int:
        """Let nothing wait for an hour that a clock set wrong has named. Where the clock surely was ahead, owe the
        alerts and digests anew that it took for old. Return how many entries were changed.

        Nothing is changed by a clock that is surely wrong now, and nothing ever of what has happened.
        """
        if self.surely_before(now) is not None:
            return 0
        at, later = moment_text(now), moment_text(now + SLIP)
        with self._connection.writing() as db:
            changed = sum(
                db.execute(
                    f"UPDATE {table} SET {column} = ? WHERE {column} > ?", (at, moment_text(now + wait))
                ).rowcount
                for (table, column), wait in WAITS.items()
            )
            changed += sum(
                db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} > ?", (at, later)).rowcount
                for table, column in COUNTED_FROM
            )
            changed += db.execute(ASK_WHOLE, (later,)).rowcount
            if was_ahead(db, now):
                changed += make_up(db, now)
        return changed


def was_ahead(db: "sqlite3.Connection", now: datetime) -> bool:
    """Whether the cycles that are still to come by ``now`` were begun by a clock that was ahead.

    Then the watch has jumped: to them from those before, or from nothing, by more than a day. A clock that is behind
    now stands within a watch that went on without a break, or before one of weeks.
    """
    first, last = db.execute(
        "SELECT min(began_at), max(began_at) FROM cycles WHERE began_at > ?", (moment_text(now + SLIP),)
    ).fetchone()
    if first is None or moment(last) - moment(first) > BELIEVED:
        return False
    (before,) = db.execute(
        "SELECT max(began_at) FROM cycles WHERE began_at <= ?", (moment_text(now + SLIP),)
    ).fetchone()
    return before is None or moment(first) - moment(before) > DAY


def make_up(db: "sqlite3.Connection", now: datetime) -> int:
    """Owe what a clock that was ahead took for no news, or has said to be owed on a day to come. Return how many
    entries were changed beside what is owed."""
    at, later = moment_text(now), moment_text(now + SLIP)
    changed = db.execute("UPDATE channels SET since_at = ? WHERE since_at > ?", (at, later)).rowcount
    changed += db.execute(
        "UPDATE notices SET key = key || ? WHERE about = 'digest' AND key > ? AND length(key) = 10",
        (SET_ASIDE, at[:10]),
    ).rowcount
    for story in db.execute("SELECT id FROM stories WHERE first_seen_at > ?1 OR changed_at > ?1", (later,)).fetchall():
        rebuild_for_story(db, story["id"], now)  # by the wrong clock it was no news
    return changed
