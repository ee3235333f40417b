"""What a person should decide: contradictions, doubtful claims, refusals, each with the command that decides it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pipelines.explorer.pages.asking import Asked, Page, Row, rows
from pipelines.reference.slugs import council_slugs
from pipelines.store.decisions import KEY, About, item_name
from pipelines.store.schema_record import FACT, UNDECIDED
from pipelines.telling.review import choices, claimed
from pipelines.understand.refusals import WHY

if TYPE_CHECKING:
    import sqlite3

MOST = 25
"""Of each sort, the newest; deciding on these brings the next."""

STORY = (
    "stories.title, coalesce(stories.publisher, stories.source) AS publisher, stories.published_from, "
    "stories.published_precision"
)

CLAIMS = f"""
SELECT claims.*, {STORY} FROM claims JOIN stories ON stories.id = claims.story_id
WHERE {FACT} AND {{which}} ORDER BY claims.id DESC LIMIT {MOST + 1}
"""

CONTRADICTED = f"claims.reconciliation = 'contradicted' AND {UNDECIDED}"
NOT_GRADED = "claims.decision IS NULL AND claims.reconciliation = 'no_record' AND claims.outcome_id IS NOT NULL"
DOUBTFUL = (
    "claims.decision IS NULL AND claims.confidence = 'doubtful' "
    "AND coalesce(claims.reconciliation, '') <> 'contradicted' "
    "AND NOT (coalesce(claims.reconciliation, '') = 'no_record' AND claims.outcome_id IS NOT NULL)"
)

REFUSALS = f"""
SELECT refusals.*, {STORY} FROM refusals JOIN stories ON stories.id = refusals.story_id
WHERE refusals.current = 1 AND refusals.decision IS NULL ORDER BY refusals.id DESC LIMIT {MOST + 1}
"""

SORTS = {
    "contradicted": ("Stories and Ofsted disagree", "Ofsted's record says otherwise. Mostly the story was misread."),
    "not_graded": ("Ofsted gave no such grade", "The inspection is on record, and its report gives no grade for this."),
    "doubtful": ("Read with doubt", "The words leave open what they say."),
    "refused": (
        "Not taken as a claim",
        "Words that read like a rating and were not taken as one. Is one wrongly left out?",
    ),
}


def page(db: "sqlite3.Connection", _asked: Asked) -> Page:
    """``/look-at``."""
    shown = look_at(
        {
            "contradicted": rows(db, CLAIMS.format(which=CONTRADICTED)),
            "not_graded": rows(db, CLAIMS.format(which=NOT_GRADED)),
            "doubtful": rows(db, CLAIMS.format(which=DOUBTFUL)),
            "refused": rows(db, REFUSALS),
        }
    )
    return Page(template="cw/look_at.html", shown=shown)


def look_at(found: dict[str, Sequence[Row]]) -> dict[str, Any]:
    """What the page shows: pure, of the rows of the questions above."""
    return {
        "sorts": [
            {
                "name": name,
                "title": SORTS[name][0],
                "says": SORTS[name][1],
                "items": [item(each, "refusal" if name == "refused" else "claim") for each in those[:MOST]],
                "more": len(those) > MOST,
            }
            for name, those in found.items()
        ],
        "most": MOST,
    }


def item(row: Row, about: About) -> dict[str, Any]:
    """A claim or refusal with the name by which `councilwatch review` knows it."""
    name = item_name(row["story_id"], about, row)
    why = WHY.get(row["why"], row["why"]) if about == "refusal" else row["reconciliation_why"] or ""
    return {
        **row,
        "item": name,
        "about": about,
        "claimed": claimed(row),
        "choices": list(choices(name, about, is_whole=all(row[each] for each in KEY))),
        "slug": council_slugs().get(row["gss"] or ""),
        "why": why,
        "record_says": row.get("record_says") or "",
    }
