"""Dask's workers, on as many machines as there are: the same jobs as on one machine's cores."""

import ctypes
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from distributed import Client
from distributed.comm.core import CommClosedError

from pipelines.exceptions import NothingReachedError, UsageError
from scheduler.archive.engines import Job, Lost, Result
from scheduler.archive.slices import this_version

PORT = 8786
"""Dask's own, where an address names none."""

SECONDS_TO_ANSWER = 15
SECONDS_WITHOUT_WORKERS = 60.0

TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3  # in glibc's malloc.h
MOST_KEPT, LONGEST_KEPT = 128 << 20, 32 << 20
"""Bytes that a worker keeps for the next page, and of the largest piece of them."""

NOBODY = (
    "There is no Dask scheduler at {address}; start one with `dask scheduler` and workers with `dask worker ADDRESS`, "
    "in an environment like this one."
)
WENT_AWAY = "The cluster at {address} went away. What was read is kept: say the same again to go on from there."
NO_WORKERS = (
    "The cluster at {address} has no worker any more that could go on. What was read is kept: start workers, and say "
    "the same again."
)
OTHERS = "{worker} is left out: it has {other}, and here is {ours}. Install the same there, and start it again."
NONE_ALIKE = "No worker of the cluster at {address} is like this program. {others}"


class Cluster:
    """The workers of a Dask scheduler that are of this very version; ``tell`` is told which are left out, and why."""

    def __init__(
        self,
        address: str,
        tell: Callable[[str], None],
        *,
        ours: str | None = None,
        without_workers: float = SECONDS_WITHOUT_WORKERS,
    ) -> None:
        self.address, self.tell, self.without_workers = address, tell, without_workers
        self.ours = ours or this_version()
        try:
            reach(address)
            self.client = Client(address, timeout=SECONDS_TO_ANSWER, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise NothingReachedError(NOBODY.format(address=address)) from error
        self.left_out: dict[str, str] = {}
        self.alike = self._alike()
        if not self.alike:
            others = " ".join(self.left_out.values()) or "It has no workers yet."
            self.client.close()
            raise UsageError(NONE_ALIKE.format(address=address, others=others))

    def _alike(self) -> list[str]:
        """The workers of this version."""
        told: dict[str, Any] = self.client.run(this_version, on_error="return")
        for worker, other in told.items():
            if other != self.ours and worker not in self.left_out:
                has = (
                    other if isinstance(other, str) else f"no councilwatch that could be asked ({type(other).__name__})"
                )
                self.left_out[worker] = OTHERS.format(worker=worker, other=has, ours=self.ours)
                self.tell(self.left_out[worker])
        return [worker for worker, other in told.items() if other == self.ours]

    def run(
        self, jobs: Iterable[Job], work: Callable[[Job], Result], more: Callable[[Job, Result | Lost], Job | None]
    ) -> Iterator[tuple[Job, Result | Lost]]:
        running: dict[Any, Job] = {}
        try:
            for job in jobs:
                running[self._submit(work, job)] = job
            while running:
                for future in self._ended(running):
                    job = running.pop(future)
                    end: Result | Lost = future.result() if future.status == "finished" else Lost()
                    future.release()
                    yield job, end
                    if (following := more(job, end)) is not None:
                        running[self._submit(work, following)] = following
        except (OSError, CommClosedError, TimeoutError) as error:
            raise NothingReachedError(WENT_AWAY.format(address=self.address)) from error

    def _submit(self, work: Callable[[Job], Result], job: Job) -> Any:
        """Ask for a job to be done; by certain workers only where others must not, for one that dies comes back under
        another address."""
        only = self.alike if self.left_out else None
        return self.client.submit(at_work, work, job, pure=False, workers=only, allow_other_workers=False)

    def _ended(self, running: dict[Any, Job]) -> list[Any]:
        """Wait for the next ends. Raises ``NothingReachedError`` where none can come any more."""
        idle_since = time.monotonic()
        while True:
            ended = [future for future in running if future.status in ("finished", "error")]
            if ended:
                return ended
            if self.client.status != "running" or any(each.status in ("lost", "cancelled") for each in running):
                raise NothingReachedError(WENT_AWAY.format(address=self.address))
            if self._can_go_on():
                idle_since = time.monotonic()
            elif time.monotonic() - idle_since > self.without_workers:
                raise NothingReachedError(NO_WORKERS.format(address=self.address))
            time.sleep(0.05)

    def _can_go_on(self) -> bool:
        there = set(self.client.scheduler_info(n_workers=-1)["workers"])
        return bool(there & set(self.alike) if self.left_out else there)

    def close(self) -> None:
        self.client.close(timeout=2)


def reach(address: str) -> None:
    """Raise ``OSError`` where nothing listens at an address.

    Dask would go on asking until its time is over; and a client of its that came to no scheduler waits half a minute to
    be closed at the end of the program, and leaves a trace.
    """
    place = urlsplit(address if "://" in address else f"tcp://{address}")
    if place.scheme in ("tcp", "tls") and place.hostname is not None:
        socket.create_connection((place.hostname, place.port or PORT), SECONDS_TO_ANSWER).close()


def at_work(work: Callable[[Job], Result], job: Job) -> Result:
    keep_memory()
    return work(job)


@cache
def keep_memory() -> None:
    """Let this process keep the memory of one page for the next. Dask has its workers give back all beyond 64 KB at
    once, and the same pages then take nearly twice the time of the processor."""
    adjust = getattr(ctypes.CDLL(None), "mallopt", None)  # glibc's alone
    if adjust is not None:
        adjust(TRIM_THRESHOLD, MOST_KEPT)
        adjust(MMAP_THRESHOLD, LONGEST_KEPT)
