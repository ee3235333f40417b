"""A store that cannot be written ends the crawl, with the store's own sentence and once: what is fetched is lost."""

import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from scrapy.crawler import Crawler
from scrapy.logformatter import LogFormatter, LogFormatterResult

from pipelines.exceptions import StoreError
from pipelines.stages import end_crawl


@contextmanager
def ending(crawler: Crawler) -> Iterator[None]:
    """End the crawl where the store fails inside; the rest of what is inside is left out."""
    try:
        yield
    except StoreError as error:
        end_crawl(crawler, error)


def guarded(crawler: Crawler, callback: Callable[[Any], AsyncIterator[Any]]) -> Callable[[Any], AsyncIterator[Any]]:
    """Return a callback that ends the crawl where the store fails in it."""

    async def ended(answer: Any) -> AsyncIterator[Any]:
        with ending(crawler):
            async for each in callback(answer):
                yield each

    return ended


class Sentences(LogFormatter):
    """Scrapy's words (setting LOG_FORMATTER), without a traceback of what has been said in a sentence."""

    def item_error(self, item: Any, exception: BaseException, *others: Any) -> LogFormatterResult:
        said = super().item_error(item, exception, *others)
        return {**said, "level": logging.DEBUG} if isinstance(exception, StoreError) else said
