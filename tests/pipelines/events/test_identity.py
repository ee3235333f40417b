"""Which event of yesterday is which of today."""

from dataclasses import replace
from datetime import date

from hypothesis import given, strategies

from pipelines.events.build import build
from pipelines.events.identity import Known, candidates, identify, same_outcome, shared
from pipelines.model import Event, EventKind, EventStory
from tests.pipelines.events.making import LEEDS, claim
from tests.pipelines.events.test_build import NEW, OLD, story


def known(
    number: int,
    *,
    inspection: int | None = None,
    came_out: str = "2025-04-20",
    told: bool = False,
    by: tuple[int, ...] = (),
) -> Known:
    return Known(
        id=number,
        kind="inspection",
        inspection=inspection,
        came_out=date.fromisoformat(came_out),
        announcing=frozenset(by),
        was_told=told,
    )


EVENTS = build(LEEDS, [story(7, "2025-04-28", claim("inadequate"), against=(OLD, NEW))], [OLD, NEW])
OUTCOMES = {1: {1}, 5: {5, 6}}


def test_an_event_keeps_its_number_by_its_outcome_even_where_another_witness_was_the_first() -> None:
    same = identify([known(30, inspection=6)], EVENTS, OUTCOMES)
    assert (same.numbers, same.ended) == ({1: 30}, ())


def test_an_event_that_only_stories_told_keeps_its_number_when_the_report_comes() -> None:
    same = identify([known(30, by=(7,))], EVENTS, OUTCOMES)
    assert same.numbers == {1: 30}


def test_a_corrected_row_of_the_record_is_the_same_event() -> None:
    assert identify([known(30, came_out="2020-03-09")], EVENTS, OUTCOMES).numbers == {0: 30}


def test_of_two_that_are_one_today_the_one_that_readers_were_told_of_stays() -> None:
    same = identify([known(30, by=(7,)), known(31, by=(7,), told=True)], EVENTS, OUTCOMES)
    assert (same.numbers, same.merged, same.ended) == ({1: 31}, {30: 31}, ())


def test_what_nothing_tells_of_any_more_has_ended() -> None:
    same = identify([known(30, by=(99,))], EVENTS, OUTCOMES)
    assert (same.numbers, same.merged, same.ended) == ({}, {}, (30,))


def test_another_kind_of_event_is_another_event() -> None:
    visit = Known(
        id=30,
        kind="monitoring_visit",
        inspection=5,
        came_out=date(2025, 4, 28),
        announcing=frozenset({7}),
        was_told=False,
    )
    assert identify([visit], EVENTS, OUTCOMES).numbers == {}


def test_of_two_whose_stories_were_dealt_out_anew_both_keep_a_number() -> None:
    one = [story(n, "2025-04-28", claim("inadequate"), against=(OLD, NEW)) for n in (1, 2, 3)]
    other = story(4, "2020-03-09", claim("good"), against=(OLD,))
    built = build(LEEDS, [*one, other], [OLD, NEW])
    same = identify([known(30, by=(1, 2)), known(31, by=(3, 4), came_out="2019-01-01")], built, {})
    assert (same.numbers, same.merged) == ({1: 30, 0: 31}, {})


NUMBERS = strategies.sets(strategies.integers(1, 6), max_size=3)
KINDS: tuple[EventKind, ...] = ("inspection", "monitoring_visit")
DAYS = strategies.dates(date(2025, 1, 1), date(2025, 1, 4))


@strategies.composite
def an_event(draw: strategies.DrawFn) -> Event:
    stories = [
        EventStory(story=each, role=draw(strategies.sampled_from(("announces", "background"))), why="")
        for each in sorted(draw(NUMBERS))
    ]
    inspection = draw(strategies.none() | strategies.integers(1, 4))
    kind = draw(strategies.sampled_from(KINDS))
    return replace(EVENTS[0], kind=kind, inspection=inspection, came_out=draw(DAYS), stories=tuple(stories))


@strategies.composite
def a_known_event(draw: strategies.DrawFn) -> Known:
    return Known(
        id=0,
        kind=draw(strategies.sampled_from(KINDS)),
        inspection=draw(strategies.none() | strategies.integers(1, 6)),
        came_out=draw(DAYS),
        announcing=frozenset(draw(NUMBERS)),
        was_told=draw(strategies.booleans()),
    )


@given(
    strategies.lists(a_known_event(), max_size=6),
    strategies.lists(an_event(), max_size=6),
    strategies.dictionaries(strategies.integers(1, 4), NUMBERS, max_size=3),
)
def test_it_looks_at_just_those_that_have_something_in_common(
    olds: list[Known], events: list[Event], outcomes: dict[int, set[int]]
) -> None:
    olds = [replace(each, id=number) for number, each in enumerate(olds, 1)]
    every_pair = [
        (old, place)
        for old in olds
        for place, event in enumerate(events)
        if old.kind == event.kind
        and (same_outcome(old, event, outcomes) or shared(old, event) or old.came_out == event.came_out)
    ]
    assert list(candidates(olds, events, outcomes)) == every_pair
