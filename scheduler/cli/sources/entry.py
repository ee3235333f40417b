"""The entry that a found listing gets: what the person said, what the page says, and guesses from its host."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from crawler.discovery import Discovery
from crawler.entries import gss_fault, name_fault
from crawler.own_list import free_name
from crawler.sources import own_sources, shipped_sources
from pipelines.addresses import host_of
from pipelines.config import store_path
from pipelines.exceptions import InputError
from pipelines.model import Source, SourceKind
from pipelines.reference import Authority, authorities
from pipelines.reference.finding import council_called
from pipelines.store import open_store

LONGEST_NOTE = 300


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a person asked for; None where the rest is to be found out."""

    home: str
    name: str | None = None
    publisher: str | None = None
    kind: SourceKind | None = None
    gss: str | None = None

    def check(self, own: Collection[str]) -> None:
        """Raise ``InputError`` for a name or code that no entry can have; ``own`` are names of the person's list."""
        for fault in (self.name and name_fault(self.name), self.gss and gss_fault(self.gss)):
            if fault:
                raise InputError(fault)
        if self.name in own:
            raise InputError(f"Your watchlist.toml has a source {self.name!r} already; choose another --name.")


def taken_names(folder: Path) -> frozenset[str]:
    """Return every name that a new source should not get by itself: one that left the list has its stories still."""
    taken = {source.name for source in (*shipped_sources(), *own_sources(folder))}
    path = store_path(folder)
    if path.exists():
        with open_store(path, create=False) as store:
            taken |= {row.name for row in store.sources()}
    return frozenset(taken)


def entry_for(found: Discovery, wanted: Wanted, taken: Collection[str], sources: Sequence[Source]) -> Source:
    """Return the entry for the best way that was found."""
    way = found.ways[0]
    host = host_of(found.home)
    publisher = " ".join((wanted.publisher or found.site_name).split()) or host.removeprefix("www.")
    council = council_at(host, publisher)
    kind = wanted.kind or likely_kind(host, council, sources)
    own_council = council.gss if council is not None and kind == "council_newsroom" else None
    return Source(
        name=wanted.name or free_name(publisher, found.home, taken),
        publisher=publisher,
        kind=kind,
        home=found.home,
        listings=(way.listing,),
        gss=wanted.gss or own_council,
        origin="user",
        note=" ".join(way.why.split())[:LONGEST_NOTE],
    )


def council_at(host: str, publisher: str) -> Authority | None:
    """Return the council in being that has the host's domain, or the publisher's very name; None for others."""
    for authority in authorities().values():
        if authority.domain and authority.end is None and f".{host}".endswith(f".{authority.domain}"):
            return authority
    try:
        return council_called(publisher)
    except InputError:
        return None


def likely_kind(host: str, council: Authority | None, sources: Sequence[Source]) -> SourceKind:
    """Return the kind of what is watched on the same host, else what the host says, else the commonest one."""
    for source in sources:
        if host == host_of(source.home):
            return source.kind
    if council is not None:
        return "council_newsroom"
    if f".{host}".endswith(".gov.uk"):
        return "central_government" if host.removeprefix("www.") == "gov.uk" else "council_newsroom"
    return "local_press"
