"""Looking at sources without keeping anything: a child process asks, and what it finds comes line by line."""

import asyncio
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from crawler.entries import LOOK
from crawler.looking import seconds_for
from pipelines.exceptions import CouncilwatchError, UsageError
from scheduler import children
from scheduler.log import FILE, Log
from scheduler.readiness import Ready

GRACE_SECONDS = 15.0
"""Beyond the time of the look itself: to start, and to end."""
LOOK_EVERY_SECONDS = 0.2


def look(
    ready: Ready, *arguments: str, told: Callable[[Any], None], sources: int = 1, child_args: Sequence[str] = ()
) -> None:
    """Run ``scrapy crawl look`` with these ``-a`` arguments, for a look at so many ``sources``.

    ``told`` gets each JSON object as it comes; ``child_args`` go to the crawl. Raises ``UsageError`` with the crawl's
    own sentence where it could not start, ``CouncilwatchError`` where the program failed.
    """
    limits = ready.config.limits
    seconds = seconds_for(limits, sources) + 2 * limits.timeout_seconds  # what was asked last may take its time, twice
    with tempfile.TemporaryDirectory(prefix="councilwatch-") as place:
        into = Path(place) / "found.jsonl"
        into.touch()
        given = [word for argument in (f"into={into}", *arguments) for word in ("-a", argument)]
        limit = ("-s", f"COUNCILWATCH_SECONDS={seconds}")
        command = children.scrapy("crawl", LOOK, *given, *limit, *child_args)
        asyncio.run(_run(command, ready.folder, into, seconds + GRACE_SECONDS, told))


async def _run(command: Sequence[str], folder: Path, into: Path, seconds: float, told: Callable[[Any], None]) -> None:
    log = Log(folder / FILE)
    written = log.size()
    process = await children.start(command, folder=folder, log=log)
    lines = _lines(into)
    stop = asyncio.Event()
    try:
        async with asyncio.timeout(seconds):
            while await children.wait(process, stop, LOOK_EVERY_SECONDS) == "waiting":
                _tell(lines, told)
    except TimeoutError:
        log.add("A look at sources did not end in time and was ended.")
    finally:
        await children.end(process)
    _tell(lines, told)
    if process.returncode == UsageError.exit_status:
        raise UsageError(log.last_line(written))
    if process.returncode not in (0, None) and process.returncode > 0:
        raise CouncilwatchError(f"The look ended before its time; {log.path} tells why.")


def _tell(lines: Iterator[str | None], told: Callable[[Any], None]) -> None:
    while (line := next(lines)) is not None:
        told(json.loads(line))


def _lines(path: Path) -> Iterator[str | None]:
    """Yield the whole lines that are written to a file, and None whenever there is none yet; without an end."""
    rest = ""
    with path.open(encoding="utf-8") as file:
        while True:
            rest += file.read()
            *whole, rest = rest.split("\n")
            yield from whole
            yield None
