"""No expression of the product backtracks: hostile texts take it about as long as their length."""

import zlib

import pytest

from tests.trust import counts, table
from tests.trust.expressions import Expression, expressions
from tests.trust.pumping import worst

BOUNDED: dict[str, tuple[int, str]] = {
    "pipelines/understand/beginnings.py": (300, "the program's own expressions"),
    "pipelines/understand/placing.py: ALONGSIDE": (300, "what is between is 300 characters at most"),
    "pipelines/understand/": (1_200, "sentences are cut (reading.LONGEST)"),
    "pipelines/clean/phrases.py: PAYWALL_NAMES": (200, "names of classes are cut (tree.LONGEST_NAMES)"),
    "pipelines/clean/dates.py: _ELSEWHERE": (200, "names of classes are cut (tree.LONGEST_NAMES)"),
    "crawler/ways/links.py: _MIDNIGHT": (100, "a listing's date is cut (LONGEST_DATE)"),
    "crawler/ways/api.py: _OF_A_CHANGE": (200, "the name of a field in a person's own entry"),
    "crawler/ways/modern_gov.py: SIZE": (500, "the words of a link are cut (LONGEST_TITLE)"),
    "crawler/ways/ofsted_reports.py: OTHER_WORDS": (500, "the words of a link are cut (LONGEST_TITLE)"),
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

SINGLE_SPACES = ("pipelines/clean/", "pipelines/reports/", "pipelines/explorer/", "crawler/ways/ofsted", "crawler/ways/modern_gov")
"""Where white space has become single spaces before an expression sees it."""
