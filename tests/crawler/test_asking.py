"""Questions put round by round: which requests they make, and what they are told."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from scrapy import Request
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.asking import NO_ADDRESS, Asking, Looked
from crawler.net.refusals import Disallowed, HostBusy, NotPublic
from pipelines.exceptions import StoreError
from tests.crawler.walking import all_of

HOME = "https://kirkwell.test/"
FEED = "https://kirkwell.test/feed"
NEWS = "https://kirkwell.test/news"
Heard = list[Mapping[str, Looked]]


def questions(heard: Heard, *rounds: tuple[str, ...]) -> Any:
    for asked in rounds:
        answers = yield asked
        heard.append(dict(answers))
    return len(rounds)


def make_request(url: str, callback: Callable[..., Any], errback: Callable[..., Any]) -> Request:
    return Request(url, callback=callback, errback=errback, dont_filter=True)


class Played:
    """One run of questions, whose requests are answered by a table: a status, or what goes wrong."""

    def __init__(self, *rounds: tuple[str, ...], to_the_end: bool = False) -> None:
        self.heard: Heard = []
        self.asked: list[list[str]] = []
        self.results: list[Any] = []
        self.asking = Asking(questions(self.heard, *rounds), make_request, self.done, to_the_end=to_the_end)

    def done(self, result: Any) -> Iterator[Any]:
        self.results.append(result)
        yield "afterwards"

    def play(self, told: Mapping[str, int | Exception]) -> list[Any]:
        """Answer every request, a round after the other; return what else was yielded."""
        others, waiting = [], list(self.asking.begin())
        while waiting:
            requests = [each for each in waiting if isinstance(each, Request)]
            others += [each for each in waiting if not isinstance(each, Request)]
            if requests:
                self.asked.append([request.url for request in requests])
            waiting = [given for request in requests for given in answered(request, told.get(request.url, 404))]
        return others


def answered(request: Request, told: int | Exception) -> list[Any]:
    if isinstance(told, Exception):
        failure = Failure(told)  # type: ignore[no-untyped-call]
        failure.request = request  # type: ignore[attr-defined]
        assert request.errback is not None
        return all_of(request.errback(failure))
    response = Response(request.url, status=told, body=b"words", headers={"Content-Type": "text/html"}, request=request)
    assert callable(request.callback)
    return all_of(request.callback(response))


def test_each_round_is_asked_when_the_one_before_is_answered() -> None:
    played = Played((HOME,), (FEED, NEWS))
    assert played.play({HOME: 200, FEED: 200}) == ["afterwards"]
    assert played.asked == [[HOME], [FEED, NEWS]]
    assert played.results == [2]
    assert played.asking.reached
    first, second = played.heard
    assert first[HOME] == Looked(asked=HOME, url=HOME, status=200, content_type="text/html", body=b"words")
    assert {url: seen.status for url, seen in second.items()} == {FEED: 200, NEWS: 404}


def test_an_address_is_asked_once_in_a_round_and_a_round_of_none_is_answered_at_once() -> None:
    played = Played((), (HOME, HOME), ())
    played.play({HOME: 200})
    assert played.asked == [[HOME]]
    assert [list(each) for each in played.heard] == [[], [HOME], []]
    assert played.results == [3]


def test_what_is_no_address_is_an_answer() -> None:
    played = Played(("nothing",), ("nothing at all", HOME))
    played.play({HOME: 200})
    assert played.heard[0]["nothing"].says == NO_ADDRESS
    assert {url: seen.status for url, seen in played.heard[1].items()} == {"nothing at all": None, HOME: 200}
    assert played.results == [2]


@pytest.mark.parametrize(
    ("error", "kind", "says"),
    [
        (CannotResolveHostError(), "dns", "Its host name was not found."),
        (Disallowed("robots.txt forbids it."), "disallowed", "robots.txt forbids it."),
        (NotPublic("It leads to a private place."), "not_public", "It leads to a private place."),
    ],
)
def test_what_goes_wrong_is_an_answer_too(error: Exception, kind: str, says: str) -> None:
    played = Played((HOME,))
    played.play({HOME: error})
    assert played.heard == [{HOME: Looked(asked=HOME, url=HOME, status=None, says=says, trouble=kind)}]  # type: ignore[arg-type]
    assert not played.asking.reached
    assert (played.results, played.asking.cut_short) == ([1], None)


def test_nothing_is_concluded_where_something_was_not_asked() -> None:
    played = Played((HOME, FEED), (NEWS,))
    played.play({HOME: 200, FEED: HostBusy("Another crawl has it.")})
    assert (played.asked, played.heard, played.results) == ([[HOME, FEED]], [], [None])
    assert played.asking.cut_short is not None
    assert played.asking.cut_short.says == "Another crawl has it."


def test_questions_can_go_on_all_the_same() -> None:
    played = Played((HOME, FEED), (NEWS,), to_the_end=True)
    played.play({HOME: 200, FEED: HostBusy("Another crawl has it.")})
    assert played.results == [2]
    assert played.heard[0][FEED].trouble == "busy"


def test_where_an_answer_came_from_after_redirects_is_told() -> None:
    played = Played((HOME,))
    (request,) = played.asking.begin()
    led = request.replace(url=NEWS)
    assert all_of(led.callback(Response(NEWS, request=led))) == ["afterwards"]
    assert (played.heard[0][HOME].asked, played.heard[0][HOME].url) == (HOME, NEWS)


def test_a_store_that_cannot_be_written_is_no_answer() -> None:
    played = Played((HOME,))
    with pytest.raises(StoreError):
        played.play({HOME: StoreError("The disk is full.")})
    assert played.results == []
