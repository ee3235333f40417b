"""People's decisions laid over what the rules read in a story, each time that it is read.

A decision is on words, not on a row: it holds for a claim in the same field whose words are the same or hold those that
the person saw, on the same council and judgement with the same grade and status. Where there is none any more, a
correction holds for one on the same council and judgement in these words with the same status or the same grade: a
person who has said what the words claim is not to be asked again what they do not. One sentence often tells an
old grade and a new one, so either of them must stay the same.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from pipelines.fingerprint import fingerprint
from pipelines.store.authorities import ensure_authority
from pipelines.store.forms import Row, are_stored
from pipelines.store.schema_record import AGAINST, MADE
from pipelines.store.sources import put

if TYPE_CHECKING:
    import sqlite3

About = Literal["claim", "refusal"]

KEY = ("gss", "judgement", "grade", "status")
"""What makes two claims of one story the same; each of it has a column ``right_...`` in a decision."""

SEEN = ("field", "quote", "gss", "authority", "judgement", "grade", "status", "framework")
SEEN_DAYS = ("inspection_from", "inspection_to")

NAME_LETTERS = 8
"""Letters of an item's name: enough that two of a store's thousands are not alike."""


def item_name(story_id: int, about: str, said: Row) -> str:
    """The name of a claim or refusal for a person: of its words and what they say, so it outlives re-judging."""
    told = [str(story_id), about, said["field"], said["quote"], *(said[name] or "" for name in KEY)]
    return fingerprint(told)[:NAME_LETTERS]


def decided_on(reviews: Sequence[Row], about: About, said: Sequence[Row]) -> dict[int, Row]:
    """Which decision (the newest first in ``reviews``) holds for which of a story's claims or refusals, by number."""
    found: dict[int, Row] = {}
    for alike in (KEY, ("gss", "judgement", "status"), ("gss", "judgement", "grade")):
        taken = {review["id"] for review in found.values()}
        open_reviews = [
            review
            for review in reviews
            if alike == KEY or (review["decision"] == "corrected" and about == "claim" and review["id"] not in taken)
        ]
        for row in said:
            if row["id"] not in found:
                review = next((each for each in open_reviews if holds_for(each, about, row, alike)), None)
                if review is not None:
                    found[row["id"]] = review
    return found


def holds_for(review: Row, about: About, said: Row, alike: Sequence[str]) -> bool:
    """Whether a decision is on these words, and on a claim that is ``alike`` in these columns."""
    return (
        review["about"] == about
        and review["field"] == said["field"]
        and all(review[name] == said[name] for name in alike)
        and same_words(review["quote"], said["quote"])
    )


def stands_for(claim: Row, review: Row) -> bool:
    """Whether a claim is the one that stands after a decision."""
    return (
        claim["field"] == review["field"]
        and all(claim[name] == review[f"right_{name}"] for name in KEY)
        and same_words(claim["quote"], review["quote"])
    )


def same_words(one: str, other: str) -> bool:
    """Whether two quotes are the same words, or one holds the other; spaces and line breaks aside."""
    first, second = " ".join(one.split()), " ".join(other.split())
    return first in second or second in first


def apply_decisions(db: "sqlite3.Connection", story_id: int) -> None:
    """Mark the story's newest claims and refusals with what was decided on them, and make those that a person made."""
    reviews = db.execute(
        "SELECT * FROM reviews WHERE story_id = ? AND current = 1 ORDER BY id DESC", (story_id,)
    ).fetchall()
    tables: tuple[tuple[str, About], ...] = (("claims", "claim"), ("refusals", "refusal"))
    for table, about in tables:
        rows = newest(db, table, story_id)
        found = decided_on(reviews, about, rows)
        for row in rows:
            decided = found[row["id"]]["decision"] if row["id"] in found else None
            if row["decision"] != decided:
                db.execute(f"UPDATE {table} SET decision = ? WHERE id = ?", (decided, row["id"]))
    make(db, story_id, reviews)


def newest(db: "sqlite3.Connection", table: str, story_id: int) -> "list[sqlite3.Row]":
    """What the rules read in the newest version of a story."""
    found: list[sqlite3.Row] = db.execute(
        f"SELECT * FROM {table} WHERE story_id = ? AND current = 1 AND decision IS NOT ? ORDER BY id", (story_id, MADE)
    ).fetchall()
    return found


def make(db: "sqlite3.Connection", story_id: int, reviews: "Sequence[sqlite3.Row]") -> None:
    """Make claims of what people say is right and the rules do not read, as long as the story still has the words."""
    version = db.execute(
        "SELECT * FROM revisions WHERE story_id = ? ORDER BY number DESC LIMIT 1", (story_id,)
    ).fetchone()
    read = {
        tuple(row[name] for name in KEY) for row in newest(db, "claims", story_id) if row["decision"] not in AGAINST
    }
    wanted: dict[tuple[str, ...], dict[str, Any]] = {}
    for review in reviews:
        row = made_row(review, version)
        if row is not None and (key := tuple(row[name] for name in KEY)) not in read:
            wanted.setdefault(key, row)
    stored = db.execute(
        "SELECT * FROM claims WHERE story_id = ? AND current = 1 AND decision = ? ORDER BY id", (story_id, MADE)
    ).fetchall()
    rows = list(wanted.values())
    if are_stored(rows, stored):
        return
    db.execute("DELETE FROM claims WHERE story_id = ? AND current = 1 AND decision = ?", (story_id, MADE))
    for row in rows:
        ensure_authority(db, row["gss"], row["authority"])
        put(db, "claims", row)


def place_of(quote: str, text: str, near: int) -> "re.Match[str] | None":
    """Where a text has these words, spaces and line breaks aside; of several places the nearest to ``near``."""
    places = re.finditer(r"\s+".join(map(re.escape, quote.split())), text)
    return min(places, key=lambda place: abs(place.start() - near), default=None)


def made_row(review: Row, version: Row) -> dict[str, Any] | None:
    """The claim that a decision stands for; None where it stands for none or the version has lost its words."""
    if review["right_gss"] is None:
        return None
    found = place_of(review["quote"], version[review["field"]], review["start"])
    if found is None:
        return None
    return {
        "story_id": version["story_id"],
        "revision_id": version["id"],
        "current": 1,
        **{name: review[f"right_{name}"] for name in (*KEY, "authority")},
        "field": review["field"],
        "start": found.start(),
        "end": found.end(),
        "quote": found.group(),
        **{name: review[name] for name in ("framework", *SEEN_DAYS)},
        "confidence": "stated",
        "decision": MADE,
    }
