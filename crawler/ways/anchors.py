"""A page -> the addresses that it links to. Pure."""

from crawler.ways.answer import NotAListing, decoded
from crawler.ways.html_page import page_of
from crawler.ways.links import Collector
from crawler.ways.listing import base_of, urljoin_or_none
from pipelines.addresses import canonical

MOST_LINKS = 2_000
"""Links of one page that are looked at; a front page has 50 to 300."""


def addresses_on(body: bytes, *, url: str, content_type: str | None) -> tuple[str, ...]:
    """Return the canonical addresses that a page at ``url`` links to, in its order; none where it is no page."""
    try:
        page = page_of(decoded(body, content_type))
    except NotAListing:
        return ()
    base = base_of(page, url)
    collector = Collector(url, day_first=True, at_most=MOST_LINKS)
    for link in collector.within_limit(page.xpath("//a[@href]")):
        collector.add(urljoin_or_none(base, link.get("href")))
    return tuple(canonical(link.url) for link in collector.listed().links)
