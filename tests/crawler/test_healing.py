"""When another way is looked for, what a home page tells, and which way is taken up."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crawler import healing
from crawler.discovery import Discovery, Way
from pipelines.model import Link, Listing, Source
from pipelines.store.rows import Adopted, Answered, History, HomeSeen, RunSeen

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
BASE = "https://news.kirkwell.test"
FEED = Listing(kind="feed", url=f"{BASE}/feed")
SOURCE = Source(
    name="kirkwell",
    publisher="Kirkwell",
    kind="council_newsroom",
    home=f"{BASE}/",
    listings=(FEED,),
    links=r"/news/\d+/",
)


def history(*statuses: str, **more: object) -> History:
    runs = tuple(
        RunSeen(began_at=NOW - n * HOUR, answers=(Answered(status=each, url=FEED.url, says="It is gone."),))
        for n, each in enumerate(statuses)
    )
    return History(runs=runs, **{"last_ok_at": NOW, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("past", "looked"),
    [
        (history("ok"), False),
        (history("moved"), False),
        (history("moved", "moved"), True),
        (history("moved", last_ok_at=None), True),
        (history("failed", "failed"), False),
        (history(*["failed"] * 4), False),
        (history(*["failed"] * 8), True),
        (history("moved", "moved", looked_at=NOW - 3 * HOUR, looks=1), False),
        (history("moved", "moved", looked_at=NOW - 30 * HOUR, looks=1), True),
        (history("moved", "moved", looked_at=NOW - 30 * HOUR, looks=8), False),
    ],
)
def test_another_way_is_looked_for_when_trouble_lasts(past: History, looked: bool) -> None:
    assert (healing.reason_to_look(SOURCE, past, NOW) is not None) == looked


def test_none_is_looked_for_within_half_an_hour_of_trouble() -> None:
    """Sources that are asked every ten minutes see a site that is put into place anew more than once."""
    often = history("moved", "empty", "moved")
    runs = tuple(replace(run, began_at=NOW - n * HOUR / 4) for n, run in enumerate(often.runs))
    assert healing.reason_to_look(SOURCE, replace(often, runs=runs), NOW) is None


def test_none_is_where_a_person_pinned_one_and_always_where_there_is_none() -> None:
    pinned = Source(**{**vars(SOURCE), "listings": (Listing(kind="feed", url=FEED.url, pinned=True),)})
    assert healing.reason_to_look(pinned, history("moved", "moved"), NOW) is None
    bare = Source(**{**vars(SOURCE), "listings": ()})
    assert healing.reason_to_look(bare, History(runs=()), NOW) is not None


def test_a_home_page_is_looked_at_first_and_then_only_in_silence() -> None:
    assert healing.home_is_due(SOURCE, history("ok"), HomeSeen(), NOW)
    seen = HomeSeen(at=NOW - 30 * HOUR, unseen=frozenset())
    assert healing.home_is_due(SOURCE, history("ok", newest_found_at=NOW - 30 * HOUR), seen, NOW)
    assert not healing.home_is_due(SOURCE, history("ok", newest_found_at=NOW - HOUR), seen, NOW)
    assert not healing.home_is_due(SOURCE, history("failed"), HomeSeen(), NOW)
    waiting = HomeSeen(at=NOW - HOUR, unseen=frozenset({"a"}), pending=frozenset({"a"}))
    assert healing.home_is_due(SOURCE, history("ok", newest_found_at=NOW - HOUR), waiting, NOW)


def test_what_a_home_page_showed_is_looked_at_once_more() -> None:
    seen = HomeSeen(at=NOW, unseen=frozenset({"a"}), pending=frozenset({"a"}))
    again = healing.confirms_at(seen)
    assert again is not None
    assert NOW < again < NOW + HOUR
    assert healing.home_is_due(SOURCE, history("ok", newest_found_at=NOW), seen, again)
    assert healing.confirms_at(replace(seen, pending=frozenset())) is None


def judged(seen: HomeSeen, unseen: list[str]) -> list[set[str]]:
    """What is kept as unseen, what as pending, and what is missed."""
    return [set(each) for each in healing.judged_home(seen, unseen, seen.pending)]


def test_a_story_is_missed_that_a_home_page_shows_twice_and_no_list_names() -> None:
    assert judged(HomeSeen(), ["old"]) == [{"old"}, set(), set()]
    first = HomeSeen(at=NOW, unseen=frozenset({"old"}))
    assert judged(first, ["old", "new"]) == [{"old", "new"}, {"new"}, set()]
    second = HomeSeen(at=NOW, unseen=frozenset({"old", "new"}), pending=frozenset({"new"}))
    assert judged(second, ["old", "new"]) == [{"old", "new"}, set(), {"new"}]
    assert judged(second, ["old"]) == [{"old"}, set(), set()]
    busy = judged(second, ["newer"])  # what a busy page shows is gone at the next look
    assert busy == [{"newer"}, {"newer"}, {"new"}]
    named = healing.judged_home(second, ["newer"], ())
    assert [set(each) for each in named] == [{"newer"}, {"newer"}, set()]


def test_stories_are_known_by_the_pattern_or_by_those_that_are_known() -> None:
    urls = [f"{BASE}/news/12/a-park", f"{BASE}/contact", f"{BASE}/", f"{BASE}/council-tax-and-bins"]
    assert healing.stories_among(urls, SOURCE, []) == (urls[0],)
    unmarked = Source(**{**vars(SOURCE), "links": None})
    known = [f"{BASE}/news/1/one", f"{BASE}/news/2/two-of-them"]
    assert healing.stories_among([f"{BASE}/news/12/one", urls[1]], unmarked, known) == ()
    like = [f"{BASE}/2026/11/a-park-for-all", f"{BASE}/2026/10/bins-on-a-friday"]
    assert healing.stories_among([f"{BASE}/2026/12/trees-for-a-road", urls[1]], unmarked, like) == (
        f"{BASE}/2026/12/trees-for-a-road",
    )


def way(url: str, *paths: str) -> Way:
    links = tuple(Link(url=BASE + path) for path in paths)
    return Way(
        listing=Listing(kind="feed", url=url), links=links, dated=0, newest=None, on_topic=1.0, why="It lists stories."
    )


def test_a_way_is_taken_up_that_is_new_and_names_what_was_missed() -> None:
    same, old, new = way(FEED.url, "/news/9/x"), way(f"{BASE}/old", "/news/1/a"), way(f"{BASE}/new", "/news/2/b")
    found = Discovery(home=BASE, ways=(same, old, new), rejected=(), says="")
    known = {f"{BASE}/news/1/a"}
    assert healing.to_adopt(found, SOURCE, known=known, missed=()) is old
    assert healing.to_adopt(found, SOURCE, known=known, missed={f"{BASE}/news/2/b"}) is new
    assert (
        healing.to_adopt(Discovery(home=BASE, ways=(same,), rejected=(), says=""), SOURCE, known=(), missed=()) is None
    )


def test_a_page_that_was_redesigned_is_read_anew_while_its_entry_stays() -> None:
    page = Listing(kind="listing", url=f"{BASE}/news", items="li.old")
    source = replace(SOURCE, listings=(page,))
    found = way(page.url, "/news/3/c")
    anew = replace(found, listing=replace(page, items="li.new"))
    discovery = Discovery(home=BASE, ways=(replace(found, listing=page), anew), rejected=(), says="")
    assert healing.to_adopt(discovery, source, known=(), missed=()) is anew
    assert healing.same_place(source, anew.listing) == page
    adopted = Adopted(listing=anew.listing, at=NOW, why="It lists stories.", instead_of=page)
    read = healing.with_adopted(source, [adopted])
    assert read.listings == (anew.listing,)
    assert healing.as_entered(anew.listing, [adopted]) == page  # so that it can be redesigned once more
    edited = replace(source, listings=(replace(page, items="li.mine"),))
    assert healing.with_adopted(edited, [adopted]) == edited


def test_a_rebuilt_sites_way_is_not_read_by_the_old_pattern() -> None:
    assert healing.read_by(way(f"{BASE}/new", "/news/2/b"), SOURCE).links == SOURCE.links
    assert healing.read_by(way(f"{BASE}/new", "/stories/b"), SOURCE).links == ""


def test_a_listing_that_is_sent_on_three_times_is_asked_where_it_leads() -> None:
    target = f"{BASE}/rss"
    runs = tuple(
        RunSeen(began_at=NOW - n * HOUR, answers=(Answered(status="ok", url=FEED.url, redirected_to=target),))
        for n in range(3)
    )
    assert healing.moved_to(SOURCE, History(runs=runs)) == ((FEED, target),)
    assert healing.moved_to(SOURCE, History(runs=runs[:2])) == ()
    down = RunSeen(began_at=NOW, answers=(Answered(status="failed", url=FEED.url),))
    assert healing.moved_to(SOURCE, History(runs=(runs[0], down, *runs[1:]))) == ((FEED, target),)
    back = RunSeen(began_at=NOW, answers=(Answered(status="ok", url=FEED.url),))
    assert healing.moved_to(SOURCE, History(runs=(runs[0], back, *runs[1:]))) == ()
