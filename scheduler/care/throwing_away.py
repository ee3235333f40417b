"""What is kept for a time only is thrown away once a day, beside the cycles and without holding them up."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from pipelines import clock
from pipelines.exceptions import UsageError
from pipelines.store import Store
from pipelines.telling.words import counted
from scheduler import waiting
from scheduler.telling import Telling

FIRST_SECONDS = 600.0
"""After the start: what is begun anew has more urgent things to do."""

EVERY_SECONDS = 86_400.0

RETRY_SECONDS = 3_600.0
"""After a time in which the store could not be written."""

BREATH_SECONDS = 0.01
"""Between two days of it, in which others have their turn."""


class ThrowingAway:
    """Throws away what the store keeps for a time only."""

    def __init__(
        self,
        store: Store,
        *,
        telling: Telling,
        first_seconds: float = FIRST_SECONDS,
        retry_seconds: float = RETRY_SECONDS,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        self._store, self._telling = store, telling
        self._first, self._retry, self._now = first_seconds, retry_seconds, now

    async def keep(self, stop: asyncio.Event) -> None:
        """Throw away what is old, once a day, until ``stop`` is set."""
        pause = self._first
        while not await waiting.stopped_within(stop, pause):
            pause = EVERY_SECONDS
            try:
                await self.once(stop)
            except (UsageError, OSError) as error:
                pause = self._retry
                says = f"What is old was not thrown away: {error} It is tried again in an hour."
                self._telling.say("not_thrown_away", says)

    async def once(self, stop: asyncio.Event) -> None:
        """Throw away what is old now; what is left where ``stop`` is set goes the next time.

        Raises ``StoreError`` where the store cannot be written.
        """
        runs, now = 0, self._now()
        for day in self._store.old_days(now):
            runs += self._store.thin_out(day)
            if await waiting.stopped_within(stop, BREATH_SECONDS):
                return
        pages = self._store.let_near_misses_go(now)
        if runs or pages:
            says = f"Thrown away as old: {counted(runs, 'run')}, {counted(pages, 'page')} of near misses."
            self._telling.say("thrown_away", says, runs=runs, pages=pages)
