"""The front page: what changed, the map, what could not be looked at."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pipelines.checkup import is_watched
from pipelines.events.reconcile import RECORD_BEGINS
from pipelines.explorer.groups import by_words, distinct
from pipelines.explorer.pages.asking import Asked, Page, Row, row, rows
from pipelines.explorer.pages.claims import claims_of
from pipelines.explorer.pages.hexmap import hexmap
from pipelines.explorer.pages.record import Standing, counts, read_newest, standings
from pipelines.explorer.queries import QUERIES
from pipelines.reference.slugs import council_slugs
from pipelines.store.checkup import WatchSeen, watch_of
from pipelines.store.edits import BROKEN_EDIT
from pipelines.store.forms import marks
from pipelines.store.runs import CYCLES
from pipelines.store.sources import IN_TROUBLE, NOT_YET
from pipelines.telling.health import Check, cycle_check, sources_check

if TYPE_CHECKING:
    import sqlite3

MOST_EVENTS = 8
MOST_STORIES = 6
MOST_TROUBLE = 6

EVENTS = f"SELECT * FROM events WHERE stands = 1 ORDER BY came_out DESC, changed_at DESC, id DESC LIMIT {MOST_EVENTS}"

GRADES = "SELECT * FROM event_grades WHERE event_id IN ({marks}) ORDER BY id"

STORIES = f"""
SELECT id, title, published_from, published_precision, coalesce(publisher, source) AS publisher, kind, text_from,
    partial, changed_at, first_seen_at
FROM stories ORDER BY first_seen_at DESC, id DESC LIMIT {MOST_STORIES}
"""

CYCLE = f"{CYCLES} WHERE cycles.id = (SELECT max(id) FROM cycles) GROUP BY cycles.id"

TROUBLE = f"""
SELECT name, publisher, state, state_says, todo, state_since FROM sources WHERE {IN_TROUBLE}
ORDER BY state_since DESC LIMIT {MOST_TROUBLE}
"""

CHANNELS = """
SELECT name, failing_since, says, overdue FROM channels
WHERE gone_at IS NULL AND (failing_since IS NOT NULL OR overdue > 0) ORDER BY name
"""

NUMBERS = f"""
SELECT (SELECT count(*) FROM sources WHERE listed = 1) AS watched,
    (SELECT count(*) FROM sources WHERE listed = 1 AND paused_at IS NOT NULL) AS paused,
    (SELECT count(*) FROM sources WHERE {IN_TROUBLE}) AS trouble,
    (SELECT count(*) FROM sources WHERE listed = 1 AND paused_at IS NULL AND state_says = '{NOT_YET}') AS unasked,
    (SELECT count(*) FROM stories) AS stories,
    (SELECT count(*) FROM stories WHERE copy_of IS NOT NULL) AS copies,
    (SELECT count(*) FROM addresses WHERE state = 'found') AS owed,
    (SELECT count(*) FROM addresses WHERE state IN ('failed', 'disallowed')) AS unreadable,
    (SELECT count(*) FROM addresses WHERE state = 'unread') AS unread,
    (SELECT count(*) FROM events WHERE stands = 1) AS events,
    (SELECT count(*) FROM events WHERE stands = 1 AND official = 'awaiting' AND came_out >= '{RECORD_BEGINS}')
        AS awaiting,
    (SELECT count(*) FROM events WHERE stands = 1 AND official = 'awaiting' AND came_out < '{RECORD_BEGINS}')
        AS beyond,
    (SELECT count(*) FROM events WHERE stands = 1 AND official = 'contradicted') AS contradicted
"""


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    events = rows(db, EVENTS)
    stories = rows(db, STORIES)
    shown = front(
        today=asked.today,
        newest=standings(read_newest(db, "overall", asked.today), "overall", asked.today),
        events=events,
        grades=rows(db, GRADES.format(marks=marks(events)), *(each["id"] for each in events)),
        stories=stories,
        claims=claims_of(db, stories),
        cycle=row(db, CYCLE),
        trouble=rows(db, TROUBLE),
        numbers=row(db, NUMBERS) or {},
        edit=row(db, BROKEN_EDIT),
        channels=rows(db, CHANNELS),
        warnings=warnings(watch_of(db), asked.now, is_running=is_watched(asked.store)),
    )
    return Page(template="cw/front.html", shown=shown)


def front(
    *,
    today: date,
    newest: Sequence[Standing],
    events: Sequence[Row],
    grades: Sequence[Row],
    stories: Sequence[Row],
    claims: Sequence[Row],
    cycle: Row | None,
    trouble: Sequence[Row],
    numbers: Mapping[str, int],
    edit: Row | None = None,
    channels: Sequence[Row] = (),
    warnings: Sequence[Check] = (),
) -> dict[str, Any]:
    """What the page shows: pure, of the rows of the questions above."""
    return {
        "today": today,
        "cycle": cycle,
        "events": [changed(event, [each for each in grades if each["event_id"] == event["id"]]) for event in events],
        "map": hexmap(newest),
        "counts": counts(newest),
        "without": sum(each.event is None for each in newest),
        "councils": len(newest),
        "stories": [
            {**story, "groups": by_words(distinct(each for each in claims if each["story_id"] == story["id"]))}
            for story in stories
        ],
        "trouble": trouble,
        "numbers": numbers,
        "edit": edit,
        "channels": channels,
        "warnings": warnings,
        "questions": {name: query["title"] for name, query in QUERIES.items() if not query.get("params")},
    }


def warnings(watch: WatchSeen, now: datetime, *, is_running: bool) -> list[Check]:
    """What the check-up says where the watch, once begun, does not go on as it should, or half of the sources or more
    are in trouble: what ails fewer is told of each."""
    found = [cycle_check(watch, now, is_running=is_running)] if watch.cycle is not None else []
    watched = [each for each in watch.sources if each.paused_at is None]
    if 2 * sum(each.is_in_trouble for each in watched) >= len(watched):
        found.append(sources_check(watch.sources))
    return [check for check in found if not check.ok]


def changed(event: Row, grades: Sequence[Row]) -> dict[str, Any]:
    """An event with its grades and the words that tell the first of them that has any."""
    told = next((each for each in grades if each["quote"]), None)
    return {**event, "grades": grades, "told": told, "slug": council_slugs().get(event["gss"])}
