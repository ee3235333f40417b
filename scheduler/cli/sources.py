"""``councilwatch sources``: the watch list, and how each source is doing."""

import shutil
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence

import click

from crawler.sources import load_sources
from pipelines.config import read_config, store_path, working_folder
from pipelines.model import Source
from pipelines.store import open_store
from pipelines.store.rows import SourceRow
from pipelines.telling.words import counted, when
from scheduler.cli.streams import echo_json
from scheduler.terminal import one_line

WIDE = 150
"""Columns in which a line holds all that is told of a source."""


@click.command("sources")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
def command(as_json: bool) -> None:
    """List the sources that are watched, and how each is doing.

    `scrapy crawl NAME` asks one of them now.
    """
    folder = working_folder()
    sources = load_sources(read_config(folder), folder)
    known: Mapping[str, SourceRow] = {}
    if store_path(folder).exists():
        with open_store(store_path(folder), create=False) as store:
            known = {row.name: row for row in store.sources()}
    if as_json:
        for source in sources:
            echo_json(fields(source, known.get(source.name)))
    else:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        click.echo("\n".join(table(sources, known, width)))


def fields(source: Source, row: SourceRow | None) -> dict[str, object]:
    """Return what programs are told of a source; moments are UTC, None where there is none."""
    return {
        "name": source.name,
        "publisher": source.publisher,
        "kind": source.kind,
        "home": source.home,
        "origin": source.origin,
        "listings": [listing.url for listing in source.listings],
        "state": row.state if row else "unverified",
        "says": row.state_says if row else "It was not asked yet.",
        "last_ok_at": row.last_ok_at.isoformat() if row and row.last_ok_at else None,
        "next_poll_at": row.next_poll_at.isoformat() if row and row.next_poll_at else None,
    }


def table(sources: Sequence[Source], known: Mapping[str, SourceRow], width: int | None = None) -> Iterator[str]:
    """Yield the list for people, a line a source; what is wrong stands below the name.

    Where ``width`` columns are too few for that, what is told of a source stands below its name.
    """
    longest = max((len(source.name) for source in sources), default=0)
    kinds = max((len(source.kind) for source in sources), default=0)
    for source in sources:
        row = known.get(source.name)
        state = row.state.replace("_", " ") if row else "not asked yet"
        kind = source.kind.replace("_", " ")
        answered = f"answered {when(row.last_ok_at)}" if row and row.last_ok_at else ""
        following = f"next {when(row.next_poll_at)}" if row and row.next_poll_at else ""
        publisher = one_line(source.publisher)
        wrong = one_line(row.state_says) if row and row.state not in ("ok", "unverified") else ""
        if width is None or width >= WIDE:
            yield f"{source.name:<{longest}}  {kind:<{kinds}}  {state:<14} {answered:<28} {following:<24} {publisher}"
            if wrong:
                yield f"{'':<{longest}}  {wrong}"
        else:
            yield f"{source.name}: {state}"
            told = ", ".join(filter(None, [publisher, kind, answered, following]))
            for line in filter(None, [told, wrong]):
                yield from textwrap.wrap(line, max(width, 20), initial_indent="  ", subsequent_indent="  ")
    yield f"{counted(len(sources), 'source')}. `scrapy crawl NAME` asks one of them now. Times are London's."
