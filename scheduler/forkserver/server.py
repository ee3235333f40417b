"""The daemon's end of the process whose copies are cycles."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pipelines.exceptions import CouncilwatchError
from scheduler import children
from scheduler.forkserver.serving import Wanted
from scheduler.log import Log

READY_SECONDS = 60.0
"""How long it may load."""

END_SECONDS = 2.0

REST_SECONDS = 3600.0
"""How long no copy is asked for where one could not be made: each cycle would wait for that, and tell of it."""


class ForkServerError(CouncilwatchError):
    """Raised where no copy could be made."""


def can_be_used() -> bool:
    """Whether this system has what it takes: processes that can be waited for as files are, and forks that are safe."""
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


class Copy:
    """A copy at work, as ``asyncio.subprocess.Process`` shows one (``children.Process``)."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._ended = asyncio.Event()

    async def wait(self) -> int:
        await self._ended.wait()
        assert self.returncode is not None  # noqa: S101 - set before the event
        return self.returncode

    def terminate(self) -> None:
        os.kill(self.pid, signal.SIGTERM)

    def ended(self, status: int) -> None:
        self.returncode = status
        self._ended.set()


class ForkServer:
    """Starts the process when the first copy is wanted, and anew where it ended or its environment would be another."""

    def __init__(self, folder: Path, log: Log) -> None:
        self._folder, self._log = folder, log
        self._process: asyncio.subprocess.Process | None = None
        self._environment: dict[str, str] = {}
        self._listening: asyncio.Task[None] | None = None
        self._begun: asyncio.Future[Copy] | None = None
        self._copies: dict[int, Copy] = {}
        self._rests_until = 0.0

    def rests(self) -> bool:
        """Whether it failed a while ago, and is not tried again yet."""
        return asyncio.get_running_loop().time() < self._rests_until

    async def start(self, arguments: Sequence[str]) -> children.Process:
        """Return a copy that is ``scrapy`` with these arguments. Raises ``ForkServerError`` where there is none."""
        try:
            async with asyncio.timeout(READY_SECONDS):
                return await self._copy(Wanted(arguments=tuple(arguments), log=str(self._log.path.resolve())))
        except asyncio.CancelledError:
            await self.end(grace=0.0)
            raise
        except (OSError, TimeoutError) as error:
            await self.end(grace=0.0)  # also a copy that it made just now: else there would be two
            self._rests_until = asyncio.get_running_loop().time() + REST_SECONDS
            raise ForkServerError(f"The process that cycles are copied from did not answer: {error!r}") from error

    async def start_unless(self, stop: asyncio.Event, arguments: Sequence[str]) -> children.Process | None:
        """Do the same; None where ``stop`` is set before the copy is made, and then there will be none."""
        starting, stopped = asyncio.ensure_future(self.start(arguments)), asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({starting, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                return starting.result()
        finally:
            for each in (starting, stopped):
                each.cancel()
        with suppress(asyncio.CancelledError):
            await starting
        return None

    async def _copy(self, wanted: Wanted) -> Copy:
        process = await self._ready()
        self._begun = asyncio.get_running_loop().create_future()
        assert process.stdin is not None  # noqa: S101 - it was asked for
        process.stdin.write(wanted.written())
        await process.stdin.drain()
        if self._listening is None or self._listening.done():
            raise ConnectionResetError("it ended")
        return await self._begun

    async def _ready(self) -> asyncio.subprocess.Process:
        """Return the process, started where there is none that would do."""
        wanted = children.environment(self._folder)  # an edit can have made a secret of a variable
        alive = self._process is not None and self._process.returncode is None
        if self._process is None or not alive or wanted != self._environment:
            await self.end()
            command = [sys.executable, "-P", "-m", "scheduler.forkserver"]
            self._environment = wanted
            self._process = await children.start(command, folder=self._folder, log=self._log, tied=True, heard=True)
            self._listening = asyncio.create_task(self._listen(self._process))
        return self._process

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        """Take what the process says, until it ends: then its copies are ended too, for nobody tells how they do."""
        assert process.stdout is not None  # noqa: S101 - it was asked for
        while line := await process.stdout.readline():
            said = json.loads(line)
            if "begun" in said:
                copy = self._copies[said["begun"]] = Copy(said["begun"])
                if self._begun is not None and not self._begun.done():
                    self._begun.set_result(copy)
            elif said["ended"] in self._copies:
                self._copies.pop(said["ended"]).ended(said["status"])
            elif self._begun is not None and not self._begun.done():
                self._begun.set_exception(ChildProcessError("a copy ended before it began"))
        if self._begun is not None and not self._begun.done():
            self._begun.set_exception(ConnectionResetError("it ended"))
        for copy in self._copies.values():
            children.kill_session(copy.pid)
            copy.ended(-signal.SIGKILL)
        self._copies.clear()

    async def end(self, *, grace: float = END_SECONDS) -> None:
        """End the process, by a kill after ``grace`` seconds; it has no work of its own that could be lost."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), grace)
        if process.returncode is None:  # else its number may be another's by now
            children.kill_session(process.pid)
            await process.wait()
        if self._listening is not None:
            await self._listening
