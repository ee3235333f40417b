"""What must outlive the going back to an older store: what readers were told, and what was taken out for good.

Since the backup was made, alerts were sent. The stories that they told of are not in it: they are found again, and
would be told again. So the notices that the store of before the restore has more, and what became of them on each
channel, come along, with the events that they are about: those do not stand until something tells of them again, and
what a channel was told of them is then held against what it would be told. What was still owed stays owed. What was
found since is fetched again, whether its source lists it still or not.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pipelines.events import wire
from pipelines.model import BY_HAND, Told
from pipelines.store import Store
from pipelines.store.connection import sqlite3
from pipelines.store.events import wordless
from pipelines.store.forms import moment_text, tombstone
from pipelines.store.listings import WAITING
from pipelines.store.sources import ensure_source, put

OWED = ("owed", "sending")

HOLD = timedelta(minutes=15)
"""After a restore nothing new is sent for so long: that many minutes after its start a watch has found again most of
what came since the backup."""

LISTED = (
    *("url", "source", "title", "summary", "published_from", "published_to", "published_precision"),
    *("published_read_from", "found_by", "found_at", "seeks", "gss"),
)
"""Columns of an address that its listing told."""

STANDS = (
    *("what", "state", "why", "tries", "next_try_at", "begun_at", "sent_at", "error", "is_repeat", "done"),
    "owed_at",
)
"""Columns that tell what became of a delivery."""


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What came along: deliveries that the older store did not know of or not the end of, addresses that are to be
    fetched (again), and those that had been taken out for good since."""

    deliveries: int = 0
    owed: int = 0
    forgotten: int = 0


def carry(store: Store, present: "sqlite3.Connection", now: datetime) -> Carried | None:
    """Bring into an older ``store`` what readers were told since, and what was taken out, by the store ``present``.

    None where that one cannot be read: then nothing came along.
    """
    try:
        newer = Newer(present)
    except sqlite3.DatabaseError:
        return None
    with store._connection.writing() as db:
        deliveries = Bringing(db, newer).all(now) if newer.tells else 0
        owed = owe_again(db, newer)
    return Carried(deliveries=deliveries, owed=owed, forgotten=bury_again(store, newer, now))


class Newer:
    """All that comes along of the store of before, read at once: rows by their numbers. An older schema has less."""

    def __init__(self, db: "sqlite3.Connection") -> None:
        self._db = db
        self._tables = {row["name"] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        self.tells = {"deliveries", "channels", "events", "notices"} <= self._tables
        self.forgotten = self._rows("addresses WHERE state = 'forgotten'")
        self.fetched = self._rows("addresses WHERE state IN ('found', 'story')")
        self.texts = self._rows("forgotten_texts")
        self.channels = self._rows("channels")
        self.notices = self._rows("notices") if self.tells else []
        self.deliveries = self._rows("deliveries")
        about = {row["event_id"] for row in self.notices}
        self.events = {row["id"]: row for row in self._rows("events") if row["id"] in about}
        self.stories = {
            row["story"]: row["url"]
            for row in self._rows(
                "stories", "stories.id AS story, addresses.url", "JOIN addresses ON addresses.id = address_id"
            )
        }

    def _rows(self, table: str, columns: str = "*", joined: str = "") -> list[dict[str, Any]]:
        name, _, where = table.partition(" ")
        if name not in self._tables:
            return []
        return [dict(row) for row in self._db.execute(f"SELECT {columns} FROM {name} {joined} {where} ORDER BY 1")]


class Bringing:
    """Brings one store's telling into another, ``db``, which is open for writing."""

    def __init__(self, db: "sqlite3.Connection", newer: Newer) -> None:
        self._db, self._newer = db, newer
        self._events: dict[int, int] = {}
        self._notices: dict[int, int] = {}
        self._numbers: dict[int, int] = {}
        """Numbers there -> numbers here; the last is of deliveries."""

    def all(self, now: datetime) -> int:
        """Bring everything; return how many deliveries are new here or have become of another state.

        Each channel waits a little: what comes in the next cycles may tell a part of what was told, and only the rest
        of it shows that nothing has changed.
        """
        for row in self._newer.channels:
            self._db.execute("DELETE FROM channels WHERE name = ?", (row["name"],))
            put(self._db, "channels", self._known("channels", row))
        for row in self._newer.notices:
            self._notices[row["id"]] = self._notice(row)
        waits = (
            "UPDATE channels SET tried_at = ?, next_try_at = max(coalesce(next_try_at, ''), ?) WHERE gone_at IS NULL"
        )
        self._db.execute(waits, (moment_text(now), moment_text(now + HOLD)))
        changed = sum(self._delivery(row) for row in self._newer.deliveries)
        for row in self._newer.deliveries:
            if row["merged_with"] in self._numbers and row["id"] in self._numbers:
                sets = "UPDATE deliveries SET merged_with = ? WHERE id = ?"
                self._db.execute(sets, (self._numbers[row["merged_with"]], self._numbers[row["id"]]))
        return changed

    def _notice(self, row: dict[str, Any]) -> int:
        """Return the number here of a notice, which is written where there is none."""
        names = ("about", "subject", "key")
        same = self._row("SELECT * FROM notices WHERE about = ? AND subject = ? AND key = ?", *(row[n] for n in names))
        event = self._event(row["event_id"])
        if same is not None and (event is None or (same["event_id"] == event and same["made_at"] == row["made_at"])):
            return int(same["id"])
        wanted = self._known("notices", row) | {"run_id": None, "event_id": event}
        if event is not None:
            wanted |= self._told(row, event, clashes=same is not None)
        if self._row("SELECT 1 FROM notices WHERE id = ?", row["id"]) is not None:
            del wanted["id"]
        return put(self._db, "notices", wanted)

    def _told(self, row: dict[str, Any], event: int, *, clashes: bool) -> dict[str, Any]:
        """Return what an event's notice holds here: numbers of here, and no words of what is not here unless somebody
        is still owed them."""
        newest = "SELECT max((SELECT revision FROM events WHERE id = ?1), coalesce(max(revision), 0)) AS newest "
        (known,) = self._row(f"{newest} FROM notices WHERE event_id = ?1", event) or (0,)
        revision = int(known) + 1 if clashes else int(row["revision"] or 0)
        self._db.execute("UPDATE events SET revision = max(revision, ?) WHERE id = ?", (revision, event))
        text = row["told"]
        with suppress(KeyError, TypeError, ValueError):  # what nobody can read comes along as it is
            told = replace(wire.load(text), event=event, revision=revision)
            text = wire.dump(self._of_here(told, keep_words=self._is_owed(row["id"])))
        return {"revision": revision, "told": text, "key": f"event {event} revision {revision}"}

    def _of_here(self, told: Told, *, keep_words: bool) -> Told:
        for there in {told.lead, *(grade.story for grade in told.grades)} - {None}:
            url = self._newer.stories.get(int(there or 0), "")
            here = self._row(
                "SELECT stories.id FROM stories JOIN addresses ON addresses.id = address_id WHERE addresses.url = ?",
                url,
            )
            number = int(here["id"]) if here is not None else None
            if number is None and not keep_words:
                told = wordless(told, int(there or 0))
            grades = tuple(replace(each, story=number) if each.story == there else each for each in told.grades)
            told = replace(told, grades=grades, lead=number if told.lead == there else told.lead)
        return told

    def _is_owed(self, notice: int) -> bool:
        """Whether anybody there is still owed a notice, or may be: nobody has decided yet."""
        stands = [row["state"] for row in self._newer.deliveries if row["notice_id"] == notice]
        return not stands or any(state in OWED for state in stands)

    def _event(self, there: int | None) -> int | None:
        """Return the number here of an event; one that is new here does not stand until something tells of it."""
        if there is None or there not in self._newer.events:
            return None
        if there not in self._events:
            row = self._newer.events[there]
            self._events[there] = self._same_event(row) or self._new_event(row)
        return self._events[there]

    def _same_event(self, row: dict[str, Any]) -> int | None:
        same = self._row(
            "SELECT id FROM events WHERE id = ? AND gss = ? AND kind = ? AND first_seen_at = ?",
            *(row[name] for name in ("id", "gss", "kind", "first_seen_at")),
        ) or self._row(
            "SELECT id FROM events WHERE gss = ? AND kind = ? AND came_out = ? AND merged_into IS NULL ORDER BY id",
            *(row[name] for name in ("gss", "kind", "came_out")),
        )
        return int(same["id"]) if same is not None else None

    def _new_event(self, row: dict[str, Any]) -> int:
        merged = self._event(row["merged_into"])
        absent = {"outcome_id": None, "lead_id": None, "stands": 0, "merged_into": merged}
        known = "INSERT INTO authorities (gss, name) VALUES (?, ?) ON CONFLICT DO NOTHING"
        self._db.execute(known, (row["gss"], row["authority"]))
        wanted = self._known("events", row) | absent
        if self._row("SELECT 1 FROM events WHERE id = ?", row["id"]) is not None:
            del wanted["id"]
        return put(self._db, "events", wanted)

    def _delivery(self, row: dict[str, Any]) -> bool:
        """Write what became of a delivery; return whether that is news here. What was sent stays sent."""
        notice = self._notices.get(row["notice_id"])
        if notice is None:
            return False
        here = self._row("SELECT * FROM deliveries WHERE notice_id = ? AND channel = ?", notice, row["channel"])
        stands = {name: row[name] for name in STANDS}
        if here is None:
            self._numbers[row["id"]] = put(
                self._db, "deliveries", stands | {"notice_id": notice, "channel": row["channel"]}
            )
            return True
        self._numbers[row["id"]] = int(here["id"])
        if here["state"] == "sent" or all(here[name] == value for name, value in stands.items()):
            return False
        sets = ", ".join(f"{name} = ?" for name in stands)
        self._db.execute(f"UPDATE deliveries SET {sets} WHERE id = ?", (*stands.values(), here["id"]))
        return bool(here["state"] != row["state"])

    def _known(self, table: str, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return the columns of a row that the table has here."""
        columns = {column["name"] for column in self._db.execute(f"PRAGMA table_info({table})")}
        return {name: value for name, value in row.items() if name in columns}

    def _row(self, sql: str, *values: Any) -> "sqlite3.Row | None":
        found: sqlite3.Row | None = self._db.execute(sql, values).fetchone()
        return found


def owe_again(db: "sqlite3.Connection", newer: Newer) -> int:
    """Owe a fetch of what had been found since, whether a story came of it or not: its source may list it no more."""
    sources = {row["name"] for row in db.execute("SELECT name FROM sources")}
    known = {row["url"] for row in db.execute("SELECT url FROM addresses")}
    owed = 0
    for row in newer.fetched:
        if (
            row["source"] in sources
            and row["source"] != BY_HAND
            and known.isdisjoint((row["url"], tombstone(row["url"])))
        ):
            said = {name: row[name] for name in LISTED if name in row}
            put(db, "addresses", said | {"state": "found", "why": WAITING, "tries": 0, "revisits": 0})
            owed += 1
    return owed


def bury_again(store: Store, newer: Newer, now: datetime) -> int:
    """Take out what had been taken out since; return how many addresses that were known here."""
    marks = {row["url"] for row in newer.forgotten}
    known = [row["url"] for row in store._connection.rows("SELECT url FROM addresses WHERE state <> 'forgotten'")]
    again = [url for url in known if tombstone(url) in marks]
    for url in again:
        store.forget(url, now)
    with store._connection.writing() as db:
        ensure_source(db, BY_HAND, "Handed in by a person", now)
        have = {row["url"] for row in db.execute("SELECT url FROM addresses WHERE state = 'forgotten'")}
        columns = {row["name"] for row in db.execute("PRAGMA table_info(addresses)")} - {"id", "leads_to"}
        for row in newer.forgotten:
            if row["url"] not in have:
                put(db, "addresses", {name: row[name] for name in columns & row.keys()} | {"source": BY_HAND})
        for row in newer.texts:
            told = "INSERT INTO forgotten_texts (text_hash, forgotten_at) VALUES (?, ?) ON CONFLICT DO NOTHING"
            db.execute(told, (row["text_hash"], row["forgotten_at"]))
    return len(again)
