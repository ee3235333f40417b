"""The sites of a simulation as they stand at a moment, and the clock that jumps from one to the next."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.simulated.newsroom import Newsroom, Story
from benchmarks.simulated.sites import Site
from pipelines import clock
from pipelines.store import Store
from scheduler.demo.server import CONFIG, PretendWeb
from scheduler.ticking import TICK_SECONDS

TICK = timedelta(seconds=TICK_SECONDS)


class Stage:
    """The served sites, each as it stands at the moment that was set last."""

    def __init__(self, web: PretendWeb, sites: Sequence[Site]) -> None:
        self.web = web
        self.sites = tuple(sites)
        self._shown: dict[str, tuple[tuple[Story, ...], bool]] = {}
        for site in self.sites:
            web.add_host(site.newsroom.host, {})

    @classmethod
    def of(cls, web: PretendWeb, newsrooms: Sequence[Newsroom]) -> "Stage":
        """Serve newsrooms at the addresses that the server itself gives."""
        return cls(web, [Site(newsroom=each, base=web.address(each.host, "")) for each in newsrooms])

    def write_working_folder(self, folder: Path, config: str = CONFIG) -> None:
        """Write the configuration and the watch list of these sites into ``folder``."""
        (folder / "councilwatch.toml").write_text(config, encoding="utf-8")
        (folder / "watchlist.toml").write_text("\n".join(site.entry() for site in self.sites), encoding="utf-8")

    def set(self, at: datetime) -> None:
        """Let everything be as it is ``at`` that moment."""
        clock.ahead = at - datetime.now(UTC)  # the server too tells since when an answer is as it is
        for site in self.sites:
            room = site.newsroom
            shown = (room.out(at), room.is_down(at))
            if self._shown.get(room.name) != shown:
                self._shown[room.name] = shown
                self.web.desk(room.host).replace(site.answers(at))


def is_due(store: Store, at: datetime) -> bool:
    """Whether the daemon would begin a cycle at a tick."""
    return bool(store.due_sources(at) or store.sources_owing(at))


@contextmanager
def simulated() -> Iterator[None]:
    """Set the clock right again in the end."""
    try:
        yield
    finally:
        clock.ahead = timedelta(0)
