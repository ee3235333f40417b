"""Addresses: which look like stories by their words, numbers and dates."""

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from courlan import is_navigation_page, is_not_crawlable

from crawler.discovery.words import LEADS_NOWHERE, MONTH_NAME, NEWS_SEGMENTS, OTHER_SUBJECTS, WEAK_SEGMENTS

PLAIN, LIKELY, OTHER, NEWS = 0, 1, -1, 2
"""What an address says of its page: nothing, a story perhaps (its name is a sentence), something else, news."""

LONGEST = 500
"""Characters; the address of a story is never longer, and patterns are slow on what is."""

WORDS_OF_A_STORY = 3
"""Words in the last part of a path from which it is a sentence, as headlines are and names of services are not."""

YEAR = re.compile(r"(?:19|20)\d\d")
TWO_DIGITS = re.compile(r"\d\d")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{10,}", re.IGNORECASE)
NUMBER_AND_DOT = re.compile(r"\d{5,}\.")
NUMBER_LAST = re.compile(r".+-\d{6,}")
STORY_QUERY = re.compile(r"(?:^|&)(entry|article|story|news|newsid|articleid|id|p)=[^&]+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|csv|jpe?g|png|gif|svg|webp|zip|mp[34]|ics|odt|xml|rss|atom|json|css|js)$", re.I
)
_LIVE_NUMBER = re.compile(r"(?:^|&)p=\d+(?:&|$)")


@lru_cache(maxsize=20_000)
def told_by(url: str) -> int:
    """Return what an address says of its page: ``NEWS``, ``LIKELY``, ``PLAIN`` or ``OTHER``."""
    if len(url) > LONGEST:
        return OTHER
    try:
        parts = urlsplit(url)
    except ValueError:
        return OTHER
    segments = segments_of(parts.path)
    if not segments:  # WordPress, before a story has its name
        return LIKELY if _LIVE_NUMBER.search(parts.query) else OTHER
    if _FILE.search(parts.path) or is_not_crawlable(url) or is_navigation_page(url):
        return OTHER
    query = STORY_QUERY.search(parts.query)
    if any(map(LEADS_NOWHERE.fullmatch, segments if not query else segments[:-1])):
        return OTHER
    return _told_by_path(segments, by_query=query is not None)


def _told_by_path(segments: list[str], *, by_query: bool) -> int:
    before, last = segments[:-1], segments[-1]
    if by_query and any(map(NEWS_SEGMENTS.fullmatch, segments)):
        return NEWS
    news = next((place for place, each in enumerate(before) if says_news(each)), None)
    if any(map(OTHER_SUBJECTS.fullmatch, before[:news] if news is not None else segments)):
        return OTHER
    if news is not None:
        return OTHER if _is_period(last) or OTHER_SUBJECTS.fullmatch(last) else NEWS
    if _is_dated(before):
        return NEWS
    if NUMBER_AND_DOT.match(last) or NUMBER_LAST.fullmatch(last) or any(map(UUID.fullmatch, segments)):
        return LIKELY
    words = len(_WORDS.findall(unquote(last)))
    return LIKELY if words >= WORDS_OF_A_STORY else PLAIN


def says_news(segment: str) -> bool:
    return NEWS_SEGMENTS.fullmatch(segment) is not None and WEAK_SEGMENTS.fullmatch(segment) is None


def segments_of(path: str) -> list[str]:
    return [each for each in path.split("/") if each]


def _is_period(segment: str) -> bool:
    """Whether the last part of a path is a year or month, whose page lists and tells nothing."""
    return bool(YEAR.fullmatch(segment) or TWO_DIGITS.fullmatch(segment) or MONTH_NAME.fullmatch(segment))


def _is_dated(before: list[str]) -> bool:
    """Whether a year with a month stands before the last part, in either order."""
    years = [place for place, each in enumerate(before) if YEAR.fullmatch(each)]
    beside = [each for place in years for each in (before[place - 1 : place] + before[place + 1 : place + 2])]
    return any(TWO_DIGITS.fullmatch(each) or MONTH_NAME.fullmatch(each) for each in beside)


def share(urls: Sequence[str], least: int) -> float:
    """Return the share of addresses that say at least ``least`` (0 to 1)."""
    return sum(told_by(url) >= least for url in urls) / len(urls) if urls else 0.0


def share_on_topic(urls: Sequence[str], pattern: str | None = None) -> float:
    """Return the share that looks like stories: by its own words, or as one of a ``pattern`` of stories."""
    known = re.compile(pattern) if pattern else None
    said = [told_by(url) >= LIKELY or (known is not None and known.search(url) is not None) for url in urls]
    return sum(said) / len(said) if said else 0.0
