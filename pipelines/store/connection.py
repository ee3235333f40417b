"""One connection to the store: how it is opened safely, how it writes, what its errors mean to a person."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines import backups
from pipelines.exceptions import StoreError, StoreGoneError
from pipelines.store.schema import APPLICATION_ID, SCHEMA_VERSION
from pipelines.telling.plain import one_word

if TYPE_CHECKING:
    import sqlite3 as sqlite3
else:
    try:  # as sqlite-utils does, which takes a moment to load and is needed for migrations only
        import pysqlite3 as sqlite3
    except ImportError:
        import sqlite3

BUSY_SECONDS = 20.0
"""How long a write waits for another process's write; both last milliseconds."""

MEANINGS = {
    "database or disk is full": "there is no space left; free some and start again. What is stored is safe",
    "database is locked": "another program has it locked ({seconds:.0f} s now); close that one and try again",
    "readonly": "it cannot be written; make the file and its folder writable for your user",
    "unable to open": "it cannot be opened; make the file and its folder readable and writable for your user",
    "disk i/o error": "the disk reported an error; check it and its space. What is stored is kept",
    "malformed": "it is damaged; {way_back}move it away to begin afresh",
    "not a database": "it is no database{damaged}; {way_back}move it away or choose another working folder",
}


def has_wal_reset_bug(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite can corrupt a WAL store with two connections (sqlite.org/wal.html#walresetbug)."""
    if version < (3, 7, 0) or version >= (3, 53, 0):
        return False
    mended = {(3, 44): 6, (3, 50): 7, (3, 51): 3}
    last = mended.get(version[:2])
    return last is None or version[2] < last


def sqlite_version() -> tuple[int, int, int]:
    major, minor, patch = (int(part) for part in sqlite3.sqlite_version.split("."))
    return major, minor, patch


def meaning(path: Path, error: "sqlite3.Error", waited: float = BUSY_SECONDS) -> StoreError | None:
    """What ``error`` means to the owner of the store at ``path``; None for a fault of the program."""
    told = str(error).lower()
    for words, says in MEANINGS.items():
        if words in told:
            way_back = way_back_of(path)
            damaged = " any more, so its beginning is damaged" if way_back else ""
            told = says.format(seconds=waited, way_back=way_back, damaged=damaged)
            return StoreError(f"The store {path} cannot be used: {told}.")
    return None


def way_back_of(path: Path) -> str:
    """Return how to go back to the newest backup of a damaged store; empty where none was made."""
    made = sorted(backups.kept_in(path.parent / backups.FOLDER))
    return f"`councilwatch restore {one_word(made[-1])}` goes back to the newest backup, or " if made else ""


class Connection:
    """A connection that writes in transactions of its own choosing. Belongs to the thread that opened it."""

    def __init__(
        self, path: Path, *, create: bool, read_only: bool = False, busy_seconds: float = BUSY_SECONDS
    ) -> None:
        self.path = path
        self.busy_seconds = busy_seconds
        check_place(path, create=create)
        mode = "ro" if read_only else "rwc" if create else "rw"
        with self.explained():
            self.raw = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={mode}",
                uri=True,
                isolation_level=None,
                timeout=busy_seconds,
            )
        try:
            self._file = file_of(path)
            self._waits = True
            self._check_mark()
            self.safety_note = self._set_up(read_only)
        except BaseException:
            self.raw.close()
            raise

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turn SQLite's errors that a person can mend into ``StoreError``."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            explained = meaning(self.path, error, self.busy_seconds)
            if explained is None:
                raise
            raise explained from error

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator["sqlite3.Connection"]:
        """One transaction, all or nothing.

        It takes the write lock at once: a deferred one that turns to writing later fails without waiting when
        another process has written meanwhile (SQLITE_BUSY_SNAPSHOT). One that is not ``durable`` does not wait for the
        disk: a power cut may take it back (a killed program does not), unless a durable one came after it.
        """
        with self.explained():
            self._wait_for_disk(wait=durable)
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield self.raw
                self.raw.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk has rolled back already; the first error is the one to tell
                    self.raw.execute("ROLLBACK")
                raise

    def _wait_for_disk(self, *, wait: bool) -> None:
        """Set how safely the next transaction is written, where the last one was written otherwise. In the slower mode
        always fully: less could damage the store there."""
        wanted = wait or self.safety_note is not None
        if wanted != self._waits:
            self.raw.execute(f"PRAGMA synchronous = {'FULL' if wanted else 'NORMAL'}")
            self._waits = wanted

    def rows(self, sql: str, values: Sequence[Any] = ()) -> "list[sqlite3.Row]":
        with self.explained():
            return self.raw.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] = ()) -> "sqlite3.Row | None":
        with self.explained():
            found: sqlite3.Row | None = self.raw.execute(sql, values).fetchone()
            return found

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file; constant readers would let it grow without end."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def check_file(self) -> None:
        """Raise ``StoreGoneError`` where the file was taken away or replaced: nobody would see what is written. Where
        that cannot be told just now, nothing is: it is looked at again."""
        try:
            found = file_of(self.path)
        except OSError:  # a disk that does not answer for a moment tells nothing of the file
            return
        if found != self._file:
            raise StoreGoneError(
                f"The store {self.path} was taken away or replaced while councilwatch used it; put the right file in "
                "its place and start again. End councilwatch before you move its store the next time."
            )

    def close(self) -> None:
        self.raw.close()

    def version(self) -> int:
        return int(self.rows("PRAGMA user_version")[0][0])

    def _check_mark(self) -> None:
        """Raise ``StoreError`` for another program's database and for a store of a newer councilwatch."""
        mark = int(self.rows("PRAGMA application_id")[0][0])
        if mark != APPLICATION_ID:
            if mark or self.row("SELECT 1 FROM sqlite_master"):
                raise StoreError(
                    f"{self.path} is another program's database, not a store of councilwatch; "
                    f"{way_back_of(self.path)}move it away or choose another working folder."
                )
        elif self.version() > SCHEMA_VERSION:
            raise StoreError(
                f"The store {self.path} was written by a newer councilwatch (its schema is version "
                f"{self.version()}, this program knows {SCHEMA_VERSION}); update councilwatch."
            )

    def _set_up(self, read_only: bool) -> str | None:
        """Make writes durable; return what is not as safe as it should be, None if all is."""
        self.raw.row_factory = sqlite3.Row
        self.rows("PRAGMA foreign_keys = ON")
        self.rows("PRAGMA recursive_triggers = ON")
        self.rows("PRAGMA secure_delete = ON")  # what is forgotten leaves the file, not only its tables
        self.rows("PRAGMA synchronous = FULL")  # NORMAL may lose the last commits with the power
        if read_only:
            if self.version() < SCHEMA_VERSION:
                raise StoreError(
                    f"The store {self.path} was written by an older councilwatch; `councilwatch run` "
                    "brings it up to date."
                )
            self.rows("PRAGMA query_only = ON")
            return None
        if not self.version():
            # Before WAL begins, so that the mark stands in the file itself, where other programs look for it.
            self.rows(f"PRAGMA application_id = {APPLICATION_ID}")
        safe = not has_wal_reset_bug(sqlite_version())
        self.rows(f"PRAGMA journal_mode = {'WAL' if safe else 'TRUNCATE'}")
        if safe:
            return None
        return (
            f"This Python brings SQLite {sqlite3.sqlite_version}, which can damage a store that two programs "
            "use in its fast mode; the slower mode is used instead. Installing the package pysqlite3, or a "
            "newer Python, brings the fast one back."
        )


def file_of(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at ``path`` from another one in its place; None where there is none.

    Raises ``OSError`` where nobody can say whether there is one.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino


def check_place(path: Path, *, create: bool) -> None:
    """Raise ``StoreError`` where there can be no store at ``path``, or is none and none may be made."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a store; choose another working folder.")
    if not path.parent.is_dir():
        raise StoreError(f"There is no folder {path.parent} for the store; make it or choose another working folder.")
    if not create and not path.exists():
        raise StoreError(
            f"There is no store {path} yet; `councilwatch run` makes one, and COUNCILWATCH_HOME names another folder."
        )
