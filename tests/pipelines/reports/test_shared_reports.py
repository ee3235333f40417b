"""The real reports that lie beside the project, where they do: what is read from them is what Ofsted's data says."""

import csv
import shutil
from pathlib import Path

import pytest

from pipelines.model import Outcome, UnreadReport
from pipelines.reports.fence import read_reports
from pipelines.reports.lines import JUDGEMENTS, outcome_fields

HERE = Path(__file__).parent
SHARED = HERE.parents[3] / "shared" / "ofsted_reports"
pytestmark = pytest.mark.skipif(not SHARED.exists(), reason=f"the reports in {SHARED} are not here")

PREDECESSORS = {"80555-2018-01-29.pdf": "E10000027"}
"""Outcomes that the data files under the council that took over: Somerset Council began in 2023."""


def expected() -> list[dict[str, str]]:
    with (SHARED / "expected.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def inspected() -> dict[str, dict[str, str]]:
    """The first and last day of each inspection as a person reads them, not as the code under test does."""
    with (HERE / "shared_days.csv").open(encoding="utf-8", newline="") as lines:
        return {row["file"]: {"from": row["first"], "to": row["last"]} for row in csv.DictReader(lines)}


def found(folder: Path, names: list[str]) -> dict[str, Outcome | UnreadReport]:
    bodies = ((folder / name).read_bytes() for name in names)
    return dict(zip(names, read_reports(bodies), strict=True))


def test_every_report_is_read_as_the_data_has_it() -> None:
    rows, days = expected(), inspected()
    outcomes = found(SHARED, [row["file"] for row in rows])
    for row in rows:
        outcome = outcomes[row["file"]]
        if "not a PDF" in row["note"]:
            assert isinstance(outcome, UnreadReport)
            assert outcome.state == "web_page"
            continue
        assert isinstance(outcome, Outcome), row["file"]
        line = outcome_fields(outcome)
        assert (line["urn"], line["inspection"]) == (row["urn"], days[row["file"]]), row["file"]
        assert line["gss"] == PREDECESSORS.get(row["file"], row["gss"])
        assert line["framework"] == (row["framework"] if "LSCB" not in row["framework"] else None)
        assert line["lead_inspector"] == row["lead_inspector"] or not row["lead_inspector"]
        assert line["published"] in (None, row["publication_date"])
        not_judged = [judgement for judgement in JUDGEMENTS if row[judgement] == "not_judged"]
        assert line["not_judged"] == not_judged
        grades = {judgement: row[judgement] or None for judgement in JUDGEMENTS} | dict.fromkeys(not_judged)
        assert {judgement: line[judgement] for judgement in JUDGEMENTS} == grades, row["file"]
        assert line["warnings"] == [], row["file"]


def test_the_name_of_a_file_is_not_consulted(tmp_path: Path) -> None:
    names = [row["file"] for row in expected()[::8]]
    renamed = [f"{number}.bin" for number in range(len(names))]
    for name, new in zip(names, renamed, strict=True):
        shutil.copy(SHARED / name, tmp_path / new)
    assert list(found(tmp_path, renamed).values()) == list(found(SHARED, names).values())
