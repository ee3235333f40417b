"""What the store answers with, where ``model.py`` has no word for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pipelines.model import (
    INDEXES,
    AddressState,
    Article,
    Decided,
    EventKind,
    EventRole,
    FoundBy,
    Link,
    Listing,
    ListingKind,
    SourceKind,
    StoryKind,
    Verdict,
)

WELL = ("ok", "unverified")
"""States of a source in which nothing need be wrong: there is something to do where something is."""


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """A source as the store knows it. ``paused_at`` is None while it is watched.

    ``todo`` is what a person can do about its state, "" where there is nothing to do.
    """

    name: str
    publisher: str
    kind: SourceKind
    state: str
    state_says: str
    state_since: datetime
    listed: bool
    next_poll_at: datetime | None
    paused_at: datetime | None
    last_ok_at: datetime | None
    todo: str = ""

    @property
    def is_in_trouble(self) -> bool:
        """Whether anything is known to be wrong with it. One that is paused was left alone on purpose."""
        return self.paused_at is None and (self.state not in WELL or self.todo != "")


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What one listing answered in a run: ``items`` links, of which ``at_least`` so many were expected.

    ``part``: a further page, or a sitemap that an index named. One that discovery found has the moment at which it was
    ``adopted_at``, and why; ``replaced`` is one of the entry's own that it took the place of.
    """

    status: str
    url: str = ""
    says: str | None = None
    http_status: int | None = None
    redirected_to: str | None = None
    items: int = 0
    dated: int = 0
    at_least: int = 1
    part: bool = False
    kind: ListingKind = "feed"
    adopted_at: datetime | None = None
    adopted_why: str = ""
    replaced: bool = False

    @property
    def is_index(self) -> bool:
        """Whether it is an index that lists nothing itself and is well: its parts do."""
        return self.kind in INDEXES and not self.part and self.status == "ok" and self.items == 0

    @property
    def is_spared(self) -> bool:
        """Whether it was only a way to learn of reports sooner, and robots.txt forbids that."""
        return is_spared(self.kind, self.status)


def is_spared(kind: ListingKind, status: str) -> bool:
    """Whether a listing of this kind is not missed for this: robots.txt may forbid Ofsted's search."""
    return kind == "ofsted_search" and status == "disallowed"


@dataclass(frozen=True, kw_only=True)
class RunSeen:
    """A run in which listings were asked. The counts are of article pages."""

    began_at: datetime
    answers: tuple[Answered, ...]
    new: int = 0
    pages: int = 0
    titles_missing: int = 0
    dates_missing: int = 0
    texts_missing: int = 0


@dataclass(frozen=True, kw_only=True)
class History:
    """What the store knows of a source's past. ``runs`` are the newest first, the one at work included.

    ``stories_by_day`` counts its new links by the day they came out, or, undated, were found, of the last months; it
    may be empty while the newest is fresh. Moments are None where it never happened.
    """

    runs: tuple[RunSeen, ...]
    stories_by_day: Mapping[date, int] = field(default_factory=dict)
    first_ok_at: datetime | None = None
    last_ok_at: datetime | None = None
    newest_found_at: datetime | None = None
    looked_at: datetime | None = None
    looks: int = 0
    look_says: str = ""


@dataclass(frozen=True, kw_only=True)
class HomeSeen:
    """What a source's home page showed ``at`` the last look, None before the first: the stories that no listing had
    named (None where it has never answered), and those of them that were new there and are waited for."""

    at: datetime | None = None
    unseen: frozenset[str] | None = None
    pending: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Adopted:
    """A way of listing that discovery found for a source, when and why.

    ``instead_of`` is the listing of the entry that has the same address and was read in vain as the entry says.
    """

    listing: Listing
    at: datetime
    why: str
    instead_of: Listing | None = None


@dataclass(frozen=True, kw_only=True)
class Council:
    """A local authority as readers see it; days as ``YYYY-MM-DD``, None where they are not known."""

    gss: str
    name: str
    short_name: str | None = None
    kind: str | None = None
    region: str | None = None
    began_on: str | None = None
    ended_on: str | None = None
    names: tuple[str, ...] = ()
    took_over_from: str | None = None


@dataclass(frozen=True, kw_only=True)
class Robots:
    """A host's robots.txt as it was fetched; ``status`` is None when the host could not be reached."""

    status: int | None
    body: str = field(repr=False)
    fetched_at: datetime
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class HostState:
    """Until when a host is to be left alone: by its own Retry-After, and because a crawl has taken it."""

    host: str
    retry_after: datetime | None = None
    busy_until: datetime | None = None
    busy_owner: str | None = None


@dataclass(frozen=True, kw_only=True)
class AddressRow:
    """An address and what became of it; ``why`` is plain English."""

    url: str
    source: str
    state: AddressState
    why: str
    title: str
    found_by: FoundBy
    tries: int
    next_try_at: datetime | None
    settled_at: datetime | None
    revisit_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class StoredStory:
    """A story as it was kept: ``article`` and ``verdict`` are those of its newest version, as it was read; ``decided``
    is what people decided on it."""

    id: int
    address: str
    source: str
    article: Article
    verdict: Verdict
    decided: Decided
    found_by: FoundBy
    first_seen_at: datetime
    changed_at: datetime
    revisions: int


@dataclass(frozen=True, kw_only=True)
class KeptPage:
    """A page that was kept, with its source's name and what its listing said."""

    asked: str
    url: str
    source: str
    fetched_at: datetime
    link: Link
    html: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class StoryLine:
    """A story for one line on a terminal; a claim is (authority, judgement, grade, status, quote)."""

    id: int
    title: str
    publisher: str
    url: str
    kind: StoryKind | None
    claims: tuple[tuple[str, str, str, str, str], ...]


@dataclass(frozen=True, kw_only=True)
class HeldClaim:
    """A claim on a council that a report of Ofsted's answers: its state, and why in a sentence."""

    authority: str
    judgement: str
    state: str
    why: str


@dataclass(frozen=True, kw_only=True)
class CycleRow:
    """A cycle with what its runs add up to; ``reached`` counts sources that answered at all."""

    id: int
    kind: str
    pid: int
    began_at: datetime
    ended_at: datetime | None
    how: str | None
    sources: int
    reached: int
    requests: int
    links_new: int
    pages: int
    stories: int


@dataclass(frozen=True, kw_only=True)
class Graded:
    """The grades of one inspection as readers see them: ``not judged`` where Ofsted gave none, None where there was no
    such judgement, ``good or inadequate`` where witnesses disagree."""

    overall: str | None
    leadership: str | None
    help_and_protection: str | None
    in_care: str | None
    care_leavers: str | None
    adoption: str | None


@dataclass(frozen=True, kw_only=True)
class InspectionRow(Graded):
    """A row of the view ``inspections``, whose columns say what each field is; days as ``YYYY-MM-DD``."""

    id: int
    gss: str
    authority: str
    kind: str
    framework: str | None
    inspected_from: str | None
    inspected_to: str | None
    published: str | None
    direction: str | None
    lead_inspector: str | None
    url: str | None
    witnesses: int


@dataclass(frozen=True, kw_only=True)
class LedgerRow(Graded):
    """A row of the view ``ledger``, whose columns say what each field is; all of an inspection is None where the record
    has none of the council."""

    gss: str
    council: str
    short_name: str | None
    region: str | None
    framework: str | None
    kind: str | None
    inspected_from: str | None
    inspected_to: str | None
    published: str | None
    age_months: int | None
    direction: str | None
    intervention: str | None
    monitoring_visits: int
    told_since: str | None
    inspections: int
    took_over_from: str | None
    url: str | None
    outcome_id: int | None


@dataclass(frozen=True, kw_only=True)
class ReviewItem:
    """Something that a person is asked to decide on, with the words; ``item`` is its name for `councilwatch review`.

    ``listed`` says why it is asked, ``why`` what is against it in plain words. What the words do not settle is None.
    ``reconciliation`` is how a claim stands to the record. ``decision`` is the newest one and ``review_id`` its number,
    None before any; ``right`` is the claim that stands after it, if any, and ``asked_again`` is whether the record
    contradicts that one since.
    """

    item: str
    about: str
    listed: str
    why: str
    story_id: int
    title: str
    url: str
    publisher: str
    published: str | None
    field: str
    start: int
    quote: str
    gss: str | None
    authority: str | None
    judgement: str | None
    grade: str | None
    status: str | None
    framework: str | None
    inspection_from: str | None
    inspection_to: str | None
    record_says: str | None
    reconciliation: str | None
    decision: str | None = None
    review_id: int | None = None
    who: str | None = None
    decided_at: datetime | None = None
    asked_again: bool = False
    right: dict[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewedStory:
    """A story on which a person has decided something, with its ``claims`` as they stand after that.

    ``published`` is as exact as it is known (``2022-08-04``, ``2022-08``, ``2022``); each of ``notes`` is a decision in
    words.
    """

    id: int
    url: str
    title: str
    text: str = field(repr=False)
    published: str | None
    publisher: str
    kind: StoryKind | None
    flagged: bool
    claims: tuple[dict[str, Any], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Printing:
    """A story that prints the text of another: a lead, or a copy with ``why`` it is taken for one."""

    id: int
    title: str
    text: str = field(repr=False)
    publisher: str
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class EventPart:
    """A story's part in an event, and why it belongs there."""

    event: int
    role: EventRole
    why: str
    gss: str
    authority: str
    kind: EventKind
    came_out: date
