"""The pretend web: all newsrooms on one loopback port, told apart by the Host header, and counted.

It never listens on anything but 127.0.0.1, answers so many requests and then no more, and ends with its ``with``.
"""

import gzip
import threading
import time
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, cast

from scheduler.demo.newsroom import Answer, Newsroom, load_newsrooms

LOOPBACK = "127.0.0.1"
MAX_REQUESTS = 50_000
"""More than any test or demo asks; a crawler that runs wild meets 503 and then a closed port."""

CONFIG = """\
[contact]
contact = "demo@councilwatch.test"

[sources]
shipped = false
"""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request as the server saw it. ``at`` is in seconds of a clock that only grows."""

    at: float
    host: str
    path: str
    headers: Mapping[str, str] = field(repr=False)
    status: int


class Desk:
    """What one host answers and what it was asked; every change is made under ``lock``."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.answers = dict(answers)
        self.first: dict[str, deque[Answer]] = defaultdict(deque)
        self.requests = 0
        self.open_now = 0
        self.most_open = 0
        self.log: list[Asked] = []
        self.since: dict[str, tuple[str, datetime]] = {}

    def answer(self, target: str) -> Answer:
        """Return what is queued for the address, else what it holds; without it, the address less its query."""
        path = target.partition("?")[0]
        for key in (target, path):
            if self.first[key]:
                return self.first[key].popleft()
        missing = Answer(status=404, body=b"<h1>Not found</h1>", validators=False)
        return self.answers.get(target) or self.answers.get(path) or missing

    def validators(self, target: str, answer: Answer) -> tuple[str, datetime]:
        """Return the ETag, and since when the address has answered with it."""
        etag = f'"{sha256(answer.body).hexdigest()[:16]}"'
        if self.since.get(target, ("", None))[0] != etag:
            self.since[target] = (etag, datetime.now(UTC).replace(microsecond=0))
        return self.since[target]


class PretendWeb:
    """A running pretend web; ``serve`` makes it."""

    def __init__(self, newsrooms: Iterable[Newsroom], server: "_Server", max_requests: int) -> None:
        self.newsrooms = {newsroom.name: newsroom for newsroom in newsrooms}
        self.latency = 0.0
        self.max_requests = max_requests
        self._server = server
        self._lock = threading.Lock()
        self._published: frozenset[str] = frozenset()
        self._desks: dict[str, Desk] = {}
        for newsroom in self.newsrooms.values():
            desk = self.add_host(newsroom.host, newsroom.answers())
            for path, answers in newsroom.troubles().items():
                desk.first[path].extend(answers)

    @property
    def port(self) -> int:
        """The loopback port that all hosts share."""
        return int(self._server.server_address[1])

    @property
    def log(self) -> list[Asked]:
        """Every request so far, oldest first."""
        with self._lock:
            return sorted((asked for desk in self._desks.values() for asked in desk.log), key=lambda a: a.at)

    @property
    def requests(self) -> int:
        """How many requests were asked of all hosts together."""
        with self._lock:
            return sum(desk.requests for desk in self._desks.values())

    def desk(self, host: str) -> Desk:
        """Return the counts and the log of one host; raises ``KeyError`` for one that is not served."""
        return self._desks[host]

    def address(self, host: str, path: str = "/") -> str:
        """Return the address at which this server answers for ``host``."""
        return f"http://{host}:{self.port}{path}"

    def add_host(self, host: str, answers: Mapping[str, Answer]) -> Desk:
        """Serve one more host, for tests of what no newsroom of the demo does."""
        with self._lock:
            desk = self._desks[host] = Desk(answers)
            return desk

    def next_answers(self, host: str, path: str, answers: Iterable[Answer]) -> None:
        """Let the next requests for ``path`` meet these answers, one each, before it answers as ever."""
        with self._lock:
            self._desks[host].first[path].extend(answers)

    def publish(self, name: str | None = None) -> tuple[str, ...]:
        """Publish the story ``name`` of those kept for later, without a name all; return their addresses."""
        added: list[str] = []
        with self._lock:
            for newsroom in self.newsrooms.values():
                waiting = [s for s in newsroom.stories if s.later and s.name not in self._published]
                chosen = [story for story in waiting if name in (None, story.name)]
                self._published |= {story.name for story in chosen}
                if chosen:
                    self._desks[newsroom.host].answers.update(newsroom.answers(self._published))
                    added += [newsroom.base + story.path for story in chosen]
        if not added:
            raise KeyError(f"no story {name!r} is kept for later")
        return tuple(added)

    def write_working_folder(self, folder: Path) -> None:
        """Write the configuration and the watch list of these newsrooms into ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "councilwatch.toml").write_text(CONFIG, encoding="utf-8")
        entries = "\n".join(newsroom.entry() for newsroom in self.newsrooms.values())
        (folder / "watchlist.toml").write_text(entries, encoding="utf-8")

    def begin(self, host: str, target: str) -> tuple[Desk | None, Answer]:
        """Count one request and return what it meets."""
        with self._lock:
            desk = self._desks.get(host)
            if desk is None:
                return None, Answer(status=404, body=b"no such host here", validators=False)
            desk.requests += 1
            desk.open_now += 1
            desk.most_open = max(desk.most_open, desk.open_now)
            if sum(each.requests for each in self._desks.values()) > self.max_requests:
                return desk, Answer(status=503, body=b"asked too often", validators=False)
            return desk, desk.answer(target)

    def end(self, desk: Desk, asked: Asked) -> None:
        """Note one request as answered; past the last one allowed, stop serving."""
        with self._lock:
            desk.open_now -= 1
            desk.log.append(asked)
            over = sum(each.requests for each in self._desks.values()) > self.max_requests
        if over:
            threading.Thread(target=self._server.shutdown, daemon=True).start()

    def validators(self, desk: Desk, target: str, answer: Answer) -> tuple[str, datetime]:
        """Return the ETag and the moment of the last change of an answer."""
        with self._lock:
            return desk.validators(target, answer)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a client that reads slowly does not hold up the end
    request_queue_size = 64
    web: PretendWeb

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news: tests kill theirs in mid-answer."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "PretendWeb"
    sys_version = ""
    timeout = 30
    packed: ClassVar[tuple[str, ...]] = ("text/", "application/json", "application/rss", "application/atom")

    def do_GET(self) -> None:
        """Answer one request as its host says."""
        web = cast(_Server, self.server).web
        host = (self.headers.get("Host") or "").rpartition(":")[0] or self.headers.get("Host") or ""
        desk, answer = web.begin(host.lower(), self.path)
        if desk is None:
            self._send(answer, {})
            return
        status = answer.status
        try:
            time.sleep(web.latency + answer.wait)
            headers: dict[str, str] = {}
            if answer.status == 200 and answer.validators:
                etag, since = web.validators(desk, self.path, answer)
                headers = {"ETag": etag, "Last-Modified": format_datetime(since, usegmt=True)}
                if self._unchanged(etag, since):
                    status, answer = 304, Answer(status=304)
            self._send(answer, headers)
        finally:
            given = dict(self.headers.items())
            web.end(desk, Asked(at=time.monotonic(), host=host, path=self.path, headers=given, status=status))

    def _unchanged(self, etag: str, since: datetime) -> bool:
        """If-None-Match decides where it is given (RFC 9110, 13.2.2)."""
        known = self.headers.get("If-None-Match")
        if known is not None:
            return etag in known
        stamp = self.headers.get("If-Modified-Since")
        try:
            return stamp is not None and parsedate_to_datetime(stamp) >= since
        except ValueError:
            return False

    def _send(self, answer: Answer, headers: Mapping[str, str]) -> None:
        body, extra = answer.body, {**headers, **answer.headers}
        plain = "Content-Encoding" not in extra and answer.repeat == 1 and answer.promises is None
        if plain and body and self._takes_gzip() and answer.type.startswith(self.packed):
            body = gzip.compress(body, mtime=0)
            extra |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        self.send_response(answer.status)
        if answer.status != 304:
            self.send_header("Content-Type", answer.type)
            self.send_header("Content-Length", str(answer.promises or len(body) * answer.repeat))
        for key, value in extra.items():
            self.send_header(key, value)
        self.end_headers()
        for _ in range(answer.repeat):
            self.wfile.write(body)
        if answer.promises is not None:
            self.close_connection = True

    def _takes_gzip(self) -> bool:
        return "gzip" in (self.headers.get("Accept-Encoding") or "")

    def log_message(self, format: str, *args: object) -> None:
        """The log is kept in memory, not printed."""


@contextmanager
def serve(
    port: int = 0,
    *,
    today: date | None = None,
    max_requests: int = MAX_REQUESTS,
) -> Iterator[PretendWeb]:
    """Serve the pretend newsrooms on 127.0.0.1 as they stand ``today`` (UTC) until the ``with`` ends.

    Raises ``OSError`` where ``port`` is taken; 0 takes a free one.
    """
    server = _Server((LOOPBACK, port), _Handler)
    day = today or datetime.now(UTC).date()
    web = server.web = PretendWeb(load_newsrooms(day, server.server_address[1]), server, max_requests)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join(timeout=5)
        server.server_close()
