"""Locks on files beside the store: the system takes them back when their process ends, however it ends.

The daemon's names who watches (JSON); a cycle's own process takes the other one and writes its number there.
"""

import errno
import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from pipelines.exceptions import UsageError


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who holds a lock: a process of a machine, since a moment."""

    pid: int
    host: str
    since: datetime

    @classmethod
    def process(cls, pid: int) -> Self:
        """Return what to write for a process of this machine that takes a lock now."""
        return cls(pid=pid, host=socket.gethostname(), since=datetime.now(UTC))

    def written(self) -> str:
        return json.dumps(asdict(self) | {"since": self.since.isoformat(timespec="seconds")})

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return who has written ``text``; None where it is not (or not yet wholly) written."""
        try:
            found = json.loads(text)
            since = datetime.fromisoformat(found["since"])
            return cls(pid=int(found["pid"]), host=str(found["host"]), since=since)
        except (ValueError, KeyError, TypeError):
            return None


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
        if not self.take():
            return False
        self.close()
        return True

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


@contextmanager
def only_daemon(store: Path) -> Iterator[None]:
    """Be the only daemon of a store. Raises ``UsageError``, which says who is it already."""
    lock = daemon_lock(store)
    if not lock.take():
        raise UsageError(refusal(store, Holder.read(lock.told())))
    lock.name_holder(Holder.process(os.getpid()))
    try:
        yield
    finally:
        lock.close()


def refusal(store: Path, holder: Holder | None) -> str:
    """Return one sentence on who watches already."""
    who = "another councilwatch"
    if holder is not None:
        since = holder.since.astimezone().strftime("%H:%M on %d %B %Y")
        who = f"process {holder.pid} on {holder.host}, since {since}"
    return f"The store {store} is watched already by {who}; end that one first, or use another working folder."
