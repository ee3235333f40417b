"""Bytes into text, whatever header and page claim of their charset."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.clean import decode

WORDS = "Children’s services – “good”, café"


@pytest.mark.parametrize(
    ("written_in", "header", "meta"),
    [
        ("utf-8", None, ""),
        ("utf-8", "text/html", ""),
        ("utf-8", "text/html; charset=UTF-8", ""),
        ("utf-8", 'text/html; charset="utf-8"', ""),
        ("utf-8", "text/html; charset=iso-8859-1", '<meta charset="utf-8">'),
        ("utf-8", "text/html; charset=utf-8", '<meta charset="iso-8859-1">'),
        ("utf-8", "text/html; charset=nonsense", ""),
        ("utf-8", "text/html; charset=base64", ""),
        ("utf-8", "text/html; charset=utf-16", ""),
        ("utf-8", None, '<meta charset="utf-7">'),
        ("utf-8-sig", "text/html; charset=iso-8859-1", ""),
        ("cp1252", None, ""),
        ("cp1252", "text/html; charset=utf-8", ""),
        ("cp1252", "text/html; charset=ISO-8859-1", ""),
        ("cp1252", None, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
        ("cp1252", "text/html; charset=us-ascii", ""),
        ("utf-16", None, ""),
        ("utf-16-le", None, "\ufeff"),
        ("utf-32", None, ""),
        ("mac_roman", "text/html; charset=macintosh", ""),
    ],
)
def test_the_words_come_out_whatever_is_claimed(written_in: str, header: str | None, meta: str) -> None:
    assert decode(f"{meta}<p>{WORDS}</p>".encode(written_in), header).endswith(f"<p>{WORDS}</p>")


def test_one_bad_byte_does_not_spoil_a_page_of_utf_8() -> None:
    text = decode((WORDS * 20).encode() + b"\x92" + b" end", "text/html; charset=utf-8")
    assert text.startswith(WORDS)
    assert text.count("\ufffd") == 1


def test_a_character_that_is_cut_in_two_costs_itself_only() -> None:
    assert decode((WORDS + "–").encode()[:-1], None).startswith(WORDS)


def test_a_charset_is_looked_for_in_the_head_only() -> None:
    body = b"<p>" + b"x" * 10_000 + '<meta charset="koi8-r"> café'.encode()
    assert decode(body, None).endswith("café")


@settings(max_examples=200)
@given(st.binary(max_size=200), st.none() | st.text(max_size=30).map(lambda name: f"text/html; charset={name}"))
def test_no_bytes_make_decoding_fail(body: bytes, header: str | None) -> None:
    assert isinstance(decode(body, header), str)


@settings(max_examples=100)
@given(st.text(max_size=100))
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode("utf-8", "ignore"), "text/html; charset=utf-8") == text.encode(
        "utf-8", "ignore"
    ).decode().removeprefix("\ufeff")
