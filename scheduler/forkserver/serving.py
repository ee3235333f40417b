"""Makes a copy of this process for each line that asks for one, and tells when it has ended.

In: ``{"arguments": [...], "log": "..."}``, the arguments of Scrapy and the file to write to. Out: ``{"begun": PID}`` by
the copy itself once it hears that it is to end, and ``{"ended": PID, "status": N}`` later. The process ends when nobody
can ask any more; a copy that is at work goes on.
"""

import gc
import json
import logging
import os
import selectors
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from typing import NoReturn

MOST_BYTES = 65_536
"""Of a line that asks; a pipe hands over so much at most."""

NOT_OURS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""What is sent to everything of a service, or of a terminal, means the daemon and the cycle. This process ends when the
daemon has ended, for it tells how the cycle does."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a copy is to do."""

    arguments: tuple[str, ...]
    log: str

    @classmethod
    def read(cls, line: bytes) -> "Wanted":
        asked = json.loads(line)
        return cls(arguments=tuple(asked["arguments"]), log=asked["log"])

    def written(self) -> bytes:
        return json.dumps({"arguments": self.arguments, "log": self.log}).encode() + b"\n"


def serve(questions: int, answers: FileIO) -> Wanted | None:
    """Serve until nobody asks any more, and return None; in each copy, return what that one is to do."""
    for each in NOT_OURS:
        signal.signal(each, signal.SIG_IGN)
    gc.collect()
    gc.freeze()  # else the collector of each copy would write to the pages that they share
    with selectors.DefaultSelector() as selector:
        selector.register(questions, selectors.EVENT_READ)
        asked = b""
        while True:
            for key, _ in selector.select():
                if key.fd != questions:
                    selector.unregister(key.fd)
                    os.close(key.fd)
                    tell_end(key.data, answers)
                    continue
                if not (read := os.read(questions, MOST_BYTES)):
                    return None
                *lines, asked = (asked + read).split(b"\n")
                for line in lines:
                    signal.pthread_sigmask(signal.SIG_BLOCK, NOT_OURS)  # a copy hears later what it is sent now
                    pid = os.fork()
                    if pid == 0:
                        return Wanted.read(line)
                    signal.pthread_sigmask(signal.SIG_UNBLOCK, NOT_OURS)
                    selector.register(os.pidfd_open(pid), selectors.EVENT_READ, pid)


def tell_end(pid: int, answers: FileIO) -> None:
    _, status = os.waitpid(pid, 0)
    answers.write(json.dumps({"ended": pid, "status": os.waitstatus_to_exitcode(status)}).encode() + b"\n")


def end(status: object) -> NoReturn:
    """End this copy with what ``SystemExit`` bears, and leave what it holds to the system: to take it apart copies much
    of the memory that is shared, and takes as long as an idle cycle of a few sources."""
    logging.shutdown()
    with suppress(OSError):  # a full disk: how the cycle ended is told all the same
        if isinstance(status, str):
            sys.stderr.write(f"{status}\n")
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status if isinstance(status, int) else int(status is not None))


def be_a_cycle(wanted: Wanted, answers: FileIO) -> None:
    """Let this copy lead a session of its own, hear requests to end, and write to its log; then tell that it began."""
    os.setsid()
    for each in NOT_OURS:
        signal.signal(each, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, NOT_OURS)
    nothing = os.open(os.devnull, os.O_RDONLY)
    log = os.open(wanted.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    for given, standard in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(given, standard)
    os.close(nothing)
    os.close(log)
    answers.write(json.dumps({"begun": os.getpid()}).encode() + b"\n")
