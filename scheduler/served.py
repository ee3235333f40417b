"""A folder that a command fills for a web server: only what it wrote itself there is written over or taken away.

Which files those are stands in a list in the folder, ``LIST``: first who fills it, then a file's name in each line. A
name is in the list before its file is written, so that a run that is killed leaves none that the next one disowns.
"""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.own_list import put_in_place
from pipelines.config import FILE, STORE
from pipelines.exceptions import UsageError
from pipelines.telling.words import counted
from scheduler.files import write_if_changed

LIST = ".councilwatch-published"
BY = "Written by councilwatch {command}:"
COMMANDS = ("publish", "feeds")

NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.(?:html|css|atom|json)")
"""What a line may name: whatever is written into the list, no file elsewhere is taken away."""


class Filled:
    """What one run writes into a folder. ``removed`` counts the files of earlier runs that were taken away."""

    def __init__(self, folder: Path, own: set[str]) -> None:
        self._folder, self._own = folder, own
        self._names: set[str] = set()
        self.written = self.removed = 0

    @property
    def count(self) -> int:
        return len(self._names)

    def put(self, name: str, body: bytes) -> None:
        """Write a file, unless it holds the same already. Raises ``UsageError`` for one that somebody else wrote."""
        path = self._folder / name
        if name not in self._own:
            if path.exists() or path.is_symlink():
                raise UsageError(
                    f"{path} is there already and was not written by councilwatch; move it away, or name an empty "
                    "folder."
                )
            with telling_why(self._folder), (self._folder / LIST).open("a", encoding="utf-8") as file:
                file.write(f"{name}\n")
            self._own.add(name)
        self._names.add(name)
        self.written += write_if_changed(path, body)

    def finish(self) -> set[str]:
        """Take away what earlier runs wrote and this one did not; return the names of what is left."""
        for name in self._own - self._names:
            path = self._folder / name
            if path.is_file():
                path.unlink()
                self.removed += 1
        return self._names

    def says(self) -> str:
        as_before = self.count - self.written
        told = f"{self.written:,} written, {as_before:,} as before, {self.removed:,} removed"
        return f"{counted(self.count, 'file')} in {self._folder}: {told}."


@contextmanager
def filling(folder: Path, command: str, working: Path) -> Iterator[Filled]:
    """Fill ``folder`` for a ``command`` (``COMMANDS``); at the end, what earlier runs wrote beyond that is taken away.

    ``working`` is the working folder. Raises ``UsageError`` where the folder holds what is not this command's, or
    another run is at it.
    """
    refuse_private(folder, working)
    with telling_why(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with to_oneself(folder):
        own = own_files(folder, command)
        put_list(folder, command, own)
        filled = Filled(folder, own)
        yield filled
        with telling_why(folder):
            put_list(folder, command, filled.finish())


def refuse_private(folder: Path, working: Path) -> None:
    """Raise ``UsageError`` for a folder that holds what no web server may serve: the store, settings, secrets."""
    there = folder.resolve()
    if there.exists() and not there.is_dir():
        raise UsageError(f"{folder} is a file; name a folder.")
    if there == working.resolve() or any((there / name).exists() for name in (FILE, STORE, "secrets")):
        raise UsageError(
            f"{folder} holds the store or settings, which a web server would serve as well; name an empty folder, such "
            f"as {folder / 'public'}."
        )


def own_files(folder: Path, command: str) -> set[str]:
    """Return what ``command`` wrote into a folder before. Raises ``UsageError`` where it holds anything else's."""
    try:
        first, *names = (folder / LIST).read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    except (FileNotFoundError, ValueError):
        first, names = "", []
    whose = next((each for each in COMMANDS if first == f"{BY.format(command=each)}\n"), None)
    if whose is not None and whose != command:
        raise UsageError(
            f"{folder} holds what `councilwatch {whose}` writes; name another folder, such as {folder / command}."
        )
    if whose is None and any(folder.iterdir()):
        raise UsageError(
            f"{folder} is not empty, and nothing in it says that `councilwatch {command}` wrote it, so it is left as "
            f"it is; name an empty or new folder, such as {folder / 'public'}."
        )
    whole = {name[:-1] for name in names if name.endswith("\n")}  # the last line of a killed run may be cut off
    return {name for name in whole if NAME.fullmatch(name)}


def put_list(folder: Path, command: str, names: set[str]) -> None:
    """Write the list, whole at every instant."""
    text = "".join(f"{line}\n" for line in (BY.format(command=command), *sorted(names)))
    with telling_why(folder):
        put_in_place(folder / LIST, text.encode())


@contextmanager
def to_oneself(folder: Path) -> Iterator[None]:
    """Keep a second run out of a folder; it would take away what the first one writes."""
    with telling_why(folder):
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(
                f"Another councilwatch is writing into {folder}; say it again when that has ended."
            ) from None
        except OSError:
            pass  # a file system without locks
        yield
    finally:
        os.close(descriptor)


@contextmanager
def telling_why(folder: Path) -> Iterator[None]:
    """Say in a sentence that something in ``folder`` cannot be written."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {error.strerror}. Name another place.") from error
