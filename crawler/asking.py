"""Questions that are put round by round (``crawler.discovery``, ``crawler.checking``) -> requests of a crawl.

    asking = Asking(discover(home, now=now), make_request=request, done=found, crawler=crawler)
    yield from asking.begin()          # from a spider's start, or from any callback

``make_request(url)`` returns the request for one address: whose time, headers and priority it has is the caller's to
say, and its callbacks are set here. It may raise ``ValueError`` for what Scrapy takes for no address. When the last
answer of a round is there, all of them are sent on at once, and the next round is asked. ``done(result)`` is called
once, when the questions end, and what it yields goes to Scrapy as if a callback had yielded it.

The requests pass through robots.txt, throttle and guard like any other. What these refuse, and whatever else goes
wrong, is an answer too: ``status`` None with a sentence, so questions never fail for want of an answer.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeAlias, TypeVar

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.discovery import Seen
from crawler.net.refusals import TroubleKind
from crawler.store_trouble import ending
from crawler.walk import content_type, explain_failure, request_of

NO_ADDRESS = "It is no address that can be asked."

Result = TypeVar("Result")


@dataclass(frozen=True, kw_only=True)
class Looked(Seen):
    """What one address answered in a crawl. ``trouble`` is why there is no answer, None where there is one.

    ``until`` is before when its host is not asked again, where that is known.
    """

    trouble: TroubleKind | None = None
    until: datetime | None = None


Questions: TypeAlias = Generator[tuple[str, ...], Mapping[str, Looked], Result]
"""Yields addresses to ask, is sent what each of them answered, returns a result. ``discovery.Steps`` are such."""


class Asking(Generic[Result]):
    """One run of questions within a crawl; ``reached`` tells whether any address of it answered yet."""

    def __init__(
        self,
        questions: Questions[Result],
        *,
        make_request: Callable[[str], Request],
        done: Callable[[Result], Iterable[Any]],
        crawler: Crawler,
    ) -> None:
        self.reached = False
        self._questions = questions
        self._make_request = make_request
        self._done = done
        self._crawler = crawler
        self._answers: dict[str, Looked] = {}
        self._open = 0

    def begin(self) -> Iterator[Any]:
        """Ask the first round."""
        yield from self._go_on(None)

    def answered(self, response: Response, asked: str) -> Iterator[Any]:
        """Keep what an address answered."""
        self.reached = True
        yield from self._keep(
            Looked(
                asked=asked,
                url=response.url,
                status=response.status,
                content_type=content_type(response),
                body=response.body,
                until=response.meta.get("rest_until"),
            )
        )

    def failed(self, failure: Failure) -> Iterator[Any]:
        """Keep that an address did not answer, and why."""
        request = request_of(failure)
        with ending(self._crawler):
            trouble = explain_failure(failure)
            asked = request.cb_kwargs["asked"]
            yield from self._keep(
                Looked(
                    asked=asked,
                    url=request.url,
                    status=None,
                    says=trouble.says,
                    trouble=trouble.kind,
                    until=trouble.until,
                )
            )

    def _keep(self, looked: Looked) -> Iterator[Any]:
        self._answers[looked.asked] = looked
        self._open -= 1
        if self._open == 0:
            yield from self._go_on(self._answers)

    def _go_on(self, answers: Mapping[str, Looked] | None) -> Iterator[Any]:
        """Send the answers of a round, and ask the next one or end."""
        while True:
            try:
                asked = self._questions.send(answers) if answers is not None else next(self._questions)
            except StopIteration as end:
                yield from self._done(end.value)
                return
            requests = self._requests(asked)
            if requests:
                yield from requests
                return
            answers = self._answers

    def _requests(self, addresses: tuple[str, ...]) -> list[Request]:
        """Return the requests of a round, each address once; what is no address has its answer already."""
        self._answers = {}
        requests = []
        for url in dict.fromkeys(addresses):
            try:
                request = self._make_request(url)
            except ValueError:
                self._answers[url] = Looked(asked=url, url=url, status=None, says=NO_ADDRESS, trouble="not_public")
                continue
            requests.append(
                request.replace(
                    callback=self.answered,
                    errback=self.failed,
                    cb_kwargs={"asked": url},
                    dont_filter=True,  # one that is dropped as seen would leave its round waiting for ever
                )
            )
        self._open = len(requests)
        return requests
