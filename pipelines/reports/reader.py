"""Files read beside an event loop: reports and committees' papers in the fence, tables under their reader's limits."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from pipelines.exceptions import ReadingStoppedError
from pipelines.model import OfficialFile, Outcome, UnreadReport
from pipelines.reports.fence import Fence
from pipelines.reports.limits import ReportLimits
from pipelines.reports.unread import as_paper
from pipelines.statistics.outcomes_table import TableOutcomes, read_table

ToldByFile = Outcome | TableOutcomes | UnreadReport
Told = TypeVar("Told")


class Reader:
    """Reads one file at a time in a thread of its own, which waits for the fenced child."""

    def __init__(self, limits: ReportLimits | None = None) -> None:
        self._fence = Fence(limits or ReportLimits())
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reports")

    async def read(self, file: OfficialFile) -> ToldByFile:
        """Return what a file says, or why it was not read. Raises ``ReadingStoppedError``."""
        return await self._apart(lambda: self._read(file))

    async def read_paper(self, body: bytes) -> tuple[str, ...] | UnreadReport:
        """Return the text of each page of a paper, or why it was not read. Raises ``ReadingStoppedError``."""
        told = await self._apart(lambda: self._fence.read_text(body))
        return as_paper(told) if isinstance(told, UnreadReport) else told

    def stop(self) -> None:
        """Give up what is being read, and read nothing more."""
        self._fence.stop()

    def close(self) -> None:
        """End the child and the thread."""
        self.stop()
        self._thread.submit(self._fence.__exit__, None, None, None)
        self._thread.shutdown()

    async def _apart(self, read: Callable[[], Told]) -> Told:
        told = await asyncio.get_running_loop().run_in_executor(self._thread, read)
        if self._fence.stopped:
            raise ReadingStoppedError("The crawl ended while this was being read.")
        return told

    def _read(self, file: OfficialFile) -> ToldByFile:
        return read_table(file.body, file.asked) if file.link.seeks == "table" else self._fence.read(file.body)
