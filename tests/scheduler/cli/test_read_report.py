"""``councilwatch read-report``: a line of JSON for each file, whatever the others are."""

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipelines.reports.limits import ReportLimits
from scheduler.cli import main, read_report
from scheduler.demo.pdf import pdf
from tests.pipelines.reports.printed import ILACS_ROWS_2026, ilacs, sif, sif_inside

KEYS = [
    "file", "kind", "framework", "urn", "authority", "gss", "inspection", "published", "lead_inspector", "overall",
    "leadership", "help_and_protection", "in_care", "care_leavers", "in_care_and_care_leavers", "adoption",
    "not_judged", "warnings", "evidence",
]  # fmt: skip


def run(*files: Path) -> tuple[Result, list[dict[str, Any]]]:
    done = CliRunner().invoke(main, ["read-report", *map(str, files)])
    return done, [json.loads(line) for line in done.stdout.splitlines()]


def test_a_line_holds_all_that_a_report_says(tmp_path: Path) -> None:
    file = tmp_path / "any name"
    file.write_bytes(pdf([sif(), *sif_inside()]))
    done, (line,) = run(file)
    assert done.exit_code == 0
    assert list(line) == KEYS
    assert line["file"] == str(file)
    assert line["inspection"] == {"from": "2015-01-20", "to": "2015-02-11"}
    assert (line["published"], line["lead_inspector"]) == ("2015-03-27", "Ann Other")
    assert (line["overall"], line["in_care_and_care_leavers"]) == ("requires improvement", None)
    assert line["evidence"]["adoption"] == {"page": 1, "text": "Adoption performance Outstanding"}


def test_what_is_not_judged_is_null(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([ilacs(days="8 to 19 June 2026", rows=ILACS_ROWS_2026)]))
    _, (line,) = run(tmp_path / "a.pdf")
    assert (line["overall"], line["not_judged"]) == (None, ["overall"])


def test_bad_files_are_told_in_their_place_and_the_others_read(tmp_path: Path) -> None:
    good, page, missing = tmp_path / "good.pdf", tmp_path / "page.pdf", tmp_path / "missing.pdf"
    good.write_bytes(pdf([ilacs()]))
    page.write_bytes(b"<!DOCTYPE html><p>Not found")
    done, lines = run(page, good, missing, tmp_path, good)
    assert done.exit_code == 1
    assert done.stderr == "3 files could not be read; each says why in its place.\n"
    assert [list(line) == ["file", "error"] for line in lines] == [True, False, True, True, False]
    assert all(line["error"].endswith(".") for line in lines if "error" in line)


def test_a_file_that_is_too_large_is_not_even_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "large.pdf").write_bytes(b"%PDF-" + b" " * 1_000)
    asked: list[int] = []
    monkeypatch.setattr(Path, "open", lambda *_: Counted(asked))
    (line,) = read_report.lines([tmp_path / "large.pdf"], ReportLimits(bytes=500))
    assert "more than 500 bytes" in line["error"]
    assert asked == [501]


class Counted(io.BytesIO):
    """A file without an end that notes how much of it is asked for."""

    def __init__(self, asked: list[int]) -> None:
        super().__init__()
        self.asked = asked

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert size >= 0, "all of it"
        self.asked.append(size)
        return b" " * size


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done, lines = run(Path("/dev/zero"), tmp_path / "pipe")
    assert done.exit_code == 1
    assert [line["error"].startswith("This is a device or a pipe") for line in lines] == [True, True]


def test_no_file_is_wrong_usage() -> None:
    assert run()[0].exit_code == 2
