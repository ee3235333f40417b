"""How a crawl ends in time: when the cycle's time is over, and within seconds when it is asked to stop.

Left to itself, Scrapy sends whatever waits in its slots, one a second, before it stops.
"""

import asyncio
import logging
from datetime import timedelta
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

from crawler.net.throttle import Throttle
from pipelines import clock
from pipelines.stages import stop_reading

logger = logging.getLogger(__name__)

GRACE = 2.0
"""Seconds in which what is under way may finish after the end has begun; the daemon waits for six."""

LOOK_EVERY = 0.1


class Ending:
    """Extension: begins the end of the crawl when its time is up or Scrapy was told to stop."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.ends_at = clock.now() + timedelta(seconds=crawler.settings.getfloat("COUNCILWATCH_SECONDS"))
        self._task: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None  # the loop itself keeps no hold on a task

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        ending = cls(crawler)
        crawler.signals.connect(ending.begin, signals.engine_started)
        crawler.signals.connect(ending.finish, signals.spider_closed)
        return ending

    def begin(self) -> None:
        self._task = asyncio.ensure_future(self._watch())

    def finish(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _watch(self) -> None:
        """Wait for the end, then let nothing new out, and after a grace give up what is under way."""
        throttle = self.crawler.get_extension(Throttle)
        assert throttle is not None  # noqa: S101 - the handler refuses to work without it
        await asyncio.sleep(LOOK_EVERY)
        while self.crawler.engine.running and clock.now() < self.ends_at:
            await asyncio.sleep(LOOK_EVERY)
        throttle.ending.set()
        if self.crawler.engine.running:
            logger.info("The cycle's time is over; what is left stays owed.")
            self._closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="time_up"))
        for slot in self.crawler.engine.downloader.slots.values():
            slot.delay = 0.0  # nothing is sent any more: what waits is refused at once
        await asyncio.sleep(GRACE)
        throttle.give_up()
        stop_reading(self.crawler)
        if self._closing is not None:
            await asyncio.shield(self._closing)  # ``finish`` comes from inside of it, and must not cancel that too
