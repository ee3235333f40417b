"""The newsrooms served by a process of its own, whose work is no contestant's."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.peers.script import Script
from benchmarks.peers.sites import FullSite
from benchmarks.simulated.sites import FORBIDDEN
from benchmarks.simulated.stage import Stage, simulated
from scheduler.demo.answer import Answer
from scheduler.demo.desk import Asked
from scheduler.demo.handler import Handler
from scheduler.demo.server import serve

LATENCY = 0.010
"""Seconds before each answer."""


IN_FULL = re.compile("^http://[^/]+")


class AsAProxy(Handler):
    """Answers HEAD too, which some ask before they GET, and addresses in full, as who is led here by a proxy asks."""

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server looks for
        self.path = IN_FULL.sub("", self.path)
        super().do_GET()

    def do_HEAD(self) -> None:  # noqa: N802 - the name that http.server looks for
        self.do_GET()

    def _send(self, answer: Answer, said: Mapping[str, str]) -> None:
        super()._send(replace(answer, body=b"") if self.command == "HEAD" else answer, said)


@dataclass(frozen=True, kw_only=True)
class Served:
    """What the newsrooms were asked since somebody looked last: how often, for how many articles (each once), for how
    many addresses that robots.txt forbids, and how many answers were 304."""

    requests: int = 0
    articles: int = 0
    forbidden: int = 0
    unchanged: int = 0


class Newsrooms:
    """The line to the serving process, and the sites as it serves them."""

    def __init__(self, script: Script, port: int, line: Connection) -> None:
        self.script = script
        self.port = port
        self.sites = sites(script)
        self._line = line

    def set(self, at: datetime) -> None:
        """Let every site stand as it does at a moment."""
        self._line.send(at)
        self._line.recv()

    def served(self) -> Served:
        """Return what was asked since this was called last."""
        self._line.send("served")
        found: Served = self._line.recv()
        return found


def sites(script: Script) -> tuple[FullSite, ...]:
    """Return the sites at addresses without a port, as real ones have; whoever asks for them is led to the port where
    they are served (``runners/hosts``)."""
    return tuple(FullSite(newsroom=each, base=f"http://{each.host}") for each in script.newsrooms)


@contextmanager
def served(script: Script, folder: Path) -> Iterator[Newsrooms]:
    """Serve the newsrooms of a script; ``folder`` holds no newsrooms of the demo."""
    ours, theirs = get_context("fork").Pipe()
    process = get_context("fork").Process(target=serving, args=(script, folder, theirs), daemon=True)
    process.start()
    try:
        yield Newsrooms(script, ours.recv(), ours)
    finally:
        ours.send(None)
        process.join(10)


def serving(script: Script, folder: Path, line: Connection) -> None:
    """Be the serving process until the line says None."""
    with serve(max_requests=100_000_000, home=folder) as web, simulated():
        web.latency = LATENCY
        web._server.RequestHandlerClass = AsAProxy
        stage = Stage(web, sites(script))
        articles = {site.newsroom.host: {site.path(each) for each in site.newsroom.stories} for site in stage.sites}
        line.send(web.port)
        looked = 0.0
        while (told := line.recv()) is not None:
            if isinstance(told, datetime):
                stage.set(told)
                line.send(True)
                continue
            since = [each for each in web.log if each.at > looked]
            looked = since[-1].at if since else looked
            line.send(counted(since, articles))


def counted(asked: Sequence[Asked], articles: Mapping[str, Set[str]]) -> Served:
    """Count what was asked; ``articles`` is host -> the paths of its articles."""
    sent = {(each.host, each.path.partition("?utm")[0].partition("?ref")[0].partition("?at_")[0]) for each in asked}
    return Served(
        requests=len(asked),
        articles=sum(path in articles.get(host, ()) and not path.startswith(FORBIDDEN) for host, path in sent),
        forbidden=sum(each.path.startswith(FORBIDDEN) for each in asked),
        unchanged=sum(each.status == 304 for each in asked),
    )
