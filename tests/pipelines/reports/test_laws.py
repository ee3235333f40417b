"""What holds for every text and every outcome."""

import ast
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipelines.reports
from pipelines.exceptions import UnreadReportError
from pipelines.model import Outcome
from pipelines.reports.lines import outcome_fields, read_outcome
from pipelines.reports.pages import in_one_form
from pipelines.reports.read import read_text
from scheduler.demo.pdf import pdf
from tests.pipelines.reports.printed import (
    BEFORE_SIF,
    ILACS_ROWS,
    SIF_ROWS,
    ilacs,
    ilacs_inside,
    letter,
    sif,
    sif_inside,
)

REPORTS = [
    [sif(), *sif_inside()],
    [ilacs(), *ilacs_inside()],
    [ilacs(days="not printed")],
    [ilacs(days="8 to 19 June 2026")],
    BEFORE_SIF,
    [letter("Monitoring visit of Sandwell children’s services", "It was on 24 and 25 September 2019.")],
]

WORDS = st.sampled_from(
    [
        *(word for text in (sif(), ilacs()) for word in text.split()),
        *SIF_ROWS,
        *ILACS_ROWS,
        "Good",
        "Not judged",
        "\n",
        ":",
        "31 February 2015",
        "Inspection dates:",
        "99/99/2016",
    ]
)


@pytest.mark.parametrize("pages", REPORTS)
def test_what_is_written_is_read_back(pages: list[str]) -> None:
    outcome = read_text(pages)
    assert read_outcome(json.loads(json.dumps(outcome_fields(outcome)))) == outcome


@given(st.lists(st.lists(WORDS, max_size=60).map(" ".join), min_size=1, max_size=4))
def test_no_text_breaks_the_reader(pages: list[str]) -> None:
    try:
        outcome = read_text(["Inspection of Leeds local authority children’s services " + pages[0], *pages[1:]])
    except UnreadReportError:
        return
    assert read_outcome(outcome_fields(outcome)) == outcome
    judged = [grade.judgement for grade in outcome.grades]
    assert len(judged) == len(set(judged))
    assert not set(judged) & set(outcome.not_judged)


@given(st.sampled_from([" \n", "\n", "  ", " \n \n"]), st.integers(0, 400))
def test_white_space_within_a_cover_changes_no_grade(space: str, at: int) -> None:
    text = ilacs()
    gap = text.find(" ", text.index("Judgement") + at % 300)
    wider = text[:gap] + space + text[gap + 1 :]
    assert told(read_text([wider])) == told(read_text([text]))


def told(outcome: Outcome) -> tuple[object, ...]:
    return [(grade.judgement, grade.grade) for grade in outcome.grades], outcome.gss, outcome.inspection


@pytest.mark.parametrize(
    "unit", [" ", "\n", " \n", "children's services in ", "inspection dates: ", "good ", "care leavers "]
)
def test_words_without_end_are_read_in_time(unit: str) -> None:
    began = time.process_time()
    for cover in (ilacs(), letter("Monitoring visit of Sandwell children’s services", "")):
        read_text([in_one_form(cover + unit * (200_000 // len(unit)))])
    assert time.process_time() - began < 5


def test_the_words_of_each_grade_hold_it() -> None:
    for pages in REPORTS:
        for grade in read_text(pages).grades:
            assert grade.grade.split()[0][:7] in grade.text.lower()


def test_reading_knows_no_clock() -> None:
    for file in Path(pipelines.reports.__file__).parent.glob("*.py"):
        called = {node.attr for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Attribute)}
        assert not called & {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}, file.name


def test_reading_opens_no_known_outcomes() -> None:
    told = """
import sys
opened = []
sys.addaudithook(lambda event, found: opened.append(str(found[0])) if event == "open" else None)
from pipelines.reports.read import read_report
read_report(sys.stdin.buffer.read())
print(any("authorities.csv" in file for file in opened), any("outcomes" in file for file in opened))
"""
    done = subprocess.run([sys.executable, "-c", told], input=pdf([ilacs()]), capture_output=True, check=True)
    assert done.stdout == b"True False\n"
