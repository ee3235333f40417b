"""Many pretend sources of one machine: what their hosts answer, and their entries of a watch list. Pure.

A quarter each list their news by a feed, a listing page, a sitemap and an API, twenty stories each, of the size of
real ones. Every other host gives validators and answers 304; the rest send the same bytes again.
"""

import html
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from benchmarks.speed import PLACES, SECTIONS, STYLE, TALES, cards, links
from scheduler.demo.answer import Answer

STORIES = 20
ROBOTS = Answer(type="text/plain", body=b"User-agent: *\nDisallow: /private\nDisallow: /search\nDisallow: /*?print=\n")
TALE = (
    "The council planted four hundred trees along the ring road, and the first of them are already higher than the "
    "buses that go by. School classes carried the water. "
)

ENTRY = """
[[source]]
name = "{name}"
publisher = "Publisher {name}"
kind = "local_press"
home = "{base}/{name}/"
links = '/{name}/story-'

[[source.listings]]
kind = "{kind}"
url = "{base}/{name}/{path}"
at_least = 3
{keys}"""


@dataclass(frozen=True, kw_only=True)
class Told:
    """A story as a listing tells it."""

    url: str
    title: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A way of listing: its address, the keys that its entry needs, and what it answers."""

    name: str
    path: str
    type: str
    keys: str
    body: Callable[[Sequence[Told]], str]


def feed(told: Sequence[Told]) -> str:
    """RSS with the whole text of each story, as WordPress writes it."""
    items = "".join(
        f"<item><title>{story.title}</title><link>{story.url}</link><pubDate>{format_datetime(story.at)}</pubDate>"
        f'<guid isPermaLink="true">{story.url}</guid><category>News</category><description>{TALE}</description>'
        f"<content:encoded><![CDATA[{f'<p>{TALE}</p>' * 10}]]></content:encoded></item>"
        for story in told
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>News</title>{items}</channel></rss>"
    )


def listing(told: Sequence[Told]) -> str:
    """A page with menus, boxes and a footer round the list."""
    items = "".join(
        f"<article class='teaser'><h3><a href='{story.url}'>{story.title}</a></h3>"
        f"<time datetime='{story.at.isoformat()}'>{story.at:%d %B %Y}</time><p>{TALE}</p></article>"
        for story in told
    )
    return (
        f"<!DOCTYPE html><html lang='en-GB'><head><meta charset='utf-8'><title>News</title>"
        f"<style>{STYLE}</style></head><body>"
        f"<header><nav>{links(SECTIONS, 60, 'menu')}{links(PLACES, 40, 'areas')}</nav></header>"
        f"<main><h1>News</h1>{items}</main><aside>{cards(30)}</aside>"
        f"<footer>{links(SECTIONS, 50, 'footer')}</footer></body></html>"
    )


def sitemap(told: Sequence[Told]) -> str:
    items = "".join(f"<url><loc>{story.url}</loc><lastmod>{story.at.isoformat()}</lastmod></url>" for story in told)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{items}</urlset>'


def api(told: Sequence[Told]) -> str:
    """A search's answer, with the fields that nobody asked for."""
    results = [
        {"title": story.title, "link": story.url, "date": story.at.isoformat(), "text": TALE * 10, "format": "news"}
        for story in told
    ]
    return json.dumps({"results": results, "total": len(results), "facets": {}, "suggested": []})


KINDS = (
    Kind(name="feed", path="feed/", type="application/rss+xml", keys="", body=feed),
    Kind(
        name="listing",
        path="latest/",
        type="text/html; charset=utf-8",
        keys='items = "article.teaser"\nlink = "h3 a::attr(href)"\ntitle = "h3 a"\ndate = "time::attr(datetime)"\n',
        body=listing,
    ),
    Kind(name="sitemap", path="sitemap.xml", type="application/xml", keys="", body=sitemap),
    Kind(
        name="api",
        path="search.json",
        type="application/json",
        keys='items = "results"\nlink = "link"\ntitle = "title"\ndate = "date"\n',
        body=api,
    ),
)


@dataclass(frozen=True, kw_only=True)
class Pretend:
    """A source on ``host``; ``number`` decides its kind."""

    number: int
    host: str

    @property
    def name(self) -> str:
        return f"source_{self.number:05}"

    @property
    def kind(self) -> Kind:
        return KINDS[self.number % len(KINDS)]

    def entry(self, base: str) -> str:
        kind = self.kind
        return ENTRY.format(name=self.name, base=base, kind=kind.name, path=kind.path, keys=kind.keys)

    def answers(self, base: str, now: datetime, *, validators: bool) -> dict[str, Answer]:
        """What each of its addresses under ``base`` answers."""
        told = self.told(base, now)
        home = Answer(body=listing(told).encode())
        news = Answer(type=self.kind.type, body=self.kind.body(told).encode())
        pages = {f"/{self.name}/{story.url.rpartition('/')[2]}": page(story) for story in told}
        found = {f"/{self.name}/": home, f"/{self.name}/{self.kind.path}": news, **pages}
        return {path: replace(answer, validators=validators) for path, answer in found.items()}

    def told(self, base: str, now: datetime) -> list[Told]:
        """Its stories, the newest first, a day apart."""
        newest = now.replace(minute=0, second=0, microsecond=0, tzinfo=UTC) - timedelta(hours=2)
        return [
            Told(
                url=f"{base}/{self.name}/story-{number}-of-{self.name}",
                title=f"{TALES[number % len(TALES)]} in {PLACES[self.number % len(PLACES)]}",
                at=newest - timedelta(days=number),
            )
            for number in range(STORIES)
        ]


def page(story: Told) -> Answer:
    """A short page about something else: what is read here is measured by ``benchmarks.pages``."""
    body = f"<h1>{html.escape(story.title)}</h1><time datetime='{story.at.isoformat()}'></time>" + f"<p>{TALE}</p>" * 3
    return Answer(
        body=f"<!DOCTYPE html><html lang='en'><head><title>{story.title}</title></head><body><main><article>{body}"
        "</article></main></body></html>".encode()
    )


def spread(sources: int, hosts: int) -> list[Pretend]:
    """So many sources over so many hosts, each kind on hosts with validators and on hosts without."""
    return [Pretend(number=number, host=f"host-{number // len(KINDS) % hosts}.test") for number in range(sources)]


def gives_validators(host: str) -> bool:
    """Whether a host answers conditional questions."""
    return int(host.removeprefix("host-").removesuffix(".test")) % 2 == 0
