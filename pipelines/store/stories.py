"""Keeping what was judged: a story with claims and revisions, a near miss, or only that a page was read."""

import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pipelines.model import Judged, Link, Page, Validators
from pipelines.store import copies
from pipelines.store.addresses import GAVE_UP, REVISIT_AFTER, address, settle, stay_owed
from pipelines.store.authorities import ensure_authority
from pipelines.store.decisions import apply_decisions
from pipelines.store.events import councils_of, rebuild_for_story
from pipelines.store.forget import bury, is_forgotten_text
from pipelines.store.forms import are_stored, moment_text, storable, text_hash
from pipelines.store.letters import keep_letters
from pipelines.store.listings import owe
from pipelines.store.reconciling import reconcile_story
from pipelines.store.schema_record import MADE
from pipelines.store.sources import ensure_source, put
from pipelines.store.topic import Topic, keys
from pipelines.store.versions import TEXT, claim_columns, clean_text, rank, says, story_columns

if TYPE_CHECKING:
    import sqlite3

TELLING_TITLE = 25
"""Characters from which a title alone tells one story from another of the same site ("Latest news" does not)."""


class Stories(Topic):
    def keep(self, judged: Judged, now: datetime) -> int | None:
        """Store what was read from one page, in one transaction; return the story's number, if it is one.

        Storing the same twice changes nothing. A closed page never replaces what could be read before.
        """
        with self._connection.writing() as db:
            return Keeping(db=db, judged=clean_text(judged), now=now).keep()


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """One page being kept within one transaction.

    Where there are ``councils``, those whose events are to be built anew are added there, and are not built yet.
    ``again``: the page was kept before and is only judged anew; what was read of it is corrected and is no new version.
    """

    db: "sqlite3.Connection"
    judged: Judged
    now: datetime
    councils: set[str] | None = None
    again: bool = False

    def keep(self) -> int | None:
        story_id = self._keep()
        if story_id is not None and self.councils is not None:
            self.councils.update(councils_of(self.db, story_id))
        return story_id

    def _keep(self) -> int | None:
        page = self.judged.page
        if page.found_by == "backfill" and (known := self._known()) is not None:
            return None if known["story"] is None else int(known["story"])
        if self.again and not self._is_newest():
            return None
        asked = self._ensure(page.asked)
        fetched = asked
        if self.judged.article.text_from == "page" and keys(page.url) != keys(page.asked):
            fetched = self._ensure(page.url)
        if self._is_forgotten(asked, fetched):
            bury(self.db, fetched["id"])
            bury(self.db, asked["id"])
            return None
        if self._is_unread(asked):
            self._leave_unread(asked)
            return None
        place = self._elsewhere(fetched) or fetched
        story = self.db.execute("SELECT * FROM stories WHERE address_id = ?", (place["id"],)).fetchone()
        is_double = place["id"] != fetched["id"]
        if story is not None and self._adds_nothing_to(story, is_double=is_double):
            story_id: int | None = int(story["id"])
            if not is_double:
                update_address(self.db, place["id"], NO_LONGER_OWED)
        else:
            story_id = self._story(story, place)
            if story_id is not None:
                keep_letters(self.db, story_id, self.judged, self.now)
            self._settle(place, story_id, is_double=is_double)
        for other in {row["id"]: row for row in (asked, fetched) if row["id"] != place["id"]}.values():
            self._lead(other, place["id"])
        return story_id

    def _known(self) -> "sqlite3.Row | None":
        """The address of an archived page from which nothing new can be learned, with the number of its ``story``: the
        watch owes it a fetch of its own, or what is known of it is as new, or has these words.
        """
        row: sqlite3.Row | None = self.db.execute(KNOWN, keys(self.judged.page.asked)).fetchone()
        if row is None:
            return None
        at = moment_text(self.judged.page.fetched_at)
        if row["story"] is None:
            is_new = self.judged.verdict.flag or (row["read_at"] or "") < at
            return None if is_new and row["state"] != "found" else row
        story = self.db.execute("SELECT * FROM stories WHERE id = ?", (row["story"],)).fetchone()
        newest, has_words = self.db.execute(
            "SELECT max(seen_at), max(text_hash = ?) FROM revisions WHERE story_id = ?", (self._hash(), story["id"])
        ).fetchone()
        shows_more = rank(story_columns(self.judged)) > rank(story)
        return row if has_words or (newest >= at and not shows_more) else None

    def _is_newest(self) -> bool:
        """Whether the page that is judged again is still what is known of its address; another may have come since."""
        row = self.db.execute(NEWEST, keys(self.judged.page.asked)).fetchone()
        if row is None:
            return False
        if self.judged.page.html:
            return bool(row["fetched_at"] == moment_text(self.judged.page.fetched_at))
        return bool(row["text_hash"] == self._hash())

    def _elsewhere(self, place: "sqlite3.Row") -> "sqlite3.Row | None":
        """Where this very story is kept already: under another address, and both name one as their own.

        Sites that name one canonical address on all pages make no one story of them: title or text must be the same
        too. An address that a page names and that was not read itself stays owed, for the same reason.
        """
        article = self.judged.article
        if article.text_from != "page" or article.url is None:
            return None
        found: sqlite3.Row | None = self.db.execute(
            "SELECT addresses.* FROM stories JOIN addresses ON addresses.id = stories.address_id "
            "WHERE stories.url = ?1 AND addresses.id <> ?2 AND NOT EXISTS "
            "(SELECT 1 FROM stories WHERE address_id = ?2) AND (addresses.text_hash = ?3 "
            "OR (stories.title = ?4 AND length(?4) >= ?5)) ORDER BY stories.id LIMIT 1",
            (article.url, place["id"], self._hash(), article.title, TELLING_TITLE),
        ).fetchone()
        return found

    def _is_unread(self, asked: "sqlite3.Row") -> bool:
        """Whether nothing was read of the page, and its listing's words do not settle what it is."""
        verdict = self.judged.verdict
        told = verdict.flag or verdict.near_miss
        return asked["state"] != "story" and self.judged.article.text_from == "listing" and not told

    def _leave_unread(self, asked: "sqlite3.Row") -> None:
        """Keep owed what was not read, or end it as its page says; what was read before stays what it was."""
        state, why = self.judged.page.unread_as, self.judged.article.why_partial or ""
        if asked["state"] != "found":
            update_address(self.db, asked["id"], NO_LONGER_OWED)
        elif state == "found":
            stay_owed(self.db, asked["id"], why)
        elif state == "not_flagged":
            self._settle(asked, None)
        else:
            settle(self.db, asked["id"], state, f"{GAVE_UP}. {why}" if state == "failed" else why, self.now)

    def _story(self, story: "sqlite3.Row | None", place: "sqlite3.Row") -> int | None:
        """Add or revise the story at this address, where there is one."""
        if story is not None:
            return self._revise(story)
        return self._add(place) if self.judged.verdict.flag else None

    def _adds_nothing_to(self, story: "sqlite3.Row", *, is_double: bool) -> bool:
        """Whether the page shows less of the story than could be read before (it was closed since).

        A double must show more of it: a page made for printing is no new version.
        """
        shown, known = rank(story_columns(self.judged)), rank(story)
        return shown <= known if is_double else shown < known

    def _ensure(self, url: str) -> "sqlite3.Row":
        """The address's row, made where it was not owed (handed in by a person, or where a redirect ends)."""
        page = self.judged.page
        ensure_source(self.db, page.source, page.publisher, self.now)
        owe(self.db, keys(url)[0], page.link or Link(url=url), page.source, page.found_by, self.now)
        return address(self.db, url)

    def _is_forgotten(self, *rows: "sqlite3.Row") -> bool:
        if any(row["state"] == "forgotten" for row in rows):
            return True
        return is_forgotten_text(self.db, self._hash())

    def _hash(self) -> str:
        return text_hash(self.judged.article.title, self.judged.article.text)

    def _add(self, place: "sqlite3.Row") -> int:
        at = self._seen_at()
        known_before = place["state"] in ("near_miss", "not_flagged")
        by_program = self.judged.page.found_by not in ("by_hand", "backfill")
        story_id = put(
            self.db,
            "stories",
            story_columns(self.judged)
            | {"address_id": place["id"], "source": place["source"], "first_seen_at": at, "changed_at": at}
            | {"found_by": "revisit" if known_before and by_program else self.judged.page.found_by},
        )
        self._say(story_id, self._version(story_id, place["id"]))
        return story_id

    def _revise(self, story: "sqlite3.Row") -> int:
        """Bring a story up to date: a new version where its text changed, else at most a new verdict."""
        wanted = story_columns(self.judged)
        story_id = int(story["id"])
        changed = {name: value for name, value in wanted.items() if story[name] != value}
        newest = "SELECT max(id) FROM revisions WHERE story_id = ?"
        if self.again:
            revision_id = int(self.db.execute(newest, (story_id,)).fetchone()[0])
            corrected = {name: wanted[name] for name in TEXT} | {"text_hash": self._hash()}
            sets = ", ".join(f"{name} = ?" for name in corrected)
            self.db.execute(f"UPDATE revisions SET {sets} WHERE id = ?", (*corrected.values(), revision_id))
        elif any(name in changed for name in TEXT):
            changed["changed_at"] = moment_text(self.now)
            revision_id = self._version(story_id, story["address_id"])
        else:
            revision_id = int(self.db.execute(newest, (story_id,)).fetchone()[0])
        if changed:
            sets = ", ".join(f"{name} = ?" for name in changed)
            self.db.execute(f"UPDATE stories SET {sets} WHERE id = ?", (*changed.values(), story_id))
        self._say(story_id, revision_id)
        return story_id

    def _seen_at(self) -> str:
        """When this was read first: of an archived page and of one that is judged again, when it was fetched."""
        page = self.judged.page
        return moment_text(page.fetched_at if self.again or page.found_by == "backfill" else self.now)

    def _version(self, story_id: int, address_id: int) -> int:
        """Add the text as the story's newest version and return its number."""
        newest = self.db.execute("SELECT max(number) FROM revisions WHERE story_id = ?", (story_id,)).fetchone()[0]
        columns = story_columns(self.judged)
        return put(
            self.db,
            "revisions",
            {name: columns[name] for name in TEXT}
            | {"story_id": story_id, "number": (newest or 0) + 1, "seen_at": self._seen_at()}
            | {"text_hash": self._hash()}
            | {"page_id": keep_page(self.db, address_id, self.judged.page, self.judged.packed)},
        )

    def _say(self, story_id: int, revision_id: int) -> None:
        """Make the version's claims and refusals those of the verdict, decided on and held against the record."""
        verdict = self.judged.verdict
        for table, wanted in (("claims", verdict.claims), ("refusals", verdict.refused)):
            place = {"story_id": story_id, "revision_id": revision_id, "current": 1}
            rows = [claim_columns(said) | place for said in wanted]
            stored = self.db.execute(
                f"SELECT * FROM {table} WHERE revision_id = ? AND decision IS NOT ? ORDER BY id", (revision_id, MADE)
            ).fetchall()
            self.db.execute(
                f"UPDATE {table} SET current = 0 WHERE story_id = ? AND revision_id <> ? AND current = 1",
                (story_id, revision_id),
            )
            if are_stored(rows, stored):
                continue
            self.db.execute(f"DELETE FROM {table} WHERE revision_id = ?", (revision_id,))
            for row in rows:
                ensure_authority(self.db, row["gss"], row["authority"])
                put(self.db, table, row)
        apply_decisions(self.db, story_id)
        copies.place(self.db, story_id)
        reconcile_story(self.db, story_id, self.now)
        if self.councils is None:
            rebuild_for_story(self.db, story_id, self.now)

    def _settle(self, place: "sqlite3.Row", story_id: int | None, *, is_double: bool = False) -> None:
        """Write what became of the address. A page about something else leaves its title only.

        Validators are kept of its own page where all of the story was read from it: a wall's would say "unchanged"
        when it is gone.
        """
        page, article = self.judged.page, self.judged.article
        marks = Validators() if article.partial or article.text_from == "listing" or is_double else page.validators
        state = "story" if story_id is not None else "near_miss" if self.judged.verdict.near_miss else "not_flagged"
        row: dict[str, Any] = {
            "state": state,
            "why": says(self.judged, was_story=state == "story"),
            "title": article.title or place["title"],
            "summary": place["summary"] if state == "near_miss" else "",
            "read_at": moment_text(page.fetched_at),
            "etag": marks.etag,
            "last_modified": marks.last_modified,
            "text_hash": self._hash(),
        }
        if self.again:
            del row["etag"], row["last_modified"], row["read_at"]
        if state == "not_flagged":
            self.db.execute("DELETE FROM pages WHERE address_id = ?", (place["id"],))
            row |= {"settled_at": place["settled_at"] or moment_text(self.now), "revisit_at": None}
        elif place["state"] not in ("story", "near_miss"):
            again = None if page.found_by == "backfill" else moment_text(self.now + REVISIT_AFTER[0])
            row |= {"settled_at": moment_text(self.now), "revisits": 0, "revisit_at": again}
        if state == "near_miss":
            replace_page(self.db, place["id"], page, self.judged.packed)
        update_address(self.db, place["id"], row | NO_LONGER_OWED)

    def _lead(self, asked: "sqlite3.Row", place_id: int) -> None:
        """Settle an address that redirects: it ends as the one it leads to, which alone is asked again."""
        target = self.db.execute("SELECT * FROM addresses WHERE id = ?", (place_id,)).fetchone()
        row = {name: target[name] for name in ("state", "why", "title", "read_at", "text_hash")}
        row |= {"leads_to": place_id, "revisit_at": None, "summary": ""}
        row |= {"settled_at": asked["settled_at"] or moment_text(self.now)}
        update_address(self.db, asked["id"], row | NO_LONGER_OWED)


KNOWN = """
SELECT addresses.*, (SELECT id FROM stories WHERE address_id IN (addresses.id, addresses.leads_to)) AS story
FROM addresses WHERE url IN (?, ?)
"""

NEWEST = """
SELECT (SELECT fetched_at FROM pages WHERE address_id = addresses.id ORDER BY id DESC LIMIT 1) AS fetched_at,
    (SELECT revisions.text_hash FROM revisions JOIN stories ON stories.id = story_id
     WHERE address_id = addresses.id ORDER BY revisions.id DESC LIMIT 1) AS text_hash
FROM addresses WHERE url IN (?, ?)
"""

NO_LONGER_OWED: dict[str, Any] = {"begun_at": None, "next_try_at": None, "tries": 0}


def update_address(db: "sqlite3.Connection", address_id: int, row: dict[str, Any]) -> None:
    sets = ", ".join(f"{name} = ?" for name in row)
    db.execute(f"UPDATE addresses SET {sets} WHERE id = ?", (*row.values(), address_id))


def packed(html: str) -> bytes:
    """Return a page's HTML as it is kept; a megabyte takes 15 ms."""
    try:
        whole = html.encode()
    except UnicodeEncodeError:  # looking for half characters takes ten times as long
        whole = storable(html).encode()
    return zlib.compress(whole)


def keep_page(db: "sqlite3.Connection", address_id: int, page: Page, ready: bytes | None = None) -> int | None:
    """Store the page's HTML, which may be ``packed`` already, and return its number; None where it was refused."""
    if not page.html:
        return None
    row = {"address_id": address_id, "url": page.url, "fetched_at": moment_text(page.fetched_at)}
    return put(db, "pages", row | {"size": len(page.html), "html": ready or packed(page.html)})


def replace_page(db: "sqlite3.Connection", address_id: int, page: Page, ready: bytes | None = None) -> None:
    """Make the page the only one of a near miss, and leave it alone where it is the same."""
    if not page.html:
        return
    ready = ready or packed(page.html)
    stored = db.execute("SELECT html FROM pages WHERE address_id = ?", (address_id,)).fetchall()
    if [row["html"] for row in stored] == [ready]:
        return
    db.execute("DELETE FROM pages WHERE address_id = ?", (address_id,))
    keep_page(db, address_id, page, ready)
