"""Made-up publishers: what each is, when it publishes, and where its site shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from pipelines.model import Listing, Source, SourceKind
from pipelines.telling.words import LONDON

PAST = timedelta(days=125)
"""What was published before the simulation begins, a little more than the store remembers the days of."""

WORDS = (
    "park", "library", "bridge", "bins", "school", "garden", "market", "road", "museum", "river", "bus", "budget",
    "vote", "walk", "tree", "heating", "repair", "foster", "carers", "grant", "plan", "survey", "open", "night",
    "winter", "spring", "award", "youth", "club", "centre", "town", "hall", "street", "light", "festival",
    "history", "swim", "pool", "cycle", "path", "housing", "homes", "green", "energy", "volunteer", "charity",
    "health", "care", "food",
)  # fmt: skip

TOWNS = (
    "ash", "bar", "cal", "dun", "elm", "fen", "gar", "hal", "ing", "kel", "lyn", "mar", "nor", "oak", "pen", "rad",
    "sel", "tor", "ul", "wen",
)  # fmt: skip
ENDINGS = (
    "borough", "bridge", "by", "combe", "don", "ford", "ham", "ley", "mere", "minster", "port", "stead", "stow",
    "ton", "worth",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How often somebody publishes: ``chance`` of each day of the week (Monday first) and at most so many then.

    ``on_day`` is the one day of each month where it is monthly. ``hours`` are London's. ``closed`` are days without
    news between the years: (first of December, last of January).
    """

    chance: tuple[float, ...] = (0.0,) * 7
    most: int = 1
    on_day: int | None = None
    hours: tuple[int, int] = (8, 18)
    closed: tuple[int, int] | None = (24, 1)


SEVERAL = Pace(chance=(1.0,) * 5 + (0.8, 0.6), most=6, hours=(6, 22), closed=None)
WEEKDAYS = Pace(chance=(0.9,) * 5 + (0.0,) * 2, most=3)
SOME_DAYS = Pace(chance=(0.4,) * 5 + (0.03,) * 2, most=2)
CHRISTMAS_OFF = Pace(chance=(0.8,) * 5 + (0.0,) * 2, most=2, closed=(21, 5))
WEEKLY = Pace(chance=(0.0, 0.0, 0.0, 0.97, 0.0, 0.0, 0.0))
SELDOM = Pace(chance=(0.06,) * 5 + (0.0,) * 2)
MONTHLY = Pace(on_day=12, most=4)

PACES: tuple[tuple[Pace, SourceKind, int], ...] = (
    (SEVERAL, "local_press", 16),
    (SEVERAL, "trade_press", 4),
    (WEEKDAYS, "council_newsroom", 60),
    (SOME_DAYS, "council_newsroom", 95),
    (CHRISTMAS_OFF, "children_trust", 20),
    (WEEKLY, "charity", 40),
    (SELDOM, "charity", 35),
    (MONTHLY, "council_democracy", 30),
)
"""Pace, kind of publisher, and how many of 300 there are."""


@dataclass(frozen=True, kw_only=True)
class Story:
    number: int
    at: datetime
    slug: str
    note: str = ""

    @property
    def title(self) -> str:
        return self.slug.replace("-", " ").capitalize() + self.note

    @property
    def summary(self) -> str:
        return f"{self.title}, as the pretend publisher tells it in a sentence or two."


@dataclass(frozen=True, kw_only=True)
class Site:
    """How a publisher's site stands at a time. Paths are None where there is no such thing.

    ``wrong`` is what is the matter with a place (``feed``, ``news``, ``sitemap``, ``front``, ``story``, ``all``),
    ``redirects`` lead from a path to an address, ``left`` are hosts that it moved from: each with ``front`` (all leads
    to the new front page), ``front only`` (its front page does, the rest is gone) or ``gone``.
    """

    host: str
    story: str = "/news/{number}/{slug}"
    markup: int = 0
    feed: str | None = "/feed"
    news: str | None = "/news"
    sitemap: str | None = "/sitemap.xml"
    announces: bool = True
    shows_on_front: int = 3
    wrong: Mapping[str, str] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)

    def address(self, path: str) -> str:
        return f"https://{self.host}{path}"

    def of_story(self, story: Story) -> str:
        return self.address(self.story.format(number=story.number, slug=story.slug, month=f"{story.at:%Y/%m}"))


@dataclass(kw_only=True)
class Publisher:
    """``sites`` are its site and what became of it, each with since when; ``items`` is the length of its lists."""

    source: Source
    stories: tuple[Story, ...]
    sites: list[tuple[datetime, Site]]
    way: str
    items: int
    has_validators: bool

    @property
    def name(self) -> str:
        return self.source.name

    def site(self, now: datetime) -> Site:
        return next(site for since, site in reversed(self.sites) if since <= now)

    def addresses(self, story: Story) -> set[str]:
        """Return all addresses that a story has had."""
        return {site.of_story(story) for _, site in self.sites}


SELECTORS: tuple[dict[str, Any], ...] = (
    {"items": "li.news-card", "date": "time"},
    {"items": "article.teaser", "date": ".teaser__date"},
    {"items": "div.views-row", "date": ".views-row__date"},
)
"""By which the listing page of each markup is read."""

STORY_FORMS = ("/news/{number}/{slug}", "/{month}/{slug}/", "/news/{slug}", "/news/article/{number}/{slug}")
PATTERNS = {
    "/news/{number}/{slug}": r"/news/\d+/",
    "/{month}/{slug}/": r"/\d{4}/\d\d/",
    "/news/{slug}": r"/news/[\w-]+",
    "/news/article/{number}/{slug}": r"/news/article/\d+/",
}
"""Form of a story's address -> by which pattern an entry tells it from others."""


def publishers(random: Random, begin: datetime, end: datetime, number: int) -> Iterator[Publisher]:
    """Draw so many publishers of all paces, with their stories from ``PAST`` before ``begin`` to ``end``."""
    names = [f"{town}{ending}" for town in TOWNS for ending in ENDINGS]
    random.shuffle(names)
    whole = sum(share for _, _, share in PACES)
    kinds = [(pace, kind) for pace, kind, share in PACES for _ in range(max(1, round(share * number / whole)))]
    random.shuffle(kinds)
    for name, (pace, kind) in zip(names, kinds[:number], strict=False):
        yield publisher(random, name, pace, kind, begin, end)


def publisher(random: Random, name: str, pace: Pace, kind: SourceKind, begin: datetime, end: datetime) -> Publisher:
    way = random.choices(("feed", "news", "sitemap"), weights=(6, 3, 1))[0]
    site = Site(
        host=f"www.{name}.test",
        story=random.choice(STORY_FORMS),
        markup=random.randrange(3),
        feed=random.choice(("/feed", "/rss/news", "/rss.xml")) if way == "feed" or random.random() < 0.4 else None,
        sitemap="/sitemap.xml" if way == "sitemap" or random.random() < 0.4 else None,
        announces=random.random() < 0.7,
        shows_on_front=random.choice((0, 3, 3, 5)),
    )
    home = site.address("/news" if way == "feed" and random.random() < 0.5 else "/")
    source = Source(
        name=name,
        publisher=name.capitalize(),
        kind=kind,
        home=home,
        listings=(listing_of(site, way),),
        links=PATTERNS[site.story] if random.random() < 0.7 else None,
    )
    return Publisher(
        source=source,
        stories=tuple(stories(random, pace, begin - PAST, end)),
        sites=[(begin - PAST, site)],
        way=way,
        items=random.choice((10, 10, 15, 20)),
        has_validators=random.random() < 0.7,
    )


def listing_of(site: Site, way: str) -> Listing:
    """Return the listing by which an entry reads a site."""
    if way == "news":
        return Listing(kind="listing", url=site.address("/news"), **SELECTORS[site.markup])
    path = site.feed if way == "feed" else site.sitemap
    assert path is not None
    links = None if way == "feed" else PATTERNS[site.story]
    return Listing(kind="feed" if way == "feed" else "sitemap", url=site.address(path), links=links)


def stories(random: Random, pace: Pace, begin: datetime, end: datetime) -> Iterator[Story]:
    number = random.randrange(100, 90_000)
    day = begin.date()
    while day < end.date():
        for at in sorted(moments(random, pace, day)):
            if at < end:
                number += random.randrange(1, 4)
                yield Story(number=number, at=at, slug="-".join(random.sample(WORDS, 5)) + f"-{number}")
        day += timedelta(days=1)


def moments(random: Random, pace: Pace, day: date) -> Iterator[datetime]:
    """Yield the moments of a day at which something is published."""
    if pace.closed is not None:
        first, last = pace.closed
        if (day.month == 12 and day.day >= first) or (day.month == 1 and day.day <= last):
            return
    is_day = day.day == pace.on_day if pace.on_day is not None else random.random() < pace.chance[day.weekday()]
    for _ in range(random.randint(1, pace.most) if is_day else 0):
        hour = random.randrange(*pace.hours)
        yield datetime.combine(day, time(hour, random.randrange(60)), LONDON).astimezone(UTC)
