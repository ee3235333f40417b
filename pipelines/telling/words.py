"""Moments and numbers as people read them. Pure."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from pipelines.model import DayInterval

LONDON = ZoneInfo("Europe/London")

WIDE = 100
"""Columns of a terminal that long lines are wrapped for."""


def when(at: datetime) -> str:
    """Return a moment in London time: ``25 Nov 2026, 14:05``."""
    return f"{at.astimezone(LONDON):%-d %b %Y, %H:%M}"


def when_in_london(at: datetime) -> str:
    """Return a moment as a sentence tells it, with whose clock it is: ``25 Nov 2026, 14:05 (London time)``."""
    return f"{when(at)} (London time)"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``1 story``, ``2 stories``."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def days_told(start: date, end: date) -> str:
    """Return the days from ``start`` to ``end`` as people say them."""
    return DayInterval(start=start, end=end).in_words
