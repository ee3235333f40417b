"""Which event of yesterday is which of today: numbers that readers, links and alerts hold must stay. Pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipelines.model import Event, EventKind

Sign = tuple[EventKind, Literal["day", "outcome", "story"], date | int]


@dataclass(frozen=True, kw_only=True)
class Known:
    """An event as the store knows it: ``inspection`` is the number of Ofsted's outcome, ``announcing`` those of the
    stories that told it as news; ``was_told``: readers were owed a notice of it."""

    id: int
    kind: EventKind
    inspection: int | None
    came_out: date
    announcing: frozenset[int]
    was_told: bool


@dataclass(frozen=True, kw_only=True)
class Identified:
    """``numbers`` has the known number of each event, by its place among them; ``merged`` the events that turned out
    to be part of another, with that one's number; ``ended`` those of which nothing tells any more."""

    numbers: Mapping[int, int]
    merged: Mapping[int, int]
    ended: tuple[int, ...]


def identify(known: Sequence[Known], events: Sequence[Event], outcomes: Mapping[int, Collection[int]]) -> Identified:
    """Return which of the ``known`` events the ``events`` built anew are.

    ``outcomes`` has, by the number of an inspection, those of all its witnesses: an event keeps its number when another
    witness is the first, and where a corrected row took the place of its only one and came out on the same day. Of
    several known ones that are the same today, the one that readers were told of stays.
    """
    alike = [
        (not same_outcome(old, event, outcomes), not old.was_told, -shared(old, event), old.id, place)
        for old, place in candidates(known, events, outcomes)
        for event in [events[place]]
    ]
    numbers: dict[int, int] = {}
    places: dict[int, int] = {}
    for *_, number, place in sorted(alike):  # each its own first: of one that was split, both parts keep a number
        if number not in places and place not in numbers:
            places[number], numbers[place] = place, number
    for *_, number, place in sorted(alike):
        places.setdefault(number, place)
    merged = {old: numbers[place] for old, place in places.items() if numbers[place] != old}
    ended = tuple(each.id for each in known if each.id not in places)
    return Identified(numbers=numbers, merged=merged, ended=ended)


def candidates(
    known: Sequence[Known], events: Sequence[Event], outcomes: Mapping[int, Collection[int]]
) -> Iterator[tuple[Known, int]]:
    """Yield each known event with the places of those that have its outcome, a story that announced it, or its day."""
    places: dict[Sign, set[int]] = defaultdict(set)
    for place, event in enumerate(events):
        inspected = outcomes.get(event.inspection, (event.inspection,)) if event.inspection is not None else ()
        announcing = (each.story for each in event.stories if each.role == "announces")
        for sign in signs(event.kind, inspected, announcing, event.came_out):
            places[sign].add(place)
    for old in known:
        inspected = () if old.inspection is None else (old.inspection,)
        for place in sorted({at for sign in signs(old.kind, inspected, old.announcing, old.came_out)
                             for at in places.get(sign, ())}):  # fmt: skip
            yield old, place


def signs(kind: EventKind, inspected: Iterable[int], announcing: Iterable[int], came_out: date) -> Iterator[Sign]:
    """Yield by what an event may be known again."""
    yield kind, "day", came_out
    yield from ((kind, "outcome", each) for each in inspected)
    yield from ((kind, "story", each) for each in announcing)


def same_outcome(old: Known, event: Event, outcomes: Mapping[int, Collection[int]]) -> bool:
    return (
        old.inspection is not None
        and event.inspection is not None
        and old.inspection in outcomes.get(event.inspection, (event.inspection,))
    )


def shared(old: Known, event: Event) -> int:
    """How many stories announced the event then and do so today."""
    return sum(each.role == "announces" and each.story in old.announcing for each in event.stories)
