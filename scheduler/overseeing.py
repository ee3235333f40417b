"""Looks after the loop of cycles and the scheduler without asking either, and feeds the watchdog of systemd."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from pipelines import clock
from pipelines.exceptions import UsageError
from pipelines.store import Store
from scheduler import waiting, watchdog
from scheduler.systemd import Systemd
from scheduler.telling import Telling

STUCK_SECONDS = 600.0
"""A loop of cycles that comes so much later than it must hangs, and nothing but a new start helps."""


class Overseer:
    """Compares the newest cycle with the clock every ``every_seconds``, or oftener where systemd waits for less.

    ``due`` is set to have a cycle begun; ``cycle_seconds`` tells how long one may take by what is in force now.
    """

    def __init__(
        self,
        *,
        telling: Telling,
        systemd: Systemd,
        due: asyncio.Event,
        cycle_seconds: Callable[[], int],
        check_file: Callable[[Store], None],
        every_seconds: float,
        cycle_grace: float,
    ) -> None:
        self._telling, self._systemd, self._due = telling, systemd, due
        self._cycle_seconds, self._check_file, self._cycle_grace = cycle_seconds, check_file, cycle_grace
        self._every = min(every_seconds, (systemd.watchdog_seconds or 3 * every_seconds) / 3)
        self._last_began = self._last_looked = 0.0
        """When the last cycle began, else the watch, and when it was last looked whether one should; by the loop's
        clock: nobody can set that one."""

    def looked(self) -> None:
        """Note that the loop of cycles goes round."""
        self._last_looked = asyncio.get_running_loop().time()

    def began(self) -> None:
        """Note that a cycle begins."""
        self._last_began = asyncio.get_running_loop().time()

    async def keep(self, store: Store, tick_again: Callable[[], None], stop: asyncio.Event) -> None:
        """Compare the newest cycle with the clock, without the scheduler, and help out where it fails, until ``stop``
        is set; ``tick_again`` has a scheduler tick that waits for an hour which a wrong clock has named."""
        self._last_began = self._last_looked = asyncio.get_running_loop().time()
        self._systemd.alive()
        reading = watchdog.read_clocks()
        while not await waiting.stopped_within(stop, self._every):
            tick_again()
            if self.is_at_work():
                self._systemd.alive()
            reading = self._say_jump(reading)
            self._check_file(store)
            try:
                quiet = self._silence(store)
            except UsageError as error:
                self._telling.say("watchdog_blind", str(error))
                continue
            if quiet is not None:
                self._telling.say("no_cycle", watchdog.alarm(quiet), seconds=round(quiet.total_seconds()))
                self._due.set()

    def is_at_work(self) -> bool:
        """Whether the loop of cycles goes round: it looks each minute, and a cycle holds it up for so long at most."""
        longest = self._cycle_seconds() + self._cycle_grace + STUCK_SECONDS
        return asyncio.get_running_loop().time() - self._last_looked < longest

    def _say_jump(self, before: watchdog.Reading) -> watchdog.Reading:
        """Say that the clock was set, where it was: all that is due hangs on it."""
        reading = watchdog.read_clocks()
        by = watchdog.jump(before, reading)
        if by is not None:
            self._telling.say("clock_set", watchdog.jump_words(by), seconds=round(by.total_seconds()))
        return reading

    def _silence(self, store: Store) -> timedelta | None:
        newest = store.newest_cycle("due")
        return watchdog.silence(
            quiet=timedelta(seconds=asyncio.get_running_loop().time() - self._last_began),
            newest_began_at=newest.began_at if newest else None,
            due_since=store.next_due_at(),
            now=clock.now(),
            cycle_seconds=self._cycle_seconds(),
        )
