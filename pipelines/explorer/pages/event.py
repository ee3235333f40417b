"""The page of one event: each judgement before and now, on whose word, and all that tells of it."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pipelines.events import wire
from pipelines.events.inspections import WITNESSES
from pipelines.explorer.pages.asking import Asked, NotThere, Page, Row, key_of, row, rows
from pipelines.model import EVENT_WORDS, JUDGEMENT_WORDS, Told
from pipelines.reference.slugs import council_slugs

if TYPE_CHECKING:
    import sqlite3

GRADES = """
SELECT event_grades.*, stories.title, coalesce(stories.publisher, stories.source) AS publisher
FROM event_grades LEFT JOIN stories ON stories.id = story_id WHERE event_id = ? ORDER BY event_grades.id
"""

STORIES = """
SELECT stories.id, title, coalesce(publisher, source) AS publisher, published_from, published_precision, stories.kind,
    url, copy_of, copy_why, role, why
FROM event_stories JOIN stories ON stories.id = story_id WHERE event_id = ? ORDER BY event_stories.id
"""

WITNESSED = """
SELECT source, url, published, inspection_from, inspection_to, note FROM outcomes
WHERE id = ?1 OR same_as = ?1 ORDER BY id
"""

TOLD = """
SELECT made_at, revision, told FROM notices WHERE event_id = ? AND told IS NOT NULL
ORDER BY revision DESC, id DESC LIMIT 20
"""

ROLES = {
    "announces": "news",
    "reacts": "reaction",
    "background": "background",
}


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/event/12``. Raises ``NotThere``."""
    number = key_of(asked, "an event")
    event = row(db, "SELECT * FROM events WHERE id = ?", number)
    if event is None:
        raise NotThere(f"No event here has the number {number}. Events are numbered as they come to be known.")
    if event["merged_into"] is not None:
        return Page(moved_to=f"/event/{event['merged_into']}")
    shown = told(
        event,
        grades=rows(db, GRADES, number),
        stories=rows(db, STORIES, number),
        witnesses=rows(db, WITNESSED, event["outcome_id"]),
        notices=rows(db, TOLD, number),
    )
    return Page(template="cw/event.html", shown=shown, status=200 if event["stands"] else 410)


def told(
    event: Row, *, grades: Sequence[Row], stories: Sequence[Row], witnesses: Iterable[Row], notices: Iterable[Row]
) -> dict[str, Any]:
    """What the page shows: pure, of the rows of the questions above."""
    own = [each for each in stories if each["copy_of"] is None]
    number = event["visit_number"]
    return {
        "event": event,
        "slug": council_slugs().get(event["gss"]),
        "sort": EVENT_WORDS[event["kind"]],
        "what": EVENT_WORDS[event["kind"]] + (f" {number}" if number else ""),
        "grades": [{**each, "others": json.loads(each["others"])} for each in grades],
        "stories": [{**each, "says": ROLES[each["role"]]} for each in stories],
        "own": len(own),
        "copies": len(stories) - len(own),
        "witnesses": [{**each, "who": WITNESSES[each["source"]]} for each in witnesses],
        "revisions": [{**each, "grades": in_words(wire.load(each["told"]))} for each in notices],
    }


def in_words(told: Told) -> str:
    """The grades that readers were told, in one line."""
    return ", ".join(f"{JUDGEMENT_WORDS[each.judgement]} {each.grade}" for each in told.grades) or "no grade"
