"""Events to tell of, with invented councils' news in the form of the real thing, and a store that tells of them."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from pipelines.events.wire import dump
from pipelines.model import Confidence, DayInterval, EventGrade, Grade, Judgement, OfficialState, Told
from pipelines.store.forms import moment_text
from pipelines.store.sources import put
from pipelines.telling.message import SourceTold

if TYPE_CHECKING:
    import sqlite3

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
EXPLORER = "http://127.0.0.1:8001"
WORDS = "Children's services in Rotherham were rated inadequate by Ofsted on Tuesday."


def graded(
    judgement: Judgement = "overall",
    grade: Grade = "inadequate",
    before: Grade | None = "good",
    *,
    confidence: Confidence = "stated",
    official: OfficialState = "awaiting",
    quote: str = WORDS,
    others: tuple[Grade, ...] = (),
) -> EventGrade:
    return EventGrade(
        judgement=judgement,
        grade=grade,
        confidence=confidence,
        official=official,
        before=before,
        quote=quote,
        story=3,
        others=others,
    )


def told(*grades: EventGrade, event: int = 7, **more: Any) -> Told:
    """What is told of an inspection of Rotherham."""
    known: dict[str, Any] = {
        "event": event,
        "revision": 1,
        "gss": "E08000018",
        "authority": "Rotherham Metropolitan Borough Council",
        "region": "Yorkshire and the Humber",
        "kind": "inspection",
        "framework": "ILACS",
        "days": DayInterval(start=date(2026, 10, 5), end=date(2026, 10, 16)),
        "came_out": date(2026, 11, 24),
        "official": "awaiting",
        "grades": grades,
        "title": "Children's services in Rotherham ‘inadequate’",
        "url": "https://news.kirkwell.test/rotherham",
        "publisher": "Kirkwell Gazette",
        "stories": 3,
        "report_url": None,
    }
    return Told(**(known | more))


def visit(number: int = 3, **more: Any) -> Told:
    return told(kind="monitoring_visit", visit_number=number, **more)


def leeds(*grades: EventGrade, event: int = 8, **more: Any) -> Told:
    return told(*grades, event=event, gss="E08000035", authority="Leeds City Council", **more)


def source_told(**more: Any) -> SourceTold:
    known: dict[str, Any] = {
        "name": "kirkwell_gazette",
        "publisher": "Kirkwell Gazette",
        "state": "blocked",
        "says": "It answered 403 to 14 questions in a row.",
        "todo": "Open it in a browser.",
        "since": NOON,
    }
    return SourceTold(**(known | more))


def keep_told(db: "sqlite3.Connection", *revisions: tuple[Told, datetime]) -> None:
    """Store an event with a notice for each of its revisions, as the store's own writing of events does."""
    last, changed_at = revisions[-1]
    row = {
        "id": last.event,
        "gss": last.gss,
        "authority": last.authority,
        "kind": last.kind,
        "came_out": last.came_out.isoformat(),
        "official": last.official,
        "revision": len(revisions),
        "first_seen_at": moment_text(revisions[0][1]),
        "changed_at": moment_text(changed_at),
        "stands": 1,
    }
    names = db.execute("SELECT 1 FROM authorities WHERE gss = ?", (last.gss,)).fetchone()
    if names is None:
        put(db, "authorities", {"gss": last.gss, "name": last.authority})
    for table, key in (("event_grades", "event_id"), ("event_stories", "event_id"), ("events", "id")):
        db.execute(f"DELETE FROM {table} WHERE {key} = ?", (last.event,))  # one of the record that ships, perhaps
    put(db, "events", row)
    for number, (each, at) in enumerate(revisions, 1):
        notice: dict[str, Any] = {
            "about": "event",
            "subject": each.gss,
            "key": f"{each.event} {number}",
            "state": each.official,
        }
        notice |= {"says": "", "todo": "", "made_at": moment_text(at), "event_id": each.event, "revision": number}
        put(db, "notices", notice | {"told": dump(each)})
