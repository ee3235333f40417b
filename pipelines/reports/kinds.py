"""What kind of document a report is, by the words of its title."""

import re
from collections.abc import Sequence
from datetime import timedelta

from pipelines.model import DayInterval, ReportKind
from pipelines.reports.wording import SERVICES

FRONT = 1_500
"""Characters of the first page that hold a title, or the subject and the first sentence of a letter."""
BARE = 400
"""Characters below which a first page without a title is a picture with few words, and the title is on the second."""

TITLES: tuple[tuple[ReportKind, str], ...] = (
    (
        "jtai",
        r"joint\s+targeted\s+area\s+inspection|joint\s+inspection\s+of\s+(?:the\s+)?(?:multi-?\s*agency|arrangements)",
    ),
    (
        "monitoring_visit",
        r"\bmonitoring\s+visit\s+(?:to|of|at|report)"
        r"|\b(?:findings|report)\s+(?:of|on|from)\s+(?:the|a)\s+(?:\w+\s+)?monitoring\s+visit",
    ),
    ("focused_visit", r"\b(?:focuss?ed|assurance)\s+(?:assurance\s+)?visit\b"),
    ("re_inspection", r"\bre-?\s*inspection\s+of\s+(?:\w+['’]?s?['’]?\s+(?:social\s+care\s+)?)?(?:services|local)"),
    ("full_inspection", r"inspection\s+of\s+services\s+for\s+children\s+in\s+need\s+of\s+help"),
    ("safeguarding_inspection", r"inspection\s+of\s+safeguarding\s+and\s+(?:looked[\s-]+after|children)"),
    (
        "looked_after_inspection",
        r"inspection\s+of\s+(?:services\s+for\s+)?(?:looked[\s-]+after\s+children|children\s+looked\s+after)",
    ),
    (
        "child_protection_inspection",
        r"inspection\s+of\s+(?:local\s+authority\s+)?arrangements\s+for\s+the\s+protection\s+of\s+children",
    ),
    ("full_inspection", rf"inspection\s+of\s+[^:]{{0,160}}?{SERVICES}"),
    ("lscb_review", r"review\s+of\s+the\s+effectiveness\s+of\s+the\s+local\s+safeguarding\s+children"),
)
"""Where two begin at the same word, the one that stands first here."""

SIF_TITLE = re.compile(r"inspection\s+of\s+services\s+for\s+children\s+in\s+need\s+of\s+help", re.IGNORECASE)

OF_ONE_SERVICE: frozenset[ReportKind] = frozenset(
    {"looked_after_inspection", "child_protection_inspection", "safeguarding_inspection"}
)
VISITS: frozenset[ReportKind] = frozenset({"focused_visit", "monitoring_visit", "jtai"})
"""Kinds that give no grade."""

ONE_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


def cover(pages: Sequence[str]) -> tuple[str, int]:
    """Return the text of the page that bears the title, and its number (from 1)."""
    bare = len(pages) > 1 and len(pages[0].strip()) < BARE and title(pages[0]) is None
    return (pages[1], 2) if bare else (pages[0], 1)


def kind_of(pages: Sequence[str]) -> tuple[ReportKind, "re.Match[str]"] | None:
    """Return the kind and the words that tell it; None for a document of no kind that is known here."""
    return title(cover(pages)[0])


def title(page: str) -> tuple[ReportKind, "re.Match[str]"] | None:
    """Return the kind that a page's title tells, and its words.

    The first such words are the title: below it a report may tell of visits and inspections before. The board's review
    stands on the cover of a council's inspection too, so it counts only where no other title does.
    """
    front = page[:FRONT]
    found = [(kind, match) for kind, form in TITLES if (match := re.search(form, front, re.IGNORECASE)) is not None]
    return min(found, key=lambda each: (each[0] == "lscb_review", each[1].start()), default=None)


def is_short(stretches: Sequence[DayInterval]) -> bool:
    """Whether an ILACS inspection was a short one.

    No report says so; Ofsted's framework gives a short inspection one week on site and a standard one two.
    """
    return sum((stretch.end - stretch.start + ONE_DAY for stretch in stretches), timedelta()) <= A_WEEK
