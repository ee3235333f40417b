"""Copies of whole stores: made while others write, read back from end to end, and put in each other's place."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipelines.exceptions import StoreError
from pipelines.store.connection import BUSY_SECONDS, Connection, meaning, sqlite3
from pipelines.store.read import faults
from pipelines.store.schema import APPLICATION_ID, HEADER, carries_mark

COUNTED = ("stories", "claims", "events")
"""What is counted in a store and in its copy."""

SIDES = ("-wal", "-shm", "-journal")
"""Ends of the names of files in which SQLite keeps a part of a store."""


@dataclass(frozen=True, kw_only=True)
class Examined:
    """What a file turned out to be that was read from end to end. ``counts`` is by table, ``faults`` is empty where it
    is whole."""

    is_store: bool
    version: int = 0
    counts: Mapping[str, int]
    faults: tuple[str, ...] = ()


def copy(path: Path, to: Path) -> Mapping[str, int]:
    """Copy the store at ``path``, as it is at one moment, into the empty file ``to``; return the counts of that moment.

    Others may write meanwhile: they wait for nothing, and nothing of theirs is in it. The copy is one file, without a
    log beside it. Raises ``StoreError`` for a store that cannot be read and a copy that cannot be written.
    """
    source = Connection(path, create=False)
    try:
        with source.explained():
            source.raw.execute("BEGIN")
            counts = counts_of(source.raw)
            with writing_copy(to) as target:
                source.raw.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            source.raw.execute("ROLLBACK")
    finally:
        source.close()
    return counts


@contextmanager
def writing_copy(to: Path) -> Iterator["sqlite3.Connection"]:
    try:
        with closing(opened(to)) as target:
            yield target
    except sqlite3.DatabaseError as error:
        raise meaning(to, error) or StoreError(f"The copy {to} cannot be written: {error}.") from error


def beside(path: Path, side: str) -> Path:
    """Return the file in which SQLite keeps a part of the store at ``path``; itself for ``""``."""
    return path.with_name(f"{path.name}{side}")


def opened(path: Path, *, seconds: float = BUSY_SECONDS) -> "sqlite3.Connection":
    """Open a file as it is, whatever it holds; it is not made, and nothing is set up in it."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=seconds)
    db.row_factory = sqlite3.Row
    return db


def examine(path: Path) -> Examined:
    """Read a file that nobody else uses from end to end: pages, links between tables, search index. It stays as it
    is."""
    try:
        with closing(opened(path)) as db:
            mark, version = (
                int(db.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("application_id", "user_version")
            )
            if mark != APPLICATION_ID:
                return Examined(is_store=False, counts={})
            db.execute("BEGIN IMMEDIATE")
            found = Examined(is_store=True, version=version, counts=counts_of(db), faults=faults(db))
            db.execute("ROLLBACK")
            return found
    except sqlite3.DatabaseError as error:
        return Examined(is_store=is_marked(path), counts={}, faults=(str(error),))


def is_marked(path: Path) -> bool:
    """Whether a file begins as a store does. Nobody of this process may have it open: that would cost its locks."""
    with path.open("rb") as file:
        return carries_mark(file.read(HEADER))


def counts_of(db: "sqlite3.Connection") -> Mapping[str, int]:
    """How many rows the tables have that are counted; an older store lacks some of them."""
    known = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {name: int(db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in COUNTED if name in known}


def as_one_file(path: Path) -> None:
    """Leave a store in one file, without a log beside it; nobody else may have it open."""
    with closing(opened(path)) as db:
        db.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def alone(path: Path) -> Iterator["sqlite3.Connection | None"]:
    """Have a store for oneself, its log folded into its file, so that the file alone is all of it.

    Yields a connection to read it by, or None for one that is too damaged: that is left as it is. Raises ``StoreError``
    where another program has it open.
    """
    db = held(path)
    try:
        yield db
    finally:
        if db is not None:
            db.close()


def held(path: Path) -> "sqlite3.Connection | None":
    db: sqlite3.Connection | None = None
    try:
        db = opened(path, seconds=2.0)
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        if db is not None:
            db.close()
        if "locked" in str(error):
            raise StoreError(
                f"Another program has the store {path} open: close it (a `scrapy crawl`, a datasette, another "
                "councilwatch) and try again. Nothing was changed."
            ) from error
        return None
    return db
