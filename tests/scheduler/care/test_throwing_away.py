"""What is kept for a time only is thrown away beside the cycles."""

import asyncio
from pathlib import Path

from pipelines.store import open_store
from scheduler.care.throwing_away import ThrowingAway
from tests.pipelines.store.making import NOON, source
from tests.pipelines.store.test_retention import LATER, lately, run
from tests.scheduler.test_daemon import Heard


class Freeing(Heard):
    """Lets go of another program's lock when it is told of, and says when there is nothing more to wait for."""

    def __init__(self, unlock: "asyncio.Event", stop: asyncio.Event) -> None:
        super().__init__()
        self._unlock, self._stop = unlock, stop

    def say(self, event: str, says: str, **facts: object) -> None:
        super().say(event, says, **facts)
        (self._unlock if event == "not_thrown_away" else self._stop).set()


def test_a_locked_store_is_told_as_what_it_is_and_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "councilwatch.db"

    async def keeping() -> Freeing:
        stop, unlock = asyncio.Event(), asyncio.Event()
        heard = Freeing(unlock, stop)
        with open_store(path, busy_seconds=0.01) as store, open_store(path) as other:
            store.sync_sources((source(),), NOON)
            for hours in range(6):
                run(store, "kirkwell", hours)
            lately(store)
            part = ThrowingAway(store, telling=heard, first_seconds=0.01, retry_seconds=0.01, now=lambda: LATER)
            other._connection.raw.execute("BEGIN EXCLUSIVE")
            task = asyncio.create_task(part.keep(stop))
            async with asyncio.timeout(20):
                await unlock.wait()
                other._connection.raw.execute("ROLLBACK")
                await task
            assert store.old_days(LATER) == ()
        return heard

    heard = asyncio.run(keeping())
    assert set(heard.names()[:-1]) == {"not_thrown_away"}
    assert "another program has it locked" in heard.events[0][1]
    assert heard.events[-1] == ("thrown_away", "Thrown away as old: 4 runs, 0 pages of near misses.")


def test_the_end_is_not_waited_for(tmp_path: Path) -> None:
    async def ended() -> None:
        stop = asyncio.Event()
        stop.set()
        with open_store(tmp_path / "councilwatch.db") as store:
            await asyncio.wait_for(ThrowingAway(store, telling=Heard()).keep(stop), 5)

    asyncio.run(ended())
