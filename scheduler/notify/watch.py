"""The check of the alerts in the daemon: every quarter of an hour, beside the sender and without asking it."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pipelines import clock
from pipelines.config import FILE, read_config
from pipelines.exceptions import UsageError
from pipelines.store import Store
from scheduler import waiting
from scheduler.notify.check import Overdue, overdue, says
from scheduler.notify.rules import of_channel
from scheduler.telling import Telling

EVERY_SECONDS = 900.0

BACK = timedelta(days=30)
"""How far back events are looked at: an alert that failed for a month has been told of for a month."""


class AlertCheck:
    """Says which alerts should have been delivered and were not."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        *,
        telling: Telling,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        self._folder, self._store, self._telling, self._now = folder, store, telling, now

    async def keep(self, stop: asyncio.Event) -> None:
        """Look every quarter of an hour until ``stop`` is set."""
        while not await waiting.stopped_within(stop, EVERY_SECONDS):
            try:
                self.look()
            except UsageError as error:
                self._telling.say("alert_check_blind", str(error))

    def _rules_since(self, now: datetime) -> datetime:
        """When councilwatch.toml was edited last: a rule that was added asks for nothing that came before."""
        try:
            edited = datetime.fromtimestamp((self._folder / FILE).stat().st_mtime, UTC)
        except OSError:
            return now - BACK
        return min(edited, now)

    def look(self) -> tuple[Overdue, ...]:
        """Look now, keep what was found beside each channel, and say what is overdue."""
        now, alerts = self._now(), read_config(self._folder).alerts
        channels = self._store.channels()
        missing = overdue(
            self._store.events_found(max(now - BACK, self._rules_since(now))) if alerts.rules else (),
            channels=[each for each in channels if of_channel(alerts.rules, each.name)],
            rules=alerts.rules,
            quiet=alerts.quiet,
            now=now,
        )
        counts = {each.name: sum(one.channel == each.name for one in missing) for each in channels}
        self._store.note_check(counts, now)
        if missing:
            self._telling.say("alerts_overdue", says(missing, now), alerts=len(missing))
        return missing
