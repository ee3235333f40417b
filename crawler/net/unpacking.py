"""Packed answers are unpacked beside the event loop where that takes long."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response

from crawler.beside import Beside

LARGE = 4_000
"""Bytes of a packed answer; so many may unpack to four million, which takes 20 ms."""


class Unpack(HttpCompressionMiddleware):
    """Scrapy's own, in a thread for what is large."""

    def __init__(self, *, crawler: Crawler) -> None:
        super().__init__(crawler=crawler)
        self._beside = Beside()

    async def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        if len(response.body) < LARGE or b"Content-Encoding" not in response.headers:
            return super().process_response(request, response)
        return await self._beside.run(super().process_response, request, response)
