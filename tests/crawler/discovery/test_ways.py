"""Feeds, sitemaps and APIs: which are found, which are none and why, and which is chosen."""

import json
import re
from datetime import UTC, datetime
from urllib.parse import urljoin

import pytest

from tests.crawler.discovery import newsrooms
from tests.crawler.discovery.driving import Web, visit
from tests.crawler.discovery.newsrooms import FOOT, FRONT, MENU, TITLES, index, page, rss, slug, urlset

HOME = "https://www.oakford.test/"
NEWSROOM = "https://news.oakford.test/"
LONG_AGO = datetime(2024, 3, 3, tzinfo=UTC)


def at(form: str, number: int = 6) -> list[str]:
    return [form.format(slug=slug(n), id=34000 + n) for n in range(number)]


DATED = at(NEWSROOM + "2026/08/05/{slug}/")
JADU = at(HOME + "news/article/{id}/{slug}")
PLAIN = at(HOME + "news/{slug}")


def announced(url: str, title: str = "News") -> str:
    return f'<link rel="alternate" type="application/rss+xml" title="{title}" href="{url}">'


def front(head: str = "", body: str = "") -> str:
    return page(f"{MENU}<main><h1>Welcome</h1>{body}</main>{FOOT}", head=head)


FEEDS: dict[str, tuple[str, Web, str, str]] = {
    "WordPress, announced": (
        NEWSROOM,
        {NEWSROOM: newsrooms.WORDPRESS, NEWSROOM + "feed/": rss([url + "?utm_source=rss" for url in DATED])},
        NEWSROOM + "feed/",
        "was announced by the news page",
    ),
    "Jadu, by its marks": (
        HOME,
        {HOME: FRONT, HOME + "news": newsrooms.JADU, HOME + "rss/news": rss(JADU)},
        HOME + "rss/news",
        "was found where Jadu usually puts it",
    ),
    "GOSS, behind the news page": (
        HOME,
        {HOME: FRONT, HOME + "news": newsrooms.GOSS, HOME + "news?rss=true": rss(at("/article/{id}/{slug}"))},
        HOME + "news?rss=true",
        "was found where GOSS iCM usually puts it",
    ),
    "Drupal, for the site": (
        HOME,
        {HOME: FRONT, HOME + "news": newsrooms.LOCALGOV, HOME + "rss.xml": rss(at(HOME + "news/2026/{slug}"))},
        HOME + "rss.xml",
        "was found where Drupal usually puts it",
    ),
    "PressPage, on a host of its own": (
        HOME,
        {
            HOME: front(body='<a href="https://oakford-newsroom.presspage.test/">Newsroom</a>').replace(
                '"/news"', '"/x"'
            ),
            "https://oakford-newsroom.presspage.test/": page(
                '<div class="ppmodule"><p>Welcome to our newsroom</p></div>'
            ),
            "https://oakford-newsroom.presspage.test/feed/rss": rss(
                at("https://oakford-newsroom.presspage.test/news/{slug}")
            ),
        },
        "https://oakford-newsroom.presspage.test/feed/rss",
        "was found where PressPage usually puts it",
    ),
    "a paper of Reach": (
        HOME + "news/",
        {
            HOME + "news/": page('<script src="https://s2-prod.oakford.test/x.js"></script><p>Words.</p>'),
            HOME + "news/?service=rss": rss(at(HOME + "news/local-news/{slug}-{id}1")),
        },
        HOME + "news/?service=rss",
        "was found where Reach usually puts it",
    ),
    "a paper of Newsquest": (
        HOME,
        {
            HOME: page('<div class="mar-archive-list"></div>'),
            HOME + "news/rss/": rss(at(HOME + "news/254{id}.{slug}/?ref=rss")),
        },
        HOME + "news/rss/",
        "was found where Newsquest usually puts it",
    ),
    "linked where everybody sees it": (
        HOME,
        {
            HOME: front(body='<a href="/rss/events">RSS feed of events</a><a href="/syndication/n.rss">RSS: news</a>'),
            HOME + "syndication/n.rss": rss(PLAIN),
        },
        HOME + "syndication/n.rss",
        "was linked on the home page",
    ),
    "the BBC's own convention": (
        "https://www.bbc.co.uk/news/england/oakford",
        {
            "https://www.bbc.co.uk/news/england/oakford": page("<p>Headlines</p>"),
            "https://feeds.bbci.co.uk/news/england/oakford/rss.xml": rss(
                [f"https://www.bbc.com/news/articles/c{n}j8kjyd70no#0" for n in range(6)]
            ),
        },
        "https://feeds.bbci.co.uk/news/england/oakford/rss.xml",
        "was found in a usual place",
    ),
}


@pytest.mark.parametrize("case", FEEDS)
def test_the_feed_of_each_family_is_found(case: str) -> None:
    home, web, url, how = FEEDS[case]
    visited = visit(home, web)
    assert (visited.best.listing.kind, visited.best.listing.url) == ("feed", url)
    answer = web[url]
    assert isinstance(answer, str)
    assert visited.read() == [urljoin(url, link) for link in re.findall("<link>(.+?)</link>", answer)]
    assert visited.found.says.startswith(
        f"Read the news feed at {url}. It lists 6 stories, the newest of 5 August 2026, and {how}."
    )
    assert len(visited.rounds) <= 4


def test_comments_events_and_jobs_are_not_asked_as_news() -> None:
    head = announced("/comments/feed/", "Oakford » Comments Feed") + announced("/events/feed", "Events")
    head += announced("/jobs.rss", "Vacancies") + announced("/rss/latest", "Latest news")
    visited = visit(HOME, {HOME: front(head), HOME + "rss/latest": rss(PLAIN)})
    assert visited.best.listing.url == HOME + "rss/latest"
    assert not {HOME + "comments/feed/", HOME + "events/feed", HOME + "jobs.rss"} & set(visited.asked)


NONE_OF_NEWS = {
    "soft 404": (page("<h1>Home</h1>"), "is a web page, not a feed"),
    "ended": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>This feed has ended</title><link href="/x"/></entry>'
        "</feed>",
        "has ended",
    ),
    "events": (rss(at(HOME + "events/{slug}")), "lists events, not news"),
    "jobs": (rss(at(HOME + "jobs/{slug}")), "lists jobs, not news"),
    "comments": (rss([url + "#comment-3" for url in PLAIN]), "lists readers' comments, not news"),
    "days to come": (rss(PLAIN, newest=datetime(2026, 12, 1, tzinfo=UTC)), "lists events to come, not news"),
    "others' stories": (rss(at("https://paper.test/news/{slug}")), "lists stories of other sites"),
    "empty": (rss([]), "lists nothing"),
    "error": ((404, "gone"), "answers with error 404"),
    "wall": ((403, "no"), "turns programs like this one away (error 403)"),
    "silence": ((200, ""), "answers with nothing at all"),
}


@pytest.mark.parametrize("case", NONE_OF_NEWS)
def test_what_is_no_feed_of_news_is_told_with_its_reason(case: str) -> None:
    answer, why = NONE_OF_NEWS[case]
    web: dict[str, object] = {HOME: front(announced("/the.rss")), HOME + "the.rss": answer}
    web[HOME + "news"] = newsrooms.STOCKPORT
    visited = visit(HOME, web)  # type: ignore[arg-type]
    assert visited.why_not(HOME + "the.rss") == why
    assert visited.best.listing.kind == "listing"


def test_a_feed_that_fell_silent_loses_to_a_page_with_newer_stories() -> None:
    web = {
        HOME: front(announced("/rss")),
        HOME + "rss": rss(PLAIN, newest=LONG_AGO),
        HOME + "news": newsrooms.STOCKPORT,
    }
    visited = visit(HOME, web)
    assert visited.best.listing.kind == "listing"
    assert visited.why_not(HOME + "rss") == "its newest item is of 3 March 2024"
    assert f"{HOME}rss is left aside: its newest item is of 3 March 2024." in visited.found.says
    del web[HOME + "news"]
    silent = visit(HOME, web)
    assert silent.best.listing.url == HOME + "rss"
    assert "the newest of 3 March 2024" in silent.found.says


def test_a_feed_that_misses_the_newest_stories_comes_after_the_page_that_shows_them() -> None:
    behind = rss(PLAIN[3:], newest=datetime(2026, 7, 24, tzinfo=UTC))
    visited = visit(HOME, {HOME: front(announced("/rss")), HOME + "rss": behind, HOME + "news": newsrooms.STOCKPORT})
    assert [way.listing.kind for way in visited.found.ways] == ["listing", "feed"]
    assert visited.found.says.endswith(f"{HOME}rss is left aside: its newest item is of 24 July 2026.")


def test_of_a_feed_of_the_whole_site_the_news_is_kept_only() -> None:
    mixed = rss([*PLAIN, HOME + "council-tax", HOME + "about-us", HOME + "events/summer-fair"])
    visited = visit(HOME, {HOME: front(announced("/rss.xml")), HOME + "rss.xml": mixed})
    assert visited.best.listing.links == "/news/[^/?#]"
    assert visited.read() == PLAIN


def test_a_feed_wins_over_an_api_and_both_over_the_page_that_are_equally_good() -> None:
    posts = [
        {"link": url, "title": {"rendered": TITLES[n]}, "date": "2026-08-05T09:00:00"} for n, url in enumerate(DATED)
    ]
    api = NEWSROOM + "wp-json/wp/v2/posts?per_page=20&_fields=link,title,date,excerpt"
    web: dict[str, str] = {NEWSROOM: newsrooms.WORDPRESS, NEWSROOM + "feed/": rss(DATED), api: json.dumps(posts)}
    visited = visit(NEWSROOM, web)
    assert [way.listing.kind for way in visited.found.ways] == ["feed", "api", "listing"]
    assert NEWSROOM + "comments/feed/" not in visited.asked
    assert f"Beside it there are the data service at {api} and the news page at {NEWSROOM}." in visited.found.says
    del web[NEWSROOM + "feed/"]
    by_api = visit(NEWSROOM, web)
    assert by_api.best.listing.url == api
    assert by_api.read() == DATED
    assert by_api.best.links[0].title == TITLES[0]


def test_govuk_is_read_by_its_feed_and_by_its_search_where_the_feed_has_ended() -> None:
    home = "https://www.gov.test/government/organisations/inspectorate"
    stories = [f"/government/news/{slug(n)}" for n in range(6)]
    head = '<link rel="alternate" type="application/atom+xml" href="/government/organisations/inspectorate.atom">'
    entries = "".join(
        f"<entry><id>{path}</id><updated>2026-08-0{n % 5 + 1}T09:00:00Z</updated>"
        f'<link href="{path}"/><title>{TITLES[n]}</title></entry>'
        for n, path in enumerate(stories)
    )
    found = {
        "results": [
            {"link": path, "title": TITLES[n], "public_timestamp": "2026-08-04T09:00:00Z"}
            for n, path in enumerate(stories)
        ]
    }
    search = "https://www.gov.test/api/search.json?filter_organisations=inspectorate&order=-public_timestamp"
    web: dict[str, str] = {
        home: page('<body class="govuk-template"><h1>Inspectorate</h1>', head=head),
        home + ".atom": f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>',
        search: json.dumps(found),
    }
    visited = visit(home, web)
    assert [(way.listing.kind, way.listing.url) for way in visited.found.ways] == [
        ("feed", home + ".atom"),
        ("api", search),
    ]
    web[home + ".atom"] = NONE_OF_NEWS["ended"][0]  # type: ignore[assignment]
    ended = visit(home, web)
    assert ended.best.listing.url == search
    assert len(ended.read()) == 6
    assert ended.why_not(home + ".atom") == "has ended"


def test_contensis_is_read_by_the_question_that_its_page_asks() -> None:
    asked = "/api/delivery/projects/website/entries/search?fields=title,publishedDate&amp;pageIndex=0&amp;pageSize=12"
    entries = {
        "items": [
            {"title": TITLES[n], "publishedDate": f"2026-08-0{n % 5 + 1}T00:00:00", "sys": {"uri": f"/news/{slug(n)}"}}
            for n in range(6)
        ]
    }
    shell = page(f'<div id="app"></div><div data-url="{asked}"></div><script src="/app.js"></script>', title="News")
    url = "https://www.oakford.test" + asked.replace("&amp;", "&")
    visited = visit(HOME, {HOME: FRONT, HOME + "news": shell, url: json.dumps(entries)})
    assert (visited.best.listing.kind, visited.best.listing.url) == ("api", url)
    assert visited.read() == PLAIN
    assert visited.best.dated == 6
    assert not visited.found.needs_browser


OTHERS = [
    HOME + each_ for each_ in ("council-tax", "bins/find-your-bin-day", "news/archive", "news", "schools/term-dates")
]


def robots(*urls: str) -> str:
    return "User-agent: *\nDisallow: /admin\n" + "".join(f"Sitemap: {url}\n" for url in urls)


def test_a_news_sitemap_is_better_than_one_of_the_whole_site() -> None:
    web = {
        HOME: FRONT,
        HOME + "robots.txt": robots("/sitemap.xml", "/sitemap-news.xml"),
        HOME + "sitemap.xml": urlset([*OTHERS, *PLAIN]),
        HOME + "sitemap-news.xml": urlset(PLAIN[:4], news=True),
    }
    visited = visit(HOME, web)
    assert visited.best.listing.url == HOME + "sitemap-news.xml"
    assert visited.best.listing.at_least == 0
    assert visited.found.says.startswith(
        f"Read the news sitemap at {HOME}sitemap-news.xml. It lists 4 stories, the newest"
    )
    assert visited.read() == PLAIN[:4]


def test_of_a_sitemap_of_the_whole_site_the_news_is_kept_only() -> None:
    visited = visit(HOME, {HOME: FRONT, HOME + "sitemap.xml": urlset([*OTHERS, *PLAIN])})
    assert visited.best.listing.links == r"/news/(?!(?:archive)(?:[/?#]|$))[^/?#]"
    assert visited.read() == PLAIN
    assert "the sitemap at" in visited.found.says


@pytest.mark.parametrize(
    ("pages", "why"),
    [
        ([*OTHERS, *at(HOME + "{slug}")], "names pages of the whole site, and none that is plainly news"),
        ([*OTHERS, *at(HOME + "article/{id}/{slug}")], "names pages of the whole site, and none that is plainly news"),
        (at("https://elsewhere.test/news/{slug}"), "names pages of other sites"),
    ],
)
def test_a_sitemap_whose_news_cannot_be_told_is_none(pages: list[str], why: str) -> None:
    visited = visit(HOME, {HOME: FRONT, HOME + "sitemap.xml": urlset(pages)})
    assert visited.found.ways == ()
    assert visited.why_not(HOME + "sitemap.xml") == why


def test_of_an_index_the_sitemap_of_posts_is_taken() -> None:
    posts = at(NEWSROOM + "{slug}/")
    web = {
        NEWSROOM: page("<p>Welcome</p>"),
        NEWSROOM + "robots.txt": robots(NEWSROOM + "sitemap_index.xml"),
        NEWSROOM + "sitemap_index.xml": index([NEWSROOM + "page-sitemap.xml", NEWSROOM + "post-sitemap.xml"]),
        NEWSROOM + "post-sitemap.xml": urlset(posts),
        NEWSROOM + "page-sitemap.xml": urlset([NEWSROOM + "about/"]),
    }
    visited = visit(NEWSROOM, web)
    assert visited.best.listing.url == NEWSROOM + "post-sitemap.xml"
    assert visited.read() == posts
    assert NEWSROOM + "page-sitemap.xml" not in visited.asked


SHELL = page(
    '<div id="root"></div><noscript>You need JavaScript</noscript><script src="/app.js"></script>', title="News"
)


def test_news_that_a_script_fills_in_needs_a_browser_unless_a_sitemap_tells_it() -> None:
    web: dict[str, str] = {HOME: FRONT, HOME + "news": SHELL}
    visited = visit(HOME, web)
    assert visited.found.needs_browser
    assert visited.found.says.startswith(f"The news of {HOME} is filled in by a script when a browser shows the page")
    assert visited.why_not(HOME + "news") == "shows no list of stories until a script fills it in a browser"
    web[HOME + "sitemap.xml"] = urlset([*OTHERS, *PLAIN])
    told = visit(HOME, web)
    assert not told.found.needs_browser
    assert told.read() == PLAIN


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ((200, page("<p>Checking your browser before you go on</p>", title="Just a moment...")), "no robots"),
        (
            (
                200,
                page("<h1>Before you continue</h1><p>Accept all cookies to continue</p>", title="Before you continue"),
            ),
            "consent",
        ),
        ((403, "Forbidden"), "turns programs like this one away (error 403)"),
        ((503, "Busy"), "answers with error 503"),
    ],
)
def test_what_stands_before_the_home_page_is_told(answer: tuple[int, str], says: str) -> None:
    visited = visit(HOME, {HOME: answer})
    assert visited.found.ways == ()
    assert says in visited.found.says
    assert not visited.found.needs_browser


def test_a_feed_behind_a_walled_home_page_is_found_all_the_same() -> None:
    visited = visit(HOME, {HOME: (403, "Forbidden"), HOME + "rss/news": rss(JADU)})
    assert visited.best.listing.url == HOME + "rss/news"


def test_a_news_page_that_is_gone_is_found_again_from_the_front_page() -> None:
    moved = FRONT.replace('href="/news"', 'href="/your-council/newsroom"')
    visited = visit(HOME + "news", {HOME: moved, HOME + "your-council/newsroom": newsrooms.STOCKPORT})
    assert visited.best.listing.url == HOME + "your-council/newsroom"
    assert visited.read() == PLAIN
    assert visited.why_not(HOME + "news") == "answers with error 404"


def test_a_site_that_moved_is_followed_to_its_new_host() -> None:
    new = "https://www.oakford-borough.test/"
    web: Web = {
        HOME: (200, front(announced(new + "rss")), new),
        new + "rss": rss(at(new + "news/{slug}")),
    }
    visited = visit(HOME, web)
    assert visited.best.listing.url == new + "rss"
    assert visited.found.home == HOME


def test_other_hosts_are_asked_only_where_the_page_calls_them_its_news() -> None:
    body = '<a href="https://partner.test/media/">Media</a><a href="https://x.partner.test/feed.rss">RSS</a>'
    body += '<a href="https://oakford-newsroom.test/">Latest news</a>'
    visited = visit(HOME, {HOME: front(body=body)})
    hosts = {url.split("/")[2] for url in visited.asked}
    assert hosts == {"www.oakford.test", "oakford-newsroom.test"}


def test_private_addresses_are_never_asked() -> None:
    body = '<a href="http://127.0.0.1/news">News</a><a href="http://[::1]/news">News</a><a href="file:///news">News</a>'
    head = announced("http://192.168.0.1/rss") + announced("http://intranet/rss")
    visited = visit(HOME, {HOME: front(head, body), HOME + "robots.txt": robots("http://10.0.0.1/sitemap.xml")})
    assert {url.split("/")[2] for url in visited.asked} == {"www.oakford.test"}


def test_one_feed_at_two_addresses_is_one_way() -> None:
    web = {
        HOME: front(announced("/a.rss") + announced("/b.rss")),
        HOME + "a.rss": rss(PLAIN),
        HOME + "b.rss": rss(PLAIN),
    }
    visited = visit(HOME, web)
    assert [way.listing.url for way in visited.found.ways] == [HOME + "a.rss"]
    assert visited.why_not(HOME + "b.rss") == f"lists the same stories as {HOME}a.rss"


def test_with_a_good_feed_no_guess_is_asked() -> None:
    visited = visit(
        HOME, {HOME: front(announced("/a.rss")), HOME + "a.rss": rss(PLAIN), HOME + "news": newsrooms.STOCKPORT}
    )
    assert visited.rounds[0] == (HOME, HOME + "robots.txt")
    assert set(visited.asked) == {
        HOME,
        HOME + "robots.txt",
        *(HOME + path for path in ("a.rss", "news", "news/archive")),
    }
