"""``councilwatch doctor``: the check-up."""

import shutil
import textwrap
from datetime import UTC, datetime

import click

from pipelines.config import working_folder
from pipelines.telling.health import as_fields, lines
from scheduler.care.doctor import examined
from scheduler.cli.streams import echo_json
from scheduler.terminal import one_line


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Check store, disk, clock, folder, settings, sources, channels and backups, and say what needs a person.

    Nothing is changed. A large store takes a while: it is read through. Exit status: 0 all is well, 1 something needs
    you.
    """
    checks = examined(working_folder(), datetime.now(UTC))
    if as_json:
        echo_json(as_fields(checks), indent=2)
    else:
        width = max(shutil.get_terminal_size().columns, 40)
        for line in lines(checks):
            indent = " " * 5 if line.startswith(("ok ", "BAD")) else " " * 8
            begins = line[: len(line) - len(line.lstrip())]
            told = textwrap.wrap(one_line(line), width, initial_indent=begins, subsequent_indent=indent)
            click.echo("\n".join(told))
    ctx.exit(0 if all(check.ok for check in checks) else 1)
