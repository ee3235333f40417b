"""What a person is asked to decide on, and the decisions."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from pipelines.exceptions import InputError
from pipelines.model import Decision
from pipelines.store.decisions import KEY, SEEN, SEEN_DAYS, About, apply_decisions, decided_on, item_name
from pipelines.store.forms import Row, moment, moment_text
from pipelines.store.reconciling import reconcile_story
from pipelines.store.rows import ReviewItem
from pipelines.store.sources import put
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

STORY = "stories.title, stories.url, coalesce(stories.publisher, stories.source) AS publisher, stories.published_from"

CLAIMS = f"""
SELECT claims.*, {STORY} FROM claims JOIN stories ON stories.id = claims.story_id
WHERE claims.current = 1 AND claims.decision IS NOT 'made'
ORDER BY coalesce(stories.published_from, stories.first_seen_at) DESC, claims.story_id DESC, claims.id
"""

REFUSALS = f"""
SELECT refusals.*, NULL AS record_says, NULL AS reconciliation, {STORY}
FROM refusals JOIN stories ON stories.id = refusals.story_id
WHERE refusals.current = 1
ORDER BY coalesce(stories.published_from, stories.first_seen_at) DESC, refusals.story_id DESC, refusals.id
"""

ASKED = ("contradicted", "not graded", "doubtful", "refused")
"""Why something is asked, the most pressing first."""


class Reviews(Topic):
    def review_items(self, *, decided: bool = False) -> tuple[ReviewItem, ...]:
        """What waits for a person's decision (or what was ``decided``), the most pressing first, then newest first.

        Asked are claims that the record contradicts or gave no grade for, doubtful claims, and refusals. A claim that
        was accepted is asked again where the record came to contradict it afterwards.
        """
        with self._connection.explained():
            found = {each.item: each for each in items(self._connection.raw)}
        waiting = [each for each in found.values() if is_decided(each) is decided and (decided or each.listed)]
        return tuple(sorted(waiting, key=lambda each: ASKED.index(each.listed) if each.listed else len(ASKED)))

    def review_item(self, name: str) -> ReviewItem:
        """A claim or refusal by its item's name. Raises ``InputError`` where the newest stories have none."""
        with self._connection.explained():
            return item_called(self._connection.raw, name)

    def decide(
        self,
        name: str,
        decision: Decision,
        *,
        who: str,
        now: datetime,
        right: Mapping[str, str] | None = None,
        note: str = "",
    ) -> ReviewItem:
        """Record a decision and lay it over the story; return the item as it was decided on.

        ``right`` are the values that a correction changes, of ``gss``, ``authority``, ``judgement``, ``grade`` and
        ``status``. The same decision twice changes nothing; another one takes the place of the one before, which is
        kept. Raises ``InputError`` for an unknown item, and for a decision that makes no whole claim.
        """
        with self._connection.writing() as db:
            item = item_called(db, name)
            claimed = claimed_by(item, decision, right or {})
            row = {column: getattr(item, column) for column in (*SEEN, *SEEN_DAYS)} | {
                f"right_{column}": claimed.get(column) for column in (*KEY, "authority")
            }
            row |= {"item": name, "story_id": item.story_id, "about": item.about, "decision": decision}
            row |= {"reconciliation": item.reconciliation, "note": note}
            before = db.execute("SELECT * FROM reviews WHERE id = ?", (item.review_id,)).fetchone()
            differs = before is None or any(before[column] != value for column, value in row.items())
            if differs:
                db.execute("UPDATE reviews SET current = 0 WHERE id = ?", (item.review_id,))
                put(
                    db,
                    "reviews",
                    row | {"who": who, "decided_at": moment_text(now), "current": 1},
                )
            apply_decisions(db, item.story_id)
            reconcile_story(db, item.story_id, now)
        return item


def is_decided(item: ReviewItem) -> bool:
    """Whether nothing is asked of it any more."""
    return item.decision is not None and not item.asked_again


def items(db: "sqlite3.Connection") -> Iterator[ReviewItem]:
    """Every claim and refusal of the newest versions as a person is asked about it (``listed`` is empty if not)."""
    reviews: dict[int, list[sqlite3.Row]] = {}
    for review in db.execute("SELECT * FROM reviews WHERE current = 1 ORDER BY id DESC"):
        reviews.setdefault(review["story_id"], []).append(review)
    tables: tuple[tuple[str, About], ...] = ((CLAIMS, "claim"), (REFUSALS, "refusal"))
    for question, about in tables:
        for story_id, told in groupby(db.execute(question).fetchall(), key=lambda row: row["story_id"]):
            rows = list(told)
            found = decided_on(reviews.get(story_id, ()), about, rows)
            yield from (item_of(row, about, found.get(row["id"])) for row in rows)


def listed(claim: "sqlite3.Row") -> str:
    """Why a person is asked about a claim; empty where nothing is against it."""
    if claim["reconciliation"] == "contradicted":
        return "contradicted"
    if claim["reconciliation"] == "no_record" and claim["outcome_id"] is not None:
        return "not graded"
    return "doubtful" if claim["confidence"] == "doubtful" else ""


def item_of(row: "sqlite3.Row", about: About, review: Row | None) -> ReviewItem:
    asked = listed(row) if about == "claim" else "refused"
    why = (row["reconciliation_why"] or "") if about == "claim" else row["why"]
    decided_at = moment(review["decided_at"]) if review is not None else None
    again = (
        review is not None
        and review["decision"] == "accepted"
        and asked == "contradicted"
        and review["reconciliation"] != "contradicted"
    )
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
        **{name: row[name] for name in (*SEEN, *SEEN_DAYS)},
    )


def item_called(db: "sqlite3.Connection", name: str) -> ReviewItem:
    found = next((each for each in items(db) if each.item == name), None)
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
