"""Ports of this machine for programs that are tried as people run them."""

import random
import socket


def free_port() -> int:
    """A port at which nothing listens just now.

    It lies below those that systems give to connections by themselves (from 32768 on Linux, from 49152 elsewhere), so
    that no other test's connection takes it before the program that it is for has begun to listen.
    """
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as taken:
            try:
                taken.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
