"""What a check-up learns of a store by reading it: its file, and how the watch goes that writes it.

Nothing is written, and no file is made: also a damaged store stays as it was found.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from pipelines.store.channels import CHANNEL_ROWS, channel_row
from pipelines.store.connection import sqlite3
from pipelines.store.copying import beside
from pipelines.store.delivery_rows import ChannelRow
from pipelines.store.forms import optional_moment
from pipelines.store.rows import CycleRow, SourceRow
from pipelines.store.runs import CYCLES, cycle_row
from pipelines.store.schema import APPLICATION_ID, SCHEMA_VERSION
from pipelines.store.sources import source_row

State = Literal["whole", "missing", "empty", "cut_off", "other", "newer", "older", "damaged", "locked", "unreadable"]
"""``other``: no store; ``cut_off``: shorter than its beginning says; ``locked``: another program keeps it to itself."""

HEADER = 100
FAULTS = 3
"""So many are told; one is enough to act on."""

NEWEST = (
    "SELECT began_at AS at FROM cycles ORDER BY id DESC LIMIT 1",
    "SELECT began_at FROM runs ORDER BY id DESC LIMIT 1",
    "SELECT first_seen_at FROM stories ORDER BY id DESC LIMIT 1",
    "SELECT made_at FROM notices ORDER BY id DESC LIMIT 1",
)
"""What was written last by its number, not by its moment: what a wrong clock has written must not count for ever."""


@dataclass(frozen=True, kw_only=True)
class StoreSeen:
    """How a store's file is. ``says`` is what SQLite says of it, "" where nothing is wrong; sizes are in bytes."""

    path: Path
    state: State
    says: str = ""
    version: int = SCHEMA_VERSION
    bytes: int = 0
    unused: int = 0
    read_through: bool = False
    """Whether every page was looked at, which takes a second per some hundred megabytes."""


@dataclass(frozen=True, kw_only=True)
class WatchSeen:
    """How the watch goes, by its store. ``newest_at`` is the moment of what was written last."""

    newest_at: datetime | None
    began_at: datetime | None
    cycle: CycleRow | None
    due_at: datetime | None
    sources: tuple[SourceRow, ...]
    channels: tuple[ChannelRow, ...]


def look_at_store(path: Path) -> tuple[StoreSeen, WatchSeen | None]:
    """Read a store's file through, and what it tells of the watch; that is None where it cannot be read."""
    seen = by_its_beginning(path)
    if seen.state != "whole":
        return seen, None
    try:
        with reading(path) as db:
            return look(db, path, thorough=True)
    except sqlite3.DatabaseError as error:
        return failed(path, str(error)), None


def by_its_beginning(path: Path) -> StoreSeen:
    """Return what a file's first bytes and its size tell. Nobody of this process may have it open: opened and closed
    like any file, it would lose the locks of that one."""
    if not path.exists():
        return StoreSeen(path=path, state="missing")
    if not path.is_file():
        return StoreSeen(path=path, state="other")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(HEADER)
    except OSError as error:
        return StoreSeen(path=path, state="unreadable", says=error.strerror or "")
    if not size:
        return StoreSeen(path=path, state="empty")
    if header[:16] != b"SQLite format 3\0"[: len(header)]:
        return StoreSeen(path=path, state="other", bytes=size)
    page = int.from_bytes(header[16:18]) or 0
    pages = int.from_bytes(header[28:32]) * (65_536 if page == 1 else page)
    log = beside(path, "-wal")
    if len(header) < HEADER or (size < pages and not (log.exists() and log.stat().st_size)):
        return StoreSeen(path=path, state="cut_off", bytes=size)
    return StoreSeen(path=path, state="whole", bytes=size)


@contextmanager
def reading(path: Path) -> Iterator["sqlite3.Connection"]:
    """Open a store to read it, without making the files that SQLite keeps beside one in use.

    Where none of them is there nobody has it open, and it is read like a file that nobody will change.
    """
    in_use = beside(path, "-shm").exists() or any(
        beside(path, side).exists() and beside(path, side).stat().st_size for side in ("-wal", "-journal")
    )
    how = "mode=ro" if in_use else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=5.0)) as db:
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA query_only = ON")
        yield db


def look(db: "sqlite3.Connection", path: Path, *, thorough: bool) -> tuple[StoreSeen, WatchSeen | None]:
    """Return how an open store is, and how the watch goes. ``thorough``: every page is read. Raises SQLite's errors."""
    told = {name: pragma(db, name) for name in ("application_id", "user_version", "page_size", "page_count")}
    size = told["page_size"] * told["page_count"]
    if told["application_id"] != APPLICATION_ID:
        return StoreSeen(path=path, state="other", bytes=size), None
    version = told["user_version"]
    faults = quick_check(db) if thorough else ""
    state: State = "newer" if version > SCHEMA_VERSION else "older" if version < SCHEMA_VERSION else "whole"
    seen = StoreSeen(
        path=path,
        state="damaged" if faults else state,
        says=faults,
        version=version,
        bytes=size,
        unused=pragma(db, "freelist_count") * told["page_size"],
        read_through=thorough,
    )
    return seen, watch_of(db) if seen.state == "whole" else None


def quick_check(db: "sqlite3.Connection") -> str:
    """Return what is wrong with the pages of a store; "" where nothing is."""
    found = [str(row[0]) for row in db.execute(f"PRAGMA quick_check({FAULTS})")]
    return "" if found == ["ok"] else "; ".join(found)


def failed(path: Path, says: str) -> StoreSeen:
    """Return how a store is that SQLite could not read, by what it said."""
    state: State = "locked" if "locked" in says else "unreadable" if "unable to open" in says else "damaged"
    return StoreSeen(path=path, state=state, says=says)


def pragma(db: "sqlite3.Connection", name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def watch_of(db: "sqlite3.Connection") -> WatchSeen:
    moments = [row[0] for sql in NEWEST for row in db.execute(sql)]
    cycle = db.execute(
        f"{CYCLES} WHERE cycles.kind = 'due' GROUP BY cycles.id ORDER BY cycles.id DESC LIMIT 1"
    ).fetchone()
    due = "SELECT min(next_poll_at) FROM sources WHERE listed = 1 AND paused_at IS NULL"
    return WatchSeen(
        newest_at=optional_moment(max(moments, default=None)),
        began_at=optional_moment(db.execute("SELECT min(added_at) FROM sources").fetchone()[0]),
        cycle=cycle_row(cycle) if cycle is not None else None,
        due_at=optional_moment(db.execute(due).fetchone()[0]),
        sources=tuple(source_row(row) for row in db.execute("SELECT * FROM sources WHERE listed = 1 ORDER BY name")),
        channels=tuple(channel_row(row) for row in db.execute(CHANNEL_ROWS)),
    )
