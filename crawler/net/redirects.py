"""Redirects to what is no address at all: they lead nowhere, and are no fault of the program."""

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import BaseRedirectMiddleware, MetaRefreshMiddleware, RedirectMiddleware
from scrapy.http import Response

LOOKED_AT = 4 * 4_096
"""Bytes of the first 4,096 characters, in which Scrapy looks for what sends a page's readers on."""


class WithoutReferer(BaseRedirectMiddleware):
    """Names nobody as what led to an address, and does not warn of that (settings.SPIDER_MIDDLEWARES)."""

    def handle_referer(self, request: Request, response: Response) -> None:  # noqa: ARG002 - Scrapy's form
        request.headers.pop("Referer", None)

    def _engine_started(self) -> None:
        """Look for no middleware that would name one."""


class Redirects(WithoutReferer, RedirectMiddleware):
    """Downloader middleware: Scrapy's own, which fails at a port that is none (``http://news.test:99999/``)."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        try:
            return super().process_response(request, response)
        except ValueError:
            return response


class MetaRefreshes(WithoutReferer, MetaRefreshMiddleware):
    """The same for a page that sends its readers on: it is read as it is.

    To look for that Scrapy's own decodes the whole page, and guesses its charset; most need not be looked at.
    """

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        if not may_refresh(response.body):
            return response
        try:
            return super().process_response(request, response)
        except ValueError:
            return response


def may_refresh(body: bytes) -> bool:
    """Whether a page may send its readers on; one with zeros is in a charset in which the word has other bytes."""
    start = body[:LOOKED_AT].lower()
    return b"refresh" in start or b"\0" in start
