"""Two days in minutes: the clock jumps to the next minute at which the daemon would begin a cycle."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.simulated.cycle import run_at
from benchmarks.simulated.newsroom import Newsroom
from benchmarks.simulated.sites import Site
from benchmarks.simulated.stage import TICK, Stage, is_due, simulated
from benchmarks.two_days.script import BEGIN, END
from pipelines import clock
from pipelines.config import store_path
from pipelines.store import Store, open_store
from scheduler.demo.desk import Asked
from scheduler.demo.server import serve


@dataclass(frozen=True, kw_only=True)
class Played:
    """What there is to look at when the days are over: the sites, what they were asked, and how many cycles it took."""

    sites: tuple[Site, ...]
    asked: tuple[Asked, ...]
    cycles: int


def play(newsrooms: Sequence[Newsroom], folder: Path, tell: Callable[[str], None]) -> Played:
    """Crawl these newsrooms from ``BEGIN`` to ``END`` in an empty ``folder``. Raises ``CycleError``."""
    with serve(home=folder) as web, simulated():
        stage = Stage.of(web, newsrooms)
        stage.write_working_folder(folder)
        stage.set(BEGIN)
        run_at(BEGIN, folder)
        cycles, told = 1, BEGIN
        with open_store(store_path(folder)) as store:
            for at in turns(store):
                stage.set(at)
                run_at(at, folder)
                cycles += 1
                if at - told >= timedelta(hours=3):
                    told = at
                    tell(f"{at:%A %H:%M}: {cycles} cycles, {web.requests} requests")
        return Played(sites=stage.sites, asked=tuple(web.log), cycles=cycles)


def turns(store: Store) -> Iterator[datetime]:
    """Yield the ticks at which anything is due, one after the other; the caller runs a cycle at each."""
    at = BEGIN
    while at < END:
        at += TICK
        if at < clock.now():
            continue  # the last cycle was still at work
        if is_due(store, at):
            yield at
