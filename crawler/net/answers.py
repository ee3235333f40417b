"""What an answer of a server means for a listing and for an article: status and bytes -> what to do. Pure."""

import re
from dataclasses import dataclass
from typing import Literal

from pipelines.model import Seeks

PageEnd = Literal["page", "unchanged", "missing", "gone", "refused", "closed", "failed"]
"""``missing`` (404) may be a story that its feed names before it is there, ``gone`` (410) was taken away.

``refused`` and ``closed``: the story is read from its listing, at once. A page that was refused may be had another
time; one that is closed is not to be had by asking again.
"""

ListingEnd = Literal["read", "unchanged", "blocked", "moved", "failed"]

NOT_TEXT: dict[bytes, str] = {
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a picture",
    b"GIF8": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"PK\x03\x04": "an Office or ZIP file",
    b"\xd0\xcf\x11\xe0": "an Office file",
    b"\x1f\x8b": "a packed file",
}
"""First bytes of what is no page, however it is labelled."""

FILES: dict[Seeks, tuple[bytes, str]] = {
    "report": (b"%PDF-", "the PDF file of a report"),
    "minutes": (b"%PDF-", "the PDF file of a committee's paper"),
    "table": (b"PK\x03\x04", "the table (ODS) that was named"),
}
"""What is sought -> the bytes that such a file begins with, and how it is called."""
FILE_BEGINS = 1_024
"""Bytes in which readers of PDF look for the mark."""

NOT_BLANK = re.compile(rb"\S")

MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|\?xml)", re.IGNORECASE)
COMMENT = re.compile(rb"\s*<!--.*?-->", re.DOTALL)
"""One at a time: an expression for all of them would try every way to part a page of nothing but comments."""
PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml")


@dataclass(frozen=True, kw_only=True)
class PageAnswer:
    """What to do with an article's answer, and why in plain words."""

    end: PageEnd
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class ListingOutcome:
    end: ListingEnd
    says: str | None = None


def judge_page(status: int, content_type: str | None, body: bytes, *, conditional: bool = False) -> PageAnswer:
    """Decide what becomes of an article by its answer to a question that was ``conditional`` or not."""
    by_status = judge_status(status, body, conditional=conditional)
    other = not_a_page(content_type, body) if by_status.end == "page" else None
    if other is not None:
        return PageAnswer(end="closed", says=f"It is {other}, not a web page.")
    return by_status


def judge_file(
    status: int, content_type: str | None, body: bytes, seeks: Seeks, *, conditional: bool = False
) -> PageAnswer:
    """Decide the same for a report or a table. An error page in its place may be another one tomorrow."""
    by_status = judge_status(status, body, conditional=conditional)
    start, wanted = FILES[seeks]
    if by_status.end == "page" and start not in body[:FILE_BEGINS]:
        is_other = not_a_page(content_type, body) or "a web page"
        return PageAnswer(end="failed", says=f"It is {is_other}, not {wanted}.")
    return by_status


def judge_status(status: int, body: bytes, *, conditional: bool) -> PageAnswer:
    if status == 304 and conditional:
        return PageAnswer(end="unchanged")
    if status == 404:
        return PageAnswer(end="missing", says="There is no page at its address (error 404).")
    if status == 410:
        return PageAnswer(end="gone", says=f"The publisher took it away (error {status}).")
    if status in (401, 402, 403, 407, 451):
        return PageAnswer(end="refused", says=f"The page refuses programs like this one (error {status}).")
    if status != 200:
        return PageAnswer(end="failed", says=f"Its server answered with {status_words(status)}.")
    if NOT_BLANK.search(body) is None:
        return PageAnswer(end="failed", says="Its server answered with an empty page.")
    return PageAnswer(end="page")


def judge_listing(status: int, *, conditional: bool = True) -> ListingOutcome:
    """Decide what a listing's status means that was asked so or so; its bytes are read by ``crawler.ways``."""
    if status == 304 and conditional:
        return ListingOutcome(end="unchanged")
    if status == 304:
        return ListingOutcome(end="failed", says="It said that nothing changed (304) when it was asked for everything.")
    if status == 200:
        return ListingOutcome(end="read")
    if status in (401, 402, 403, 407, 429, 451):
        return ListingOutcome(end="blocked", says=f"It refuses programs like this one (error {status}).")
    if status in (404, 410):
        return ListingOutcome(end="moved", says=f"Its list of news is no longer at this address (error {status}).")
    return ListingOutcome(end="failed", says=f"Its server answered with {status_words(status)}.")


def not_a_page(content_type: str | None, body: bytes) -> str | None:
    """Return in plain words what ``body`` is instead of a web page; None where it is one."""
    first = NOT_BLANK.search(body)
    start = body[first.start() : first.start() + 16] if first else b""
    for mark, words in NOT_TEXT.items():
        if start.startswith(mark):
            return words
    kind = (content_type or "").partition(";")[0].strip().lower()
    if is_markup(body[:2_000]):
        return None
    if kind and kind not in PAGE_TYPES:
        return f"of the kind {kind[:60]}"
    if b"\x00" in body[:2_000] and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "a file of bytes"
    return None


def is_markup(start: bytes) -> bool:
    """Whether a page's first bytes are those of HTML or XML, behind spaces and comments."""
    at = 0
    while comment := COMMENT.match(start, at):
        at = comment.end()
    return MARKUP.match(start[at:].lstrip()) is not None


def status_words(status: int) -> str:
    if 300 <= status < 400:
        return f"a redirect that leads nowhere ({status})"
    return f"error {status}" if status >= 400 else f"status {status}"
