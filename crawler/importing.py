"""Feeds of an OPML file -> entries of the user's own watch list, and why some are left out. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.entries import address_fault
from crawler.net.guard import check_address
from crawler.net.refusals import NotPublic
from crawler.opml import Feed, by_publisher
from crawler.own_list import free_name, same_listing
from pipelines.addresses import host_of
from pipelines.model import Listing, Source, SourceKind


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """A feed that gets no entry, and why; ``is_bad`` where its address is at fault."""

    feed: Feed
    why: str
    is_bad: bool = False


def planned(
    feeds: Iterable[Feed], watched: Sequence[Source], taken: Collection[str], *, kind: SourceKind
) -> tuple[tuple[Source, ...], tuple[Skipped, ...]]:
    """Return the entries for the feeds that are not ``watched``, and those that are left out.

    ``taken`` are names that the entries may not have; ``kind`` is that of the feeds whose file says none.
    """
    known = {
        same_listing(listing.url): f"{source.name} has it already" for source in watched for listing in source.listings
    }
    new: list[Feed] = []
    skipped: list[Skipped] = []
    for feed in feeds:
        fault = fault_of(feed.url)
        if fault is not None:
            skipped.append(Skipped(feed=feed, why=fault, is_bad=True))
        elif (why := known.get(same_listing(feed.url))) is not None:
            skipped.append(Skipped(feed=feed, why=why))
        else:
            known[same_listing(feed.url)] = f"it stands in line {feed.line} already"
            new.append(feed)
    sources: list[Source] = []
    for group in by_publisher(new):
        names = {*taken, *(source.name for source in sources)}
        sources.append(entry(group, names, kind))
    return tuple(sources), tuple(skipped)


def entry(feeds: Sequence[Feed], taken: Collection[str], kind: SourceKind) -> Source:
    """Return the entry for the feeds of one publisher."""
    first = feeds[0]
    home = first.home if first.home is not None and fault_of(first.home) is None else home_of(first.url)
    publisher = first.text or host_of(home)
    return Source(
        name=free_name(publisher, home, taken),
        publisher=publisher,
        kind=first.kind or kind,
        home=home,
        listings=tuple(Listing(kind="feed", url=feed.url) for feed in feeds),
    )


def home_of(url: str) -> str:
    """Return the home page of the host of a feed."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


def fault_of(url: str) -> str | None:
    """Return why an address cannot be watched, None where it can."""
    fault = address_fault(url)
    if fault is not None:
        return f"{fault}."
    try:
        check_address(url, pretend=False)
    except NotPublic as refused:
        return refused.says
    return None
