"""Kills a process at the n-th line that it runs of some modules, for every n; forks of one process, which is fast.

python -m tests.killing_by_line restore FOLDER STEP      # at every STEP-th line; prints what it found, as JSON
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

CLOSE = 5
"""Lines between two kills at the end of the work."""


@dataclass
class Found:
    """How often it was killed, how often the store of before stood there after that, and what was wrong."""

    killed: int = 0
    before: int = 0
    wrong: list[str] = field(default_factory=list)


def killed(n: int, modules: tuple[str, ...], work: Callable[[], object]) -> bool:
    """Run ``work`` in a fork that is killed (-9) before the n-th line of ``modules``; False where it ended before."""
    pid = os.fork()
    if pid == 0:
        left = n

        def trace(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal left
            if not frame.f_code.co_filename.endswith(modules):
                return None
            if event == "line":
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        try:
            work()
        finally:
            sys.settrace(None)
            os._exit(0)
    _, status = os.waitpid(pid, 0)
    return os.WIFSIGNALED(status)


def every(step: int, modules: tuple[str, ...], work: Callable[[], object], begin: Callable[[], None]) -> Iterator[int]:
    """Kill at every ``step``-th line until the work comes to its end, and at every ``CLOSE``-th of the last ones, where
    files get their names; yield the line after each kill."""
    n = 1
    while True:
        begin()
        if not killed(n, modules, work):
            break
        yield n
        n += step
    for line in range(n - step + CLOSE, n, CLOSE):
        begin()
        if not killed(line, modules, work):
            return
        yield line


def restores(folder: Path, step: int) -> Found:
    """Kill restores: the store is the old one or the new one, whole, and a second try comes to its end."""
    from scheduler.care.backup import back_up
    from scheduler.care.restore import restore
    from tests.scheduler.care.making import NOW, retitled, rows, stocked

    whole = folder / "whole"
    whole.mkdir()
    backup = shutil.copyfile(back_up(stocked(whole), NOW).path, folder / "backup.db")
    old = rows(whole / "councilwatch.db")
    retitled(whole / "councilwatch.db", "What came since")
    new = rows(whole / "councilwatch.db")
    place = folder / "place"
    store = place / "councilwatch.db"

    def begin() -> None:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(whole, place)

    found = Found()
    modules = ("care/restore.py", "care/placing.py", "store/copying.py")
    for line in every(step, modules, lambda: restore(store, backup, NOW), begin):
        found.killed += 1
        told = whole_rows(store)
        if told not in (old, new):
            found.wrong.append(f"{line}: {told}")
        found.before += told == new
        kept = [path for path in place.glob("*.kept-*") if not path.name.endswith(("-wal", "-shm"))]
        if told == old and (len(kept) != 1 or whole_rows(kept[0]) != new):
            found.wrong.append(f"{line}: the store of before is not kept")
        restore(store, backup, NOW)
        if whole_rows(store) != old or list(place.glob(".councilwatch-part-*")):
            found.wrong.append(f"{line}: the second try went wrong or left something")
    return found


def backups(folder: Path, step: int) -> Found:
    """Kill backups: what has a backup's name is one, and the store goes on."""
    from pipelines.store.copying import examine
    from scheduler.care.backup import back_up
    from tests.scheduler.care.making import NOW, rows, stocked

    store = stocked(folder)
    told = rows(store)
    place = folder / "backups"

    def begin() -> None:
        shutil.rmtree(place, ignore_errors=True)

    found = Found()
    for line in every(
        step, ("care/backup.py", "care/placing.py", "store/copying.py"), lambda: back_up(store, NOW), begin
    ):
        found.killed += 1
        for path in place.glob("councilwatch-*.db") if place.exists() else ():
            if examine(path).faults or not examine(path).is_store:
                found.wrong.append(f"{line}: {path.name} is not whole")
        if whole_rows(store) != told:
            found.wrong.append(f"{line}: the store is another")
        back_up(store, NOW)
        if [path.name for path in place.iterdir()] != ["councilwatch-2026-11-26-093005.db"]:
            found.wrong.append(f"{line}: something is left")
    return found


def whole_rows(store: Path) -> list[tuple[object, ...]]:
    """What a store tells; what is wrong with it where it is not whole."""
    from pipelines.store import open_store
    from tests.scheduler.care.making import rows

    with open_store(store, create=False) as opened:
        problems = opened.problems()
    return [problems] if problems else rows(store)


def main() -> None:
    what, folder, step = sys.argv[1:]
    work = {"restore": restores, "backup": backups}[what]
    sys.stdout.write(json.dumps(asdict(work(Path(folder), int(step)))))


if __name__ == "__main__":
    main()
