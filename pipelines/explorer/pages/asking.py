"""What a page is asked, what it answers with, and how it asks the store."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pipelines.config import STORE
from pipelines.exceptions import InputError
from pipelines.explorer.words import say
from pipelines.telling.words import LONDON

Row = Mapping[str, Any]
Value = TypeVar("Value")

LONGEST_PARAMETER = 2_000
"""Letters of one parameter; more is no question that a person writes."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What an address asks: ``part`` of its path names what is wanted, ``given`` are its parameters.

    ``path`` is the address without its parameters and ``now`` the moment of asking (UTC). ``is_public``: what is shown
    leaves this machine, so of stories only excerpts are. ``base`` is the explorer's address as its reader knows it,
    without a stroke at the end; ``seen`` names the versions that a feed reader has already (If-None-Match), and
    ``store`` is the path of what is shown.
    """

    path: str
    now: datetime
    part: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    is_public: bool = False
    base: str = ""
    seen: str = ""
    store: Path = Path(STORE)

    @property
    def folder(self) -> Path:
        return self.store.parent

    @property
    def today(self) -> date:
        """The day in London."""
        return self.now.astimezone(LONDON).date()

    def word(self, name: str) -> str:
        """A parameter without white space round it; "" where it is not given. Raises ``InputError`` where too long."""
        text = " ".join(self.given.get(name, "").replace("\0", " ").split())
        if len(text) > LONGEST_PARAMETER:
            raise InputError(
                f"The field “{name}” holds {len(text):,} letters; this page takes {LONGEST_PARAMETER:,} at most. "
                "Write a few words instead."
            )
        return text

    def day(self, name: str) -> date | None:
        """A parameter that is a day; None where it is not given. Raises ``InputError`` for no real day."""
        text = self.word(name)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise InputError(f"“{text[:40]}” is no day of the calendar; write one as 2018-01-29.") from None

    def number(self, name: str, least: int, most: int, default: int) -> int:
        """A parameter that is a whole number from ``least`` to ``most``. Raises ``InputError`` for another one."""
        text = self.word(name)
        if not text:
            return default
        if not text.isdecimal() or len(text) > 9 or not least <= int(text) <= most:
            raise InputError(f"“{text[:40]}” will not do for “{name}”: it takes a number from {least} to {most}.")
        return int(text)

    def choice(self, name: str, choices: Sequence[str], default: str, shown_as: Callable[[str], str] = say) -> str:
        """A parameter that is one of ``choices``, also as readers know it. Raises ``InputError`` for another one.

        ``children in care`` is ``in_care``; ``shown_as`` returns the words by which the page itself names a choice.
        """
        text = self.word(name) or default
        told = text.casefold().replace("_", " ")
        for each in choices:
            if told in (each.casefold().replace("_", " "), say(each).casefold(), shown_as(each).casefold()):
                return each
        words = ", ".join(f"“{shown_as(each)}”" for each in choices if each)
        raise InputError(f"There is no {name} “{text[:40]}”. There are: {words}.")


@dataclass(kw_only=True)
class Reading:
    """Parameters read one after the other: one that will not do counts as not given, and what is said of it is kept."""

    faults: list[str] = field(default_factory=list)

    def take(self, read: Callable[[], Value], without: Value) -> Value:
        """Return what ``read`` returns, or ``without`` where it raises ``InputError``."""
        try:
            return read()
        except InputError as error:
            self.faults.append(str(error))
            return without


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page: its template and what that shows; ``moved_to`` is the path under which it stands, where that is another.

    ``body`` takes the place of both where the answer is a file of the media type ``kind``, with ``headers`` of its own.
    """

    template: str = ""
    shown: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    moved_to: str = ""
    body: bytes = b""
    kind: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class NotThere(InputError):  # noqa: N818 - it is an answer, not a fault
    """Raised by a page for what the store does not hold; ``near`` are names and paths of what may be meant."""

    def __init__(self, says: str, near: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(says)
        self.near = tuple(near)


def rows(db: sqlite3.Connection, sql: str, *values: Any) -> list[dict[str, Any]]:
    return [dict(row) for row in db.execute(sql, values)]


def row(db: sqlite3.Connection, sql: str, *values: Any) -> dict[str, Any] | None:
    found = db.execute(sql, values).fetchone()
    return dict(found) if found is not None else None


def key_of(asked: Asked, what: str) -> int:
    """The number in an address such as ``/event/12``. Raises ``NotThere`` for what is none."""
    if not (asked.part.isascii() and asked.part.isdecimal()) or len(asked.part) > 15:
        raise NotThere(f"“{asked.part[:40]}” is no number of {what}; its address ends in one, such as 12.")
    return int(asked.part)
