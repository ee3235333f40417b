"""What a killed daemon leaves: a cycle that still crawls, rows without an end."""

import asyncio
import os
import signal
import socket
from contextlib import suppress
from datetime import UTC, datetime

from pipelines.exceptions import UsageError
from pipelines.store import Store
from scheduler import children
from scheduler.lock import Holder, Lock, cycle_lock
from scheduler.telling import Telling

KILL_SECONDS = 2.0
"""How long a killed process may take to vanish."""


async def end_leftover(store: Store, telling: Telling) -> None:
    """End the cycle that outlived its daemon, if there is one, and close what has no end in the store.

    Raises ``UsageError`` where it does not end or is not this machine's.
    """
    lock = cycle_lock(store.path)
    if not is_free(lock):
        holder = lock.holder()
        if holder is None or not leads_session_here(holder):
            raise UsageError(
                f"A cycle of an earlier councilwatch is still at work on {store.path}; start again when it "
                "has ended, at most a few minutes from now."
            )
        says = f"A cycle that outlived its daemon (process {holder.pid}) is ended first."
        telling.say("leftover_ended", says, pid=holder.pid)
        await end_stranger(holder.pid, lock)
    closed = store.close_orphans(datetime.now(UTC))
    if closed:
        says = f"Cycles found without an end, recorded as crashed: {closed}. What they owed is still owed."
        telling.say("orphans_closed", says, cycles=closed)


async def end_stranger(pid: int, lock: Lock) -> None:
    """End the process that holds ``lock`` and is no child of this one."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    if not await freed(lock, children.GRACE_SECONDS):
        children.kill_session(pid)
        if not await freed(lock, KILL_SECONDS):
            raise UsageError(
                f"Process {pid}, a cycle of an earlier councilwatch, cannot be ended; end it first."
            )


def leads_session_here(holder: Holder) -> bool:
    """Whether the holder is a process of this machine and leads its session, as every cycle does."""
    if holder.host != socket.gethostname():
        return False
    try:
        return os.getsid(holder.pid) == holder.pid
    except OSError:
        return False


def is_free(lock: Lock) -> bool:
    """Whether nobody holds the lock; who held it last stays written where somebody does."""
    if not lock.take():
        return False
    lock.close()
    return True


async def freed(lock: Lock, seconds: float) -> bool:
    """Wait until the lock is free, for at most ``seconds``; nothing tells of it, so it is asked for."""
    until = asyncio.get_running_loop().time() + seconds
    while not is_free(lock):
        if asyncio.get_running_loop().time() > until:
            return False
        await asyncio.sleep(0.05)
    return True
