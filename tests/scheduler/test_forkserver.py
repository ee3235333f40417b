"""Cycles that are copies of a process which has loaded the program: of their own, and never lost."""

import asyncio
import os
import re
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from pipelines.store import open_store
from scheduler import children
from scheduler.cycle import CrawlDue
from scheduler.daemon import Daemon
from scheduler.demo.run import CHILD_ARGS
from scheduler.demo.server import serve
from scheduler.forkserver.server import ForkServer, ForkServerError, can_be_used
from scheduler.log import FILE, Log
from tests.scheduler.test_children import is_at_work
from tests.scheduler.test_daemon import Ending, Heard

pytestmark = pytest.mark.skipif(not can_be_used(), reason="this system cannot wait for processes as for files")

SLEEPS = "import os, pathlib, time\npathlib.Path('on').write_text(str(os.getpid()))\ntime.sleep(600)\n"


@asynccontextmanager
async def server(folder: Path) -> AsyncIterator[ForkServer]:
    made = ForkServer(folder, Log(folder / FILE))
    try:
        yield made
    finally:
        await made.end()


async def come_true(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not is_so():
            await asyncio.sleep(0.02)


async def at_work(made: ForkServer, folder: Path) -> children.Process:
    """Return a copy that is busy for ten minutes."""
    (folder / "sleeps.py").write_text(SLEEPS, encoding="utf-8")
    (folder / "on").unlink(missing_ok=True)
    copy = await made.start(["runspider", "sleeps.py"])
    await come_true(lambda: (folder / "on").exists() and (folder / "on").read_text() == str(copy.pid))
    return copy


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def played(folder: Path, play: Callable[[ForkServer], Awaitable[None]]) -> None:
    async def all_of_it() -> None:
        async with server(folder) as made:
            await play(made)

    asyncio.run(all_of_it())


def test_a_copy_is_scrapy_and_writes_to_the_log(tmp_path: Path) -> None:
    async def play(made: ForkServer) -> None:
        first, second = await made.start(["version"]), await made.start(["no_such_command"])
        assert (await first.wait(), await second.wait()) == (0, 2)

    played(tmp_path, play)
    said = (tmp_path / FILE).read_text(encoding="utf-8")
    assert "Scrapy 2." in said
    assert "Unknown command: no_such_command" in said


def test_a_copy_leads_a_session_of_its_own_and_hears_that_it_is_to_end(tmp_path: Path) -> None:
    async def play(made: ForkServer) -> None:
        copy = await at_work(made, tmp_path)
        assert os.getsid(copy.pid) == copy.pid
        assert Path(f"/proc/{copy.pid}/fd/0").readlink() == Path(os.devnull)
        began = time.monotonic()
        await children.end(copy)
        assert copy.returncode == -signal.SIGTERM
        assert time.monotonic() - began < children.GRACE_SECONDS

    played(tmp_path, play)


def test_a_copy_hears_at_once_that_it_is_to_end(tmp_path: Path) -> None:
    async def play(made: ForkServer) -> None:
        for _ in range(5):
            copy = await made.start(["version"])
            copy.terminate()
            assert await copy.wait() == -signal.SIGTERM

    played(tmp_path, play)


def test_the_process_is_deaf_to_what_is_sent_to_everything(tmp_path: Path) -> None:
    """Else a service that is ended could not say how its cycle did."""

    async def play(made: ForkServer) -> None:
        copy = await at_work(made, tmp_path)
        kept = parent_of(copy.pid)
        for wish in (signal.SIGTERM, signal.SIGINT):
            os.kill(kept, wish)
        await asyncio.sleep(0.2)
        assert is_at_work(kept)
        await children.end(copy)
        again = await made.start(["version"])
        assert await again.wait() == 0

    played(tmp_path, play)


def test_secrets_stay_behind_also_those_named_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEAM_MAIL", "mailtos://user:secret@example.org")
    monkeypatch.setenv("DESK_MAIL", "mailtos://user:secret@example.org")
    config = tmp_path / "councilwatch.toml"

    def names(pid: int) -> set[str]:
        told = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
        return {each.decode().partition("=")[0] for each in told}

    async def play(made: ForkServer) -> None:
        config.write_text('[alerts.channels]\nteam = { env = "TEAM_MAIL" }\n', encoding="utf-8")
        copy = await at_work(made, tmp_path)
        assert names(copy.pid) & {"TEAM_MAIL", "DESK_MAIL"} == {"DESK_MAIL"}
        before = parent_of(copy.pid)
        await children.end(copy)
        with config.open("a", encoding="utf-8") as added:
            added.write('desk = { env = "DESK_MAIL" }\n')
        copy = await at_work(made, tmp_path)
        assert names(copy.pid) & {"TEAM_MAIL", "DESK_MAIL"} == set()
        assert parent_of(copy.pid) != before
        assert not is_at_work(before)
        await children.end(copy)

    played(tmp_path, play)


def test_it_is_started_anew_where_it_was_killed_and_its_copies_are_ended(tmp_path: Path) -> None:
    async def play(made: ForkServer) -> None:
        copy = await at_work(made, tmp_path)
        os.kill(parent_of(copy.pid), signal.SIGKILL)
        assert await asyncio.wait_for(copy.wait(), 5) == -signal.SIGKILL
        await come_true(lambda: not is_at_work(copy.pid))
        again = await made.start(["version"])
        assert await again.wait() == 0

    played(tmp_path, play)


@pytest.mark.parametrize("fault", ["import sys; sys.exit('no memory')", "import time; time.sleep(600)"])
def test_one_that_cannot_load_is_told_of_and_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    start = children.start
    started = []

    async def faulty(_: object, **named: object) -> asyncio.subprocess.Process:
        started.append(await start([sys.executable, "-c", fault], **named))  # type: ignore[arg-type]
        return started[-1]

    monkeypatch.setattr("scheduler.children.start", faulty)
    monkeypatch.setattr("scheduler.forkserver.server.READY_SECONDS", 0.5 if "sleep" in fault else 30)

    async def play(made: ForkServer) -> None:
        with pytest.raises(ForkServerError, match="did not answer"):
            await made.start(["version"])
        assert [each.returncode is not None for each in started] == [True]
        assert made.rests()

    played(tmp_path, play)


def test_a_daemon_that_is_to_end_does_not_wait_until_the_program_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = children.start

    async def slow(_: object, **named: object) -> asyncio.subprocess.Process:
        return await start([sys.executable, "-c", "import time; time.sleep(600)"], **named)  # type: ignore[arg-type]

    with serve() as web:
        web.write_working_folder(tmp_path)
        monkeypatch.setattr("scheduler.children.start", slow)
        began = time.monotonic()
        Daemon(tmp_path, telling=Ending("cycle_began", signal.SIGTERM), port=None, command=CrawlDue(CHILD_ARGS)).run()
        assert time.monotonic() - began < 10
        assert web.requests == 0
    with open_store(tmp_path / "councilwatch.db", read_only=True) as store:
        cycle = store.newest_cycle("due")
        assert cycle is not None
        assert cycle.how == "killed"


def test_it_ends_with_the_daemon_and_a_copy_at_work_goes_on(tmp_path: Path) -> None:
    """The next daemon ends that one in order (``scheduler.leftover``)."""
    (tmp_path / "sleeps.py").write_text(SLEEPS, encoding="utf-8")
    code = (
        "import asyncio, sys\nfrom pathlib import Path\nfrom scheduler.forkserver.server import ForkServer\n"
        "from scheduler.log import Log\nasync def main():\n"
        "    made = ForkServer(Path('.'), Log(Path('log')))\n"
        "    copy = await made.start(['runspider', 'sleeps.py'])\n"
        "    print(copy.pid, flush=True)\n    await asyncio.sleep(600)\nasyncio.run(main())"
    )

    async def begin_and_kill() -> tuple[int, int]:
        daemon = await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, cwd=tmp_path, stdout=asyncio.subprocess.PIPE
        )
        assert daemon.stdout is not None
        pid = int(await asyncio.wait_for(daemon.stdout.readline(), 60))
        kept = parent_of(pid)
        daemon.kill()
        await daemon.wait()
        await come_true(lambda: not is_at_work(kept))
        return pid, kept

    pid, _ = asyncio.run(begin_and_kill())
    assert is_at_work(pid)
    children.kill_session(pid)


class Looking(Heard):
    """Ends the daemon after its first cycle, and remembers what ran during it."""

    def __init__(self) -> None:
        super().__init__()
        self.programs: list[str] = []

    def say(self, event: str, says: str, **facts: object) -> None:
        super().say(event, says, **facts)
        if event == "story":
            ours = [each for each in programs_below(os.getpid()) if re.search(" -m (scheduler|pipelines)", each)]
            self.programs = max(self.programs, ours, key=len)
        if event == "cycle_ended":
            os.kill(os.getpid(), signal.SIGTERM)


def programs_below(pid: int) -> list[str]:
    """The command lines of a process's children and theirs."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError, ValueError):
                if parent_of(int(folder.name)) == pid:
                    found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
                    found += programs_below(int(folder.name))
    return found


def test_the_daemons_cycle_is_a_copy_with_a_reader_that_stood_ready(tmp_path: Path) -> None:
    with serve() as web:
        web.write_working_folder(tmp_path)
        heard = Looking()
        Daemon(tmp_path, telling=heard, port=None, command=CrawlDue(CHILD_ARGS)).run()
    assert "not_copied" not in heard.names()
    assert "cycle_crashed" not in heard.names()
    with open_store(tmp_path / "councilwatch.db", read_only=True) as store:
        assert store.counts()["stories"] >= 15
    assert len(heard.programs) == 3  # the process, the cycle, its reader
    assert all("-m scheduler.forkserver" in program for program in heard.programs), heard.programs
    assert not [each for each in programs_below(os.getpid()) if "scheduler.forkserver" in each]
