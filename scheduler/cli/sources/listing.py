"""``councilwatch sources``: the table."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from crawler.sources import as_written
from pipelines.config import KINDS, store_path, working_folder
from pipelines.exceptions import ConfigError, EditError
from pipelines.model import Source
from pipelines.telling.sources import Watched, fields, table
from scheduler.cli.sources.named import json_option, named
from scheduler.cli.stored import looked_at
from scheduler.cli.streams import echo_json
from scheduler.in_force import watched_all_the_same
from scheduler.terminal import safe_lines

GOES_ON = (
    "The watch that is running goes on with what it read before; correct what is named, and it is read within a minute."
)


@click.command("list")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--trouble", is_flag=True, help="Only those with which something is wrong.")
@click.option("--kind", type=click.Choice(KINDS), metavar="KIND", help="Only publishers of this kind.")
@json_option
def command(names: tuple[str, ...], trouble: bool, kind: str | None, as_json: bool) -> None:
    """List the sources that are watched, and how each is doing. Without a NAME all are listed.

    Where an edit cannot be read and a watch is running, they are those that it goes on with; exit status 2.
    """
    folder = working_folder()
    sources, fault = in_force(folder)
    show(folder, named(names, sources) if names else sources, trouble=trouble, kind=kind, as_json=as_json)
    if fault is not None:
        raise fault


def in_force(folder: Path) -> tuple[tuple[Source, ...], EditError | None]:
    """Return the sources that are watched and, where the files say something that cannot be read, what to say of it.

    Raises ``ConfigError`` where nobody watches: then nothing is in force.
    """
    try:
        return as_written(folder)[1], None
    except ConfigError as error:
        sources = watched_all_the_same(folder)
        if sources is None:
            raise
        with looked_at(store_path(folder)) as store:
            told = store.broken_edit() or ""
        faults = " ".join(error.lines)
        goes_on = told.removeprefix(faults).strip() if told.startswith(faults) else GOES_ON
        return sources, EditError(*error.lines, goes_on)


NOBODY_ASKED = "None of them has been asked yet; `councilwatch run` asks them, and makes the store that knows."


def show(folder: Path, chosen: Sequence[Source], *, trouble: bool, kind: str | None, as_json: bool) -> None:
    """Print the table, or a line a source for programs."""
    rows = [each for each in watched(folder, chosen) if kind in (None, each.source.kind)]
    if trouble:
        rows = [each for each in rows if each.is_in_trouble]
    if as_json:
        for each in rows:
            echo_json(fields(each))
        return
    if trouble and not rows:
        asked = store_path(folder).exists()
        click.echo("Nothing is known to be wrong with any of them." if asked else NOBODY_ASKED)
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    click.echo(safe_lines("\n".join(table(rows, width))))


def watched(folder: Path, sources: Sequence[Source]) -> list[Watched]:
    """Return sources with what the store knows of them, if there is one."""
    path = store_path(folder)
    if not path.exists():
        return [Watched(source=source) for source in sources]
    with looked_at(path) as store:
        known = {row.name: row for row in store.sources()}
        news = store.last_new_by_source()
    return [Watched(source=source, row=known.get(source.name), last_new_at=news.get(source.name)) for source in sources]
