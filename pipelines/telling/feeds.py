"""Feeds of events, as Atom 1.0 (RFC 4287) and JSON Feed 1.1. Pure.

An entry is an event and keeps its id, so that a feed reader shows it once and renews it in place. Nothing in a feed
depends on the clock: one that tells the same is the same to the byte.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pipelines.events.wire import dump
from pipelines.model import JUDGEMENT_WORDS, Told
from pipelines.reference import authorities
from pipelines.reference.slugs import council_slugs, slug
from pipelines.store.telling_rows import EventTold
from pipelines.telling.blocks import as_text, own_link, safe_link
from pipelines.telling.events import council, event_link, facts, headline, ordered
from pipelines.telling.html import as_html
from pipelines.telling.plain import one_line
from pipelines.telling.words import A_DEMO, INVENTED

ATOM = "application/atom+xml; charset=utf-8"
JSON = "application/feed+json; charset=utf-8"

AUTHORITY = "councilwatch.invalid"
"""Whose tag addresses (RFC 4151) these are. Nobody can own that name: a store has no domain of its own."""

MOST = 100
"""Entries of one feed, the newest; readers ask often enough to miss none."""

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

KEPT = 1_000
"""Events whose words in a feed are kept: making them is most of the work, and they change when the event does."""

NEWEST_JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, kw_only=True)
class Feed:
    """A feed: ``path`` is its place below the feeds' own (``councils/rotherham``), without an ending; ``name`` is what
    it is of.

    ``store`` tells this store from others, and ``began`` is when it did: an empty feed is of then. ``is_pretend``:
    it is the demo's.
    """

    path: str
    name: str
    title: str
    entries: tuple[EventTold, ...]
    store: str
    began: datetime
    is_pretend: bool = False

    def listed(self) -> "Listed":
        return Listed(path=self.path, name=self.name, number=len(self.entries))


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A feed in the list of all: ``number`` is how many events it has."""

    path: str
    name: str
    number: int


def store_mark(began: datetime) -> str:
    """Return what tells the store that ``began`` then from others: no two of one reader began in the same second."""
    return f"{began.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def region_names() -> dict[str, str]:
    """Return each region by its slug, spelt in one way."""
    regions = sorted({each.region for each in authorities().values() if each.region})
    return {slug(region): region for region in regions}


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a feed stands and what it is of: the events of these councils (GSS codes), of all where none are named."""

    path: str
    name: str
    councils: frozenset[str] = frozenset()

    def feed(self, entries: Sequence[EventTold], store: str, began: datetime, *, is_pretend: bool = False) -> Feed:
        """The feed of ``entries``, the newest first."""
        title = f"Ratings of children's services: {self.name}"
        return Feed(
            path=self.path,
            name=self.name,
            title=f"{A_DEMO} {title}" if is_pretend else title,
            entries=tuple(entries[:MOST]),
            store=store,
            began=began,
            is_pretend=is_pretend,
        )

    def listed(self, events: Mapping[str, int]) -> Listed:
        """The feed in the list, by the numbers of ``events`` told of each council."""
        own = sum(number for gss, number in events.items() if not self.councils or gss in self.councils)
        return Listed(path=self.path, name=self.name, number=min(own, MOST))


def places(told_of: Collection[str]) -> Iterator[Place]:
    """Yield the feed of everything, one of each region, and one of each council that stands or was ``told_of``."""
    yield Place(path="all", name="all councils in England")
    for name, region in sorted(region_names().items()):
        yield Place(path=f"regions/{name}", name=region, councils=of_region(name))
    for gss, name in sorted(council_slugs().items(), key=lambda each: each[1]):
        if gss in told_of or authorities()[gss].end is None:
            yield Place(path=f"councils/{name}", name=authorities()[gss].name, councils=frozenset({gss}))


def of_region(name: str) -> frozenset[str]:
    """Return the councils of a region by its slug."""
    return frozenset(gss for gss, each in authorities().items() if slug(each.region or "") == name)


def feeds(entries: Sequence[EventTold], store: str, began: datetime, *, is_pretend: bool = False) -> Iterator[Feed]:
    """Yield every feed."""
    newest = sorted(entries, key=lambda each: (each.updated, each.told.event), reverse=True)
    for place in places({each.told.gss for each in newest}):
        own = [each for each in newest if not place.councils or each.told.gss in place.councils]
        yield place.feed(own, store, began, is_pretend=is_pretend)


def updated(feed: Feed) -> datetime:
    return max((each.updated for each in feed.entries), default=feed.began)


def tag(feed: Feed, what: str) -> str:
    """Return an address that names a thing for ever and leads nowhere."""
    return f"tag:{AUTHORITY},2026:{feed.store}/{what}"


def categories(told: Told) -> list[tuple[str, str]]:
    """Return what an entry can be sorted by, each with its kind; no term twice."""
    found = [("council", council(told))]
    if told.region:
        found.append(("region", told.region))
    found.append(("kind", told.kind.replace("_", " ")))
    found += [("grade", grade) for grade in dict.fromkeys(each.grade for each in ordered(told.grades))]
    found += [("judgement", JUDGEMENT_WORDS[each.judgement]) for each in ordered(told.grades)]
    return [(kind, plain) for kind, term in found if (plain := one_line(term))]


def as_atom(feed: Feed, *, base: str | None, explorer: str | None) -> str:
    """Return the feed as Atom. ``base`` is the address that the feeds stand at, None where it is not known; what is
    linked to is the event's page in the ``explorer``, else its story."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en-GB"})
    add(root, "id", tag(feed, feed.path))
    add(root, "title", one_line(feed.title))
    if feed.is_pretend:
        add(root, "subtitle", INVENTED)
    add(root, "updated", at(updated(feed)))
    add(SubElement(root, "author"), "name", "councilwatch")
    add(root, "generator", "councilwatch")
    if link := feed_link(feed, base):
        add(root, "link", rel="self", type="application/atom+xml", href=f"{link}.atom")
        add(root, "link", rel="alternate", type="application/feed+json", href=f"{link}.json")
    for each in feed.entries:
        add_entry(SubElement(root, "entry"), feed, each, explorer)
    indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, "unicode")}\n'


def add_entry(entry: Element, feed: Feed, shown: EventTold, explorer: str | None) -> None:
    told = shown.told
    add(entry, "id", tag(feed, f"events/{told.event}"))
    add(entry, "title", one_line(headline(told)))
    add(entry, "updated", at(shown.updated))
    add(entry, "published", at(shown.published))
    if link := page(told, explorer):
        add(entry, "link", rel="alternate", type="text/html", href=link)
    for url in related(told, explorer):
        add(entry, "link", rel="related", href=url)
    for kind, term in categories(told):
        add(entry, "category", scheme=f"tag:{AUTHORITY},2026:{kind}", term=term)
    add(entry, "content", written(told, explorer)[0], type="html")


@lru_cache(KEPT)
def written(told: Told, explorer: str | None) -> tuple[str, str]:
    """Return what is told of an event, as HTML and as plain text."""
    blocks = tuple(facts(told, explorer))
    return as_html(blocks, "feed"), as_text(blocks)


def add(parent: Element, name: str, text: str = "", **attributes: str) -> None:
    """Add an element; its text and its attributes are without what XML has no place for."""
    SubElement(parent, name, {key: storable(value) for key, value in attributes.items()}).text = storable(text) or None


def feed_link(feed: Feed, base: str | None) -> str:
    """Return the address of a feed without its ending, "" where it is not known."""
    return own_link(f"{base.rstrip('/')}/{feed.path}") if base else ""


def as_json_feed(feed: Feed, *, base: str | None, explorer: str | None) -> str:
    """Return the feed as JSON Feed; ``_councilwatch`` of an item has all that is told, for programs."""
    told: dict[str, Any] = {"version": NEWEST_JSON_FEED, "title": one_line(feed.title), "language": "en-GB"}
    if feed.is_pretend:
        told["description"] = INVENTED
    if home := own_link(explorer):
        told["home_page_url"] = home
    if link := feed_link(feed, base):
        told["feed_url"] = f"{link}.json"
    told["authors"] = [{"name": "councilwatch"}]
    told["items"] = [json_item(feed, each, explorer) for each in feed.entries]
    return f"{json.dumps(told, indent=1)}\n"


def json_item(feed: Feed, shown: EventTold, explorer: str | None) -> dict[str, Any]:
    told = shown.told
    as_page, as_plain = written(told, explorer)
    item: dict[str, Any] = {"id": tag(feed, f"events/{told.event}"), "title": one_line(headline(told))}
    if link := page(told, explorer):
        item["url"] = link
    if outside := related(told, explorer):
        item["external_url"] = outside[0]
    return item | {
        "content_html": as_page,
        "content_text": as_plain,
        "date_published": at(shown.published),
        "date_modified": at(shown.updated),
        "tags": list(dict.fromkeys(term for _, term in categories(told))),
        "_councilwatch": {
            "about": "What is told of the event, in the store's own words.",
            **json.loads(dump(told)),
            "url": safe_link(told.url) or None,
            "report_url": safe_link(told.report_url) or None,
        },
    }


def page(told: Told, explorer: str | None) -> str:
    """Return where an event is read: its page in the explorer, else its story, else Ofsted's report."""
    return event_link(explorer, told.event) or safe_link(told.url) or safe_link(told.report_url)


def related(told: Told, explorer: str | None) -> list[str]:
    """Return the other addresses of an event, each once."""
    found = dict.fromkeys(filter(None, [safe_link(told.url), safe_link(told.report_url)]))
    return [url for url in found if url != page(told, explorer)]


def at(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def storable(text: str) -> str:
    """Return text with a sign in the place of each character that XML 1.0 cannot hold."""
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
