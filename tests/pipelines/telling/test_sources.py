"""The table of sources."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pipelines.store.rows import SourceRow
from pipelines.store.sources import NOT_YET
from pipelines.telling.condition import WORDS
from pipelines.telling.sources import Watched, fields, table
from tests.pipelines.store.making import HOUR, NOON, source

OK = SourceRow(
    name="kirkwell",
    publisher="Kirkwell Council",
    kind="council_newsroom",
    state="ok",
    state_says=WORDS["ok"],
    state_since=NOON - timedelta(days=9),
    listed=True,
    next_poll_at=NOON + HOUR,
    paused_at=None,
    last_ok_at=NOON,
)
FAILED = replace(OK, state="failed", state_says="Its host name was not found.", todo="Check its address.")


def watched(row: SourceRow | None) -> Watched:
    return Watched(source=source(), row=row, last_new_at=NOON - HOUR)


def test_a_line_tells_all_of_a_source() -> None:
    heading, line, empty, last = table([watched(OK)])
    assert heading.split("  ")[0] == "Name"
    for told in ("kirkwell", "Kirkwell Council", "ok", "21 Feb 2026, 12:00", "2 Mar 2026, 11:00", "2 Mar 2026, 13:00"):
        assert told in line
        assert not told.startswith("2 Mar") or heading.index("Last new story") <= line.index(told)
    assert empty == ""
    assert last.startswith("1 source: 1 ok. Times are London's.")


def test_what_is_wrong_and_what_to_do_stand_below_the_name() -> None:
    _, line, below, *_ = table([watched(FAILED)])
    assert "failed" in line
    assert below.strip() == "Its host name was not found. Check its address."


@pytest.mark.parametrize(
    ("row", "is_in_trouble"),
    [
        (None, False),
        (OK, False),
        (replace(OK, state="unverified", state_says=NOT_YET), False),
        (replace(OK, state="unverified", state_says="It has never answered yet.", todo="Look at it."), True),
        (replace(OK, state_says="1 of its 2 listings did not answer as it should.", todo="Take it out."), True),
        (FAILED, True),
        (replace(FAILED, todo=""), True),
        (replace(OK, state="quiet", state_says="Nothing new for a month."), True),
        (replace(FAILED, paused_at=NOON), False),
    ],
)
def test_what_is_trouble(row: SourceRow | None, is_in_trouble: bool) -> None:
    assert watched(row).is_in_trouble is is_in_trouble


def test_the_evidence_is_told_also_where_nothing_is_wrong() -> None:
    row = replace(OK, state_says="It answers as it should, read since 1 March 2026 from another address.")
    assert "from another address" in "\n".join(table([watched(row)]))
    assert WORDS["ok"] not in "\n".join(table([watched(OK)]))


def test_a_paused_one_says_since_when_and_how_to_go_on() -> None:
    _, line, how, before, *_ = table([watched(replace(FAILED, paused_at=NOON))])
    assert "paused         2 Mar 2026, 12:00" in line
    assert "13:00" not in line, "it is not asked next"
    assert how.strip() == "`councilwatch sources resume kirkwell` has it asked again."
    assert before.strip() == "Before that failed: Its host name was not found. Check its address."


@pytest.mark.parametrize("width", [20, 40, 60, 100, 139])
def test_a_narrow_terminal_is_not_written_over(width: int) -> None:
    rows = [watched(OK), watched(FAILED), watched(None), watched(replace(OK, paused_at=NOON))]
    *lines, empty, _ = table(rows, width)
    assert max(map(len, lines)) <= width or width < 30
    assert empty == ""
    told = " ".join(" ".join(lines).split())
    assert "kirkwell: ok since 21 Feb 2026, 12:00 Kirkwell Council, last new story 2 Mar 2026, 11:00" in told
    assert "kirkwell: not asked yet" in told


def test_a_long_publisher_is_cut_in_the_table_only() -> None:
    long = replace(source(), publisher="The Association of all the Directors of Children's Services\nin England")
    _, line, *_ = table([Watched(source=long, row=OK)])
    assert "The Association of all the Directors of…" in line
    assert fields(Watched(source=long, row=OK))["publisher"] == long.publisher


def test_programs_are_told_all_in_utc() -> None:
    told = fields(watched(FAILED))
    assert (told["state"], told["says"], told["todo"]) == ("failed", FAILED.state_says, FAILED.todo)
    assert told["state_since"] == "2026-02-21T12:00:00+00:00"
    assert told["last_new_at"] == "2026-03-02T11:00:00+00:00"
    assert told["paused_at"] is None
    assert fields(watched(None))["state"] == "unverified"
