"""Short forms for the tests of the ways."""

from datetime import datetime

from crawler import ways
from pipelines.model import Link, Listed, Listing


def read(
    listing: Listing,
    body: str | bytes,
    *,
    content_type: str | None = None,
    day_first: bool = True,
    most: ways.Most | None = None,
) -> Listed:
    """Read ``body`` as the answer of ``listing``'s own address."""
    raw = body.encode("utf-8") if isinstance(body, str) else body
    return ways.read(listing, raw, url=listing.url, content_type=content_type, day_first=day_first, most=most)


def urls(listed: Listed) -> list[str]:
    return [link.url for link in listed.links]


def when(link: Link, read_from: str = "listing") -> tuple[datetime, str]:
    """The start and precision of a link's date."""
    assert link.published is not None
    assert link.published.read_from == read_from
    return link.published.start, link.published.precision
