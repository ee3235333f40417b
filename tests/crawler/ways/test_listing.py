"""Listing pages in the markup of each family, read by the selectors of an entry."""

from datetime import UTC, datetime

import pytest

from crawler import ways
from pipelines.model import Listing
from tests.crawler.ways import answers
from tests.crawler.ways.reading import read, urls, when

DRUPAL = Listing(
    kind="listing",
    url="https://www.kirkwell.test/news",
    items=".localgov-featured-news article, .view--teasers article.teaser",
    link=".teaser__title a",
    title=".teaser__title",
    date="time",
    summary=".teaser__body",
    next_page=".pager__item--next a",
    pages=3,
)
LINKS = Listing(kind="listing", url="https://paper.test/content/news", items="a")


def test_localgov_drupal_with_the_featured_story_above_the_list() -> None:
    listed = read(DRUPAL, answers.LOCALGOV_DRUPAL)
    assert urls(listed) == [
        "https://www.kirkwell.test/news/2026/top-story",
        "https://www.kirkwell.test/news/2026/second-story",
        "https://www.kirkwell.test/news/2026/third-story",
    ]
    second = listed.links[1]
    assert (second.title, " ".join(second.summary.split())) == (
        "Second story",
        "Inspectors praised the team.",
    )
    assert [when(link) for link in listed.links] == [
        (datetime(2026, 8, 5, tzinfo=UTC), "day"),
        (datetime(2026, 8, 4, tzinfo=UTC), "day"),
        (datetime(2026, 7, 31, tzinfo=UTC), "day"),
    ]
    assert listed.more == ("https://www.kirkwell.test/news?page=1",)
    assert listed.dropped == {}


def test_contensis_dates_are_day_first_and_june_has_no_31st() -> None:
    listing = Listing(
        kind="listing",
        url="https://www.towers.test/News_events/News.aspx",
        items=".sys_itemslist .sys_subitem",
        link="h2 a",
        date=".sys_news-datepublished",
    )
    listed = read(listing, answers.CONTENSIS)
    good, bins = listed.links
    assert (good.title, good.url) == (
        "A good grade",
        "https://www.towers.test/News_events/2026/August/A-Good-Grade.aspx",
    )
    assert when(good) == (datetime(2026, 8, 4, tzinfo=UTC), "day")
    assert bins.published is None
    assert listed.dropped == {"date_unread": 1}
    american = read(listing, answers.CONTENSIS, day_first=False)
    assert when(american.links[0]) == (datetime(2026, 4, 8, tzinfo=UTC), "day")


def test_a_card_that_is_its_link_or_lies_inside_one_and_a_base() -> None:
    listing = Listing(
        kind="listing", url="https://www.weir.test/", items=".navcard__link, .card", title="h3", date=".lead"
    )
    listed = read(listing, answers.STOCKPORT)
    assert urls(listed) == ["https://www.weir.test/news/whole-card", "https://www.weir.test/news/card-inside"]
    assert [link.title for link in listed.links] == ["Whole card", "Card inside a link"]
    assert when(listed.links[0]) == (datetime(2026, 8, 4, tzinfo=UTC), "day")


def test_two_links_to_one_story_are_one_and_other_schemes_are_dropped() -> None:
    listed = read(LINKS, answers.PICTURE_THEN_TITLE)
    assert [(link.url, link.title) for link in listed.links] == [
        ("https://paper.test/content/news/a-story", "Services rated good"),
        ("https://paper.test/content/news#top", "Top"),
        ("https://paper.test/content/news/another", "Another"),
    ]
    assert listed.dropped == {"repeated": 1, "other_scheme": 4}


def test_words_behind_a_style_are_words() -> None:
    listed = read(LINKS, "<a href='/1'><style>.x{}</style>Council <script>x()</script>rated <b>good</b></a>")
    assert [link.title for link in listed.links] == ["Council rated good"]


def test_attributes_and_texts_can_be_selected() -> None:
    listing = Listing(
        kind="listing",
        url="https://a.test/",
        items="li",
        link="a::attr(data-href)",
        title="b::text",
        date="i::attr(title)",
        summary="p::text",
        next_page="link[rel=next]::attr(href)",
    )
    page = (
        "<html><head><link rel=next href='/2'></head><body><ul><li><a data-href='/s/1'>x</a><b>One</b>"
        "<i title='2026-08-04'>tuesday</i><p>Text</p></li><li><a>y</a></li></ul></body></html>"
    )
    listed = read(listing, page)
    (link,) = listed.links
    assert (link.url, link.title, link.summary) == ("https://a.test/s/1", "One", "Text")
    assert when(link)[0] == datetime(2026, 8, 4, tzinfo=UTC)
    assert listed.more == ("https://a.test/2",)
    assert listed.dropped == {"no_link": 1}


def test_a_next_page_that_is_this_page_or_no_page_is_none() -> None:
    for href in ("/news", "javascript:next()", "http://[broken", ""):
        page = answers.LOCALGOV_DRUPAL.replace("?page=1", href)
        assert read(DRUPAL, page).more == ()


@pytest.mark.parametrize("body", [answers.HTML, "", "plain text", '{"a": 1}', "<html></html>", "\x00\x01", "<!-- -->"])
def test_where_nothing_matches_the_selector_is_named(body: str) -> None:
    with pytest.raises(ways.NotAListing) as raised:
        read(DRUPAL, body)
    assert "items = '.localgov-featured-news article" in raised.value.says or "can be read" in raised.value.says


@pytest.mark.parametrize(
    ("declared", "written"),
    [("iso-8859-1", "utf-8"), ("utf-8", "cp1252"), ("windows-1252", "cp1252"), ("", "cp1252")],
)
def test_a_declared_charset_may_lie(declared: str, written: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><a href="/1">Children’s £2m – café</a></body>'
    assert read(LINKS, page.encode(written)).links[0].title == "Children’s £2m – café"


def test_a_page_nested_very_deep_is_read_or_refused() -> None:
    try:
        listed = read(LINKS, "<div>" * 50_000 + "<a href='/1'>One</a>")
    except ways.NotAListing:
        return
    assert urls(listed) in ([], ["https://paper.test/1"])


def test_the_number_of_items_is_limited() -> None:
    listed = read(LINKS, "".join(f"<a href='/{n}'>{n}</a>" for n in range(600)), most=ways.Most(links=500))
    assert len(listed.links) == 500
    assert listed.dropped == {"over_limit": 100}
    listed = read(LINKS, "<a href='/1'>1</a>" * 2_100, most=ways.Most(links=500))
    assert listed.dropped == {"over_limit": 100, "repeated": 1_999}
