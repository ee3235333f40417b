"""What a crawl saw of each source, counted by ``request.meta["source"]`` and kept in the store.

A run is written when it begins and when its source is done; what was killed in between is closed as crashed
by the next process (``Store.close_orphans``).
"""

import logging
import os
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.healing import confirms_at
from crawler.health import standing
from crawler.net.refusals import TroubleKind
from crawler.rhythm import LONGEST, next_poll
from crawler.store_trouble import ending
from pipelines import clock
from pipelines.config import Config
from pipelines.exceptions import StoreError
from pipelines.model import Judged, ListingAnswer, RunEnd, RunRecord, Source, Standing
from pipelines.stages import ToldBy, end_crawl, shared_store
from pipelines.store.rows import History

logger = logging.getLogger(__name__)

ENDS: dict[str, RunEnd] = {
    "finished": "finished",
    "time_up": "time_up",
    "shutdown": "stopped",
    "start_error": "start_error",
    "store_error": "crashed",
}
"""Scrapy's reason for the end of a crawl -> ours; whatever else ends one is ``stopped``."""

TOLD = ("pages", "stories", "near_misses", "not_flagged", "reports", "unread")
"""Counts of a run that its line in the log tells."""


@dataclass(kw_only=True)
class Tally:
    """The counts of a run. ``open_pages`` are with the pipelines; ``how`` is set when all is asked."""

    source: Source
    run_id: int
    counts: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    links: int = 0
    new: int = 0
    answers: list[str] = field(default_factory=list)
    history: History | None = None
    rest_until: datetime | None = None  # none of its listings may be asked before
    open_pages: int = 0
    how: RunEnd | None = None

    def record(self, how: RunEnd) -> RunRecord:
        return RunRecord(how=how, errors=dict(self.errors), **self.counts)


class RunRecorder:
    """Extension: the spider tells it what it decided, Scrapy's signals tell it the rest."""

    def __init__(self, crawler: Crawler, config: Config) -> None:
        self.crawler = crawler
        self.config = config
        self.store = shared_store(crawler)
        self.cycle_id: int | None = None
        self._tallies: dict[str, Tally] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        recorder = cls(crawler, getattr(crawler.spidercls, "config", Config()))
        for handler, signal in (
            (recorder.left, signals.request_left_downloader),
            (recorder.downloaded, signals.response_downloaded),
            (recorder.scraped, signals.item_scraped),
            (recorder.dropped, signals.item_dropped),
            (recorder.failed_item, signals.item_error),
            (recorder.failed_callback, signals.spider_error),
            (recorder.closed, signals.spider_closed),
        ):
            crawler.signals.connect(handler, signal)
        return recorder

    def open_cycle(self, kind: str) -> int:
        """Open the cycle, or take over the one that the parent process opened for this one."""
        given = self.crawler.settings.get("COUNCILWATCH_CYCLE")
        if given is not None:
            self.cycle_id = int(given)
            self.store.claim_cycle(self.cycle_id, os.getpid())
        else:
            self.cycle_id = self.store.begin_cycle(kind, os.getpid(), clock.now())
        return self.cycle_id

    def begin(self, source: Source) -> int:
        """Open the run of one source and return its number."""
        assert self.cycle_id is not None  # noqa: S101 - the spider opens the cycle first
        run_id = self.store.begin_run(self.cycle_id, source.name, clock.now())
        self._tallies[source.name] = Tally(source=source, run_id=run_id)
        return run_id

    def listing_kept(self, answer: ListingAnswer, new: int) -> None:
        tally = self._tallies[answer.source]
        tally.answers.append(answer.status)
        tally.links += len(answer.links)
        tally.new += new

    def trouble(self, name: str, kind: TroubleKind | str) -> None:
        """Count an error of a source."""
        self._tallies[name].errors[kind] += 1

    def rest(self, name: str, until: datetime | None) -> None:
        """Note that the host of a listing wants to be left alone until then."""
        tally = self._tallies[name]
        if until is not None:
            tally.rest_until = max(until, tally.rest_until or until)

    def looked_back(self, name: str, history: History | None) -> None:
        """Take what was read of a source's past, so that it is not read again; None where it is another since."""
        self._tallies[name].history = history

    def count(self, name: str, what: str) -> None:
        """Count one of the fields of ``RunRecord``."""
        self._tallies[name].counts[what] += 1

    def page_sent(self, name: str) -> None:
        """A page goes to the pipelines; the run stays open until they are done with it."""
        self._tallies[name].open_pages += 1

    def end(self, name: str, how: RunEnd) -> None:
        """All is asked of a source."""
        tally = self._tallies.get(name)
        if tally is not None:
            tally.how = how
            self._close_if_done(tally)

    def left(self, request: Request) -> None:
        tally = self._tallies.get(request.meta.get("source", ""))
        if tally is not None and request.meta.get("asked"):
            tally.counts["requests"] += 1

    def downloaded(self, response: Response, request: Request) -> None:
        tally = self._tallies.get(request.meta.get("source", ""))
        if tally is not None:
            tally.counts["bytes"] += len(response.body)

    def scraped(self, item: Any) -> None:
        if isinstance(item, ToldBy):
            tally = self._tallies.get(item.file.source)
            if tally is not None:
                tally.counts["unread" if item.is_unread else "reports"] += 1
                self._page_done(tally)
            return
        if not isinstance(item, Judged):
            return
        tally = self._tallies.get(item.page.source)
        if tally is None:
            return
        verdict, article = item.verdict, item.article
        if verdict.flag or verdict.near_miss:
            tally.counts["stories" if verdict.flag else "near_misses"] += 1
        elif article.text_from == "page":  # of what was not read nobody knows what it is about
            tally.counts["not_flagged"] += 1
        if item.page.refused is None:
            tally.counts["pages"] += 1
            tally.counts["titles_missing"] += not article.title
            tally.counts["dates_missing"] += article.published is None
            tally.counts["texts_missing"] += not article.text
        self._page_done(tally)

    def dropped(self, item: Any) -> None:
        self._item_lost(item, "unreadable")

    def failed_item(self, item: Any, failure: Failure) -> None:
        if isinstance(failure.value, StoreError):
            end_crawl(self.crawler, failure.value)  # its address stays owed
        else:
            self._item_lost(item, "program")

    def failed_callback(self, response: Response | Failure | None) -> None:
        """The program failed while it read an answer; Scrapy has told where. The rest of the source stays owed."""
        request = response.request if isinstance(response, Response) else getattr(response, "request", None)
        tally = self._tallies.get(request.meta.get("source", "")) if request is not None else None
        if tally is not None:
            tally.errors["program"] += 1

    def closed(self, reason: str) -> None:
        """Close what is open, and the cycle."""
        how = ENDS.get(reason, "stopped")
        for tally in list(self._tallies.values()):
            self._close(tally, tally.how or how)
        if self.cycle_id is not None:
            with ending(self.crawler):
                self.store.end_cycle(self.cycle_id, how, clock.now())

    def _item_lost(self, item: Any, kind: str) -> None:
        page = getattr(item, "page", None) or getattr(item, "file", item)
        tally = self._tallies.get(getattr(page, "source", ""))
        if tally is not None:
            tally.errors[kind] += 1
            tally.counts["failed"] += 1
            self._page_done(tally)

    def _page_done(self, tally: Tally) -> None:
        tally.open_pages -= 1
        self._close_if_done(tally)

    def _close_if_done(self, tally: Tally) -> None:
        if tally.how is not None and tally.open_pages <= 0:
            self._close(tally, tally.how)

    def _close(self, tally: Tally, how: RunEnd) -> None:
        now = clock.now()
        del self._tallies[tally.source.name]
        with ending(self.crawler):  # what cannot be written is closed as crashed by the next process
            self.store.end_run(tally.run_id, tally.record(how), now, partial(self._standing, tally, now))
            self._schedule(tally, now)
        self._tell(tally, how)

    def _standing(self, tally: Tally, now: datetime) -> Standing | None:
        if not tally.answers:
            return None
        history = self.store.history(tally.source.name, now, known=tally.history)
        return standing(tally.source, history, now)

    def _tell(self, tally: Tally, how: RunEnd) -> None:
        said = {"requests": tally.counts["requests"], "links": tally.links, "new": tally.new}
        said |= {what: tally.counts[what] for what in TOLD}
        said |= {f"error {kind}": count for kind, count in sorted(tally.errors.items())}
        told = ", ".join(f"{what.replace('_', ' ')} {count}" for what, count in said.items() if count)
        logger.info("%s: %s (%s)", tally.source.name, how.replace("_", " "), told or "nothing to do")

    def _schedule(self, tally: Tally, now: datetime) -> None:
        """Say when the source is asked next. Where no listing was asked it stays due, or waits for its host."""
        source = tally.source
        if not tally.answers and "program" not in tally.errors:
            if tally.rest_until is not None:
                self.store.schedule(source.name, min(tally.rest_until, now + LONGEST))
            return
        failures = self.store.failures_in_a_row(source.name)
        span = self.store.span_minutes(source.name)
        again = next_poll(
            source,
            self.config.rhythm,
            now,
            failures=failures,
            retry_after=tally.rest_until,
            span=None if span is None else timedelta(minutes=span),
            confirms_at=confirms_at(self.store.home_seen(source.name)),
        )
        self.store.schedule(source.name, again)
