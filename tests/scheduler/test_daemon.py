"""The daemon with real children: cycles, what hangs, what crashes, its end, and that there is one of it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from click.testing import CliRunner

from pipelines.exceptions import CouncilwatchError, NothingReachedError, StoreGoneError, UsageError
from pipelines.seeding import seed
from pipelines.store import open_store
from pipelines.store.lock import cycle_lock
from scheduler import children
from scheduler.cli import main
from scheduler.cli.run import check
from scheduler.cycle import CycleReport
from scheduler.daemon import Daemon, run_once
from scheduler.demo.run import CHILD_ARGS, run_demo
from scheduler.demo.server import PretendWeb, serve
from scheduler.explorer import check_port
from scheduler.only import only_daemon
from scheduler.put_off import PutOff
from scheduler.readiness import look_at
from scheduler.ticking import tick_again, ticking
from scheduler.watchdog import CHECK_CLOCK
from tests.ports import free_port

PYTHON = (sys.executable, "-c")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def web() -> Iterator[PretendWeb]:
    with serve() as serving:
        yield serving


@pytest.fixture
def folder(web: PretendWeb, tmp_path: Path) -> Path:
    web.write_working_folder(tmp_path)
    return tmp_path


class Heard:
    """Remembers what the daemon says."""

    def __init__(self) -> None:
        self.events: list[tuple[str, str]] = []

    def say(self, event: str, says: str, **facts: object) -> None:  # noqa: ARG002 - the protocol's form
        self.events.append((event, says))

    def progress(self, done: int, total: int) -> None:
        """Nobody watches."""

    def names(self) -> list[str]:
        return [event for event, _ in self.events]


def shorten_cycles(folder: Path) -> None:
    """With a grace of -29.5 seconds a cycle hangs after half a second."""
    config = folder / "councilwatch.toml"
    config.write_text(f"{config.read_text(encoding='utf-8')}\n[limits]\ncycle_seconds = 30\n", encoding="utf-8")


def hanging(_: int) -> list[str]:
    """The command of a cycle that does not end by itself."""
    return [*PYTHON, "import time; time.sleep(600)"]


class Ending(Heard):
    """Ends the daemon by a signal when it says ``event``; where another one is to follow, by that a moment later."""

    def __init__(self, event: str, wish: signal.Signals, then: signal.Signals | None = None) -> None:
        super().__init__()
        self._event, self._wish, self._then = event, wish, then
        self.ended_by: list[signal.Signals] = []

    def say(self, event: str, says: str, **facts: object) -> None:
        super().say(event, says, **facts)
        if event != self._event:
            return
        self._send(self._wish)
        if self._then is not None:
            asyncio.get_running_loop().call_later(0.3, self._send, self._then)

    def _send(self, wish: signal.Signals) -> None:
        if "ended" not in self.names():
            self.ended_by.append(wish)
            os.kill(os.getpid(), wish)


def scrapy_list(place: Path, **env: str) -> list[str]:
    """What ``scrapy list`` prints that a person types in ``place``."""
    command = [str(Path(sys.executable).with_name("scrapy")), "list"]
    kept = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
    return subprocess.run(
        command, cwd=place, env=kept | env, capture_output=True, text=True, check=True
    ).stdout.splitlines()


def cycle_of(folder: Path, code: str, heard: Heard | None = None) -> CycleReport:
    """Run one cycle whose work is a Python program."""
    return run_once(folder, echo=print, telling=heard or Heard(), command=lambda _: [*PYTHON, code])


class TestOneCycle:
    def test_the_ordinary_program_finds_what_the_newsrooms_publish(self, folder: Path) -> None:
        said: list[str] = []
        report = run_once(folder, child_args=CHILD_ARGS, echo=said.append)
        assert report.how == "finished"
        assert (report.sources, report.reached) == (8, 8)
        assert len(report.stories) >= 15
        assert any("Kirklees" in line for line in said)
        with open_store(folder / "councilwatch.db", read_only=True) as store:
            assert store.counts()["stories"] == len(report.stories)
            assert store.newest_cycle("due") is not None

    def test_scrapys_own_command_works_in_the_folder_from_then_on(self, folder: Path) -> None:
        heard = Heard()
        cycle_of(folder, "pass", heard)
        assert heard.names()[0] == "scrapy_cfg"
        (folder / "below").mkdir()
        for place in (folder, folder / "below"):
            assert scrapy_list(place, COUNCILWATCH_HOME=str(folder))[:2] == ["childrens_weekly", "due"]
        again = Heard()
        cycle_of(folder, "pass", again)
        assert "scrapy_cfg" not in again.names()

    def test_a_scrapy_cfg_of_somebodys_own_stays(self, folder: Path) -> None:
        own = folder / "scrapy.cfg"
        own.write_text("[settings]\ndefault = shop.settings\n", encoding="utf-8")
        cycle_of(folder, "pass")
        assert "shop" in own.read_text(encoding="utf-8")

    def test_stories_of_a_crawl_by_hand_are_not_the_cycles(self, folder: Path) -> None:
        heard = Heard()
        by_hand = children.scrapy("crawl", "kirkwell", *CHILD_ARGS)
        report = run_once(folder, echo=print, telling=heard, command=lambda _: by_hand)
        with open_store(folder / "councilwatch.db", read_only=True) as store:
            assert store.counts()["stories"] > 0
        assert report.stories == ()
        assert "story" not in heard.names()

    def test_a_child_that_crashes_is_recorded_with_its_last_words(self, folder: Path) -> None:
        heard = Heard()
        report = cycle_of(folder, "import sys; sys.exit('the disk is on fire')", heard)
        assert report.how == "crashed"
        (says,) = [says for event, says in heard.events if event == "cycle_crashed"]
        assert "the disk is on fire" in says
        assert cycle_of(folder, "pass").id == report.id + 1

    def test_an_exit_status_of_zero_is_not_taken_for_success(self, folder: Path) -> None:
        assert cycle_of(folder, "pass").how == "crashed"

    def test_a_child_that_hangs_is_ended_and_recorded(self, folder: Path) -> None:
        shorten_cycles(folder)
        heard = Heard()
        daemon = Daemon(folder, telling=heard, port=None, command=hanging, cycle_grace=-29.5)
        report = asyncio.run(daemon.once())
        assert report.how == "hung"
        assert "cycle_hung" in heard.names()
        with open_store(folder / "councilwatch.db", read_only=True) as store:
            row = store.cycle(report.id)
            assert row is not None
            assert (row.how, row.ended_at is not None) == ("hung", True)
        assert cycle_of(folder, "pass").id == report.id + 1

    def test_the_command_ends_with_one_where_the_cycle_crashes(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COUNCILWATCH_HOME", str(folder))
        monkeypatch.setattr("scheduler.daemon.CrawlDue", lambda *_: lambda _: [*PYTHON, "raise SystemExit('no')"])
        done = CliRunner().invoke(main, ["run", "--once"])
        assert done.exit_code == 1
        assert f"Cycle 1 crashed; {folder / 'councilwatch.log'} tells why." in done.stderr

    def test_nothing_reached_is_told_apart(self, tmp_path: Path) -> None:
        (tmp_path / "councilwatch.toml").write_text(
            '[contact]\ncontact = "a@councilwatch.test"\n[sources]\nshipped = false\n'
        )
        (tmp_path / "watchlist.toml").write_text(
            '[[source]]\nname = "gone"\npublisher = "Gone"\nkind = "local_press"\nhome = "http://www.gone.test:9/"\n'
            '[[source.listings]]\nkind = "feed"\nurl = "http://www.gone.test:9/feed"\n'
        )
        said: list[str] = []
        report = run_once(tmp_path, child_args=CHILD_ARGS, echo=said.append)
        assert (report.sources, report.reached) == (1, 0)
        assert said[-1].startswith("The next source is asked on ")

    def test_the_command_ends_with_three_where_nothing_is_reached(self, folder: Path) -> None:
        """Without the permission for loopback, the names of the pretend newsrooms lead nowhere."""
        process = start(folder, "--once")
        out, err = process.communicate(timeout=60)
        assert process.returncode == 3, out
        assert "None of the 8 sources could be reached" in err


def report_of(how: str, *, due: int = 2, reached: int = 0) -> CycleReport:
    return CycleReport(
        id=7, how=how, began_at=NOON, ended_at=NOON, due=due, sources=due, reached=reached,
        requests=0, links_new=0, pages=0, stories=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("report", "error"),
    [
        (report_of("finished", reached=1), None),
        (report_of("finished", due=0), None),
        (report_of("stopped"), None),  # by Ctrl-C, before anything answered
        (report_of("killed"), None),
        (report_of("finished"), NothingReachedError),
        (report_of("time_up"), NothingReachedError),
        (report_of("crashed", reached=1), CouncilwatchError),
        (report_of("start_error"), CouncilwatchError),
        (report_of("hung", reached=1), CouncilwatchError),
    ],
)
def test_a_cycle_alone_fails_where_it_broke_or_reached_nothing(
    report: CycleReport, error: type[CouncilwatchError] | None
) -> None:
    with pytest.raises(error) if error else nullcontext() as raised:
        check(report, Path("councilwatch.log"))
    assert raised is None or type(raised.value) is error


def start(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "scheduler", *arguments],
        env={**os.environ, "COUNCILWATCH_HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(process: "subprocess.Popen[str]", words: str) -> str:
    """Read lines until one holds ``words``."""
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return line
    raise AssertionError(f"it ended without saying {words!r}: {process.communicate()[1]}")


class TestWatching:
    def test_sigterm_ends_it_in_time_with_nothing_half_written(self, folder: Path, web: PretendWeb) -> None:
        web.latency = 0.3
        port = free_port()
        process = start(folder, "--port", str(port))
        try:
            wait_for(process, "cycle_began")
            asked = time.monotonic()
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)
            took = time.monotonic() - asked
        finally:
            web.latency = 0.0
            process.kill()
        assert process.returncode == 0
        assert took < 10
        check_port(port)  # the explorer is gone with it
        with open_store(folder / "councilwatch.db", read_only=True) as store:
            newest = store.newest_cycle("due")
            assert newest is not None
            assert newest.ended_at is not None
        with open_store(folder / "councilwatch.db") as store:
            assert store.close_orphans(datetime.now(UTC)) == 0
            assert store.problems() == ()

    @pytest.mark.parametrize("wish", [signal.SIGHUP, signal.SIGINT])
    def test_the_terminals_closing_and_ctrl_c_end_it_too(self, folder: Path, wish: signal.Signals) -> None:
        before = signal.signal(signal.SIGHUP, signal.SIG_DFL)  # the tests, too, may run under nohup
        try:
            heard = Ending("cycle_ended", wish)
            asyncio.run(Daemon(folder, telling=heard, port=None, command=lambda _: [*PYTHON, "pass"]).watch())
        finally:
            signal.signal(signal.SIGHUP, before)
        assert heard.names()[-1] == "ended"

    def test_it_stays_where_the_terminals_closing_is_to_be_ignored(self, folder: Path) -> None:
        """As under ``nohup``."""
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            heard = Ending("cycle_ended", signal.SIGHUP, then=signal.SIGTERM)
            asyncio.run(Daemon(folder, telling=heard, port=None, command=lambda _: [*PYTHON, "pass"]).watch())
        finally:
            signal.signal(signal.SIGHUP, before)
        assert heard.ended_by == [signal.SIGHUP, signal.SIGTERM]

    def test_it_says_where_nothing_was_reached(self, folder: Path) -> None:
        """Without the permission for loopback, the names of the pretend newsrooms lead nowhere."""
        heard = Ending("nothing_reached", signal.SIGTERM)
        asyncio.run(Daemon(folder, telling=heard, port=None).watch())
        (says,) = (says for event, says in heard.events if event == "nothing_reached")
        assert says.startswith("None of the 8 sources could be reached")

    def test_no_cycle_begins_beside_one_that_a_person_has_started(self, folder: Path) -> None:
        lock = cycle_lock(folder / "councilwatch.db")

        class Taking(Ending):
            def say(self, event: str, says: str, **facts: object) -> None:
                if event == "watching":
                    assert lock.take()
                super().say(event, says, **facts)

        heard = Taking("cycle_not_run", signal.SIGTERM)
        try:
            asyncio.run(Daemon(folder, telling=heard, port=None, command=hanging).watch())
        finally:
            lock.close()
        assert "cycle_began" not in heard.names()
        assert any("is at work on" in says for event, says in heard.events if event == "cycle_not_run")

    def test_what_keeps_it_from_looking_is_said_once_for_as_long_as_it_lasts(self, folder: Path) -> None:
        looks: list[str] = []

        async def look_in_vain(*_: object) -> None:
            await asyncio.sleep(0.01)
            looks.append("locked" if len(looks) < 3 else "full")
            if len(looks) == 5:
                os.kill(os.getpid(), signal.SIGTERM)
            daemon._due.set()
            raise UsageError(f"The store is {looks[-1]}.")

        heard = Heard()
        daemon = Daemon(folder, telling=heard, port=None)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(daemon, "_cycle", look_in_vain)
            asyncio.run(daemon.watch())
        said = [says.split(". ")[0] for event, says in heard.events if event == "cycle_not_run"]
        assert len(looks) >= 5
        assert said == ["The store is locked", "The store is full"]

    def test_after_a_kill_the_next_one_starts_on_the_same_port(self, folder: Path) -> None:
        """A killed daemon can end nothing; the explorer notices by itself, and the next daemon ends the crawl."""
        port = free_port()
        killed = start(folder, "--port", str(port))
        wait_for(killed, "explorer_ready")
        killed.kill()
        killed.communicate(timeout=20)
        after = start(folder, "--port", str(port))
        try:
            wait_for(after, "explorer_ready")
            after.send_signal(signal.SIGTERM)
            after.communicate(timeout=20)
        finally:
            after.kill()
        assert after.returncode == 0
        check_port(port)  # the explorer is gone with its daemon

    @pytest.mark.parametrize("host", ["192.0.2.77", "no-such-host.invalid"])
    def test_no_secret_is_asked_for_at_an_address_that_is_none(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, host: str
    ) -> None:
        monkeypatch.setenv("COUNCILWATCH_HOME", str(folder))
        done = CliRunner().invoke(main, ["run", "--host", host, "--port", str(free_port())])
        assert done.exit_code == 2
        assert done.stderr.startswith(f"{host} is no address of this machine, so the explorer cannot listen there; ")

    def test_a_port_that_is_taken_is_told_with_the_way_out_of_what_was_begun(self, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            with pytest.raises(UsageError, match=f"port {port} is taken by another program") as told:
                check_port(port)
            assert f"`councilwatch run --port {port + 1}`" in str(told.value)
            with pytest.raises(UsageError) as told:
                run_demo(tmp_path, once=False, port=port, echo=print)
            assert f"`councilwatch demo --port {port + 1}`" in str(told.value)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("backup", ["", "councilwatch-2026-11-26-093005.db"])
    def test_no_new_store_takes_the_place_of_one_that_is_gone(self, folder: Path, backup: str) -> None:
        """systemd would start the watch again, and it would begin afresh: all that is new is old stock then."""
        folder = folder.rename(folder.with_name(f"our {folder.name}"))
        cycle_of(folder, "pass")
        store = folder / "councilwatch.db"
        store.rename(folder / "elsewhere.db")
        if backup:
            (folder / "backups").mkdir()
            (folder / "backups" / backup).touch()
        heard = Heard()
        with pytest.raises(StoreGoneError) as refused:
            cycle_of(folder, "pass", heard)
        assert not store.exists()
        assert heard.events == [("store_gone", str(refused.value))]
        assert (f"councilwatch restore '{folder / 'backups' / backup}'" in str(refused.value)) == bool(backup)
        for sign in ("in_force", "backups") if backup else ("in_force",):
            assert str(folder / sign) in str(refused.value)
            (folder / sign).rename(folder / f"{sign}.old")
        assert cycle_of(folder, "pass").id == 1

    def test_a_second_daemon_says_who_watches_already(self, folder: Path) -> None:
        with only_daemon(folder / "councilwatch.db"), pytest.raises(UsageError) as refused:
            cycle_of(folder, "pass")
        assert f"process {os.getpid()}" in str(refused.value)
        assert "end that one first" in str(refused.value)

    def test_a_scheduler_that_is_silent_is_noticed_without_it(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No tick ever comes and all patience is over: the watchdog says so and starts the cycle itself."""
        monkeypatch.setattr("scheduler.daemon.ticking", lambda _, note: ticking(silent, note))
        monkeypatch.setattr("scheduler.watchdog.SLACK", timedelta(seconds=-300))
        began = asyncio.Event()

        class Listening(Heard):
            def say(self, event: str, says: str, **facts: object) -> None:
                super().say(event, says, **facts)
                if event == "cycle_ended" or event == "cycle_crashed":
                    began.set()

        async def silent() -> None:
            """A scheduler whose looks lead to nothing."""

        async def watched(heard: Listening) -> None:
            daemon = Daemon(
                folder, telling=heard, port=None, command=lambda _: [*PYTHON, "pass"], watchdog_seconds=0.05
            )
            watching = asyncio.create_task(daemon.watch())
            async with asyncio.timeout(20):
                await began.wait()
            os.kill(os.getpid(), signal.SIGTERM)
            await watching

        heard = Listening()
        asyncio.run(watched(heard))
        assert heard.names().index("no_cycle") < heard.names().index("cycle_began")

    def test_an_end_that_could_not_be_recorded_is_recorded_later(self, folder: Path) -> None:
        """Another program writes when a cycle ends: how it ended is kept in mind until the store is free."""
        shorten_cycles(folder)
        other = open_store(folder / "councilwatch.db")

        class Locking(Heard):
            def say(self, event: str, says: str, **facts: object) -> None:
                super().say(event, says, **facts)
                if event == "cycle_hung":
                    other._connection.raw.execute("BEGIN IMMEDIATE")
                elif event == "cycle_ended":
                    other._connection.raw.execute("ROLLBACK")
                    os.kill(os.getpid(), signal.SIGTERM)

        heard = Locking()
        asyncio.run(Daemon(folder, telling=heard, port=None, command=hanging, cycle_grace=-29.5).watch())
        assert [name for name in heard.names() if "end" in name] == ["end_unrecorded", "cycle_ended", "ended"]
        with other:
            newest = other.newest_cycle()
        assert newest is not None
        assert newest.how == "hung"

    def test_a_port_that_is_taken_is_one_sentence(self, folder: Path, web: PretendWeb) -> None:
        process = start(folder, "--port", str(web.port))
        out, err = process.communicate(timeout=30)
        assert process.returncode == 2
        assert f"port {web.port} is taken" in err
        assert "Traceback" not in out + err

    def test_a_cycle_that_outlived_its_daemon_is_ended_first(self, folder: Path) -> None:
        heard = Heard()
        with holding(folder, "Holder.process(os.getpid(), cycle=3)") as leftover:
            cycle_of(folder, "pass", heard)
            assert leftover.wait(timeout=10) == -signal.SIGTERM
        assert "leftover_ended" in heard.names()

    @pytest.mark.parametrize(
        "named",
        [
            "Holder.process(os.getpid())",  # `scrapy crawl due` of a person, whoever leads its session
            "replace(Holder.process({innocent}, cycle=3), born='of a process that had its number before')",
            "replace(Holder.process({innocent}, cycle=3), born=None)",
            "replace(Holder.process({innocent}, cycle=3), host='another.machine')",
        ],
    )
    def test_nobody_ends_a_process_that_a_daemon_has_not_surely_started(self, folder: Path, named: str) -> None:
        innocent = subprocess.Popen([*PYTHON, "import time; time.sleep(600)"], start_new_session=True)
        try:
            with holding(folder, named.format(innocent=innocent.pid)) as crawl, pytest.raises(UsageError) as refused:
                cycle_of(folder, "pass")
            assert crawl.returncode == -signal.SIGKILL  # by this test
            assert innocent.poll() is None
        finally:
            innocent.kill()
            innocent.wait()
        assert "is at work on" in str(refused.value)


@contextmanager
def holding(folder: Path, named: str) -> Iterator["subprocess.Popen[str]"]:
    """A process of its own session that holds the lock of cycles, in which ``named`` is written."""
    code = (
        "import os, time; from dataclasses import replace; from pathlib import Path; "
        "from pipelines.store.lock import Holder, cycle_lock; "
        f"lock = cycle_lock(Path({str(folder / 'councilwatch.db')!r})); assert lock.take(); "
        f"lock.name_holder({named}); print(1, flush=True); time.sleep(600)"
    )
    process = subprocess.Popen([*PYTHON, code], stdout=subprocess.PIPE, start_new_session=True, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "1\n"
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=10)


async def first_look(change: Callable[[AsyncIOScheduler], None], seconds: float = 5) -> int:
    """How many looks follow the first one within ``seconds``, after ``change`` was made; the first of them ends it."""
    looks: list[datetime] = []

    async def tick() -> None:
        looks.append(datetime.now(UTC))

    scheduler = ticking(tick, lambda _: None)
    while not looks:  # the one at the start
        await asyncio.sleep(0.01)
    looks.clear()
    change(scheduler)
    until = asyncio.get_running_loop().time() + seconds
    while not looks and asyncio.get_running_loop().time() < until:
        await asyncio.sleep(0.01)
    scheduler.shutdown(wait=False)
    await asyncio.sleep(0)
    return len(looks)


def turn_at(moment: timedelta) -> Callable[[AsyncIOScheduler], None]:
    """Let the scheduler wait for a moment, counted from now."""
    return lambda scheduler: scheduler.modify_job("tick", next_run_time=datetime.now(UTC) + moment)


@pytest.mark.parametrize("late", [timedelta(hours=5), timedelta(hours=5, seconds=30), timedelta(days=40)])
def test_no_tick_is_dropped_for_being_late(late: timedelta) -> None:
    """A machine that slept, a loop that was busy: the look is made up for, once."""
    assert asyncio.run(first_look(turn_at(-late))) == 1


def test_a_tick_that_waits_for_an_hour_of_a_wrong_clock_comes_now() -> None:
    """The clock was set back by an hour: the scheduler would wait for it to come again."""

    def set_back(scheduler: AsyncIOScheduler) -> None:
        turn_at(timedelta(hours=1))(scheduler)
        tick_again(scheduler)

    assert asyncio.run(first_look(set_back)) == 1


def test_a_tick_is_not_hurried() -> None:
    assert asyncio.run(first_look(tick_again, seconds=0.5)) == 0


def test_the_daemon_looks_on_where_its_scheduler_waits_for_that_hour(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waiting(tick: Callable[[], Awaitable[None]], note: Callable[[object], None]) -> AsyncIOScheduler:
        scheduler = ticking(tick, note)
        turn_at(timedelta(hours=1))(scheduler)
        return scheduler

    monkeypatch.setattr("scheduler.daemon.ticking", waiting)
    heard = Ending("cycle_ended", signal.SIGTERM)
    daemon = Daemon(folder, telling=heard, port=None, command=lambda _: [*PYTHON, "pass"], watchdog_seconds=0.05)
    asyncio.run(asyncio.wait_for(daemon.watch(), 20))
    assert "no_cycle" not in heard.names()


def test_what_a_wrong_clock_has_put_off_is_asked_by_the_next_cycle(folder: Path) -> None:
    later = datetime.now(UTC) + timedelta(days=900)
    with open_store(folder / "councilwatch.db") as store:
        store.sync_sources(look_at(folder).sources, later)
        store.end_cycle(store.begin_cycle("due", 1, later), "finished", later)

    heard = Ending("cycle_ended", signal.SIGTERM)
    asyncio.run(Daemon(folder, telling=heard, port=None, command=lambda _: [*PYTHON, "pass"]).watch())
    at = heard.names().index("clock_set_back")
    assert heard.names()[at + 1] == "cycle_began"
    assert "Cycle 2: 8 sources are due." in [says for _, says in heard.events]


def test_by_a_clock_that_is_surely_wrong_nothing_is_brought_forward(folder: Path) -> None:
    """It shows a day before the newest outcome that ships: a person hears of it, once for as long as it lasts."""
    past = datetime(1970, 1, 1, 0, 1, tzinfo=UTC)
    heard = Heard()
    put_off = PutOff(heard)
    with open_store(folder / "councilwatch.db") as store:
        store.sync_sources(look_at(folder).sources, NOON)
        seed(store, NOON)
        store.end_cycle(store.begin_cycle("due", 1, NOON), "finished", NOON)
        before = store.sources()
        put_off.take_up(store, past)
        put_off.take_up(store, past + timedelta(minutes=1))
        assert store.sources() == before
        (said,) = heard.events
        assert said[0] == "clock_wrong"
        assert "it shows 1 January 1970" in said[1]
        assert CHECK_CLOCK in said[1]
        put_off.take_up(store, NOON - timedelta(hours=2))  # it is no more than behind: what waits is asked
        assert heard.names() == ["clock_wrong", "clock_set_back"]
        assert len(store.due_sources(NOON - timedelta(hours=2))) == len(look_at(folder).sources)
