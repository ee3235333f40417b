"""What messages, the digest and the feeds are made of, and its form as plain text. Pure.

    blocks -> as_text: for channels of plain text, and the other part of an e-mail
           -> pipelines.telling.html: for e-mail, for the explorer and for feeds

Every string here may be of the web: both forms make it safe, and nothing is written by hand into either.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from pipelines.addresses import canonical
from pipelines.exceptions import InputError
from pipelines.telling.plain import one_line, unmarked

WIDE = 72
"""Columns of a plain-text e-mail."""


def check_link(url: str) -> None:
    """Raise ``ValueError`` for what is no web address: ``safe_link`` and ``own_link`` let none through."""
    if url and not url.startswith(("http://", "https://")):
        raise ValueError(f"{url!r} is linked to, and no web address")


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading; ``count`` is how much stands under it, None where that is not told."""

    words: str
    count: int | None = None


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A sentence or more. ``weight``: ``lead`` is read first, ``soft`` last; a ``note`` must not be missed."""

    words: str
    weight: str = "plain"


@dataclass(frozen=True, kw_only=True)
class Title:
    """What the next blocks are about, with its link."""

    words: str
    url: str = ""

    def __post_init__(self) -> None:
        check_link(self.url)


@dataclass(frozen=True, kw_only=True)
class Grades:
    """Grades side by side: the heads of the columns, then a judgement and a grade ("" where none is known) for each."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Somebody's own words, and whose they are."""

    words: str
    whose: str = ""


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link with what it leads to."""

    words: str
    url: str

    def __post_init__(self) -> None:
        check_link(self.url)


@dataclass(frozen=True, kw_only=True)
class Command:
    """What a person can type."""

    words: str


Block = Heading | Paragraph | Title | Grades | Quote | Link | Command


def safe_link(url: str | None) -> str:
    """Return an address that may be linked to; "" for what is no ``http`` or ``https`` address."""
    if not url:
        return ""
    try:
        return canonical(url).replace("@", "%40").replace("*", "%2A")
    except InputError:
        return ""


def own_link(url: str | None) -> str:
    """Return an address of the explorer's own, port and fragment as they are; "" for what is no web address."""
    plain = one_line(url or "")
    return plain if urlsplit(plain).scheme in ("http", "https") else ""


def as_text(blocks: Sequence[Block], wide: int = WIDE) -> str:
    """Return the blocks as plain text of lines of ``wide`` columns; links stand on lines of their own."""
    return "\n".join(line for block in blocks for line in lines(block, wide)).strip("\n") + "\n"


def lines(block: Block, wide: int) -> Iterator[str]:
    """Yield the lines of one block; those that begin a part have an empty one before them."""
    match block:
        case Heading():
            count = "" if block.count is None else f" ({block.count:,})"
            told = unmarked(f"{block.words}{count}")
            yield from ("", "", told.upper(), "=" * min(len(told), wide))
        case Title():
            yield from ("", *wrapped(block.words, wide))
            yield from filter(None, [block.url])
        case Grades():
            yield from ("", *columns(block))
        case Quote():
            whose = f" ({block.whose})" if block.whose else ""
            yield from ("", *wrapped(f"“{block.words}”{whose}", wide, indent="  "))
        case Link():
            yield from ("", f"{unmarked(block.words)}:", block.url)
        case Command():
            yield f"    {one_line(block.words)}"
        case Paragraph():
            yield from ("", *wrapped(block.words, wide))


def wrapped(words: str, wide: int, indent: str = "") -> list[str]:
    return textwrap.wrap(
        unmarked(words),
        wide,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def columns(grades: Grades) -> Iterator[str]:
    """Yield a table of grades: a column each where that fits a phone, which is seldom, so a line a judgement."""
    for judgement, *told in grades.rows:
        said = [f"{head.lower()} {grade}" for head, grade in zip(grades.heads[1:], told, strict=True) if grade]
        yield f"- {unmarked(judgement)}: {unmarked(', '.join(said)) or 'not known'}"
