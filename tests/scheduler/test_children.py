"""What the daemon starts: found from any folder, tied to it, ended with all that it started."""

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scheduler import children
from scheduler.log import Log


def test_a_file_of_the_working_folder_does_not_pass_for_a_room(tmp_path: Path) -> None:
    for name in ("crawler", "pipelines", "scrapy"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a file of the working folder ran')")
    command = children.scrapy("list")
    done = subprocess.run(
        command, cwd=tmp_path, env=children.environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "\nleeds\n" in done.stdout


@pytest.mark.parametrize("broken", ["", "\n[alerts"])
def test_addresses_of_channels_stay_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    (tmp_path / "councilwatch.toml").write_text(f'[alerts.channels]\nteam = {{ env = "TEAM_MAIL" }}\n{broken}')
    monkeypatch.setenv("TEAM_MAIL", "mailtos://user:secret@example.org")
    monkeypatch.setenv("OF_THE_SHELL", "yes")
    handed_on = children.environment(tmp_path)
    assert "TEAM_MAIL" not in handed_on
    assert handed_on["OF_THE_SHELL"] == "yes"


def test_what_a_child_has_started_ends_with_it(tmp_path: Path) -> None:
    """A worker that hears no polite request, of a child that does."""
    worker = "import signal, time; signal.signal(15, signal.SIG_IGN); print('on', flush=True); time.sleep(600)"
    code = (
        "import pathlib, subprocess, sys, time; "
        f"worker = subprocess.Popen([sys.executable, '-c', {worker!r}], stdout=subprocess.PIPE); "
        "worker.stdout.readline(); pathlib.Path('worker').write_text(str(worker.pid)); time.sleep(600)"
    )

    async def begin_and_end() -> int:
        child = await children.start([sys.executable, "-c", code], folder=tmp_path, log=Log(tmp_path / "log"))
        async with asyncio.timeout(30):
            while not (tmp_path / "worker").exists() or not (tmp_path / "worker").read_text():
                await asyncio.sleep(0.02)
        await children.end(child, grace=5)
        return int((tmp_path / "worker").read_text())

    pid = asyncio.run(begin_and_end())
    until = time.monotonic() + 5
    while is_at_work(pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_at_work(pid)


def is_at_work(pid: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked for does not."""
    if Path("/proc/self/stat").exists():
        stat = Path(f"/proc/{pid}/stat")
        return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"
    done = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return done.stdout.strip()[:1] not in ("", "Z")


def test_a_child_that_hears_no_request_is_killed_in_time(tmp_path: Path) -> None:
    code = (
        "import pathlib, signal, time; signal.signal(15, signal.SIG_IGN); pathlib.Path('on').touch(); time.sleep(600)"
    )

    async def begin_and_end() -> float:
        child = await children.start([sys.executable, "-c", code], folder=tmp_path, log=Log(tmp_path / "log"))
        async with asyncio.timeout(30):
            while not (tmp_path / "on").exists():
                await asyncio.sleep(0.02)
        began = time.monotonic()
        await children.end(child, grace=0.2)
        assert child.returncode is not None
        return time.monotonic() - began

    assert 0.2 <= asyncio.run(begin_and_end()) < 5
