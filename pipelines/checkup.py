"""A check-up of a store and of what stands around it, as far as whoever has the store can know: for the doctor and for
the explorer, which run the same checks."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from pipelines import backups
from pipelines.config import read_config
from pipelines.exceptions import UsageError
from pipelines.store.checkup import StoreSeen, WatchSeen, by_its_beginning, look_at_store
from pipelines.store.connection import has_wal_reset_bug, sqlite_version
from pipelines.store.copying import is_marked
from pipelines.store.lock import Holder, daemon_lock
from pipelines.telling.health import (
    BackupsSeen,
    Check,
    backups_check,
    channels_check,
    clock_check,
    cycle_check,
    disk_check,
    sources_check,
    sqlite_check,
    store_check,
)


def checks(
    seen: StoreSeen, watch: WatchSeen | None, now: datetime, *, thorough: bool, channels: Check | None = None
) -> list[Check]:
    """Return the checks of a store that was looked at; what an unreadable one would tell is left out.

    ``thorough``: the newest backup is read through too. ``channels`` takes the place of what the store alone tells.
    """
    folder = seen.path.parent
    keep = backups_kept(folder)
    version = sqlite_version()
    there = backups_in(folder, keep, now, thorough=thorough)
    newest = f"{backups.FOLDER}/{there.newest}" if there.newest and not there.fault else ""
    made = [
        store_check(seen, newest),
        sqlite_check(".".join(map(str, version)), has_bug=has_wal_reset_bug(version)),
        disk_check(str(folder), shutil.disk_usage(folder).free, seen.bytes, keeps_backups=keep > 0),
        clock_check(now, watch.newest_at if watch is not None else None),
    ]
    if watch is not None:
        made.append(cycle_check(watch, now, is_running=is_watched(seen.path)))
        made.append(sources_check(watch.sources))
        made.append(channels or channels_check(watch.channels))
    elif channels is not None:
        made.append(channels)
    began_at = watch.began_at if watch is not None else None
    made.append(backups_check(there, began_at, now))
    return made


def is_watched(store: Path) -> bool:
    """Whether a daemon of this machine is at work. Its lock is read, not tried: that would keep a new one away."""
    holder = Holder.read(daemon_lock(store).told())
    return holder is not None and holder.is_known()


def backups_kept(folder: Path) -> int:
    """Return how many backups are kept; where that cannot be read, as many as where nothing is said."""
    try:
        return read_config(folder).care.backups
    except UsageError:
        return 7


def backups_in(folder: Path, keep: int, now: datetime, *, thorough: bool) -> BackupsSeen:
    """Return how the backups of a working folder are. Only a ``thorough`` look reads the newest.

    One that a person has renamed counts; it is the newest only where none has its name, since a copy of an old one
    looks new.
    """
    place = folder / backups.FOLDER
    try:
        there = sorted(place.glob("*.db")) if place.is_dir() else []
        named = {path.name: at for path in there if (at := backups.made_at(path.name))}
        others = {path.name: written_at(path) for path in there if path.name not in named and is_marked(path)}
    except OSError as error:
        return BackupsSeen(newest_at=None, newest=str(place), fault=error.strerror or "it cannot be read", keep=keep)
    count = len(named) + len(others)
    of_now = [(at, name) for name, at in named.items() if at <= now + backups.AHEAD] or [
        (at, name) for name, at in others.items()
    ]
    if not of_now:
        return BackupsSeen(newest_at=None, count=count, keep=keep)
    newest_at, newest = max(of_now)
    fault = fault_of(place / newest) if thorough else ""
    return BackupsSeen(newest_at=newest_at, newest=newest, fault=fault, count=count, keep=keep)


def written_at(path: Path) -> datetime:
    """When a file was written: all that tells the age of a backup that a person has renamed."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def fault_of(backup: Path) -> str:
    """Return what is wrong with a backup that is read through; "" where nothing is. It may be of an older schema."""
    seen = by_its_beginning(backup)
    if seen.state == "whole":
        seen, _ = look_at_store(backup)
    if seen.state in ("whole", "older"):
        return ""
    return seen.says or {"cut_off": "a part of the file is missing", "empty": "it is empty"}.get(
        seen.state, "it is no store"
    )
