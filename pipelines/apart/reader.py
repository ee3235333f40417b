"""One process that reads pages, as the thread sees it that waits for it."""

import json
import os
from dataclasses import asdict

from pipelines.apart import spare
from pipelines.apart.limits import PageLimits
from pipelines.apart.read import PageRead
from pipelines.apart.wires import question
from pipelines.exceptions import CouncilwatchError, InputError, UnreadPageError
from pipelines.fenced.outside import Child, End, start
from pipelines.model import Page
from pipelines.wire import from_json

READER = "pipelines.apart.child"

SAYS: dict[End, str] = {
    "too_slow": "Reading this page took longer than any story does, so it was given up; look at it yourself.",
    "reader_ended": "The process that read this page was ended, by the system or for want of memory, so the page was "
    "not read; where this is said again, look at it yourself.",
}


class PageFaultError(CouncilwatchError):
    """Raised for a page at which the program itself failed; ``kind`` is the name of its error."""

    def __init__(self, kind: str, where: str) -> None:
        super().__init__(f"A reader of pages failed with {kind}.\n{where}")
        self.kind = kind


class Reader:
    """Reads one page at a time in a child, which is started with the first and replaced where a page ended it.

    All but ``stop`` is called from one thread, for on Linux the child ends with the thread that started it.
    """

    def __init__(self, limits: PageLimits) -> None:
        self._limits = limits
        self._child: Child | None = None
        self.stopped = False

    def read(self, page: Page) -> PageRead:
        """Return what was read from a page.

        Raises ``InputError`` where there is nothing to read, ``UnreadPageError`` where the child did not live to tell,
        ``PageFaultError`` for a fault of the program.
        """
        told = json.loads(self._line(page))
        if "fault" in told:
            raise PageFaultError(told["fault"], told["where"])
        if "unreadable" in told:
            raise InputError(told["unreadable"])
        return from_json(PageRead, told["read"])

    def _line(self, page: Page) -> bytes:
        child = self._ready()
        line = child.ask(*question(page))
        if not line.endswith(b"\n"):
            self._child = None
            raise UnreadPageError(SAYS[child.end()])
        if child.late:  # its time was up just as it answered
            self.end()
        return line

    def _ready(self) -> Child:
        """Return a child that lives and has not read too much yet."""
        if self._child is not None and (self._child.done >= self._limits.batch or self._child.has_ended):
            self.end()
        if self._child is None:
            process = spare.take(self._limits) or start(READER, json.dumps(asdict(self._limits)), str(os.getpid()))
            self._child = Child(process, name=READER, wall_seconds=self._limits.wall_seconds)
        if self.stopped:
            self._child.stop()
        return self._child

    def stop(self) -> None:
        """Give up the page that is being read, from another thread; what is read after that means nothing."""
        self.stopped = True
        if self._child is not None:
            self._child.stop()

    def end(self) -> None:
        """End the child."""
        if self._child is not None:
            child, self._child = self._child, None
            child.end()
