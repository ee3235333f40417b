"""The stories on which people decided something, as they stand after that."""

from typing import TYPE_CHECKING

from pipelines.store.rows import ReviewedStory
from pipelines.store.schema_record import FACT
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

PRECISE = {"year": 4, "month": 7}
"""Letters of a day that are known; ten of any other."""


class Reviewed(Topic):
    def reviewed_stories(self) -> tuple[ReviewedStory, ...]:
        """The stories on which somebody has decided something, oldest first."""
        with self._connection.explained():
            db = self._connection.raw
            told = "SELECT * FROM stories WHERE id IN (SELECT story_id FROM reviews) ORDER BY id"
            return tuple(reviewed_story(db, row) for row in db.execute(told).fetchall())


def reviewed_story(db: "sqlite3.Connection", row: "sqlite3.Row") -> ReviewedStory:
    claims = db.execute(
        f"SELECT * FROM claims WHERE story_id = ? AND {FACT} ORDER BY start, id", (row["id"],)
    ).fetchall()
    reviews = db.execute(
        "SELECT * FROM reviews WHERE story_id = ? AND current = 1 ORDER BY id", (row["id"],)
    ).fetchall()
    return ReviewedStory(
        id=row["id"],
        url=row["url"],
        title=row["title"],
        text=row["text"],
        published=row["published_from"][: PRECISE.get(row["published_precision"], 10)]
        if row["published_from"]
        else None,
        publisher=row["publisher"] or row["source"],
        kind=row["kind"],
        flagged=bool(row["flagged"]),
        claims=tuple(dict(claim) for claim in claims),
        notes=tuple(in_words(review) for review in reviews),
    )


def in_words(review: "sqlite3.Row") -> str:
    """A decision as a note: ``claim overall good new of E08000035 accepted by jo on 2026-11-26``."""
    told = " ".join(review[name] for name in ("judgement", "grade", "status") if review[name])
    whose = f" of {review['gss']}" if review["gss"] else ""
    note = f" ({review['note']})" if review["note"] else ""
    return (
        f"{review['about']} {told}{whose} {review['decision']} by {review['who']} on {review['decided_at'][:10]}{note}"
    )
