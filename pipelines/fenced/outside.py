"""The parent's end of a fenced process: it hands over bytes, waits for a line, and ends what takes too long."""

import signal
import subprocess
import sys
from collections import deque
from contextlib import nullcontext, suppress
from threading import Thread, Timer
from typing import IO, BinaryIO, Literal, Protocol

LAST_LINES = 40
"""Lines of what a child said last that are kept for the case that it breaks."""

End = Literal["too_slow", "reader_ended"]
"""How a child ended that was reading: it took too long, or it was ended by what it read or by the system."""


class Process(Protocol):
    """A process with pipes to its standard streams, as ``subprocess.Popen`` is one."""

    @property
    def pid(self) -> int: ...
    @property
    def stdin(self) -> IO[bytes] | None: ...
    @property
    def stdout(self) -> IO[bytes] | None: ...
    @property
    def stderr(self) -> IO[bytes] | None: ...
    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def kill(self) -> None: ...


def start(module: str, *arguments: str) -> Process:
    """Start a reader: a module of this program."""
    # -P keeps the working folder out of Python's path: a file of the user's there must not pass for a room.
    return subprocess.Popen(  # noqa: S603 - this very program, its arguments are its own
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


class Child:
    """A running reader. ``done`` counts what it was asked to read; one that is ``late`` is being ended."""

    def __init__(self, process: Process, *, name: str, wall_seconds: float) -> None:
        self.done = 0
        self.late = False
        self._name = name
        self._wall_seconds = wall_seconds
        self._process = process
        self._said: deque[bytes] = deque(maxlen=LAST_LINES)
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def ask(self, *pieces: bytes) -> bytes:
        """Return the child's line on what it is given; one without its end where the child ended instead."""
        self.done += 1
        timer = Timer(self._wall_seconds, self.stop)
        timer.daemon = True
        timer.start()
        try:
            to, back = self._pipes()
            with suppress(BrokenPipeError):
                for piece in pieces:
                    to.write(piece)
                to.flush()
            return back.readline()
        finally:
            timer.cancel()

    def end(self) -> End:
        """End the child, and return what its end means for what it was reading.

        Raises ``RuntimeError`` with its last words where it could not start or ended with a fault of the program: that
        says nothing about what it read.
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
            raise RuntimeError(f"The process {self._name} ended with {status}: {said}")
        return "too_slow" if self.late or status == -signal.SIGXCPU else "reader_ended"

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
