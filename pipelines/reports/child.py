"""The process that reads PDF files for ``fence.py``: bodies come in, a line of JSON goes out for each.

Run as ``python -m pipelines.reports.child LIMITS``. Whatever a file does, it ends this process at worst: memory and
time are limited by the system before the first file is opened, and no file can be made longer
(``pipelines.fenced.inside``).
"""

import json
import sys
from dataclasses import asdict, replace
from typing import Any, BinaryIO, Literal

from pipelines.exceptions import UnreadReportError
from pipelines.fenced.inside import LENGTH, allow_seconds, fence_in
from pipelines.model import UnreadReport
from pipelines.reports.limits import PAPER_PAGES, ReportLimits
from pipelines.reports.lines import outcome_fields
from pipelines.reports.unread import unread

Wanted = Literal[b"o", b"t"]
"""The byte before these: what is asked of a file, the outcome of a report or the text of its pages."""


def serve(bodies: BinaryIO, answers: BinaryIO, limits: ReportLimits) -> None:
    """Answer each body with a line, until no more come."""
    while wanted := bodies.read(1):
        body = bodies.read(int.from_bytes(bodies.read(LENGTH)))
        allow_seconds(limits.cpu_seconds)
        answers.write(json.dumps(answer(body, limits, wanted)).encode() + b"\n")
        answers.flush()


def answer(body: bytes, limits: ReportLimits, wanted: bytes = b"o") -> dict[str, Any]:
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


if __name__ == "__main__":
    given = ReportLimits(**json.loads(sys.argv[1]))
    fence_in(given.memory)
    serve(sys.stdin.buffer, sys.stdout.buffer, given)
