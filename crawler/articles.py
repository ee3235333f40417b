"""Asking the addresses that a source is owed, one after the other, and settling what each answers."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.net import conditional
from crawler.net.answers import PageAnswer, PageEnd, judge_page
from crawler.net.failures import Trouble
from crawler.net.refusals import CLOSED, NOT_TRIED
from crawler.store_trouble import ending
from crawler.walk import Crawl, Walk, content_type, explain_failure, request_of
from crawler.ways.answer import decoded
from pipelines.addresses import host_of
from pipelines.model import Judged, Owed, Page, Source
from pipelines.store.addresses import LAST_TRY

STORIES_FIRST = 10
"""Priority of article requests: the first stories of a large cycle come early."""


EVERYTHING = 1_000_000
"""More addresses than a source is ever owed."""


HOST_WAITS = "Its host could not be asked, or wants to be left alone for now."


class Articles:
    """The questions for what each walk is owed, newest first. An address's try is counted before it is asked."""

    def __init__(self, crawl: Crawl) -> None:
        self.crawl = crawl
        self.forbidden: set[str] = set()

    def ask_next(self, walk: Walk) -> Iterator[Any]:
        """Ask the next address that the source is owed; end its run where there is none, or no time."""
        walk.begun = None
        while True:
            now = datetime.now(UTC)
            if walk.time_up or now >= walk.deadline:
                self.crawl.record.end(walk.name, "time_up")
                return
            owed = self.next_owed(walk, now)
            if owed is None:
                self.put_off(walk, now)
                self.crawl.record.end(walk.name, "finished")
                return
            walk.seen.add(owed.url)
            self.crawl.store.begin_try(owed.url, now)
            try:
                request = self.request(walk, owed)
            except ValueError:
                self.crawl.store.fail(owed.url, "Its address cannot be asked for.", now)
                continue
            walk.asked[owed.revisit] += 1
            walk.begun = owed
            yield request
            return

    def next_owed(self, walk: Walk, now: datetime) -> Owed | None:
        """Return the newest address that is due, was not asked yet and whose host may be asked.

        The store is asked each time, so a crawl of the same source beside this one does not ask twice.
        """
        limit = self.crawl.limits.owed_per_source
        reach = limit + len(walk.seen) if walk.only is None else EVERYTHING
        for owed in self.crawl.store.owed(walk.name, now, reach):
            if owed.url in walk.seen or host_of(owed.url) in walk.closed_hosts or walk.only not in (None, owed.url):
                continue
            if walk.asked[owed.revisit] < limit:
                return owed
        return None

    def put_off(self, walk: Walk, now: datetime) -> None:
        """Let what is owed by hosts that want to be left alone wait for them, so that no cycle begins in vain."""
        limit = self.crawl.limits.owed_per_source
        for owed in self.crawl.store.owed(walk.name, now, limit + len(walk.seen)):
            until = walk.closed_hosts.get(host_of(owed.url))
            if until is not None and owed.url not in walk.seen:
                self.crawl.store.begin_try(owed.url, now)
                self.crawl.store.postpone(owed.url, until, HOST_WAITS)

    def request(self, walk: Walk, owed: Owed) -> Request:
        """Raises ``ValueError`` where Scrapy takes the address for none."""
        return Request(
            owed.url,
            callback=self.answered,
            errback=self.failed,
            headers=conditional.headers(owed.validators),
            meta={"source": walk.name, "deadline": walk.deadline},
            cb_kwargs={"walk": walk, "owed": owed},
            priority=STORIES_FIRST,
            dont_filter=True,
        )

    def answered(self, response: Response, walk: Walk, owed: Owed) -> Iterator[Any]:
        """Hand a page to the pipelines, or settle what its answer says."""
        judged = judge_page(response.status, content_type(response), response.body, conditional=owed.revisit)
        if "rest_until" in response.meta:
            walk.closed_hosts[host_of(response.url)] = response.meta["rest_until"]
        with ending(self.crawl.crawler):
            if judged.end == "page":
                self.crawl.record.page_sent(walk.name)
                yield page_of(walk.source, owed, response)
            else:
                yield from self.settle(walk, owed, judged, response)
            yield from self.ask_next(walk)

    def failed(self, failure: Failure) -> Iterator[Any]:
        """Settle an address that did not answer, and why."""
        request = request_of(failure)
        walk: Walk = request.cb_kwargs["walk"]
        owed: Owed = request.cb_kwargs["owed"]
        with ending(self.crawl.crawler):
            trouble = explain_failure(failure)
            self.crawl.record.trouble(walk.name, trouble.kind)
            if trouble.kind in NOT_TRIED:
                walk.time_up = walk.time_up or trouble.kind == "time_up"
                walk.closed_hosts[host_of(request.url)] = trouble.until
                why = trouble.says if trouble.until is not None else None  # else it is asked again at once
                self.crawl.store.postpone(owed.url, trouble.until or datetime.now(UTC), why)
            else:
                yield from self.settle_trouble(walk, owed, trouble)
            yield from self.ask_next(walk)

    def settle_trouble(self, walk: Walk, owed: Owed, trouble: Trouble) -> Iterator[Page]:
        """Do what the lack of an answer asks for."""
        handed_in = owed.found_by == "by_hand"  # by a person, who is told; a listing's host may be well again tomorrow
        if trouble.kind == "disallowed" or (trouble.kind == "not_public" and handed_in):
            if owed.revisit or not has_words(owed):
                self.crawl.store.disallowed(owed.url, trouble.says, datetime.now(UTC))
                return
            self.forbidden.add(owed.url)
        end: PageEnd = "closed" if trouble.kind in CLOSED else "failed"
        yield from self.settle(walk, owed, PageAnswer(end=end, says=trouble.says), None)

    def settle(self, walk: Walk, owed: Owed, judged: PageAnswer, response: Response | None) -> Iterator[Page]:
        """Do what an answer asks for that is no page: where the page is closed, its listing's words are judged."""
        now = datetime.now(UTC)
        store, record = self.crawl.store, self.crawl.record
        if judged.end == "unchanged":
            record.count(walk.name, "unchanged")
            store.unchanged(owed.url, now)
            return
        record.count(walk.name, "failed")
        if response is not None:
            record.trouble(walk.name, f"status_{response.status}" if response.status != 200 else "no_page")
        closed = judged.end == "closed" or owed.tries + 1 >= LAST_TRY
        if judged.end == "gone":
            store.gone(owed.url, judged.says, now)
        elif closed and has_words(owed) and not owed.revisit:
            record.page_sent(walk.name)
            yield refused_page(walk.source, owed, response, judged.says)
        else:
            store.fail(owed.url, judged.says, now)

    def after_judging(self, item: Any) -> None:
        """Say of a forbidden address whose listing tells of nothing that matters that it is forbidden."""
        if not isinstance(item, Judged) or item.page.asked not in self.forbidden:
            return
        if not (item.verdict.flag or item.verdict.near_miss):
            self.crawl.store.disallowed(item.page.asked, item.page.refused or "", datetime.now(UTC))


def has_words(owed: Owed) -> bool:
    """Whether the listing said enough of a story to judge it by."""
    return bool(owed.link.title or owed.link.summary)


def page_of(source: Source, owed: Owed, response: Response) -> Page:
    """Return a fetched page as the pipelines get it."""
    return Page(
        url=response.url,
        html=decoded(response.body, content_type(response)),
        status=response.status,
        validators=conditional.validators(response.headers),
        **common(source, owed),
    )


def refused_page(source: Source, owed: Owed, response: Response | None, refused: str) -> Page:
    """Return the fact that a page is not to be had, and why; the pipelines read its listing's words."""
    status = response.status if response is not None else None
    return Page(url=owed.url, html="", status=status, refused=refused, **common(source, owed))


def common(source: Source, owed: Owed) -> dict[str, Any]:
    """The fields of a page that its answer does not change."""
    return {
        "asked": owed.url,
        "source": source.name,
        "publisher": source.publisher or host_of(owed.url),  # what a person hands in is of no source
        "fetched_at": datetime.now(UTC),
        "gss": source.gss,
        "link": owed.link,
        "selectors": source.selectors,
        "day_first": source.day_first,
        "found_by": owed.found_by,
    }
