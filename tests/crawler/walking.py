"""One walk without Scrapy's engine and without a network: requests are answered from a table, in their order."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from scrapy import Request
from scrapy.http import HtmlResponse
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from crawler.articles import Articles
from crawler.listings import Listings
from crawler.net.throttle import HearRetryAfter
from crawler.run_record import RunRecorder
from crawler.walk import Crawl, Walk
from pipelines.config import Config, Limits
from pipelines.model import Link, Listing, Page, Source
from pipelines.stages import shared_store
from pipelines.store import Store

BASE = "https://news.kirkwell.test"
Told = tuple[int, bytes] | tuple[int, bytes, dict[str, str]] | Exception
"""What a path answers: status, body and headers, or what goes wrong."""


@dataclass
class Played:
    """What was asked, path by path, and what went to the pipelines."""

    asked: list[Request] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        return [request.url.removeprefix(BASE) for request in self.asked]


class Stage:
    """A store, a recorder and the two parts of the spider, for one source after the other."""

    def __init__(self, store: Store, recorder: RunRecorder, limits: Limits) -> None:
        self.store = store
        self.recorder = recorder
        self.hear = HearRetryAfter(recorder.crawler)
        crawl = Crawl(crawler=recorder.crawler, store=store, record=recorder, limits=limits)
        self.articles = Articles(crawl)
        self.listings = Listings(crawl, then=self.articles.ask_next)
        self.walk: Walk

    def play(
        self, source: Source, told: Mapping[str, Told], *, listings: bool = True, seconds: float = 100.0
    ) -> Played:
        """Walk a source to its end; a path that is not told of answers 404."""
        now = datetime.now(UTC)
        self.store.sync_sources((source,), now)
        run_id = self.recorder.begin(source)
        self.walk = walk = Walk(source=source, run_id=run_id, deadline=now + timedelta(seconds=seconds))
        played = Played()
        waiting = list(self.listings.ask(walk) if listings else self.articles.ask_next(walk))
        while waiting:
            given = waiting.pop(0)
            if isinstance(given, Page):
                played.pages.append(given)
                continue
            played.asked.append(given)
            waiting += answered(given, told.get(given.url.removeprefix(BASE), (404, b"")), self.hear)
        return played

    def states(self) -> dict[str, tuple[str, int]]:
        """Path -> state and tries."""
        found = self.store._connection.rows("SELECT url, state, tries FROM addresses ORDER BY id")
        return {row["url"].removeprefix(BASE): (row["state"], row["tries"]) for row in found}

    def listing(self, path: str) -> dict[str, Any]:
        (row,) = self.store._connection.rows("SELECT * FROM listings WHERE url = ?", (BASE + path,))
        return dict(row)


@contextmanager
def stage(folder: Path, limits: Limits | None = None) -> Iterator[Stage]:
    crawler = get_crawler(
        settings_dict={"COUNCILWATCH_STORE": str(folder / "councilwatch.db"), "COUNCILWATCH_PAGE_READERS": 0}
    )
    store = shared_store(crawler)
    recorder = RunRecorder(crawler, Config())
    recorder.open_cycle("by_hand")
    try:
        yield Stage(store, recorder, limits or Limits())
    finally:
        store.close()


def answered(request: Request, told: Told, hear: HearRetryAfter) -> list[Any]:
    if isinstance(told, Exception):
        failure = Failure(told)  # type: ignore[no-untyped-call]
        failure.request = request  # type: ignore[attr-defined]
        assert request.errback is not None
        return all_of(request.errback(failure))
    status, body, *headers = told
    response = HtmlResponse(
        request.url, status=status, body=body, headers=headers[0] if headers else {}, request=request
    )
    assert callable(request.callback)
    return all_of(request.callback(hear.process_response(request, response), **request.cb_kwargs))


def all_of(given: Iterator[Any] | AsyncIterator[Any]) -> list[Any]:
    """Return what a callback gives, at once or in its turns."""
    if isinstance(given, Iterator):
        return list(given)

    async def taken() -> list[Any]:
        return [each async for each in given]

    return runner().run(taken())


@cache
def runner() -> asyncio.Runner:
    """One event loop for all, since a simulation has many thousand answers."""
    return asyncio.Runner()


def kirkwell(*listings: Listing) -> Source:
    return Source(name="kirkwell", publisher="Kirkwell", kind="council_newsroom", home=f"{BASE}/", listings=listings)


def rss(*paths: str) -> tuple[int, bytes, dict[str, str]]:
    """A feed with validators that lists these paths."""
    items = "".join(f"<item><title>Story {path}</title><link>{BASE}{path}</link></item>" for path in paths)
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
    return 200, body.encode(), {"ETag": '"one"', "Content-Type": "application/rss+xml"}


def html(*paths: str, then: str = "") -> tuple[int, bytes]:
    """A listing page that lists these paths and points at the next one."""
    links = "".join(f'<li><a href="{path}">Story {path}</a></li>' for path in paths)
    return 200, f'<html><body><ul>{links}</ul><a class="next" href="{then}">Next</a></body></html>'.encode()


def link(path: str) -> Link:
    return Link(url=BASE + path, title=f"Story {path}")
