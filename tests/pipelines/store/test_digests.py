"""What the store tells of a time: events with what was told before, stories, claims, sources, hours without a look."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.config import Rhythm
from pipelines.model import ListingStatus, RunRecord, Standing
from pipelines.store import Store, open_store
from pipelines.store.digests import CHANGED, CONTRADICTED, LOOK_BEFORE, REACTIONS, REFUSED, STATE_THEN
from pipelines.store.feed_entries import ENTRIES, OF_ALL, OF_ONE, OF_SOME
from pipelines.store.telling_rows import DigestInput, Period, period_to
from pipelines.telling.gaps import IS_OFF
from tests.pipelines.store.making import answer, judged, link, recorded, refusal, source
from tests.pipelines.telling.making import HOUR, graded, keep_told, leeds, told, visit

DAY = date(2026, 11, 25)
START = datetime(2026, 11, 25, tzinfo=UTC)
NOON = START + 12 * HOUR
PERIOD = period_to(DAY, "daily")
WELL = Standing(state="ok", says="It answers as it should.", sure=True)
BLOCKED = Standing(state="blocked", says="It answered 403.", todo="Ask the publisher.", sure=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "councilwatch.db") as opened:
        opened.sync_sources((source(), source("eastmere")), START - timedelta(days=9))
        yield opened


def raw(store: Store) -> sqlite3.Connection:
    return store._connection.raw


def asked(store: Store, period: Period = PERIOD, now: datetime | None = None) -> DigestInput:
    return store.digest_input(period, Rhythm(), now or period.end + HOUR)


def test_a_day_begins_and_ends_by_londons_clock() -> None:
    summer = period_to(date(2026, 7, 1), "daily")
    assert (summer.start, summer.end) == (datetime(2026, 6, 30, 23, tzinfo=UTC), datetime(2026, 7, 1, 23, tzinfo=UTC))
    week = period_to(date(2026, 10, 25), "weekly")  # the day on which clocks go back
    assert week.end - week.start == timedelta(days=7, hours=1)


def test_events_come_with_what_was_told_before(store: Store) -> None:
    wrong, right = told(graded()), told(graded(grade="good", before="poor"), revision=2)
    keep_told(raw(store), (wrong, START - HOUR), (right, NOON))
    keep_told(raw(store), (leeds(graded()), NOON), (leeds(graded(grade="good"), revision=2), NOON + HOUR))
    keep_told(raw(store), (visit(event=9), START - 30 * HOUR))
    found = {each.told.event: each for each in asked(store).changed}
    assert set(found) == {7, 8}
    assert (found[7].told, found[7].before, found[7].at) == (right, wrong, NOON)
    assert found[8].before is None  # nothing was told of it before that day
    assert [each.told.event for each in asked(store, period_to(DAY, "weekly")).changed] == [9, 7, 8]
    yesterday = asked(store, period_to(date(2026, 11, 24), "daily"))
    assert [each.told for each in yesterday.changed] == [wrong]


def test_an_event_that_became_part_of_another_is_left_out(store: Store) -> None:
    keep_told(raw(store), (told(graded()), NOON))
    keep_told(raw(store), (leeds(graded()), NOON))
    raw(store).execute("UPDATE events SET merged_into = 7 WHERE id = 8")
    assert [each.told.event for each in asked(store).changed] == [7]
    assert [each.told.event for each in store.events_told()] == [7]


def test_the_feeds_have_first_and_last_telling(store: Store) -> None:
    keep_told(raw(store), (told(graded()), START), (told(graded(grade="good"), revision=2), NOON))
    (entry,) = store.events_told()
    assert (entry.told.revision, entry.published, entry.updated) == (2, START, NOON)
    assert store.began_at() == START - timedelta(days=9)


def test_contradictions_and_refusals_have_their_names_for_review(store: Store) -> None:
    store.keep_outcomes([recorded("inadequate")], START)
    store.keep(judged(), NOON)
    doubtful = replace(refusal(), why="no_judgement_named", gss="E08000999", authority="Kirkwell", grade="good")
    denied = replace(doubtful, why="denied", grade="inadequate")
    second = judged(2)
    store.keep(replace(second, verdict=replace(second.verdict, claims=(), refused=(doubtful, denied))), NOON)
    told_of = asked(store)
    named = {item.item: item for item in store.review_items()}
    assert told_of.contradictions
    assert {named[each.item].listed for each in told_of.contradictions} == {"contradicted"}
    assert all(each.record_says for each in told_of.contradictions)
    assert [(named[each.item].why, each.why) for each in told_of.refusals if each.story == 2] == [
        ("no_judgement_named", "no_judgement_named")
    ]
    (half,) = (each for each in told_of.refusals if each.story == 2)
    assert (half.is_whole, named[half.item].judgement) == (False, None)
    assert all(each.is_whole for each in told_of.contradictions)
    assert told_of.stories == 2
    store.decide(told_of.contradictions[0].item, "rejected", who="me", now=NOON)
    assert told_of.contradictions[0].item not in {each.item for each in asked(store).contradictions}
    assert asked(store, period_to(date(2026, 11, 26), "daily")).contradictions == ()


def test_reactions_without_copies_and_old_stock(store: Store) -> None:
    for number in range(1, 5):
        made = judged(number, title=f"Reaction {number}")
        store.keep(replace(made, verdict=replace(made.verdict, kind="reaction")), NOON)
    raw(store).execute("UPDATE stories SET copy_of = CASE id WHEN 2 THEN 1 END")
    raw(store).execute("UPDATE stories SET found_by = 'first_run' WHERE id = 3")
    found = asked(store).reactions
    assert [each.title for each in found] == ["Reaction 1", "Reaction 4"]
    assert found[0].councils
    assert found[0].quote


def run(store: Store, at: datetime, name: str = "kirkwell", standing: Standing = WELL) -> None:
    cycle = store.begin_cycle("due", 1, at)
    number = store.begin_run(cycle, name, at)
    status: ListingStatus = "ok" if standing is WELL else "blocked"
    given = replace(answer(link(1), of=name, at=at), status=status, says=None if status == "ok" else standing.says)
    store.keep_listing(given, run_id=number)
    store.end_run(number, RunRecord(requests=1), at, lambda: standing)
    store.end_cycle(cycle, "finished", at + timedelta(minutes=1))


def test_sources_in_trouble_and_the_hours_without_a_look(store: Store) -> None:
    run(store, START - HOUR)
    for hours in (2, 8, 9, 10):
        run(store, START + hours * HOUR)
        run(store, START + hours * HOUR + timedelta(minutes=5), "eastmere", BLOCKED)
    told_of = asked(store, now=START + 15 * HOUR)
    assert (told_of.watched, told_of.read) == (2, 1)
    assert [(each.name, each.todo, each.since) for each in told_of.troubled] == [
        ("eastmere", "Ask the publisher.", START + timedelta(hours=2, minutes=5))
    ]
    off, *own = told_of.gaps
    assert (off.why, off.sources) == (IS_OFF, 1)
    assert (off.start, off.end) == (START + timedelta(hours=10, minutes=6), START + 15 * HOUR)
    assert [(gap.source, gap.why) for gap in own if gap.why != "It was not asked, although its turn had come."] == [
        ("eastmere", "It answered 403.")
    ]
    before = asked(store, period_to(date(2026, 11, 24), "daily"))
    assert before.troubled == ()  # it was well then, as far as is known


def test_a_paused_source_is_not_missed(store: Store) -> None:
    store.pause("eastmere", START - HOUR)
    store.pause("kirkwell", START - HOUR)
    assert asked(store).gaps == ()
    assert asked(store).watched == 0


@pytest.mark.parametrize(
    ("question", "values"),
    [
        (CHANGED, ("a", "b")),
        (REACTIONS, ("a", "b")),
        (CONTRADICTED, ("a", "b")),
        (REFUSED, ("a", "b")),
        (STATE_THEN, ("a", "b")),
        (LOOK_BEFORE, ("a", "b")),
    ],
)
def test_no_question_reads_a_whole_table(store: Store, question: str, values: tuple[str, ...]) -> None:
    plan = [row["detail"] for row in raw(store).execute(f"EXPLAIN QUERY PLAN {question}", values)]
    assert not [step for step in plan if step.startswith("SCAN") and "USING" not in step and "(subquery" not in step], (
        plan
    )


@pytest.mark.parametrize(("which", "index"), [(OF_ALL, "made_at"), (OF_ONE, "subject"), (OF_SOME, "made_at")])
def test_entries_are_read_by_indexes(store: Store, which: str, index: str) -> None:
    question = ENTRIES.format(which=which.format(marks="?"))
    values = ("E08000018", 100) if "?" in question.rpartition("LIMIT")[0] else (100,)
    plan = [row["detail"] for row in raw(store).execute(f"EXPLAIN QUERY PLAN {question}", values)]
    assert index in plan[0], plan
    assert not [step for step in plan if step.startswith("SCAN") and "INDEX" not in step], plan
