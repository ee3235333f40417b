"""What answers mean: statuses and first bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.net.answers import judge_file, judge_listing, judge_page, not_a_page

HTML = b"<!DOCTYPE html><html><body><p>News.</p></body></html>"


@pytest.mark.parametrize(
    ("status", "end"),
    [
        *((200, "page"), (404, "missing"), (410, "gone"), (304, "failed"), (500, "failed"), (503, "failed")),
        *((401, "refused"), (402, "refused"), (403, "refused"), (451, "refused"), (429, "failed"), (302, "failed")),
        (204, "failed"),
    ],
)
def test_a_status_decides_what_becomes_of_an_article(status: int, end: str) -> None:
    assert judge_page(status, "text/html", HTML).end == end


def test_unchanged_is_an_answer_to_a_conditional_question_only() -> None:
    assert judge_page(304, None, b"", conditional=True).end == "unchanged"
    assert judge_page(304, None, b"", conditional=False).end == "failed"


@pytest.mark.parametrize("body", [b"", b"  \r\n\t "])
def test_an_empty_page_is_none(body: bytes) -> None:
    assert judge_page(200, "text/html", body).says == "Its server answered with an empty page."


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("text/html", b"%PDF-1.7\n", "a PDF file"),
        ("application/pdf", b"\n%PDF-1.4", "a PDF file"),
        ("text/html", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("image/jpeg", b"\xff\xd8\xff\xe0", "a picture"),
        ("text/html", b"GIF89a", "a picture"),
        ("application/vnd.openxmlformats", b"PK\x03\x04", "an Office or ZIP file"),
        ("application/msword", b"\xd0\xcf\x11\xe0", "an Office file"),
        ("application/octet-stream", b"\x1f\x8b\x08", "a packed file"),
        ("video/mp4", b"....ftyp", "of the kind video/mp4"),
        (None, b"a\x00b\x00c", "a file of bytes"),
    ],
)
def test_what_is_no_page_is_named(kind: str | None, body: bytes, words: str) -> None:
    assert not_a_page(kind, body) == words
    assert words in judge_page(200, kind, body).says


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/html; charset=utf-8", HTML),
        ("TEXT/HTML", b"<p>Half a page"),
        ("application/octet-stream", HTML),
        ("application/pdf", b"<!-- saved --> <html><body>"),
        (None, HTML),
        ("", b"Just words."),
        ("text/plain", b"Just words."),
        (None, b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00"),
    ],
)
def test_what_is_a_page_is_read_however_it_is_labelled(kind: str | None, body: bytes) -> None:
    assert not_a_page(kind, body) is None


def test_a_file_is_known_by_its_first_bytes_and_an_error_page_in_its_place_is_asked_for_again() -> None:
    assert judge_file(200, "text/html", b"\n%PDF-1.7", "report").end == "page"
    assert judge_file(200, "application/pdf", b"PK\x03\x04", "table").end == "page"
    assert judge_file(200, "application/pdf", b"%PDF-1.4", "minutes").end == "page"
    notice = judge_file(200, "text/html", HTML, "minutes")
    assert (notice.end, notice.says) == ("failed", "It is a web page, not the PDF file of a committee's paper.")
    assert judge_file(304, None, b"", "report", conditional=True).end == "unchanged"
    assert judge_file(404, "text/html", HTML, "report").end == "missing"
    page = judge_file(200, "application/pdf", HTML, "report")
    assert (page.end, page.says) == ("failed", "It is a web page, not the PDF file of a report.")
    other = judge_file(200, "application/pdf", b"%PDF-1.7", "table")
    assert (other.end, other.says) == ("failed", "It is a PDF file, not the table (ODS) that was named.")


@pytest.mark.parametrize(
    ("status", "end"),
    [(200, "read"), (304, "unchanged"), (403, "blocked"), (429, "blocked"), (404, "moved"), (500, "failed")],
)
def test_a_status_decides_what_becomes_of_a_listing(status: int, end: str) -> None:
    outcome = judge_listing(status)
    assert judge_listing(304, conditional=False).end == "failed"
    assert outcome.end == end
    assert (outcome.says is None) == (end in ("read", "unchanged"))


@given(st.integers(100, 599), st.none() | st.text(max_size=30), st.binary(max_size=60))
def test_every_answer_has_an_end_and_a_sentence(status: int, kind: str | None, body: bytes) -> None:
    judged = judge_page(status, kind, body)
    assert judged.end in ("page", "missing", "gone", "refused", "closed", "failed")
    assert (judged.says == "") if judged.end == "page" else judged.says.endswith(".")
    assert judge_listing(status).end in ("read", "unchanged", "blocked", "moved", "failed")
