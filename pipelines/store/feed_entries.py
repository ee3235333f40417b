"""What the feeds tell, from the notices on events; and what tells this store from others."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pipelines.events.wire import load
from pipelines.store.forms import moment
from pipelines.store.telling_rows import EventTold
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

ENTRIES = """
SELECT newest.told, newest.made_at AS updated,
    (SELECT made_at FROM notices WHERE event_id = events.id ORDER BY revision LIMIT 1) AS published
FROM events JOIN notices newest ON newest.id = (
    SELECT id FROM notices WHERE event_id = events.id AND told IS NOT NULL ORDER BY revision DESC LIMIT 1)
WHERE events.merged_into IS NULL ORDER BY events.changed_at DESC, events.id DESC
"""
"""Old news, of which no notice was owed, is in no feed either: a feed is an alert to those who read it."""


class FeedEntries(Topic):
    def events_told(self) -> tuple[EventTold, ...]:
        """What was told last of each event, the newest change first."""
        with self._connection.explained():
            return events_told(self._connection.raw)

    def began_at(self) -> datetime:
        """When this store began, to the second: no two stores of one reader began in the same."""
        with self._connection.explained():
            return began_at(self._connection.raw)


def events_told(db: "sqlite3.Connection") -> tuple[EventTold, ...]:
    return tuple(
        EventTold(told=load(row["told"]), updated=moment(row["updated"]), published=moment(row["published"]))
        for row in db.execute(ENTRIES)
    )


def began_at(db: "sqlite3.Connection") -> datetime:
    (first,) = db.execute("SELECT min(added_at) FROM sources").fetchone()
    return moment(first) if first else datetime(2026, 1, 1, tzinfo=UTC)
