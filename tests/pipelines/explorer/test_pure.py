"""Marks, CSV cells and words: pure functions of the explorer."""

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.explorer import shown_by
from pipelines.explorer.askers import searchable
from pipelines.explorer.csv_cells import RISKY, PlainCells
from pipelines.explorer.groups import by_quote, by_words, cells, distinct
from pipelines.explorer.marks import Quote, paragraphs, pieces
from pipelines.explorer.words import at, found_in, interval, on, say, short, story_kind, unruled

CELLS = st.text(st.sampled_from("=+-@\t\r\n\",;'ab é0123."), max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4), st.integers(1, 7))
@settings(max_examples=150)
def test_every_risky_cell_and_no_other_gets_an_apostrophe(table: list[list[str]], size: int) -> None:
    written = io.StringIO()
    csv.writer(written).writerows(table)
    content = written.getvalue().encode()
    cells = PlainCells()
    made = b"".join(cells.feed(content[start : start + size]) for start in range(0, len(content), size))
    made += cells.feed(b"", last=True)
    read = list(csv.reader(io.StringIO(made.decode(), newline="")))
    assert read == [[f"'{cell}" if is_risky(cell) else cell for cell in row] for row in table]


def is_risky(cell: str) -> bool:
    return cell[:1] in tuple(RISKY) and not re.fullmatch(r"-\d+(\.\d+)?", cell)


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("-5,-0.25\r\n-5", "-5,-0.25\r\n-5"),
        ('"-5",x', '"-5",x'),
        ("-,-5-3,-5.,--5", "'-,'-5-3,'-5.,'--5"),
        ('"-5""",-1', '"\'-5""",-1'),
        ('"-5,0"', '"\'-5,0"'),
        ('-5"', "'-5\""),
        ("+5", "'+5"),
        ("x,-5" + "0" * 50, "x,'-5" + "0" * 50),
    ],
)
def test_a_negative_number_is_no_formula(given: str, made: str) -> None:
    for size in (1, 3, 100):
        cells = PlainCells()
        parts = [cells.feed(given[start : start + size].encode()) for start in range(0, len(given), size)]
        assert b"".join([*parts, cells.feed(b"", last=True)]).decode() == made


@pytest.mark.parametrize(
    ("path", "base", "name"),
    [
        ("/councilwatch/stories.csv", "/", "councilwatch"),
        ("/councilwatch.csv", "/", "councilwatch"),
        ("/my~2Estore/stories.csv", "/", "my.store"),
        ("/behind/councilwatch/stories", "/behind/", "councilwatch"),
        ("/", "/", ""),
    ],
)
def test_a_path_says_which_database_it_shows(path: str, base: str, name: str) -> None:
    assert shown_by(path, base) == name


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(-2, 35), st.integers(-2, 35)), max_size=4))
@settings(max_examples=150)
def test_the_pieces_put_together_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    quotes = [Quote(start=start, end=end, says=f"{start} {end}") for start, end in spans]
    cut = pieces(text, quotes)
    assert "".join(piece.text for piece in cut) == text
    place = 0
    for piece in cut:
        over = {f"{start} {end}" for start, end in spans if 0 <= start <= place < end <= len(text) and piece.text}
        assert set(piece.says.split("; ")) - {""} == over
        place += len(piece.text)


@given(st.text(st.sampled_from("ab \n"), max_size=30), st.integers(0, 29), st.integers(1, 30))
@settings(max_examples=150)
def test_paragraphs_mark_the_quote_in_each_line(text: str, start: int, length: int) -> None:
    end = min(start + length, len(text))
    cut = paragraphs(text, [Quote(start=start, end=end, says="it")])
    marked = "".join(piece.text for line in cut for piece in line if piece.says)
    assert marked.split() == text[start:end].split()


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("| The experiences of care leavers | Good |", "The experiences of care leavers: Good"),
        ("| Leeds | 2019 | good |", "Leeds · 2019 · good"),
        ("|", "|"),
        ("rated good | Leeds", "rated good | Leeds"),
        ("", ""),
    ],
)
def test_a_tables_line_is_read_without_its_strokes(line: str, read: str) -> None:
    assert unruled(line) == read


def test_a_quoted_line_of_a_table_is_marked_without_its_strokes() -> None:
    text = "Before.\n| Part | Grade |\n|---|:--|\n| Leaders | Good |\nAfter."
    start = text.index("| Leaders")
    cut = paragraphs(text, [Quote(start=start, end=start + len("| Leaders | Good |"), says="it")])
    assert ["".join(piece.text for piece in line).strip() for line in cut] == [
        "Before.", "Part: Grade", "Leaders: Good", "After.",
    ]  # fmt: skip
    assert [piece.text for line in cut for piece in line if piece.says] == ["Leaders: Good"]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2023-12-01", "2023-12-31", "December 2023"),
        ("2026-10-04", "2026-10-13", "4 to 13 October 2026"),
        ("2026-10-04", "2026-10-04", "4 October 2026"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2019-09-30", "2019-10-04", "30 September to 4 October 2019"),
        ("2019-12-30", "2020-01-04", "30 December 2019 to 4 January 2020"),
        ("2019-01-01", "2019-02-28", "1 January to 28 February 2019"),
        ("2018-01-01", "2019-12-31", "1 January 2018 to 31 December 2019"),
        (None, None, ""),
    ],
)
def test_days_of_an_inspection_as_people_say_them(first: str | None, last: str | None, told: str) -> None:
    assert interval(first, last) == told


def test_claims_in_the_same_words_stand_together() -> None:
    claims = [
        {"gss": gss, "council": gss, "quote": quote, "grade": grade}
        for gss, quote, grade in (("a", "x", "good"), ("a", "y", "poor"), ("a", "x", "fine"), ("b", "x", "good"))
    ]
    told = [(group["gss"], group["quote"], [claim["grade"] for claim in group["claims"]]) for group in by_words(claims)]
    assert told == [("a", "x", ["good", "fine"]), ("a", "y", ["poor"]), ("b", "x", ["good"])]


def test_a_quotation_that_is_no_claim_stands_once() -> None:
    refusals = [{"quote": "x", "why": why} for why in ("denied", "contradicted", "denied")]
    assert by_quote(refusals) == [{"quote": "x", "whys": ["denied", "contradicted"]}]


def test_cells_lead_on() -> None:
    row = {"title": "", "publisher": "Leeds", "where to read it": "https://a.test/x", "source": "leeds", "tries": None}
    told = [(cell.column, cell.text, cell.to, cell.key) for cell in cells(row)]
    assert told == [
        ("title", "https://a.test/x", "web", "https://a.test/x"),
        ("publisher", "Leeds", "source", "leeds"),
        ("source", "leeds", "", None),
        ("tries", "", "", None),
    ]
    assert cells({"title": "x", "where to read it": "javascript:alert(1)"})[0].to == ""


def test_found_words_are_told_apart() -> None:
    assert found_in("a ⟦b⟧ c ⟦d⟧") == [("a ", False), ("b", True), (" c ", False), ("d", True)]


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        (b"_search=&_sort=id", b"_sort=id"),
        (b"_search=%22&_search_title=+", b""),
        (b"_search=a%00b", b"_search=a+b"),
        (b"_search=children%27s&x=", b"_search=children%27s&x="),
        (b"q=%FF&_search=caf%C3%A9", b"q=%FF&_search=caf%C3%A9"),
    ],
)
def test_a_search_for_nothing_is_none(query: bytes, kept: bytes) -> None:
    assert searchable(query) == kept


def test_words() -> None:
    assert (say("in_care"), say("no_overall_grade_then"), say(None)) == (
        "children in care",
        "no overall grade then",
        "",
    )
    assert at("2026-07-01T12:05:00Z") == "1 July 2026, 13:05"
    assert at(None) == "never"


@pytest.mark.parametrize(
    ("precision", "long", "brief"),
    [
        ("second", "1 July 2026", "2026-06-30 23:30 UTC"),
        ("minute", "1 July 2026", "2026-06-30 23:30 UTC"),
        ("day", "30 June 2026", "2026-06-30"),
        ("month", "June 2026", "2026-06"),
        ("year", "2026", "2026"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(precision: str, long: str, brief: str) -> None:
    """A moment is London's; a day is the calendar's own and not moved by summer time."""
    assert on("2026-06-30T23:30:00Z", precision) == long
    assert short("2026-06-30T23:30:00Z", precision) == brief
    assert on(None, None) == "date not known"


def test_the_same_claim_is_told_once() -> None:
    one = {"gss": "E1", "judgement": "overall", "grade": "good", "status": "new", "field": "text"}
    other = one | {"grade": "inadequate"}
    assert distinct([one, other, one | {"field": "title"}]) == [one, other]


def test_a_story_on_a_focused_visit_is_not_called_one_on_a_monitoring_visit() -> None:
    assert story_kind("monitoring_visit") == "Visit without grades"
    assert (story_kind("new_rating"), story_kind(None)) == ("New rating", "")
    assert say("monitoring_visit") == "Monitoring visit", "an event's kind says which visit it was"
