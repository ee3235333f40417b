"""Whether each alert that is owed was delivered, asked without the sender: of the events, not of what is owed. Pure.

A notice that was never made, never decided on, or decided wrongly would be missed by a check that reads notices.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pipelines.alert_rules import Rule
from pipelines.events import wire
from pipelines.events.news import FRESH
from pipelines.model import Told
from pipelines.store.delivery_rows import ChannelRow, Found
from pipelines.telling.words import counted
from scheduler.notify.pacing import Hours, last_quiet, quiet_at
from scheduler.notify.rules import grades_of, matches, of_channel

GRACE = timedelta(minutes=75)
"""How late an alert may be without anybody's being worried: an hour by the limit of messages, and some tries."""

MOST_NAMED = 3


@dataclass(frozen=True, kw_only=True)
class Overdue:
    """What a channel should have been told of an event by now; ``since`` is when it became known."""

    channel: str
    told: Told
    since: datetime

    def late(self, now: datetime) -> timedelta:
        return now - self.since


def overdue(
    found: Iterable[tuple[Found, Told]],
    *,
    channels: Sequence[ChannelRow],
    rules: Sequence[Rule],
    quiet: Hours | None,
    now: datetime,
) -> tuple[Overdue, ...]:
    """Return what was owed and not delivered, the oldest first."""
    if quiet_at(quiet, now):
        return ()
    missing = [
        Overdue(channel=channel.name, told=told, since=event.changed_at)
        for event, told in found
        for channel in channels
        if waited_from(event.changed_at, quiet, now) + GRACE < now
        and event.changed_at >= channel.since
        and is_owed(event, told, channel.name, of_channel(rules, channel.name))
    ]
    return tuple(sorted(missing, key=lambda each: each.since))


def waited_from(changed_at: datetime, quiet: Hours | None, now: datetime) -> datetime:
    """Return from when on an alert could be sent: at once, or at the end of the quiet hours."""
    if quiet is None:
        return changed_at
    began, ended = last_quiet(quiet, now)
    return ended if began <= changed_at < ended else changed_at


def is_owed(event: Found, told: Told, channel: str, rules: Sequence[Rule]) -> bool:
    """Whether a channel is owed an alert on an event that is news, or the correction of one that it was sent."""
    reached = event.reached.get(channel)
    if reached is None:
        return is_news(event) and any(matches(rule, told) for rule in rules)
    revision, sent = reached
    now = grades_of(told)
    changed = any(now.get(judgement) != grade for judgement, grade in grades_of(wire.load(sent)).items())
    return revision < event.revision and changed


def is_news(event: Found) -> bool:
    """Whether an event was news when it changed: found while watching, and no older than ``FRESH``."""
    return event.news_on is not None and event.changed_at.date() - event.news_on <= FRESH


def says(missing: Sequence[Overdue], now: datetime) -> str:
    """Return what is told of alerts that were not delivered."""
    named = [
        f"{each.told.authority} on {each.channel} ({round(each.late(now).total_seconds() / 60)} minutes late)"
        for each in missing[:MOST_NAMED]
    ]
    more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
    return (
        f"{counted(len(missing), 'alert')} should have been delivered and {'was' if len(missing) == 1 else 'were'} "
        f"not: {'; '.join(named)}{more}. `councilwatch alerts` tells how each channel is doing."
    )
