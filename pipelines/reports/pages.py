"""PDF bytes -> the text of its pages, in one form: the one place that knows the PDF library.

pypdfium2 was chosen by measurement on 64 reports: 20 to 36 a second in 56 MB (pypdf 2.5, pdfplumber 0.7), all cells of
their tables in the order in which they are read, licensed Apache-2.0 or BSD-3-Clause. It is built without JavaScript,
so a document's own actions are never run.
"""

import re
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from pipelines.reports.limits import ReportLimits
from pipelines.reports.unread import refuse
from pipelines.understand.reading import SPACES

HEADER = b"%PDF-"
HEADER_WITHIN = 1_024
"""Readers accept the mark of a PDF anywhere in its first kilobyte (ISO 32000-1, implementation note 13)."""
END_MARK = b"%%EOF"
END_WITHIN = 2_048

WEB_PAGE = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|script|\?xml)", re.IGNORECASE)

TOO_LITTLE = 200
"""Letters and digits below which a document of several pages has no text: even a cover holds more."""

FORMS = {
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys("\u2010\u2011\ufffe\u0002", "-"),  # the library writes a hyphen at the end of a line as U+FFFE
    "\u00ad": "",
    "\u200b": "",
    "\ufeff": "",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\r\n": "\n",
    "\r": "\n",
}
"""Spaces, hyphens, ligatures and line ends in one form."""
MANY = re.compile(r"[ \n]{2,}")
VARIANT = re.compile("\r\n|[" + "".join(form for form in FORMS if len(form) == 1) + "]")


def read_pages(body: bytes, limits: ReportLimits) -> tuple[str, ...]:
    """Return the text of each page; raises ``UnreadReportError`` for what is no PDF with text within the limits."""
    check_bytes(body, limits)
    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise refuse("locked" if locked else "broken") from error
    try:
        if len(document) > limits.pages:
            raise refuse("too_many_pages", limits.pages)
        pages = tuple(texts(document, limits))
    except pypdfium2.PdfiumError as error:
        raise refuse("broken") from error
    finally:
        document.close()
    if not pages:
        raise refuse("broken")
    if sum(character.isalnum() for page in pages[:5] for character in page) < TOO_LITTLE:
        raise refuse("scanned")
    return pages


def check_bytes(body: bytes, limits: ReportLimits) -> None:
    """Raise ``UnreadReportError`` for what can be told without opening it."""
    if not body.strip():
        raise refuse("empty")
    if len(body) > limits.bytes:
        raise refuse("too_large", limits.bytes)
    if HEADER not in body[:HEADER_WITHIN]:
        raise refuse("web_page" if WEB_PAGE.match(body[:HEADER_WITHIN]) else "not_a_pdf")


def is_cut_off(body: bytes) -> bool:
    """Whether the mark that ends every PDF is missing; what a disk or a server filled up behind it is passed over."""
    return END_MARK not in body.rstrip(b"\0 \t\r\n")[-END_WITHIN:]


def texts(document: pypdfium2.PdfDocument, limits: ReportLimits) -> Iterator[str]:
    """Yield the text of each page, in the order of its content, until there is more than a report can hold."""
    characters = 0
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        characters += text_page.count_chars()
        if characters > limits.characters:
            raise refuse("too_much_memory")
        text = text_page.get_text_range()
        text_page.close()
        page.close()
        yield in_one_form(text)


def in_one_form(text: str) -> str:
    """Write spaces, hyphens, ligatures and line ends in one way, and one space or line end where there are many.

    The patterns that read the text take long over white space without end, and need none of it.
    """
    text = VARIANT.sub(lambda variant: FORMS[variant[0]], text)
    return MANY.sub(lambda many: "\n" if "\n" in many[0] else " ", text)
