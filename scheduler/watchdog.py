"""Noticing that nothing runs, without asking the scheduler that should run it. Pure, but for
``read_clocks``.

What is due stands in the store by the clock on the wall, and that clock can be set back: moments that were passed are
to come again, and what waits for them would wait for as long as the clock was wrong.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crawler.rhythm import LONGEST
from pipelines import clock
from pipelines.store.rows import SourceRow

SLACK = timedelta(minutes=3)
"""A tick a minute, a cycle's start, a little patience."""

SET_BACK = timedelta(minutes=1)
"""So much a clock may be corrected, as all are all the time, without anybody's being put off."""


CHECK_CLOCK = "Look whether the machine's clock is right now, and is kept right (NTP)."


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The clock on the wall and one that nobody can set, at one moment. The latter, in seconds, also counts while the
    machine sleeps; None where the system has no such clock."""

    wall: datetime
    steady: float | None


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


def read_clocks() -> Reading:
    steady = getattr(time, "CLOCK_BOOTTIME", None)  # Linux; elsewhere a machine that has slept would seem set
    return Reading(wall=clock.now(), steady=None if steady is None else time.clock_gettime(steady))


def jump(before: Reading, after: Reading) -> timedelta | None:
    """Return by how much the clock on the wall was set between two readings; None where it was not."""
    if before.steady is None or after.steady is None:
        return None
    by = after.wall - before.wall - timedelta(seconds=after.steady - before.steady)
    return by if abs(by) > SET_BACK else None


def jump_words(by: timedelta) -> str:
    hours = abs(by) / timedelta(hours=1)
    much = f"{abs(by) / timedelta(minutes=1):.0f} minutes" if hours < 2 else f"{hours:.0f} hours"
    if hours >= 48:
        much = f"{abs(by).days} days"
    return f"The machine's clock was set {'ahead' if by > timedelta(0) else 'back'} by {much}. {CHECK_CLOCK}"


def wrong_words(now: datetime, newest: date) -> str:
    """Return what is told of a clock that shows a day before the newest of Ofsted's outcomes that ship."""
    return (
        f"The machine's clock is wrong: it shows {now:%-d %B %Y}, and Ofsted published an outcome that councilwatch "
        f"knows on {newest:%-d %B %Y}. What waits keeps waiting until the clock is right. {CHECK_CLOCK}"
    )
