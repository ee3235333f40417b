"""Two working days of the whole crawl: ``python -m benchmarks.two_days [--seed N] [--share X] [--keep DIR]``.

Forty pretend newsrooms of twelve families, served on loopback, publish some 340 stories by a script that is drawn from
a seed, one in twenty on an inspection; four of their sites are down for an hour or for three. The clock jumps from one
minute at which the daemon would begin a cycle to the next, and each cycle is the daemon's own, a process that crawls
what is due. Within a cycle time is real; pretend hosts rest 0.02 s between two questions and no second, so a story that
waits for ten others of its site is stored ten seconds earlier here.

Then what is stored is held against the script. Ends with status 1 where a story was lost or judged wrongly, a rule of
politeness was broken, or half of some family's stories of working hours took an hour or more. Delays are in simulated
minutes and requests are counted, so the machine does not matter.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.two_days.drive import Played, play
from benchmarks.two_days.outcome import Row, minutes, rows
from benchmarks.two_days.script import newsrooms
from benchmarks.two_days.table import held_back, losses, spent, table
from pipelines.config import store_path

MINUTES_ALLOWED = 60.0


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1.0, help="part of the newsrooms, for a quick look")
    parser.add_argument("--keep", type=Path, help="an empty folder in which the store and the log stay")
    options = parser.parse_args(arguments)
    if options.keep is None:
        with tempfile.TemporaryDirectory() as folder:
            return run(options.seed, options.share, Path(folder))
    options.keep.mkdir(parents=True, exist_ok=True)
    return run(options.seed, options.share, options.keep.absolute())


def run(seed: int, share: float, folder: Path) -> int:
    begun = time.monotonic()
    played = play(newsrooms(seed, share), folder, lambda says: print(says, file=sys.stderr, flush=True))
    found = rows(played, store_path(folder))
    tell(played, found, time.monotonic() - begun)
    return int(any(is_bad(row) for row in found))


def tell(played: Played, found: Sequence[Row], seconds: float) -> None:
    for line in table(found):
        print(line)
    print(spent(found[-1]))
    print(held_back(found[-1].told))
    for line in losses(found[-1].told):
        print(line)
    print(f"{played.cycles} cycles in {seconds:.0f} s, {seconds / played.cycles:.2f} s each.")


def is_bad(row: Row) -> bool:
    in_hours = minutes(each.delay for each in row.found if each.in_hours)
    is_late = in_hours is not None and in_hours[0] >= MINUTES_ALLOWED
    return is_late or row.cost.broken > 0 or len(row.found) < len(row.told)


if __name__ == "__main__":
    sys.exit(main())
