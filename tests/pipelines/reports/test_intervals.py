"""The days of an inspection in every form in which a report may print them."""

from datetime import date

import pytest

from pipelines.model import DayInterval
from pipelines.reports.intervals import listed_days
from pipelines.reports.read import read_text
from tests.pipelines.reports.printed import ilacs, ilacs_inside, letter, sif


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("8 and 9 October 2018", "2018-10-08", "2018-10-09"),
        ("8 & 9 October 2018", "2018-10-08", "2018-10-09"),
        ("8, 9 and 10 October 2018", "2018-10-08", "2018-10-10"),
        ("8 October and 9 October 2018", "2018-10-08", "2018-10-09"),
        ("Monday 8 to Friday 19 October 2018", "2018-10-08", "2018-10-19"),
        ("8 th to the 19 th of October 2018", "2018-10-08", "2018-10-19"),
        ("8October 2018-19October 2018", "2018-10-08", "2018-10-19"),
        ("8 October 2018to19 October 2018", "2018-10-08", "2018-10-19"),
        ("8 OCTOBER - 19 OCTOBER 2018", "2018-10-08", "2018-10-19"),
        ("8 October 2018/19 October 2018", "2018-10-08", "2018-10-19"),
        ("8.10.2018 to 19.10.2018", "2018-10-08", "2018-10-19"),
        ("8/10/18 - 19/10/18", "2018-10-08", "2018-10-19"),
        ("between 8 and 19 October 2018", "2018-10-08", "2018-10-19"),
        ("15-19 and 22-26 October 2018", "2018-10-15", "2018-10-26"),
        ("15 - 19 October, 22 - 26 October 2018", "2018-10-15", "2018-10-26"),
        ("8 to 12 July and 7 to 8 August 2019", "2019-07-08", "2019-08-08"),
        ("8 to 12 July 2019 (paused) and 5 to 9 August 2019", "2019-07-08", "2019-08-09"),
        ("8 to 12 July 2019, followed by 5 August 2019", "2019-07-08", "2019-08-05"),
        ("11 December to 12 January 2024", "2023-12-11", "2024-01-12"),
        ("27 November 2018 - 7 December", "2018-11-27", "2018-12-07"),
        ("18 December 2018 - 11 January", "2018-12-18", "2019-01-11"),
        ("8 to 19 October 20181", "2018-10-08", "2018-10-19"),
        ("8 to 19 October 2018 2", "2018-10-08", "2018-10-19"),
    ],
)
def test_listed_days_are_read_whole(printed: str, first: str, last: str) -> None:
    listed = listed_days(printed, None)
    assert listed is not None
    assert min(days.start for days in listed.stretches) == date.fromisoformat(first)
    assert max(days.end for days in listed.stretches) == date.fromisoformat(last)
    assert printed[listed.end :] in ("", "1", " 2")  # a footnote's figure, the number of the page


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "w/c 8 October 2018",
        "October 2018",
        "8 to 19 October",
        "8 to 31 June 2018",
        "8 to 19 Ocotber 2018",
        "19 October 2018 to 8 October 2018",
        "0 to 3 October 2018",
        "2",
    ],
)
def test_what_is_no_interval_is_not_guessed(printed: str) -> None:
    assert listed_days(printed, None) is None


def test_visits_apart_are_intervals_of_their_own() -> None:
    listed = listed_days("8 to 12 July 2019 & 7 August 2019", None)
    assert listed is not None
    assert listed.stretches == (
        DayInterval(start=date(2019, 7, 8), end=date(2019, 7, 12)),
        DayInterval(start=date(2019, 8, 7), end=date(2019, 8, 7)),
    )


def test_a_day_behind_the_interval_that_does_not_belong_to_it_for_sure_is_told() -> None:
    outcome = read_text([ilacs(days="3 to 14 October 2022 with a last visit on 9 November 2022")])
    assert outcome.inspection == DayInterval(start=date(2022, 10, 3), end=date(2022, 10, 14))
    assert any("9 November 2022" in warning for warning in outcome.warnings)


def test_days_in_the_prose_of_a_report_are_not_those_of_the_inspection() -> None:
    told = "The last visit took place on 3 May 2016. Between 4 and 8 May 2016 much was done."
    outcome = read_text([sif(days="Inspection date: unknown"), told])
    assert outcome.inspection is None
    assert "The days of the inspection could not be read." in outcome.warnings


def test_days_that_the_cover_lacks_are_read_from_the_foot() -> None:
    outcome = read_text([ilacs(days=""), *ilacs_inside()])
    assert outcome.inspection == DayInterval(start=date(2022, 10, 3), end=date(2022, 10, 14))


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("the visit to St. Helens children’s services on 24 and 25 September 2019", 24, 25),
        ("the visit took place between 24 and 26 September 2019", 24, 26),
        ("the visit to Sandwell was carried out from 24 September to 26 September 2019", 24, 26),
    ],
)
def test_a_letter_tells_its_days_in_a_sentence(told: str, first: int, last: int) -> None:
    outcome = read_text([letter("Monitoring visit of Sandwell children’s services", f"This letter is on {told}.")])
    assert outcome.inspection == DayInterval(start=date(2019, 9, first), end=date(2019, 9, last))
