"""Crawls as the copy of a process that has loaded the program, as the daemon's cycles do, and writes what that cost:
``python copied.py FILE ARGUMENTS_OF_SCRAPY ...``; it ends with the copy's status.

FILE gets JSON: seconds of CPU (of the copy and of what it waited for), megabytes at its height, seconds by the clock;
the loading is left out.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from crawler import preloaded
from scheduler.forkserver.serving import end


def done_by_a_copy(work: Callable[[], None]) -> tuple[int, resource.struct_rusage]:
    """Let a copy of this process do ``work``, which ends it; return its status and what it used."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except SystemExit as ended:
            end(ended.code)
        end(None)
    _, status, used = os.wait4(pid, 0)
    return os.waitstatus_to_exitcode(status), used


def main() -> int:
    into, *arguments = sys.argv[1:]
    preloaded.load()
    begun = time.monotonic()
    status, used = done_by_a_copy(partial(preloaded.crawl, arguments))
    cost = {
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000),
        "seconds": time.monotonic() - begun,
    }
    Path(into).write_text(json.dumps(cost), encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main())
