"""The record that ships: whole, strict, and each outcome with the council of its first day."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pipelines.exceptions import ReferenceDataError
from pipelines.reference import authorities
from pipelines.reports.shipped import COLUMNS, FILE, shipped, shipped_rows

BEYOND = date(2026, 11, 26)
"""A day on which 153 councils are in being."""


def test_it_is_whole() -> None:
    told = list(shipped())
    assert len(told) == 497
    assert sum(each.outcome is None for each in told) == 4
    kinds = Counter(each.outcome.kind for each in told if each.outcome is not None)
    assert kinds["looked_after_inspection"] == 4
    assert kinds["lscb_review"] == 1
    assert kinds["full_inspection"] + kinds["short_inspection"] == 488
    assert {each.gss for each in told} >= {gss for gss, each in authorities().items() if each.existed_on(BEYOND)}


def test_every_outcome_is_of_a_council_in_being_on_its_first_day() -> None:
    for each in shipped():
        if each.outcome is not None and each.outcome.inspection is not None:
            assert authorities()[each.gss].existed_on(each.outcome.inspection.start), each.url


def test_seven_older_rows_are_the_predecessors() -> None:
    rows = {row.hash: row.cells["gss"] for row in shipped_rows()}
    moved = Counter(each.gss for each in shipped() if each.gss != rows[each.hash])
    names = {authorities()[gss].name: many for gss, many in moved.items()}
    assert names == {
        "Buckinghamshire County Council": 2, "North Yorkshire County Council": 2, "Somerset County Council": 3,
    }  # fmt: skip


def test_days_are_read_in_every_form_and_lie_before_the_report() -> None:
    for each in shipped():
        if each.outcome is None:
            continue
        assert each.outcome.inspection is not None
        assert each.published is not None
        assert 0 <= (each.outcome.inspection.end - each.outcome.inspection.start).days <= 110
        assert 14 <= (each.published - each.outcome.inspection.end).days <= 210, each.url


def test_what_is_known_is_not_read_again() -> None:
    hashes = {row.hash for row in shipped_rows()}
    assert len(hashes) == 497
    assert list(shipped(known=hashes)) == []
    assert len(list(shipped(known=sorted(hashes)[1:]))) == 1


def written(path: Path, **changed: str) -> Path:
    """A file with the first row of the shipped one, changed."""
    cells = {**shipped_rows()[0].cells, **changed}
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerow(cells)
    return path


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("gss", "E99999999", "which is no council's code"),
        ("official_name", "Barnsley Council", "and E08000038 is Barnsley Metropolitan Borough Council"),
        ("urn", "1", "and Ofsted's number of"),
        ("framework", "ILAC", "which is none of pre-SIF, SIF, ILACS"),
        ("framework", "pre-SIF", "of a row of before the SIF only"),
        ("publication_date", "8 August 2014", "which is no date like 2018-01-29"),
        ("publication_date", "2014-06-01", "which are no days before 2014-06-01"),
        ("inspection_dates", "in June", "which are no days before 2014-08-08"),
        ("overall", "Good", "which is none of outstanding, good"),
        ("care_leavers", "n/a", "not_judged"),
    ],
)
def test_a_damaged_cell_is_named(column: str, cell: str, says: str, tmp_path: Path) -> None:
    path = written(tmp_path / "record.csv", **{column: cell})
    with pytest.raises(ReferenceDataError) as caught:
        list(shipped(path))
    told = str(caught.value)
    assert told.startswith(f"{path}, line 2: ")
    assert says in told
    assert told.endswith("put back the one that came with it.")


def test_a_file_that_is_cut_off_or_of_another_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.csv"
    whole = FILE.read_bytes()
    for content, says in (
        (whole[: len(whole) // 2 - 3], "cells and should have 16"),
        (whole.replace(b"publication_date", b"published"), "line 1: the columns should be"),
        (b"", "line 1: the columns should be"),
        (b"\xff\xfe" + whole, "cannot be read as CSV in UTF-8"),
    ):
        path.write_bytes(content)
        with pytest.raises(ReferenceDataError, match=says):
            list(shipped(path))
    path.unlink()
    with pytest.raises(ReferenceDataError, match="cannot be read"):
        list(shipped(path))


def test_reading_stories_and_reports_knows_nothing_of_it() -> None:
    """A claim is what the story says, and an outcome what its report says."""
    rooms = FILE.parent.parent
    for path in (*(rooms / "understand").glob("*.py"), *(rooms / "reports").glob("*.py")):
        if path.name != "shipped.py":
            text = path.read_text(encoding="utf-8")
            assert "shipped" not in text.split('"""', 2)[-1], path
            assert "official_outcomes" not in text, path
