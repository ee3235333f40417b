"""Moments as people in London read them. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def when(at: datetime) -> str:
    """Return a moment in London time: ``25 Nov 2026, 14:05``."""
    return f"{at.astimezone(LONDON):%-d %b %Y, %H:%M}"
