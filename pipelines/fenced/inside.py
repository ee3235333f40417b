"""What a fenced process does to itself before it reads anything: it gives up what reading does not need.

It is no sandbox: what took over such a process could still delete files and use the network as its user may.
"""

import os
import resource
import signal
import sys
from contextlib import suppress

LENGTH = 8
"""Bytes before a body that tell how long it is, the highest first."""

PR_SET_PDEATHSIG = 1
"""Linux: the signal that the system sends to a process when the thread that started it ends (``man 2 prctl``)."""


def fence_in(memory: int) -> None:
    """Take from this process what reading does not need. Where a system has no such limit, the others stand.

    Whoever presses Ctrl-C means the parent, which then ends this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def allow_seconds(seconds: int) -> None:
    """Let this process use ``seconds`` of the processor from now on; then the system ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    soft = until if hard == resource.RLIM_INFINITY else min(until, hard)  # one's own `ulimit -t` may be lower
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def end_with(parent: int) -> None:
    """Have the system end this process with the one that started it, in the middle of whatever it reads.

    Elsewhere than on Linux it ends when it has read what it was given, for its pipe is closed.
    """
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before the system was told
        sys.exit(0)
