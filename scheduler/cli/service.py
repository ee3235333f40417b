"""``councilwatch service``: the unit for systemd."""

from pathlib import Path

import click

from scheduler.service import STATE, USER, hidden, this_program, unit

IN_A_HOME = (
    "This councilwatch is in {place}, which other users may not be able to read: for a service, install it into a "
    "folder such as /opt/councilwatch."
)


@click.command("service")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=STATE,
    show_default=True,
    help="The working folder.",
)
@click.option("--user", default=USER, show_default=True, metavar="NAME", help="The user that it runs as, not root.")
def command(folder: Path, user: str) -> None:
    """Print the unit by which systemd runs the watch, fenced in, and starts it again when it ends or hangs.

    Write it to /etc/systemd/system/councilwatch.service; the README, under Keep it running, has the commands.
    """
    click.echo(unit(folder=folder.expanduser().absolute(), user=user), nl=False)
    if hidden(this_program()):
        click.echo(IN_A_HOME.format(place=this_program().parent), err=True)
