"""One store has one daemon."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipelines.exceptions import UsageError
from pipelines.store.lock import Holder, daemon_lock

ELSEWHERE = "end that one first, or use another working folder"


@contextmanager
def only_daemon(store: Path, *, way_out: str = ELSEWHERE) -> Iterator[None]:
    """Be the only daemon of a store. Raises ``UsageError``, which says who is it already and the ``way_out``."""
    lock = daemon_lock(store)
    if not lock.take():
        raise UsageError(refusal(store, Holder.read(lock.told()), way_out))
    lock.name_holder(Holder.process(os.getpid()))
    try:
        yield
    finally:
        lock.close()


def refusal(store: Path, holder: Holder | None, way_out: str = ELSEWHERE) -> str:
    """Return one sentence on who watches already."""
    who = "another councilwatch"
    if holder is not None:
        since = holder.since.astimezone().strftime("%H:%M on %d %B %Y")
        who = f"process {holder.pid} on {holder.host}, since {since}"
    return f"The store {store} is watched already by {who}; {way_out}."
