"""For which sources and hours we could not look. Pure.

A look is a run that asked a source's listings. The hours from a look in vain to the next that read something are a gap;
so are those from the moment at which the next look was owed to the one that came. Where the program itself did not look
at anything, that is told once and not of every source.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from pipelines.hours import OUT_OF_HOURS, longest_wait, next_opening

SLACK = timedelta(minutes=20)
"""How much later than owed a look may come: cycles take minutes, and end some sources early."""

OFF = timedelta(minutes=30)
"""Without any cycle for longer than this while sources were due, the program did not look."""

CATCHING_UP = timedelta(hours=1)
"""A look owed while the program was off comes within this after it is back."""

NOT_ASKED = "It was not asked, although its turn had come."
IS_OFF = "The program did not look at any source: it was not running, or this machine was off or asleep."


@dataclass(frozen=True, kw_only=True)
class Look:
    """One look at a source: whether something could be read, and what was wrong where it could not."""

    at: datetime
    read: bool
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Hours in which a source could not be looked at; ``source`` is "" where it was all ``sources`` that were due."""

    source: str
    publisher: str
    start: datetime
    end: datetime
    why: str
    sources: int = 1


@dataclass(frozen=True, kw_only=True)
class Looked:
    """The looks at one source, in order, from the last one before the hours that are asked about.

    ``since`` is when it came to be watched; ``minutes`` is between two looks in working hours.
    """

    source: str
    publisher: str
    minutes: timedelta
    since: datetime
    looks: tuple[Look, ...]


def gaps(
    looked: Sequence[Looked], cycles: Sequence[tuple[datetime, datetime]], start: datetime, end: datetime
) -> tuple[Gap, ...]:
    """Return the gaps from ``start`` to ``end``; ``cycles`` are the beginnings and ends of the daemon's, in order,
    with the last one before ``start``."""
    found = {each.source: tuple(of_source(each, start, end)) for each in looked}
    off = [each for each in silences(cycles, start, end) if is_owed(each, found)]
    told = [
        Gap(source="", publisher="", start=first, end=last, why=IS_OFF, sources=owed_in((first, last), found))
        for first, last in off
    ]
    for each in found.values():
        told += [kept for gap in each for kept in outside(gap, off)]
    return tuple(sorted(told, key=lambda gap: (gap.source, gap.start)))


def of_source(looked: Looked, start: datetime, end: datetime) -> Iterator[Gap]:
    """Yield the gaps of one source, each with the first reason."""
    broken: Look | None = None
    read: datetime | None = None
    first = max(looked.since, start)
    soon = min(looked.minutes, OUT_OF_HOURS) + SLACK

    def late(at: datetime) -> datetime | None:
        """The moment by which a look was owed, where ``at`` is after that; most looks come too soon to ask for it."""
        if read is not None and at - read <= soon:
            return None
        owed = owed_after(read, looked.minutes) if read else first + longest_wait(looked.minutes, first) + SLACK
        return owed if at > owed else None

    for look in looked.looks:
        if broken is None and (owed := late(look.at)):
            yield from clipped(looked, owed, look.at, NOT_ASKED, start, end)
        if look.read:
            if broken is not None:
                yield from clipped(looked, broken.at, look.at, broken.says, start, end)
            broken, read = None, look.at
        elif broken is None:
            broken = look
    if broken is not None:
        yield from clipped(looked, broken.at, end, broken.says, start, end)
    elif owed := late(end):
        yield from clipped(looked, owed, end, NOT_ASKED, start, end)


def owed_after(at: datetime, minutes: timedelta) -> datetime:
    """Return the moment by which the next look is owed after one at ``at``."""
    wait = at + longest_wait(minutes, at)
    opening = next_opening(at)
    if opening < wait:
        wait = min(wait, opening + longest_wait(minutes, opening))
    return wait + SLACK


def clipped(looked: Looked, first: datetime, last: datetime, why: str, start: datetime, end: datetime) -> Iterator[Gap]:
    first, last = max(first, start), min(last, end)
    if first < last:
        yield Gap(source=looked.source, publisher=looked.publisher, start=first, end=last, why=why)


def silences(
    cycles: Sequence[tuple[datetime, datetime]], start: datetime, end: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the stretches without any cycle that are longer than ``OFF``; what began before ``start`` is cut there."""
    if not cycles:
        return
    borders = [*cycles, (end, end)]
    for (_, last), (following, _) in pairwise(borders):
        if following - last > OFF and following > start and last < end:
            yield max(last, start), min(following, end)


def is_owed(off: tuple[datetime, datetime], found: Mapping[str, Sequence[Gap]]) -> bool:
    return owed_in(off, found) > 0


def owed_in(off: tuple[datetime, datetime], found: Mapping[str, Sequence[Gap]]) -> int:
    """Return how many sources a look was owed at while nothing was looked at."""
    first, last = off
    return sum(any(gap.why == NOT_ASKED and first <= gap.start < last for gap in each) for each in found.values())


def outside(gap: Gap, off: Sequence[tuple[datetime, datetime]]) -> Iterator[Gap]:
    """Yield what of a gap is not told by the program's own silence."""
    if gap.why == NOT_ASKED:
        for first, last in off:
            if first <= gap.start < last:
                if gap.end > last + CATCHING_UP:
                    yield replace(gap, start=last)
                return
    yield gap
