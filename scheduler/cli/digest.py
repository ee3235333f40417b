"""``councilwatch digest``: what happened in a day or a week, as readers get it."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click

from pipelines.config import read_config, working_folder
from pipelines.exceptions import UsageError
from pipelines.store.telling_rows import DigestInput, Every, period_to
from pipelines.telling.digest import Digest, digest
from pipelines.telling.words import LONDON
from pipelines.wire import as_json
from scheduler.cli.stored import news_store
from scheduler.cli.streams import echo_json
from scheduler.files import check_folder_of, write_if_changed
from scheduler.terminal import safe_lines


@click.command("digest")
@click.option("--daily", is_flag=True, help="Of one day (the default).")
@click.option("--weekly", is_flag=True, help="Of the seven days to the one that --on names.")
@click.option("--on", "on", metavar="DATE", help="Which day, as 2026-11-25; else yesterday.")
@click.option("--html", "file", metavar="FILE", help="Write it as HTML, in the form of the e-mail, and print nothing.")
@click.option("--json", "as_lines", is_flag=True, help="All that it is made of, as one JSON object, for programs.")
def command(daily: bool, weekly: bool, on: str | None, file: str | None, as_lines: bool) -> None:
    """Show what happened in a day or a week: changed grades with both versions, visits, reactions, contradictions.

    And what a person should look at, which sources are in trouble, and when which could not be looked at. Days are
    London's.
    """
    if daily and weekly:
        raise click.UsageError("Say --daily or --weekly, not both.")
    every: Every = "weekly" if weekly else "daily"
    if file is not None and as_lines:
        raise click.UsageError("Say --html or --json, not both.")
    now = clock()
    last = day_called(on, now)
    config = read_config(working_folder())
    with news_store(to_read=True) as store:
        given = store.digest_input(period_to(last, every), config.rhythm, now)
        made = digest(given, config.explorer_base)
    if as_lines:
        echo_json(fields(given, made))
    elif file is not None:
        check_folder_of(Path(file), "the digest")
        check_own(Path(file), made.html)
        write_if_changed(Path(file), made.html.encode())
    else:
        click.echo(safe_lines(made.text), nl=False)


def clock() -> datetime:
    return datetime.now(UTC)


def day_called(words: str | None, now: datetime) -> date:
    """Return the day that a person named, yesterday where none is. Raises ``UsageError`` for what is no past day."""
    today = now.astimezone(LONDON).date()
    if words is None:
        return today - timedelta(days=1)
    try:
        named = date.fromisoformat(words)
    except ValueError as error:
        raise UsageError(f'"{words}" is no day; write it as {today.isoformat()}.') from error
    if named > today:
        raise UsageError(f"{words} is still to come; a digest is of what has happened.")
    return named


def check_own(path: Path, page: str) -> None:
    """Raise ``UsageError`` for a file that a digest must not be written over: one that does not begin like the
    ``page``, up to its title."""
    if not path.exists():
        return
    begins = page.partition("<title>")[0].encode()
    is_own = False
    if path.is_file():
        with suppress(OSError), path.open("rb") as file:
            is_own = file.read(len(begins)) in (b"", begins)
    if not is_own:
        raise UsageError(f"{path} is there already and is no digest of councilwatch; name another place.")


def fields(given: DigestInput, made: Digest) -> dict[str, object]:
    """Return what programs are told: the digest's lines, and all that it is made of."""
    told = as_json(given)
    return {"subject": made.subject, "is_empty": made.is_empty, "text": made.text, **told}
