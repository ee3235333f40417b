"""Spreadsheets: cells as texts, and a sentence for every file that is none or too much."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.exceptions import UnreadTableError
from pipelines.statistics.ods import BROKEN, MOST_COLUMNS, TOO_MUCH, read_sheets
from tests.pipelines.statistics.ods_writer import cell, content, ods, packed

FILLED = "<table:table-cell{0}><text:p>x</text:p></table:table-cell>"


def table(rows: str) -> bytes:
    return packed(content(f'<table:table table:name="a">{rows}</table:table>'))


def test_cells_are_texts_and_days_iso_dates_by_the_numbers_of_their_rows() -> None:
    sheets = read_sheets(ods({"Cover": [["Words"]], "D1 & 2": [["A", "B"], [], ["", 4, date(2024, 3, 1)]]}))
    assert [sheet.name for sheet in sheets] == ["Cover", "D1 & 2"]
    assert sheets[1].rows == {1: ("A", "B"), 3: ("", "4", "2024-03-01")}


def test_what_comes_several_times_counts_and_is_kept_once() -> None:
    gap = '<table:table-row table:number-rows-repeated="7"><table:table-cell/></table:table-row>'
    again = f'<table:table-row table:number-rows-repeated="1048576">{FILLED.format("")}</table:table-row>'
    (sheet,) = read_sheets(table(f"{gap}<table:table-row>{cell('A')}</table:table-row>{again}"))
    assert sheet.rows == {8: ("A",), 9: ("x",)}


def test_a_cell_that_comes_without_end_ends() -> None:
    wide = FILLED.format(' table:number-columns-repeated="16384"')
    (sheet,) = read_sheets(table(f"<table:table-row>{wide}</table:table-row>"))
    assert len(sheet.rows[1]) == MOST_COLUMNS


def test_paragraphs_are_parted_and_remarks_left_out() -> None:
    remark = "<office:annotation><text:p>See the notes.</text:p></office:annotation>"
    told = (
        f"<table:table-cell>{remark}<text:p>Requires improvement</text:p><text:p>to be good</text:p></table:table-cell>"
    )
    (sheet,) = read_sheets(table(f"<table:table-row>{told}</table:table-row>"))
    assert sheet.rows == {1: ("Requires improvement to be good",)}


BILLION = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", BROKEN),
        (b"<html>Not found</html>", BROKEN),
        (ods({"a": [["x"]]})[:-30], BROKEN),
        (packed("<a/>", "other.xml"), BROKEN),
        (packed("<office:document-content>"), BROKEN),
        (packed(content("", before=BILLION)), BROKEN),
        (table('<table:table-row table:number-rows-repeated="many"/>'), BROKEN),
        (table(f"<table:table-row>{'x' * 60_000_000}</table:table-row>"), TOO_MUCH),
        (table(f"<table:table-row>{cell('x' * 6_000_000)}</table:table-row>"), TOO_MUCH),
        (table(f"<table:table-row>{FILLED.format('')}</table:table-row>" * 20_001), TOO_MUCH),
    ],
    ids=["empty", "page", "cut", "no content", "broken", "entities", "no number", "size", "text", "rows"],
)
def test_bad_files_are_told(body: bytes, says: str) -> None:
    with pytest.raises(UnreadTableError) as told:
        read_sheets(body)
    assert str(told.value) == says


@given(st.binary(max_size=300), st.integers(0, 600))
def test_no_bytes_make_it_fail(noise: bytes, at: int) -> None:
    sound = ods({"a": [["x", 1]]})
    try:
        read_sheets(sound[:at] + noise + sound[at + len(noise) :])
    except UnreadTableError as error:
        assert str(error) in (BROKEN, TOO_MUCH)  # noqa: PT017 - any other error is a fault
