"""The processes that are killed: a cycle, the daemon and the explorer, each the copy of one that has loaded them."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Literal

from crawler.preloaded import MODULES
from pipelines.store import connection
from scheduler import children
from scheduler.log import FILE

CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload(
    [*MODULES, "scheduler.daemon", "scheduler.notify.channels", "datasette.cli", "pipelines.explorer", __name__]
)

CYCLE = ("-s", "COUNCILWATCH_PRETEND=yes", "-s", "DOWNLOAD_DELAY=0.02", "-s", "LOG_LEVEL=ERROR")
STEPS = 100
"""Opcodes of SQLite between two looks whether the instant has come."""


@dataclass(frozen=True, kw_only=True)
class Instant:
    """When a process is killed.

    ``commit``: ``seconds`` after its ``at``-th transaction begins to be committed; ``statement``: in the middle of a
    statement that writes, after ``at`` times ``STEPS`` opcodes of such; ``time``: ``seconds`` after it began, by
    another.
    """

    kind: Literal["commit", "statement", "time"]
    at: int = 0
    seconds: float = 0.0


NEVER = Instant(kind="time", seconds=1e9)


@dataclass
class Counted:
    """How many transactions a process has committed, and how many steps its writing statements took."""

    commits: int = 0
    steps: int = 0


def arm(instant: Instant) -> Counted:
    """Let this process kill itself at an instant; count what goes by until then."""
    counted = Counted()
    original, begin = connection.Connection.writing, connection.Connection.__init__

    @contextmanager
    def writing(self: connection.Connection, *, durable: bool = True) -> Iterator[object]:
        with original(self, durable=durable) as db:
            yield db
            counted.commits += 1
            if instant.kind == "commit" and counted.commits == instant.at:
                kill_in(instant.seconds)

    def look(raw: object) -> Callable[[], int]:
        def looked() -> int:
            counted.steps += raw.in_transaction  # type: ignore[attr-defined]
            if instant.kind == "statement" and counted.steps == instant.at:
                os.kill(os.getpid(), signal.SIGKILL)
            return 0

        return looked

    def opened(self: connection.Connection, *given: object, **named: object) -> None:
        begin(self, *given, **named)  # type: ignore[arg-type]
        self.raw.set_progress_handler(look(self.raw), STEPS)

    connection.Connection.writing = writing  # type: ignore[method-assign,assignment]
    connection.Connection.__init__ = opened  # type: ignore[method-assign]
    return counted


def kill_in(seconds: float) -> None:
    """Kill this process after so many seconds, from another thread: SQLite writes meanwhile."""
    until = time.perf_counter() + seconds

    def kill() -> None:
        while time.perf_counter() < until:
            pass
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=kill).start()


def crawl(folder: Path, instant: Instant) -> None:
    """Be a cycle: crawl what is due; at the end tell what was counted."""
    from scrapy.cmdline import execute

    begin(folder)
    counted = arm(instant)
    try:
        execute(["scrapy", "crawl", "due", *CYCLE])
    finally:
        (folder / "counted").write_text(f"{counted.commits} {counted.steps}", encoding="utf-8")


def watch(folder: Path, instant: Instant) -> None:
    """Be the daemon."""
    from scheduler.cycle import CrawlDue
    from scheduler.daemon import Daemon
    from scheduler.telling import Sentences

    begin(folder)
    arm(instant)
    Daemon(folder, telling=Sentences(lambda _: None), port=None, command=CrawlDue(CYCLE)).run()


def explore(folder: Path, port: int) -> None:
    """Be the explorer."""
    from datasette.cli import cli

    from pipelines.explorer.serve import command

    begin(folder)
    cli(args=command(folder / "councilwatch.db", port=port)[4:], prog_name="datasette")


def begin(folder: Path) -> None:
    """Lead a session of one's own, in the folder, and write to its log."""
    os.setsid()
    os.environ.update(children.environment(folder))
    os.chdir(folder)
    with (folder / FILE).open("a", encoding="utf-8") as log:
        os.dup2(log.fileno(), sys.stdout.fileno())
        os.dup2(log.fileno(), sys.stderr.fileno())


def started(target: Callable[..., None], *given: object) -> ForkServerProcess:
    process = CONTEXT.Process(target=target, args=given)
    process.start()
    return process


def kill(process: ForkServerProcess, *, group: bool) -> None:
    """Kill it, with all of its session or alone."""
    assert process.pid is not None
    with suppress(ProcessLookupError):
        (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
    process.join(10)
    if group:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def run_cycle(folder: Path, instant: Instant = NEVER) -> bool:
    """Run a cycle; return whether it came to its instant, and so was killed. Raises ``AssertionError`` for one that
    hangs or fails."""
    process = started(crawl, folder, instant)
    process.join(instant.seconds if instant.kind == "time" and instant is not NEVER else 120)
    if process.exitcode is None:
        assert instant.kind == "time", "the cycle hangs"
        kill(process, group=True)
        return True
    kill(process, group=True)
    assert process.exitcode in (0, -signal.SIGKILL), (folder / FILE).read_text(encoding="utf-8")[-2000:]
    return process.exitcode == -signal.SIGKILL
