"""Lists of feeds as OPML 2.0, which feed readers write and read. Pure.

A feed is an ``<outline type="rss" text="..." xmlUrl="..." htmlUrl="..." category="council_newsroom"/>``, at any depth.
Files come from strangers: no document type, and so no entity, is accepted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from pipelines.exceptions import InputError
from pipelines.model import Source, SourceKind

MOST_BYTES = 5_000_000
MOST_FEEDS = 5_000
LONGEST_TEXT = 200
"""Characters of a publisher's name; what is longer is cut."""

KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML has no way to write."""


@dataclass(frozen=True, kw_only=True)
class Feed:
    """One feed of a file: ``line`` is where it stands; ``home`` and ``kind`` are None where the file has none."""

    line: int
    text: str
    url: str
    home: str | None = None
    kind: SourceKind | None = None


def to_opml(sources: Iterable[Source], *, title: str) -> str:
    """Return the feeds of ``sources``, in a folder for each kind of publisher."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{text(title)}</title></head>",
    ]
    lines.append("<body>")
    by_kind = sorted(sources, key=lambda source: KINDS.index(source.kind))
    for kind, some in groupby(by_kind, key=lambda source: source.kind):
        feeds = [line for source in some for line in outlines(source)]
        if feeds:
            lines += [f"  <outline text={attribute(kind.replace('_', ' '))}>", *feeds, "  </outline>"]
    return "\n".join([*lines, "</body>", "</opml>", ""])


def outlines(source: Source) -> Iterator[str]:
    """Yield a line for each feed of a source."""
    for listing in source.listings:
        if listing.kind == "feed":
            said = {
                "type": "rss",
                "text": source.publisher,
                "title": source.publisher,
                "xmlUrl": listing.url,
                "htmlUrl": source.home,
                "category": source.kind,
            }
            told = " ".join(f"{name}={attribute(value)}" for name, value in said.items())
            yield f"    <outline {told}/>"


def attribute(value: str) -> str:
    return quoteattr(ILLEGAL.sub("", value), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def text(value: str) -> str:
    return ILLEGAL.sub("", value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def read_opml(body: bytes, *, name: str) -> tuple[Feed, ...]:
    """Return the feeds of a file in its order; ``name`` is how errors call it.

    Raises ``InputError``, with the line where it is known, for what is no OPML, has too much in it, or declares a
    document type.
    """
    if len(body) > MOST_BYTES:
        raise InputError(f"{name} has more than the {MOST_BYTES:,} bytes that a list of feeds may have.")
    reading = Reading(name)
    try:
        reading.parser.Parse(body, True)
    except expat.ExpatError as error:
        says = expat.errors.messages.get(error.code, "it is damaged")
        raise InputError(f"{name}, line {error.lineno}: this is not well-formed XML ({says}).") from error
    except (LookupError, ValueError) as error:  # of an encoding that is none, or that has several bytes a letter
        raise InputError(f"{name}, line 1: its encoding is not known here; save it again as UTF-8.") from error
    return tuple(reading.feeds)


class Reading:
    """The state of reading a file, element by element."""

    def __init__(self, name: str) -> None:
        self.feeds: list[Feed] = []
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._begin
        self._name = name
        self._is_opml = False

    def wrong(self, says: str) -> InputError:
        return InputError(f"{self._name}, line {self.parser.CurrentLineNumber}: {says}")

    def _refuse(self, *_: object) -> None:
        """No list of feeds needs a document type, and entities that grow without end are declared there."""
        raise self.wrong("it declares a document type (<!DOCTYPE ...>), which is not read; take that line out.")

    def _begin(self, element: str, said: dict[str, str]) -> None:
        if not self._is_opml:
            if element.lower() != "opml":
                raise self.wrong(f"this is no OPML, which begins with <opml>, but <{element[:30]}>.")
            self._is_opml = True
        if element.lower() != "outline":
            return
        told = {name.lower(): " ".join(value.split()) for name, value in said.items()}
        if not told.get("xmlurl"):
            return  # a folder, or a link that is no feed
        if len(self.feeds) >= MOST_FEEDS:
            raise self.wrong(f"it has more than {MOST_FEEDS:,} feeds.")
        self.feeds.append(
            Feed(
                line=self.parser.CurrentLineNumber,
                text=(told.get("title") or told.get("text") or "")[:LONGEST_TEXT],
                url=told["xmlurl"],
                home=told.get("htmlurl") or None,
                kind=kind_of(told.get("category", "")),
            )
        )


def kind_of(categories: str) -> SourceKind | None:
    """Return the first kind of publisher among an outline's categories (``/a/b,c``), None where there is none."""
    named = re.split(r"[,/\s]+", categories.lower())
    return next((kind for each in named for kind in KINDS if each == kind), None)


def by_publisher(feeds: Sequence[Feed]) -> list[list[Feed]]:
    """Return the feeds of each publisher together: those with one home and one name, in the file's order."""
    together: dict[tuple[str, ...], list[Feed]] = {}
    for feed in feeds:
        key = (feed.text, feed.home or "", feed.kind or "") if feed.home and feed.text else (feed.url,)
        together.setdefault(key, []).append(feed)
    return list(together.values())
