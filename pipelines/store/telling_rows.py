"""What digests and feeds are made of, as the store answers it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from pipelines.model import Judgement, SourceState, Told
from pipelines.telling.gaps import Gap
from pipelines.telling.words import LONDON

Every = Literal["daily", "weekly"]


@dataclass(frozen=True, kw_only=True)
class Period:
    """The time that a digest is of: whole days of London's calendar from ``first`` to ``last``, both included."""

    every: Every
    first: date
    last: date

    @property
    def start(self) -> datetime:
        return midnight(self.first)

    @property
    def end(self) -> datetime:
        """The first moment after it."""
        return midnight(self.last + timedelta(days=1))


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins in London."""
    return datetime.combine(day, time(), LONDON).astimezone(UTC)


def period_to(last: date, every: Every) -> Period:
    """Return the day ``last``, or the seven days to it."""
    first = last if every == "daily" else last - timedelta(days=6)
    return Period(every=every, first=first, last=last)


@dataclass(frozen=True, kw_only=True)
class Changed:
    """An event of which something was told: the newest of it, and what had been told before, None for a new one."""

    told: Told
    before: Told | None
    at: datetime


@dataclass(frozen=True, kw_only=True)
class EventTold:
    """What was told of an event last, when that was, and when something was told of it first."""

    told: Told
    updated: datetime
    published: datetime


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """A story about what followed. ``councils`` are official names; ``quote`` is its first claim's, "" without any."""

    story: int
    title: str
    url: str
    publisher: str
    kind: str
    councils: tuple[str, ...]
    quote: str


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Words that a person should look at; ``item`` is their name for ``councilwatch review``.

    A claim that the record contradicts has what ``record_says``; of words that were not taken as a claim it is "".
    ``is_whole``: the words were read as a council, judgement, grade and time; without all of them they are no claim.
    """

    item: str
    gss: str
    authority: str
    judgement: Judgement | None
    grade: str
    quote: str
    why: str
    record_says: str
    story: int
    title: str
    url: str
    publisher: str
    is_whole: bool


@dataclass(frozen=True, kw_only=True)
class Troubled:
    """A source in trouble at the end of the time: its state, the evidence, what to do, and since when."""

    name: str
    publisher: str
    state: SourceState
    says: str
    todo: str
    since: datetime


@dataclass(frozen=True, kw_only=True)
class DigestInput:
    """All that a digest tells of ``period`` as it was known at ``now``.

    ``watched`` counts the sources, ``read`` those of them of which something could be read, ``stories`` the new ones.
    """

    period: Period
    now: datetime
    changed: tuple[Changed, ...]
    reactions: tuple[Reaction, ...]
    contradictions: tuple[Asked, ...]
    refusals: tuple[Asked, ...]
    troubled: tuple[Troubled, ...]
    gaps: tuple[Gap, ...]
    watched: int
    read: int
    stories: int
