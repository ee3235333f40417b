"""Generated stories written into a store in bulk, by the functions that the store itself makes its rows with.

``Store.keep`` holds each story against all others of its council, which takes hours for as many as these; what it would
have written is written here, and a test keeps both of a small store beside each other.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from benchmarks.generated.happenings import STORIES_EACH, Happening, councils
from benchmarks.generated.past import add_past
from benchmarks.generated.stories import PRINTED, PRINTS, Told
from crawler.sources import COMMITTEE_PAPERS, shipped_sources
from pipelines.events.inspections import Inspection
from pipelines.events.news import told_of
from pipelines.events.reconcile import reconcile
from pipelines.model import Claim, Judged, Reconciled, Source
from pipelines.seeding import seed as seed_record
from pipelines.store import Store, copies, versions
from pipelines.store.addresses import REVISIT_AFTER
from pipelines.store.event_rows import stored_event, telling
from pipelines.store.events import owe_notice, rebuild
from pipelines.store.forms import moment_text, text_hash
from pipelines.store.outcomes import keep_outcome
from pipelines.store.reconciling import concerned, told_on
from pipelines.store.sources import put
from pipelines.store.stories import keep_page
from pipelines.store.versions import TEXT, claim_columns, story_columns
from pipelines.store.witnesses import official

A_BATCH = 5_000
"""Stories of one transaction."""

FASTER = (
    "PRAGMA cache_size = -400000",
    "PRAGMA secure_delete = OFF",
    "PRAGMA wal_autocheckpoint = 20000",
)
"""What may be given up while a store is made that can be made again."""

WORDS_AT_ONCE, WORDS_AS_EVER = 64 * 2**20, 2**20
"""Bytes of words that the full text search takes before it writes them: in bulk, and as it does by itself."""

OTHERS_EACH = 3
"""Addresses of articles about something else for each story."""

NEAR_MISS_EACH, FAILED_EACH = 9, 150
"""Every so many of them are nearly stories, or could not be read."""


def watched() -> tuple[Source, ...]:
    """The sources that are watched by default: the shipped ones but for committee papers."""
    return tuple(each for each in shipped_sources() if each.kind != COMMITTEE_PAPERS)


@dataclass(kw_only=True)
class Growing:
    """A store that grows by ``to``: every size holds what the smaller ones did.

    ``until`` is the day of its newest stories, ``tell`` is told how far it has come.
    """

    store: Store
    seed: int
    until: date
    tell: Callable[[str], None] = lambda _says: None
    stories: int = 0
    _record: dict[str, tuple[Inspection, ...]] = field(default_factory=dict)
    sources: Sequence[Source] = ()

    @property
    def now(self) -> datetime:
        return datetime.combine(self.until, time(12, tzinfo=UTC))

    def begin(self) -> None:
        """Write what a store holds without stories: sources and their past, councils, the record that ships. One that
        was generated before grows on."""
        self.sources = watched()
        for pragma in FASTER:
            self.store._connection.rows(pragma)
        self.stories = self.store._connection.rows("SELECT count(*) FROM stories")[0][0]
        if self.stories:
            return
        self.store.sync_sources(self.sources, self.now - timedelta(days=15))
        seed_record(self.store, self.now - timedelta(days=15))
        self.store.sync_channels(["desk"], self.now)
        add_past(self.store, self.sources, self.now)

    def to(self, stories: int) -> None:
        """Add stories until there are so many, with the events that they are of."""
        if not self.sources:
            self.begin()
        self.record(self.stories, stories)
        self._take_words(WORDS_AT_ONCE)
        for first in range(self.stories, stories, A_BATCH):
            with self._writing() as db:
                for number in range(first, min(first + A_BATCH, stories)):
                    self._add(db, self.told(number))
            self.tell(f"{min(first + A_BATCH, stories):,} stories")
        self._take_words(WORDS_AS_EVER)
        self._join(self.stories, stories)
        self.stories = stories
        self.store.checkpoint()

    def record(self, first: int, last: int) -> None:
        """Write Ofsted's reports on what the stories from ``first`` to ``last`` are of."""
        with self._writing() as db:
            for number in range(-(-first // STORIES_EACH), -(-last // STORIES_EACH)):
                report = Happening(number=number, seed=self.seed, until=self.until).report
                if report is not None:
                    keep_outcome(db, report, self.now)
        self._record.clear()

    def told(self, number: int) -> Told:
        return Told(number=number, seed=self.seed, until=self.until, sources=self.sources)

    def _take_words(self, at_once: int) -> None:
        with self._writing() as db:
            db.execute("INSERT INTO stories_fts (stories_fts, rank) VALUES ('hashsize', ?)", (at_once,))

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return self.store._connection.writing(durable=False)

    def _add(self, db: sqlite3.Connection, told: Told) -> None:
        judged = told.judged()
        address = add_address(db, judged, told)
        at = moment_text(told.found_at)
        columns = story_columns(judged)
        story = put(
            db,
            "stories",
            columns
            | {"address_id": address, "source": told.source.name, "first_seen_at": at, "changed_at": at}
            | {"found_by": told.found_by},
        )
        hashed = text_hash(judged.article.title, judged.article.text)
        revision = put(
            db,
            "revisions",
            {name: columns[name] for name in TEXT}
            | {"story_id": story, "number": 1, "seen_at": at, "text_hash": hashed}
            | {"page_id": keep_page(db, address, judged.page)},
        )
        place = {"story_id": story, "revision_id": revision, "current": 1}
        days = told_on(columns | {"first_seen_at": at})
        held = reconcile(judged.verdict.claims, days, judged.verdict.kind, self._inspections(db, judged.verdict.claims))
        for claim, standing in zip(judged.verdict.claims, held, strict=True):
            put(db, "claims", claim_columns(claim) | place | reconciled_columns(standing, at))
        for refusal in judged.verdict.refused:
            put(db, "refusals", claim_columns(refusal) | place)
        add_others(db, told)

    def _inspections(self, db: sqlite3.Connection, claims: Sequence[Claim]) -> tuple[Inspection, ...]:
        """The record of the claims' council, read once."""
        gss = claims[0].gss
        if gss not in self._record:
            self._record[gss] = official(db, concerned(claims))
        return self._record[gss]

    def _join(self, first: int, last: int) -> None:
        """Tell which of the new stories print one text, and build the events of every council."""
        with self._writing() as db:
            for number in range(first // STORIES_EACH, -(-last // STORIES_EACH)):
                same = [number * STORIES_EACH + place for place in (PRINTED, *PRINTS)]
                copies.settle(db, [each + 1 for each in same if each < last])
        for council in councils():
            with self._writing() as db:
                rebuild(db, council.gss, self.now)
                owe_notices(db, council.gss)
        self.tell("events built")


def add_address(db: sqlite3.Connection, judged: Judged, told: Told) -> int:
    """Write the address of a story as it stands once the story was read."""
    found, page = moment_text(told.found_at), judged.page
    done = told.until - told.found_at.date() > timedelta(days=8)
    return put(
        db,
        "addresses",
        {"url": page.url, "source": page.source, "state": "story", "why": versions.says(judged, was_story=True)}
        | {"title": judged.article.title, "summary": "", "found_by": page.found_by, "found_at": found, "tries": 0}
        | {"read_at": moment_text(page.fetched_at), "settled_at": found, "revisits": 5 if done else 0}
        | {"revisit_at": None if done else moment_text(told.found_at + REVISIT_AFTER[0])}
        | {"etag": page.validators.etag, "text_hash": text_hash(judged.article.title, judged.article.text)},
    )


def reconciled_columns(standing: Reconciled | None, at: str) -> dict[str, object]:
    if standing is None:
        return {}
    return {
        "reconciliation": standing.state,
        "reconciliation_why": standing.why,
        "record_says": standing.record_says or None,
        "outcome_id": standing.outcome,
        "reconciled_at": at,
    }


def add_others(db: sqlite3.Connection, told: Told) -> None:
    """Write the addresses of what a source published beside a story."""
    at = moment_text(told.found_at)
    for each in range(OTHERS_EACH):
        number = told.number * OTHERS_EACH + each
        state, why = "not_flagged", "Not about a rating of children's services."
        if number % FAILED_EACH == 0:
            state, why = "failed", "Not read after 6 tries over five days. The server answered 500."
        elif number % NEAR_MISS_EACH == 0:
            state, why = "near_miss", "It names Ofsted and a grade, but no council."
        put(
            db,
            "addresses",
            {"url": f"{told.url}-beside-{each}", "source": told.source.name, "state": state, "why": why}
            | {"title": f"Something else {number}", "summary": "", "found_by": told.found_by, "found_at": at}
            | {"tries": 0, "revisits": 0, "read_at": at, "settled_at": at},
        )


def owe_notices(db: sqlite3.Connection, gss: str) -> None:
    """Owe readers a notice of every event that stories announce: this store has watched for years."""
    stories = {each.id: each for each in telling(db, gss)}
    never = (
        "SELECT * FROM events WHERE gss = ? AND stands = 1 AND lead_id IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM notices WHERE event_id = events.id) ORDER BY id"
    )
    for row in db.execute(never, (gss,)).fetchall():
        told = told_of(stored_event(db, row), stories, number=row["id"], revision=row["revision"])
        out = datetime.combine(told.came_out, time(9, tzinfo=UTC))
        owe_notice(db, told, out)
        db.execute("UPDATE events SET first_seen_at = ?1, changed_at = ?1 WHERE id = ?2", (moment_text(out), row["id"]))
