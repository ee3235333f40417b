"""``councilwatch restore``: go back to a backup."""

from datetime import UTC, datetime
from pathlib import Path

import click

from pipelines.config import store_path, working_folder
from pipelines.store.schema import SCHEMA_VERSION
from pipelines.telling.words import counted
from scheduler.care.restore import Restored, restore
from scheduler.cli.backup import held
from scheduler.cli.streams import echo_json
from scheduler.terminal import one_line

UNREAD = (
    "The store of before could not be read: alerts that were sent since the backup may be sent once more, and what was "
    "taken out since with `councilwatch forget` is to be taken out again."
)


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="What became of it, as JSON, for programs.")
def command(file: Path, as_json: bool) -> None:
    """Put the backup FILE in the place of the store.

    It is proved whole first; a damaged one changes nothing. End `councilwatch run` before. The store of before is kept
    under a name that is told. What was sent since the backup is not sent again, what was owed is still owed, and what
    was taken out for good stays out, and what came since is fetched again.
    """
    store = store_path(working_folder())
    done = restore(store, file, datetime.now(UTC))
    if as_json:
        echo_json(fields(done, store))
        return
    for line in lines(done, store, file):
        click.echo(one_line(line))


def lines(done: Restored, store: Path, file: Path) -> list[str]:
    """Return what people are told."""
    told = [f"Restored {store} from {file}: {held(done.counts)}."]
    if done.version < SCHEMA_VERSION:
        told.append("It was of an older councilwatch, and was brought up to date.")
    if done.kept is not None:
        told.append(f"The store of before is kept as {done.kept}; delete it once you miss nothing.")
    if done.carried is None:
        told.append(UNREAD)
    elif done.carried.deliveries:
        messages = counted(done.carried.deliveries, "message")
        told.append(f"What became of {messages} since the backup came along: nothing that was sent is sent again.")
    if done.carried is not None and done.carried.owed:
        pages = counted(done.carried.owed, "page")
        told.append(
            f"{pages} that came since will be fetched again; until then, a quarter of an hour, nothing is sent."
        )
    if done.carried is not None and done.carried.forgotten:
        gone = counted(done.carried.forgotten, "address", "addresses")
        told.append(f"Taken out again, as before: {gone}.")
    return told


def fields(done: Restored, store: Path) -> dict[str, object]:
    """Return what programs are told; None where nothing of the store of before could be read."""
    return {
        "store": str(store),
        "version": done.version,
        **done.counts,
        "kept": str(done.kept) if done.kept is not None else None,
        "deliveries_carried": done.carried.deliveries if done.carried is not None else None,
        "owed_again": done.carried.owed if done.carried is not None else None,
        "forgotten_again": done.carried.forgotten if done.carried is not None else None,
    }
