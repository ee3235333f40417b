"""The explorer as a child of the daemon: on loopback, started again when it dies, ended with the daemon.

It is tied to the daemon by a pipe: one that outlived it would keep the port from the next daemon.
"""

import asyncio
import errno
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from pipelines.exceptions import UsageError
from pipelines.explorer.serve import command as serve
from scheduler import children
from scheduler.log import Log
from scheduler.telling import Telling

HOST = "127.0.0.1"
STARTS_IN_ROW = 5
"""How often in a row it may die soon after its start before it is left alone."""

SOON_SECONDS = 60.0
READY_SECONDS = 30.0
GRACE_SECONDS = 3.0
"""It only reads: there is nothing to wait for."""

Command = Callable[[Path, str, int], Sequence[str]]


class ExplorerChild:
    """Datasette over one store: ``start`` it, then ``keep`` it."""

    def __init__(
        self,
        store: Path,
        port: int,
        *,
        log: Log,
        telling: Telling,
        command: Command = serve,
        pause_seconds: float = 1.0,
    ) -> None:
        self._store, self._port, self._log, self._telling = store, port, log, telling
        self._command, self._pause = command, pause_seconds
        self._process: asyncio.subprocess.Process | None = None

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self._port}/"

    async def start(self) -> None:
        """Start it; it answers a moment later. Raises ``UsageError`` where the port is taken."""
        check_port(self._port)
        self._process = await self._begin()

    async def keep(self, stop: asyncio.Event) -> None:
        """Say when it answers, start it again when it ends by itself, and end it when ``stop`` is set."""
        early = 0
        while True:
            began = asyncio.get_running_loop().time()
            if await self._live(stop):
                return
            early = early + 1 if asyncio.get_running_loop().time() - began < SOON_SECONDS else 1
            if early == STARTS_IN_ROW:
                break
            says = f"The explorer ended by itself; it is started again. See {self._log.path}."
            self._telling.say("explorer_ended", says, times=early)
            if await children.stopped_within(stop, self._pause * 2 ** (early - 1)):
                return
        says = f"The explorer ended {STARTS_IN_ROW} times in a row and is left alone; see {self._log.path}."
        self._telling.say("explorer_given_up", says)

    async def _live(self, stop: asyncio.Event) -> bool:
        """Stay with it, from its start, until it ends by itself or ``stop`` is set; return whether that is set."""
        try:
            process = self._process or await self._begin()
        except OSError as error:  # no memory or no number for a process just now: no reason to end the daemon
            self._telling.say("explorer_not_started", f"The explorer cannot be started: {error}.")
            return stop.is_set()
        self._process = None
        try:
            await self._say_when_ready(process, stop)
            return await children.wait(process, stop) == "stopped"
        finally:
            await children.end(process, grace=GRACE_SECONDS)

    async def _say_when_ready(self, process: asyncio.subprocess.Process, stop: asyncio.Event) -> None:
        until = asyncio.get_running_loop().time() + READY_SECONDS
        while asyncio.get_running_loop().time() < until:
            if await answers(self._port):
                self._telling.say("explorer_ready", f"The explorer is at {self.address}", address=self.address)
                return
            if await children.wait(process, stop, 0.1) != "waiting":
                return

    async def _begin(self) -> asyncio.subprocess.Process:
        command = self._command(self._store, HOST, self._port)
        return await children.start(command, folder=self._store.parent, log=self._log, tied=True)


RUN_WAY_OUT = "`councilwatch run --port {other}`, or with port under [explorer] in councilwatch.toml"
DEMO_WAY_OUT = '`make demo ARGS="--port {other}"` or `councilwatch demo --port {other}`'


def check_port(port: int, way_out: str = RUN_WAY_OUT) -> None:
    """Raise ``UsageError`` where nothing can listen at ``port``; ``way_out`` says how to name the ``{other}``."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            what = "taken by another program" if error.errno == errno.EADDRINUSE else "not open to you"
            other = port + 1 if 1023 < port < 65_535 else 8002
            raise UsageError(
                f"The explorer's port {port} is {what}; choose another one, as in {way_out.format(other=other)}."
            ) from error


async def answers(port: int) -> bool:
    """Whether something listens at ``port`` of this machine."""
    try:
        _, writer = await asyncio.open_connection(HOST, port)
    except OSError:
        return False
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
    return True
