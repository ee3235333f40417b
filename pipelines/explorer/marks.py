"""A story's text cut where its quotes begin and end, so that a page can mark them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Words from ``start`` to ``end`` (code points) that say ``says``."""

    start: int
    end: int
    says: str


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of text and what the quotes over it say; empty where there is none."""

    text: str
    says: str


def pieces(text: str, quotes: Sequence[Quote]) -> tuple[Piece, ...]:
    """Cut ``text`` at every border of a quote; put together again, the pieces are the text."""
    inside = [quote for quote in quotes if 0 <= quote.start < quote.end <= len(text)]
    borders = sorted({0, len(text), *(quote.start for quote in inside), *(quote.end for quote in inside)})
    cut = []
    for start, end in pairwise(borders):
        over = [quote.says for quote in inside if quote.start <= start and end <= quote.end]
        cut.append(Piece(text=text[start:end], says="; ".join(dict.fromkeys(over))))
    return tuple(cut)
