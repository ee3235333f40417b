"""Noticing that nothing runs, without asking the scheduler that should run it. Pure.

What is due stands in the store by the clock on the wall, and that clock can be set back: moments that were passed are
to come again, and what waits for them would wait for as long as the clock was wrong.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from crawler.rhythm import LONGEST
from pipelines.store.rows import SourceRow

SLACK = timedelta(minutes=3)
"""A tick a minute, a cycle's start, a little patience."""

SET_BACK = timedelta(minutes=1)
"""So much a clock may be corrected, as all are all the time, without anybody's being put off."""


def silence(
    *, quiet: timedelta, newest_began_at: datetime | None, due_since: datetime | None, now: datetime, cycle_seconds: int
) -> timedelta | None:
    """Return how long sources have been due without a cycle's beginning; None while all is well.

    ``quiet`` is how long this daemon has begun none, by a clock that cannot be set. ``due_since`` is when the most
    overdue source's turn came, None when nothing is watched. A cycle may be at work for ``cycle_seconds`` before the
    next one begins.
    """
    if due_since is None:
        return None
    if not was_set_back(newest_began_at, now):
        moments = (due_since, newest_began_at)
        quiet = min(quiet, *(now - moment for moment in moments if moment is not None))
    return quiet if quiet > timedelta(seconds=cycle_seconds) + SLACK else None


def was_set_back(newest_began_at: datetime | None, now: datetime) -> bool:
    """Whether the clock was set back since the newest cycle began: that is still to come."""
    return newest_began_at is not None and newest_began_at > now + SET_BACK


def put_off(sources: Iterable[SourceRow], newest_began_at: datetime | None, now: datetime) -> list[str]:
    """Return names of sources that wait for an hour which a wrong clock has named.

    After the clock was set back that may be any; else those that wait longer than anything ever should.
    """
    latest = now if was_set_back(newest_began_at, now) else now + LONGEST + SET_BACK
    return [
        source.name
        for source in sources
        if source.listed and source.next_poll_at is not None and source.next_poll_at > latest
    ]


def alarm(quiet: timedelta) -> str:
    minutes = round(quiet.total_seconds() / 60)
    return f"No cycle has begun for {minutes} minutes although sources are due; one is started now."
