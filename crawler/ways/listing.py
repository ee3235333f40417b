"""Listing page (HTML) -> the links it lists, by the CSS selectors of its entry.

``items`` selects one element per story: a card, or its link. Inside it ``link``, ``title``, ``date`` and
``summary`` select; where they are not given, the link is the item itself, the link round it or the first one
inside, the title is the link's text, and the date is the first ``time``. ``::attr(name)`` and ``::text`` are
understood.
"""

from functools import lru_cache
from typing import TypeAlias
from urllib.parse import urljoin

from lxml import etree, html
from parsel.csstranslator import HTMLTranslator

from crawler.ways.answer import NotAListing, decoded
from crawler.ways.html_page import page_of, plain_text
from crawler.ways.links import Collector
from pipelines.model import Listed, Listing

MOST_ITEMS = 500

_Found: TypeAlias = html.HtmlElement | str


def read_listing(
    listing: Listing, body: bytes, *, url: str, content_type: str | None, day_first: bool, at_most: int = MOST_ITEMS
) -> Listed:
    """Return the links of one page, in its order, and the next page in ``more``. Raises ``NotAListing``."""
    page = page_of(decoded(body, content_type))
    base = base_of(page, url)
    collector = Collector(url, day_first=day_first, at_most=at_most)
    items = [item for item in select(page, listing.items or "article") if not isinstance(item, str)]
    if not items:
        says = f"nothing here matches items = {listing.items!r}; the site was rebuilt, or this is another page."
        raise NotAListing(says)
    for item in collector.within_limit(items):
        link = _link(item, listing)
        href = link if isinstance(link, str) or link is None else link.get("href")
        collector.add(
            urljoin_or_none(base, href),
            title=_title(item, link, listing),
            summary=_text(_first(item, listing.summary)),
            date=_date(item, listing),
        )
    return collector.listed(more=_next_page(page, listing, base, url, collector))


def base_of(page: html.HtmlElement, url: str) -> str:
    """Return what relative links are relative to: the first <base href>, else the page's own address."""
    for base in page.iter("base"):
        if base.get("href"):
            return urljoin_or_none(url, base.get("href")) or url
    return url


def urljoin_or_none(base: str, href: str | None) -> str | None:
    """Return ``href`` as an absolute address; as it is where it cannot be joined, to be counted as bad."""
    try:
        return urljoin(base, href.strip()) if href and href.strip() else None
    except ValueError:
        return href


@lru_cache(maxsize=1_000)
def _compiled(css: str) -> etree.XPath:
    return etree.XPath(HTMLTranslator().css_to_xpath(css, prefix="descendant-or-self::"))


def select(element: html.HtmlElement, css: str) -> list[_Found]:
    """Return what matches in ``element`` or is it, in page order: elements, or texts of ``::attr()``."""
    found = _compiled(css)(element)
    return [each if isinstance(each, html.HtmlElement) else str(each) for each in found]


def _first(item: html.HtmlElement, css: str | None) -> _Found | None:
    return next(iter(select(item, css)), None) if css else None


def _text(found: _Found | None) -> str:
    return (found or "") if found is None or isinstance(found, str) else plain_text(found)


def _link(item: html.HtmlElement, listing: Listing) -> _Found | None:
    """Return the link's element, or the address that ``::attr(href)`` gave."""
    found = _first(item, listing.link) if listing.link else item
    if found is None or isinstance(found, str):
        return found
    for way in ("self::a[@href]", "ancestor::a[@href][1]", "descendant::a[@href][1]"):
        for link in found.xpath(way):
            return link
    return None


def _title(item: html.HtmlElement, link: _Found | None, listing: Listing) -> str:
    if listing.title:
        return _text(_first(item, listing.title))
    return "" if isinstance(link, str) else _text(link)


def _date(item: html.HtmlElement, listing: Listing) -> str | None:
    """Return the date's text: ``datetime`` of a <time> where it has one."""
    found = _first(item, listing.date or "time")
    if found is None or isinstance(found, str):
        return found
    for time in (found, *found.iter("time")):
        if time.get("datetime", "").strip():
            return str(time.get("datetime"))
    return _text(found).strip() or None


def _next_page(page: html.HtmlElement, listing: Listing, base: str, url: str, collector: Collector) -> tuple[str, ...]:
    found = _first(page, listing.next_page)
    href = found if isinstance(found, str) or found is None else _href_of(found)
    joined = urljoin_or_none(base, href)
    further = collector.further(joined) if joined else None
    return (further,) if further and further != url else ()


def _href_of(element: html.HtmlElement) -> str | None:
    link = element if element.get("href") else next(iter(element.xpath("descendant::a[@href]")), None)
    return None if link is None else link.get("href")
