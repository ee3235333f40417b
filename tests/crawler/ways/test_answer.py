"""The bytes of an answer as text."""

import pytest

from crawler.ways.answer import PART, decoded


@pytest.mark.parametrize("at", [0, PART - 1, PART, 2 * PART + 3])
def test_what_xml_forbids_is_left_out_wherever_it_stands_in_a_long_answer(at: int) -> None:
    text = "Bäume " * (PART // 2)
    said = f"{text[:at]}\x00\x0b\ufffe{text[at:]}"
    assert decoded(said.encode(), "text/html") == text
