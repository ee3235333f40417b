"""One program run to its end: the CPU and the memory of it and of all that it started. Linux only (``/proc``)."""

import json
import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LOOK_EVERY = 0.1
TICKS, PAGE = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Seconds of CPU and by the clock, megabytes at the height (of all processes together), and how it ended."""

    cpu: float = 0.0
    clock: float = 0.0
    megabytes: float = 0.0
    status: int = 0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(
            cpu=self.cpu + other.cpu,
            clock=self.clock + other.clock,
            megabytes=max(self.megabytes, other.megabytes),
            status=self.status or other.status,
        )


class Watch(threading.Thread):
    """Looks at all processes of a session while it lives."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.highest = 0.0
        self.ticks: dict[int, int] = {}
        self._session = session

    def run(self) -> None:
        while not self.ended.wait(LOOK_EVERY):
            held = 0
            for pid, ticks, pages in processes(self._session):
                held += pages
                self.ticks[pid] = ticks
            self.highest = max(self.highest, held * PAGE / 1_000_000)

    @property
    def seconds(self) -> float:
        """CPU of all processes that were ever seen, as they were seen last: less than they used."""
        return sum(self.ticks.values()) / TICKS


def processes(session: int) -> list[tuple[int, int, int]]:
    """Return number, ticks of CPU and pages of memory of each process of a session."""
    found = []
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[3]) == session:
            found.append((int(folder.name), int(fields[11]) + int(fields[12]), int(fields[21])))
    return found


def run(program: Sequence[str], *, folder: Path, environment: Mapping[str, str], longest: float) -> Cost:
    """Run a program in ``folder`` for ``longest`` seconds at most, what it says going to ``said.log`` there.

    CPU is what the system charges for it and for what it waited for, or what its processes were seen to have used where
    that is more: some are never waited for. ``status`` is -9 where it took too long.
    """
    begun = time.monotonic()
    with (folder / "said.log").open("ab") as said:
        child = subprocess.Popen(
            program,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        watch = Watch(child.pid)
        watch.start()
        killer = threading.Timer(longest, end, (child.pid,))
        killer.start()
        try:
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        finally:
            killer.cancel()
            watch.ended.set()
            watch.join()
            end(child.pid)
    return Cost(
        cpu=max(used.ru_utime + used.ru_stime, watch.seconds),
        clock=time.monotonic() - begun,
        megabytes=watch.highest or used.ru_maxrss / 1_000,  # the latter is at least that of whoever started it
        status=child.returncode,
    )


class Answering:
    """A program that stays, works when it is asked to by a line, and answers with one of what that cost."""

    def __init__(self, program: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> None:
        with (folder / "said.log").open("ab") as said:
            self._child = subprocess.Popen(
                program,
                cwd=folder,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                start_new_session=True,
                text=True,
            )

    def ask(self, line: str, *, longest: float) -> Cost:
        """Ask and wait for ``longest`` seconds at most; then all its processes are ended, and ``status`` is -9."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        begun = time.monotonic()
        watch = Watch(self._child.pid)
        watch.start()
        killer = threading.Timer(longest, end, (self._child.pid,))
        killer.start()
        try:
            self._child.stdin.write(f"{line}\n")
            self._child.stdin.flush()
            answer = self._child.stdout.readline()
        finally:
            killer.cancel()
            watch.ended.set()
            watch.join()
        clock = time.monotonic() - begun
        if not answer:
            return Cost(cpu=watch.seconds, clock=clock, megabytes=watch.highest, status=-9)
        return Cost(clock=clock, megabytes=watch.highest, **json.loads(answer))


def end(session: int) -> None:
    """End all processes of a session that are still there."""
    for pid, _, _ in processes(session):
        try:
            os.kill(pid, 9)
        except ProcessLookupError:
            continue
