"""Feeds of every form and CMS, and what answers in the place of one."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler import ways
from pipelines.model import Listing
from tests.crawler.ways import answers
from tests.crawler.ways.reading import read, urls, when

FEED = Listing(kind="feed", url="https://news.kirkwell.test/feed/")


def feed_at(url: str) -> Listing:
    return Listing(kind="feed", url=url)


def test_wordpress() -> None:
    listed = read(FEED, answers.WORDPRESS)
    first, second = listed.links
    assert first.url == "https://news.kirkwell.test/2026/08/04/rated-good/?utm_source=rss&utm_medium=rss"
    assert first.title == "Children’s services rated ‘good’"
    assert "They judged the service to be good." in first.summary
    assert when(first) == (datetime(2026, 8, 4, 9, 15, 30, tzinfo=UTC), "second")
    assert second.url == "https://news.kirkwell.test/10618-2/"
    assert second.summary == "<p>Doors stay open until nine.</p>"
    assert listed.dropped == {}
    assert ways.is_complete(listed)


def test_jadus_midnight_in_summer_stays_its_day() -> None:
    (link,) = read(feed_at("https://www.oakford.test/rss/news"), answers.JADU).links
    assert when(link) == (datetime(2026, 8, 4, tzinfo=UTC), "day")


def test_goss_links_are_relative_and_its_dates_are_called_updated() -> None:
    listed = read(feed_at("https://www.weardale.test/news?format=rss"), answers.GOSS)
    assert urls(listed) == [
        "https://www.weardale.test/article/34199/Inspectors-praise-early-help",
        "https://www.weardale.test/article/34200/Roads",
    ]
    assert [when(link, "listing_changed")[0].day for link in listed.links] == [11, 12]


def test_lower_case_pubdate() -> None:
    (link,) = read(feed_at("https://news.oxley.test/feed/en"), answers.PRESSPAGE_LOWER_CASE).links
    assert link.url == "https://news.oxley.test/news/a-visit"
    assert when(link)[0] == datetime(2026, 8, 5, 9, 48, tzinfo=UTC)


def test_a_guid_that_is_an_address_is_the_link() -> None:
    listed = read(feed_at("https://feeds.bbci.co.uk/news/england/rss.xml"), answers.BBC)
    assert urls(listed) == [
        "https://www.bbc.co.uk/news/articles/c1j8kjyd70no#0",
        "https://www.bbc.co.uk/news/uk-england-64265271",
    ]
    assert listed.links[0].title == "Council's care 'inadequate'"


def test_the_story_stands_behind_feedburners_own_link() -> None:
    feed = (
        '<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><title>T</title>'
        "<link>http://feedproxy.google.com/~r/news/~3/abc/</link>"
        "<feedburner:origLink>https://lea.test/story</feedburner:origLink></item></channel></rss>"
    )
    assert urls(read(FEED, feed)) == ["https://lea.test/story"]


def test_escaped_html_and_a_second_date() -> None:
    (link,) = read(feed_at("https://www.paper.test/society/rss"), answers.GUARDIAN).links
    assert link.title == "Social workers & families speak"
    assert link.summary == "<p>Ofsted found <strong>progress</strong>.</p>"
    assert when(link)[0] == datetime(2026, 8, 4, 11, 0, 5, tzinfo=UTC)


def test_rss_1() -> None:
    (link,) = read(feed_at("https://www.oldtown.test/rdf"), answers.RSS_1).links
    assert link.url == "https://www.oldtown.test/n/1"
    assert when(link)[0] == datetime(2026, 8, 4, 8, 0, tzinfo=UTC)


def test_atom() -> None:
    (link,) = read(feed_at("https://www.gov.test/government/organisations/inspectorate.atom"), answers.GOVUK_ATOM).links
    assert link.url == "https://www.gov.test/government/news/a-report"
    assert (link.title, link.summary) == ("A report", "What inspectors found.")
    assert when(link, "listing_changed")[0] == datetime(2026, 8, 4, 9, 30, tzinfo=UTC)


def test_a_publication_comes_before_a_change() -> None:
    published = "<published>2026-08-01T09:00:00Z</published>"
    body = answers.GOVUK_ATOM.replace("<entry>", f"<entry>{published}")
    (link,) = read(feed_at("https://www.gov.test/news.atom"), body).links
    assert when(link)[0] == datetime(2026, 8, 1, 9, 0, tzinfo=UTC)
    twice = answers.GOVUK_ATOM.replace("</entry>", "</entry>" + body[body.index("<entry>") : body.index("</feed>")])
    (link,) = read(feed_at("https://www.gov.test/news.atom"), twice).links
    assert when(link)[0] == datetime(2026, 8, 1, 9, 0, tzinfo=UTC)


def test_json_feed() -> None:
    listed = read(feed_at("https://trust.test/feed.json"), answers.JSON_FEED)
    assert urls(listed) == ["https://trust.test/n/1", "https://trust.test/n/2", "https://other.test/x"]
    first, second, third = listed.links
    assert (first.title, first.summary) == ("A visit", "<p>They came.</p>")
    assert when(first)[0] == datetime(2026, 8, 4, 8, 0, tzinfo=UTC)
    assert (second.title, second.summary, second.published) == ("", "No title here", None)
    assert when(third, "listing_changed")[0] == datetime(2026, 8, 5, 9, 0, tzinfo=UTC)
    assert listed.dropped == {"no_link": 2}
    assert ways.is_complete(listed)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (answers.HTML, "answered with a web page, not with a feed"),
        ("<html><body>Just a moment...</body></html>", "a web page"),
        (answers.ENDED, "has ended this feed"),
        ("", "nothing at all"),
        ("   \n", "nothing at all"),
        ("Service unavailable", "plain text"),
        (answers.URLSET, "a sitemap"),
        ('{"message": "Not acceptable"}', "JSON that is no JSON Feed"),
        ('{"version": "https://jsonfeed.org/version/1", "items": 3}', "JSON that is no JSON Feed"),
        ('{"version": "https://jsonfeed', "broken JSON"),
        ('{"a":' * 100_000, "broken JSON"),
        ("<opml version='2.0'><body/></opml>", "begins with <opml>"),
    ],
)
def test_what_is_no_feed_is_said_plainly(body: str, says: str) -> None:
    with pytest.raises(ways.NotAListing) as raised:
        read(FEED, body, content_type="application/rss+xml")
    assert says in raised.value.says
    assert "\n" not in raised.value.says


def test_an_empty_feed_lists_nothing() -> None:
    assert read(FEED, '<rss version="2.0"><channel><title>News</title></channel></rss>').links == ()


def test_items_without_links_and_dates_that_do_not_exist_are_counted() -> None:
    items = (
        "<item><title>No link</title></item>"
        "<item><title>No address</title><guid isPermaLink='false'>abc-1</guid></item>"
        "<item><link>https://a.test/1</link><pubDate>Tue, 31 Feb 2026 10:00:00 +0000</pubDate></item>"
        "<item><link>https://a.test/2</link><pubDate>3 min read</pubDate></item>"
        "<item><link>https://a.test/3</link></item>"
    )
    listed = read(FEED, f'<rss version="2.0"><channel>{items}</channel></rss>')
    assert urls(listed) == ["https://a.test/1", "https://a.test/2", "https://a.test/3"]
    assert [link.published for link in listed.links] == [None, None, None]
    assert listed.dropped == {"no_link": 2, "date_unread": 2}


def test_a_feed_cut_off_is_read_as_far_as_it_goes_and_is_not_complete() -> None:
    listed = read(FEED, answers.WORDPRESS[: answers.WORDPRESS.index("10618-2") - 40])
    assert urls(listed)[0].startswith("https://news.kirkwell.test/2026/08/04/rated-good/")
    assert listed.dropped["not_well_formed"] == 1
    assert not ways.is_complete(listed)


@pytest.mark.parametrize(
    ("declared", "written", "header"),
    [
        ("iso-8859-1", "utf-8", None),
        ("utf-8", "cp1252", None),
        ("utf-8", "cp1252", "text/xml; charset=utf-8"),
        ("iso-8859-1", "cp1252", None),
        ("utf-8", "utf-8-sig", "text/xml; charset=iso-8859-1"),
        ("utf-16", "utf-16", None),
        ("utf-16", "utf-16-le", None),
        ("no-such-charset", "cp1252", None),
        ("rot13", "cp1252", None),
        ("windows-1252", "utf-8", "text/xml; charset=hex"),
    ],
)
def test_a_declared_charset_may_lie(declared: str, written: str, header: str | None) -> None:
    feed = answers.JADU.replace("utf-8", declared).replace("Foster carers wanted", "Children’s £2m – café")
    (link,) = read(FEED, feed.encode(written), content_type=header).links
    assert link.title == "Children’s £2m – café"


def test_characters_that_xml_forbids_do_not_end_a_feed() -> None:
    listed = read(FEED, answers.JADU.replace("Foster", "Fos\x00\x0bter"))
    assert listed.links[0].title == "Foster carers wanted"
    assert ways.is_complete(listed)


def test_a_huge_feed_is_capped_and_says_so() -> None:
    item = "<item><title>{0}</title><link>https://a.test/{0}</link></item>"
    items = "".join(item.format(number) for number in range(1_200))
    listed = read(FEED, f'<rss version="2.0"><channel>{items}</channel></rss>')
    assert len(listed.links) == 1_000
    assert listed.dropped == {"over_limit": 200}
    assert not ways.is_complete(listed)


def test_a_feed_of_endless_tags_is_cut_before_it_is_read() -> None:
    listed = read(FEED, answers.JADU.replace("</channel>", "<x>" * 120_000 + "</channel>"))
    assert len(listed.links) == 1
    assert not ways.is_complete(listed)


def test_entities_are_not_expanded_and_files_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    levels = "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))
    doctype = f'<!DOCTYPE r [<!ENTITY f SYSTEM "{secret.as_uri()}"><!ENTITY a "aaaaaaaaaa">{levels}]>'
    item = "<item><title>&f;&j;</title><link>https://a.test/1</link></item>"
    listed = read(FEED, f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel>{item}</channel></rss>')
    assert urls(listed) == ["https://a.test/1"]
    assert "the secret" not in listed.links[0].title
    assert len(listed.links[0].title) < 100


def test_an_answer_that_spells_a_files_name_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rss").write_text(answers.WORDPRESS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert os.path.exists("rss")  # noqa: PTH110 - the very check a library would make
    with pytest.raises(ways.NotAListing):
        read(FEED, b"rss")
