"""What a listing names becomes owed together with its validators."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pipelines.exceptions import StoreError
from pipelines.model import Link, Validators
from pipelines.store import Store
from tests.pipelines.store.making import FEED, HOME, HOUR, NOON, answer, judged, link, not_flagged, source


def found_by(store: Store) -> list[tuple[str, str]]:
    rows = store._connection.rows("SELECT url, found_by FROM addresses ORDER BY id")
    return [(row["url"].rsplit("/", 1)[1], row["found_by"]) for row in rows]


def test_links_are_owed_and_the_question_is_conditional_next_time(store: Store) -> None:
    assert store.validators("kirkwell", FEED, NOON) == Validators()
    new = store.keep_listing(answer(link(1), link(2), link(1)), run_id=None)
    assert new == (f"{HOME}/news/1", f"{HOME}/news/2")
    assert store.validators("kirkwell", FEED, NOON) == Validators(etag='"one"')
    assert store.body_hash("kirkwell", FEED) == "abc"
    assert store.known([f"{HOME}/news/1", f"{HOME}/news/9", "mailto:news@kirkwell.test"]) == {f"{HOME}/news/1"}
    assert store.keep_listing(answer(link(1), link(2)), run_id=None) == ()


def test_links_and_validators_come_together_or_not_at_all(store: Store) -> None:
    """With no room left the whole answer is undone: the listing is asked again, and nothing is lost."""
    (room,) = store._connection.rows("PRAGMA page_count")[0]
    store._connection.rows(f"PRAGMA max_page_count = {room}")
    with pytest.raises(StoreError, match="no space left"):
        store.keep_listing(answer(*(link(number) for number in range(2000))), run_id=None)
    store._connection.rows("PRAGMA max_page_count = 1000000")
    assert store.validators("kirkwell", FEED, NOON) == Validators()
    assert store.counts() == {"stories": 0, "claims": 0}
    assert len(store.keep_listing(answer(link(1)), run_id=None)) == 1


def test_everything_is_asked_for_once_a_day(store: Store) -> None:
    """Some servers answer 304 for ever."""
    store.keep_listing(answer(link(1)), run_id=None)
    for hours in (1, 23):
        unchanged = replace(answer(at=NOON + hours * HOUR, etag=None), status="unchanged", http_status=304)
        store.keep_listing(unchanged, run_id=None)
        assert store.validators("kirkwell", FEED, NOON + hours * HOUR).etag == '"one"'
    assert store.validators("kirkwell", FEED, NOON + 24 * HOUR) == Validators()
    store.keep_listing(replace(answer(link(1), at=NOON + 24 * HOUR, etag='"two"'), forced=True), run_id=None)
    assert store.validators("kirkwell", FEED, NOON + 25 * HOUR).etag == '"two"'


@pytest.mark.parametrize("status", ["failed", "blocked", "not_a_listing", "empty", "disallowed"])
def test_an_answer_that_is_no_listing_changes_no_validators(store: Store, status: str) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    bad = replace(answer(at=NOON + HOUR, etag='"bad"'), status=status, says="It is a page.", body_hash="bad")  # type: ignore[arg-type]
    store.keep_listing(bad, run_id=None)
    assert store.validators("kirkwell", FEED, NOON) == Validators(etag='"one"')
    assert store.body_hash("kirkwell", FEED) == "abc"
    row = store._connection.row("SELECT status, says FROM listings")
    assert row is not None
    assert tuple(row) == (status, "It is a page.")


def test_an_answer_that_was_not_read_whole_leaves_nothing_to_ask_with(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    store.keep_listing(replace(answer(link(2), etag=None), body_hash=None), run_id=None)
    assert store.validators("kirkwell", FEED, NOON) == Validators()
    assert store.body_hash("kirkwell", FEED) is None


def test_the_same_bytes_keep_their_hash(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    store.keep_listing(replace(answer(at=NOON + HOUR), status="unchanged", body_hash=None), run_id=None)
    assert store.body_hash("kirkwell", FEED) == "abc"


def test_the_first_run_finds_old_stock_and_later_ones_news(store: Store) -> None:
    cycle = store.begin_cycle("due", 1, NOON)
    first = store.begin_run(cycle, "kirkwell", NOON)
    store.keep_listing(replace(answer(), status="failed"), run_id=first)
    store.keep_listing(answer(link(1)), run_id=first)
    store.keep_listing(replace(answer(link(2)), listing=f"{HOME}/more"), run_id=first)
    second = store.begin_run(cycle, "kirkwell", NOON + HOUR)
    store.keep_listing(answer(link(3)), run_id=second)
    assert found_by(store) == [("1", "first_run"), ("2", "first_run"), ("3", "poll")]


def test_what_a_silence_ends_with_was_missed(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    store.keep_listing(answer(link(2), at=NOON + 23 * HOUR), run_id=None)
    store.keep_listing(answer(link(3), at=NOON + 60 * HOUR), run_id=None)
    store.keep_listing(answer(link(4), at=NOON + 61 * HOUR), run_id=None)
    assert found_by(store) == [("1", "first_run"), ("2", "poll"), ("3", "catch_up"), ("4", "poll")]


def test_a_listing_that_lists_too_little_was_read_all_the_same(store: Store) -> None:
    store.keep_listing(replace(answer(link(1)), status="empty"), run_id=None)
    store.keep_listing(answer(link(2), at=NOON + HOUR), run_id=None)
    assert found_by(store) == [("1", "first_run"), ("2", "poll")]


def test_a_link_that_cannot_be_fetched_is_counted(store: Store) -> None:
    run = store.begin_run(store.begin_cycle("due", 1, NOON), "kirkwell", NOON)
    store.keep_listing(answer(link(1, published=NOON), Link(url="mailto:a@b.test")), run_id=run)
    row = store._connection.row("SELECT items, dated, new, unusable, newest_at FROM run_listings")
    assert row is not None
    assert tuple(row) == (2, 1, 1, 1, "2026-03-02T00:00:00Z")


def test_a_date_ahead_is_not_the_newest(store: Store) -> None:
    store.keep_listing(answer(link(1, published=NOON), link(2, published=NOON + timedelta(days=30))), run_id=None)
    row = store._connection.row("SELECT newest_at FROM listings")
    assert row is not None
    assert row["newest_at"] == "2026-03-02T00:00:00Z"


def test_a_listing_that_names_a_story_again_leaves_it_alone(store: Store) -> None:
    store.keep(judged(), NOON)
    assert store.keep_listing(answer(link(1)), run_id=None) == ()
    address = store.address(f"{HOME}/news/1")
    assert address is not None
    assert address.state == "story"


def test_a_title_is_completed_while_the_fetch_is_owed(store: Store) -> None:
    store.keep_listing(answer(Link(url=f"{HOME}/news/1")), run_id=None)
    store.keep_listing(answer(link(1)), run_id=None)
    (owed,) = store.owed("kirkwell", NOON, 5)
    assert (owed.link.title, owed.link.summary) == ("Story 1", "Summary 1")


def test_each_part_is_completed_where_nothing_was_said_of_it(store: Store) -> None:
    bare, full = link(1), link(1, published=NOON)
    store.keep_listing(answer(Link(url=bare.url, title="First title")), run_id=None)
    store.keep_listing(answer(full), run_id=None)
    store.keep_listing(answer(Link(url=bare.url, title="Other title", summary="Other summary")), run_id=None)
    (owed,) = store.owed("kirkwell", NOON, 5)
    assert owed.link == replace(full, title="First title")


class TestTakingOver:
    """An address is asked for by a source that is watched."""

    URL = f"{HOME}/news/1"

    @pytest.fixture
    def both(self, store: Store) -> Store:
        """Two sources; the first has named an address."""
        store.sync_sources((source(), source("other")), NOON)
        store.keep_listing(answer(link(1)), run_id=None)
        return store

    def owner(self, store: Store) -> str:
        row = store.address(self.URL)
        assert row is not None
        return row.source

    def test_one_that_is_watched_keeps_it(self, both: Store) -> None:
        both.keep_listing(answer(link(1), of="other"), run_id=None)
        assert self.owner(both) == "kirkwell"

    @pytest.mark.parametrize("left", [True, False], ids=["left the list", "paused"])
    def test_what_one_no_longer_asks_for_another_does_that_names_it(self, both: Store, left: bool) -> None:
        if left:
            both.sync_sources((source("other"),), NOON)
        else:
            both.pause("kirkwell", NOON)
        assert both.sources_owing(NOON) == ()
        both.keep_listing(answer(link(1), of="other"), run_id=None)
        assert (self.owner(both), both.sources_owing(NOON)) == ("other", ("other",))

    def test_a_story_is_asked_again_by_the_other(self, both: Store) -> None:
        both.keep(judged(), NOON)
        both.sync_sources((source("other"),), NOON)
        both.keep_listing(answer(link(1), of="other"), run_id=None)
        assert both.sources_owing(NOON + HOUR) == ("other",)

    def test_a_persons_own_find_is_its_sources_when_that_names_it(self, store: Store) -> None:
        store.owe(self.URL, "by_hand", NOON)
        assert store.sources_owing(NOON) == ("by_hand",)
        store.keep_listing(answer(link(1)), run_id=None)
        assert store.sources_owing(NOON) == ("kirkwell",)

    def test_what_a_person_hands_in_is_asked_for_by_a_source_that_is_there(self, both: Store) -> None:
        both.keep(not_flagged(), NOON)
        both.sync_sources((source("other"),), NOON)
        assert both.owe(self.URL, "by_hand", NOON).source == "by_hand"

    def test_a_paused_source_does_not_lose_it_to_nobody(self, both: Store) -> None:
        both.pause("kirkwell", NOON)
        assert both.owe(self.URL, "by_hand", NOON).source == "kirkwell"


class TestWatchList:
    def test_reading_the_same_list_twice_changes_nothing(self, store: Store) -> None:
        before = (
            store._connection.rows("SELECT * FROM sources"),
            store._connection.rows("SELECT * FROM listings"),
        )
        store.sync_sources((source(),), NOON + HOUR)
        after = (
            store._connection.rows("SELECT * FROM sources"),
            store._connection.rows("SELECT * FROM listings"),
        )
        assert [tuple(row) for rows in after for row in rows] == [tuple(row) for rows in before for row in rows]

    def test_a_changed_entry_keeps_its_history(self, store: Store) -> None:
        store.keep_listing(answer(link(1)), run_id=None)
        store.sync_sources((source(url=f"{HOME}/rss"),), NOON + HOUR)
        rows = store._connection.rows("SELECT url, listed FROM listings ORDER BY id")
        assert [tuple(row) for row in rows] == [(FEED, 0), (f"{HOME}/rss", 1)]

    def test_what_left_the_list_is_not_asked_but_keeps_its_stories(self, store: Store) -> None:
        store.keep(judged(), NOON)
        store.sync_sources((source("other"),), NOON)
        assert store.due_sources(NOON) == ("other",)
        assert store.story(f"{HOME}/news/1") is not None
        store.sync_sources((source(), source("other")), NOON)
        assert store.due_sources(NOON) == ("kirkwell", "other")

    def test_the_most_overdue_comes_first_and_paused_ones_not_at_all(self, store: Store) -> None:
        store.sync_sources((source("a"), source("b"), source("c"), source("d")), NOON)
        store.schedule("a", NOON - HOUR)
        store.schedule("b", NOON - 2 * HOUR)
        store.schedule("c", NOON + HOUR)
        assert store.pause("d", NOON)
        assert not store.pause("nobody", NOON)
        assert store.due_sources(NOON) == ("b", "a")
        assert store.next_due_at() == NOON - 2 * HOUR
        assert store.resume("d")
        assert store.due_sources(NOON) == ("b", "a", "d")
        assert [row.name for row in store.sources() if row.listed] == ["a", "b", "c", "d"]

    def test_the_last_new_story_of_each_source_is_told_and_old_stock_is_none(self, store: Store) -> None:
        store.sync_sources((source("a"), source("b")), NOON)
        store.keep_listing(answer(link(1), of="a"), run_id=None)
        assert store.last_new_by_source() == {}
        store.keep_listing(answer(link(1), link(2), of="a", at=NOON + HOUR), run_id=None)
        store.keep_listing(answer(link(3), of="b", at=NOON + HOUR), run_id=None)
        assert store.last_new_by_source() == {"a": NOON + HOUR}
        store.keep_listing(answer(link(4), of="a", at=NOON + 2 * HOUR), run_id=None)
        store.owe(f"{HOME}/by-hand", "b", NOON + 3 * HOUR)
        assert store.last_new_by_source() == {"a": NOON + 2 * HOUR, "b": NOON + 3 * HOUR}
