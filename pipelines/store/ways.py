"""Ways of listing that were found for a source, beside those of its entry, and the looks for them."""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime

from pipelines.model import Listing
from pipelines.store.forms import Row, moment, moment_text
from pipelines.store.rows import Adopted, HomeSeen
from pipelines.store.topic import Topic

KNOWN_STORIES = 60
"""Addresses of a source's stories that are enough to know others by."""


class Ways(Topic):
    def adopted(self, source: str) -> tuple[Adopted, ...]:
        """The ways that were found for a source and are asked beside those of its entry, the oldest first."""
        rows = self._connection.rows(
            "SELECT * FROM listings WHERE source = ? AND adopted_at IS NOT NULL ORDER BY id", (source,)
        )
        return tuple(adopted_of(row) for row in rows)

    def adopt(
        self, source: str, listing: Listing, why: str, now: datetime, *, instead_of: Listing | None = None
    ) -> None:
        """Ask this way too from now on; ``why`` is a sentence. One that is adopted already is read this way now.

        ``instead_of`` is the listing of the entry that has this address: while the entry says the same of it, it is
        read this way.
        """
        reading = reading_text(listing, instead_of)
        row = (source, listing.url, listing.kind, listing.at_least, moment_text(now), why, reading)
        with self._connection.writing() as db:
            db.execute(
                "INSERT INTO listings (source, url, kind, at_least, adopted_at, adopted_why, reading, pinned, listed) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT (source, url) DO UPDATE SET kind = excluded.kind, "
                "at_least = excluded.at_least, adopted_at = excluded.adopted_at, adopted_why = excluded.adopted_why, "
                "reading = excluded.reading",
                row,
            )
            db.execute("UPDATE sources SET looks = 0, look_says = '' WHERE name = ?", (source,))

    def note_look(self, source: str, now: datetime) -> None:
        """Another way is looked for; ``adopt`` tells that one was found."""
        with self._connection.writing() as db:
            db.execute("UPDATE sources SET looked_at = ?, looks = looks + 1 WHERE name = ?", (moment_text(now), source))

    def note_vain_look(self, source: str, says: str) -> None:
        """Keep what was found where no other way was; "" where nothing is to be said of it."""
        with self._connection.writing() as db:
            db.execute("UPDATE sources SET look_says = ? WHERE name = ?", (says, source))

    def home_seen(self, source: str) -> HomeSeen:
        """What the home page showed at the last look."""
        row = self._connection.row("SELECT * FROM sources WHERE name = ?", (source,))
        if row is None or row["home_asked_at"] is None:
            return HomeSeen()
        return HomeSeen(
            at=moment(row["home_asked_at"]),
            unseen=None if row["home_unseen"] is None else frozenset(json.loads(row["home_unseen"])),
            pending=frozenset(json.loads(row["home_pending"] or "[]")),
        )

    def note_home(self, source: str, unseen: Collection[str], pending: Collection[str], now: datetime) -> None:
        """Keep what the home page shows that no listing has named, and what of it is waited for."""
        row = (moment_text(now), json.dumps(sorted(unseen)), json.dumps(sorted(pending)), source)
        with self._connection.writing() as db:
            db.execute("UPDATE sources SET home_asked_at = ?, home_unseen = ?, home_pending = ? WHERE name = ?", row)
            if not pending:  # what the last look in vain was for has been named since, or is gone
                db.execute("UPDATE sources SET look_says = '' WHERE name = ? AND state IN ('ok', 'quiet')", (source,))

    def note_home_unread(self, source: str, now: datetime) -> None:
        """Keep that the home page was asked and did not answer, so that it is not asked again in each run."""
        with self._connection.writing(durable=False) as db:
            db.execute("UPDATE sources SET home_asked_at = ? WHERE name = ?", (moment_text(now), source))

    def newest_addresses(self, source: str) -> Sequence[str]:
        """Addresses of a source's newest articles, by which others of its own are known."""
        rows = self._connection.rows(
            "SELECT url FROM addresses WHERE source = ? AND seeks IS NULL AND state <> 'forgotten' "
            "ORDER BY id DESC LIMIT ?",
            (source, KNOWN_STORIES),
        )
        return [row["url"] for row in rows]


def adopted_of(row: Row) -> Adopted:
    """Return the way that a row of ``listings`` tells was adopted."""
    reading = json.loads(row["reading"])
    instead_of = reading.pop("instead_of", None)
    return Adopted(
        listing=Listing(**reading),
        at=moment(row["adopted_at"]),
        why=row["adopted_why"],
        instead_of=Listing(**instead_of) if instead_of is not None else None,
    )


def reading_text(listing: Listing, instead_of: Listing | None) -> str:
    """Return how an adopted way is read, as the column ``reading`` has it."""
    beside = {"instead_of": asdict(instead_of)} if instead_of is not None else {}
    return json.dumps(asdict(listing) | beside)
