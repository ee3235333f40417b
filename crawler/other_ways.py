"""Looking beside a source's listings in the middle of its walk: at its home page, and for another way of listing.

What is decided stands in ``crawler.healing``; here it is asked for and kept.
"""

from collections.abc import AsyncIterator, Callable, Collection, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler import healing
from crawler.asking import Asking
from crawler.beside import beside
from crawler.discovery import Discovery, discover
from crawler.listings import ACCEPT, Listings
from crawler.store_trouble import guarded
from crawler.walk import Crawl, Walk, content_type, request_of
from crawler.ways.anchors import addresses_on
from pipelines import clock
from pipelines.model import Link, Listing, ListingAnswer
from pipelines.store.rows import History

OVERLAP = timedelta(days=1)
"""What was changed so long before a source was last well is looked at again: days have no hours, and clocks differ."""

HOME = {"Accept": ACCEPT["listing"]}


class OtherWays:
    """What follows when the listings of a walk have ended; ``then`` goes on with what is owed."""

    def __init__(self, crawl: Crawl, listings: Listings, then: Callable[[Walk], Iterator[Any]]) -> None:
        self.crawl = crawl
        self.listings = listings
        self.then = then

    def after_listings(self, walk: Walk) -> Iterator[Any]:
        """Look beside the listings where there is reason to, at most once a run."""
        if walk.looked or walk.time_up or not walk.listed:
            yield from self.then(walk)
            return
        walk.looked = True
        now, store = clock.now(), self.crawl.store
        history = store.history(walk.name, now)
        self.crawl.record.looked_back(walk.name, history)
        for listing, target in healing.moved_to(walk.source, history):
            self.adopt(walk, replace(listing, url=target), healing.moved_words(listing), now)
        reason = healing.reason_to_look(walk.source, history, now)
        if reason is None and walk.gap and healing.may_look(walk.source, history, now):
            reason = healing.GAP
        if reason is not None:
            yield from self.look(walk, history, reason)
        elif healing.home_is_due(walk.source, history, store.home_seen(walk.name), now):
            yield self.request(walk, walk.source.home, partial(self.home_answered, walk, history), self.home_failed)
        else:
            yield from self.then(walk)

    def request(
        self,
        walk: Walk,
        url: str,
        callback: Callable[[Response], AsyncIterator[Any]],
        errback: Callable[[Failure], AsyncIterator[Any]],
    ) -> Request:
        """Return the question for a page that is no listing yet. Raises ``ValueError`` for what is no address."""
        deadline = max(walk.deadline, clock.now() + timedelta(seconds=self.crawl.limits.source_seconds))
        return Request(
            url,
            callback=guarded(self.crawl.crawler, callback),
            errback=guarded(self.crawl.crawler, errback),
            headers=HOME,
            meta={"source": walk.name, "deadline": deadline, "walk": walk},
            dont_filter=True,
        )

    async def home_answered(self, walk: Walk, history: History, response: Response) -> AsyncIterator[Any]:
        """Compare what the home page shows with what the listings have named."""
        shown: tuple[str, ...] = ()
        if response.status == 200:  # else it shows nothing, and that is no news
            kind = content_type(response)
            shown = await beside(addresses_on, response.body, url=response.url, content_type=kind)
        await self.crawl.turns.next()
        for each in self.compared(walk, history, shown, is_read=response.status == 200):
            yield each

    def compared(self, walk: Walk, history: History, shown: tuple[str, ...], *, is_read: bool) -> Iterator[Any]:
        """Look for another way where the home page shows what the listings have not named; else go on."""
        store, now = self.crawl.store, clock.now()
        if not is_read:
            store.note_home_unread(walk.name, now)
            yield from self.then(walk)
            return
        stories = healing.stories_among(shown, walk.source, store.newest_addresses(walk.name))
        seen = store.home_seen(walk.name)
        known = store.known([*stories, *seen.pending])
        unseen, pending, missed = healing.judged_home(
            seen, [url for url in stories if url not in known], seen.pending - known
        )
        store.note_home(walk.name, unseen, pending, now)
        if not missed:
            yield from self.then(walk)
            return
        links = tuple(Link(url=url) for url in sorted(missed))
        self.keep(walk, ListingAnswer(status="ok", found_by="poll", links=links, **self.of_home(walk, now)))
        if healing.may_look(walk.source, history, now):
            yield from self.look(walk, history, healing.missed_words(missed), missed)
        else:
            yield from self.then(walk)

    async def home_failed(self, failure: Failure) -> AsyncIterator[Any]:
        """Go on: a home page that does not answer says nothing of listings that do."""
        walk: Walk = request_of(failure).meta["walk"]
        await self.crawl.turns.next()
        self.crawl.store.note_home_unread(walk.name, clock.now())
        for each in self.then(walk):
            yield each

    def look(self, walk: Walk, history: History, reason: str, missed: Collection[str] = ()) -> Iterator[Any]:
        """Look for another way of listing."""
        store, now = self.crawl.store, clock.now()
        store.note_look(walk.name, now)
        examples = store.newest_addresses(walk.name)
        steps = discover(walk.source.home, now=now, day_first=walk.source.day_first, examples=examples)
        done = partial(self.found, walk, history, reason, missed)
        yield from Asking(steps, partial(self.request, walk), done).begin()

    def found(
        self, walk: Walk, history: History, reason: str, missed: Collection[str], discovery: Discovery | None
    ) -> Iterator[Any]:
        """Take up the way that was found, and ask it; say so where there is none."""
        store, now = self.crawl.store, clock.now()
        if discovery is None:
            yield from self.then(walk)
            return
        named = [link.url for way in discovery.ways for link in way.links]
        way = healing.to_adopt(discovery, walk.source, known=store.known(named), missed=missed)
        if way is None:
            store.note_vain_look(walk.name, healing.vain_words(discovery, reason, now))
            if not walk.source.listings:
                status = healing.status_of(discovery)
                self.keep(walk, ListingAnswer(status=status, says=discovery.says, **self.of_home(walk, now)))
            yield from self.then(walk)
            return
        listing = healing.read_by(way, walk.source)
        if reason != healing.GAP:
            before = healing.same_place(walk.source, listing)
            listing = replace(listing, url=before.url) if before is not None else listing
            own = healing.as_entered(before, store.adopted(walk.name))
            self.adopt(walk, listing, healing.found_words(reason, way, now), now, instead_of=own)
            walk.source = healing.with_way(walk.source, listing)
        yield from self.ask(walk, history, listing)

    def adopt(
        self, walk: Walk, listing: Listing, why: str, now: datetime, *, instead_of: Listing | None = None
    ) -> None:
        self.crawl.store.adopt(walk.name, listing, why, now, instead_of=instead_of)
        self.crawl.record.looked_back(walk.name, None)

    def ask(self, walk: Walk, history: History, listing: Listing) -> Iterator[Any]:
        """Ask a way for the first time: of a source that was read before, what came since is to be caught up with."""
        place: dict[str, Any] = {}
        if history.last_ok_at is not None:
            place = {"found_by": "catch_up", "since": history.last_ok_at - OVERLAP}
        walk.open_listings += 1
        yield self.listings.request(walk, listing, **place)

    def keep(self, walk: Walk, answer: ListingAnswer) -> None:
        new = self.crawl.store.keep_listing(answer, run_id=walk.run_id)
        self.crawl.record.listing_kept(answer, len(new))

    def of_home(self, walk: Walk, now: datetime) -> dict[str, Any]:
        return {"source": walk.name, "listing": walk.source.home, "kind": "listing", "asked_at": now}
