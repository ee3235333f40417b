"""Questions to the store."""

import zlib
from typing import TYPE_CHECKING

from pipelines.exceptions import InputError
from pipelines.model import Link
from pipelines.store import versions
from pipelines.store.forms import moment, partial_date
from pipelines.store.rows import KeptPage, StoredStory, StoryLine
from pipelines.store.schema_record import FACT, MADE
from pipelines.store.topic import Topic, keys

if TYPE_CHECKING:
    import sqlite3

STORY = """
SELECT stories.*, addresses.url AS address,
    (SELECT count(*) FROM revisions WHERE story_id = stories.id) AS versions
FROM stories JOIN addresses ON addresses.id = stories.address_id
"""

STORIES_OF_CYCLE = """
SELECT * FROM stories WHERE id > ?1 AND coalesce(
    (SELECT max(cycle_id = ?2) FROM runs WHERE source = stories.source AND began_at <= stories.first_seen_at
     AND (ended_at IS NULL OR ended_at >= stories.first_seen_at)), 1)
ORDER BY id
"""


class Reading(Topic):
    def story(self, id_or_url: int | str) -> StoredStory | None:
        """A story by its number or address, or by an address that leads to it; None where there is none."""
        if isinstance(id_or_url, int) or id_or_url.isdecimal():
            row = self._connection.row(f"{STORY} WHERE stories.id = ?", (int(id_or_url),))
        else:
            try:
                url = keys(id_or_url)[0]
            except InputError:
                return None
            row = self._connection.row(
                f"{STORY} WHERE addresses.url = ?1 OR stories.url = ?1 "
                "OR addresses.id = (SELECT leads_to FROM addresses WHERE url = ?1) "
                "ORDER BY addresses.url <> ?1 LIMIT 1",
                (url,),
            )
        return self._story(row) if row else None

    def stories_since(self, row_id: int, *, cycle_id: int | None = None) -> tuple[StoryLine, ...]:
        """The stories with a greater number than ``row_id``, oldest first.

        With ``cycle_id`` without those that came while their source was crawled by another cycle, and not by that one.
        """
        if cycle_id is None:
            found = self._connection.rows("SELECT * FROM stories WHERE id > ? ORDER BY id", (row_id,))
        else:
            found = self._connection.rows(STORIES_OF_CYCLE, (row_id, cycle_id))
        return tuple(self._line(row) for row in found)

    def newest_story_id(self) -> int:
        """The greatest number of a story; 0 before the first."""
        row = self._connection.row("SELECT coalesce(max(id), 0) AS id FROM stories")
        return int(row["id"]) if row else 0

    def kept_page(self, url: str) -> KeptPage | None:
        """The newest kept page of an address, with all that it was read by; None where none is kept."""
        row = self._connection.row(
            "SELECT addresses.*, html, fetched_at, pages.url AS fetched_from "
            "FROM pages JOIN addresses ON addresses.id = pages.address_id "
            "WHERE addresses.url = ? ORDER BY pages.id DESC LIMIT 1",
            (keys(url)[0],),
        )
        if row is None:
            return None
        return KeptPage(
            asked=row["url"],
            url=row["fetched_from"],
            source=row["source"],
            fetched_at=moment(row["fetched_at"]),
            link=Link(url=row["url"], title=row["title"], summary=row["summary"], published=partial_date(row)),
            html=zlib.decompress(row["html"]).decode(),
        )

    def counts(self) -> dict[str, int]:
        """Addresses by state, and the numbers of stories and current claims."""
        found = self._connection.rows("SELECT state, count(*) AS n FROM addresses GROUP BY state ORDER BY state")
        return {
            **{row["state"]: row["n"] for row in found},
            "stories": self._number("SELECT count(*) AS n FROM stories"),
            "claims": self._number(f"SELECT count(*) AS n FROM claims WHERE {FACT}"),
        }

    def problems(self) -> tuple[str, ...]:
        """What is wrong with the file, the links between tables or the search index; empty when sound."""
        with self._connection.writing() as db:
            return faults(db)

    def _number(self, sql: str) -> int:
        row = self._connection.row(sql)
        return int(row["n"]) if row else 0

    def _story(self, row: "sqlite3.Row") -> StoredStory:
        said = "WHERE story_id = ? AND current = 1 ORDER BY id"
        claims = self._connection.rows(f"SELECT * FROM claims {said}", (row["id"],))
        refusals = self._connection.rows(f"SELECT * FROM refusals {said}", (row["id"],))
        return StoredStory(
            id=row["id"],
            address=row["address"],
            source=row["source"],
            article=versions.article(row),
            verdict=versions.verdict(row, [claim for claim in claims if claim["decision"] != MADE], refusals),
            decided=versions.decided(claims, refusals),
            found_by=row["found_by"],
            first_seen_at=moment(row["first_seen_at"]),
            changed_at=moment(row["changed_at"]),
            revisions=row["versions"],
        )

    def _line(self, row: "sqlite3.Row") -> StoryLine:
        claims = self._connection.rows(
            f"SELECT authority, judgement, grade, status, quote FROM claims WHERE story_id = ? AND {FACT} ORDER BY id",
            (row["id"],),
        )
        return StoryLine(
            id=row["id"],
            title=row["title"],
            publisher=row["publisher"] or row["source"],
            url=row["url"],
            kind=row["kind"],
            claims=tuple(tuple(claim) for claim in claims),
        )


def faults(db: "sqlite3.Connection") -> tuple[str, ...]:
    """The same of an open database; in it nothing is changed, but it must be open for writing.

    Raises ``sqlite3.DatabaseError`` where the search index is damaged, or so much that nothing can be read.
    """
    found = [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    for row in db.execute("PRAGMA foreign_key_check"):
        found.append(f"row {row[1]} of {row[0]} points at a row of {row[2]} that is not there")
    db.execute("INSERT INTO stories_fts(stories_fts, rank) VALUES('integrity-check', 1)")
    return tuple(found)
