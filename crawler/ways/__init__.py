"""Ways of listing: an answer -> the links it lists. Pure functions: they ask and keep nothing."""

from crawler.ways.answer import NotAListing
from crawler.ways.api import read_api
from crawler.ways.feed import read_feed
from crawler.ways.links import Most, is_complete, unusable
from crawler.ways.listing import read_listing
from crawler.ways.modern_gov import read_modern_gov
from crawler.ways.ofsted_reports import read_provider, read_search
from crawler.ways.ofsted_statistics import read_statistics
from crawler.ways.sitemap import read_sitemap
from pipelines.model import Listed, Listing

READING = 1
"""Raised whenever a way reads more of the same bytes than it did before: every listing is then read again once."""

__all__ = ["READING", "Most", "NotAListing", "is_complete", "read", "unusable"]


def read(
    listing: Listing, body: bytes, *, url: str, content_type: str | None, day_first: bool, most: Most | None = None
) -> Listed:
    """Return what the answer of ``listing`` lists; ``url`` is the address that answered, after redirects.

    Raises ``NotAListing``, and nothing else whatever the bytes, where it is none of the listing's kind.
    """
    most = most or Most()
    match listing.kind:
        case "feed":
            return read_feed(body, url=url, content_type=content_type, day_first=day_first, at_most=most.links)
        case "sitemap":
            return read_sitemap(body, url=url, content_type=content_type, day_first=day_first, most=most)
        case "listing":
            return read_listing(
                listing, body, url=url, content_type=content_type, day_first=day_first, at_most=most.links
            )
        case "api":
            return read_api(listing, body, url=url, content_type=content_type, day_first=day_first, at_most=most.links)
        case "modern_gov":
            return read_modern_gov(body, url=url, content_type=content_type, day_first=day_first)
        case "ofsted_provider":
            return read_provider(body, url=url, content_type=content_type, gss=listing.gss)
        case "ofsted_search":
            return read_search(body, url=url, content_type=content_type)
        case "ofsted_statistics":
            return read_statistics(body, url=url, content_type=content_type)
