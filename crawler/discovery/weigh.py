"""What an answer lists -> a way of listing with its evidence, or why it is none."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from crawler.discovery.groups import AHEAD
from crawler.discovery.model import Way
from crawler.discovery.patterns import LEAST_OF_A_SHAPE, MOST_SHAPES, escaped, pattern_of, shape_of
from crawler.discovery.publisher import is_same_publisher
from crawler.discovery.shapes import LIKELY, NEWS, OTHER, share, share_on_topic, told_by
from crawler.discovery.words import OF_COMMENTS, OF_EVENTS, OF_JOBS, OF_PLANNING
from pipelines.model import Link, Listed, Listing
from pipelines.telling.words import counted

MOST_KEPT = 1_000
"""Stories that a way is returned with; a sitemap may name all of twenty years."""

LEAST_OF_NEWS = 3
"""Addresses of news that must stand among other pages: fewer may be pages about news."""

OF_NEWS = re.compile(r"news|posts?\b|post-|article|press|blog|stor(?:y|ies)", re.IGNORECASE)
"""The file name of a sitemap that holds one kind of page only."""


class NoWay(Exception):  # noqa: N818 - it reads as what it says, like NotAListing
    """Raised where what an address lists is no news; ``says`` is why, to follow "it"."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says


@dataclass(frozen=True, kw_only=True)
class Case:
    """What is known beside the answer: the publisher's home, the day, its known stories, how the address was found."""

    home: str
    now: datetime
    examples: Sequence[str]
    how: str


def weigh(listing: Listing, listed: Listed, case: Case) -> Way:
    """Return the way that ``listing`` is, judged by what it lists. Raises ``NoWay``."""
    links = listed.links
    if not links:
        raise NoWay("lists nothing")
    if listing.kind == "sitemap":  # it names a whole site, of which most may be something else
        listing = replace(listing, links=_links_of_sitemap(listing, links, case), at_least=0)
    else:
        _refuse_other_subjects(links, case)
    if listing.links is None:
        listing = replace(listing, links=_links_of(listing, [link.url for link in links], case))
    wanted = re.compile(listing.links or "")
    links = tuple(link for link in links if wanted.search(link.url))
    if not links:
        raise NoWay("lists no story of this publisher")
    past = [link.published.start for link in links if link.published and link.published.start <= case.now + AHEAD]
    dated = sum(link.published is not None for link in links)
    newest = max(past, default=None)
    return Way(
        listing=listing,
        links=_newest_first(links)[:MOST_KEPT],
        dated=dated,
        newest=newest,
        on_topic=share_on_topic([link.url for link in links], _pattern_of_examples(case.examples)),
        why=_why(len(links), newest, case.how),
    )


def _newest_first(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Sort by date where every story has one; else the listing's own order tells more."""
    days = [link.published.start for link in links if link.published is not None]
    if len(days) < len(links):
        return links
    return tuple(link for _, link in sorted(zip(days, links, strict=True), key=lambda each: each[0], reverse=True))


def _refuse_other_subjects(links: tuple[Link, ...], case: Case) -> None:
    urls = [link.url for link in links]
    days = [link.published.start for link in links if link.published is not None]
    if sum("#comment" in url for url in urls) * 2 > len(urls):
        raise NoWay("lists readers' comments, not news")
    known = _pattern_of_examples(case.examples)
    others = [url for url in urls if told_by(url.partition("#")[0]) == OTHER and not (known and re.search(known, url))]
    if len(others) * 2 > len(urls):
        raise NoWay(f"lists {_subject(others)}, not news")
    if days and sum(day > case.now + AHEAD for day in days) * 2 > len(days):
        raise NoWay("lists events to come, not news")


def _subject(urls: list[str]) -> str:
    """Return what most of these addresses are about, in plain words."""
    names = {"events": OF_EVENTS, "jobs": OF_JOBS, "planning applications": OF_PLANNING, "comments": OF_COMMENTS}
    paths = [urlsplit(url).path.replace("/", " ") for url in urls]
    counts = Counter({name: sum(pattern.search(path) is not None for path in paths) for name, pattern in names.items()})
    name, count = counts.most_common(1)[0]
    return name if count * 2 > len(urls) else "other pages"


def _links_of(listing: Listing, urls: list[str], case: Case) -> str:
    """Return the pattern of the stories of a page, a feed or an API. Raises ``NoWay`` where they are others'."""
    own = hosts_of(urls, listing.url, case.home)
    if listing.kind == "listing":  # none was safe beside the page's menus
        return own
    news = [url for url in urls if told_by(url) == NEWS]
    rest = [url for url in urls if told_by(url) < LIKELY]
    if rest and len(news) >= LEAST_OF_NEWS and len(news) + len(rest) == len(urls):
        return pattern_of(news, rest, only_news=True) or own  # feeds of a whole site name its other pages too
    return pattern_of(urls) or own


def hosts_of(urls: Sequence[str], listing: str, home: str) -> str:
    """Return the pattern of any address on the hosts of these stories that are the publisher's own.

    It is the last resort: without one of its own a listing falls back on its source's, which may be that of a site
    that was since rebuilt. Raises ``NoWay`` where most stories are others'.
    """
    own = [url for url in urls if is_same_publisher(url, home) or is_same_publisher(url, listing)]
    if len(own) * 2 <= len(urls):
        raise NoWay("lists stories of other sites")
    hosts = sorted({urlsplit(url).netloc.lower() for url in own})
    return "|".join(f"//{escaped(host)}/." for host in hosts[:MOST_SHAPES])


def _links_of_sitemap(listing: Listing, links: tuple[Link, ...], case: Case) -> str:
    """Return the pattern that keeps the news of a sitemap and nothing else. Raises ``NoWay`` where none does."""
    urls = [
        link.url for link in links if is_same_publisher(link.url, case.home) or is_same_publisher(link.url, listing.url)
    ]
    if not urls:
        raise NoWay("names pages of other sites")
    news = [url for url in urls if told_by(url) == NEWS]
    is_of_news = OF_NEWS.search(urlsplit(listing.url).path.rpartition("/")[2]) is not None
    is_google_news = all(link.published for link in links)
    common = Counter(shape for url in news if (shape := shape_of(url))).most_common(MOST_SHAPES)
    shapes = {shape for shape, count in common if count >= LEAST_OF_A_SHAPE}
    stories = [url for url in news if shape_of(url) in shapes]
    least = 1 if is_google_news or is_of_news else LEAST_OF_NEWS
    if len(stories) >= least and len(stories) >= 0.8 * len(news):
        chosen = set(stories)
        pattern = pattern_of(stories, [url for url in urls if url not in chosen], only_news=not is_of_news)
        if pattern is not None:
            return pattern
    if is_google_news or (is_of_news and share(urls, LIKELY) >= 0.8):
        return hosts_of(urls, listing.url, case.home)
    if not news:
        raise NoWay("names pages of the whole site, and none that is plainly news")
    raise NoWay("names the whole site, and its news cannot be told from the rest by their addresses")


def _pattern_of_examples(examples: Sequence[str]) -> str | None:
    return pattern_of(examples) if len(examples) >= LEAST_OF_A_SHAPE else None


def told_day(day: datetime) -> str:
    """Return a day as a sentence tells it: ``3 March 2024``."""
    return f"{day:%-d %B %Y}"


def _why(number: int, newest: datetime | None, how: str) -> str:
    when = f", the newest of {told_day(newest)}" if newest else ", without their dates"
    return f"It lists {counted(number, 'story', 'stories')}{when}, and {how}."
