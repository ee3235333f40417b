"""A server on loopback that writes what no honest server would, byte by byte where it must."""

import gzip
import socket
import socketserver
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress

import brotli
from backports import zstd

Act = Callable[[socket.socket], None]

LONGEST = 60.0
"""Seconds after which the most patient attack ends by itself."""


class Hostile(socketserver.ThreadingTCPServer):
    """Answers a path of a host by its act; what no act is for gets a 404. ``asked`` holds "host path" of all."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, acts: Mapping[str, Act]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.acts = dict(acts)
        self.asked: list[str] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what is hoped for."""


class Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        path = self.rfile.readline(70_000).split(b" ")[1].decode("latin-1")
        host = ""
        while line := self.rfile.readline(70_000).strip():
            if line.lower().startswith(b"host:"):
                host = line[5:].strip().decode("latin-1").partition(":")[0]
        server: Hostile = self.server  # type: ignore[assignment]
        server.asked.append(f"{host} {path[:100]}")
        act = (
            server.acts.get(f"{host} {path}")
            or server.acts.get(path)
            or answer(b"Nothing here.", status="404 Not Found")
        )
        act(self.connection)


@contextmanager
def serving(acts: Mapping[str, Act]) -> Iterator[Hostile]:
    """Serve until the ``with`` ends."""
    server = Hostile(acts)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def answer(body: bytes, *, kind: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> Act:
    """An ordinary answer with these headers ``more`` ("Name: value\\r\\n")."""
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{more}\r\n"
    )
    return lambda to: to.sendall(head.encode("latin-1") + body)


def packed(body: bytes, encoding: str) -> Act:
    return answer(body, more=f"Content-Encoding: {encoding}\r\n")


def endless(head: bytes, piece: bytes, *, pause: float = 0.002) -> Act:
    """Send ``piece`` again and again behind ``head``."""

    def act(to: socket.socket) -> None:
        to.sendall(head)
        until = time.monotonic() + LONGEST
        with suppress(OSError):
            while time.monotonic() < until:
                to.sendall(piece)
                time.sleep(pause)

    return act


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
ZEROS = 40_000_000
"""Bytes of a bomb, unpacked: four times what an answer may have."""


def bombs() -> dict[str, Act]:
    """Return packed answers that unpack to ``ZEROS`` bytes, some of them twice."""
    page = b"<html><body><p>" + b" " * ZEROS
    once = gzip.compress(page, 9, mtime=0)
    compressor = brotli.Compressor(quality=5)
    by_brotli = b"".join(compressor.process(page[at : at + 1_000_000]) for at in range(0, len(page), 1_000_000))
    return {
        "bomb_gzip": packed(once, "gzip"),
        "bomb_deflate": packed(zlib.compress(page, 9), "deflate"),
        "bomb_raw_deflate": packed(zlib.compress(page, 9)[2:-4], "deflate"),
        "bomb_br": packed(by_brotli + compressor.finish(), "br"),
        "bomb_zstd": packed(zstd.compress(page, 3), "zstd"),
        "bomb_gzip_twice": packed(gzip.compress(once, 9, mtime=0), "gzip, gzip"),
        "bomb_many_layers": packed(layers(once, 30), ", ".join(["gzip"] * 31)),
        "bomb_in_the_body": answer(once),
        "bomb_in_a_packed_body": packed(gzip.compress(once, 9, mtime=0), "gzip"),
        "bomb_zstd_in_the_body": answer(zstd.compress(page, 3)),
    }


def layers(body: bytes, number: int) -> bytes:
    for _ in range(number):
        body = gzip.compress(body, 1, mtime=0)
    return body


def slow() -> dict[str, Act]:
    """Return answers that never end, slowly or fast."""
    return {
        "slow_body": endless(HEAD + b"Content-Length: 100000\r\n\r\n", b"x", pause=0.1),
        "slow_head": endless(b"HTTP/1.1 200 OK\r\n", b"X", pause=0.1),
        "slow_status": endless(b"", b"H", pause=0.1),
        "slow_chunks": endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", pause=0.1),
        "silent": lambda _: time.sleep(LONGEST / 4),
        "endless_body": endless(HEAD + b"\r\n", b"<p>" * 10_000),
        "endless_chunks": endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"2710\r\n" + b"x" * 10_000 + b"\r\n"),
        "endless_head": endless(b"HTTP/1.1 200 OK\r\n", b"X-More: yes\r\n" * 1_000),
        "endless_line": endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 10_000),
        "endless_folds": endless(b"HTTP/1.1 200 OK\r\nX: y\r\n", b" more of it\r\n" * 1_000),
        "endless_waiting": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000),
        "endless_trailer": endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X-More: yes\r\n" * 1_000),
        "huge_chunk_size": endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"f" * 1_000),
    }


def redirect(to: str) -> Act:
    return answer(b"", status="302 Found", more=f"Location: {to}\r\n")
