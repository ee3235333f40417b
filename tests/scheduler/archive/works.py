"""Work that goes wrong, in modules of its own: workers are other processes, and load it by its name."""

import os
import signal
from dataclasses import replace
from pathlib import Path

from scheduler.archive import judging, slices
from scheduler.archive.reading import Answer
from scheduler.archive.slices import Read, Slice, read_slice


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dies_once(work: Slice) -> Read:
    """Kill its process in the second slice of a file, after that was read and before anybody hears of it; once."""
    read = read_slice(work)
    killed = Path(work.path).with_suffix(".killed")
    if work.start and not killed.exists():
        killed.touch()
        die()
    return read


POISON = "news/12"


def dies_at_a_record(work: Slice) -> Read:
    """Kill its process whenever one certain page is parsed, as one does that is too much for the machine."""

    def page_in(answer: Answer, setting: judging.Setting) -> object:
        if answer.url.endswith(POISON):
            die()
        return judging.page_in(answer, setting)

    vars(slices)["page_in"] = page_in
    return read_slice(work)


def of_another_version(work: Slice) -> Read:
    return replace(read_slice(work), by=OTHER_VERSION)


OTHER_VERSION = "councilwatch 0.0.1, rules 1"


def become_another_version() -> None:
    """Let this process say of itself that it is one, and whatever it reads."""
    vars(slices)["this_version"] = other_version


def become_this_version() -> None:
    vars(slices)["this_version"] = THIS_VERSION


def other_version() -> str:
    return OTHER_VERSION


THIS_VERSION = slices.this_version


def double(number: int) -> int:
    return 2 * number


def dies_at_three(number: int) -> int:
    if number == 3:
        die()
    return double(number)
