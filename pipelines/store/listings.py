"""What a listing answered: its links become owed addresses in the same transaction as its validators."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from pipelines.exceptions import InputError
from pipelines.model import FoundBy, Link, ListingAnswer, Validators
from pipelines.store.forms import (
    Row,
    moment,
    moment_text,
    optional_moment,
    optional_text,
    partial_date_columns,
    storable,
)
from pipelines.store.sources import ensure_source, put
from pipelines.store.told import is_news
from pipelines.store.topic import Topic, keys

if TYPE_CHECKING:
    import sqlite3

FULL_EVERY = timedelta(hours=24)
"""A listing is asked without conditions this often, because some servers say "unchanged" for ever."""

SILENT_AFTER = timedelta(hours=24)
"""No source that answers is asked more seldom, so what a longer silence ends with was missed: ``catch_up``."""

SPAN_LINKS = 5
"""Links from which a listing's dates tell how fast it is turned over."""

WAITING = "Waiting to be fetched."


class Listings(Topic):
    def listings_asked(self, source: str) -> dict[str, datetime]:
        """When each listing of a source was asked last, by its address; one that never was is not in it."""
        rows = self._connection.rows("SELECT url, asked_at FROM listings WHERE source = ? AND asked_at > ''", (source,))
        return {row["url"]: moment(row["asked_at"]) for row in rows}

    def validators(self, source: str, url: str, now: datetime) -> Validators:
        """What to ask a listing's conditional question with; empty when a full answer is due."""
        row = self._connection.row("SELECT * FROM listings WHERE source = ? AND url = ?", (source, url))
        return conditions(row, now)

    def body_hash(self, source: str, url: str) -> str | None:
        """Hash of the listing's last whole answer, as ``keep_listing`` got it."""
        row = self._connection.row("SELECT body_hash FROM listings WHERE source = ? AND url = ?", (source, url))
        return row["body_hash"] if row else None

    def how_found(self, source: str, url: str, now: datetime) -> FoundBy | None:
        """How the new links of a listing are found that is asked now; None for one that was never asked.

        What the first answer lists is ``first_run``, old stock and not news, however late it comes.
        """
        row = self._connection.row(
            "SELECT listings.*, sources.last_ok_at FROM listings JOIN sources ON sources.name = listings.source "
            "WHERE source = ? AND url = ?",
            (source, url),
        )
        return way_found(row, optional_moment(row["last_ok_at"]), now) if row is not None else None

    def keep_listing(self, answer: ListingAnswer, *, run_id: int | None) -> tuple[str, ...]:
        """Store an answer with its links; return the addresses that are new, in the listing's order.

        One without links need not wait for the disk: after a power cut the same is asked once more.
        """
        with self._connection.writing(durable=bool(answer.links)) as db:
            new, unusable = self._owe_links(db, answer, answer.links)
            note(db, answer, run_id, new=len(new), unusable=unusable)
        return new

    def keep_links(self, answer: ListingAnswer, links: tuple[Link, ...]) -> tuple[int, int]:
        """Store some of an answer's links, of an answer that ``note_listing`` will store; return how many are new and
        how many have no address that can be fetched.

        A long answer is stored in parts, so that others get their turn in between. It need not wait for the disk: an
        answer that was not noted is asked for again.
        """
        with self._connection.writing(durable=False) as db:
            new, unusable = self._owe_links(db, answer, links)
        return len(new), unusable

    def note_listing(self, answer: ListingAnswer, *, run_id: int | None, new: int, unusable: int) -> None:
        """Store an answer all of whose links were stored before."""
        with self._connection.writing() as db:
            ensure_source(db, answer.source, answer.source, answer.asked_at)
            note(db, answer, run_id, new=new, unusable=unusable)

    def _owe_links(
        self, db: "sqlite3.Connection", answer: ListingAnswer, named: tuple[Link, ...]
    ) -> tuple[tuple[str, ...], int]:
        """Make links owed; return the addresses that are new, and how many are none."""
        ensure_source(db, answer.source, answer.source, answer.asked_at)
        told = answer.found_by or self.how_found(answer.source, answer.listing, answer.asked_at)
        found_by = told or "first_run"
        links, unusable = usable(named)
        new = (
            url
            for url, link in links.items()
            if is_news(db, url, link) and owe(db, url, link, answer.source, found_by, answer.asked_at)
        )
        return tuple(new), unusable

    def known(self, urls: "list[str] | tuple[str, ...] | set[str]") -> set[str]:
        """Which of these addresses the store has seen, in canonical form; what is no address is left out."""
        found = set()
        for url in urls:
            try:
                forms = keys(url)
            except InputError:
                continue
            if self._connection.row("SELECT 1 FROM addresses WHERE url IN (?, ?)", forms):
                found.add(forms[0])
        return found


def conditions(listing: Row | None, now: datetime) -> Validators:
    """Return what to ask a listing's conditional question with, by its row; empty when a full answer is due."""
    if listing is None or listing["full_at"] is None or now - moment(listing["full_at"]) >= FULL_EVERY:
        return Validators()
    return Validators(etag=listing["etag"], last_modified=listing["last_modified"])


def way_found(listing: Row, last_ok_at: datetime | None, now: datetime) -> FoundBy | None:
    """Return how the new links of a listing are found, by its row and when its source was well last."""
    if listing["asked_at"] is None:
        return None
    if listing["full_at"] is None and listing["status"] != "empty":
        return "first_run"
    return "catch_up" if last_ok_at is not None and now - last_ok_at > SILENT_AFTER else "poll"


def usable(links: tuple[Link, ...]) -> tuple[dict[str, Link], int]:
    """Canonical address -> link, the first of each; and how many have no address that can be fetched."""
    kept: dict[str, Link] = {}
    unusable = 0
    for link in links:
        try:
            kept.setdefault(keys(link.url)[0], link)
        except InputError:
            unusable += 1
    return kept, unusable


def owe(db: "sqlite3.Connection", url: str, link: Link, source: str, found_by: FoundBy, at: datetime) -> bool:
    """Make ``url`` owed a fetch; False when it is known already.

    What its listing says is then completed while the fetch is owed, each part where nothing was said yet.
    """
    known = db.execute("SELECT * FROM addresses WHERE url IN (?, ?)", keys(url)).fetchone()
    said = {
        "title": storable(link.title),
        "summary": storable(link.summary),
        "gss": link.gss,
        **partial_date_columns(link.published),
    }
    seeks = None if link.seeks == "article" else link.seeks
    if known is None:
        row = {"url": url, "source": source, "state": "found", "why": WAITING, "found_by": found_by, "seeks": seeks}
        put(db, "addresses", row | said | {"found_at": moment_text(at), "tries": 0, "revisits": 0})
        return True
    take_over(db, known["id"], source)
    missing: dict[str, Any] = {name: value for name, value in said.items() if not known[name] and value}
    if seeks is not None and is_to_be_fetched_for(known, seeks, missing):
        missing |= {"seeks": seeks, "state": "found", "why": WAITING, "tries": 0, "next_try_at": None}
    if (known["state"] == "found" or "state" in missing) and missing:
        changes = ", ".join(f"{name} = ?" for name in missing)
        db.execute(f"UPDATE addresses SET {changes} WHERE id = ?", (*missing.values(), known["id"]))
    return False


def is_to_be_fetched_for(known: "sqlite3.Row", seeks: str, missing: Collection[str]) -> bool:
    """Whether a file is fetched (again) that was known already: as what is no article, or as a report of which was not
    known what is ``missing``, its council or the day it came out."""
    if known["seeks"] is None:
        return known["state"] in ("found", "not_flagged", "failed", "disallowed")
    return (
        known["seeks"] == seeks
        and known["state"] in ("read", "unread")
        and not {"gss", "published_from"}.isdisjoint(missing)
    )


def take_over(db: "sqlite3.Connection", address_id: int, source: str) -> None:
    """Let ``source`` ask for an address from now on where the source that did is watched no more, or is paused.

    A paused one keeps it from a source that is not watched either, for it may be watched again.
    """
    db.execute(
        "UPDATE addresses SET source = ?1 WHERE id = ?2 AND (state = 'found' OR revisit_at IS NOT NULL) AND EXISTS "
        "(SELECT 1 FROM sources old, sources new WHERE old.name = addresses.source AND new.name = ?1 AND "
        "(old.listed = 0 OR (old.paused_at IS NOT NULL AND new.listed = 1 AND new.paused_at IS NULL)))",
        (source, address_id),
    )


def note(db: "sqlite3.Connection", answer: ListingAnswer, run_id: int | None, *, new: int, unusable: int) -> None:
    """Write what is kept of an answer beside its links."""
    listing_id = note_answer(db, answer)
    if answer.status in ("ok", "unchanged"):
        note_success(db, answer, run_id)
    if run_id is not None:
        note_in_run(db, answer, run_id, listing_id, new=new, unusable=answer.unusable + unusable)


def note_answer(db: "sqlite3.Connection", answer: ListingAnswer) -> int:
    """Write what the listing answered; its validators only where its links were read. Return its number.

    An answer of which not all was read leaves no hash of an earlier one either: its listing is to be read whole again.
    """
    db.execute(
        "INSERT INTO listings (source, url, kind, at_least, pinned, listed) VALUES (?, ?, ?, 1, 0, 0) "
        "ON CONFLICT DO NOTHING",
        (answer.source, answer.listing, answer.kind),
    )
    changes = changes_by(answer)
    sets = ", ".join(f"{name} = ?" for name in changes)
    where = (answer.source, answer.listing)
    db.execute(f"UPDATE listings SET {sets} WHERE source = ? AND url = ?", (*changes.values(), *where))
    newest = newest_text(answer)
    if newest is not None:
        db.execute(
            "UPDATE listings SET newest_at = ?1 WHERE source = ?2 AND url = ?3 AND coalesce(newest_at, '') < ?1",
            (newest, *where),
        )
    found = db.execute("SELECT id FROM listings WHERE source = ? AND url = ?", where).fetchone()
    return int(found["id"])


def changes_by(answer: ListingAnswer) -> dict[str, Any]:
    """Return what an answer changes in its listing's row, but for its newest date, which only grows."""
    changes: dict[str, Any] = {"asked_at": moment_text(answer.asked_at), "status": answer.status, "says": answer.says}
    if answer.status == "ok" or (answer.status == "unchanged" and answer.http_status == 200):
        changes["full_at"] = moment_text(answer.asked_at)
        changes["etag"] = answer.validators.etag
        changes["last_modified"] = answer.validators.last_modified
        if answer.status == "ok":
            changes["body_hash"] = answer.body_hash
            changes["span_minutes"] = span_minutes(answer)
    return changes


def note_success(db: "sqlite3.Connection", answer: ListingAnswer, run_id: int | None) -> None:
    db.execute(
        "UPDATE sources SET first_ok_run = CASE WHEN last_ok_at IS NULL THEN ? ELSE first_ok_run END, "
        "last_ok_at = ? WHERE name = ?",
        (run_id, moment_text(answer.asked_at), answer.source),
    )


def note_in_run(
    db: "sqlite3.Connection", answer: ListingAnswer, run_id: int, listing_id: int, *, new: int, unusable: int
) -> None:
    row = {"run_id": run_id, "listing_id": listing_id, **row_in_run(answer, new=new, unusable=unusable)}
    put(db, "run_listings", row)
    db.execute("UPDATE runs SET links_new = links_new + ? WHERE id = ?", (new, run_id))


def row_in_run(answer: ListingAnswer, *, new: int, unusable: int) -> dict[str, Any]:
    """Return what is kept of an answer in its run."""
    return {
        "asked_at": moment_text(answer.asked_at),
        "status": answer.status,
        "http_status": answer.http_status,
        "items": len(answer.links) + answer.unusable,
        "dated": sum(link.published is not None for link in answer.links),
        "new": new,
        "unusable": unusable,
        "newest_at": newest_text(answer),
        "redirected_to": answer.redirected_to,
        "forced": int(answer.forced),
        "bytes": answer.bytes,
        "says": answer.says,
    }


def span_minutes(answer: ListingAnswer) -> int | None:
    """Minutes from the oldest to the newest of the links; None where fewer than ``SPAN_LINKS`` are dated, or some not.

    A listing that is asked less often than it is turned over loses stories.
    """
    if not answer.links or answer.links[0].published is None:  # a sitemap has tens of thousands, none of them dated
        return None
    dates = [link.published.start for link in answer.links if link.published is not None]
    if len(dates) < max(SPAN_LINKS, len(answer.links)):
        return None
    return int((max(dates) - min(dates)).total_seconds() // 60)


def newest_text(answer: ListingAnswer) -> str | None:
    """The newest date among the links, no later than the question: what is dated ahead is no news yet."""
    dates = [link.published.start for link in answer.links if link.published is not None]
    return optional_text(max((date for date in dates if date <= answer.asked_at), default=None))
