"""``councilwatch forget``: take a story out for good."""

from datetime import UTC, datetime

import click

from pipelines.addresses import canonical
from pipelines.config import store_path, working_folder
from pipelines.exceptions import InputError
from pipelines.store import open_store
from pipelines.telling.words import counted
from scheduler.terminal import one_word

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
@click.option("--bar", is_flag=True, help="Bar an address too of which nothing is known. There is no way back.")
def command(url: str, bar: bool) -> None:
    """Take a story out for good: its text, its pages, its claims, and copies of its text at other addresses.

    Only hashes of its address and text stay, so that it is never fetched, stored or judged again. For a takedown, or
    a child's name.
    """
    path = store_path(working_folder())
    if not path.exists():
        raise InputError(f"There is no store {path} here, so there is nothing to forget.")
    with open_store(path, create=False) as store:
        known = store.address(url) is not None or store.story(url) is not None
        if not known and not bar:
            raise InputError(
                f"{canonical(url)} is not known, so nothing was done; look whether it is the story's address, letter "
                f"by letter. `councilwatch forget --bar {one_word(canonical(url))}` bars it for good."
            )
        gone = store.forget(url, datetime.now(UTC))
    told = ", ".join(counted(count, ONE[name], MANY.get(name, name)) for name, count in gone.items() if count)
    if not known:
        click.echo("Nothing was known of it. From now on it is never fetched.")
        return
    click.echo(f"Taken out for good: {told or 'what was noted of its address'}. It is not fetched again.")
