"""What a clock that was wrong has written: nothing waits for it, and nothing that has happened is written anew."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from crawler.net.robots import LONGEST_DELAY
from pipelines.alerts_config import Digest
from pipelines.config import BOUNDS
from pipelines.store import Store
from pipelines.store.forms import moment_text
from pipelines.store.schema import TABLES
from pipelines.store.wrong_clock import LONGEST_BUSY, WAITS
from scheduler.notify.digests import owe_digest
from tests.pipelines.store.making import HOUR, NOON, answer, judged, link, recorded, source

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


def happened(store: Store) -> list[tuple[object, ...]]:
    """Every moment of what has happened, and all that publishers have dated, by table and row."""
    decides = {*WAITS, ("sources", "next_poll_at"), ("sources", "home_asked_at"), ("sources", "looked_at"),
               ("channels", "failing_since"), ("channels", "since_at")}  # fmt: skip
    rows: list[tuple[object, ...]] = []
    for table in TABLES:
        names = [
            column.name
            for column in table.columns
            if column.name.endswith(("_at", "_since", "published")) and (table.name, column.name) not in decides
        ]
        if names and table.name != "notices":
            found = store._connection.rows(f"SELECT {', '.join(names)} FROM {table.name} ORDER BY rowid")
            rows += [(table.name, *row) for row in found]
    return rows


def keep_shipped(store: Store, published: date) -> None:
    """The record that ships knows of an outcome of this day."""
    store.keep_outcomes([recorded(by="shipped", number=9, gss="E08000998", published=published)], NOON)


def test_nothing_waits_for_a_year_to_come_and_all_that_has_happened_stays(store: Store) -> None:
    kept_by_a_wrong_clock(store)
    before = happened(store)
    assert store.put_right(NOON) > 0
    assert happened(store) == before
    later = moment_text(NOON + 4 * DAY)
    for table, column in (*WAITS, ("channels", "since_at")):
        assert store._connection.rows(f"SELECT 1 FROM {table} WHERE {column} > ?", (later,)) == [], (table, column)
    assert [owed.url for owed in store.owed("kirkwell", NOON, 10) if not owed.revisit] == [link(2).url]
    assert store.newest_digest(NOON.date()) is None
    assert not store.validators("kirkwell", answer().listing, NOON).etag
    assert store.problems() == ()


def test_what_is_new_after_it_is_no_old_stock(store: Store) -> None:
    """The listing was read, whenever that was: what it lists from now on is news."""
    kept_by_a_wrong_clock(store)
    store.put_right(NOON)
    run = store.begin_run(store.begin_cycle("due", 1, NOON), "kirkwell", NOON)
    store.keep_listing(answer(link(3), at=NOON), run_id=run)
    (found,) = store._connection.rows("SELECT found_by FROM addresses WHERE url = ?", (link(3).url,))
    assert found["found_by"] != "first_run"


def test_after_a_year_ahead_the_digest_comes_on_the_next_morning(store: Store) -> None:
    kept_by_a_wrong_clock(store)
    store.put_right(NOON)
    asked = Digest(every="daily", at=time(7, 30), to=("desk",))
    owe_digest(store, asked, NOON)
    assert store.newest_digest(NOON.date()) is None
    owe_digest(store, asked, NOON + DAY)
    newest = store.newest_digest((NOON + DAY).date())
    assert newest is not None
    assert newest.key == f"{NOON + DAY:%Y-%m-%d}"


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


@pytest.mark.parametrize("now", [NOON + DAY, datetime(1970, 1, 1, 0, 1, tzinfo=UTC)])
def test_a_young_watch_and_a_clock_that_is_behind_change_nothing_that_has_happened(store: Store, now: datetime) -> None:
    """Three days of honest cycles; then the machine starts with a flat battery, or from a snapshot."""
    keep_shipped(store, NOON.date() - YEAR)
    store.sync_sources((source(),), NOON)
    store.sync_channels(["desk"], NOON)
    for hour in range(72):
        at = NOON + hour * HOUR
        cycle = store.begin_cycle("due", 1, at)
        run = store.begin_run(cycle, "kirkwell", at)
        store.keep_listing(answer(link(hour + 1), at=at), run_id=run)
        store.begin_try(link(hour + 1).url, at)
        store.keep(judged(hour + 1), at)
        store.end_cycle(cycle, "finished", at)
    digest = f"{NOON + 2 * DAY:%Y-%m-%d}"
    store.owe_digest(digest, "The daily digest.", "{}", ["desk"], NOON + 2 * DAY)
    before, notices = happened(store), store._connection.rows("SELECT * FROM notices")
    store.put_right(now)
    assert happened(store) == before
    assert store._connection.rows("SELECT * FROM notices") == notices
    assert store.channels()[0].since == NOON


def test_a_clock_before_the_newest_outcome_that_ships_is_wrong_for_sure(store: Store) -> None:
    kept_by_a_wrong_clock(store)
    newest = NOON.date() + DAY
    keep_shipped(store, newest)
    assert store.surely_before(NOON) == newest
    assert store.put_right(NOON) == 0
    assert store.surely_before(NOON + DAY) is None
    assert store.put_right(NOON + DAY) > 0


def test_no_rest_of_a_host_is_longer_than_what_is_called_the_longest() -> None:
    seconds = max(LONGEST_DELAY, BOUNDS["delay_seconds"][1], BOUNDS["timeout_seconds"][1] + 5)
    assert timedelta(seconds=seconds) <= LONGEST_BUSY
