"""A disk that is full or read-only, a store that others lock or take away: nothing that is stored is lost, a sentence
says what to do, and all goes on without a restart where it can."""

import asyncio
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from random import Random

import pytest

from pipelines.config import store_path
from pipelines.exceptions import StoreError, StoreGoneError, UsageError
from pipelines.store import open_store
from scheduler.cycle import CrawlDue
from scheduler.daemon import Daemon
from scheduler.files import write_if_changed
from scheduler.log import FILE, Log
from scheduler.notify.sender import Sender
from scheduler.telling import Sentences
from tests.pipelines.store.making import NOON, answer, link, source
from tests.scheduler.notify.making import column
from tests.scheduler.test_daemon import PYTHON, Heard
from tests.trust.counts import size
from tests.trust.disks import Disk, small_disk
from tests.trust.kills import truth
from tests.trust.kills.processes import CONTEXT, CYCLE, run_cycle
from tests.trust.kills.series import finish
from tests.trust.kills.world import World, let_time_pass, world
from tests.trust.table import tried

TIMES = {"small": 2, "large": 30, "long": 100}[size()]
LITTLE = 100_000
"""Bytes in which no cycle of the newsrooms finds room."""
FULL = "there is no space left; free some and start again. What is stored is safe"
LOCKED = "another program has it locked"

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("world")) as made:
        yield made


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as made:
        yield made


def test_a_disk_that_fills_up_in_a_cycle_loses_nothing(served: World, disk: Disk) -> None:
    random, stopped = Random(7), 0
    for number in range(TIMES):
        folder = served.copy(disk.path / f"folder{number}")
        with open_store(store_path(folder)) as store:
            seen = truth.read(store, truth.COMMITTED)
        disk.fill(left=random.randrange(32_768, 1_500_000) if number else LITTLE)
        run_cycle(folder)
        disk.free()
        log = (folder / FILE).read_text(encoding="utf-8")
        with open_store(store_path(folder)) as store:
            assert truth.faults(store, seen, served) == []
            stopped += len(truth.read(store, truth.COMMITTED)["stories"]) < len(served.owed)
        assert "Traceback" not in log
        let_time_pass(folder)
        finish(folder)
        with open_store(store_path(folder)) as store:
            assert len(truth.read(store, truth.COMMITTED)["stories"]) == len(served.owed)
            assert truth.open_ends(store) == []
        assert truth.mistold(served.hook.bodies, served.owed) == []
        shutil.rmtree(folder)  # the disk is small
    assert stopped
    tried("the disk fills up in a cycle", TIMES, f"nothing lost; {stopped} were ended by it")


class Between(Heard):
    """Does something when the daemon says an event, and lets it look again at once; ends it after the last."""

    def __init__(self, *steps: tuple[str, Callable[[], None]]) -> None:
        super().__init__()
        self.steps = list(steps)
        self.daemon: Daemon | None = None

    def say(self, event: str, says: str, **facts: object) -> None:
        super().say(event, says, **facts)
        if self.steps and event == self.steps[0][0]:
            self.steps.pop(0)[1]()
            if self.daemon is not None:
                self.daemon._due.set()
            if not self.steps:
                os.kill(os.getpid(), signal.SIGTERM)

    def says(self, event: str) -> str:
        return " ".join(says for each, says in self.events if each == event)


def watch(folder: Path, heard: Between, *, finds: bool = False) -> None:
    command = CrawlDue(CYCLE) if finds else lambda _: [*PYTHON, "pass"]
    heard.daemon = Daemon(folder, telling=heard, port=None, command=command)
    asyncio.run(asyncio.wait_for(heard.daemon.watch(), 120))
    assert heard.steps == [], heard.events


def test_the_daemon_says_that_the_disk_is_full_and_goes_on_when_it_is_not(served: World, disk: Disk) -> None:
    folder = served.copy(disk.path / "folder")
    heard = Between(
        ("watching", disk.fill),
        ("cycle_not_run", disk.free),
        ("cycle_ended", lambda: None),
        ("sent", lambda: None),
    )
    watch(folder, heard, finds=True)
    assert FULL in heard.says("cycle_not_run")
    finish(folder)
    assert truth.mistold(served.hook.bodies, served.owed) == []
    tried("the disk is full for the daemon", 1, "says so; goes on without a restart")


def test_a_read_only_folder_is_a_sentence(served: World, disk: Disk) -> None:
    folder = served.copy(disk.path / "folder")
    disk.writable(yes=False)
    try:
        with pytest.raises(UsageError, match="is not writable for you"):
            Daemon(folder, telling=Heard(), port=None)
        with pytest.raises(StoreError, match=r"cannot be (written|opened).* writable for your user"):
            open_store(store_path(folder)).sync_channels(["desk"], NOON)
    finally:
        disk.writable(yes=True)
    tried("the folder is read-only", 1, "a sentence")


def test_a_store_that_another_program_locks_is_a_sentence_and_is_got_over(served: World, tmp_path: Path) -> None:
    folder = served.copy(tmp_path / "folder")
    other = open_store(store_path(folder))
    heard = Between(
        ("watching", lambda: ignore(other._connection.raw.execute("BEGIN EXCLUSIVE"))),
        ("cycle_not_run", lambda: ignore(other._connection.raw.execute("ROLLBACK"))),
        ("cycle_ended", lambda: None),
    )
    watch(folder, heard)
    other.close()
    assert LOCKED in heard.says("cycle_not_run")
    tried("another program locks the store", 1, "says so; goes on without a restart")


def ignore(_: object) -> None:
    """What is done is all that matters."""


@pytest.mark.parametrize("replaced", [False, True])
def test_a_store_that_is_taken_away_or_replaced_ends_the_daemon(served: World, tmp_path: Path, replaced: bool) -> None:
    folder = served.copy(tmp_path / "folder")
    path = store_path(folder)

    def take_away() -> None:
        path.rename(tmp_path / "elsewhere.db")
        if replaced:
            path.write_bytes((tmp_path / "elsewhere.db").read_bytes())

    heard = Between(("watching", take_away), ("store_gone", lambda: None))
    with pytest.raises(StoreGoneError, match="put the right file in its place and start again"):
        watch(folder, heard)
    assert path.exists() == replaced
    assert "taken away or replaced" in (folder / FILE).read_text(encoding="utf-8")
    tried("the store is taken away or replaced", 1, "ends the daemon with a sentence")


def test_alerts_wait_for_space_and_are_told_once(served: World, disk: Disk) -> None:
    random = Random(11)
    for number in range(TIMES):
        folder = served.copy(disk.path / f"folder{number}")
        run_cycle(folder)
        said: list[str] = []
        with open_store(store_path(folder)) as store:
            sender = Sender(folder, store, telling=Sentences(said.append))
            disk.fill(left=random.choice((0, random.randrange(200_000))))
            for _ in range(3):
                asyncio.run(sender.once(asyncio.Event()))
            disk.free()
            asyncio.run(sender.once(asyncio.Event()))
            assert set(column(store, "SELECT state FROM deliveries")) == {"sent"}
        assert truth.mistold(served.hook.bodies, served.owed) == []
        assert len(served.hook.bodies) <= len(served.owed) + 3
        assert len(served.hook.bodies) == len(served.owed) or any(FULL in says for says in said)
        shutil.rmtree(folder)
    tried("the disk is full for the sender", TIMES, "each alert told; once, or marked as a repeat")


def test_files_for_others_stay_whole_on_a_full_disk(disk: Disk) -> None:
    """Feeds, and the pages of `councilwatch publish`, are written like this."""
    path = disk.path / "feeds" / "all.atom"
    write_if_changed(path, b"old")
    disk.fill()
    with pytest.raises(UsageError, match="No space left on device"):
        write_if_changed(path, bytes(100_000))
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]
    disk.free()
    assert write_if_changed(path, bytes(100_000))
    tried("the disk is full for feeds and pages", 1, "the old file is whole; a sentence")


def test_the_log_can_be_done_without(disk: Disk) -> None:
    log = Log(disk.path / FILE, most_bytes=100)
    log.add("before " * 20)
    disk.fill()
    log.add("lost")
    log.rotate()
    log.add("also lost, or not")
    disk.free()
    log.add("after")
    assert log.last_line(0) == "after"
    tried("the disk is full for the log", 1, "lines are left out, nothing else")


def as_nobody(path: Path, said: Pipe) -> None:
    """Be an ordinary user who may not write the store."""
    os.setuid(65534)
    try:
        with open_store(path, create=False, busy_seconds=1.0) as store:
            store.keep_listing(answer(link(1)), run_id=None)
        said.send("written")
    except StoreError as error:
        said.send(str(error))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become another user")
@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_store_without_permission_is_a_sentence(mode: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = store_path(Path(name))
        path.parent.chmod(0o755)
        with open_store(path) as store:
            store.sync_sources((source(),), NOON)
        path.chmod(mode)
        mine, theirs = CONTEXT.Pipe()
        process = CONTEXT.Process(target=as_nobody, args=(path, theirs))
        process.start()
        says = mine.recv()
        process.join(10)
    assert "writable for your user" in says
    tried("the store's file may not be written", 1, "a sentence")
