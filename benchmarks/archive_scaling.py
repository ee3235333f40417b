"""What more workers bring to archives: ``python -m benchmarks.archive_scaling [--times N] [--pairs N] [--cluster]``.

The same archives with one worker and with two, by turns (1, 2, 2, 1 ...), and beside each run as many processes that
only read them and share nothing: what the machine itself gives at that time. By the clock with the start of the
processes, and from the first slice of each worker on. The seconds of processor time tell how much room the one process
leaves that hands out slices and writes parts. ``--cluster``: Dask's workers in place of the pool.
"""

import argparse
import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.archive import touched
from benchmarks.archive_pages import make
from scheduler.archive.backfill import Backfill
from scheduler.archive.cluster import Cluster
from scheduler.archive.engines import Cores, Engine
from scheduler.archive.judging import Setting

SLICE = 500


@dataclass(kw_only=True)
class Run:
    """One run with so many ``workers``; ``seen``: seconds by the clock, and records read by then."""

    workers: int
    seen: list[tuple[float, int]] = field(default_factory=list)
    processor: list[tuple[float, float]] = field(default_factory=list)
    """Seconds of processor time, ours and the workers': once all had begun, and at the end."""
    alone: float = 0.0
    """Pages a second of as many processes that only read."""

    def note(self, records: int) -> None:
        self.seen.append((time.monotonic(), records))
        if len(self.seen) == 2 * self.workers + 1:
            self.processor.append(processor_seconds())

    def rate(self, *, started: bool) -> float:
        """Pages a second by the clock, with the start of the processes or without."""
        first, last = self.seen[2 * self.workers if started else 0], self.seen[-1]
        return (last[1] - first[1]) / (last[0] - first[0])

    def a_page(self) -> tuple[float, float]:
        """Seconds of processor time a page, once started: of the one that hands out, and of the workers."""
        pages = self.seen[-1][1] - self.seen[2 * self.workers][1]
        ours, theirs = ((after - before) / pages for before, after in zip(*self.processor, strict=True))
        return ours, theirs


def processor_seconds() -> tuple[float, float]:
    """Of this process, and of all that it has started and that still run, or were waited for by one that does."""
    running = {pid: fields for pid, fields in map(fields_of, Path("/proc").glob("[0-9]*/stat")) if fields}
    ours, found = os.getpid(), {os.getpid()}
    while more := {pid for pid, fields in running.items() if int(fields[1]) in found} - found:
        found |= more
    ticks = os.sysconf("SC_CLK_TCK")
    seconds = {pid: sum(map(int, running[pid][11 : 13 if pid == ours else 15])) / ticks for pid in found}
    return seconds.pop(ours), sum(seconds.values())


def fields_of(stat: Path) -> tuple[int, list[str]]:
    """A process and what the system tells of it from its state on; nothing where it has ended meanwhile."""
    try:
        return int(stat.parent.name), stat.read_text("ascii", "replace").rpartition(")")[2].split()
    except OSError:
        return int(stat.parent.name), []


def run(folder: Path, paths: Sequence[str], workers: int, engine: Engine) -> Run:
    done, parts = Run(workers=workers), folder / "parts"
    one = Backfill(folder=parts, setting=Setting(), engine=engine, records_at_once=SLICE, tell=done.note)
    done.note(0)
    one.read(paths)
    done.processor.append(processor_seconds())
    shutil.rmtree(parts)
    done.alone = reading_alone(paths, workers)
    return done


def reading_alone(paths: Sequence[str], workers: int) -> float:
    """Pages a second by the clock of processes that each read files of their own, the first of them read before."""
    each = [paths[number::workers] for number in range(workers)]
    with multiprocessing.get_context("forkserver").Pool(workers) as pool:
        pool.map(read_all, [few[:1] for few in each], chunksize=1)
        begun = time.monotonic()
        return sum(pool.map(read_all, each, chunksize=1)) / (time.monotonic() - begun)


def read_all(paths: Sequence[str]) -> int:
    return sum(map(touched, paths))


def on_dask(folder: Path, paths: Sequence[str], workers: int) -> Run:
    from distributed import LocalCluster

    local: Any = LocalCluster  # untyped
    with local(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None) as started:
        cluster = Cluster(started.scheduler_address, print)
        try:
            return run(folder, paths, workers, cluster)
        finally:
            cluster.close()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1_000, help="in each file")
    parser.add_argument("--times", type=int, default=8, help="names of each of the two files")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--cluster", action="store_true", help="on Dask's workers")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = names(make(folder, 2, options.records), options.times)
        runs = []
        for number in range(options.pairs):
            for workers in ((1, 2), (2, 1))[number % 2]:
                begun = on_dask if options.cluster else on_cores
                runs.append(begun(folder, paths, workers))
                print(told(runs[-1]), flush=True)
    for line in scaling(runs):
        print(line)
    return 0


def on_cores(folder: Path, paths: Sequence[str], workers: int) -> Run:
    return run(folder, paths, workers, Cores(workers=workers))


def names(paths: Sequence[str], times: int) -> list[str]:
    """More names of the same files, so that there is as much to read as if there were so many."""
    made = list(paths)
    for number in range(1, times):
        for path in map(Path, paths):
            made.append(str(path.with_name(f"{number}-{path.name}")))
            Path(made[-1]).hardlink_to(path)
    return made


def told(one: Run) -> str:
    ours, theirs = one.a_page()
    return (
        f"{one.workers}: {one.rate(started=False):6.0f} pages a second with the start, {one.rate(started=True):6.0f} "
        f"without, reading alone {one.alone:6.0f}; of processor time {theirs * 1e6:5.0f} µs a page, "
        f"and {ours * 1e6:4.1f} µs to hand out"
    )


def scaling(runs: Sequence[Run]) -> list[str]:
    """How many times as fast two workers are, told in four ways: the medians of all runs beside each other."""
    of = {workers: [each for each in runs if each.workers == workers] for workers in (1, 2)}

    def ratio(what: str, rate: Any) -> str:
        one, two = (statistics.median(rate(each) for each in of[workers]) for workers in (1, 2))
        best = max(map(rate, of[2])) / max(map(rate, of[1]))
        return f"{what:56} {two / one:5.2f} (the best of each: {best:.2f})"

    return [
        ratio("two workers beside one, from their first slices on", lambda each: each.rate(started=True)),
        ratio("with the start of the processes", lambda each: each.rate(started=False)),
        ratio("processes that only read and share nothing", lambda each: each.alone),
        f"{'by their processor time, were nothing else to run':56} {by_processor_time(of):5.2f}",
        f"{'the most that the one who hands out leaves room for':56} {statistics.median(map(most, of[2])):5.2f}",
    ]


def by_processor_time(of: Mapping[int, Sequence[Run]]) -> float:
    """How many times as fast two workers are by what a page takes, as if what hands out never ran beside them."""
    seconds: dict[int, float] = {}
    for workers, runs in of.items():
        ours, theirs = (statistics.median(each) for each in zip(*(run.a_page() for run in runs), strict=True))
        seconds[workers] = ours + theirs / workers
    return seconds[1] / seconds[2]


def most(two: Run) -> float:
    """How many times as fast two workers could be: as if what hands out to them never ran beside them (Amdahl)."""
    ours, theirs = two.a_page()
    return (ours + theirs) / (ours + theirs / two.workers)


if __name__ == "__main__":
    sys.exit(main())
