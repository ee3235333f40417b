"""One HTTP request to the pretend web: conditional, packed where that is taken, and counted."""

import gzip
import time
from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Protocol, cast

from scheduler.demo.answer import Answer
from scheduler.demo.desk import MISSING, Asked, Desk

PACKED = ("text/", "application/json", "application/rss", "application/atom", "application/xml")


class Web(Protocol):
    """What a request needs of the pretend web."""

    latency: float

    def desk_of(self, host: str) -> Desk | None: ...
    def spent(self) -> bool: ...


class Server(ThreadingHTTPServer):
    """Threads that neither hold up the end nor print what a client that went away does to them."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    web: Web

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news: tests kill theirs in mid-answer."""


class Handler(BaseHTTPRequestHandler):
    """Answers GET as the desk of the Host header says."""

    protocol_version = "HTTP/1.1"
    server_version = "PretendWeb"
    sys_version = ""
    timeout = 30
    disable_nagle_algorithm = True
    """Head and body are sent one after the other, and the body would wait for the head to be acknowledged (40 ms)."""

    def do_GET(self) -> None:
        """Answer one request and note it."""
        came = at = time.monotonic()
        web = cast(Server, self.server).web
        host = (self.headers.get("Host") or "").partition(":")[0].lower()
        desk = web.desk_of(host)
        if desk is None:
            self._send(MISSING, {})
            return
        answer = desk.begin(self.path)
        if web.spent():
            answer = Answer(status=503, body=b"Asked too often.", validators=False)
        status = answer.status
        try:
            time.sleep(web.latency + answer.wait)
            at = time.monotonic()
            status = self._answer(desk, answer)
        finally:
            given = dict(self.headers.items())
            desk.end(Asked(came=came, at=at, host=host, path=self.path, headers=given, status=status))

    def _answer(self, desk: Desk, answer: Answer) -> int:
        if answer.status != 200 or not answer.validators:
            self._send(answer, {})
            return answer.status
        etag, since = desk.validators(self.path, answer)
        said = {"ETag": etag, "Last-Modified": format_datetime(since, usegmt=True)}
        now = Answer(status=304) if self._unchanged(etag, since) else answer
        self._send(now, said)
        return now.status

    def _unchanged(self, etag: str, since: datetime) -> bool:
        """If-None-Match decides where it is given (RFC 9110, 13.2.2)."""
        known = self.headers.get("If-None-Match")
        if known is not None:
            return etag in known
        stamp = self.headers.get("If-Modified-Since")
        try:
            return stamp is not None and parsedate_to_datetime(stamp) >= since
        except (ValueError, TypeError):  # no date, or one without its zone
            return False

    def _send(self, answer: Answer, said: Mapping[str, str]) -> None:
        body, headers = answer.body, {**said, **answer.headers}
        as_is = "Content-Encoding" in headers or answer.repeat > 1 or answer.promises is not None
        takes_gzip = "gzip" in (self.headers.get("Accept-Encoding") or "")
        if body and takes_gzip and not as_is and answer.type.startswith(PACKED):
            body = gzip.compress(body, mtime=0)
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        self.send_response(answer.status)
        if answer.status != 304:
            headers.setdefault("Content-Type", answer.type)
            headers["Content-Length"] = str(answer.promises or len(body) * answer.repeat)
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        for _ in range(answer.repeat):
            self.wfile.write(body)
        self.close_connection = self.close_connection or answer.promises is not None

    def log_message(self, format: str, *args: object) -> None:
        """The log is kept in memory, not printed."""
