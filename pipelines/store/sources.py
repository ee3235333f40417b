"""The sources of the watch list, and when each is asked next."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pipelines.model import Source
from pipelines.store.forms import moment, moment_text, optional_moment
from pipelines.store.rows import WELL, SourceRow
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

DECLARED = ("publisher", "kind", "home", "gss", "origin", "evidence", "note")
NOT_YET = "Not asked yet."

IN_TROUBLE = f"listed = 1 AND paused_at IS NULL AND (state NOT IN {WELL} OR todo <> '')"
"""Which sources ``SourceRow.is_in_trouble`` is true of, of those on the watch list."""

LAST_NEW = (
    "SELECT found_at FROM addresses WHERE source = {source} AND found_by <> 'first_run' ORDER BY found_at DESC LIMIT 1"
)
"""When a source last listed a story that was new; by its index only the newest addresses are looked at."""


class Sources(Topic):
    def know_source(self, name: str, publisher: str, now: datetime) -> None:
        """Give stories that come from elsewhere than the watch list a source to belong to, which is never asked."""
        with self._connection.writing() as db:
            ensure_source(db, name, publisher, now)

    def sync_sources(self, sources: Sequence[Source], now: datetime) -> None:
        """Make the sources those of the watch list; what left it keeps its stories and is not asked."""
        with self._connection.writing() as db:
            for source in sources:
                sync_source(db, source, now)
                sync_listings(db, source)
            named = {source.name for source in sources}
            for row in db.execute("SELECT name FROM sources WHERE listed = 1").fetchall():
                if row["name"] not in named:
                    db.execute("UPDATE sources SET listed = 0 WHERE name = ?", (row["name"],))

    def due_sources(self, now: datetime) -> tuple[str, ...]:
        """Names of the sources whose turn has come, most overdue first."""
        found = self._connection.rows(
            "SELECT name FROM sources WHERE listed = 1 AND paused_at IS NULL AND next_poll_at <= ? "
            "ORDER BY next_poll_at, rowid",
            (moment_text(now),),
        )
        return tuple(row["name"] for row in found)

    def next_due_at(self) -> datetime | None:
        """When the next source's turn comes; None when nothing is watched."""
        found = self._connection.row(
            "SELECT min(next_poll_at) AS at FROM sources WHERE listed = 1 AND paused_at IS NULL"
        )
        return optional_moment(found["at"]) if found else None

    def schedule(self, name: str, next_poll_at: datetime) -> None:
        """Say when a source is asked next; should that be lost, it is asked again at once."""
        self._change("next_poll_at", moment_text(next_poll_at), name, durable=False)

    def pause(self, name: str, now: datetime) -> bool:
        """Stop asking a source until ``resume``; False when there is none of this name."""
        return self._change("paused_at", moment_text(now), name)

    def resume(self, name: str) -> bool:
        return self._change("paused_at", None, name)

    def sources(self) -> tuple[SourceRow, ...]:
        """Every source the store knows, by name."""
        return tuple(source_row(row) for row in self._connection.rows("SELECT * FROM sources ORDER BY name"))

    def last_new_by_source(self) -> dict[str, datetime]:
        """When each source last listed a story that was new, and no old stock of its first run; without any it is
        not in it."""
        found = self._connection.rows(f"SELECT name, ({LAST_NEW.format(source='sources.name')}) AS at FROM sources")
        return {row["name"]: moment(row["at"]) for row in found if row["at"]}

    def _change(self, column: str, value: str | None, name: str, *, durable: bool = True) -> bool:
        with self._connection.writing(durable=durable) as db:
            return db.execute(f"UPDATE sources SET {column} = ? WHERE name = ?", (value, name)).rowcount == 1


def sync_source(db: "sqlite3.Connection", source: Source, now: datetime) -> None:
    declared = tuple(getattr(source, name) for name in DECLARED)
    columns = ", ".join(DECLARED)
    known = db.execute(f"SELECT {columns}, listed FROM sources WHERE name = ?", (source.name,)).fetchone()
    if known is None:
        put(
            db,
            "sources",
            dict(zip(DECLARED, declared, strict=True))
            | {"name": source.name, "listed": 1, "state": "unverified", "state_says": NOT_YET, "todo": ""}
            | {"look_says": "", "looks": 0}
            | dict.fromkeys(("state_since", "next_poll_at", "added_at"), moment_text(now)),
        )
    elif tuple(known) != (*declared, 1):
        changes = ", ".join(f"{name} = ?" for name in DECLARED)
        db.execute(f"UPDATE sources SET {changes}, listed = 1 WHERE name = ?", (*declared, source.name))


def sync_listings(db: "sqlite3.Connection", source: Source) -> None:
    """Make the source's declared listings those of its entry. The addresses stay as the entry writes them."""
    kept = {
        row["url"]: (row["kind"], row["at_least"], row["pinned"], row["listed"])
        for row in db.execute("SELECT * FROM listings WHERE source = ?", (source.name,))
    }
    for listing in source.listings:
        wanted = (listing.kind, listing.at_least, int(listing.pinned), 1)
        if kept.pop(listing.url, None) != wanted:
            db.execute(
                "INSERT INTO listings (source, url, kind, at_least, pinned, listed) VALUES (?, ?, ?, ?, ?, 1) "
                "ON CONFLICT (source, url) DO UPDATE "
                "SET kind = excluded.kind, at_least = excluded.at_least, pinned = excluded.pinned, listed = 1",
                (source.name, listing.url, *wanted[:3]),
            )
    for url, (*_, listed) in kept.items():
        if listed:
            db.execute("UPDATE listings SET listed = 0 WHERE source = ? AND url = ?", (source.name, url))


def ensure_source(db: "sqlite3.Connection", name: str, publisher: str, now: datetime) -> None:
    """Give what a person handed in by an address (of no source of the list) a source row to belong to."""
    if db.execute("SELECT 1 FROM sources WHERE name = ?", (name,)).fetchone() is None:
        put(
            db,
            "sources",
            {"name": name, "publisher": publisher or name, "kind": "by_hand", "home": "", "origin": "user"}
            | {"evidence": "seen", "note": "", "listed": 0, "state": "unverified", "state_says": NOT_YET}
            | {"todo": "", "look_says": "", "looks": 0}
            | dict.fromkeys(("state_since", "added_at"), moment_text(now)),
        )


def put(db: "sqlite3.Connection", table: str, row: dict[str, Any]) -> int:
    """Insert ``row`` and return its number. Names of tables and columns never come from outside."""
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    return int(db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values())).lastrowid or 0)


def source_row(row: "sqlite3.Row") -> SourceRow:
    return SourceRow(
        name=row["name"],
        publisher=row["publisher"],
        kind=row["kind"],
        state=row["state"],
        state_says=row["state_says"],
        state_since=moment(row["state_since"]),
        listed=bool(row["listed"]),
        next_poll_at=optional_moment(row["next_poll_at"]),
        paused_at=optional_moment(row["paused_at"]),
        last_ok_at=optional_moment(row["last_ok_at"]),
        todo=row["todo"],
    )
