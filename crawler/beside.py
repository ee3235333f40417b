"""What keeps the crawl's event loop free: long work beside it, in a thread that gives way, and short work in turns.

Python runs one thread at a time. A thread that computes gives the lock to one that waits for it after the switch
interval, and a call into a library written in C not before it ends; the garbage collector stops all. So the interval
is short here, one thread computes beside the loop and not several, what was loaded before the crawl is no garbage that
anybody looks for, and the ways of reading cut what is long into parts.
"""

import asyncio
import gc
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

SWITCH = 0.0001
"""Seconds; Python's own is 0.005, and the loop gives the lock away at each of its statements to the store, of which a
turn may have a hundred."""
TURN = 0.005
"""Seconds that a part of long work in the loop may take."""
ALL_LOOKED_THROUGH = 100
"""Every so many times that the garbage collector looks through what is of middle age it looks through everything;
Python's own is 10. One whose collector looks through what is old bit by bit (3.14) ignores it."""

Given = ParamSpec("Given")
Result = TypeVar("Result")

_THREAD = ThreadPoolExecutor(1, thread_name_prefix="beside")
"""The only one of the process, started when it is first needed: two that compute take the lock from each other, and the
loop would wait for both."""


async def beside(work: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs) -> Result:
    """Return what ``work`` returns for these, from the thread; other callbacks have their turns meanwhile."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_THREAD, lambda: work(*args, **kwargs))


def fitting(done: int, seconds: float, *, most: int) -> int:
    """Return how many items, one to ``most``, fit in a turn of the loop, where ``done`` of them took so many seconds:
    how long they take hangs on who else wants Python's lock."""
    return max(1, min(most, int(done * TURN / max(seconds, TURN / most))))


class Turns:
    """Lets what takes the loop a few milliseconds begin one after the other, each in a turn of the loop of its own.

    Answers come in flocks, and a loop that has read a dozen of them runs all of their callbacks before it looks at its
    clock and its sockets again.
    """

    def __init__(self) -> None:
        self._line = asyncio.Lock()

    async def next(self) -> None:
        """Wait until no other has begun in this turn."""
        async with self._line:
            await asyncio.sleep(0)


def let_the_loop_go_first() -> None:
    """Make threads give way soon, and leave what is loaded to no garbage collection (39 ms for each full one); what a
    crawl makes itself is looked through whole ten times more rarely than usual (52 ms amid 50,000 links)."""
    sys.setswitchinterval(SWITCH)
    gc.freeze()
    youngest, middle, _ = gc.get_threshold()
    gc.set_threshold(youngest, middle, ALL_LOOKED_THROUGH)
