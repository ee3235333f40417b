"""An address is owed until it ends, and is tried ever more seldom."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from pipelines.exceptions import InputError
from pipelines.model import Judged, Validators
from pipelines.store import Store, open_store
from pipelines.store.addresses import AGAIN_AFTER, REVISIT_AFTER
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import HOME, HOUR, NOON, answer, from_listing, judged, link, not_flagged, partial

URL = f"{HOME}/news/1"
DAY = timedelta(days=1)


def urls(store: Store, now: object, limit: int = 30) -> list[str]:
    return [owed.url.rsplit("/", 1)[1] for owed in store.owed("kirkwell", now, limit)]  # type: ignore[arg-type]


def test_the_newest_comes_first(store: Store) -> None:
    store.keep_listing(
        answer(link(1, published=NOON - 3 * DAY), link(2, published=NOON - DAY), link(3), link(4)),
        run_id=None,
    )
    assert urls(store, NOON) == ["3", "4", "2", "1"]
    assert urls(store, NOON, limit=2) == ["3", "4"]
    assert store.owed("other", NOON, 30) == ()


def test_a_page_that_kills_the_process_each_time_is_tried_six_times(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    now = NOON
    for pause in (*AGAIN_AFTER, AGAIN_AFTER[-1]):
        assert urls(store, now) == ["1"]
        store.begin_try(URL, now)
        assert urls(store, now + pause - timedelta(seconds=1)) == []
        now += pause
    assert urls(store, now) == []
    assert store.sources_owing(now) == ()
    assert store.give_up(now) == 1
    address = store.address(URL)
    assert address is not None
    assert (address.state, address.tries) == ("failed", 6)
    assert address.why == "Not read after 6 tries over five days. The program ended each time while it was read."


def test_it_fails_only_after_the_last_try(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    now = NOON
    for pause in AGAIN_AFTER:
        store.begin_try(URL, now)
        store.fail(URL, "It did not answer.", now)
        address = store.address(URL)
        assert address is not None
        assert (address.state, address.why) == ("found", "It did not answer.")
        now += pause
    store.begin_try(URL, now)
    store.fail(URL, "It did not answer.", now)
    address = store.address(URL)
    assert address is not None
    assert address.state == "failed"
    assert address.why == "Not read after 6 tries over five days. It did not answer."
    assert urls(store, now + 99 * DAY) == []


def test_a_try_of_which_nothing_was_asked_is_given_back(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    store.begin_try(URL, NOON)
    store.postpone(URL, NOON)
    assert urls(store, NOON) == ["1"]
    before = dump(store)
    store.postpone(URL, NOON + HOUR)
    assert dump(store) == before, "only a try that was begun can be given back"
    (owed,) = store.owed("kirkwell", NOON, 5)
    assert owed.tries == 0


def test_a_try_that_is_given_back_may_say_why(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    store.begin_try(URL, NOON)
    store.postpone(URL, NOON + HOUR, "Its robots.txt could not be had.")
    there = store.address(URL)
    assert there is not None
    assert (there.tries, there.next_try_at, there.why) == (0, NOON + HOUR, "Its robots.txt could not be had.")
    store.begin_try(URL, NOON + HOUR)
    store.postpone(URL, NOON + 2 * HOUR)
    again = store.address(URL)
    assert again is not None
    assert again.why == "Its robots.txt could not be had."


def test_what_was_handed_in_is_owed_though_no_list_names_its_source(store: Store) -> None:
    store.owe("https://elsewhere.example/story", "by_hand", NOON)
    assert "by_hand" in store.sources_owing(NOON)


def test_stories_are_asked_again_five_times(store: Store) -> None:
    store.keep(judged(), NOON)
    for after in REVISIT_AFTER:
        at = NOON + after
        assert store.owed("kirkwell", at - timedelta(seconds=1), 5) == ()
        (owed,) = store.owed("kirkwell", at, 5)
        # The last time all is asked for: some servers say "unchanged" for ever.
        assert (owed.revisit, owed.validators.etag) == (True, None if after == REVISIT_AFTER[-1] else '"page"')
        assert store.sources_owing(at) == ("kirkwell",)
        store.begin_try(URL, at)
        store.unchanged(URL, at)
    assert store.owed("kirkwell", NOON + 99 * DAY, 5) == ()


def test_revisits_come_before_what_was_never_read(store: Store) -> None:
    store.keep(judged(), NOON)
    store.keep_listing(answer(*(link(number) for number in range(2, 6))), run_id=None)
    assert urls(store, NOON + HOUR, limit=3) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("walled", [from_listing(), partial()], ids=["from its listing", "partial"])
def test_what_hides_a_story_is_not_asked_whether_it_changed(store: Store, walled: Judged) -> None:
    marked = replace(walled.page, validators=Validators(etag='"wall"'))
    store.keep(replace(walled, page=marked), NOON)
    (owed,) = store.owed("kirkwell", NOON + HOUR, 5)
    assert (owed.revisit, owed.validators) == (True, Validators())


class TestTwoProcesses:
    """Of two that were told of the same address one asks."""

    @pytest.fixture
    def other(self, store: Store) -> Iterator[Store]:
        with open_store(store.path) as opened:
            yield opened

    def test_at_a_first_visit(self, store: Store, other: Store) -> None:
        store.keep_listing(answer(link(1)), run_id=None)
        assert urls(store, NOON) == urls(other, NOON) == ["1"]
        assert [store.begin_try(URL, NOON), other.begin_try(URL, NOON)] == [True, False]
        address = store.address(URL)
        assert address is not None
        assert address.tries == 1

    def test_at_a_revisit(self, store: Store, other: Store) -> None:
        store.keep(judged(), NOON)
        at = NOON + REVISIT_AFTER[-1]
        assert [store.begin_try(URL, at), other.begin_try(URL, at)] == [True, False]

    def test_what_one_gives_back_the_other_may_take(self, store: Store, other: Store) -> None:
        store.keep_listing(answer(link(1)), run_id=None)
        store.begin_try(URL, NOON)
        store.postpone(URL, NOON)
        assert other.begin_try(URL, NOON)


def test_revisits_that_were_missed_are_not_made_up_for(store: Store) -> None:
    store.keep(judged(), NOON)
    store.begin_try(URL, NOON + 2 * DAY)
    store.keep(judged(), NOON + 2 * DAY)
    address = store.address(URL)
    assert address is not None
    assert address.revisit_at == NOON + 3 * DAY


def test_a_revisit_can_be_given_back(store: Store) -> None:
    store.keep(judged(), NOON)
    store.begin_try(URL, NOON + HOUR)
    store.postpone(URL, NOON + HOUR)
    assert len(store.owed("kirkwell", NOON + HOUR, 5)) == 1


@pytest.mark.parametrize("end", ["gone", "disallowed"])
def test_ends_without_reading(store: Store, end: str) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    store.begin_try(URL, NOON)
    getattr(store, end)(URL, "It says so.", NOON)
    address = store.address(URL)
    assert address is not None
    assert (address.state, address.why, address.next_try_at) == (end, "It says so.", None)
    assert urls(store, NOON + 99 * DAY) == []


@pytest.mark.parametrize("end", ["gone", "disallowed", "fail"])
def test_no_end_takes_a_story_away(store: Store, end: str) -> None:
    store.keep(judged(), NOON)
    store.begin_try(URL, NOON + HOUR)
    getattr(store, end)(URL, "It answered 410.", NOON + HOUR)
    address = store.address(URL)
    assert address is not None
    assert address.state == "story"
    assert (address.revisit_at is None) == (end != "fail")
    assert store.story(URL) is not None


def test_an_address_can_be_handed_in_and_handed_in_again(store: Store) -> None:
    owed = store.owe(URL, "by_hand", NOON)
    assert (owed.url, owed.revisit, owed.found_by) == (URL, False, "by_hand")
    store.keep(not_flagged(), NOON)
    again = store.owe(URL, "by_hand", NOON)
    assert (again.url, again.revisit) == (URL, False)
    store.keep(judged(), NOON)
    assert store.owe(URL, "by_hand", NOON).revisit is True


def test_a_forgotten_address_cannot_be_handed_in(store: Store) -> None:
    store.forget(URL, NOON)
    with pytest.raises(InputError, match="taken out for good"):
        store.owe(URL, "by_hand", NOON)


def test_an_unknown_address_is_an_error(store: Store) -> None:
    with pytest.raises(InputError, match="does not know the address"):
        store.begin_try(URL, NOON)
    assert store.address(URL) is None
