"""What readers are owed on each channel, and what became of it.

A delivery is begun, and that is committed, before anything is sent; it is marked as sent after. What a killed process
leaves as begun is sent again and says that it may be a repeat.
"""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from pipelines.store.delivery_rows import Before, Delivery, Notice, What
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

SUPERSEDED = "A newer notice tells of it."


class Deliveries(Topic):
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

    def sent_since(self, channel: str, since: datetime, until: datetime) -> tuple[datetime, ...]:
        """When messages were sent on a channel after ``since`` until ``until``, oldest first; merged ones are one."""
        rows = self._connection.rows(
            "SELECT sent_at FROM deliveries WHERE channel = ? AND state = 'sent' AND merged_with IS NULL "
            "AND what != 'digest' AND sent_at > ? AND sent_at <= ? ORDER BY sent_at",
            (channel, moment_text(since), moment_text(until)),
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
            if db.execute("SELECT failing_since FROM channels WHERE name = ?", (channel,)).fetchone()["failing_since"]:
                waits = "UPDATE deliveries SET next_try_at = NULL WHERE channel = ? AND state = 'owed'"
                db.execute(waits, (channel,))  # they waited for the channel, which is well again
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
            if holds_channel:
                ill = "failures = failures + 1, failing_since = coalesce(failing_since, ?1), says = ?2"
                sets = f"{ill}, tried_at = ?1, next_try_at = ?3"
                db.execute(f"UPDATE channels SET {sets} WHERE name = ?4", (at, says, later, channel))
            else:
                db.execute("UPDATE channels SET tried_at = ? WHERE name = ?", (at, channel))

    def skip_delivery(self, numbers: Sequence[int], why: str) -> None:
        """Set deliveries aside for a reason."""
        with self._connection.writing() as db:
            for number in numbers:
                db.execute("UPDATE deliveries SET state = 'skipped', why = ? WHERE id = ?", (why, number))

    def newest_digest(self, by: date) -> Notice | None:
        """The digest of the newest day, ``by`` at the latest, that was made, sent or not; a clock that was wrong may
        have made one of a day to come."""
        sql = "SELECT * FROM notices WHERE about = 'digest' AND key <= ? ORDER BY key DESC, id DESC LIMIT 1"
        row = self._connection.row(sql, (by.isoformat(),))
        return notice(row) if row else None

    def last_digest_sent_at(self, *, before: int, by: datetime) -> datetime | None:
        """When a digest of an earlier notice than ``before`` was last sent on any channel, until ``by``."""
        sent = (
            "SELECT max(sent_at) AS at FROM deliveries "
            "WHERE what = 'digest' AND state = 'sent' AND notice_id < ? AND sent_at <= ?"
        )
        row = self._connection.row(sent, (before, moment_text(by)))
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
