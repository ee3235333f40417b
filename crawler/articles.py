"""Asking the addresses that a source is owed, one after the other, and settling what each answers."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.beside import beside
from crawler.net import conditional
from crawler.net.answers import PageAnswer, PageEnd, judge_file, judge_page
from crawler.net.failures import Trouble
from crawler.net.refusals import CLOSED, NOT_ASKED
from crawler.store_trouble import ending
from crawler.walk import Crawl, Walk, content_type, explain_failure, request_of
from crawler.ways.answer import decoded
from pipelines import clock
from pipelines.addresses import host_of
from pipelines.model import AddressState, OfficialFile, Owed, Page, Paper, Source, Validators
from pipelines.prescreen import may_tell
from pipelines.store.addresses import AGAIN_AFTER, LAST_TRY

STORIES_FIRST = 10
"""Priority of article requests: the first stories of a large cycle come early."""

MISSING_UNTIL = 3
"""The try at which a page that was never found (404) counts as taken away: some feeds name a story too early."""

GIVEN_BACK_FOR = timedelta(days=7)
"""How long after it was found an address gets back the tries that met a host which wants to be left alone. Where it
never says anything else, they count from then on, and in the end the story is read from its listing."""

FEW = 4
"""Addresses among which there is nearly always one that can be asked next."""

EVERYTHING = 1_000_000
"""More addresses than a source is ever owed."""


TOO_LARGE = (
    "The file has more than {limit:,} bytes, the most that is fetched (max_bytes in councilwatch.toml), so it was not "
    "read; look at it yourself."
)

SHORT_PAGE = 30_000
"""Bytes of a page that is read in a few milliseconds."""

LARGE = 250_000
"""Bytes that are decoded and looked through beside the event loop; so many take 2 ms."""

OFF_TOPIC = "Its page has none of the words of a rating, so it was passed over (prescreen in councilwatch.toml)."

HOST_WAITS = "Its host could not be asked, or wants to be left alone for now."


class Articles:
    """The questions for what each walk is owed: revisits, then the newest. A try is counted before it is asked."""

    def __init__(self, crawl: Crawl) -> None:
        self.crawl = crawl

    def ask_next(self, walk: Walk) -> Iterator[Any]:
        """Ask the next address that the source is owed; end its run where there is none, or no time."""
        walk.begun = None
        while True:
            now = clock.now()
            if walk.time_up or now >= walk.deadline:
                self.crawl.record.end(walk.name, "time_up")
                return
            owed = self.next_owed(walk, now)
            if owed is None:
                self.put_off(walk, now)
                self.give_way(walk, now)
                self.crawl.record.end(walk.name, "finished")
                return
            walk.seen.add(owed.url)
            if not self.crawl.store.begin_try(owed.url, now):
                continue
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
        """Return the first address that is due, was not asked yet and whose host may be asked.

        The store is asked each time, so a crawl of the same source beside this one does not ask twice.
        """
        limit = self.crawl.limits.owed_per_source
        most = limit + len(walk.seen) if walk.only is None else EVERYTHING
        for reach in (FEW, most):
            there = self.crawl.store.owed(walk.name, now, reach)
            for owed in there:
                if owed.url in walk.seen or host_of(owed.url) in walk.closed_hosts or walk.only not in (None, owed.url):
                    continue
                if walk.asked[owed.revisit] < limit:
                    return owed
            if len(there) < reach:
                break
        return None

    def put_off(self, walk: Walk, now: datetime) -> None:
        """Let what is owed by hosts that want to be left alone wait for them, so that no cycle begins in vain."""
        if not walk.closed_hosts:
            return
        limit = self.crawl.limits.owed_per_source
        for owed in self.crawl.store.owed(walk.name, now, limit + len(walk.seen)):
            until = walk.closed_hosts.get(host_of(owed.url))
            if until is None or owed.url in walk.seen:
                continue
            if self.crawl.store.begin_try(owed.url, now):
                self.crawl.store.postpone(owed.url, until, HOST_WAITS)

    def give_way(self, walk: Walk, now: datetime) -> None:
        """Let the listings that were asked wait longer than the stories which their host had no time for.

        Else they would come first each time, and use up the one turn that the host gives.
        """
        for listing in walk.source.listings if walk.listed else ():
            until = walk.closed_hosts.get(host_of(listing.url))
            if until is not None:
                self.crawl.record.rest(walk.name, until + (until - now))

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

    async def answered(self, response: Response, walk: Walk, owed: Owed) -> AsyncIterator[Any]:
        """Hand a page or file to the pipelines, or settle what its answer says."""
        await self.crawl.turns.next()
        judged = judge(owed, response)
        rest_until = long_enough(response.meta.get("rest_until"), clock.now())
        if rest_until is not None:
            walk.closed_hosts[host_of(response.url)] = rest_until
        with ending(self.crawl.crawler):
            if judged.end == "page" and self.crawl.limits.prescreen and await self.off_topic(owed, response):
                self.crawl.record.count(walk.name, "pages")
                self.crawl.record.count(walk.name, "not_flagged")
                self.crawl.store.off_topic(owed.url, OFF_TOPIC, clock.now())
            elif judged.end == "page":
                self.crawl.record.page_sent(walk.name)
                yield await self.item(walk.source, owed, response)
            elif rest_until is not None and is_given_back(owed, clock.now()):
                self.crawl.record.trouble(walk.name, f"status_{response.status}")
                self.crawl.store.postpone(owed.url, rest_until)
            else:
                for each in self.settle(walk, owed, judged, response):
                    yield each
            for each in self.ask_next(walk):
                yield each

    async def off_topic(self, owed: Owed, response: Response) -> bool:
        """Return what ``is_off_topic`` does; a long page is looked through beside the loop."""
        if len(response.body) < LARGE:
            return is_off_topic(owed, response)
        return await beside(is_off_topic, owed, response)

    async def item(self, source: Source, owed: Owed, response: Response) -> Page | Paper | OfficialFile:
        """Return what was fetched as the pipelines get it."""
        if len(response.body) < LARGE or is_file(owed):
            return item_of(source, owed, response)
        return await beside(item_of, source, owed, response)

    async def failed(self, failure: Failure) -> AsyncIterator[Any]:
        """Settle an address that did not answer, and why."""
        request = request_of(failure)
        walk: Walk = request.cb_kwargs["walk"]
        owed: Owed = request.cb_kwargs["owed"]
        await self.crawl.turns.next()
        with ending(self.crawl.crawler):
            trouble = explain_failure(failure)
            self.crawl.record.trouble(walk.name, trouble.kind)
            if trouble.kind in NOT_ASKED:
                walk.time_up = walk.time_up or trouble.kind == "time_up"
                walk.closed_hosts[host_of(request.url)] = trouble.until
                why = trouble.says if trouble.until is not None else None  # else it is asked again at once
                self.crawl.store.postpone(owed.url, trouble.until or clock.now(), why)
            else:
                for each in self.settle_trouble(walk, owed, trouble):
                    yield each
            for each in self.ask_next(walk):
                yield each

    def settle_trouble(self, walk: Walk, owed: Owed, trouble: Trouble) -> Iterator[Page]:
        """Do what the lack of an answer asks for."""
        handed_in = owed.found_by == "by_hand"  # by a person, who is told; a listing's host may be well again tomorrow
        barred = trouble.kind == "disallowed" or (trouble.kind == "not_public" and handed_in)
        if barred and (owed.revisit or not has_words(owed)):
            self.crawl.store.disallowed(owed.url, trouble.says, clock.now())
            return
        if trouble.kind == "too_large" and is_file(owed):
            self.crawl.record.count(walk.name, "unread")
            self.crawl.store.leave_unread(owed.url, TOO_LARGE.format(limit=self.crawl.limits.max_bytes), clock.now())
            return
        end: PageEnd = "closed" if trouble.kind in CLOSED else "failed"
        unread_as: AddressState = "disallowed" if barred else "not_flagged"
        answer = PageAnswer(end=end, says=trouble.says)
        yield from self.settle(walk, owed, answer, None, closed_as=unread_as, until=trouble.until)

    def settle(
        self,
        walk: Walk,
        owed: Owed,
        judged: PageAnswer,
        response: Response | None,
        *,
        closed_as: AddressState = "not_flagged",
        until: datetime | None = None,
    ) -> Iterator[Page]:
        """Do what an answer asks for that is no page.

        Where the page is not to be had, now or for good, its listing's words are judged; ``closed_as`` is what becomes
        of its address where they tell nothing and no other try would help. No try comes before ``until``.
        """
        now = clock.now()
        store, record = self.crawl.store, self.crawl.record
        if judged.end == "unchanged":
            record.count(walk.name, "unchanged")
            store.unchanged(owed.url, now)
            return
        record.count(walk.name, "failed")
        if response is not None:
            record.trouble(walk.name, f"status_{response.status}" if response.status != 200 else "no_page")
        unread_as = unread_state(owed, judged.end, closed_as)
        if judged.end != "gone" and unread_as is not None and has_words(owed) and not owed.revisit:
            record.page_sent(walk.name)
            yield refused_page(walk.source, owed, response, judged.says, unread_as)
        elif unread_as == "gone":
            store.gone(owed.url, judged.says, now)
        else:
            store.fail(owed.url, judged.says, now, until=until)


def long_enough(rest_until: datetime | None, now: datetime) -> datetime | None:
    """Return until when a host is left alone that said so, and no shorter than any address that was asked in vain."""
    return None if rest_until is None else max(rest_until, now + AGAIN_AFTER[0])


def is_given_back(owed: Owed, now: datetime) -> bool:
    """Whether a try counts as none that met a host which wants to be left alone."""
    return owed.revisit or now - owed.found_at < GIVEN_BACK_FOR


def unread_state(owed: Owed, end: PageEnd, closed_as: AddressState) -> AddressState | None:
    """Return what becomes of an address that was not read, where the words of its listing tell nothing either.

    None where they are not judged yet: the page may be there next time.
    """
    if end == "gone" or (end == "missing" and (owed.revisit or owed.tries + 1 >= MISSING_UNTIL)):
        return "gone"
    if end == "closed":
        return closed_as
    if owed.tries + 1 >= LAST_TRY:
        return "failed"
    return "found" if end == "refused" else None


def has_words(owed: Owed) -> bool:
    """Whether the listing said enough of a story to judge it by. The name of a report says nothing of its grades."""
    return not is_file(owed) and bool(owed.link.title or owed.link.summary)


def is_file(owed: Owed) -> bool:
    """Whether a file is behind an address, and no web page."""
    return owed.link.seeks != "article"


def is_off_topic(owed: Owed, response: Response) -> bool:
    """Whether neither a page nor what its listing says can tell of a rating. What was a story once is always read, and
    what is short: it may be a wall in the page's place, which is tried again."""
    if len(response.body) < SHORT_PAGE:
        return False
    said = f"{owed.link.title}\n{owed.link.summary}".encode()
    return not (is_file(owed) or owed.revisit or may_tell(response.body, content_type(response)) or may_tell(said))


def judge(owed: Owed, response: Response) -> PageAnswer:
    """Return what the answer of an address means for what is sought there."""
    conditional_asked = owed.validators != Validators()
    kind, body = content_type(response), response.body
    if is_file(owed):
        return judge_file(response.status, kind, body, owed.link.seeks, conditional=conditional_asked)
    return judge_page(response.status, kind, body, conditional=conditional_asked)


def item_of(source: Source, owed: Owed, response: Response) -> Page | Paper | OfficialFile:
    """Return what was fetched as the pipelines get it."""
    if owed.link.seeks == "minutes":
        return Paper(page=page_of(source, owed, response, html=""), body=response.body)
    return file_of(owed, response) if is_file(owed) else page_of(source, owed, response)


def file_of(owed: Owed, response: Response) -> OfficialFile:
    """Return a fetched report or table as the pipelines get it."""
    return OfficialFile(
        asked=owed.url,
        source=owed.source,
        link=owed.link,
        fetched_at=clock.now(),
        body=response.body,
        validators=conditional.validators(response.headers),
    )


def page_of(source: Source, owed: Owed, response: Response, html: str | None = None) -> Page:
    """Return a fetched page; ``html`` is its own unless it is given."""
    return Page(
        url=response.url,
        html=decoded(response.body, content_type(response)) if html is None else html,
        status=response.status,
        unread_as="found" if owed.tries + 1 < LAST_TRY else "failed",
        validators=conditional.validators(response.headers),
        **common(source, owed),
    )


def refused_page(source: Source, owed: Owed, response: Response | None, refused: str, unread_as: AddressState) -> Page:
    """Return the fact that a page is not to be had, and why; the pipelines read its listing's words."""
    status = response.status if response is not None else None
    return Page(url=owed.url, html="", status=status, refused=refused, unread_as=unread_as, **common(source, owed))


def common(source: Source, owed: Owed) -> dict[str, Any]:
    """The fields of a page that its answer does not change."""
    return {
        "asked": owed.url,
        "source": source.name,
        "publisher": source.publisher or host_of(owed.url),  # what a person hands in is of no source
        "fetched_at": clock.now(),
        "gss": source.gss,
        "link": owed.link,
        "selectors": source.selectors,
        "day_first": source.day_first,
        "found_by": owed.found_by,
    }
