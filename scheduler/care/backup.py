"""A backup: a copy of the store at one moment, read back from end to end before it gets its name."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pipelines import backups
from pipelines.exceptions import CouncilwatchError, UsageError
from pipelines.store.connection import check_place
from pipelines.store.copying import SIDES, Examined, beside, copy, examine, is_marked
from scheduler.care import placing
from scheduler.files import check_folder_of

ELSEWHERE = "name another place with --to"


@dataclass(frozen=True, kw_only=True)
class Backup:
    """A backup that was made and verified. ``counts`` is by table; ``removed`` are the older ones that made room."""

    path: Path
    bytes: int
    counts: Mapping[str, int]
    removed: tuple[str, ...] = ()


def back_up(store: Path, now: datetime, *, to: Path | None = None, keep: int = 0) -> Backup:
    """Back up ``store`` into the folder of backups beside it, in which ``keep`` stay (0: all), or to another place.

    ``to`` is a folder, or the file itself; nothing else is taken away there. Raises ``UsageError`` where there is no
    store, no room, or something in the way, ``CouncilwatchError`` where the copy is not like the store.
    """
    check_place(store, create=False)
    place = place_of(store, to, now)
    parts = (beside(store, side) for side in ("", "-wal"))
    placing.check_room(place.parent, sum(each.stat().st_size for each in parts if each.exists()), "a backup")
    with placing.part(place.parent, elsewhere=ELSEWHERE) as part:
        counts = copy(store, part)
        verify(examine(part), counts, store)
        size = part.stat().st_size
        placing.put(part, place)
    removed = prune(place, keep, now) if to is None and keep else ()
    return Backup(path=place, bytes=size, counts=counts, removed=removed)


def place_of(store: Path, to: Path | None, now: datetime) -> Path:
    """Return the file that a backup becomes. Raises ``UsageError`` for one that must not be written over."""
    if to is None:
        folder = store.parent / backups.FOLDER
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise
            raise UsageError(
                f"The folder {folder} cannot be made ({error.strerror}); make {store.parent} writable for your user, "
                f"which the store there needs as well, or, where that can be written, {ELSEWHERE}."
            ) from error
        return folder / backups.name_at(now)
    place = to / backups.name_at(now) if to.is_dir() else to
    check_folder_of(place, "the backup")
    own = (beside(store, side) for side in ("", *SIDES))
    if place.resolve() in {each.resolve() for each in own}:
        raise UsageError(f"{place} is the store itself or a part of it; name another place for the backup.")
    if place.exists() and not (place.is_file() and is_marked(place)):
        raise UsageError(f"{place} is there already and is no backup of councilwatch; name another place.")
    return place


def verify(found: Examined, counts: Mapping[str, int], store: Path) -> None:
    """Raise ``CouncilwatchError`` where a copy, read back, is not whole or not like the store."""
    if found.is_store and not found.faults and found.counts == counts:
        return
    why = found.faults[0] if found.faults else "it holds something else than the store"
    raise CouncilwatchError(
        f"The backup of {store} is not whole when it is read back ({why}), so none was kept; `councilwatch doctor` "
        "looks into the store and the disk."
    )


def prune(new: Path, keep: int, now: datetime) -> tuple[str, ...]:
    """Take away the backups beside the ``new`` one that are too many; return their names."""
    gone = backups.surplus((path.name for path in new.parent.iterdir()), new.name, keep, now)
    for name in gone:
        (new.parent / name).unlink(missing_ok=True)
    return gone
