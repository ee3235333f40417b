"""The sites of the comparison: pages as heavy as real ones, and listings that name everything there is.

Each family can be found in the ways that every contestant documents: feeds are named in the head of the front page,
sitemaps in robots.txt, and listing pages are linked to.
"""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from benchmarks.simulated import markup
from benchmarks.simulated.newsroom import Story
from benchmarks.simulated.sites import BY_SEARCH, FORMS, HTML, LISTING_KEYS, ROBOTS, Form, Place, Site, feed
from benchmarks.speed import SCRIPT, SECTIONS, STYLE, TALES, cards, comments, links
from scheduler.demo.answer import Answer
from scheduler.demo.newsroom import NOTICE

MOST = 100
"""Stories that a listing names: more than any of these sites has."""

LISTING_PAGES = 12

MENUS = {"menu": 12, "footer": 8, "most-read": 6}
"""Kind of menu -> links in it; each leads to a page that is no article."""

BOXES = {True: 30, False: 12}
"""Boxes of other stories on a heavy page and on a light one; they lead to such pages too."""

MENU = ("News", "Council tax", "Children and families", "Schools", "Planning", "Bins", "Adult social care", "Jobs")

NEWS_LOOKS = ("local_press", "broadcaster")
"""Families whose pages carry scripts, boxes of other stories, and comments."""


def front(*, feed: str = "", news: str = "") -> Place:
    return Place(path="/", type=HTML, write=markup.home(feed=feed, news=news))


def pages() -> tuple[Place, ...]:
    """The pages of a listing; the entry names the first."""
    first = Place(path="/news", type=HTML, write=markup.listing(0), declared="listing", keys=LISTING_KEYS)
    others = (
        Place(path=f"/news?page={number}", type=HTML, write=markup.listing(number))
        for number in range(1, LISTING_PAGES)
    )
    return (replace(first, keys=LISTING_KEYS.replace("pages = 3", f"pages = {LISTING_PAGES}")), *others)


def form(family: str, *places: Place) -> Form:
    """The form of a family with other places; the paths of stories stay."""
    return replace(FORMS[family], places=places)


ATOM = "/government/organisations/ofsted.atom"
(WORDPRESS,) = (place for place in FORMS["wordpress_api"].places if place.declared)

FULL: Mapping[str, Form] = MappingProxyType(
    {
        "feed": form("feed", front(feed="/feed/"), feed("/feed/", markup.rss(most=MOST, tag="?utm_source=rss"))),
        "feed_of_days": form(
            "feed_of_days", front(feed="/rss/news"), feed("/rss/news", markup.rss(markup.RSS_DAY, most=MOST))
        ),
        "listing": form("listing", front(news="/news"), *pages()),
        "sitemap": form(
            "sitemap",
            front(),
            Place(path="/sitemap.xml", type="application/xml", write=markup.sitemap, declared="sitemap"),
        ),
        "wordpress_api": form(
            "wordpress_api",
            front(feed="/feed/"),
            replace(WORDPRESS, path="/wp-json/wp/v2/posts?per_page=100", write=markup.wordpress(MOST)),
            replace(feed("/feed/", markup.rss(most=MOST)), declared=None),
        ),
        "gov_uk": form(
            "gov_uk",
            front(feed=ATOM),
            replace(BY_SEARCH, path=f"{BY_SEARCH.path}&count=100", write=markup.search(MOST)),
            replace(feed(ATOM, markup.atom(MOST)), declared=None),
        ),
        "local_press": form(
            "local_press", front(feed="/news/rss/"), feed("/news/rss/", markup.rss(most=MOST, tag="?ref=rss"))
        ),
        "broadcaster": form(
            "broadcaster",
            front(feed="/news/rss.xml"),
            feed("/news/rss.xml", markup.rss(most=MOST, tag="?at_medium=RSS")),
        ),
    }
)


@dataclass(frozen=True, kw_only=True)
class FullSite(Site):
    """A site with full listings and heavy pages."""

    @property
    def form(self) -> Form:
        return FULL[self.newsroom.family.name]

    @property
    def robots(self) -> str:
        named = f"Sitemap: {self.base}/sitemap.xml\n" if self.newsroom.family.name == "sitemap" else ""
        return ROBOTS + named

    def _answers(self, at: datetime) -> Iterator[tuple[str, Answer]]:
        yield from super()._answers(at)
        for kind, number in (*MENUS.items(), ("news", max(BOXES.values()))):
            for place in range(number):
                text = f"<h1>{MENU[place % len(MENU)]}</h1><p>{NOTICE}</p>"
                yield f"/{kind}/{place}/", self._answer(HTML, markup.page("About us", text, site="Home"))

    def page(self, story: Story) -> str:
        heavy = self.newsroom.family.name in NEWS_LOOKS
        return article(story, site=self.newsroom.publisher, exact=self.form.exact, heavy=heavy)

    def ways(self) -> dict[str, str]:
        """Kind of listing -> address, of all that anybody could be told to read: what contestants are configured
        with."""
        kinds = {"rss": "feed", "atom": "feed", "feed": "feed", "sitemap": "sitemap", "wp-json": "api", "search": "api"}
        found = {"home": f"{self.base}/"}
        for place in self.form.places:
            kind = "listing" if place.path == "/news" else next((kinds[key] for key in kinds if key in place.path), "")
            if kind and place.path != "/":
                found.setdefault(kind, self.base + place.path)
        return found


def article(story: Story, *, site: str, exact: bool, heavy: bool) -> str:
    """Return a page of some 35 KB, or 80 KB where it is ``heavy``, as councils and newspapers send them."""
    printed = f"{story.published.day} {story.published:%B %Y}"
    iso = f"{story.published:{markup.ISO}}"
    date = f'<time datetime="{iso}">{printed}</time>' if exact else f'<p class="date">{printed}</p>'
    meta = f'<meta property="article:published_time" content="{iso}">' if exact else ""
    title = html.escape(story.title)
    text = "".join(f"<p>{html.escape(each)}</p>\n" for each in story.paragraphs)
    talk = f"<section class='comments'><h2>Comments</h2><ol>{comments(20)}</ol></section>" if heavy else ""
    boxes = f"<aside><h2>Most read</h2>{links(TALES, MENUS['most-read'], 'most-read')}{cards(BOXES[heavy])}</aside>"
    script = f"<script>{SCRIPT}</script>" if heavy else ""
    return (
        f"<!DOCTYPE html><html lang='en-GB'><head><meta charset='utf-8'><title>{title} | {html.escape(site)}</title>"
        f"<meta property='og:title' content=\"{title}\"><meta property='og:type' content='article'>{meta}"
        f"<style>{STYLE}</style>{script}</head><body>"
        f"<header role='banner'><p>{NOTICE}</p><a href='/'>Home</a><nav>{links(MENU, MENUS['menu'], 'menu')}</nav>"
        f"</header><main id='main-content'><article><h1>{title}</h1>{date}"
        f"<div class='body'>\n{text}</div></article>{talk}</main>{boxes}"
        f"<footer>{links(SECTIONS, MENUS['footer'], 'footer')}<p>Sign up for our e-mails.</p></footer></body></html>"
    )
