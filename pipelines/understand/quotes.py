"""The exact words that a claim stands on, and their place in the field as it was given."""

from typing import NamedTuple

from pipelines.understand.found import Found
from pipelines.understand.story import Story

LONGEST = 500
"""Letters of a sentence that are quoted whole; of a longer one half as many on each side of the grade."""


class Quote(NamedTuple):
    """``words == field[start:end]`` in code points."""

    start: int
    end: int
    words: str


def quote_of(story: Story, found: Found) -> Quote:
    """Return the sentence of a grade, without bullets; of an item also the line that introduces it."""
    field, original = (story.title, story.article.title) if found.field == "title" else (story.text, story.article.text)
    plain = field.reading.plain
    start, end = span(found, plain)
    piece = plain[start:end]
    start += len(piece) - len(piece.lstrip(" -•*·▪\n"))
    end -= len(piece) - len(piece.rstrip())
    start, end = field.reading.span(start, end)
    return Quote(start=start, end=end, words=original[start:end])


def span(found: Found, plain: str) -> tuple[int, int]:
    """Return the place of the words in the text as it is read, cut at a space where they are too long."""
    holder = found.holder
    start, end = holder.start, found.sentence.end
    if end - start <= LONGEST:
        return start, end
    at, to = holder.start + found.word.start, holder.start + found.word.end
    start, end = max(holder.start, at - LONGEST // 2), min(holder.end, to + LONGEST // 2)
    if start > holder.start:
        start = min(plain.index(" ", start, at) if " " in plain[start:at] else at, at)
    if end < holder.end:
        end = max(plain.rfind(" ", to, end), to)
    return start, end
