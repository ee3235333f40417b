"""What the store keeps of its sources, in memory: the same records and answers, by the store's own pure functions.

``test_memory.py`` holds it to the real store: after the same crawls both tell the same history.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pipelines.addresses import canonical
from pipelines.model import FoundBy, Link, Listing, ListingAnswer, RunRecord, Source, Standing, Validators
from pipelines.store.forms import moment, moment_text, optional_moment
from pipelines.store.histories import FRESH, OLDER_RUNS, REMEMBERED, RUNS, answered, asks_for_older, run_seen
from pipelines.store.listings import changes_by, conditions, newest_text, row_in_run, usable, way_found
from pipelines.store.rows import Adopted, History, HomeSeen, RunSeen
from pipelines.store.runs import is_to_be_told
from pipelines.store.sources import NOT_YET
from pipelines.store.ways import KNOWN_STORIES, adopted_of, reading_text

LISTING = dict.fromkeys(
    (
        *("adopted_at", "adopted_why", "reading", "asked_at", "status", "says", "full_at", "etag", "last_modified"),
        *("body_hash", "span_minutes", "newest_at"),
    )
)
"""A row of ``listings`` that was never asked."""

PAGE_COUNTS = ("pages", "titles_missing", "dates_missing", "texts_missing")


@dataclass(frozen=True, kw_only=True)
class Told:
    """A state that began, or a notice that was made, of a source."""

    at: datetime
    state: str
    says: str


@dataclass(frozen=True, kw_only=True)
class Known:
    """An address of a source, as far as its history asks for it."""

    found_at: str
    published_from: str | None
    found_by: FoundBy


@dataclass(kw_only=True)
class Kept:
    """All that is kept of one source.

    ``owed`` are addresses with how often they were tried; ``runs`` are (number, rows of its listings) of runs that
    asked any, newest last; ``older`` the last before them that read pages; ``seen`` are ``runs`` as ``health`` sees
    them, newest first, all but the last of them.
    """

    listings: dict[str, dict[str, Any]] = field(default_factory=dict)
    addresses: dict[str, Known] = field(default_factory=dict)
    owed: dict[str, int] = field(default_factory=dict)
    runs: list[tuple[int, list[dict[str, Any]]]] = field(default_factory=list)
    older: list[tuple[int, list[dict[str, Any]]]] = field(default_factory=list)
    seen: tuple[RunSeen, ...] = ()
    days: tuple[tuple[int, date], dict[date, int]] | None = None
    first_ok_at: str | None = None
    last_ok_at: str | None = None
    newest_found_at: str | None = None
    looked_at: str | None = None
    looks: int = 0
    look_says: str = ""
    home: HomeSeen = field(default_factory=HomeSeen)
    failures: int = 0
    healed: bool = False
    state: str = "unverified"
    says: str = NOT_YET
    todo: str = ""
    states: list[Told] = field(default_factory=list)
    notices: list[Told] = field(default_factory=list)
    next_poll_at: datetime | None = None


class Memory:
    """Answers what ``crawler.listings``, ``crawler.other_ways`` and ``crawler.run_record`` ask of a ``Store``."""

    safety_note: str | None = None

    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}
        self.addresses: set[str] = set()
        self._runs: dict[int, tuple[str, dict[str, Any]]] = {}
        self._number = 0

    # The sources and their runs.

    def sync_sources(self, sources: Iterable[Source], now: datetime) -> None:
        for source in sources:
            kept = self.kept.setdefault(source.name, Kept(next_poll_at=now))
            for each in source.listings:
                row = self._listing(kept, each.url, each.kind)
                row.update(kind=each.kind, at_least=each.at_least, pinned=int(each.pinned), listed=1)

    def begin_run(self, _cycle: int, source: str, now: datetime) -> int:
        self._number += 1
        run = {"began_at": moment_text(now), "links_new": 0, **dict.fromkeys(PAGE_COUNTS, 0)}
        self._runs[self._number] = (source, run)
        return self._number

    def end_run(self, run_id: int, record: RunRecord, now: datetime, standing: Callable[[], Standing | None]) -> None:
        source, run = self._runs.pop(run_id)
        run.update({name: getattr(record, name) for name in PAGE_COUNTS})
        kept = self.kept[source]
        if kept.runs and kept.runs[-1][0] == run_id:
            rows = kept.runs[-1][1]
            for row in rows:
                row.update(run)
            good = any(row["status"] in ("ok", "unchanged", "empty") for row in rows)
            kept.failures = 0 if good else kept.failures + 1
        stands = standing()
        if stands is not None:
            self._change_state(kept, stands, now)

    def failures_in_a_row(self, source: str) -> int:
        return self.kept[source].failures

    def schedule(self, source: str, at: datetime) -> None:
        self.kept[source].next_poll_at = moment(moment_text(at))

    def _change_state(self, kept: Kept, stands: Standing, now: datetime) -> None:
        told = Told(at=now, state=stands.state, says=stands.says)
        if kept.state != stands.state:
            kept.state = stands.state
            kept.states.append(told)
        kept.says, kept.todo = stands.says, stands.todo
        if is_to_be_told(stands, kept.notices[-1].state if kept.notices else "ok"):
            kept.notices.append(told)

    # Listings and their links.

    def listings_asked(self, source: str) -> dict[str, datetime]:
        rows = self.kept[source].listings
        return {url: moment(row["asked_at"]) for url, row in rows.items() if row["asked_at"]}

    def awaited_councils(self, _now: datetime) -> tuple[str, ...]:
        return ()

    def validators(self, source: str, url: str, now: datetime) -> Validators:
        return conditions(self.kept[source].listings.get(url), now)

    def body_hash(self, source: str, url: str) -> str | None:
        row = self.kept[source].listings.get(url)
        return row["body_hash"] if row else None

    def how_found(self, source: str, url: str, now: datetime) -> FoundBy | None:
        kept = self.kept[source]
        row = kept.listings.get(url)
        return way_found(row, optional_moment(kept.last_ok_at), now) if row else None

    def keep_listing(self, answer: ListingAnswer, *, run_id: int | None) -> tuple[str, ...]:
        new, unusable = self._owe_links(answer, answer.links)
        self.note_listing(answer, run_id=run_id, new=len(new), unusable=unusable)
        return new

    def keep_links(self, answer: ListingAnswer, links: tuple[Link, ...]) -> tuple[int, int]:
        new, unusable = self._owe_links(answer, links)
        return len(new), unusable

    def _owe_links(self, answer: ListingAnswer, named: tuple[Link, ...]) -> tuple[tuple[str, ...], int]:
        told = self.how_found(answer.source, answer.listing, answer.asked_at)
        found_by = answer.found_by or told or "first_run"
        links, unusable = usable(named)
        new = [url for url in links if url not in self.addresses]
        at = moment_text(answer.asked_at)
        for url in new:
            published = links[url].published
            day = moment_text(published.start) if published else None
            self.owe(answer.source, url, Known(found_at=at, published_from=day, found_by=found_by))
        return tuple(new), unusable

    def note_listing(self, answer: ListingAnswer, *, run_id: int | None, new: int, unusable: int) -> None:
        kept, at = self.kept[answer.source], moment_text(answer.asked_at)
        row = self._listing(kept, answer.listing, answer.kind)
        row.update(changes_by(answer))
        if is_healed(kept) != kept.healed:
            self._see_again(kept)
        newest = newest_text(answer)
        if newest is not None and (row["newest_at"] or "") < newest:
            row["newest_at"] = newest
        if answer.status in ("ok", "unchanged"):
            if kept.last_ok_at is None and run_id is not None:
                kept.first_ok_at = self._runs[run_id][1]["began_at"]
            kept.last_ok_at = at
        if run_id is not None:
            run = self._runs[run_id][1]
            run["links_new"] += new
            rows = self._rows_of(kept, run_id)
            rows.append({"listing": row, "run_id": run_id, **row_in_run(answer, new=new, unusable=unusable)})
            for each in rows:
                each.update(run)

    def owe(self, source: str, url: str, known: Known) -> None:
        """Take up an address that is new."""
        kept = self.kept[source]
        self.addresses.add(url)
        kept.addresses[url] = known
        kept.owed[url] = 0
        if known.found_by != "first_run":
            kept.newest_found_at = max(kept.newest_found_at or "", known.found_at)

    def known(self, urls: Iterable[str]) -> set[str]:
        return {form for form in map(canonical, urls) if form in self.addresses}

    def span_minutes(self, source: str) -> int | None:
        spans = [row["span_minutes"] for row in self.kept[source].listings.values()]
        return max((span for span in spans if span is not None), default=None)

    def _listing(self, kept: Kept, url: str, kind: str) -> dict[str, Any]:
        new = {"url": url, "kind": kind, "at_least": 1, "pinned": 0, "listed": 0, **LISTING}
        return kept.listings.setdefault(url, new)

    def _rows_of(self, kept: Kept, run_id: int) -> list[dict[str, Any]]:
        """Return the rows of a run; at its first one the run before is history."""
        if not kept.runs or kept.runs[-1][0] != run_id:
            if kept.runs:
                kept.seen = (self._run_seen(kept, kept.runs[-1][1]), *kept.seen[: RUNS - 2])
            gone = [run for run in kept.runs[: -RUNS + 1] if run[1][0]["pages"]]
            kept.older = [*kept.older, *gone][-OLDER_RUNS:]
            kept.runs = [*kept.runs[-RUNS + 1 :], (run_id, [])]
        return kept.runs[-1][1]

    # Histories.

    def history(self, source: str, now: datetime, *, known: History | None = None) -> History:  # noqa: ARG002
        kept = self.kept[source]
        newest_found_at = optional_moment(kept.newest_found_at)
        is_fresh = newest_found_at is not None and now - newest_found_at < FRESH
        newest = (self._run_seen(kept, kept.runs[-1][1]),) if kept.runs else ()
        runs = (*newest, *kept.seen)
        if asks_for_older(runs):
            runs += tuple(self._run_seen(kept, rows) for _, rows in reversed(kept.older))
        return History(
            runs=runs,
            stories_by_day={} if is_fresh else self._stories_by_day(kept, now),
            first_ok_at=optional_moment(kept.first_ok_at),
            last_ok_at=optional_moment(kept.last_ok_at),
            newest_found_at=newest_found_at,
            looked_at=optional_moment(kept.looked_at),
            looks=kept.looks,
            look_says=kept.look_says,
        )

    def _run_seen(self, kept: Kept, rows: Sequence[dict[str, Any]]) -> RunSeen:
        return run_seen(rows[0], [answered(joined(row), is_healed=kept.healed) for row in rows])

    def _see_again(self, kept: Kept) -> None:
        """Take up that a way was adopted, which all runs are told with."""
        kept.healed = is_healed(kept)
        kept.seen = tuple(self._run_seen(kept, rows) for _, rows in reversed(kept.runs[:-1]))

    def _stories_by_day(self, kept: Kept, now: datetime) -> dict[date, int]:
        """Count as the store does. What came out after the first day was found after it too, so that days tell."""
        first = date.fromisoformat(moment_text(now - REMEMBERED)[:10])
        key = (len(kept.addresses), first)
        if kept.days is None or kept.days[0] != key:
            days: Counter[date] = Counter()
            for each in kept.addresses.values():
                if each.published_from is None and each.found_by == "first_run":
                    continue
                day = date.fromisoformat(min(each.published_from or each.found_at, each.found_at)[:10])
                if day > first:
                    days[day] += 1
            kept.days = (key, dict(days))
        return kept.days[1]

    # Other ways and home pages.

    def adopted(self, source: str) -> tuple[Adopted, ...]:
        rows = self.kept[source].listings.values()
        return tuple(adopted_of(row) for row in rows if row["adopted_at"])

    def adopt(
        self, source: str, listing: Listing, why: str, now: datetime, *, instead_of: Listing | None = None
    ) -> None:
        kept = self.kept[source]
        row = self._listing(kept, listing.url, listing.kind)
        row.update(kind=listing.kind, at_least=listing.at_least, adopted_at=moment_text(now), adopted_why=why)
        row["reading"] = reading_text(listing, instead_of)
        kept.looks, kept.look_says = 0, ""
        self._see_again(kept)

    def note_look(self, source: str, now: datetime) -> None:
        kept = self.kept[source]
        kept.looked_at, kept.looks = moment_text(now), kept.looks + 1

    def note_vain_look(self, source: str, says: str) -> None:
        self.kept[source].look_says = says

    def home_seen(self, source: str) -> HomeSeen:
        return self.kept[source].home

    def note_home(self, source: str, unseen: Collection[str], pending: Collection[str], now: datetime) -> None:
        kept = self.kept[source]
        at = moment(moment_text(now))
        kept.home = HomeSeen(at=at, unseen=frozenset(unseen), pending=frozenset(pending))
        if not pending and kept.state in ("ok", "quiet"):
            kept.look_says = ""

    def note_home_unread(self, source: str, now: datetime) -> None:
        kept = self.kept[source]
        kept.home = HomeSeen(at=moment(moment_text(now)), unseen=kept.home.unseen, pending=kept.home.pending)

    def newest_addresses(self, source: str) -> list[str]:
        return list(reversed(self.kept[source].addresses))[:KNOWN_STORIES]


def joined(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row of a run's listing with what its listing's row says now."""
    return {**row["listing"], **row, "items": row["items"] - row["unusable"]}


def is_healed(kept: Kept) -> bool:
    """Whether a listing was asked in these runs that was adopted."""
    return any(row["adopted_at"] and row["asked_at"] for row in kept.listings.values())
