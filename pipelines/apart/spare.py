"""A reader that stands ready before a crawl begins: the copy of a process that has loaded what reads pages.

A reader that is started loads for as long as reading a dozen pages takes, and most cycles have but a few to read.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict
from functools import partial

from pipelines.apart.child import stand_by
from pipelines.apart.limits import PageLimits
from pipelines.fenced.copied import Copied
from pipelines.fenced.outside import Process

_ready: list[Copied] = []
"""The one of this process; a crawl is made by Scrapy, which hands nothing on to its parts."""


def prepare() -> None:
    """Let a reader stand ready, where the system allows. To be called before this process starts a thread."""
    with suppress(OSError):  # no process or no memory: the crawl starts a reader when it needs one
        _ready.append(Copied(partial(stand_by, os.getpid())))


def end() -> None:
    """End a reader that nobody needed."""
    while _ready:
        process = _ready.pop()
        process.kill()
        process.wait()


def take(limits: PageLimits) -> Process | None:
    """Return the reader that stands ready, told its ``limits``; None where there is none, or it has ended."""
    while _ready:
        process = _ready.pop()
        if process.poll() is None:
            process.stdin.write(json.dumps(asdict(limits)).encode() + b"\n")
            return process
    return None
