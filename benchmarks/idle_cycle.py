"""What a cycle costs in which nothing is new: ``python -m benchmarks.idle_cycle [--sources N] [--hosts N]``.

Pretend sources are served on this machine by a process of its own, and the ordinary cycle (``scheduler.cycle``)
crawls them: first until every story is found and read, then while nothing is new, and once more with a year's past in
the store. Measured is the cycle's child: ``getrusage`` tells its CPU and its height, the server what it was asked.
Ends with status 1 where an idle cycle asks or computes more than it may.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.pretend_sources import ROBOTS, Pretend, gives_validators, spread
from pipelines.config import store_path
from pipelines.store import Store, open_store
from pipelines.store.declaring import Table
from pipelines.store.forms import moment_text
from pipelines.store.schema import RUN_LISTINGS, RUNS
from pipelines.store.sources import put
from scheduler.cycle import CrawlDue, CycleReport
from scheduler.daemon import run_once
from scheduler.demo.server import serve

if TYPE_CHECKING:
    import sqlite3

REQUESTS_ALLOWED, CPU_ALLOWED, MEMORY_ALLOWED = 1.05, 0.020, 300.0
"""Requests a listing; seconds of CPU a source; megabytes."""

PRETEND = ("-s", "COUNCILWATCH_PRETEND=yes", "-s", "DOWNLOAD_DELAY=0.02")
MOST_FIRST_CYCLES = 10
PAST_RUNS, PAST_ADDRESSES = 250, 500
"""The past that a source gets: runs, as many as its history is read back, and addresses of older stories."""

CONFIG = """\
[contact]
contact = "benchmarks@councilwatch.test"

[sources]
shipped = false

[limits]
cycle_seconds = 1200
source_seconds = 1200
"""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One cycle: what its child cost, what the server was asked, and what the store tells of it."""

    name: str
    cpu_seconds: float
    megabytes: float
    seconds: float
    asked: int
    report: CycleReport

    def cpu_a_source(self) -> float:
        """Seconds, without the loading of the program, which the daemon's cycles do without."""
        return self.cpu_seconds / max(self.report.sources, 1)

    def faults(self, listings: int) -> list[str]:
        """What an idle cycle of so many listings did that it may not."""
        told = {
            f"it ended as {self.report.how}": self.report.how != "finished",
            f"{self.report.reached} of {listings} sources answered": self.report.reached < listings,
            f"{self.asked / listings:.2f} requests a listing": self.asked > REQUESTS_ALLOWED * listings,
            f"{self.report.pages} pages were cleaned": self.report.pages > 0,
            f"{self.report.links_new} links were new": self.report.links_new > 0,
            f"{self.megabytes:.0f} MB": self.megabytes >= MEMORY_ALLOWED,
            f"{self.cpu_a_source() * 1000:.1f} ms of CPU a source": self.cpu_a_source() > CPU_ALLOWED,
        }
        return [f"{self.name}: {fault}" for fault, is_so in told.items() if is_so]

    def line(self, listings: int) -> str:
        return (
            f"{self.name:<22} {self.report.sources:7} {self.asked:9} {self.asked / listings:11.3f} "
            f"{self.report.links_new:6} {self.report.pages:7} {self.cpu_seconds:8.2f} "
            f"{self.cpu_a_source() * 1000:8.2f} {self.megabytes:6.0f} {self.seconds:6.1f}"
        )


HEAD = (
    f"{'cycle':<22} {'sources':>7} {'requests':>9} {'a listing':>11} {'new':>6} {'cleaned':>7} {'CPU s':>8} "
    f"{'ms each':>8} {'MB':>6} {'s':>6}"
)


def serving(sources: Sequence[Pretend], pipe: Connection) -> None:
    """Serve until the pipe closes: tell the port, and how often it was asked whenever somebody asks for that."""
    with serve(max_requests=10_000_000) as web:
        now = datetime.now(UTC)
        for host in {source.host for source in sources}:
            answers = {"/robots.txt": ROBOTS}
            for source in sources:
                if source.host == host:
                    base = web.address(host, "")
                    answers |= source.answers(base, now, validators=gives_validators(host))
            web.add_host(host, answers)
        pipe.send(web.port)
        while pipe.recv():
            pipe.send(web.requests)


@contextmanager
def served(sources: Sequence[Pretend]) -> Iterator[tuple[int, Connection]]:
    """Serve in a process of its own: its work is none of the cycle's. Yields the port and the line to it."""
    ours, theirs = get_context("fork").Pipe()
    process = get_context("fork").Process(target=serving, args=(sources, theirs), daemon=True)
    process.start()
    try:
        yield ours.recv(), ours
    finally:
        ours.send(False)
        process.join(10)


def asked(line: Connection) -> int:
    line.send(True)
    count: int = line.recv()
    return count


def write_folder(folder: Path, sources: Sequence[Pretend], port: int) -> None:
    entries = "".join(source.entry(f"http://{source.host}:{port}") for source in sources)
    (folder / "councilwatch.toml").write_text(CONFIG, encoding="utf-8")
    (folder / "watchlist.toml").write_text(entries, encoding="utf-8")


def cycle(name: str, folder: Path, line: Connection) -> Measured:
    """Run one cycle as the daemon does, as a copy (``copied.py``)."""
    into = folder / "cost.json"

    def command(cycle_id: int) -> list[str]:
        copied = str(Path(__file__).with_name("copied.py"))
        return [sys.executable, "-P", copied, str(into), *CrawlDue(PRETEND).arguments(cycle_id)]

    before = asked(line)
    report = run_once(folder, command=command, echo=lambda _says: None)
    return Measured(name=name, asked=asked(line) - before, report=report, **json.loads(into.read_text("utf-8")))


def make_due(folder: Path) -> None:
    """Let every source's hour come."""
    with open_store(store_path(folder)) as store:
        for source in store.sources():
            store.schedule(source.name, datetime.now(UTC))


def read_everything(folder: Path, line: Connection) -> list[Measured]:
    """Run cycles until no address is owed any more."""
    cycles: list[Measured] = []
    while len(cycles) < MOST_FIRST_CYCLES:
        cycles.append(cycle(f"first {len(cycles) + 1}", folder, line))
        with open_store(store_path(folder)) as store:
            if not store.counts().get("found"):
                return cycles
        make_due(folder)
    raise SystemExit(f"After {MOST_FIRST_CYCLES} cycles not every story was read: see {folder}/councilwatch.log.")


def add_past(store: Store, now: datetime) -> None:
    """Give every source the runs and the addresses of a past in which it did well."""
    hours = [moment_text(now - timedelta(hours=number)) for number in range(2, PAST_RUNS + 2)]
    days = [moment_text(now - timedelta(days=number)) for number in range(30, PAST_ADDRESSES + 30)]
    with store._connection.writing() as db:
        for listing in db.execute("SELECT id, source FROM listings WHERE listed = 1").fetchall():
            for hour in reversed(hours):
                run_id = copy_newest(db, RUNS, "source", listing["source"], began_at=hour, ended_at=hour)
                copy_newest(db, RUN_LISTINGS, "listing_id", listing["id"], run_id=run_id, asked_at=hour)
            db.executemany(
                "INSERT INTO addresses (url, source, state, why, title, summary, found_by, found_at, published_from, "
                "tries, revisits) VALUES (?1 || ?2, ?1, 'not_flagged', 'Past.', ?2, '', 'poll', ?2, ?2, 1, 0)",
                [(listing["source"], day) for day in days],
            )


def copy_newest(db: "sqlite3.Connection", table: Table, of: str, value: int | str, **changed: object) -> int:
    """Add a copy of a table's newest row whose column ``of`` has this value; return its number."""
    newest = f"SELECT * FROM {table.name} WHERE {of} = ? ORDER BY id DESC LIMIT 1"  # noqa: S608 - our own names
    row = dict(db.execute(newest, (value,)).fetchone())
    del row["id"]
    return put(db, table.name, row | changed)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=300)
    parser.add_argument("--hosts", type=int, default=60)
    parser.add_argument("--idle", type=int, default=2, help="how many idle cycles of each kind are measured")
    options = parser.parse_args(arguments)
    sources = spread(options.sources, options.hosts)
    with tempfile.TemporaryDirectory() as name, served(sources) as (port, line):
        folder = Path(name)
        write_folder(folder, sources, port)
        print(HEAD)
        for measured in read_everything(folder, line):
            print(measured.line(len(sources)), flush=True)
        faults = []
        for kind in ("idle", "idle, with a past"):
            if kind != "idle":
                with open_store(store_path(folder)) as store:
                    add_past(store, datetime.now(UTC))
            for number in range(options.idle):
                make_due(folder)
                time.sleep(1)  # the hour of a poll is kept in seconds
                measured = cycle(f"{kind} {number + 1}", folder, line)
                print(measured.line(len(sources)), flush=True)
                faults += measured.faults(len(sources))
    print("\n".join(faults) or "Every idle cycle kept within its bounds.")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
