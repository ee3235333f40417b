"""What takes part: each begins in an empty folder, runs round after round, and tells what it has read."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from benchmarks.peers.running import Cost, run
from benchmarks.peers.serving import Newsrooms
from pipelines.addresses import canonical

ROOT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
CACHE = ROOT / ".peers"
"""Where ``make bench-peers`` puts a virtual environment for each peer."""

HOSTS = HERE / "runners" / "hosts"
"""What leads everybody's Python to the newsrooms, and nowhere else."""

DELAY = 0.02
"""Seconds between two questions to one host, for everybody; on the web it is a second and more."""


@dataclass(frozen=True, kw_only=True)
class Read:
    """One article as a contestant read it: its text, and the day on which it came out as far as that was found."""

    text: str
    day: str = ""


class Contestant(Protocol):
    """One that takes part. ``judges`` where it tells stories on topic from others, and keeps only those."""

    name: str
    judges: bool

    def missing(self) -> str:
        """Why it cannot take part, "" where it can."""

    def begin(self, folder: Path, rooms: Newsrooms) -> None:
        """Write its configuration into an empty folder."""

    def round(self, at: datetime, *, forced: bool, longest: float) -> Cost:
        """Look at the newsrooms once, at a moment of the simulation, for ``longest`` seconds at most; ``forced`` where
        nothing need be due for that."""

    def read(self) -> Mapping[str, Read]:
        """Return canonical address -> what was read, of all rounds."""


class Peer:
    """A program in a virtual environment of its own, which sees this machine's newsrooms and nothing else."""

    judges = False

    def __init__(self, name: str, needs: str) -> None:
        self.name = name
        self.bin = CACHE / needs / "bin"
        self._needs = needs
        self.folder = Path()
        self.rooms: Newsrooms

    def missing(self) -> str:
        if not (self.bin / "python").exists():
            return f"it is not installed ({self.bin.parent.relative_to(ROOT)}): make bench-peers installs it"
        return ""

    def begin(self, folder: Path, rooms: Newsrooms) -> None:
        self.folder, self.rooms = folder, rooms
        (folder / "tmp").mkdir()
        told = [{"name": each.newsroom.name, "ways": each.ways()} for each in rooms.sites]
        (folder / "sites.json").write_text(json.dumps(told), encoding="utf-8")
        self.configure()

    def configure(self) -> None:
        """Write what it needs beside the list of sites."""

    def programs(self) -> Iterable[Sequence[str | Path]]:
        """Return what is run in each round, one after the other."""
        raise NotImplementedError

    def runner(self, file: str, *arguments: str) -> list[str | Path]:
        """Return the command of one of our own scripts in the peer's environment."""
        return [self.bin / "python", HERE / "runners" / file, self.folder, *arguments]

    def round(self, at: datetime, *, forced: bool, longest: float) -> Cost:  # noqa: ARG002 - it knows neither hours nor turns
        cost = Cost()
        for program in self.programs():
            cost += run(
                [str(each) for each in program],
                folder=self.folder,
                environment=self.environment(),
                longest=longest,
            )
        return cost

    def environment(self) -> dict[str, str]:
        return {
            "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder / "tmp"),
            "PYTHONPATH": str(HOSTS),
            "PEERS_PORT": str(self.rooms.port),
            "PEERS_DELAY": str(DELAY),
            "LANG": "C.UTF-8",
        }

    def articles(self) -> Iterator[dict[str, str | None]]:
        """Yield url, text and date of what it has written."""
        file = self.folder / "articles.jsonl"
        if file.exists():
            yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())

    def read(self) -> Mapping[str, Read]:
        return {
            canonical(str(each["url"])): Read(text=each["text"] or "", day=(each["date"] or "")[:10])
            for each in self.articles()
            if each["text"]
        }
