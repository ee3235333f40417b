"""Loaded by each contestant's Python: hosts that end in .test are on this machine, at the port where the newsrooms are
served, and no others are found at all."""

import os
import socket
from typing import Any

HERE = "127.0.0.1"
PORT = int(os.environ.get("PEERS_PORT", "80"))

_getaddrinfo, _connect, _connect_ex = socket.getaddrinfo, socket.socket.connect, socket.socket.connect_ex


def here(host: object) -> str:
    name = host.decode() if isinstance(host, bytes) else str(host or HERE)
    if name in (HERE, "localhost") or name.endswith(".test"):
        return HERE
    raise socket.gaierror(socket.EAI_NONAME, f"{name} is not part of the comparison")


def getaddrinfo(host: object, *others: Any, **named: Any) -> Any:
    return _getaddrinfo(here(host), *others, **named)


def there(address: Any) -> Any:
    return (HERE, PORT) if address == (HERE, 80) else address


def connect(self: socket.socket, address: Any) -> None:
    _connect(self, there(address))


def connect_ex(self: socket.socket, address: Any) -> int:
    return _connect_ex(self, there(address))


socket.getaddrinfo = getaddrinfo
socket.gethostbyname = here
socket.socket.connect = connect
socket.socket.connect_ex = connect_ex
