"""What is under way when a crawl gives up: it is asked another time, unless it has come in by then."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from crawler.net import handler
from crawler.net.handler import PoliteHandler
from crawler.net.refusals import TimeUp
from crawler.net.throttle import Throttle
from pipelines.stages import shared_store

ASKED = Request("https://news.kirkwell.test/a")


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PoliteHandler]:
    """The way out without a reactor: what it downloads comes from ``arriving``."""
    crawler = get_crawler(
        settings_dict={"COUNCILWATCH_STORE": str(tmp_path / "councilwatch.db"), "DOWNLOAD_DELAY": 0.02}
    )
    door = PoliteHandler.__new__(PoliteHandler)
    door.pretend, door.throttle = True, Throttle(crawler)
    monkeypatch.setattr(handler, "installed_guard", lambda: None)
    yield door
    shared_store(crawler).close()


def arriving(monkeypatch: pytest.MonkeyPatch) -> "asyncio.Future[Response]":
    """What stands for a download: it arrives when its result is set."""
    answer: asyncio.Future[Response] = asyncio.get_running_loop().create_future()

    async def download(*_: object) -> Response:
        return await answer

    monkeypatch.setattr(HTTP11DownloadHandler, "download_request", download)
    return answer


@pytest.mark.parametrize("is_first", [True, False])
def test_what_arrives_in_the_turn_that_gives_up_is_kept(
    door: PoliteHandler, monkeypatch: pytest.MonkeyPatch, *, is_first: bool
) -> None:
    """Or it would be asked again in the next cycle."""

    async def meet() -> Response:
        answer = arriving(monkeypatch)
        came = Response(ASKED.url)
        steps = [lambda: answer.set_result(came), door.throttle.give_up]
        asking = asyncio.ensure_future(door.download_request(ASKED))
        await asyncio.sleep(0.01)
        for step in steps if is_first else reversed(steps):
            step()
        assert await asking is came
        return came

    assert asyncio.run(asyncio.wait_for(meet(), 10)).url == ASKED.url
    assert not door.throttle.limits


def test_what_has_not_arrived_is_given_up(door: PoliteHandler, monkeypatch: pytest.MonkeyPatch) -> None:
    async def wait() -> bool:
        answer = arriving(monkeypatch)
        asyncio.get_running_loop().call_later(0.01, door.throttle.give_up)
        with pytest.raises(TimeUp):
            await door.download_request(ASKED)
        await asyncio.sleep(0)
        return answer.cancelled()

    assert asyncio.run(asyncio.wait_for(wait(), 10))
    assert not door.throttle.limits


def test_what_fails_fails_as_it_did(door: PoliteHandler, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail() -> None:
        arriving(monkeypatch).set_exception(TimeoutError("of the server"))
        await door.download_request(ASKED)

    with pytest.raises(TimeoutError, match="of the server"):
        asyncio.run(asyncio.wait_for(fail(), 10))
