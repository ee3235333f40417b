"""Putting a large file in its place so that whoever looks finds it whole or not at all, however this process ends."""

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipelines.exceptions import UsageError
from pipelines.store.copying import SIDES, beside
from pipelines.telling.words import megabytes

PART = ".councilwatch-part-"
"""How the name of a file begins that is not whole yet."""

SPARE = 64_000_000
"""Bytes that are left free on a disk: the store itself must go on."""


@contextmanager
def part(folder: Path, *, elsewhere: str = "name another place") -> Iterator[Path]:
    """Have a new, empty file in ``folder`` for the owner alone; what is not moved out of it goes at the end.

    It is locked while it is written, by which those that a killed process has left are known, and taken away.
    Raises ``UsageError`` where no file can be made there, which offers to go ``elsewhere``.
    """
    take_away_leftovers(folder)
    try:
        descriptor, name = tempfile.mkstemp(dir=folder, prefix=PART)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        raise UsageError(
            f"The folder {folder} cannot be written ({error.strerror}); make it writable for your user, or {elsewhere}."
        ) from error
    path = Path(name)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield path
    finally:
        remove(path)
        os.close(descriptor)


def take_away_leftovers(folder: Path) -> None:
    """Take away what killed processes have left unfinished."""
    for path in folder.glob(f"{PART}*"):
        if path.name.endswith(SIDES):
            continue
        with suppress(OSError):
            descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                remove(path)
            finally:
                os.close(descriptor)


def remove(path: Path) -> None:
    """Take away a file and what SQLite keeps beside it, where they are there."""
    for side in (*SIDES, ""):
        beside(path, side).unlink(missing_ok=True)


def put(path: Path, place: Path) -> None:
    """Give a finished file its name, in one step and so that it outlasts the power."""
    settle(path)
    path.replace(place)
    settle_folder(place.parent)


def settle(path: Path) -> None:
    """Wait until the disk has a file."""
    descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def settle_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder, where its file system knows that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def check_room(folder: Path, needed: int, what: str) -> None:
    """Raise ``UsageError`` where a file of ``needed`` bytes would leave too little room."""
    free = shutil.disk_usage(folder).free
    if free < needed + SPARE:
        raise UsageError(
            f"There is too little room in {folder} for {what}: it takes {megabytes(needed)}, {megabytes(SPARE)} must "
            f"stay free, and {megabytes(free)} are; free some, or name another place."
        )
