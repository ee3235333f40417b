"""Sitemaps: lists, indexes, Google news, plain text, packed ones, and hostile ones."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler import ways
from crawler.ways import sitemap
from pipelines.model import Listing
from tests.crawler.ways import answers
from tests.crawler.ways.reading import read, urls, when

SITEMAP = Listing(kind="sitemap", url="https://lea.test/sitemap.xml")


def test_a_list_has_the_newest_change_first_and_no_dates() -> None:
    listed = read(SITEMAP, answers.URLSET)
    assert urls(listed) == [
        "https://lea.test/articles/news/newest",
        "https://lea.test/articles/news/older",
        "https://lea.test/about",
    ]
    assert [link.published for link in listed.links] == [None, None, None], "lastmod is no date of publication"
    assert listed.dropped == {"no_link": 1}


def test_google_news_gives_title_and_date() -> None:
    (link,) = read(SITEMAP, answers.NEWS_SITEMAP).links
    assert link.title == "Care & grades"
    assert when(link) == (datetime(2026, 8, 4, 8, 15, 30, tzinfo=UTC), "second")


def test_an_index_names_further_sitemaps_but_not_itself() -> None:
    listed = read(SITEMAP, answers.SITEMAP_INDEX)
    assert listed.links == ()
    assert listed.more == ("https://lea.test/sitemap-2.xml.gz", "https://lea.test/sitemap-1.xml")
    assert listed.dropped == {"other_scheme": 1}


@pytest.mark.parametrize("content_type", ["application/gzip", "text/xml", None])
def test_a_packed_sitemap_is_unpacked_whatever_it_is_called(content_type: str | None) -> None:
    listed = read(SITEMAP, gzip.compress(answers.URLSET.encode()), content_type=content_type)
    assert len(listed.links) == 3


def test_one_of_several_packed_parts_is_read_whole() -> None:
    body = answers.URLSET.encode()
    parts = [gzip.compress(body[:200]), gzip.compress(body[200:300]), gzip.compress(body[300:])]
    listed = read(SITEMAP, b"".join(parts) + b"\x00" * 20)
    assert len(listed.links) == 3
    assert ways.is_complete(listed)
    for broken in (b"".join(parts[:2]) + parts[2][:-20], b"".join(parts[:2]) + b"\x1f\x8bgarbage"):
        assert not ways.is_complete(read(SITEMAP, broken))


def test_a_cut_that_leaves_sound_xml_is_seen() -> None:
    packed = gzip.compress(b"https://lea.test/a\nhttps://lea.test/b\n" * 500)
    assert not ways.is_complete(read(SITEMAP, packed[:-9], content_type="text/plain"))


@pytest.mark.parametrize("parts", [1, 3])
def test_a_packed_bomb_is_refused(parts: int) -> None:
    bomb = gzip.compress(b"<urlset>") + gzip.compress(b" " * (sitemap.MOST_BYTES // parts + 1)) * parts
    assert len(bomb) < 100_000
    with pytest.raises(ways.NotAListing, match="more than 50 MB"):
        read(SITEMAP, bomb)


def test_a_packed_sitemap_cut_off_is_read_as_far_as_it_goes() -> None:
    urlset = "".join(f"<url><loc>https://lea.test/{n * 7919}</loc></url>" for n in range(2_000))
    packed = gzip.compress(f"<urlset>{urlset}</urlset>".encode())
    listed = read(SITEMAP, packed[: len(packed) // 2])
    assert 0 < len(listed.links) < 2_000
    assert not ways.is_complete(listed)


def test_plain_text() -> None:
    listed = read(
        SITEMAP, "https://lea.test/a\r\n\r\nhttps://lea.test/b\r\nnonsense://c\r\n", content_type="text/plain"
    )
    assert urls(listed) == ["https://lea.test/a", "https://lea.test/b"]
    assert listed.dropped == {"other_scheme": 1}


@pytest.mark.parametrize(
    "namespace", ["", ' xmlns="http://www.google.com/schemas/sitemap/0.84"', ' xmlns="https://wrong.test/x"']
)
def test_the_namespace_may_be_missing_or_wrong(namespace: str) -> None:
    listed = read(SITEMAP, f"<urlset{namespace}><url><loc>https://lea.test/a</loc></url></urlset>")
    assert urls(listed) == ["https://lea.test/a"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (answers.HTML.encode(), "a web page, not with a sitemap"),
        (answers.WORDPRESS.encode(), "an RSS feed, not with a sitemap"),
        (b"", "nothing at all"),
        (b"Not found", "plain text"),
        (b"\x1f\x8bgarbage", "cannot be unpacked"),
    ],
)
def test_what_is_no_sitemap_is_said_plainly(body: bytes, says: str) -> None:
    with pytest.raises(ways.NotAListing) as raised:
        read(SITEMAP, body)
    assert says in raised.value.says


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    listed = read(
        SITEMAP,
        answers.URLSET.replace("<url><loc>https://lea.test/about", "<url><<loc>https://lea.test/about"),
    )
    assert len(listed.links) == 2
    assert listed.dropped == {"not_well_formed": 1}
    assert not ways.is_complete(listed)


def test_the_number_of_addresses_is_limited() -> None:
    most = ways.Most(addresses=10, sitemaps=3)
    many = "".join(f"<url><loc>https://lea.test/{n}</loc></url>" for n in range(20))
    listed = read(SITEMAP, f"<urlset>{many}</urlset>", most=most)
    assert (len(listed.links), listed.dropped) == (10, {"over_limit": 1})
    index = "".join(f"<sitemap><loc>https://lea.test/{n}.xml</loc></sitemap>" for n in range(5))
    listed = read(SITEMAP, f"<sitemapindex>{index}</sitemapindex>", most=most)
    assert listed.more == ("https://lea.test/4.xml", "https://lea.test/3.xml", "https://lea.test/2.xml")
    assert listed.dropped == {"over_limit": 2}
    dated = index.replace("</loc>", "</loc><lastmod>2026-01-01</lastmod>", 1)
    listed = read(SITEMAP, f"<sitemapindex>{dated}</sitemapindex>", most=most)
    assert listed.more == ("https://lea.test/0.xml", "https://lea.test/4.xml", "https://lea.test/3.xml")


def test_entities_are_not_expanded_and_files_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("https://lea.test/secret", encoding="utf-8")
    doctype = f'<!DOCTYPE urlset [<!ENTITY f SYSTEM "{secret.as_uri()}"><!ENTITY a "https://lea.test/a">]>'
    locs = "<url><loc>&f;</loc></url><url><loc>&a;</loc></url><url><loc>https://lea.test/b?c&amp;d</loc></url>"
    listed = read(SITEMAP, f"<?xml version='1.0'?>{doctype}<urlset>{locs}</urlset>")
    assert urls(listed) == ["https://lea.test/b?c&d"]
    assert listed.dropped == {"no_link": 2}
