"""The day's backup, made by a child of the daemon: a process of its own, which costs nobody else's memory or time."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pipelines import backups
from scheduler import children
from scheduler.log import Log
from scheduler.telling import Telling

FIRST_SECONDS = 300.0
"""After the start: what is begun anew has more urgent things to do."""

EVERY_SECONDS = 900.0

RETRY_SECONDS = 3_600.0
"""After one that failed."""

MOST_SECONDS = 1_800.0
"""A backup that takes longer hangs."""


def command() -> list[str]:
    """``councilwatch backup``. ``-P``: a file of the user's in the working folder must not pass for a room."""
    return [sys.executable, "-P", "-m", "scheduler", "backup"]


class DailyBackup:
    """Makes a backup a day; ``kept`` tells how many are kept by what is in force now, 0: none is made."""

    def __init__(
        self,
        folder: Path,
        *,
        log: Log,
        telling: Telling,
        kept: Callable[[], int],
        command: Callable[[], Sequence[str]] = command,
        first_seconds: float = FIRST_SECONDS,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._folder, self._log, self._telling, self._kept = folder, log, telling, kept
        self._command, self._first, self._now = command, first_seconds, now

    async def keep(self, stop: asyncio.Event) -> None:
        """Look every quarter of an hour whether a backup is due, until ``stop`` is set."""
        pause = self._first
        while not await children.stopped_within(stop, pause):
            pause = EVERY_SECONDS
            if self._is_due() and not await self._made(stop):
                pause = RETRY_SECONDS

    def _is_due(self) -> bool:
        folder = self._folder / backups.FOLDER
        try:
            there = [path.name for path in folder.iterdir()] if folder.is_dir() else []
        except OSError as error:
            self._failed(f"{folder} cannot be read: {error.strerror}.")
            return False
        return self._kept() > 0 and backups.is_due(there, self._now())

    async def _made(self, stop: asyncio.Event) -> bool:
        """Make a backup; return whether that went well. It is given up where the daemon is to end."""
        written = self._log.size()
        try:
            process = await children.start(self._command(), folder=self._folder, log=self._log)
        except OSError as error:
            self._failed(f"it cannot be started: {error.strerror}.")
            return False
        try:
            state = await children.wait(process, stop, MOST_SECONDS)
        finally:
            await children.end(process)
        if state == "stopped":
            return False
        says = self._log.last_line(written)
        if state == "ended" and process.returncode == 0:
            self._telling.say("backed_up", says)
            return True
        self._failed(says if state == "ended" else "it did not end in time.")
        return False

    def _failed(self, why: str) -> None:
        self._telling.say("backup_failed", f"The day's backup was not made: {why} It is tried again in an hour.")
