"""What a clock that was wrong has written, put right."""

from datetime import timedelta

from pipelines.store import Store
from pipelines.store.forms import moment_text
from tests.pipelines.store.making import HOUR, NOON, answer, judged, link, source

DAY, YEAR = timedelta(days=1), timedelta(days=365)
THEN = NOON + YEAR
"""What the clock shows while it is a year ahead."""


def kept_by_a_wrong_clock(store: Store) -> None:
    """A cycle with a story, a link that is owed, a host that rests and a digest, all of a year to come."""
    store.sync_sources((source(),), NOON - DAY)
    store.end_cycle(store.begin_cycle("due", 1, NOON - HOUR), "finished", NOON - HOUR)
    cycle = store.begin_cycle("due", 1, THEN)
    run = store.begin_run(cycle, "kirkwell", THEN)
    store.keep_listing(answer(link(1), link(2), at=THEN), run_id=run)
    for number in (1, 2):
        store.begin_try(link(number).url, THEN)
    store.keep(judged(1), THEN)
    store.fail(link(2).url, "It did not answer.", THEN)
    store.retry_after("news.kirkwell.test", THEN + HOUR)
    assert store.lease("news.kirkwell.test", "somebody", THEN, THEN + HOUR)
    store.sync_channels(["desk"], THEN)
    store.owe_digest(f"{THEN:%Y-%m-%d}", "The daily digest.", "{}", ["desk"], THEN)
    store.end_cycle(cycle, "finished", THEN)


def test_nothing_waits_and_nothing_has_happened_in_a_year_to_come(store: Store) -> None:
    kept_by_a_wrong_clock(store)
    assert store.put_right(NOON) > 0
    later = moment_text(NOON + 4 * DAY)
    for table, column in (
        ("addresses", "next_try_at"),
        ("addresses", "revisit_at"),
        ("addresses", "found_at"),
        ("hosts", "retry_after"),
        ("hosts", "busy_until"),
        ("stories", "first_seen_at"),
        ("runs", "began_at"),
        ("cycles", "began_at"),
        ("channels", "since_at"),
        ("listings", "asked_at"),
    ):
        assert store._connection.rows(f"SELECT 1 FROM {table} WHERE {column} > ?", (later,)) == [], (table, column)
    assert [owed.url for owed in store.owed("kirkwell", NOON, 10) if not owed.revisit] == [link(2).url]
    assert store.newest_digest(NOON.date()) is None
    assert not store.validators("kirkwell", answer().listing, NOON).etag
    assert store.problems() == ()


def test_the_digest_of_that_day_is_owed_again_when_it_comes(store: Store) -> None:
    kept_by_a_wrong_clock(store)
    store.put_right(NOON)
    store.owe_digest(f"{THEN:%Y-%m-%d}", "The daily digest.", "{}", ["desk"], THEN)
    newest = store.newest_digest(THEN.date())
    assert newest is not None
    assert newest.key == f"{THEN:%Y-%m-%d}"


def test_it_is_put_right_once(store: Store) -> None:
    kept_by_a_wrong_clock(store)
    store.put_right(NOON)
    assert store.put_right(NOON) == 0


def test_a_clock_that_is_wrong_now_changes_nothing_that_has_happened(store: Store) -> None:
    """It shows a time of long before a watch that went on for weeks: that watch is to be believed."""
    store.sync_sources((source(),), NOON)
    for day in range(10):
        at = NOON + day * DAY
        store.end_cycle(store.begin_cycle("due", 1, at), "finished", at)
    store.keep_listing(answer(link(1), at=NOON), run_id=None)
    store.begin_try(link(1).url, NOON)
    store.keep(judged(1), NOON)
    store.put_right(NOON - YEAR)
    story = store.story(link(1).url)
    assert story is not None
    assert story.first_seen_at == NOON
