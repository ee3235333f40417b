"""Makes a generated store: ``python -m benchmarks.generated FILE [--stories N] [--seed N] [--until DAY]``.

For each story two claims, a seventeenth of an event, a copy now and then and three addresses of something else, from
the sources that ship, beside Ofsted's outcomes that ship and one for each generated inspection.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.generated.writing import Growing
from pipelines import clock
from pipelines.store import open_store


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--stories", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--until", type=date.fromisoformat, default=clock.now().date(), help="day of the newest stories"
    )
    options = parser.parse_args(arguments)
    if options.file.exists():
        parser.error(f"{options.file} is there already; name a file that is not.")
    begun = time.monotonic()
    with open_store(options.file) as store:
        tell = lambda says: print(f"{time.monotonic() - begun:6.1f} s  {says}", file=sys.stderr)  # noqa: E731
        Growing(store=store, seed=options.seed, until=options.until, tell=tell).to(options.stories)
        for table in ("stories", "claims", "events", "event_stories", "event_grades", "outcomes", "addresses", "runs"):
            print(f"{table:<14} {store._connection.rows(f'SELECT count(*) FROM {table}')[0][0]:10,}")  # noqa: S608
    return 0


if __name__ == "__main__":
    sys.exit(main())
