"""PDF files read by a child process: one that eats memory or time, or breaks the library, costs its own line only.

One child reads many files, since starting it takes as long as reading five; a fresh one takes over after a batch, and
after a file that ended it. Only bytes and JSON cross the fence.
"""

import json
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import asdict
from threading import Thread, Timer
from types import TracebackType
from typing import Any, BinaryIO, Self

from pipelines.model import Outcome, UnreadReport
from pipelines.reports.child import LENGTH, Wanted, read_answer
from pipelines.reports.limits import Limits
from pipelines.reports.lines import read_outcome
from pipelines.reports.unread import unread

LAST_LINES = 40
"""Lines of what a child said last that are kept for the case that it breaks."""


def read_reports(bodies: Iterable[bytes], limits: Limits | None = None) -> Iterator[Outcome | UnreadReport]:
    """Yield what each file says, in order, or why it was not read."""
    with Fence(limits or Limits()) as fence:
        for body in bodies:
            yield fence.read(body)


class Fence:
    """Reads one file at a time in a child that is started when it is needed and ended with the ``with`` block."""

    def __init__(self, limits: Limits) -> None:
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
            self._child = Child(self._limits)
            if self.stopped:
                self._child.stop()
        line = self._child.ask(body, wanted)
        if not line.endswith(b"\n"):
            state = self._child.end()
            self._child = None
            return state
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


class Child:
    """A running reader. ``done`` counts the files that it was asked about; one that is ``late`` is being ended."""

    def __init__(self, limits: Limits) -> None:
        self.done = 0
        self._limits = limits
        self.late = False
        # -P keeps the working folder out of Python's path: a file of the user's there must not pass for a room.
        self._process = subprocess.Popen(  # noqa: S603 - this very program, its arguments are its own
            [sys.executable, "-P", "-m", "pipelines.reports.child", json.dumps(asdict(limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._said: deque[bytes] = deque(maxlen=LAST_LINES)
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def ask(self, body: bytes, wanted: Wanted) -> bytes:
        """Return the child's line on a file; one without its end where the child ended instead."""
        self.done += 1
        timer = Timer(self._limits.wall_seconds, self.stop)
        timer.daemon = True
        timer.start()
        try:
            to, back = self._pipes()
            with suppress(BrokenPipeError):
                to.write(wanted + len(body).to_bytes(LENGTH) + body)
                to.flush()
            return back.readline()
        finally:
            timer.cancel()

    def end(self) -> UnreadReport:
        """End the child, and return what its end means for the file that it was reading.

        Raises ``RuntimeError`` with its last words where it could not start or ended with a fault of the program: that
        says nothing about the file.
        """
        to, back = self._pipes()
        with suppress(BrokenPipeError):
            to.close()
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        back.close()
        self._listener.join()
        if status > 0 and not self.late:
            said = b"".join(self._said).decode(errors="replace")
            raise RuntimeError(f"The reader of reports ended with {status}: {said}")
        return unread("too_slow" if self.late or status == -signal.SIGXCPU else "reader_ended")

    def stop(self) -> None:
        """Have the child ended at once."""
        self.late = True
        self._process.kill()

    def _listen(self) -> None:
        """Take what the child says of itself, so that it never waits for somebody to listen."""
        with self._process.stderr or nullcontext(()) as lines:
            self._said.extend(lines)

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        to, back = self._process.stdin, self._process.stdout
        assert to is not None and back is not None  # noqa: S101, PT018 - both were asked for
        return to, back  # type: ignore[return-value]  # Popen types them as IO[bytes]
