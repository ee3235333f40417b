"""The groups of like cards on a page, each with the selector that its elements share, best first."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from lxml.html import HtmlElement

from crawler.discovery.cards import Card, Cards
from crawler.discovery.shapes import LIKELY, NEWS, share
from crawler.discovery.words import NEWS_SEGMENTS

AHEAD = timedelta(days=1)
"""What a publisher's clock or zone may be ahead of ours; what lies further ahead is an event."""

LEAST_DATED = 2
LEAST_UNDATED = 3
"""Stories from which a list is one: dates beside them prove more than addresses do."""

MOST_SELECTORS = 4_000
"""Ways of naming the elements of one page that are counted; a page of 500 cards has about 2,000."""

HOLDS_LIKE_ITEMS = frozenset({"li", "article", "tr", "dl", "dt", "a", "h2", "h3", "h4", "section", "p", "div"})

STABLE = re.compile(r"[A-Za-z_][A-Za-z_-]{0,58}[A-Za-z_]")
"""Class names and ids that a selector may rely on: without digits, which count columns, stories and builds."""

_STABLE_ID = re.compile(rf"{STABLE.pattern}|ctl00_\w{{1,60}}")
"""ASP.NET numbers the ids of its controls, which stay as long as the page's design."""

_MARKED_BY_A_BUILD = re.compile(r"([A-Za-z]{2,30}_[A-Za-z-]{2,30}__)[\w-]{4,8}")
"""Names of CSS modules: ``Card_title__9aB3c``."""

_OF_A_BUILD = re.compile(r"(?:sc|css|jss|svelte)-\w+|(?=(?:[a-z]*[A-Z]){2})(?=[A-Z]*[a-z])[A-Za-z]{4,7}")
"""Names that styles in scripts make up: ``sc-idnGQK``, ``gUpFVh``."""

_PLAIN_TAG = re.compile(r"[a-z][a-z0-9-]{0,40}")

_SECTION = re.compile(r"/([\w-]{3,40})/")
"""The first part of a path with something behind it."""

STATES = re.compile(
    r"(?:is|has|js|no|u|d|m|p|w|h)-.*|first|last|odd|even|active|current|selected|open|clearfix|row|col|cols?-.*|column"
    r"|grid|flex|block|inline|container|wrapper|inner|left|right|sticky|category-.*|tag-.*|status-.*|format-.*|type-post"
    r"|hentry|clear|text-.*|bg-.*|font-.*|rounded.*|border.*|shadow.*|hover.*|fade.*|aos-.*|animate.*",
    re.IGNORECASE,
)
"""Names that say how an element looks or stands, not what it is: taken only where there is no other."""

_TELLING = re.compile(
    r"(?:[\w-]*[-_])?(?:news|article|story|stories|teaser|card|post|item|listing|entry|release|promo|result|blog|press"
    r"|subitem|tile)[\w-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Cards that one selector names. ``cards`` is in page order, one for each story."""

    css: str
    cards: tuple[Card, ...] = field(repr=False)

    @property
    def dated(self) -> int:
        return sum(card.is_dated for card in self.cards)

    @property
    def urls(self) -> list[str]:
        return [card.anchor.url for card in self.cards]


def groups(cards: Cards, *, now: datetime, is_news_page: bool, known: frozenset[str] = frozenset()) -> list[Group]:
    """Return the groups that list stories, best first. ``known`` are the keys of addresses that are stories."""
    named: dict[str, dict[str, Card]] = defaultdict(dict)
    for element, card in cards.by_element.items():
        for css in selectors_of(element):
            if css not in named and len(named) >= MOST_SELECTORS:
                continue
            # Of two elements that show one story the outer comes last in _held's order and tells no less.
            before = named[css].get(card.key)
            if before is None or (card.is_dated and not before.is_dated):
                named[css][card.key] = card
    found = [Group(css=css, cards=tuple(each.values())) for css, each in named.items()]
    real = [group for group in found if lists_stories(group, now=now, is_news_page=is_news_page)]
    return sorted(real, key=lambda group: _worth(group, known), reverse=True)


def lists_stories(group: Group, *, now: datetime, is_news_page: bool) -> bool:
    """Whether the cards of a group are news: dated ones, or ones whose addresses or page say so."""
    number, dated = len(group.cards), group.dated
    days = [card.published.start for card in group.cards if card.published is not None]
    if days and sum(day > now + AHEAD for day in days) * 2 >= len(days):
        return False  # events to come
    sentences = sum(len(card.title.split()) >= 3 for card in group.cards) / number
    likely, news = share(group.urls, LIKELY), share(group.urls, NEWS)
    if dated >= max(LEAST_DATED, number * 0.5):
        return sentences >= 0.5 and (likely >= 0.5 or is_news_page or sentences >= 0.8)
    if number < LEAST_UNDATED or sentences < 0.6:
        return False
    return news >= 0.7 or (is_news_page and likely >= 0.7 and sentences >= 0.8)


def _worth(group: Group, known: frozenset[str]) -> tuple[float, ...]:
    """What a group is worth: known stories, dates, stories, then a name that tells and stands closest to the story."""
    familiar = sum(card.key in known for card in group.cards)
    own = group.css.rsplit(" ", 1)[-1]
    name = own.partition(".")[2]
    telling = 2 if _TELLING.fullmatch(name) else 1 if name and not STATES.fullmatch(name) else 0
    size = sum(len(list(card.element.iter())) for card in group.cards[:5])
    is_bare_link = own.startswith("a") and name == ""  # the next link that somebody puts there is taken too
    return (familiar, group.dated + 0.5 * len(group.cards), not is_bare_link, telling, " " not in group.css, -size)


def selectors_of(element: HtmlElement) -> Iterator[str]:
    """Yield the selectors that may name an element: by its own class, else by that of what it stands in."""
    tag = tag_of(element)
    own = stable_names(element)
    yield from names_of(element)
    if tag == "article":
        yield tag
    if tag == "a" and (section := _SECTION.search(element.get("href") or "")) and NEWS_SEGMENTS.fullmatch(section[1]):
        yield f'a[href*="{section[0]}"]'
    if tag not in HOLDS_LIKE_ITEMS or any(not STATES.fullmatch(name) for name in own):
        return
    above = element
    for between in (" > ", " ", " "):
        parent = above.getparent()
        if parent is None or parent.tag in {"body", "html"}:
            return
        if between == " " and tag in {"div", "section", "p"}:
            return  # such elements stand inside one another
        yield from (f"{name}{between}{tag}" for name in places_of(parent))
        above = parent


def tag_of(element: HtmlElement) -> str:
    """Return an element's tag as a selector names it; ``*`` for one that none can name, as ``<p<b>`` and ``<h"2>``."""
    return tag if _PLAIN_TAG.fullmatch(tag := str(element.tag)) else "*"


def stable_names(element: HtmlElement) -> list[str]:
    """Return the class names of an element that a selector may rely on."""
    names = (element.get("class") or "")[:400].split()
    return [name for name in names if STABLE.fullmatch(name) and not _OF_A_BUILD.fullmatch(name)]


def places_of(element: HtmlElement) -> Iterator[str]:
    """Yield selectors of what a list stands in."""
    yield from names_of(element)
    if _STABLE_ID.fullmatch(element.get("id") or ""):
        yield f"#{element.get('id')}"
    if element.tag == "main":
        yield "main"


def names_of(element: HtmlElement) -> Iterator[str]:
    """Yield selectors by the class names of an element: whole ones, and the part before the mark of a build."""
    yield from (f".{name}" for name in stable_names(element))
    stems = (_MARKED_BY_A_BUILD.fullmatch(name) for name in (element.get("class") or "")[:400].split())
    yield from (f'[class*="{stem[1]}"]' for stem in stems if stem)
