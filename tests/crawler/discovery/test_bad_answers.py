"""Whatever the answers hold, discovery ends, soon, without an error and within its limit of addresses."""

from collections.abc import Mapping
from datetime import UTC, datetime
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.discovery import Discovery, Seen, discover
from tests.crawler.discovery import newsrooms
from tests.crawler.discovery.driving import NOW, visit
from tests.crawler.discovery.newsrooms import FRONT, SUMMARY, index, page, rss, urlset

HOME = "https://www.oakford.test/"

PIECES = st.sampled_from(
    [
        newsrooms.LOCALGOV.encode(),
        newsrooms.WORDPRESS.encode(),
        newsrooms.PAPER.encode(),
        newsrooms.GOSS.encode("utf-16"),
        rss([HOME + "news/1"] * 3).encode(),
        urlset([HOME + "news/a-b-c"]).encode(),
        index([HOME + "a.xml", "//", "http://[", HOME + "sitemap.xml"]).encode(),
        b"Sitemap: \xff\nSitemap: http://[::\nSitemap:\nSitemap: /s.xml\n",
        b'{"items": [{"url": 3}], "version": "https://jsonfeed.org/version/1"}',
        b"[" * 1_500,
        b"<a href='http://[x'>News</a><base href='http://[y'><a href='//'>News</a><a href='?'>News</a>",
        b"<html><main><article class='a\x00b c::d'><h2><a href='\x01'>\xe2\x80</a></h2><time datetime='31/31/9999'>",
        b"<article class=x><a href=/news/a-b-c>One two three</a><time>9999-99-99</time></article>" * 4,
        b"\x1f\x8b\x08\x00broken",
        b"<html><head><link rel=alternate type=application/rss+xml href='http://[::1'><link rel=alternate href=a>",
    ]
)

ANSWERS = st.one_of(
    st.binary(max_size=200),
    st.tuples(PIECES, st.integers(0, 6_000), st.binary(max_size=30)).map(lambda t: t[0][: t[1]] + t[2] + t[0][t[1] :]),
    st.tuples(PIECES, PIECES).map(b"".join),
)
"""Noise, and pages, feeds, sitemaps and scripts with noise in them or run together."""

KINDS = st.sampled_from([None, "text/html", "application/rss+xml", "text/html; charset=utf-7", "x", ""])
STATUSES = st.sampled_from([200, 200, 200, 200, None, 301, 404, 500])


@given(
    data=st.data(),
    home=st.sampled_from([HOME, HOME + "news", "https://www.gov.uk/government/organisations/x", "x", ""]),
)
@settings(max_examples=60)
def test_any_answers_are_borne(data: st.DataObject, home: str) -> None:
    steps = discover(home, now=NOW, examples=(HOME + "news/a", "http://[", ""))
    asked, count = next(steps), 0
    while True:
        count += len(asked)
        assert asked
        assert count <= 16
        answers: Mapping[str, Seen] = {
            url: Seen(
                asked=url,
                url=data.draw(st.sampled_from([url, HOME, "https://moved.test/x"])),
                status=data.draw(STATUSES),
                content_type=data.draw(KINDS),
                body=data.draw(ANSWERS),
                says="It was not asked.",
            )
            for url in asked
            if data.draw(st.integers(0, 9)) > 0
        }
        try:
            asked = steps.send(answers)
        except StopIteration as end:
            found: Discovery = end.value
            break
    assert found.home == home
    assert found.says.endswith(".")
    assert all(way.links and way.listing.links for way in found.ways)
    assert all(each.why for each in found.rejected)


def cards(number: int, names: str = "card") -> str:
    return "".join(
        f'<div class="{names}"><h3><a href="/news/the-story-of-{n}">The story of number {n}</a></h3>'
        f"<i>{n % 28 + 1} July 2026</i><p>{SUMMARY}</p></div>"
        for n in range(number)
    )


HUGE = {
    "nine thousand cards": page(f"<main>{cards(9_000)}</main>"),
    "thirty thousand links": page("".join(f'<a href="/s/page-of-a-{n}">Some page here {n}</a>' for n in range(30_000))),
    "a name for everything": page(cards(500, " ".join("abcdefgh"[n % 8] * (n // 8 + 2) for n in range(160)))),
    "lists in lists in lists": page(
        "".join(f'<div><a href="/news/a-deep-story-{n}">A deep one</a>' for n in range(190))
    ),
    "twenty thousand elements deep": "<html>" + "<div>" * 20_000,
    "eight thousand headings": page("<main>" + '<h2>Events</h2><div><a href="/news/a-b-c">One two</a></div>' * 8_000),
    "one tag": "<html>" + "<" * 2_000_000,
    "long addresses": page("".join(f'<a href="/news/{"a-" * 900}{n}">Story of words</a>' for n in range(1_500))),
}


@pytest.mark.parametrize("case", HUGE)
def test_a_page_beyond_measure_is_looked_at_in_bounded_time(case: str) -> None:
    start = process_time()
    visit(HOME, {HOME: FRONT, HOME + "news": HUGE[case]})
    assert process_time() - start < 15


def test_a_sitemap_of_fifty_thousand_addresses_is_gone_through_and_few_are_kept() -> None:
    pages = [f"{HOME}pages/page-{n}" for n in range(40_000)] + [f"{HOME}news/2026/the-story-{n}" for n in range(9_000)]
    visited = visit(HOME, {HOME: FRONT, HOME + "sitemap.xml": urlset(pages)})
    assert visited.best.listing.links == r"/news/20\d\d/[^/?#]"
    assert len(visited.best.links) == 1_000


def test_a_lie_about_the_charset_spoils_no_title() -> None:
    body = newsrooms.LOCALGOV.replace("utf-8", "iso-8859-1").encode()
    titles = [link.title for link in visit(HOME, {HOME: FRONT, HOME + "news": body}).best.links]
    assert "Children’s services rated good by Ofsted" in titles


def test_malformed_markup_is_read_as_browsers_do() -> None:
    body = newsrooms.STOCKPORT.replace("</p>", "").replace("</h3>", "</h3></b></table>").replace("</main>", "")
    assert len(visit(HOME, {HOME: FRONT, HOME + "news": body}).read()) == 6


def test_without_any_answer_it_is_said_that_nothing_answered() -> None:
    steps = discover(HOME, now=datetime(2026, 8, 6, tzinfo=UTC))
    next(steps)
    silent = Seen(asked=HOME, url=HOME, status=None, says="Its name is unknown to the DNS.")
    try:
        while True:
            steps.send({HOME: silent})
    except StopIteration as end:
        found: Discovery = end.value
    assert found.ways == ()
    assert found.says == (
        f"No list of news was found: {HOME} could not be seen (Its name is unknown to the DNS), and the usual "
        "places hold no news; look whether the site moved."
    )
