"""What discovery is sent, and what it returns."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from pipelines.model import Link, Listing


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What one address answered. ``url`` is the address that answered, after redirects; ``body`` is unpacked.

    ``status`` is None where nothing answered or nothing was asked (robots.txt, the guard), and ``says`` tells why.
    """

    asked: str
    url: str
    status: int | None
    content_type: str | None = None
    body: bytes = field(default=b"", repr=False)
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way of listing that gives stories, with the evidence for it.

    ``listing`` has all that an entry of a watch list needs, its ``links`` pattern included. ``links`` are the stories
    that it listed, newest first where dates tell; ``newest`` is the newest of their dates. ``on_topic`` is the share
    of addresses that look like news stories (0 to 1). ``why`` is one plain sentence.
    """

    listing: Listing
    links: tuple[Link, ...]
    dated: int
    newest: datetime | None
    on_topic: float
    why: str


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """An address that was looked at and is no way of listing, with why in one plain sentence."""

    url: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Discovery:
    """What was found from a home page. ``ways`` are the best first; ``says`` explains the choice in plain English.

    ``site_name`` is what the home page calls its publisher, "" where it does not tell. ``needs_browser``: the news
    of the page is filled in by a script, and no other way was found.
    """

    home: str
    ways: tuple[Way, ...]
    rejected: tuple[Rejected, ...]
    says: str
    site_name: str = ""
    needs_browser: bool = False


Steps: TypeAlias = Generator[tuple[str, ...], Mapping[str, Seen], Discovery]
"""Yields addresses to look at, is sent their answers (each address of the question is a key), returns the find."""
