"""Programs that the daemon starts beside itself, each in a session of its own, and how they are ended."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Protocol

from pipelines.config import FILE
from pipelines.explorer_config import VARIABLE as EXPLORER_SECRET
from scheduler.log import Log
from scheduler.systemd import VARIABLES as NOT_THEIRS

VARIABLE = re.compile(r"""\benv\s*=\s*["']([^"'\n]+)["']""")
"""How councilwatch.toml names the environment variable that a channel's address stands in."""

GRACE_SECONDS = 6.0
"""From the polite request to end until the kill; the daemon itself has ten seconds in all."""


class Process(Protocol):
    """A child as ``asyncio.subprocess.Process`` shows it; it leads a session of its own."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None: ...
    async def wait(self) -> int: ...
    def terminate(self) -> None: ...


def scrapy(*arguments: str) -> list[str]:
    """Return the command that runs Scrapy.

    ``-P`` keeps the working folder out of Python's path: a file of the user's there must not pass for a room.
    """
    return [sys.executable, "-P", "-m", "scrapy", *arguments]


def environment(folder: Path) -> dict[str, str]:
    """Return the environment in which Scrapy finds this program and the working folder from anywhere.

    The variables that hold channels' addresses and the explorer's secret stay behind: who reads what the web sends must
    not know them.
    """
    secret = named_as_secret(folder / FILE) | {EXPLORER_SECRET} | NOT_THEIRS
    kept = {name: value for name, value in os.environ.items() if name not in secret}
    return kept | {"COUNCILWATCH_HOME": str(folder), "SCRAPY_SETTINGS_MODULE": "crawler.settings"}


def named_as_secret(config: Path) -> frozenset[str]:
    """Return the variables that a configuration keeps addresses of channels in, also where it cannot be read whole."""
    try:
        text = config.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return frozenset()
    return frozenset(VARIABLE.findall(text))


async def start(
    command: Sequence[str],
    *,
    folder: Path,
    log: Log,
    tied: bool = False,
    heard: bool = False,
    secrets: Mapping[str, str] = MappingProxyType({}),
) -> asyncio.subprocess.Process:
    """Start ``command`` in ``folder`` and a session of its own; it writes to ``log``.

    The standard input of one that is ``tied`` is a pipe that closes when this process ends, however it ends; the
    standard output of one that is ``heard`` is a pipe too. The variables ``secrets`` are told to it alone.
    """
    with log.opened() as output:
        return await asyncio.create_subprocess_exec(
            *command,
            cwd=folder,
            env={**environment(folder), **secrets},
            stdin=asyncio.subprocess.PIPE if tied else asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE if heard else output,
            stderr=output,
            start_new_session=True,
        )


async def end(process: Process, *, grace: float = GRACE_SECONDS) -> None:
    """Ask a child to end, and after ``grace`` seconds kill it with all that it started."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.terminate()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), grace)
    kill_session(process.pid)
    await process.wait()


def kill_session(pid: int) -> None:
    """Kill whatever is left of the session that the child ``pid`` led; its workers can outlive it."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


async def wait(
    process: Process, stop: asyncio.Event, seconds: float | None = None
) -> Literal["ended", "stopped", "waiting"]:
    """Wait until the child has ended or ``stop`` is set, for at most ``seconds``."""
    ended, stopped = asyncio.ensure_future(process.wait()), asyncio.ensure_future(stop.wait())
    try:
        done, _ = await asyncio.wait({ended, stopped}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        ended.cancel()
        stopped.cancel()
    if ended in done:
        return "ended"
    return "stopped" if stopped in done else "waiting"
