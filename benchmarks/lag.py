"""How long an event loop was blocked: a Scrapy extension for tests and benchmarks.

    scrapy crawl due -s EXTENSIONS=(settings' own, and benchmarks.lag.LoopLag) -s COUNCILWATCH_LAG=FILE

FILE gets JSON when the crawl ends: ``longest`` (seconds), ``over`` (how many lags were longer than LATE) and ``worst``,
the longest ten lags. Each tells how long (``lag``), what of it the loop's own thread computed (``own``), the callbacks
that ran meanwhile with how often and how long (``callbacks``), the lines that the loop was at (``lines``), and those of
the other threads where the look itself came late, since one of them held Python's lock (``held_by``).

A tick that comes late has waited for another callback, for a thread that held Python's lock, or for a machine that was
busy with other programs. The last is not the loop's fault: what counts is the time for which the tick was late, without
what the loop's thread stood in the system's queue for a processor (Linux tells that), but no more than the processor
time that this process used meanwhile.
"""

import asyncio
import gc
import json
import sys
import threading
import time
import traceback
from asyncio.events import Handle
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler

EVERY = 0.005
"""Seconds between two ticks."""
LATE = 0.030
"""Seconds after which it is noted where the loop is."""
LOOK_EVERY = 0.010
WORST = 10
MOST_TOLD = 4
LINES = 5
"""Innermost lines of a thread's stack that are noted."""


@dataclass(kw_only=True)
class Lag:
    """One tick: seconds, callbacks -> how often and for how many seconds, lines -> how often they were seen."""

    lag: float = 0.0
    own: float = 0.0
    callbacks: dict[str, list[float]] = field(default_factory=dict)
    lines: Counter[str] = field(default_factory=Counter)
    held_by: Counter[str] = field(default_factory=Counter)

    def ran(self, name: str, seconds: float) -> None:
        known = self.callbacks.setdefault(name, [0, 0.0])
        known[0] += 1
        known[1] += seconds

    def told(self) -> dict[str, Any]:
        longest = sorted(self.callbacks.items(), key=lambda each: -each[1][1])[:MOST_TOLD]
        most = {"lines": self.lines.most_common(MOST_TOLD), "held_by": self.held_by.most_common(MOST_TOLD)}
        return asdict(self) | most | {"callbacks": longest}


class LoopLag:
    """Ticks on the loop from the crawl's start to its end."""

    def __init__(self, into: Path) -> None:
        self.into = into
        self.worst: list[Lag] = []
        self.over = 0
        self._now = Lag()
        self._ticked = time.perf_counter()
        self._task: asyncio.Task[None] | None = None
        self._ended = threading.Event()
        self._collecting = 0.0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        made = cls(Path(crawler.settings["COUNCILWATCH_LAG"]))
        crawler.signals.connect(made.begin, signals.engine_started)
        crawler.signals.connect(made.end, signals.engine_stopped)
        return made

    def begin(self) -> None:
        self._watch_callbacks()
        self._task = asyncio.ensure_future(self.tick())
        threading.Thread(target=self.look, args=(threading.get_ident(),), daemon=True).start()

    def end(self) -> None:
        self._ended.set()
        if self._task is not None:
            self._task.cancel()
        told = {
            "longest": max((each.lag for each in self.worst), default=0.0),
            "over": self.over,
            "worst": [each.told() for each in self.worst],
        }
        self.into.write_text(json.dumps(told), encoding="utf-8")

    async def tick(self) -> None:
        while True:
            began, used, own, queued = time.perf_counter(), time.process_time(), time.thread_time(), queued_seconds()
            await asyncio.sleep(EVERY)
            self._ticked = time.perf_counter()
            late = self._ticked - began - EVERY - (queued_seconds() - queued)
            ended, self._now = self._now, Lag()
            ended.lag = max(0.0, min(late, time.process_time() - used))
            ended.own = time.thread_time() - own
            self.over += ended.lag > LATE
            self.worst = sorted((*self.worst, ended), key=lambda each: -each.lag)[:WORST]

    def look(self, loop_thread: int) -> None:
        """Note where the loop is while it is late, and where the others are if that could not be noted in time."""
        me, before = threading.get_ident(), time.perf_counter()
        while not self._ended.wait(LOOK_EVERY):
            now = time.perf_counter()
            if now - self._ticked > LATE + EVERY:
                frames = sys._current_frames()  # no more often than needed: it is not safe beside frames that end
                self._now.lines[lines_of(frames[loop_thread])] += 1
                if now - before > 2 * LOOK_EVERY:
                    others = (frame for thread, frame in frames.items() if thread not in (loop_thread, me))
                    self._now.held_by.update(lines_of(frame) for frame in others)
            before = now

    def _watch_callbacks(self) -> None:
        """Let every callback of the loop tell how long the processor was busy with it."""
        run = Handle._run

        def timed(handle: Handle) -> None:
            name = name_of(handle)
            begun = time.thread_time()
            run(handle)
            self._now.ran(name, time.thread_time() - begun)

        Handle._run = timed  # type: ignore[method-assign,assignment]
        gc.callbacks.append(self._collected)

    def _collected(self, phase: str, info: dict[str, int]) -> None:
        """Note for how long garbage was looked for, by whichever thread: all others stand still."""
        if phase == "start":
            self._collecting = time.thread_time()
        else:
            seconds = time.thread_time() - self._collecting
            self._now.ran(f"garbage collection of generation {info['generation']}", seconds)


def queued_seconds() -> float:
    """For how long this thread has stood in the queue for a processor; nothing where the system does not tell."""
    try:
        told = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text("ascii")
    except OSError:
        return 0.0
    return int(told.split()[1]) / 1e9


def name_of(handle: Handle) -> str:
    """The name of a callback; of a task's step that of its coroutine, of Twisted's reactor that of what was called."""
    callback: Any = handle._callback  # type: ignore[attr-defined]
    task = getattr(callback, "__self__", None)
    if isinstance(task, asyncio.Task):
        return str(getattr(task.get_coro(), "__qualname__", "a task"))
    return str(getattr(callback, "__qualname__", None) or type(callback).__name__)


def lines_of(frame: FrameType) -> str:
    frames = traceback.extract_stack(frame)[-LINES:]
    return " < ".join(f"{Path(f.filename).stem}.{f.name}:{f.lineno}" for f in reversed(frames))
