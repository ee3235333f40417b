"""Moments and numbers as people read them. Pure."""

import textwrap
from datetime import date, datetime
from zoneinfo import ZoneInfo

from pipelines.model import DayInterval, PartialDate

LONDON = ZoneInfo("Europe/London")

A_DEMO = "A demo."
INVENTED = (
    "The stories here and the newest of Ofsted's reports are invented: they say nothing of the councils that they name."
)
"""What stands on everything that is shown of the demo's store."""

WIDE = 100
"""Columns of a terminal that long lines are wrapped for."""

FRAMEWORKS = {
    "pre-SIF": "Ofsted's ratings of councils before November 2013.",
    "SIF": "Ofsted's single inspection framework, November 2013 to January 2018.",
    "ILACS": "Ofsted's inspections of local authority children's services since 2018, with an overall grade.",
    "ILACS-2026": (
        "Ofsted's inspections of local authority children's services begun since 1 April 2026: grades for each "
        "area, and no overall grade."
    ),
}
"""How Ofsted inspected, by the short names of it."""


def when(at: datetime) -> str:
    """Return a moment in London time: ``25 Nov 2026, 14:05``."""
    return f"{at.astimezone(LONDON):%-d %b %Y, %H:%M}"


def when_in_london(at: datetime) -> str:
    """Return a moment as a sentence tells it, with whose clock it is: ``25 Nov 2026, 14:05 (London time)``."""
    return f"{when(at)} (London time)"


def day_in_london(at: datetime) -> str:
    """Return a moment's day in London: ``25 November 2026``."""
    return f"{at.astimezone(LONDON):%-d %B %Y}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``1 story``, ``2 stories``."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def indented(text: str, by: int = 4) -> list[str]:
    """Return text as lines for a terminal, ``by`` columns from the left."""
    return textwrap.wrap(text, WIDE, initial_indent=" " * by, subsequent_indent=" " * by)


def days_told(start: date, end: date) -> str:
    """Return the days from ``start`` to ``end`` as people say them."""
    return DayInterval(start=start, end=end).in_words


def interval_told(first: str, last: str) -> str:
    """Return the same of days as the store has them; of a moment its day counts (``2026-11-24T09:00:00Z``)."""
    return days_told(date.fromisoformat(first[:10]), date.fromisoformat(last[:10]))


def published_told(published: PartialDate) -> str:
    """Return a date of publication as exactly as it is known: ``25 Nov 2026, 14:05``, ``November 2026``."""
    if published.precision in ("second", "minute"):
        return when(published.start)
    return days_told(published.start.date(), published.end.date())


def megabytes(number: int) -> str:
    """Bytes as people read them: ``12.0 MB``, from ten thousand of them on as ``10.0 GB``."""
    return f"{number / 1_000_000:,.1f} MB" if number < 10_000_000_000 else f"{number / 1_000_000_000:,.1f} GB"
