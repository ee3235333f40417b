"""When a source is asked again: by kind, hour and errors, also on the days on which clocks change."""

from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.rhythm import next_poll, share_of
from pipelines.config import Rhythm
from pipelines.hours import OUT_OF_HOURS, is_working_time, next_opening
from pipelines.model import Listing, Source, SourceKind
from pipelines.telling.words import LONDON

RHYTHM = Rhythm()
NAMES = [f"source_{number}" for number in range(50)]


def source(kind: SourceKind = "council_newsroom", *, name: str = "leeds", every_minutes: int | None = None) -> Source:
    return Source(
        name=name,
        publisher="Somebody",
        kind=kind,
        home="https://a.test/",
        listings=(Listing(kind="feed", url="https://a.test/feed/"),),
        every_minutes=every_minutes,
    )


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def wait(asked: Source, now: datetime, *, failures: int = 0, retry_after: datetime | None = None) -> float:
    """Minutes until the next look."""
    return (next_poll(asked, RHYTHM, now, failures=failures, retry_after=retry_after) - now).total_seconds() / 60


TUESDAY_MORNING = london("2026-11-24 09:00")
TUESDAY_AFTERNOON = london("2026-11-24 14:00")
TUESDAY_NIGHT = london("2026-11-24 21:00")
SATURDAY = london("2026-11-28 10:00")


@pytest.mark.parametrize(
    ("kind", "morning", "afternoon"),
    [
        ("regulator", 10, 30),
        ("central_government", 10, 30),
        ("trade_press", 10, 30),
        ("council_newsroom", 60, 60),
        ("local_press", 60, 60),
        ("broadcaster", 60, 60),
        ("charity", 60, 60),
    ],
)
def test_each_kind_has_its_rhythm(kind: SourceKind, morning: int, afternoon: int) -> None:
    for name in NAMES:
        asked = source(kind, name=name)
        assert 0.9 * morning <= wait(asked, TUESDAY_MORNING) <= morning
        assert 0.9 * afternoon <= wait(asked, TUESDAY_AFTERNOON) <= afternoon
        assert 0.9 * 360 <= wait(asked, TUESDAY_NIGHT) <= 360
        assert 0.9 * 360 <= wait(asked, SATURDAY) <= 360


def test_an_entrys_own_rate_only_shortens() -> None:
    assert wait(source(every_minutes=20), TUESDAY_MORNING) <= 20
    assert 0.9 * 60 <= wait(source(every_minutes=240), TUESDAY_MORNING) <= 60
    assert wait(source(every_minutes=240), TUESDAY_NIGHT) <= 240


def test_the_users_minutes_count() -> None:
    rhythm = Rhythm(minutes_by_kind=MappingProxyType({**RHYTHM.minutes_by_kind, "council_newsroom": 40}))
    assert next_poll(source(), rhythm, TUESDAY_MORNING) - TUESDAY_MORNING <= timedelta(minutes=40)


def test_after_a_night_the_first_look_falls_into_the_first_interval() -> None:
    for night in ("2026-11-24 02:00", "2026-11-24 06:59", "2026-11-23 04:00"):
        now = london(night)
        opening = next_opening(now)
        for name in NAMES:
            ofsted, council = source("regulator", name=name), source(name=name)
            assert opening <= next_poll(ofsted, RHYTHM, now) <= opening + timedelta(minutes=10)
            assert opening <= next_poll(council, RHYTHM, now) <= opening + timedelta(minutes=60)


def test_a_mornings_first_looks_are_spread() -> None:
    now = london("2026-11-24 03:00")
    minutes = {int(wait(source(name=name), now)) for name in NAMES}
    assert len(minutes) > 20


def test_the_same_name_has_always_the_same_share() -> None:
    assert share_of("leeds") == share_of("leeds")
    shares = sorted(share_of(f"s{number}") for number in range(1_000))
    assert all(abs(share - number / 1_000) < 0.06 for number, share in enumerate(shares))


def test_failures_slow_down_and_never_switch_off() -> None:
    waits = [wait(source(), TUESDAY_MORNING, failures=failures) for failures in range(12)]
    assert waits[1:7] == [60, 120, 240, 480, 960, 1440]
    assert waits == sorted(waits)
    assert wait(source(), TUESDAY_MORNING, failures=10_000) == 1440
    assert wait(source("regulator"), TUESDAY_MORNING, failures=1) == 10
    assert wait(source("regulator"), TUESDAY_MORNING, failures=2) == 20
    assert wait(source("regulator"), TUESDAY_NIGHT, failures=1) > 320, "an error never makes the wait shorter"


def test_what_is_to_be_confirmed_is_looked_at_again_at_whatever_hour() -> None:
    soon = TUESDAY_NIGHT + timedelta(minutes=45)
    assert next_poll(source(), RHYTHM, TUESDAY_NIGHT, confirms_at=soon) == soon
    usual = next_poll(source(), RHYTHM, TUESDAY_NIGHT)
    assert next_poll(source(), RHYTHM, TUESDAY_NIGHT, confirms_at=usual + timedelta(hours=1)) == usual
    past = TUESDAY_NIGHT - timedelta(hours=1)
    assert next_poll(source(), RHYTHM, TUESDAY_NIGHT, confirms_at=past) == usual
    assert next_poll(source(), RHYTHM, TUESDAY_NIGHT, failures=1, confirms_at=soon) > soon


def test_retry_after_is_heard_for_up_to_a_day() -> None:
    later = TUESDAY_MORNING + timedelta(hours=5)
    assert next_poll(source(), RHYTHM, TUESDAY_MORNING, retry_after=later) == later
    soon = TUESDAY_MORNING + timedelta(minutes=1)
    assert wait(source(), TUESDAY_MORNING, retry_after=soon) > 50
    far = TUESDAY_MORNING + timedelta(days=365)
    assert wait(source(), TUESDAY_MORNING, retry_after=far) == 1440


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        ("2026-11-24 06:59", "2026-11-24 07:00"),
        ("2026-11-24 07:00", "2026-11-25 07:00"),
        ("2026-11-27 12:00", "2026-11-30 07:00"),
        ("2026-03-27 20:00", "2026-03-30 07:00"),
        ("2026-10-23 20:00", "2026-10-26 07:00"),
    ],
)
def test_openings_by_londons_clock(now: str, opening: str) -> None:
    assert next_opening(london(now)) == london(opening)
    assert next_opening(london(now)).utcoffset() == timedelta(0)


def test_summer_time_moves_the_working_day() -> None:
    assert next_opening(datetime(2026, 3, 29, 12, tzinfo=UTC)) == datetime(2026, 3, 30, 6, tzinfo=UTC)
    assert next_opening(datetime(2026, 10, 25, 12, tzinfo=UTC)) == datetime(2026, 10, 26, 7, tzinfo=UTC)


def test_intervals_are_real_time_when_the_clock_changes() -> None:
    before_spring, before_autumn = datetime(2026, 3, 29, 0, tzinfo=UTC), datetime(2026, 10, 25, 0, tzinfo=UTC)
    for now in (before_spring, before_autumn):
        assert 0.9 * 360 <= wait(source(), now) <= 360


@given(
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds
    kind=st.sampled_from(sorted(RHYTHM.minutes_by_kind)),
    name=st.sampled_from(NAMES),
    failures=st.integers(0, 40),
    every=st.none() | st.integers(5, 1440),
)
@settings(max_examples=200)
def test_laws(now: datetime, kind: SourceKind, name: str, failures: int, every: int | None) -> None:
    asked = source(kind, name=name, every_minutes=every)
    usual = next_poll(asked, RHYTHM, now)
    assert now < usual <= now + OUT_OF_HOURS
    assert usual <= next_poll(asked, RHYTHM, now, failures=failures) <= max(usual, now + timedelta(hours=24))
    local = now.astimezone(LONDON)
    if is_working_time(local):
        assert usual - now <= timedelta(minutes=60)
    elif next_opening(now) < usual:
        assert usual <= next_opening(now) + timedelta(minutes=60), "no weekday begins with a long gap"
