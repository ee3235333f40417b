"""councilwatch beside what a user would pick instead: ``python -m benchmarks.peers [--sources N] [--articles N]
[--only NAME ...]``; ``make bench-peers`` installs the others first.

Sixty-four pretend newsrooms of eight families hold 3,000 articles, one in fifty on topic, and answer after 10 ms. Each
contestant meets them as they were in the beginning, in one run, one after the other: a first round, a round in which
nothing is new, and a day of 48 rounds in which 20 stories come out. Each round is a process of its own. A contestant
that is not installed is told of and left out. Seconds of CPU are of all its processes; where a peer's day takes longer
than ``--longest-day`` it is reckoned from the rounds that were run. What each is told to do stands in ``theirs.py``.

Prints the tables and which targets were met, and draws ``figures/peers.svg`` where no contestant was named. Ends with
status 1 where councilwatch missed a story or broke a rule; speed is told and decides nothing, for machines differ.
"""

import argparse
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.peers.chart import bars
from benchmarks.peers.contestants import Contestant
from benchmarks.peers.ours import Councilwatch
from benchmarks.peers.rounds import Bounds, Played, play
from benchmarks.peers.script import ROUNDS, Script, script
from benchmarks.peers.table import NEWS_PLEASE, SPIDER, per_article, tables, targets
from benchmarks.peers.theirs import CommandLine, Fundus, Newspaper, NewsPlease, Spider

FIGURE = Path(__file__).parent.parent / "figures" / "peers.svg"

AGO = timedelta(days=2)
"""How long ago the simulation begins, in the morning: the others take no story of tomorrow for true, so its day must be
over."""


def contestants() -> tuple[Contestant, ...]:
    return (
        Councilwatch(prescreen=True),
        Councilwatch(prescreen=False),
        Spider(SPIDER, "spider"),
        CommandLine("trafilatura", "trafilatura"),
        Fundus("Fundus", "fundus"),
        Newspaper("newspaper4k", "newspaper4k"),
        NewsPlease(NEWS_PLEASE, "news-please"),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=64)
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", help="names of contestants, in the order of the table")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of the day")
    parser.add_argument("--longest-round", type=float, default=1_800.0, help="seconds after which a round is ended")
    parser.add_argument("--longest-day", type=float, default=600.0, help="seconds after which others' day is cut short")
    parser.add_argument("--figure", type=Path, default=FIGURE)
    options = parser.parse_args(arguments)
    begin = (datetime.now(UTC) - AGO).replace(hour=6, minute=0, second=0, microsecond=0)
    of = script(
        sources=options.sources, articles=options.articles, begin=begin, rounds=options.rounds, seed=options.seed
    )
    bounds = Bounds(round=options.longest_round, day=options.longest_day)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    played: list[Played] = []
    with suppress(KeyboardInterrupt):  # what was measured by then is told
        for each in playing(of, bounds, options.only):
            played.append(each)
    return tell(played, options.sources, None if options.only else options.figure)


def playing(of: Script, bounds: Bounds, only: Sequence[str] | None) -> Iterator[Played]:
    """Play one contestant after the other, in folders that are thrown away."""
    for contestant in contestants():
        if only and contestant.name not in only:
            continue
        if why := contestant.missing():
            print(f"{contestant.name} is left out: {why}.", flush=True)
            continue
        with tempfile.TemporaryDirectory() as folder:
            yield play(contestant, of, Path(folder), bounds=bounds, tell=say)


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def tell(played: Sequence[Played], listings: int, figure: Path | None) -> int:
    """Print what came out, draw it, and return the status to end with."""
    print()
    print("\n".join(tables(played, listings)))
    print()
    found = list(targets(played, listings))
    for target in found:
        print(f"{'met   ' if target.is_met else 'MISSED'} {target.says}")
    if figure is not None and played:
        figure.write_text(drawing(played), encoding="utf-8")
    missed = [each for each in found if not each.is_met and ("found" in each.says or "broken" in each.says)]
    return int(bool(missed))


def drawing(played: Sequence[Played]) -> str:
    return bars(
        "councilwatch and what else could watch (shorter is better)", {each.name: drawn(each) for each in played}
    )


def drawn(each: Played) -> dict[str, float]:
    """What is drawn of one contestant, as far as it was measured."""
    found = {"milliseconds of CPU an article, first round": per_article(each) * 1000}
    if each.unchanged.measured:
        found["seconds of CPU, unchanged round"] = each.unchanged.cpu
    if each.day.measured:
        found |= {"seconds of CPU, a day": each.day.cpu, "requests, a day": each.day.requests}
    return found


if __name__ == "__main__":
    sys.exit(main())
