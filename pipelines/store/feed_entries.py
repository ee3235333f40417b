"""What the feeds tell, from the notices on events; and what tells this store from others."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pipelines.events.wire import load
from pipelines.store.forms import marks, moment
from pipelines.store.pretend import is_pretend
from pipelines.store.telling_rows import EventTold
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

ENTRIES = """
SELECT told.told, told.made_at AS updated,
    (SELECT made_at FROM notices WHERE event_id = told.event_id ORDER BY revision LIMIT 1) AS published
FROM notices told CROSS JOIN events ON events.id = told.event_id
WHERE {which} AND events.merged_into IS NULL AND told.id = (
    SELECT id FROM notices WHERE event_id = told.event_id AND told IS NOT NULL ORDER BY revision DESC LIMIT 1)
ORDER BY told.made_at DESC, told.event_id DESC LIMIT ?
"""
"""Old news, of which no notice was owed, is in no feed either: a feed is an alert to those who read it."""

OF_ALL = "+told.event_id IS NOT NULL"
OF_ONE = "told.about = 'event' AND told.subject IN ({marks})"
OF_SOME = "+told.about = 'event' AND +told.subject IN ({marks})"
"""Of one council all notices are read; of a region's councils the newest of all hold enough soon. The plus keeps SQLite
to the index of the moments for these, and CROSS JOIN makes it begin with the notices."""

EVENTS_OF = """
SELECT gss, count(*) AS number FROM events
WHERE merged_into IS NULL AND EXISTS (SELECT 1 FROM notices WHERE event_id = events.id AND told IS NOT NULL)
GROUP BY gss
"""


class FeedEntries(Topic):
    def events_told(self) -> tuple[EventTold, ...]:
        """What was told last of each event, the newest change first."""
        with self._connection.explained():
            return events_told(self._connection.raw)

    def began_at(self) -> datetime:
        """When this store began, to the second: no two stores of one reader began in the same."""
        with self._connection.explained():
            return began_at(self._connection.raw)

    def is_pretend(self) -> bool:
        """Whether this store is the demo's."""
        with self._connection.explained():
            return is_pretend(self._connection.raw)


def events_told(db: "sqlite3.Connection", councils: Collection[str] = (), most: int = -1) -> tuple[EventTold, ...]:
    """What was told last of each event of these ``councils``, of all where none are named; the ``most`` newest."""
    which = (OF_ALL if not councils else OF_ONE if len(councils) == 1 else OF_SOME).format(marks=marks(councils))
    return tuple(
        EventTold(told=load(row["told"]), updated=moment(row["updated"]), published=moment(row["published"]))
        for row in db.execute(ENTRIES.format(which=which), (*councils, most))
    )


def events_by_council(db: "sqlite3.Connection") -> dict[str, int]:
    """The councils (GSS codes) of which something was ever told, with the number of events."""
    return {row["gss"]: row["number"] for row in db.execute(EVENTS_OF)}


def is_told_of(db: "sqlite3.Connection", gss: str) -> bool:
    """Whether something was ever told of a council."""
    return db.execute("SELECT 1 FROM notices WHERE about = 'event' AND subject = ?", (gss,)).fetchone() is not None


def began_at(db: "sqlite3.Connection") -> datetime:
    (first,) = db.execute("SELECT min(added_at) FROM sources").fetchone()
    return moment(first) if first else datetime(2026, 1, 1, tzinfo=UTC)
