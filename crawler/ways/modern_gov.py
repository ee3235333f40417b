"""ModernGov: what is new, the meetings of a committee, one meeting -> items, decisions and printed minutes.

A feed (mgRss.aspx) or page (mgWhatsNew.aspx, ieListMeetings.aspx) names meetings, whose pages (ieListDocuments.aspx)
are asked for what hangs on them: points of the agenda, issues, decisions, and PDF files of minutes and reports.
Councils decide on roads and licences too: what is named like that, or is the usual beginning and end of a meeting, is
left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from lxml import html

from crawler.ways.answer import NotAListing, decoded, root_name
from crawler.ways.feed import read_feed
from crawler.ways.html_page import page_of, plain_text
from crawler.ways.links import LONGEST_TITLE, Collector
from crawler.ways.listing import base_of, urljoin_or_none
from pipelines.addresses import canonical
from pipelines.model import Listed
from pipelines.modern_gov import PageKind, kind_of_page

MOST_ITEMS = 300
MOST_MEETINGS = 10
"""Pages of meetings that one answer has asked, in its order: at one a second they are a tenth of a source's time."""

FEED_ROOTS = frozenset({"rss", "rdf", "feed"})

DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8}),?\s+(\d{4})\b|\b\d{1,2}/\d{1,2}/\d{4}\b")
SIZE = re.compile(r"\s*\bPDF\b\s*(?:\d[\d.,]*\s*[KM]B)?\s*$|\s*\(?\d[\d.,]*\s*[KM]B\)?\s*$")

OTHER_BUSINESS = re.compile(
    r"\b(?:planning|licen[cs]ing|licence|pensions?|highways?|traffic|parking|rights\s+of\s+way|cemeter(?:y|ies)|appeals?"
    r"|audit|standards\s+committee|treasury|procurement|tenders?|harbour|burial|allotments?|taxi|gambling)\b",
    re.IGNORECASE,
)
"""Words in the name of a committee or item that the services for children are no part of."""
USUAL = re.compile(
    r"^(?:\W*(?:apolog(?:y|ies)\b|declarations?\s+of\b|disclosures?\s+of\b|minutes\s+of\s+(?:the\s+)?(?:previous|last)\b"
    r"|exclusion\s+of\b|date\s+(?:and\s+time\s+)?of\s+(?:the\s+)?next\b|public\s+(?:questions?|participation|speaking)\b"
    r"|petitions?\b|(?:any\s+other\s+)?urgent\s+(?:business|items?)\b|any\s+other\s+business\b|attendance\b|welcome\b"
    r"|substitut|membership\b|election\s+of\b|appointment\s+of\s+(?:the\s+)?(?:chair|vice)|chair.{0,12}announcements?\b))",
    re.IGNORECASE,
)
"""Items that begin and end every meeting."""
MINUTES = re.compile(r"\b(?:printed\s+)?(?:draft\s+)?minutes\b", re.IGNORECASE)
ON_CHILDREN = re.compile(
    r"child|ofsted|inspect|safeguard|looked\s+after|care\s+leavers?|care\s+experienced|young\s+people|corporate\s+parent"
    r"|social\s+(?:care|work)|improvement\s+(?:plan|board|notice)|commissioner",
    re.IGNORECASE,
)
"""Words in the name of a report, without which its file is not fetched."""


OWN_PAGE = re.compile(r"(?:^|/)(?:mg|ie)[a-z]+\.aspx(?:[?#]|$)", re.IGNORECASE)
"""Any page of ModernGov, by its address."""
TOO_SHORT = 8
"""Characters of a link's words below which what stands round it tells more ("5.", "View")."""
LONGEST_ROW = 300


@dataclass(frozen=True, kw_only=True)
class Named:
    """One link of an answer: what it leads to, and in which words."""

    url: str
    words: str
    kind: PageKind


def read_modern_gov(body: bytes, *, url: str, content_type: str | None, day_first: bool) -> Listed:
    """Return what an answer names that may tell of children's services, and in ``more`` the pages of meetings to ask.

    What is left out is counted as ``other_business``, ``other_document`` or ``other_page``. Raises ``NotAListing`` for
    what is no answer of ModernGov.
    """
    text = decoded(body, content_type)
    collector = Collector(url, day_first=day_first, at_most=MOST_ITEMS)
    if root_name(text) in FEED_ROOTS:
        return of_feed(read_feed(body, url=url, content_type=content_type, day_first=day_first), collector)
    page = page_of(text)
    links = collector.within_limit(list(page.xpath("//a[@href]")))
    if not any(OWN_PAGE.search(link.get("href")) for link in links):
        raise NotAListing(
            "this is no page or feed of ModernGov; the feed may be switched off there (mgWhatsNew.aspx and "
            "ieListMeetings.aspx can be read too), or the council publishes its papers elsewhere now."
        )
    named = list(named_in(links, base_of(page, url)))
    if kind_of_page(url) == "meeting":
        return of_meeting(page, named, collector)
    return collector.listed(more=take(named, collector))


def of_feed(feed: Listed, collector: Collector) -> Listed:
    """Return what a feed names, with the days on which the feed says that it was published."""
    named = []
    for link in feed.links:
        kind = kind_of_page(link.url)
        if kind is None:
            collector.drop("other_page")
        else:
            named.append(Named(url=link.url, words=link.title, kind=kind))
    told = {link.url: link.published for link in feed.links}
    listed = collector.listed(more=take(named, collector))
    links = tuple(replace(link, published=told[link.url]) for link in listed.links)
    return replace(listed, links=links, dropped=feed.dropped | listed.dropped)


def of_meeting(page: html.HtmlElement, named: list[Named], collector: Collector) -> Listed:
    """Return what hangs on a meeting, dated with its day; its minutes are called by its name and day."""
    headings = [plain_text(each) for each in page.xpath("//h2 | //h1 | //title")]
    meeting = next((each for each in headings if DAY.search(each)), " ".join(headings))
    if OTHER_BUSINESS.search(meeting):
        collector.drop("other_business")
        return collector.listed()
    day = DAY.search(meeting) or DAY.search(plain_text(page))
    others = [each for each in named if each.kind != "meeting"]
    take(others, collector, meeting=meeting, date=day[0].replace(",", "") if day else None)
    return collector.listed()


def named_in(links: list[html.HtmlElement], base: str) -> Iterator[Named]:
    """Yield the links that lead to pages and files of ModernGov, as absolute addresses."""
    for link in links:
        address = urljoin_or_none(base, link.get("href"))
        kind = kind_of_page(address) if address else None
        if address and kind is not None:
            yield Named(url=address, words=words_of(link), kind=kind)


def words_of(link: html.HtmlElement) -> str:
    """Return what a link says, without the size of its file; what stands round it where it says next to nothing."""
    said = SIZE.sub("", plain_text(link)[:LONGEST_TITLE])
    if len(said) >= TOO_SHORT:
        return said
    row = next(iter(link.xpath("ancestor::tr[1] | ancestor::li[1]")), None)
    if row is None:
        return said
    texts = takewhile(lambda text: text.getparent() is not link, row.xpath(".//text()"))
    before = " ".join(" ".join(map(str, texts)).split())
    return before if len(before) >= TOO_SHORT else SIZE.sub("", plain_text(row)[:LONGEST_ROW])


def take(named: list[Named], collector: Collector, *, meeting: str = "", date: str | None = None) -> tuple[str, ...]:
    """Collect what may tell of children's services; return the pages of meetings to ask, the first that are named."""
    more: dict[str, None] = {}
    for each in named:
        if each.kind == "list":
            continue
        if OTHER_BUSINESS.search(each.words) or USUAL.search(each.words):
            collector.drop("other_business")
        elif each.kind == "meeting":
            address = collector.further(each.url)
            if address:
                more[canonical(address)] = None
        elif each.kind != "document":
            collector.add(each.url, title=each.words, date=date)
        elif MINUTES.search(each.words):
            collector.add(
                each.url, title=f"{each.words}: {meeting}" if meeting else each.words, date=date, seeks="minutes"
            )
        elif ON_CHILDREN.search(each.words):
            collector.add(each.url, title=each.words, date=date, seeks="minutes")
        else:
            collector.drop("other_document")
    return tuple(more)[:MOST_MEETINGS]
