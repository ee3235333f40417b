"""What becomes of publishers during the simulation: 40 break in some way, 20 move."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from tests.crawler.simulation.publishers import Publisher, Site

LAST = timedelta(hours=50)
"""Before the end of the simulation: what happens later could not be healed and proved in time."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A way of breaking or moving. ``after`` is the site after it; ``suits`` are the publishers to which it may happen.

    ``shows`` is how many stories have to come out before anybody could know; ``is_healable``: there is another way.
    """

    name: str
    after: Callable[[Publisher, Site], Site]
    suits: Callable[[Publisher, Site], bool] = lambda *_: True
    shows: int = 0
    keeps_listing: bool = False
    is_move: bool = False


@dataclass(frozen=True, kw_only=True)
class Change:
    """What happened to whom: ``at``, and from when on a careful person who looks at it can know."""

    kind: Kind
    source: str
    at: datetime
    visible_at: datetime
    is_healable: bool


def wrong(**what: str) -> Callable[[Publisher, Site], Site]:
    """Something is the matter with these places; ``way`` is the one by which the source is read."""

    def after(publisher: Publisher, site: Site) -> Site:
        places = {publisher.way if place == "way" else place: each for place, each in what.items()}
        return replace(site, wrong={**site.wrong, **places})

    return after


def by(*ways: str) -> Callable[[Publisher, Site], bool]:
    return lambda publisher, _: publisher.way in ways


def shows_at_home(publisher: Publisher, site: Site) -> bool:
    is_front = publisher.source.home == site.address("/")
    return publisher.way == "feed" and (not is_front or site.shows_on_front > 0)


def redesigned(_: Publisher, site: Site) -> Site:
    return replace(site, markup=(site.markup + 1) % 3)


def redirected(publisher: Publisher, site: Site) -> Site:
    """The list has another address, and the old one leads there."""
    new = {"feed": "/news/feed.xml", "news": "/newsroom", "sitemap": "/sitemap-new.xml"}[publisher.way]
    old = {"feed": site.feed, "news": site.news, "sitemap": site.sitemap}[publisher.way]
    moved = replace(site, **{publisher.way: new})  # type: ignore[arg-type]
    return replace(moved, redirects={str(old): site.address(new)})


def rebuilt(_: Publisher, site: Site) -> Site:
    """A new site under the old name: other software, other addresses of stories; the old ones lead to its front."""
    story = "/latest/{number}/{slug}" if site.story != "/latest/{number}/{slug}" else "/news/{slug}"
    new = Site(
        host=site.host, story=story, markup=(site.markup + 1) % 3, feed="/latest.rss", news="/latest-news", sitemap=None
    )
    old = {each: site.address("/") for each in (site.feed, site.news, site.sitemap) if each is not None}
    return replace(new, redirects=old)


def feed_elsewhere(_: Publisher, site: Site) -> Site:
    """The feed has another address, which the pages announce; the old one is gone."""
    return replace(site, feed="/rss/latest.xml", announces=True)


def other_host(how: str) -> Callable[[Publisher, Site], Site]:
    def after(publisher: Publisher, site: Site) -> Site:
        host = f"news.{publisher.name}.test"
        return replace(site, host=host, feed="/feed.rss", announces=True, shows_on_front=3, left={site.host: how})

    return after


def has_feed_beside(publisher: Publisher, site: Site) -> bool:
    return publisher.way == "news" and site.feed is not None


def has_nothing_beside(publisher: Publisher, site: Site) -> bool:
    return publisher.way == "news" and site.feed is None and site.sitemap is None


def has_only_its_news_page(publisher: Publisher, site: Site) -> bool:
    return has_nothing_beside(publisher, site) and site.shows_on_front == 0


BREAKS: tuple[tuple[Kind, int], ...] = (
    (Kind(name="its list is gone (404)", after=wrong(way="gone"), suits=by("feed", "sitemap")), 3),
    (Kind(name="its list is empty", after=wrong(way="empty"), suits=by("feed")), 2),
    (Kind(name="its news page is empty", after=wrong(news="empty"), suits=has_feed_beside), 2),
    (Kind(name="a web page in place of the feed", after=wrong(feed="page"), suits=by("feed")), 3),
    (Kind(name="a soft 404", after=wrong(way="soft"), suits=by("feed", "news")), 2),
    (Kind(name="the feed says that it has ended", after=wrong(feed="ended"), suits=by("feed")), 3),
    (Kind(name="the feed is frozen", after=wrong(feed="frozen"), suits=shows_at_home, shows=1), 4),
    (Kind(name="403 for its list", after=wrong(feed="refused"), suits=by("feed")), 2),
    (Kind(name="403 everywhere", after=wrong(all="refused")), 1),
    (Kind(name="a wall for robots everywhere", after=wrong(all="challenge")), 1),
    (Kind(name="a wall of consent", after=wrong(news="consent", front="consent"), suits=has_feed_beside), 3),
    (Kind(name="filled in by a script", after=wrong(news="script", front="script"), suits=has_feed_beside), 2),
    (Kind(name="all filled in by a script", after=wrong(news="script", front="script"), suits=has_nothing_beside), 1),
    (Kind(name="robots.txt forbids the list", after=wrong(way="forbidden"), suits=by("feed", "sitemap")), 2),
    (Kind(name="robots.txt forbids all", after=wrong(all="forbidden")), 1),
    (Kind(name="no such host any more", after=wrong(all="dns")), 1),
    (Kind(name="its certificate is not valid", after=wrong(all="tls")), 1),
    (Kind(name="it does not answer any more", after=wrong(all="timeout")), 1),
    (Kind(name="error 500 for good", after=wrong(all="error500")), 1),
    (Kind(name="the list tells no dates", after=wrong(feed="undated"), suits=by("feed"), keeps_listing=True), 1),
    (Kind(name="texts of stories unreadable", after=wrong(story="no text"), shows=3, keeps_listing=True), 1),
    (Kind(name="the news page is redesigned", after=redesigned, suits=by("news")), 1),
    (Kind(name="so is the only place of its news", after=redesigned, suits=has_only_its_news_page), 1),
)
"""Ways of breaking, and how many sources do so: 40 of them."""

MOVES: tuple[tuple[Kind, int], ...] = (
    (Kind(name="its list moves, with a redirect", after=redirected, is_move=True), 5),
    (Kind(name="a new site, redirects to its front", after=rebuilt, suits=by("feed", "news"), is_move=True), 5),
    (Kind(name="a new address of its feed", after=feed_elsewhere, suits=by("feed"), is_move=True), 5),
    (Kind(name="a new host, redirects to its front", after=other_host("front"), suits=by("feed"), is_move=True), 3),
    (Kind(name="a new host, the old paths gone", after=other_host("front only"), suits=by("feed"), is_move=True), 2),
)


def happen(random: Random, publishers: Sequence[Publisher], begin: datetime, end: datetime) -> Iterator[Change]:
    """Let the breaks and moves happen, each to another publisher, and write them into their sites."""
    free = list(publishers)
    random.shuffle(free)

    def rarity(kind: Kind) -> int:
        return sum(kind.suits(each, each.sites[0][1]) for each in publishers)

    for kind, number in sorted((*BREAKS, *MOVES), key=lambda each: rarity(each[0])):
        for _ in range(number):
            chosen, at = drawn(random, kind, free, begin, end)
            free.remove(chosen)
            yield change(kind, chosen, at)


def drawn(
    random: Random, kind: Kind, free: Sequence[Publisher], begin: datetime, end: datetime
) -> tuple[Publisher, datetime]:
    """Draw to whom it happens and when, from the third day on."""
    for _ in range(100):
        at = begin + timedelta(hours=random.uniform(48, (end - begin - LAST) / timedelta(hours=1)))
        for each in free:
            if suits(kind, each, at, end):
                return each, at
    raise ValueError(f"no publisher is left to whom this may happen: {kind.name}")


def suits(kind: Kind, publisher: Publisher, at: datetime, end: datetime) -> bool:
    """Whether it may happen to this one: where stories have to show it, they come in time."""
    if not kind.suits(publisher, publisher.sites[0][1]):
        return False
    later = [story for story in publisher.stories if story.at > at]
    return len(later) > kind.shows and (not kind.shows or later[kind.shows - 1].at < end - LAST)


def change(kind: Kind, publisher: Publisher, at: datetime) -> Change:
    before = publisher.sites[-1][1]
    after = kind.after(publisher, before)
    publisher.sites.append((at, after))
    later = [story.at for story in publisher.stories if story.at > at]
    return Change(
        kind=kind,
        source=publisher.name,
        at=at,
        visible_at=later[kind.shows - 1] if kind.shows else at,
        is_healable=not kind.keeps_listing and has_a_way(after),
    )


def has_a_way(site: Site) -> bool:
    """Whether a site has any feed, list or sitemap that answers as it should."""
    if "all" in site.wrong:
        return False
    ways = {"feed": site.feed, "news": site.news, "sitemap": site.sitemap}
    return any(path is not None and site.wrong.get(way) in (None, "undated") for way, path in ways.items())
