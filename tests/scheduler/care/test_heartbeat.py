"""The sign of life: asked after good cycles, harmless where it fails, and never told."""

import asyncio
import socket
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from pipelines.care_config import Care
from pipelines.config import read_config
from pipelines.exceptions import ConfigError
from scheduler import children
from scheduler.care.heartbeat import Heartbeat, address_of, ask
from scheduler.daemon import run_once
from scheduler.demo.run import CHILD_ARGS
from scheduler.demo.server import serve
from tests.ports import free_port
from tests.scheduler.test_daemon import PYTHON, Heard

TOKEN = "nobody-guesses-this"  # noqa: S105 - invented


class Server:
    """A web server that remembers how it was asked; it answers ``status``, leading to ``elsewhere``."""

    def __init__(self) -> None:
        self.port = 0
        self.asked: list[str] = []
        self.authorised: list[str | None] = []
        self.status, self.elsewhere, self.seconds = 200, "", 0.0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/ping/{TOKEN}"


@contextmanager
def listening() -> Iterator[Server]:
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append(self.path)
            server.authorised.append(self.headers["Authorization"])
            time.sleep(server.seconds)
            self.send_response(server.status)
            if server.elsewhere:
                self.send_header("Location", server.elsewhere)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Nobody reads it."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    server.port = http.server_address[1]
    threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with listening() as made:
        yield made


def beaten(care: Care, folder: Path, times: int = 1, seconds: float = 10.0) -> Heard:
    heard = Heard()
    heartbeat = Heartbeat(folder, telling=heard, seconds=seconds)

    async def beat() -> None:
        for _ in range(times):
            await heartbeat.beat(care)

    asyncio.run(beat())
    return heard


def test_an_address_is_asked(server: Server, tmp_path: Path) -> None:
    assert beaten(Care(heartbeat_url=f"{server.url}?state=ok"), tmp_path).events == []
    assert server.asked == [f"/ping/{TOKEN}?state=ok"]
    assert beaten(Care(), tmp_path).events == []


@pytest.mark.parametrize(
    ("status", "says"),
    [(404, "nothing at this address"), (403, "does not accept the token"), (503, "try again later"), (500, "later")],
)
def test_what_is_wrong_is_said_once_in_our_own_words(server: Server, tmp_path: Path, status: int, says: str) -> None:
    server.status = status
    heard = beaten(Care(heartbeat_url=server.url), tmp_path, times=3)
    assert heard.names() == ["heartbeat_failed"]
    assert says in heard.events[0][1]
    assert TOKEN not in str(heard.events)


def test_no_redirect_is_followed(server: Server, tmp_path: Path) -> None:
    with listening() as other:
        server.status, server.elsewhere = 302, other.url
        heard = beaten(Care(heartbeat_url=server.url), tmp_path)
        assert other.asked == []
    assert "leads elsewhere (302), which is not followed" in heard.events[0][1]


def test_a_server_that_is_gone_or_slow_or_no_web_server_costs_a_moment(server: Server, tmp_path: Path) -> None:
    gone = beaten(Care(heartbeat_url=f"http://127.0.0.1:{free_port()}/{TOKEN}"), tmp_path)
    assert "The server cannot be reached: it refuses the connection;" in gone.events[0][1]
    server.seconds = 5.0
    began = time.monotonic()
    slow = beaten(Care(heartbeat_url=server.url), tmp_path, seconds=0.3)
    assert time.monotonic() - began < 3
    assert "not answered for too long" in slow.events[0][1]
    with socket.create_server(("127.0.0.1", 0)) as other:
        threading.Thread(target=lambda: other.accept()[0].sendall(b"220 mail\r\n" * 3), daemon=True).start()
        fault = ask(f"http://127.0.0.1:{other.getsockname()[1]}/{TOKEN}", 2.0)
    assert fault
    assert TOKEN not in fault
    assert ask(f"https://127.0.0.1:{server.port}/{TOKEN}", 2.0).startswith("The server")


def test_that_it_works_again_is_said(server: Server, tmp_path: Path) -> None:
    heard = Heard()
    heartbeat = Heartbeat(tmp_path, telling=heard)

    async def beat() -> None:
        for status in (500, 200, 200):
            server.status = status
            await heartbeat.beat(Care(heartbeat_url=server.url))

    asyncio.run(beat())
    assert heard.names() == ["heartbeat_failed", "heartbeat_well"]


def configured(folder: Path, text: str) -> Care:
    (folder / "councilwatch.toml").write_text(f"[care]\n{text}\n", encoding="utf-8")
    return read_config(folder).care


def test_the_address_may_be_kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"https://hc.kirkwell.test/{TOKEN}"
    assert address_of(configured(tmp_path, f'heartbeat_url = "{url}"'), tmp_path) == url
    monkeypatch.setenv("COUNCILWATCH_BEAT", url)
    by_variable = configured(tmp_path, 'heartbeat_url = { env = "COUNCILWATCH_BEAT" }')
    assert address_of(by_variable, tmp_path) == url
    assert "COUNCILWATCH_BEAT" not in children.environment(tmp_path), "no crawl knows it"
    by_file = configured(tmp_path, 'heartbeat_url = { file = "beat" }')
    (tmp_path / "beat").write_text(url, encoding="utf-8")
    (tmp_path / "beat").chmod(0o644)
    with pytest.raises(ConfigError, match="chmod 600"):
        address_of(by_file, tmp_path)
    (tmp_path / "beat").chmod(0o600)
    assert address_of(by_file, tmp_path) == url
    (tmp_path / "beat").write_text(f"file:///etc/passwd#{TOKEN}", encoding="utf-8")
    with pytest.raises(ConfigError, match="is no address of the web") as caught:
        address_of(by_file, tmp_path)
    assert TOKEN not in str(caught.value)
    assert TOKEN not in repr(configured(tmp_path, f'heartbeat_url = "{url}"'))


@pytest.mark.parametrize(
    "given",
    [f'"ftp://x/{TOKEN}"', f'"https:///{TOKEN}"', '"http://a b/"', f'"http://h:99999/{TOKEN}"', "7", "[]",
     '{ env = "" }', '{ env = "A", file = "b" }', '{ file = "https://x/y" }', '{ secret = "x" }', '"https://h/\\u0007"'],
)  # fmt: skip
def test_what_is_no_address_is_refused_without_being_repeated(given: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="line 2: heartbeat_url must be a web address") as caught:
        configured(tmp_path, f"heartbeat_url = {given}")
    assert TOKEN not in str(caught.value)


def test_an_address_without_its_beginning_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="line 2: heartbeat_url begins with no https://") as caught:
        configured(tmp_path, f'heartbeat_url = "hc.kirkwell.test/{TOKEN}"')
    assert TOKEN not in str(caught.value)
    monkeypatch.setenv("COUNCILWATCH_BEAT", f"hc.kirkwell.test/{TOKEN}")
    with pytest.raises(ConfigError, match="variable COUNCILWATCH_BEAT begins with no https://") as caught:
        address_of(configured(tmp_path, 'heartbeat_url = { env = "COUNCILWATCH_BEAT" }'), tmp_path)
    assert TOKEN not in str(caught.value)


def test_a_name_and_password_are_sent_as_browsers_do(server: Server) -> None:
    assert ask(server.url.replace("//", "//desk:a%20b%C3%A9@")) == ""
    assert ask(server.url) == ""
    assert server.authorised == [f"Basic {b64encode('desk:a bé'.encode()).decode()}", None]


def kept(care: Care, folder: Path, *, wakes: int = 0) -> Heard:
    """What is said where it is kept from the start of the watch, over so many good cycles."""
    heard = Heard()
    heartbeat = Heartbeat(folder, telling=heard)

    async def keeping() -> None:
        stop = asyncio.Event()
        task = asyncio.create_task(heartbeat.keep(lambda: care, stop))
        for _ in range(wakes + 1):
            await asyncio.sleep(0.1)
            heartbeat.wake()
        stop.set()
        await task

    asyncio.run(keeping())
    return heard


def test_one_that_cannot_work_is_said_at_the_start_and_once(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COUNCILWATCH_BEAT", raising=False)
    care = configured(tmp_path, 'heartbeat_url = { env = "COUNCILWATCH_BEAT" }')
    assert kept(care, tmp_path).names() == ["heartbeat_failed"]
    (said,) = kept(care, tmp_path, wakes=2).events
    assert said[1].startswith("The heartbeat cannot be sent: ")
    assert "COUNCILWATCH_BEAT is not set" in said[1]
    missing = configured(tmp_path, 'heartbeat_url = { file = "beat" }')
    assert "write the address on its first line" in kept(missing, tmp_path).events[0][1]
    assert kept(Care(heartbeat_url=server.url), tmp_path).events == []
    assert kept(Care(), tmp_path).events == []


@pytest.mark.parametrize("given", ["-1", "true", '"7"', "1.5"])
def test_the_number_of_backups_is_a_number(given: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="'backups' must be a whole number from 0 to 1000"):
        configured(tmp_path, f"backups = {given}")
    assert configured(tmp_path, "backups = 0").backups == 0
    with pytest.raises(ConfigError, match=r"unknown key 'backup'. Did you mean 'backups'"):
        configured(tmp_path, "backup = 3")


def test_a_good_cycle_is_followed_by_it_and_one_that_failed_wholly_is_not(server: Server, tmp_path: Path) -> None:
    with serve() as web:
        web.write_working_folder(tmp_path)
        config = tmp_path / "councilwatch.toml"
        config.write_text(f'{config.read_text(encoding="utf-8")}\n[care]\nheartbeat_url = "{server.url}"\n')
        heard = Heard()
        run_once(tmp_path, echo=print, telling=heard, command=lambda _: [*PYTHON, "raise SystemExit('no')"])
        assert "cycle_crashed" in heard.names()
        assert server.asked == []
        report = run_once(tmp_path, echo=print, child_args=CHILD_ARGS)
        assert report.went_well
        assert server.asked == [f"/ping/{TOKEN}"]
    log = (tmp_path / "councilwatch.log").read_text(encoding="utf-8")
    assert TOKEN not in log


def test_a_heartbeat_that_fails_harms_no_cycle(tmp_path: Path) -> None:
    with serve() as web:
        web.write_working_folder(tmp_path)
        config = tmp_path / "councilwatch.toml"
        config.write_text(
            f'{config.read_text(encoding="utf-8")}\n[care]\nheartbeat_url = "http://127.0.0.1:{free_port()}/{TOKEN}"\n'
        )
        heard = Heard()
        report = run_once(tmp_path, echo=print, telling=heard, child_args=CHILD_ARGS)
    assert report.went_well
    assert "heartbeat_failed" in heard.names()
    assert TOKEN not in str(heard.events)
