"""Two days in minutes: the clock jumps to the next minute at which the daemon would begin a cycle."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.two_days.cycle import run_at
from benchmarks.two_days.script import BEGIN, END, Newsroom
from benchmarks.two_days.sites import Site
from pipelines import clock
from pipelines.config import store_path
from pipelines.store import Store, open_store
from scheduler.daemon import TICK_SECONDS
from scheduler.demo.desk import Asked
from scheduler.demo.server import CONFIG, PretendWeb, serve

TICK = timedelta(seconds=TICK_SECONDS)


@dataclass(frozen=True, kw_only=True)
class Played:
    """What there is to look at when the days are over: the sites, what they were asked, and how many cycles it took."""

    sites: tuple[Site, ...]
    asked: tuple[Asked, ...]
    cycles: int


class Stage:
    """The served sites, each as it stands at the moment that was set last."""

    def __init__(self, web: PretendWeb, newsrooms: Sequence[Newsroom]) -> None:
        self.web = web
        self.sites = tuple(Site(newsroom=each, base=web.address(each.host, "")) for each in newsrooms)
        self._shown: dict[str, tuple[int, bool]] = {}
        for site in self.sites:
            web.add_host(site.newsroom.host, {})

    def set(self, at: datetime) -> None:
        """Let everything be as it is ``at`` that moment."""
        clock.ahead = at - datetime.now(UTC)  # the server too tells since when an answer is as it is
        for site in self.sites:
            room = site.newsroom
            shown = (len(room.out(at)), room.is_down(at))
            if self._shown.get(room.name) != shown:
                self._shown[room.name] = shown
                self.web.desk(room.host).replace(site.answers(at))


def play(newsrooms: Sequence[Newsroom], folder: Path, tell: Callable[[str], None]) -> Played:
    """Crawl these newsrooms from ``BEGIN`` to ``END`` in an empty ``folder``. Raises ``CycleError``."""
    with serve(home=folder) as web, simulated():
        stage = Stage(web, newsrooms)
        (folder / "councilwatch.toml").write_text(CONFIG, encoding="utf-8")
        (folder / "watchlist.toml").write_text("\n".join(site.entry() for site in stage.sites), encoding="utf-8")
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
        if store.due_sources(at) or store.sources_owing(at):
            yield at


@contextmanager
def simulated() -> Iterator[None]:
    """Set the clock right again in the end."""
    try:
        yield
    finally:
        clock.ahead = timedelta(0)
