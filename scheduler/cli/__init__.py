"""The command line, thin over the rooms; each command has its own module, loaded when it is called."""

import errno
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

import click

from pipelines.exceptions import CouncilwatchError
from scheduler.cli.lazy import Lazy
from scheduler.terminal import one_line

COMMANDS: dict[str, tuple[str, str]] = {
    "run": ("scheduler.cli.run", "Watch the sources, and show what is found in the explorer."),
    "demo": ("scheduler.cli.demo", "Show the whole program at work on pretend newsrooms."),
    "sources": ("scheduler.cli.sources", "List the sources and how each is doing; check, add, pause them."),
    "add": ("scheduler.cli.add", "Fetch a story that was missed, judge it, and say why."),
    "backfill": ("scheduler.cli.backfill", "Find the stories of web archives (WARC files)."),
    "rejudge": ("scheduler.cli.rejudge", "Judge all that is kept by the rules of today, and say what changes."),
    "forget": ("scheduler.cli.forget", "Take a story out for good."),
    "alerts": ("scheduler.cli.alerts", "Say who is told what and what is owed; try the channels."),
    "publish": ("scheduler.cli.publish", "Write all pages as files, for a web server."),
    "ledger": ("scheduler.cli.ledger", "Show the current grades of every council, from Ofsted's record."),
    "digest": ("scheduler.cli.digest", "Show what happened in a day or a week."),
    "feeds": ("scheduler.cli.feeds", "Write feeds of events, as Atom and JSON, for a web server."),
    "review": ("scheduler.cli.review", "Decide on claims that are in doubt, one by one."),
    "explain": ("scheduler.cli.explain", "Say why a story is or is not flagged."),
    "judge": ("scheduler.cli.judge", "Judge stories given as JSON Lines."),
    "clean": ("scheduler.cli.clean", "Read the article out of a saved page, as JSON."),
    "doctor": ("scheduler.cli.doctor", "Check everything, and say what needs a person."),
    "backup": ("scheduler.cli.backup", "Copy the store, and prove the copy whole."),
    "restore": ("scheduler.cli.restore", "Go back to a backup of the store."),
    "service": ("scheduler.cli.service", "Print the unit that lets systemd run the watch."),
    "read-report": ("scheduler.cli.read_report", "Read Ofsted's reports (PDF), as JSON Lines."),
}
"""Name -> the module that holds its ``command``, and what it does in one line."""


class Commands(Lazy):
    """All commands, loaded when they are called, so that ``judge`` starts at once."""

    modules = COMMANDS

    def invoke(self, ctx: click.Context) -> Any:
        """Turn errors that are meant for people into one sentence; a fault of the program keeps its trace."""
        try:
            return super().invoke(ctx)
        except CouncilwatchError as error:
            return fail(ctx, *error.lines, exit_status=error.exit_status)
        except OSError as error:
            if error.errno == errno.EPIPE:
                return reader_gone(ctx)
            if error.strerror is None:
                raise
            return fail(ctx, in_words(error), exit_status=2)


def fail(ctx: click.Context, *says: str, exit_status: int) -> NoReturn:
    """End the program with one sentence on standard error; faults of what people wrote have a line each."""
    for sentence in says:
        click.echo(one_line(sentence), err=True)
    ctx.exit(exit_status)


READER_GONE = 128 + signal.SIGPIPE
"""The exit status of a program whose reader has gone, as a shell tells it of others."""


def reader_gone(ctx: click.Context) -> NoReturn:
    """End the program in silence, because nobody reads on what it prints (``councilwatch judge FILE | head``)."""
    with suppress(OSError):  # what is left to be written goes nowhere, and the end does not try again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    ctx.exit(READER_GONE)


def in_words(error: OSError) -> str:
    """Return what an error of the file system or network means, in one sentence."""
    if error.errno == errno.ENOSPC:
        return "There is no space left on the disk; free some and try again. What is stored is safe."
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror}."


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="councilwatch", message="councilwatch %(version)s")
def main() -> None:
    """Watch the news for ratings of children's services.

    What is kept stands in the working folder: the one that COUNCILWATCH_HOME names, else the current one.

    Exit status: 0 done, 1 something in the input was bad, 2 wrong usage or configuration, 3 nothing could be
    reached, 4 the store was taken away, 141 nobody reads on what it prints (as with | head).
    """


def start(arguments: Sequence[str] | None = None) -> None:
    """Run the command line with ``arguments`` (those of this process when None) and end the process."""
    main(args=None if arguments is None else list(arguments), prog_name="councilwatch")
