"""What a source's runs say of it: its state, when that is sure, and when a silence is too long to be chance."""

from datetime import UTC, date, datetime, timedelta

import pytest

from crawler.health import standing, state_of_run
from crawler.missing_fields import fields_evidence
from crawler.silence import silence, working_days
from pipelines.model import Source, SourceState
from pipelines.store.rows import Answered, History, RunSeen

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
FEED = "https://news.kirkwell.test/feed"
SOURCE = Source(name="kirkwell", publisher="Kirkwell", kind="council_newsroom", home="https://x.test/", listings=())


def answered(status: str, **more: object) -> Answered:
    return Answered(status=status, url=FEED, says=None if status == "ok" else f"It was {status}.", **more)  # type: ignore[arg-type]


def history(*statuses: str, every: timedelta = 2 * HOUR, **more: object) -> History:
    """Runs that ended so, the newest first; the source was well once."""
    runs = tuple(RunSeen(began_at=NOW - n * every, answers=(answered(each),)) for n, each in enumerate(statuses))
    return History(runs=runs, last_ok_at=NOW - timedelta(days=9), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "state"),
    [
        *(("ok", "ok"), ("unchanged", "ok"), ("empty", "empty"), ("not_a_listing", "empty"), ("moved", "moved")),
        *(("blocked", "blocked"), ("needs_browser", "needs_browser"), ("disallowed", "disallowed")),
        ("failed", "failed"),
    ],
)
def test_an_answer_speaks_for_a_state(status: str, state: SourceState) -> None:
    stands = standing(SOURCE, history(status), NOW)
    assert stands is not None
    assert stands.state == state
    assert bool(stands.todo) == (state != "ok")


def test_nothing_asked_says_nothing() -> None:
    assert standing(SOURCE, History(runs=()), NOW) is None
    assert state_of_run([]) is None


def test_one_that_never_answered_is_unverified_and_told_nobody() -> None:
    runs = history("failed", "failed", "failed", "failed").runs
    stands = standing(SOURCE, History(runs=runs), NOW)
    assert stands is not None
    assert (stands.state, stands.sure) == ("unverified", False)
    assert stands.says.startswith("It was failed.")
    assert stands.todo


@pytest.mark.parametrize(
    ("statuses", "sure"),
    [
        (["moved"], False),
        (["moved", "moved"], True),
        (["failed", "failed"], False),
        (["failed", "failed", "failed"], False),  # within four hours
        (["failed", "failed", "failed", "failed"], True),
        (["failed", "blocked", "failed", "moved"], True),
        (["failed", "ok", "failed", "failed", "failed"], False),
    ],
)
def test_trouble_is_sure_when_it_lasts(statuses: list[str], sure: bool) -> None:
    stands = standing(SOURCE, history(*statuses), NOW)
    assert stands is not None
    assert stands.sure == sure


def test_half_an_hour_of_trouble_is_told_nobody_however_often_it_was_seen() -> None:
    often = history("moved", "empty", "moved", every=timedelta(minutes=15))
    stands = standing(SOURCE, often, NOW)
    assert stands is not None
    assert (stands.state, stands.sure) == ("moved", False)


def test_one_time_out_amid_other_trouble_is_not_told() -> None:
    stands = standing(SOURCE, history("failed", *["disallowed"] * 9), NOW)
    assert stands is not None
    assert (stands.state, stands.sure) == ("failed", False)
    again = standing(SOURCE, history("failed", "failed", *["disallowed"] * 9), NOW)
    assert again is not None
    assert again.sure


@pytest.mark.parametrize(
    ("statuses", "state"),
    [(["ok", "failed", "failed"], "ok"), (["ok", "ok", "ok"], "quiet"), (["ok"], "ok")],
)
def test_a_look_in_vain_makes_quiet_only_where_stories_were_missed(statuses: list[str], state: SourceState) -> None:
    """One during trouble that is over says nothing of what the lists name now."""
    past = history(*statuses, looked_at=NOW - 3 * HOUR, look_says="Another way was looked for in vain.")
    stands = standing(SOURCE, past, NOW)
    assert stands is not None
    assert stands.state == state


def test_a_way_that_was_found_takes_the_place_of_a_broken_one() -> None:
    broken = answered("moved", replaced=True)
    found = answered("ok", adopted_at=NOW - 50 * HOUR, adopted_why="It lists 10 dated stories.")
    told = state_of_run([broken, found])
    assert told is not None
    assert told[0] == "ok"
    assert "since 24 November 2026" in told[1]
    partly = state_of_run([answered("moved"), answered("ok")])
    assert partly == ("ok", "1 of its 2 listings did not answer as it should.")


def test_fields_that_fell_away_are_told_with_numbers() -> None:
    lost = [RunSeen(began_at=NOW - n * HOUR, answers=(answered("ok"),), pages=2, dates_missing=2) for n in range(3)]
    well = [RunSeen(began_at=NOW - n * HOUR, answers=(answered("ok"),), pages=2) for n in range(3, 9)]
    stands = standing(SOURCE, History(runs=(*lost, *well), last_ok_at=NOW), NOW)
    assert stands is not None
    assert stands.state == "fields_missing"
    assert "No date could be read on 6 of its newest 6 pages" in stands.says
    always = History(runs=tuple(lost) * 4, last_ok_at=NOW)
    other = standing(SOURCE, always, NOW)
    assert other is not None
    assert other.state == "ok"  # it never had any


def test_three_pages_in_a_row_are_enough_and_what_is_missing_for_long_stays_told() -> None:
    def stands(lost: int, well_again: int = 0) -> str:
        fields = [0] * well_again + [1] * lost + [0] * 12
        runs = tuple(
            RunSeen(began_at=NOW - n * HOUR, answers=(answered("ok"),), pages=1, texts_missing=each)
            for n, each in enumerate(fields)
        )
        told = standing(SOURCE, History(runs=runs, last_ok_at=NOW), NOW)
        assert told is not None
        return told.state

    assert [stands(lost) for lost in (1, 2, 3, 8, 40)] == [
        "ok",
        "ok",
        "fields_missing",
        "fields_missing",
        "fields_missing",
    ]
    assert stands(40, well_again=1) == "ok"


@pytest.mark.parametrize(("before", "lacked", "told"), [(4, 0, False), (5, 0, True), (9, 1, False), (10, 2, True)])
def test_of_few_pages_before_none_may_have_lacked_a_field(before: int, lacked: int, told: bool) -> None:
    fields = [1] * 3 + [1] * lacked + [0] * (before - lacked)
    runs = [
        RunSeen(began_at=NOW - n * HOUR, answers=(answered("ok"),), pages=1, dates_missing=each)
        for n, each in enumerate(fields[:3] + fields[:2:-1])
    ]
    assert (fields_evidence(runs) is not None) == told


def test_an_unchanged_list_without_dates_is_one_still() -> None:
    def stands(*dated: int | None) -> str:
        answers = [answered("unchanged") if each is None else answered("ok", items=10, dated=each) for each in dated]
        runs = tuple(RunSeen(began_at=NOW - n * HOUR, answers=(each,)) for n, each in enumerate(answers))
        told = standing(SOURCE, History(runs=runs, last_ok_at=NOW), NOW)
        assert told is not None
        return told.state

    assert stands(0, 10, None, 10) == "ok"
    assert stands(None, 0, None, 10) == "fields_missing"
    assert stands(*[0] * 20, 10, 10) == "fields_missing"
    assert stands(None, 10, 0, 10) == "ok"


def test_dates_that_a_list_lost_are_told() -> None:
    runs = [
        RunSeen(began_at=NOW - n * HOUR, answers=(answered("ok", items=10, dated=0 if n < 2 else 10),))
        for n in range(5)
    ]
    stands = standing(SOURCE, History(runs=tuple(runs), last_ok_at=NOW), NOW)
    assert stands is not None
    assert stands.state == "fields_missing"


class TestSilence:
    def test_days_are_those_on_which_offices_work(self) -> None:
        assert working_days(date(2026, 11, 20), date(2026, 11, 23)) == 1  # Friday to Monday
        assert working_days(date(2026, 12, 23), date(2027, 1, 4)) == 1

    def test_a_busy_source_that_stops_is_told_of_within_days(self) -> None:
        daily = {date(2026, 10, 1) + timedelta(days=n): 6 for n in range(50)}
        assert silence(daily, date(2026, 11, 20)) is None
        told = silence(daily, date(2026, 11, 25))
        assert told is not None
        assert told.startswith("It has listed nothing new since 19 November 2026, 4 working days ago")

    @pytest.mark.parametrize("every", [7, 14, 21])
    def test_a_seldom_one_does_not_cry_wolf(self, every: int) -> None:
        seldom = {date(2026, 8, 3) + timedelta(days=every * n): 1 for n in range(6)}
        newest = max(seldom)
        assert silence(seldom, newest + timedelta(days=2 * every)) is None

    def test_one_without_a_rhythm_of_its_own_is_never_quiet(self) -> None:
        assert silence({date(2026, 1, 5): 40, date(2026, 1, 6): 30}, date(2026, 11, 26)) is None

    def test_what_an_entry_expects_is_held_against_a_week(self) -> None:
        expecting = Source(**{**vars(SOURCE), "at_least_per_week": 3})
        few = {date(2026, 11, 24): 2}
        well = history("ok", first_ok_at=NOW - timedelta(days=30), stories_by_day=few)
        stands = standing(expecting, well, NOW)
        assert stands is not None
        assert stands.state == "quiet"
        assert "2 new stories in the last seven days" in stands.says
        young = history("ok", first_ok_at=NOW - timedelta(days=3), stories_by_day=few)
        fresh = standing(expecting, young, NOW)
        assert fresh is not None
        assert fresh.state == "ok"
