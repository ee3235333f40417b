"""A story's text cut where its quotes begin and end, so that a page can mark them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipelines.explorer.words import IN_TABLE, is_table_line, is_table_rule, joint


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Words from ``start`` to ``end`` (code points) that say ``says``; ``number`` is by which a page refers to them."""

    start: int
    end: int
    says: str
    number: int = 0


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of text and what the quotes over it say; empty where there is none. ``ends``: those that end with it,
    by their numbers."""

    text: str
    says: str
    ends: tuple[int, ...] = ()


def pieces(text: str, quotes: Sequence[Quote]) -> tuple[Piece, ...]:
    """Cut ``text`` at every border of a quote; put together again, the pieces are the text."""
    inside = [quote for quote in quotes if 0 <= quote.start < quote.end <= len(text)]
    borders = sorted({0, len(text), *(quote.start for quote in inside), *(quote.end for quote in inside)})
    cut = []
    for start, end in pairwise(borders):
        over = [quote.says for quote in inside if quote.start <= start and end <= quote.end]
        ends = tuple(quote.number for quote in inside if quote.end == end and quote.number)
        cut.append(Piece(text=text[start:end], says="; ".join(dict.fromkeys(over)), ends=ends))
    return tuple(cut)


def paragraphs(text: str, found: Sequence[Quote]) -> list[tuple[Piece, ...]]:
    """The text's lines, each cut into pieces; empty lines and the strokes of tables are left out.

    A quote over several lines ends, for ``ends``, with the last of them.
    """
    cut, start = [], 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        inside = [
            replace(
                quote,
                start=max(quote.start - start, 0),
                end=min(quote.end - start, len(line)),
                number=quote.number if quote.end <= end else 0,
            )
            for quote in found
            if quote.start < end and quote.end > start
        ]
        if line.strip() and not is_table_rule(line):
            cut.append(unruled_pieces(line, pieces(line, inside)))
        start = end
    return cut


def unruled_pieces(line: str, cut: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces of a table's line with the strokes at its ends gone and those between its cells told."""
    if not is_table_line(line):
        return cut
    first, last = len(line) - len(line.lstrip(" |")), len(line.rstrip(" |\r\n"))
    kept, at = [], 0
    for piece in cut:
        text = piece.text[max(first - at, 0) : max(last - at, 0)]
        at += len(piece.text)
        if text:
            kept.append(replace(piece, text=IN_TABLE.sub(joint(line), text)))
    return tuple(kept)
