"""Page -> its links to Ofsted's reports. Pure."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from pipelines.addresses import canonical
from pipelines.clean.tree import held, one_line, parse
from pipelines.exceptions import InputError
from pipelines.model import Page, ReportLink
from pipelines.ofsted_site import is_ofsteds, is_report_file, urn_of_page

MOST = 5
"""A story links to its report, and perhaps to the one before; a page that links to more is a list of reports."""
LONGEST_WORDS = 200

OFSTED = re.compile(r"\bofsted\b", re.IGNORECASE)
REPORT = re.compile(r"\b(?:report|letter|inspection|judgements?|findings|outcome)\b", re.IGNORECASE)
PDF = re.compile(r"\.pdf$", re.IGNORECASE)
BESIDE = ("nav", "footer", "header")
"""Elements round what stands on every page of a site."""


def report_links(page: Page) -> tuple[ReportLink, ...]:
    """Return the links of a story's page that lead to a report at Ofsted's, to Ofsted's page on a council, or to a PDF
    that its words call Ofsted's report; each address once, in the order of the page.

    Empty for a page that cannot be read.
    """
    try:
        return links_in(parse(page.html), page.url)
    except InputError:
        return ()


def links_in(tree: HtmlElement, base: str) -> tuple[ReportLink, ...]:
    """Return the same of a page's tree, which is left as it is; ``base`` is the page's address."""
    found: dict[str, ReportLink] = {}
    with held(tree):
        for link in links_of(tree, base):
            found.setdefault(link.url, link)
    return tuple(found.values())[:MOST]


def links_of(tree: HtmlElement, base: str) -> Iterator[ReportLink]:
    for link in tree.iter("a"):
        href = link.get("href")
        if not href or any(each.tag in BESIDE for each in link.iterancestors()):
            continue
        try:
            url = canonical(href, base)
        except (InputError, ValueError):
            continue
        urn = urn_of_page(url) if is_ofsteds(url) else None
        is_report = urn is not None or is_report_file(url)
        if not is_report and PDF.search(urlsplit(url).path) is None:
            continue  # a page has hundreds of links, and the words of most need not be read
        words = one_line(link.text_content())[:LONGEST_WORDS]
        if is_report or is_called_report(words):
            yield ReportLink(url=url, words=words, urn=urn)


def is_called_report(words: str) -> bool:
    """Whether the words of a link to a PDF, at whichever publisher's, call it a report of Ofsted's."""
    return OFSTED.search(words) is not None and REPORT.search(words) is not None
