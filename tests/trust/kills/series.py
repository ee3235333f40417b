"""Kills one after the other: of cycles, of the daemon, of the explorer while it is read."""

import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from pipelines.config import store_path
from pipelines.store import open_store
from pipelines.store.lock import Holder, cycle_lock
from scheduler import children
from scheduler.daemon import run_once
from scheduler.telling import Sentences
from tests.trust.kills import truth
from tests.trust.kills.processes import NEVER, Instant, kill, run_cycle, started, watch
from tests.trust.kills.told import Kills
from tests.trust.kills.world import World, let_time_pass

NOTHING = (sys.executable, "-S", "-c", "pass")
"""What a cycle does that finds nothing."""
SILENT = Sentences(lambda _: None)

IN_A_ROW = 4
"""Kills on one store before it is let finish; an address that is being read at every one of six is given up."""

DAEMON_SECONDS = 30.0
"""A daemon that has not come to its instant by then, or when all is told, is killed all the same: it may have had
fewer transactions."""
MOST_SECONDS = 0.06

MOST_COMMIT_SECONDS = 0.003
"""No transaction takes longer to be committed here."""


class Series:
    """Kills in one world, and what was wrong after any of them."""

    def __init__(self, world: World, folder: Path, seed: int) -> None:
        self.world, self.folder, self.random = world, folder, Random(seed)
        self.wrong: list[str] = []
        self.hits: Counter[str] = Counter()
        self.amid = 0
        """Kills that came while news was being stored: some of it was, and some was not."""
        self._commits, self._steps, self._requests, self._seconds = 0, 0, 0, 0.0
        self.whole = self._undisturbed()

    def _undisturbed(self) -> truth.Seen:
        """Run one cycle to its end, and remember what there is to be had, and how long that takes."""
        folder = self.world.copy(self.folder / "whole")
        began, asked = time.monotonic(), self.world.web.requests
        run_cycle(folder)
        self._requests = self.world.web.requests - asked
        self._seconds = time.monotonic() - began
        self._commits, self._steps = map(int, (folder / "counted").read_text(encoding="utf-8").split())
        finish(folder)
        with open_store(store_path(folder)) as store:
            whole = truth.read(store, truth.IN_THE_END)
        self.wrong += truth.mistold(self.world.hook.bodies, self.world.owed)
        assert {row[0] for row in whole["stories and dates"]}, "nothing is found"
        return whole

    def cycles(self, times: int) -> Kills:
        """Kill so many cycles."""
        return self._kills("kill -9 of a cycle", times, self._kill_cycle)

    def daemons(self, times: int) -> Kills:
        """Kill so many daemons, every other time with the cycle that they have started."""
        return self._kills("kill -9 of the daemon", times, self._kill_daemon)

    def _kills(self, what: str, times: int, kill_one: Callable[[Path, float], bool]) -> Kills:
        self.hits.clear()
        self.amid = 0
        before, tried, number = len(self.wrong), 0, 0
        while tried < times:
            number += 1
            folder = self.world.copy(self.folder / f"{what.rpartition(' ')[2]} {number}")
            tried += self._round(folder, min(IN_A_ROW, times - tried), kill_one)
        hits = ", ".join(f"{count} by {kind}" for kind, count in sorted(self.hits.items()))
        says = f"{hits}; {self.amid} while news was being stored"
        return Kills(what=what, tried=tried, wrong=tuple(self.wrong[before:]), says=says)

    def _round(self, folder: Path, times: int, kill_one: Callable[[Path, float], bool]) -> int:
        """Kill so often on one store, each time in what is left to do, and let it finish; return how many came true."""
        with open_store(store_path(folder)) as store:
            seen = truth.read(store, truth.COMMITTED)
        hits = 0
        for place in range(times):
            hits += kill_one(folder, 1 / (place + 1))
            let_time_pass(folder)
            with open_store(store_path(folder)) as store:
                self._note(folder, truth.faults(store, seen, self.world))
                seen = truth.read(store, truth.COMMITTED)
            self.amid += 0 < len(seen["stories"]) < len(self.world.owed)
        finish(folder)
        with open_store(store_path(folder)) as store:
            self._note(folder, truth.faults(store, seen, self.world))
            self._note(folder, [*truth.open_ends(store), *truth.differences(store, self.whole)])
        self._note(folder, truth.mistold(self.world.hook.bodies, self.world.owed))
        return hits

    def _kill_cycle(self, folder: Path, share: float) -> bool:
        instant = self._instant(share)
        hit = run_cycle(folder, instant)
        self.hits[instant.kind] += hit
        return hit

    def _kill_daemon(self, folder: Path, share: float) -> bool:
        """Kill the daemon. Its own transactions are few: the cycle's beginning and end, and two an alert."""
        alone, by_commit = self.random.random() < 0.5, self.random.random() < 0.5
        owns = self.random.randint(1, 12 + 2 * len(self.world.owed))
        instant = Instant(kind="commit", at=owns, seconds=self._moment()) if by_commit else NEVER
        asked = self.world.web.requests + int(self.random.uniform(0, self._requests * share))
        process = started(watch, folder, instant)
        until = time.monotonic() + DAEMON_SECONDS
        while process.exitcode is None and time.monotonic() < until:
            if len(self.world.hook.bodies) >= len(self.world.owed) if by_commit else self.world.web.requests >= asked:
                break
            time.sleep(0.002)
        time.sleep(0 if process.exitcode is not None else self.random.uniform(0.0, MOST_SECONDS))
        by_commit &= process.exitcode is not None
        kill(process, group=False)
        self.hits[f"{'commit' if by_commit else 'time'}, {'alone' if alone else 'with its cycle'}"] += 1
        if not alone:
            end_cycle(folder)
        return True

    def _instant(self, share: float) -> Instant:
        """Draw an instant in the first ``share`` of what a cycle has to do."""
        kind = self.random.choice(("commit", "statement", "time"))
        if kind == "commit":
            at = self.random.randint(1, max(int(self._commits * share), 1))
            return Instant(kind="commit", at=at, seconds=self._moment())
        if kind == "statement":
            return Instant(kind="statement", at=self.random.randint(1, max(int(self._steps * share), 1)))
        return Instant(kind="time", seconds=self.random.uniform(0.0, self._seconds * share))

    def _moment(self) -> float:
        """Draw how long after a commit's beginning the kill comes: at once, or while it is being written."""
        return self.random.choice((0.0, self.random.uniform(0.0, MOST_COMMIT_SECONDS)))

    def _note(self, folder: Path, wrong: list[str]) -> None:
        self.wrong += [f"{folder.name}: {each}" for each in wrong]


def finish(folder: Path) -> None:
    """Let the next daemon begin, and all that is left be done and told."""
    run_once(folder, echo=lambda _: None, telling=SILENT, command=lambda _: NOTHING)
    let_time_pass(folder)
    for _ in range(3):
        run_cycle(folder)
        let_time_pass(folder)
        with open_store(store_path(folder)) as store:
            if not store.sources_owing(datetime.now(UTC)):
                break
    run_once(folder, echo=lambda _: None, telling=SILENT, command=lambda _: NOTHING)


def end_cycle(folder: Path) -> None:
    """Kill the cycle that a daemon has started, with its session."""
    lock = cycle_lock(store_path(folder))
    holder = Holder.read(lock.told())
    if not lock.is_free() and holder is not None and holder.is_known():
        children.kill_session(holder.pid)
