"""APIs that a page gives away: GOV.UK's search, WordPress's posts, Contensis's entries."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from crawler.discovery.page import Page
from crawler.discovery.places import LOOKED_AT
from pipelines.model import Listing

POSTS = 20
"""Stories in one answer; a newsroom's week has fewer."""

ORGANISATION = re.compile(r"/government/organisations/([a-z0-9-]+)/?")
_GOVUK = re.compile(r"govuk[-:]", re.IGNORECASE)
_CONTENSIS = re.compile(r"(?:https?:)?(?://[\w.-]+)?/api/delivery/projects/[\w-]+/entries/search\?[^\"'<>\s\\]{1,800}")
_DAY_FIELD = re.compile(
    r"\b(?:date_?published|published_?date|publish_?date|news_?date|article_?date)\b", re.IGNORECASE
)


def govuk_search(url: str) -> Listing | None:
    """Return the search API of a GOV.UK organisation's page, None for any other page."""
    parts = urlsplit(url)
    found = ORGANISATION.fullmatch(parts.path)
    if found is None:
        return None
    return Listing(
        kind="api",
        url=f"{parts.scheme}://{parts.netloc}/api/search.json?filter_organisations={found[1]}&order=-public_timestamp",
        items="results[]",
        link="link",
        title="title",
        date="public_timestamp",
        summary="description",
        links="/government/",
    )


def announced_apis(page: Page) -> Iterator[Listing]:
    """Yield the APIs that a page announces or asks itself."""
    start = page.text[:LOOKED_AT]
    if _GOVUK.search(start) and (search := govuk_search(page.url)) is not None:
        yield search
    for link in page.elements:
        if link.tag == "link" and "https://api.w.org/" in (link.get("rel") or "").split():
            if root := page.joined(link.get("href")):
                yield _wordpress(root)
            break
    if (asked := _CONTENSIS.search(start)) and (url := page.joined(unescape(asked[0]))):
        yield _contensis(url)


def _wordpress(root: str) -> Listing:
    """``root`` is that of the API, pretty (/wp-json/) or plain (?rest_route=/)."""
    query = f"per_page={POSTS}&_fields=link,title,date,excerpt"
    return Listing(
        kind="api",
        url=f"{root}wp/v2/posts{'&' if '?' in root else '?'}{query}",
        items="[]",
        link="link",
        title="title.rendered",
        date="date",
        summary="excerpt.rendered",
    )


def _contensis(url: str) -> Listing:
    """The date stands in the field that the page's own question names."""
    named = _DAY_FIELD.search(urlsplit(url).query)
    day = named[0] if named else "publishedDate"
    return Listing(
        kind="api",
        url=url,
        items="items[]",
        link="uri || sys.uri",
        title="title || entryTitle",
        date=f"{day} || sys.version.published",
        summary="summary || entryDescription",
    )
