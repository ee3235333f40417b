"""One cycle of the crawl as a process of its own, at an hour of its own.

It is the daemon's ``scrapy crawl due``. It begins as the copy of a process that has loaded the program already: loading
takes longer than most cycles do.
"""

import os
import sys
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from scrapy.cmdline import execute

from crawler.preloaded import MODULES
from pipelines import clock
from scheduler import children
from scheduler.log import FILE

SETTINGS = ("-s", "COUNCILWATCH_PRETEND=yes", "-s", "DOWNLOAD_DELAY=0.02", "-s", "LOG_LEVEL=INFO")

CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload([*MODULES, "benchmarks.simulated.cycle"])

HANGS_AFTER = 400.0
"""Seconds; a cycle ends itself after 300."""


class CycleError(Exception):
    """A cycle did not end as it should."""


def run_at(moment: datetime, folder: Path) -> None:
    """Run one cycle in ``folder`` that takes the present for ``moment``. Raises ``CycleError`` where it fails."""
    child = CONTEXT.Process(target=crawl, args=(moment, folder))
    child.start()
    child.join(HANGS_AFTER)
    if child.exitcode not in (0, 3):  # 3: nothing could be reached, as while the only one that is due is down
        child.kill()
        raise CycleError(f"The cycle of {moment:%A %H:%M} ended with {child.exitcode}; {folder / FILE} tells why.")


def crawl(moment: datetime, folder: Path) -> None:
    """Be the child: crawl what is due."""
    clock.ahead = moment - datetime.now(UTC)
    os.environ.update(children.environment(folder))
    os.chdir(folder)
    with (folder / FILE).open("a", encoding="utf-8") as log:
        os.dup2(log.fileno(), sys.stdout.fileno())
        os.dup2(log.fileno(), sys.stderr.fileno())
    execute(["scrapy", "crawl", "due", *SETTINGS])
