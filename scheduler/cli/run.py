"""``councilwatch run``: the daemon."""

import os
import sys
from pathlib import Path

import click

from crawler.conclusion import nothing_reached
from pipelines.config import read_config, working_folder
from pipelines.exceptions import CouncilwatchError, NothingReachedError
from scheduler.cli.progress import Terminal
from scheduler.cycle import CycleReport
from scheduler.daemon import Daemon, run_once
from scheduler.log import FILE
from scheduler.systemd import to_journal
from scheduler.telling import Lines, Telling

BROKEN = {"crashed": "crashed", "start_error": "crashed", "hung": "hung and was ended"}
"""How a cycle ends that did not come to its end, in words."""


@click.command("run")
@click.option("--once", is_flag=True, help="Run one cycle, say what it did, and end; without the explorer.")
@click.option("--port", type=click.IntRange(1, 65_535), help="The explorer's port, for this time. [default: 8001]")
@click.option("--host", metavar="ADDRESS", help="The address at which it listens, for this time. [default: 127.0.0.1]")
def command(once: bool, port: int | None, host: str | None) -> None:
    """Watch the sources, and show what is found in the explorer.

    Each source of the watch list is asked when it is due, at the pace its host allows. Ctrl-C or SIGTERM ends
    it within ten seconds, and what was not fetched is still owed. The explorer answers on this machine only,
    by default at http://127.0.0.1:8001/; at another address it asks its readers for a secret (README.md, “Showing it to
    others”).

    It needs a contact in councilwatch.toml. Exit status with --once: 3 if no source could be reached, 1 if the
    cycle crashed or hung.
    """
    folder, telling = working_folder(), teller()
    if once:
        check(run_once(folder, echo=click.echo, telling=telling), folder / FILE)
    else:
        chosen = read_config(folder).explorer.port if port is None else port
        Daemon(folder, telling=telling, port=chosen, host=host).run()


def teller() -> Telling:
    """Return the way to tell what happens: for a person at a terminal, or as lines for a program or a journal."""
    if sys.stdout.isatty():
        return Terminal()
    return Lines(click.echo, dated=not to_journal(1, os.environ))


def check(report: CycleReport, log: Path) -> None:
    """Raise ``CouncilwatchError`` for a cycle that did not come to its end, ``NothingReachedError`` for one in vain."""
    if report.how in BROKEN:
        raise CouncilwatchError(f"Cycle {report.id} {BROKEN[report.how]}; {log} tells why. What it owed is still owed.")
    if report.in_vain:
        raise NothingReachedError(nothing_reached(report.sources))
