"""Which of a page's dates is believed, and what it says of where it was read."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pipelines.clean import clean
from pipelines.clean.dates import parse_date
from pipelines.model import ArticleSelectors, PartialDate
from tests.pipelines.clean.pages import STORY, TITLE, document, link, page

JSON_LD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-11-10T10:00:00Z"}</script>'
META = '<meta property="article:published_time" content="2026-11-11T10:00:00Z">'
TIME = '<time datetime="2026-11-12T10:00:00Z">12 November</time>'
PRINTED = "<p>Published: 13 November 2026</p>"


def given(text: str) -> PartialDate:
    found = parse_date(text, read_from="listing")
    assert found is not None
    return found


def date_of(body: str, head: str = "", **other: object) -> tuple[str, str] | None:
    """Day and source of the date of a page of these pieces."""
    found = clean(page(document(f"<main>{body}{STORY}</main>", head), **other)).published
    return (found.start.date().isoformat(), found.read_from) if found else None


LISTED = link(published=given("2026-11-14"))
BY_SELECTOR = ArticleSelectors(date=".when")


@pytest.mark.parametrize(
    ("head", "body", "day", "read_from"),
    [
        (JSON_LD + META, TIME + PRINTED, "2026-11-10", "json_ld"),
        (META, TIME + PRINTED, "2026-11-11", "meta"),
        ("", TIME + PRINTED, "2026-11-12", "time"),
        ("", PRINTED, "2026-11-14", "listing"),
    ],
)
def test_the_order_in_which_dates_are_believed(head: str, body: str, day: str, read_from: str) -> None:
    assert date_of(body, head, link=LISTED) == (day, read_from)


def test_what_is_printed_counts_where_no_listing_gives_a_date() -> None:
    assert date_of(PRINTED) == ("2026-11-13", "printed")
    assert date_of(PRINTED, link=link()) == ("2026-11-13", "printed")


@pytest.mark.parametrize(
    "line",
    [
        "12 November 2026",
        "Thursday 12th November 2026",
        "Published on 12 November 2026 at 10am",
        "12/11/2026",
        "12 November 2026 | 10.30 a.m.",
        "Published: 12 November 2026 | Last updated: 13 November 2026",
    ],
)
def test_a_line_above_the_story_that_repeats_the_pages_date_is_none_of_its_text(line: str) -> None:
    text = clean(
        page(document(f"<main><h1>{TITLE}</h1><p>{line}</p>{STORY}</main>", JSON_LD.replace("10T", "12T")))
    ).text
    assert text == clean(page(document(f"<main><h1>{TITLE}</h1>{STORY}</main>"))).text


def test_a_headline_below_the_pages_date_is_none_of_its_text_either() -> None:
    body = f"<main><p>12 November 2026</p><h1>{TITLE}</h1>{STORY}</main>"
    text = clean(page(document(body, JSON_LD.replace("10T", "12T")))).text
    assert text == clean(page(document(f"<main><h1>{TITLE}</h1>{STORY}</main>"))).text


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday 4 March 2026",
        "Thursday, 12th November, 2026 5.00 pm",
        "12 November 2026 was the day on which inspectors came.",
        "12 November 2026 - Ofsted has found services for children in Kirkwell inadequate.",
        "12 November 2026 by then two directors had left.",
        "12 November 2026 (the day of the visit) was a day of change.",
        "November 2026",
        "12 councils",
    ],
)
def test_a_line_with_another_date_or_with_more_is_the_storys_own(line: str) -> None:
    head = JSON_LD.replace("10T", "12T")
    assert clean(page(document(f"<main><h1>{TITLE}</h1><p>{line}</p>{STORY}</main>", head))).text.startswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "Published: Friday, 13th November 2026",
        "Published on 13 November 2026",
        "First published: 13 Nov 2026 at 9.30am",
        "Posted on 13 November 2026 by the press office",
        "Publication date: 13/11/2026",
        "Date: 13 November 2026",
        "Published 13 November 2026 | Children and families",
        "Published: 2026-11-13",
        "Published</p><p>13 November 2026",
        "Date</p><p>13 November 2026",
    ],
)
def test_a_line_that_gives_the_day_is_read(line: str) -> None:
    assert date_of(f"<p>{line}</p>") == ("2026-11-13", "printed")


@pytest.mark.parametrize(
    "sentence",
    [
        "Date of inspection: 5 to 16 June 2026",
        "Date of the next meeting: 3 November 2026",
        "Dates for your diary: council meets 3 February 2026.",
        "Dated notes of 3 February 2026 were lost.",
        "Published in March 2026, the previous report said services were inadequate.",
        "Published on 4 March 2026, the previous report said services were inadequate.",
        "Published 4 March 2026 reports are kept here.",
        "Posted letters went to all parents on 1 September 2026.",
    ],
)
def test_a_sentence_of_the_story_gives_no_date(sentence: str) -> None:
    assert date_of(f"<p>{sentence}</p>", link=LISTED) == ("2026-11-14", "listing")
    assert date_of(f"<p>{sentence}</p>") is None


def test_the_entrys_selector_comes_before_a_printed_line() -> None:
    html = '<p class="when">9th Nov 26</p>' + PRINTED
    assert date_of(html, selectors=BY_SELECTOR) == ("2026-11-09", "selector")


def test_a_source_that_writes_the_month_first_says_so() -> None:
    html = '<p class="when">11/09/2026</p>'
    assert date_of(html, selectors=BY_SELECTOR, day_first=False) == ("2026-11-09", "selector")
    assert date_of(html, selectors=BY_SELECTOR, day_first=True) == ("2026-09-11", "selector")


@pytest.mark.parametrize(
    ("html", "read_from"),
    [
        ("<time>11/09/2026</time>", "printed"),
        ('<time datetime="">11/09/2026</time>', "printed"),
        ('<p class="entry-meta">11/09/2026</p>', "htmldate"),
        ('<p class="entry-meta">11.9.2026</p>', "htmldate"),
    ],
)
def test_the_month_comes_first_wherever_such_a_source_prints_its_date(html: str, read_from: str) -> None:
    assert date_of(html, day_first=False) == ("2026-11-09", read_from)
    assert date_of(html, day_first=True) == ("2026-09-11", read_from)


def test_a_day_that_is_not_printed_in_numbers_is_the_same_where_the_month_comes_first() -> None:
    assert date_of('<p class="entry-meta">2026-11-09</p>', day_first=False) == ("2026-11-09", "htmldate")
    assert date_of("<time>9 November 2026</time>", day_first=False) == ("2026-11-09", "printed")


@pytest.mark.parametrize("wrong", ["2026-02-31", "31/11/2026", "soon", "", "2031-01-01", "2026-11-24T25:00:00Z"])
def test_a_date_that_cannot_be_gives_way_to_the_next(wrong: str) -> None:
    head = JSON_LD.replace("2026-11-10T10:00:00Z", wrong)
    assert date_of(TIME, head) == ("2026-11-12", "time")


def test_no_date_is_invented() -> None:
    assert date_of("<p>3 mins read</p><p>The inspection took place from 5 to 16 October 2026.</p>") is None
    assert date_of("<p>Last updated: 4 November 2026</p>") is None
    assert date_of("<footer>Copyright 2026</footer>") is None


@pytest.mark.parametrize(
    "beside",
    [
        '<aside><time datetime="2026-11-01">1 November</time></aside>',
        '<div class="teaser"><time datetime="2026-11-01">1 November</time></div>',
        '<ul><li><time datetime="2026-11-01">1 November</time></li></ul>',
        '<div class="related-news"><p class="date">1 November 2026</p></div>',
        '<div class="latest-news"><h2>News</h2><time datetime="2026-11-01">1 November</time></div>',
        '<div class="event"><span class="event-date date">1 November 2026</span></div>',
        '<p class="event-date">1 November 2026</p>',
        '<p>Last updated: <time datetime="2026-11-01">1 November</time></p>',
        '<time class="updated" datetime="2026-11-01">1 November</time>',
        "<aside><time>1 November 2026</time></aside>",
        '<time class="updated">1 November 2026</time>',
        "<time>10am</time>",
    ],
)
def test_a_date_of_something_else_is_not_the_storys(beside: str) -> None:
    assert date_of(beside + PRINTED) == ("2026-11-13", "printed")


@pytest.mark.parametrize("name", ["page-with-sidebar", "category-latest-news", "translatest"])
def test_what_holds_the_headline_is_the_storys_own_whatever_its_class_says(name: str) -> None:
    html = document(f'<div class="{name}"><h1>{TITLE}</h1>{TIME}{STORY}</div>')
    found = clean(page(html)).published
    assert found is not None
    assert found.read_from == "time"


def test_an_explainer_of_long_ago_loses_to_its_listing() -> None:
    old = JSON_LD.replace("2026-11-10", "2012-05-10")
    assert date_of("", old, link=LISTED) == ("2026-11-14", "listing")
    assert date_of("", old) == ("2012-05-10", "json_ld")
    nearly = JSON_LD.replace("2026-11-10", "2025-11-20")
    assert date_of("", nearly, link=LISTED) == ("2025-11-20", "json_ld")


def test_the_day_of_a_change_that_a_listing_tells_comes_last() -> None:
    edited = link(published=replace(given("2026-11-23"), read_from="listing_changed"))
    old = JSON_LD.replace("2026-11-10", "2019-06-03")
    assert date_of("", old, link=edited) == ("2019-06-03", "json_ld")
    assert date_of(PRINTED, link=edited) == ("2026-11-13", "printed")
    assert date_of("", '<meta itemprop="datecreated" content="2026-11-05">', link=edited) == ("2026-11-05", "htmldate")
    assert date_of("", link=edited) == ("2026-11-23", "listing_changed")
    ahead = link(published=replace(given("2027-03-01"), read_from="listing_changed"))
    assert date_of("", link=ahead) is None


def test_a_listing_of_the_future_is_not_believed() -> None:
    assert date_of("", link=link(published=given("2027-03-01"))) is None


def test_a_publishers_clock_may_be_a_little_ahead() -> None:
    assert date_of("", META.replace("2026-11-11T10", "2026-11-25T02")) == ("2026-11-25", "meta")


def test_relative_words_count_from_the_day_of_fetching() -> None:
    assert date_of("<p>Published: yesterday</p>") == ("2026-11-23", "printed")


def test_the_day_to_count_from_is_londons() -> None:
    summer = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert date_of("<p>Published: today</p>", fetched_at=summer) == ("2026-07-02", "printed")


def test_a_line_that_gives_a_change_and_a_publication_is_read_rightly() -> None:
    line = '<p class="date">Last updated: 24 November 2026 | Published: 20 November 2026</p>'
    assert date_of(line) == ("2026-11-20", "printed")


def test_dates_of_a_live_blogs_entries_and_of_other_stories_are_not_the_pages() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting",'
        '"datePublished":"2026-11-01T08:00:00Z"}],"datePublished":"2026-11-10T10:00:00Z"}</script>'
    )
    assert date_of("", script) == ("2026-11-10", "json_ld")


def test_a_councils_own_metadata_is_read() -> None:
    assert date_of("", '<meta name="DCTERMS.issued" content="2026-11-09">') == ("2026-11-09", "meta")


def test_what_only_htmldate_finds_says_so() -> None:
    assert date_of("", '<meta itemprop="datecreated" content="2026-11-05">') == ("2026-11-05", "htmldate")
