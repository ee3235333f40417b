"""Events kept in step with what tells of them, in the transaction that changes it, with what readers are owed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pipelines.events import wire
from pipelines.events.build import build
from pipelines.events.identity import Identified, identify
from pipelines.events.news import FRESH, is_fresh, is_news, state_of, told_of
from pipelines.model import Event, FoundBy, StoryTold, Told
from pipelines.reference import predecessors, successors
from pipelines.store.authorities import ensure_authority
from pipelines.store.event_rows import (
    event_columns,
    grade_columns,
    known_events,
    stored_event,
    stored_state,
    telling,
)
from pipelines.store.forms import Row, moment_text
from pipelines.store.rows import EventPart
from pipelines.store.schema_record import FACT
from pipelines.store.sources import put
from pipelines.store.topic import Topic
from pipelines.store.witnesses import official

if TYPE_CHECKING:
    import sqlite3

BATCH = 20
"""Councils whose events are built in one transaction where all are: others wait for the lock meanwhile."""

NEVER_BUILT = f"""
SELECT gss FROM outcomes WHERE coalesce(kind, '') <> 'lscb_review' AND gss NOT IN (SELECT gss FROM events)
UNION
SELECT claims.gss FROM claims JOIN stories ON stories.id = claims.story_id
WHERE {FACT} AND flagged = 1 AND status = 'new' AND reconciliation = 'awaiting' AND judgement <> 'other'
    AND claims.gss NOT IN (SELECT gss FROM events)
ORDER BY gss
"""


OF_STORY = """
SELECT id, told FROM notices WHERE event_id IS NOT NULL AND (json_extract(told, '$.lead') = ?1
    OR EXISTS (SELECT 1 FROM json_each(told, '$.grades') WHERE json_extract(value, '$.story') = ?1))
"""
"""By their words: the event may have left the story since, or have ended."""


PARTS = """
SELECT event_id AS event, role, why, gss, authority, kind, came_out
FROM event_stories JOIN events ON events.id = event_id WHERE story_id = ? AND stands = 1
ORDER BY CASE role WHEN 'announces' THEN 0 WHEN 'reacts' THEN 1 ELSE 2 END, came_out, event_id
"""


class Events(Topic):
    def build_events(self, now: datetime) -> int:
        """Build the events of the councils that have none and should (a store of an older program); return how many
        councils those were. Others may write between a few of them."""
        councils = self.without_events()
        for first in range(0, len(councils), BATCH):
            with self._connection.writing() as db:
                for gss in councils[first : first + BATCH]:
                    rebuild(db, gss, now)
        return len(councils)

    def without_events(self) -> tuple[str, ...]:
        """The councils of which outcomes or stories tell an inspection or visit and no event was ever built."""
        return tuple(row["gss"] for row in self._connection.rows(NEVER_BUILT))

    def parts_of(self, story_id: int) -> tuple[EventPart, ...]:
        """The events that a story is part of, those that it announces first, and why it belongs to each."""
        found = self._connection.rows(PARTS, (story_id,))
        return tuple(EventPart(**dict(row) | {"came_out": date.fromisoformat(row["came_out"])}) for row in found)

    def told(self, event: int) -> Told | None:
        """What is told of an event today; None for one that there is not, or that does not stand any more."""
        with self._connection.explained():
            return told_today(self._connection.raw, event)


def rebuild_for_story(db: "sqlite3.Connection", story_id: int, now: datetime) -> None:
    """Build anew the events of all councils that a story tells of, or told of before."""
    rebuild_all(db, councils_of(db, story_id), now)


def councils_of(db: "sqlite3.Connection", story_id: int) -> frozenset[str]:
    """The councils whose events a story has a part in, or can have."""
    rows = db.execute(
        "SELECT gss FROM claims WHERE story_id = ?1 AND current = 1 "
        "UNION SELECT events.gss FROM event_stories JOIN events ON events.id = event_id WHERE story_id = ?1 "
        "UNION SELECT gss FROM stories WHERE id = ?1 AND gss IS NOT NULL AND visit_kind IS NOT NULL",
        (story_id,),
    ).fetchall()
    return frozenset(row["gss"] for row in rows)


def take_out_of_events(db: "sqlite3.Connection", address_id: int) -> frozenset[str]:
    """Take the story of an address out of the events, and its words out of what readers were told; return the councils
    whose events are to be built anew."""
    councils: set[str] = set()
    for story in db.execute("SELECT id FROM stories WHERE address_id = ?", (address_id,)).fetchall():
        councils |= councils_of(db, story["id"])
        for notice in db.execute(OF_STORY, (story["id"],)).fetchall():
            told = wordless(wire.load(notice["told"]), story["id"])
            db.execute("UPDATE notices SET told = ? WHERE id = ?", (wire.dump(told), notice["id"]))
        db.execute("DELETE FROM event_stories WHERE story_id = ?", (story["id"],))
        db.execute("UPDATE event_grades SET story_id = NULL, quote = '' WHERE story_id = ?", (story["id"],))
        db.execute("UPDATE events SET lead_id = NULL WHERE lead_id = ?", (story["id"],))
    return frozenset(councils)


def wordless(told: Told, story: int) -> Told:
    """What was told without the words of a story that was taken out for good."""
    grades = tuple(replace(each, quote="", story=None) if each.story == story else each for each in told.grades)
    told = replace(told, grades=grades)
    return replace(told, lead=None, title="", url=told.report_url or "", publisher="") if told.lead == story else told


def rebuild_for_councils(db: "sqlite3.Connection", gss: Collection[str], now: datetime) -> None:
    """Build anew the events of councils whose outcomes have changed, and of those that took over from them."""
    rebuild_all(db, {*gss, *(after for code in gss for after in successors().get(code, ()))}, now)


def rebuild_all(db: "sqlite3.Connection", gss: Collection[str], now: datetime, *, quiet: bool = False) -> None:
    for code in sorted(gss):
        rebuild(db, code, now, quiet=quiet)


def rebuild(db: "sqlite3.Connection", gss: str, now: datetime, *, quiet: bool = False) -> None:
    """Make the stored events of a council those that its stories and outcomes tell today, and owe what is news.

    ``quiet``: what changes of an event that is no news any more is owed to nobody, be it known to readers.
    """
    codes = {gss, predecessors().get(gss, gss)}
    inspections = official(db, codes, visits=True)
    stories = {each.id: each for each in telling(db, gss)}
    events = build(gss, list(stories.values()), inspections)
    outcomes = {each.id: {witness.id for witness in each.witnesses} for each in inspections}
    same = identify(known_events(db, gss), events, outcomes)
    for place, event in enumerate(events):
        keep_event(db, event, stories, same.numbers.get(place), now, quiet=quiet)
    leave(db, same, now, quiet=quiet)


def keep_event(
    db: "sqlite3.Connection",
    event: Event,
    stories: Mapping[int, StoryTold],
    number: int | None,
    now: datetime,
    *,
    quiet: bool = False,
) -> None:
    """Write an event where it differs from what is stored; a change of what is told of it is a revision."""
    stored = db.execute("SELECT * FROM events WHERE id = ?", (number,)).fetchone() if number is not None else None
    before = stored_state(db, stored) if stored is not None else frozenset()
    is_new = before != state_of(event)
    ensure_authority(db, event.gss, event.authority)
    revision = (stored["revision"] if stored is not None else 0) + int(is_new)
    wanted = event_columns(event) | {"revision": revision}
    if stored is None:
        at = moment_text(now)
        number = put(db, "events", wanted | {"first_seen_at": at, "changed_at": at})
    else:
        number = int(stored["id"])
        changed = {name: value for name, value in wanted.items() if stored[name] != value}
        if is_new:
            changed["changed_at"] = moment_text(now)
        if changed:
            sets = ", ".join(f"{name} = ?" for name in changed)
            db.execute(f"UPDATE events SET {sets} WHERE id = ?", (*changed.values(), number))
    replace_rows(db, "event_grades", number, [grade_columns(each) for each in event.grades])
    parts = [{"story_id": each.story, "role": each.role, "why": each.why} for each in event.stories]
    replace_rows(db, "event_stories", number, parts)
    changed_what_is_known = is_new and not (quiet and not is_fresh(event, now.date()))
    if changed_what_is_known if was_told(db, number) else is_news_now(db, event, stories, now):
        owe_notice(db, told_of(event, stories, number=number, revision=revision), now)


def replace_rows(db: "sqlite3.Connection", table: str, event: int, rows: Sequence[dict[str, Any]]) -> None:
    """Make the rows of an event these, and leave them alone where they are the same."""
    stored = db.execute(f"SELECT * FROM {table} WHERE event_id = ? ORDER BY id", (event,)).fetchall()
    same = len(stored) == len(rows) and all(
        old[name] == value for old, new in zip(stored, rows, strict=True) for name, value in new.items()
    )
    if same:
        return
    if stored:
        db.execute(f"DELETE FROM {table} WHERE event_id = ?", (event,))
    for row in rows:
        put(db, table, row | {"event_id": event})


def leave(db: "sqlite3.Connection", same: Identified, now: datetime, *, quiet: bool = False) -> None:
    """Take out of sight the events that are part of another now, and those of which nothing tells any more.

    Who was told of one of the latter is owed to hear that nothing of it stands; ``quiet``: only where it is news.
    """
    for number in (*same.merged, *same.ended):
        row = db.execute("SELECT * FROM events WHERE id = ?", (number,)).fetchone()
        db.execute("DELETE FROM event_grades WHERE event_id = ?", (number,))
        db.execute("DELETE FROM event_stories WHERE event_id = ?", (number,))
        db.execute(
            "UPDATE events SET merged_into = ?, stands = 0, lead_id = NULL, outcome_id = NULL, "
            "revision = revision + stands, changed_at = CASE stands WHEN 1 THEN ? ELSE changed_at END WHERE id = ?",
            (same.merged.get(number), moment_text(now), number),
        )
        owing = not quiet or now.date() - date.fromisoformat(row["came_out"]) <= FRESH
        if row["stands"] and number in same.ended and was_told(db, number) and owing:
            owe_notice(db, withdrawn(db, row), now)
        if number in same.merged and was_told(db, number):
            hand_over(db, number, same.merged[number], now, owing=owing)


def hand_over(db: "sqlite3.Connection", number: int, to: int, now: datetime, *, owing: bool = True) -> None:
    """Make what readers were told of an event what they were told of the one that it is part of now, and owe a notice
    of that one: what each channel was told, and what still waits there, is held against it."""
    db.execute("UPDATE notices SET event_id = ? WHERE event_id = ?", (to, number))
    newest = db.execute("SELECT max(revision) FROM notices WHERE event_id = ?", (to,)).fetchone()[0]
    db.execute("UPDATE events SET revision = max(revision, ?) + 1 WHERE id = ?", (newest, to))
    told = told_today(db, to)
    if told is not None and owing:
        owe_notice(db, told, now)


def withdrawn(db: "sqlite3.Connection", row: Row) -> Told:
    """What is told of an event of which nothing stands: what was told last, without its grades."""
    told = db.execute("SELECT told FROM notices WHERE event_id = ? ORDER BY id DESC LIMIT 1", (row["id"],)).fetchone()
    last = wire.load(told["told"])
    return replace(last, revision=row["revision"] + 1, grades=(), official="awaiting", stories=0, report_url=None)


def was_told(db: "sqlite3.Connection", event: int) -> bool:
    """Whether readers were ever owed a notice of an event."""
    return db.execute("SELECT 1 FROM notices WHERE event_id = ?", (event,)).fetchone() is not None


def is_news_now(db: "sqlite3.Connection", event: Event, stories: Mapping[int, StoryTold], now: datetime) -> bool:
    """Whether an event that nobody was told of is news; of the many old ones nothing is looked up."""
    today = now.date()
    return is_fresh(event, today) and is_news(event, stories, official_by(db, event), today)


def official_by(db: "sqlite3.Connection", event: Event) -> FoundBy | None:
    """How Ofsted's own report of an event was found; None where it was not read, or is of the shipped record alone."""
    row = db.execute(
        "SELECT addresses.found_by FROM outcomes JOIN addresses ON addresses.url = outcomes.url "
        "WHERE (outcomes.id = ?1 OR same_as = ?1) AND outcomes.source = 'report' ORDER BY outcomes.id LIMIT 1",
        (event.inspection,),
    ).fetchone()
    found: FoundBy | None = row["found_by"] if row is not None else None
    return found


def owe_notice(db: "sqlite3.Connection", told: Told, now: datetime) -> None:
    """Write that readers are to hear of an event as it stands at this revision, once."""
    put(
        db,
        "notices",
        {
            "about": "event",
            "subject": told.gss,
            "key": f"event {told.event} revision {told.revision}",
            "state": told.official,
            "says": "",
            "todo": "",
            "made_at": moment_text(now),
            "event_id": told.event,
            "revision": told.revision,
            "told": wire.dump(told),
        },
    )


def told_today(db: "sqlite3.Connection", number: int) -> Told | None:
    row = db.execute("SELECT * FROM events WHERE id = ? AND stands = 1", (number,)).fetchone()
    if row is None:
        return None
    stories = {each.id: each for each in telling(db, row["gss"])}
    return told_of(stored_event(db, row), stories, number=number, revision=row["revision"])
