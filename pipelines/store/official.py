"""Ofsted's own files: what was read of them, and where a report is awaited."""

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from pipelines.model import OfficialFile, Outcome, Recorded, UnreadReport
from pipelines.ofsted_site import is_ofsteds
from pipelines.reports.recording import told_of
from pipelines.store.addresses import REVISIT_AFTER, address
from pipelines.store.forget import bury, is_forgotten_text
from pipelines.store.forms import Row, moment, moment_text
from pipelines.store.outcomes import keep_all, witness_stored
from pipelines.store.rows import HeldClaim
from pipelines.store.schema_record import FACT
from pipelines.store.sources import put
from pipelines.store.stories import NO_LONGER_OWED, update_address
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

AWAITED_FOR = timedelta(days=45)
"""How long after a story its report is awaited: it mostly comes out on the same day, or within six weeks of a leak."""
RECENT = timedelta(days=7)
"""How long a story of a new rating lets its council's page come first, whatever the record says."""

AWAITED = f"""
SELECT gss FROM (
    SELECT claims.gss, coalesce(stories.published_to, stories.first_seen_at) AS told_at,
        reconciliation = 'awaiting' AS waits
    FROM claims JOIN stories ON stories.id = claims.story_id
    WHERE {FACT} AND claims.status = 'new' AND stories.flagged = 1
    AND (reconciliation = 'awaiting' OR (stories.kind = 'new_rating' AND reconciliation IS NOT 'confirmed'))
    UNION ALL
    SELECT report_links.gss, coalesce(stories.published_to, stories.first_seen_at), 0
    FROM report_links JOIN stories ON stories.id = report_links.story_id WHERE report_links.gss IS NOT NULL
)
WHERE told_at >= CASE waits WHEN 1 THEN ?1 ELSE ?2 END
GROUP BY gss ORDER BY max(told_at) DESC, gss
"""

HELD = f"""
SELECT claims.authority, claims.judgement, claims.reconciliation AS state, reconciliation_why AS why
FROM claims JOIN outcomes ON outcomes.id = claims.outcome_id
WHERE {FACT} AND outcomes.source = 'report' ORDER BY outcomes.id, claims.reconciliation DESC, claims.id
"""

NEWEST = """
SELECT gss, max(day) AS day FROM (
    SELECT gss, published AS day FROM outcomes WHERE published IS NOT NULL
    UNION ALL
    SELECT gss, substr(published_from, 1, 10) FROM addresses
    WHERE seeks = 'report' AND gss IS NOT NULL AND published_from IS NOT NULL
)
GROUP BY gss
"""


class Official(Topic):
    def awaited_councils(self, now: datetime) -> tuple[str, ...]:
        """Councils of which a report is awaited or a new rating was told lately, the newest story first."""
        since = (moment_text(now - AWAITED_FOR), moment_text(now - RECENT))
        return tuple(row["gss"] for row in self._connection.rows(AWAITED, since))

    def newest_reports(self) -> dict[str, datetime]:
        """When the newest report came out that is known of each council, by the start of its day (UTC)."""
        return {row["gss"]: moment(f"{row['day']}T00:00:00Z") for row in self._connection.rows(NEWEST)}

    def keep_report(self, file: OfficialFile, told: Outcome | UnreadReport, now: datetime) -> bool:
        """Store a report's file and what was read of it, hold the claims on its council against it, and settle its
        address, in one transaction; return whether it was read. Storing the same twice changes nothing.

        One that was not understood is ``unread``: its file is kept, and nothing is guessed. Nothing is kept of one that
        was taken out for good.
        """
        hash_ = hash_of(file)
        of_report = told_of(file, told, hash_)
        with self._connection.writing() as db:
            row = address(db, file.asked)
            if is_forgotten_text(db, hash_):
                bury(db, row["id"])
                return False
            keep_file(db, file, hash_)
            if of_report.recorded is not None:
                keep_all(db, [completed(db, of_report.recorded)], now)
            settle_file(db, row, file, hash_, is_read=of_report.is_read, says=of_report.says, now=now)
        return of_report.is_read

    def keep_table(self, file: OfficialFile, recorded: Sequence[Recorded], says: str, now: datetime) -> None:
        """Store a table of outcomes as a further witness of each, and settle its address, in one transaction.

        ``recorded`` is empty for a table that was not understood.
        """
        hash_ = hash_of(file)
        with self._connection.writing() as db:
            row = address(db, file.asked)
            keep_file(db, file, hash_)
            keep_all(db, recorded, now)
            settle_file(db, row, file, hash_, is_read=bool(recorded), says=says, now=now)

    def leave_unread(self, url: str, why: str, now: datetime) -> None:
        """Settle a report that cannot be read whatever is done here."""
        with self._connection.writing() as db:
            row = address(db, url)
            state = {"state": "unread"} if row["state"] != "read" else {}
            settled = {"why": why, "settled_at": row["settled_at"] or moment_text(now), "revisit_at": None}
            update_address(db, row["id"], state | settled | NO_LONGER_OWED)

    def held_against_reports(self) -> tuple[HeldClaim, ...]:
        """How each claim stands that a report of Ofsted's answers."""
        return tuple(HeldClaim(**row) for row in map(dict, self._connection.rows(HELD)))

    def report_file(self, hash_: str) -> bytes | None:
        """A kept file by its SHA-256; None where none is kept."""
        row = self._connection.row("SELECT body FROM report_files WHERE hash = ?", (hash_,))
        return zlib.decompress(row["body"]) if row else None


def hash_of(file: OfficialFile) -> str:
    return hashlib.sha256(file.body).hexdigest()


def keep_file(db: "sqlite3.Connection", file: OfficialFile, hash_: str) -> None:
    if db.execute("SELECT 1 FROM report_files WHERE hash = ?", (hash_,)).fetchone() is None:
        row = {"hash": hash_, "url": file.asked, "fetched_at": moment_text(file.fetched_at), "size": len(file.body)}
        put(db, "report_files", row | {"body": zlib.compress(file.body)})


def completed(db: "sqlite3.Connection", recorded: Recorded) -> Recorded:
    """Return a witness with what is known already of the same file at another address: a council's copy of a report has
    no day of publication, and Ofsted's own address is the one to show."""
    stored = witness_stored(db, recorded)
    if stored is None:
        return recorded
    published = date.fromisoformat(stored["published"]) if stored["published"] else None
    url = stored["url"] if stored["url"] and is_ofsteds(stored["url"]) else recorded.url
    return replace(recorded, url=url, published=recorded.published or published)


def settle_file(
    db: "sqlite3.Connection",
    row: Row,
    file: OfficialFile,
    hash_: str,
    *,
    is_read: bool,
    says: str,
    now: datetime,
) -> None:
    """Write what became of a file's address. A young one is asked again for a corrected version, like a story."""
    columns: dict[str, Any] = {
        "state": "read" if is_read else "unread",
        "why": says,
        "read_at": moment_text(file.fetched_at),
        "etag": file.validators.etag,
        "last_modified": file.validators.last_modified,
        "text_hash": hash_,
        "summary": "",
    }
    if row["state"] not in ("read", "unread"):
        again = moment_text(now + REVISIT_AFTER[0]) if is_young(file, now) else None
        columns |= {"settled_at": moment_text(now), "revisits": 0, "revisit_at": again}
    update_address(db, row["id"], columns | NO_LONGER_OWED)


def is_young(file: OfficialFile, now: datetime) -> bool:
    """Whether a report came out so lately that it may still be corrected; one without a day counts as young."""
    return file.link.published is None or now - file.link.published.end < timedelta(days=30)
