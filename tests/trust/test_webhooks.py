"""What is told goes out, and to a private place only where a person named one; redirects are followed nowhere."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from scheduler.notify.answers import IS_PRIVATE
from scheduler.notify.channels import Channel, send
from scheduler.notify.reach import names_private, public_only
from tests.scheduler.notify.servers import Hook, web_server
from tests.scheduler.notify.test_channels import message
from tests.trust import table
from tests.trust.forms import PRIVATE


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the name servers of the day say of every name, one answer a question; the last one stays."""
    given: list[str] = []
    known = socket.getaddrinfo

    def look_up(host: Any, port: Any, *rest: Any, **named: Any) -> Any:
        if not isinstance(host, str) or not host.endswith(".example"):
            return known(host, port, *rest, **named)
        address = given.pop(0) if len(given) > 1 else given[0]
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (address, port, 0, 0) if ":" in address else (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return given


def channel(address: str, *, private: bool = False) -> Channel:
    return Channel(name="desk", recipients=1, address=address, private=private)


SERVICES = (
    "json://hooks.example:{port}/x",
    "xml://hooks.example:{port}/x",
    "form://hooks.example:{port}/x",
    "ntfy://hooks.example:{port}/topic",
    "gotify://hooks.example:{port}/AAAAAAAAAAAAAAA",
    "mailto://hooks.example:{port}?from=a@news.example&to=b@news.example&smtp=hooks.example",
    "mmost://hooks.example:{port}/3ccdd113474722377935511fc85d3dd4",
    "matrix://u:p@hooks.example:{port}/#room",
)


@pytest.mark.parametrize("service", SERVICES)
def test_a_public_name_that_leads_to_a_private_place_gets_nothing(service: str, hook: Hook, answers: list[str]) -> None:
    answers[:] = ["127.0.0.1"]
    told = send(channel(service.format(port=hook.port)), message())
    assert (told.ok, told.says) == (False, IS_PRIVATE)
    assert hook.bodies == []
    table.tried("private address: webhooks and mail servers", 1, "refused at the connection")


@pytest.mark.parametrize("place", [*PRIVATE, "::1", "::ffff:127.0.0.1", "fe80::1", "fd00::1", "64:ff9b::7f00:1"])
def test_every_private_number_is_refused_at_the_connection(place: str, answers: list[str]) -> None:
    answers[:] = [place]
    assert send(channel("json://hooks.example:9/x"), message()).says == IS_PRIVATE
    table.tried("private address: webhooks and mail servers", 1, "refused at the connection")


def test_it_is_sent_where_a_person_says_so_or_names_the_place(hook: Hook, answers: list[str]) -> None:
    answers[:] = ["127.0.0.1"]
    assert send(channel(f"json://hooks.example:{hook.port}/x", private=True), message()).ok
    assert send(channel(f"json://127.0.0.1:{hook.port}/x"), message()).ok
    assert send(channel(f"json://localhost:{hook.port}/x"), message()).ok
    assert len(hook.bodies) == 3


def test_what_a_channel_names_is_told_by_its_letters() -> None:
    named = ("json://10.0.0.5/", "json://nas/x", "json://printer.local/", "mailto://a:b@news.example?smtp=mail.lan")
    assert all(map(names_private, named))
    public = ("json://hooks.example/x", "mailtos://a:b@news.example?smtp=smtp.news.example", "json://8.8.8.8/")
    assert not any(map(names_private, public))


def test_another_thread_may_connect_meanwhile(hook: Hook) -> None:
    """The explorer and the crawl's own children are on this machine."""
    import threading

    reached: list[bool] = []

    def connect() -> None:
        with socket.create_connection(("127.0.0.1", hook.port), timeout=5):
            reached.append(True)

    with public_only("json://hooks.example/x"):
        beside = threading.Thread(target=connect)
        beside.start()
        beside.join()
    assert reached == [True]
    connect()
    assert reached == [True, True]
