"""What the store answers with, where ``model.py`` has no word for it."""

from dataclasses import dataclass, field
from datetime import datetime

from pipelines.model import AddressState, Article, FoundBy, Link, SourceKind, StoryKind, Verdict


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """A source as the store knows it. ``paused_at`` is None while it is watched."""

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
    """A story as it was kept: ``article`` and ``verdict`` are those of its newest version."""

    id: int
    address: str
    source: str
    article: Article
    verdict: Verdict
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
