"""Events and the stories that tell of them as rows of the store, and back."""

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from pipelines.events.identity import Known
from pipelines.events.news import OLD_WAYS, State, plain, way_of
from pipelines.model import Claim, Event, EventGrade, EventStory, Reconciled, StoryTold, Visit
from pipelines.store import versions
from pipelines.store.forms import Row, days, days_columns, moment, partial_date
from pipelines.store.reconciling import told_on
from pipelines.store.schema_record import FACT

if TYPE_CHECKING:
    import sqlite3

WATCHED = f"found_by NOT IN {tuple(sorted(OLD_WAYS))}"
"""What makes a story or address one that was found while watching."""

TELLING = f"""
SELECT stories.id, title, url, published_from, published_to, published_precision, published_read_from,
    stories.publisher, stories.kind, stories.gss, found_by, first_seen_at, visit_kind, visit_number, visit_from,
    visit_to, copy_of, sources.kind AS source_kind
FROM stories JOIN sources ON sources.name = stories.source
WHERE flagged = 1 AND stories.id IN (
    SELECT story_id FROM claims WHERE gss = ?1 AND {FACT}
    UNION SELECT id FROM stories WHERE gss = ?1 AND visit_kind IS NOT NULL
)
ORDER BY stories.id
"""

CLAIMS = f"""
SELECT * FROM claims WHERE gss = ?1 AND {FACT}
UNION ALL
SELECT * FROM claims WHERE gss <> ?1 AND {FACT} AND story_id IN (
    SELECT id FROM stories WHERE visit_kind IS NOT NULL AND id IN (
        SELECT story_id FROM claims WHERE gss = ?1 AND {FACT}
        UNION SELECT id FROM stories WHERE gss = ?1 AND visit_kind IS NOT NULL
    )
)
ORDER BY id
"""
"""What is told of a council; of visits also what the same stories tell of others, for that says whose visit it is. A
round-up of a hundred councils has nothing else to say of each."""

KNOWN = """
SELECT id, kind, outcome_id, came_out,
    (SELECT group_concat(story_id) FROM event_stories WHERE event_id = events.id AND role = 'announces') AS announcing,
    EXISTS (SELECT 1 FROM notices WHERE event_id = events.id) AS was_told
FROM events WHERE gss = ? AND merged_into IS NULL ORDER BY id
"""


def telling(db: "sqlite3.Connection", gss: str) -> list[StoryTold]:
    """The flagged stories that tell of a council, with what they claim of it; see ``CLAIMS``."""
    rows = db.execute(TELLING, (gss,)).fetchall()
    claims: dict[int, list[Row]] = {row["id"]: [] for row in rows}
    for claim in db.execute(CLAIMS, (gss,)):
        if claim["story_id"] in claims:
            claims[claim["story_id"]].append(claim)
    return [story_told(row, claims[row["id"]]) for row in rows]


def story_told(row: Row, claims: Sequence[Row]) -> StoryTold:
    visit = None
    if row["visit_kind"] is not None:
        visit = Visit(kind=row["visit_kind"], number=row["visit_number"], days=days("visit", row))
    return StoryTold(
        id=row["id"],
        title=row["title"],
        url=row["url"],
        publisher=row["publisher"] or "",
        source_kind=row["source_kind"],
        kind=row["kind"],
        told_on=told_on(row),
        published=partial_date(row),
        first_seen_at=moment(row["first_seen_at"]),
        found_by=row["found_by"],
        claims=tuple(Claim(**versions.said(claim)) for claim in claims),
        reconciled=tuple(map(reconciled, claims)),
        gss=row["gss"],
        visit=visit,
        copy_of=row["copy_of"],
    )


def reconciled(claim: Row) -> Reconciled | None:
    if claim["reconciliation"] is None:
        return None
    return Reconciled(
        state=claim["reconciliation"],
        why=claim["reconciliation_why"] or "",
        outcome=claim["outcome_id"],
        record_says=claim["record_says"] or "",
    )


def known_events(db: "sqlite3.Connection", gss: str) -> list[Known]:
    return [
        Known(
            id=row["id"],
            kind=row["kind"],
            inspection=row["outcome_id"],
            came_out=date.fromisoformat(row["came_out"]),
            announcing=frozenset(map(int, (row["announcing"] or "").split(",") if row["announcing"] else ())),
            was_told=bool(row["was_told"]),
        )
        for row in db.execute(KNOWN, (gss,))
    ]


def event_columns(event: Event) -> dict[str, Any]:
    return {
        "gss": event.gss,
        "authority": event.authority,
        "kind": event.kind,
        "framework": event.framework,
        **days_columns("inspection", event.days),
        "visit_number": event.visit_number,
        "came_out": event.came_out.isoformat(),
        "official": event.official,
        "direction": way_of(event) or None,
        "outcome_id": event.inspection,
        "report_url": event.report_url,
        "lead_id": event.lead,
        "stands": 1,
    }


def grade_columns(told: EventGrade) -> dict[str, Any]:
    return {
        "judgement": told.judgement,
        "grade": told.grade,
        "before": told.before,
        "before_on": told.before_on.isoformat() if told.before_on is not None else None,
        "confidence": told.confidence,
        "official": told.official,
        "quote": told.quote,
        "story_id": told.story,
        "others": json.dumps(told.others),
    }


def stored_state(db: "sqlite3.Connection", row: Row) -> State:
    """What is told of a stored event, in the form of ``state_of``."""
    if not row["stands"]:
        return frozenset()
    grades = db.execute("SELECT * FROM event_grades WHERE event_id = ?", (row["id"],)).fetchall()
    told = {(each["judgement"], each["grade"], each["confidence"], plain(each["official"])) for each in grades}
    return frozenset({(row["kind"], plain(row["official"]), row["direction"] or ""), *told})


def stored_event(db: "sqlite3.Connection", row: Row) -> Event:
    """An event as it is stored."""
    grades = db.execute("SELECT * FROM event_grades WHERE event_id = ? ORDER BY id", (row["id"],)).fetchall()
    parts = db.execute("SELECT * FROM event_stories WHERE event_id = ? ORDER BY id", (row["id"],)).fetchall()
    return Event(
        gss=row["gss"],
        authority=row["authority"],
        kind=row["kind"],
        framework=row["framework"],
        days=days("inspection", row),
        came_out=date.fromisoformat(row["came_out"]),
        official=row["official"],
        grades=tuple(map(event_grade, grades)),
        stories=tuple(EventStory(story=each["story_id"], role=each["role"], why=each["why"]) for each in parts),
        inspection=row["outcome_id"],
        report_url=row["report_url"],
        visit_number=row["visit_number"],
        lead=row["lead_id"],
    )


def event_grade(row: Row) -> EventGrade:
    return EventGrade(
        judgement=row["judgement"],
        grade=row["grade"],
        confidence=row["confidence"],
        official=row["official"],
        before=row["before"],
        before_on=date.fromisoformat(row["before_on"]) if row["before_on"] else None,
        quote=row["quote"],
        story=row["story_id"],
        others=tuple(json.loads(row["others"])),
    )
