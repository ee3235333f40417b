"""Years of a store in minutes: the store's own functions, called as the crawl, the sender and the daemon call them,
with the clock passed in.

python -m tests.trust.years [--days 365] [--sources 300] [--polls 18]
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.simulated.words import everyday
from benchmarks.two_days.words import inspected
from pipelines.config import store_path
from pipelines.model import Article, Judged, Link, Listing, ListingAnswer, Page, RunRecord, Source, Validators
from pipelines.reference import authorities
from pipelines.seeding import seed
from pipelines.store import Store, open_store
from pipelines.understand import understand
from tests.pipelines.store.making import day

BEGIN = datetime(2026, 12, 1, 6, tzinfo=UTC)
DAY = timedelta(days=1)

LISTED = 20
"""Links of a listing; each day some of them are new."""

PAGE_CHARACTERS = 60_000
"""Of a page of a council's or a paper's, of which its article is a small part."""


@dataclass(frozen=True, kw_only=True)
class Life:
    """How much happens a day: polls of each source, new addresses of each, stories and near misses of all."""

    days: int = 365
    sources: int = 300
    polls: int = 18
    new: int = 5
    stories: int = 20
    near_misses: int = 5


@dataclass(frozen=True, kw_only=True)
class Month:
    """How a store stands after so many days: its size and that of its log at its longest, in bytes; the memory of this
    process, in bytes; and how long questions take, in milliseconds."""

    days: int
    size: int
    log: int
    memory: int
    asked: dict[str, float]


@dataclass
class Lived:
    """A life as it goes on."""

    life: Life
    store: Store
    months: list[Month] = field(default_factory=list)
    stored: int = 0
    longest_log: int = 0
    _random: Random = field(default_factory=lambda: Random(1))

    def __post_init__(self) -> None:
        self.sources = [a_source(number) for number in range(self.life.sources)]
        self._number = 0
        self._councils = [each for each in authorities().values() if each.end is None and each.start is None]
        self._chaff = noise(self._random)
        title, paragraphs = everyday(self._random, 1)
        self._everyday = understand(Article(title=title, text="\n\n".join(paragraphs)))

    def live(self) -> None:
        """Live all days; a month is 30 of them."""
        seed(self.store, BEGIN)
        self.store.sync_sources(self.sources, BEGIN)
        self.store.sync_channels(["desk"], BEGIN)
        for number in range(self.life.days):
            self.one_day(BEGIN + number * DAY)
            if number % 30 == 29 or number == self.life.days - 1:
                self.months.append(self.measured(number + 1, BEGIN + (number + 1) * DAY))

    def one_day(self, morning: datetime) -> None:
        told = self.told_on(morning)
        for poll in range(self.life.polls):
            now = morning + poll * (DAY / self.life.polls)
            self.cycle(now, told if poll == 0 else {})
        self.send(morning + timedelta(hours=13))
        self.store.owe_digest(f"{morning:%Y-%m-%d}", "The daily digest.", "{}", ["desk"], morning)
        for old in self.store.old_days(morning):
            self.store.thin_out(old)
        self.store.let_near_misses_go(morning)

    def told_on(self, morning: datetime) -> dict[str, list[Judged]]:
        """What the sources publish on a day: source -> what is read of each page."""
        told: dict[str, list[Judged]] = {each.name: [] for each in self.sources}
        for place in range(self.life.sources * self.life.new):
            source = self.sources[place % self.life.sources]
            self._number += 1
            if place < self.life.stories:
                council = self._councils[self._number % len(self._councils)]
                title, paragraphs = inspected(self._random, self._number, council.nice_name)
            else:
                title, paragraphs = everyday(self._random, self._number)
            read = self.judged(source, self._number, f"{title} {self._number}", paragraphs, morning)
            if place < self.life.stories:
                read = replace(read, verdict=understand(read.article))
            near = self.life.stories <= place < self.life.stories + self.life.near_misses
            told[source.name].append(replace(read, verdict=replace(read.verdict, near_miss=True)) if near else read)
        return told

    def judged(self, source: Source, number: int, title: str, paragraphs: tuple[str, ...], at: datetime) -> Judged:
        link = Link(
            url=f"{source.home}news/{number}-{title.lower().replace(' ', '-')[:60]}", title=title, published=day(at)
        )
        begin = self._random.randrange(len(self._chaff) - PAGE_CHARACTERS)
        body = "".join(f"<p>{each}</p>" for each in paragraphs)
        page = Page(
            asked=link.url,
            url=link.url,
            source=source.name,
            publisher=source.publisher,
            fetched_at=at,
            html=f"<html><body>{body}{self._chaff[begin : begin + PAGE_CHARACTERS]}</body></html>",
            status=200,
            link=link,
            validators=Validators(etag=f'"{number}"'),
        )
        article = Article(
            title=title,
            text="\n\n".join(paragraphs),
            url=link.url,
            publisher=source.publisher,
            language="en-GB",
            published=day(at),
        )
        return Judged(page=page, article=article, verdict=self._everyday)

    def cycle(self, now: datetime, told: dict[str, list[Judged]]) -> None:
        """Ask every source, read what is new and what is due again; at the end as the daemon does."""
        store = self.store
        cycle_id = store.begin_cycle("due", 1, now)
        for source in self.sources:
            run_id = store.begin_run(cycle_id, source.name, now)
            new = told.get(source.name, [])
            links = tuple(read.page.link for read in new if read.page.link is not None)
            store.keep_listing(answered(source, links, now), run_id=run_id)
            for read in new:
                store.begin_try(read.page.asked, now)
                self.stored += store.keep(read, now) is not None
            record = RunRecord(how="finished", requests=1 + len(new), pages=len(new), errors={})
            store.end_run(run_id, record, now)
            store.schedule(source.name, now + DAY / self.life.polls)
        for name in store.sources_owing(now):
            for owed in store.owed(name, now, 30):
                store.begin_try(owed.url, now)
                store.unchanged(owed.url, now)
        store.end_cycle(cycle_id, "finished", now)
        with suppress(FileNotFoundError):
            self.longest_log = max(self.longest_log, log_of(store.path).stat().st_size)
        store.checkpoint()

    def send(self, now: datetime) -> None:
        for notice in self.store.undecided("desk"):
            self.store.decide_delivery("desk", notice, "alert", "by a rule", now)
        for owed in self.store.owed_deliveries("desk"):
            self.store.begin_delivery([owed.id], now)
            self.store.end_delivery("desk", [owed.id], now)

    def measured(self, days: int, now: datetime) -> Month:
        log, self.longest_log = self.longest_log, 0
        size = self.store.path.stat().st_size
        asked = dict(questions(self.store, now))
        return Month(days=days, size=size, log=log, memory=memory(), asked=asked)


def told_size(life: Life) -> int:
    """Return the bytes that a store has after such a life at most, by the figures that README.md tells."""
    addresses = life.days * life.sources * life.new
    stories, near_misses = life.days * life.stories, min(life.days, 730) * life.near_misses
    runs = life.sources * (life.polls * min(life.days, 91) + max(life.days - 91, 0))
    found = 750 * addresses + 27_000 * stories + 16_000 * near_misses
    return round(1.15 * (2_000_000 + found + 200 * runs))


def a_source(number: int) -> Source:
    home = f"https://news-{number}.example.test/"
    return Source(
        name=f"source_{number}",
        publisher=f"Publisher {number}",
        kind="local_press",
        home=home,
        listings=(Listing(kind="feed", url=f"{home}feed", at_least=1),),
    )


def answered(source: Source, links: tuple[Link, ...], now: datetime) -> ListingAnswer:
    return ListingAnswer(
        source=source.name,
        listing=source.listings[0].url,
        kind="feed",
        asked_at=now,
        status="ok" if links else "unchanged",
        http_status=200 if links else 304,
        links=links,
        validators=Validators(etag=f'"{now:%s}"'),
        body_hash=f"{now:%s}",
        bytes=4_000,
    )


def noise(random: Random) -> str:
    """Markup round articles, of which a compressed page is as large as a real one is (a quarter)."""
    words = [f"{random.choice('bcdfglmnprst')}{random.choice('aeiou')}{random.randrange(10_000)}" for _ in range(4_000)]
    return "".join(f"<a class='{random.choice(words)}' href='/{random.choice(words)}'>menu</a>" for _ in range(20_000))


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def memory() -> int:
    """Bytes of memory that this process has now (Linux); 0 where nobody says."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096
    except OSError:
        return 0


QUESTIONS: dict[str, Callable[[Store, datetime], object]] = {
    "what is due": lambda store, now: (store.due_sources(now), store.sources_owing(now)),
    "a source's past": lambda store, now: store.history("source_7", now),
    "is it known": lambda store, _: store.known([f"https://news-{each}.example.test/news/1" for each in range(20)]),
    "search": lambda store, _: store._connection.rows(
        "SELECT rowid FROM stories_fts WHERE stories_fts MATCH 'inadequate AND leeds' ORDER BY rank LIMIT 20"
    ),
    "newest stories": lambda store, _: store._connection.rows(
        "SELECT * FROM stories ORDER BY first_seen_at DESC LIMIT 20"
    ),
    "what is owed": lambda store, _: (store.undecided("desk"), store.owed_deliveries("desk")),
    "what is old": lambda store, now: store.old_days(now),
}


MOST_LOG = 64_000_000
MOST_MEMORY = 40_000_000
"""What this process may need more after the last month than after the first."""

ONCE_A_DAY = {"what is old": 300.0}
"""Milliseconds that a question of each day may take: it goes through the one run a source and day that is kept."""

OF_EACH_CYCLE = 20.0
"""Milliseconds by which another may exceed five times what it took after the first month."""


def faults(lived: "Lived", life: Life) -> Iterator[str]:
    """Yield what a life shows that the store may not do."""
    first, last = lived.months[0], lived.months[-1]
    if last.size > told_size(life):
        yield f"larger than the {told_size(life) / 1e6:.0f} MB that were told beforehand"
    if max(month.log for month in lived.months) > MOST_LOG:
        yield "the log grows"
    if last.memory - first.memory > MOST_MEMORY:
        yield "memory grows"
    if lived.stored < life.days * life.stories * 9 // 10:
        yield f"only {lived.stored} stories were kept"
    for name, took in last.asked.items():
        if took > ONCE_A_DAY.get(name, 5 * first.asked[name] + OF_EACH_CYCLE):
            yield f"{name}: {took:.1f} ms, and {first.asked[name]:.1f} after the first month"


def questions(store: Store, now: datetime) -> Iterator[tuple[str, float]]:
    """Yield how long each question of every day takes, the best of five, in milliseconds."""
    for name, ask in QUESTIONS.items():
        took = []
        for _ in range(5):
            began = time.perf_counter()
            ask(store, now)
            took.append(time.perf_counter() - began)
        yield name, min(took) * 1000


def live(folder: Path, life: Life, tell: Callable[[str], None] = lambda _: None) -> Lived:
    """Live in an empty folder; ``tell`` hears of each month."""
    with open_store(store_path(folder)) as store:
        lived = Lived(life, store)

        class Told(list[Month]):
            def append(self, month: Month) -> None:
                super().append(month)
                tell(line(month))

        lived.months = Told()
        lived.live()
        assert store.problems() == ()
    return lived


def line(month: Month) -> str:
    asked = ", ".join(f"{name} {took:.1f}" for name, took in month.asked.items())
    sizes = f"{month.size / 1e6:.0f} MB, log {month.log / 1e6:.1f} MB, memory {month.memory / 1e6:.0f} MB"
    return f"day {month.days}: {sizes}; ms: {asked}"


def tables(path: Path) -> list[tuple[str, int]]:
    """Return the bytes of each table and index of a store, the largest first; nothing where this SQLite cannot say."""
    try:
        with sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True) as raw:
            said = raw.execute("SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY name ORDER BY size DESC")
            return [(str(name), int(size)) for name, size in said]
    except sqlite3.OperationalError:
        return []


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, usual in vars(Life()).items():
        asked.add_argument(f"--{name.replace('_', '-')}", type=int, default=usual)
    life = Life(**vars(asked.parse_args()))

    def say(words: str) -> None:
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()

    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        lived = live(Path(name), life, say)
        say(f"{lived.stored} stories, {time.monotonic() - began:.0f} s")
        wrong = list(faults(lived, life))
        for fault in wrong:
            say(f"WRONG: {fault}")
        for table, size in tables(store_path(Path(name)))[:25]:
            say(f"{size / 1e6:8.1f} MB  {table}")
        with open_store(store_path(Path(name)), read_only=True) as store:
            for table in ("runs", "run_listings", "addresses", "stories", "revisions", "pages", "events", "deliveries"):
                say(f"{store._connection.rows(f'SELECT count(*) FROM {table}')[0][0]:8,} rows of {table}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
