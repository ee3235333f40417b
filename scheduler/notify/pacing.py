"""When what is owed is sent: quiet hours, so many messages an hour, tries after failures, the digest's hour. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from pipelines.alerts_config import Digest
from pipelines.store.delivery_rows import ChannelRow, Delivery
from pipelines.telling.words import LONDON

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

DELAYS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 15, 15, 15, 30, 60, 180))
"""Between the first tries: an outage of half an hour must not make an alert later than the hour that is promised.
After these it is tried every ``LATER``, and after ``PATIENCE`` once a day, for ever."""
LATER = timedelta(hours=6)
PATIENCE = timedelta(days=2)

PROBE = timedelta(minutes=15)
"""How soon after a failed try something new may be tried on a channel that waits: its server may be back long since."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Hours = tuple[time, time]


def delay(failures: int, failing: timedelta) -> timedelta:
    """Return how long to wait after so many failures in a row, the first of them ``failing`` ago."""
    if failing >= PATIENCE:
        return DAY
    return DELAYS[failures - 1] if failures <= len(DELAYS) else LATER


def quiet_at(quiet: Hours | None, now: datetime) -> bool:
    """Whether ``now`` is in the quiet hours of London's clock; they may go over midnight."""
    if quiet is None:
        return False
    begin, end = quiet
    at = now.astimezone(LONDON).time()
    return begin <= at < end if begin < end else at >= begin or at < end


def last_quiet(quiet: Hours, now: datetime) -> tuple[datetime, datetime]:
    """Return when the quiet hours that ended last began and ended; ``now`` is in none."""
    begin, end = quiet
    today = now.astimezone(LONDON).date()
    ended = next(
        at for at in (on(day, end) for day in (today, today - DAY, today - 2 * DAY)) if at <= now.astimezone(LONDON)
    )
    return on(ended.date() if begin < end else ended.date() - DAY, begin), ended


def on(day: date, at: time) -> datetime:
    return datetime.combine(day, at, LONDON)


def next_message(
    owed: Sequence[Delivery],
    *,
    channel: ChannelRow,
    sent: Sequence[datetime],
    quiet: Hours | None,
    per_hour: int,
    now: datetime,
) -> tuple[Delivery, ...]:
    """Return the deliveries of the message to send now on a channel; several are put into one, none: nothing is due.

    ``sent`` is when messages were sent on it within the last hour. What may have arrived comes first, by itself, in
    the message in which it was sent. Of more than an hour may have, the last takes all that is left, so that nothing
    waits longer than an hour. What came in the quiet hours comes as one message at their end.
    """
    if quiet_at(quiet, now):
        return ()
    begun = [each for each in owed if each.state == "sending"]
    if not begun and not may_try(owed, channel, now):
        return ()
    ready = begun or [each for each in owed if each.next_try_at is None or each.next_try_at <= now]
    for each in ready:
        if each in begun or each.is_repeat:
            lead = each.merged_with or each.id
            return tuple(other for other in ready if lead in (other.id, other.merged_with))
    alerts = sorted((each for each in ready if each.what != "digest"), key=lambda each: each.what != "correction")
    left = per_hour - len(sent)
    if not alerts or left <= 0:
        return tuple(each for each in ready if each.what == "digest")[:1]
    if quiet is not None:
        began, ended = last_quiet(quiet, now)
        overnight = [each for each in alerts if began <= each.owed_at < ended]
        if len(overnight) > 1:
            return tuple(overnight)
    return tuple(alerts) if left == 1 else (alerts[0],)


def may_try(owed: Sequence[Delivery], channel: ChannelRow, now: datetime) -> bool:
    """Whether a channel's wait after a failure is over; for something new it is shorter."""
    if channel.next_try_at is None or channel.next_try_at <= now:
        return True
    tried_at = channel.tried_at or now
    return tried_at + PROBE <= now and any(each.owed_at > tried_at for each in owed)


def digest_due(digest: Digest, last: datetime, now: datetime) -> datetime | None:
    """Return the hour of the digest that is due, None where none is.

    It is the newest one that has come since ``last``, the hour of the one before (or when the channels were set up):
    one that the machine slept through is made up for, several are one.
    """
    hour = digest_hour(digest, now)
    return hour if hour > last else None


def digest_hour(digest: Digest, now: datetime) -> datetime:
    """Return the newest hour at which a digest is due, at ``now`` or before."""
    today = now.astimezone(LONDON).date()
    for back in range(9):
        day = today - back * DAY
        hour = on(day, digest.at)
        if hour <= now and (digest.every == "daily" or WEEKDAYS[day.weekday()] == digest.day):
            return hour
    raise AssertionError("a week has each of its days")


def needs_sign_of_life(digest: Digest, last_sent_at: datetime | None, now: datetime) -> bool:
    """Whether a digest is sent even where there is nothing to tell: always, or a week after the last one."""
    week = timedelta(days=7) - HOUR  # that one was made up for, or is at the same hour after the clocks changed
    return digest.always or last_sent_at is None or now - last_sent_at >= week
