"""Kills the sender at random instants and counts what its readers lost and got twice.

python -m benchmarks.kills_of_sender [--kills 300] [--seed 1]
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.scheduler.notify.killing import kill


def main() -> int:
    """Print the counts; exit with 1 where an alert was lost, or repeated without saying so."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        told = kill(Path(folder), given.kills, given.seed)
    print(f"{told.kills} kills in {time.monotonic() - began:.0f} s, {told.in_flight} while a message was on its way")
    print(f"owed={told.owed} lost={told.lost} repeated={told.repeated} repeated_unmarked={told.unmarked}")
    return 1 if told.lost or told.unmarked else 0


if __name__ == "__main__":
    sys.exit(main())
