"""Choosing among the ways that were found, and saying why in words for everybody."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from crawler.discovery.model import Rejected, Way
from crawler.discovery.weigh import told_day
from pipelines.addresses import comparable

BEHIND = timedelta(days=30)
"""A way whose newest story is older by more than the newest of another way does not show everything."""

STALE = timedelta(days=120)
"""A way that showed nothing new for so long, while another does, has died."""

MISSED = 3
LATER = timedelta(days=2)
"""Newer stories (later by so much) of another way from which a way does not show everything either."""

FEW = 3
"""Stories below which a way proves little."""

ORDER = ("feed", "api", "news sitemap", "listing", "sitemap")
"""What is taken of ways that are equally good: what was made for programs, and tells dates, comes first."""

NAMES = {
    "feed": "the news feed",
    "api": "the data service",
    "news sitemap": "the news sitemap",
    "listing": "the news page",
    "sitemap": "the sitemap",
}


def kind_of(way: Way) -> str:
    """Return the kind of a way; a sitemap whose stories have dates is one of news."""
    return "news sitemap" if way.listing.kind == "sitemap" and way.dated else way.listing.kind


def chosen(ways: Sequence[Way], now: datetime) -> tuple[tuple[Way, ...], tuple[Rejected, ...]]:
    """Return the ways best first, and those that are none beside the others: dead ones and doubles."""
    kept: list[Way] = []
    rejected: list[Rejected] = []
    newest = max((way.newest for way in ways if way.newest), default=None)
    for way in ways:
        double = next((other for other in kept if _lists_the_same(way, other)), None)
        if double is not None:
            rejected.append(Rejected(url=way.listing.url, why=f"lists the same stories as {double.listing.url}"))
        elif way.newest and newest and way.newest < newest - BEHIND and way.newest < now - STALE:
            rejected.append(Rejected(url=way.listing.url, why=f"its newest item is of {told_day(way.newest)}"))
        else:
            kept.append(way)
    return tuple(sorted(kept, key=lambda way: _rank(way, kept))), tuple(rejected)


def is_behind(way: Way, ways: Sequence[Way]) -> bool:
    """Whether another way shows what this one should have shown since: it is half dead, or of one subject only."""
    if way.newest is None:
        return False
    newest = max((other.newest for other in ways if other.newest), default=way.newest)
    return way.newest < newest - BEHIND or any(_newer(other, way.newest + LATER) >= MISSED for other in ways)


def _newer(way: Way, day: datetime) -> int:
    """Return how many stories of a way are newer; what lies ahead of its newest one is a mistake."""
    days = [link.published.start for link in way.links if link.published is not None]
    return sum(day < each <= way.newest for each in days) if way.newest else 0


def _lists_the_same(one: Way, other: Way) -> bool:
    if one.listing.kind != other.listing.kind:
        return False
    return {comparable(link.url) for link in one.links} == {comparable(link.url) for link in other.links}


def _rank(way: Way, ways: Sequence[Way]) -> tuple[float, ...]:
    """Fresh ways before undated ones and those behind; then on topic, with enough stories, by kind, by number."""
    some_are_dated = any(other.newest for other in ways)
    return (
        2 if is_behind(way, ways) else 1 if way.newest is None and some_are_dated else 0,
        way.on_topic < 0.5,
        len(way.links) < FEW,
        ORDER.index(kind_of(way)),
        -round(way.on_topic, 1),
        -len(way.links) if way.listing.kind == "listing" else 0,
    )


def is_settled(ways: Sequence[Way], now: datetime, kinds: Sequence[str]) -> bool:
    """Whether a way of one of these kinds is good enough that guesses would find nothing better."""
    return any(
        kind_of(way) in kinds
        and way.newest is not None
        and way.newest > now - STALE
        and len(way.links) >= FEW
        and way.on_topic >= 0.5
        for way in ways
    )


def says(home: str, ways: Sequence[Way], rejected: Sequence[Rejected], *, hidden: str, needs_browser: bool) -> str:
    """Return one or two plain sentences on what was chosen, or why nothing was. ``hidden`` is what hides the home."""
    if ways:
        best = ways[0]
        said = f"Read {NAMES[kind_of(best)]} at {best.listing.url}. {best.why}"
        return " ".join(filter(None, (said, _others(ways), _left(ways, rejected))))
    if needs_browser:
        return (
            f"The news of {home} is filled in by a script when a browser shows the page, and no feed, sitemap or data "
            "service of it was found; ask the publisher for a feed, or watch another page."
        )
    if hidden:
        return f"Nothing can be read from {home}: {hidden}"
    why = next((each.why for each in rejected if comparable(each.url) == comparable(home)), "")
    if why and not why.startswith("shows"):
        where = "and the usual places hold no news; look whether the site moved"
        return f"No list of news was found: {home} {why}, {where}."
    return f"No feed, sitemap or page with a list of news was found from {home}; give the address of its news page."


def _others(ways: Sequence[Way]) -> str:
    names = [f"{NAMES[kind_of(way)]} at {way.listing.url}" for way in ways[1:] if not is_behind(way, ways)][:2]
    return f"Beside it there {'is' if len(names) == 1 else 'are'} {' and '.join(names)}." if names else ""


def _left(ways: Sequence[Way], rejected: Sequence[Rejected]) -> str:
    """Return the sentence on a way that looks the better one and shows nothing new."""
    behind = [
        (way.listing.url, f"its newest item is of {told_day(way.newest)}")
        for way in ways[1:]
        if way.newest and is_behind(way, ways)
    ]
    dead = [(each.url, each.why) for each in rejected if each.why.startswith(("its newest", "has ended"))]
    return next(
        (f"{url} is left aside: {'it ' if why.startswith('has') else ''}{why}." for url, why in (*dead, *behind)), ""
    )
