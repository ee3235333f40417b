"""Names of backups, and which of them are too many."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pipelines.backups import is_due, made_at, name_at, newest, surplus

NOW = datetime(2026, 11, 26, 9, 30, 5, tzinfo=UTC)
DAY = timedelta(days=1)
WEEK = [name_at(NOW - number * DAY) for number in range(1, 8)]

moments = st.integers(0, 300_000_000).map(lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))


@given(moments)
def test_a_name_tells_when_it_was_given(at: datetime) -> None:
    assert made_at(name_at(at)) == at


def test_other_names_tell_nothing() -> None:
    for name in ("councilwatch.db", "councilwatch-2026-13-45-999999.db", ".councilwatch-part-x", "holiday.jpg"):
        assert made_at(name) is None
    assert name_at(NOW) == "councilwatch-2026-11-26-093005.db"


def test_a_backup_is_due_once_a_day() -> None:
    assert is_due([], NOW)
    assert not is_due([name_at(NOW - timedelta(hours=23))], NOW)
    assert is_due([name_at(NOW - DAY)], NOW)


def test_a_clock_that_was_ahead_keeps_no_backup_away() -> None:
    ahead = name_at(NOW + 365 * DAY)
    assert newest([ahead], NOW) is None
    assert is_due([ahead, name_at(NOW - 2 * DAY)], NOW)


def test_the_oldest_go() -> None:
    new = name_at(NOW)
    assert surplus([*WEEK, new], new, 7, NOW) == (WEEK[-1],)
    assert surplus([*WEEK, new], new, 1, NOW) == tuple(WEEK)


def test_many_in_a_day_push_no_week_out() -> None:
    today = [name_at(NOW - timedelta(minutes=number)) for number in range(1, 5)]
    new = name_at(NOW)
    assert set(surplus([*WEEK[:6], *today, new], new, 7, NOW)) == set(today)


def test_what_a_wrong_clock_has_named_goes_first_and_the_new_one_never() -> None:
    ahead = [name_at(NOW + number * 100 * DAY) for number in range(1, 4)]
    new = name_at(NOW)
    assert set(surplus([*WEEK[:4], *ahead, new], new, 5, NOW)) == set(ahead)
    behind = name_at(NOW - 3_000 * DAY)
    assert behind not in surplus([*WEEK, behind], behind, 3, NOW)


@given(st.lists(moments, max_size=20, unique=True), moments, st.integers(1, 10), moments)
def test_so_many_stay_with_the_new_one(others: list[datetime], new: datetime, keep: int, now: datetime) -> None:
    names = {name_at(at) for at in (*others, new)}
    gone = surplus(names, name_at(new), keep, now)
    assert name_at(new) not in gone
    assert len(names) - len(gone) == min(len(names), keep)
    assert len(set(gone)) == len(gone)
