"""The bytes of an answer as text."""

import codecs

import pytest

from crawler.ways.answer import PART, decoded


@pytest.mark.parametrize("at", [0, PART - 1, PART, 2 * PART + 3])
def test_what_xml_forbids_is_left_out_wherever_it_stands_in_a_long_answer(at: int) -> None:
    text = "Bäume " * (PART // 2)
    said = f"{text[:at]}\x00\x0b\ufffe{text[at:]}"
    assert decoded(said.encode(), "text/html") == text


LONG = "Bäume – " * (PART // 2)


@pytest.mark.parametrize("body", [codecs.BOM_UTF8 + LONG.encode(), LONG.encode()])
def test_a_long_answer_of_utf_8_is_its_text_without_the_mark(body: bytes) -> None:
    assert decoded(body, "text/html; charset=windows-1252") == LONG


@pytest.mark.parametrize("last", ["ä", "ä\n"])
def test_a_long_answer_that_is_no_utf_8_at_its_very_end_is_read_as_declared_from_its_beginning(last: str) -> None:
    text = "A" * (2 * PART) + last
    assert decoded(text.encode("windows-1252"), "text/html; charset=windows-1252") == text
