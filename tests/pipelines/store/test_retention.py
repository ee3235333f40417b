"""What is thrown away in time, and what never is."""

import json
from datetime import timedelta

from pipelines.model import RunRecord, Standing
from pipelines.store import Store
from pipelines.store.retention import NEAR_MISSES_KEPT, RUNS_KEPT
from tests.pipelines.store.making import HOUR, NOON, answer, judged, link, not_flagged, source

DAY = timedelta(days=1)
LATER = NOON + RUNS_KEPT + 2 * DAY


def run(store: Store, name: str, hours: int, *, standing: Standing | None = None) -> int:
    """A run of one request and one page, so many hours after noon, in a cycle of its own."""
    at = NOON + hours * HOUR
    cycle = store.begin_cycle("due", 1, at)
    number = store.begin_run(cycle, name, at)
    store.keep_listing(answer(link(hours), at=at, of=name), run_id=number)
    record = RunRecord(how="finished", requests=1, pages=1, errors={"timeout": 1})
    store.end_run(number, record, at, lambda: standing)
    store.end_cycle(cycle, "finished", at)
    return number


def lately(store: Store) -> None:
    """A cycle of a month ago: the clock is believed."""
    store.end_cycle(store.begin_cycle("due", 1, LATER - 30 * DAY), "finished", LATER - 30 * DAY)


def count(store: Store, table: str) -> int:
    return int(store._connection.rows(f"SELECT count(*) AS n FROM {table}")[0]["n"])


def test_old_runs_become_one_a_source_and_day_with_the_counts_of_all(store: Store) -> None:
    store.sync_sources((source(), source("salford", url="https://news.salford.test/feed")), NOON)
    for hours in range(6):
        run(store, "kirkwell", hours)
        run(store, "salford", hours)
    lately(store)
    (day,) = store.old_days(LATER)
    assert store.thin_out(day) == 8  # the first that read a source is named as such
    rows = store._connection.rows("SELECT * FROM runs WHERE source = 'kirkwell' ORDER BY id")
    assert [row["requests"] for row in rows] == [1, 5]
    assert sum(row["links_new"] for row in rows) == 6
    assert json.loads(rows[1]["errors"]) == {"timeout": 5}
    assert count(store, "run_listings") == 4
    assert store.old_days(LATER) == ()
    assert store.problems() == ()
    assert [seen.new for seen in store.history("kirkwell", LATER).runs] == [5, 1]


def test_a_run_that_evidence_stands_on_stays(store: Store) -> None:
    store.sync_sources((source(),), NOON)
    trouble = Standing(state="failed", says="It did not answer.", todo="Wait.", sure=True)
    named = [run(store, "kirkwell", 0), run(store, "kirkwell", 1, standing=trouble)]
    others = [run(store, "kirkwell", hours) for hours in range(2, 5)]
    lately(store)
    for day in store.old_days(LATER):
        store.thin_out(day)
    kept = {row["id"] for row in store._connection.rows("SELECT id FROM runs")}
    assert kept == {*named, others[-1]}


def test_nothing_goes_before_its_time_nor_by_a_clock_that_nobody_believes(store: Store) -> None:
    store.sync_sources((source(),), NOON)
    for hours in range(3):
        run(store, "kirkwell", hours)
    assert store.old_days(NOON + RUNS_KEPT - DAY) == ()
    assert store.old_days(NOON + 365 * DAY) == ()
    assert store.let_near_misses_go(NOON + 3 * 365 * DAY) == 0


def test_the_page_of_a_near_miss_goes_after_two_years_and_a_story_never(store: Store) -> None:
    store.sync_sources((source(),), NOON)
    for number, read in ((1, not_flagged(1, near_miss=True)), (2, judged(2))):
        store.keep_listing(answer(link(number)), run_id=None)
        store.begin_try(link(number).url, NOON)
        store.keep(read, NOON)
    for _ in range(5):
        store.begin_try(link(1).url, NOON + 30 * DAY)
    later = NOON + NEAR_MISSES_KEPT + DAY
    store.end_cycle(store.begin_cycle("due", 1, later - 30 * DAY), "finished", later - 30 * DAY)
    assert store.let_near_misses_go(later) == 1
    near, story = store.address(link(1).url), store.address(link(2).url)
    assert near is not None
    assert story is not None
    assert (near.state, story.state) == ("not_flagged", "story")
    assert store.kept_page(link(1).url) is None
    assert store.kept_page(link(2).url) is not None
    assert store.let_near_misses_go(later) == 0
    assert store.problems() == ()
