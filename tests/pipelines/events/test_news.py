"""What of an event is news, and what is told of it."""

from datetime import date, timedelta

import pytest

from pipelines.events import wire
from pipelines.events.build import build
from pipelines.events.news import FRESH, is_news, state_of, told_of
from pipelines.model import Event, FoundBy, StoryTold
from tests.pipelines.events.making import LEEDS, claim
from tests.pipelines.events.test_build import NEW, OLD, VISIT, story

DAY = date(2025, 4, 25)


def event(*stories: StoryTold, official: bool = False) -> tuple[Event, dict[int, StoryTold]]:
    built = build(LEEDS, stories, [OLD, NEW] if official else [OLD])
    return built[-1], {each.id: each for each in stories}


@pytest.mark.parametrize("days", [0, FRESH.days])
def test_what_came_out_within_a_fortnight_is_news(days: int) -> None:
    assert is_news(*event(story(1, "2025-04-25", claim("inadequate"))), None, DAY + timedelta(days=days))


def test_what_came_out_before_is_history_however_late_a_story_tells_it() -> None:
    told = [
        story(1, "2025-04-28", claim("inadequate"), against=(OLD, NEW)),
        story(2, "2025-06-20", claim("inadequate"), against=(OLD, NEW)),
    ]
    assert not is_news(*event(*told, official=True), None, date(2025, 6, 20))


@pytest.mark.parametrize("found_by", ["first_run", "backfill"])
def test_what_was_there_before_anybody_watched_is_history(found_by: FoundBy) -> None:
    old = story(1, "2025-04-25", claim("inadequate"), found_by=found_by)
    assert not is_news(*event(old), None, DAY)
    assert is_news(*event(old, story(2, "2025-04-26", claim("inadequate"))), None, DAY)


def test_a_report_that_no_story_tells_of_is_news_where_it_was_found_while_watching() -> None:
    found = event(official=True)
    out = NEW.came_out
    assert is_news(*found, "poll", out)
    assert not is_news(*found, "first_run", out)
    assert not is_news(*found, None, out), "the shipped record is history"


def test_a_reaction_makes_no_news() -> None:
    later = story(1, "2025-05-02", claim("inadequate", "previous"), kind="reaction", against=(OLD, NEW))
    assert not is_news(*event(later, official=True), None, date(2025, 5, 2))


def test_one_more_story_or_ofsted_told_of_by_a_story_is_no_change() -> None:
    (one, _), (two, _) = (
        event(*(story(n, "2025-04-25", claim("inadequate")) for n in range(1, count))) for count in (2, 5)
    )
    assert state_of(one) == state_of(two)
    alone, _ = event(official=True)
    told, _ = event(
        story(1, "2025-04-28", claim("inadequate"), claim("good", judgement="in_care"), against=(OLD, NEW)),
        official=True,
    )
    assert state_of(alone) == state_of(told)


def test_another_grade_and_ofsteds_word_are_changes() -> None:
    first, _ = event(story(1, "2025-04-25", claim("good")))
    second, _ = event(story(1, "2025-04-25", claim("inadequate")))
    third, _ = event(story(1, "2025-04-25", claim("inadequate"), against=(OLD, NEW)), official=True)
    assert len({state_of(each) for each in (first, second, third)}) == 3


def test_what_is_told_comes_back_from_json_as_it_was() -> None:
    found, stories = event(story(1, "2025-04-25", claim("inadequate")))
    told = told_of(found, stories, number=3, revision=2)
    assert wire.load(wire.dump(told)) == told
    assert (told.title, told.url, told.publisher, told.region, told.stories, told.lead) == (
        "Story 1", "https://news.test/1", "Paper 1", "Yorkshire and the Humber", 1, 1,
    )  # fmt: skip
    assert told.direction == "fall"


def test_of_a_report_alone_the_report_is_told() -> None:
    told = told_of(*event(official=True), number=1, revision=1)
    assert (told.publisher, told.stories, told.grades[0].before) == ("Ofsted", 0, "good")


def test_a_visit_is_told_without_grades() -> None:
    seen = story(
        1, "2025-11-17", claim("inadequate", "previous"), kind="monitoring_visit", visit=VISIT, against=(OLD, NEW)
    )
    told = told_of(*event(seen, official=True), number=1, revision=1)
    assert (told.kind, told.grades, told.visit_number) == ("monitoring_visit", (), 1)
