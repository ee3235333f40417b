"""``scrapy crawl look``: a look at sources or at a home page that is no run: nothing is kept of it but robots.txt and
turns of hosts.

``councilwatch sources`` starts it (``scheduler.looking``) with ``-a into=FILE``, and either ``-a check=NAME,NAME`` or
``-a home=ADDRESS``. What is found stands in that file, a JSON object a line: ``Checked`` for each source as it is
done, or one ``Found``.
"""

import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.asking import Asking
from crawler.checking import check
from crawler.discovery import Discovery, discover
from crawler.healing import with_adopted
from crawler.listings import ACCEPT
from crawler.spider import CouncilSpider
from crawler.store_trouble import ending, guarded
from crawler.turns import turns
from pipelines import clock
from pipelines.checked import Checked
from pipelines.config import Limits
from pipelines.model import Source
from pipelines.wire import as_json


@dataclass(frozen=True, kw_only=True)
class Found:
    """What discovery found from a home page, and whether any address of it ``is_reached``.

    ``cut_short`` is why some address was not asked at all, "" where all were.
    """

    discovery: Discovery
    is_reached: bool
    cut_short: str = ""


def seconds_for(limits: Limits, sources: int) -> int:
    """Return the time for a look at so many sources: that of one in a cycle, for several that of a cycle."""
    return limits.source_seconds if sources <= 1 else max(limits.source_seconds, limits.cycle_seconds)


class LookSpider(CouncilSpider):
    """Has the settings, the store and the politeness of every crawl, and opens no run."""

    into: str
    check: str = ""
    home: str | None = None

    async def start(self) -> AsyncIterator[Any]:
        """Begin with all that is to be looked at."""
        with ending(self.crawler):
            for asking in self.askings(clock.now()):
                for request in asking.begin():
                    yield request

    def askings(self, now: datetime) -> Iterator[Asking[Any]]:
        """Yield what is to be asked, each with its time."""
        names = [name for name in self.check.split(",") if name in self.sources]  # the list may have changed just now
        deadline = now + timedelta(seconds=seconds_for(self.config.limits, len(names)))
        if self.home is not None:
            yield self.discovering(self.home, now, deadline)
        for name in names:
            yield self.checking(self.sources[name], now, deadline)

    def checking(self, source: Source, now: datetime, deadline: datetime) -> Asking[Checked]:
        """Return the check of one source, with the ways that were found for it.

        Of Ofsted's pages those are asked whose turn it is, as in a crawl.
        """
        adopted = self.store.adopted(source.name)
        source = with_adopted(source, adopted)
        pages = {listing.url for listing in source.listings if listing.kind == "ofsted_provider"}
        asked = {url: at for url, at in self.store.listings_asked(source.name).items() if url in pages}
        listings = turns(source.listings, asked, (), now)
        accept = {listing.url: ACCEPT[listing.kind] for listing in listings}
        request = partial(self.request, deadline, accept)
        return Asking(check(source, listings, now=now, adopted=adopted), request, self.tell, to_the_end=True)

    def discovering(self, home: str, now: datetime, deadline: datetime) -> Asking[Discovery]:
        """Return the discovery from one home page."""

        def done(discovery: Discovery | None) -> Iterator[Any]:
            assert discovery is not None  # noqa: S101 - it goes to its end
            cut_short = asking.cut_short.says if asking.cut_short is not None else ""
            return self.tell(Found(discovery=discovery, is_reached=asking.reached, cut_short=cut_short))

        request = partial(self.request, deadline, {})
        asking = Asking(discover(home, now=now), request, done, to_the_end=True)
        return asking

    def tell(self, found: Any) -> Iterator[Any]:
        """Write down what was found, at once: the reader shows it while others are still asked."""
        with Path(self.into).open("a", encoding="utf-8") as file:
            file.write(json.dumps(as_json(found)) + "\n")
        return iter(())

    def request(
        self,
        deadline: datetime,
        accept: Mapping[str, str],
        url: str,
        callback: Callable[[Response], AsyncIterator[Any]],
        errback: Callable[[Failure], AsyncIterator[Any]],
    ) -> Request:
        """Return the request for an address; ``accept`` are the headers of those that are listings."""
        return Request(
            url,
            callback=guarded(self.crawler, callback),
            errback=guarded(self.crawler, errback),
            headers={"Accept": accept[url]} if url in accept else {},
            meta={"deadline": deadline},
            dont_filter=True,  # one that is dropped as seen would leave its round waiting for ever
        )
