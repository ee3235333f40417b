"""Three days in minutes: the daemon's cycles and its sender, each at the minutes at which there is something to do."""

import asyncio
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.inspection_day.receivers import BreakingDown, Greylisting, Received, mails, posts
from benchmarks.inspection_day.script import BEGIN, END, Script
from benchmarks.simulated.cycle import run_at
from benchmarks.simulated.stage import TICK, Stage, is_due, simulated
from pipelines import clock
from pipelines.config import store_path
from pipelines.store import Store, open_store
from scheduler.demo.server import CONFIG, serve
from scheduler.notify.sender import Sender
from scheduler.telling import Lines
from tests.scheduler.notify.servers import mail_server, web_server

ALERTS = """
[alerts]
explorer = "http://127.0.0.1:8001"

[alerts.channels]
mail = { env = "INSPECTION_DAY_MAIL" }
hook = { env = "INSPECTION_DAY_HOOK" }

[[alerts.rules]]
name = "every inspection"
to = ["mail", "hook"]
kinds = ["inspection"]
confidence = "inferred"
updates = false
"""


BETWEEN = timedelta(minutes=5)
"""From one cycle to the next at least. The daemon begins one each minute if it must; this makes an alert come up to
so much later, and the whole run twice as fast."""


@dataclass(frozen=True, kw_only=True)
class Played:
    """What the readers got, and what it took."""

    received: tuple[Received, ...]
    refusals: Mapping[str, int]
    cycles: int
    requests: int


def play(script: Script, folder: Path, tell: Callable[[str], None]) -> Played:
    """Play the script in an empty ``folder``. Raises ``CycleError``."""
    with (
        serve(home=folder, max_requests=100_000) as web,
        simulated(),
        mail_server(kind=Greylisting) as box,
        web_server(kind=BreakingDown) as hook,
    ):
        assert isinstance(box, Greylisting)
        assert isinstance(hook, BreakingDown)
        hook.falls_at = script.falls_at
        stage = Stage.of(web, script.newsrooms)
        stage.write_working_folder(folder, CONFIG + ALERTS)
        with addresses(box.port, hook.port), (folder / "sender.log").open("w", encoding="utf-8") as log:
            cycles = 0
            stage.set(BEGIN)
            with open_store(store_path(folder)) as store:
                sender = Sender(folder, store, telling=Lines(lambda says: print(says, file=log)), now=clock.now)
                stop = asyncio.Event()
                for at, is_cycle in turns(store):
                    stage.set(at)
                    if is_cycle:
                        run_at(at, folder)
                        cycles += 1
                        if cycles % 100 == 0:
                            tell(f"{at:%A %H:%M}: {cycles} cycles, {web.requests} requests")
                    asyncio.run(sender.once(stop))
        return Played(
            received=(*mails(box), *posts(hook)),
            refusals={"mail": box.refusals, "hook": hook.refusals},
            cycles=cycles,
            requests=web.requests,
        )


def turns(store: Store) -> Iterator[tuple[datetime, bool]]:
    """Yield the ticks at which anything is due, and whether that is a cycle; the caller does it, and what is owed."""
    at = last = BEGIN
    yield at, True
    while at < END:
        at += TICK
        if at < clock.now():
            continue  # the last cycle was still at work
        if at - last >= BETWEEN and is_due(store, at):
            last = at
            yield at, True
        elif may_send(store, at):
            yield at, False


def may_send(store: Store, at: datetime) -> bool:
    """Whether a message waits that may be tried by then."""
    waits = {row.name: row.next_try_at for row in store.channels()}
    return any(
        store.owed_deliveries(name) and (next_try_at is None or next_try_at <= at)
        for name, next_try_at in waits.items()
    )


@contextmanager
def addresses(mail: int, hook: int) -> Iterator[None]:
    """Set the channels' addresses where the configuration looks for them."""
    told = {
        "INSPECTION_DAY_MAIL": f"mailto://127.0.0.1:{mail}?from=watch@example.org&to=desk@example.org",
        "INSPECTION_DAY_HOOK": f"json://127.0.0.1:{hook}/hook",
    }
    os.environ.update(told)
    try:
        yield
    finally:
        for name in told:
            del os.environ[name]
