"""``councilwatch feeds``: the feeds of events as files, for a web server."""

from collections.abc import Iterator
from pathlib import Path

import click

from pipelines.config import read_config, working_folder
from pipelines.exceptions import UsageError
from pipelines.store import Store
from pipelines.telling.blocks import own_link
from pipelines.telling.feeds import Listed, as_atom, as_json_feed, feeds, store_mark
from pipelines.telling.feeds_page import listed
from scheduler.cli.stored import news_store
from scheduler.cli.streams import echo_json
from scheduler.served import filling
from scheduler.terminal import one_line


@click.command("feeds")
@click.option("--to", "folder", metavar="DIR", required=True, help="The folder that they are written into.")
@click.option("--at", "base", metavar="URL", help="The address at which that folder is served, told in the feeds.")
@click.option("--explorer", metavar="URL", help="The explorer that they link to; else as [alerts] or [explorer] says.")
@click.option("--json", "as_json", is_flag=True, help="How many were written, as JSON, for programs.")
def command(folder: str, base: str | None, explorer: str | None, as_json: bool) -> None:
    """Write the feeds of events as Atom and JSON Feed: of all councils, of each region and of each council.

    Each file is whole at every instant, and one that tells the same as before is left as it is. Say the same again
    after each cycle, or from cron, to keep them up to date. The explorer serves the same under /feeds.
    The folder is empty at first, or new: what others wrote is never touched.
    """
    for name, address in (("--at", base), ("--explorer", explorer)):
        if address is not None and not own_link(address):
            raise UsageError(f"{name} takes a web address, such as https://example.org/feeds.")
    shown = explorer or read_config(working_folder()).explorer_base
    with news_store(to_read=True) as store:
        wanted = dict(files(store, base, shown))
        working = store.path.parent
    with filling(Path(folder), "feeds", working) as filled:
        for name, body in wanted.items():
            filled.put(name, body)
    if as_json:
        echo_json({"files": filled.count, "written": filled.written, "removed": filled.removed})
        return
    click.echo(one_line(filled.says()))


def files(store: Store, base: str | None, explorer: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file's name below the folder, and its bytes."""
    began, is_pretend = store.began_at(), store.is_pretend()
    made: list[Listed] = []
    for feed in feeds(store.events_told(), store_mark(began), began, is_pretend=is_pretend):
        made.append(feed.listed())
        yield f"{feed.path}.atom", as_atom(feed, base=base, explorer=explorer).encode()
        yield f"{feed.path}.json", as_json_feed(feed, base=base, explorer=explorer).encode()
    yield "index.html", listed(made, is_pretend=is_pretend).encode()
