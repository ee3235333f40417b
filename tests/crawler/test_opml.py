"""Lists of feeds: written, read back, and what strangers' files may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.importing import planned
from crawler.opml import Feed, read_opml, to_opml
from crawler.sources import shipped_sources
from pipelines.exceptions import InputError
from pipelines.model import Listing, Source

OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.1">
<head><title>Mine</title></head>
<body>
<outline text="News">
  <outline text="Deep"><outline text="Deeper">
    <outline text="Halton &amp; district" type="rss" xmlUrl="https://halton.test/feed" htmlUrl="https://halton.test/"/>
  </outline></outline>
  <outline title="Upper" xmlurl="https://upper.test/rss" category="/press,/trade_press"/>
</outline>
<outline text="A page" type="link" url="https://page.test/"/>
<outline xmlUrl="ftp://files.test/feed" text="Files"/>
<outline xmlUrl="http://127.0.0.1/feed" text="Mine"/>
<outline xmlUrl="http://halton.test/feed/" text="Twice"/>
<outline xmlUrl="https://leeds.test/feed" text="Watched"/>
<outline xmlUrl="https://plain.test/feed"/>
</body></opml>
"""
LEEDS = Source(
    name="leeds",
    publisher="Leeds",
    kind="council_newsroom",
    home="https://leeds.test/",
    listings=(
        Listing(kind="feed", url="https://leeds.test/feed"),
        Listing(kind="sitemap", url="https://leeds.test/map"),
    ),
)


def feeds(text: str) -> tuple[Feed, ...]:
    return read_opml(text.encode(), name="feeds.opml")


def complaint(body: bytes) -> str:
    with pytest.raises(InputError) as told:
        read_opml(body, name="feeds.opml")
    return str(told.value)


class TestReading:
    def test_feeds_are_found_at_any_depth_and_in_any_spelling(self) -> None:
        first, second, *others = feeds(OPML)
        assert first == Feed(
            line=7, text="Halton & district", url="https://halton.test/feed", home="https://halton.test/"
        )
        assert second == Feed(line=9, text="Upper", url="https://upper.test/rss", kind="trade_press")
        assert [feed.line for feed in others] == [12, 13, 14, 15, 16]

    @pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "utf-16", "windows-1252"])
    def test_its_encoding_is_its_own(self, charset: str) -> None:
        text = OPML.replace("UTF-8", charset).replace("Halton", "Hältön").encode(charset)
        assert read_opml(text, name="feeds.opml")[0].text == "Hältön & district"

    @pytest.mark.parametrize(
        ("body", "says"),
        [
            (b"", "feeds.opml, line 1: this is not well-formed XML (no element found)."),
            (b"<opml>\n<body>\n</opml>", "feeds.opml, line 3: this is not well-formed XML (mismatched tag)."),
            (b"my feeds:\nhttps://a.test/", "feeds.opml, line 1: this is not well-formed XML"),
            (b"\n<html>\n</html>", "feeds.opml, line 2: this is no OPML, which begins with <opml>, but <html>."),
            (b'<?xml version="1.0" encoding="nonsense"?><opml/>', "feeds.opml, line 1"),
            (b'<?xml version="1.0" encoding="shift_jis"?><opml/>', "save it again as UTF-8"),
            (b"<opml>" + b" " * 5_000_000 + b"</opml>", "feeds.opml has more than the 5,000,000 bytes"),
            (b'<opml><body>\n<outline text="\xff"/></body></opml>', "feeds.opml, line 2"),
        ],
    )
    def test_what_is_no_list_of_feeds_names_the_line(self, body: bytes, says: str) -> None:
        assert says in complaint(body)

    @pytest.mark.parametrize(
        "declared",
        [
            '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
            '<!DOCTYPE opml [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE opml SYSTEM "http://127.0.0.1/opml.dtd">',
            "<!DOCTYPE opml>",
        ],
    )
    def test_no_document_type_is_accepted(self, declared: str) -> None:
        says = complaint(f"{declared}\n<opml><body/></opml>".encode())
        assert says.startswith("feeds.opml, line 1: it declares a document type")

    def test_an_entity_that_nobody_declared_is_an_error(self) -> None:
        assert "line 1" in complaint(b'<opml><body><outline text="&a;"/></body></opml>')

    def test_there_is_an_end_to_what_is_read(self) -> None:
        body = b"<opml><body>" + b'<outline xmlUrl="https://a.test/"/>\n' * 5_001 + b"</body></opml>"
        assert complaint(body) == "feeds.opml, line 5001: it has more than 5,000 feeds."

    def test_depth_costs_nothing(self) -> None:
        body = b"<opml>" + b"<outline>" * 200_000 + b"</outline>" * 200_000 + b"</opml>"
        assert read_opml(body, name="deep.opml") == ()


class TestPlanning:
    def test_each_feed_gets_an_entry_or_a_reason(self) -> None:
        sources, skipped = planned(feeds(OPML), [LEEDS], {"leeds", "upper"}, kind="charity")
        assert [(source.name, source.kind, source.publisher, source.home) for source in sources] == [
            ("halton_district", "charity", "Halton & district", "https://halton.test/"),
            ("upper_2", "trade_press", "Upper", "https://upper.test/"),
            ("plain", "charity", "plain.test", "https://plain.test/"),
        ]
        assert [(each.feed.line, each.is_bad) for each in skipped] == [(12, True), (13, True), (14, False), (15, False)]
        reasons = [each.why for each in skipped]
        assert reasons[0] == "it must begin with https:// or http://."
        assert "not an address of the public web" in reasons[1]
        assert reasons[2:] == ["it stands in line 7 already", "leeds has it already"]

    def test_feeds_of_one_publisher_are_one_entry(self) -> None:
        both = [Feed(line=n, text="Both", url=f"https://both.test/{n}", home="https://both.test/") for n in (1, 2)]
        (source,), _ = planned(both, [], (), kind="charity")
        assert [listing.url for listing in source.listings] == ["https://both.test/1", "https://both.test/2"]

    def test_a_home_page_that_cannot_be_one_is_left_out(self) -> None:
        (source,), _ = planned(
            [Feed(line=1, text="A", url="https://a.test/rss", home="file:///a")], [], (), kind="charity"
        )
        assert source.home == "https://a.test/"


def essence(sources: tuple[Source, ...]) -> set[tuple[str, str, str, str]]:
    """What OPML keeps of sources: a line a feed."""
    return {
        (" ".join(source.publisher.split()), source.kind, source.home, listing.url)
        for source in sources
        for listing in source.listings
        if listing.kind == "feed"
    }


def test_the_shipped_list_goes_out_and_comes_back() -> None:
    shipped = shipped_sources()
    back, skipped = planned(feeds(to_opml(shipped, title="All")), [], (), kind="charity")
    assert skipped == ()
    assert essence(back) == essence(shipped)
    assert len({source.name for source in back}) == len(back)


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_a_publisher_is_called_the_file_is_well_formed(publisher: str, title: str) -> None:
    source = Source(
        name="a",
        publisher=publisher,
        kind="charity",
        home="https://a.test/?b=1&c=2",
        listings=(Listing(kind="feed", url='https://a.test/feed?a=1&b="'),),
    )
    (feed,) = feeds(to_opml([source], title=title))
    assert (feed.url, feed.home) == ('https://a.test/feed?a=1&b="', "https://a.test/?b=1&c=2")
    if publisher.isprintable():
        assert feed.text == " ".join(publisher.split())


def test_nothing_gives_an_empty_list() -> None:
    assert feeds(to_opml([], title="None")) == ()
