"""The benchmarks that end with a status, at sizes that take ten minutes together: ``make bench`` or ``python -m
benchmarks [NAME ...]``.

Each runs as a process of its own, shows what it has measured, and may take ten minutes; then one line each tells which
kept its bounds. Ends with status 1 where one did not. What counts in these is the CPU of the program, what was asked,
and what was lost, so they can be run on a machine that has other work; ``speed`` and ``long_texts`` go by the clock and
want a free one.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent

LONGEST = 600.0
"""Seconds that one may take."""

CHEAP = {
    "due": ("--sources", "2000", "--addresses", "200000"),
    "growth": (
        *("--sources", "10", "40", "160", "--sizes", "300", "1000", "3000", "--councils", "30", "100", "300"),
        *("--claims", "1", "8", "32", "--revisions", "1", "10", "100", "--no-figures"),
    ),
    "idle_cycle": ("--sources", "120", "--hosts", "24", "--idle", "1"),
    "kills_of_sender": ("--kills", "30"),
    "peers": ("--only", "councilwatch", "--sources", "16", "--articles", "160", "--rounds", "8"),
    "two_days": ("--share", "0.1"),
}
"""Benchmark -> its arguments here; without them each measures what its own help says."""


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How one ended: its status (None where it took too long), and after how many seconds."""

    name: str
    status: int | None
    seconds: float

    @property
    def says(self) -> str:
        how = {0: "kept its bounds", 1: "did NOT keep its bounds", None: "took too long and was ended"}
        return f"{self.name:<16} {how.get(self.status, f'failed with status {self.status}')} ({self.seconds:.0f} s)"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[*CHEAP, []], metavar="NAME", help=", ".join(CHEAP))
    options = parser.parse_args(arguments)
    ended = [run(name, CHEAP[name]) for name in options.names or CHEAP]
    print("\n".join(["", *(each.says for each in ended)]))
    return int(any(each.status != 0 for each in ended))


def run(name: str, arguments: Sequence[str]) -> Ended:
    """Run one benchmark and show what it says."""
    print(f"\n== {name} {' '.join(arguments)}", flush=True)
    begun = time.monotonic()
    try:
        ran = subprocess.run(
            [sys.executable, "-m", f"benchmarks.{name}", *arguments], cwd=ROOT, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return Ended(name=name, status=None, seconds=time.monotonic() - begun)
    return Ended(name=name, status=ran.returncode, seconds=time.monotonic() - begun)


if __name__ == "__main__":
    sys.exit(main())
