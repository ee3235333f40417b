"""The one spider: asks the listings of the sources it is given, then the addresses they are owed.

Each source is walked on its own: its listings at once (``crawler.listings``), then one owed address after the other,
newest first (``crawler.articles``). So a slow source holds up nobody, and a kill at any instant costs one address one
try.
"""

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from twisted.python.failure import Failure

from crawler.articles import Articles
from crawler.beside import let_the_loop_go_first
from crawler.listings import Listings
from crawler.net.guard import is_pretend
from crawler.other_ways import OtherWays
from crawler.run_record import RunRecorder
from crawler.sources import source_of_address
from crawler.store_trouble import ending
from crawler.walk import Crawl, Walk, request_of
from pipelines import clock
from pipelines.config import Config
from pipelines.model import BY_HAND, Source
from pipelines.stages import shared_store
from pipelines.store import Store
from pipelines.store.lock import Lock

LEAST_DELAY = {False: 1.0, True: 0.01}
"""Seconds between two requests to one host that no setting can go below, for real and for pretend."""


class CouncilSpider(Spider):
    """``crawler.loader`` makes a subclass of it for every name; ``only`` is None for all that are due.

    With ``-a url=ADDRESS`` that one address, which must be owed, is all that is asked.
    """

    name = "councilwatch"
    sources: Mapping[str, Source] = {}
    only: str | None = None
    url: str | None = None
    config: Config = Config()
    store_path: Path = Path("councilwatch.db")
    lock: Lock | None = None
    store: Store
    record: RunRecorder
    listings: Listings
    articles: Articles
    other_ways: OtherWays
    walks: dict[str, Walk]

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Set what ``councilwatch.toml`` decides. No command line makes the delay shorter than is polite."""
        super().update_settings(settings)
        limits = cls.config.limits
        pretend = is_pretend(settings)
        wanted_delay = settings.getfloat("DOWNLOAD_DELAY") if pretend else limits.delay_seconds
        for name, value in {
            "USER_AGENT": f"councilwatch/0.1 (news monitor; contact: {cls.config.contact})",
            "DOWNLOAD_DELAY": max(wanted_delay, LEAST_DELAY[pretend]),
            "DOWNLOAD_TIMEOUT": limits.timeout_seconds,
            "DOWNLOAD_MAXSIZE": limits.max_bytes,
            "REDIRECT_MAX_TIMES": limits.redirects,
            "COUNCILWATCH_HEAD_BYTES": limits.head_bytes,
            "COUNCILWATCH_PAGE_ELEMENTS": limits.page_elements,
            "COUNCILWATCH_TEXT_CHARACTERS": limits.text_characters,
            "COUNCILWATCH_REPORT_PAGES": limits.report_pages,
            "COUNCILWATCH_REPORT_SECONDS": limits.report_seconds,
            "COUNCILWATCH_REPORT_MEGABYTES": limits.report_megabytes,
            "COUNCILWATCH_SECONDS": settings.getint("COUNCILWATCH_SECONDS", limits.cycle_seconds),
            "COUNCILWATCH_STORE": str(cls.store_path),
        }.items():
            settings.set(name, value, priority=SETTINGS_PRIORITIES["cmdline"])

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.store = shared_store(crawler)
        spider.walks = {}
        crawler.signals.connect(spider.stuck, signals.spider_error)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """Begin with every source whose turn it is, most overdue first."""
        self.prepare()
        with ending(self.crawler):
            now = clock.now()
            self.record.open_cycle("by_hand" if self.only else "due")
            self.store.sync_sources(tuple(self.sources.values()), now)
            self.store.give_up(now)
            for name, with_listings in self.turns(now):
                for request in self.begin(self.source(name), with_listings=with_listings):
                    yield request

    def prepare(self) -> None:
        """Take up the parts that exist only now: Scrapy makes its extensions after the spider."""
        recorder = self.crawler.get_extension(RunRecorder)
        assert recorder is not None  # noqa: S101 - settings.py switches it on
        self.record = recorder
        crawl = Crawl(crawler=self.crawler, store=self.store, record=recorder, limits=self.config.limits)
        self.articles = Articles(crawl)
        self.listings = Listings(crawl, then=self.after_listings)
        self.other_ways = OtherWays(crawl, self.listings, then=self.articles.ask_next)
        let_the_loop_go_first()
        logging.getLogger("scrapy").setLevel(self.settings["LOG_LEVEL"])  # was DEBUG: lines that the log leaves out

    def after_listings(self, walk: Walk) -> Iterator[Any]:
        """Go on when the last listing of a source has ended."""
        yield from self.other_ways.after_listings(walk)

    def turns(self, now: datetime) -> Iterator[tuple[str, bool]]:
        """Names of the sources to crawl, each with whether its listings are asked too."""
        if self.only is not None:
            yield self.only, self.url is None
            return
        due = self.store.due_sources(now)
        yield from ((name, True) for name in due if name in self.sources)
        owing = set(self.store.sources_owing(now)) - set(due)
        yield from ((name, False) for name in sorted(owing) if name in self.sources or name == BY_HAND)

    def source(self, name: str) -> Source:
        """Return the entry of a source; for what a person hands in, one that says where it is from."""
        return self.sources.get(name) or source_of_address(self.url or "", ())

    def begin(self, source: Source, *, with_listings: bool) -> Iterator[Request]:
        """Open the run of a source and ask its listings, or go on with what it is owed."""
        deadline = clock.now() + timedelta(seconds=self.config.limits.source_seconds)
        walk = Walk(source=source, run_id=self.record.begin(source), deadline=deadline, only=self.url)
        self.walks[source.name] = walk
        yield from self.listings.ask(walk) if with_listings else self.articles.ask_next(walk)

    def stuck(self, response: Response | Failure | None) -> None:
        """Leave the try counted of an address whose answer made the program fail, or it would never end."""
        request = response.request if isinstance(response, Response) else request_of(response) if response else None
        if request is not None and "walk" in request.cb_kwargs:
            request.cb_kwargs["walk"].begun = None

    def closed(self, reason: str) -> None:  # noqa: ARG002 - Scrapy's form
        """Give back the tries of what was not asked any more."""
        with ending(self.crawler):
            for walk in self.walks.values():
                if walk.begun is not None:
                    self.store.postpone(walk.begun.url, clock.now())
