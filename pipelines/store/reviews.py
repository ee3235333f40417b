"""What a person is asked to decide on, and the decisions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from pipelines.exceptions import InputError
from pipelines.model import Decision
from pipelines.store.decisions import (
    KEY,
    SEEN,
    SEEN_DAYS,
    About,
    apply_decisions,
    decided_on,
    item_name,
    stands_for,
)
from pipelines.store.events import rebuild_for_story
from pipelines.store.forms import Row, moment, moment_text
from pipelines.store.reconciling import reconcile_story
from pipelines.store.rows import ReviewItem
from pipelines.store.schema_record import FACT, MADE
from pipelines.store.sources import put
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

STORY = "stories.title, stories.url, coalesce(stories.publisher, stories.source) AS publisher, stories.published_from"

CLAIMS = f"""
SELECT claims.*, {STORY} FROM claims JOIN stories ON stories.id = claims.story_id
WHERE claims.current = 1 AND (?1 IS NULL OR stories.id = ?1)
ORDER BY coalesce(stories.published_from, stories.first_seen_at) DESC, claims.story_id DESC, claims.id
"""

REFUSALS = f"""
SELECT refusals.*, NULL AS record_says, NULL AS reconciliation, {STORY}
FROM refusals JOIN stories ON stories.id = refusals.story_id
WHERE refusals.current = 1 AND (?1 IS NULL OR stories.id = ?1)
ORDER BY coalesce(stories.published_from, stories.first_seen_at) DESC, refusals.story_id DESC, refusals.id
"""

ASKED = ("contradicted", "not graded", "doubtful", "refused")
"""Why something is asked, the most pressing first."""


class Reviews(Topic):
    def review_items(self, *, decided: bool = False) -> tuple[ReviewItem, ...]:
        """What waits for a person's decision (or what was ``decided``), the most pressing first, then newest first.

        Asked are claims that the record contradicts or gave no grade for, doubtful claims, and refusals. What was
        decided is asked again where the record came to contradict the claim that stands after it.
        """
        with self._connection.explained():
            found = by_name(self._connection.raw)
        waiting = [each for each in found.values() if is_decided(each) is decided and (decided or each.listed)]
        return tuple(sorted(waiting, key=lambda each: ASKED.index(each.listed) if each.listed else len(ASKED)))

    def review_item(self, name: str, story_id: int | None = None) -> ReviewItem:
        """A claim or refusal by its item's name. Raises ``InputError`` where the newest stories have none.

        Where it is not known of which story it is, all are read.
        """
        with self._connection.explained():
            return item_called(self._connection.raw, name, story_id)

    def decide(
        self,
        name: str,
        decision: Decision,
        *,
        who: str,
        now: datetime,
        right: Mapping[str, str] | None = None,
        note: str = "",
        story_id: int | None = None,
    ) -> ReviewItem:
        """Record a decision and lay it over the story; return the item as it was decided on.

        ``right`` are the values that a correction changes, of ``gss``, ``authority``, ``judgement``, ``grade`` and
        ``status``. The same decision twice changes nothing; another one takes the place of the one before, which is
        kept. ``story_id``: as for ``review_item``. Raises ``InputError`` for an unknown item, and for a decision that
        makes no whole claim.
        """
        if story_id is None:
            story_id = self.review_item(name).story_id  # found before the lock is taken: that reads every story
        with self._connection.writing() as db:
            item = item_called(db, name, story_id)
            claimed = claimed_by(item, decision, right or {})
            row = {column: getattr(item, column) for column in (*SEEN, *SEEN_DAYS)} | {
                f"right_{column}": claimed.get(column) for column in (*KEY, "authority")
            }
            row |= {"item": name, "story_id": item.story_id, "about": item.about, "decision": decision}
            before = db.execute("SELECT * FROM reviews WHERE id = ?", (item.review_id,)).fetchone()
            if note or before is None:
                row["note"] = note
            new = before is None or item.asked_again or any(before[column] != value for column, value in row.items())
            number = None
            if new:
                db.execute("UPDATE reviews SET current = 0 WHERE id = ?", (item.review_id,))
                made = {"start": item.start, "note": note, "who": who, "decided_at": moment_text(now), "current": 1}
                number = put(db, "reviews", row | made)
            apply_decisions(db, item.story_id)
            reconcile_story(db, item.story_id, now)
            rebuild_for_story(db, item.story_id, now)
            if number is not None:
                note_how_it_stands(db, number)
        return item


def is_decided(item: ReviewItem) -> bool:
    """Whether nothing is asked of it any more."""
    return item.decision is not None and not item.asked_again


def note_how_it_stands(db: "sqlite3.Connection", review_id: int) -> None:
    """Note on a decision how the claim that stands after it stands to the record, as the person could see."""
    review = db.execute("SELECT * FROM reviews WHERE id = ?", (review_id,)).fetchone()
    facts = db.execute(f"SELECT * FROM claims WHERE story_id = ? AND {FACT}", (review["story_id"],)).fetchall()
    state = next((row["reconciliation"] for row in facts if stands_for(row, review)), None)
    db.execute("UPDATE reviews SET reconciliation = ? WHERE id = ?", (state, review_id))


def by_name(db: "sqlite3.Connection", story_id: int | None = None) -> dict[str, ReviewItem]:
    """What a person can decide on, by its item's name, in all stories or in one."""
    return {each.item: each for each in items(db, story_id)}


def items(db: "sqlite3.Connection", story_id: int | None = None) -> Iterator[ReviewItem]:
    """Every claim and refusal of the newest versions as a person is asked about it (``listed`` is empty if not).

    Where the record came to contradict what a person made of one, it comes a second time, as it is asked again.
    """
    reviews: dict[int, list[sqlite3.Row]] = {}
    for review in db.execute("SELECT * FROM reviews WHERE current = 1 ORDER BY id DESC"):
        reviews.setdefault(review["story_id"], []).append(review)
    tables: tuple[tuple[str, About], ...] = ((REFUSALS, "refusal"), (CLAIMS, "claim"))
    for question, about in tables:
        for number, told in groupby(db.execute(question, (story_id,)).fetchall(), key=lambda row: row["story_id"]):
            rows, decisions = list(told), reviews.get(number, ())
            read = [row for row in rows if row["decision"] != MADE]
            found = decided_on(decisions, about, read)
            yield from (item_of(row, about, found.get(row["id"])) for row in read)
            yield from made_items((row for row in rows if row["decision"] == MADE), decisions)


def made_items(made: "Iterator[sqlite3.Row]", reviews: Sequence[Row]) -> Iterator[ReviewItem]:
    """What is asked again of the claims that people made: the words that they decided on, and how it stands now."""
    for row in made:
        review = next((each for each in reviews if stands_for(row, each)), None)
        if review is not None and contradicted_since(row, review):
            seen = {name: review[name] for name in ("start", *SEEN, *SEEN_DAYS)}
            why = row["reconciliation_why"]
            item = item_of({**dict(row), **seen, "why": why}, review["about"], review)
            yield replace(item, listed="contradicted", why=why, asked_again=True)


def contradicted_since(standing: Row, review: Row) -> bool:
    """Whether the record came to contradict the claim that stands after a decision."""
    return bool(standing["reconciliation"] == "contradicted" != review["reconciliation"])


def listed(claim: Row) -> str:
    """Why a person is asked about a claim; empty where nothing is against it."""
    if claim["reconciliation"] == "contradicted":
        return "contradicted"
    if claim["reconciliation"] == "no_record" and claim["outcome_id"] is not None:
        return "not graded"
    return "doubtful" if claim["confidence"] == "doubtful" else ""


def item_of(row: Row, about: About, review: Row | None) -> ReviewItem:
    asked = listed(row) if about == "claim" else "refused"
    why = (row["reconciliation_why"] or "") if about == "claim" else row["why"]
    decided_at = moment(review["decided_at"]) if review is not None else None
    again = review is not None and about == "claim" and stands_for(row, review) and contradicted_since(row, review)
    return ReviewItem(
        item=item_name(row["story_id"], about, row),
        about=about,
        listed=asked,
        why=why,
        story_id=row["story_id"],
        title=row["title"],
        url=row["url"],
        publisher=row["publisher"],
        published=row["published_from"][:10] if row["published_from"] else None,
        record_says=row["record_says"],
        reconciliation=row["reconciliation"],
        decision=review["decision"] if review is not None else None,
        review_id=review["id"] if review is not None else None,
        who=review["who"] if review is not None else None,
        decided_at=decided_at,
        asked_again=again,
        right={name: review[f"right_{name}"] for name in (*KEY, "authority")}
        if review is not None and review["right_gss"] is not None
        else None,
        **{name: row[name] for name in ("start", *SEEN, *SEEN_DAYS)},
    )


def item_called(db: "sqlite3.Connection", name: str, story_id: int | None = None) -> ReviewItem:
    found = by_name(db, story_id).get(name)
    if found is None:
        raise InputError(f"There is nothing called {name} to decide on; `councilwatch review list` shows the names.")
    return found


def claimed_by(item: ReviewItem, decision: Decision, right: Mapping[str, str]) -> Mapping[str, str | None]:
    """The claim that stands after a decision; empty where none does. Raises ``InputError`` for half a claim.

    An accepted claim is right as it is; an accepted refusal is rightly no claim, and a rejected one is a claim.
    """
    seen = {name: getattr(item, name) for name in (*KEY, "authority")}
    if (item.about == "claim") == (decision == "rejected") and decision != "corrected":
        return {}
    claimed = {**seen, **right} if decision == "corrected" else seen
    if decision == "corrected" and all(claimed[name] == seen[name] for name in KEY) and item.about == "claim":
        raise InputError("The correction changes nothing; say `accept` where the claim is right as it is.")
    missing = [name for name in KEY if claimed[name] is None]
    if missing:
        options = ", ".join(f"--{'authority' if name == 'gss' else name}" for name in missing)
        raise InputError(
            f"The words alone do not say all of a claim; say `councilwatch review correct {item.item}` with {options}."
        )
    return claimed
