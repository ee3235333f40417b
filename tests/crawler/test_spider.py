"""What the spider sets, whose turn it is, and what it does about faults of the program."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.utils.misc import build_from_crawler, load_object
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from crawler import settings as project
from crawler.spider import CouncilSpider
from crawler.walk import Walk
from pipelines.config import Config, Limits
from pipelines.stages import shared_store
from tests.pipelines.store.making import NOON, link, source
from tests.pipelines.store.making import answer as listed

HOUR = timedelta(hours=1)


class Spider(CouncilSpider):
    config = Config(contact="you@example.org", limits=Limits(delay_seconds=3.0, timeout_seconds=7))
    sources = {name: source(name, url=f"https://{name}.test/feed") for name in ("first", "second", "third")}  # noqa: RUF012 - a class's own


@pytest.mark.parametrize(
    ("by_command", "delay"),
    [
        ({}, 3.0),
        ({"DOWNLOAD_DELAY": "0"}, 3.0),
        ({"DOWNLOAD_DELAY": "0.02", "COUNCILWATCH_PRETEND": "yes"}, 0.02),
        ({"DOWNLOAD_DELAY": "0", "COUNCILWATCH_PRETEND": "yes"}, 0.01),
        ({"COUNCILWATCH_PRETEND": "yes"}, 1.0),
    ],
)
def test_no_command_line_makes_the_delay_shorter_than_is_polite(by_command: dict[str, str], delay: float) -> None:
    settings = Settings({"DOWNLOAD_DELAY": 1.0})
    for name, value in by_command.items():
        settings.set(name, value, priority="cmdline")
    Spider.update_settings(settings)
    assert settings.getfloat("DOWNLOAD_DELAY") == delay


def test_the_configuration_decides_and_the_contact_is_told() -> None:
    settings = Settings()
    Spider.update_settings(settings)
    assert settings["USER_AGENT"] == "councilwatch/0.1 (news monitor; contact: you@example.org)"
    assert (settings.getint("DOWNLOAD_TIMEOUT"), settings.getint("DOWNLOAD_MAXSIZE")) == (7, 10_000_000)
    assert settings.getint("COUNCILWATCH_SECONDS") == 300


def test_only_http_and_https_have_a_way_out_and_no_port_is_opened() -> None:
    ways_out = {scheme for scheme, handler in project.DOWNLOAD_HANDLERS.items() if handler}
    closed = {scheme for scheme, handler in project.DOWNLOAD_HANDLERS.items() if handler is None}
    assert ways_out == {"http", "https"}
    assert closed | ways_out >= set(Settings()["DOWNLOAD_HANDLERS_BASE"])
    parts = project.EXTENSIONS | project.DOWNLOADER_MIDDLEWARES
    for name in ("telnet.TelnetConsole", "remote_control.RemoteControl"):
        assert parts[f"scrapy.extensions.{name}"] is None
    assert parts["scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware"] is None
    assert project.DOWNLOAD_VERIFY_CERTIFICATES


@pytest.mark.parametrize(
    "name",
    [
        name
        for parts in (project.DOWNLOADER_MIDDLEWARES, project.SPIDER_MIDDLEWARES)
        for name, place in parts.items()
        if place is None
    ],
)
def test_a_middleware_that_is_switched_off_is_on_in_scrapy(name: str) -> None:
    """What Scrapy itself leaves out raises ``NotConfigured``."""
    crawler = get_crawler(settings_dict={"ROBOTSTXT_OBEY": project.ROBOTSTXT_OBEY})
    assert build_from_crawler(load_object(name), crawler) is not None


@pytest.fixture
def spider(tmp_path: Path) -> Iterator[CouncilSpider]:
    crawler: Crawler = get_crawler(Spider, {"COUNCILWATCH_STORE": str(tmp_path / "councilwatch.db")})
    Spider.store_path = tmp_path / "councilwatch.db"
    made = Spider.from_crawler(crawler)
    made.store.sync_sources(tuple(Spider.sources.values()), NOON)
    yield made
    shared_store(crawler).close()


class TestTurns:
    def test_all_are_due_at_first(self, spider: CouncilSpider) -> None:
        assert list(spider.turns(NOON + HOUR)) == [("first", True), ("second", True), ("third", True)]

    def test_the_most_overdue_comes_first_and_what_is_owed_only_without_its_listings(
        self, spider: CouncilSpider
    ) -> None:
        spider.store.schedule("first", NOON + HOUR)
        spider.store.schedule("second", NOON - HOUR)
        spider.store.keep_listing(listed(link(1), of="first"), run_id=None)
        assert list(spider.turns(NOON)) == [("second", True), ("third", True), ("first", False)]

    def test_a_paused_one_has_none_unless_it_is_named(self, spider: CouncilSpider) -> None:
        spider.store.pause("first", NOON)
        assert [name for name, _ in spider.turns(NOON)] == ["second", "third"]
        spider.only = "first"
        assert list(spider.turns(NOON)) == [("first", True)]


class TestFaults:
    def walk(self, spider: CouncilSpider) -> Walk:
        """A walk in the middle of a try."""
        spider.store.keep_listing(listed(link(1), of="first"), run_id=None)
        (owed,) = spider.store.owed("first", NOON, 1)
        spider.store.begin_try(owed.url, NOON)
        walk = Walk(source=spider.sources["first"], run_id=1, deadline=datetime.now(UTC) + HOUR, begun=owed)
        spider.walks["first"] = walk
        return walk

    def tries(self, spider: CouncilSpider) -> int:
        address = spider.store.address(link(1).url)
        assert address is not None
        return address.tries

    def test_a_try_that_was_cut_short_is_given_back(self, spider: CouncilSpider) -> None:
        self.walk(spider)
        spider.closed("shutdown")
        assert self.tries(spider) == 0

    @pytest.mark.parametrize("answered", [True, False])
    def test_a_try_that_made_the_program_fail_stays_counted(self, spider: CouncilSpider, answered: bool) -> None:
        request = Request(link(1).url, cb_kwargs={"walk": self.walk(spider)})
        failure = Failure(ZeroDivisionError())  # type: ignore[no-untyped-call]
        failure.request = request  # type: ignore[attr-defined]
        spider.stuck(Response(request.url, request=request) if answered else failure)
        spider.closed("finished")
        assert self.tries(spider) == 1

    def test_a_fault_at_the_start_has_no_request(self, spider: CouncilSpider) -> None:
        spider.stuck(None)
