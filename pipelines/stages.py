"""The item pipelines that Scrapy calls: a few lines each round the pure functions.

    Paper -> ReadPapers -> Page -> ReadPages -> Judged -> Keep
    OfficialFile -> ReadFiles -> ToldBy -> Keep

What a page does not give is an expected drop (DEBUG); its address stays owed and is tried again, like one
whose page made the program fail (ERROR, ``councilwatch/stage_errors``). A store that cannot be written ends
the crawl.
"""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from pipelines import clock
from pipelines.apart.limits import PageLimits
from pipelines.apart.reader import PageFaultError
from pipelines.apart.readers import MOST_READERS, Readers
from pipelines.exceptions import InputError, ReadingStoppedError, StoreError
from pipelines.model import Judged, Link, OfficialFile, Page, Paper, UnreadReport
from pipelines.reports.limits import ReportLimits
from pipelines.reports.papers import as_web_page
from pipelines.reports.reader import Reader, ToldByFile
from pipelines.statistics.outcomes_table import TableOutcomes
from pipelines.store import Store, open_store
from pipelines.store.stories import packed

logger = logging.getLogger(__name__)

LARGE = 100_000
"""Characters of a page that is packed beside the event loop; so many take 1.5 ms."""

FAULT = "The program failed while it read this page ({kind}); it is tried again."


@dataclass(frozen=True, kw_only=True)
class ToldBy:
    """An official file with what was read from it."""

    file: OfficialFile
    told: ToldByFile = field(repr=False)

    @property
    def is_unread(self) -> bool:
        return isinstance(self.told, UnreadReport)


def shared_store(crawler: Crawler) -> Store:
    """The one open store of this process (setting COUNCILWATCH_STORE); closed when the engine has stopped."""
    store: Store | None = getattr(crawler, "councilwatch_store", None)
    if store is None:
        opened = open_store(Path(crawler.settings["COUNCILWATCH_STORE"]))
        vars(crawler)["councilwatch_store"] = store = opened

        def close() -> None:
            vars(crawler).pop("councilwatch_store", None)
            opened.close()

        crawler.signals.connect(close, signals.engine_stopped, weak=False)
    return store


def end_crawl(crawler: Crawler, error: StoreError) -> None:
    """Say what is wrong with the store and begin the end, once: nothing that is fetched from now on could be kept."""
    if "store_trouble" in vars(crawler):
        return
    logger.error("%s", error)
    closing = asyncio.ensure_future(crawler.engine.close_spider_async(reason="store_error"))
    vars(crawler)["store_trouble"] = closing  # the loop itself keeps no hold on a task


def shared_reader(crawler: Crawler) -> Reader:
    """The one reader of official files of this process; closed when the engine has stopped."""
    reader: Reader | None = getattr(crawler, "councilwatch_reader", None)
    if reader is None:
        vars(crawler)["councilwatch_reader"] = reader = Reader(report_limits(crawler))
        crawler.signals.connect(reader.close, signals.engine_stopped, weak=False)
    return reader


def report_limits(crawler: Crawler) -> ReportLimits:
    """What one PDF file may take, as the spider set it from ``councilwatch.toml``."""
    usual, said = ReportLimits(), crawler.settings
    return replace(
        usual,
        pages=said.getint("COUNCILWATCH_REPORT_PAGES", usual.pages),
        cpu_seconds=said.getint("COUNCILWATCH_REPORT_SECONDS", usual.cpu_seconds),
        memory=said.getint("COUNCILWATCH_REPORT_MEGABYTES", usual.memory // 1_000_000) * 1_000_000,
    )


def shared_readers(crawler: Crawler) -> Readers:
    """The readers of pages of this process, as many as COUNCILWATCH_PAGE_READERS says; ended with the engine."""
    readers: Readers | None = getattr(crawler, "councilwatch_readers", None)
    if readers is None:
        most = crawler.settings.getint("COUNCILWATCH_PAGE_READERS", MOST_READERS)
        vars(crawler)["councilwatch_readers"] = readers = Readers(page_limits(crawler), most)
        crawler.signals.connect(readers.close, signals.engine_stopped, weak=False)
    return readers


def page_limits(crawler: Crawler) -> PageLimits:
    """What one page may take, as the spider set it from ``councilwatch.toml``."""
    usual, said = PageLimits(), crawler.settings
    return replace(
        usual,
        text_characters=said.getint("COUNCILWATCH_TEXT_CHARACTERS", usual.text_characters),
        page_elements=said.getint("COUNCILWATCH_PAGE_ELEMENTS", usual.page_elements),
    )


def stop_reading(crawler: Crawler) -> None:
    """Give up the pages and the official file that are being read: a crawl that was told to end waits for none."""
    for name in ("councilwatch_reader", "councilwatch_readers"):
        reader: Reader | Readers | None = getattr(crawler, name, None)
        if reader is not None:
            reader.stop()


class Stage:
    """What they have in common: the crawler, and what becomes of a page that one of them cannot do."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.store = shared_store(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def count(self, what: str) -> None:
        if self.crawler.stats is not None:
            self.crawler.stats.inc_value(f"councilwatch/{what}")

    @contextmanager
    def owing(self, page: Page | OfficialFile) -> Iterator[None]:
        """See to it that the address of a page or file stays owed, with why, whatever goes wrong inside."""
        try:
            yield
        except ReadingStoppedError as error:
            self.store.postpone(page.asked, clock.now())
            raise DropItem(str(error), log_level="DEBUG") from error
        except InputError as error:
            self.count("unreadable")
            self._note(page, str(error))
            raise DropItem(str(error), log_level="DEBUG") from error
        except StoreError as error:
            self.count("store_errors")
            end_crawl(self.crawler, error)
            raise
        except Exception as error:
            self.count("stage_errors")
            kind = error.kind if isinstance(error, PageFaultError) else type(error).__name__
            self._note(page, FAULT.format(kind=kind))
            raise

    def _note(self, page: Page | OfficialFile, why: str) -> None:
        if self.store.address(page.asked) is not None:  # a page that was never owed has nothing to stay owed
            self.store.fail(page.asked, why, clock.now())


class ReadPapers(Stage):
    """Paper -> Page, or ToldBy with why it could not be read; beside the event loop."""

    async def process_item(self, item: Any) -> Any:
        if not isinstance(item, Paper):
            return item
        page = item.page
        link = page.link or Link(url=page.asked)
        with self.owing(page):
            told = await shared_reader(self.crawler).read_paper(item.body)
        if isinstance(told, UnreadReport):
            file = OfficialFile(
                asked=page.asked, source=page.source, link=link, fetched_at=page.fetched_at, body=item.body
            )
            return ToldBy(file=file, told=told)
        return replace(page, html=as_web_page(link, told))


class ReadPages(Stage):
    """Page -> Judged, beside the event loop."""

    async def process_item(self, item: Any) -> Any:
        if not isinstance(item, Page):
            return item
        with self.owing(item):
            read = await shared_readers(self.crawler).read(item)
        judged = read.of(item)
        if len(item.html) < LARGE or not (judged.verdict.flag or judged.verdict.near_miss):
            return judged
        return replace(judged, packed=await asyncio.to_thread(packed, item.html))


class ReadFiles(Stage):
    """OfficialFile -> ToldBy, beside the event loop."""

    async def process_item(self, item: Any) -> Any:
        if not isinstance(item, OfficialFile):
            return item
        with self.owing(item):
            return ToldBy(file=item, told=await shared_reader(self.crawler).read(item))


class Keep(Stage):
    """Judged, ToldBy -> the store. The item goes on, so that ``item_scraped`` tells the run record of its source."""

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ToldBy):
            return self._keep_file(item)
        if not isinstance(item, Judged):
            return item
        with self.owing(item.page):
            story_id = self.store.keep(item, clock.now())
        verdict = item.verdict
        self.count("stories" if verdict.flag else "near_misses" if verdict.near_miss else "not_flagged")
        if verdict.flag and story_id is not None:
            logger.info("kept a story", extra={"story": story_id, "source": item.page.source})
        return item

    def _keep_file(self, item: ToldBy) -> ToldBy:
        file, told = item.file, item.told
        with self.owing(file):
            if isinstance(told, UnreadReport) and file.link.seeks == "minutes":
                self._leave_unread(file, told)
            elif isinstance(told, UnreadReport) and file.link.seeks == "table":
                self.store.keep_table(file, (), told.says, clock.now())
            elif isinstance(told, TableOutcomes):
                self.store.keep_table(file, told.recorded, told.says, clock.now())
            else:
                self.store.keep_report(file, told, clock.now())
        self.count("unread" if item.is_unread else "reports")
        if isinstance(told, UnreadReport) and file.link.seeks != "minutes":  # one of many nobody has to act upon
            logger.warning("%s was fetched and not read. %s", file.asked, told.says)
        return item

    def _leave_unread(self, file: OfficialFile, told: UnreadReport) -> None:
        """Settle the address of a committee's paper; what was read of it before stays."""
        known = self.store.address(file.asked)
        if known is not None and known.state != "found":
            self.store.fail(file.asked, told.says, clock.now())
        else:
            self.store.leave_unread(file.asked, told.says, clock.now())
