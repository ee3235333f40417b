"""Taking a story out for good: a takedown, a child's name."""

from datetime import datetime
from typing import TYPE_CHECKING

from pipelines.model import BY_HAND, Link
from pipelines.store import copies
from pipelines.store.addresses import address
from pipelines.store.events import rebuild_all, take_out_of_events
from pipelines.store.forms import moment_text, tombstone
from pipelines.store.listings import WAITING, owe
from pipelines.store.sources import ensure_source
from pipelines.store.topic import Topic, keys

if TYPE_CHECKING:
    import sqlite3

FORGOTTEN = "Taken out for good on request; it is not fetched, stored or judged again."

PARTS = ("claims", "refusals", "reviews", "report_links", "revisions")
"""Tables whose rows belong to one story, in the order in which they can go."""


class Forgetting(Topic):
    def forget(self, url: str, now: datetime) -> dict[str, int]:
        """Take out all that is told of an address, and of others that lead to the same story; return rows deleted.

        What stays are hashes of its address and texts, so that neither it nor a copy is stored again. An
        address that was never seen leaves that mark too. One that led to the same page when that told another story is
        owed again: what it leads to today is not known.
        """
        counts = dict.fromkeys(("stories", *PARTS, "pages", "report_files"), 0)
        with self._connection.writing() as db:
            ensure_source(db, BY_HAND, "Handed in by a person", now)
            councils: set[str] = set()
            for row in concerned(db, keys(url)[0], now):
                remember_texts(db, row["id"], now)
                left = copies.leave(db, row["id"])
                councils |= take_out_of_events(db, row["id"])
                for table, gone in delete_told(db, row["id"]).items():
                    counts[table] += gone
                copies.settle(db, left)
                bury(db, row["id"])
                set_free(db, row["id"])
            rebuild_all(db, councils, now)
            # Deleted words stay in the index until its parts are merged, and in the log until it is folded.
            db.execute("INSERT INTO stories_fts(stories_fts) VALUES('optimize')")
        self._connection.checkpoint()
        return counts


def concerned(db: "sqlite3.Connection", url: str, now: datetime) -> "list[sqlite3.Row]":
    """The address, where it leads to, what leads there and told the same text, and where its stories were kept."""
    owe(db, url, Link(url=url), BY_HAND, "by_hand", now)
    first = address(db, url)
    place = first["leads_to"] or first["id"]
    found: list[sqlite3.Row] = db.execute(
        "SELECT * FROM addresses WHERE id IN (?1, ?2) OR id IN (SELECT address_id FROM stories WHERE url = ?3) "
        "OR (leads_to = ?1 AND text_hash IN (SELECT text_hash FROM addresses WHERE id IN (?1, ?2)))",
        (place, first["id"], url),
    ).fetchall()
    return found


def set_free(db: "sqlite3.Connection", address_id: int) -> None:
    """Owe again what still leads to a tombstone. Its title is the other story's; it goes with the lead."""
    db.execute(
        "UPDATE addresses SET state = 'found', why = ?, title = '', tries = 0, leads_to = NULL, settled_at = NULL, "
        "read_at = NULL, text_hash = NULL WHERE leads_to = ? AND state <> 'forgotten'",
        (WAITING, address_id),
    )


def remember_texts(db: "sqlite3.Connection", address_id: int, now: datetime) -> None:
    db.execute(
        "INSERT INTO forgotten_texts (text_hash, forgotten_at) "
        "SELECT text_hash, ?1 FROM addresses WHERE id = ?2 AND text_hash IS NOT NULL UNION "
        "SELECT text_hash, ?1 FROM revisions "
        "WHERE story_id IN (SELECT id FROM stories WHERE address_id = ?2) "
        "ON CONFLICT DO NOTHING",
        (moment_text(now), address_id),
    )


def delete_told(db: "sqlite3.Connection", address_id: int) -> dict[str, int]:
    gone = {}
    for table in PARTS:
        gone[table] = db.execute(
            f"DELETE FROM {table} WHERE story_id IN (SELECT id FROM stories WHERE address_id = ?)",
            (address_id,),
        ).rowcount
    # A file that a story led to may be any file: it goes as well, and other stories' links to it.
    gone["report_links"] += db.execute("DELETE FROM report_links WHERE address_id = ?", (address_id,)).rowcount
    of_file = "SELECT text_hash FROM addresses WHERE id = ? AND seeks IS NOT NULL"
    gone["report_files"] = db.execute(f"DELETE FROM report_files WHERE hash IN ({of_file})", (address_id,)).rowcount
    for table in ("stories", "pages"):
        gone[table] = db.execute(f"DELETE FROM {table} WHERE address_id = ?", (address_id,)).rowcount
    return gone


def is_forgotten_text(db: "sqlite3.Connection", text_hash: str) -> bool:
    """Whether a text or file with this hash was taken out for good."""
    return db.execute("SELECT 1 FROM forgotten_texts WHERE text_hash = ?", (text_hash,)).fetchone() is not None


def bury(db: "sqlite3.Connection", address_id: int) -> None:
    """Turn an address into a tombstone: even its words may name somebody."""
    row = db.execute("SELECT url, state FROM addresses WHERE id = ?", (address_id,)).fetchone()
    if row["state"] != "forgotten":
        db.execute(
            "UPDATE addresses SET url = ?, state = 'forgotten', why = ?, title = '', summary = '', "
            "published_from = NULL, published_to = NULL, published_precision = NULL, "
            "published_read_from = NULL, leads_to = NULL, begun_at = NULL, next_try_at = NULL, "
            "revisit_at = NULL, etag = NULL, last_modified = NULL, text_hash = NULL "
            "WHERE id = ?",
            (tombstone(row["url"]), FORGOTTEN, address_id),
        )
