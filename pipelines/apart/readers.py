"""Pages read beside an event loop: a few processes that start when they are needed and end with the crawl.

One reader serves a crawl that is polite, for a page is read much faster than the next one may be asked of its host; a
second one starts only where pages pile up, since its start takes as long as reading a dozen pages. Where no reader is
wanted (``most`` is 0) pages are read in the loop.
"""

import asyncio
import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor

from pipelines.apart.limits import PageLimits
from pipelines.apart.read import PageRead, read_page
from pipelines.apart.reader import Reader
from pipelines.exceptions import ReadingStoppedError
from pipelines.model import Page

MOST_READERS = min(2, os.cpu_count() or 1)

PILE = 12
"""Pages that wait when another reader starts: its start takes the time of so many (``benchmarks/loop_lag.py``)."""

STOPPED = "The crawl ended while this was being read."


class Readers:
    """Hands pages to readers, one after the other; ``waiting`` are those that no reader has begun."""

    def __init__(self, limits: PageLimits | None = None, most: int = MOST_READERS) -> None:
        self.waiting: deque[asyncio.Future[Thread]] = deque()
        self.started: list[Thread] = []
        self._free: list[Thread] = []
        self._limits = limits or PageLimits()
        self._most = most
        self._stopped = False

    async def read(self, page: Page) -> PageRead:
        """Return what was read from a page. Raises as ``Reader.read`` does, and ``ReadingStoppedError``."""
        if self._most == 0:
            return read_page(page, self._limits)
        thread = await self._next_free()
        try:
            read = await thread.read(page)
        except Exception as error:
            if self._stopped:
                raise ReadingStoppedError(STOPPED) from error
            raise
        finally:
            self._give_back(thread)
        return read

    def stop(self) -> None:
        """Give up the pages that are being read, and read nothing more."""
        self._stopped = True
        for thread in self.started:
            thread.reader.stop()
        for one in self.waiting:
            if not one.done():
                one.set_exception(ReadingStoppedError(STOPPED))
        self.waiting.clear()

    def close(self) -> None:
        """End the readers and their threads."""
        self.stop()
        for thread in self.started:
            thread.close()
        self.started.clear()

    async def _next_free(self) -> "Thread":
        if self._stopped:
            raise ReadingStoppedError(STOPPED)
        if self._free:
            return self._free.pop()
        if not self.started or (len(self.waiting) >= PILE and len(self.started) < self._most):
            self.started.append(Thread(Reader(self._limits)))
            return self.started[-1]
        turn: asyncio.Future[Thread] = asyncio.get_running_loop().create_future()
        self.waiting.append(turn)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                self._give_back(turn.result())
            raise

    def _give_back(self, thread: "Thread") -> None:
        while self.waiting:
            turn = self.waiting.popleft()
            if not turn.done():  # its page was not given up meanwhile
                turn.set_result(thread)
                return
        self._free.append(thread)


class Thread:
    """A reader with the thread that waits for it, from its first page to its end."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="pages")

    async def read(self, page: Page) -> PageRead:
        return await asyncio.get_running_loop().run_in_executor(self._pool, self.reader.read, page)

    def close(self) -> None:
        self._pool.submit(self.reader.end)
        self._pool.shutdown()
