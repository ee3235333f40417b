"""Packed answers are unpacked beside the event loop where that takes long."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response

from crawler.beside import beside

SHORT = 500_000
"""Bytes that are unpacked in the loop, in 2 to 3 ms; a usual page takes 0.1, and 0.07 more to be handed over."""


class LongError(Exception):
    """Raised for an answer that is longer than ``SHORT``, be it ever so small while it is packed."""


class UnpackShort(HttpCompressionMiddleware):
    """Scrapy's own for what is short; raises ``LongError`` for what is not."""

    # Of what Scrapy makes public nothing unpacks within a limit without warning in the log of each answer beyond it.
    def _handle_encoding(self, body: bytes, content_encoding: list[bytes], max_size: int) -> tuple[bytes, list[bytes]]:
        if 0 < max_size <= SHORT:
            return super()._handle_encoding(body, content_encoding, max_size)
        try:
            return super()._handle_encoding(body, content_encoding, SHORT)
        except ValueError as error:  # it is too long; whatever else is wrong with it is found out again beside the loop
            raise LongError from error


class Unpack(HttpCompressionMiddleware):
    """Scrapy's own, in a thread for what is long."""

    def __init__(self, *, crawler: Crawler) -> None:
        super().__init__(crawler=crawler)
        self._short = UnpackShort(crawler=crawler)

    async def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        if b"Content-Encoding" not in response.headers:
            return response
        packed = of_bytes(response)
        try:
            return self._short.process_response(request, packed)
        except LongError:
            return await beside(super().process_response, request, packed)


def of_bytes(response: Response) -> Response:
    """Return an answer as one that is no text: of a text Scrapy would guess the charset, by its bytes while they are
    packed, only to drop it."""
    return Response(**{name: getattr(response, name) for name in Response.attributes})
