"""``councilwatch forget``: take a story out for good."""

from datetime import UTC, datetime

import click

from pipelines.addresses import canonical
from pipelines.config import store_path, working_folder
from pipelines.exceptions import InputError
from pipelines.store import open_store
from pipelines.telling.words import counted

ONE = {
    "stories": "story",
    "claims": "claim",
    "refusals": "refusal",
    "reviews": "decision",
    "report_links": "link to a report",
    "report_files": "file of a report",
    "revisions": "revision",
    "pages": "page",
}
"""What is counted -> one of it."""
MANY = {"reviews": "decisions", "report_links": "links to reports", "report_files": "files of reports"}
"""More of it, where its table has another name."""


@click.command("forget")
@click.argument("url")
def command(url: str) -> None:
    """Take a story out for good: its text, its pages, its claims, and copies of its text at other addresses.

    Only hashes of its address and text stay, so that it is never fetched, stored or judged again. For a takedown, or
    a child's name.
    """
    path = store_path(working_folder())
    if not path.exists():
        raise InputError(f"There is no store {path} here, so there is nothing to forget.")
    with open_store(path, create=False) as store:
        known = store.address(url) is not None
        gone = store.forget(url, datetime.now(UTC))
    told = ", ".join(counted(count, ONE[name], MANY.get(name, name)) for name, count in gone.items() if count)
    if not known and not told:
        raise InputError(
            f"Nothing was stored of {canonical(url)}, so nothing was taken out; look whether the address is that of "
            "the story, letter by letter. From now on this one is never fetched."
        )
    click.echo(f"Taken out for good: {told or 'what was noted of its address'}. It is not fetched again.")
