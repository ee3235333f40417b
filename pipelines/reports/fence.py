"""PDF files read by a child process: one that eats memory or time, or breaks the library, costs its own line only.

One child reads many files, since starting it takes as long as reading five; a fresh one takes over after a batch, and
after a file that ended it. Only bytes and JSON cross the fence.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

from pipelines.fenced.inside import LENGTH
from pipelines.fenced.outside import Child, start
from pipelines.model import Outcome, UnreadReport
from pipelines.reports.child import Wanted, read_answer
from pipelines.reports.limits import ReportLimits
from pipelines.reports.lines import read_outcome
from pipelines.reports.unread import unread

READER = "pipelines.reports.child"


def read_reports(bodies: Iterable[bytes], limits: ReportLimits | None = None) -> Iterator[Outcome | UnreadReport]:
    """Yield what each file says, in order, or why it was not read."""
    with Fence(limits or ReportLimits()) as fence:
        for body in bodies:
            yield fence.read(body)


class Fence:
    """Reads one file at a time in a child that is started when it is needed and ended with the ``with`` block."""

    def __init__(self, limits: ReportLimits) -> None:
        self._limits = limits
        self._child: Child | None = None
        self.stopped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._end()

    def read(self, body: bytes) -> Outcome | UnreadReport:
        """Return what a report says, or why it was not read."""
        told = self._told(body, b"o")
        return told if isinstance(told, UnreadReport) else read_outcome(told["outcome"])

    def read_text(self, body: bytes) -> tuple[str, ...] | UnreadReport:
        """Return the text of a file's pages, or why it was not read."""
        told = self._told(body, b"t")
        return told if isinstance(told, UnreadReport) else tuple(told["pages"])

    def _told(self, body: bytes, wanted: Wanted) -> dict[str, Any] | UnreadReport:
        if len(body) > self._limits.bytes:
            return unread("too_large", self._limits.bytes)
        if self._child is None or self._child.done >= self._limits.batch:
            self._end()
            process = start(READER, json.dumps(asdict(self._limits)))
            self._child = Child(process, name=READER, wall_seconds=self._limits.wall_seconds)
            if self.stopped:
                self._child.stop()
        line = self._child.ask(wanted + len(body).to_bytes(LENGTH), body)
        if not line.endswith(b"\n"):
            state = self._child.end()
            self._child = None
            return unread(state)
        if self._child.late:  # its time was up just as it answered
            self._end()
        return read_answer(line)

    def stop(self) -> None:
        """Give up the file that is being read, from another thread; what is read after that means nothing."""
        self.stopped = True
        if self._child is not None:
            self._child.stop()

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
