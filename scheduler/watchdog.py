"""Noticing that nothing runs, without asking the scheduler that should run it. Pure."""

from datetime import datetime, timedelta

SLACK = timedelta(minutes=3)
"""A tick a minute, a cycle's start, a little patience."""


def silence(
    *,
    watching_since: datetime,
    newest_began_at: datetime | None,
    due_since: datetime | None,
    now: datetime,
    cycle_seconds: int,
) -> timedelta | None:
    """Return how long sources have been due without a cycle's beginning; None while all is well.

    ``due_since`` is when the most overdue source's turn came, None when nothing is watched. A cycle may be at
    work for ``cycle_seconds`` before the next one begins.
    """
    if due_since is None:
        return None
    quiet = now - max(moment for moment in (watching_since, newest_began_at, due_since) if moment is not None)
    return quiet if quiet > timedelta(seconds=cycle_seconds) + SLACK else None


def alarm(quiet: timedelta) -> str:
    minutes = round(quiet.total_seconds() / 60)
    return f"No cycle has begun for {minutes} minutes although sources are due; one is started now."
