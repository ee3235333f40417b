"""The pattern that the addresses of a publisher's stories share: a regular expression for an entry's ``links``."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from crawler.discovery.shapes import (
    NUMBER_AND_DOT,
    NUMBER_LAST,
    STORY_QUERY,
    TWO_DIGITS,
    UUID,
    YEAR,
    says_news,
    segments_of,
)
from crawler.discovery.words import MONTH_NAME, NEWS_SEGMENTS

MOST_SHAPES = 3
"""Shapes that one pattern joins; addresses of more have none in common."""

LEAST_OF_A_SHAPE = 2
"""Addresses from which a shape counts: a single one may be a link that strayed into a list."""

MOST_EXCEPTIONS = 8
"""Names that a pattern leaves out one by one; where more are in its way, it is no pattern of stories."""

_NUMBER_FIRST = re.compile(r"\d{3,}-[a-z]", re.IGNORECASE)


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
    if (query := STORY_QUERY.search(parts.query)) and any(map(NEWS_SEGMENTS.fullmatch, segments)):
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
    if _NUMBER_FIRST.match(segment):
        return r"\d+-"
    if segment.isdecimal():
        return r"\d+"
    return r"[^/?#]+-\d{5,}" if NUMBER_LAST.fullmatch(segment) else "[^/?#]"


def _says_news(shape: str) -> bool:
    """Whether a shape cannot be that of a site's other pages: a part of it says news, or it is dated."""
    names = [re.sub(r"\\(.)", r"\1", each) for each in segments_of(shape)]
    return any(map(says_news, names)) or r"20\d\d/\d\d/" in shape


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
