"""What a robots.txt says, for how long it is kept, and that nobody slips by while it is fetched."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import Request
from scrapy.exceptions import CannotResolveHostError, DownloadTimeoutError
from scrapy.http import Response, TextResponse
from scrapy.utils.test import get_crawler

from crawler.net.refusals import Disallowed, HostBusy, NotPublic, RobotsUnreachable, TimeUp
from crawler.net.robots import KEPT_FOR, LONGEST_DELAY, ObeyRobots, is_reached, read_rules, robots_place
from pipelines.exceptions import StoreError
from pipelines.stages import shared_store

LATER = datetime.now(UTC) + timedelta(hours=24)
FORBIDS = b"User-agent: *\nDisallow: /private\n"
HOST = "news.kirkwell.test"


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://News.Kirkwell.test/a", HOST),
        ("https://news.kirkwell.test:443/a", HOST),
        ("http://news.kirkwell.test:80/a", HOST),
        ("http://news.kirkwell.test:443/a", f"{HOST}:443"),
        ("http://news.kirkwell.test:8001/a", f"{HOST}:8001"),
    ],
)
def test_each_host_and_port_has_its_own(url: str, place: str) -> None:
    assert robots_place(url) == place


@pytest.mark.parametrize(("status", "reached"), [(200, True), (204, True), (404, True), (403, True), (429, False)])
def test_what_is_not_there_allows(status: int, reached: bool) -> None:
    assert is_reached(status) == reached


@pytest.mark.parametrize("status", [None, 301, 500, 502, 503, 599])
def test_what_cannot_be_had_forbids(status: int | None) -> None:
    rules = read_rules(status, "", LATER, why="It was down.")
    assert (rules.parser, rules.why) == (None, "It was down.")


@pytest.mark.parametrize(
    ("said", "delay"),
    [("2", 2.0), ("0.5", 0.5), ("0", None), ("-3", None), ("soon", None), ("86400", LONGEST_DELAY), ("nan", None)],
)
def test_the_crawl_delay_has_bounds(said: str, delay: float | None) -> None:
    assert read_rules(200, f"User-agent: *\nCrawl-delay: {said}\n", LATER, why="").crawl_delay == delay


@given(st.text(max_size=300))
def test_no_robots_txt_makes_the_program_fail(body: str) -> None:
    rules = read_rules(200, body, LATER, why="")
    assert rules.parser is not None
    rules.parser.allowed("https://news.kirkwell.test/a", "councilwatch")


class Web:
    """Stands for Scrapy's engine: answers robots.txt as it is told, and counts."""

    def __init__(self, answer: Callable[[Request], Response]) -> None:
        self.answer = answer
        self.asked: list[Request] = []

    async def download_async(self, request: Request) -> Response:
        self.asked.append(request)
        await asyncio.sleep(0)
        request.meta["asked"] = True
        return self.answer(request)


def saying(status: int, body: bytes = b"") -> Callable[[Request], Response]:
    return lambda request: TextResponse(request.url, status=status, body=body, request=request)


def failing(error: Exception) -> Callable[[Request], Response]:
    def fail(request: Request) -> Response:  # noqa: ARG001 - the other's form
        raise error

    return fail


@pytest.fixture
def obey(tmp_path: Path) -> Iterator[Callable[[Web], ObeyRobots]]:
    """Makes the middleware as a fresh process has it; all share one store."""
    crawler = get_crawler(settings_dict={"COUNCILWATCH_STORE": str(tmp_path / "councilwatch.db")})
    store = shared_store(crawler)

    def make(web: Web) -> ObeyRobots:
        crawler.engine = cast(Any, SimpleNamespace(download_async=web.download_async))
        return ObeyRobots(crawler)

    yield make
    store.close()


def verdicts(middleware: ObeyRobots, *paths: str) -> list[str]:
    """Ask for all at once; "sent", or the name of what was raised."""

    async def all_at_once() -> list[BaseException | None]:
        asking = [middleware.process_request(Request(f"https://{HOST}{path}")) for path in paths]
        return await asyncio.gather(*asking, return_exceptions=True)

    return [type(given).__name__ if given else "sent" for given in asyncio.run(all_at_once())]


Obey = Callable[[Web], ObeyRobots]


def test_nobody_slips_by_while_it_is_fetched(obey: Obey) -> None:
    web = Web(saying(200, FORBIDS))
    paths = ("/private/1", "/private/2", "/open", "/private/3")
    assert verdicts(obey(web), *paths) == ["Disallowed", "Disallowed", "sent", "Disallowed"]
    assert [request.url for request in web.asked] == [f"https://{HOST}/robots.txt"]


def test_the_next_process_has_it_from_the_store(obey: Obey) -> None:
    verdicts(obey(Web(saying(200, FORBIDS))), "/open")
    later = Web(saying(200))
    assert verdicts(obey(later), "/private/1") == ["Disallowed"]
    assert later.asked == []


def test_it_is_asked_for_again_when_its_day_is_over(obey: Obey) -> None:
    middleware = obey(Web(saying(200, FORBIDS)))
    verdicts(middleware, "/open")
    now = datetime.now(UTC)
    kept = middleware.store.robots(HOST)
    assert kept is not None
    assert now + KEPT_FOR - timedelta(minutes=1) < kept.expires_at <= now + KEPT_FOR
    middleware.store.keep_robots(HOST, 200, FORBIDS.decode(), now - timedelta(hours=1), None, now)
    later = Web(saying(404))
    assert verdicts(obey(later), "/private/1") == ["sent"]
    assert len(later.asked) == 1


@pytest.mark.parametrize("answer", [saying(500), saying(429), saying(302), failing(DownloadTimeoutError("x"))])
def test_one_that_cannot_be_had_forbids_for_an_hour_and_no_longer(
    obey: Obey, answer: Callable[[Request], Response]
) -> None:
    middleware = obey(Web(answer))
    assert verdicts(middleware, "/a", "/b") == ["RobotsUnreachable"] * 2
    kept = middleware.store.robots(HOST)
    assert kept is not None
    assert timedelta(minutes=59) < kept.expires_at - datetime.now(UTC) <= timedelta(hours=1)
    with pytest.raises(RobotsUnreachable) as raised:
        asyncio.run(middleware.process_request(Request(f"https://{HOST}/a")))
    assert raised.value.until is not None


def test_where_no_server_was_met_it_is_tried_again_soon(obey: Obey) -> None:
    middleware = obey(Web(failing(CannotResolveHostError("x"))))
    with pytest.raises(RobotsUnreachable, match="Its host name was not found") as raised:
        asyncio.run(middleware.process_request(Request(f"https://{HOST}/a")))
    assert raised.value.until is not None
    assert raised.value.until - datetime.now(UTC) <= timedelta(minutes=5)


@pytest.mark.parametrize("error", [HostBusy("Busy."), TimeUp("Over."), StoreError("Full.")])
def test_what_is_no_answer_of_the_host_is_not_kept(obey: Obey, error: Exception) -> None:
    middleware = obey(Web(failing(error)))
    assert verdicts(middleware, "/a") == [type(error).__name__]
    assert middleware.store.robots(HOST) is None


def test_one_that_leads_to_a_private_place_forbids(obey: Obey) -> None:
    assert verdicts(obey(Web(failing(NotPublic("No.")))), "/a") == ["RobotsUnreachable"]


def test_a_private_address_is_refused_before_anything_is_asked(obey: Obey) -> None:
    web = Web(saying(200))
    with pytest.raises(NotPublic):
        asyncio.run(obey(web).process_request(Request("http://127.0.0.1/a")))
    assert web.asked == []


def test_robots_txt_itself_is_always_asked(obey: Obey) -> None:
    request = Request(f"https://{HOST}/robots.txt", meta={"is_robots": True})
    web = Web(saying(200, b"User-agent: *\nDisallow: /\n"))
    assert asyncio.run(obey(web).process_request(request)) is None
    assert web.asked == []  # and not for its own sake


def test_requests_carry_the_delay_that_their_host_asks_for(obey: Obey) -> None:
    request = Request(f"https://{HOST}/a")
    asyncio.run(obey(Web(saying(200, b"User-agent: *\nCrawl-delay: 7\n"))).process_request(request))
    assert request.meta["crawl_delay"] == 7.0


def test_what_is_forbidden_says_by_whom(obey: Obey) -> None:
    with pytest.raises(Disallowed, match=rf"robots.txt of {HOST} forbids"):
        asyncio.run(obey(Web(saying(200, FORBIDS))).process_request(Request(f"https://{HOST}/private/x")))
