"""Leads: the addresses that a page or robots.txt gives away, each with what is hoped for there."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal
from urllib.parse import urlsplit

from protego import Protego
from trafilatura.feeds import FEED_TYPES, LINK_VALIDATION_RE

from crawler.discovery.apis import announced_apis
from crawler.discovery.page import Anchor, Page
from crawler.discovery.places import usual_feeds
from crawler.discovery.publisher import is_same_publisher
from crawler.discovery.words import FEED_LINK, NEWS_LINK, NEWS_SEGMENTS, NOT_NEWS, OF_COMMENTS, PLAINLY_NEWS
from crawler.ways.html_page import plain_text
from pipelines.addresses import comparable
from pipelines.clean.charset import decode
from pipelines.model import Listing

Hope = Literal["home", "page", "feed", "sitemap", "api", "robots"]


class Worth(IntEnum):
    """How much a lead promises: the best are asked first."""

    HOME = 100
    ANNOUNCED = 90
    API = 80
    NEWS_PAGE = 75
    NEWS_SITEMAP = 65
    LINKED_FEED = 60
    USUAL = 50
    FRONT_PAGE = 45
    SITEMAP = 40
    GUESS = 20


MOST_FEEDS = 4
MOST_NEWS_PAGES = 2
MOST_SITEMAPS = 3
"""Leads of a kind that one answer gives at most, so that no page can use up a discovery alone."""

LONGEST_ROBOTS = 512_000
"""Bytes (RFC 9309, 2.5 wants 500 KiB at least)."""


@dataclass(frozen=True, kw_only=True)
class Lead:
    """An address to look at. ``how`` says how it became known, to follow "it": "was announced by the home page"."""

    url: str
    hope: Hope
    worth: int
    how: str
    listing: Listing | None = None
    goes_deeper: bool = True


def leads_of(page: Page, *, is_news_page: bool) -> Iterator[Lead]:
    """Yield what a page gives away. ``is_news_page``: it is itself a page of news."""
    where = "news page" if is_news_page else "home page"
    announced = list(_announced(page))[:MOST_FEEDS]
    better = 5 if is_news_page else 0  # the newsroom's own feed before that of the site
    for url in announced:
        yield Lead(url=url, hope="feed", worth=Worth.ANNOUNCED + better, how=f"was announced by the {where}")
    for api in announced_apis(page):
        yield Lead(url=api.url, hope="api", worth=Worth.API, how=f"is asked or announced by the {where}", listing=api)
    for anchor in _linked_feeds(page)[:MOST_FEEDS]:
        yield Lead(url=anchor.url, hope="feed", worth=Worth.LINKED_FEED + better, how=f"was linked on the {where}")
    for place, anchor in enumerate(news_links(page)[:MOST_NEWS_PAGES]):
        worth = Worth.NEWS_PAGE - place - (10 if is_news_page else 0)
        yield Lead(url=anchor.url, hope="page", worth=worth, how=f'was linked on the {where} as "{anchor.text[:60]}"')
    for url, name in usual_feeds(page.text, page.url, is_news_page=is_news_page):
        yield Lead(url=url, hope="feed", worth=Worth.USUAL + better, how=f"was found where {name} usually puts it")


def _announced(page: Page) -> Iterator[str]:
    """Yield the feeds in the page's head. Those on another host too: it is the page's own word that they are its."""
    for link in page.elements:
        if link.tag != "link" or "alternate" not in (link.get("rel") or "").lower().split():
            continue
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        url = page.joined(link.get("href"))
        if url is None or kind not in FEED_TYPES or "/wp-json/" in url or "oembed" in url:
            continue
        if not _is_of_something_else(f"{link.get('title') or ''}", url):
            yield url


def _is_of_something_else(name: str, url: str) -> bool:
    """Whether a feed's name or path says that it holds comments, events, jobs or the like."""
    parts = urlsplit(url)
    path = parts.path.replace("-", " ").replace("_", " ").replace("/", " ")
    return bool(OF_COMMENTS.search(f"{name} {path}") or (NOT_NEWS.search(f"{name} {path}") and not _says_news(name)))


def _says_news(name: str) -> bool:
    return "news" in name.lower()


def _linked_feeds(page: Page) -> list[Anchor]:
    """Return the visible links to feeds, those that say news first."""
    found = [
        each
        for each in page.anchors
        if (FEED_LINK.search(each.text) or LINK_VALIDATION_RE.search(each.url))
        and (LINK_VALIDATION_RE.search(each.url) or FEED_LINK.search(each.url))
        and is_same_publisher(each.url, page.url)
        and not _is_of_something_else(each.text, each.url)
    ]
    unique: dict[str, Anchor] = {}
    for each in found:
        unique.setdefault(each.key, each)
    return sorted(unique.values(), key=lambda each: "news" not in f"{each.text} {each.url}".lower())


def news_links(page: Page) -> list[Anchor]:
    """Return the links to pages of news, the plainest first. Its news may lie on a host of another name.

    What leads there again and again is a menu; what is deep or has a query is a part of it.
    """
    own = {_place(page.url), _place(page.home)}
    found: dict[str, Anchor] = {}
    for each in page.anchors:
        if _place(each.url) not in own and _leads_to_news(each, page):
            found.setdefault(each.key, each)
    return sorted(found.values(), key=_plainness)


def _place(url: str) -> str:
    """Return an address without its query, which pages and sorts one list."""
    return comparable(url.partition("?")[0])


def _leads_to_news(anchor: Anchor, page: Page) -> bool:
    text = anchor.text[:80]
    if text and NEWS_LINK.fullmatch(text):
        return is_same_publisher(anchor.url, page.url) or PLAINLY_NEWS.fullmatch(text) is not None
    last = urlsplit(anchor.url).path.rstrip("/").rpartition("/")[2]
    plain = len(text.split()) <= 3 and last.lower() in {"news", "newsroom", "latest-news", "news-and-media", "press"}
    return plain and is_same_publisher(anchor.url, page.url)


def _plainness(anchor: Anchor) -> tuple[int, ...]:
    parts = urlsplit(anchor.url)
    segments = [each for each in parts.path.split("/") if each]
    says = any(map(NEWS_SEGMENTS.fullmatch, [*segments, *parts.netloc.split(".")]))
    return (not PLAINLY_NEWS.fullmatch(anchor.text), not says, bool(parts.query), len(segments))


def sitemaps_of_robots(body: bytes, content_type: str | None) -> list[str]:
    """Return the sitemaps that a robots.txt names, as it writes them, those of news first."""
    text = decode(body[:LONGEST_ROBOTS], content_type)
    named = dict.fromkeys(Protego.parse(text).sitemaps)
    return sorted(named, key=lambda url: "news" not in url.lower())[:MOST_SITEMAPS]


def titles_of(page: Page) -> str:
    """Return what a page calls itself: its title and its first heading."""
    heads = [*page.tree.findall(".//head/title"), *page.tree.findall(".//h1")[:1]]
    return " | ".join(plain_text(each)[:200] for each in heads)
