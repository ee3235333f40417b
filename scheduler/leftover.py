"""What a killed daemon leaves: a cycle that still crawls, rows without an end."""

import asyncio
import os
import signal
from contextlib import suppress

from pipelines import clock
from pipelines.exceptions import UsageError
from pipelines.store import Store
from pipelines.store.lock import Holder, Lock, cycle_lock
from scheduler import children
from scheduler.telling import Telling

AT_WORK = "Somebody else's `scrapy crawl due` is at work on {store}; it ends in a few minutes at most."

KILL_SECONDS = 2.0
"""How long a killed process may take to vanish."""


async def end_leftover(store: Store, telling: Telling) -> None:
    """End the cycle that outlived its daemon, if there is one, and close what has no end in the store.

    Raises ``UsageError`` where it does not end, and where no daemon of this machine has surely started it.
    """
    lock = cycle_lock(store.path)
    if not lock.is_free():
        holder = Holder.read(lock.told())
        if holder is None or holder.cycle is None or not holder.is_known():
            raise UsageError(f"{AT_WORK.format(store=store.path)} Start again then.")
        says = f"Cycle {holder.cycle}, which outlived its daemon (process {holder.pid}), is ended first."
        telling.say("leftover_ended", says, pid=holder.pid)
        await end_stranger(holder.pid, lock)
    with lock.if_free() as free:
        closed = store.close_orphans(clock.now(), none_due=free)
    if closed:
        says = f"Cycles found without an end, recorded as crashed: {closed}. What they owed is still owed."
        telling.say("orphans_closed", says, cycles=closed)


async def end_stranger(pid: int, lock: Lock) -> None:
    """End the process that holds ``lock`` and is no child of this one."""
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGTERM)
    if not await freed(lock, children.GRACE_SECONDS):
        children.kill_session(pid)
        if not await freed(lock, KILL_SECONDS):
            raise UsageError(f"Process {pid}, a cycle of an earlier councilwatch, cannot be ended; end it first.")


async def freed(lock: Lock, seconds: float) -> bool:
    """Wait until the lock is free, for at most ``seconds``; nothing tells of it, so it is asked for."""
    until = asyncio.get_running_loop().time() + seconds
    while not lock.is_free():
        if asyncio.get_running_loop().time() > until:
            return False
        await asyncio.sleep(0.05)
    return True
