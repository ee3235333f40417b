"""The day's backup, made by a child of the daemon: a process of its own, which costs nobody else's memory or time."""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pipelines import backups
from scheduler import children, waiting
from scheduler.log import FILE, Log
from scheduler.telling import Telling

FIRST_SECONDS = 300.0
"""After the start: what is begun anew has more urgent things to do."""

EVERY_SECONDS = 900.0

RETRY_SECONDS = 3_600.0
"""After one that failed."""

MOST_SECONDS = 1_800.0
"""A backup that takes longer hangs."""


def command(keep: int) -> list[str]:
    """``councilwatch backup``, told what is in force: an edit that cannot be read stops no backup.

    ``-P``: a file of the user's in the working folder must not pass for a room.
    """
    return [sys.executable, "-P", "-m", "scheduler", "backup", "--keep", str(keep)]


class DailyBackup:
    """Makes a backup a day; ``kept`` tells how many are kept by what is in force now, 0: none is made."""

    def __init__(
        self,
        folder: Path,
        *,
        log: Log,
        telling: Telling,
        kept: Callable[[], int],
        command: Callable[[int], Sequence[str]] = command,
        first_seconds: float = FIRST_SECONDS,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._folder, self._log, self._telling, self._kept = folder, log, telling, kept
        self._command, self._first, self._now = command, first_seconds, now

    async def keep(self, stop: asyncio.Event) -> None:
        """Look every quarter of an hour whether a backup is due, until ``stop`` is set."""
        pause = self._first
        while not await waiting.stopped_within(stop, pause):
            pause = EVERY_SECONDS if await self._went_well(stop) else RETRY_SECONDS

    async def _went_well(self, stop: asyncio.Event) -> bool:
        """Make a backup if one is due; whether nothing went wrong. It is given up where the daemon is to end."""
        keep = self._kept()
        try:
            if not keep or not self._is_due():
                return True
            with tempfile.TemporaryDirectory(prefix="councilwatch-") as own:
                state, says = await self._made(keep, Log(Path(own) / FILE), stop)
        except OSError as error:
            state, says = "failed", f"{error.filename or 'it'} cannot be used: {error.strerror}."
        if state == "made":
            self._telling.say("backed_up", says)
        elif state == "failed":
            self._telling.say("backup_failed", f"The day's backup was not made: {says} It is tried again in an hour.")
        return state != "failed"

    def _is_due(self) -> bool:
        folder = self._folder / backups.FOLDER
        there = [path.name for path in folder.iterdir()] if folder.is_dir() else []
        return backups.is_due(there, self._now())

    async def _made(self, keep: int, own: Log, stop: asyncio.Event) -> tuple[Literal["made", "failed", "stopped"], str]:
        """Make a backup; return what became of it and the child's last words.

        They are taken from a log of its ``own``: in the daemon's, others write meanwhile.
        """
        process = await children.start(self._command(keep), folder=self._folder, log=own)
        try:
            state = await children.wait(process, stop, MOST_SECONDS)
        finally:
            await children.end(process)
        if state == "stopped":
            return "stopped", ""
        if state == "ended" and process.returncode == 0:
            return "made", own.last_line(0)
        for line in own.path.read_text(encoding="utf-8", errors="replace").splitlines():
            self._log.add(line)
        how = own.last_line(0) or f"it ended with exit status {process.returncode}."
        return "failed", how if state == "ended" else "it did not end in time."
