"""``councilwatch sources export`` and ``import``: lists of feeds, as feed readers write and read them."""

from pathlib import Path

import click

from crawler.importing import Skipped, planned
from crawler.opml import MOST_BYTES, read_opml, to_opml
from crawler.own_list import add_to_own_list, entry_text
from crawler.sources import load_sources, own_sources
from pipelines.config import KINDS, read_config, working_folder
from pipelines.exceptions import InputError
from pipelines.model import SourceKind
from pipelines.telling.words import counted
from scheduler.cli.sources.entry import taken_names
from scheduler.files import check_folder_of
from scheduler.readiness import check_folder
from scheduler.terminal import one_line, safe_lines

OPML = click.option("--opml", is_flag=True, required=True, help="The form: OPML 2.0, the only one there is.")


@click.command("export")
@OPML
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
def export(opml: bool, file: Path | None) -> None:  # noqa: ARG001 - said for those who read the command
    """Write the feeds that are watched as OPML, into FILE or to standard output.

    Sources without a feed (sitemaps, pages, APIs) are not in it: feed readers could not read them.
    """
    folder = working_folder()
    sources = load_sources(read_config(folder), folder)
    feeds = sum(listing.kind == "feed" for source in sources for listing in source.listings)
    text = to_opml(sources, title="Sources of councilwatch")
    if file is None:
        click.echo(text.encode(), nl=False)
    else:
        check_folder_of(file, "the list")
        file.write_text(text, encoding="utf-8")
    without = sum(all(listing.kind != "feed" for listing in source.listings) for source in sources)
    click.echo(f"{counted(feeds, 'feed')} written; {counted(without, 'source')} without a feed left out.", err=True)


@click.command("import")
@OPML
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    metavar="KIND",
    default="local_press",
    show_default=True,
    help="The kind of publisher where the file's category names none.",
)
@click.option("--dry-run", is_flag=True, help="Print the entries, and write nothing.")
def import_(opml: bool, file: Path, kind: SourceKind, dry_run: bool) -> None:  # noqa: ARG001
    """Watch the feeds of an OPML file that are not watched yet: each gets an entry in your watchlist.toml.

    Feeds of one publisher (the same name and home page) come together in one entry. What is left out says why.

    Exit status: 1 if an address in the file is none that can be watched; the others are added all the same.
    """
    folder = working_folder()
    check_folder(folder)
    watched = {source.name: source for source in (*own_sources(folder), *load_sources(read_config(folder), folder))}
    feeds = read_opml(body_of(file), name=str(file))
    sources, skipped = planned(feeds, tuple(watched.values()), taken_names(folder), kind=kind)
    for each in skipped:
        click.echo(one_line(told(each)), err=True)
    if dry_run:
        click.echo(safe_lines("\n".join(map(entry_text, sources))))
    path = add_to_own_list(folder, sources) if sources and not dry_run else None
    added = sum(len(source.listings) for source in sources)
    where = f" to {path}" if path else "; nothing was written" if dry_run else ""
    click.echo(
        f"{counted(added, 'feed')} in {counted(len(sources), 'new entry', 'new entries')} "
        f"{'would be added' if dry_run else 'added'}{where}; {len(skipped):,} left out.",
        err=dry_run,
    )
    bad = sum(each.is_bad for each in skipped)
    if bad:
        raise InputError(
            f"{counted(bad, 'address', 'addresses')} in {file} cannot be watched; each says why in its place."
        )


def body_of(file: Path) -> bytes:
    """Return what a file holds, and no more than shows that it is too long."""
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def told(skipped: Skipped) -> str:
    """Say which feed is left out, and why."""
    feed = skipped.feed
    named = f" ({feed.text})" if feed.text else ""
    return f"Line {feed.line}: {feed.url}{named} is left out: {skipped.why.rstrip('.')}."
