"""``councilwatch add``: "you missed this one"."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from crawler.net.guard import check_address
from crawler.net.refusals import NotPublic
from crawler.sources import source_of_address
from pipelines.addresses import canonical
from pipelines.config import store_path, working_folder
from pipelines.exceptions import CouncilwatchError, InputError, NothingReachedError
from pipelines.model import Link
from pipelines.ofsted_site import is_report_file
from pipelines.store import Store, open_store
from pipelines.store.addresses import KEPT
from pipelines.store.rows import AddressRow
from pipelines.telling.words import when_in_london
from pipelines.understand.explain import explain
from scheduler import children
from scheduler.cli.told import kept_verdict
from scheduler.log import FILE, Log
from scheduler.readiness import Ready, look_at
from scheduler.terminal import one_line, safe_lines

SAVED_PAGE = (
    "Give the address at which everybody reads it; of a page that you saved, `councilwatch explain FILE` tells."
)

SECONDS = 180.0
"""Long enough for robots.txt, the page and a second try at a slow host."""


@click.command("add")
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
def command(urls: tuple[str, ...]) -> None:
    """Fetch stories that were missed, judge them, and say why each is or is not flagged. Reports of Ofsted's are read.

    The rules are those of any fetch: robots.txt, one request at a time, public addresses only.
    """
    if len(urls) == 1:
        canonical(urls[0])  # what is no address is told before what the folder lacks
    ready = look_at(working_folder())
    bad = 0
    for url in urls:
        try:
            click.echo(safe_lines(add(ready, url)))
        except InputError as error:
            if len(urls) == 1:
                raise
            bad += 1
            click.echo(one_line(str(error)), err=True)
    if bad:
        raise InputError(f"{bad} of the {len(urls)} addresses could not be read; each says why in its place.")


def add(ready: Ready, url: str, *, child_args: Sequence[str] = ()) -> str:
    """Fetch one address and return what became of it; ``child_args`` go to the crawl.

    Raises ``InputError`` where it could not be read, ``NothingReachedError`` where it is tried again.
    """
    known = canonical(url)
    try:
        check_address(known, pretend=False)  # before it stands in the store as owed
    except NotPublic as refused:
        raise InputError(f"{known} is never asked. {refused.says} {SAVED_PAGE}") from refused
    with open_store(store_path(ready.folder)) as store:
        there = store.address(known)
        if there is not None and there.state in KEPT:
            return f"It is there already.\n\n{result(store, there, ready.folder)}"
        now = datetime.now(UTC)
        store.sync_sources(ready.sources, now)  # one that left the list since the last crawl has no spider any more
        link = Link(url=known, seeks="report" if is_report_file(known) else "article")
        owed = store.owe(known, source_of_address(known, ready.sources).name, now, link=link)
        asyncio.run(fetch(ready.folder, owed.source, owed.url, child_args))
        now_there = store.address(owed.url)
        if now_there is None or now_there.state in ("found", "failed", "gone", "disallowed"):
            why = now_there.why if now_there else "It is not owed any more."
            raise unread(known, why, now_there.next_try_at if now_there and now_there.state == "found" else None)
        return result(store, now_there, ready.folder)


def unread(url: str, why: str, again: datetime | None) -> CouncilwatchError:
    """Return the error that says why an address could not be read, and when it is tried again."""
    says = f"{url} could not be read. {why}"
    if again is None:
        return InputError(says)
    return NothingReachedError(
        f"{says} It is tried again on {when_in_london(again)}, while `councilwatch run` is at work."
    )


async def fetch(folder: Path, source: str, url: str, child_args: Sequence[str]) -> None:
    """Run a crawl of one address; what it did stands in the store."""
    command = children.scrapy("crawl", source, "-a", f"url={url}", *child_args)
    process = await children.start(command, folder=folder, log=Log(folder / FILE))
    try:
        await children.wait(process, asyncio.Event(), SECONDS)
    finally:
        await children.end(process)


def result(store: Store, there: AddressRow, folder: Path) -> str:
    """Return why an address is a story, or why it is none; of a report of Ofsted's what was read."""
    told = kept_verdict(store, there.url, folder)
    if told is not None:
        return explain(*told)
    if there.state in ("read", "unread"):
        return f"{there.title or there.url}\n\n{there.state.upper()}. {there.why}\n"
    return f"{there.title or there.url}\n\nNOT FLAGGED. {there.why}\n"
