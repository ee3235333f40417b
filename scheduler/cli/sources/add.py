"""``councilwatch sources add``: a site by its home page, its listing found by discovery."""

import sys
from collections.abc import Sequence
from typing import Any, get_args

import click

from crawler.looking import Found
from crawler.net.guard import check_address
from crawler.net.refusals import NotPublic
from crawler.own_list import add_to_own_list, entry_text, watched_as
from crawler.sources import own_sources
from pipelines.addresses import canonical
from pipelines.config import working_folder
from pipelines.exceptions import CouncilwatchError, InputError, NothingReachedError, UsageError
from pipelines.model import Source, SourceKind
from pipelines.telling.added import GUESSED, chosen, in_vain, is_added, is_watched
from pipelines.wire import as_json as plain
from pipelines.wire import from_json
from scheduler.cli.sources.entry import Wanted, entry_for, taken_names
from scheduler.cli.sources.named import json_option
from scheduler.cli.streams import echo_json
from scheduler.looking import look
from scheduler.readiness import Ready, may_ask
from scheduler.terminal import one_line, safe_lines

READERS = "Give the address at which everybody reads the news."
NEEDS_YES = "Nobody is there to be asked: say --yes to write the entry, or --dry-run to see it."


@click.command("add")
@click.argument("url")
@click.option("--name", help="The name of the source.  [default: made from the publisher's]")
@click.option("--publisher", help="The publisher as readers know it.  [default: what the page says]")
@click.option("--kind", type=click.Choice(get_args(SourceKind)), metavar="KIND", help="The kind of publisher.")
@click.option("--gss", metavar="CODE", help="The GSS code of the council whose own news this is.")
@click.option("--yes", is_flag=True, help="Write the entry without asking.")
@click.option("--dry-run", is_flag=True, help="Print the entry, and write nothing.")
@json_option
def command(url: str, yes: bool, dry_run: bool, as_json: bool, **wanted: Any) -> None:
    """Find where the site at URL lists its news, show what was found, and watch it.

    URL is the page on which readers find the news. The entry is added to your watchlist.toml, where you can change it.

    Exit status: 1 if no list of news was found, 3 if nothing could be reached.
    """
    home = address(url)
    ready = may_ask(working_folder())
    wants = Wanted(home=home, **wanted)
    wants.check([source.name for source in own_sources(ready.folder)])
    if not (yes or dry_run or is_terminal()):
        raise UsageError(NEEDS_YES)
    if not as_json:
        click.echo(f"Looking at {one_line(wants.home)} ...", err=True)
    found = discover(ready, wants.home)
    if not found.discovery.ways:
        raise nothing_found(found, as_json=as_json)
    way = found.discovery.ways[0]
    source = entry_for(found.discovery, wants, taken_names(ready.folder), ready.sources)
    if not as_json:
        click.echo(safe_lines("\n".join([*chosen(way.listing, way.links, way.why), "", entry_text(source)])))
        if wants.kind is None:
            click.echo(GUESSED)
    written = None if dry_run else write(ready, source, ask=not yes)
    if as_json:
        echo_json(plain(found.discovery) | {"entry": entry_text(source), "name": source.name, "written_to": written})
        return
    says = in_dry_run(source, ready) if written is None else is_added(source, written, ready.config.sources.kinds)
    click.echo(says)


def write(ready: Ready, source: Source, *, ask: bool) -> str:
    """Add the entry to the person's list, with their consent, and return where that is.

    Raises ``InputError`` where another source has its listing already.
    """
    name = already(source, ready)
    if name is not None:
        raise InputError(f"{is_watched(name, source.listings[0].url)} Nothing was changed.")
    if ask:
        click.confirm("Add this to your watch list?", default=True, abort=True)
    return str(add_to_own_list(ready.folder, [source]))


def already(source: Source, ready: Ready) -> str | None:
    """Return the name of the source that has its listing; None where it would take that one's place, or none has it."""
    name = watched_as(source.listings[0].url, ready.sources)
    return name if name != source.name else None


def in_dry_run(source: Source, ready: Ready) -> str:
    """Say that nothing was written, and what would stand against it."""
    name = already(source, ready)
    watched = f"{is_watched(name, source.listings[0].url)} " if name is not None else ""
    return f"{watched}Nothing was written."


def address(url: str) -> str:
    """Return a home page's address in its one form. Raises ``InputError`` for one that is never asked."""
    known = canonical(url)
    try:
        check_address(known, pretend=False)
    except NotPublic as refused:
        raise InputError(f"{known} is never asked. {refused.says} {READERS}") from refused
    return known


def is_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def discover(ready: Ready, home: str, *, child_args: Sequence[str] = ()) -> Found:
    """Look from a home page for where its news is listed; ``child_args`` go to the crawl."""
    found: list[Found] = []
    look(ready, f"home={home}", told=lambda line: found.append(from_json(Found, line)), child_args=child_args)
    if not found:
        raise NothingReachedError(f"{home} was not looked at in time; try it again later.")
    return found[0]


def nothing_found(found: Found, *, as_json: bool) -> CouncilwatchError:
    """Show what was looked at in vain, and return the error that ends the command."""
    discovery = found.discovery
    if as_json:
        echo_json(plain(discovery) | {"entry": None, "name": None, "written_to": None})
    else:
        for line in in_vain([(each.url, each.why) for each in discovery.rejected]):
            click.echo(safe_lines(line))
    if not found.is_reached or found.cut_short:
        return NothingReachedError(f"{discovery.says} {found.cut_short}".strip())
    return InputError(discovery.says)
