"""Who does the work: the cores of this machine. Dask's workers do the same in ``scheduler.archive.cluster``.

A job comes to exactly one end: its result, or ``Lost`` with why. A job whose worker dies is done again; one that kills
its worker each time is lost, and no other with it.
"""

import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Protocol, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

DEATHS = 2
"""So often a job may end a worker that does nothing else meanwhile."""

LOADED = "scheduler.archive.loaded"
"""Two seconds of work of its processor, which each worker would do for itself, and again after each death of one."""

KILLED = "The program was killed each time it read this (by the system, perhaps for want of memory)."


@dataclass(frozen=True, kw_only=True)
class Lost:
    """Why a job has no result."""

    says: str = KILLED


class Engine(Protocol):
    def run(
        self, jobs: Iterable[Job], work: Callable[[Job], Result], more: Callable[[Job, Result | Lost], Job | None]
    ) -> Iterator[tuple[Job, Result | Lost]]:
        """Do jobs, and what ``more`` makes of each that came to its end; yield each with its end, in any order.

        ``work`` is a function of a module, which raises nothing.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class Cores:
    """A pool of processes on this machine."""

    workers: int = os.cpu_count() or 1

    def run(
        self, jobs: Iterable[Job], work: Callable[[Job], Result], more: Callable[[Job, Result | Lost], Job | None]
    ) -> Iterator[tuple[Job, Result | Lost]]:
        waiting, suspects, deaths = deque(jobs), deque[Job](), Counter[int]()
        while waiting or suspects:
            # After a death nobody knows whose job it was: each that ran then is done alone.
            queue = deque([suspects.popleft()]) if suspects else waiting
            running: dict[Future[Result], Job] = {}
            ends: list[tuple[Job, Result | Lost]] = []
            try:
                for job, result in self._done(queue, running, work):
                    yield job, result
                    waiting.extend(filter(None, [more(job, result)]))
            except BrokenProcessPool:
                suspects.extend(running.values())
                if queue is not waiting and suspects:
                    deaths[id(suspects[-1])] += 1
                    if deaths[id(suspects[-1])] >= DEATHS:
                        ends.append((suspects.pop(), Lost()))
            for job, end in ends:
                yield job, end
                waiting.extend(filter(None, [more(job, end)]))

    def _done(
        self, queue: deque[Job], running: dict[Future[Result], Job], work: Callable[[Job], Result]
    ) -> Iterator[tuple[Job, Result]]:
        """Do what is in the queue; ``running`` is what is under way. Raises ``BrokenProcessPool`` where one died."""
        processes = multiprocessing.get_context("forkserver")
        processes.set_forkserver_preload(["__main__", LOADED])
        with ProcessPoolExecutor(self.workers, mp_context=processes) as pool:
            while queue or running:
                while queue and len(running) < self.workers:
                    running[pool.submit(work, queue[0])] = queue[0]
                    queue.popleft()
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    result = future.result()
                    yield running.pop(future), result
