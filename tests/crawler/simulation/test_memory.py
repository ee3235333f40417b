"""The memory of the simulation keeps what the store keeps: after the same crawls both tell the same."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from pipelines.store import open_store
from tests.crawler.simulation.changes import BREAKS, MOVES, Kind, change
from tests.crawler.simulation.memory import Memory
from tests.crawler.simulation.publishers import WEEKDAYS, publisher
from tests.crawler.simulation.watch import Watch
from tests.crawler.simulation.world import World

BEGIN = datetime(2026, 11, 2, 6, tzinfo=UTC)
END = BEGIN + timedelta(days=3)
KINDS = [kind for kind, _ in (*BREAKS, *MOVES)]


@pytest.mark.parametrize("kind", KINDS[::4], ids=lambda kind: kind.name)
def test_both_tell_the_same(tmp_path: Path, kind: Kind) -> None:
    random = Random(7)
    while True:
        one = publisher(random, "kirkwell", WEEKDAYS, "council_newsroom", BEGIN, END)
        if kind.suits(one, one.sites[0][1]):
            break
    change(kind, one, BEGIN + timedelta(hours=29))
    world = World([one], 7)
    memory, store = Memory(), open_store(tmp_path / "councilwatch.db")
    for keeper in (memory, store):
        Watch(world, [one.source], keeper, BEGIN, reads_pages=False).run(END)
    assert memory.history("kirkwell", END) == store.history("kirkwell", END)
    assert memory.adopted("kirkwell") == store.adopted("kirkwell")
    assert memory.home_seen("kirkwell") == store.home_seen("kirkwell")
    assert memory.failures_in_a_row("kirkwell") == store.failures_in_a_row("kirkwell")
    (row,) = store.sources()
    kept = memory.kept["kirkwell"]
    assert (kept.state, kept.says, kept.todo, kept.next_poll_at) == (
        row.state,
        row.state_says,
        row.todo,
        row.next_poll_at,
    )
    notices = store._connection.rows("SELECT state FROM notices ORDER BY id")
    assert [each.state for each in kept.notices] == [each["state"] for each in notices]
    store.close()
