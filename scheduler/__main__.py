"""``councilwatch``; ``python -m scheduler`` alone, or with options only, is ``councilwatch run``."""

import sys

from scheduler.cli import start


def main() -> None:
    start()


if __name__ == "__main__":
    given = sys.argv[1:]
    start(given if given and not given[0].startswith("-") else ["run", *given])
