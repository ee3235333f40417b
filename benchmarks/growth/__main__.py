"""How cost grows: ``python -m benchmarks.growth [--only PART ...] [--stores DIR]``.

What an idle cycle takes by the number of sources; what the daemon asks of its store, and keeping a story, by the
stories there are; and keeping one more story by how many its council has, how many claims it makes and how often it
was revised. CPU is that of the process alone, so other work of the machine hardly counts. Prints each series with its
slope on logarithmic axes (0: the size makes no difference; 1: twice as much takes twice as long), over all sizes and
between the last two, and draws ``figures/growth_*.svg``. The stores of explorer_growth can be given in a folder, and
are copied. Ends with status 1 where a slope is above 1.1: where something grows faster than n log n.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from benchmarks.growth.councils import by_claims, by_revisions, of_one_council
from benchmarks.growth.stores import by_stories
from benchmarks.growth.watching import by_sources
from benchmarks.plot import Points, log_log, slope
from pipelines import clock

FIGURES = Path(__file__).parent.parent / "figures"

SLOPE_ALLOWED = 1.1
"""Of n log n, between the sizes that are measured here."""

AXES = {
    "sources": ("An idle cycle by the number of sources", "sources"),
    "stories": ("The daemon's questions by the stories in its store", "stories in the store"),
    "story": ("Keeping one more story", "stories on its council, its claims, its revisions"),
}
"""Part -> the title of its drawing and what its sizes are of."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=tuple(AXES), default=tuple(AXES))
    parser.add_argument("--sources", type=int, nargs="+", default=(10, 100, 1_000, 10_000))
    parser.add_argument("--sizes", type=int, nargs="+", default=(1_000, 5_000, 20_000, 50_000))
    parser.add_argument("--stores", type=Path, help="a folder with stores of these sizes, which are copied")
    parser.add_argument("--councils", type=int, nargs="+", default=(30, 100, 300, 1_000, 3_000))
    parser.add_argument("--claims", type=int, nargs="+", default=(1, 4, 16, 64, 256))
    parser.add_argument("--revisions", type=int, nargs="+", default=(1, 10, 100, 1_000))
    parser.add_argument("--until", type=date.fromisoformat, default=clock.now().date(), help="day of the newest story")
    parser.add_argument("--figures", type=Path, default=FIGURES)
    parser.add_argument("--no-figures", action="store_true", help="leave the drawings as they are")
    options = parser.parse_args(arguments)
    parts: Mapping[str, Callable[[], Mapping[str, Points]]] = {
        "sources": lambda: by_sources(options.sources),
        "stories": lambda: by_stories(options.sizes, options.stores, options.until),
        "story": lambda: {
            "by stories on its council": of_one_council(options.councils, options.until),
            "by its claims": by_claims(options.claims, options.until),
            "by its revisions": by_revisions(options.revisions, options.until),
        },
    }
    steep: list[str] = []
    for part in options.only:
        found = parts[part]()
        title, x = AXES[part]
        print(f"{title}:", flush=True)
        print("\n".join(table(found)), flush=True)
        if not options.no_figures:
            options.figures.mkdir(exist_ok=True)
            drawing = log_log(title, found, x=x, y="" if part == "sources" else "milliseconds of CPU")
            (options.figures / f"growth_{part}.svg").write_text(drawing, encoding="utf-8")
        steep += [f"{name}: slope {slope(line):.2f}" for name, line in found.items() if slope(line) > SLOPE_ALLOWED]
    print("\n".join(steep) or "Nothing grows faster than n log n.")
    return int(bool(steep))


def table(found: Mapping[str, Points]) -> Iterator[str]:
    """Yield each series with its slopes."""
    for name, line in found.items():
        cells = "  ".join(f"{size:,.0f}: {value:.3g}" for size, value in line)
        yield f"{name:<44} {cells}   slope {slope(line):.2f}, last {slope(line[-2:]):.2f}"


if __name__ == "__main__":
    sys.exit(main())
