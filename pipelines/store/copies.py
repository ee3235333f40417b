"""Which stories print the same text, written down whenever a story comes, changes or goes."""

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from pipelines.events.copies import APART, Copying, Printed, copies, same_text
from pipelines.model import Claim
from pipelines.store import versions
from pipelines.store.forms import marks, moment
from pipelines.store.reconciling import told_on
from pipelines.store.rows import Printing
from pipelines.store.schema_record import MADE
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

MOST = 300
"""Stories that one is held against, the newest ones: more came out within a month on one council in a back-fill of
pages without dates only."""

BEGINNING = 8
"""Words with which a text begins, by which another one that has them is looked up."""

SOON = (
    "coalesce(s.published_from, s.first_seen_at) <= :last AND coalesce(s.published_to, s.first_seen_at) >= :first "
    "AND s.id <> :id"
)
BY_COUNCIL = f"""
SELECT s.id FROM stories s WHERE s.id IN (
    SELECT story_id FROM claims WHERE current = 1 AND gss IN (
        SELECT gss FROM claims WHERE story_id = :id AND current = 1))
AND {SOON} ORDER BY s.id DESC LIMIT {MOST}
"""
NO_CLAIMS = "NOT EXISTS (SELECT 1 FROM claims WHERE story_id = s.id AND current = 1)"
WITHOUT_CLAIMS = f"""
SELECT s.id FROM stories s WHERE (s.published_from BETWEEN :first AND :last
    OR (+s.published_from IS NULL AND s.first_seen_at BETWEEN :first AND :last))
AND s.id <> :id AND {NO_CLAIMS} ORDER BY s.id DESC LIMIT {MOST}
"""
BY_BEGINNING = f"""
SELECT s.id FROM stories s WHERE s.id IN (SELECT rowid FROM stories_fts WHERE stories_fts MATCH :begins)
AND {SOON} ORDER BY s.id DESC LIMIT {MOST}
"""


PRINTING = (
    "SELECT id, title, text, coalesce(publisher, source) AS publisher, coalesce(copy_why, '') AS why FROM stories"
)


class Copies(Topic):
    def lead_of(self, story_id: int) -> Printing | None:
        """The story whose text this one prints, with why it is taken for a copy; None where it is none."""
        row = self._connection.row(f"{PRINTING} WHERE id = (SELECT copy_of FROM stories WHERE id = ?)", (story_id,))
        if row is None:
            return None
        why = self._connection.row("SELECT copy_why FROM stories WHERE id = ?", (story_id,))
        return Printing(**dict(row) | {"why": why["copy_why"] if why else ""})

    def copies_of(self, story_id: int) -> tuple[Printing, ...]:
        """The stories that print the text of this one, in the order in which they were found."""
        found = self._connection.rows(f"{PRINTING} WHERE copy_of = ? ORDER BY id", (story_id,))
        return tuple(Printing(**dict(row)) for row in found)


def place(db: "sqlite3.Connection", story_id: int) -> None:
    """Find the story's place among its copies anew, and theirs.

    What prints its text may be known already, as copies of another lead, or of this one as it read before.
    """
    story = printed(db, [story_id])[0]
    alike: set[int] = set()
    joined = {story_id}
    for near, lead in printed_near(db, story):
        if lead not in joined and same_text(story, near):
            alike.add(near.id)
            joined.add(lead)
    settle(db, groups(db, [story_id, *sorted(alike)]))


def printed_near(db: "sqlite3.Connection", story: Printed) -> list[tuple[Printed, int]]:
    """Return the stories that can print the same text, each with the number of its lead, leads first."""
    return sorted(printed_with_leads(db, near_ones(db, story)), key=lambda each: (each[0].id != each[1], each[0].id))


def leave(db: "sqlite3.Connection", address_id: int) -> "list[int]":
    """Take the stories of an address out of their groups before they go; return those that have to be settled."""
    gone = [row["id"] for row in db.execute("SELECT id FROM stories WHERE address_id = ?", (address_id,))]
    left = [number for number in groups(db, gone) if number not in gone]
    write(db, [*gone, *left], {})
    return left


def settle(db: "sqlite3.Connection", story_ids: Collection[int]) -> None:
    """Make of stories that may print one text a lead and its copies."""
    stories = printed(db, story_ids)
    write(db, [story.id for story in stories], copies(stories))


def write(db: "sqlite3.Connection", story_ids: Sequence[int], found: dict[int, Copying]) -> None:
    for number in story_ids:
        copying = found.get(number)
        wanted = (copying.lead, copying.why) if copying else (None, None)
        db.execute(
            "UPDATE stories SET copy_of = ?1, copy_why = ?2 WHERE id = ?3 "
            "AND (copy_of IS NOT ?1 OR copy_why IS NOT ?2)",
            (*wanted, number),
        )


def groups(db: "sqlite3.Connection", story_ids: Collection[int]) -> list[int]:
    """Return the stories with all that have the same lead, in the order of their numbers."""
    of = f"SELECT coalesce(copy_of, id) FROM stories WHERE id IN ({marks(story_ids)})"
    found = db.execute(f"SELECT id FROM stories WHERE copy_of IN ({of}) OR id IN ({of}) ORDER BY id", (*story_ids,) * 2)
    return [row["id"] for row in found]


def near_ones(db: "sqlite3.Connection", story: Printed) -> list[int]:
    """Return the stories that can print the same text: of the same councils, or of none, and out within a month."""
    bounds: dict[str, Any] = {
        "id": story.id,
        "first": day(story.days.start, -APART),
        "last": day(story.days.end, APART),
    }
    asked = [WITHOUT_CLAIMS]
    if story.claims:
        asked.append(BY_COUNCIL)
    elif begins := " ".join(re.findall(r"\w+", story.text)[:BEGINNING]):
        bounds["begins"] = f'"{begins}"'
        asked.append(BY_BEGINNING)
    return sorted({row["id"] for sql in asked for row in db.execute(sql, bounds)})


def day(of: date, apart: timedelta) -> str:
    """The first moment of a day some time before, or the last of one some time after."""
    return f"{of + apart}T{'00:00:00' if apart < timedelta(0) else '23:59:59'}Z"


def printed(db: "sqlite3.Connection", story_ids: Collection[int]) -> list[Printed]:
    return [story for story, _ in printed_with_leads(db, story_ids)]


def printed_with_leads(db: "sqlite3.Connection", story_ids: Collection[int]) -> list[tuple[Printed, int]]:
    """Return stories in the order of their numbers, each with the number of its lead, its own where it is none's copy.

    What a person decided on their claims is left aside: two texts stay one.
    """
    of_story: dict[int, list[Claim]] = {number: [] for number in story_ids}
    said = (
        f"SELECT * FROM claims WHERE current = 1 AND decision IS NOT ? AND story_id IN ({marks(story_ids)}) ORDER BY id"
    )
    for row in db.execute(said, (MADE, *story_ids)):
        of_story[row["story_id"]].append(Claim(**versions.said(row)))
    rows = db.execute(f"SELECT * FROM stories WHERE id IN ({marks(story_ids)}) ORDER BY id", (*story_ids,))
    return [(as_printed(row, of_story[row["id"]]), row["copy_of"] or row["id"]) for row in rows.fetchall()]


def as_printed(row: "sqlite3.Row", claims: Sequence[Claim]) -> Printed:
    return Printed(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        publisher=row["publisher"] or row["source"],
        days=told_on(row),
        out_by=moment(min(row["published_to"] or row["first_seen_at"], row["first_seen_at"])),
        read=versions.rank(row),
        own_news=row["gss"] is not None,
        claims=tuple(claims),
        visit=versions.visit(row),
    )
