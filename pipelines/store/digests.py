"""What happened in a time, for its digest.

Read from the connection alone, so that the explorer, which has one of its own, asks in the same words.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.config import Rhythm
from pipelines.events.wire import load
from pipelines.store.decisions import KEY, item_name
from pipelines.store.event_rows import WATCHED
from pipelines.store.forms import moment, moment_text
from pipelines.store.retention import RUNS_KEPT
from pipelines.store.schema_record import FACT, UNDECIDED
from pipelines.store.telling_rows import Asked, Changed, DigestInput, Period, Reaction, Troubled
from pipelines.store.topic import Topic
from pipelines.telling.gaps import Gap, Look, Looked, gaps

if TYPE_CHECKING:
    import sqlite3

NOT_KNOWN = (
    f"The hours are not known any more: runs are kept for {RUNS_KEPT.days} days, then each source's last one of a day."
)

LONGEST_CYCLE = timedelta(hours=2)
"""No cycle may be set longer; so a run of a time belongs to a cycle that began this much earlier at most."""

NEWS = f"stories.{WATCHED}"
"""What a source listed when it was first asked is old stock, however late it came."""

WORTH_A_LOOK = ("no_overall_grade_then", "no_judgement_named", "contradicted")
"""Why words were not taken as a claim where a person may well see one."""

# A plus keeps SQLite from an index that holds nearly every row: those on merged_into and copy_of. CROSS JOIN makes it
# begin with the table that stands first, of which a day is few rows.
CHANGED = """
SELECT told.told, told.made_at,
    (SELECT told FROM notices WHERE event_id = events.id AND made_at < ?1 AND told IS NOT NULL
     ORDER BY revision DESC LIMIT 1) AS before
FROM events JOIN notices told ON told.id = (
    SELECT id FROM notices WHERE event_id = events.id AND made_at < ?2 AND told IS NOT NULL
    ORDER BY revision DESC LIMIT 1)
WHERE events.changed_at >= ?1 AND +events.merged_into IS NULL AND told.made_at >= ?1
ORDER BY told.made_at, events.id
"""

REACTIONS = f"""
SELECT id, title, url, coalesce(publisher, source) AS publisher, kind, gss,
    coalesce((SELECT quote FROM claims WHERE story_id = stories.id AND {FACT} ORDER BY id LIMIT 1), '') AS quote
FROM stories
WHERE first_seen_at >= ? AND first_seen_at < ? AND kind IN ('reaction', 'intervention') AND flagged = 1
    AND +copy_of IS NULL AND {NEWS} ORDER BY first_seen_at, id
"""

COUNCILS = f"""
SELECT authority FROM event_stories JOIN events ON events.id = event_id
WHERE story_id = ?1 AND merged_into IS NULL
UNION SELECT authority FROM claims WHERE story_id = ?1 AND {FACT} ORDER BY authority
"""

ASKED = """
    {table}.*, stories.title, stories.url, coalesce(stories.publisher, stories.source) AS publisher
FROM {table} JOIN stories ON stories.id = {table}.story_id
"""

TOLD_OF = """
SELECT story_id FROM events CROSS JOIN event_stories ON event_id = events.id WHERE events.changed_at >= ?1
UNION SELECT id FROM stories WHERE first_seen_at >= ?1 AND first_seen_at < ?2
"""
"""Stories whose standing to the record may have changed: what changes it changes what is told of their event."""

CONTRADICTED = f"""
SELECT claims.reconciliation_why AS because, claims.record_says AS record, {ASKED.format(table="claims")}
WHERE claims.story_id IN ({TOLD_OF}) AND {FACT} AND +claims.reconciliation = 'contradicted' AND {UNDECIDED}
    AND claims.reconciled_at >= ?1 AND claims.reconciled_at < ?2
ORDER BY claims.story_id, claims.id
"""

REFUSED = f"""
SELECT refusals.why AS because, '' AS record, {ASKED.format(table="refusals")}
WHERE stories.first_seen_at >= ?1 AND stories.first_seen_at < ?2 AND {NEWS} AND refusals.current = 1
    AND refusals.decision IS NULL AND refusals.gss IS NOT NULL AND refusals.grade IS NOT NULL
    AND refusals.why IN {WORTH_A_LOOK}
ORDER BY refusals.story_id, refusals.id
"""

WATCHED = "SELECT * FROM sources WHERE listed = 1 AND paused_at IS NULL AND added_at < ? ORDER BY name"

STATE_THEN = "SELECT * FROM source_states WHERE source = ? AND began_at < ? ORDER BY id DESC LIMIT 1"

READ = "('ok', 'unchanged', 'empty')"
"""Answers of a listing that is well; an empty one is told of by its source's state where it is suspect."""

LOOK = f"""
SELECT runs.source, runs.began_at, max(run_listings.status IN {READ}) AS read, max(run_listings.says) AS says
"""

LOOKS = f"""
{LOOK} FROM cycles CROSS JOIN runs ON runs.cycle_id = cycles.id
    CROSS JOIN run_listings ON run_listings.run_id = runs.id
WHERE cycles.began_at >= ?3 AND cycles.began_at < ?2 AND runs.began_at >= ?1 AND runs.began_at < ?2
GROUP BY runs.id ORDER BY runs.id
"""

LOOK_BEFORE = f"""
{LOOK} FROM runs JOIN run_listings ON run_listings.run_id = runs.id
WHERE runs.id = (SELECT id FROM runs earlier WHERE source = ?1 AND began_at < ?2
    AND EXISTS (SELECT 1 FROM run_listings WHERE run_id = earlier.id) ORDER BY began_at DESC, id DESC LIMIT 1)
GROUP BY runs.id
"""

CYCLES = """
SELECT began_at, coalesce(ended_at, began_at) AS ended_at FROM cycles
WHERE kind IN ('due', 'demo') AND began_at < ?2
    AND id >= coalesce((SELECT max(id) FROM cycles WHERE kind IN ('due', 'demo') AND began_at < ?1), 0)
ORDER BY id
"""


class Digests(Topic):
    def digest_input(self, period: Period, rhythm: Rhythm, now: datetime) -> DigestInput:
        """What happened in a time, as far as it is known at ``now``; ``rhythm`` tells when a look is owed."""
        with self._connection.explained():
            return digest_input(self._connection.raw, period, rhythm, now)


def digest_input(db: "sqlite3.Connection", period: Period, rhythm: Rhythm, now: datetime) -> DigestInput:
    end = min(period.end, now)
    span = (moment_text(period.start), moment_text(end))
    watched = db.execute(WATCHED, (span[1],)).fetchall()
    looked = tuple(looks(db, watched, rhythm, period.start, end))
    cycles = [(moment(row["began_at"]), moment(row["ended_at"])) for row in db.execute(CYCLES, span)]
    counted = "SELECT count(*) FROM stories WHERE first_seen_at >= ? AND first_seen_at < ? AND flagged = 1"
    return DigestInput(
        period=period,
        now=now,
        changed=tuple(changed(db, span)),
        reactions=tuple(reactions(db, span)),
        contradictions=tuple(asked(db, CONTRADICTED, "claim", span)),
        refusals=tuple(asked(db, REFUSED, "refusal", span)),
        troubled=tuple(troubled(db, watched, span[1])),
        gaps=known_gaps(looked, cycles, period.start, end, now) if end > period.start else (),
        watched=len(watched),
        read=sum(any(look.read and look.at >= period.start for look in each.looks) for each in looked),
        stories=db.execute(counted, span).fetchone()[0],
    )


def known_gaps(
    looked: Sequence[Looked], cycles: Sequence[tuple[datetime, datetime]], start: datetime, end: datetime, now: datetime
) -> tuple[Gap, ...]:
    """Return when nothing could be looked at; of long ago, that it is not known any more where anything was watched."""
    if looked and start < now - RUNS_KEPT:
        return (Gap(source="", publisher="", start=start, end=end, why=NOT_KNOWN, sources=len(looked)),)
    return tuple(gaps(looked, cycles, start, end))


def changed(db: "sqlite3.Connection", span: tuple[str, str]) -> Iterator[Changed]:
    for row in db.execute(CHANGED, span):
        before = load(row["before"]) if row["before"] else None
        yield Changed(told=load(row["told"]), before=before, at=moment(row["made_at"]))


def reactions(db: "sqlite3.Connection", span: tuple[str, str]) -> Iterator[Reaction]:
    for row in db.execute(REACTIONS, span).fetchall():
        councils = [each["authority"] for each in db.execute(COUNCILS, (row["id"],))]
        if not councils and row["gss"]:
            own = db.execute("SELECT name FROM authorities WHERE gss = ?", (row["gss"],)).fetchone()
            councils = [own["name"]] if own else []
        yield Reaction(
            story=row["id"],
            title=row["title"],
            url=row["url"],
            publisher=row["publisher"],
            kind=row["kind"],
            councils=tuple(councils),
            quote=row["quote"],
        )


def asked(db: "sqlite3.Connection", question: str, about: str, span: tuple[str, str]) -> Iterator[Asked]:
    """Yield what a person should look at, the same words of one story once."""
    seen = set()
    for row in db.execute(question, span):
        same = (row["story_id"], row["gss"], row["judgement"], row["grade"], row["quote"])
        if same in seen:
            continue
        seen.add(same)
        yield Asked(
            item=item_name(row["story_id"], about, row),
            gss=row["gss"],
            authority=row["authority"] or "",
            judgement=row["judgement"],
            grade=row["grade"],
            quote=row["quote"],
            why=row["because"] or "",
            record_says=row["record"] or "",
            story=row["story_id"],
            title=row["title"],
            url=row["url"],
            publisher=row["publisher"],
            is_whole=all(row[each] for each in KEY),
        )


def troubled(db: "sqlite3.Connection", watched: "list[sqlite3.Row]", end: str) -> Iterator[Troubled]:
    """Yield the sources that were in trouble at ``end``, the newest trouble first."""
    found = []
    for source in watched:
        then = db.execute(STATE_THEN, (source["name"], end)).fetchone()
        if then is None or then["state"] in ("ok", "unverified"):
            continue
        is_now = (then["state"], then["began_at"]) == (source["state"], source["state_since"])
        says, todo = (source["state_says"], source["todo"]) if is_now else (then["says"], then["todo"])
        since = moment(then["began_at"])
        named = {"name": source["name"], "publisher": source["publisher"]}
        found.append(Troubled(**named, state=then["state"], says=says, todo=todo, since=since))
    yield from sorted(found, key=lambda each: each.since, reverse=True)


def looks(
    db: "sqlite3.Connection", watched: "list[sqlite3.Row]", rhythm: Rhythm, start: datetime, end: datetime
) -> Iterator[Looked]:
    """Yield the looks at each source, with the last one before ``start``."""
    of: dict[str, list[Look]] = defaultdict(list)
    span = (moment_text(start), moment_text(end), moment_text(start - LONGEST_CYCLE))
    for row in db.execute(LOOKS, span):
        of[row["source"]].append(look(row))
    for source in watched:
        last = db.execute(LOOK_BEFORE, (source["name"], span[0])).fetchone()
        yield Looked(
            source=source["name"],
            publisher=source["publisher"],
            minutes=timedelta(minutes=rhythm.minutes_by_kind.get(source["kind"], 60)),
            since=moment(source["added_at"]),
            looks=(*([look(last)] if last else []), *of[source["name"]]),
        )


def look(row: "sqlite3.Row") -> Look:
    return Look(at=moment(row["began_at"]), read=bool(row["read"]), says="" if row["read"] else row["says"] or "")
