"""``councilwatch service``: the unit for systemd."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from scheduler.service import STATE, USER, hidden, interpreter, is_passing, this_program, unit

IN_A_HOME = (
    "This councilwatch is in {place}, which other users may not be able to read; then the service does not start. "
    "Install it into /opt/councilwatch, with a Python that is in no home folder, and print the unit from there."
)
IN_PASSING = (
    "{what} is in {place}, which a service does not see: it has such a folder of its own, so it cannot start. {todo}"
)
INSTALL = "Install councilwatch into /opt/councilwatch, and print the unit from there."
USER_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,30}|[1-9][0-9]{0,9}")
"""What systemd takes for a user, by name or number. An empty one would be root."""

OWN = (
    "Leave --user out, or name a user of its own; `sudo useradd --system --home-dir /var/lib/councilwatch "
    "councilwatch` makes one."
)
CHOOSE = "Choose another working folder, such as {state}."


def not_root(_ctx: click.Context, _option: click.Parameter, user: str) -> str:
    """Return the user's name. Raises ``BadParameter`` for root, and for what systemd takes for no user."""
    if user.strip() in ("root", "0"):
        raise click.BadParameter(f"what reads pages of the web must not run as root. {OWN}")
    if not USER_NAME.fullmatch(user):
        raise click.BadParameter(f"{user!r} is no user's name. {OWN}")
    return user


@click.command("service")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=STATE,
    show_default=True,
    help="The working folder.",
)
@click.option(
    "--user",
    default=USER,
    show_default=True,
    metavar="NAME",
    callback=not_root,
    help="The user that it runs as, not root.",
)
def command(folder: Path, user: str) -> None:
    """Print the unit by which systemd runs the watch, fenced in, and starts it again when it ends or hangs.

    Write it to /etc/systemd/system/councilwatch.service; the README, under Keep it running, has the commands.
    """
    folder = folder.expanduser().absolute()
    click.echo(unit(folder=folder, user=user), nl=False)
    for says in warnings(folder, (this_program(), interpreter())):
        click.echo(says, err=True)


def warnings(folder: Path, programs: Sequence[Path]) -> Iterator[str]:
    """Yield what keeps a service from starting; ``programs`` are the command and its Python."""
    passing = next((each.parent for each in programs if is_passing(each)), None)
    home = next((each.parent for each in programs if hidden(each)), None)
    if passing is not None:
        yield IN_PASSING.format(what="This councilwatch", place=passing, todo=INSTALL)
    elif home is not None:
        yield IN_A_HOME.format(place=home)
    if is_passing(folder):
        yield IN_PASSING.format(what="The working folder", place=folder, todo=CHOOSE.format(state=STATE))
