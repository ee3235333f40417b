"""A source's past is read in full once in a run, and the questions asked most are answered by indexes."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from pipelines.model import BY_HAND, Link, Listing, RunRecord
from pipelines.store import Store
from pipelines.store.histories import OLDER_RUNS, RUNS
from tests.pipelines.store.making import HOME, HOUR, NOON, answer, link, source


def run(store: Store, hours: int, *links: Link) -> int:
    """Begin a run ``hours`` after noon, in which the feed lists these."""
    at = NOON + hours * HOUR
    run_id = store.begin_run(store.begin_cycle("due", 1, at), "kirkwell", at)
    store.keep_listing(answer(*links, at=at), run_id=run_id)
    return run_id


def test_what_was_read_before_is_not_read_again(store: Store) -> None:
    for hours in range(3):
        store.end_run(run(store, hours, link(1), link(2)), RunRecord(), NOON + hours * HOUR)
    at_work = run(store, 3, link(1), link(2), link(3))
    known = store.history("kirkwell", NOON + 4 * HOUR)
    store.end_run(at_work, RunRecord(pages=1, titles_missing=1), NOON + 4 * HOUR)
    again = store.history("kirkwell", NOON + 4 * HOUR, known=known)
    assert again == store.history("kirkwell", NOON + 4 * HOUR)
    assert [each.pages for each in again.runs] == [1, 0, 0, 0]
    assert again.runs[1:] == known.runs[1:]


def test_a_run_that_began_since_comes_before_what_was_read(store: Store) -> None:
    store.end_run(run(store, 0, link(1)), RunRecord(), NOON)
    known = store.history("kirkwell", NOON)
    run(store, 1, link(1))
    again = store.history("kirkwell", NOON + HOUR, known=known)
    assert [each.began_at for each in again.runs] == [NOON + HOUR, NOON]


def test_with_an_adopted_way_all_is_read_anew(store: Store) -> None:
    """Whether another one was replaced by it hangs on all the runs together."""
    store.adopt("kirkwell", Listing(kind="listing", url=f"{HOME}/news"), "It lists stories.", NOON)
    run_id = run(store, 0, link(1))
    for url in (f"{HOME}/news", f"{HOME}/further"):
        store.keep_listing(replace(answer(link(1)), listing=url, kind="listing"), run_id=run_id)
    known = store.history("kirkwell", NOON)
    run(store, 1, link(1))
    assert store.history("kirkwell", NOON + HOUR, known=known) == store.history("kirkwell", NOON + HOUR)


def plan(store: Store, ask: Callable[[], object]) -> list[str]:
    """How SQLite answers what a method asks."""
    said: list[str] = []
    store._connection.raw.set_trace_callback(said.append)
    ask()
    store._connection.raw.set_trace_callback(None)
    return [str(row["detail"]) for sql in said for row in store._connection.rows(f"EXPLAIN QUERY PLAN {sql}")]


def test_which_sources_are_due_is_one_question_to_an_index(store: Store) -> None:
    assert plan(store, lambda: store.due_sources(NOON)) == [
        "SEARCH sources USING INDEX idx_sources_next_poll_at (next_poll_at<?)"
    ]


@pytest.mark.parametrize("name", ["sources_owing", "last_new_by_source", "history"])
def test_no_question_of_a_cycle_reads_every_address(store: Store, name: str) -> None:
    asked: dict[str, Callable[[], object]] = {
        "sources_owing": lambda: store.sources_owing(NOON),
        "last_new_by_source": store.last_new_by_source,
        "history": lambda: store.history("kirkwell", NOON),
    }
    steps = plan(store, asked[name])
    assert any("addresses" in step for step in steps)
    assert not [step for step in steps if step.startswith("SCAN addresses")]


def test_who_owes_addresses_is_watched_and_not_paused(store: Store) -> None:
    store.sync_sources((source(), source("paused")), NOON)
    for name in ("kirkwell", "paused", BY_HAND, "left"):
        store.owe(f"{HOME}/{name}", name, NOON)
    store.pause("paused", NOON)
    assert store.sources_owing(NOON) == (BY_HAND, "kirkwell")
    assert store.begin_try(f"{HOME}/kirkwell", NOON)
    assert store.sources_owing(NOON + timedelta(minutes=5)) == (BY_HAND,)
    assert store.sources_owing(NOON + timedelta(minutes=10)) == (BY_HAND, "kirkwell")


def runs(store: Store, first: int, count: int, *, pages: int = 0, lacking: int = 0) -> None:
    """So many runs an hour apart, each of which read ``pages`` of which ``lacking`` had no text."""
    cycle = store.begin_cycle("due", os.getpid(), NOON)
    for hour in range(first, first + count):
        now = NOON + hour * HOUR
        run_id = store.begin_run(cycle, "kirkwell", now)
        store.keep_listing(replace(answer(at=now), status="unchanged"), run_id=run_id)
        store.end_run(run_id, RunRecord(pages=pages, texts_missing=lacking), now)


def test_older_pages_tell_what_is_usual_where_pages_lack_something(store: Store) -> None:
    runs(store, 0, OLDER_RUNS + 5, pages=1)
    runs(store, 100, RUNS)
    assert len(store.history("kirkwell", NOON).runs) == RUNS
    runs(store, 400, 3, pages=1, lacking=1)
    seen = store.history("kirkwell", NOON).runs
    assert len(seen) == RUNS + OLDER_RUNS
    assert [run.pages for run in seen[RUNS:]] == [1] * OLDER_RUNS
    assert [run.began_at for run in seen] == sorted((run.began_at for run in seen), reverse=True)
    runs(store, 500, 10, pages=1)
    assert len(store.history("kirkwell", NOON).runs) == RUNS
