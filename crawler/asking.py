"""Questions that are put round by round (``crawler.discovery``, ``crawler.checking``) -> requests of a crawl.

    asking = Asking(discover(home, now=now), make_request, done)
    yield from asking.begin()          # from a spider's start, or from any callback

``make_request(url, callback, errback)`` returns the request for one address, with those callbacks, never filtered as a
duplicate: its time, headers and priority are the caller's to say. It may raise ``ValueError`` for what Scrapy takes for
no address. When the last answer of a round is there, all of them are sent on together, and the next round is asked.
``done(result)`` is called once, when the questions end, and what it yields goes to Scrapy as if a callback had.

The requests pass through robots.txt, throttle and guard like any other. What these refuse, and whatever else goes
wrong, is an answer too: ``status`` None with a sentence. Where an address was not asked at all (its host was busy or
resting, or the time was over), nothing can be concluded: the questions end there, and ``done(None)`` is called; unless
they go ``to_the_end`` all the same.
"""

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.discovery import Seen
from crawler.net.failures import Trouble
from crawler.net.refusals import NOT_ASKED, TroubleKind
from crawler.walk import content_type, explain_failure, request_of

NO_ADDRESS = "It is no address that can be asked."

Result = TypeVar("Result")


@dataclass(frozen=True, kw_only=True)
class Looked(Seen):
    """What one address answered in a crawl. ``trouble`` is why there is no answer, None where there is one."""

    trouble: TroubleKind | None = None


Questions: TypeAlias = Generator[tuple[str, ...], Mapping[str, Looked], Result]
"""Yields addresses to ask, is sent what each of them answered, returns a result. ``discovery.Steps`` are such."""

MakeRequest: TypeAlias = Callable[
    [str, Callable[[Response], Iterator[Any]], Callable[[Failure], Iterator[Any]]], Request
]


class Asking(Generic[Result]):
    """One run of questions within a crawl; its callbacks yield requests, as those of a spider do.

    ``reached`` tells whether any address answered yet, ``cut_short`` the first trouble by which one was not asked.
    """

    def __init__(
        self,
        questions: Questions[Result],
        make_request: MakeRequest,
        done: Callable[[Result | None], Iterator[Any]],
        *,
        to_the_end: bool = False,
    ) -> None:
        self.reached = False
        self.cut_short: Trouble | None = None
        self._questions, self._make_request, self._done = questions, make_request, done
        self._to_the_end = to_the_end
        self._answers: dict[str, Looked] = {}
        self._open = 0

    def begin(self) -> Iterator[Any]:
        """Ask the first round."""
        yield from self._go_on(begun=False)

    def _answered(self, response: Response) -> Iterator[Any]:
        """Keep what an address answered."""
        self.reached = True
        yield from self._keep(
            Looked(
                asked=response.meta["asking"],
                url=response.url,
                status=response.status,
                content_type=content_type(response),
                body=response.body,
            )
        )

    def _failed(self, failure: Failure) -> Iterator[Any]:
        """Keep that an address did not answer, and why. Raises ``StoreError`` where the store was the reason."""
        request = request_of(failure)
        trouble = explain_failure(failure)
        if trouble.kind in NOT_ASKED:
            self.cut_short = self.cut_short or trouble
        asked = request.meta["asking"]
        yield from self._keep(
            Looked(asked=asked, url=request.url, status=None, says=trouble.says, trouble=trouble.kind)
        )

    def _keep(self, looked: Looked) -> Iterator[Any]:
        self._answers[looked.asked] = looked
        self._open -= 1
        if self._open == 0:
            yield from self._go_on(begun=True)

    def _go_on(self, *, begun: bool) -> Iterator[Any]:
        """Send the answers of a round on, and ask the next or end; a round without a request is answered at once."""
        while True:
            if self.cut_short is not None and not self._to_the_end:
                self._questions.close()
                yield from self._done(None)
                return
            try:
                asked = self._questions.send(self._answers) if begun else next(self._questions)
            except StopIteration as end:
                yield from self._done(end.value)
                return
            requests = self._requests(asked)
            if requests:
                yield from requests
                return
            begun = True

    def _requests(self, addresses: tuple[str, ...]) -> list[Request]:
        """Return the requests of a round, each address once; what is no address has its answer already."""
        self._answers = {}
        requests = []
        for url in dict.fromkeys(addresses):
            try:
                request = self._make_request(url, self._answered, self._failed)
            except ValueError:
                self._answers[url] = Looked(asked=url, url=url, status=None, says=NO_ADDRESS, trouble="not_public")
                continue
            request.meta["asking"] = url
            requests.append(request)
        self._open = len(requests)
        return requests
