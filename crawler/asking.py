"""Questions that are put round by round (``crawler.discovery``, ``crawler.checking``) -> requests of a crawl.

    asking = Asking(discover(home, now=now), make_request, done)
    yield from asking.begin()          # from a spider's start, or from any callback

``make_request(url, callback, errback)`` returns the request for one address, with those callbacks, never filtered as a
duplicate: its time, headers and priority are the caller's to say. It may raise ``ValueError`` for what Scrapy takes for
no address. When the last answer of a round is there, all of them are sent on together, beside the event loop since
looking through a page takes 0.1 s, and the next round is asked.
``done(result)`` is called once, when the questions end, and what it yields goes to Scrapy as if a callback had.

The requests pass through robots.txt, throttle and guard like any other. What these refuse, and whatever else goes
wrong, is an answer too: ``status`` None with a sentence. Where an address was not asked at all (its host was busy or
resting, or the time was over), nothing can be concluded: the questions end there, and ``done(None)`` is called; unless
they go ``to_the_end`` all the same.
"""

from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.beside import beside
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
    [str, Callable[[Response], AsyncIterator[Any]], Callable[[Failure], AsyncIterator[Any]]], Request
]


@dataclass(frozen=True, kw_only=True)
class Ended(Generic[Result]):
    """The questions have ended with a result."""

    result: Result


Step: TypeAlias = tuple[str, ...] | Ended[Result]
"""The addresses of the next round, or the end."""


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
        yield from self._go_on(self._step(begun=False))

    async def _answered(self, response: Response) -> AsyncIterator[Any]:
        """Keep what an address answered."""
        self.reached = True
        looked = Looked(
            asked=response.meta["asking"],
            url=response.url,
            status=response.status,
            content_type=content_type(response),
            body=response.body,
        )
        async for each in self._keep(looked):
            yield each

    async def _failed(self, failure: Failure) -> AsyncIterator[Any]:
        """Keep that an address did not answer, and why. Raises ``StoreError`` where the store was the reason."""
        request = request_of(failure)
        trouble = explain_failure(failure)
        if trouble.kind in NOT_ASKED:
            self.cut_short = self.cut_short or trouble
        asked = request.meta["asking"]
        looked = Looked(asked=asked, url=request.url, status=None, says=trouble.says, trouble=trouble.kind)
        async for each in self._keep(looked):
            yield each

    async def _keep(self, looked: Looked) -> AsyncIterator[Any]:
        """Take an answer; with the last one of its round go on."""
        self._answers[looked.asked] = looked
        self._open -= 1
        if self._open > 0:
            return
        if self.cut_short is not None and not self._to_the_end:
            self._questions.close()
            for each in self._done(None):
                yield each
            return
        for each in self._go_on(await beside(self._step, begun=True)):
            yield each

    def _step(self, *, begun: bool) -> Step[Result]:
        """Send the answers of a round on; return what is asked next, or the end."""
        try:
            return self._questions.send(self._answers) if begun else next(self._questions)
        except StopIteration as end:
            return Ended(result=end.value)

    def _go_on(self, step: Step[Result]) -> Iterator[Any]:
        """Ask the next round or end; a round without a request is answered at once."""
        while not isinstance(step, Ended):
            requests = self._requests(step)
            if requests:
                yield from requests
                return
            step = self._step(begun=True)
        yield from self._done(step.result)

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
