"""The explorer as the daemon's child: started again when it ends, left alone when that is in vain."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pipelines.explorer_config import Explorer
from scheduler.explorer import STARTS_IN_ROW, ExplorerChild
from scheduler.log import Log
from tests.ports import free_port

ENDING = "raise SystemExit('the explorer is broken')"
STAYING = "import time; time.sleep(600)"


class Heard:
    """Remembers what happens; ``then`` is called with each event."""

    def __init__(self, then: Callable[[str], None]) -> None:
        self.events: list[str] = []
        self._then = then

    def say(self, event: str, says: str, **facts: object) -> None:  # noqa: ARG002 - the protocol's form
        self.events.append(event)
        self._then(event)

    def progress(self, done: int, total: int) -> None:
        """Nobody watches."""


def kept(folder: Path, codes: Sequence[str | OSError], stop_at: str | None = None) -> tuple[list[str], int]:
    """Keep an explorer whose starts run ``codes`` in turn (or fail); return what was said, and how often it started."""
    stop = asyncio.Event()
    heard = Heard(lambda event: stop.set() if event == stop_at else None)
    left = list(codes)

    def command(*_: object) -> list[str]:
        code = left.pop(0)
        if isinstance(code, OSError):
            raise code
        if not left and stop_at is None and code == STAYING:
            asyncio.get_running_loop().call_later(0.2, stop.set)
        return [sys.executable, "-c", code]

    child = ExplorerChild(
        folder / "councilwatch.db",
        Explorer(port=free_port()),
        log=Log(folder / "councilwatch.log"),
        telling=heard,
        command=command,
        pause_seconds=0.01,
    )

    async def whole() -> None:
        async with asyncio.timeout(30):
            await child.start()
            await child.keep(stop)

    asyncio.run(whole())
    return heard.events, len(codes) - len(left)


def test_it_is_started_again_when_it_ends(tmp_path: Path) -> None:
    assert kept(tmp_path, [ENDING, ENDING, STAYING]) == (["explorer_ended"] * 2, 3)


def test_it_is_left_alone_after_five_times_in_a_row(tmp_path: Path) -> None:
    """Not started once more only to be ended."""
    events, starts = kept(tmp_path, [ENDING] * STARTS_IN_ROW + [STAYING])
    assert events == ["explorer_ended"] * (STARTS_IN_ROW - 1) + ["explorer_given_up"]
    assert starts == STARTS_IN_ROW


def test_a_start_that_fails_is_no_end_of_the_daemon(tmp_path: Path) -> None:
    events, starts = kept(tmp_path, [ENDING, OSError("no number for a process"), STAYING])
    assert events == ["explorer_ended", "explorer_not_started", "explorer_ended"]
    assert starts == 3


def test_no_start_follows_the_wish_to_end(tmp_path: Path) -> None:
    assert kept(tmp_path, [ENDING, STAYING], stop_at="explorer_ended") == (["explorer_ended"], 1)
