"""Whether a source has been silent for longer than its own rhythm explains. Pure.

Days count as the press works: Mondays to Fridays, without the days from Christmas to New Year.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from pipelines.model import Source
from pipelines.store.rows import History
from pipelines.telling.words import LONDON, counted, days_told

LEAST_DAYS = 6
"""Days with news from which a source has a rhythm of its own."""

MISSED = 12.0
"""Stories that were to be expected in a silence before it is no chance. Were they independent of each other, a silence
of twelve expected stories would come once in 160,000 (e to the 12th); they come in bursts, hence ``TIMES_LONGEST``."""

TIMES_LONGEST = 2
"""A silence must be longer than so many times the longest one that the source is known for."""

LEAST_SILENCE = 2
"""Working days; the shortest silence that is told of, however busy the source."""

WEEK = timedelta(days=7)


def quiet_evidence(source: Source, history: History, now: datetime) -> str | None:
    """Say that nothing new came for longer than expected; None where that is no wonder, or nothing is known."""
    today = now.astimezone(LONDON).date()
    if source.at_least_per_week is not None and history.first_ok_at is not None:
        if now - history.first_ok_at < WEEK:
            return None
        found = sum(count for day, count in history.stories_by_day.items() if today - day < WEEK)
        if found >= source.at_least_per_week:
            return None
        return (
            f"It listed {counted(found, 'new story', 'new stories')} in the last seven days, and its entry expects at "
            f"least {source.at_least_per_week} a week."
        )
    return silence(history.stories_by_day, today)


def silence(stories_by_day: Mapping[date, int], today: date) -> str | None:
    """The same by the source's own history: how many stories it published on which day."""
    days = sorted(day for day in stories_by_day if day <= today)
    if len(days) < LEAST_DAYS:
        return None
    quiet = working_days(days[-1], today)
    span = working_days(days[0], days[-1])
    usual = sum(stories_by_day[day] for day in days) / max(span, 1)
    if quiet < LEAST_SILENCE or usual * quiet < MISSED:
        return None
    longest = max(working_days(one, next_one) for one, next_one in pairwise(days))
    if quiet <= TIMES_LONGEST * longest:
        return None
    newest = days_told(days[-1], days[-1])
    return (
        f"It has listed nothing new since {newest}, {quiet} working days ago, although it answers; its longest "
        f"silence before was {counted(longest, 'working day')}."
    )


def working_days(after: date, until: date) -> int:
    """Count the working days after ``after``, up to and with ``until``: 1 from a Friday to the Monday after it."""
    weeks, rest = divmod(max((until - after).days, 0), 7)
    count = 5 * weeks + sum((after + timedelta(days=n)).weekday() < 5 for n in range(1, rest + 1))
    closed = (day for year in range(after.year - 1, until.year + 1) for day in between_the_years(year))
    return count - sum(after < day <= until and day.weekday() < 5 for day in closed)


@lru_cache
def between_the_years(year: int) -> tuple[date, ...]:
    """Return the days on which offices are closed: 24 December of a year to 1 January."""
    return tuple(date(year, 12, 24) + timedelta(days=n) for n in range(9))
