"""Files that are no report, broken, or made to do harm: each has its state, and the others are read all the same."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.model import Outcome, UnreadReport
from pipelines.reports.fence import Fence, read_reports
from pipelines.reports.limits import ReportLimits
from scheduler.demo.pdf import from_streams, locked, pdf
from tests.pipelines.reports.printed import ilacs

GOOD = pdf([ilacs(), ilacs()])
ENDLESS = from_streams([b"BT /F1 11 Tf " + b"(aaaaaaaaaaaaaaaaaaaa) Tj " * 300_000 + b"ET"])
"""A page that takes seconds to read, packed into 20 KB."""
BOMB = from_streams([b" " * 300_000_000], filters=2)
"""Content packed twice that unpacks to more than the reader may hold, in 2 KB."""


def state(body: bytes, limits: ReportLimits | None = None) -> str:
    """The state of a file that stands between two good ones, which must both be read."""
    before, found, after = read_reports([GOOD, body, GOOD], limits)
    assert isinstance(before, Outcome)
    assert before == after
    assert isinstance(found, UnreadReport)
    assert found.says.endswith(".")
    assert "{" not in found.says
    return found.state


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "web_page"),
        (b"\xef\xbb\xbf \r\n<html>", "web_page"),
        (b"PK\x03\x04 a text document", "not_a_pdf"),
        (b"%PDF-1.7\nnothing that follows", "broken"),
        (pdf([ilacs()] * 10)[:2_000], "broken"),
        (locked([ilacs()]), "locked"),
        (pdf(["", ""]), "scanned"),
        (pdf(["Minutes of the council's meeting, item by item.\n" * 20]), "not_understood"),
    ],
    ids=["empty", "blank", "web_page", "web_page_marked", "zip", "junk", "truncated", "locked", "scanned", "minutes"],
)
def test_a_bad_file_has_its_state(body: bytes, expected: str) -> None:
    assert state(body) == expected


def test_a_file_that_is_too_large_is_not_handed_over() -> None:
    assert state(pdf([ilacs()] * 9), ReportLimits(bytes=len(GOOD))) == "too_large"


def test_a_file_of_too_many_pages_is_not_read() -> None:
    assert state(pdf([ilacs()] * 6), ReportLimits(pages=5)) == "too_many_pages"


def test_more_text_than_any_report_holds_is_not_read() -> None:
    assert state(pdf([ilacs()] * 9), ReportLimits(characters=5_000)) == "too_much_memory"


def test_content_that_unpacks_without_end_ends_the_child_only() -> None:
    assert state(BOMB, ReportLimits(memory=300_000_000)) in ("reader_ended", "too_much_memory")


def test_reading_that_takes_too_much_of_the_processor_is_ended() -> None:
    assert state(ENDLESS, ReportLimits(cpu_seconds=0, memory=4_000_000_000)) == "too_slow"


def test_reading_that_takes_too_long_is_ended() -> None:
    began = time.monotonic()
    with Fence(ReportLimits(wall_seconds=0.01)) as one:
        found = one.read(GOOD)
    assert isinstance(found, UnreadReport)
    assert found.state == "too_slow"
    assert time.monotonic() - began < 5


def test_a_fault_of_the_program_is_not_blamed_on_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "python").write_text("#!/bin/sh\necho 'ImportError: no such limits here' >&2\nexit 1\n")
    (tmp_path / "python").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(RuntimeError, match="ImportError: no such limits here"):
        list(read_reports([GOOD]))


def test_a_lower_limit_of_ones_own_on_the_processor_holds() -> None:
    told = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_CPU, (5, 5))\n"
        "from pipelines.reports.fence import read_reports\n"
        "print([type(each).__name__ for each in read_reports([sys.stdin.buffer.read()])])"
    )
    done = subprocess.run([sys.executable, "-c", told], input=GOOD, capture_output=True, check=True)
    assert done.stdout == b"['Outcome']\n"


def test_a_child_that_the_system_kills_was_not_too_slow() -> None:
    with Fence(ReportLimits()) as one:
        one.read(GOOD)
        child = one._child
        assert child is not None
        child._process.kill()
        found = one.read(GOOD)
    assert isinstance(found, UnreadReport)
    assert found.state == "reader_ended"


def test_a_documents_own_program_is_not_run() -> None:
    (found,) = read_reports([pdf([ilacs()], extra="/OpenAction << /S /JavaScript /JS (while (true);) >>")])
    assert isinstance(found, Outcome)
    assert found.gss == "E08000035"


def test_a_file_that_lacks_its_end_is_read_with_a_warning() -> None:
    (found,) = read_reports([GOOD.replace(b"%%EOF", b"")])
    assert isinstance(found, Outcome)
    assert "lacks its end mark" in found.warnings[0]


def test_what_is_filled_up_behind_the_end_mark_does_no_harm() -> None:
    assert list(read_reports([GOOD + b"\0" * 5_000])) == list(read_reports([GOOD]))


def test_a_fresh_child_takes_over_after_a_batch() -> None:
    bodies = [GOOD] * 5
    assert list(read_reports(bodies, ReportLimits(batch=2))) == list(read_reports(bodies))


def test_no_child_is_left_behind() -> None:
    with Fence(ReportLimits()) as one:
        one.read(GOOD)
        assert len(list(children())) == 1
    assert not list(children())


def children() -> Iterator[Path]:
    """The processes that read reports for this one, where the system shows them."""
    if not Path("/proc/self").exists():
        pytest.skip("this system has no /proc to look at")
    for process in Path("/proc").glob("[0-9]*"):
        try:
            line = (process / "cmdline").read_bytes()
            parent = (process / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if b"pipelines.reports.child" in line and int(parent) == os.getpid():
            yield process
