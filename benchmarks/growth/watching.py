"""An idle cycle by how many sources are watched: each source costs as much whether there are ten or thousands."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import pretend_sources
from benchmarks.growth.priming import prime
from benchmarks.idle_cycle import Measured, cycle, make_due, served, write_folder
from benchmarks.plot import Points

SOURCES_A_HOST = 5

STORIES = 4
"""Stories of a source: it is its listing that is measured."""


def by_sources(sizes: Sequence[int]) -> dict[str, Points]:
    """What is measured -> sources, and what an idle cycle takes of it."""
    found = [(size, idle(size)) for size in sorted(sizes)]
    return {
        "seconds of CPU, a cycle": [(size, each.cpu_seconds) for size, each in found],
        "milliseconds of CPU, a source": [(size, each.cpu_a_source() * 1_000) for size, each in found],
        "megabytes": [(size, each.megabytes) for size, each in found],
        "requests": [(size, each.asked) for size, each in found],
    }


def idle(size: int) -> Measured:
    """Watch so many sources until everything is read, and measure a cycle in which nothing is new."""
    before, pretend_sources.STORIES = pretend_sources.STORIES, STORIES
    try:
        sources = pretend_sources.spread(size, max(size // SOURCES_A_HOST, 2))
        with tempfile.TemporaryDirectory() as name, served(sources) as (port, line):
            folder = Path(name)
            write_folder(folder, sources, port)
            prime(folder, port)
            make_due(folder)
            time.sleep(1)  # the hour of a poll is kept in seconds
            return cycle(f"{size} sources", folder, line)
    finally:
        pretend_sources.STORIES = before
