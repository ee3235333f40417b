"""robots.txt: kept in the store for a day, shared by all crawls, obeyed by every request.

Scrapy's own middleware lets all but the first of several waiting requests through unchecked, takes a server
error for "allowed", and knows no crawl-delay; so this is one of our own (RFC 9309).
"""

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser

from crawler.beside import beside
from crawler.net.failures import explain
from crawler.net.guard import check_address, is_pretend
from crawler.net.refusals import Disallowed, NotPublic, Refused, RobotsUnreachable, TroubleKind
from pipelines import clock
from pipelines.addresses import host_of
from pipelines.exceptions import StoreError
from pipelines.stages import shared_store

AGENT = "councilwatch"
"""The name that robots.txt files can call this program by."""

KEPT_FOR = timedelta(hours=24)
UNREACHABLE_FOR = timedelta(hours=1)
UNMET_FOR = timedelta(minutes=5)
UNMET: frozenset[TroubleKind] = frozenset({"dns", "refused", "connection"})
"""Where no server was met, the fault may be in our own line: it is tried again soon after it is mended."""

LONGEST_DELAY = 3_600.0
"""Seconds; a longer crawl-delay is kept as this one. What a cycle has no time for waits for a later one."""
LONGEST_BODY = 512_000
"""Characters of a robots.txt that are read (RFC 9309, 2.5 wants 500 KiB at least)."""

LARGE = 8_000
"""Characters that are read beside the event loop; so many take 2 ms."""

FIRST = 1_000
"""Priority of a request for robots.txt: others wait for it."""


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What one host's robots.txt says; ``parser`` is None where it could not be had, which forbids all."""

    parser: ProtegoRobotParser | None
    crawl_delay: float | None
    expires_at: datetime
    why: str = ""


class ObeyRobots:
    """Downloader middleware: one request at a time asks for a host's robots.txt, the others wait for it."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.store = shared_store(crawler)
        self.pretend = is_pretend(crawler.settings)
        self._rules: dict[str, Rules] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raise ``Disallowed``, ``NotPublic`` or ``RobotsUnreachable`` where the request may not be sent."""
        if request.meta.get("is_robots"):
            return
        check_address(request.url, pretend=self.pretend)  # before its host is asked for robots.txt
        place = robots_place(request.url)
        async with self._locks[place]:
            rules = await self._known(place) or await self._fetch(place, request)
        if rules.parser is None:
            raise RobotsUnreachable(rules.why, until=rules.expires_at)
        if not rules.parser.allowed(request.url, AGENT):
            raise Disallowed(f"robots.txt of {host_of(request.url)} forbids programs to read this address.")
        request.meta["crawl_delay"] = rules.crawl_delay

    async def _known(self, place: str) -> Rules | None:
        """What is kept and has not run out, in this process or in the store."""
        now = clock.now()
        rules = self._rules.get(place)
        if rules is not None and rules.expires_at > now:
            return rules
        kept = self.store.robots(place)
        if kept is None or kept.expires_at <= now:
            return None
        why = unreachable_words(place, kept.status)
        self._rules[place] = await self._read(kept.status, kept.body, kept.expires_at, why)
        return self._rules[place]

    async def _read(self, status: int | None, body: str, expires_at: datetime, why: str) -> Rules:
        if len(body) < LARGE:
            return read_rules(status, body, expires_at, why=why)
        return await beside(read_rules, status, body, expires_at, why=why)

    async def _fetch(self, place: str, request: Request) -> Rules:
        """Ask for robots.txt and keep it. What politeness itself refuses is raised, and nothing is kept."""
        asking = robots_request(place, request)
        try:
            response: Response = await self.crawler.engine.download_async(asking)
        except NotPublic as refused:
            if not asking.meta.get("asked"):
                raise
            return await self._keep(place, None, "", UNREACHABLE_FOR, refused.says)  # it redirects to a private place
        except (Refused, StoreError):
            raise
        except Exception as error:  # noqa: BLE001 - whatever keeps robots.txt from us forbids the host
            trouble = explain(error)
            wait = UNMET_FOR if trouble.kind in UNMET else UNREACHABLE_FOR
            return await self._keep(place, None, "", wait, trouble.says)
        body = response.body.decode("utf-8-sig", errors="ignore") if 200 <= response.status < 300 else ""
        wait = KEPT_FOR if is_reached(response.status) else UNREACHABLE_FOR
        rests_until = response.request.meta.get("rest_until") if response.request else None
        return await self._keep(place, response.status, body[:LONGEST_BODY], wait, "", rests_until)

    async def _keep(
        self, place: str, status: int | None, body: str, wait: timedelta, says: str, rests_until: datetime | None = None
    ) -> Rules:
        now = clock.now()
        expires_at = max(now + wait, rests_until or now)
        rules = await self._read(status, body, expires_at, f"{unreachable_words(place, status)} {says}".strip())
        self.store.keep_robots(place, status, body, expires_at, rules.crawl_delay, now)
        self._rules[place] = rules
        return rules


def robots_request(place: str, request: Request) -> Request:
    """Return the question for the robots.txt that ``request`` waits for, counted for the same source."""
    said: dict[str, Any] = {key: request.meta[key] for key in ("source", "deadline") if key in request.meta}
    return Request(
        f"{urlsplit(request.url).scheme}://{place}/robots.txt",
        callback=NO_CALLBACK,
        priority=FIRST,
        dont_filter=True,
        meta={"is_robots": True, **said},
    )


def robots_place(url: str) -> str:
    """Return the host of ``url``, with its port where that is unusual: each has its own robots.txt."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    return host if parts.port in (None, 80 if parts.scheme == "http" else 443) else f"{host}:{parts.port}"


def is_reached(status: int | None) -> bool:
    """Whether a robots.txt's answer counts: 2xx says what it says, 4xx that there is none.

    Server errors, redirects without end, silence and "too many requests" forbid (RFC 9309, 2.3.1.4).
    """
    return status is not None and (200 <= status < 300 or (400 <= status < 500 and status != 429))


def read_rules(status: int | None, body: str, expires_at: datetime, *, why: str) -> Rules:
    """Return the rules of a robots.txt as it was answered."""
    if not is_reached(status):
        return Rules(parser=None, crawl_delay=None, expires_at=expires_at, why=why)
    parser = ProtegoRobotParser(body.encode(), None)
    asked = parser.crawl_delay(AGENT)
    delay = None if asked is None or asked <= 0 else min(asked, LONGEST_DELAY)
    return Rules(parser=parser, crawl_delay=delay, expires_at=expires_at)


def unreachable_words(place: str, status: int | None) -> str:
    answer = f"answered with error {status}" if status is not None else "could not be had"
    return f"The robots.txt of {place} {answer}, so nothing else is asked there for now."
