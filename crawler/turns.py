"""Which of a source's listings are asked in this run: all, but of Ofsted's pages on 153 councils a few. Pure."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta

from pipelines.model import Link, Listing
from pipelines.ofsted_site import urn_of_page

PAGES = 6
"""Pages on councils that a run asks: six seconds of the host's time. Asked every half hour at least (the shipped
entry), all 153 come round within 13 hours; within 20, where something is awaited all the time."""
URGENT_PAGES = 2
"""Of these, the most that are asked because something is awaited: the others must come round as well."""

URGENT_RESTS = timedelta(hours=1)
"""How long the page of a council is left alone of which a report is awaited, or of which the search has news."""
TABLES_REST = timedelta(hours=24)
"""Ofsted's tables come once a year."""

Asked = Mapping[str, datetime]
"""Address of a listing -> when it was asked last; one that never was is not in it."""


def turns(listings: Iterable[Listing], asked: Asked, awaited: Collection[str], now: datetime) -> tuple[Listing, ...]:
    """Return the listings to ask now. ``awaited`` are councils (GSS) of which a report is awaited, the newest first."""
    every = tuple(listings)
    pages = [each for each in every if each.kind == "ofsted_provider"]
    others = [each for each in every if each.kind != "ofsted_provider" and not is_resting_table(each, asked, now)]
    return (*others, *pages_now(pages, asked, awaited, now))


def is_resting_table(listing: Listing, asked: Asked, now: datetime) -> bool:
    return listing.kind == "ofsted_statistics" and rests(listing, asked, now, TABLES_REST)


def pages_now(pages: Iterable[Listing], asked: Asked, awaited: Collection[str], now: datetime) -> tuple[Listing, ...]:
    """Return the pages of awaited councils, then those that were asked longest ago."""
    by_gss = {page.gss: page for page in pages}
    wanted = [by_gss[gss] for gss in awaited if gss in by_gss]
    urgent = [page for page in wanted if not rests(page, asked, now, URGENT_RESTS)][:URGENT_PAGES]
    others = [page for page in by_gss.values() if page not in urgent]
    long_ago = datetime.min.replace(tzinfo=UTC)
    others.sort(key=lambda page: asked.get(page.url, long_ago))  # stable: those never asked come in the list's order
    return (*urgent, *others[: PAGES - len(urgent)])


def rests(listing: Listing, asked: Asked, now: datetime, rest: timedelta) -> bool:
    return listing.url in asked and now - asked[listing.url] < rest


def news_of(
    links: Iterable[Link], pages: Iterable[Listing], known: Mapping[str, datetime], asked: Asked, now: datetime
) -> tuple[Listing, ...]:
    """Return the pages of councils whose latest report, as the search tells, is newer than any that is ``known``.

    A page that was asked after that day and does not list it is asked no sooner than the others.
    """
    by_urn = {urn_of_page(page.url): page for page in pages if page.kind == "ofsted_provider"}
    found = []
    for link in links:
        page = by_urn.get(urn_of_page(link.url))
        if page is None or page.gss is None or link.published is None or rests(page, asked, now, URGENT_RESTS):
            continue
        newest = known.get(page.gss)
        is_new = newest is None or link.published.start > newest
        if is_new and (page.url not in asked or asked[page.url] <= link.published.end + timedelta(days=1)):
            found.append(page)
    return tuple(found[:PAGES])
