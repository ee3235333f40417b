"""Ten readers of the explorer while a crawl writes: ``python -m benchmarks.explorer_load [--stories N] [--seconds N]``.

A store of 50,000 stories, 100,000 claims and 3,000 events is generated (or a generated one is copied: ``--store
FILE``) and shown by the explorer as the daemon starts it. Ten readers each ask for a page every two seconds, of all
kinds of ours alike; one that was answered late asks at once. Meanwhile a process writes into the store as a busy
cycle does: listings, stories with claims and events, runs. Tells by kind of page the median and 95th percentile of
the answers in milliseconds, the slowest, and the largest size; then Datasette's own pages, which one reader asks for
afterwards. Ends with status 1 where our pages take more than 100 ms at the median or 300 ms at the 95th percentile,
one is larger than 150 KB (a file or feed may be) or one cannot be answered.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from benchmarks.explorer_pages import DATASETTES, PAGES, Answered, Explorer, Facts, ask, explorer, facts
from benchmarks.generated.stories import Told
from benchmarks.generated.writing import Growing, watched
from pipelines import clock
from pipelines.model import ListingAnswer, RunRecord, Source
from pipelines.store import Store, open_store

READERS, EVERY = 10, 2.0
"""Readers, and seconds between two questions of one of them."""

MEDIAN_ALLOWED, MOST_ALLOWED = 0.100, 0.300
"""Seconds at the median and at the 95th percentile."""

SIZE_ALLOWED = 150 * 1024
FILES = (".csv", ".json", ".atom")

TIMES = 3
"""How often each of Datasette's own pages is asked for."""

RUNS_A_SECOND, STORIES_A_RUN = 4, 0.5
"""What a busy cycle writes: it is politeness that holds it up, and half of what it finds here is on the subject."""

RUNS_A_CYCLE = 120
"""After which the log is folded into the file, as the daemon does after each cycle."""


@dataclass(frozen=True, kw_only=True)
class Wrote:
    """What the writer wrote: ``keeping`` has the seconds that each story took to be kept."""

    runs: int
    keeping: tuple[float, ...]


def writing(path: Path, seed: int, until: date, line: Connection) -> None:
    """Write like a crawl until the line says that it is over, then tell what was written."""
    sources = watched()
    keeping: list[float] = []
    runs = 0
    with open_store(path) as store:
        number = store._connection.rows("SELECT count(*) FROM stories")[0][0]
        cycle = store.begin_cycle("due", 1, clock.now())
        while not line.poll(1 / RUNS_A_SECOND):
            stories = [Told(number=number, seed=seed, until=until, sources=sources)]
            stories = stories if runs * STORIES_A_RUN % 1 == 0 else []
            number += len(stories)
            keeping += crawled(store, cycle, sources[runs % len(sources)], stories)
            runs += 1
            if runs % RUNS_A_CYCLE == 0:
                store.end_cycle(cycle, "finished", clock.now())
                store.checkpoint()
                cycle = store.begin_cycle("due", 1, clock.now())
        store.end_cycle(cycle, "finished", clock.now())
    line.send(Wrote(runs=runs, keeping=tuple(keeping)))


def crawled(store: Store, cycle: int, source: Source, stories: Sequence[Told]) -> Iterator[float]:
    """Write one run of a source that found these stories; yield how many seconds each took."""
    now = datetime.now(UTC)
    run = store.begin_run(cycle, source.name, now)
    judged = [story.judged() for story in stories]
    links = tuple(each.page.link for each in judged if each.page.link is not None)
    for listing in source.listings[:1]:
        store.keep_listing(
            ListingAnswer(source=source.name, listing=listing.url, kind=listing.kind, asked_at=now, status="ok",
                          http_status=200, links=links, bytes=40_000),
            run_id=run,
        )  # fmt: skip
    for each in judged:
        begun = time.perf_counter()
        store.keep(each, now)
        yield time.perf_counter() - begun
    store.end_run(run, RunRecord(requests=2, pages=len(judged), stories=len(judged)), datetime.now(UTC))


@contextmanager
def crawl(path: Path, seed: int, until: date) -> Iterator[list[Wrote]]:
    """Let a process of its own write; what it wrote is in the list afterwards."""
    ours, theirs = get_context("fork").Pipe()
    process = get_context("fork").Process(target=writing, args=(path, seed, until, theirs), daemon=True)
    process.start()
    told: list[Wrote] = []
    try:
        yield told
    finally:
        ours.send("stop")
        if ours.poll(30):
            told.append(ours.recv())
        process.join(10)


def reader(shown: Explorer, known: Facts, number: int, seconds: float, found: list[Answered]) -> None:
    """Ask every ``EVERY`` seconds for a page of some kind, each kind as often."""
    random = Random(number)  # noqa: S311 - no secret
    order: list[str] = []
    connection = shown.connect()
    end = time.monotonic() + seconds
    turn = time.monotonic() + number * EVERY / READERS
    while turn < end:
        time.sleep(max(0.0, turn - time.monotonic()))
        turn = max(turn + EVERY, time.monotonic())
        if not order:
            order = random.sample(list(PAGES), len(PAGES))
        kind = order.pop()
        try:
            found.append(ask(connection, kind, PAGES[kind](random, known)))
        except OSError:
            found.append(Answered(kind=kind, address="", seconds=EVERY, size=0, status=0))
            connection = shown.connect()


def read_at_once(shown: Explorer, known: Facts, seconds: float) -> list[Answered]:
    found: list[Answered] = []
    readers = [
        threading.Thread(target=reader, args=(shown, known, number, seconds, found), daemon=True)
        for number in range(READERS)
    ]
    for each in readers:
        each.start()
    for each in readers:
        each.join()
    return found


def read_datasettes(shown: Explorer, known: Facts) -> list[Answered]:
    """Ask for Datasette's own pages, one after the other."""
    random = Random(0)  # noqa: S311 - no secret
    connection = shown.connect()
    kinds = list(DATASETTES.items()) * TIMES
    return [ask(connection, kind, address(random, known)) for kind, address in kinds]


def share(seconds: Sequence[float], of: float) -> float:
    """The value below which a share of all lie."""
    return sorted(seconds)[min(int(of * len(seconds)), len(seconds) - 1)]


def line(name: str, answers: Sequence[Answered]) -> str:
    took = [each.seconds for each in answers]
    largest = max(each.size for each in answers) / 1024
    return (
        f"{name:<32} {len(took):5} {statistics.median(took) * 1000:8.0f} {share(took, 0.95) * 1000:8.0f} "
        f"{max(took) * 1000:8.0f} {largest:7.0f}"
    )


HEAD = f"{'page':<32} {'n':>5} {'median':>8} {'95 %':>8} {'slowest':>8} {'KB':>7}"


def tell(answers: Sequence[Answered]) -> None:
    print(HEAD)
    ours = [each for each in answers if each.is_ours]
    for kind in (*PAGES, *DATASETTES):
        of_kind = [each for each in answers if each.kind == kind]
        if of_kind:
            print(line(kind, of_kind))
    print(line("all of ours", ours))
    if rest := [each for each in answers if not each.is_ours]:
        print(line("all of Datasette's", rest))


def faults(answers: Sequence[Answered]) -> Iterator[str]:
    """Yield what was not as it must be."""
    ours = [each for each in answers if each.is_ours]
    took = [each.seconds for each in ours]
    if (median := statistics.median(took)) > MEDIAN_ALLOWED:
        yield f"Our pages took {median * 1000:.0f} ms at the median; {MEDIAN_ALLOWED * 1000:.0f} are allowed."
    if (most := share(took, 0.95)) > MOST_ALLOWED:
        yield f"Our pages took {most * 1000:.0f} ms at the 95th percentile; {MOST_ALLOWED * 1000:.0f} are allowed."
    for kind in PAGES:
        largest = max((each for each in ours if each.kind == kind), key=lambda each: each.size, default=None)
        if largest is not None and largest.size > SIZE_ALLOWED and not is_file(largest.address):
            yield f"{largest.address} has {largest.size / 1024:.0f} KB."
    for each in answers:
        if each.status >= 500 or each.status == 0 or (each.is_ours and each.status not in (200, 301, 304, 410)):
            yield f"{each.kind} {each.address} was answered with {each.status}."


def is_file(address: str) -> bool:
    return address.partition("?")[0].endswith(FILES)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=50_000)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", type=Path, help="a generated store, which is copied and stays as it is")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "councilwatch.db"
        if options.store is not None:
            shutil.copy(options.store, path)
        with open_store(path) as store:
            if options.store is None:
                Growing(store=store, seed=options.seed, until=clock.now().date()).to(options.stories)
            newest = store._connection.rows("SELECT max(published_from) FROM stories")[0][0]
        return run(path, options.seed, date.fromisoformat(newest[:10]), options.seconds)


def run(path: Path, seed: int, until: date, seconds: float) -> int:
    known = facts(path)
    with explorer(path) as shown:
        before = shown.cpu_seconds(), shown.waited_seconds()
        with crawl(path, seed, until) as wrote:
            answers = read_at_once(shown, known, seconds)
            used, waited = shown.cpu_seconds() - before[0], shown.waited_seconds() - before[1]
            asked = len(answers)
            answers += read_datasettes(shown, known)
    tell(answers)
    print(f"{known.stories:,} stories, {known.events:,} events; {used / asked * 1000:.0f} ms of CPU a page of ours.")
    print(f"The explorer used {used:.1f} s of CPU and waited {waited:.1f} s for a processor that others had.")
    for each in wrote:
        keeping = statistics.median(each.keeping) * 1000 if each.keeping else 0
        print(f"Meanwhile {each.runs} runs and {len(each.keeping)} stories were written, {keeping:.0f} ms a story.")
    found = [*faults(answers), *([] if wrote else ["The crawl wrote nothing."])]
    print("\n".join(found) or "Every bound was kept.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
