"""A cycle is killed at random instants: no link or story is lost, none is double, the rest is still owed."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.store import Store, open_store
from scheduler.demo.server import PretendWeb, serve

ROUNDS, KILLS = 4, 5
"""Kills follow one another on one store, and each round begins with a new one."""

REQUESTS = 32
"""A cycle is killed after so many requests at most: listings take 22 of the first, 13 of the next ones."""

SEED = 20261124
"""Where the random instants begin; the instant of each kill is told when the test fails."""


@pytest.fixture
def web() -> Iterator[PretendWeb]:
    with serve() as running:
        running.add_ofsted(datetime.now(UTC).date())
        yield running


def begin_cycle(folder: Path) -> "subprocess.Popen[bytes]":
    """Start one cycle of the ordinary program in a session of its own, as the daemon does."""
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "scrapy", "crawl", "due", "--loglevel", "ERROR"),
            *("-s", "COUNCILWATCH_PRETEND=yes", "-s", "DOWNLOAD_DELAY=0.02"),
            # Pages are read in the loop: so stories are stored amid the requests by which the kills are timed. Kills
            # of cycles with their readers are in tests/trust.
            *("-s", "COUNCILWATCH_PAGE_READERS=0"),
        ],
        cwd=folder,
        env={**os.environ, "COUNCILWATCH_HOME": str(folder), "SCRAPY_SETTINGS_MODULE": "crawler.settings"},
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )


def finish_cycle(folder: Path) -> None:
    assert begin_cycle(folder).wait(timeout=100) == 0


def kill_cycle(folder: Path, web: PretendWeb, requests: int, seconds: float) -> bool:
    """Kill a cycle, its whole session, ``seconds`` after it asked so many ``requests``; False where it had ended."""
    begun = web.requests
    cycle = begin_cycle(folder)
    while web.requests - begun < requests and cycle.poll() is None:
        time.sleep(0.001)
    time.sleep(seconds)
    if cycle.poll() is not None:
        return False
    os.killpg(cycle.pid, signal.SIGKILL)
    cycle.wait(timeout=10)
    return True


def let_time_pass(folder: Path) -> None:
    """Make everything due that waits for a later hour."""
    with open_store(folder / "councilwatch.db", create=False) as store, store._connection.writing() as db:
        db.execute("UPDATE addresses SET next_try_at = NULL, tries = 0 WHERE state = 'found'")
        db.execute("UPDATE sources SET next_poll_at = '2000-01-01T00:00:00Z'")
        db.execute("UPDATE hosts SET busy_until = NULL")


def states(store: Store) -> dict[str, str]:
    return {row["url"]: row["state"] for row in store._connection.rows("SELECT url, state FROM addresses")}


def stories(store: Store) -> list[tuple[str, str]]:
    rows = store._connection.rows("SELECT url, title FROM stories ORDER BY url, id")
    return [(row["url"], row["title"]) for row in rows]


def assert_nothing_is_lost(store: Store, seen: dict[str, str]) -> dict[str, str]:
    """What was ever stored stands there still, ended or owed, and the file is sound."""
    assert store.problems() == ()
    now = states(store)
    assert seen.keys() <= now.keys()
    ended = {url for url, state in seen.items() if state != "found"}
    assert {url for url in ended if now[url] == "found"} == set()
    later = datetime.now(UTC) + timedelta(days=30)
    names = [source.name for source in store.sources()]
    owed = {owed.url for name in names for owed in store.owed(name, later, 1_000)}
    assert {url for url, state in now.items() if state == "found"} <= owed
    told = stories(store)
    assert len(told) == len({url for url, _ in told}), "a story stands twice"
    return now


@pytest.mark.timeout(280)
def test_kills_at_random_instants_lose_and_double_nothing(tmp_path: Path, web: PretendWeb) -> None:
    whole = tmp_path / "whole"
    web.write_working_folder(whole)
    finish_cycle(whole)
    with open_store(whole / "councilwatch.db", create=False) as store:
        wanted_states, wanted_stories = states(store), stories(store)
    assert wanted_stories
    instants = random.Random(SEED)
    kept: list[int] = []
    for number in range(ROUNDS):
        broken = tmp_path / f"broken{number}"
        web.write_working_folder(broken)
        seen, stored = kill_cycles(broken, web, instants)
        kept += stored
        finish_cycle(broken)
        let_time_pass(broken)
        finish_cycle(broken)
        with open_store(broken / "councilwatch.db") as store:
            assert_nothing_is_lost(store, seen)
            assert states(store).keys() >= wanted_states.keys()
            assert stories(store) == wanted_stories
    assert len(kept) >= ROUNDS * KILLS * 3 // 4, "most cycles ended before their kill, so little is proven"
    amid_stories = sum(0 < count < len(wanted_stories) for count in kept)
    assert amid_stories >= len(kept) // 3, "few kills came while stories were being stored"


def kill_cycles(folder: Path, web: PretendWeb, instants: random.Random) -> tuple[dict[str, str], list[int]]:
    """Kill cycles one after another; return every state seen and the number of stories after each kill that hit."""
    seen: dict[str, str] = {}
    kept: list[int] = []
    for _ in range(KILLS):
        hit = kill_cycle(folder, web, instants.randint(0, REQUESTS), instants.uniform(0.0, 0.25))
        if (folder / "councilwatch.db").exists():
            let_time_pass(folder)
            with open_store(folder / "councilwatch.db") as store:
                seen = assert_nothing_is_lost(store, seen)
                kept += [len(stories(store))] * hit
        else:
            kept += [0] * hit
    return seen, kept
