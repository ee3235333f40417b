"""``councilwatch publish``: a snapshot of all pages as files, for a web server."""

import asyncio
from pathlib import Path

import click

from pipelines.config import FILE, STORE
from pipelines.exceptions import UsageError
from pipelines.explorer.publish import files
from pipelines.telling.words import counted
from scheduler.cli.stored import news_store
from scheduler.cli.streams import echo_json
from scheduler.files import write_if_changed
from scheduler.terminal import one_line


@click.command("publish")
@click.option("--to", "folder", metavar="DIR", required=True, help="The folder that the pages are written into.")
@click.option("--json", "as_json", is_flag=True, help="How many were written, as JSON, for programs.")
def command(folder: str, as_json: bool) -> None:
    """Write all pages of the explorer as files that any web server can serve: no script, no database, no program.

    Of stories they hold excerpts of 300 characters, and links to their publishers. Each file is whole at every instant,
    and one that shows the same as before is left as it is; pages of what is gone by now are taken away.
    """
    with news_store(to_read=True) as store:
        path = store.path
    refuse_private(Path(folder), path.parent)
    count, written, gone = asyncio.run(publish(path, Path(folder)))
    if as_json:
        echo_json({"files": count, "written": written, "removed": gone})
        return
    told = (
        f"{counted(count, 'file')} in {folder}: {written:,} written, {count - written:,} as before, {gone:,} removed."
    )
    click.echo(one_line(told))


def refuse_private(to: Path, working: Path) -> None:
    """Raise ``UsageError`` for a folder that holds what no web server may serve: the store, settings, secrets."""
    there = to.resolve()
    if there == working.resolve() or any((there / name).exists() for name in (FILE, STORE, "secrets")):
        raise UsageError(
            f"{to} holds the store or settings, which a web server would serve as well; name an empty folder, such as "
            f"{to / 'public'}."
        )
    if there.exists() and not there.is_dir():
        raise UsageError(f"{to} is a file; name a folder.")


async def publish(path: Path, to: Path) -> tuple[int, int, int]:
    """Write the files below ``to``; return how many there are, how many were written, and how many taken away."""
    names, written = set(), 0
    async for name, body in files(path):
        names.add(name)
        written += write_if_changed(to / name, body)
    gone = [each for room in ("council", "event", "story") for each in (to / room).glob("*.html")]
    gone = [each for each in gone if each.relative_to(to).as_posix() not in names]
    for each in gone:
        each.unlink()
    return len(names), written, len(gone)
