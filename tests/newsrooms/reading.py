"""Reading a pretend newsroom as the program does (ways -> clean -> understand), without serving it.

Its answers go straight into the pure functions; redirects are followed and packing undone, as a crawl would.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from crawler.discovery import Discovery, Seen, discover
from crawler.net.answers import judge_listing, judge_page
from crawler.sources import read_watchlist, wanted
from crawler.ways import NotAListing, read
from crawler.ways.answer import decoded
from pipelines.addresses import canonical
from pipelines.clean import clean
from pipelines.model import INDEXES, Article, Link, Listing, Page, Source, Verdict
from pipelines.understand import understand
from scheduler.demo.answer import Answer
from scheduler.demo.desk import Desk
from scheduler.demo.newsroom import Newsroom
from scheduler.demo.story import Story

MOST_REDIRECTS = 5


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One newsroom read on one day, beside what its expected.json says.

    ``links`` is canonical address -> link; ``troubles`` is listing -> [what came of it, why], of those that list
    nothing; ``dropped`` is listing -> what was left out of it, and how often.
    """

    newsroom: Newsroom
    source: Source
    expected: dict[str, Any]
    links: dict[str, Link]
    troubles: dict[str, list[str | None]]
    dropped: dict[str, Mapping[str, int]]
    stories: dict[str, tuple[Article, Verdict]]


class Site:
    """What the addresses of some hosts answer, alike under each."""

    def __init__(self, hosts: Iterable[str], answers: Mapping[str, Answer]) -> None:
        self.hosts = set(hosts)
        # A server takes the keys of an address in any order and case; the crawl asks for the one form.
        origin = f"http://{next(iter(self.hosts))}"
        forms = {canonical(origin + path).removeprefix(origin): answer for path, answer in answers.items()}
        self.desk = Desk({**forms, **answers})

    def ask(self, url: str) -> tuple[str, Answer]:
        """Return the address that answers in the end, and its answer as it is sent."""
        for _ in range(MOST_REDIRECTS):
            parts = urlsplit(url)
            assert parts.hostname in self.hosts, f"{url} is not of this newsroom"
            answer = self.desk.begin(parts.path + (f"?{parts.query}" if parts.query else ""))
            if "Location" not in answer.headers:
                return url, answer
            url = urljoin(url, answer.headers["Location"])
        raise AssertionError(f"{url} sends on without end")

    def seen(self, url: str) -> Seen:
        """Return what ``url`` answers, as discovery is sent it; other hosts do not answer."""
        if urlsplit(url).hostname not in self.hosts:
            return Seen(asked=url, url=url, status=None, says="Its host could not be found.")
        final, answer = self.ask(url)
        return Seen(asked=url, url=final, status=answer.status, content_type=answer.type, body=unpacked(answer))


def site_of(newsroom: Newsroom) -> Site:
    """Return everything that a newsroom ever answers, what it publishes later included."""
    return Site(newsroom.hosts, newsroom.answers(frozenset(story.name for story in newsroom.stories)))


def discovered(site: Site, home: str, today: date) -> Discovery:
    """Return what discovery finds from a home page."""
    steps = discover(home, now=fetched_on(today))
    asked = next(steps)
    while True:
        try:
            asked = steps.send({url: site.seen(url) for url in asked})
        except StopIteration as end:
            return cast(Discovery, end.value)


def fetched_on(day: date) -> datetime:
    """Return the moment at which all is fetched on a day."""
    return datetime.combine(day, time(23), UTC)


def unpacked(answer: Answer) -> bytes:
    """The body as a crawl gets it: its transport undone, a packed file left packed."""
    return gzip.decompress(answer.body) if answer.headers.get("Content-Encoding") == "gzip" else answer.body


def read_newsroom(newsroom: Newsroom, folder: Path) -> Reading:
    """Read a newsroom; ``folder`` is where its watch list may be written."""
    source, site = source_of(newsroom, folder), site_of(newsroom)
    links: dict[str, Link] = {}
    troubles: dict[str, list[str | None]] = {}
    dropped: dict[str, Mapping[str, int]] = {}
    for listing in source.listings:
        try:
            for link in listed(source, listing, site, dropped):
                keep(links, link)
        except Unread as trouble:
            troubles[listing.url] = [trouble.end, trouble.says]
    expected = json.loads(newsroom.expected())
    found = {name: page_of(newsroom, source, story, links, site) for name, story in told(newsroom, expected).items()}
    articles = {name: clean(page) for name, page in found.items()}
    return Reading(
        newsroom=newsroom,
        source=source,
        expected=expected,
        links=links,
        troubles=troubles,
        dropped=dropped,
        stories={name: (article, understand(article)) for name, article in articles.items()},
    )


def source_of(newsroom: Newsroom, folder: Path) -> Source:
    """Return the newsroom's entry as a watch list has it."""
    path = folder / "watchlist.toml"
    path.write_text(newsroom.entry(), encoding="utf-8")
    (source,) = read_watchlist(path, "user")
    return source


class Unread(Exception):  # noqa: N818 - it reads as what it says
    """A listing that was not read: what came of it, and the sentence that says why."""

    def __init__(self, end: str, says: str | None) -> None:
        super().__init__(says)
        self.end = end
        self.says = says


def listed(source: Source, listing: Listing, site: Site, dropped: dict[str, Mapping[str, int]]) -> Iterator[Link]:
    """Yield the links of a listing, its further pages, and the sitemaps or meetings it names. Raises ``Unread``."""
    asked = [listing.url]
    for number, url in enumerate(asked):
        final, answer = site.ask(url)
        outcome = judge_listing(answer.status)
        if outcome.end != "read":
            raise Unread(outcome.end, outcome.says)
        try:
            found = read(listing, unpacked(answer), url=final, content_type=answer.type, day_first=source.day_first)
        except NotAListing as error:
            raise Unread("not_a_listing", error.says) from error
        dropped[url] = found.dropped
        yield from (link for link in found.links if wanted(source, link, listing))
        if (listing.kind in INDEXES and number == 0) or (listing.kind == "listing" and len(asked) < listing.pages):
            asked += found.more


def keep(links: dict[str, Link], link: Link) -> None:
    """Keep the link that says most of its address."""
    known = links.setdefault(canonical(link.url), link)
    if not known.summary and link.summary:
        links[canonical(link.url)] = link


def told(newsroom: Newsroom, expected: Mapping[str, Any]) -> dict[str, Story]:
    """Return the stories of which ``expected`` tells, by name."""
    named = {each["story"] for each in expected["stories"]}
    return {story.name: story for story in newsroom.stories if story.name in named}


def page_of(newsroom: Newsroom, source: Source, story: Story, links: Mapping[str, Link], site: Site) -> Page:
    """The page of a story as the crawl would hand it on."""
    bases, paths = (newsroom.base, newsroom.moved_to), (story.path, story.former)
    named = (canonical(base + path) for path in paths if path for base in bases)
    asked = next((url for url in named if url in links), None)
    assert asked is not None, f"no listing names {story.path}"
    return page_at(asked, links[asked], source, site, newsroom.today)


def page_at(asked: str, link: Link, source: Source, site: Site, today: date) -> Page:
    """The page of an address as the crawl would hand it on."""
    final, answer = site.ask(asked)
    judged = judge_page(answer.status, answer.type, unpacked(answer))
    refused = None if judged.end == "page" else judged.says
    return Page(
        asked=asked,
        url=asked if refused else final,
        source=source.name,
        publisher=source.publisher,
        gss=source.gss,
        fetched_at=fetched_on(today),
        html="" if refused else decoded(unpacked(answer), answer.type),
        status=answer.status,
        link=link,
        selectors=source.selectors,
        day_first=source.day_first,
        refused=refused,
    )
