"""Locks on files beside the store: the system takes them back when their process ends, however it ends.

One is the daemon's, the other that of the process which crawls what is due. Each names its holder (JSON), exactly
enough that nobody ends another process which has got that one's number since.
"""

import errno
import fcntl
import json
import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from pipelines import clock


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who holds a lock: a process of a machine, since a moment.

    ``cycle`` is the cycle that a daemon started it for; None for all that nobody but a person has started. ``born``
    tells it from others of its number; None where the machine cannot say.
    """

    pid: int
    host: str
    since: datetime
    cycle: int | None = None
    born: str | None = None

    @classmethod
    def process(cls, pid: int, *, cycle: int | None = None) -> Self:
        """Return what to write for a process of this machine that takes a lock now."""
        return cls(pid=pid, host=socket.gethostname(), since=clock.now(), cycle=cycle, born=born(pid))

    def written(self) -> str:
        return json.dumps(asdict(self) | {"since": self.since.isoformat(timespec="seconds")})

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return who has written ``text``; None where it is not (or not yet wholly) written."""
        try:
            found = json.loads(text)
            since = datetime.fromisoformat(found["since"])
            cycle = None if found.get("cycle") is None else int(found["cycle"])
            birth = None if found.get("born") is None else str(found["born"])
            return cls(pid=int(found["pid"]), host=str(found["host"]), since=since, cycle=cycle, born=birth)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def is_known(self) -> bool:
        """Whether the process of this number on this machine is surely the one that took the lock."""
        return self.host == socket.gethostname() and self.born is not None and self.born == born(self.pid)


class Lock:
    """A lock that one process at a time holds; its file says which."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Take the lock; False where another process holds it."""
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                return False
            raise
        self._descriptor = descriptor
        os.ftruncate(descriptor, 0)
        return True

    def name_holder(self, holder: Holder) -> None:
        """Write into the file who holds the lock."""
        if self._descriptor is not None:
            os.pwrite(self._descriptor, holder.written().encode(), 0)

    def close(self) -> None:
        """Let go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def is_free(self) -> bool:
        """Whether nobody holds it just now."""
        with self.if_free() as free:
            return free

    @contextmanager
    def if_free(self) -> Iterator[bool]:
        """Hold the lock inside where it is free, and say whether it is: nobody can take it meanwhile."""
        free = self.take()
        try:
            yield free
        finally:
            if free:
                self.close()

    def told(self) -> str:
        """Return what the one who holds it has written; empty where that is nothing."""
        try:
            return self.path.read_text(encoding="utf-8")
        except OSError:
            return ""


def daemon_lock(store: Path) -> Lock:
    return Lock(store.with_name(f"{store.name}.lock"))


def cycle_lock(store: Path) -> Lock:
    """The lock that a cycle's process takes, so that what outlives its daemon is known."""
    return Lock(store.with_name(f"{store.name}.cycle.lock"))


def born(pid: int) -> str | None:
    """Return what tells a process of this machine from all others that had or will have its number.

    Linux: the machine's own start and the process's, in ticks since then. Elsewhere the moment that ``ps`` tells, to
    the second. None where there is no such process, or nothing to tell it by.
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        after_name = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
        return f"{boot} {after_name.split()[19]}"
    except (OSError, IndexError):
        return None if Path("/proc/self").exists() else told_by_ps(pid)


def told_by_ps(pid: int) -> str | None:
    try:
        told = subprocess.run(  # noqa: S603 - a number is all that is put in
            ["/bin/ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False, timeout=5
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return told.stdout.strip() or None
