"""How values look in the store, and back: moments, partial dates, intervals of days, hashes. Pure."""

import hashlib
import re
from collections.abc import Mapping, Sequence, Sized
from datetime import UTC, date, datetime, timedelta
from typing import Any, Protocol

from pipelines.model import DayInterval, PartialDate


class Row(Protocol):
    """Anything with named columns: a row of SQLite, a dictionary."""

    def __getitem__(self, name: str, /) -> Any: ...


SURROGATE = re.compile("[\ud800-\udfff]")

SHORT_TEXT = 200
"""Characters below which a text alone does not tell one article from another ("Read more")."""


def moment_text(moment: datetime) -> str:
    """``YYYY-MM-DDTHH:MM:SSZ``, cut to the second. A moment without a time zone is a fault of the program."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")
    return moment.astimezone(UTC).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"


def optional_text(moment: datetime | None) -> str | None:
    return None if moment is None else moment_text(moment)


def lease_text(moment: datetime) -> str:
    """Like ``moment_text`` to the millisecond, rounded up: between polite requests a second is too coarse."""
    up = moment.astimezone(UTC) + timedelta(microseconds=999)
    return f"{moment_text(up)[:-1]}.{up.microsecond // 1000:03d}Z"


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def optional_moment(text: str | None) -> datetime | None:
    return None if text is None else moment(text)


def partial_date_columns(known: PartialDate | None) -> dict[str, str | None]:
    if known is None:
        return dict.fromkeys(("published_from", "published_to", "published_precision", "published_read_from"), None)
    return {
        "published_from": moment_text(known.start),
        "published_to": moment_text(known.end),
        "published_precision": known.precision,
        "published_read_from": known.read_from,
    }


def partial_date(row: Row) -> PartialDate | None:
    if row["published_from"] is None:
        return None
    return PartialDate(
        start=moment(row["published_from"]),
        end=moment(row["published_to"]),
        precision=row["published_precision"],
        read_from=row["published_read_from"],
    )


def days_columns(name: str, days: DayInterval | None) -> dict[str, str | None]:
    return {
        f"{name}_from": None if days is None else days.start.isoformat(),
        f"{name}_to": None if days is None else days.end.isoformat(),
    }


def days(name: str, row: Row) -> DayInterval | None:
    if row[f"{name}_from"] is None:
        return None
    return DayInterval(start=date.fromisoformat(row[f"{name}_from"]), end=date.fromisoformat(row[f"{name}_to"]))


def are_stored(rows: Sequence[Mapping[str, Any]], stored: Sequence[Row]) -> bool:
    """Whether rows stand in the store already, in this order; a stored one may have further columns."""
    return len(stored) == len(rows) and all(
        kept[name] == row[name] for kept, row in zip(stored, rows, strict=True) for name in row
    )


def marks(values: Sized) -> str:
    """Places for values in SQL: ``?, ?, ?``."""
    return ", ".join("?" * len(values))


def text_hash(title: str, text: str) -> str:
    """SHA-256 by which copies of an article are known: of its text; with the title where that is short."""
    plain = " ".join(text.split())
    if len(plain) < SHORT_TEXT:
        plain = " ".join([*title.split(), *plain.split()])
    return hashlib.sha256(plain.encode()).hexdigest()


def storable(text: str) -> str:
    """The text with lone surrogates (half characters, as broken JSON names them) replaced one for one.

    SQLite takes none, and offsets stay right.
    """
    return SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def tombstone(url: str) -> str:
    """What stays of a forgotten address: enough to know it again, not to read it."""
    return f"forgotten:{hashlib.sha256(url.encode()).hexdigest()}"
