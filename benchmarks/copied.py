"""Crawls as the copy of a process that has loaded the program, as the daemon's cycles do, and writes what that cost:
``python copied.py FILE ARGUMENTS_OF_SCRAPY ...``; it ends with the copy's status.

FILE gets JSON: seconds of CPU (of the copy and of what it waited for), megabytes at its height, seconds by the clock;
the loading is left out.
"""

import json
import os
import sys
import time
from pathlib import Path

from crawler import preloaded


def main() -> int:
    into, *arguments = sys.argv[1:]
    preloaded.load()
    begun = time.monotonic()
    pid = os.fork()
    if pid == 0:
        preloaded.crawl(arguments)
    _, status, used = os.wait4(pid, 0)
    cost = {
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000),
        "seconds": time.monotonic() - begun,
    }
    Path(into).write_text(json.dumps(cost), encoding="utf-8")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
