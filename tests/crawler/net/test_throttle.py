"""Turns at a host: one at a time within a process and among processes, with a rest, and an end to waiting."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.exceptions import DownloadTimeoutError
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from crawler.net import throttle
from crawler.net.refusals import HostBusy, HostResting, TimeUp
from crawler.net.throttle import HearRetryAfter, Throttle
from pipelines.stages import shared_store
from pipelines.store import Store

HOST = "news.kirkwell.test"
HOUR = timedelta(hours=1)


@pytest.fixture
def turns(tmp_path: Path) -> Iterator[Throttle]:
    settings = {"COUNCILWATCH_STORE": str(tmp_path / "councilwatch.db"), "DOWNLOAD_DELAY": 0.02, "DOWNLOAD_TIMEOUT": 5}
    crawler = get_crawler(settings_dict=settings)
    yield Throttle(crawler)
    shared_store(crawler).close()


def asking(path: str = "/a", host: str = HOST, **meta: object) -> Request:
    return Request(f"https://{host}{path}", meta=dict(meta))


async def take(turns: Throttle, request: Request) -> None:
    async with turns.turn(request):
        pass


def rest_left(store: Store, host: str = HOST) -> float:
    """Seconds until a host may be asked again."""
    until = store.host_state(host).busy_until
    assert until is not None
    return (until - datetime.now(UTC)).total_seconds()


def test_one_host_has_one_guest_at_a_time_and_others_do_not_wait(turns: Throttle) -> None:
    inside: list[str] = []
    most: dict[str, int] = {}

    async def visit(host: str) -> None:
        async with turns.turn(asking(host=host)):
            inside.append(host)
            most[host] = max(most.get(host, 0), inside.count(host))
            most["all"] = max(most.get("all", 0), len(inside))
            await asyncio.sleep(0)
            inside.remove(host)

    async def visits() -> None:
        await asyncio.gather(*(visit(host) for host in (HOST, HOST, HOST, "other.test", "other.test")))

    asyncio.run(visits())
    assert most == {HOST: 1, "other.test": 1, "all": 2}


def test_a_host_rests_after_each_turn_as_long_as_it_wishes(turns: Throttle) -> None:
    asyncio.run(take(turns, asking()))
    assert rest_left(turns.store) <= 0.03
    asyncio.run(take(turns, asking(host="slow.test", crawl_delay=7.0)))
    assert 6 < rest_left(turns.store, "slow.test") <= 7.01


def test_a_host_that_was_too_slow_rests_as_long_again(turns: Throttle) -> None:
    async def too_slow() -> None:
        async with turns.turn(asking()):
            raise DownloadTimeoutError("x")

    with pytest.raises(DownloadTimeoutError):
        asyncio.run(too_slow())
    assert 4 < rest_left(turns.store) <= 5.01


def test_it_is_given_back_whatever_happens(turns: Throttle) -> None:
    async def fail() -> None:
        async with turns.turn(asking()):
            assert turns.store.host_state(HOST).busy_owner == turns.owner
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(fail())
    assert turns.store.host_state(HOST).busy_owner is None


def test_a_host_that_another_crawl_keeps_is_waited_for_with_patience(
    turns: Throttle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttle, "PATIENCE", timedelta(seconds=0.1))
    now = datetime.now(UTC)
    assert turns.store.lease(HOST, "another", now, now + HOUR)

    async def wait_twice() -> None:
        with pytest.raises(HostBusy, match="Another crawl kept"):
            await take(turns, asking())
        turns.store.release(HOST, "another", datetime.now(UTC))
        await take(turns, asking())

    asyncio.run(wait_twice())


def test_a_host_that_wants_to_be_left_alone_is(turns: Throttle) -> None:
    until = (datetime.now(UTC) + HOUR).replace(microsecond=0)
    turns.store.retry_after(HOST, until)
    with pytest.raises(HostResting, match="asked to be left alone until") as raised:
        asyncio.run(take(turns, asking()))
    assert raised.value.until == until


def test_nothing_is_sent_whose_time_is_over(turns: Throttle) -> None:
    with pytest.raises(TimeUp):
        asyncio.run(take(turns, asking(deadline=datetime.now(UTC) - HOUR)))
    asyncio.run(take(turns, asking(crawl_delay=10.0)))
    with pytest.raises(TimeUp):  # its turn would come after its time: it is told so at once
        asyncio.run(take(turns, asking(deadline=datetime.now(UTC) + timedelta(seconds=5))))


def test_a_long_rest_is_the_hosts_and_takes_nobody_elses_time(turns: Throttle) -> None:
    asyncio.run(take(turns, asking(crawl_delay=600.0)))
    with pytest.raises(HostResting, match="rests between two questions") as raised:
        asyncio.run(take(turns, asking(deadline=datetime.now(UTC) + timedelta(seconds=120))))
    assert raised.value.until == turns.store.host_state(HOST).busy_until


def test_who_waits_is_told_of_the_end(turns: Throttle) -> None:
    async def wait_and_end() -> None:
        await take(turns, asking(crawl_delay=60.0))
        waiting = asyncio.ensure_future(take(turns, asking()))
        await asyncio.sleep(0)
        turns.ending.set()
        await waiting

    with pytest.raises(TimeUp):
        asyncio.run(wait_and_end())


@pytest.mark.parametrize("is_sent_before", [True, False])
def test_what_is_under_way_is_given_up_in_the_end(turns: Throttle, *, is_sent_before: bool) -> None:
    async def send_and_give_up() -> bool:
        if not is_sent_before:
            turns.give_up()
        limit = turns.limit()
        with suppress(TimeoutError):
            async with limit:
                asyncio.get_running_loop().call_soon(turns.give_up if is_sent_before else lambda: None)
                await asyncio.sleep(3600)
        return limit.expired()

    assert asyncio.run(asyncio.wait_for(send_and_give_up(), 10))


def test_what_is_kept_is_given_back_with_the_crawl(turns: Throttle) -> None:
    now = datetime.now(UTC)
    assert turns.store.lease(HOST, turns.owner, now, now + HOUR)
    turns.give_back()
    assert turns.store.host_state(HOST).busy_owner is None
    assert rest_left(turns.store) < 1


@pytest.mark.parametrize(("status", "rests"), [(503, True), (429, True), (200, False), (500, False)])
def test_retry_after_is_heard(turns: Throttle, status: int, rests: bool) -> None:
    request = asking()
    answer = Response(request.url, status=status, headers={"Retry-After": "3600"}, request=request)
    assert HearRetryAfter(turns.crawler).process_response(request, answer) is answer
    state = turns.store.host_state(HOST)
    assert (state.retry_after is not None) == rests == ("rest_until" in request.meta)
