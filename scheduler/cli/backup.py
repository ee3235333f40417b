"""``councilwatch backup``: a copy of the store, made while it is written, and proved whole."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from pipelines.config import read_config, store_path, working_folder
from pipelines.telling.words import counted, megabytes
from scheduler.care.backup import Backup, back_up
from scheduler.cli.streams import echo_json
from scheduler.terminal import one_line


@click.command("backup")
@click.option("--to", metavar="FILE|DIR", help="Where to; else into backups/ of the working folder.")
@click.option(
    "--keep", type=click.IntRange(1, 1_000), metavar="N", help="How many stay in backups/; else as [care] says."
)
@click.option("--json", "as_json", is_flag=True, help="What was made, as JSON, for programs.")
def command(to: str | None, keep: int | None, as_json: bool) -> None:
    """Copy the store into a file of its own, also while it is being written, and read that back from end to end.

    Only a copy that is whole and holds the same gets its name. In backups/ the newest are kept, as many as [care] of
    councilwatch.toml says (7 where it says nothing): `councilwatch run` makes one a day by itself. Of what --to names
    nothing is taken away. `councilwatch restore FILE` goes back to one.
    """
    if to is not None and keep is not None:
        raise click.UsageError("Say --keep or --to, not both: of what --to names nothing is taken away.")
    folder = working_folder()
    place = Path(to).expanduser() if to is not None else None
    if place is None and keep is None:
        keep = read_config(folder).care.backups
    made = back_up(store_path(folder), datetime.now(UTC), to=place, keep=keep or 0)
    if as_json:
        echo_json({"file": str(made.path), "bytes": made.bytes, **made.counts, "removed": list(made.removed)})
    else:
        click.echo(one_line(says(made)))


def says(made: Backup) -> str:
    """Return what was made in a sentence or two."""
    gone = f" {counted(len(made.removed), 'older one')} made room for it." if made.removed else ""
    return f"Backed up to {made.path} ({held(made.counts)}; {megabytes(made.bytes)}), which was read back whole.{gone}"


def held(counts: Mapping[str, int]) -> str:
    """Return what a store holds: ``1,204 stories, 3,017 claims, 212 events``."""
    singular = {"stories": "story", "claims": "claim", "events": "event"}
    return ", ".join(counted(number, singular[name], name) for name, number in counts.items())
