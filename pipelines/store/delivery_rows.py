"""What the store answers on notices, deliveries and channels."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

What = Literal["alert", "update", "correction", "trouble", "digest", "skip"]
"""What a delivery is to its readers; ``skip`` is none."""


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Something that readers are owed. ``told`` is JSON: of an event (``pipelines.events.wire``), of a digest its span.

    ``event`` and ``revision`` are None where it is not about an event.
    """

    id: int
    about: str
    subject: str
    key: str
    state: str
    says: str
    todo: str
    made_at: datetime
    event: int | None
    revision: int | None
    told: str | None


@dataclass(frozen=True, kw_only=True)
class Before:
    """What a channel was sent of the same subject before, the newest last: what it was, and the notice."""

    what: What
    notice: Notice


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """A notice that is owed on a channel, or being sent. ``done`` are the numbers of recipients that have it already,
    of ``of`` recipients in all, 0 before the first try."""

    id: int
    channel: str
    what: What
    state: str
    notice: Notice
    owed_at: datetime
    tries: int = 0
    next_try_at: datetime | None = None
    begun_at: datetime | None = None
    is_repeat: bool = False
    merged_with: int | None = None
    done: tuple[int, ...] = ()
    of: int = 0


@dataclass(frozen=True, kw_only=True)
class ChannelRow:
    """How a channel is doing, by its name. ``owed`` counts what waits to be sent on it."""

    name: str
    since: datetime
    failures: int = 0
    failing_since: datetime | None = None
    says: str = ""
    tried_at: datetime | None = None
    next_try_at: datetime | None = None
    overdue: int = 0
    checked_at: datetime | None = None
    owed: int = 0
    sent: int = 0
    last_sent_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Found:
    """An event as the check sees it: when it changed last, and what each channel was sent of it.

    ``news_on`` is when it came out, None where it was found only as old stock. ``reached`` holds, by channel, the
    newest revision sent and what was told with it (JSON).
    """

    event: int
    revision: int
    changed_at: datetime
    news_on: date | None
    reached: dict[str, tuple[int, str]]
