"""Asking where a source lists its news, page by page and sitemap by sitemap, and keeping what is listed."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler import ways
from crawler.beside import beside, fitting
from crawler.healing import rests_broken, with_adopted
from crawler.net import conditional
from crawler.net.answers import judge_listing
from crawler.net.refusals import NOT_ASKED
from crawler.sources import wanted
from crawler.store_trouble import ending
from crawler.turns import news_of, turns
from crawler.walk import Crawl, Walk, content_type, explain_failure, request_of
from crawler.ways.instead import instead
from pipelines import clock
from pipelines.addresses import canonical
from pipelines.config import Limits
from pipelines.exceptions import InputError
from pipelines.model import INDEXES, FoundBy, Link, Listed, Listing, ListingAnswer, Source, Validators
from pipelines.store.listings import SPAN_LINKS
from pipelines.store.rows import is_spared

PARTLY_READ = "It is broken off, damaged or too long to be read whole, so all of it is asked for again next time."
TOO_MANY_SITEMAPS = "It names more than {most} sitemaps; only the newest of them are read."
TOO_MANY_NEW = (
    "It names more than {most:,} new addresses in one run (new_per_run), which is no newsroom; the rest is not asked. "
    "Look whether its address is right."
)

ROTATED = frozenset({"ofsted_provider", "ofsted_statistics"})
"""Kinds of listings of which not all are asked in each run."""

LARGE = 16_000
"""Bytes of an answer that is read beside the event loop: reading so many takes 10 ms, and handing them over 0.1."""

PART = 10
"""Links that are stored at once, in 4 ms, fewer where that takes longer; everything else has its turn in between."""

ACCEPT = {
    "feed": "application/rss+xml, application/atom+xml, application/feed+json, text/xml;q=0.9, */*;q=0.5",
    "sitemap": "application/xml, text/xml, */*;q=0.5",
    "api": "application/json, */*;q=0.5",
    "listing": "text/html, application/xhtml+xml, */*;q=0.5",
    "modern_gov": "application/rss+xml, text/html, */*;q=0.5",
    "ofsted_provider": "text/html, */*;q=0.5",
    "ofsted_search": "text/html, */*;q=0.5",
    "ofsted_statistics": "application/json, */*;q=0.5",
}


@dataclass(frozen=True, kw_only=True)
class Question:
    """A listing that is asked, ``page`` pages deep; ``before`` are the answers of the pages before.

    Pages are kept from the last to the first: while the first is not kept, all are asked again after a kill.
    ``afresh`` is a listing of which no pass was whole yet, or not the last one, or none since its entry was changed:
    known stories do not end it.
    ``found_by`` is how its new links are found: those of a page or ``child`` (a sitemap that an index named) that was
    never asked are found as those of what named it. A ``forced`` question has no conditions. Of a sitemap that is asked
    to catch up, what was changed last before ``since`` is old stock that nobody asked for.
    """

    listing: Listing
    asked_at: datetime
    forced: bool
    afresh: bool
    found_by: FoundBy
    since: datetime | None = None
    child: bool = False
    page: int = 1
    before: tuple[ListingAnswer, ...] = ()


class Listings:
    """The questions for the listings of each walk; ``then`` goes on when its last listing has ended."""

    def __init__(self, crawl: Crawl, then: Callable[[Walk], Iterator[Any]]) -> None:
        self.crawl = crawl
        self.then = then

    def ask(self, walk: Walk) -> Iterator[Any]:
        """Ask the listings of a source, or those of them whose turn it is."""
        walk.listed = True
        listings = self.turns(walk)
        walk.open_listings = len(listings)
        if not listings:
            yield from self.then(walk)
        for listing in listings:
            yield self.request(walk, listing)

    def turns(self, walk: Walk) -> tuple[Listing, ...]:
        """Return the listings to ask now; of most sources all."""
        now, store = clock.now(), self.crawl.store
        adopted = store.adopted(walk.name)
        if adopted:
            walk.source = with_adopted(walk.source, adopted)
            history = store.history(walk.name, now)
            return tuple(each for each in walk.source.listings if not rests_broken(each, history, now))
        listings = walk.source.listings
        if all(listing.kind not in ROTATED for listing in listings):
            return listings
        return turns(listings, store.listings_asked(walk.name), store.awaited_councils(now), now)

    def request(self, walk: Walk, listing: Listing, **place: Any) -> Request:
        """Return the question for one listing: for what changed, or for all where a full answer is due.

        ``place`` are the other fields of ``Question``.
        """
        now = clock.now()
        first = place.get("page", 1) == 1
        known = Validators()
        found_by = self.crawl.store.how_found(walk.name, listing.url, now)
        place["found_by"] = found_by or place.get("found_by", "first_run")
        if first:
            body_hash = self.crawl.store.body_hash(walk.name, listing.url)
            place["afresh"] = not conditional.is_read_alike(body_hash, reading_of(walk.source, listing))
            if not place["afresh"]:
                known = self.crawl.store.validators(walk.name, listing.url, now)
        question = Question(listing=listing, asked_at=now, forced=known == Validators(), **place)
        walk.listings_asked[listing.url] = now
        return Request(
            listing.url,
            callback=self.answered,
            errback=self.failed,
            headers={"Accept": ACCEPT[listing.kind], **conditional.headers(known)},
            meta={"source": walk.name, "deadline": walk.deadline},
            cb_kwargs={"walk": walk, "question": question},
            dont_filter=True,  # a request that is dropped as seen would leave its source waiting for ever
        )

    async def answered(self, response: Response, walk: Walk, question: Question) -> AsyncIterator[Any]:
        """Keep what a listing answered, or ask its further pages first."""
        await self.crawl.turns.next()
        with ending(self.crawl.crawler):
            known = self.crawl.store.body_hash(walk.name, question.listing.url) if question.page == 1 else None
            answer, more = await self.read(walk, question, response, known)
            if answer.status not in ("ok", "unchanged"):
                kind = answer.status if response.status == 200 else f"status_{response.status}"
                self.crawl.record.trouble(walk.name, kind)
            self.crawl.record.rest(walk.name, response.meta.get("rest_until"))
            async for each in self.go_on(walk, question, answer, more):
                yield each

    async def read(
        self, walk: Walk, question: Question, response: Response, known: str | None
    ) -> tuple[ListingAnswer, tuple[str, ...]]:
        """Do as ``read_answer``; a large answer is read in a thread, so that the other sources go on meanwhile."""
        most = most_of(self.crawl.limits)
        if len(response.body) < LARGE:
            return read_answer(walk.source, question, response, known, most)
        return await beside(read_answer, walk.source, question, response, known, most)

    async def failed(self, failure: Failure) -> AsyncIterator[Any]:
        """Keep that a listing did not answer, and why."""
        kwargs = request_of(failure).cb_kwargs
        walk: Walk = kwargs["walk"]
        question: Question = kwargs["question"]
        await self.crawl.turns.next()
        with ending(self.crawl.crawler):
            trouble = explain_failure(failure)
            if not is_spared(question.listing.kind, trouble.kind):
                self.crawl.record.trouble(walk.name, trouble.kind)
            self.crawl.record.rest(walk.name, trouble.until)
            if trouble.kind in NOT_ASKED:
                walk.time_up = walk.time_up or trouble.kind == "time_up"
                await self.keep(walk, question.before, whole=False)
                for each in self.done(walk):
                    yield each
                return
            bare = bare_answer(walk.source, question)
            status = "disallowed" if trouble.kind == "disallowed" else bare.status
            async for each in self.go_on(walk, question, replace(bare, status=status, says=trouble.says), ()):
                yield each

    async def go_on(
        self, walk: Walk, question: Question, answer: ListingAnswer, more: tuple[str, ...]
    ) -> AsyncIterator[Any]:
        """Ask the further addresses of an answer, and keep it where none is left."""
        listing = question.listing
        before = (*question.before, answer)
        if listing.kind == "feed" and not more and question.found_by != "first_run" and await self.is_gap(answer):
            walk.gap = True
        if listing.kind == "ofsted_search":
            pages = self.heard_of(walk, answer)
            walk.open_listings += len(pages)
            await self.keep(
                walk, (replace(answer, links=()),)
            )  # it names pages that are asked, and no address that is owed
            for page in pages:
                yield self.request(walk, page)
        elif listing.kind in INDEXES:
            more = () if question.child else more
            walk.open_listings += len(more)
            await self.keep(walk, before)
            for url in more:
                part = replace(listing, url=url, at_least=0)
                yield self.request(walk, part, child=True, found_by=question.found_by, since=question.since)
        elif more and await self.is_deeper(question, answer):
            place = {"page": question.page + 1, "before": before, "afresh": question.afresh}
            place["found_by"] = question.found_by
            yield self.request(walk, replace(listing, url=more[0]), **place)
            return
        elif listing.kind == "feed" and question.page > 1 and answer.status != "ok":
            await self.keep(walk, question.before)  # an archive ends with an error, and the feed itself is whole
        else:
            await self.keep(walk, before, whole=question.page == 1 or answer.status == "ok")
        for each in self.done(walk):
            yield each

    def heard_of(self, walk: Walk, answer: ListingAnswer) -> tuple[Listing, ...]:
        """Return the pages of councils of which Ofsted's search tells a new report, and that are not asked already."""
        now = clock.now()
        store = self.crawl.store
        asked = {**store.listings_asked(walk.name), **walk.listings_asked}
        return news_of(answer.links, walk.source.listings, store.newest_reports(), asked, now)

    async def is_deeper(self, question: Question, answer: ListingAnswer) -> bool:
        """Whether the next page is asked too: until a page ends with a known story, or it is deep enough.

        After a pass that was not whole a known story tells nothing: what lies deeper may never have been seen.
        """
        deepest = self.crawl.limits.listing_pages
        if question.listing.kind == "feed":
            return question.page < deepest and question.found_by != "first_run" and await self.is_gap(answer)
        if question.found_by != "catch_up":
            deepest = min(question.listing.pages, deepest)
        if question.page >= deepest or not answer.links:
            return False
        if question.afresh:
            return True
        return not self.crawl.store.known([answer.links[-1].url])  # promoted stories stand first, so the last tells

    async def is_gap(self, answer: ListingAnswer) -> bool:
        """Whether a feed names nothing that is known, so that what came before may have rolled off it."""
        if len(answer.links) < SPAN_LINKS:
            return False
        for part in parts(answer.links):
            if self.crawl.store.known([link.url for link in part]):
                return False
            await asyncio.sleep(0)
        return True

    async def keep(self, walk: Walk, answers: tuple[ListingAnswer, ...], *, whole: bool = True) -> None:
        """Store the answers of one listing, the last page first.

        Where a page of it failed (not ``whole``), no hash is kept of the others, by which the listing is asked in
        full and to its last page next time. What they list is owed all the same.
        """
        async with walk.keeping:
            room, within = self.crawl.limits.new_per_run - walk.new, []
            for answer in answers:  # the newest have what room there is
                kept = answer if whole else replace(answer, validators=Validators(), body_hash=None)
                kept, taken = await self.within_new(kept, room)
                room -= taken
                within.append(kept)
            for kept in reversed(within):
                new = await self.store_answer(kept, walk.run_id)
                walk.new += new
                self.crawl.record.listing_kept(kept, new)

    async def store_answer(self, answer: ListingAnswer, run_id: int) -> int:
        """Store an answer, a long one in parts with the turns of others in between; return how many links are new."""
        if len(answer.links) <= PART:
            return len(self.crawl.store.keep_listing(answer, run_id=run_id))
        all_new, all_unusable, begin, size = 0, 0, 0, PART
        while links := answer.links[begin : begin + size]:
            await self.crawl.turns.next()
            begun = time.perf_counter()
            new, unusable = self.crawl.store.keep_links(answer, links)
            all_new, all_unusable = all_new + new, all_unusable + unusable
            begin, size = begin + len(links), fitting(len(links), time.perf_counter() - begun, most=PART)
        self.crawl.store.note_listing(answer, run_id=run_id, new=all_new, unusable=all_unusable)
        return all_new

    async def within_new(self, answer: ListingAnswer, room: int) -> tuple[ListingAnswer, int]:
        """Return the answer without the new addresses, the last ones first, for which there is no ``room``, and how
        many new ones it has: a trap that names others each time would fill the store.

        Of one that was cut no hash is kept, so that what was left out has its turn in the next run.
        """
        if len(answer.links) <= room:
            return answer, len(answer.links)  # at most: nothing is asked of the store where all have room
        links, new = [], 0
        for part in parts(answer.links):
            known = self.crawl.store.known([link.url for link in part])
            for link in part:
                is_new = canonical_or_none(link.url) not in known
                if not is_new or new < room:
                    links.append(link)
                    new += is_new
            await asyncio.sleep(0)
        if len(links) == len(answer.links):
            return answer, new
        says = TOO_MANY_NEW.format(most=self.crawl.limits.new_per_run)
        return replace(answer, links=tuple(links), says=says, validators=Validators(), body_hash=None), new

    def done(self, walk: Walk) -> Iterator[Any]:
        """Go on when the last listing of the source has ended."""
        walk.open_listings -= 1
        if walk.open_listings == 0:
            yield from self.then(walk)


def read_answer(
    source: Source, question: Question, response: Response, known_hash: str | None, most: ways.Most | None = None
) -> tuple[ListingAnswer, tuple[str, ...]]:
    """Return what a listing answered, with the further addresses it names.

    ``known_hash`` is that of the body that was read last time: the same bytes say nothing new.
    """
    bare = replace(
        bare_answer(source, question),
        http_status=response.status,
        bytes=len(response.body),
        redirected_to=response.url if "redirect_urls" in response.meta else None,
    )
    outcome = judge_listing(response.status, conditional=not question.forced)
    if outcome.end != "read":
        return replace(bare, status=outcome.end, says=outcome.says), ()
    body_hash = conditional.body_hash(response.body, reading_of(source, question.listing))
    marks = conditional.validators(response.headers)
    if known_hash == body_hash:
        return replace(bare, status="unchanged", validators=marks), ()
    try:
        listed = read_links(source, question.listing, response, most)
    except ways.NotAListing as error:
        status, says = instead(question.listing.kind, response.body, content_type(response), error)
        return replace(bare, status=status, says=says), ()
    if question.since is not None and question.listing.kind == "sitemap":
        recent = (link for link in listed.links if link.touched is not None and link.touched >= question.since)
        listed = replace(listed, links=tuple(recent))
    read = replace(bare, status="ok", links=listed.links, unusable=ways.unusable(listed))
    if not ways.is_complete(listed):
        is_long_index = "over_limit" in listed.dropped and question.listing.kind == "sitemap" and listed.more
        says = TOO_MANY_SITEMAPS.format(most=len(listed.more)) if is_long_index else PARTLY_READ
        return suspected(question, replace(read, says=says), listed), listed.more
    return suspected(question, replace(read, validators=marks, body_hash=body_hash), listed), listed.more


def most_of(limits: Limits) -> ways.Most:
    """Return how much of a listing's answer is taken."""
    return ways.Most(links=limits.listing_links, addresses=limits.sitemap_addresses, sitemaps=limits.sitemaps)


def parts(links: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
    return (links[start : start + PART] for start in range(0, len(links), PART))


def canonical_or_none(url: str) -> str | None:
    try:
        return canonical(url)
    except InputError:
        return None


def reading_of(source: Source, listing: Listing) -> str:
    """Return, as text, all that decides which links are read from a listing's bytes, and how far it is followed."""
    entry = (source.links, source.ignore, source.day_first, source.home)
    return repr((ways.READING, entry, replace(listing, url="", at_least=0)))


def read_links(source: Source, listing: Listing, response: Response, most: ways.Most | None = None) -> Listed:
    """Return what an answer lists of the source's stories. Raises ``NotAListing``."""
    kind = content_type(response)
    day_first = source.day_first
    listed = ways.read(listing, response.body, url=response.url, content_type=kind, day_first=day_first, most=most)
    if listing.kind == "ofsted_search":  # what it names are listings themselves
        return listed
    return replace(listed, links=tuple(link for link in listed.links if wanted(source, link, listing)))


def bare_answer(source: Source, question: Question) -> ListingAnswer:
    """The answer before anything is known of it."""
    return ListingAnswer(
        source=source.name,
        listing=question.listing.url,
        kind=question.listing.kind,
        asked_at=question.asked_at,
        status="failed",
        found_by=question.found_by,
        forced=question.forced,
    )


def suspected(question: Question, answer: ListingAnswer, listed: Listed) -> ListingAnswer:
    """Return the answer with what its links say of it: too few to be all, or an index that is asked in full."""
    if question.listing.kind in INDEXES and listed.more:  # what it names may change while it does not
        return replace(answer, validators=Validators(), body_hash=None)
    if question.child and not answer.links:  # it is to be seen each time that it lists nothing
        return replace(answer, validators=Validators(), body_hash=None)
    least = question.listing.at_least
    if len(answer.links) < least and question.page == 1:
        what = "reports" if question.listing.kind == "ofsted_provider" else "stories"
        says = f"It lists {len(answer.links)} {what}, and at least {least} were expected."
        return replace(answer, status="empty", says=says)
    return answer
