"""When a source is asked again. Pure: the clock is passed in.

What counts as morning, working hours and weekday is London's clock; intervals are real time, so the days on which
clocks change need no care beyond that.
"""

from datetime import datetime, timedelta
from hashlib import sha256

from pipelines.config import Rhythm
from pipelines.hours import longest_wait, next_opening
from pipelines.model import Source

LEAST_BY_SPAN = timedelta(minutes=10)
"""However fast a listing is turned over, it is asked no more often than this for that alone."""

LONGEST = timedelta(hours=24)
"""However often a source failed, and whatever it asks for, it is asked at least once a day: never switched off."""

SPREAD = 0.1
"""The part of an interval by which sources differ, so that those asked together once are not for ever."""


def next_poll(
    source: Source,
    rhythm: Rhythm,
    now: datetime,
    *,
    failures: int = 0,
    retry_after: datetime | None = None,
    span: timedelta | None = None,
    confirms_at: datetime | None = None,
) -> datetime:
    """Return when ``source``, just asked at ``now``, is asked again.

    ``failures`` is how many runs in a row nothing answered: each but the first doubles the wait. ``retry_after`` is the
    moment before which the server asked to be left alone. Neither makes the wait longer than a day. ``span`` is the
    time between the oldest and the newest story of its fullest listing: in half of it nothing rolls off unseen.
    ``confirms_at`` is when what was seen beside its listings is looked at once more, at whatever hour.
    """
    usual = rhythm_of(source, rhythm, now)
    if span is not None:
        usual = min(usual, max(span / 2, LEAST_BY_SPAN))
    share = share_of(source.name)
    due = now + usual * (1 - SPREAD * share)
    opening = next_opening(now)
    if now < opening < due:
        # Asked last in the night: the first look of the day falls within one interval of working hours.
        due = min(due, opening + min(usual, rhythm_of(source, rhythm, opening)) * share)
    if confirms_at is not None and confirms_at > now:
        due = min(due, confirms_at)
    if failures > 0:
        due = max(due, now + slowed_down(_minutes(source, rhythm), failures))
    if retry_after is not None:
        due = max(due, min(retry_after, now + LONGEST))
    return due


def rhythm_of(source: Source, rhythm: Rhythm, at: datetime) -> timedelta:
    """Return the longest wait between two looks at the hour of ``at``; an entry's own rate only shortens it."""
    usual = longest_wait(timedelta(minutes=rhythm.minutes_by_kind[source.kind]), at)
    return min(usual, timedelta(minutes=source.every_minutes)) if source.every_minutes else usual


def slowed_down(usual: timedelta, failures: int) -> timedelta:
    """Return the wait after so many failures in a row: the usual one, twice, four times ... as long, to a day.

    A single one is most often a server that was busy for a minute, and no reason to tell its news an hour later.
    """
    return min(usual * (1 << min(failures - 1, 20)), LONGEST)


def share_of(name: str) -> float:
    """Return a number from 0 to 1 that is always the same for a name and spread evenly over names."""
    return int.from_bytes(sha256(name.encode()).digest()[:4]) / 2**32


def _minutes(source: Source, rhythm: Rhythm) -> timedelta:
    minutes = rhythm.minutes_by_kind[source.kind]
    return timedelta(minutes=min(minutes, source.every_minutes or minutes))
