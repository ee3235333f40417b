"""Killing a process that sends, again and again, and counting what its readers got.

python -m tests.scheduler.notify.killing FOLDER      # the process that is killed
"""

import asyncio
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.store import open_store
from scheduler.notify.channels import looked_at
from scheduler.notify.sender import Sender
from scheduler.telling import Sentences
from tests.scheduler.notify.making import NOON, column, keep_secret, opened, owe, told, working_folder
from tests.scheduler.notify.servers import Hook, web_server

ANSWER_SECONDS = 0.01
"""How long the server thinks before it answers: a kill is to hit what is on its way, too."""

PER_KILL = 3
"""Notices a kill; it comes after fewer messages than that, and a moment of at most ``MOST_SECONDS``."""
MOST_SECONDS = 0.05


@dataclass(frozen=True, kw_only=True)
class Told:
    """How often a process was killed, how many messages its readers were owed, never got, and got twice; of the latter,
    how many did not say that they may be repeats; and how many kills came while one was on its way."""

    kills: int
    owed: int
    lost: int
    repeated: int
    unmarked: int
    in_flight: int


def kill(folder: Path, times: int, seed: int) -> Told:
    """Kill the sender of ``folder`` at random instants, then let it finish."""
    rng = random.Random(seed)
    owed = times * PER_KILL
    in_flight = 0
    with web_server() as hook:
        hook.seconds = ANSWER_SECONDS
        prepare(folder, hook, owed)
        with nursery(folder) as forking:
            for _ in range(times):
                pid = begin(forking)
                wait_for(hook, len(hook.bodies) + rng.randrange(PER_KILL))
                time.sleep(rng.uniform(0, MOST_SECONDS))
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                ended(forking)
                with open_store(folder / "councilwatch.db") as store:
                    in_flight += bool(column(store, "SELECT 1 FROM deliveries WHERE state = 'sending'"))
            begin(forking)
            ended(forking)
        return counted(hook.bodies, kills=times, owed=owed, in_flight=in_flight)


def counted(bodies: Sequence[Mapping[str, Any]], *, kills: int, owed: int, in_flight: int) -> Told:
    """Count by the headlines in what the server got, so that several in one message count, too."""
    got: Counter[str] = Counter()
    unmarked = 0
    for body in bodies:
        headlines = set(re.findall(r"Headline (\d+)\b", body["message"]))
        unmarked += not body["title"].endswith("(repeat)") and any(got[each] for each in headlines)
        got.update(headlines)
    return Told(
        kills=kills,
        owed=owed,
        lost=owed - len(got),
        repeated=sum(count - 1 for count in got.values()),
        unmarked=unmarked,
        in_flight=in_flight,
    )


def prepare(folder: Path, hook: Hook, owed: int) -> None:
    working_folder(folder, more="per_hour = 1000")
    keep_secret(folder, f"json://127.0.0.1:{hook.port}/secret-token")
    with opened(folder) as store:
        store.sync_channels(["desk"], NOON)
        for number in range(1, owed + 1):
            owe(store, told(number))


def wait_for(hook: Hook, messages: int) -> None:
    """Wait until so many messages have come."""
    until = time.monotonic() + 60
    while len(hook.bodies) < messages and time.monotonic() < until:
        time.sleep(0.001)


@contextmanager
def nursery(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """The process that forks those that are killed."""
    command = [sys.executable, "-m", "tests.scheduler.notify.killing", str(folder)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.communicate(timeout=30)


def begin(forking: "subprocess.Popen[str]") -> int:
    """Start a sender, wait until it is about to send, and return its number."""
    assert forking.stdin is not None
    assert forking.stdout is not None
    forking.stdin.write("\n")
    forking.stdin.flush()
    return int(forking.stdout.readline())


def ended(forking: "subprocess.Popen[str]") -> None:
    assert forking.stdout is not None
    assert forking.stdout.readline().strip() == "ended"


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(folder: Path) -> None:
    """Fork a process that sends all that is owed in ``folder`` for each line that is read."""
    assert looked_at("json://127.0.0.1/warm")[0] == 1  # the first look loads all of Apprise's plugins
    for _ in sys.stdin:
        pid = os.fork()
        if not pid:
            send_all(folder)
            os._exit(0)
        os.waitpid(pid, 0)
        say("ended")


def send_all(folder: Path) -> None:
    with open_store(folder / "councilwatch.db") as store:
        sender = Sender(folder, store, telling=Sentences(lambda _: None))
        say(str(os.getpid()))
        asyncio.run(sender.once(asyncio.Event()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
