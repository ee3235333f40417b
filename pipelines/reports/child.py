"""The process that reads PDF files for ``fence.py``: bodies come in, a line of JSON goes out for each.

Run as ``python -m pipelines.reports.child LIMITS``. Whatever a file does, it ends this process at worst: memory and
time are limited by the system before the first file is opened, and no file can be made longer. It is no sandbox: what
took over this process could still delete files and use the network as its user may.
"""

import json
import resource
import sys
from contextlib import suppress
from dataclasses import asdict, replace
from typing import Any, BinaryIO, Literal

from pipelines.exceptions import UnreadReportError
from pipelines.model import UnreadReport
from pipelines.reports.limits import PAPER_PAGES, Limits
from pipelines.reports.lines import outcome_fields
from pipelines.reports.unread import unread

LENGTH = 8
"""Bytes before a body that tell how long it is, the highest first."""

Wanted = Literal[b"o", b"t"]
"""The byte before these: what is asked of a file, the outcome of a report or the text of its pages."""


def serve(bodies: BinaryIO, answers: BinaryIO, limits: Limits) -> None:
    """Answer each body with a line, until no more come."""
    while wanted := bodies.read(1):
        body = bodies.read(int.from_bytes(bodies.read(LENGTH)))
        allow_seconds(limits.cpu_seconds)
        answers.write(json.dumps(answer(body, limits, wanted)).encode() + b"\n")
        answers.flush()


def answer(body: bytes, limits: Limits, wanted: bytes = b"o") -> dict[str, Any]:
    """Return the fields of an outcome or the pages of a text, or the state of a file that was not read."""
    from pipelines.reports.pages import read_pages  # the PDF library comes in behind the limits
    from pipelines.reports.read import read_report

    try:
        if wanted == b"t":
            return {"pages": read_pages(body, replace(limits, pages=PAPER_PAGES))}
        return {"outcome": outcome_fields(read_report(body, limits))}
    except UnreadReportError as error:
        return {"unread": asdict(error.unread)}
    except MemoryError:
        return {"unread": asdict(unread("too_much_memory"))}


def read_answer(line: bytes) -> dict[str, Any] | UnreadReport:
    """Return what ``answer`` told: ``outcome`` with its fields, ``pages`` with their texts, or why there is neither."""
    told: dict[str, Any] = json.loads(line)
    return UnreadReport(**told["unread"]) if "unread" in told else told


def fence_in(limits: Limits) -> None:
    """Take from this process what reading does not need. Where a system has no such limit, the others stand."""
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def allow_seconds(seconds: int) -> None:
    """Let this process use ``seconds`` of the processor from now on; then the system ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    soft = until if hard == resource.RLIM_INFINITY else min(until, hard)  # one's own `ulimit -t` may be lower
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    given = Limits(**json.loads(sys.argv[1]))
    fence_in(given)
    serve(sys.stdin.buffer, sys.stdout.buffer, given)
