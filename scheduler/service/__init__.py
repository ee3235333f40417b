"""The unit by which systemd runs the watch: shipped as a file, printed with this machine's paths in it."""

import sys
from pathlib import Path

FILE = Path(__file__).with_name("councilwatch.service")

USER = "councilwatch"
STATE = Path("/var/lib/councilwatch")
"""Where systemd makes the working folder by itself."""

HOMES = (Path("/home"), Path("/root"), Path("/run/user"))
"""What ``ProtectHome`` hides."""

PASSING = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - nothing is written there
"""What ``PrivateTmp`` hides, and what is emptied in time."""


def unit(*, folder: Path = STATE, user: str = USER, program: Path | None = None) -> str:
    """Return the unit's text for a working folder, a user and the program (None: this one)."""
    program = program or this_program()
    own = folder == STATE
    return FILE.read_text(encoding="utf-8").format(
        command=quoted(program),
        user=user,
        folder=literal(folder),
        place="StateDirectory=councilwatch\nStateDirectoryMode=0700" if own else f"ReadWritePaths={quoted(folder)}",
        home="read-only" if any(map(hidden, (program, folder, interpreter()))) else "yes",
    )


def this_program() -> Path:
    """Return the command that this process is of."""
    return Path(sys.executable).with_name("councilwatch")


def interpreter() -> Path:
    """Return the Python of this process itself, which may stand elsewhere than the environment that leads to it."""
    return Path(sys.executable).resolve()


def hidden(path: Path) -> bool:
    """Whether a path is among people's own folders, which a service should not look into."""
    return any(path.is_relative_to(home) for home in HOMES)


def is_passing(path: Path) -> bool:
    """Whether a path is among what the service does not see at all, which has folders of its own there."""
    return any(path.is_relative_to(place) for place in PASSING)


def literal(path: Path) -> str:
    """Return a path in which systemd replaces nothing."""
    return str(path).replace("%", "%%")


def quoted(path: Path) -> str:
    """Return a path as one word."""
    text = literal(path)
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"')) if set(text) & set(" \t\"'\\") else text
