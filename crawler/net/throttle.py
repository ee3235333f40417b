"""One request at a time for each host, with a rest in between, whichever process, redirect or source asks.

Scrapy's slots keep this within one crawl only, and a redirect stays in the slot of the host it came from
(``request.meta["download_slot"]`` is copied). So every request takes its turn here, right before it goes out:
a lock within the process, and the lease ``hosts.busy_until`` in the store among processes.
"""

import asyncio
import os
import random
import secrets
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadTimeoutError
from scrapy.http import Response

from crawler.net.refusals import HostBusy, HostResting, TimeUp
from crawler.net.waiting import rest_until
from crawler.store_trouble import ending
from pipelines import clock
from pipelines.addresses import host_of
from pipelines.stages import shared_store

PATIENCE = timedelta(seconds=15)
"""How long a request waits while another process keeps the host, and what is no long rest of a host."""

ENDING = "The crawl was ended before its turn came."
NO_TIME = "Its time in this cycle was over before its turn came."


class Throttle:
    """Extension: the turns of all hosts.

    ``ending`` is set when nothing new may be sent. ``limits`` are those of what is under way.
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self.crawler = crawler
        self.store = shared_store(crawler)
        self.delay = settings.getfloat("DOWNLOAD_DELAY")
        self.timeout = settings.getfloat("DOWNLOAD_TIMEOUT")
        self.lease_for = timedelta(seconds=self.timeout + 5)
        self.owner = f"{os.getpid()}-{secrets.token_hex(4)}"
        self.ending = asyncio.Event()
        self.limits: set[asyncio.Timeout] = set()
        self._over = False
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        throttle = cls(crawler)
        crawler.signals.connect(throttle.give_back, signals.spider_closed)
        return throttle

    @asynccontextmanager
    async def turn(self, request: Request) -> AsyncIterator[None]:
        """Wait for the host's turn and keep the host while inside.

        Raises ``TimeUp``, ``HostResting`` or ``HostBusy`` where the request is not to be sent.
        """
        host = host_of(request.url)
        async with self._turns[host]:
            await self._take(host, request)
            rest = max(self.delay, request.meta.get("crawl_delay") or 0.0)
            try:
                yield
            except DownloadTimeoutError:
                rest = max(rest, self.timeout)  # it may work on its answer still: it gets as long again
                raise
            finally:
                self.store.release(host, self.owner, clock.now() + timedelta(seconds=rest))

    def limit(self) -> asyncio.Timeout:
        """Return a time-out for what is being sent: none, until all that is under way is given up."""
        limit = asyncio.timeout(0.0 if self._over else None)
        self.limits.add(limit)
        return limit

    def give_up(self) -> None:
        """Wait for nothing any more that is under way."""
        if self._over:  # a time-out that has run out cannot be set again
            return
        self._over = True
        for limit in self.limits:
            limit.reschedule(asyncio.get_running_loop().time())

    def give_back(self) -> None:
        """Give back whatever is still kept when the crawl is over."""
        with ending(self.crawler):
            self.store.release_all(self.owner, clock.now() + timedelta(seconds=self.delay))

    async def _take(self, host: str, request: Request) -> None:
        """Take the host's lease, waiting while it rests and, with patience, while another process has it."""
        waited_from: datetime | None = None
        while True:
            now = clock.now()
            self._check_time(request, now)
            state = self.store.host_state(host)
            if state.retry_after is not None and state.retry_after > now:
                says = f"{host} asked to be left alone until {state.retry_after:%d %B %H:%M} UTC."
                raise HostResting(says, until=state.retry_after)
            if self.store.lease(host, self.owner, now, now + self.lease_for):
                return
            state = self.store.host_state(host)
            free_at = state.busy_until or now
            if state.busy_owner is not None:
                waited_from = waited_from or now
                if now - waited_from > PATIENCE:
                    raise HostBusy(f"Another crawl kept {host} busy; it is asked in the next cycle.")
                free_at = min(free_at, now + timedelta(seconds=self.delay * random.uniform(0.2, 0.5)))  # noqa: S311
            else:
                waited_from = None
                if free_at - now > PATIENCE:
                    self._check_rest(request, host, free_at)
                self._check_time(request, free_at)
            await self._sleep((free_at - now).total_seconds())

    def _check_rest(self, request: Request, host: str, free_at: datetime) -> None:
        """Raise ``HostResting`` where a host rests longer than the request has time: others need not wait for it."""
        deadline: datetime | None = request.meta.get("deadline")
        if deadline is not None and free_at > deadline:
            raise HostResting(f"{host} rests between two questions until {free_at:%H:%M} UTC.", until=free_at)

    def _check_time(self, request: Request, at: datetime) -> None:
        if self.ending.is_set():
            raise TimeUp(ENDING)
        deadline: datetime | None = request.meta.get("deadline")
        if deadline is not None and at > deadline:
            raise TimeUp(NO_TIME)

    async def _sleep(self, seconds: float) -> None:
        """Sleep until then, or until the crawl is being ended."""
        try:
            async with asyncio.timeout(max(seconds, 0.001)):
                await self.ending.wait()
        except TimeoutError:
            return


class HearRetryAfter:
    """Downloader middleware: a host that asks to be left alone is, by every crawl, until it said."""

    def __init__(self, crawler: Crawler) -> None:
        self.store = shared_store(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        raw = response.headers.get("Retry-After")
        said = raw.decode("latin-1") if raw else None
        until = rest_until(response.status, said, clock.now())
        if until is not None:
            self.store.retry_after(host_of(request.url), until)
            request.meta["rest_until"] = until
        return response
