"""``councilwatch``; ``python -m scheduler`` alone, or with options only, is ``councilwatch run``."""

import signal
import sys

# Ctrl-C while the rest is loaded ends the program in silence: a trace of imports tells nobody anything.
if (_set := signal.getsignal(signal.SIGINT)) is signal.default_int_handler:  # a shell may have it ignored
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from scheduler.cli import start

signal.signal(signal.SIGINT, _set)


def main() -> None:
    start()


if __name__ == "__main__":
    given = sys.argv[1:]
    start(given if given and not given[0].startswith("-") else ["run", *given])
