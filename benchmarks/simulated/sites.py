"""Where each family of newsrooms puts what it publishes, and its entry in the watch list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType

from benchmarks.simulated import markup
from benchmarks.simulated.newsroom import Newsroom, Story
from pipelines.addresses import canonical
from pipelines.model import ListingKind
from scheduler.demo.answer import Answer
from scheduler.demo.desk import MISSING

HTML, XML, JSON = "text/html; charset=utf-8", "application/xml; charset=utf-8", "application/json; charset=utf-8"

FORBIDDEN = "/private/"
ROBOTS = f"User-agent: *\nDisallow: {FORBIDDEN}\n"
FORBIDDEN_NUMBER = 4
"""The story of the old stock whose address robots.txt forbids."""

DOWN = Answer(status=503, body=b"Back soon.", validators=False)

ENTRY = """
[[source]]
name = "{name}"
publisher = "{publisher}"
kind = "{kind}"
home = "{home}"
{gss}
"""

LISTING_KEYS = """items = "article.teaser"
link = "h3 a::attr(href)"
title = "h3 a"
date = "time::attr(datetime)"
next_page = "li.next a::attr(href)"
pages = 3"""
WORDPRESS_KEYS = """items = "@"
link = "link"
title = "title.rendered"
date = "date_gmt"
summary = "excerpt.rendered\""""
SEARCH_KEYS = """items = "results"
link = "link"
title = "title"
date = "public_timestamp"
summary = "description\""""


@dataclass(frozen=True, kw_only=True)
class Place:
    """An address that lists stories. ``declared`` is how the entry reads it, None where the entry does not name it."""

    path: str
    type: str
    write: markup.Write
    declared: ListingKind | None = None
    keys: str = ""


@dataclass(frozen=True, kw_only=True)
class Form:
    """What a family's sites are made of: the path of a story, and the places that list them."""

    path: Callable[[Story], str]
    places: tuple[Place, ...]
    home: str = "/"
    exact: bool = True


def feed(path: str, write: markup.Write) -> Place:
    return Place(path=path, type=XML, write=write, declared="feed")


def dated(story: Story) -> str:
    return f"/{story.published:%Y/%m/%d}/{story.slug}/"


FRONT = Place(path="/", type=HTML, write=markup.home())
PAGES = tuple(
    Place(path=f"/news?page={number}" if number else "/news", type=HTML, write=markup.listing(number))
    for number in range(4)
)
BY_SEARCH = Place(
    path="/api/search.json?filter_organisations=ofsted&order=-public_timestamp",
    type=JSON,
    write=markup.search(),
    declared="api",
    keys=SEARCH_KEYS,
)

FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "feed": Form(path=dated, places=(FRONT, feed("/feed/", markup.rss(tag="?utm_source=rss")))),
        "feed_of_days": Form(
            path=lambda story: f"/news/article/{story.number}/{story.slug}",
            places=(FRONT, feed("/rss/news", markup.rss(markup.RSS_DAY, most=20))),
            exact=False,
        ),
        "listing": Form(
            path=lambda story: f"/news/{story.published:%Y}/{story.slug}",
            places=(
                FRONT,
                Place(path="/news", type=HTML, write=markup.listing(0), declared="listing", keys=LISTING_KEYS),
                *PAGES[1:],
            ),
        ),
        "sitemap": Form(
            path=lambda story: f"/newsandupdates/{story.slug}",
            places=(FRONT, Place(path="/sitemap.xml", type=XML, write=markup.sitemap, declared="sitemap")),
            exact=False,
        ),
        "wordpress_api": Form(
            path=dated,
            places=(
                FRONT,
                Place(
                    path="/wp-json/wp/v2/posts?per_page=10",
                    type=JSON,
                    write=markup.wordpress(),
                    declared="api",
                    keys=WORDPRESS_KEYS,
                ),
            ),
        ),
        "modern_gov": Form(
            path=lambda story: (
                f"/mgAi.aspx?ID={5000 + story.number}"
                if markup.hangs_on_meeting(story)
                else f"/mgDecisionDetails.aspx?IId={900 + story.number}&Opt=1"
            ),
            places=(
                Place(path="/mgRss.aspx?XXR=0", type=XML, write=markup.whats_new, declared="modern_gov"),
                Place(path=markup.MEETING, type=HTML, write=markup.meeting),
            ),
            home="/mgWhatsNew.aspx",
            exact=False,
        ),
        "gov_uk": Form(
            path=lambda story: f"/government/news/{story.slug}",
            places=(FRONT, BY_SEARCH, feed("/government/organisations/ofsted.atom", markup.atom())),
        ),
        "trade_press": Form(
            path=lambda story: f"/article/{story.slug}-{story.number}",
            places=(FRONT, feed("/rss", markup.rss(most=15))),
        ),
        "local_press": Form(
            path=lambda story: f"/news/{25400000 + story.number}.{story.slug}/",
            places=(FRONT, feed("/news/rss/", markup.rss(most=20, tag="?ref=rss"))),
        ),
        "broadcaster": Form(
            path=lambda story: f"/news/articles/c{sha256(story.slug.encode()).hexdigest()[:10]}o",
            places=(FRONT, feed("/news/rss.xml", markup.rss(most=20, tag="?at_medium=RSS&at_campaign=rss"))),
        ),
        "home_names_feed": Form(
            path=lambda story: f"/updates/{story.slug}",
            places=(
                Place(path="/", type=HTML, write=markup.home(feed="/updates.rss")),
                Place(path="/updates.rss", type=XML, write=markup.rss()),
            ),
        ),
        "pages_only": Form(
            path=lambda story: f"/news/{story.published:%Y}/{story.slug}",
            places=(Place(path="/", type=HTML, write=markup.home(news="/news")), *PAGES),
        ),
    }
)


@dataclass(frozen=True, kw_only=True)
class Site:
    """A newsroom as it is served under ``base`` (scheme, host and port)."""

    newsroom: Newsroom
    base: str

    @property
    def form(self) -> Form:
        return FORMS[self.newsroom.family.name]

    def address(self, story: Story) -> str:
        """Return where a story stands."""
        if story.number == FORBIDDEN_NUMBER and self.newsroom.family.name != "modern_gov":
            return f"{self.base}{FORBIDDEN}{story.slug}"
        if story.path:
            return self.base + story.path
        return self.base + self.form.path(story)

    def answers(self, at: datetime) -> dict[str, Answer]:
        """Return path (and query) -> answer, as the site stands at a moment."""
        whole = dict(self._answers(at))
        return dict.fromkeys(whole, DOWN) if self.newsroom.is_down(at) else whole

    def _answers(self, at: datetime) -> Iterator[tuple[str, Answer]]:
        out = self.newsroom.out(at)
        yield "/robots.txt", self._answer("text/plain", self.robots)
        for place in self.form.places:
            yield place.path, self._answer(place.type, place.write(out, self.address))
        for story in out:
            yield self.path(story), self._answer(HTML, self.page(story))
        for story in self.newsroom.gone(at):
            yield self.path(story), MISSING

    @property
    def robots(self) -> str:
        return ROBOTS

    def page(self, story: Story) -> str:
        """Return the page of a story."""
        return markup.article(story, site=self.newsroom.called or self.newsroom.council, exact=self.form.exact)

    def _answer(self, kind: str, text: str) -> Answer:
        return Answer(type=kind, body=text.encode(), validators=self.newsroom.family.conditional)

    def path(self, story: Story) -> str:
        """Return a story's path and query in the one form in which it is asked for."""
        return canonical(self.address(story)).removeprefix(self.base)

    def entry(self) -> str:
        """Return its entry of a watch list, as TOML."""
        room = self.newsroom
        is_councils = room.family.kind in ("council_newsroom", "council_democracy", "children_trust")
        parts = [
            ENTRY.format(
                name=room.name,
                publisher=room.publisher,
                kind=room.family.kind,
                home=self.base + self.form.home,
                gss=f'gss = "{room.gss}"' if is_councils else "",
            )
        ]
        parts += [
            f'[[source.listings]]\nkind = "{place.declared}"\nurl = "{self.base}{place.path}"\n{place.keys}\n'
            for place in self.form.places
            if place.declared is not None
        ]
        return "\n".join(parts)
