"""Ofsted's yearly table: every row a witness, and what is not understood is told."""

from datetime import date
from typing import Any

import pytest

from pipelines.model import DayInterval, Recorded, UnreadReport
from pipelines.statistics.outcomes_table import NO_TABLE, TableOutcomes, read_table
from tests.pipelines.statistics.ods_writer import Cell, ods

URL = "https://assets.publishing.service.gov.test/media/1/outcomes.ods"
HEAD = [
    *("Web link", "URN", "Local authority", "Region", "Inspection start date", "Inspection end date"),
    *("Publication date", "Overall effectiveness", "The impact of leaders on social work practice"),
    *("Children who need help and protection", "Children in care", "Care leavers", "Previous overall effectiveness"),
]
LEEDS: list[Cell] = [
    *("https://reports.ofsted.test/provider/44/80481", "80481", "Leeds", "Yorkshire"),
    *(date(2022, 2, 28), date(2022, 3, 4), date(2022, 5, 9), "Outstanding", "Outstanding", "Good", 1, "good", "Good"),
]


def read(*rows: list[Cell], head: list[str] | None = None) -> TableOutcomes:
    told = read_table(ods({"Cover": [["Outcomes as at 31 March"]], "D1": [["Table 1"], head or HEAD, *rows]}), URL)
    assert isinstance(told, TableOutcomes)
    return told


def changed(**cells: Any) -> list[Cell]:
    """The row of Leeds with other cells, by the words that their heading begins with."""
    row = list(LEEDS)
    for begins, value in cells.items():
        row[next(at for at, head in enumerate(HEAD) if head.lower().startswith(begins.replace("_", " ")))] = value
    return row


def grades(recorded: Recorded) -> dict[str, str]:
    assert recorded.outcome is not None
    return {each.judgement: each.grade for each in recorded.outcome.grades}


def test_a_row_is_an_outcome_with_its_place() -> None:
    told = read(LEEDS)
    (one,) = told.recorded
    assert told.says == "Read: 1 outcomes."
    assert (one.source, one.gss, one.published) == ("statistics", "E08000035", date(2022, 5, 9))
    assert one.url == f"{URL}#D1.3"
    assert one.outcome is not None
    assert one.outcome.framework == "ILACS"
    assert one.outcome.inspection == DayInterval(start=date(2022, 2, 28), end=date(2022, 3, 4))
    assert grades(one) == {
        "overall": "outstanding", "leadership": "outstanding", "help_and_protection": "good",
        "in_care": "outstanding", "care_leavers": "good",
    }  # fmt: skip


def test_the_columns_may_stand_in_any_order() -> None:
    order = sorted(range(len(HEAD)), key=lambda at: HEAD[at])
    turned = read([LEEDS[at] for at in order], head=[HEAD[at] for at in order])
    assert turned.recorded[0].hash == read(LEEDS).recorded[0].hash


def test_the_same_facts_in_next_years_table_are_the_same_witness() -> None:
    again = read_table(ods({"Other": [HEAD, LEEDS]}), f"{URL}?next")
    assert isinstance(again, TableOutcomes)
    assert again.recorded[0].hash == read(LEEDS).recorded[0].hash


def test_a_grade_may_be_missing_and_a_day_written_as_people_write_it() -> None:
    (one,) = read(changed(care_leavers="[z]", inspection_start="28/02/2022", overall="Not judged")).recorded
    assert grades(one).keys() == {"leadership", "help_and_protection", "in_care"}
    assert one.outcome is not None
    assert one.outcome.inspection is not None
    assert one.outcome.inspection.start == date(2022, 2, 28)


def test_a_council_is_known_by_number_or_name_and_the_one_before_it_by_the_day() -> None:
    assert read(changed(urn="")).recorded[0].gss == "E08000035"
    (before,) = read(changed(urn="80442", local="Buckinghamshire", inspection_start="2017-11-06")).recorded
    assert before.gss == "E10000002"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (changed(children_in_care="Splendid"), "row 4 of “D1”: 'splendid' is no grade that is known"),
        (changed(urn="", local="Atlantis"), 'row 4 of “D1”: There is no council "Atlantis"'),
        (changed(inspection_start="", publication=""), "row 4 of “D1”: it tells no day"),
        (changed(inspection_start="31/02/2022"), "row 4 of “D1”: '31/02/2022' is no day"),
    ],
    ids=["grade", "council", "no day", "bad day"],
)
def test_what_is_not_understood_is_told_beside_the_rest(row: list[Cell], says: str) -> None:
    told = read(LEEDS, row)
    assert len(told.recorded) == 1
    assert told.says.startswith("Read: 1 outcomes. 1 rows were not understood, look at them: ")
    assert says in told.says


def test_other_sheets_and_files_are_no_tables() -> None:
    other = read_table(ods({"Notes": [["Local authority", "Number of homes"], ["Leeds", 4]]}), URL)
    assert other == UnreadReport(state="not_understood", says=NO_TABLE)
    broken = read_table(b"<html></html>", URL)
    assert isinstance(broken, UnreadReport)
    assert broken.state == "broken"
