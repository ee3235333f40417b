"""How a source answers now: its listings, and the page of the newest story that they name. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from scrapy import Request
from scrapy.http import Response

from crawler.asking import Looked, Questions
from crawler.listings import Question, read_answer
from crawler.net.answers import judge_page
from crawler.net.refusals import NOT_ASKED
from crawler.ways.answer import decoded
from pipelines.checked import AdoptedWay, Checked, CheckedListing, CheckedPage, CheckStatus, ListedStory
from pipelines.clean import clean
from pipelines.exceptions import InputError
from pipelines.model import INDEXES, Link, Listing, Page, PartialDate, Source
from pipelines.store.rows import Adopted, is_spared
from pipelines.telling.condition import index_lists_few
from pipelines.telling.words import counted

SHOWN = 3
"""Stories of a listing that are told."""

SPARED = "Its robots.txt forbids that, and its reports are found without it."


@dataclass(frozen=True, kw_only=True)
class Read:
    """What one address of a listing answered, as a crawl reads it. ``more`` are the sitemaps that an index names."""

    looked: Looked
    status: CheckStatus
    says: str = ""
    links: tuple[Link, ...] = ()
    unusable: int = 0
    more: tuple[str, ...] = ()


def check(
    source: Source, listings: Sequence[Listing], *, now: datetime, adopted: Sequence[Adopted] = ()
) -> Questions[Checked]:
    """Ask these ``listings`` of a source, the sitemaps that they name, and the page of the newest story.

    ``adopted`` tells which of them the program found by itself.
    """
    looked = yield tuple(listing.url for listing in listings)
    read = {each.url: read_listing(source, each, looked[each.url], now) for each in listings}
    looked = yield tuple(url for each in listings if each.kind in INDEXES for url in read[each.url].more)
    parts = {
        each.url: tuple(read_part(source, each, looked[url], now) for url in read[each.url].more)
        if each.kind in INDEXES
        else ()
        for each in listings
    }
    links = {url: (*own.links, *(link for part in parts[url] for link in part.links)) for url, own in read.items()}
    story = next(iter(newest_first([each for every in links.values() for each in every if is_article(each)])), None)
    pages = yield (story.url,) if story is not None else ()
    return Checked(
        source=source.name,
        publisher=source.publisher,
        home=source.home,
        listings=tuple(
            replace(
                checked(each, read[each.url], parts[each.url], links[each.url]), adopted=adopted_told(each, adopted)
            )
            for each in listings
        ),
        listings_in_all=len(source.listings),
        page=None if story is None else read_page(source, story, pages[story.url], now),
    )


def read_listing(source: Source, listing: Listing, looked: Looked, now: datetime) -> Read:
    """Return what a listing answered, judged as in a crawl that asks it in full."""
    if looked.status is None:
        return Read(looked=looked, status=status_of(looked), says=looked.says)
    question = Question(listing=listing, asked_at=now, forced=True, afresh=True, found_by="poll")
    answer, more = read_answer(source, question, as_response(looked, looked.status), None)
    assert answer.status != "unchanged"  # noqa: S101 - it was asked without conditions
    return Read(
        looked=looked,
        status=answer.status,
        says=answer.says or "",
        links=answer.links,
        unusable=answer.unusable,
        more=more,
    )


def read_part(source: Source, listing: Listing, looked: Looked, now: datetime) -> Read:
    """Return what a sitemap answered that an index named: it may list nothing, and what it names is not asked."""
    return replace(read_listing(source, replace(listing, url=looked.asked, at_least=0), looked, now), more=())


def status_of(looked: Looked) -> CheckStatus:
    """Return what it means for a listing that there was no answer."""
    if looked.trouble in NOT_ASKED:
        return "not_asked"
    return "disallowed" if looked.trouble == "disallowed" else "failed"


def as_response(looked: Looked, status: int) -> Response:
    """Return an answer in the form in which a crawl reads it."""
    led = {"redirect_urls": [looked.asked]} if looked.url != looked.asked else {}
    headers = {"Content-Type": looked.content_type} if looked.content_type else {}
    request = Request(looked.asked, meta=led)
    return Response(looked.url, status=status, headers=headers, body=looked.body, request=request)


def checked(listing: Listing, own: Read, parts: Sequence[Read], links: Sequence[Link]) -> CheckedListing:
    """Return what is told of a listing; an index answers as its sitemaps do together."""
    status, says = together(listing, own, parts, len(links)) if parts else (own.status, own.says)
    if is_spared(listing.kind, status):
        status, says = "ok", SPARED
    dates = [link.published for link in links if link.published is not None]
    looked = own.looked
    return CheckedListing(
        url=listing.url,
        kind=listing.kind,
        status=status,
        says=says,
        http_status=looked.status,
        trouble=looked.trouble,
        items=len(links),
        dated=len(dates),
        unusable=own.unusable + sum(part.unusable for part in parts),
        newest=max(dates, key=start_of, default=None),
        led_to=looked.url if looked.status is not None and looked.url != looked.asked else None,
        stories=tuple(
            ListedStory(title=each.title, url=each.url, published=each.published)
            for each in newest_first(links)[:SHOWN]
        ),
    )


def adopted_told(listing: Listing, adopted: Sequence[Adopted]) -> AdoptedWay | None:
    """Return when and why the program took up a way of listing; None for one that the entry names."""
    return next((AdoptedWay(at=each.at, why=each.why) for each in adopted if each.listing == listing), None)


def together(listing: Listing, index: Read, parts: Sequence[Read], items: int) -> tuple[CheckStatus, str]:
    """Return how an index and the sitemaps that it names answer together, and what is wrong."""
    silent = [part for part in parts if part.status != "ok"]
    if index.status != "ok" or len(silent) == len(parts):
        worst = index if index.status != "ok" else silent[0]
        return worst.status, worst.says
    if silent:
        return "ok", f"{counted(len(silent), 'sitemap')} of the {len(parts)} that it names did not answer."
    if items < listing.at_least:
        return "empty", index_lists_few(items, listing.at_least)
    return "ok", ""


def newest_first(links: Sequence[Link]) -> list[Link]:
    """Return links by their dates, and those without in their listing's order after them."""
    dated = [link for link in links if link.published is not None]
    undated = [link for link in links if link.published is None]
    return [*sorted(dated, key=lambda link: start_of(link.published), reverse=True), *undated]


def start_of(published: PartialDate | None) -> datetime:
    assert published is not None  # noqa: S101 - only links with a date are sorted by it
    return published.start


def is_article(link: Link) -> bool:
    return link.seeks == "article"


def read_page(source: Source, link: Link, looked: Looked, now: datetime) -> CheckedPage:
    """Return what can be read of a story's page."""
    says = why_no_page(looked)
    if says:
        return CheckedPage(url=looked.url, title="", published=None, characters=0, says=says)
    page = Page(
        asked=looked.asked,
        url=looked.url,
        source=source.name,
        publisher=source.publisher,
        fetched_at=now,
        html=decoded(looked.body, looked.content_type),
        status=looked.status,
        gss=source.gss,
        link=link,
        selectors=source.selectors,
        day_first=source.day_first,
    )
    try:
        article = clean(page)
    except InputError as error:
        return CheckedPage(url=looked.url, title="", published=None, characters=0, says=str(error))
    return CheckedPage(
        url=looked.url,
        title=article.title,
        published=article.published,
        characters=len(article.text),
        says=article.why_partial or "",
    )


def why_no_page(looked: Looked) -> str:
    """Return why an answer is no page, "" where it is one."""
    if looked.status is None:
        return looked.says
    return judge_page(looked.status, looked.content_type, looked.body).says
