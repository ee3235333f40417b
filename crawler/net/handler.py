"""The one way out: Scrapy's own HTTP handler, behind the guard and the throttle."""

import asyncio

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response

from crawler.net.guard import Guard, check_address, is_pretend
from crawler.net.heads import factory
from crawler.net.refusals import NotPublic, TimeUp
from crawler.net.throttle import Throttle
from pipelines.addresses import host_of

CUT_SHORT = "The crawl was ended while this was being fetched."


class PoliteHandler(HTTP11DownloadHandler):
    """Every request of a crawl passes here last: pages, listings, robots.txt, redirects and second tries."""

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.pretend = is_pretend(crawler.settings)
        throttle = crawler.get_extension(Throttle)
        if throttle is None:
            raise RuntimeError("the extension crawler.net.throttle.Throttle is switched off")
        self.throttle = throttle
        self._pool._factory = factory(crawler.settings.getint("COUNCILWATCH_HEAD_BYTES"))

    async def download_request(self, request: Request) -> Response:
        """Ask when it is the host's turn. ``meta["asked"]`` tells afterwards whether anything went out."""
        request.meta["asked"] = False
        check_address(request.url, pretend=self.pretend)
        guard = installed_guard()
        async with self.throttle.turn(request):
            request.meta["asked"] = True
            try:
                return await self._unless_over(request)
            except CannotResolveHostError as error:
                why = guard.refusals.get(host_of(request.url))
                if why is None:
                    raise
                request.meta["asked"] = False
                raise NotPublic(f"It leads to a private place: {why}.") from error

    async def _unless_over(self, request: Request) -> Response:
        """Download; give it up when the crawl may wait no longer, unless it has come in by then."""
        download = asyncio.ensure_future(super().download_request(request))
        limit = self.throttle.limit()
        try:
            async with limit:
                await asyncio.wait({download})  # to await it itself would throw away what comes as the limit expires
        except TimeoutError as error:
            if not download.done():
                raise TimeUp(CUT_SHORT) from error
        finally:
            self.throttle.limits.discard(limit)
            download.cancel()
        return download.result()


def installed_guard() -> Guard:
    """Return the reactor's resolver. Raises ``NotPublic`` where it is not the guard.

    ``scrapy crawl`` and ``AsyncCrawlerProcess`` install it; ``AsyncCrawlerRunner`` ignores it in silence.
    """
    from twisted.internet import reactor

    resolver = getattr(reactor, "resolver", None)
    if not isinstance(resolver, Guard):
        raise NotPublic("Nothing is asked, because the guard against private addresses is not in place.")
    return resolver
