"""What is counted of each source, when its run ends, and when it is asked again."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from crawler.run_record import RunRecorder
from pipelines.config import Config
from pipelines.exceptions import StoreError
from pipelines.stages import shared_store
from pipelines.store import Store
from tests.pipelines.store.making import answer, judged, not_flagged, source

HOUR = timedelta(hours=1)


@pytest.fixture
def crawler(tmp_path: Path) -> Iterator[Crawler]:
    made = get_crawler(settings_dict={"COUNCILWATCH_STORE": str(tmp_path / "councilwatch.db")})
    yield made
    shared_store(made).close()


@pytest.fixture
def recorder(crawler: Crawler) -> RunRecorder:
    """A recorder of one cycle that has begun one source."""
    made = RunRecorder(crawler, Config())
    made.open_cycle("by_hand")
    made.store.sync_sources((source(),), datetime.now(UTC))
    made.begin(source())
    return made


def run(store: Store) -> dict[str, Any]:
    return dict(store._connection.rows("SELECT * FROM runs ORDER BY id DESC LIMIT 1")[0])


def next_poll(store: Store) -> datetime:
    (row,) = store.sources()
    assert row.next_poll_at is not None
    return row.next_poll_at


def asked(recorder: RunRecorder, status: str = "ok") -> None:
    """A listing answered, now."""
    now = datetime.now(UTC)
    given = replace(answer(), status=cast(Any, status), asked_at=now)
    recorder.listing_kept(given, len(recorder.store.keep_listing(given, run_id=run(recorder.store)["id"])))


def of_source(name: str = "kirkwell") -> Request:
    return Request("https://news.kirkwell.test/feed", meta={"source": name, "asked": True})


def test_what_scrapy_tells_is_counted_for_its_source(recorder: RunRecorder) -> None:
    request = of_source()
    recorder.left(request)
    recorder.left(Request("https://news.kirkwell.test/x", meta={"source": "kirkwell", "asked": False}))
    recorder.left(of_source("another"))
    recorder.downloaded(Response(request.url, body=b"12345"), request)
    recorder.count("kirkwell", "unchanged")
    recorder.trouble("kirkwell", "timeout")
    recorder.end("kirkwell", "finished")
    kept = run(recorder.store)
    assert (kept["requests"], kept["bytes"], kept["unchanged"]) == (1, 5, 1)
    assert (kept["errors"], kept["how"]) == ('{"timeout": 1}', "finished")


def test_judged_pages_are_counted_by_what_they_are(recorder: RunRecorder) -> None:
    bare = not_flagged()
    nothing = replace(bare, article=replace(bare.article, title="", text="", published=None))
    refused = replace(bare, page=replace(bare.page, refused="It refuses programs."))
    for item in (judged(), nothing, refused):
        recorder.page_sent("kirkwell")
        recorder.scraped(item)
    recorder.scraped("something else")
    recorder.end("kirkwell", "finished")
    kept = run(recorder.store)
    assert (kept["stories"], kept["not_flagged"], kept["pages"]) == (1, 2, 2)
    assert (kept["titles_missing"], kept["texts_missing"], kept["dates_missing"]) == (1, 1, 1)


def test_a_run_ends_when_its_last_page_is_through(recorder: RunRecorder) -> None:
    recorder.page_sent("kirkwell")
    recorder.page_sent("kirkwell")
    recorder.end("kirkwell", "finished")
    recorder.dropped(judged().page)
    assert run(recorder.store)["ended_at"] is None
    recorder.failed_item(judged(), Failure(ZeroDivisionError()))  # type: ignore[no-untyped-call]
    kept = run(recorder.store)
    assert kept["how"] == "finished"
    assert (kept["failed"], kept["errors"]) == (2, '{"program": 1, "unreadable": 1}')


@pytest.mark.parametrize(
    ("reason", "how"),
    [
        *(("finished", "finished"), ("time_up", "time_up"), ("shutdown", "stopped"), ("store_error", "crashed")),
        *(("start_error", "start_error"), ("anything else", "stopped")),
    ],
)
def test_what_is_open_ends_with_the_crawl(recorder: RunRecorder, reason: str, how: str) -> None:
    recorder.closed(reason)
    assert run(recorder.store)["how"] == how
    cycle = recorder.store.newest_cycle()
    assert cycle is not None
    assert (cycle.how, cycle.kind) == (how, "by_hand")


def test_it_takes_over_the_cycle_that_its_parent_opened(crawler: Crawler) -> None:
    store = shared_store(crawler)
    cycle_id = store.begin_cycle("due", 1, datetime.now(UTC))
    crawler.settings = Settings({"COUNCILWATCH_CYCLE": str(cycle_id)})
    assert RunRecorder(crawler, Config()).open_cycle("due") == cycle_id
    cycle = store.cycle(cycle_id)
    assert cycle is not None
    assert cycle.pid != 1


class TestWhenItIsAskedAgain:
    def test_soon_when_it_answered(self, recorder: RunRecorder) -> None:
        asked(recorder)
        recorder.end("kirkwell", "finished")
        assert timedelta(minutes=5) < next_poll(recorder.store) - datetime.now(UTC) <= 6 * HOUR

    def test_at_once_when_it_was_not_asked(self, recorder: RunRecorder) -> None:
        before = next_poll(recorder.store)
        recorder.end("kirkwell", "time_up")
        assert next_poll(recorder.store) == before

    def test_later_when_its_host_wants_to_be_left_alone(self, recorder: RunRecorder) -> None:
        until = datetime.now(UTC).replace(microsecond=0) + 20 * HOUR
        recorder.rest("kirkwell", until)
        recorder.rest("kirkwell", until - HOUR)
        recorder.rest("kirkwell", None)
        recorder.end("kirkwell", "finished")
        assert next_poll(recorder.store) == until

    def test_as_soon_as_its_host_has_rested_when_it_was_not_asked(self, recorder: RunRecorder) -> None:
        until = datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=3)
        recorder.rest("kirkwell", until)
        recorder.end("kirkwell", "finished")
        assert next_poll(recorder.store) == until

    def test_not_in_a_circle_when_the_program_failed(self, recorder: RunRecorder) -> None:
        recorder.failed_callback(Response("https://news.kirkwell.test/feed", request=of_source()))
        recorder.closed("finished")
        assert run(recorder.store)["errors"] == '{"program": 1}'
        assert next_poll(recorder.store) > datetime.now(UTC)

    @pytest.mark.parametrize(("status", "longer"), [("failed", True), ("blocked", True), ("empty", False)])
    def test_less_and_less_while_nothing_answers(self, recorder: RunRecorder, status: str, longer: bool) -> None:
        for _ in range(6):
            asked(recorder, status)
            recorder.end("kirkwell", "finished")
            recorder.begin(source())
        wait = next_poll(recorder.store) - datetime.now(UTC)
        assert (wait > 23 * HOUR) == longer
        assert wait <= 24 * HOUR
        asked(recorder)
        recorder.end("kirkwell", "finished")
        assert next_poll(recorder.store) - datetime.now(UTC) <= 6 * HOUR


def test_failures_are_counted_since_the_last_answer(recorder: RunRecorder) -> None:
    counted = []
    for status in ("failed", "failed", "ok", "not_a_listing", "unchanged", "disallowed", "failed"):
        asked(recorder, status)
        recorder.end("kirkwell", "finished")
        counted.append(recorder.store.failures_in_a_row("kirkwell"))
        recorder.begin(source())
    assert counted == [1, 2, 0, 1, 0, 1, 2]
    assert recorder.store.failures_in_a_row("another") == 0


def test_a_store_that_fails_ends_the_crawl_once(recorder: RunRecorder, caplog: pytest.LogCaptureFixture) -> None:
    closed: list[str] = []

    async def close_spider_async(*, reason: str) -> None:
        closed.append(reason)

    async def fail_twice() -> None:
        recorder.crawler.engine = cast(Any, SimpleNamespace(close_spider_async=close_spider_async))
        for _ in range(2):
            recorder.failed_item(judged(), Failure(StoreError("No space.")))  # type: ignore[no-untyped-call]
        await asyncio.sleep(0)

    asyncio.run(fail_twice())
    assert closed == ["store_error"]
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == ["No space."]
