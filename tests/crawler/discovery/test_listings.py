"""Listing pages of each family, found from the front page: the derived selectors read exactly the stories."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler import ways
from crawler.sources import read_watchlist
from tests.crawler.discovery import newsrooms
from tests.crawler.discovery.driving import visit
from tests.crawler.discovery.newsrooms import FOOT, FRONT, MENU, SERVICES, SUMMARY, TITLES, day, each, page, slug

HOME = "https://www.oakford.test/"


def stories(form: str, mark: str = "-", number: int = 6) -> list[str]:
    return [form.format(slug=slug(n, mark), day=day(n), id=34000 + n, n=n) for n in range(number)]


FAMILIES = {
    "LOCALGOV": (stories(HOME + "news/2026/{slug}"), r"/news/20\d\d/[^/?#]"),
    "DRUPAL_7": (stories(HOME + "latest-news/{slug}"), r"/latest-news/[^/?#]"),
    "JADU": (stories(HOME + "news/article/{id}/{slug}", mark="_"), r"/news/article/\d+/"),
    "GOSS": (stories(HOME + "article/{id}/{slug}"), r"//www\.oakford\.test/."),
    "CONTENSIS": (stories(HOME + "News_events/2026/{day:%B}/{slug}.aspx"), r"/News_events/20\d\d/[A-Za-z]+/[^/?#]"),
    "UMBRACO": (stories(HOME + "council/news/press_office/{slug}/", mark="_"), "/council/news/press_office/[^/?#]"),
    "STOCKPORT": (stories(HOME + "news/{slug}"), r"/news/(?!(?:archive)(?:[/?#]|$))[^/?#]"),
    "PAPER": (stories(HOME + "news/2540{id}.{slug}/"), r"/news/\d+\."),
}
"""Family -> its stories in the page's order, and the pattern of their addresses."""


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_is_read_exactly(family: str) -> None:
    expected, pattern = FAMILIES[family]
    visited = visit(HOME, {HOME: FRONT, HOME + "news": getattr(newsrooms, family)})
    best = visited.best
    assert (best.listing.kind, best.listing.url, best.listing.links) == ("listing", HOME + "news", pattern)
    assert visited.read() == expected
    assert [link.title for link in best.links] == list(TITLES)
    assert [link.published.start.date() for link in best.links if link.published] == [day(n).date() for n in range(6)]
    assert (best.dated, best.on_topic, best.newest) == (
        6,
        1.0,
        max(link.published.start for link in best.links if link.published),
    )
    assert visited.found.says == (
        f"Read the news page at {HOME}news. It lists 6 stories, the newest of 5 August 2026, and was linked on the "
        'home page as "News".'
    )
    assert visited.found.site_name == "Oakford Council"


@pytest.mark.parametrize("family", ["LOCALGOV", "DRUPAL_7", "UMBRACO", "STOCKPORT"])
def test_summaries_are_read_where_cards_tell_them(family: str) -> None:
    visited = visit(HOME, {HOME: FRONT, HOME + "news": getattr(newsrooms, family)})
    assert all(" ".join(link.summary.split()).startswith(SUMMARY) for link in visited.best.links)


@pytest.mark.parametrize(
    ("family", "url"),
    [("LOCALGOV", "news?page=1"), ("DRUPAL_7", "news?page=1"), ("JADU", "news?page=2"), ("GOSS", "news?p=2"),
     ("CONTENSIS", "news?Listing_List_GoToPage=2"), ("UMBRACO", "council/news/news_july_2026")],
)  # fmt: skip
def test_the_next_page_is_found(family: str, url: str) -> None:
    visited = visit(HOME, {HOME: FRONT, HOME + "news": getattr(newsrooms, family)})
    listing = visited.best.listing
    body = getattr(newsrooms, family).encode()
    assert listing.pages == 3
    assert ways.read(listing, body, url=listing.url, content_type=None, day_first=True).more == (HOME + url,)


@pytest.mark.parametrize("family", [*FAMILIES, "WORDPRESS"])
def test_what_is_found_can_stand_in_a_watch_list(family: str, tmp_path: Path) -> None:
    listing = visit(HOME, {HOME: FRONT, HOME + "news": getattr(newsrooms, family)}).best.listing
    keys = {key: value for key, value in asdict(listing).items() if value is not None and key != "pinned"}
    lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
    entry = f'[[source]]\nname = "oakford"\npublisher = "Oakford"\nkind = "council_newsroom"\nhome = "{HOME}"\n'
    path = tmp_path / "watchlist.toml"
    path.write_text("\n".join([entry, "[[source.listings]]", *lines]), encoding="utf-8")
    assert read_watchlist(path, "user")[0].listings == (listing,)


def listed(body: str) -> dict[str, str]:
    return {HOME: FRONT, HOME + "news": page(MENU + body + FOOT, title="News | Oakford Council")}


NEWS = stories(HOME + "news/{slug}")
LAYOUTS = {
    "table": '<main><h1>News</h1><table class="news"><tr><th>Date</th><th>Story</th></tr>'
    + each('<tr><td>{long}</td><td><a href="/news/{slug}">{title}</a></td></tr>')
    + "</table></main>",
    "list with the date as bare text": "<main><h1>News</h1><ul>"
    + each('<li><a href="/news/{slug}">{title}</a> {long}</li>')
    + "</ul></main>",
    "title apart from its link": "<main><h1>News</h1>"
    + each(
        '<div class="col-md-4"><div class="panel"><img src="x"><h3>{title}</h3><span>{long}</span><p>{summary}</p>'
        '<a class="btn btn-primary" href="/news/{slug}">Read more</a></div></div>'
    )
    + "</main>",
    "cards that are links, styled by utilities": '<main><h1>News</h1><div class="grid gap-4">'
    + each(
        '<a href="/news/{slug}" class="block p-4 hover:bg-grey"><p class="text-lg font-bold">{title}</p>'
        '<p class="text-sm">{long}</p></a>'
    )
    + "</div></main>",
    "class names of a build": '<main><h1>News</h1><div class="Grid_grid__x7Ks2">'
    + each(
        '<div class="Card_card__9aB3c"><a href="/news/{slug}" class="Card_link__1xY2z"><h2>{title}</h2></a>'
        '<time datetime="{iso}">{short}</time></div>'
    )
    + "</div></main>",
    "topics and authors on each card": '<main><h1>News</h1><div class="items">'
    + each(
        '<div class="item"><a href="/people/jane-doe-press-officer">Jane Doe</a><h2><a href="/news/{slug}">{title}</a>'
        '</h2><p class="when">{long}</p><a class="tag" href="/news/topics/roads">Roads</a></div>'
    )
    + "</div></main>",
    "services in cards of the same class": '<main><h1>News</h1><div class="cards news-list">'
    + each('<div class="card"><h3><a href="/news/{slug}">{title}</a></h3><p class="when">{long}</p></div>')
    + f"</div>{SERVICES}</main>",
    "a list for each month": "<main><h1>News</h1>"
    + each('<h2>{month}</h2><ul class="nl"><li><a href="/news/{slug}">{title}</a><span>{slash}</span></li></ul>')
    + "</main>",
    "a web form round everything": '<form><div id="ctl00_PlaceHolderMain_list">'
    + each('<div><a href="/news/{slug}">{title}</a><br>{slash}</div>')
    + "</div></form>",
    "related and most read boxes within the main part": "<main><h1>News</h1>"
    + each('<div class="story"><a href="/news/{slug}">{title}</a><b>{long}</b></div>')
    + '<div><h2>Most read</h2><div class="story"><a href="/news/old-one-that-is-read-a-lot">Old one that is read a lot'
    "</a><b>3 March 2019</b></div></div></main>",
}
"""Other markups of a list of news, whose stories are all at /news/<slug>."""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_other_layouts_are_read_exactly(layout: str) -> None:
    visited = visit(HOME, listed(LAYOUTS[layout]))
    assert visited.read() == NEWS
    assert [link.title for link in visited.best.links] == list(TITLES)
    assert visited.best.dated == 6


UNDATED = {
    "headings between paragraphs": '<div class="content"><h1>News</h1>'
    + each('<h3><a href="/news/{slug}">{title}</a></h3><p class="date">{long}</p><p>{summary}</p>')
    + "</div>",
    "ages instead of dates": '<main><h1>News</h1><div class="items">'
    + each('<div class="item"><h2><a href="/news/{slug}">{title}</a></h2><p>{n} days ago</p></div>')
    + "</div></main>",
    "no class at all": "<div><div>" + each('<div><div><a href="/news/{slug}">{title}</a></div></div>') + "</div></div>",
}


@pytest.mark.parametrize("layout", UNDATED)
def test_lists_without_dates_are_read_exactly(layout: str) -> None:
    visited = visit(HOME, listed(UNDATED[layout]))
    assert visited.read() == NEWS
    assert visited.best.newest is None
    assert "It lists 6 stories, without their dates, and was linked" in visited.found.says


def test_a_featured_story_in_a_card_of_its_own_is_read_too() -> None:
    body = (
        '<main><h1>News</h1><section class="hero"><h2><a href="/news/the-big-story-of-the-day">The big story of the day'
        "</a></h2><p>5 August 2026</p></section>"
        + each('<div class="item"><h2><a href="/news/{slug}">{title}</a></h2><p>{long}</p></div>')
        + "</main>"
    )
    visited = visit(HOME, listed(body))
    assert visited.read() == [HOME + "news/the-big-story-of-the-day", *NEWS]


def test_a_front_page_lists_its_news_and_not_its_services_or_events() -> None:
    front = page(
        f'{MENU}<main><h1>Oakford</h1>{SERVICES}<section class="latest"><h2>Latest news</h2>'
        + each('<div class="card"><h3><a href="/news/{slug}">{title}</a></h3><p>{long}</p></div>', 3)
        + "</section><section><h2>Events</h2>"
        + each('<div class="card"><h3><a href="/events/{slug}">{title}</a></h3><p>{n} September 2026</p></div>')
        + f"</section></main>{FOOT}"
    )
    assert visit(HOME, {HOME: front}).read() == NEWS[:3]


def test_a_page_of_services_or_of_events_is_no_list_of_news() -> None:
    events = each('<div class="card"><h3><a href="/whatson/{slug}">{title}</a></h3><p>{n} September 2026</p></div>', 5)
    visited = visit(HOME, {HOME: page(f"{MENU}<main><h1>Oakford</h1>{SERVICES}{events}</main>{FOOT}")})
    assert visited.found.ways == ()
    assert visited.why_not(HOME) == "shows no list of stories"
    assert visited.found.says == (
        f"No feed, sitemap or page with a list of news was found from {HOME}; give the address of its news page."
    )
    assert not visited.found.needs_browser


def test_american_dates_are_read_month_first_where_the_source_says_so() -> None:
    body = "<main>" + "".join(
        f'<div class="item"><a href="/news/story-number-{n}-of-the-trust">Story number {n} of the trust</a>'
        f"<i>0{n}/07/2026</i></div>"
        for n in range(2, 7)
    )
    visited = visit(HOME, listed(body), day_first=False)
    assert visited.best.newest == datetime(2026, 6, 7, tzinfo=UTC)


def test_known_stories_tell_the_list_among_others() -> None:
    def cards(kind: str) -> str:
        return each(f'<div class="{kind}"><a href="/{kind}/{{slug}}">{{title}}</a><i>{{long}}</i></div>')

    web = listed(f"<main><h1>News</h1>{cards('blog')}{cards('voices')}</main>")
    example = HOME + "voices/" + slug(2)
    assert visit(HOME, web, examples=(example,)).read() == stories(HOME + "voices/{slug}")
