"""The shipped watch list: enough of it, of every kind, and no entry that can list nothing."""

import csv
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.sources import SHIPPED, read_watchlist, shipped_sources, wanted
from pipelines.config import KINDS
from pipelines.model import Link, Source
from pipelines.reference import bodies, rows

SOURCES = {source.name: source for source in shipped_sources()}
REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "sources.csv"

COVERED_BY = {
    "slough_childrens_services_trust": "slough_children_first",  # its new name since 2021
    "guardian_api": "guardian_society",  # wants a key; the sections' feeds tell the same stories
}
"""Rows of the reference list that have no entry of their own, each with the entry that tells their news."""


@pytest.mark.parametrize("kind", ["council_newsroom", "council_democracy"])
def test_every_council_has_one_source(kind: str) -> None:
    councils = [row["gss"] for row in rows("childrens_services_authorities.csv") if row["status"] == "current"]
    assert len(councils) == 153
    assert sorted(source.gss or "" for source in SOURCES.values() if source.kind == kind) == sorted(councils)


def test_every_trust_has_its_source_by_its_newest_name() -> None:
    publishers = {source.publisher.split(" (")[0] for source in SOURCES.values() if source.kind == "children_trust"}
    assert {body.name for body in bodies()} - publishers == {"Slough Children's Services Trust"}
    assert len(publishers) == 10


def test_a_councils_two_sources_are_named_alike() -> None:
    newsrooms = {source.gss: source for source in SOURCES.values() if source.kind == "council_newsroom"}
    for papers in (source for source in SOURCES.values() if source.kind == "council_democracy"):
        newsroom = newsrooms[papers.gss]
        assert (papers.name, papers.publisher) == (f"{newsroom.name}_democracy", newsroom.publisher)


def test_the_list_is_long_and_of_every_kind() -> None:
    kinds: Counter[str] = Counter(source.kind for source in SOURCES.values())
    assert set(kinds) == set(KINDS)
    assert len(SOURCES) >= 484
    least = {"broadcaster": 42, "local_press": 80, "national_press": 7, "trade_press": 18, "charity": 9, "regulator": 7}
    assert all(kinds[kind] >= number for kind, number in least.items()), kinds
    assert sum(source.evidence == "seen" for source in SOURCES.values()) >= 280


def test_every_way_of_listing_is_used() -> None:
    ways = Counter(listing.kind for source in SOURCES.values() for listing in source.listings)
    assert set(ways) == {
        "feed", "sitemap", "listing", "api", "modern_gov", "ofsted_provider", "ofsted_search", "ofsted_statistics",
    }  # fmt: skip
    assert ways["modern_gov"] == 135
    assert ways["ofsted_provider"] == 153
    assert [listing.kind for listing in SOURCES["lewisham"].listings] == ["sitemap"]
    assert [listing.kind for listing in SOURCES["ofsted"].listings] == ["feed", "api", "api"]


def test_most_newsrooms_can_be_asked_before_anything_is_discovered() -> None:
    newsrooms = [source for source in SOURCES.values() if source.kind == "council_newsroom"]
    assert sum(bool(source.listings) for source in newsrooms) >= 80


def test_a_file_can_be_read_by_a_person() -> None:
    for path in SHIPPED.glob("*.toml"):
        names = [source.name for source in read_watchlist(path, "shipped")]
        assert names == sorted(names), path.name
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 700, path.name


def test_the_files_say_that_nothing_was_fetched() -> None:
    for path in SHIPPED.glob("*.toml"):
        assert "none of it was fetched live" in path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_an_entry_says_where_it_comes_from(source: Source) -> None:
    assert source.note
    assert source.origin == "shipped"
    assert (source.gss is not None) == (source.kind in {"council_newsroom", "council_democracy"})
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
        ("york", "https://www.york.gov.uk/news/article/1712/a-visit-by-inspectors"),
        ("richmond_upon_thames", "https://richmond.gov.uk/news/news_june_2026/new_family_hub"),
        ("east_riding", "https://www.eastriding.gov.uk/news/article/?entry=services_rated_good"),
        ("bristol", "https://news.bristol.gov.uk/press-releases/0d9f1c3e-4b1a-4c0e-9d55-0a1b2c3d4e5f/a-visit"),
        ("sunderland", "https://www.sunderland.gov.uk:443/article/34199/A-rating?ccp=true"),
        ("leicester", "https://news.leicester.gov.uk/news-articles/2026/may/a-visit/"),
        ("edp", "https://www.edp24.co.uk/news/25812345.a-visit/?ref=rss"),
        ("dfe_news", "https://www.gov.uk/government/news/help-for-a-council"),
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
        ("richmond_upon_thames", "https://richmond.gov.uk/news/news_may_2026"),
        ("devon_live", "https://www.devonlive.com/whats-on/a-fair-9"),
    ],
)
def test_the_patterns_leave_the_rest_out(name: str, url: str) -> None:
    assert not wanted(SOURCES[name], Link(url=url))


@pytest.fixture
def reference() -> list[dict[str, str]]:
    if not REFERENCE.exists():
        pytest.skip("the reference list of publishers lies beside the project")
    with REFERENCE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_row_of_the_reference_list_has_its_entry(reference: list[dict[str, str]]) -> None:
    assert len(reference) == 486
    assert {row["name"] for row in reference} - COVERED_BY.keys() == SOURCES.keys()
    assert set(COVERED_BY.values()) <= SOURCES.keys()


def test_the_entries_agree_with_the_reference_list(reference: list[dict[str, str]]) -> None:
    """A home is the row's own, or the address of its listing, from where discovery starts."""
    for row in reference:
        if row["name"] in COVERED_BY:
            continue
        source = SOURCES[row["name"]]
        assert source.home in {row["home"], row["discovery_url"]}
        assert (source.publisher, source.gss) == (row["publisher"], row["gss"] or None)
        kinds = {row["kind"], "broadcaster"} if row["kind"] == "national_press" else {row["kind"]}
        assert source.kind in kinds
