"""Which of Ofsted's pages are asked when: awaited ones soon, all within a day, a few at a time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from crawler.rhythm import next_poll
from crawler.sources import shipped_sources
from crawler.turns import PAGES, URGENT_PAGES, URGENT_RESTS, news_of, turns
from pipelines.clean.dates import parse_date
from pipelines.config import Rhythm
from pipelines.model import Link, Listing

(SOURCE,) = (source for source in shipped_sources() if source.name == "ofsted_reports")
PROVIDERS = [listing for listing in SOURCE.listings if listing.kind == "ofsted_provider"]
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ALL_ASKED = {page.url: NOON - HOUR * 20 for page in PROVIDERS}


def pages(listings: tuple[Listing, ...]) -> list[Listing]:
    return [listing for listing in listings if listing.kind == "ofsted_provider"]


def test_the_shipped_entry_has_a_page_for_each_council_in_being() -> None:
    assert len(PROVIDERS) == len({page.gss for page in PROVIDERS}) == 153
    assert "https://reports.ofsted.gov.uk/provider/44/80444" in {page.url for page in PROVIDERS}


def test_a_run_asks_a_few_that_were_asked_longest_ago() -> None:
    first = pages(turns(SOURCE.listings, {}, (), NOON))
    assert first == PROVIDERS[:PAGES]
    asked = {page.url: NOON for page in first}
    assert pages(turns(SOURCE.listings, asked, (), NOON)) == PROVIDERS[PAGES : 2 * PAGES]


def test_what_is_awaited_comes_first_and_leaves_room_for_the_others() -> None:
    awaited = [page.gss or "" for page in reversed(PROVIDERS[-5:])]
    now = pages(turns(SOURCE.listings, ALL_ASKED, awaited, NOON))
    assert now[:URGENT_PAGES] == list(reversed(PROVIDERS[-URGENT_PAGES:]))
    assert len(now) == PAGES
    assert "E00000000" not in {page.gss for page in pages(turns(SOURCE.listings, {}, ["E00000000"], NOON))}


def test_an_awaited_page_rests_for_an_hour() -> None:
    last = PROVIDERS[-1]
    for rested, comes in ((URGENT_RESTS, True), (URGENT_RESTS - timedelta(seconds=1), False)):
        asked = {**ALL_ASKED, last.url: NOON - rested}
        assert (last in turns(SOURCE.listings, asked, [last.gss or ""], NOON)) is comes


def test_the_search_is_asked_each_time_and_the_tables_once_a_day() -> None:
    (tables,) = (listing for listing in SOURCE.listings if listing.kind == "ofsted_statistics")
    assert [each.kind for each in turns(SOURCE.listings, {}, (), NOON)][:2] == ["ofsted_search", "ofsted_statistics"]
    young = turns(SOURCE.listings, {tables.url: NOON - 23 * HOUR}, (), NOON)
    assert "ofsted_statistics" not in {each.kind for each in young}
    assert tables in turns(SOURCE.listings, {tables.url: NOON - 24 * HOUR}, (), NOON)


def longest_wait(start: datetime, awaited: tuple[str, ...] = ()) -> timedelta:
    """The longest that a page waits in four days from ``start``, asked as the rhythm says."""
    asked = dict.fromkeys((page.url for page in PROVIDERS), start)
    now, longest = start, timedelta(0)
    while now < start + timedelta(days=4):
        now = next_poll(SOURCE, Rhythm(), now)
        for page in pages(turns(SOURCE.listings, asked, awaited, now)):
            longest = max(longest, now - asked[page.url])
            asked[page.url] = now
    return max(longest, *(now - at for at in asked.values()))


def test_all_pages_come_round_within_a_day_at_weekends_too() -> None:
    saturday = datetime(2026, 11, 28, 0, tzinfo=UTC)
    assert longest_wait(saturday) <= 13 * HOUR
    assert longest_wait(saturday, tuple(page.gss or "" for page in PROVIDERS[:20])) <= 20 * HOUR


def link(page: Listing, day: str | None) -> Link:
    published = parse_date(day, day_first=True, read_from="listing") if day else None
    return Link(
        url=page.url.replace("https://reports.ofsted.gov.uk", "http://reports.ofsted.test"), published=published
    )


def test_the_search_brings_forward_pages_with_a_newer_report() -> None:
    newer, known, undated, *_ = PROVIDERS
    day = datetime(2026, 11, 20, tzinfo=UTC)
    links = [link(newer, "23 November 2026"), link(known, "20 November 2026"), link(undated, None)]
    heard = {newer.gss or "": day, known.gss or "": day}
    assert news_of(links, SOURCE.listings, heard, ALL_ASKED, NOON) == (newer,)
    assert news_of(links, SOURCE.listings, heard, {**ALL_ASKED, newer.url: NOON}, NOON) == ()


def test_a_page_that_does_not_list_what_the_search_tells_is_not_asked_again_for_it() -> None:
    page = PROVIDERS[0]
    asked = {page.url: NOON - 2 * HOUR}
    assert news_of([link(page, "20 November 2026")], SOURCE.listings, {}, asked, NOON) == ()
    assert news_of([link(page, "24 November 2026")], SOURCE.listings, {}, asked, NOON) == (page,)
    unlisted = replace(page, url=f"{page.url}1")
    assert news_of([link(unlisted, "24 November 2026")], SOURCE.listings, {}, {}, NOON) == ()
