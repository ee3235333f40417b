"""Driving a ``Steps`` generator with requests: the addresses of a round are asked, and their answers sent on together.

    asking = Asking(discover(home, now=now), make_request, done)
    yield from asking.begin()

``make_request(url, callback, errback)`` returns the request; ``done(discovery)`` yields what comes after the end.
"""

from collections.abc import Callable, Iterator
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.discovery import Discovery, Seen, Steps
from crawler.net.refusals import NOT_ASKED
from crawler.walk import content_type, explain_failure, request_of

MakeRequest = Callable[[str, Callable[[Response], Iterator[Any]], Callable[[Failure], Iterator[Any]]], Request]
Done = Callable[[Discovery | None], Iterator[Any]]
"""Gets None where the time was over before the end: nothing is known then."""


class Asking:
    """One generator being driven. Its callbacks yield requests, as those of a spider do."""

    def __init__(self, steps: Steps, make_request: MakeRequest, done: Done) -> None:
        self._steps, self._make_request, self._done = steps, make_request, done
        self._open = 0
        self._seen: dict[str, Seen] = {}
        self._is_cut_short = False

    def begin(self) -> Iterator[Any]:
        """Ask the first round."""
        yield from self._ask(next(self._steps))

    def _ask(self, urls: tuple[str, ...]) -> Iterator[Any]:
        self._seen = {}
        requests = []
        for url in urls:
            try:
                requests.append(self._make_request(url, self._answered, self._failed))
            except ValueError:  # Scrapy takes it for no address
                self._seen[url] = Seen(asked=url, url=url, status=None, says="It is no address that can be asked.")
        self._open = len(requests)
        yield from requests
        if not requests:
            yield from self._go_on()

    def _answered(self, response: Response) -> Iterator[Any]:
        asked = str(response.meta["asking"])
        yield from self._take(
            Seen(
                asked=asked,
                url=response.url,
                status=response.status,
                content_type=content_type(response),
                body=response.body,
            )
        )

    def _failed(self, failure: Failure) -> Iterator[Any]:
        asked = str(request_of(failure).meta["asking"])
        trouble = explain_failure(failure)
        self._is_cut_short = self._is_cut_short or trouble.kind in NOT_ASKED
        yield from self._take(Seen(asked=asked, url=asked, status=None, says=trouble.says))

    def _take(self, seen: Seen) -> Iterator[Any]:
        self._seen[seen.asked] = seen
        self._open -= 1
        if self._open == 0:
            yield from self._go_on()

    def _go_on(self) -> Iterator[Any]:
        """Send the answers of the round on: the next round, or the end."""
        if self._is_cut_short:
            yield from self._done(None)
            return
        try:
            urls = self._steps.send(self._seen)
        except StopIteration as end:
            yield from self._done(end.value)
            return
        yield from self._ask(urls)
