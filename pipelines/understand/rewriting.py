"""Words of a text put in the place of others before the rules read it, with the way back to the story's own words."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pipelines.understand.later import expression
from pipelines.understand.reading import Edit, Reading, edited, small

Span = tuple[int, int]


class Rewriting(NamedTuple):
    """An expression of which each group named in ``words`` gives way to these words, and signs without one of which it
    finds nothing (they are looked for many times as fast)."""

    found: "re.Pattern[str]"
    signs: tuple[str, ...]
    words: dict[str, str]
    """``{kept}`` stands for what a group ``kept...`` finds, which stays; ``{count}`` for the number in the find."""
    behind: "re.Pattern[str] | None" = None
    """Only what stands right behind a find of this one gives way."""


def whole(low: str) -> tuple[Span, ...]:
    """Where a text is looked at: everywhere."""
    return ((0, len(low)),)


def rewritten(
    reading: Reading, rewritings: Sequence[Rewriting], where: Callable[[str], Sequence[Span]] = whole
) -> Reading:
    """Return a field with what these find put into other words, one after the other; ``where``: in which parts of its
    text (in small letters) they are tried."""
    low = small(reading.plain)
    spans = where(low)
    for each in rewritings:
        if spans and any(map(low.__contains__, each.signs)):
            edits = sorted(edits_of(each, reading.plain, low, spans))
            if edits:
                reading = edited(reading, edits)
                low = small(reading.plain)
                spans = where(low)
    return reading


def edits_of(each: Rewriting, plain: str, low: str, spans: Sequence[Span]) -> Iterator[Edit]:
    """Yield what gives way in these parts of a text, and to which words."""
    for span in spans:
        if not any(low.find(sign, *span) >= 0 for sign in each.signs):
            continue
        for found in each.found.finditer(low, *span):
            for name, words in each.words.items():
                start, end = found.span(name)
                if start < 0 or not stands_behind(each.behind, low, start):
                    continue
                if "{count}" in words and (count := COUNTED.search(found[0])) is not None:
                    words = words.replace("{count}", count[0])
                words = words[:1].upper() + words[1:] if plain[start].isupper() else words
                words, stays, rest = words.partition("{kept}")
                if stays:
                    kept = next(kept for kept, told in found.groupdict().items() if kept.startswith("kept") and told)
                    yield start, found.start(kept), words
                    start, words = found.end(kept), rest
                yield start, end, words


def stands_behind(behind: "re.Pattern[str] | None", low: str, start: int) -> bool:
    """Whether what is to give way stands where it is to."""
    return behind is None or behind.search(low, max(0, start - LONGEST_BEFORE), start) is not None


LONGEST_BEFORE = 120
"""Letters before a find within which that stands behind which it is looked for."""

COUNTED = expression(r"\b(?:two|three|four|five)\b")
