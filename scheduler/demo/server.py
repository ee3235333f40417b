"""The pretend web: all newsrooms, and for the demo an Ofsted, on one loopback port, told apart by the Host header.

It listens on 127.0.0.1 and nowhere else, counts what it is asked, answers so many requests and no more, and ends with
its ``with``.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from scheduler.demo import ofsted
from scheduler.demo.answer import Answer
from scheduler.demo.desk import Asked, Desk
from scheduler.demo.handler import Handler, Server
from scheduler.demo.newsroom import HOME, Newsroom, load_newsrooms

LOOPBACK = "127.0.0.1"
MAX_REQUESTS = 50_000
"""More than any test or demo asks; a crawler that runs wild meets 503 and then a closed port."""

CONFIG = """\
[contact]
contact = "demo@councilwatch.test"

[sources]
shipped = false
"""


class PretendWeb:
    """A running pretend web; ``serve`` makes it. ``latency`` (seconds) can be set at any time."""

    def __init__(self, newsrooms: Iterable[Newsroom], server: Server, max_requests: int) -> None:
        self.newsrooms = {newsroom.name: newsroom for newsroom in newsrooms}
        self.latency = 0.0
        self._server = server
        self._max_requests = max_requests
        self._published: frozenset[str] = frozenset()
        self._desks: dict[str, Desk] = {}
        self._further: list[str] = []  # entries of the watch list that are no newsroom's
        for newsroom in self.newsrooms.values():
            for host in newsroom.hosts:
                desk = self.add_host(host, newsroom.answers())
                for path, answers in newsroom.troubles().items():
                    desk.next_answers(path, answers)

    def add_ofsted(self, today: date) -> None:
        """Serve the pretend Ofsted too, and have it watched."""
        self._further.append(ofsted.entry(self.port))
        for host, answers in ofsted.answers(today, self.port).items():
            self.add_host(host, answers)

    @property
    def port(self) -> int:
        """The loopback port that all hosts share."""
        return int(self._server.server_address[1])

    @property
    def requests(self) -> int:
        """How many requests all hosts were asked together."""
        return sum(desk.requests for desk in list(self._desks.values()))

    @property
    def log(self) -> list[Asked]:
        """Every answered request, oldest first."""
        everything = (asked for desk in list(self._desks.values()) for asked in list(desk.log))
        return sorted(everything, key=lambda asked: asked.at)

    def address(self, host: str, path: str = "/") -> str:
        """Return the address at which ``host`` is served here."""
        return f"http://{host}:{self.port}{path}"

    def desk(self, host: str) -> Desk:
        """Return one host's counts and log; raises ``KeyError`` for one that is not served."""
        return self._desks[host]

    def desk_of(self, host: str) -> Desk | None:
        """Return the desk that answers for a Host header."""
        return self._desks.get(host)

    def add_host(self, host: str, answers: Mapping[str, Answer]) -> Desk:
        """Serve one more host, for tests of what no newsroom of the demo does."""
        desk = self._desks[host] = Desk(answers)
        return desk

    def publish(self, name: str | None = None) -> tuple[str, ...]:
        """Publish the story ``name`` of those kept for later, without a name all; return their addresses.

        Raises ``KeyError`` where there is none such.
        """
        added: list[str] = []
        for newsroom in self.newsrooms.values():
            waiting = [story for story in newsroom.stories if story.later]
            chosen = [each for each in waiting if each.name not in self._published and name in (None, each.name)]
            if chosen:
                self._published |= {story.name for story in chosen}
                for host in newsroom.hosts:
                    self._desks[host].replace(newsroom.answers(self._published))
                added += [newsroom.base + story.path for story in chosen]
        if not added:
            raise KeyError(f"no story {name!r} is kept for later")
        return tuple(added)

    def write_working_folder(self, folder: Path) -> None:
        """Write the configuration and the watch list of these newsrooms into ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "councilwatch.toml").write_text(CONFIG, encoding="utf-8")
        entries = "\n".join((*(newsroom.entry() for newsroom in self.newsrooms.values()), *self._further))
        (folder / "watchlist.toml").write_text(entries, encoding="utf-8")

    def spent(self) -> bool:
        """Whether more was asked than is answered; then the server stops by itself."""
        if self.requests <= self._max_requests:
            return False
        threading.Thread(target=self._server.shutdown, daemon=True).start()
        return True


@contextmanager
def serve(
    port: int = 0, *, today: date | None = None, max_requests: int = MAX_REQUESTS, home: Path = HOME
) -> Iterator[PretendWeb]:
    """Serve the pretend newsrooms of ``home`` on 127.0.0.1 as they stand ``today`` (UTC) until the ``with`` ends.

    Raises ``OSError`` where ``port`` is taken; 0 takes a free one.
    """
    server = Server((LOOPBACK, port), Handler)
    day = today or datetime.now(UTC).date()
    web = PretendWeb(load_newsrooms(day, int(server.server_address[1]), home), server, max_requests)
    server.web = web
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join(timeout=5)
        server.server_close()
