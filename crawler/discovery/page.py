"""A web page as discovery looks at it: its tree, its links, what hides it."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from lxml.html import HtmlElement

from crawler.discovery.asked import joined
from crawler.discovery.model import Seen
from crawler.ways.answer import NotAListing, decoded
from crawler.ways.html_page import page_of, plain_text
from pipelines.addresses import comparable
from pipelines.clean import json_ld, metadata
from pipelines.clean.tree import too_deep
from pipelines.clean.walls import SHORT_PAGE, Wall, visible_words, wall_of
from pipelines.exceptions import InputError

MOST_BYTES = 1_500_000
"""Of a page that are looked at: no page of a newsroom comes near it, and each look at its tree costs time."""

MOST_ELEMENTS = 30_000
"""Elements beyond which a page is no list for people; the longest that were seen have 6,000."""

MOST_LINKS = 2_000
"""Links of a page that are looked at; sites with every service in the menu have about 800."""

FEW_WORDS = 600
"""Characters of visible words below which a page with scripts is a shell that they fill."""

_FILLED = re.compile(
    r"enable javascript|javascript (?:is )?(?:required|disabled|must be enabled)|(?:need|requires?|without) javascript"
    r"|^loading\b|\bloading (?:news|more|results|articles|stories)?\s*(?:…|\.\.\.)|\{\{\s*[\w.$]+[^{}]{0,60}\}\}",
    re.IGNORECASE,
)
_ROOTS = ("app", "root", "__next", "__nuxt", "___gatsby", "svelte")


@dataclass(frozen=True, kw_only=True, eq=False)
class Anchor:
    """One link of a page: where it leads, without fragment, the key of that address, and what it says."""

    element: HtmlElement = field(repr=False)
    url: str
    key: str
    text: str


class Page:
    """An HTML answer. Raises ``NotAListing`` where it is no page that can be looked at."""

    def __init__(self, seen: Seen, home: str) -> None:
        self.url = seen.url
        self.home = home
        self.body = seen.body[:MOST_BYTES]
        self.content_type = seen.content_type
        self.text = decoded(self.body, seen.content_type)
        self.tree = page_of(self.text)
        if too_deep(self.tree):
            raise NotAListing("its elements lie too deep inside one another to be looked at.")
        self.elements: list[HtmlElement] = list(self.tree.iter())  # held: lxml makes those anew that nobody holds
        if len(self.elements) > MOST_ELEMENTS:
            raise NotAListing(f"it holds more than {MOST_ELEMENTS:,} elements; that is no page to be read by people.")
        self.base = next((url for each in self.tree.iter("base") if (url := self.joined(each.get("href")))), self.url)

    def joined(self, href: str | None) -> str | None:
        """Return an address of the page as an absolute one that may be asked, else None."""
        return joined(getattr(self, "base", self.url), href, self.home)

    @cached_property
    def anchors(self) -> list[Anchor]:
        """The first ``MOST_LINKS`` links that may be followed."""
        links = [each for each in self.elements if each.tag == "a" and each.get("href")][:MOST_LINKS]
        found = ((each, self.joined(each.get("href"))) for each in links)
        return [
            Anchor(element=each, url=url, key=comparable(url), text=said(each))
            for each, url in found
            if url is not None
        ]

    @cached_property
    def wall(self) -> Wall | None:
        """What hides the page, None where nothing does."""
        try:
            wall = wall_of(self.tree, [], "", visible_words(self.tree, SHORT_PAGE) or "-")
        except InputError:
            return None
        return wall if wall is not None and wall.hides_all else None

    @cached_property
    def is_shell(self) -> bool:
        """Whether scripts fill the page in a browser: it says so, or it shows next to nothing and has scripts."""
        words = visible_words(self.tree, SHORT_PAGE)
        has_scripts = any(each.tag == "script" for each in self.elements)
        asks = any(_FILLED.search(plain_text(each)) for each in self.elements if each.tag == "noscript")
        is_empty_root = any(
            each.get("id") in _ROOTS and len(plain_text(each)) < FEW_WORDS
            for each in self.elements
            if each.tag in {"div", "main"}
        )
        return has_scripts and (len(words) < FEW_WORDS or asks or is_empty_root or _FILLED.search(words) is not None)

    @cached_property
    def site_name(self) -> str:
        """What the page calls its site, "" where it does not tell."""
        try:
            told = metadata.site_name(self.tree, json_ld.article_nodes(self.tree))
        except InputError:
            told = None
        if told:
            return told
        title = " ".join(plain_text(each) for each in self.tree.findall(".//head/title"))
        parts = [part.strip() for part in re.split(r"\s[|–—-]\s", title) if part.strip()]
        return parts[-1][:100] if len(parts) > 1 else ""


def said(link: HtmlElement) -> str:
    """Return what a link says: its words, else its label, else those of its picture."""
    words = plain_text(link)
    if words:
        return words
    named = [link.get("aria-label"), link.get("title"), *(each.get("alt") for each in link.iter("img"))]
    return " ".join(next((each for each in named if each), "").split())
