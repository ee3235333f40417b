"""One source being crawled, and what its two parts (``listings``, ``articles``) need of the crawl."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.beside import Turns
from crawler.net.failures import Trouble, explain
from crawler.run_record import RunRecorder
from pipelines.config import Limits
from pipelines.exceptions import StoreError
from pipelines.model import Owed, Source
from pipelines.store import Store


@dataclass(frozen=True, kw_only=True)
class Crawl:
    """What all walks of one crawl share."""

    crawler: Crawler
    store: Store
    record: RunRecorder
    limits: Limits
    turns: Turns = field(default_factory=Turns, repr=False)


@dataclass(kw_only=True)
class Walk:
    """One source being crawled. ``begun`` is the address whose try has begun and not ended.

    ``closed_hosts`` are asked no more in this run, with until when where that is known; ``listings_asked`` tells when
    each listing was asked in it; ``asked`` counts addresses, first visits and revisits apart. ``only`` is the one
    address that is asked, where a person handed it in. ``looked``: its other ways had their turn; ``gap``: all that a
    feed of it named was new; ``new``: how many new addresses its listings named; ``keeping`` is held while
    they are stored.
    """

    source: Source
    run_id: int
    deadline: datetime
    only: str | None = None
    open_listings: int = 0
    asked: dict[bool, int] = field(default_factory=lambda: {False: 0, True: 0})
    listings_asked: dict[str, datetime] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    closed_hosts: dict[str, datetime | None] = field(default_factory=dict)
    begun: Owed | None = None
    time_up: bool = False
    listed: bool = False
    looked: bool = False
    gap: bool = False
    new: int = 0
    keeping: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    @property
    def name(self) -> str:
        return self.source.name


def request_of(failure: Failure) -> Request:
    """The request that failed, as Scrapy attaches it."""
    request: Request = failure.request  # type: ignore[attr-defined]
    return request


def explain_failure(failure: Failure) -> Trouble:
    """Return why a request has no answer. Raises ``StoreError`` where the store kept it from being asked."""
    if isinstance(failure.value, StoreError):
        raise failure.value
    assert failure.value is not None  # noqa: S101 - Twisted's type allows what it never makes
    return explain(failure.value, redirects=request_of(failure).meta.get("redirect_times", 0))


def content_type(response: Response) -> str | None:
    raw = response.headers.get("Content-Type")
    return raw.decode("latin-1") if raw else None
