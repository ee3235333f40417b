"""Which of many sources are due: ``python -m benchmarks.due [--sources N] [--addresses N]``.

A store with 10,000 sources, a tenth of them due, and a million addresses: what the daemon asks of it each minute and at
the begin of a cycle, and the last new story of each source, which `councilwatch sources` shows. Tells how long each
question takes and how SQLite answers it; ends with status 1 where one reads a whole table.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path

from pipelines.model import Listing, Source
from pipelines.store import Store, open_store
from pipelines.store.forms import moment_text

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FIRST_RUN = 20
"""Addresses of each source that were old stock."""

QUESTIONS: dict[str, Callable[[Store], object]] = {
    "which sources are due": lambda store: store.due_sources(NOW),
    "which are owed addresses": lambda store: store.sources_owing(NOW),
    "when the next is due": lambda store: store.next_due_at(),
    "last new story of each": lambda store: store.last_new_by_source(),
}


def sources(number: int) -> tuple[Source, ...]:
    homes = (f"https://host-{at // 5}.example/{at}" for at in range(number))
    return tuple(
        Source(
            name=f"source_{at:05}",
            publisher=f"Publisher {at}",
            kind="local_press",
            home=f"{home}/",
            listings=(Listing(kind="feed", url=f"{home}/feed"),),
        )
        for at, home in enumerate(homes)
    )


def fill(store: Store, watched: Sequence[Source], addresses: int) -> None:
    """Give each source its turn, a tenth of them by now, and its share of addresses, one a day."""
    store.sync_sources(watched, NOW)
    each = addresses // len(watched)
    with store._connection.writing() as db:
        turns = (
            (moment_text(NOW + timedelta(minutes=at % 600 - 59)), source.name) for at, source in enumerate(watched)
        )
        db.executemany("UPDATE sources SET next_poll_at = ? WHERE name = ?", turns)
        db.executemany(
            "INSERT INTO addresses (url, source, state, why, title, summary, found_by, found_at, tries, revisits) "
            "VALUES (?, ?, 'not_flagged', 'It is about something else.', 'A story', '', ?, ?, 1, 0)",
            (
                (f"{source.home}{at}", source.name, found_by(at), moment_text(NOW - timedelta(days=each - at)))
                for source in watched
                for at in range(each)
            ),
        )


def found_by(at: int) -> str:
    return "first_run" if at < FIRST_RUN else "poll"


def plan(store: Store, ask: Callable[[Store], object]) -> Iterator[str]:
    """Yield how SQLite answers a question, a line a step."""
    said: list[str] = []
    store._connection.raw.set_trace_callback(said.append)
    ask(store)
    store._connection.raw.set_trace_callback(None)
    steps = (store._connection.rows(f"EXPLAIN QUERY PLAN {sql}") for sql in said if sql.lstrip().startswith("SELECT"))
    yield from (str(row["detail"]) for row in chain.from_iterable(steps))


def is_of_whole_table(step: str) -> bool:
    """Whether a step reads all of a table itself, or of addresses even by an index."""
    return step.startswith("SCAN") and ("INDEX" not in step or step.startswith("SCAN addresses"))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=10_000)
    parser.add_argument("--addresses", type=int, default=1_000_000)
    options = parser.parse_args(arguments)
    whole = []
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "due.db") as store:
        fill(store, sources(options.sources), options.addresses)
        print(f"{options.sources:,} sources, {options.addresses:,} addresses, the second of two times each:")
        for name, ask in QUESTIONS.items():
            ask(store)
            begun = time.perf_counter()
            ask(store)
            print(f"{name:<26} {(time.perf_counter() - begun) * 1_000:8.2f} ms")
            for step in plan(store, ask):
                print(f"    {step}")
                whole += [f"{name}: {step}"] * is_of_whole_table(step)
        print(f"due: {len(store.due_sources(NOW)):,}")
    print("\n".join(whole) or "No question reads a whole table.")
    return int(bool(whole))


if __name__ == "__main__":
    sys.exit(main())
