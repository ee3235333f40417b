"""Reading watch lists strictly: ``[[source]]`` tables, each with its ``[[source.listings]]``.

    [[source]]
    name = "leeds"                       # the word for `scrapy crawl leeds`
    publisher = "Leeds City Council"
    kind = "council_newsroom"
    home = "https://news.leeds.gov.uk/"
    gss = "E08000035"

    [[source.listings]]
    kind = "feed"
    url = "https://news.leeds.gov.uk/feed/rss"

A source without listings is one of which only the home is known: how it lists its news is found out from there.
The keys are the fields of ``Source``, ``Listing`` and ``ArticleSelectors`` in ``pipelines.model``; whatever
is not understood is a ``ConfigError`` that names the file and the line.
"""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import Path

from crawler.entries import Origin, is_list_of_tables, read_entry
from pipelines.addresses import host_of
from pipelines.config import IN_FORCE, Config, SourcesChoice, read_config
from pipelines.exceptions import ConfigError, FaultsError
from pipelines.model import BY_HAND, Link, Listing, Source, SourceKind
from pipelines.strict_toml import Table, TomlFile

SHIPPED = Path(__file__).parent / "watchlist"
OWN = "watchlist.toml"
"""The user's own list in a working folder."""

SHIPPED_COPIES = "shipped"
"""Folder of the shipped list's copies among those that a daemon keeps of what people edit."""

COMMITTEE_PAPERS: SourceKind = "council_democracy"


def load_sources(config: Config, folder: Path, *, shipped: Path = SHIPPED) -> tuple[Source, ...]:
    """Return the sources to watch, in the order of their names: shipped ones and those of ``folder``'s
    watchlist.toml, which win.

    ``config.sources`` chooses among both, as ``is_chosen`` says. ``shipped`` is the folder of the shipped list. Raises
    ``ConfigError``.
    """
    chosen: dict[str, Source] = {}
    if config.sources.shipped:
        chosen.update((source.name, source) for source in shipped_sources(shipped))
    chosen.update((source.name, source) for source in own_sources(folder))
    return tuple(chosen[name] for name in sorted(chosen) if is_chosen(chosen[name], config.sources))


def as_written(folder: Path) -> tuple[Config, tuple[Source, ...]]:
    """Return what the files in ``folder`` say now, and the sources to watch.

    Raises ``ConfigError`` for the faults of both files together, so that they are mended in one go.
    """
    try:
        config = read_config(folder)
    except ConfigError as error:
        try:
            own_sources(folder)
        except ConfigError as other:
            raise FaultsError([*error.faults, *other.faults]) from other
        raise
    return config, load_sources(config, folder)


def in_force(folder: Path) -> tuple[Config, tuple[Source, ...]]:
    """Return what the copies say that a daemon keeps in ``folder``: what it read last, whole and without a fault.

    Raises ``UsageError`` where they say nothing that can be read.
    """
    copies = folder / IN_FORCE
    config = read_config(copies)
    return config, load_sources(config, copies, shipped=copies / SHIPPED_COPIES)


def is_chosen(source: Source, choice: SourcesChoice) -> bool:
    """Whether a source is of a kind that is watched.

    Committee papers are only where they are asked for: by their own key, among ``kinds``, or as a person's entry.
    """
    if source.kind == COMMITTEE_PAPERS and choice.committee_papers:
        return True
    if choice.kinds:
        return source.kind in choice.kinds
    return source.kind != COMMITTEE_PAPERS or source.origin == "user"


def own_sources(folder: Path) -> tuple[Source, ...]:
    """Return the sources of the working folder's own list; none where there is no such file."""
    own = folder / OWN
    return read_watchlist(own, "user") if own.exists() else ()


def unknown_source(name: str, known: Collection[str], *, listed_by: str) -> str:
    """Return the sentence on a name that no source has; the command ``listed_by`` lists those that are ``known``."""
    near = get_close_matches(name, known, n=3, cutoff=0.6) or [each for each in known if name and name in each][:3]
    hint = f"Did you mean {' or '.join(near)}?" if near else f"`{listed_by}` shows them all."
    return f"There is no source {name!r}. {hint}"


def source_of_address(url: str, sources: Iterable[Source]) -> Source:
    """Return the source that publishes at the host of ``url``; one of its own for a host that is not watched."""
    host = host_of(url)
    for source in sources:
        if host in {host_of(source.home), *(host_of(listing.url) for listing in source.listings)}:
            return source
    return Source(name=BY_HAND, publisher=host, kind="local_press", home=url, listings=())


def shipped_sources(folder: Path = SHIPPED) -> tuple[Source, ...]:
    """Return the sources that come with the program; a name in two of its files is an error."""
    seen: dict[str, Path] = {}
    sources: list[Source] = []
    for path in sorted(folder.glob("*.toml")):
        for source in read_watchlist(path, "shipped"):
            if source.name in seen:
                raise ConfigError(path, None, f"the name {source.name!r} is in {seen[source.name].name} already.")
            seen[source.name] = path
            sources.append(source)
    return tuple(sources)


def read_watchlist(path: Path, origin: Origin) -> tuple[Source, ...]:
    """Return the sources of one file in its order. Raises ``ConfigError`` for all its faults together."""
    return sources_of(TomlFile.read(path), origin)


def sources_of(file: TomlFile, origin: Origin) -> tuple[Source, ...]:
    """The same for a file's text."""
    with file.faults.together():
        return entries_of(file, origin)


def entries_of(file: TomlFile, origin: Origin) -> tuple[Source, ...]:
    file.reject_unknown(file.data, {"source"}, table=None, what="key at the top of a watch list")
    entries = file.data.get("source", [])
    if not is_list_of_tables(entries):
        line = file.line("source") or file.line(None, key="source")
        raise ConfigError(file.path, line, "each source begins with a line [[source]], in two pairs of brackets.")
    sources: dict[str, Source] = {}
    for index, values in enumerate(entries):
        with file.faults.going_on():
            table = Table(file, values, table="source", index=index)
            source = read_entry(table, index, origin)
            if source.name in sources:
                raise table.wrong("name", f"there is a source {source.name!r} already; give this one another name.")
            sources[source.name] = source
    return tuple(sources.values())


def wanted(source: Source, link: Link, listing: Listing | None = None) -> bool:
    """Whether ``link`` of a ``listing`` is a story of ``source``: it matches ``links``, not ``ignore``, is no listing.

    The listing's own ``links`` take the place of the source's.
    """
    pattern = listing.links if listing is not None and listing.links is not None else source.links
    if pattern is not None and not re.search(pattern, link.url):
        return False
    if source.ignore is not None and re.search(source.ignore, link.url):
        return False
    return link.url.rstrip("/") not in {
        source.home.rstrip("/"),
        *(each.url.rstrip("/") for each in source.listings),
    }
