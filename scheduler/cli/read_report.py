"""``councilwatch read-report``: Ofsted's PDFs -> outcomes, a line of JSON each, in order."""

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from pipelines.exceptions import InputError
from pipelines.model import Outcome, UnreadReport
from pipelines.reports.fence import Fence
from pipelines.reports.limits import ReportLimits
from pipelines.reports.lines import outcome_fields
from pipelines.telling.words import counted
from scheduler.cli import in_words
from scheduler.cli.streams import echo_json


@click.command("read-report")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
def command(files: tuple[Path, ...]) -> None:
    """Read Ofsted's reports (PDF files): council, days, and every judgement with its words.

    A JSON line is written for each file, in order; one that cannot be read gives {"file", "error"}, and the exit
    status is 1 at the end. Look at "warnings" before you rely on a line. Only the files are read: neither their
    names nor what is stored are consulted, and neither store nor network is used.
    """
    bad = 0
    for line in lines(files, ReportLimits()):
        bad += "error" in line
        echo_json(line)
    if bad:
        raise InputError(f"{counted(bad, 'file')} could not be read; each says why in its place.")


def lines(files: Sequence[Path], limits: ReportLimits) -> Iterator[dict[str, Any]]:
    """Yield the line of each file."""
    with Fence(limits) as fence:
        for file in files:
            try:
                found = read(file, fence, limits)
            except (OSError, InputError) as error:
                yield {"file": str(file), "error": unopened(error)}
                continue
            if isinstance(found, UnreadReport):
                yield {"file": str(file), "error": found.says}
            else:
                yield {"file": str(file), **outcome_fields(found)}


def unopened(error: OSError | InputError) -> str:
    """Return why a file could not be opened, and what to do."""
    match error:
        case InputError():
            return str(error)
        case FileNotFoundError():
            return "There is no such file; look whether its name is right."
        case IsADirectoryError():
            return "This is a folder; name the files in it."
        case PermissionError():
            return "The file may not be read by you; change its permissions, or copy it to a place of your own."
        case _:
            return in_words(error)


def read(file: Path, fence: Fence, limits: ReportLimits) -> Outcome | UnreadReport:
    """Return what a file says; raises ``OSError``, and ``InputError`` for what has no end or none yet.

    Of one that is too large only as much is loaded as tells that.
    """
    mode = file.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise InputError("This is a device or a pipe, and reports are read from files; save it to one first.")
    with file.open("rb") as opened:
        return fence.read(opened.read(limits.bytes + 1))
