"""Moments and numbers as people read them. Pure."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


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
    """Return the days from ``start`` to ``end`` as people say them: ``December 2023``, ``4 to 13 October 2026``."""
    after = end + timedelta(days=1)
    if start == end:
        return f"{start.day} {start:%B %Y}"
    if (start.day, after.day) == (1, 1):
        if (start.month, after.month) == (1, 1) and start.year == end.year:
            return f"{start:%Y}"
        if (start.year, start.month) == (end.year, end.month):
            return f"{start:%B %Y}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {end.day} {end:%B %Y}"
    year = "" if start.year == end.year else f" {start:%Y}"
    return f"{start.day} {start:%B}{year} to {end.day} {end:%B %Y}"
