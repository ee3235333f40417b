"""The hours in which news comes out, by London's clock, and the longest waits between two looks at a source. Pure.

Intervals are real time, so the days on which clocks change need no care beyond that.
"""

from datetime import date, datetime, time, timedelta

from pipelines.telling.words import LONDON

OPENING, NOON, CLOSING = time(7), time(12), time(19)
"""The press is briefed and most reports come out in the morning; after 19:00 and at weekends little does."""

LEAST_AFTER_NOON = timedelta(minutes=30)
"""What is asked more often than this in the morning is asked this often after noon."""

OUT_OF_HOURS = timedelta(hours=6)


def longest_wait(minutes: timedelta, at: datetime) -> timedelta:
    """Return the longest wait for the next look at the hour of ``at``, of a source that is asked every ``minutes``."""
    local = at.astimezone(LONDON)
    if not is_working_time(local):
        return OUT_OF_HOURS
    return max(minutes, LEAST_AFTER_NOON) if local.time() >= NOON else minutes


def is_working_time(local: datetime) -> bool:
    """Whether London's clock shows a weekday from 07:00 to 19:00."""
    return local.weekday() < 5 and OPENING <= local.time() < CLOSING


def next_opening(now: datetime) -> datetime:
    """Return the next moment after ``now`` at which working hours begin."""
    day = now.astimezone(LONDON).date()
    while not (_is_weekday(day) and _opening(day) > now):
        day += timedelta(days=1)
    return _opening(day).astimezone(now.tzinfo)


def _is_weekday(day: date) -> bool:
    return day.weekday() < 5


def _opening(day: date) -> datetime:
    return datetime.combine(day, OPENING, LONDON)
