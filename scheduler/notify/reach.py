"""Where a channel's message may go: the public web, and a private place only where its own address names one.

The many services that Apprise knows connect through several libraries. All of them ask Python's ``socket``, which tells
an audit hook of each address before it connects: so it is looked at there, whatever a name server said before.
"""

import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from urllib.request import getproxies

from crawler.net.public import looks_public, why_not_public
from pipelines.addresses import host_of

_held = threading.local()
_lock = threading.Lock()
_hooked: list[bool] = []


class PrivatePlaceError(OSError):
    """Raised in place of a connection: a name that looks public leads to a private place."""


@contextmanager
def public_only(address: str, *, allowed: bool = False) -> Iterator[None]:
    """Let this thread connect to public addresses only, unless ``address`` itself names a private place, or
    a person ``allowed`` it.

    A proxy of the environment is named by the user too, and decides itself where it goes.
    """
    if allowed or names_private(address) or getproxies():
        yield
        return
    _hook()
    _held.fast = True
    try:
        yield
    finally:
        _held.fast = False


def names_private(address: str) -> bool:
    """Whether a channel's address names a place of one's own: a private number, ``localhost``, a name without a dot."""
    try:
        servers = [value for name, value in parse_qsl(urlsplit(address).query) if name == "smtp"]
    except ValueError:
        servers = []
    hosts = [host.rstrip(".").lower() for host in (*servers, host_of(address)) if host]
    return bool(hosts) and not looks_public(hosts[0])  # a mail server's own name goes before that of the senders


def _hook() -> None:
    """Have Python ask before each connection; a hook stays for the life of the process, so it is set once."""
    with _lock:
        if not _hooked:
            sys.addaudithook(_look)
            _hooked.append(True)


def _look(event: str, given: tuple[Any, ...]) -> None:
    if event != "socket.connect" or not getattr(_held, "fast", False):
        return
    connected, place = given
    if connected.family not in (socket.AF_INET, socket.AF_INET6):
        raise PrivatePlaceError("It leads to a program of this machine.")
    why = why_not_public(str(place[0]))
    if why is not None:
        raise PrivatePlaceError(f"It leads to a private place: {why}")
