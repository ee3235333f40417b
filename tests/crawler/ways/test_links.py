"""Which addresses leave a way, and laws that hold for any bytes."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler import ways
from crawler.net.public import looks_public
from crawler.ways.links import Collector, plain_line
from pipelines.addresses import canonical
from pipelines.model import Listed, Listing
from tests.crawler.ways import answers
from tests.crawler.ways.reading import read

WAYS = {
    "feed": Listing(kind="feed", url="https://a.test/feed/"),
    "sitemap": Listing(kind="sitemap", url="https://a.test/sitemap.xml"),
    "listing": Listing(kind="listing", url="https://a.test/news", items="a, article", next_page="a[rel=next]"),
    "api": Listing(kind="api", url="https://a.test/api", items="results[]", link="link", title="title", date="date"),
}
SAMPLES = [
    value.encode() for name, value in vars(answers).items() if name.isupper() and isinstance(value, str)
]  # fmt: skip


def collected(*hrefs: str, base: str = "https://a.test/news/") -> Listed:
    collector = Collector(base, day_first=True, at_most=100)
    for href in hrefs:
        collector.add(href)
    return collector.listed()


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("story", "https://a.test/news/story"),
        ("/story", "https://a.test/story"),
        ("//b.test/story", "https://b.test/story"),
        ("  https://b.test/\n story ", "https://b.test/ story"),
        ("https://b.test:8080/story", "https://b.test:8080/story"),
        ("?entry=a_story", "https://a.test/news/?entry=a_story"),
        ("https://93.184.216.34/story", "https://93.184.216.34/story"),
        ("https://xn--caf-dma.test/", "https://xn--caf-dma.test/"),
        ("HTTPS://b.test/Story", "https://b.test/Story"),
    ],
)
def test_addresses_are_made_absolute(href: str, url: str) -> None:
    listed = collected(href)
    assert [link.url for link in listed.links] == [url]
    assert listed.dropped == {}


@pytest.mark.parametrize(
    ("href", "why"),
    [
        ("javascript:alert(1)", "other_scheme"),
        ("JavaScript:alert(1)", "other_scheme"),
        ("java\nscript:alert(1)", "other_scheme"),
        ("mailto:news@a.test", "other_scheme"),
        ("data:text/html,x", "other_scheme"),
        ("ftp://a.test/x", "other_scheme"),
        ("file:///etc/passwd", "other_scheme"),
        ("tel:+441234", "other_scheme"),
        ("", "no_link"),
        ("  ", "no_link"),
        ("https://user:secret@b.test/", "bad_address"),
        ("https://b.test:99999/", "bad_address"),
        ("https://b.test:0/", "bad_address"),
        ("https://[::1", "bad_address"),
        ("https://b.test/" + "x" * 3_000, "bad_address"),
        ("https://b.test/a\x00b", "bad_address"),
        ("http://localhost/", "not_public"),
        ("http://127.0.0.1/", "not_public"),
        ("http://127.1/", "not_public"),
        ("http://0x7f.0.0.1/", "not_public"),
        ("http://2130706433/", "not_public"),
        ("http://10.0.0.8/", "not_public"),
        ("http://192.168.1.1/admin", "not_public"),
        ("http://169.254.169.254/latest/meta-data/", "not_public"),
        ("http://[::1]/", "not_public"),
        ("http://[fe80::1]/", "not_public"),
        ("http://intranet/", "not_public"),
        ("http://printer.local/", "not_public"),
        ("http://db.internal/", "not_public"),
        ("http://localhost./", "not_public"),
    ],
)
def test_what_leads_nowhere_public_is_dropped_and_counted(href: str, why: str) -> None:
    listed = collected(href)
    assert listed.links == ()
    assert listed.dropped == {why: 1}


def test_the_listings_own_host_may_be_a_private_one() -> None:
    listed = collected("/story", "http://127.0.0.1:9000/other", base="http://127.0.0.1:8000/news/")
    assert [link.url for link in listed.links] == [
        "http://127.0.0.1:8000/story",
        "http://127.0.0.1:9000/other",
    ]
    assert collected("http://127.0.0.2:8000/", base="http://127.0.0.1:8000/").links == ()


def test_one_address_in_two_spellings_is_one_link() -> None:
    listed = collected("/story?utm_source=rss", "/story", "https://A.test:443/story#comments")
    assert [link.url for link in listed.links] == ["https://a.test/story?utm_source=rss"]
    assert listed.dropped == {"repeated": 2}


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("  Two\n lines ", "Two lines"),
        ("Tom &amp;amp; Jerry", "Tom & Jerry"),
        ("<b>Bold</b> claim", "Bold claim"),
        ("Rates < 5 % and > 3 %", "Rates < 5 % and > 3 %"),
        ("x" * 900, "x" * 500),
    ],
)
def test_titles_become_one_plain_line(title: str, plain: str) -> None:
    assert plain_line(title) == plain


def test_a_summary_is_cut_before_it_fills_the_store() -> None:
    collector = Collector("https://a.test/", day_first=True, at_most=10)
    collector.add("/1", summary="word " * 20_000)
    assert len(collector.listed().links[0].summary) == 20_000


def test_public_names() -> None:
    assert looks_public("news.kirkwell.test")
    assert looks_public("2606:4700::1111")
    assert not looks_public("")


@pytest.mark.parametrize("way", WAYS)
@given(body=st.binary(max_size=300), content_type=st.none() | st.text(max_size=30))
@settings(max_examples=60)
def test_any_bytes_are_read_or_refused(way: str, body: bytes, content_type: str | None) -> None:
    read_whatever(way, body, content_type)


@pytest.mark.parametrize("way", WAYS)
@given(data=st.data())
@settings(max_examples=120)
def test_any_damage_is_read_or_refused(way: str, data: st.DataObject) -> None:
    body = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(body)))
        cut = data.draw(st.integers(0, 60))
        junk = data.draw(st.sampled_from(JUNK) | st.binary(max_size=12))
        body[place : place + cut] = junk
    read_whatever(way, bytes(body), None)


JUNK = [
    b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&#0;",
    b"<item>", b"</item>", b"<link>", b"<base href='http://[x'>", b"\x00", b"\xff\xfe", b"\xc3", b"http://[",
    b"&#x110000;", b"&nope;", b'"', b"}",
    b"<a href='http://[::1'>", b"<xml:base='x'>", b"<?xml version='1.0' encoding='utf-7'?>", b"\xed\xa0\x80",
]  # fmt: skip


def read_whatever(way: str, body: bytes, content_type: str | None) -> None:
    try:
        listed = read(WAYS[way], body, content_type=content_type)
    except ways.NotAListing:
        return
    addresses = [link.url for link in listed.links] + list(listed.more)
    assert all(urlsplit(url).scheme in {"http", "https"} and urlsplit(url).hostname for url in addresses)
    assert len({canonical(link.url) for link in listed.links}) == len(listed.links)
    assert all(count > 0 for count in listed.dropped.values())
