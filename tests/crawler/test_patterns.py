"""Patterns of a watch list: what may take very long on an address is refused, and what passes is quick."""

import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.patterns import TooSlowError, check_pattern
from crawler.sources import shipped_sources
from pipelines.addresses import MAX_LENGTH

SLOWEST = 3.0
"""Seconds of CPU that a pattern which passes may take on the worst address. Measured: at most 0.05 for those that are
shipped, 0.8 for 6,000 others made by chance; ``(a+)+$`` would take longer than the universe is old."""

QUICK = [
    r"/news/[^/?]+/?$",
    r"/news/[a-z]+-20\d\d/[^/?]+",
    r"(?i)/(sport|whats-on|shopping|showbiz|celebs-tv|lifestyle|competitions)/",
    r"westnorthants\.gov\.uk/news/[^/?]+/?$",
    r"^https://[^/]+/news/[^/]+/[^/]+$",
    r"/news/.*ofsted.*",
    r"[a-z]+-[a-z]+-[a-z]+-x$",
    r"(?:/\d\d)+/x",
    r"(?i:[a-m]+)N.*x",
    r"/news/(?P<year>20\d\d)/",
    r"/(?:news|press/[^/]+)/.*-20\d\d$",
    r"\d{1,2}-\d{1,2}-\d{4}$",
    r"a*$",
    r"(a|b|c)(d|e)(f|g)(h|i)",
    r"/news/(?#a comment)[]x]+\]",
    r"(a{50}){50}",
    r"",
]

SLOW = {
    r"(a+)+$": "repeats a part",
    r"(a|a)*$": "repeats a part",
    r"(\w+\s?)*$": "repeats a part",
    r"(?:(?:a?){20}){20}b": "repeats a part",
    r"(.*a){20}$": "repeats a part",
    r"a*a*a*b": "two repeats",
    r".*.*=.*": "two repeats",
    r"/news/.*ofsted.*rating": "two repeats",
    r"(?i)[a-m]+M.*x": "two repeats",
    r"(a*|b)c?a*d": "two repeats",
    r"\d+\d{1,9}x": "two repeats",
    "a?" * 30 + "a" * 30: "too many alternatives",
    "(a|a)" * 20 + "b": "too many alternatives",
    r"(?=(a+)+$)": "looks ahead",
    r"(a+)\1x": "looks ahead",
    r"(?x) a +": "the flag x",
    r"(?:a{99}){101}": "more than 100 times",
    "a" * 1_001: "longer than 1000",
}


@pytest.mark.parametrize("pattern", QUICK)
def test_a_quick_pattern_passes(pattern: str) -> None:
    check_pattern(pattern)
    assert slowest(pattern) < SLOWEST


@pytest.mark.parametrize("pattern", SLOW)
def test_a_pattern_that_may_take_very_long_is_told(pattern: str) -> None:
    with pytest.raises(TooSlowError, match=SLOW[pattern]):
        check_pattern(pattern)


@pytest.mark.parametrize("pattern", ["(", "[a", "*a", "a{2,1}", "(?P<1>a)"])
def test_what_is_no_pattern_is_told_by_python(pattern: str) -> None:
    with pytest.raises(re.error):
        check_pattern(pattern)


def test_the_shipped_patterns_are_quick() -> None:
    patterns = {pattern for source in shipped_sources() for pattern in (source.links, source.ignore) if pattern}
    assert len(patterns) > 20
    assert max(map(slowest, patterns)) < SLOWEST


ATOMS = st.sampled_from(["a", "b", "-", ".", "[ab]", "[^-]", r"\w", "(?:ab)", "(?:a|b)", "(a)", "^", "$"])
TIMES = st.sampled_from(["", "", "", "*", "+", "?", "+?", "{2}", "{0,3}", "{2,}"])
PATTERNS = st.lists(st.tuples(ATOMS, TIMES).map("".join), min_size=1, max_size=8).map("".join)


@settings(max_examples=150)
@given(PATTERNS)
def test_whatever_passes_is_quick(pattern: str) -> None:
    try:
        check_pattern(pattern)
    except (TooSlowError, re.error):
        return
    assert slowest(pattern, deep=False) < SLOWEST


def slowest(pattern: str, *, deep: bool = True) -> float:
    """Return the CPU seconds that the pattern takes on the worst of some addresses."""
    compiled = re.compile(pattern)
    took = []
    for address in worst_addresses(deep=deep):
        begun = time.process_time()
        compiled.search(address)
        took.append(time.process_time() - begun)
    return max(took)


def worst_addresses(*, deep: bool) -> Iterator[str]:
    parts = ["a", "ab", "a-", "1", "/a", "/news/a", "abcdefgh"] if deep else ["a", "ab", "a-", "b-a"]
    for part in parts:
        yield (part * MAX_LENGTH)[: MAX_LENGTH - 1] + "!"
