"""How long an event loop was blocked: a Scrapy extension for tests and benchmarks.

    scrapy crawl due -s EXTENSIONS=(settings' own, and benchmarks.lag.LoopLag) -s COUNCILWATCH_LAG=FILE

FILE gets JSON when the crawl ends: ``longest`` (seconds) and ``worst``, the longest ten lags, each with the lines that
the loop was at meanwhile.

A tick that comes late has waited for another callback, for a thread that held Python's lock, or for a machine that was
busy with other programs. The last is not the loop's fault: what counts is the time for which the tick was late, but no
more than the processor time that this process used meanwhile.
"""

import asyncio
import json
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

EVERY = 0.005
"""Seconds between two ticks."""
LATE = 0.030
"""Seconds after which it is noted where the loop is."""
WORST = 10
LINES = 4
"""Innermost lines of the loop's stack that are noted."""


class LoopLag:
    """Ticks on the loop from the crawl's start to its end."""

    def __init__(self, into: Path) -> None:
        self.into = into
        self.lags: list[float] = [0.0]
        self.where: dict[int, Counter[str]] = {}
        self._ticked = time.perf_counter()
        self._task: asyncio.Task[None] | None = None
        self._ended = threading.Event()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        made = cls(Path(crawler.settings["COUNCILWATCH_LAG"]))
        crawler.signals.connect(made.begin, signals.engine_started)
        crawler.signals.connect(made.end, signals.engine_stopped)
        return made

    def begin(self) -> None:
        self._task = asyncio.ensure_future(self.tick())
        threading.Thread(target=self.look, args=(threading.get_ident(),), daemon=True).start()

    def end(self) -> None:
        self._ended.set()
        if self._task is not None:
            self._task.cancel()
        worst = sorted(range(len(self.lags)), key=self.lags.__getitem__, reverse=True)[:WORST]
        told = {
            "longest": max(self.lags),
            "worst": [[self.lags[number], self.where.get(number, Counter()).most_common(3)] for number in worst],
        }
        self.into.write_text(json.dumps(told), encoding="utf-8")

    async def tick(self) -> None:
        while True:
            began, used = time.perf_counter(), time.process_time()
            await asyncio.sleep(EVERY)
            self._ticked = time.perf_counter()
            late = self._ticked - began - EVERY
            self.lags.append(max(0.0, min(late, time.process_time() - used)))

    def look(self, loop_thread: int) -> None:
        """Note where the loop is while it is late."""
        while not self._ended.wait(0.01):
            if time.perf_counter() - self._ticked > LATE + EVERY:
                frames = traceback.extract_stack(sys._current_frames()[loop_thread])[-LINES:]
                line = " < ".join(f"{Path(f.filename).stem}.{f.name}:{f.lineno}" for f in reversed(frames))
                self.where.setdefault(len(self.lags), Counter())[line] += 1
