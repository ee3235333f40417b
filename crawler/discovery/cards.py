"""The cards of a page: elements that each show one story, with its link, its title and perhaps its date."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from crawler.discovery.furniture import HEADINGS, furniture
from crawler.discovery.page import Anchor, Page
from crawler.discovery.publisher import is_same_publisher
from crawler.discovery.shapes import OTHER, told_by
from crawler.discovery.words import GENERIC_TITLE
from crawler.ways.html_page import plain_text
from crawler.ways.links import LONGEST_DATE, read_date
from pipelines.addresses import comparable
from pipelines.clean.date_words import RELATIVE, is_date_line
from pipelines.model import PartialDate

MOST_LINKS_IN_A_CARD = 5
"""Addresses in one card: its story, its topics, its author. What holds more is a list."""

MOST_ELEMENTS_IN_A_CARD = 120
"""A card has about ten; what has more is a page in a page."""

LONGEST_TITLE = 300

_TITLED = re.compile(r"(?:[\w-]*[-_])?(?:title|heading|headline|hdr)(?:[-_][\w-]*)?", re.IGNORECASE)
_DATED = re.compile(r"\d")


@dataclass(frozen=True, kw_only=True, eq=False)
class Card:
    """One story as an element shows it. ``titled`` is the element of its title, ``dates`` those that tell its day."""

    element: HtmlElement = field(repr=False)
    anchor: Anchor = field(repr=False)
    key: str
    title: str
    titled: HtmlElement = field(repr=False)
    dates: tuple[HtmlElement, ...] = field(repr=False)
    published: PartialDate | None
    tells_age: bool

    @property
    def is_dated(self) -> bool:
        """Whether a day, or an age like "2 days ago", stands on it."""
        return self.published is not None or self.tells_age


class Cards:
    """All elements of a page outside its furniture that show one story each."""

    def __init__(self, page: Page, *, day_first: bool, by_name: bool) -> None:
        self.page = page
        self.day_first = day_first
        self.cut: set[HtmlElement] = set()
        for root in furniture(page.elements, by_name=by_name):
            if root not in self.cut:
                self.cut.update(root.iter())
        own = comparable(page.url)
        self.anchors = [
            each
            for each in page.anchors
            if each.element not in self.cut
            and told_by(each.url) != OTHER
            and (is_same_publisher(each.url, page.url) or is_same_publisher(each.url, page.home))
            and each.key not in {own, comparable(page.home)}
        ]
        self.by_element: dict[HtmlElement, Card] = {}
        for element, anchors in self._held().items():
            if (card := self._card(element, anchors)) is not None:
                self.by_element[element] = card

    def _held(self) -> dict[HtmlElement, list[Anchor]]:
        """Return the elements that hold few enough links to be a card, with those links in page order."""
        held: dict[HtmlElement, list[Anchor]] = {}
        keys: dict[HtmlElement, set[str]] = defaultdict(set)
        full: set[HtmlElement] = set()
        for anchor in self.anchors:
            for element in (anchor.element, *anchor.element.iterancestors()):
                if element in full:
                    break  # and so is all that is round it
                held.setdefault(element, []).append(anchor)
                keys[element].add(anchor.key)
                if len(keys[element]) > MOST_LINKS_IN_A_CARD or len(held[element]) > MOST_ELEMENTS_IN_A_CARD:
                    full.add(element)
        return {element: anchors for element, anchors in held.items() if element not in full}

    def _card(self, element: HtmlElement, anchors: list[Anchor]) -> Card | None:
        inside = list(element.iter())
        if len(inside) > MOST_ELEMENTS_IN_A_CARD or element.tag in {"body", "html", "main"}:
            return None
        headings = [each for each in inside if each.tag in HEADINGS]
        anchor = _story_of(anchors, headings)
        if anchor is None:
            return None
        same = [each for each in anchors if each.key == anchor.key]
        titled = headings[0] if headings else _named_title(inside)
        longest = max(same, key=lambda each: len(each.text))
        if titled is None or not plain_text(titled):
            titled = _first_words(longest.element) if longest.element is element else longest.element
        title = plain_text(titled)[:LONGEST_TITLE] or longest.text
        if GENERIC_TITLE.fullmatch(title) or len(title) < 4:
            return None
        dates, published, tells_age = self._dates(inside, titled)
        return Card(
            element=element,
            anchor=same[0],
            key=anchor.key,
            title=title,
            titled=titled,
            dates=dates,
            published=published,
            tells_age=tells_age,
        )

    def _dates(
        self, inside: list[HtmlElement], titled: HtmlElement
    ) -> tuple[tuple[HtmlElement, ...], PartialDate | None, bool]:
        """Return the elements that tell the story's day, the day, and whether its age is told instead.

        A date in its title is part of it; in a long text it is another day.
        """
        apart = titled if titled is not inside[0] else None
        found: list[HtmlElement] = []
        first: PartialDate | None = None
        tells_age = False
        for element in inside:
            if apart is not None and (element is apart or apart in element.iterancestors()):
                continue
            text = _own_date_text(element, apart)
            if text is None:
                continue
            day = read_date(text, day_first=self.day_first, read_from="listing")
            if day is not None and day.precision in {"second", "minute", "day"}:
                found.append(element)
                first = first or day
            tells_age = tells_age or RELATIVE.search(text) is not None
        return tuple(found), first, tells_age and first is None


def _own_date_text(element: HtmlElement, apart: HtmlElement | None) -> str | None:
    """Return the text of an element that may be a date, None for what is none or tells more than one.

    Of an element with others in it only its own words count, so that the innermost that tells a day is found.
    """
    if element.tag == "time":
        return str(element.get("datetime") or "") or plain_text(element)
    holds_block = any(each.tag not in {"span", "b", "strong", "em", "i", "sup", "br", "small"} for each in element)
    if holds_block or (apart is not None and any(each is apart for each in element.iter())):
        text = " ".join(" ".join((element.text or "", *(each.tail or "" for each in element))).split())
    else:
        text = plain_text(element)
    return text if len(text) <= LONGEST_DATE and _DATED.search(text) else None


def _story_of(anchors: list[Anchor], headings: list[HtmlElement]) -> Anchor | None:
    """Return the link to the one story of a card: the only address, or the only one in its headings."""
    keys = {each.key for each in anchors}
    if len(keys) == 1:
        return anchors[0]
    near = {above for heading in headings for above in (heading, *heading.iterancestors(), *heading.iter())}
    headed = [each for each in anchors if each.element in near]
    return headed[0] if len({each.key for each in headed}) == 1 else None


def _first_words(link: HtmlElement) -> HtmlElement:
    """Return the first part of a card that is a link as a whole which is a sentence; the card where none is."""
    parts = (each for each in link.iterdescendants() if len(each) == 0 and len(plain_text(each).split()) >= 3)
    return next((each for each in parts if not is_date_line(plain_text(each))), link)


def _named_title(inside: list[HtmlElement]) -> HtmlElement | None:
    named = (
        each
        for each in inside[1:]
        if any(map(_TITLED.fullmatch, (each.get("class") or "")[:200].split())) and plain_text(each)
    )
    return next(named, None)
