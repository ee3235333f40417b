"""What a report says of its judgements outside of the table: headings of sections, and sentences that state them.

They are the second reading that the table is held against. Earlier inspections, which a report tells of as well, stand
in sections of their own and are left out.
"""

import re
from collections.abc import Iterator, Sequence

from pipelines.reports.tables import Cell, Table
from pipelines.reports.wording import (
    CARE_LEAVERS,
    EARLIER,
    GRADE,
    JUDGEMENTS,
    NOT_JUDGED,
    PROGRESS,
    ROW,
    SERVICES,
    one_line,
)

STATED = rf"(?P<grade>{GRADE})|(?P<none>{NOT_JUDGED})"
VERB = r"(?:is|are|was|were)(?:\s*:)?\s+(?:judged\s+(?:to\s+be|as)\s+)?|(?:to\s+be|as)\s+"

HEADING = re.compile(
    rf"^[ ]*(?:\d+(?:\.\d+)?\.?[ ]+)?(?:the\s+)?(?:{ROW})[\s:–-]*(?:{VERB})?(?:{STATED})\s*[.:]?[ ]*\d{{0,2}}[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line, or a few, that hold a judgement's name and its grade and nothing else."""

GRADED = re.compile(
    r"graded\s+judge?ment\s+(?:for|about|of|on)\s+(?:the\s+)?"
    rf"(?:(?P<adoption>adoption\s+performance)|(?P<care_leavers>(?:{PROGRESS})?{CARE_LEAVERS}))"
    rf"\s+is\s+(?:that\s+(?:it|they|this)\s+)?(?:is\s+|are\s+)?(?:judged\s+to\s+be\s+)?(?:{STATED})",
    re.IGNORECASE,
)
"""How the parts 2.1 and 2.2 are headed from 2014 to 2018."""

EARLIER_REACHES = 900
"""How many characters behind such words still tell of an earlier inspection: a list of its judgements has about 500."""

WHOSE = r"(?:St\.|(?!\b(?:are|is|requires?|because|board|LSCB)\b)[^.:;]){1,150}?"
"""The words between a subject and its verb: the name of a place, the authority. The board is another body."""
JUDGED = r"(?:now\s+)?(?:(?:judged|rated|graded)\s+(?:to\s+be\s+|as\s+)?)?"
IT_IS = (
    rf"(?:(?:is|are|remains?|continues?\s+to\s+be)\s+{JUDGED}|ha(?:s|ve)\s+been\s+judged\s+(?:to\s+be\s+)?"
    r"|(?=requires?\s))"
)
"""The verb before a grade; one grade is a verb itself."""
OVERALL = re.compile(
    rf"(?:overall\s+judge?ment\b(?:\s+(?:of|for){WHOSE})?\s*:?\s*(?:is\s*:?\s*)?{JUDGED}"
    rf"|(?:overall\s+judge?ment\b(?:\s+of{WHOSE})?\s*:?\s*(?:is\s+)?that\s{WHOSE}\s"
    rf"|\b{SERVICES}\s(?:(?:in|at|for|of|provided|delivered)\b{WHOSE}\s)?"
    rf"|\bservices\s+for\s+children\s+in\b{WHOSE}\s"
    rf"|\boverall\s+effectiveness\s(?:of\b{WHOSE}\s)?"
    rf"|\bth(?:is|e)\s+local\s+authority\s){IT_IS})(?P<grade>{GRADE})",
    re.IGNORECASE,
)
"""How a report of 2013-18 states its overall judgement above the table, and at the head of its summary."""

SUMMARY = re.compile(
    rf"^[ ]*(?:{OVERALL.pattern})(?:[^.\n]{{0,40}}\s+because)?\s*[.:]?[ ]*\d{{0,2}}[ ]*$", re.IGNORECASE | re.MULTILINE
)
SUMMARY_PAGES = 8


def headings(pages: Sequence[str], table: Table | None) -> Iterator[Cell]:
    """Yield each judgement that a section behind the table is headed with, in order."""
    first, end = (table.page, table.end) if table is not None else (1, 0)
    for number, text in enumerate(pages[first - 1 :], first):
        earlier = [match.end() for match in EARLIER.finditer(text)]
        for form in (HEADING, GRADED):
            for match in form.finditer(text, end if number == first else 0):
                if not any(at <= match.start() <= at + EARLIER_REACHES for at in earlier):
                    yield heading(match, number)


def heading(match: "re.Match[str]", page: int) -> Cell:
    """Return what a match of ``HEADING`` or ``GRADED`` states."""
    groups = match.groupdict()
    judgement = next(name for name in JUDGEMENTS if groups.get(name) is not None)
    return Cell(judgement=judgement, grade=groups["grade"], page=page, text=one_line(match[0]))


def stated_overall(pages: Sequence[str], table: Table | None) -> Cell | None:
    """Return the overall judgement as the sentence above the table, or a heading below, states it."""
    page = table.page if table is not None else 1
    above = pages[page - 1][: table.start if table is not None else None]
    return first_overall(OVERALL, above, page) or first_overall(SUMMARY, pages[page - 1], page)


def summed_up_overall(pages: Sequence[str], table: Table | None) -> Cell | None:
    """Return the overall judgement as the summary behind the table is headed; None where it is not."""
    first = table.page + 1 if table is not None else 2
    for number in range(first, min(len(pages), SUMMARY_PAGES) + 1):
        found = first_overall(SUMMARY, pages[number - 1], number)
        if found is not None:
            return found
    return None


def first_overall(form: "re.Pattern[str]", text: str, page: int) -> Cell | None:
    match = form.search(text)
    if match is None:
        return None
    return Cell(judgement="overall", grade=match["grade"], page=page, text=one_line(match[0]))
