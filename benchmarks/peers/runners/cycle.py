"""Cycles of councilwatch at moments of the simulation, each the copy of this process, as the daemon's are.

In: a moment a line. Out, for each: JSON of what the cycle cost (``cpu`` in seconds, of all its processes) and how it
ended (``status``); the first bears the loading of the program.
"""

import json
import os
import sys
from datetime import datetime
from pathlib import Path

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
            pid = os.fork()
            if pid == 0:
                spare.prepare()
                crawl(datetime.fromisoformat(moment.decode().strip()), folder)
                os._exit(0)
            _, status, used = os.wait4(pid, 0)
            cpu = used.ru_utime + used.ru_stime + before
            said.write(json.dumps({"cpu": cpu, "status": os.waitstatus_to_exitcode(status)}) + "\n")
            before = 0.0


if __name__ == "__main__":
    main()
