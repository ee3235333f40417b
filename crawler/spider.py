"""The one spider: asks the listings of the sources it is given, then the addresses they are owed.

Each source is walked on its own: its listings at once, then one owed address after the other, newest first.
So a slow source holds up nobody, and a kill at any instant costs one address one try.
"""

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.http import Response
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from twisted.python.failure import Failure

from crawler import ways
from crawler.net import conditional
from crawler.net.answers import PageAnswer, judge_listing, judge_page
from crawler.net.failures import Trouble, explain
from crawler.net.guard import is_pretend
from crawler.net.refusals import CLOSED, NOT_ASKED, NOT_TRIED
from crawler.run_record import RunRecorder
from crawler.sources import wanted
from crawler.ways.answer import decoded
from pipelines.addresses import host_of
from pipelines.config import Config
from pipelines.exceptions import StoreError
from pipelines.model import Judged, Listed, Listing, ListingAnswer, Owed, Page, Source, Validators
from pipelines.stages import shared_store
from pipelines.store import Store
from pipelines.store.addresses import LAST_TRY

logger = logging.getLogger(__name__)

STORIES_FIRST = 10
"""Priority of article requests: the first stories of a large cycle come early."""

MOST_SITEMAPS = 20
"""Sitemaps of an index that are asked in one run, newest first."""

LEAST_DELAY = {False: 1.0, True: 0.01}
"""Seconds between two requests to one host that no setting can go below, for real and for pretend."""

ACCEPT = {
    "feed": "application/rss+xml, application/atom+xml, application/feed+json, text/xml;q=0.9, */*;q=0.5",
    "sitemap": "application/xml, text/xml, */*;q=0.5",
    "api": "application/json, */*;q=0.5",
    "listing": "text/html, application/xhtml+xml, */*;q=0.5",
}


@dataclass(kw_only=True)
class Walk:
    """One source being crawled. ``begun`` is the address whose try has begun and not ended.

    ``closed_hosts`` are asked no more in this run, with until when where that is known.
    """

    source: Source
    run_id: int
    deadline: datetime
    open_listings: int = 0
    asked: dict[bool, int] = field(default_factory=lambda: {False: 0, True: 0})
    seen: set[str] = field(default_factory=set)
    closed_hosts: dict[str, datetime | None] = field(default_factory=dict)
    begun: Owed | None = None
    time_up: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """A listing that is asked, ``page`` pages deep; ``before`` are the answers of the pages before.

    Pages are kept from the last to the first: while the first is not kept, all are asked again after a kill.
    ``child`` is a sitemap that an index named.
    """

    listing: Listing
    asked_at: datetime
    forced: bool
    child: bool = False
    page: int = 1
    before: tuple[ListingAnswer, ...] = ()


class CouncilSpider(Spider):
    """``crawler.loader`` makes a subclass of it for every name; ``only`` is None for all that are due."""

    name = "councilwatch"
    sources: Mapping[str, Source] = {}
    only: str | None = None
    config: Config = Config()
    store_path: Path = Path("councilwatch.db")
    lock: int | None = None
    store: Store
    record: RunRecorder
    walks: dict[str, Walk]
    forbidden: set[str]

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Set what ``councilwatch.toml`` decides. No command line makes the delay shorter than is polite."""
        super().update_settings(settings)
        limits = cls.config.limits
        pretend = is_pretend(settings)
        wanted_delay = settings.getfloat("DOWNLOAD_DELAY") if pretend else limits.delay_seconds
        for name, value in {
            "USER_AGENT": f"councilwatch/0.1 (news monitor; contact: {cls.config.contact})",
            "DOWNLOAD_DELAY": max(wanted_delay, LEAST_DELAY[pretend]),
            "DOWNLOAD_TIMEOUT": limits.timeout_seconds,
            "DOWNLOAD_MAXSIZE": limits.max_bytes,
            "COUNCILWATCH_SECONDS": limits.cycle_seconds,
            "COUNCILWATCH_STORE": str(cls.store_path),
        }.items():
            settings.set(name, value, priority=SETTINGS_PRIORITIES["cmdline"])

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.store = shared_store(crawler)
        spider.walks = {}
        spider.forbidden = set()
        crawler.signals.connect(spider.judged, signals.item_scraped)
        crawler.signals.connect(spider.stuck, signals.spider_error)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """Begin with every source whose turn it is, most overdue first."""
        recorder = self.crawler.get_extension(RunRecorder)
        assert recorder is not None  # noqa: S101 - settings.py switches it on
        self.record = recorder
        now = datetime.now(UTC)
        recorder.open_cycle("by_hand" if self.only else "due")
        self.store.sync_sources(tuple(self.sources.values()), now)
        self.store.give_up(now)
        for name, with_listings in self.turns(now):
            for request in self.begin(self.sources[name], with_listings=with_listings):
                yield request

    def turns(self, now: datetime) -> Iterator[tuple[str, bool]]:
        """Names of the sources to crawl, each with whether its listings are asked too."""
        if self.only is not None:
            yield self.only, True
            return
        due = self.store.due_sources(now)
        yield from ((name, True) for name in due if name in self.sources)
        owing = set(self.store.sources_owing(now)) - set(due)
        yield from ((name, False) for name in sorted(owing) if name in self.sources)

    def begin(self, source: Source, *, with_listings: bool) -> Iterator[Request]:
        """Open the run of a source and ask its listings."""
        deadline = datetime.now(UTC) + timedelta(seconds=self.config.limits.source_seconds)
        walk = Walk(source=source, run_id=self.record.begin(source), deadline=deadline)
        self.walks[source.name] = walk
        if not with_listings:
            yield from self.ask_next(walk)
            return
        walk.open_listings = len(source.listings)
        for listing in source.listings:
            yield self.listing_request(walk, listing)

    # -- listings ------------------------------------------------------------------------------------------

    def listing_request(
        self,
        walk: Walk,
        listing: Listing,
        *,
        child: bool = False,
        page: int = 1,
        before: tuple[ListingAnswer, ...] = (),
    ) -> Request:
        """Return the question for one listing: for what changed, or for all where a full answer is due."""
        now = datetime.now(UTC)
        known = Validators() if page > 1 else self.store.validators(walk.source.name, listing.url, now)
        question = Question(
            listing=listing,
            asked_at=now,
            forced=known == Validators(),
            child=child,
            page=page,
            before=before,
        )
        return Request(
            listing.url,
            callback=self.listing_answered,
            errback=self.listing_failed,
            headers={"Accept": ACCEPT[listing.kind], **conditional.headers(known)},
            meta={"source": walk.source.name, "deadline": walk.deadline},
            cb_kwargs={"walk": walk, "question": question},
            dont_filter=True,  # a request that is dropped as seen would leave its source waiting for ever
        )

    def listing_answered(self, response: Response, walk: Walk, question: Question) -> Iterator[Any]:
        """Keep what a listing answered, or ask its further pages first."""
        outcome = judge_listing(response.status)
        answer = self.bare_answer(walk, question, response)
        more: tuple[str, ...] = ()
        if outcome.end == "read" and self.is_same(walk, question, response):
            answer = replace(answer, status="unchanged", validators=conditional.validators(response.headers))
        elif outcome.end == "read":
            answer, more = self.read(walk, question, response, answer)
            if answer.status != "ok":
                self.record.trouble(walk.source.name, answer.status)
        else:
            answer = replace(answer, status=outcome.end, says=outcome.says)
            if outcome.end != "unchanged":
                self.record.trouble(walk.source.name, f"status_{response.status}")
        self.record.rest(walk.source.name, response.meta.get("rest_until"))
        yield from self.go_on(walk, question, answer, more)

    def listing_failed(self, failure: Failure) -> Iterator[Any]:
        """Keep that a listing did not answer, and why."""
        walk, question = request_of(failure).cb_kwargs["walk"], request_of(failure).cb_kwargs["question"]
        trouble = explain_failure(failure)
        self.record.trouble(walk.source.name, trouble.kind)
        self.record.rest(walk.source.name, trouble.until)
        if trouble.kind in NOT_ASKED:
            walk.time_up = walk.time_up or trouble.kind == "time_up"
            self.keep_pages(walk, question.before, whole=False)
            yield from self.listing_done(walk)
            return
        answer = ListingAnswer(
            source=walk.source.name,
            listing=question.listing.url,
            kind=question.listing.kind,
            asked_at=question.asked_at,
            status="disallowed" if trouble.kind == "disallowed" else "failed",
            forced=question.forced,
            says=trouble.says,
        )
        yield from self.go_on(walk, question, answer, ())

    def bare_answer(self, walk: Walk, question: Question, response: Response) -> ListingAnswer:
        """The answer before its bytes are looked at."""
        return ListingAnswer(
            source=walk.source.name,
            listing=question.listing.url,
            kind=question.listing.kind,
            asked_at=question.asked_at,
            status="failed",
            http_status=response.status,
            bytes=len(response.body),
            redirected_to=response.url if "redirect_urls" in response.meta else None,
            forced=question.forced,
        )

    def is_same(self, walk: Walk, question: Question, response: Response) -> bool:
        """Whether the listing answered with the very bytes that were read last time."""
        known = self.store.body_hash(walk.source.name, question.listing.url)
        return question.page == 1 and known == conditional.body_hash(response.body)

    def read(
        self, walk: Walk, question: Question, response: Response, answer: ListingAnswer
    ) -> tuple[ListingAnswer, tuple[str, ...]]:
        """Read an answer's links; return it with the further addresses to ask."""
        listing = question.listing
        try:
            listed = ways.read(
                listing,
                response.body,
                url=response.url,
                content_type=content_type(response),
                day_first=walk.source.day_first,
            )
        except ways.NotAListing as error:
            return replace(answer, status="not_a_listing", says=error.says), ()
        links = tuple(link for link in listed.links if wanted(walk.source, link))
        more = self.further(question, replace(listed, links=links))
        answer = replace(
            answer,
            status="ok",
            links=links,
            validators=conditional.validators(response.headers),
            body_hash=conditional.body_hash(response.body),
        )
        if listing.kind == "sitemap" and listed.more:  # an index: what it names may change while it does not
            return replace(answer, validators=Validators(), body_hash=None), more
        if len(links) < listing.at_least and question.page == 1:
            says = f"It lists {len(links)} stories, and at least {listing.at_least} were expected."
            return replace(answer, status="empty", says=says), more
        return answer, more

    def further(self, question: Question, listed: Listed) -> tuple[str, ...]:
        """Return which of an answer's further addresses are asked: an index's sitemaps, or the next page."""
        listing = question.listing
        if listing.kind == "sitemap":
            return () if question.child else listed.more[:MOST_SITEMAPS]
        if question.page >= min(listing.pages, self.config.limits.listing_pages) or not listed.links:
            return ()
        last = listed.links[-1].url  # promoted stories stand first, so the last tells whether the rest is known
        return () if self.store.known([last]) else listed.more[:1]

    def go_on(self, walk: Walk, question: Question, answer: ListingAnswer, more: tuple[str, ...]) -> Iterator[Any]:
        """Ask the further addresses of an answer, and keep it where none is left."""
        listing = question.listing
        if listing.kind == "sitemap" and more:
            walk.open_listings += len(more)
            self.keep_pages(walk, (answer,), whole=True)
            for url in more:
                yield self.listing_request(walk, replace(listing, url=url, at_least=0), child=True)
        elif more:
            next_page = replace(listing, url=more[0])
            before = (*question.before, answer)
            yield self.listing_request(walk, next_page, page=question.page + 1, before=before)
            return
        else:
            whole = question.page == 1 or answer.status == "ok"
            self.keep_pages(walk, (*question.before, answer), whole=whole)
        yield from self.listing_done(walk)

    def keep_pages(self, walk: Walk, answers: tuple[ListingAnswer, ...], *, whole: bool) -> None:
        """Store the answers of one listing, the last page first.

        Where a page of it failed (not ``whole``), the listing is asked in full next time.
        """
        for answer in reversed(answers):
            if not whole:
                answer = replace(answer, validators=Validators(), body_hash=None)
            with ending_crawl():
                new = self.store.keep_listing(answer, run_id=walk.run_id)
            self.record.listing_kept(answer, len(new))

    def listing_done(self, walk: Walk) -> Iterator[Any]:
        """Go on to the owed addresses when the last listing of the source has ended."""
        walk.open_listings -= 1
        if walk.open_listings == 0:
            yield from self.ask_next(walk)

    # -- articles ------------------------------------------------------------------------------------------

    def ask_next(self, walk: Walk) -> Iterator[Any]:
        """Ask the next address that the source is owed; end its run where there is none, or no time."""
        walk.begun = None
        name = walk.source.name
        while True:
            now = datetime.now(UTC)
            if walk.time_up or now >= walk.deadline:
                self.record.end(name, "time_up")
                return
            owed = self.next_owed(walk, now)
            if owed is None:
                self.put_off(walk, now)
                self.record.end(name, "finished")
                return
            walk.seen.add(owed.url)
            with ending_crawl():
                self.store.begin_try(owed.url, now)
            try:
                request = self.page_request(walk, owed)
            except ValueError:
                self.store.fail(owed.url, "Its address cannot be asked for.", now)
                continue
            walk.asked[owed.revisit] += 1
            walk.begun = owed
            yield request
            return

    def next_owed(self, walk: Walk, now: datetime) -> Owed | None:
        """Return the newest address that is due, was not asked yet and whose host may be asked.

        The store is asked each time, so a crawl of the same source beside this one does not ask twice.
        """
        limit = self.config.limits.owed_per_source
        for owed in self.store.owed(walk.source.name, now, limit + len(walk.seen)):
            if owed.url in walk.seen or host_of(owed.url) in walk.closed_hosts:
                continue
            if walk.asked[owed.revisit] < limit:
                return owed
        return None

    def put_off(self, walk: Walk, now: datetime) -> None:
        """Let what is owed by hosts that want to be left alone wait for them, so that no cycle begins in vain."""
        limit = self.config.limits.owed_per_source
        for owed in self.store.owed(walk.source.name, now, limit + len(walk.seen)):
            until = walk.closed_hosts.get(host_of(owed.url))
            if until is not None and owed.url not in walk.seen:
                with ending_crawl():
                    self.store.begin_try(owed.url, now)
                    self.store.postpone(owed.url, until)

    def page_request(self, walk: Walk, owed: Owed) -> Request:
        """Raises ``ValueError`` where Scrapy takes the address for none."""
        return Request(
            owed.url,
            callback=self.page_answered,
            errback=self.page_failed,
            headers=conditional.headers(owed.validators),
            meta={"source": walk.source.name, "deadline": walk.deadline},
            cb_kwargs={"walk": walk, "owed": owed},
            priority=STORIES_FIRST,
            dont_filter=True,
        )

    def page_answered(self, response: Response, walk: Walk, owed: Owed) -> Iterator[Any]:
        """Hand a page to the pipelines, or settle what its answer says."""
        judged = judge_page(response.status, content_type(response), response.body, conditional=owed.revisit)
        if response.status in (429, 503) and response.meta.get("rest_until"):
            walk.closed_hosts[host_of(response.url)] = response.meta["rest_until"]
        yield from self.settle(walk, owed, judged, response)
        yield from self.ask_next(walk)

    def page_failed(self, failure: Failure) -> Iterator[Any]:
        """Settle an address that did not answer, and why."""
        kwargs = request_of(failure).cb_kwargs
        walk: Walk = kwargs["walk"]
        owed: Owed = kwargs["owed"]
        trouble = explain_failure(failure)
        self.record.trouble(walk.source.name, trouble.kind)
        now = datetime.now(UTC)
        if trouble.kind in NOT_TRIED:
            walk.time_up = walk.time_up or trouble.kind == "time_up"
            walk.closed_hosts[host_of(request_of(failure).url)] = trouble.until
            with ending_crawl():
                self.store.postpone(owed.url, trouble.until or now)
        elif trouble.kind == "disallowed" and (owed.revisit or not has_words(owed)):
            with ending_crawl():
                self.store.disallowed(owed.url, trouble.says, now)
        elif trouble.kind in CLOSED:
            self.forbidden |= {owed.url} if trouble.kind == "disallowed" else set()
            yield from self.settle(walk, owed, PageAnswer(end="closed", says=trouble.says), None)
        else:
            yield from self.settle(walk, owed, PageAnswer(end="failed", says=trouble.says), None)
        yield from self.ask_next(walk)

    def settle(self, walk: Walk, owed: Owed, judged: PageAnswer, response: Response | None) -> Iterator[Page]:
        """Do what the answer of one address asks for."""
        now = datetime.now(UTC)
        name = walk.source.name
        closed = judged.end == "closed" or (judged.end == "failed" and owed.tries + 1 >= LAST_TRY)
        if judged.end == "page":
            self.record.page_sent(name)
            yield page_of(walk.source, owed, response, None, now)
            return
        with ending_crawl():
            if judged.end == "unchanged":
                self.record.count(name, "unchanged")
                self.store.unchanged(owed.url, now)
                return
            self.record.count(name, "failed")
            if response is not None:
                self.record.trouble(name, f"status_{response.status}" if response.status != 200 else "no_page")
            if judged.end == "gone":
                self.store.gone(owed.url, judged.says, now)
            elif not (closed and has_words(owed)) or owed.revisit:
                self.store.fail(owed.url, judged.says, now)
                return
        if judged.end != "gone":
            self.record.page_sent(name)
            yield page_of(walk.source, owed, response, judged.says, now)

    # -- ends ----------------------------------------------------------------------------------------------

    def judged(self, item: Any) -> None:
        """Say of a forbidden address whose listing tells of nothing that matters that it is forbidden."""
        if not isinstance(item, Judged) or item.page.asked not in self.forbidden:
            return
        if not (item.verdict.flag or item.verdict.near_miss):
            self.store.disallowed(item.page.asked, item.page.refused or "", datetime.now(UTC))

    def stuck(self, response: Response | Failure) -> None:
        """Leave the try counted of an address whose answer made the program fail, or it would never end."""
        request = response.request if isinstance(response, Response) else request_of(response)
        if request is not None and "walk" in request.cb_kwargs:
            request.cb_kwargs["walk"].begun = None

    def closed(self, reason: str) -> None:  # noqa: ARG002 - Scrapy's form
        """Give back the tries of what was not asked any more."""
        for walk in self.walks.values():
            if walk.begun is not None:
                self.store.postpone(walk.begun.url, datetime.now(UTC))


@contextmanager
def ending_crawl() -> Iterator[None]:
    """End the crawl where the store cannot be written: what is fetched from then on would be lost."""
    try:
        yield
    except StoreError as error:
        logger.error("%s", error)
        raise CloseSpider("store_error") from error


def request_of(failure: Failure) -> Request:
    """The request that failed, as Scrapy attaches it."""
    request: Request = failure.request  # type: ignore[attr-defined]
    return request


def explain_failure(failure: Failure) -> Trouble:
    redirects = request_of(failure).meta.get("redirect_times", 0)
    assert failure.value is not None  # noqa: S101 - Twisted's type allows what it never makes
    return explain(failure.value, redirects=redirects)


def content_type(response: Response) -> str | None:
    raw = response.headers.get("Content-Type")
    return raw.decode("latin-1") if raw else None


def has_words(owed: Owed) -> bool:
    """Whether the listing said enough of a story to judge it by."""
    return bool(owed.link.title or owed.link.summary)


def page_of(source: Source, owed: Owed, response: Response | None, refused: str | None, now: datetime) -> Page:
    """Return what the pipelines get: the page, or that it was ``refused`` and by what."""
    page = response if refused is None else None
    return Page(
        asked=owed.url,
        url=page.url if page else owed.url,
        source=source.name,
        publisher=source.publisher,
        fetched_at=now,
        html=decoded(page.body, content_type(page)) if page else "",
        status=response.status if response is not None else None,
        gss=source.gss,
        link=owed.link,
        selectors=source.selectors,
        day_first=source.day_first,
        found_by=owed.found_by,
        refused=refused,
        validators=conditional.validators(page.headers) if page else Validators(),
    )
