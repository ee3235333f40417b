"""What became of each story, and what it cost: the store and the server's log against the script."""

import sqlite3
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.simulated.newsroom import Family, Newsroom, Story
from benchmarks.simulated.sites import FORBIDDEN, Site
from benchmarks.two_days.drive import Played
from pipelines.hours import is_working_time
from pipelines.store import Store, open_store
from pipelines.telling.words import LONDON
from scheduler.demo.desk import Asked

LONGEST_INTERVAL = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One planned story: when it was judged, and ``lost``, why it counts as lost ("" where it does not)."""

    newsroom: Newsroom
    story: Story
    address: str
    judged_at: datetime | None
    lost: str = ""

    @property
    def delay(self) -> timedelta | None:
        return None if self.judged_at is None else self.judged_at - self.story.published

    @property
    def held_back(self) -> bool:
        """Whether it came out while its site was down, or so shortly before that nobody may have looked."""
        down, at = self.newsroom.down_from, self.story.published
        return self.newsroom.is_down(at) or (down is not None and timedelta(0) < down - at < LONGEST_INTERVAL)

    @property
    def in_hours(self) -> bool:
        """Whether it came out in working hours, and its site did not hold it back."""
        return is_working_time(self.story.published.astimezone(LONDON)) and not self.held_back


@dataclass(frozen=True, kw_only=True)
class Cost:
    """How often some sites were asked, and for what."""

    listings: int = 0
    stories: int = 0
    revisits: int = 0
    robots: int = 0
    others: int = 0
    unchanged: int = 0
    forbidden: int = 0
    at_once: int = 0
    looks: int = 0

    @property
    def requests(self) -> int:
        return self.listings + self.stories + self.revisits + self.robots + self.others

    @property
    def broken(self) -> int:
        """How often the rules of robots.txt, or of one question at a time, were broken."""
        return self.forbidden + self.at_once


@dataclass(frozen=True, kw_only=True)
class Row:
    """The figures of some newsrooms."""

    name: str
    newsrooms: int
    told: tuple[Told, ...]
    cost: Cost

    @property
    def found(self) -> tuple[Told, ...]:
        return tuple(each for each in self.told if not each.lost)


def rows(played: Played, store: Path) -> list[Row]:
    """Return the figures of each family, and last of all together."""
    with open_store(store, read_only=True) as opened:
        told = [each for site in played.sites for each in became(site, opened)]
    looks = looks_by_source(store)
    families = {site.newsroom.family.name: site.newsroom.family for site in played.sites}
    found = [row(each.name, [each], told, played, looks) for each in families.values()]
    return [*found, row("all", list(families.values()), told, played, looks)]


def row(name: str, families: Sequence[Family], told: Iterable[Told], played: Played, looks: Counter[str]) -> Row:
    sites = [site for site in played.sites if site.newsroom.family in families]
    return Row(
        name=name,
        newsrooms=len(sites),
        told=tuple(each for each in told if each.newsroom.family in families),
        cost=cost(sites, played.asked, looks),
    )


def became(site: Site, store: Store) -> Iterator[Told]:
    """Yield what became of each planned story of a site."""
    for story in site.newsroom.stories:
        if story.planned:
            address = site.address(story)
            there = store.address(address)
            lost = "no listing that was read named it"
            if there is not None:
                wanted = ("story",) if story.on_topic else ("not_flagged", "near_miss")
                lost = "" if there.state in wanted else f"it is {there.state}: {there.why}"
            judged_at = None if there is None else there.settled_at
            yield Told(newsroom=site.newsroom, story=story, address=address, judged_at=judged_at, lost=lost)


def looks_by_source(store: Path) -> Counter[str]:
    """Return how many answers of listings each source's runs kept; a further page of a ModernGov counts as one."""
    with closing(sqlite3.connect(store)) as db:
        return Counter(
            dict(
                db.execute(
                    "SELECT runs.source, count(*) FROM run_listings JOIN runs ON runs.id = run_listings.run_id "
                    "GROUP BY runs.source"
                ).fetchall()
            )
        )


def cost(sites: Sequence[Site], asked: Iterable[Asked], looks: Counter[str]) -> Cost:
    """Return what these sites were asked, oldest first in ``asked``."""
    hosts = {site.newsroom.host: site for site in sites}
    stories = {site.newsroom.host: {site.path(each) for each in site.newsroom.stories} for site in sites}
    places = {host: {place.path for place in site.form.places} - {"/"} for host, site in hosts.items()}
    counts: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    free_at: dict[str, float] = {}
    for each in asked:
        if each.host not in hosts:
            continue
        counts["unchanged"] += each.status == 304
        counts["forbidden"] += each.path.startswith(FORBIDDEN)
        counts["at_once"] += each.came < free_at.get(each.host, 0.0)
        free_at[each.host] = each.at
        if each.path in stories[each.host]:
            counts["revisits" if (each.host, each.path) in seen else "stories"] += 1
            if each.status in (200, 304):
                seen.add((each.host, each.path))
        elif each.path in places[each.host]:
            counts["listings"] += 1
        else:
            counts["robots" if each.path == "/robots.txt" else "others"] += 1
    return Cost(**counts, looks=sum(looks[site.newsroom.name] for site in sites))


def minutes(delays: Iterable[timedelta | None]) -> tuple[float, float] | None:
    """Return the median and the 90th percentile in minutes, None where there are no delays."""
    sizes = sorted(each.total_seconds() / 60 for each in delays if each is not None)
    if not sizes:
        return None
    return statistics.median(sizes), sizes[min(len(sizes) - 1, int(0.9 * len(sizes)))]
