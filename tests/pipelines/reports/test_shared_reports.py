"""The real reports that lie beside the project, where they do: what is read from them is what Ofsted's data says."""

import csv
import shutil
from pathlib import Path

import pytest

import pipelines.reference
from pipelines.model import Outcome, UnreadReport
from pipelines.reports.fence import read_reports
from pipelines.reports.fronts import days_in
from pipelines.reports.lines import JUDGEMENTS, outcome_fields

SHARED = Path(__file__).parents[4] / "shared" / "ofsted_reports"
pytestmark = pytest.mark.skipif(not SHARED.exists(), reason=f"the reports in {SHARED} are not here")

PREDECESSORS = {"80555-2018-01-29.pdf": "E10000027"}
"""Outcomes that the data files under the council that took over: Somerset Council began in 2023."""


def expected() -> list[dict[str, str]]:
    with (SHARED / "expected.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def found(folder: Path, names: list[str]) -> dict[str, Outcome | UnreadReport]:
    bodies = ((folder / name).read_bytes() for name in names)
    return dict(zip(names, read_reports(bodies), strict=True))


def test_every_report_is_read_as_the_data_has_it() -> None:
    rows = expected()
    outcomes = found(SHARED, [row["file"] for row in rows])
    for row in rows:
        outcome = outcomes[row["file"]]
        if "not a PDF" in row["note"]:
            assert isinstance(outcome, UnreadReport)
            assert outcome.state == "web_page"
            continue
        assert isinstance(outcome, Outcome), row["file"]
        line = outcome_fields(outcome)
        days = days_in(row["inspection_dates"], 1, "", None)
        assert days is not None
        assert (line["urn"], outcome.inspection) == (row["urn"], days.days), row["file"]
        assert line["gss"] == PREDECESSORS.get(row["file"], row["gss"])
        assert line["framework"] == (row["framework"] if "LSCB" not in row["framework"] else None)
        assert line["lead_inspector"] == row["lead_inspector"] or not row["lead_inspector"]
        assert line["published"] in (None, row["publication_date"])
        not_judged = [judgement for judgement in JUDGEMENTS if row[judgement] == "not_judged"]
        assert line["not_judged"] == not_judged
        grades = {judgement: row[judgement] or None for judgement in JUDGEMENTS} | dict.fromkeys(not_judged)
        assert {judgement: line[judgement] for judgement in JUDGEMENTS} == grades, row["file"]
        assert line["warnings"] == [], row["file"]


def test_neither_names_of_files_nor_known_outcomes_are_consulted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [row["file"] for row in expected()[::8]]
    told = found(SHARED, names)
    renamed = [f"{number}.bin" for number in range(len(names))]
    for name, new in zip(names, renamed, strict=True):
        shutil.copy(SHARED / name, tmp_path / new)
    reference = tmp_path / "reference"
    shutil.copytree(Path(pipelines.reference.__file__).parent, reference)
    for shipped in reference.glob("*outcomes*.csv"):
        shipped.write_text(shipped.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    monkeypatch.setattr(pipelines.reference, "HERE", reference)
    assert list(found(tmp_path, renamed).values()) == list(told.values())
