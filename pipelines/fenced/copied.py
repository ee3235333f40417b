"""A fenced process that is the copy of this one, and so has loaded what this one has."""

import os
import subprocess
import time
from collections.abc import Callable
from multiprocessing import get_context
from typing import BinaryIO

STANDARD = (0, 1, 2)
LOOK_EVERY_SECONDS = 0.005


class Copied:
    """A copy that does ``work`` with pipes as its standard streams, and nothing else open; its copies end with it.

    As ``subprocess.Popen`` shows a process. To be made before this process starts a thread or opens what a copy must
    not share.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        theirs, our_input = os.pipe()
        our_output, their_output = os.pipe()
        our_errors, their_errors = os.pipe()
        streams = (theirs, their_output, their_errors)
        self._process = get_context("fork").Process(target=begin, args=(streams, work), daemon=True)
        try:
            self._process.start()
        except OSError:
            for each in (our_input, our_output, our_errors):
                os.close(each)
            raise
        finally:
            for each in streams:
                os.close(each)
        self.stdin: BinaryIO = os.fdopen(our_input, "wb")
        self.stdout: BinaryIO = os.fdopen(our_output, "rb")
        self.stderr: BinaryIO = os.fdopen(our_errors, "rb")

    @property
    def pid(self) -> int:
        pid = self._process.pid
        assert pid is not None  # noqa: S101 - it was started
        return pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end and return its status. Raises ``subprocess.TimeoutExpired``.

        It is asked for: the pipe by which ``multiprocessing`` waits is among those that the copy has let go of.
        """
        until = None if timeout is None else time.monotonic() + timeout
        while (status := self.poll()) is None:
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired("a copy of this process", timeout or 0.0)
            time.sleep(LOOK_EVERY_SECONDS)
        return status

    def kill(self) -> None:
        self._process.kill()


def begin(streams: tuple[int, int, int], work: Callable[[], None]) -> None:
    """Be the copy: let go of everything but the pipes, and work."""
    for stream, standard in zip(streams, STANDARD, strict=True):
        os.dup2(stream, standard)
    os.closerange(len(STANDARD), os.sysconf("SC_OPEN_MAX"))
    work()
