"""The stages between a fetched page and the store."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem
from scrapy.utils.test import get_crawler

from pipelines import stages
from pipelines.apart import readers
from pipelines.apart.read import PageRead
from pipelines.exceptions import InputError, StoreError
from pipelines.model import Judged, Link, Page, Paper
from pipelines.stages import Keep, ReadFiles, ReadPages, ReadPapers, ToldBy, shared_store, stop_reading
from pipelines.store import open_store
from scheduler.demo.pdf import pdf
from tests.pipelines.reports.printed import ilacs
from tests.pipelines.store.making import NOON, answer, judged, link, not_flagged, report_file, report_link

URL = judged().page.url
MINUTES = "The panel heard about the trees along the ring road, and how school classes carried the water to them all."


@pytest.fixture
def crawler(tmp_path: Path) -> Iterator[Crawler]:
    """A crawler whose store owes one address that is being tried."""
    made = get_crawler(
        settings_dict={"COUNCILWATCH_STORE": str(tmp_path / "councilwatch.db"), "COUNCILWATCH_PAGE_READERS": 0}
    )
    store = shared_store(made)
    store.keep_listing(answer(link(1)), run_id=None)
    store.begin_try(URL, NOON)
    yield made
    stages.shared_reader(made).close()  # a crawl does so at its end; its child would outlive the test
    assert store.problems() == ()
    store.close()


def count(crawler: Crawler, what: str) -> int:
    assert crawler.stats is not None
    value: int = crawler.stats.get_value(f"councilwatch/{what}", 0)
    return value


def test_all_stages_share_one_store(crawler: Crawler) -> None:
    assert ReadPages.from_crawler(crawler).store is Keep.from_crawler(crawler).store is shared_store(crawler)


def told_of(wanted: Judged) -> Callable[[Page, object], PageRead]:
    """Return a reading that knows one page."""
    told = PageRead(article=wanted.article, verdict=wanted.verdict, letters=wanted.letters)

    def read(page: Page, _limits: object) -> PageRead:
        assert page == wanted.page
        return told

    return read


def through_reading(crawler: Crawler, item: object) -> object:
    return asyncio.run(ReadPages.from_crawler(crawler).process_item(item))


def test_a_page_goes_through_to_the_store(crawler: Crawler, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = judged()
    monkeypatch.setattr(readers, "read_page", told_of(wanted))
    item = through_reading(crawler, wanted.page)
    assert Keep.from_crawler(crawler).process_item(item) == wanted
    story = shared_store(crawler).story(URL)
    assert story is not None
    assert (story.article, story.verdict) == (wanted.article, wanted.verdict)
    assert count(crawler, "stories") == 1


@pytest.mark.parametrize(("near_miss", "counted"), [(True, "near_misses"), (False, "not_flagged")])
def test_what_is_no_story_is_counted(crawler: Crawler, near_miss: bool, counted: str) -> None:
    Keep.from_crawler(crawler).process_item(not_flagged(near_miss=near_miss))
    assert count(crawler, counted) == 1


def test_other_items_pass(crawler: Crawler) -> None:
    assert through_reading(crawler, {"other": 1}) == {"other": 1}
    assert Keep.from_crawler(crawler).process_item({"other": 1}) == {"other": 1}


def refuse(_: object, _limits: object) -> PageRead:
    raise InputError("The page is no HTML.")


def break_down(_: object, _limits: object) -> PageRead:
    raise RecursionError("too deep")


def test_a_page_that_cannot_be_read_stays_owed_with_why(crawler: Crawler, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "read_page", refuse)
    with pytest.raises(DropItem) as dropped:
        through_reading(crawler, judged().page)
    assert dropped.value.log_level == "DEBUG"
    address = shared_store(crawler).address(URL)
    assert address is not None
    assert (address.state, address.why, address.tries) == ("found", "The page is no HTML.", 1)
    assert count(crawler, "unreadable") == 1


def test_a_fault_of_the_program_loses_no_address(crawler: Crawler, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "read_page", break_down)
    with pytest.raises(RecursionError):
        through_reading(crawler, judged().page)
    address = shared_store(crawler).address(URL)
    assert address is not None
    assert (address.state, address.why) == (
        "found",
        "The program failed while it read this page (RecursionError); it is tried again.",
    )
    assert count(crawler, "stage_errors") == 1


def test_a_page_that_was_never_owed_may_fail_too(crawler: Crawler, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "read_page", refuse)
    with pytest.raises(DropItem):
        through_reading(crawler, replace(judged(9).page, asked="https://news.kirkwell.test/9"))


class Engine:
    """An engine that only notes why it was told to end."""

    def __init__(self) -> None:
        self.reasons: list[str] = []

    async def close_spider_async(self, *, reason: str) -> None:
        self.reasons.append(reason)


def test_a_store_that_cannot_be_written_is_no_fault_of_the_page(crawler: Crawler) -> None:
    engine = Engine()
    crawler.engine = engine  # type: ignore[assignment]
    store = shared_store(crawler)
    (room,) = store._connection.rows("PRAGMA page_count")[0]
    store._connection.rows(f"PRAGMA max_page_count = {room}")

    async def keep_twice() -> None:
        for number in (1, 2):
            with pytest.raises(StoreError, match="no space left"):
                Keep.from_crawler(crawler).process_item(judged(number, text="words " * 100_000))

    asyncio.run(keep_twice())
    assert engine.reasons == ["store_error"]
    assert (count(crawler, "store_errors"), count(crawler, "stage_errors")) == (2, 0)
    store._connection.rows("PRAGMA max_page_count = 1000000")
    address = store.address(URL)
    assert address is not None
    assert address.state == "found"


CRAWL = """
import json, sys
from dataclasses import replace
import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from pipelines import stages
from pipelines.apart import readers
from pipelines.apart.read import PageRead
from tests.pipelines.store.making import judged

def read_page(page, _limits):
    if page.url.endswith("/3"):
        raise ZeroDivisionError
    article = judged(int(page.url.rsplit("/", 1)[1])).article
    return PageRead(article=article, verdict=judged().verdict, letters=())

readers.read_page = read_page
full = len(sys.argv) > 2

class Pages(scrapy.Spider):
    name = "pages"
    async def start(self):
        if full:
            store = stages.shared_store(self.crawler)
            room = store._connection.rows("PRAGMA page_count")[0][0]
            store._connection.rows(f"PRAGMA max_page_count = {room}")
        for number in range(1, 200 if full else 6):
            yield replace(judged(number).page, html="<p>" + "words %d " % number * 2000)

process = AsyncCrawlerProcess({
    "COUNCILWATCH_STORE": sys.argv[1],
    "COUNCILWATCH_PAGE_READERS": 0,
    "ITEM_PIPELINES": {stages.ReadPages: 100, stages.Keep: 300},
    "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False,
})
crawler = process.create_crawler(Pages)
process.crawl(crawler)
process.start()
stats = crawler.stats.get_stats()
told = {key: value for key, value in stats.items() if "councilwatch" in key or key == "finish_reason"}
print(json.dumps(told | {"open": hasattr(crawler, "councilwatch_store")}))
"""
"""A crawl through the stages as Scrapy runs them, without a network; a second argument fills the disk."""


def crawl(path: Path, *more: str) -> tuple[dict[str, object], str]:
    """The statistics that the crawl ended with, and its log."""
    child = subprocess.run(
        [sys.executable, "-c", CRAWL, str(path), *more],
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    told: dict[str, object] = json.loads(child.stdout.splitlines()[-1])
    return told, child.stderr


def test_scrapy_runs_the_stages_in_order_and_closes_the_store(tmp_path: Path) -> None:
    path = tmp_path / "councilwatch.db"
    told, log = crawl(path)
    assert told == {
        "councilwatch/stories": 4,
        "councilwatch/stage_errors": 1,
        "finish_reason": "finished",
        "open": False,
    }
    assert "ZeroDivisionError" in log
    with open_store(path) as store:
        assert store.counts()["stories"] == 4


def test_a_full_disk_ends_the_crawl(tmp_path: Path) -> None:
    path = tmp_path / "councilwatch.db"
    told, log = crawl(path, "full")
    assert told["finish_reason"] == "store_error"
    assert "no space left" in log
    with open_store(path) as store:
        assert store.problems() == ()
        assert store.counts()["stories"] == told.get("councilwatch/stories", 0)


def test_items_hide_their_big_text() -> None:
    """Scrapy's log prints items."""
    one: Judged = judged()
    page: Page = one.page
    assert "Inspectors from" not in repr(one) + repr(page) + repr(told_of(one)(page, None))


class TestFiles:
    """Official files go past the stages of pages, and are read beside the loop."""

    URL = report_link().url

    def through(self, crawler: Crawler, body: bytes) -> ToldBy:
        store = shared_store(crawler)
        store.keep_listing(answer(report_link()), run_id=None)
        store.begin_try(self.URL, NOON)
        file = report_file(body=body)
        assert through_reading(crawler, file) is file
        told = asyncio.run(ReadFiles.from_crawler(crawler).process_item(file))
        assert Keep.from_crawler(crawler).process_item(told) is told
        assert isinstance(told, ToldBy)
        return told

    def test_a_report_is_read_and_kept(self, crawler: Crawler) -> None:
        told = self.through(crawler, pdf([ilacs(), ilacs()]))
        assert (told.is_unread, count(crawler, "reports")) == (False, 1)
        there = shared_store(crawler).address(self.URL)
        assert there is not None
        assert there.state == "read"

    def test_one_that_is_not_understood_is_told_as_a_task_for_a_person(
        self, crawler: Crawler, caplog: pytest.LogCaptureFixture
    ) -> None:
        told = self.through(crawler, pdf(["", ""]))
        assert (told.is_unread, count(crawler, "unread")) == (True, 1)
        assert [record.levelname for record in caplog.records if self.URL in record.getMessage()] == ["WARNING"]

    def test_one_that_is_given_up_stays_owed_as_if_it_had_not_been_tried(self, crawler: Crawler) -> None:
        store = shared_store(crawler)
        store.keep_listing(answer(report_link()), run_id=None)
        store.begin_try(self.URL, NOON)
        stages.shared_reader(crawler)
        stop_reading(crawler)
        with pytest.raises(DropItem):
            asyncio.run(ReadFiles.from_crawler(crawler).process_item(report_file()))
        there = store.address(self.URL)
        assert there is not None
        assert (there.state, there.tries) == ("found", 0)

    def test_stopping_where_nothing_is_read_is_no_trouble(self, crawler: Crawler) -> None:
        stop_reading(crawler)


class TestPapers:
    """A committee's PDF becomes a page that is judged; what cannot be read spoils nothing that was."""

    PAPER = Paper(page=replace(judged().page, html=""), body=pdf([f"{MINUTES}\n" * 3]))

    def through(self, crawler: Crawler, paper: Paper) -> object:
        item: object = asyncio.run(ReadPapers.from_crawler(crawler).process_item(paper))
        item = through_reading(crawler, item)
        item = asyncio.run(ReadFiles.from_crawler(crawler).process_item(item))
        return Keep.from_crawler(crawler).process_item(item)

    def test_one_that_is_read_is_kept_as_any_page(self, crawler: Crawler) -> None:
        kept = self.through(crawler, self.PAPER)
        assert isinstance(kept, Judged)
        assert kept.article.text.startswith(MINUTES)
        there = shared_store(crawler).address(URL)
        assert there is not None
        assert there.state != "found"

    def test_one_that_cannot_be_read_ends_as_unread_without_a_warning(
        self, crawler: Crawler, caplog: pytest.LogCaptureFixture
    ) -> None:
        told = self.through(crawler, broken(self.PAPER))
        assert isinstance(told, ToldBy)
        assert (told.is_unread, count(crawler, "unread"), caplog.records) == (True, 1, [])
        there = shared_store(crawler).address(URL)
        assert there is not None
        assert (there.state, there.why) == ("unread", "It is no PDF; read it on the council's site.")

    def test_a_story_stays_one_when_its_file_is_broken_later(self, crawler: Crawler) -> None:
        store = shared_store(crawler)
        Keep.from_crawler(crawler).process_item(judged())
        self.through(crawler, broken(self.PAPER))
        there = store.address(URL)
        assert there is not None
        assert there.state == "story"
        assert store.story(URL) is not None

    def test_one_that_is_given_up_stays_owed_as_if_it_had_not_been_tried(self, crawler: Crawler) -> None:
        stages.shared_reader(crawler)
        stop_reading(crawler)
        with pytest.raises(DropItem):
            asyncio.run(ReadPapers.from_crawler(crawler).process_item(self.PAPER))
        there = shared_store(crawler).address(URL)
        assert there is not None
        assert (there.state, there.tries) == ("found", 0)


def broken(paper: Paper) -> Paper:
    link = replace(paper.page.link or Link(url=URL), seeks="minutes")
    return replace(paper, page=replace(paper.page, link=link), body=b"no file of this kind")
