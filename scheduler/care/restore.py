"""Going back to a backup: it is proved whole first, takes the store's place in one step, and the store is kept aside.

However this process ends, at the store's name stands the old store or the new one, each whole.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pipelines import backups
from pipelines.exceptions import CouncilwatchError, InputError, UsageError
from pipelines.seeding import seed
from pipelines.store import open_store
from pipelines.store.carrying import Carried, carry
from pipelines.store.copying import SIDES, Examined, alone, as_one_file, beside, examine
from pipelines.store.lock import cycle_lock
from pipelines.store.schema import SCHEMA_VERSION
from scheduler.care import placing
from scheduler.only import only_daemon

STOP = "end it first, with Ctrl-C where it runs or with `systemctl stop councilwatch`, and restore then"
CRAWLS = "A cycle is crawling into the store {store}; it ends in a few minutes at most: restore then."


@dataclass(frozen=True, kw_only=True)
class Restored:
    """What became of a restore. ``version`` is the schema that the backup had, ``counts`` are its rows by table.

    ``kept`` is where the store of before is, None where there was none; ``carried`` is what came along from it, None
    where it could not be read.
    """

    version: int
    counts: dict[str, int]
    kept: Path | None
    carried: Carried | None


def restore(store: Path, file: Path, now: datetime) -> Restored:
    """Put the backup ``file`` in the place of ``store``.

    Raises ``InputError`` for a file that is no whole backup, ``UsageError`` where somebody uses the store or there is
    no room; then nothing was changed.
    """
    check_file(store, file)
    with to_oneself(store):
        placing.check_room(store.parent, file.stat().st_size, "the restored store")
        with placing.part(store.parent) as part:
            found = taken(file, part)
            if found.version < SCHEMA_VERSION:
                bring_up(part, now)
            if not store.exists():
                return Restored(
                    version=found.version, counts=dict(found.counts), kept=exchange(store, part, now), carried=Carried()
                )
            part.chmod(store.stat().st_mode & 0o777)
            with alone(store) as before:
                carried = None
                if before is not None:
                    with open_store(part) as opened:
                        carried = carry(opened, before, now)
                kept = exchange(store, part, now)
    return Restored(version=found.version, counts=dict(found.counts), kept=kept, carried=carried)


def check_file(store: Path, file: Path) -> None:
    """Raise ``InputError`` for what cannot be a backup."""
    if file.is_dir():
        raise InputError(f"{file} is a folder and no backup; {where_they_are(store.parent / backups.FOLDER)}")
    if not file.is_file():
        raise InputError(f"There is no backup {file}; {where_they_are(store.parent / backups.FOLDER)}")
    if store.exists() and file.samefile(store):
        raise InputError(f"{file} is the store itself; name one of the backups in {store.parent / backups.FOLDER}.")


def where_they_are(folder: Path) -> str:
    """Say where backups are, or that there is none and how one comes to be."""
    made = sorted(backups.kept_in(folder))
    if made:
        return f"those that were made by themselves are in {folder}, the newest is {made[-1].name}."
    return (
        f"none was made in {folder} yet. `councilwatch backup` makes one of the store as it is now, and "
        "`councilwatch run` makes one a day."
    )


@contextmanager
def to_oneself(store: Path) -> Iterator[None]:
    """Keep daemons and cycles away from a store. Raises ``UsageError``, which says how to end the one that is there."""
    with only_daemon(store, way_out=STOP):
        lock = cycle_lock(store)
        if not lock.take():
            raise UsageError(CRAWLS.format(store=store))
        try:
            yield
        finally:
            lock.close()


def taken(file: Path, part: Path) -> Examined:
    """Copy a backup and prove the copy whole; the backup is only read. Raises ``InputError`` where it is not."""
    shutil.copyfile(file, part)
    for side in ("-wal", "-journal"):  # of a store that was copied with its log
        if beside(file, side).exists():
            shutil.copyfile(beside(file, side), beside(part, side))
    found = examine(part)
    unchanged = "Nothing was changed."
    if not found.is_store:
        raise InputError(f"{file} is no backup of councilwatch, or its beginning is damaged. {unchanged}")
    if found.faults:
        raise InputError(f"The backup {file} is damaged ({found.faults[0]}); take another one. {unchanged}")
    if found.version > SCHEMA_VERSION:
        raise InputError(
            f"The backup {file} was made by a newer councilwatch (its schema is version {found.version}, this program "
            f"knows {SCHEMA_VERSION}); update councilwatch first. {unchanged}"
        )
    return found


def bring_up(part: Path, now: datetime) -> None:
    """Bring a store of an older schema to that of today, with today's record in it."""
    with open_store(part) as opened:
        seed(opened, now)


def exchange(store: Path, part: Path, now: datetime) -> Path | None:
    """Put ``part`` in the place of the store, whose file is kept under another name, which is returned.

    The file has two names for a moment, so that none is missing in between. A log beside a store that could not be
    folded goes with it: left behind, it would be read into the new one.
    """
    as_one_file(part)
    found = examine(part)
    if found.faults:
        raise CouncilwatchError(
            f"The restored store is not whole when it is read back ({found.faults[0]}); nothing was changed."
        )
    placing.settle(part)
    there = [side for side in ("", *SIDES) if beside(store, side).exists()]
    kept = free_name(store, now)
    for side in there:
        also_named(beside(store, side), beside(kept, side))
    placing.settle_folder(store.parent)
    for side in there:
        if side:
            beside(store, side).unlink()
    placing.put(part, store)
    return kept if there else None


def free_name(store: Path, now: datetime) -> Path:
    """Return a name for the store of before that nothing has."""
    stem = f"{store.name}.kept-{now:{backups.AS_NAMED}}"
    tried = (store.with_name(f"{stem}{ending}") for ending in ("", *(f"-{number}" for number in range(2, 1_000))))
    return next(path for path in tried if not any(beside(path, side).exists() for side in ("", *SIDES)))


def also_named(path: Path, kept: Path) -> None:
    """Give a file a second name; where its file system knows no such thing, it is copied."""
    try:
        os.link(path, kept)
    except OSError:
        placing.check_room(path.parent, path.stat().st_size, "a copy of the store of before")
        shutil.copy2(path, kept)
        placing.settle(kept)
