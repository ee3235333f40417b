"""Dates as newsrooms print them, with as much as they say."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.clean.dates import parse_date
from pipelines.model import PartialDate

TODAY = date(2026, 11, 24)


def read(text: str, *, day_first: bool = True) -> PartialDate | None:
    return parse_date(text, day_first=day_first, read_from="given", today=TODAY)


def label(found: PartialDate | None) -> tuple[str, str] | None:
    return (found.start.strftime("%Y-%m-%dT%H:%M:%SZ"), found.precision) if found else None


@pytest.mark.parametrize(
    "text",
    [
        "4 August 2020",
        "Tuesday 4 August 2020",
        "Tuesday, 4th August, 2020",
        "4th Aug 2020",
        "4 Aug. 2020",
        "the 4th of August 2020",
        "4 Aug 20",
        "Council news | 4 Aug 20",
        "4-Aug-2020",
        "August 4, 2020",
        "Aug 4th 2020",
        "04/08/2020",
        "4/8/20",
        "04.08.2020",
        "04-08-2020",
        "2020-08-04",
        "20200804",
        "2020/08/04",
        "2020.8.4",
        "2020-08-04T00:00:00+01:00",
        "Tue, 04 Aug 2020 00:00:00 +0100",
        "Published: 4 August 2020",
        "Published:\u00a04\u00a0August\u00a02020",
        "Posted on 4 August 2020 | Last updated 9 September 2021",
        "Updated 5 September 2021. Published 4 Aug 2020",
        "Last updated: 9 September 2021 | Published: 4 August 2020",
        "Last updated 9 September 2021 | Posted on 4 Aug 20 by the press office",
        "4 August 2020, published by the press office",
        "William Eichler 4 August 2020",
        "4 AUGUST 2020",
    ],
)
def test_forms_of_one_day(text: str) -> None:
    assert label(read(text)) == ("2020-08-04T00:00:00Z", "day")


@pytest.mark.parametrize(
    ("text", "moment", "precision"),
    [
        ("2020-08-04T09:30:15Z", "2020-08-04T09:30:15Z", "second"),
        ("2020-08-04T09:30:15.123Z", "2020-08-04T09:30:15Z", "second"),
        ("2020-08-04T09:30:15+01:00", "2020-08-04T08:30:15Z", "second"),
        ("2020-08-04T09:30:15-0500", "2020-08-04T14:30:15Z", "second"),
        ("2020-08-04 09:30:15", "2020-08-04T08:30:15Z", "second"),  # London's summer time
        ("2020-01-04 09:30:15", "2020-01-04T09:30:15Z", "second"),  # and its winter time
        ("2020-08-04T09:30", "2020-08-04T08:30:00Z", "minute"),
        ("4 August 2020 at 9.30am", "2020-08-04T08:30:00Z", "minute"),
        ("4 August 2020, 12:05pm", "2020-08-04T11:05:00Z", "minute"),
        ("4 January 2020 12.05 a.m.", "2020-01-04T00:05:00Z", "minute"),
        ("Thursday, 20th July, 2023 5.00 pm", "2023-07-20T16:00:00Z", "minute"),
        ("2020/08/04 14:15", "2020-08-04T13:15:00Z", "minute"),
        ("04/08/2020 14:15", "2020-08-04T13:15:00Z", "minute"),
        ("Tue, 04 Aug 2020 09:30:15 +0100", "2020-08-04T08:30:15Z", "second"),
        ("Tue, 04 Aug 2020 09:30:15 GMT", "2020-08-04T09:30:15Z", "second"),
        ("2020-03-29T01:30:00", "2020-03-29T01:30:00Z", "second"),  # an hour that London leaps over
        ("2020-08-01T00:30:00+01:00", "2020-07-31T23:30:00Z", "second"),
        ("August 2020", "2020-08-01T00:00:00Z", "month"),
        ("2020-08", "2020-08-01T00:00:00Z", "month"),
        ("2020", "2020-01-01T00:00:00Z", "year"),
    ],
)
def test_a_date_is_as_precise_as_it_is_told(text: str, moment: str, precision: str) -> None:
    assert label(read(text)) == (moment, precision)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("4 August 2020", "2020-08-04T00:00:00", "2020-08-04T23:59:59"),
        ("February 2024", "2024-02-01T00:00:00", "2024-02-29T23:59:59"),
        ("December 2023", "2023-12-01T00:00:00", "2023-12-31T23:59:59"),
        ("2024", "2024-01-01T00:00:00", "2024-12-31T23:59:59"),
        ("2020-01-04T09:30", "2020-01-04T09:30:00", "2020-01-04T09:30:59"),
    ],
)
def test_a_partial_date_is_the_whole_interval_that_it_names(text: str, start: str, end: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.start, found.end) == tuple(datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (start, end))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "31 February 2024",
        "29 February 2023",
        "31/04/2024",
        "2024-02-30",
        "2024-13-01",
        "2024-06-31T10:00:00Z",
        "2024-06-30T25:00:00Z",
        "20240230",
        "00/00/0000",
        "0000-00-00",
        "4 August 1066",
        "4 August 20201",
        "10 May 12 councillors",
        "12 March 24 hours a day",
        "Published 3 May 12 years ago",
        "2024/02/30",
        "2024/13/01",
        "Last updated: 24 November | Published: 20 November",
        "3 min read",
        "3 mins read",
        "Call 01234 567890",
        "Room 12.30.4",
        "Version 1.2.3",
        "Page last updated: 4 August 2020",
        "Last reviewed on 4 August 2020",
        "Updated 4 August 2020",
        "may",
        "Some text. " * 40 + "4 August 2020",
    ],
)
def test_what_is_no_date_of_publication_is_none(text: str) -> None:
    assert read(text) is None


def test_which_number_is_the_day_is_the_publishers_habit() -> None:
    assert label(read("04/08/2020", day_first=True)) == ("2020-08-04T00:00:00Z", "day")
    assert label(read("04/08/2020", day_first=False)) == ("2020-04-08T00:00:00Z", "day")
    assert label(read("2020-08-04", day_first=False)) == ("2020-08-04T00:00:00Z", "day")
    # A day that only the other order could have is a fault of the page or the entry: nothing is guessed.
    assert read("13/14/2020") is None
    assert read("08/25/2020", day_first=True) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", "2026-11-23"),
        ("Today", "2026-11-24"),
        ("3 days ago", "2026-11-21"),
        ("1 day ago", "2026-11-23"),
    ],
)
def test_relative_words_need_a_day_to_count_from(text: str, day: str) -> None:
    assert label(read(text)) == (f"{day}T00:00:00Z", "day")
    assert parse_date(text, read_from="given") is None


def test_a_century_is_told_by_the_two_digits_of_its_year() -> None:
    assert label(read("30 Jun 26")) == ("2026-06-30T00:00:00Z", "day")
    assert label(read("30 Jun '98")) == ("1998-06-30T00:00:00Z", "day")
    assert read("30 Jun 75") is None


DAYS = st.dates(date(1995, 1, 1), date(2099, 12, 31))


@settings(max_examples=150)
@given(DAYS, st.sampled_from(["%d %B %Y", "%Y-%m-%d", "%d/%m/%Y", "%A, %d %b %Y", "%B %d, %Y", "Published: %d.%m.%Y"]))
def test_a_day_that_is_printed_is_read_again(day: date, form: str) -> None:
    assert label(read(day.strftime(form))) == (f"{day.isoformat()}T00:00:00Z", "day")


@settings(max_examples=150)
@given(st.datetimes(datetime(1995, 1, 1), datetime(2099, 1, 1)), st.timezones())  # noqa: DTZ001
def test_a_moment_is_the_same_in_every_zone(moment: datetime, zone: object) -> None:
    aware = moment.replace(tzinfo=UTC, microsecond=0).astimezone(zone)  # type: ignore[arg-type]
    offset = aware.utcoffset() or timedelta()
    if offset.seconds % 60 or (aware.hour, aware.minute, aware.second) == (0, 0, 0):
        return  # ISO 8601 has no seconds in an offset; midnight is how machines write a day
    found = read(aware.isoformat())
    assert found is not None
    assert (found.start, found.precision) == (aware.astimezone(UTC), "second")


TEXTS = st.text(max_size=80) | st.text("0123456789/-:. TZ+augpmth,'", max_size=30)


@settings(max_examples=400)
@given(TEXTS, st.booleans(), st.none() | st.dates())
def test_no_text_makes_reading_a_date_fail(text: str, day_first: bool, today: date | None) -> None:
    found = parse_date(text, day_first=day_first, read_from="given", today=today)
    if found is None:
        return
    assert found.start <= found.end
    assert found.start.tzinfo is UTC
    assert found.start.microsecond == 0
    forms = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
    said = found.start.strftime(forms.get(found.precision, "%Y-%m-%dT%H:%M:%SZ"))
    again = parse_date(said, read_from="given")
    if found.precision in forms:
        assert again == found  # the interval's own label names the interval
    else:
        assert again is not None
        assert again.start == found.start
