"""The sender as a part of the daemon: after a cycle, each minute, and at the end."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipelines.exceptions import ConfigError
from scheduler.daemon import Daemon, run_once
from tests.scheduler.notify.killing import wait_for
from tests.scheduler.notify.making import column, keep_secret, opened, owe, told, working_folder
from tests.scheduler.notify.servers import Hook, web_server
from tests.scheduler.test_daemon import PYTHON, Ending, Heard


def nothing(_: int) -> list[str]:
    """The command of a cycle that finds nothing."""
    return [*PYTHON, "pass"]


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def folder(tmp_path: Path, hook: Hook) -> Path:
    """A working folder with one notice that is owed."""
    working_folder(tmp_path)
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    now = datetime.now(UTC)
    with opened(tmp_path) as store:
        store.sync_channels(["desk"], now)
        owe(store, told(came_out=now.date()), now)
    return tmp_path


def states(folder: Path) -> list[str]:
    with opened(folder) as store:
        return column(store, "SELECT state FROM deliveries")


def test_one_cycle_sends_what_is_owed(folder: Path, hook: Hook) -> None:
    heard = Heard()
    run_once(folder, echo=print, telling=heard, command=nothing)
    assert len(hook.bodies) == 1
    assert heard.names().count("alerting") == 1
    assert states(folder) == ["sent"]
    log = (folder / "councilwatch.log").read_text(encoding="utf-8")
    assert "Sent on desk: alert." in log
    assert "secret-token" not in log


def test_the_daemon_sends_what_is_owed(folder: Path, hook: Hook) -> None:
    Daemon(folder, telling=Ending("sent", signal.SIGTERM), port=None, command=nothing).run()
    assert len(hook.bodies) == 1
    assert states(folder) == ["sent"]


def test_the_daemon_ends_in_time_while_a_server_keeps_it_waiting(folder: Path, hook: Hook) -> None:
    """What was on its way is sent again by the next one, and says that it may be a repeat."""
    hook.seconds = 15.0
    asked: list[float] = []

    def end_when_it_is_on_its_way() -> None:
        wait_for(hook, 1)
        asked.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=end_when_it_is_on_its_way, daemon=True).start()
    Daemon(folder, telling=Heard(), port=None, command=nothing).run()
    assert time.monotonic() - asked[0] < 10
    assert states(folder) == ["sending"]
    hook.seconds = 0.0
    run_once(folder, echo=print, telling=Heard(), command=nothing)
    assert hook.bodies[1]["title"].endswith("(repeat)")
    assert states(folder) == ["sent"]


def test_a_wrong_channel_is_an_error_at_the_start(folder: Path) -> None:
    (folder / "secrets/desk").chmod(0o644)
    with pytest.raises(ConfigError, match="say: chmod 600"):
        run_once(folder, echo=print, telling=Heard(), command=nothing)
    with pytest.raises(ConfigError, match="say: chmod 600"):
        Daemon(folder, telling=Heard(), port=None, command=nothing).run()


def test_without_alerts_nothing_happens_and_it_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "councilwatch.toml").write_text('[contact]\ncontact = "desk@kirkwell.test"\n', encoding="utf-8")
    heard = Heard()
    run_once(tmp_path, echo=print, telling=heard, command=nothing)
    assert heard.names().count("nobody_alerted") == 1
    assert states(tmp_path) == []
