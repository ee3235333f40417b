"""What the benchmarks of the explorer ask it, and how they ask: its pages by kind, a process of it, one question."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from random import Random

from benchmarks.generated.happenings import councils
from benchmarks.generated.words import COMMON, rare
from pipelines.explorer.serve import command
from pipelines.reference.slugs import council_slugs
from pipelines.store import open_store

READY_SECONDS = 60.0
OTHERS = "datasette: "
"""Before the name of a kind of page that is Datasette's own."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What of a store its addresses are made of."""

    name: str
    stories: int
    events: int
    days: tuple[str, ...]
    sources: tuple[str, ...]


def facts(path: Path) -> Facts:
    with open_store(path, create=False) as store:
        rows = store._connection.rows
        days = rows("SELECT DISTINCT substr(began_at, 1, 10) FROM cycles ORDER BY 1 DESC LIMIT 14")
        sources = rows("SELECT source FROM stories ORDER BY id LIMIT 200")
        return Facts(
            name=path.stem,
            stories=rows("SELECT max(id) FROM stories")[0][0],
            events=rows("SELECT max(id) FROM events")[0][0],
            days=tuple(row[0] for row in days),
            sources=tuple(sorted({row[0] for row in sources})),
        )


Address = Callable[[Random, Facts], str]


def slug(random: Random) -> str:
    return council_slugs()[random.choice(councils()).gss]


def common(random: Random) -> str:
    """A word that nearly every story has."""
    return random.choice(COMMON).rpartition(" ")[2]


def seldom(random: Random) -> str:
    return rare()[random.randrange(len(rare()))]


def year(random: Random) -> int:
    return random.randrange(2015, 2027)


GRADES = ("outstanding", "good", "requires+improvement", "inadequate")

PAGES: Mapping[str, Address] = {
    "front page": lambda _random, _facts: "/",
    "map": lambda random, _facts: f"/map?judgement=in_care&year={year(random)}&sort=grade",
    "council": lambda random, _facts: f"/council/{slug(random)}",
    "event": lambda random, known: f"/event/{random.randrange(1, known.events + 1)}",
    "story": lambda random, known: f"/story/{random.randrange(1, known.stories + 1)}",
    "statistics": lambda random, _facts: f"/statistics?judgement={random.choice(('overall', 'leadership'))}",
    "sources": lambda random, _facts: f"/sources?state={random.choice(('all', 'trouble', 'ok'))}",
    "to look at": lambda _random, _facts: "/look-at",
    "about": lambda _random, _facts: "/about",
    "search": lambda _random, _facts: "/search",
    "search, common word": lambda random, _facts: f"/search?q={common(random)}",
    "search, rare word": lambda random, _facts: f"/search?q={seldom(random)}",
    "search, best first": lambda random, _facts: f"/search?q={common(random)}+{seldom(random)}&order=best",
    "search, filters": lambda random, _facts: f"/search?council={slug(random)}&grade={random.choice(GRADES)}",
    "search, common and filters": lambda random, _facts: f"/search?q={common(random)}&council={slug(random)}",
    "search, source and days": lambda random, known: (
        f"/search?source={random.choice(known.sources)}&from={year(random)}-01-01&to=2026-12-31"
    ),
    "search, standing": lambda _random, _facts: "/search?standing=contradicted&judgement=overall",
    "search as CSV": lambda random, _facts: f"/search.csv?council={slug(random)}",
    "search as JSON": lambda random, _facts: f"/search.json?q={common(random)}",
    "search as Atom": lambda random, _facts: f"/search.atom?q={seldom(random)}",
    "digest": lambda random, known: f"/digest/{random.choice(known.days)}",
    "list of feeds": lambda _random, _facts: "/feeds/",
    "feed of all": lambda _random, _facts: "/feeds/all.atom",
    "feed of a council": lambda random, _facts: f"/feeds/councils/{slug(random)}.json",
}
"""Every kind of page of our own, and an address of one of them."""

DATASETTES: Mapping[str, Address] = {
    f"{OTHERS}database": lambda _random, known: f"/{known.name}",
    f"{OTHERS}stories": lambda _random, known: f"/{known.name}/stories",
    f"{OTHERS}claims of a council": lambda random, known: f"/{known.name}/claims?gss={random.choice(councils()).gss}",
    f"{OTHERS}ledger": lambda _random, known: f"/{known.name}/ledger",
    f"{OTHERS}query": lambda _random, known: f"/{known.name}/new_ratings_this_week",
}
"""Pages of Datasette over the store, which are reported and not bound."""


@dataclass(frozen=True, kw_only=True)
class Answered:
    """One question: ``seconds`` to the last byte, ``size`` in bytes."""

    kind: str
    address: str
    seconds: float
    size: int
    status: int

    @property
    def is_ours(self) -> bool:
        return not self.kind.startswith(OTHERS)


@dataclass(frozen=True, kw_only=True)
class Explorer:
    """An explorer that serves: its ``port`` and the number of its process."""

    port: int
    pid: int

    def connect(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.port, timeout=60)

    def cpu_seconds(self) -> float:
        """Seconds of CPU that its process has used; 0 where the system does not tell (it is no Linux)."""
        try:
            told = Path(f"/proc/{self.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        except FileNotFoundError:
            return 0.0
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")

    def waited_seconds(self) -> float:
        """Seconds for which its threads could have worked and had no processor, others having them; 0 as above."""
        told = (path.read_text("ascii").split() for path in Path(f"/proc/{self.pid}/task").glob("*/schedstat"))
        return sum(int(each[1]) for each in told) / 1_000_000_000


def ask(connection: HTTPConnection, kind: str, address: str) -> Answered:
    begun = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    size = len(answer.read())
    seconds = time.perf_counter() - begun
    return Answered(kind=kind, address=address, seconds=seconds, size=size, status=answer.status)


@contextmanager
def explorer(path: Path) -> Iterator[Explorer]:
    """Show the store at ``path`` as the daemon does, at a free port, until the end of the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(command(path, port=port), stdin=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL)  # fmt: skip
    try:
        shown = Explorer(port=port, pid=process.pid)
        wait(shown)
        yield shown
    finally:
        process.terminate()
        process.wait(10)


def wait(shown: Explorer) -> None:
    """Ask until it answers. Raises ``TimeoutError``."""
    until = time.monotonic() + READY_SECONDS
    while time.monotonic() < until:
        try:
            ask(shown.connect(), "", "/about")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"The explorer did not answer within {READY_SECONDS:.0f} s.")
