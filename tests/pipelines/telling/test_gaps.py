"""For which sources and hours we could not look: failures, turns that were missed, the machine off."""

from datetime import datetime, timedelta

import pytest

from pipelines.telling.gaps import IS_OFF, NOT_ASKED, Gap, Look, Looked, gaps
from pipelines.telling.words import LONDON

DAY = datetime(2026, 11, 25, tzinfo=LONDON)  # a Wednesday
END = DAY + timedelta(days=1)
HOURLY = timedelta(minutes=60)


def at(clock: str, day: int = 0) -> datetime:
    hour, minute = clock.split(":")
    return DAY + timedelta(days=day, hours=int(hour), minutes=int(minute))


def looked(*looks: Look, name: str = "kirkwell", since: datetime | None = None) -> Looked:
    return Looked(
        source=name, publisher=name.title(), minutes=HOURLY, since=since or DAY - timedelta(days=9), looks=looks
    )


def well(first: str, last: str, every: timedelta = HOURLY, day: int = 0) -> list[Look]:
    found, moment = [], at(first, day)
    while moment <= at(last, day):
        found.append(Look(at=moment, read=True))
        moment += every
    return found


def whole_day() -> list[Look]:
    """A day as the rhythm has it: every six hours by night, every hour by day."""
    night = [Look(at=at("20:00", -1), read=True), Look(at=at("02:00"), read=True)]
    return [*night, *well("07:30", "18:30"), Look(at=at("19:20"), read=True)]


def cycles(*between: tuple[str, str]) -> list[tuple[datetime, datetime]]:
    """Cycles every five minutes of the day, but for some hours."""
    found, moment = [], at("22:00", -1)
    while moment < END:
        if not any(at(first) < moment < at(last) for first, last in between):
            found.append((moment, moment + timedelta(minutes=1)))
        moment += timedelta(minutes=5)
    return found


def of(*looks: Look) -> list[tuple[str, str, str]]:
    return [told(gap) for gap in gaps([looked(*looks)], cycles(), DAY, END)]


def told(gap: Gap) -> tuple[str, str, str]:
    return f"{gap.start.astimezone(LONDON):%d %H:%M}", f"{gap.end.astimezone(LONDON):%d %H:%M}", gap.why


def test_a_day_as_it_should_be_has_none() -> None:
    assert of(*whole_day()) == []


def test_a_failure_lasts_until_something_was_read() -> None:
    failed = [Look(at=look.at, read=False, says="It answered 503.") for look in well("09:30", "10:30")]
    rest = [look for look in whole_day() if look.at not in {each.at for each in failed}]
    assert of(*sorted([*rest, *failed], key=lambda look: look.at)) == [("25 09:30", "25 11:30", "It answered 503.")]


def test_a_failure_goes_on_over_midnight_and_to_the_end() -> None:
    failed = Look(at=at("20:00", -1), read=False, says="It answered 403.")
    assert of(failed, Look(at=at("08:00"), read=False, says="Again.")) == [("25 00:00", "26 00:00", "It answered 403.")]


def test_a_turn_that_was_missed() -> None:
    looks = [look for look in whole_day() if not at("10:00") < look.at < at("13:00")]
    assert of(*looks) == [("25 10:50", "25 13:30", NOT_ASKED)]


def test_the_first_look_of_the_morning_is_owed_by_eight() -> None:
    looks = [look for look in whole_day() if not at("07:00") < look.at < at("10:00")]
    assert of(*looks) == [("25 08:20", "25 10:30", NOT_ASKED)]


def test_a_source_that_was_never_asked() -> None:
    new = looked(since=at("12:00"))
    assert [told(gap) for gap in gaps([new], cycles(), DAY, END)] == [("25 13:20", "26 00:00", NOT_ASKED)]


@pytest.mark.parametrize("sources", [1, 3])
def test_the_machine_off_is_told_once(sources: int) -> None:
    looks = [look for look in whole_day() if not at("09:00") < look.at < at("13:00")]
    all_of_them = [looked(*looks, name=f"source_{number}") for number in range(sources)]
    found = gaps(all_of_them, cycles(("09:00", "13:00")), DAY, END)
    assert [(told(gap), gap.source, gap.sources) for gap in found] == [(("25 09:01", "25 13:00", IS_OFF), "", sources)]


def test_the_machine_off_to_the_end() -> None:
    looks = [look for look in whole_day() if look.at < at("15:00")]
    found = gaps([looked(*looks)], cycles(("15:00", "23:59")), DAY, END)
    assert [told(gap) for gap in found] == [("25 15:01", "26 00:00", IS_OFF)]


def test_hours_without_a_cycle_are_none_where_nothing_was_due() -> None:
    assert gaps([looked(*whole_day())], cycles(("02:05", "06:50")), DAY, END) == ()


def test_a_source_that_comes_late_after_that_keeps_its_own() -> None:
    looks = [look for look in whole_day() if not at("09:00") < look.at < at("16:00")]
    found = gaps([looked(*looks)], cycles(("09:00", "13:00")), DAY, END)
    assert [told(gap) for gap in found] == [("25 09:01", "25 13:00", IS_OFF), ("25 13:00", "25 16:30", NOT_ASKED)]


def test_the_night_on_which_clocks_go_back_is_seven_hours() -> None:
    start = datetime(2026, 10, 25, tzinfo=LONDON)  # a Sunday
    looks = [Look(at=start + timedelta(hours=hours), read=True) for hours in (-1, 4, 9, 14, 19)]
    assert gaps([looked(*looks)], (), start, start + timedelta(days=1)) == ()
