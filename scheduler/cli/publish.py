"""``councilwatch publish``: a snapshot of all pages as files, for a web server."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import click

from pipelines.explorer.publish import files
from pipelines.telling.words import counted
from scheduler.cli.stored import news_store
from scheduler.cli.streams import echo_json
from scheduler.served import Filled, filling
from scheduler.terminal import one_line


@click.command("publish")
@click.option("--to", "folder", metavar="DIR", required=True, help="The folder that the pages are written into.")
@click.option("--json", "as_json", is_flag=True, help="How many were written, as JSON, for programs.")
def command(folder: str, as_json: bool) -> None:
    """Write all pages of the explorer as files that any web server can serve: no script, no database, no program.

    Of stories they hold excerpts of 300 characters, and links to their publishers. Each file is whole at every instant,
    and one that shows the same as before is left as it is; pages of what is gone by now are taken away.
    The folder is empty at first, or new: what others wrote is never touched.
    """
    with news_store(to_read=True) as store:
        path = store.path
    if not as_json:
        click.echo(one_line(f"Making the pages of {path} ..."), err=True)
    filled = asyncio.run(publish(path, Path(folder), lambda made: None if as_json else tell(made)))
    if as_json:
        echo_json({"files": filled.count, "written": filled.written, "removed": filled.removed})
        return
    click.echo(one_line(filled.says()))
    click.echo(one_line(f"The first page is {Path(folder) / 'index.html'}."))


def tell(made: int) -> None:
    """Show at a terminal how many files were made so far, and take that away after the last one (0)."""
    if sys.stderr.isatty():
        click.echo(f"\r{counted(made, 'file')} made" if made else "\r\x1b[2K", nl=False, err=True)


async def publish(path: Path, to: Path, told: Callable[[int], None]) -> Filled:
    """Write the pages of the store at ``path`` below ``to``; return what was written there.

    ``told`` is called with the number of files after each one, and with 0 at the end.
    """
    with filling(to, "publish", path.parent) as filled:
        async for name, body in files(path):
            filled.put(name, body)
            told(filled.count)
    told(0)
    return filled
