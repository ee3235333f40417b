"""The explorer as the daemon's child: started again when it ends, left alone when that is in vain."""

import asyncio
import json
import os
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from pipelines.config import read_config
from pipelines.exceptions import ConfigError, UsageError
from pipelines.explorer.gate import signing_secret
from pipelines.explorer_config import VARIABLE, Explorer
from pipelines.kept_secrets import Kept
from scheduler import children
from scheduler.explorer import STARTS_IN_ROW, ExplorerChild, answers, check_port, secret_for
from scheduler.log import Log
from tests.ports import free_port

ENDING = "raise SystemExit('the explorer is broken')"
STAYING = "import time; time.sleep(600)"


class Heard:
    """Remembers what happens; ``then`` is called with each event."""

    def __init__(self, then: Callable[[str], None]) -> None:
        self.events: list[str] = []
        self._then = then

    def say(self, event: str, says: str, **facts: object) -> None:  # noqa: ARG002 - the protocol's form
        self.events.append(event)
        self._then(event)

    def progress(self, done: int, total: int) -> None:
        """Nobody watches."""


def kept(folder: Path, codes: Sequence[str | OSError], stop_at: str | None = None) -> tuple[list[str], int]:
    """Keep an explorer whose starts run ``codes`` in turn (or fail); return what was said, and how often it started."""
    stop = asyncio.Event()
    heard = Heard(lambda event: stop.set() if event == stop_at else None)
    left = list(codes)

    def command(*_: object) -> list[str]:
        code = left.pop(0)
        if isinstance(code, OSError):
            raise code
        if not left and stop_at is None and code == STAYING:
            asyncio.get_running_loop().call_later(0.2, stop.set)
        return [sys.executable, "-c", code]

    child = ExplorerChild(
        folder / "councilwatch.db",
        Explorer(port=free_port()),
        log=Log(folder / "councilwatch.log"),
        telling=heard,
        command=command,
        pause_seconds=0.01,
    )

    async def whole() -> None:
        async with asyncio.timeout(30):
            await child.start()
            await child.keep(stop)

    asyncio.run(whole())
    return heard.events, len(codes) - len(left)


def test_it_is_started_again_when_it_ends(tmp_path: Path) -> None:
    assert kept(tmp_path, [ENDING, ENDING, STAYING]) == (["explorer_ended"] * 2, 3)


def test_it_is_left_alone_after_five_times_in_a_row(tmp_path: Path) -> None:
    """Not started once more only to be ended."""
    events, starts = kept(tmp_path, [ENDING] * STARTS_IN_ROW + [STAYING])
    assert events == ["explorer_ended"] * (STARTS_IN_ROW - 1) + ["explorer_given_up"]
    assert starts == STARTS_IN_ROW


def test_a_start_that_fails_is_no_end_of_the_daemon(tmp_path: Path) -> None:
    events, starts = kept(tmp_path, [ENDING, OSError("no number for a process"), STAYING])
    assert events == ["explorer_ended", "explorer_not_started"], "each is told once"
    assert starts == 3


def test_no_start_follows_the_wish_to_end(tmp_path: Path) -> None:
    assert kept(tmp_path, [ENDING, STAYING], stop_at="explorer_ended") == (["explorer_ended"], 1)


SECRET = "a secret of sixteen"  # noqa: S105 - it opens nothing
EVERYWHERE = "0.0.0.0"
TOLD = """
import json, os, sys
kept = {name: value for name, value in os.environ.items() if "SECRET" in name}
open("told.json", "w").write(json.dumps({"kept": kept, "arguments": sys.argv}))
import time; time.sleep(600)
"""


def test_beyond_this_machine_a_secret_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    for host in ("127.0.0.1", "localhost", "::1"):
        assert secret_for(Explorer(host=host), tmp_path) is None
    for host in (EVERYWHERE, "::", "192.0.2.1", "news.example"):
        with pytest.raises(UsageError, match=r"so it needs a secret. Make one with `mkdir -p") as told:
            secret_for(Explorer(host=host), tmp_path)
        assert VARIABLE in str(told.value)
        assert 'secret = { file = "secrets/explorer" }' in str(told.value)
    monkeypatch.setenv(VARIABLE, f" {SECRET} ")
    assert secret_for(Explorer(host=EVERYWHERE), tmp_path) == secret_for(Explorer(), tmp_path) == SECRET
    monkeypatch.setenv(VARIABLE, "short word")
    with pytest.raises(UsageError, match="has 10 letters, and 16 are the least") as told:
        secret_for(Explorer(host=EVERYWHERE), tmp_path)
    assert "short word" not in str(told.value)


def test_the_secret_is_read_from_where_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_WORD", SECRET)
    assert secret_for(Explorer(secret=Kept(env="DESK_WORD")), tmp_path) == SECRET
    kept = tmp_path / "word"
    named = Explorer(secret=Kept(file="word", line=3))
    with pytest.raises(ConfigError, match=r"line 3: secret: .* cannot be read"):
        secret_for(named, tmp_path)
    kept.write_text(f"{SECRET}\n")
    kept.chmod(0o644)
    with pytest.raises(ConfigError, match=r"others can read .* chmod 600") as told:
        secret_for(named, tmp_path)
    assert SECRET not in str(told.value)
    kept.chmod(0o600)
    assert secret_for(named, tmp_path) == SECRET
    kept.write_text("short")
    with pytest.raises(ConfigError, match=r"line 3: the first line of .* has 5 letters"):
        secret_for(named, tmp_path)


@pytest.mark.parametrize("name", ["watch", "our watch; it's $HOME"])
def test_the_command_that_makes_a_secret_makes_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    folder = tmp_path / name
    folder.mkdir()
    with pytest.raises(UsageError) as told:
        secret_for(Explorer(host=EVERYWHERE), folder)
    assert os.system(str(told.value).split("`")[1]) == 0  # noqa: S605 - what a person is told to type
    (folder / "councilwatch.toml").write_text('[explorer]\nsecret = { file = "secrets/explorer" }\n')
    made = secret_for(read_config(folder).explorer, folder)
    assert made is not None
    assert len(made) >= 32


def test_only_the_explorer_is_told_the_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, SECRET)
    assert VARIABLE not in children.environment(tmp_path)
    stop, heard = asyncio.Event(), Heard(lambda _: None)
    child = ExplorerChild(
        tmp_path / "councilwatch.db",
        Explorer(port=free_port()),
        secret=SECRET,
        log=Log(tmp_path / "councilwatch.log"),
        telling=heard,
        command=lambda *_: [sys.executable, "-c", TOLD],
    )

    async def until_told() -> None:
        while not (tmp_path / "told.json").exists() or not (tmp_path / "told.json").read_text():
            await asyncio.sleep(0.05)
        stop.set()

    async def whole() -> None:
        async with asyncio.timeout(30):
            await child.start()
            await asyncio.gather(child.keep(stop), until_told())

    asyncio.run(whole())
    told = json.loads((tmp_path / "told.json").read_text())
    assert told["kept"] == {VARIABLE: SECRET, "DATASETTE_SECRET": signing_secret(SECRET)}
    assert SECRET not in " ".join(told["arguments"])
    assert SECRET not in (tmp_path / "councilwatch.log").read_text()
    assert "explorer_open" not in heard.events, "it listens on loopback"


def test_where_it_listens_is_looked_at_before(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match="is taken by another program"):
            check_port(port, host="localhost")
        assert asyncio.run(answers(port, EVERYWHERE))
    for host in ("192.0.2.77", "no-such-host.invalid"):
        with pytest.raises(UsageError, match=f"{host} is no address of this machine"):
            check_port(port, host=host)
    heard = Heard(lambda _: None)
    child = ExplorerChild(
        tmp_path / "councilwatch.db",
        Explorer(port=free_port(), host=EVERYWHERE),
        secret=SECRET,
        log=Log(tmp_path / "councilwatch.log"),
        telling=heard,
        command=lambda *_: [sys.executable, "-c", "pass"],
    )
    assert child.address.startswith("http://127.0.0.1:")
    asyncio.run(child.start())
    assert heard.events == ["explorer_open"]
