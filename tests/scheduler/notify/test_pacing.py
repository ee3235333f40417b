"""Quiet hours, the limit of an hour, tries after failures, the digest's hour."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.alerts_config import Digest
from pipelines.store.delivery_rows import ChannelRow, Delivery, What
from scheduler.notify.pacing import (
    delay,
    digest_due,
    digest_hour,
    last_quiet,
    needs_sign_of_life,
    next_message,
    quiet_at,
)
from tests.scheduler.notify.making import HOUR, MINUTE, NOON, told
from tests.scheduler.notify.test_rules import notice

NIGHT = (time(22), time(7))
DESK = ChannelRow(name="desk", since=NOON - 24 * HOUR)
MOMENTS = st.integers(0, 17_000).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + hours * HOUR)
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def owed(number: int, what: What = "alert", at: datetime = NOON) -> Delivery:
    return Delivery(id=number, channel="desk", what=what, state="owed", notice=notice(told(number), number), owed_at=at)


def numbers(*deliveries: Delivery, sent: int = 0, now: datetime = NOON, channel: ChannelRow = DESK) -> list[int]:
    batch = next_message(deliveries, channel=channel, sent=[now] * sent, quiet=NIGHT, per_hour=10, now=now)
    return [each.id for each in batch]


@pytest.mark.parametrize(
    ("london", "is_quiet"), [("21:59", False), ("22:00", True), ("03:00", True), ("06:59", True), ("07:00", False)]
)
def test_quiet_hours_are_londons(london: str, is_quiet: bool) -> None:
    summer = datetime.fromisoformat(f"2026-07-01T{london}:00+01:00")
    winter = datetime.fromisoformat(f"2026-12-01T{london}:00+00:00")
    assert quiet_at(NIGHT, summer) == quiet_at(NIGHT, winter) == is_quiet
    assert not quiet_at(None, summer)


@given(MOMENTS, TIMES, TIMES)
def test_the_last_quiet_hours_have_ended(now: datetime, begin: time, end: time) -> None:
    if begin == end or quiet_at((begin, end), now):
        return
    began, ended = last_quiet((begin, end), now)
    assert began < ended <= now
    assert now - ended <= timedelta(days=1, hours=1)
    assert quiet_at((begin, end), ended - MINUTE) or ended.astimezone(UTC).minute == began.astimezone(UTC).minute


def test_one_at_a_time_and_the_last_of_an_hour_takes_all() -> None:
    assert numbers(owed(1), owed(2)) == [1]
    assert numbers(owed(1), owed(2), sent=8) == [1]
    assert numbers(owed(1), owed(2), owed(3), sent=9) == [1, 2, 3]
    assert numbers(owed(1), sent=10) == []
    assert numbers(owed(1), owed(2, "digest"), sent=10) == [2], "the digest is one a day"


def test_corrections_go_first() -> None:
    assert numbers(owed(1), owed(2, "correction")) == [2]


def test_what_a_killed_process_left_goes_first_as_it_was_sent() -> None:
    begun = [replace(owed(2), state="sending"), replace(owed(3), state="sending", merged_with=2)]
    assert numbers(owed(1), *begun, sent=10) == [2, 3]
    unsure = [replace(owed(2), is_repeat=True), replace(owed(3), is_repeat=True, merged_with=2)]
    assert numbers(owed(1), *unsure) == [2, 3]


def test_what_came_at_night_comes_as_one() -> None:
    night = NOON - 10 * HOUR
    assert numbers(owed(1, at=night), owed(2, at=night), owed(3)) == [1, 2]
    assert numbers(owed(1, at=night)) == [1]
    assert numbers(owed(1), now=NOON + 11 * HOUR) == []


def test_a_channel_that_waits_is_tried_sooner_for_something_new() -> None:
    waits = replace(DESK, failures=5, tried_at=NOON - 10 * MINUTE, next_try_at=NOON + 3 * HOUR)
    assert numbers(owed(1, at=NOON - HOUR), channel=waits) == []
    assert numbers(owed(1, at=NOON - HOUR), owed(2), channel=waits) == []
    assert numbers(owed(1, at=NOON - HOUR), owed(2), channel=waits, now=NOON + 5 * MINUTE) == [1]
    assert numbers(owed(1, at=NOON - HOUR), channel=waits, now=NOON + 5 * MINUTE) == []
    assert numbers(owed(1, at=NOON - HOUR), channel=waits, now=NOON + 3 * HOUR) == [1]


def test_one_that_is_refused_waits_alone() -> None:
    assert numbers(replace(owed(1), tries=1, next_try_at=NOON + MINUTE), owed(2)) == [2]


def test_tries_are_further_and_further_apart_and_never_end() -> None:
    minutes = [delay(failures, timedelta()) / MINUTE for failures in range(1, 13)]
    assert minutes == [1, 5, 15, 15, 15, 15, 30, 60, 180, 360, 360, 360]
    assert delay(12, timedelta(days=2)) == delay(1_000, timedelta(days=900)) == timedelta(days=1)


DAILY = Digest(every="daily", to=("desk",))
WEEKLY = Digest(every="weekly", to=("desk",), day="friday")


def test_a_digest_is_due_at_its_hour_and_once() -> None:
    hour = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)
    assert digest_due(DAILY, hour - 24 * HOUR, hour - MINUTE) is None
    assert digest_due(DAILY, hour - 24 * HOUR, hour) == hour
    assert digest_due(DAILY, hour, hour + 23 * HOUR) is None
    assert digest_due(DAILY, hour, hour + 100 * HOUR) == hour + 96 * HOUR, "what was slept through is one"
    assert digest_due(DAILY, NOON, NOON + HOUR) is None, "it begins with the hour after it was set up"


def test_a_digest_keeps_to_londons_clock() -> None:
    summer = digest_hour(DAILY, datetime(2026, 7, 1, 12, tzinfo=UTC))
    assert (summer.astimezone(UTC).hour, summer.astimezone(UTC).minute) == (6, 30)
    friday = digest_hour(WEEKLY, NOON)
    assert friday == datetime(2026, 11, 20, 7, 30, tzinfo=UTC)


@given(MOMENTS, MOMENTS)
def test_a_digest_that_was_made_is_not_due(now: datetime, last: datetime) -> None:
    for digest in (DAILY, WEEKLY):
        hour = digest_due(digest, last, now)
        assert hour is None or last < hour <= now
        assert hour is None or digest_due(digest, hour, now) is None


def test_a_sign_of_life_comes_weekly() -> None:
    assert needs_sign_of_life(DAILY, None, NOON)
    assert not needs_sign_of_life(DAILY, NOON - 100 * HOUR, NOON)
    assert needs_sign_of_life(DAILY, NOON - 167 * HOUR, NOON)
    assert needs_sign_of_life(replace(DAILY, always=True), NOON - HOUR, NOON)
