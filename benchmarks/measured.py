"""Runs a program and writes what it cost: ``python measured.py FILE PROGRAM ...``; it ends with the program's status.

FILE gets JSON: seconds of CPU (of the program and of what it waited for), megabytes at its height, seconds by the
clock. It is run by its path and imports nothing of the project, so that it costs nothing itself.
"""

import json
import os
import sys
import time
from pathlib import Path


def main() -> int:
    into, *program = sys.argv[1:]
    begun = time.monotonic()
    pid = os.posix_spawn(program[0], program, os.environ)
    _, status, used = os.wait4(pid, 0)
    scale = 1_000_000 if sys.platform == "darwin" else 1_000  # of ru_maxrss: bytes there, kilobytes elsewhere
    cost = {
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / scale,
        "seconds": time.monotonic() - begun,
    }
    Path(into).write_text(json.dumps(cost), encoding="utf-8")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
