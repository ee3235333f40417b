"""Selectors inside the cards of a page: of their links, titles, dates and summaries, and of the next page."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from crawler.discovery.cards import Card
from crawler.discovery.groups import names_of, stable_names, tag_of
from crawler.discovery.page import Page
from crawler.discovery.words import NEXT_LINK
from crawler.ways.html_page import plain_text
from crawler.ways.links import LONGEST_DATE, read_date
from crawler.ways.listing import select
from pipelines.addresses import comparable

MOST_TRIED = 12
"""Selectors of one thing that are tried: those that most cards would bear."""

LONG_TEXT = 40
"""Characters from which a text on a card is a summary."""

_DEFAULT_LINKS = ("self::a[@href]", "ancestor::a[@href][1]", "descendant::a[@href][1]")

_Right = Callable[[Card, HtmlElement], bool]


def link_of(cards: Sequence[Card]) -> str | None:
    """Return the selector of the story's link, None where it is the one that is read without any."""
    if all(_leads_to(card, default_link(card.element)) for card in cards):
        return None
    return _best(cards, lambda card: [card.anchor.element], lambda card, found: _leads_to(card, found))


def title_of(cards: Sequence[Card], link: str | None) -> str | None:
    """Return the selector of the story's title, None where that is the text of its link."""
    links = [_first(card.element, link) if link else default_link(card.element) for card in cards]
    if all(each is not None and plain_text(each) == card.title for each, card in zip(links, cards, strict=True)):
        return None
    return _best(cards, lambda card: [card.titled], lambda card, found: plain_text(found) == card.title)


def date_of(cards: Sequence[Card], *, day_first: bool) -> str | None:
    """Return the selector of the story's day, None where it stands in a <time> or nowhere."""
    dated = [card for card in cards if card.published is not None]

    def is_date(card: Card, found: HtmlElement) -> bool:
        text = found.get("datetime") or plain_text(found)
        day = read_date(text[:LONGEST_DATE], day_first=day_first, read_from="listing")
        return day is not None and day == card.published

    if all(_is_right(card, "time", is_date) for card in dated):
        return None
    return _best(dated, lambda card: card.dates, is_date)


def summary_of(cards: Sequence[Card]) -> str | None:
    """Return the selector of the texts that tell more of the stories than their titles do."""

    def is_summary(card: Card, found: HtmlElement) -> bool:
        if found is card.element or found in card.dates or card.titled in (*found.iter(), *found.iterancestors()):
            return False
        return len(plain_text(found)) >= LONG_TEXT

    def texts(card: Card) -> list[HtmlElement]:
        return [each for each in card.element.iter("p", "div", "span", "dd") if is_summary(card, each)]

    css = _best(cards, texts, is_summary)
    if css is None or sum(_is_right(card, css, is_summary) for card in cards) * 2 < len(cards):
        return None
    return css


def next_page_of(page: Page) -> str | None:
    """Return the selector of the link to the list's next page, None where there is none."""
    own = comparable(page.url)
    for each in page.elements:
        if each.tag not in {"a", "link"} or not each.get("href"):
            continue
        by_rel = "next" in (each.get("rel") or "").lower().split()
        url = page.joined(each.get("href")) if by_rel or (each.tag == "a" and _says_next(each)) else None
        if url is None or comparable(url) == own:
            continue
        for css in _names_of_next(each, by_rel=by_rel):
            found = _first(page.tree, css)
            if found is not None and next(found.iter(each.tag), None) is each:
                return css
    return None


def _says_next(link: HtmlElement) -> bool:
    words = (plain_text(link), link.get("aria-label") or "", link.get("title") or "")
    return any(len(said) < 60 and NEXT_LINK.fullmatch(said) for said in words)


def _names_of_next(link: HtmlElement, *, by_rel: bool) -> Iterator[str]:
    for each in (link, link.getparent()):
        if each is not None:
            yield from (f"{tag_of(each)}.{name}" for name in stable_names(each) if "next" in name or "older" in name)
    if by_rel:
        yield f'{link.tag}[rel~="next"]'
    label = link.get("aria-label") or ""
    if re.fullmatch(r"[\w -]{1,60}", label):
        yield f'a[aria-label="{label}"]'
    words = plain_text(link)
    if re.fullmatch(r"[A-Za-z ]{4,30}", words):
        yield f'a:contains("{words}")'


def default_link(element: HtmlElement) -> HtmlElement | None:
    """Return the link that is read where no selector names one."""
    return next((each for way in _DEFAULT_LINKS for each in element.xpath(way)), None)


def _leads_to(card: Card, link: HtmlElement | None) -> bool:
    return link is not None and link.get("href") == card.anchor.element.get("href")


def _first(element: HtmlElement, css: str) -> HtmlElement | None:
    return next((each for each in select(element, css) if isinstance(each, HtmlElement)), None)


def _best(cards: Sequence[Card], sought: Callable[[Card], Iterable[HtmlElement]], is_right: _Right) -> str | None:
    """Return the selector that finds what is sought first in most of the cards."""
    votes: Counter[str] = Counter()
    for card in cards:
        votes.update(list(dict.fromkeys(css for each in sought(card) for css in _names_inside(card.element, each))))
    tried = [css for css, _ in votes.most_common(MOST_TRIED)]
    # Of selectors that are equally right the one that was named first: classes before tags.
    scored = [(sum(_is_right(card, css, is_right) for card in cards), css) for css in tried]
    right, css = max(scored, key=lambda each: each[0], default=(0, None))
    return css if right > 0 else None


def _is_right(card: Card, css: str, is_right: _Right) -> bool:
    found = _first(card.element, css)
    return found is not None and is_right(card, found)


def _names_inside(card: HtmlElement, element: HtmlElement) -> Iterator[str]:
    """Yield selectors that may name an element inside a card."""
    tag = tag_of(element)
    yield from names_of(element)
    yield tag
    parent = element.getparent()
    if element is not card and parent is not None and parent is not card:
        yield f"{tag_of(parent)} {tag}"
        yield from (f"{name} {tag}" for name in names_of(parent))
