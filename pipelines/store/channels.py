"""The channels by name, how each is doing, and what a check sees that does not ask what is owed on them."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from pipelines.events import wire
from pipelines.model import Told
from pipelines.store.delivery_rows import ChannelRow, Found
from pipelines.store.event_rows import WATCHED
from pipelines.store.events import told_today
from pipelines.store.forms import moment, moment_text, optional_moment
from pipelines.store.sources import put
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

CHANNEL_ROWS = """
SELECT channels.*,
    (SELECT count(*) FROM deliveries WHERE channel = name AND state IN ('owed', 'sending')) AS owed,
    (SELECT count(*) FROM deliveries WHERE channel = name AND state = 'sent') AS sent,
    (SELECT max(sent_at) FROM deliveries WHERE channel = name AND state = 'sent') AS last_sent_at
FROM channels WHERE gone_at IS NULL ORDER BY name
"""

CHANGED = f"""
SELECT events.*,
    EXISTS (SELECT 1 FROM event_stories JOIN stories ON stories.id = story_id
            WHERE event_id = events.id AND role = 'announces' AND {WATCHED})
    OR EXISTS (SELECT 1 FROM outcomes JOIN addresses ON addresses.url = outcomes.url
               WHERE (outcomes.id = outcome_id OR same_as = outcome_id) AND outcomes.source = 'report'
                   AND {WATCHED}) AS is_news
FROM events WHERE merged_into IS NULL AND changed_at > ? ORDER BY changed_at
"""

SENT_OF = """
SELECT channel, revision, told FROM deliveries JOIN notices ON notices.id = notice_id
WHERE event_id = ? AND deliveries.state = 'sent' ORDER BY notices.id
"""

SET_ASIDE = "The channel was taken out of councilwatch.toml."


class Channels(Topic):
    def sync_channels(self, names: Collection[str], now: datetime) -> None:
        """Make the channels those of the configuration. A new one is told what is made from now on; what was owed on
        one that is gone is set aside."""
        at = moment_text(now)
        with self._connection.writing() as db:
            kept = {row["name"]: row["gone_at"] for row in db.execute("SELECT name, gone_at FROM channels")}
            for name in names:
                if name not in kept:
                    put(db, "channels", {"name": name, "since_at": at, "failures": 0, "says": "", "overdue": 0})
                elif kept[name] is not None:
                    back = "UPDATE channels SET since_at = ?, gone_at = NULL, failures = 0, failing_since = NULL, "
                    db.execute(f"{back} says = '', next_try_at = NULL, overdue = 0 WHERE name = ?", (at, name))
            for name, gone in kept.items():
                if name not in names and gone is None:
                    db.execute("UPDATE channels SET gone_at = ? WHERE name = ?", (at, name))
                    aside = "UPDATE deliveries SET state = 'skipped', why = ? WHERE channel = ?"
                    db.execute(f"{aside} AND state IN ('owed', 'sending')", (SET_ASIDE, name))

    def channels(self) -> tuple[ChannelRow, ...]:
        """The channels that are configured, by name."""
        return tuple(channel_row(row) for row in self._connection.rows(CHANNEL_ROWS))

    def events_found(self, since: datetime) -> tuple[tuple[Found, Told], ...]:
        """The events that changed after ``since``, with what is told of each today; of one that does not stand any more
        what was told last, without its grades."""
        rows = self._connection.rows(CHANGED, (moment_text(since),))
        found = [self._found(row) for row in rows]
        return tuple(each for each in found if each is not None)

    def _found(self, row: "sqlite3.Row") -> tuple[Found, Told] | None:
        sent = self._connection.rows(SENT_OF, (row["id"],))
        reached = {each["channel"]: (int(each["revision"]), str(each["told"])) for each in sent}
        if not row["is_news"] and not reached:
            return None  # nobody is owed anything of it, and most are such
        event = Found(
            event=row["id"],
            revision=row["revision"],
            changed_at=moment(row["changed_at"]),
            news_on=date.fromisoformat(row["came_out"]) if row["is_news"] else None,
            reached=reached,
        )
        if row["stands"]:
            with self._connection.explained():
                told = told_today(self._connection.raw, row["id"])
        else:
            told = next((replace(wire.load(text), grades=(), stories=0) for _, text in reached.values()), None)
        return None if told is None else (event, told)

    def note_check(self, overdue: dict[str, int], now: datetime) -> None:
        """Keep how many alerts the check found undelivered on each channel."""
        with self._connection.writing() as db:
            for name, count in overdue.items():
                sets = "UPDATE channels SET overdue = ?, checked_at = ? WHERE name = ?"
                db.execute(sets, (count, moment_text(now), name))


def channel_row(row: "sqlite3.Row") -> ChannelRow:
    return ChannelRow(
        name=row["name"],
        since=moment(row["since_at"]),
        failures=row["failures"],
        failing_since=optional_moment(row["failing_since"]),
        says=row["says"],
        tried_at=optional_moment(row["tried_at"]),
        next_try_at=optional_moment(row["next_try_at"]),
        overdue=row["overdue"],
        checked_at=optional_moment(row["checked_at"]),
        owed=row["owed"],
        sent=row["sent"],
        last_sent_at=optional_moment(row["last_sent_at"]),
    )
