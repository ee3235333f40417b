"""Cycles and runs, and what they show of a source."""

import os
from dataclasses import replace
from functools import partial

import pytest

from pipelines.model import RunRecord, SourceState, Standing
from pipelines.store import Store
from pipelines.store.runs import is_running
from tests.pipelines.store.making import HOME, HOUR, NOON, answer, link


def run(store: Store, *statuses: str, hours: int = 0, pages: int = 1, unchanged: int = 0, received: int = 500) -> int:
    """One run whose listings answer so."""
    now = NOON + hours * HOUR
    cycle = store.begin_cycle("due", os.getpid(), now)
    run_id = store.begin_run(cycle, "kirkwell", now)
    for number, status in enumerate(statuses):
        says = None if status in ("ok", "unchanged") else f"It was {status}."
        asked = answer(link(hours), at=now)
        if status == "moved":  # no list was found: no answer of one is there
            asked = replace(asked, http_status=None)
        one = replace(asked, listing=f"{HOME}/{number}", status=status, says=says)  # type: ignore[arg-type]
        store.keep_listing(one, run_id=run_id)
    record = RunRecord(requests=3, bytes=received, pages=pages, unchanged=unchanged, stories=1, errors={"timeout": 2})
    store.end_run(run_id, record, now)
    store.end_cycle(cycle, "finished", now)
    return cycle


def test_a_cycle_adds_up_its_runs(store: Store) -> None:
    assert store.newest_cycle() is None
    cycle_id = run(store, "ok")
    cycle = store.newest_cycle()
    assert cycle is not None
    assert cycle == store.cycle(cycle_id)
    assert (cycle.kind, cycle.pid, cycle.how, cycle.began_at, cycle.ended_at) == (
        "due",
        os.getpid(),
        "finished",
        NOON,
        NOON,
    )
    assert (cycle.sources, cycle.reached, cycle.requests, cycle.links_new, cycle.stories) == (1, 1, 3, 1, 1)
    assert store.newest_cycle("by_hand") is None
    row = store._connection.row("SELECT how, errors, bytes FROM runs")
    assert row is not None
    assert tuple(row) == ("finished", '{"timeout": 2}', 500)


@pytest.mark.parametrize(("pages", "unchanged", "reached"), [(0, 0, 0), (2, 0, 1), (0, 3, 1)])
def test_a_source_that_was_asked_for_owed_pages_only_is_reached_where_they_came(
    store: Store, pages: int, unchanged: int, reached: int
) -> None:
    cycle = store.cycle(run(store, pages=pages, unchanged=unchanged))
    assert cycle is not None
    assert cycle.reached == reached


@pytest.mark.parametrize(
    ("answers", "reached"),
    [
        (["ok"], 1),
        (["unchanged"], 1),
        (["failed", "ok"], 1),
        (["failed"], 0),
        (["empty"], 1),
        (["not_a_listing"], 1),
        (["failed", "blocked"], 1),
        (["disallowed"], 0),
        ([], 1),  # its pages were read, though no listing was asked
    ],
)
def test_a_source_is_reached_where_its_server_said_anything(store: Store, answers: list[str], reached: int) -> None:
    cycle = store.cycle(run(store, *answers, pages=0 if answers else 3))
    assert cycle is not None
    assert cycle.reached == reached


@pytest.mark.parametrize(("received", "reached"), [(0, 0), (4_000, 1)])
def test_a_source_with_a_home_page_only_is_reached_where_that_came(store: Store, received: int, reached: int) -> None:
    """No list of news was found either way: nothing was there, or the machine has no network."""
    cycle = store.cycle(run(store, "moved", pages=0, received=received))
    assert cycle is not None
    assert cycle.reached == reached


def same(told: Standing) -> Standing:
    return told


def stands(store: Store, *states: SourceState, sure: bool = True) -> None:
    """End one run an hour after the other, each with its state."""
    for hours, state in enumerate(states):
        now = NOON + hours * HOUR
        run_id = store.begin_run(store.begin_cycle("due", os.getpid(), now), "kirkwell", now)
        told = Standing(state=state, says=f"It is {state}.", todo="" if state == "ok" else "Look at it.", sure=sure)
        store.end_run(run_id, RunRecord(), now, partial(same, told))


@pytest.mark.parametrize(
    ("before", "record", "waits"),
    [
        ("ok", RunRecord(), False),
        ("failed", RunRecord(), True),
        ("ok", RunRecord(pages=1), True),
        ("ok", RunRecord(errors={"timeout": 1}), True),
    ],
)
def test_a_run_that_makes_a_source_well_again_waits_for_the_disk(
    store: Store, before: SourceState, record: RunRecord, waits: bool
) -> None:
    stands(store, before)
    modes: list[int] = []

    def well_again() -> Standing:
        modes.extend(store._connection.rows("PRAGMA synchronous")[0])
        return Standing(state="ok", says="It is ok.", todo="", sure=True)

    run_id = store.begin_run(store.begin_cycle("due", os.getpid(), NOON + HOUR), "kirkwell", NOON + HOUR)
    store.end_run(run_id, record, NOON + HOUR, well_again)
    full, normal = 2, 1
    assert modes == [full if waits else normal]


def test_the_history_has_one_line_for_each_change(store: Store) -> None:
    stands(store, "ok", "ok", "failed", "failed", "ok")
    rows = store._connection.rows("SELECT state, says, todo, began_at FROM source_states ORDER BY id")
    assert [(row["state"], row["began_at"][11:13]) for row in rows] == [
        ("ok", "12"),
        ("failed", "14"),
        ("ok", "16"),
    ]
    assert (rows[1]["says"], rows[1]["todo"]) == ("It is failed.", "Look at it.")
    (source,) = store.sources()
    assert (source.state_since, source.todo) == (NOON + 4 * HOUR, "")


def test_a_change_that_is_sure_is_told_once(store: Store) -> None:
    stands(store, "ok", "moved", "moved", "moved", "ok", "ok", "moved")
    rows = store._connection.rows("SELECT subject, state, made_at FROM notices ORDER BY id")
    assert [(row["subject"], row["state"], row["made_at"][11:13]) for row in rows] == [
        ("kirkwell", "moved", "13"),
        ("kirkwell", "ok", "16"),
        ("kirkwell", "moved", "18"),
    ]


def test_what_is_not_sure_yet_is_told_nobody(store: Store) -> None:
    stands(store, "failed", "failed", sure=False)
    assert store._connection.rows("SELECT * FROM notices") == []


def test_what_has_no_end_is_closed_as_crashed(store: Store) -> None:
    dead, alive, own = (store.begin_cycle("due", pid, NOON) for pid in (111, 222, os.getpid()))
    store.begin_run(dead, "kirkwell", NOON)
    assert store.close_orphans(NOON + HOUR, alive=lambda pid: pid == 222) == 2
    ends = {row["id"]: row["how"] for row in store._connection.rows("SELECT id, how FROM cycles")}
    assert ends == {dead: "crashed", alive: None, own: "crashed"}
    row = store._connection.row("SELECT how, ended_at FROM runs")
    assert row is not None
    assert tuple(row) == ("crashed", "2026-03-02T13:00:00Z")
    assert store.close_orphans(NOON + HOUR, alive=lambda pid: pid == 222) == 0


def test_a_number_that_another_process_has_got_since_keeps_no_cycle_open(store: Store) -> None:
    """Every cycle of what is due holds a lock; where that is free, none is at work. A crawl by hand holds none."""
    due, by_hand = store.begin_cycle("due", 222, NOON), store.begin_cycle("by_hand", 222, NOON)
    assert store.close_orphans(NOON + HOUR, alive=lambda _: True, none_due=True) == 1
    ends = {row["id"]: row["how"] for row in store._connection.rows("SELECT id, how FROM cycles")}
    assert ends == {due: "crashed", by_hand: None}


def test_a_cycle_can_be_handed_to_the_child_that_does_it(store: Store) -> None:
    cycle_id = store.begin_cycle("due", os.getpid(), NOON)
    store.claim_cycle(cycle_id, 222)
    assert store.close_orphans(NOON, alive=lambda pid: pid == 222) == 0
    store.end_cycle(cycle_id, "killed", NOON)
    store.end_cycle(cycle_id, "finished", NOON)
    cycle = store.cycle(cycle_id)
    assert cycle is not None
    assert cycle.how == "killed", "the first end stands"


def test_running_processes_are_known() -> None:
    assert is_running(os.getpid())
    assert not is_running(2**22 + 1)
