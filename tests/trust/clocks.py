"""A daemon's hours with the clock on the wall set wrong, played in seconds: what all loops read is moved."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.simulated.cycle import run_at
from pipelines import clock
from pipelines.config import store_path
from pipelines.store import Store, open_store
from scheduler.notify.digests import stored_digest
from scheduler.notify.sender import Sender
from scheduler.put_off import PutOff
from scheduler.readiness import look_at
from scheduler.telling import Sentences
from tests.trust.kills.world import World

DIGEST = """
[digest]
every = "daily"
at = "07:30"
to = ["desk"]
always = true
"""

MINUTE = timedelta(minutes=1)


@dataclass
class Watch:
    """The parts of the daemon in its order, each at the hour that the clock on the wall shows: ``tick``."""

    world: World
    folder: Path
    said: list[str] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    was_set_back: bool = False
    """Whether a cycle was to come, by what the store tells, at any look. At night nothing is due for hours: an hour's
    change can pass without a trace."""

    def tick(self, at: datetime) -> None:
        """Do at an hour what the daemon does in a minute: look what is due, ask it, send what is owed."""
        clock.ahead = at - datetime.now(UTC)
        before = self.world.web.requests
        put_off = PutOff(Sentences(self.said.append))
        with open_store(store_path(self.folder)) as store:
            store.sync_sources(look_at(self.folder).sources, at)
            newest = store.newest_cycle()
            self.was_set_back |= newest is not None and newest.began_at > at + MINUTE
            put_off.take_up(store, at)
            due = bool(store.due_sources(at) or store.sources_owing(at))
        if due:
            run_at(at, self.folder)
        with open_store(store_path(self.folder)) as store:
            asyncio.run(self._sender(store).once(asyncio.Event()))
        self.requests.append(self.world.web.requests - before)

    def _sender(self, store: Store) -> Sender:
        return Sender(self.folder, store, telling=Sentences(self.said.append), content=stored_digest)

    def titles(self) -> list[str]:
        """The headlines of what readers got."""
        return [str(body["title"]) for body in self.world.hook.bodies]


@contextmanager
def simulated() -> Iterator[None]:
    """Set the clock right again in the end."""
    try:
        yield
    finally:
        clock.ahead = timedelta(0)
