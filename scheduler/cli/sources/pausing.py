"""``councilwatch sources pause`` and ``resume``: a person's word on which sources are asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import click

from crawler.sources import load_sources
from pipelines.config import read_config, store_path, working_folder
from pipelines.model import Source
from pipelines.store import Store, open_store
from pipelines.store.rows import SourceRow
from pipelines.telling.words import when_in_london
from scheduler.cli.sources.named import named
from scheduler.readiness import check_folder

NAMES = click.argument("names", nargs=-1, required=True, metavar="NAME...")


@click.command("pause")
@NAMES
def pause(names: tuple[str, ...]) -> None:
    """Stop asking sources until `councilwatch sources resume NAME`.

    What is stored of them stays, and `scrapy crawl NAME` asks one all the same.
    """
    now = datetime.now(UTC)
    with chosen(names) as (store, sources):
        known = rows(store)
        for source in sources:
            since = known[source.name].paused_at
            if since is not None:
                click.echo(f"{source.name} is paused already, since {when_in_london(since)}.")
            else:
                store.pause(source.name, now)
                ends = f"`councilwatch sources resume {source.name}` ends that"
                click.echo(f"{source.name} is paused from now on; {ends}.")


@click.command("resume")
@NAMES
def resume(names: tuple[str, ...]) -> None:
    """Ask paused sources again, from the next cycle on."""
    with chosen(names) as (store, sources):
        known = rows(store)
        for source in sources:
            since = known[source.name].paused_at
            if since is None:
                click.echo(f"{source.name} is not paused.")
            else:
                store.resume(source.name)
                click.echo(f"{source.name} is asked again; it was paused since {when_in_london(since)}.")


@contextmanager
def chosen(names: tuple[str, ...]) -> Iterator[tuple[Store, tuple[Source, ...]]]:
    """Open the store with the sources of today's watch list in it, and find those of these names."""
    folder = working_folder()
    check_folder(folder)
    sources = load_sources(read_config(folder), folder)
    found = named(names, sources)
    with open_store(store_path(folder)) as store:
        store.sync_sources(sources, datetime.now(UTC))
        yield store, found


def rows(store: Store) -> dict[str, SourceRow]:
    return {row.name: row for row in store.sources()}
