"""The life of an address of an article or a report: owed, tried, settled, asked again."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.exceptions import InputError
from pipelines.model import BY_HAND, FoundBy, Link, Owed, Validators
from pipelines.store.forms import moment, moment_text, optional_moment, optional_text, partial_date
from pipelines.store.listings import WAITING, owe, take_over
from pipelines.store.rows import AddressRow
from pipelines.store.sources import ensure_source
from pipelines.store.topic import Topic, keys

if TYPE_CHECKING:
    import sqlite3

AGAIN_AFTER = (
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
)
"""How long after its n-th try an address is tried again."""

LAST_TRY = len(AGAIN_AFTER) + 1

REVISIT_AFTER = (
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=7),
)
"""How long after first sight a story or near miss is asked for changes."""

KEPT = ("story", "near_miss", "read", "unread")
"""States in which something of an address is kept, which stays when it is not there any more."""

OWING = """
SELECT name FROM sources WHERE (listed = 1 OR name = ?3) AND paused_at IS NULL AND (
    EXISTS (SELECT 1 FROM addresses WHERE source = name AND revisit_at <= ?1)
    OR EXISTS (SELECT 1 FROM addresses WHERE source = name AND state = 'found' AND tries < ?2
               AND (next_try_at IS NULL OR next_try_at <= ?1)))
ORDER BY name
"""
"""A look into two indexes for each source, however many addresses there are."""

GAVE_UP = f"Not read after {LAST_TRY} tries over five days"


class Addresses(Topic):
    def owed(self, source: str, now: datetime, limit: int) -> tuple[Owed, ...]:
        """Addresses due: at most ``limit`` revisits, then at most as many never read yet, newest first.

        Revisits come first, for a backlog would take their place until their story is no news any more.
        """
        at = moment_text(now)
        found = self._connection.rows(
            "SELECT * FROM addresses WHERE source = ? AND state = 'found' AND tries < ? "
            "AND (next_try_at IS NULL OR next_try_at <= ?) "
            "ORDER BY coalesce(published_from, found_at) DESC, id LIMIT ?",
            (source, LAST_TRY, at, limit),
        )
        again = self._connection.rows(
            "SELECT * FROM addresses WHERE source = ? AND revisit_at <= ? ORDER BY revisit_at DESC, id LIMIT ?",
            (source, at, limit),
        )
        return (
            *(owed_row(row, revisit=True) for row in again),
            *(owed_row(row, revisit=False) for row in found),
        )

    def sources_owing(self, now: datetime) -> tuple[str, ...]:
        """Names of the watched sources that have addresses due, whether or not their listings are.

        What persons hand in belongs to a source of its own, which no watch list names.
        """
        at = moment_text(now)
        found = self._connection.rows(OWING, (at, LAST_TRY, BY_HAND))
        return tuple(row["name"] for row in found)

    def owe(
        self, url: str, source: str, now: datetime, *, found_by: FoundBy = "by_hand", link: Link | None = None
    ) -> Owed:
        """Make an address owed that no listing named, or once more where it ended otherwise.

        Raises ``InputError`` for one that was forgotten.
        """
        known = keys(url)[0]
        with self._connection.writing() as db:
            ensure_source(db, source, source, now)
            if not owe(db, known, link or Link(url=known), source, found_by, now):
                row = address(db, known)
                if row["state"] == "forgotten":
                    raise InputError(f"{known} was taken out for good with `forget` and is not fetched again.")
                db.execute(
                    "UPDATE addresses SET tries = 0, next_try_at = NULL, begun_at = NULL, "
                    f"state = CASE WHEN state IN {KEPT} THEN state ELSE 'found' END, "
                    f"why = CASE WHEN state IN {KEPT} THEN why ELSE ? END WHERE id = ?",
                    (WAITING, row["id"]),
                )
                take_over(db, row["id"], source)
            row = address(db, known)
        return owed_row(row, revisit=row["state"] != "found")

    def begin_try(self, url: str, now: datetime) -> bool:
        """Count a try and set the next one, before anything is fetched.

        False, and nothing counted, where the address is not due any more: another process took it meanwhile. It need
        not wait for the disk: after a power cut the same is asked once more.
        """
        with self._connection.writing(durable=False) as db:
            row = address(db, url)
            due_at = row["next_try_at"] if row["state"] == "found" else row["revisit_at"]
            if due_at is None and row["state"] != "found":
                return False
            if due_at is not None and due_at > moment_text(now):
                return False
            if row["state"] == "found":
                tries = row["tries"] + 1
                later = now + AGAIN_AFTER[min(tries, len(AGAIN_AFTER)) - 1]
                db.execute(
                    "UPDATE addresses SET tries = ?, next_try_at = ?, begun_at = ? WHERE id = ?",
                    (tries, moment_text(later), moment_text(now), row["id"]),
                )
            else:
                done, later_text = next_revisit(row, now)
                db.execute(
                    "UPDATE addresses SET revisits = ?, revisit_at = ?, begun_at = ? WHERE id = ?",
                    (done, later_text, moment_text(now), row["id"]),
                )
            return True

    def postpone(self, url: str, now: datetime, why: str | None = None) -> None:
        """Give a try back of which nothing was asked: the address is due at ``now``. ``why`` tells readers."""
        with self._connection.writing() as db:
            row = address(db, url)
            if row["begun_at"] is None:
                return
            if row["state"] == "found":
                changes = "tries = max(tries - 1, 0), next_try_at = :at, why = coalesce(:why, why)"
            else:
                changes = "revisits = max(revisits - 1, 0), revisit_at = :at"
            db.execute(
                f"UPDATE addresses SET {changes}, begun_at = NULL WHERE id = :id",
                {"at": moment_text(now), "why": why, "id": row["id"]},
            )

    def fail(self, url: str, why: str, now: datetime, *, until: datetime | None = None) -> None:
        """Say why a try was in vain. The address stays owed until its last try; what was read once stays.

        The next try comes no earlier than ``until``.
        """
        with self._connection.writing() as db:
            row = address(db, url)
            if row["state"] == "found" and row["tries"] >= LAST_TRY:
                settle(db, row["id"], "failed", f"{GAVE_UP}. {why}", now)
            elif row["state"] == "found":
                stay_owed(db, row["id"], why, until)
            else:
                db.execute("UPDATE addresses SET begun_at = NULL WHERE id = ?", (row["id"],))

    def gone(self, url: str, why: str, now: datetime) -> None:
        """The publisher took the article away. A story or near miss stays, and is not asked for again."""
        self._end(url, "gone", why, now)

    def disallowed(self, url: str, why: str, now: datetime) -> None:
        """robots.txt forbids the address. A story or near miss stays, and is not asked for again."""
        self._end(url, "disallowed", why, now)

    def off_topic(self, url: str, why: str, now: datetime) -> None:
        """The page was fetched and is about something else, which was known before it was read.

        It need not wait for the disk: after a power cut it is asked once more.
        """
        self._end(url, "not_flagged", why, now, durable=False)

    def unchanged(self, url: str, now: datetime) -> None:
        """A revisit found nothing new."""
        with self._connection.writing() as db:
            db.execute(
                "UPDATE addresses SET read_at = ?, begun_at = NULL WHERE id = ?",
                (moment_text(now), address(db, url)["id"]),
            )

    def address(self, url: str) -> AddressRow | None:
        """What became of an address; None when it was never seen."""
        row = self._connection.row("SELECT * FROM addresses WHERE url IN (?, ?)", keys(url))
        return address_row(row) if row else None

    def give_up(self, now: datetime) -> int:
        """Settle as failed what had its last try without an end (the process died); return how many."""
        with self._connection.writing() as db:
            return db.execute(
                "UPDATE addresses SET state = 'failed', why = ?, begun_at = NULL, next_try_at = NULL "
                "WHERE state = 'found' AND tries >= ? AND next_try_at <= ?",
                (f"{GAVE_UP}. The program ended each time while it was read.", LAST_TRY, moment_text(now)),
            ).rowcount

    def _end(self, url: str, state: str, why: str, now: datetime, *, durable: bool = True) -> None:
        with self._connection.writing(durable=durable) as db:
            row = address(db, url)
            if row["state"] in KEPT:
                db.execute(
                    "UPDATE addresses SET begun_at = NULL, revisit_at = NULL, why = ? WHERE id = ?",
                    (f"{row['why']} Asked again on {moment_text(now)[:10]}: {why}", row["id"]),
                )
            elif row["state"] != "forgotten":
                settle(db, row["id"], state, why, now)


def address(db: "sqlite3.Connection", url: str) -> "sqlite3.Row":
    """The row of an address. Raises ``InputError`` for one that was never seen."""
    row: sqlite3.Row | None = db.execute("SELECT * FROM addresses WHERE url IN (?, ?)", keys(url)).fetchone()
    if row is None:
        raise InputError(f"The store does not know the address {url}.")
    return row


def stay_owed(db: "sqlite3.Connection", address_id: int, why: str, until: datetime | None = None) -> None:
    """End a try in vain; the next one comes when it was to come, and no earlier than ``until``."""
    db.execute(
        "UPDATE addresses SET why = ?, begun_at = NULL, "
        "next_try_at = nullif(max(coalesce(next_try_at, ''), coalesce(?, '')), '') WHERE id = ?",
        (why, optional_text(until), address_id),
    )


def settle(db: "sqlite3.Connection", address_id: int, state: str, why: str, now: datetime) -> None:
    """End what an address is owed without its having been read."""
    db.execute(
        "UPDATE addresses SET state = ?, why = ?, settled_at = coalesce(settled_at, ?), begun_at = NULL, "
        "next_try_at = NULL, revisit_at = NULL, summary = '' WHERE id = ?",
        (state, why, moment_text(now), address_id),
    )


def next_revisit(row: "sqlite3.Row", now: datetime) -> tuple[int, str | None]:
    """How many revisits of an address are then behind it, and when the next one is due (None after the last).

    Those that were missed while the program stood still are not made up for.
    """
    first = moment(row["settled_at"] or row["found_at"])
    done = row["revisits"] + 1
    while done < len(REVISIT_AFTER) and first + REVISIT_AFTER[done] <= now:
        done += 1
    return done, moment_text(first + REVISIT_AFTER[done]) if done < len(REVISIT_AFTER) else None


def owed_row(row: "sqlite3.Row", *, revisit: bool) -> Owed:
    """A revisit asks only for what changed; the last one for all, since some servers say "unchanged" for ever."""
    conditional = revisit and row["revisits"] < len(REVISIT_AFTER) - 1
    return Owed(
        url=row["url"],
        source=row["source"],
        tries=row["tries"],
        found_by=row["found_by"],
        found_at=moment(row["found_at"]),
        link=Link(
            url=row["url"],
            title=row["title"],
            summary=row["summary"],
            published=partial_date(row),
            seeks=row["seeks"] or "article",
            gss=row["gss"],
        ),
        validators=Validators(etag=row["etag"], last_modified=row["last_modified"]) if conditional else Validators(),
        revisit=revisit,
    )


def address_row(row: "sqlite3.Row") -> AddressRow:
    return AddressRow(
        url=row["url"],
        source=row["source"],
        state=row["state"],
        why=row["why"],
        title=row["title"],
        found_by=row["found_by"],
        tries=row["tries"],
        next_try_at=optional_moment(row["next_try_at"]),
        settled_at=optional_moment(row["settled_at"]),
        revisit_at=optional_moment(row["revisit_at"]),
    )
