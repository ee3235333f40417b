"""What the daemon asks of its store, and keeping a story, by how many stories there are."""

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from benchmarks.explorer_growth import KEEPING, keeping, stores
from benchmarks.growth.councils import milliseconds
from benchmarks.plot import Points
from pipelines.config import Rhythm
from pipelines.store import Store, open_store
from pipelines.store.telling_rows import Period

TIMES = 5

CHANNEL = "desk"
"""The channel of a generated store."""


def questions(store: Store, until: date) -> Mapping[str, Callable[[], object]]:
    """What is asked each minute, for each source and each link, each cycle, and each day."""
    now = datetime.combine(until, time(12, tzinfo=UTC))
    yesterday = Period(every="daily", first=until - timedelta(days=1), last=until - timedelta(days=1))
    source = store.sources()[0].name
    links = [row["url"] for row in store._connection.rows("SELECT url FROM addresses ORDER BY id DESC LIMIT 20")]
    newest = store.newest_story_id() - TIMES
    return {
        "each minute: what is due": lambda: (store.due_sources(now), store.sources_owing(now), store.next_due_at()),
        "each minute: what a channel is owed": lambda: (store.undecided(CHANNEL), store.owed_deliveries(CHANNEL)),
        "each source: its past": lambda: store.history(source, now),
        "each listing: which of 20 links are known": lambda: store.known(links),
        "each cycle: what it found": lambda: store.stories_since(newest),
        "each day: the digest": lambda: store.digest_input(yesterday, Rhythm(), now),
        "at the start: councils without events": store.without_events,
        "councilwatch sources: newest of each": store.last_new_by_source,
    }


def by_stories(sizes: Sequence[int], folder: Path | None, until: date) -> dict[str, Points]:
    """Question -> stories in the store, and milliseconds of CPU. Stores that stand in ``folder`` are copied."""
    found: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for size, path in stores(sizes, folder or Path(scratch), 1, until):
            with tempfile.TemporaryDirectory() as beside:
                copy = Path(shutil.copy(path, beside)) if folder is not None else path
                for name, took in of_store(copy, until).items():
                    found.setdefault(name, []).append((size, took))
    return dict(found)


def of_store(path: Path, until: date) -> dict[str, float]:
    """Ask every question of a store several times, then keep some stories; return milliseconds of CPU for each."""
    with open_store(path) as store:
        settle(store)
        asked = questions(store, until)
        for ask in asked.values():
            ask()
        took = {name: milliseconds(partial(repeat, ask)) / TIMES for name, ask in asked.items()}
    return took | {KEEPING: keeping(path, 1, until).cpu * 1_000}


def repeat(ask: Callable[[], object]) -> None:
    for _ in range(TIMES):
        ask()


def settle(store: Store) -> None:
    """Let every notice be decided on: a generated store has owed them all, and a daemon decides within a minute."""
    with store._connection.writing() as db:
        db.execute(
            "INSERT INTO deliveries (notice_id, channel, what, state, why, owed_at, tries, is_repeat) "
            "SELECT id, ?1, 'alert', 'skipped', '', made_at, 0, 0 FROM notices "
            "WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE notice_id = notices.id AND channel = ?1)",
            (CHANNEL,),
        )
