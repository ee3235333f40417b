"""The shipped watch list: enough of it, of every kind, and no entry that can list nothing."""

import csv
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.sources import SHIPPED, shipped_sources, wanted
from pipelines.model import Link, Source

SOURCES = {source.name: source for source in shipped_sources()}
REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "sources.csv"


def test_the_list_is_long_and_of_many_kinds() -> None:
    kinds = Counter(source.kind for source in SOURCES.values())
    assert len(SOURCES) >= 100
    assert set(kinds) == {
        "regulator", "central_government", "trade_press", "council_newsroom", "children_trust",
        "local_press", "national_press", "broadcaster", "charity",
    }  # fmt: skip
    assert sum(source.evidence == "seen" for source in SOURCES.values()) >= 100


def test_every_way_of_listing_is_used() -> None:
    ways = Counter(listing.kind for source in SOURCES.values() for listing in source.listings)
    assert set(ways) == {
        "feed", "sitemap", "listing", "api", "ofsted_provider", "ofsted_search", "ofsted_statistics",
    }  # fmt: skip
    assert ways["ofsted_provider"] == 153
    assert [listing.kind for listing in SOURCES["lewisham"].listings] == ["sitemap"]
    assert [listing.kind for listing in SOURCES["ofsted"].listings] == ["feed", "api", "api"]


def test_the_files_say_that_nothing_was_fetched() -> None:
    for path in SHIPPED.glob("*.toml"):
        assert "none of it was fetched live" in path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_an_entry_says_where_it_comes_from(source: Source) -> None:
    assert source.note
    assert source.origin == "shipped"
    assert (source.gss is not None) == (source.kind == "council_newsroom")
    assert not re.search(r"[\s\[\]]", source.name)
    for listing in source.listings:
        assert "{" not in listing.url
        assert urlsplit(listing.url).scheme == "https"


def test_no_address_is_listed_by_two_sources() -> None:
    listings = [listing.url for source in SOURCES.values() for listing in source.listings]
    assert len(listings) == len(set(listings))


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("leeds", "https://news.leeds.gov.uk/news/inspectors-find-good-practice"),
        ("birmingham", "https://www.birmingham.gov.uk/news/article/1398/family_support_service_praised"),
        ("lewisham", "https://lewisham.gov.uk/articles/news/new-family-hub"),
        ("cumberland", "https://www.cumberland.gov.uk/news/2024/a-good-rating"),
        ("tower_hamlets", "https://www.towerhamlets.gov.uk/News_events/2026/March/A-Story.aspx"),
        ("ofsted", "https://www.gov.uk/government/news/a-report-is-out"),
        ("cypnow", "https://www.cypnow.co.uk/content/news/services-rated-good"),
        ("cypnow", "https://www.cypnow.co.uk/news/article/services-rated-good"),
        ("communitycare", "https://www.communitycare.co.uk/2026/11/02/services-improve/"),
        ("localgov", "https://www.localgov.co.uk/Services-improve/52816"),
        ("bbc_manchester", "https://www.bbc.co.uk/news/articles/c1j8kjyd70no#0"),
        ("york_press", "https://www.yorkpress.co.uk/news/24749335.services-improve/?ref=rss"),
        ("durham", "https://www.durham.gov.uk/article/34199/Outstanding-rating"),
        ("sandwell_childrens_trust", "https://www.sandwellchildrenstrust.org/news/2023/a-visit/"),
        ("reading", "https://media.reading.gov.uk/news/a-story"),
        ("west_northamptonshire", "https://www.westnorthants.gov.uk/news/council-reassured"),
    ],
)
def test_the_patterns_let_stories_through(name: str, url: str) -> None:
    assert wanted(SOURCES[name], Link(url=url))


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("birmingham", "https://www.birmingham.gov.uk/info/20026/schools"),
        ("lewisham", "https://lewisham.gov.uk/myservices/parking"),
        ("cypnow", "https://www.cypnow.co.uk/print_article/content/news/services-rated-good?print=true"),
        ("bbc_manchester", "https://www.bbc.co.uk/sport/football/c1j8kjyd70no"),
        ("men", "https://www.manchestereveningnews.co.uk/sport/football/a-match-1"),
        ("ofsted", "https://www.gov.uk/guidance/how-to-register"),
        ("west_northamptonshire", "https://www.westnorthants.gov.uk/news"),
    ],
)
def test_the_patterns_leave_the_rest_out(name: str, url: str) -> None:
    assert not wanted(SOURCES[name], Link(url=url))


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference list of publishers lies beside the project")
def test_the_entries_agree_with_the_reference_list() -> None:
    with REFERENCE.open(encoding="utf-8", newline="") as lines:
        reference = {row["home"]: row for row in csv.DictReader(lines)}
    for source in SOURCES.values():
        if source.name == "ofsted_reports":  # the record's own source, which publishes no news
            continue
        row = reference[source.home]
        assert row["publisher"] == source.publisher
        assert (row["gss"] or None) == source.gss
