"""``councilwatch publish``: a snapshot of all pages as files, for a web server."""

import asyncio
from pathlib import Path

import click

from pipelines.explorer.publish import files
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
    filled = asyncio.run(publish(path, Path(folder)))
    if as_json:
        echo_json({"files": filled.count, "written": filled.written, "removed": filled.removed})
        return
    click.echo(one_line(filled.says()))


async def publish(path: Path, to: Path) -> Filled:
    """Write the pages of the store at ``path`` below ``to``; return what was written there."""
    with filling(to, "publish", path.parent) as filled:
        async for name, body in files(path):
            filled.put(name, body)
    return filled
