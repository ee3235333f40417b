"""Ofsted's pages -> the reports on children's services that they list: the page of one council, and the search.

Their form as public projects read it in 2020-26 (data-to-insight/ofsted-ilacs-scrape-tool): on the page of a council
every document is an ``a.publication-link`` whose ``span.nonvisual`` says "Children's services inspection, pdf - 11
February 2022"; the search names each council once, with the day of its latest report.
"""

import re
from collections.abc import Iterator

from lxml import html

from crawler.ways.answer import NotAListing, decoded
from crawler.ways.html_page import page_of, plain_text
from crawler.ways.links import LONGEST_TITLE, Collector
from pipelines.model import Listed
from pipelines.ofsted_site import urn_of_page

MOST_ITEMS = 500

DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\s+\d{4}\b")
OTHER_WORDS = re.compile(r"\b(?:opens?\b.*|pdf|docx?|file|download)\b|[,:()\s–-]+$|^[,:()\s–-]+", re.IGNORECASE)
LATEST = re.compile(r"latest\s+report", re.IGNORECASE)

ON_CHILDRENS_SERVICES = re.compile(
    r"child|safeguard|looked\s+after|care\s+leavers|focused\s+visit|monitoring\s+visit|joint\s+targeted|jtai|single\s+inspection",
    re.IGNORECASE,
)
ON_OTHERS = re.compile(
    r"\bSEND\b|special\s+educational|area\s+SEN|adoption|fostering|children.s\s+homes?\b|adult|early\s+years|schools?\b|skills",
    re.IGNORECASE,
)
"""Documents about other services of a council, as far as their names tell; what else is read decides the rest."""


def read_provider(body: bytes, *, url: str, content_type: str | None, gss: str | None) -> Listed:
    """Return the reports of the council ``gss`` that its page lists, in its order, each with the day it came out.

    Documents on other services are counted as ``other_document``. Raises ``NotAListing`` for a page of another form.
    """
    page = page_of(decoded(body, content_type))
    links = page.xpath("//a[contains(concat(' ', normalize-space(@class), ' '), ' publication-link ')]")
    if not links and urn_of_page(url) is None:
        raise NotAListing(
            "this is no page of Ofsted's on a council any more; look for the council's new address there."
        )
    if not links:
        raise NotAListing("Ofsted's page names no report in a form that is known; look whether the site was rebuilt.")
    collector = Collector(url, day_first=True, at_most=MOST_ITEMS)
    for link in collector.within_limit(list(links)):
        said = words_of(link)
        title = title_of(said)
        if ON_OTHERS.search(title) or not ON_CHILDRENS_SERVICES.search(title):
            collector.drop("other_document")
            continue
        day = DAY.search(said)
        collector.add(link.get("href"), title=title, date=day[0] if day else None, seeks="report", gss=gss)
    return collector.listed()


def read_search(body: bytes, *, url: str, content_type: str | None) -> Listed:
    """Return Ofsted's pages on councils that the search names, each with the day of its latest report if it tells one.

    Raises ``NotAListing`` where it names none.
    """
    page = page_of(decoded(body, content_type))
    collector = Collector(url, day_first=True, at_most=MOST_ITEMS)
    for link in collector.within_limit(list(page.xpath("//a[contains(@href, '/provider/')]"))):
        href = link.get("href")
        if urn_of_page(href) is not None:
            collector.add(href, title=plain_text(link), date=latest_day(link))
    found = collector.listed()
    if not found.links:
        raise NotAListing(
            "Ofsted's search names no council in a form that is known; look whether the site was rebuilt."
        )
    return found


def words_of(link: html.HtmlElement) -> str:
    """Return what a link says to those who hear it, else what it shows; its day may stand beside it."""
    heard = " ".join(plain_text(span) for span in link.xpath(".//span[contains(@class, 'nonvisual')]"))
    shown = plain_text(link)
    said = (heard if ON_CHILDRENS_SERVICES.search(heard) or ON_OTHERS.search(heard) else shown)[:LONGEST_TITLE]
    if DAY.search(said):
        return said
    beside = next((found for place in near(link) if (found := DAY.search(plain_text(place)))), None)
    return f"{said} - {beside[0]}" if beside else said


def near(link: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Yield what stands round a link and belongs to it alone: the entries of lists that hold no other document."""
    for place in link.xpath("ancestor::li"):
        if len(place.xpath(".//a[contains(@class, 'publication-link')]")) == 1:
            yield place


def title_of(said: str) -> str:
    """Return the name of a document without its day and form: ``Children's services inspection``."""
    title, before = DAY.sub("", said), ""
    while title != before:
        before, title = title, OTHER_WORDS.sub("", title).strip()
    return " ".join(title.split())


def latest_day(link: html.HtmlElement) -> str | None:
    """Return the day of the latest report that stands beside a council in the search."""
    for place in link.xpath("ancestor::li[1]"):
        text = plain_text(place)
        told = LATEST.search(text)
        day = DAY.search(text, told.end()) if told else None
        if day:
            return day[0]
    return None
