"""The process that reads pages for ``readers.py``: pages come in, a line of JSON goes out for each.

Run as ``python -m pipelines.apart.child LIMITS PARENT``; PARENT is the process that it ends with. Whatever a page does,
it ends this process at worst: memory and time are limited by the system before the first page is read.

``spare.py`` has it run as a copy of a process that has loaded everything.
"""

import json
import os
import sys
import traceback
from datetime import UTC, datetime
from typing import Any, BinaryIO

from pipelines.apart.limits import PageLimits
from pipelines.apart.read import read_page
from pipelines.apart.wires import read_question
from pipelines.exceptions import InputError
from pipelines.fenced.inside import allow_seconds, end_with, fence_in
from pipelines.model import Page
from pipelines.wire import as_json

TOO_MUCH_MEMORY = "Reading this page took more memory than any story does, so it was given up; look at it yourself."


def serve(questions: BinaryIO, answers: BinaryIO, limits: PageLimits) -> None:
    """Answer each page with a line, until no more come."""
    while (page := read_question(questions)) is not None:
        allow_seconds(limits.cpu_seconds)
        answers.write(json.dumps(answer(page, limits)).encode() + b"\n")
        answers.flush()


def answer(page: Page, limits: PageLimits) -> dict[str, Any]:
    """Return what was read from a page, or why nothing was: the page's fault, or the program's."""
    try:
        return {"read": as_json(read_page(page, limits))}
    except InputError as error:
        return {"unreadable": str(error)}
    except MemoryError:
        return {"unreadable": TOO_MUCH_MEMORY}
    except Exception as error:  # noqa: BLE001 - the parent raises it again, with where it happened
        return {"fault": type(error).__name__, "where": traceback.format_exc()}


def load(limits: PageLimits) -> None:
    """Read a page without a date, which loads all that reads pages: so the fence stands round pages only, and what
    Python compiles of a library is kept."""
    said = "The council has planted four hundred trees along the ring road, and school classes carried the water. " * 3
    html = f"<html><head><title>Trees</title></head><body><main><p>{said}</p></main></body></html>"
    url = "https://news.kirkwell.test/trees"
    at = datetime(2026, 1, 1, tzinfo=UTC)
    read_page(Page(asked=url, url=url, source="none", publisher="None", fetched_at=at, html=html, status=200), limits)


def stand_by(parent: int) -> None:
    """Be a reader for the process ``parent``, whose copy this is and which has loaded all: the limits come first."""
    end_with(parent)
    with open(0, "rb", closefd=False) as questions:
        if told := questions.readline():
            be_fenced(questions, PageLimits(**json.loads(told)))


def be_fenced(questions: BinaryIO, limits: PageLimits) -> None:
    """Fence this process in and serve."""
    fence_in(limits.memory)
    # What a library prints must not pass for an answer.
    with os.fdopen(os.dup(1), "wb") as said:
        os.dup2(2, 1)
        serve(questions, said, limits)


if __name__ == "__main__":
    end_with(int(sys.argv[2]))
    given = PageLimits(**json.loads(sys.argv[1]))
    load(given)
    be_fenced(sys.stdin.buffer, given)
