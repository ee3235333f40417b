"""The pretend web: what the addresses of publishers answer at a given moment, troubles and small hitches included."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from urllib.parse import urlsplit
from zlib import crc32

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)

from crawler.net.refusals import Disallowed
from tests.crawler.simulation import pages
from tests.crawler.simulation.publishers import Publisher, Site, Story

FAILS_ONCE_IN = 300
"""Of so many requests one fails by chance."""

UNREACHABLE: dict[str, type[Exception]] = {
    "dns": CannotResolveHostError,
    "timeout": DownloadTimeoutError,
    "connection": DownloadConnectionRefusedError,
}
STATUSES = {"gone": 404, "refused": 403, "error500": 500, "error502": 502, "error503": 503}
EVERYWHERE = ("challenge", "consent", "repair", "soft")
"""What is shown at any address, even at one where there is nothing."""
MOST_REDIRECTS = 5


@dataclass(frozen=True, kw_only=True)
class Answer:
    """``url`` is the address that answered, after redirects."""

    url: str
    status: int = 200
    body: bytes = field(default=b"", repr=False)
    content_type: str = pages.HTML
    etag: str | None = None


@dataclass(frozen=True, kw_only=True)
class Hitch:
    """What is wrong with all of a site for a while, as happens to every site now and then."""

    begin: datetime
    end: datetime
    wrong: str


class World:
    """``ask`` is the whole of it. What a story's page lacks, ``lacks`` tells."""

    def __init__(self, publishers: Iterable[Publisher], seed: int) -> None:
        self.publishers = {each.name: each for each in publishers}
        self.seed = seed
        self.requests = 0
        self.hitches: dict[str, list[Hitch]] = {}
        self.edits: dict[str, list[datetime]] = {}
        self._days = {name: [story.at for story in each.stories] for name, each in self.publishers.items()}
        self._bodies: dict[tuple[object, ...], tuple[bytes, str, str]] = {}
        self._hosts: dict[str, Publisher] = {}
        self._pages: dict[str, Story] = {}
        for each in self.publishers.values():
            for _, site in each.sites:
                self._hosts[site.host] = each
                self._pages |= {site.of_story(story).rstrip("/"): story for story in each.stories}

    def ask(self, url: str, now: datetime, etag: str | None) -> Answer | Exception:
        """Return what an address answers, redirects followed, or what goes wrong."""
        self.requests += 1
        if crc32(f"{self.seed} {url} {now:%j%H%M}".encode()) % FAILS_ONCE_IN == 0:
            return Answer(url=url, status=503) if now.second % 2 else DownloadTimeoutError()
        for _ in range(MOST_REDIRECTS):
            further = self._redirect(url, now)
            if further is None:
                break
            url = further
        return self._answer(url, now, etag)

    def published(self, publisher: Publisher, now: datetime) -> int:
        """How many of its stories are out."""
        return bisect_right(self._days[publisher.name], now)

    def lacks(self, url: str, now: datetime) -> frozenset[str]:
        """Return which fields the page of a story lacks."""
        publisher = self._hosts[urlsplit(url).netloc]
        wrong = publisher.site(now).wrong.get("story", "")
        return frozenset(wrong.removeprefix("no ").split(" ")) if wrong.startswith("no ") else frozenset()

    def _redirect(self, url: str, now: datetime) -> str | None:
        parts = urlsplit(url)
        publisher = self._hosts.get(parts.netloc)
        if publisher is None:
            return None
        site = publisher.site(now)
        if parts.netloc != site.host:
            how = site.left.get(parts.netloc)
            return site.address("/") if how == "front" or (how == "front only" and parts.path == "/") else None
        return site.redirects.get(parts.path)

    def _answer(self, url: str, now: datetime, etag: str | None) -> Answer | Exception:
        parts = urlsplit(url)
        publisher = self._hosts.get(parts.netloc)
        if publisher is None:
            return CannotResolveHostError()
        site = publisher.site(now)
        if parts.netloc != site.host:
            how = site.left.get(parts.netloc, "gone")
            return CannotResolveHostError() if how == "gone" else Answer(url=url, status=404)
        place = self._place(url, parts.path if not parts.query else f"{parts.path}?{parts.query}", site)
        hitch = next((each.wrong for each in self.hitches.get(publisher.name, ()) if each.begin <= now < each.end), "")
        wrong = hitch or site.wrong.get("all") or site.wrong.get(place, "")
        if wrong in UNREACHABLE:
            return UNREACHABLE[wrong]()
        if wrong == "tls":
            return bad_certificate()
        if wrong == "forbidden" and place != "robots":
            return Disallowed("Its robots.txt forbids programs to read this address.")
        if wrong in STATUSES or (place == "nothing" and wrong not in EVERYWHERE):
            return Answer(url=url, status=STATUSES.get(wrong, 404))
        key = self._key(publisher, site, place, url, wrong, now)
        if key not in self._bodies:
            text, content_type = self._body(publisher, site, place, url, wrong, now)
            self._bodies[key] = (text.encode(), content_type, f'"{crc32(text.encode()):x}"')
        body, content_type, mark = self._bodies[key]
        mark_told = mark if publisher.has_validators else None
        if etag is not None and etag == mark_told:
            return Answer(url=url, status=304, etag=etag)
        return Answer(url=url, body=body, content_type=content_type, etag=mark_told)

    def _place(self, url: str, path: str, site: Site) -> str:
        known = {"/": "front", "/robots.txt": "robots", site.feed: "feed", site.news: "news", site.sitemap: "sitemap"}
        place = known.get(path) or known.get(path.rstrip("/"))
        if place is None:
            place = "story" if url.rstrip("/") in self._pages else "nothing"
        return place

    def _key(
        self, publisher: Publisher, site: Site, place: str, url: str, wrong: str, now: datetime
    ) -> tuple[object, ...]:
        """Return all that decides what an address shows now."""
        if place in ("story", "robots", "nothing"):
            return (publisher.name, url, id(site), wrong)
        edits = bisect_right(self.edits.get(publisher.name, []), now)
        return (publisher.name, place, id(site), wrong, self.published(publisher, now), edits)

    def _newest(self, publisher: Publisher, site: Site, now: datetime, wrong: str) -> list[Story]:
        """Return what is out, the newest first; of a frozen list what was out when it froze."""
        if wrong == "frozen":
            now = next(since for since, each in publisher.sites if each is site)
        count = self.published(publisher, now)
        newest = list(reversed(publisher.stories[max(0, count - 120) : count]))
        edits = bisect_right(self.edits.get(publisher.name, []), now)
        if edits and len(newest) > 2:
            newest[2] = replace(newest[2], note=f" (corrected, {edits})")
        return newest

    def _body(self, publisher: Publisher, site: Site, place: str, url: str, wrong: str, now: datetime) -> pages.Body:
        newest = self._newest(publisher, site, now, wrong)
        match wrong:
            case "challenge":
                return pages.challenge()
            case "consent":
                return pages.consent()
            case "script":
                return pages.filled_by_script(site, "News")
            case "repair":
                return pages.in_repair(site)
            case "soft":
                return pages.not_found(site)
            case "page":
                return pages.front(publisher, site, newest)
            case "ended":
                return pages.ended_feed(publisher, site)
            case "undated":
                return pages.feed(publisher, site, newest, dated=False)
            case "empty" if place in pages.PLACES:
                return pages.PLACES[place](publisher, site, [])
        if place == "robots":
            paths = {"feed": site.feed, "news": site.news, "sitemap": site.sitemap, "all": "/"}
            forbidden = [paths[each] or "/" for each, what in site.wrong.items() if what == "forbidden"]
            return pages.robots(site, forbidden)
        if place == "story":
            return pages.story_page(site, self._pages[url.rstrip("/")])
        return pages.PLACES[place](publisher, site, newest)


def hitches(random: Random, begin: datetime, days: int) -> list[Hitch]:
    """Draw what goes wrong for a while with a site that is well: nights of repair, two hours
    without an answer, short trouble by day."""
    found = []
    for _ in range(2):
        midnight = begin.replace(hour=0) + timedelta(days=1 + random.randrange(days))
        night = midnight + timedelta(hours=random.uniform(0.5, 3))
        wrong = random.choice(("timeout", "connection", "error502", "error503", "repair"))
        found.append(Hitch(begin=night, end=night + timedelta(hours=2), wrong=wrong))
    day = begin + timedelta(days=random.randrange(days), hours=random.uniform(1, 11))
    down = random.choice(("timeout", "error500", "error502", "error503"))
    found.append(Hitch(begin=day, end=day + timedelta(hours=2), wrong=down))
    for _ in range(2):
        noon = begin + timedelta(days=random.randrange(days), hours=random.uniform(1, 13))
        wrong = random.choice(("empty", "repair", "gone", "refused", "challenge", "error500", "timeout"))
        found.append(Hitch(begin=noon, end=noon + timedelta(minutes=random.uniform(3, 40)), wrong=wrong))
    return found


class VerificationError(Exception):
    """As the host name check of TLS raises it."""


def bad_certificate() -> DownloadFailedError:
    error = DownloadFailedError()
    error.__cause__ = VerificationError()
    return error
