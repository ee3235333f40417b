"""The crawl of the simulation: the program's own parts for listings, other ways and run records, one run after the
other as each falls due, with the pretend web in place of the network and ``Memory`` in place of the store.

Left out are robots.txt and the throttle (the pretend web says what is forbidden), the retry of a request that failed
at once, and the reading of article pages: the pretend web says which of title, date and text a page lacks. Pages that
could not be read are asked again at the source's next run.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from heapq import heapify, heappop, heappush
from typing import Any, cast
from unittest.mock import patch

from scrapy import Request
from scrapy.http import Response
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from crawler.listings import Listings
from crawler.other_ways import OtherWays
from crawler.run_record import RunRecorder
from crawler.walk import Crawl, Walk
from crawler.ways.anchors import addresses_on
from pipelines.config import Config
from pipelines.model import Source
from pipelines.store import Store
from pipelines.store.addresses import LAST_TRY
from tests.crawler.simulation.memory import Memory
from tests.crawler.simulation.world import Answer, World
from tests.crawler.walking import all_of

A_RUN = timedelta(seconds=120)


@dataclass
class Clock:
    """Stands for the clock on the wall."""

    at: datetime

    def now(self) -> datetime:
        return self.at


class Watch:
    """Watches ``sources`` in the pretend web; ``memory`` keeps what it found, and may be the real store."""

    def __init__(
        self, world: World, sources: Sequence[Source], memory: Memory | Store, begin: datetime, *, reads_pages: bool
    ) -> None:
        self.world = world
        self.reads_pages = reads_pages
        self.memory = memory
        self.clock = Clock(begin)
        self.runs = 0
        self.sources = {source.name: source for source in sources}
        crawler = get_crawler()
        vars(crawler)["councilwatch_store"] = memory
        self.recorder = RunRecorder(crawler, Config())
        self.recorder.open_cycle("due") if isinstance(memory, Store) else setattr(self.recorder, "cycle_id", 1)
        self.crawl = Crawl(
            crawler=crawler, store=cast(Store, memory), record=self.recorder, limits=self.recorder.config.limits
        )
        self.listings = Listings(self.crawl, then=self.after_listings)
        self.other_ways = OtherWays(self.crawl, self.listings, then=self.read_pages)
        self.next_polls = [(begin, name) for name in self.sources]

    def run(self, end: datetime) -> None:
        """Ask each source whenever it is due, until ``end``."""
        heapify(self.next_polls)
        with self.telling_time():
            self.memory.sync_sources(tuple(self.sources.values()), self.clock.at)
            while self.next_polls[0][0] < end:
                at, name = heappop(self.next_polls)
                self.clock.at = max(at, self.clock.at)
                self.ask(self.sources[name])
                self.runs += 1
                again = self.next_poll_at(name)
                assert again > at, f"{name} is due again at once"
                heappush(self.next_polls, (again, name))

    def ask(self, source: Source) -> None:
        """Do one run of a source."""
        walk = Walk(source=source, run_id=self.recorder.begin(source), deadline=self.clock.at + A_RUN)
        waiting = list(self.listings.ask(walk))
        while waiting:
            waiting += self.answered(waiting.pop(0))

    def answered(self, request: Request) -> list[Any]:
        """Return what follows on the answer to a request."""
        etag = request.headers.get("If-None-Match")
        told = self.world.ask(request.url, self.clock.at, etag.decode() if etag else None)
        if isinstance(told, Exception):
            failure = Failure(told)  # type: ignore[no-untyped-call]
            failure.request = request  # type: ignore[attr-defined]
            assert request.errback is not None
            return all_of(request.errback(failure))
        assert callable(request.callback)
        return all_of(request.callback(response_of(told, request), **request.cb_kwargs))

    def after_listings(self, walk: Walk) -> Iterator[Any]:
        yield from self.other_ways.after_listings(walk)

    def read_pages(self, walk: Walk) -> Iterator[Any]:
        """Read the pages that are owed, and end the run; in the real store they stay owed."""
        if self.reads_pages and isinstance(self.memory, Memory):
            owed = self.memory.kept[walk.name].owed
            left = {url: tries + 1 for url, tries in owed.items() if not self.is_read(walk.name, url)}
            self.memory.kept[walk.name].owed = {url: tries for url, tries in left.items() if tries < LAST_TRY}
        self.recorder.end(walk.name, "finished")
        yield from ()

    def is_read(self, name: str, url: str) -> bool:
        """Whether a page answers now; what it lacks is counted then."""
        told = self.world.ask(url, self.clock.at, None)
        if isinstance(told, Exception) or told.status != 200:
            return False
        self.recorder.count(name, "pages")
        for field in self.world.lacks(url, self.clock.at):
            self.recorder.count(name, f"{field}s_missing")
        return True

    def next_poll_at(self, name: str) -> datetime:
        if isinstance(self.memory, Memory):
            at = self.memory.kept[name].next_poll_at
        else:
            at = next(row.next_poll_at for row in self.memory.sources() if row.name == name)
        assert at is not None
        return at

    @contextmanager
    def telling_time(self) -> Iterator[None]:
        """Let the program's own parts see this clock; one and the same page is taken apart only once."""
        with ExitStack() as stack:
            stack.enter_context(patch("pipelines.clock.now", self.clock.now))
            read_once = lru_cache(maxsize=4_000)(addresses_on)
            stack.enter_context(patch("crawler.other_ways.addresses_on", read_once))
            yield


def response_of(told: Answer, request: Request) -> Response:
    headers = {"Content-Type": told.content_type}
    if told.etag is not None:
        headers["ETag"] = told.etag
    if told.url != request.url:
        request.meta["redirect_urls"] = [request.url]
    return Response(told.url, status=told.status, headers=headers, body=told.body, request=request)
