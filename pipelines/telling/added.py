"""What discovery found at a home page, and what becomes of it, in words. Pure."""

from collections.abc import Collection, Iterator, Sequence

from pipelines.model import Link, Listing, Source
from pipelines.telling.checked import LISTING
from pipelines.telling.words import counted, indented, published_told

SHOWN = 3
GUESSED = "The kind is guessed from the host; --kind says another."


def chosen(listing: Listing, links: Sequence[Link], why: str) -> Iterator[str]:
    """Yield the way of listing that was chosen, why, and the first of its stories."""
    yield f"Found: {LISTING[listing.kind]} {listing.url}"
    yield from indented(why, 2)
    for link in links[:SHOWN]:
        dated = f"{published_told(link.published)}: " if link.published is not None else ""
        yield from indented(f"- {dated}{' '.join(link.title.split()) or '(no headline)'}", 2)
        yield f"    {link.url}"
    if len(links) > SHOWN:
        yield f"  and {counted(len(links) - SHOWN, 'more story', 'more stories')}"


def in_vain(rejected: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield each address that was looked at and is no list of news, and why."""
    for url, why in rejected:
        yield from indented(f"{url}: {why}", 2)


def is_watched(name: str, url: str) -> str:
    """Say that a listing is watched already."""
    return f"{url} is watched already, as {name}; `councilwatch sources check {name}` asks it now."


def is_added(source: Source, path: str, kinds: Collection[str]) -> str:
    """Say where an entry stands now, and when it is asked; ``kinds`` are those that are watched, all where empty."""
    if kinds and source.kind not in kinds:
        return (
            f"{source.name} is in {path} now. It is not asked, because `kinds` in councilwatch.toml leaves out "
            f"{source.kind}; add it there."
        )
    check = f"`councilwatch sources check {source.name}` asks it now"
    return f"{source.name} is in {path} now and is asked in the next cycle; {check}."
