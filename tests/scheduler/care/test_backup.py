"""A backup is whole and the same, or there is none."""

import errno
import os
import shutil
import subprocess
import sys
import threading
from collections import namedtuple
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines.exceptions import CouncilwatchError, StoreError, UsageError
from pipelines.store import open_store
from pipelines.store.copying import Examined, examine
from scheduler.care import placing
from scheduler.care.backup import back_up
from scheduler.cli import main
from tests.pipelines.store.making import NOON, judged
from tests.scheduler.care.making import NOW, no_database, rows, spoiled, stocked

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return stocked(tmp_path)


def test_it_holds_what_the_store_holds_and_is_its_owners_alone(store: Path) -> None:
    made = back_up(store, NOW, keep=7)
    assert made.path == store.parent / "backups/councilwatch-2026-11-26-093005.db"
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name], "nothing beside it"
    found = examine(made.path)
    assert (found.is_store, found.faults, found.counts) == (True, (), made.counts)
    assert made.counts["stories"] == len(rows(store))
    tables = [row[0] for row in rows(store, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        sql = f"SELECT * FROM {table}"
        assert rows(made.path, sql) == rows(store, sql), table


def test_a_crawl_goes_on_meanwhile_and_the_copy_is_of_one_moment(store: Path) -> None:
    """Each story comes with its claims in one transaction, so the numbers of a moment fit together."""
    stop = threading.Event()
    written: list[int] = []

    def crawl() -> None:
        with open_store(store) as opened:
            for number in range(100, 100_000):
                if stop.is_set():
                    return
                opened.keep(judged(number, text=f"Text {number} of inspectors. " * 100), NOON)
                written.append(number)

    crawling = threading.Thread(target=crawl)
    crawling.start()
    try:
        for minute in range(8):
            seen = len(written)
            made = back_up(store, NOW + timedelta(minutes=minute), keep=3)
            assert made.counts["stories"] >= seen, "what was committed before is in it"
            assert examine(made.path).counts["stories"] == made.counts["stories"]
            told = rows(made.path, "SELECT count(*) FROM claims WHERE story_id NOT IN (SELECT id FROM stories)")
            assert told == [(0,)]
    finally:
        stop.set()
        crawling.join()
    assert len(written) > 8, "the crawl was not held up"
    assert len(list((store.parent / "backups").iterdir())) == 3


def test_one_of_an_older_program_is_copied_as_it_is(store: Path) -> None:
    with open_store(store) as opened:
        opened._connection.rows("PRAGMA user_version = 3")
    made = back_up(store, NOW)
    assert examine(made.path).version == 3


def test_it_goes_where_it_is_told(store: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "councilwatch-2020-01-01-000000.db").write_text("somebody's own")
    named = back_up(store, NOW, to=elsewhere, keep=1)
    assert named.path.parent == elsewhere
    assert named.removed == ()
    again = back_up(store, NOW, to=elsewhere / "one.db")
    assert back_up(store, NOW, to=elsewhere / "one.db").counts == again.counts, "a backup may be renewed"
    assert len(list(elsewhere.iterdir())) == 3


@pytest.mark.parametrize("name", ["councilwatch.db", "councilwatch.db-wal", "notes.txt", "none/one.db"])
def test_nothing_else_is_written_over(store: Path, name: str) -> None:
    (store.parent / "notes.txt").write_text("mine")
    before = store.read_bytes()
    with pytest.raises(UsageError, match="name another place"):
        back_up(store, NOW, to=store.parent / name)
    assert store.read_bytes() == before
    assert (store.parent / "notes.txt").read_text() == "mine"


def test_without_a_store_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no store"):
        back_up(tmp_path / "councilwatch.db", NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", [spoiled, no_database])
def test_of_a_damaged_store_no_backup_is_kept_and_the_older_ones_stay(store: Path, damage: object) -> None:
    old = back_up(store, NOW, keep=1).path
    assert callable(damage)
    damage(store)
    with pytest.raises(CouncilwatchError):
        back_up(store, NOW + timedelta(days=1), keep=1)
    assert [path.name for path in old.parent.iterdir()] == [old.name]
    assert not examine(old).faults


def test_a_copy_that_is_not_the_same_when_read_back_is_not_kept(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = Examined(is_store=True, counts={"stories": 0, "claims": 0, "events": 0})
    monkeypatch.setattr("scheduler.care.backup.examine", lambda _: fewer)
    with pytest.raises(CouncilwatchError, match="something else than the store"):
        back_up(store, NOW)
    assert list((store.parent / "backups").iterdir()) == []


def test_it_asks_for_room_first_and_never_fills_the_disk(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    little = Usage(10**9, 10**9, placing.SPARE + 1_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: little)
    with pytest.raises(UsageError, match=r"too little room in .*backups for a backup: it takes 0\.5 MB"):
        back_up(store, NOW)
    assert list((store.parent / "backups").iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="needs the right to mount")
def test_a_disk_that_fills_up_meanwhile_leaves_nothing_behind(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(small)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        monkeypatch.setattr(placing, "check_room", lambda *_: None)
        with pytest.raises(StoreError, match="no space left"):
            back_up(store, NOW, to=small)
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_folder_that_may_not_be_written_is_told_by_its_own_name(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*, dir: Path, prefix: str) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(dir / f"{prefix}98upyllf"))

    monkeypatch.setattr("tempfile.mkstemp", refused)  # root may write anywhere
    with pytest.raises(UsageError) as told:
        back_up(store, NOW, to=tmp_path)
    assert str(told.value) == (
        f"The folder {tmp_path} cannot be written (Permission denied); make it writable for your user, or name another "
        "place with --to."
    )


def test_a_folder_of_backups_that_cannot_be_made_is_told_with_a_way_out(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, **_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "mkdir", refused)  # root may write anywhere
        with pytest.raises(UsageError) as told:
            back_up(store, NOW)
    assert str(told.value).startswith(
        f"The folder {store.parent / 'backups'} cannot be made (Permission denied); make {store.parent} writable"
    )
    assert str(told.value).endswith(", name another place with --to.")


def test_what_a_killed_backup_left_is_taken_away_and_what_another_writes_is_not(store: Path) -> None:
    folder = store.parent / "backups"
    folder.mkdir()
    (folder / f"{placing.PART}left").write_text("half")
    (folder / f"{placing.PART}left-journal").write_text("half")
    with placing.part(folder) as busy:
        code = (
            "import sys; from pathlib import Path; from scheduler.care import placing\n"
            "placing.take_away_leftovers(Path(sys.argv[1]))"
        )
        subprocess.run([sys.executable, "-c", code, str(folder)], check=True)
        assert [path.name for path in folder.iterdir()] == [busy.name]
    assert list(folder.iterdir()) == []


def test_the_command_keeps_as_many_as_the_configuration_says(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(store.parent))
    (store.parent / "councilwatch.toml").write_text("[care]\nbackups = 2\n", encoding="utf-8")
    folder = store.parent / "backups"
    for _ in range(2):
        done = CliRunner().invoke(main, ["backup"])
        assert done.exit_code == 0
        assert "which was read back whole." in done.stdout
        for path in folder.iterdir():
            path.rename(folder / f"councilwatch-2026-01-0{len(list(folder.iterdir()))}-000000.db")
    for name in ("councilwatch-2026-01-05-000000.db", "councilwatch-2026-01-06-000000.db"):
        shutil.copyfile(next(folder.iterdir()), folder / name)
    done = CliRunner().invoke(main, ["backup", "--json"])
    assert done.exit_code == 0
    assert len(list(folder.iterdir())) == 2
    assert '"removed"' in done.stdout
    assert (folder / "councilwatch-2026-01-06-000000.db").exists(), "the newest of the older ones"
