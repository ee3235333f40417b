"""No expression of the product backtracks: hostile texts take it about as long as their length."""

import re
import time

import pytest

from crawler.net.answers import is_markup, not_a_page
from pipelines.model import Listing
from pipelines.understand.judgements import find_judgements
from tests.crawler.ways.reading import read
from tests.trust import table
from tests.trust.expressions import Expression, expressions
from tests.trust.pumping import Growth, worst
from tests.trust.surfaces import judged

BOUNDED: dict[str, tuple[int, str]] = {
    "pipelines/understand/beginnings.py": (300, "the program's own expressions"),
    "pipelines/understand/placing.py:": (300, "what is between is 300 characters at most"),
    "pipelines/understand/judgements.py: LISTING": (300, "what is between is cut (LONGEST_LISTING)"),
    "pipelines/reports/": (4_000, "the child that reads them has ten seconds of the processor (fence.py)"),
    "pipelines/understand/placing.py: ALONGSIDE": (300, "what is between is 300 characters at most"),
    "pipelines/understand/": (1_200, "sentences are cut (reading.LONGEST)"),
    "pipelines/clean/phrases.py: PAYWALL_NAMES": (200, "names of classes are cut (tree.LONGEST_NAMES)"),
    "pipelines/clean/dates.py: _ELSEWHERE": (200, "names of classes are cut (tree.LONGEST_NAMES)"),
    "crawler/ways/links.py: _MIDNIGHT": (100, "a listing's date is cut (LONGEST_DATE)"),
    "crawler/ways/api.py: _OF_A_CHANGE": (200, "the name of a field in a person's own entry"),
    "crawler/ways/modern_gov.py: SIZE": (500, "the words of a link are cut (LONGEST_TITLE)"),
    "crawler/ways/ofsted_reports.py: OTHER_WORDS": (500, "the words of a link are cut (LONGEST_TITLE)"),
    "crawler/patterns.py: _TOKEN": (500, "a pattern in a person's own file"),
    "pipelines/config.py": (200, "a person's own configuration"),
    "pipelines/strict_toml.py": (500, "a person's own file, and what Python says of it"),
    "pipelines/toml_slips.py": (500, "a line of a person's own file"),
    "pipelines/statistics/": (1_000, "cells are cut (ods.LONGEST_CELL)"),
    "scheduler/demo/": (1_000, "the program's own templates"),
    "pipelines/clean/date_words.py": (200, "a date is looked for in 200 characters (LONGEST)"),
    "crawler/discovery/": (2_000, "addresses have 2,000 characters at most, names and titles a few hundred"),
    "pipelines/ofsted_site.py": (2_000, "addresses have 2,000 characters at most"),
    "pipelines/addresses.py": (2_000, "addresses have 2,000 characters at most"),
    "pipelines/clean/charset.py": (4_096, "the beginning of a page is looked at (LOOKED_AT)"),
    "crawler/net/answers.py": (2_000, "the beginning of an answer is looked at"),
}
"""Where a text comes from -> the most characters that it has, and why."""

WHOLE = {
    "authorities.py": ("FIRST", "WORD", "SHORT", "AT_COUNTY_HALL"),
    "constructions.py": ("CONSTRUCTIONS",),
    "capitals.py": ("SENTENCE_START", "INITIALS", "SPELLED"),
    "as_it_stands.py": ("LOOKING_BACK",),
    "flag.py": ("CHILDRENS", "NEAR_WORDS"),
    "holders.py": ("OLD_COUNCIL",),
    "idle.py": ("TELLING",),
    "inspected.py": ("WHO_INSPECTS", "WHO_INSPECTS_OR_GRADES"),
    "opening.py": ("OFSTED", "OURS_ALONE", "COUNCIL_RATED", "OF_COUNCIL", "COMPANY"),
    "reading.py": ("VARIANT", "DROPPED", "PARTING", "STEP", "WRAPPED", "SENTENCE_END", "BULLET_WITHIN", "GLUED_GRADE"),
    "story.py": ("RESOLVED", "MINUTES", "THE_COUNCIL"),
    "topic.py": ("SERVICES", "INSPECTORS"),
    "wording.py": ("OTHER_INSPECTORATES", "WORDINGS", "ASIDE", "LATE_ASIDE", "WHOLE_TOO", "RATER"),
}
"""Expressions of the reader that are tried on a whole text, of any length, and not on a sentence of it."""

OF_WHOLE_TEXTS = {f"pipelines/understand/{path}: {name}" for path, several in WHOLE.items() for name in several}

SINGLE_SPACES = ("pipelines/clean/", "pipelines/reports/", "pipelines/explorer/", "crawler/ways/ofsted")
"""Where white space has become single spaces before an expression sees it."""

LINEAR = 3.0
"""The factor of time from which a text twice as long makes an expression slow: 2 is linear, 4 quadratic."""


def growth(each: Expression) -> Growth | None:
    longest = next((most for place, (most, _) in BOUNDED.items() if each.where.startswith(place)), None)
    longest = None if each.where in OF_WHOLE_TEXTS else longest
    single = each.where.startswith(SINGLE_SPACES)
    return worst(each.pattern, searched=each.searched, single_spaces=single, longest=longest)


def backtracking(found: list[Expression]) -> list[tuple[str, Growth]]:
    """Return where expressions stand that are slow twice (a busy machine may stop one once), and how each grows."""
    slow = [each for each in found if (grown := growth(each)) is not None and grown.factor > LINEAR]
    again = [(each.where, growth(each)) for each in slow]
    return [(where, grown) for where, grown in again if grown is not None and grown.factor > LINEAR]


def test_of_several_expressions_in_one_place_each_is_told_of() -> None:
    bad, good = re.compile(r"(?:a+)+$"), re.compile(r"ab?c")
    found = [Expression(where="here", pattern=each, searched=True) for each in (bad, good, bad, good)]
    assert [where for where, _ in backtracking(found)] == ["here", "here"]


def test_no_expression_backtracks() -> None:
    found, unknown = expressions()
    assert len(found) > 600
    assert {each.where for each in found} >= OF_WHOLE_TEXTS, "one has another name now"
    assert backtracking(found) == []
    table.tried(
        "backtracking expressions",
        len(found),
        f"none slow ({len(unknown)} are made of a person's entry, and checked there)",
    )


MANY = [f"{first}{second}" for first in "bcdfghkl" for second in "aeiouy"]
"""Alternatives before the one that is written twice."""


@pytest.mark.parametrize(
    ("pattern", "is_slow"),
    [
        (r"(?:a+)+$", True),
        (r"\s+$", True),
        (r"(?:a|aa)*b", True),
        (r"[a-z]+\d", True),
        (rf"^it(?: (?:{'|'.join(MANY)}|over|over))*$", True),
        (r"(?<!a)a+b", False),
        (r"ab?c", False),
    ],
)
def test_the_pump_tells_slow_expressions_from_quick_ones(pattern: str, is_slow: bool) -> None:
    each = Expression(where="here", pattern=re.compile(pattern), searched=True)
    again = [growth(each) for _ in range(3 if is_slow else 1)]  # a busy machine may stop the shorter text
    assert any(one is not None and one.factor > LINEAR for one in again) is is_slow


def test_a_page_of_nothing_but_comments_is_looked_at_once() -> None:
    """It took 15 seconds for 24 comments, and twice as long for each more."""
    began = time.thread_time()
    assert not_a_page("text/html", b"<!---->" * 285) is None
    assert is_markup(b" <!-- a --> <!---->\n<!DOCTYPE html>")
    assert not is_markup(b"<!-- <html> ")
    assert time.thread_time() - began < 0.5


def test_words_that_are_said_again_and_again_are_read_in_time() -> None:
    """``inspectors`` was two alternatives of one repetition, twice; quotation marks had three places to stand in."""
    text = "Leeds City Council: all areas" + " inspectors" * 90 + " were good. "
    text += "No longer find the " + "'" * 900 + " inadequate council. " + '"' * 1_100 + " good."
    began = time.thread_time()
    judged((text * 10).encode())
    find_judgements("two areas" + " inspectors" * 26 + " said of leadership.")
    assert time.thread_time() - began < 5


def test_a_feed_that_begins_with_white_space_without_end() -> None:
    began = time.thread_time()
    read(Listing(kind="feed", url="https://a.test/"), "<rss>" + " " * 300_000)
    read(Listing(kind="feed", url="https://a.test/"), "<rss/>", content_type="text/xml; charset=" + " " * 16_000)
    assert time.thread_time() - began < 2
