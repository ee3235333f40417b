"""Which council and which days a report is on, as printed."""

from datetime import date

import pytest

from pipelines.model import DayInterval
from pipelines.reference import Authority, authorities
from pipelines.reports.councils import resolved
from pipelines.reports.fronts import days_in, lead_inspector
from pipelines.reports.kinds import is_short
from pipelines.reports.read import read_text
from tests.pipelines.reports.printed import ilacs, ilacs_inside, sif

INSPECTED = [each for each in authorities().values() if each.start is None or each.start < date(2026, 1, 1)]


def a_day_of(authority: Authority) -> date:
    """A day on which it was in being."""
    return authority.start or date(2017, 6, 1)


@pytest.mark.parametrize("authority", INSPECTED, ids=lambda each: each.name)
def test_every_council_is_known_by_each_form_of_its_name(authority: Authority) -> None:
    day = a_day_of(authority)
    bare = authority.nice_name.removesuffix(" County")
    forms = {authority.name, bare, f"The {authority.name}", authority.name.replace(" and ", " & "), f"{bare} Council"}
    forms |= {f"London Borough of {bare}"} if authority.kind == "London borough" else set()
    forms |= {f"{bare} Metropolitan Borough Council"} if authority.kind == "metropolitan district" else set()
    for form in forms:
        assert resolved(form, 1, day).gss == (authority.gss,), form


@pytest.mark.parametrize(
    ("name", "day", "council"),
    [
        ("Dorset", date(2016, 2, 1), "Dorset County Council"),
        ("Dorset", date(2021, 9, 27), "Dorset Council"),
        ("Buckinghamshire", date(2017, 11, 6), "Buckinghamshire County Council"),
        ("Buckinghamshire", date(2021, 12, 6), "Buckinghamshire Council"),
        ("Somerset", date(2022, 7, 18), "Somerset County Council"),
        ("Somerset", date(2026, 4, 27), "Somerset Council"),
        ("North Yorkshire", date(2018, 7, 2), "North Yorkshire County Council"),
        ("North Yorkshire", date(2023, 7, 3), "North Yorkshire Council"),
        ("Bournemouth", date(2018, 2, 1), "Bournemouth Borough Council"),
        ("Bournemouth, Christchurch and Poole", date(2021, 12, 6), "Bournemouth, Christchurch and Poole Council"),
        ("Cumbria", date(2022, 10, 1), "Cumbria County Council"),
        ("Westmorland and Furness", date(2024, 10, 1), "Westmorland and Furness Council"),
        ("North Northamptonshire", date(2022, 10, 3), "North Northamptonshire Council"),
        ("City of Kingston upon Hull", date(2019, 1, 1), "Hull City Council"),
        ("Royal Borough of Kingston upon Thames", date(2019, 1, 1), "Royal Borough of Kingston upon Thames"),
        ("Doncaster Children’s Services Trust", date(2017, 11, 9), "City of Doncaster Council"),
        ("Sandwell Children’s Trust and Sandwell", date(2022, 5, 9), "Sandwell Metropolitan Borough Council"),
        (
            "Richmond upon Thames, with Achieving for Children",
            date(2022, 1, 1),
            "London Borough of Richmond upon Thames",
        ),
        ("Cheshire East Unitary Authority", date(2015, 7, 6), "Cheshire East Council"),
        ("Surrey Safeguarding Children Board", date(2015, 6, 15), "Surrey County Council"),
    ],
)
def test_which_council_a_name_is_goes_by_the_day(name: str, day: date, council: str) -> None:
    (gss,) = resolved(name, 1, day).gss
    assert authorities()[gss].name == council


def test_a_predecessor_has_the_number_that_its_successor_inherited() -> None:
    outcome = read_text([sif(name="Somerset County Council", overall="Children’s services in Somerset are good")])
    assert (outcome.urn, outcome.gss) == ("80555", "E10000027")


def test_a_body_that_serves_several_councils_settles_nothing() -> None:
    outcome = read_text([ilacs(name="Achieving for Children")])
    assert (outcome.urn, outcome.gss, outcome.authority) == (None, None, None)
    assert "serves several councils" in outcome.warnings[0]


def test_names_that_disagree_are_told() -> None:
    outcome = read_text([ilacs(), *ilacs_inside(name="Bradford")])
    assert outcome.gss == "E08000035"
    assert any("“Bradford” on page 2" in warning for warning in outcome.warnings)


def test_a_council_that_had_ended_is_told() -> None:
    outcome = read_text([ilacs(name="Northamptonshire County Council")])
    assert any("was not in being" in warning for warning in outcome.warnings)


def test_a_name_that_is_no_council_is_told() -> None:
    outcome = read_text([ilacs(name="Nowhereshire")])
    assert outcome.gss is None
    assert outcome.warnings == ("No council's name could be read.",)


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("24 April 2017 – 18 May 2017", "2017-04-24", "2017-05-18"),
        ("05 July 2016–27 July 2016", "2016-07-05", "2016-07-27"),
        ("8 to 19 October 2018", "2018-10-08", "2018-10-19"),
        ("28 February to 4 March 2022", "2022-02-28", "2022-03-04"),
        ("30 November - 4 December 2020", "2020-11-30", "2020-12-04"),
        ("15 December – 16 January 2015", "2014-12-15", "2015-01-16"),
        ("18 Feb 2014 - 12 March 2014", "2014-02-18", "2014-03-12"),
        ("9-24 November 2017", "2017-11-09", "2017-11-24"),
        ("20 June 2017 ─ 13 July 2017", "2017-06-20", "2017-07-13"),
        ("12/09/2016 to 06/10/2016", "2016-09-12", "2016-10-06"),
        ("1/06/2015 - 25/06/2015", "2015-06-01", "2015-06-25"),
        ("3rd to 25th March 2015", "2015-03-03", "2015-03-25"),
        ("from 3 March to 25 March 2015", "2015-03-03", "2015-03-25"),
        ("19 November-11 December 2013 and 28 - 30 January 2014", "2013-11-19", "2014-01-30"),
        ("30 September to 11 October 2024 and 13 to 16 January 2025", "2024-09-30", "2025-01-16"),
        ("28 July 2016", "2016-07-28", "2016-07-28"),
    ],
)
def test_days_are_read_in_each_printed_form(printed: str, first: str, last: str) -> None:
    found = days_in(printed, 1, "Inspection dates:", None)
    assert found is not None
    assert found.days == DayInterval(start=date.fromisoformat(first), end=date.fromisoformat(last))
    assert found.text == f"Inspection dates: {printed}"


def test_a_year_that_lacks_is_that_before_publication() -> None:
    found = days_in("30 November - 4 December", 1, "", date(2015, 2, 20))
    assert found is not None
    assert found.days == DayInterval(start=date(2014, 11, 30), end=date(2014, 12, 4))


@pytest.mark.parametrize("printed", ["31 April 2015", "to be added", "25 March", ""])
def test_what_is_no_day_is_told(printed: str) -> None:
    outcome = read_text([ilacs(days=printed)])
    assert outcome.inspection is None
    assert "The days of the inspection could not be read." in outcome.warnings


@pytest.mark.parametrize(
    ("days", "published", "says"),
    [
        ("25 March 2015 – 3 March 2015", "27 March 2015", "could not be read"),
        ("3 March 2014 – 25 March 2015", "27 March 2015", "longer than any inspection"),
        ("20 January 2015 – 11 February 2015", "27 January 2015", "does not fit"),
        ("20 January 2013 – 11 February 2013", "27 March 2015", "does not fit"),
    ],
)
def test_days_that_cannot_well_be_are_told(days: str, published: str, says: str) -> None:
    outcome = read_text([sif(days=f"Inspection date: {days}", published=f"Report published: {published}")])
    assert any(says in warning for warning in outcome.warnings)


def test_days_at_the_foot_are_held_against_the_cover() -> None:
    outcome = read_text([ilacs(), *ilacs_inside(days="3 to 14 November 2022")])
    assert outcome.inspection == DayInterval(start=date(2022, 10, 3), end=date(2022, 10, 14))
    assert any("foot of page 2" in warning for warning in outcome.warnings)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Lead inspector: Máire O’Example, His Majesty’s Inspector", "Máire O’Example"),
        ("Lead inspector: Ann Double-Name\nHer Majesty’s Inspector", "Ann Double-Name"),
        ("Lead inspectors: Ann Other and Ben Second, His Majesty’s Inspectors", "Ann Other and Ben Second"),
        ("Lead inspector:\nAnn Other SHMI", "Ann Other"),
        ("Lead Inspector Ann Other – Senior Her Majesty’s Inspector", "Ann Other"),
        ("Deputy lead inspector: Ben Second\nLead inspector: Ann Other HMI", "Ann Other"),
    ],
)
def test_the_lead_inspector_is_named_without_a_rank(printed: str, name: str) -> None:
    found = lead_inspector([f"Team\n{printed}\nand others"])
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("stretches", "short"),
    [
        ([("2024-01-15", "2024-01-19")], True),
        ([("2024-01-15", "2024-01-18"), ("2024-01-22", "2024-01-22")], True),
        ([("2024-01-15", "2024-01-26")], False),
        ([("2024-01-15", "2024-01-19"), ("2024-01-29", "2024-02-02")], False),
    ],
)
def test_a_short_inspection_has_one_week_on_site(stretches: list[tuple[str, str]], short: bool) -> None:
    days = [DayInterval(start=date.fromisoformat(first), end=date.fromisoformat(last)) for first, last in stretches]
    assert is_short(days) is short
