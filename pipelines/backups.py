"""The names of backups, by which their age is known, and which of them are too many; pure but for ``kept_in``."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

FOLDER = "backups"
"""In the working folder."""

NAME = re.compile(r"councilwatch-(\d{4}-\d{2}-\d{2}-\d{6})\.db")
AS_NAMED = "%Y-%m-%d-%H%M%S"

EVERY = timedelta(days=1)

AHEAD = timedelta(minutes=5)
"""A name so much later than now was given by a clock that was wrong."""


def name_at(now: datetime) -> str:
    """Return the name of a backup that is made now: ``councilwatch-2026-11-26-093005.db`` (UTC)."""
    return f"councilwatch-{now.astimezone(UTC):{AS_NAMED}}.db"


def made_at(name: str) -> datetime | None:
    """Return when a backup was made, by its name; None for what has another one."""
    found = NAME.fullmatch(name)
    try:
        return datetime.strptime(found[1], AS_NAMED).replace(tzinfo=UTC) if found else None
    except ValueError:
        return None


def newest(names: Iterable[str], now: datetime) -> datetime | None:
    """Return when the newest backup was made; one that a wrong clock has named for an hour to come tells nothing."""
    return max((at for at in map(made_at, names) if at is not None and at <= now + AHEAD), default=None)


def is_due(names: Iterable[str], now: datetime) -> bool:
    """Whether it is time for the day's backup."""
    last = newest(names, now)
    return last is None or now - last >= EVERY


def surplus(names: Iterable[str], new: str, keep: int, now: datetime) -> tuple[str, ...]:
    """Return which backups go, so that ``keep`` are left with the ``new`` one, which never goes.

    First go those named by a wrong clock for an hour to come, then all but the newest of a day (so that many in an hour
    push no week out), then the oldest.
    """
    others = [(at, name) for name in names if name != new and (at := made_at(name)) is not None]
    newest_of_day = {at.date(): at for at, _ in sorted(others)}
    own = made_at(new)

    def worth(backup: tuple[datetime, str]) -> tuple[bool, bool, datetime]:
        at, _ = backup
        is_days_last = newest_of_day[at.date()] == at and (own is None or at.date() != own.date())
        return at <= now + AHEAD, is_days_last, at

    return tuple(name for _, name in sorted(others, key=worth, reverse=True)[max(keep - 1, 0) :])


def kept_in(folder: Path) -> list[Path]:
    """Return the backups in a folder; none where it is not there or cannot be read."""
    try:
        return [path for path in folder.iterdir() if made_at(path.name) is not None]
    except OSError:
        return []
