"""Waiting for one thing of several."""

import asyncio
from contextlib import suppress
from typing import Any


async def first_of(*waits: Any) -> None:
    """Wait until one of these has ended; the others that are only waits are given up."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task, wait in zip(tasks, waits, strict=True):
        if task is not wait:
            task.cancel()


async def stopped_within(stop: asyncio.Event, seconds: float) -> bool:
    """Wait for ``seconds``, or until ``stop`` is set; return whether it is."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
    return stop.is_set()
