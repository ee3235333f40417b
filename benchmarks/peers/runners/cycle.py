"""Cycles of councilwatch at moments of the simulation, each the copy of this process, as the daemon's are.

In: a moment a line. Out, for each: JSON of what the cycle cost (``cpu`` in seconds, of all its processes) and how it
ended (``status``); the first bears the loading of the program.
"""

import json
import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path

from benchmarks.copied import done_by_a_copy
from benchmarks.simulated.cycle import crawl
from crawler import preloaded
from pipelines.apart import spare


def main() -> None:
    folder = Path(sys.argv[1])
    preloaded.load()
    loading = os.times()
    before = loading.user + loading.system
    with os.fdopen(os.dup(1), "w", buffering=1) as said:
        while moment := os.read(0, 100):  # a line at a time: the next is asked for when this one is answered
            status, used = done_by_a_copy(partial(cycle, datetime.fromisoformat(moment.decode().strip()), folder))
            cpu = used.ru_utime + used.ru_stime + before
            said.write(json.dumps({"cpu": cpu, "status": status}) + "\n")
            before = 0.0


def cycle(moment: datetime, folder: Path) -> None:
    """Be the copy."""
    spare.prepare()
    try:
        crawl(moment, folder)
    finally:
        spare.end()


if __name__ == "__main__":
    main()
