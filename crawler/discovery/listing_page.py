"""A page -> the CSS selectors by which its list of stories is read, proved by reading it with them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from lxml.html import HtmlElement

from crawler.discovery.cards import Card, Cards
from crawler.discovery.groups import Group, groups, selectors_of, stable_names
from crawler.discovery.page import Page
from crawler.discovery.publisher import key_of
from crawler.discovery.shapes import NEWS, pattern_of, told_by
from crawler.discovery.words import NEXT_LINK
from crawler.ways import NotAListing, read_listing
from crawler.ways.html_page import plain_text
from crawler.ways.links import LONGEST_DATE, read_date
from crawler.ways.listing import select
from pipelines.model import Listed, Listing

MOST_TRIED = 6
"""Groups of a page that are tried as its list; where the best six fail, its markup names nothing."""

MOST_CARDS = 60
"""Cards by which a selector is chosen; the whole page proves it afterwards."""

RIGHT = 0.9
"""Share of stories that a selector must read right, and of what it reads that must be stories."""

PAGES = 3
"""Pages that are followed where the list goes on: enough for a week in which nobody looked."""

LONG_TEXT = 40
"""Characters from which a text on a card is a summary."""


@dataclass(frozen=True, kw_only=True)
class Derived:
    """A listing that was derived from a page, and what reading the page with it gives."""

    listing: Listing
    listed: Listed = field(repr=False)


def derive(page: Page, *, now: datetime, day_first: bool, is_news_page: bool, examples: Sequence[str]) -> Derived | None:
    """Return the listing of a page's stories, None where no list of stories is found on it.

    Furniture is told by its names first; where nothing is left then, by its elements alone.
    """
    known = frozenset(map(key_of, examples))
    for by_name in (True, False):
        cards = Cards(page, day_first=day_first, by_name=by_name)
        found = groups(cards, now=now, is_news_page=is_news_page, known=known)
        for group in _distinct(found):
            derived = _Derivation(cards, group).derived()
            if derived is not None:
                return derived
    return None


def _distinct(found: list[Group]) -> Iterator[Group]:
    """Yield the best groups."""
    yield from found[:MOST_TRIED]


class _Derivation:
    """The selectors of one group."""

    def __init__(self, cards: Cards, group: Group) -> None:
        self.cards = cards
        self.page = cards.page
        self.group = group
        self.wanted = {card.key: card for card in group.cards}

    def derived(self) -> Derived | None:
        items = self._items(self.group)
        if items is None:
            return None
        items = self._with_others(items)
        chosen = self._chosen(items)
        listing = Listing(kind="listing", url=self.page.url, items=items, **self._parts(chosen))
        links = pattern_of([card.anchor.url for card in self.wanted.values()], self._elsewhere())
        next_page = self._next_page()
        listing = replace(listing, links=links, next_page=next_page, pages=PAGES if next_page else 1)
        return self._proved(listing)

    def _proved(self, listing: Listing) -> Derived | None:
        """Return the listing with what it reads of the whole page, None where that is not the stories."""
        page = self.page
        try:
            listed = read_listing(
                listing, page.body, url=page.url, content_type=page.content_type, day_first=self.cards.day_first
            )
        except NotAListing:
            return None
        pattern = re.compile(listing.links or "")
        links = tuple(link for link in listed.links if pattern.search(link.url))
        read = {key_of(link.url) for link in links}
        right = len(read & self.wanted.keys())
        if right < RIGHT * max(len(self.wanted), len(read)):
            return None
        if sum(bool(link.title) for link in links) < RIGHT * len(links):
            return None
        return Derived(listing=listing, listed=replace(listed, links=links))

    def _items(self, group: Group) -> str | None:
        """Return the shortest selector that names the group's elements and nothing else, None where none does."""
        best: tuple[int, str] | None = None
        for css in self._variants(group):
            named = [each for each in select(self.page.tree, css) if isinstance(each, HtmlElement)]
            accepted = [self.cards.by_element.get(each) for each in named if each not in self.cards.cut]
            right = {card.key for card in accepted if card is not None and card.key in self.wanted}
            noise = sum(self._is_noise(each) for each in named)
            if len(right) < RIGHT * len(group.cards):
                continue
            if noise == 0:
                return css
            if best is None or noise < best[0]:
                best = (noise, css)
        return best[1] if best is not None and best[0] <= len(group.cards) * (1 - RIGHT) else None

    def _is_noise(self, element: HtmlElement) -> bool:
        """Whether an element would be read as something else than one of the stories."""
        card = self.cards.by_element.get(element)
        if card is not None:
            return card.key not in self.wanted
        return element.get("href") is not None or element.find(".//a[@href]") is not None

    def _variants(self, group: Group) -> Iterator[str]:
        """Yield a group's selector, then it with its elements' own name, with a second class, and within what holds it."""
        yield group.css
        elements = [card.element for card in group.cards]
        own = group.css.rsplit(" ", 1)[-1]
        tags = {str(each.tag) for each in elements}
        if own.startswith(".") and len(tags) == 1:
            yield f"{group.css[: -len(own)]}{next(iter(tags))}{own}"
        shared = set.intersection(*(set(stable_names(each)) for each in elements))
        yield from (f"{group.css}.{name}" for name in sorted(shared) if f".{name}" not in group.css)
        common = set.intersection(*(set(each.iterancestors()) for each in elements))
        for above in elements[0].iterancestors():
            if above in common and above.tag not in {"html", "body"}:
                if above.tag == "main":
                    yield f"main {group.css}"
                yield from (f".{name} {group.css}" for name in stable_names(above))
                if (name := above.get("id")) and re.fullmatch(r"[A-Za-z_][\w-]*", name):
                    yield f"#{name} {group.css}"

    def _with_others(self, items: str) -> str:
        """Return the selector with those of stories that stand apart from the list, as featured ones do."""
        pattern = pattern_of([card.anchor.url for card in self.wanted.values()])
        if pattern is None:
            return items
        missed: dict[str, list[Card]] = {}
        for card in self.cards.by_element.values():
            if card.key not in self.wanted and re.search(pattern, card.anchor.url) and told_by(card.anchor.url) == NEWS:
                missed.setdefault(card.key, []).append(card)
        for key, cards in missed.items():
            if key in self.wanted:
                continue
            css = self._beside(sorted(cards, key=lambda card: (card.is_dated, len(card.dates)), reverse=True))
            if css is not None:
                items = f"{items}, {css}"
        return items

    def _beside(self, cards: list[Card]) -> str | None:
        """Return a selector that names one missed story, and with it perhaps others, and nothing else."""
        for card in cards:
            if len(card.title.split()) < 3:
                continue
            for css in selectors_of(card.element):
                named = [each for each in select(self.page.tree, css) if isinstance(each, HtmlElement)]
                shown = [self.cards.by_element.get(each) for each in named]
                if named and all(each is not None and told_by(each.anchor.url) == NEWS for each in shown):
                    self.wanted.update({each.key: each for each in shown if each is not None})
                    return css
        return None

    def _chosen(self, items: str) -> list[Card]:
        """Return the cards that the selector names, by which what stands in them is named."""
        named = (self.cards.by_element.get(each) for each in select(self.page.tree, items) if not isinstance(each, str))
        return [card for card in named if card is not None and card.key in self.wanted][:MOST_CARDS]

    def _parts(self, cards: list[Card]) -> dict[str, str | None]:
        by_default = [_default_link(card.element) for card in cards]
        link = None
        if any(each is None or each.get("href") != _href(card) for each, card in zip(by_default, cards, strict=True)):
            link = _best(cards, lambda card: [card.anchor.element], lambda card, found: found.get("href") == _href(card))
        links = [_linked(card, link) for card in cards]
        title = None
        if any(each is None or plain_text(each) != card.title for each, card in zip(links, cards, strict=True)):
            title = _best(cards, lambda card: [card.titled], lambda card, found: plain_text(found) == card.title)
        return {"link": link, "title": title, "date": self._date(cards), "summary": _summary(cards)}

    def _date(self, cards: list[Card]) -> str | None:
        """Return the selector of the dates where they stand in no <time>."""
        dated = [card for card in cards if card.published is not None]

        def is_date(card: Card, found: HtmlElement) -> bool:
            text = found.get("datetime") or plain_text(found)
            day = read_date(text[:LONGEST_DATE], day_first=self.cards.day_first, read_from="listing")
            return day is not None and day == card.published

        if not dated or all(_is_right(card, "time", is_date) for card in dated):
            return None
        return _best(dated, lambda card: card.dates, is_date)

    def _elsewhere(self) -> set[str]:
        """Return what the page's furniture leads to beside stories: its menus, its pages, its topics."""
        page = self.page
        return {
            each.url
            for each in page.anchors
            if each.element in self.cards.cut and len(each.text.split()) <= 3 and key_of(each.url) not in self.wanted
        }

    def _next_page(self) -> str | None:
        page = self.page
        own = key_of(page.url)
        for each in page.elements:
            if each.tag not in {"a", "link"} or not each.get("href"):
                continue
            is_next = "next" in (each.get("rel") or "").split()
            if not is_next and not (each.tag == "a" and _says_next(each)):
                continue
            url = page.joined(each.get("href"))
            if url is None or key_of(url) == own:
                continue
            for css in _of_next(each, is_next=is_next):
                first = next(iter(select(page.tree, css)), None)
                if first is each or (isinstance(first, HtmlElement) and next(first.iter("a"), None) is each):
                    return css
        return None


def _says_next(link: HtmlElement) -> bool:
    said = plain_text(link) or link.get("aria-label") or link.get("title") or ""
    return len(said) < 60 and NEXT_LINK.fullmatch(said) is not None


def _of_next(link: HtmlElement, *, is_next: bool) -> Iterator[str]:
    if is_next:
        yield f'{link.tag}[rel~="next"]'
    parent = link.getparent()
    for each in (link, parent):
        if each is not None:
            yield from (f"{each.tag}.{name}" for name in stable_names(each) if "next" in name or "older" in name)
    if link.get("aria-label"):
        yield f'a[aria-label="{link.get("aria-label")}"]' if re.fullmatch(r"[\w -]+", link.get("aria-label")) else "a.next"


def _href(card: Card) -> str | None:
    href: str | None = card.anchor.element.get("href")
    return href


def _default_link(element: HtmlElement) -> HtmlElement | None:
    """Return the link that is read where no selector names one."""
    return next((each for way in ("self::a[@href]", "ancestor::a[@href][1]", "descendant::a[@href][1]") for each in element.xpath(way)), None)


def _linked(card: Card, css: str | None) -> HtmlElement | None:
    if css is None:
        return _default_link(card.element)
    return next((each for each in select(card.element, css) if isinstance(each, HtmlElement)), None)


_Right = Callable[[Card, HtmlElement], bool]


def _best(cards: Sequence[Card], sought: Callable[[Card], Iterable[HtmlElement]], is_right: _Right) -> str | None:
    """Return the selector that finds what is sought first in most of the cards."""
    votes: Counter[str] = Counter()
    for card in cards:
        votes.update({css for each in sought(card) for css in _inside(card.element, each)})
    tried = [css for css, _ in votes.most_common(12)]
    scored = [(sum(_is_right(card, css, is_right) for card in cards), -len(css.split()), css) for css in tried]
    right, _, css = max(scored, default=(0, 0, None))
    return css if right > 0 else None


def _is_right(card: Card, css: str, is_right: _Right) -> bool:
    found = next(iter(select(card.element, css)), None)
    return isinstance(found, HtmlElement) and is_right(card, found)


def _inside(card: HtmlElement, element: HtmlElement) -> Iterator[str]:
    """Yield selectors that may name an element inside a card."""
    tag = str(element.tag)
    yield from (f".{name}" for name in stable_names(element))
    if element is card:
        yield tag
        return
    yield tag
    parent = element.getparent()
    if parent is not None and parent is not card:
        yield f"{parent.tag} {tag}"
        yield from (f".{name} {tag}" for name in stable_names(parent))


def _summary(cards: list[Card]) -> str | None:
    """Return the selector of the texts that tell more of the stories than their titles do."""
    def texts(card: Card) -> list[HtmlElement]:
        return [each for each in card.element.iter("p", "div", "span", "dd") if is_summary(card, each)]

    def is_summary(card: Card, found: HtmlElement) -> bool:
        if found is card.element or found is card.titled or card.titled in found.iter():
            return False
        return len(plain_text(found)) >= LONG_TEXT and found not in card.dates

    css = _best(cards, texts, is_summary)
    return css if css is not None and sum(_is_right(card, css, is_summary) for card in cards) * 2 >= len(cards) else None
