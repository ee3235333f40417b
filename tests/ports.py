"""Ports of this machine for the tests."""

import socket


def free_port() -> int:
    """A port at which nothing listens just now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
