"""How the explorer's pages grow with the store: ``python -m benchmarks.explorer_growth [--sizes N ...] [--stores
DIR]``.

One generated store grows from 1,000 stories to 500,000. At each size the explorer is started over it as the daemon
does, and every kind of page is asked for several times, one page at a time, of other councils, stories and words
each time. What counts is the CPU of the explorer's process, for this machine may have other work, and the seconds by
the clock beside it. At each size some stories are kept in a copy as the crawl keeps them, too. Tells milliseconds by
kind and size with the slope on logarithmic axes (0: the size makes no difference, 1: twice the stories take twice as
long), over all sizes and between the last two, and draws them into ``benchmarks/figures``. With ``--stores`` the
store of each size stays in a folder and is taken from there the next time. Ends with status 1 where a page grows
faster than the store.
"""

import argparse
import contextlib
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.explorer_load import crawled
from benchmarks.explorer_pages import PAGES, Explorer, Facts, ask, explorer, facts
from benchmarks.generated.stories import Told
from benchmarks.generated.writing import Growing, watched
from benchmarks.plot import Points, log_log, slope
from pipelines import clock
from pipelines.store import open_store

SIZES = (1_000, 5_000, 20_000, 50_000, 200_000, 500_000)
FIGURES = Path(__file__).parent / "figures"

TIMES = 10
"""How often each kind of page is asked for; two more before are not counted."""

KEPT = 20
"""Stories that are kept at each size."""

SLOPE_ALLOWED = 1.1
"""Of n log n, between the sizes that are measured here."""

KEEPING = "keeping a story"

DRAWN: Mapping[str, tuple[str, Sequence[str]]] = {
    "explorer_growth_pages.svg": (
        "Pages of the explorer by size of the store",
        ("front page", "map", "council", "event", "story", "statistics", "sources", "to look at", "digest",
         "list of feeds", KEEPING),
    ),
    "explorer_growth_search.svg": (
        "Search and feeds by size of the store",
        ("search", "search, common word", "search, rare word", "search, best first", "search, filters",
         "search, common and filters", "search, source and days", "search, standing", "search as JSON", "feed of all",
         "feed of a council"),
    ),
}  # fmt: skip
"""File -> the title of the drawing and the kinds of page in it."""


@dataclass(frozen=True, kw_only=True)
class Took:
    """One kind of page at one size: seconds of CPU a page, the median by the clock, and the largest size in bytes."""

    cpu: float
    clock: float
    size: int


def measured(path: Path) -> dict[str, Took]:
    """Ask for every kind of page of the store at ``path``."""
    known = facts(path)
    with explorer(path) as shown:
        return {kind: took(shown, known, kind) for kind in PAGES}


def took(shown: Explorer, known: Facts, kind: str) -> Took:
    random = Random(kind)  # noqa: S311 - no secret
    connection = shown.connect()
    for _ in range(2):
        ask(connection, kind, PAGES[kind](random, known))
    before = shown.cpu_seconds()
    answers = [ask(connection, kind, PAGES[kind](random, known)) for _ in range(TIMES)]
    if bad := [each for each in answers if each.status >= 400 and each.status != 410]:
        raise SystemExit(f"{bad[0].address} was answered with {bad[0].status}.")
    return Took(
        cpu=(shown.cpu_seconds() - before) / TIMES,
        clock=statistics.median(each.seconds for each in answers),
        size=max(each.size for each in answers),
    )


def keeping(path: Path, seed: int, until: date) -> Took:
    """Keep stories in a copy of the store, as the crawl does."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        copy = shutil.copy(path, Path(folder) / path.name)
        with open_store(Path(copy)) as store:
            number = store._connection.rows("SELECT max(id) FROM stories")[0][0]
            cycle = store.begin_cycle("due", 1, clock.now())
            sources = watched()
            stories = [Told(number=number + each, seed=seed, until=until, sources=sources) for each in range(KEPT)]
            seconds: list[float] = []
            before = time.process_time()
            for each in stories:
                seconds += crawled(store, cycle, each.source, [each])
            return Took(cpu=(time.process_time() - before) / KEPT, clock=statistics.median(seconds), size=0)


def stores(sizes: Sequence[int], folder: Path, seed: int, until: date) -> Iterator[tuple[int, Path]]:
    """Yield a store of each size: what stands in the folder already, else what grows from the one before."""
    before: Path | None = None
    for size in sorted(sizes):
        path = folder / f"{size}.db"
        if not path.exists():
            growing = folder / "growing.db"
            if before is not None:
                shutil.copy(before, growing)
            with open_store(growing) as store:
                Growing(store=store, seed=seed, until=until).to(size)
            growing.rename(path)
        with open_store(path):  # brings one that was kept to today's schema
            pass
        yield size, path
        before = path


def table(found: Mapping[int, Mapping[str, Took]]) -> Iterator[str]:
    """Yield the lines of the table: milliseconds of CPU by kind and size, then the slopes."""
    yield f"{'ms of CPU (by the clock)':<28}" + "".join(f"{size:>15,}" for size in found) + f"{'slope':>8}{'last':>7}"
    for kind, line in lines(found).items():
        cells = "".join(f"{f'{of[kind].cpu * 1000:.0f} ({of[kind].clock * 1000:.0f})':>15}" for of in found.values())
        yield f"{kind:<28}{cells}{slope(line):8.2f}{slope(line[-2:]):7.2f}"


def lines(found: Mapping[int, Mapping[str, Took]]) -> dict[str, Points]:
    """The points of each kind of page: stories, and milliseconds of CPU."""
    kinds = next(iter(found.values()))
    return {kind: [(size, max(of[kind].cpu * 1000, 0.1)) for size, of in found.items()] for kind in kinds}


def draw(found: Mapping[int, Mapping[str, Took]], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    known = lines(found)
    for name, (title, kinds) in DRAWN.items():
        of = {kind: known[kind] for kind in kinds}
        drawing = log_log(title, of, x="stories in the store", y="milliseconds of CPU a page")
        (folder / name).write_text(drawing, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--until", type=date.fromisoformat, default=clock.now().date(), help="day of the newest story")
    parser.add_argument("--stores", type=Path, help="a folder in which the stores stay")
    parser.add_argument("--figures", type=Path, default=FIGURES)
    options = parser.parse_args(arguments)
    found: dict[int, dict[str, Took]] = {}
    with contextlib.ExitStack() as stack:
        folder = options.stores or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        for size, path in stores(options.sizes, folder, options.seed, options.until):
            found[size] = measured(path) | {KEEPING: keeping(path, options.seed, options.until)}
            print(f"{size:,} stories measured", file=sys.stderr, flush=True)
    print("\n".join(table(found)))
    draw(found, options.figures)
    slopes = {kind: slope(line) for kind, line in lines(found).items()}
    worst = max(slopes, key=slopes.__getitem__)
    print(f"What grows worst: {worst}, slope {slopes[worst]:.2f}.")
    return int(slopes[worst] > SLOPE_ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
