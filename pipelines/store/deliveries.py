"""What readers are owed on each channel, and what became of it.

A delivery is begun, and that is committed, before anything is sent; it is marked as sent after. What a killed process
leaves as begun is sent again and says that it may be a repeat.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from pipelines.events import wire
from pipelines.model import Told
from pipelines.store.delivery_rows import Before, ChannelRow, Delivery, Found, Notice, What
from pipelines.store.events import told_today
from pipelines.store.forms import moment, moment_text, optional_moment, optional_text
from pipelines.store.sources import put
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

UNDECIDED = """
SELECT notices.* FROM notices, channels
WHERE channels.name = ?1 AND notices.made_at >= channels.since_at AND about IN ('event', 'source')
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE notice_id = notices.id AND channel = ?1)
ORDER BY notices.id
"""

JOINED = """
SELECT deliveries.id AS delivery, deliveries.channel, what, deliveries.state AS stands, owed_at, tries, next_try_at,
    begun_at, is_repeat, merged_with, done, notices.*
FROM deliveries JOIN notices ON notices.id = deliveries.notice_id
"""

SAME = "((notices.event_id IS NOT NULL AND notices.event_id = ?2) OR (?2 IS NULL AND about = ?3 AND subject = ?4))"

REACHED = "(deliveries.state IN ('sent', 'sending') OR is_repeat = 1 OR done IS NOT NULL)"

CHANNEL_ROWS = """
SELECT channels.*,
    (SELECT count(*) FROM deliveries WHERE channel = name AND state IN ('owed', 'sending')) AS owed,
    (SELECT count(*) FROM deliveries WHERE channel = name AND state = 'sent') AS sent,
    (SELECT max(sent_at) FROM deliveries WHERE channel = name AND state = 'sent') AS last_sent_at
FROM channels WHERE gone_at IS NULL ORDER BY name
"""

CHANGED = """
SELECT events.*,
    EXISTS (SELECT 1 FROM event_stories JOIN stories ON stories.id = story_id
            WHERE event_id = events.id AND role = 'announces' AND found_by NOT IN ('first_run', 'backfill'))
    OR EXISTS (SELECT 1 FROM outcomes JOIN addresses ON addresses.url = outcomes.url
               WHERE (outcomes.id = outcome_id OR same_as = outcome_id) AND outcomes.source = 'report'
                   AND found_by NOT IN ('first_run', 'backfill')) AS is_news
FROM events WHERE merged_into IS NULL AND changed_at > ? ORDER BY changed_at
"""

SENT_OF = """
SELECT channel, revision, told FROM deliveries JOIN notices ON notices.id = notice_id
WHERE event_id = ? AND deliveries.state = 'sent' ORDER BY revision
"""

SET_ASIDE = "The channel was taken out of councilwatch.toml."
SUPERSEDED = "A newer notice tells of it."


class Deliveries(Topic):
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

    def undecided(self, channel: str) -> tuple[Notice, ...]:
        """The notices of which nobody has decided yet whether the channel is owed them, oldest first."""
        return tuple(notice(row) for row in self._connection.rows(UNDECIDED, (channel,)))

    def reached_before(self, channel: str, of: Notice) -> tuple[Before, ...]:
        """What the channel was sent of the same event or source by earlier notices, oldest first; also what it may have
        been sent, and what some of its recipients have."""
        rows = self._connection.rows(
            f"{JOINED} WHERE channel = ?1 AND {REACHED} AND {SAME} AND notices.id < ?5 ORDER BY notices.id",
            (channel, of.event, of.about, of.subject, of.id),
        )
        return tuple(Before(what=row["what"], notice=notice(row)) for row in rows)

    def pending_before(self, channel: str, of: Notice) -> tuple[Delivery, ...]:
        """What the channel is still owed of the same event or source by earlier notices."""
        rows = self._connection.rows(
            f"{JOINED} WHERE channel = ?1 AND deliveries.state IN ('owed', 'sending') AND {SAME} AND notices.id < ?5 "
            "ORDER BY notices.id",
            (channel, of.event, of.about, of.subject, of.id),
        )
        return tuple(map(delivery, rows))

    def decide_delivery(
        self, channel: str, of: Notice, what: What, why: str, now: datetime, *, instead_of: Sequence[int] = ()
    ) -> None:
        """Keep what the channel is owed of a notice, which takes the place of the deliveries ``instead_of``. The same
        again changes nothing."""
        with self._connection.writing() as db:
            known = "SELECT 1 FROM deliveries WHERE notice_id = ? AND channel = ?"
            if db.execute(known, (of.id, channel)).fetchone() is None:
                owe_delivery(db, of.id, channel, what, why, now)
            for number in instead_of:
                aside = "is_repeat = max(is_repeat, state = 'sending'), state = 'skipped', why = ?"
                db.execute(f"UPDATE deliveries SET {aside} WHERE id = ? AND state != 'sent'", (SUPERSEDED, number))

    def owed_deliveries(self, channel: str) -> tuple[Delivery, ...]:
        """What is owed on a channel, or was begun and not ended, oldest first."""
        where = "WHERE channel = ? AND deliveries.state IN ('owed', 'sending') ORDER BY deliveries.id"
        return tuple(map(delivery, self._connection.rows(f"{JOINED} {where}", (channel,))))

    def sent_since(self, channel: str, since: datetime) -> tuple[datetime, ...]:
        """When messages were sent on a channel after ``since``, oldest first; merged ones are one message."""
        rows = self._connection.rows(
            "SELECT sent_at FROM deliveries WHERE channel = ? AND state = 'sent' AND merged_with IS NULL "
            "AND what != 'digest' AND sent_at > ? ORDER BY sent_at",
            (channel, moment_text(since)),
        )
        return tuple(moment(row["sent_at"]) for row in rows)

    def begin_delivery(self, numbers: Sequence[int], now: datetime) -> None:
        """Say that one message with these deliveries is about to be sent. One that was begun before may be a repeat."""
        with self._connection.writing() as db:
            for number in numbers:
                db.execute(
                    "UPDATE deliveries SET is_repeat = max(is_repeat, state = 'sending'), state = 'sending', "
                    "tries = tries + 1, begun_at = ?, merged_with = ? WHERE id = ?",
                    (moment_text(now), numbers[0] if number != numbers[0] else None, number),
                )

    def recipients_done(self, numbers: Sequence[int], done: Collection[int], of: int) -> None:
        """Keep which of a channel's recipients have the message already, by their place in its address."""
        told = json.dumps({"done": sorted(done), "of": of})
        with self._connection.writing() as db:
            for number in numbers:
                db.execute("UPDATE deliveries SET done = ? WHERE id = ?", (told, number))

    def end_delivery(self, channel: str, numbers: Sequence[int], now: datetime) -> None:
        """Say that a message was sent, and that its channel is well."""
        at = moment_text(now)
        with self._connection.writing() as db:
            for number in numbers:
                sets = "state = 'sent', sent_at = ?, error = NULL, done = NULL, next_try_at = NULL"
                db.execute(f"UPDATE deliveries SET {sets} WHERE id = ?", (at, number))
            well = "failures = 0, failing_since = NULL, says = '', tried_at = ?, next_try_at = NULL"
            db.execute(f"UPDATE channels SET {well} WHERE name = ?", (at, channel))

    def fail_delivery(
        self,
        channel: str,
        numbers: Sequence[int],
        says: str,
        now: datetime,
        *,
        next_try_at: datetime,
        may_have_arrived: bool,
        holds_channel: bool,
    ) -> None:
        """Keep why a message was not sent and when it is tried again; with the whole channel where that
        ``holds_channel``. What ``may_have_arrived`` all the same will say that it may be a repeat."""
        at, later = moment_text(now), moment_text(next_try_at)
        with self._connection.writing() as db:
            for number in numbers:
                db.execute(
                    "UPDATE deliveries SET state = 'owed', error = ?, next_try_at = ?, is_repeat = max(is_repeat, ?), "
                    "merged_with = CASE WHEN ? THEN merged_with END WHERE id = ?",
                    (says, later, int(may_have_arrived), int(may_have_arrived), number),
                )
            db.execute(
                "UPDATE channels SET failures = failures + 1, failing_since = coalesce(failing_since, ?1), says = ?2, "
                "tried_at = ?1, next_try_at = ?3 WHERE name = ?4",
                (at, says, later if holds_channel else None, channel),
            )

    def skip_delivery(self, numbers: Sequence[int], why: str) -> None:
        """Set deliveries aside for a reason."""
        with self._connection.writing() as db:
            for number in numbers:
                db.execute("UPDATE deliveries SET state = 'skipped', why = ? WHERE id = ?", (why, number))

    def newest_digest(self) -> Notice | None:
        """The digest that was made last, sent or not."""
        row = self._connection.row("SELECT * FROM notices WHERE about = 'digest' ORDER BY id DESC LIMIT 1")
        return notice(row) if row else None

    def last_digest_sent_at(self) -> datetime | None:
        """When a digest was last sent on any channel."""
        row = self._connection.row("SELECT max(sent_at) AS at FROM deliveries WHERE what = 'digest' AND state = 'sent'")
        return optional_moment(row["at"]) if row else None

    def owe_digest(self, key: str, says: str, span: str, channels: Collection[str], now: datetime) -> None:
        """Owe the digest called ``key`` on these channels, once; ``span`` is the JSON of what it tells of."""
        with self._connection.writing() as db:
            if db.execute("SELECT 1 FROM notices WHERE about = 'digest' AND key = ?", (key,)).fetchone():
                return
            row = {"about": "digest", "subject": "digest", "key": key, "state": "", "says": says, "todo": ""}
            number = put(db, "notices", row | {"made_at": moment_text(now), "told": span})
            for channel in channels:
                owe_delivery(db, number, channel, "digest", says, now)

    def events_found(self, since: datetime) -> tuple[tuple[Found, Told], ...]:
        """The events that changed after ``since``, with what is told of each today; of one that does not stand any more
        what was told last, without its grades."""
        rows = self._connection.rows(CHANGED, (moment_text(since),))
        found = [self._found(row) for row in rows]
        return tuple(each for each in found if each is not None)

    def _found(self, row: "sqlite3.Row") -> tuple[Found, Told] | None:
        sent = self._connection.rows(SENT_OF, (row["id"],))
        reached = {each["channel"]: (int(each["revision"]), str(each["told"])) for each in sent}
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


def owe_delivery(db: "sqlite3.Connection", notice_id: int, channel: str, what: What, why: str, now: datetime) -> None:
    row = {"notice_id": notice_id, "channel": channel, "what": what, "why": why, "tries": 0, "is_repeat": 0}
    state = "skipped" if what == "skip" else "owed"
    put(db, "deliveries", row | {"state": state, "owed_at": optional_text(now)})


def notice(row: "sqlite3.Row") -> Notice:
    return Notice(
        id=row["id"],
        about=row["about"],
        subject=row["subject"],
        key=row["key"],
        state=row["state"],
        says=row["says"],
        todo=row["todo"],
        made_at=moment(row["made_at"]),
        event=row["event_id"],
        revision=row["revision"],
        told=row["told"],
    )


def delivery(row: "sqlite3.Row") -> Delivery:
    done = json.loads(row["done"] or '{"done": [], "of": 0}')
    return Delivery(
        id=row["delivery"],
        channel=row["channel"],
        what=row["what"],
        state=row["stands"],
        notice=notice(row),
        owed_at=moment(row["owed_at"]),
        tries=row["tries"],
        next_try_at=optional_moment(row["next_try_at"]),
        begun_at=optional_moment(row["begun_at"]),
        is_repeat=bool(row["is_repeat"]),
        merged_with=row["merged_with"],
        done=tuple(done["done"]),
        of=done["of"],
    )


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
