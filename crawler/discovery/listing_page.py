"""A page -> the CSS selectors by which its list of stories is read, proved by reading it with them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from lxml.html import HtmlElement

from crawler.discovery.cards import Card, Cards
from crawler.discovery.groups import Group, groups, places_of, selectors_of, stable_names, tag_of
from crawler.discovery.page import Page
from crawler.discovery.patterns import pattern_of
from crawler.discovery.selectors import date_of, default_link, link_of, next_page_of, summary_of, title_of
from crawler.discovery.shapes import NEWS, told_by
from crawler.ways.answer import NotAListing
from crawler.ways.listing import read_listing, select
from pipelines.addresses import comparable
from pipelines.model import Listed, Listing

MOST_TRIED = 6
"""Groups of a page that are tried as its list; where the best six fail, its markup names nothing."""

MOST_NAMED = 1_000
"""Elements that one selector names; where there are more it names something else than stories."""

MOST_VARIANTS = 60
"""Selectors of one group that are tried, each on the whole page: a sound page has some twenty, one of unclosed elements
that stand inside one another hundreds."""

MOST_CARDS = 60
"""Cards by which a selector is chosen; the whole page proves it afterwards."""

RIGHT = 0.9
"""Share of stories that a selector must read right, and of what it reads that must be stories."""

PAGES = 3
"""Pages that are followed where the list goes on: enough for a week in which nobody looked."""


@dataclass(frozen=True, kw_only=True)
class Derived:
    """A listing that was derived from a page, and what reading the page with it gives."""

    listing: Listing
    listed: Listed = field(repr=False)


def derive(
    page: Page, *, now: datetime, day_first: bool, is_news_page: bool, examples: Sequence[str]
) -> Derived | None:
    """Return the listing of a page's stories, None where no list of stories is found on it.

    Furniture is told by its names first; where nothing is left then, by its elements alone.
    """
    known = frozenset(map(comparable, examples))
    for by_name in (True, False):
        cards = Cards(page, day_first=day_first, by_name=by_name)
        found = groups(cards, now=now, is_news_page=is_news_page, known=known)
        for group in found[:MOST_TRIED]:
            derived = _Derivation(cards, group).derived()
            if derived is not None:
                return derived
    return None


class _Derivation:
    """The selectors of one group."""

    def __init__(self, cards: Cards, group: Group) -> None:
        self.cards = cards
        self.page = cards.page
        self.group = group
        self.wanted = {card.key: card for card in group.cards}
        self.elsewhere = self._elsewhere()
        safe = pattern_of(group.urls, self.elsewhere)
        self.safe = re.compile(safe) if safe is not None else None

    def derived(self) -> Derived | None:
        items = self._items(self.group)
        if items is None:
            return None
        return self._proved(self._listing(self._with_others(items)))

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
        read = {comparable(link.url) for link in links}
        right = len(read & self.wanted.keys())
        if right < RIGHT * max(len(self.wanted), len(read)):
            return None
        if sum(bool(link.title) for link in links) < RIGHT * len(links):
            return None
        return Derived(listing=listing, listed=replace(listed, links=links))

    def _items(self, group: Group) -> str | None:
        """Return the shortest selector that names the group's elements and nothing else, None where none does.

        What a safe pattern of addresses keeps out does no harm.
        """
        best: tuple[int, int, str] | None = None
        for css in islice(dict.fromkeys(self._variants(group)), MOST_VARIANTS):
            named = [each for each in select(self.page.tree, css) if isinstance(each, HtmlElement)]
            if len(named) > MOST_NAMED:
                continue
            accepted = [self.cards.by_element.get(each) for each in named if each not in self.cards.cut]
            right = {card.key for card in accepted if card is not None and card.key in self.wanted}
            if len(right) < RIGHT * len(group.cards):
                continue
            strange = (url for each in named if (url := self._other_address(each)) is not None)
            noise = list(islice(strange, 2 * len(group.cards) + 1))
            if not noise:
                return css
            kept = sum(self.safe is None or self.safe.search(url) is not None for url in noise)
            if len(noise) <= 2 * len(group.cards) and (best is None or (kept, len(noise)) < best[:2]):
                best = (kept, len(noise), css)
        return best[2] if best is not None and best[0] <= len(group.cards) * (1 - RIGHT) else None

    def _other_address(self, element: HtmlElement) -> str | None:
        """Return the address that is read from an element which shows none of the stories."""
        link = default_link(element)
        url = self.page.joined(link.get("href")) if link is not None else None
        card = self.cards.by_element.get(element)
        if url is None or comparable(url) in self.wanted or (card is not None and card.key in self.wanted):
            return None
        return url

    def _variants(self, group: Group) -> Iterator[str]:
        """Yield a group's selector, then it with its elements' tag, with a second class, and within what holds it."""
        yield group.css
        elements = [card.element for card in group.cards]
        own = group.css.rsplit(" ", 1)[-1]
        tags = {tag_of(each) for each in elements}
        if own.startswith(".") and len(tags) == 1:
            yield f"{group.css[: -len(own)]}{next(iter(tags))}{own}"
        shared = set.intersection(*(set(stable_names(each)) for each in elements))
        yield from (f"{group.css}.{name}" for name in sorted(shared) if f".{name}" not in group.css)
        common = set.intersection(*(set(each.iterancestors()) for each in elements))
        parent = elements[0].getparent() if len({each.getparent() for each in elements}) == 1 else None
        for above in elements[0].iterancestors():
            if above in common and above.tag not in {"html", "body"}:
                yield from (f"{name} {group.css}" for name in places_of(above))
        if parent is not None and " " not in group.css:
            yield from (f"{name} > {group.css}" for name in places_of(parent))

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

    def _listing(self, items: str) -> Listing:
        """Return the listing with all selectors, chosen by the cards that ``items`` names."""
        named = (self.cards.by_element.get(each) for each in select(self.page.tree, items) if not isinstance(each, str))
        cards = [card for card in named if card is not None and card.key in self.wanted][:MOST_CARDS]
        link = link_of(cards)
        next_page = next_page_of(self.page)
        return Listing(
            kind="listing",
            url=self.page.url,
            items=items,
            link=link,
            title=title_of(cards, link),
            date=date_of(cards, day_first=self.cards.day_first),
            summary=summary_of(cards),
            next_page=next_page,
            pages=PAGES if next_page else 1,
            links=pattern_of([card.anchor.url for card in self.wanted.values()], self.elsewhere),
        )

    def _elsewhere(self) -> set[str]:
        """Return what the page's furniture leads to beside stories: its menus, its pages, its topics."""
        page = self.page
        return {
            each.url
            for each in page.anchors
            if each.element in self.cards.cut
            and each.key not in self.wanted
            and (told_by(each.url) != NEWS or len(each.text.split()) <= 3)
        }
