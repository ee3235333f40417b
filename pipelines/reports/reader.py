"""Official files read beside an event loop: reports in the fence, tables under the limits of their reader."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from pipelines.exceptions import CouncilwatchError
from pipelines.model import OfficialFile, Outcome, UnreadReport
from pipelines.reports.fence import Fence
from pipelines.reports.limits import Limits
from pipelines.statistics.outcomes_table import TableOutcomes, read_table

ToldByFile = Outcome | TableOutcomes | UnreadReport


class ReadingStoppedError(CouncilwatchError):
    """Raised by ``Reader.read`` for a file that was given up because the crawl ends; nothing is known of it."""


class Reader:
    """Reads one file at a time in a thread of its own, which waits for the fenced child."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._fence = Fence(limits or Limits())
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reports")

    async def read(self, file: OfficialFile) -> ToldByFile:
        """Return what a file says, or why it was not read. Raises ``ReadingStoppedError``."""
        told = await asyncio.get_running_loop().run_in_executor(self._thread, self._read, file)
        if self._fence.stopped:
            raise ReadingStoppedError("The crawl ended while this was being read.")
        return told

    def stop(self) -> None:
        """Give up what is being read, and read nothing more."""
        self._fence.stop()

    def close(self) -> None:
        """End the child and the thread."""
        self.stop()
        self._thread.submit(self._fence.__exit__, None, None, None)
        self._thread.shutdown()

    def _read(self, file: OfficialFile) -> ToldByFile:
        return read_table(file.body, file.asked) if file.link.seeks == "table" else self._fence.read(file.body)
