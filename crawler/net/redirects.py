"""Redirects to what is no address at all: they lead nowhere, and are no fault of the program."""

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware, RedirectMiddleware
from scrapy.http import Response


class Redirects(RedirectMiddleware):
    """Downloader middleware: Scrapy's own, which fails at a port that is none (``http://news.test:99999/``)."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        try:
            return super().process_response(request, response)
        except ValueError:
            return response


class MetaRefreshes(MetaRefreshMiddleware):
    """The same for a page that sends its readers on: it is read as it is."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        try:
            return super().process_response(request, response)
        except ValueError:
            return response
