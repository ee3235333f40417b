"""Why a file was not read, in one sentence each that says what to do next."""

from dataclasses import replace

from pipelines.exceptions import UnreadReportError
from pipelines.model import UnreadReport, UnreadState
from pipelines.reports.limits import PAPER_PAGES

AGAIN = "download it again from Ofsted's site"

SAYS: dict[UnreadState, str] = {
    "empty": f"The file is empty; {AGAIN}.",
    "web_page": f"This is a web page (often an error page) saved as a PDF; {AGAIN}.",
    "not_a_pdf": "This is not a PDF; look whether it is the file that you meant.",
    "too_large": "The file has more than {limit:,} bytes, and no report has; look whether it is the one you meant.",
    "locked": "The PDF is locked with a password; ask its publisher for one that is not.",
    "broken": f"The PDF is damaged or did not arrive whole; {AGAIN}.",
    "too_many_pages": "The PDF has more than {limit:,} pages, and no report has; look whether it is the one you meant.",
    "scanned": "The pages are pictures without text; make them text with a program for text recognition, or read the "
    "report yourself.",
    "not_understood": "This PDF has text, but it is no report on a council's children's services in a form that is "
    "known here; read it yourself.",
    "too_slow": "Reading this PDF took longer than any report does, so it was stopped; {again}, or read it yourself.",
    "too_much_memory": "This PDF unpacks to more than any report does, so reading it was stopped; {again}, or read it "
    "yourself.",
    "reader_ended": "This PDF broke the reader or took more memory than any report does; {again}, or read it yourself.",
}

OF_PAPERS: dict[UnreadState, str] = {
    "empty": "The file is empty",
    "web_page": "It is a web page and no PDF",
    "not_a_pdf": "It is no PDF",
    "too_large": "The PDF is larger than any minutes are",
    "locked": "The PDF is locked with a password",
    "broken": "The PDF is damaged or did not arrive whole",
    "too_many_pages": f"The PDF has more than {PAPER_PAGES} pages, and no minutes have",
    "scanned": "Its pages are pictures without text",
    "too_slow": "Reading the PDF took longer than any minutes do, so it was stopped",
    "too_much_memory": "The PDF unpacks to more than any minutes do, so reading it was stopped",
    "reader_ended": "The PDF broke the reader or took more memory than any minutes do",
}
"""The same of minutes and reports of a council's committees."""


def as_paper(told: UnreadReport) -> UnreadReport:
    """Return why a committee's paper was not read."""
    return replace(told, says=f"{OF_PAPERS[told.state]}; read it on the council's site.")


def unread(state: UnreadState, limit: int = 0) -> UnreadReport:
    """Return why a file was not read; ``limit`` is the number that it passed, where the sentence tells it."""
    return UnreadReport(state=state, says=SAYS[state].format(limit=limit, again=AGAIN))


def refuse(state: UnreadState, limit: int = 0) -> UnreadReportError:
    """Return the error to raise for a file that cannot be read."""
    return UnreadReportError(unread(state, limit))
