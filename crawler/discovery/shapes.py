"""The shape of addresses: which look like stories, and the pattern that a publisher's stories share."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
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

MOST_SHAPES = 3
"""Shapes that one pattern joins; addresses of more have none in common."""

LEAST_OF_A_SHAPE = 2
"""Addresses from which a shape counts: a single one may be a link that strayed into a list."""

MOST_EXCEPTIONS = 8
"""Names that a pattern leaves out one by one; where more are in its way, it is no pattern of stories."""

YEAR = re.compile(r"(?:19|20)\d\d")
TWO_DIGITS = re.compile(r"\d\d")
NUMBER = re.compile(r"\d{3,}|\d+")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{10,}", re.IGNORECASE)
NUMBER_AND_DOT = re.compile(r"\d{5,}\.")
NUMBER_FIRST = re.compile(r"\d{3,}-[a-z]", re.IGNORECASE)
NUMBER_LAST = re.compile(r".+-\d{6,}")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|csv|jpe?g|png|gif|svg|webp|zip|mp[34]|ics|odt|xml|rss|atom|json|css|js)$", re.I
)
_LIVE_NUMBER = re.compile(r"(?:^|&)p=\d+(?:&|$)")
_STORY_QUERY = re.compile(r"(?:^|&)(entry|article|story|news|newsid|articleid|id|p)=[^&]+", re.IGNORECASE)


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
    query = _STORY_QUERY.search(parts.query)
    if any(map(LEADS_NOWHERE.fullmatch, segments if not query else segments[:-1])):
        return OTHER
    return _told_by_path(segments, by_query=query is not None)


def _told_by_path(segments: list[str], *, by_query: bool) -> int:
    before, last = segments[:-1], segments[-1]
    if by_query and any(map(NEWS_SEGMENTS.fullmatch, segments)):
        return NEWS
    news = next((place for place, each in enumerate(before) if _is_news(each)), None)
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


def _is_news(segment: str) -> bool:
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


def pattern_of(stories: Sequence[str], others: Collection[str] = (), *, only_news: bool = False) -> str | None:
    """Return a regular expression that finds all ``stories`` and none of the ``others``; None where none is safe.

    ``only_news``: the stories stand among other pages, so only shapes that say news by themselves will do.
    """
    counted = Counter(shape for url in stories if (shape := shape_of(url)) is not None)
    shapes = [shape for shape, count in counted.most_common() if count >= LEAST_OF_A_SHAPE]
    beginning = _beginning_of(stories)
    for joined in (shapes[: MOST_SHAPES + 1], [beginning] if beginning else []):
        if not 0 < len(joined) <= MOST_SHAPES or (only_news and not all(map(_says_news, joined))):
            continue
        pattern = "|".join(sorted(joined))
        if all(re.search(pattern, url) for url in stories):
            safe = _without(pattern, joined, set(others) - set(stories))
            if safe is not None:
                return safe
    return None


def _beginning_of(stories: Sequence[str]) -> str | None:
    """Return what the addresses of stories in many sections have in common: the first part of their paths."""
    paths = [segments_of(urlsplit(url).path) for url in stories]
    firsts = {path[0] for path in paths if len(path) > 1}
    if len(firsts) != 1 or any(len(path) < 2 for path in paths) or _told_by_segment(next(iter(firsts))) is not None:
        return None
    return f"/{escaped(next(iter(firsts)))}/[^/?#]"


def shape_of(url: str) -> str | None:
    """Return the shape of one story's address as a regular expression, like ``/news/20\\d\\d/[^/?#]``.

    None where its name stands right behind the host, as menus' pages do too.
    """
    parts = urlsplit(url)
    segments = segments_of(parts.path)
    if (query := _STORY_QUERY.search(parts.query)) and any(map(NEWS_SEGMENTS.fullmatch, segments)):
        return f"{escaped(parts.path)}\\?(?:.*&)?{query[1]}=."
    if len(segments) < 2:
        return None
    shape, said = "", False
    for place, segment in enumerate(segments[:-1]):
        told = _told_by_segment(segment)
        said = said or told is not None or NEWS_SEGMENTS.fullmatch(segment) is not None
        shape += "/" + (told or escaped(segment))
        if told is not None and told.startswith((r"\d+", "[0-9a-f]")) and place > 0:
            return shape + "/"  # the number is the identity; the name behind it may change
    if not said:
        return None
    return shape + "/" + _last(segments[-1])


def _told_by_segment(segment: str) -> str | None:
    """Return the pattern of a part of a path that differs from story to story, None for one that stays."""
    if YEAR.fullmatch(segment):
        return r"20\d\d"
    if TWO_DIGITS.fullmatch(segment):
        return r"\d\d"
    if MONTH_NAME.fullmatch(segment):
        return "[A-Za-z]+"
    if segment.isdecimal() and segment.isascii():
        return r"\d+"
    return r"[0-9a-f]{8}-[0-9a-f-]+" if UUID.fullmatch(segment) else None


def escaped(text: str) -> str:
    """Escape what means something in a pattern, and no more: entries of a watch list are read by people."""
    return re.sub(r"([.^$*+?{}\[\]\\|()])", r"\\\1", text)


def _last(segment: str) -> str:
    if NUMBER_AND_DOT.match(segment):
        return r"\d+\."
    if NUMBER_FIRST.match(segment):
        return r"\d+-"
    if segment.isdecimal():
        return r"\d+"
    return r"[^/?#]+-\d{5,}" if NUMBER_LAST.fullmatch(segment) else "[^/?#]"


def _says_news(shape: str) -> bool:
    """Whether a shape cannot be that of a site's other pages: a part of it says news, or it is dated."""
    names = [re.sub(r"\\(.)", r"\1", each) for each in segments_of(shape)]
    return any(map(_is_news, names)) or r"20\d\d/\d\d/" in shape


def _without(pattern: str, shapes: list[str], others: set[str]) -> str | None:
    """Return the pattern so that it finds none of the other addresses, None where that takes too many exceptions."""
    found = [url for url in others if re.search(pattern, url)]
    if not found:
        return pattern
    if len(shapes) > 1 or not pattern.endswith("/[^/?#]"):
        return None
    stem = pattern.removesuffix("[^/?#]")
    names = {rest[1] for url in found if (rest := re.search(f"{stem}([^/?#]+)", url))}
    if len(names) > MOST_EXCEPTIONS or any(
        name.isdecimal() for name in names
    ):  # pages that are numbered as stories are
        return None
    exceptions = "|".join(sorted(map(escaped, names)))
    return f"{stem}(?!(?:{exceptions})(?:[/?#]|$))[^/?#]"
