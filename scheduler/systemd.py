"""What systemd is told by the process that it started: that it is ready, at work, ending (sd_notify(3)).

A few datagrams to the socket that the environment names; where it names none, nobody is told anything.
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

VARIABLES = frozenset({"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
"""What is this process's own business: a child that spoke in its name would hide that it hangs."""


class Systemd:
    """Tells systemd; ``environment`` is this process's."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        given = os.environ if environment is None else environment
        named = given.get("NOTIFY_SOCKET", "")
        self._place = f"\0{named[1:]}" if named.startswith("@") else named
        self.watchdog_seconds = watchdog_seconds(given)

    def ready(self) -> None:
        self._tell("READY=1")

    def alive(self) -> None:
        """Feed the watchdog: without that for ``WatchdogSec`` the process is killed and started again."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        self._tell("STOPPING=1")

    def status(self, says: str) -> None:
        """Say in a line how things are: ``systemctl status`` shows it."""
        self._tell(f"STATUS={' '.join(says.split())}")

    def _tell(self, message: str) -> None:
        if not self._place:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as to:
            to.setblocking(False)  # where nobody reads, its queue is full: the watch must not wait for that
            to.connect(self._place)
            to.send(message.encode("utf-8", "replace"))


def watchdog_seconds(environment: Mapping[str, str]) -> float | None:
    """Return how often at least this process must be heard of; None where nobody waits for that."""
    told, whose = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", str(os.getpid()))
    if not told.isdecimal() or int(told) == 0 or whose != str(os.getpid()):
        return None
    return int(told) / 1_000_000


def to_journal(descriptor: int, environment: Mapping[str, str]) -> bool:
    """Whether what is written there goes to systemd's journal, which writes the time before each line itself."""
    try:
        known = os.fstat(descriptor)
    except OSError:
        return False
    return environment.get("JOURNAL_STREAM") == f"{known.st_dev}:{known.st_ino}"
