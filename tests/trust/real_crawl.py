"""``scrapy`` as for the real web, without the permission to reach this machine; but no packet leaves it.

Run as ``python -m tests.trust.real_crawl TOLD PORT ARGS...``. Name servers are replaced by ``tests.trust.forms`` (every
other name of ``.example`` and Ofsted's are public), and what is connected to at the public address goes to PORT of this
machine. Each connection and each look-up by other means is a line of JSON in the file TOLD: what was asked for, before
anything of it is let through. A connection to anywhere else is a hole, and fails.
"""

import json
import os
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from twisted.internet.posixbase import PosixReactorBase

import crawler.spider
import pipelines.config
from crawler.net import guard
from tests.trust.forms import NAMES, PUBLIC, REBINDING

LOOPBACK = "127.0.0.1"
ASKED: Counter[str] = Counter()


def tell(told: Path, kind: str, what: str) -> None:
    with told.open("a", encoding="utf-8") as file:
        file.write(json.dumps([kind, what]) + "\n")


def resolve(name: str) -> tuple[str, ...]:
    """Answer as the name servers of the pretend world do."""
    plain = name.lower().rstrip(".")
    ASKED[plain] += 1
    if plain.endswith(REBINDING):
        return (PUBLIC,) if ASKED[plain] == 1 else (LOOPBACK,)
    if plain in NAMES:
        answers = NAMES[plain]
        found = answers[min(ASKED[plain], len(answers)) - 1]
        if not found:
            raise OSError("no address of that kind")
        return found
    return (PUBLIC,) if plain.endswith((".example", ".gov.uk")) else (LOOPBACK,)


def main(told: Path, port: int, *args: str) -> None:
    """Put the replacements in place and hand over to Scrapy."""
    connect = PosixReactorBase.connectTCP

    def connect_tcp(reactor: Any, host: str, at: int, *rest: Any, **named: Any) -> Any:
        tell(told, "connected" if host == PUBLIC else "breach", f"{host}:{at}")
        return connect(reactor, LOOPBACK if host == PUBLIC else "", port if host == PUBLIC else 0, *rest, **named)

    def watch(event: str, given: tuple[Any, ...]) -> None:
        if event == "socket.connect" and isinstance(given[1], tuple) and given[1][:2] != (LOOPBACK, port):
            tell(told, "breach", f"{given[1]} by thread {threading.current_thread().name}")
            raise OSError("nothing else is connected to")
        if event == "socket.getaddrinfo" and given[0] not in (LOOPBACK, None, ""):
            tell(told, "breach", f"looked up {given[0]}")

    setattr(PosixReactorBase, "connectTCP", connect_tcp)  # noqa: B010
    guard.addresses_of = resolve
    crawler.spider.LEAST_DELAY = {False: 0.01, True: 0.01}
    pipelines.config.BOUNDS = {**pipelines.config.BOUNDS, "delay_seconds": (0.01, 600)}
    sys.addaudithook(watch)
    from scrapy.cmdline import execute

    execute(["scrapy", *args])


if __name__ == "__main__":
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "crawler.settings")
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
