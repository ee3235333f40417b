"""Whatever is handed in gets a verdict, and the work grows no faster than the text."""

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.long_texts import SENTENCES, UNITS
from pipelines.reference import authorities
from pipelines.understand import understand
from pipelines.understand.reading import LONGEST, read

from .forms import misplaced
from .making import article, claims

LEEDS = "Ofsted has rated Leeds City Council's children's services outstanding overall after an inspection in May."
WANTED = {("E08000035", "overall", "outstanding", "new")}
NAMES = [authority.name for authority in authorities().values() if authority.end is None]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "\u00ad\u200b\ufeff",
        "\x00\x01\x1b[31m\x7f",
        ".",
        "'\"“”‘’",
        "Ofsted",
        "good good good",
        "Mae Ofsted wedi barnu bod gwasanaethau plant y cyngor yn annigonol.",
        "Ofsted a jugé les services de l'enfance de Leeds insuffisants; « inadequate », dit le rapport.",
        "教育標準局は、リーズ市の児童サービスを「優秀」と評価しました。Ofsted 2024",
        "صنفت أوفستد خدمات الأطفال في ليدز",
        "😀" * 50 + " Ofsted 😀",
        "\ud800 Ofsted rated Leeds good",
        "İİİ OFSTED İNADEQUATE ǅ ß ﬁ",
        "{{template}} <p>Ofsted</p> &nbsp; %s {0} \\1",
    ],
)
def test_any_text_gives_a_verdict_without_claims_of_nobody(text: str) -> None:
    for title in ("", text):
        told = article(text, title=title)
        verdict = understand(told)
        assert not list(misplaced(told, verdict))
        assert verdict.flag == (verdict.kind is not None)


def test_a_title_alone_is_read() -> None:
    assert claims("", title="Leeds children's services rated outstanding overall by Ofsted") == WANTED


def test_control_characters_hide_nothing() -> None:
    assert claims(LEEDS.replace("Ofsted", "Of\x00sted").replace("outstanding", "out\x1bstanding")) == WANTED
    assert claims("\x00\x01" * 200 + LEEDS + "\x7f" * 200) == WANTED


@pytest.mark.parametrize("published", ["2035-01-01", "9999-12-31", "0001-01-01", "1900", "2999-12", None])
def test_any_date_will_do(published: str | None) -> None:
    verdict = understand(article(LEEDS, published=published))
    assert verdict.rules


def test_a_thousand_councils_in_one_page() -> None:
    """A page that lists every council gives each its grade."""
    many = (NAMES * 7)[:1_000]
    told = (f"Ofsted has rated the children's services of {name} good overall." for name in many)
    assert len(claims("\n".join(told))) == len(NAMES)
    understand(article(f"Ofsted has rated {', '.join(many)} inadequate."))


@pytest.mark.parametrize("unit", ["a", "word ", "Leeds, ", "good. ", "\n", "• ", "'"])
def test_a_line_without_an_end_is_cut(unit: str) -> None:
    sentences = read("text", unit * (50_000 // len(unit))).sentences
    assert all(len(sentence.text) <= LONGEST for sentence in sentences)
    assert len(sentences) < 50_000


def calls(text: str) -> int:
    """How many functions are called for one verdict."""
    told = article(text, title="Ofsted on children's services at Leeds City Council")
    understand(told)  # what is kept between verdicts is kept
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        understand(told)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_at_most_two_and_a_half_times_the_calls(unit: str) -> None:
    text = "Ofsted has inspected children's services at Leeds City Council. " + unit * (12_000 // len(unit))
    assert calls(text) <= 2.5 * calls(text[: len(text) // 2]) + 200


def lines(text: str) -> Counter[tuple[str, int]]:
    """How often each line of the reader is run for one verdict."""
    title = "Ofsted on children's services at Leeds City Council is good"
    told = article(text, title=title, published="2025-03-01")
    understand(told)  # what is kept between verdicts is kept
    run: Counter[tuple[str, int]] = Counter()

    def each_line(frame: FrameType, event: str, _argument: object) -> Callable[..., Any] | None:
        if event == "line":
            run[frame.f_code.co_filename, frame.f_lineno] += 1
        return each_line if "understand" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(each_line)
    try:
        understand(told)
    finally:
        sys.settrace(before)
    return run


OFTEN = 600
"""Runs of a line of the reader for a text of 5,000 letters that are no more than its few hundred sentences take."""


@pytest.mark.parametrize("unit", SENTENCES)
def test_no_line_of_the_reader_is_run_four_times_as_often_for_twice_the_text(unit: str) -> None:
    """It walked back over a paragraph for each of its grades, and calls no function for that."""
    text = "Ofsted has inspected children's services at Leeds City Council. " + unit * (5_000 // len(unit))
    whole, half = lines(text), lines(text[: len(text) // 2])
    assert {place: count for place, count in whole.items() if count > OFTEN and count > 3 * half[place]} == {}


@settings(max_examples=40)
@given(st.text(alphabet="agoT. ,\n'\"-•:|\u00ad\u00a0é1", max_size=30), st.integers(1, 60))
def test_no_repeated_text_is_too_much(unit: str, times: int) -> None:
    text = f"Ofsted rated Leeds City Council's services. {unit * times}"
    told = article(text)
    assert not list(misplaced(told, understand(told)))
