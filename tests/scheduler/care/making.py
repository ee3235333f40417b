"""Working folders with a store in which every table has rows."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from pipelines.store import open_store
from pipelines.store.connection import sqlite3
from tests.schemas.make import write

NOW = datetime(2026, 11, 26, 9, 30, 5, tzinfo=UTC)


def stocked(folder: Path) -> Path:
    """Write a store into ``folder`` and return its path."""
    path = folder / "councilwatch.db"
    write(path)
    return path


def rows(path: Path, sql: str = "SELECT title FROM stories ORDER BY id") -> list[tuple[object, ...]]:
    """What a store tells, read from its files as they lie there."""
    with open_store(path, create=False) as store:
        return [tuple(row) for row in store._connection.rows(sql)]


def retitled(path: Path, title: str) -> None:
    """Make a store another one, so that old and new are told apart."""
    with open_store(path, create=False) as store, store._connection.writing() as db:
        db.execute("UPDATE stories SET title = ? WHERE id = 1", (title,))


def spoiled(path: Path) -> None:
    """Overwrite the middle of a file."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 3)
        file.write(bytes(range(1, 252)) * (size // 3 // 251))


def cut(path: Path) -> None:
    """Leave two thirds of a file."""
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size * 2 // 3)


def without_beginning(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\0" * 100)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def no_database(path: Path) -> None:
    path.write_text("Dear diary, " * 5_000, encoding="utf-8")


def cookery(path: Path) -> None:
    """Another program's database."""
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()


def without_index(path: Path) -> None:
    """A store whose search index says something else than its stories."""
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM stories_fts_data WHERE id > 10")
    db.close()


def without_council(path: Path) -> None:
    """A store with a row that points nowhere."""
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM sources")
    db.close()


DAMAGES: tuple[Callable[[Path], None], ...] = (
    spoiled, cut, without_beginning, emptied, no_database, cookery, without_index, without_council,
)  # fmt: skip


def newer(path: Path) -> None:
    """Make a store one of a later version of the program."""
    with sqlite3.connect(path) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute(f"PRAGMA user_version = {version + 1}")
    db.close()


def copied(path: Path, to: Path) -> Path:
    shutil.copyfile(path, to)
    return to
