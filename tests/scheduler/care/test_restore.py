"""Going back to a backup: proved first, whole at every instant, and nobody is told twice."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines.exceptions import InputError, StoreError, UsageError
from pipelines.store import open_store
from pipelines.store.lock import cycle_lock, daemon_lock
from pipelines.store.schema import SCHEMA_VERSION
from scheduler.care.backup import back_up
from scheduler.care.restore import restore
from scheduler.cli import main
from tests.pipelines.store.making import HOME, NOON, judged
from tests.scheduler.care.making import DAMAGES, NOW, copied, newer, retitled, rows, spoiled, stocked
from tests.schemas.test_versions import unpacked


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return stocked(tmp_path)


@pytest.fixture
def backup(store: Path) -> Path:
    """A backup of the store, which goes on after it."""
    made = back_up(store, NOW).path
    retitled(store, "What came since")
    return made


def files(folder: Path) -> dict[str, bytes]:
    """What is in a folder, without locks."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.suffix != ".lock"}


def test_the_store_is_that_of_the_backup_and_the_one_of_before_is_kept(store: Path, backup: Path) -> None:
    before, after = rows(backup), rows(store)
    assert before != after
    done = restore(store, backup, NOW)
    assert rows(store) == before
    assert done.kept == store.parent / "councilwatch.db.kept-2026-11-26-093005"
    assert rows(done.kept) == after
    with open_store(store) as opened:
        assert opened.problems() == ()
    assert rows(backup) == before, "the backup is only read"
    again = restore(store, done.kept, NOW)
    assert rows(store) == after
    assert again.kept is not None
    assert again.kept != done.kept


def test_what_only_stands_in_the_log_goes_with_the_store_of_before(store: Path, backup: Path) -> None:
    """A process that was killed leaves its commits in the log, which must not be read into the restored store."""
    code = (
        "import os, sys; from pathlib import Path; from tests.scheduler.care.making import retitled\n"
        "from pipelines.store import open_store\n"
        "opened = open_store(Path(sys.argv[1])); opened.checkpoint()\n"
        "db = opened._connection.raw\n"
        "db.execute('UPDATE stories SET title = \\'Only in the log\\' WHERE id = 1')\n"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(store)], check=False, cwd=Path(__file__).parents[3])
    assert (store.parent / "councilwatch.db-wal").stat().st_size > 0
    wanted = rows(backup)
    done = restore(store, backup, NOW)
    assert rows(store) == wanted
    assert done.kept is not None
    assert rows(done.kept)[0] == ("Only in the log",)


def test_it_makes_a_store_where_there_is_none(store: Path, backup: Path) -> None:
    store.unlink()
    store.with_name("councilwatch.db-wal").write_bytes(b"of a store that is gone")
    done = restore(store, backup, NOW)
    assert rows(store) == rows(backup)
    assert done.kept is not None, "the log without a store is kept aside too"


def test_a_damaged_store_is_kept_as_it_was(store: Path, backup: Path) -> None:
    spoiled(store)
    broken = store.read_bytes()
    done = restore(store, backup, NOW)
    assert rows(store) == rows(backup)
    assert done.kept is not None
    assert done.kept.read_bytes() == broken


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_store_that_cannot_be_opened_keeps_nobody_from_going_back(
    store: Path, backup: Path, damage: Callable[[Path], None]
) -> None:
    damage(store)
    restore(store, backup, NOW)
    assert rows(store) == rows(backup)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_backup_changes_nothing(store: Path, backup: Path, damage: Callable[[Path], None]) -> None:
    damage(backup)
    before = files(store.parent)
    with pytest.raises(InputError, match="Nothing was changed") as caught:
        restore(store, backup, NOW)
    assert str(backup) in str(caught.value)
    assert files(store.parent) == before


@pytest.mark.parametrize("part", range(1, 10))
def test_a_backup_that_is_cut_anywhere_changes_nothing(store: Path, backup: Path, part: int) -> None:
    with backup.open("r+b") as file:
        file.truncate(backup.stat().st_size * part // 10)
    before = files(store.parent)
    with pytest.raises(InputError):
        restore(store, backup, NOW)
    assert files(store.parent) == before


def test_one_of_a_newer_program_is_refused_kindly(store: Path, backup: Path) -> None:
    newer(backup)
    before = files(store.parent)
    with pytest.raises(InputError, match=r"made by a newer councilwatch .* update councilwatch first"):
        restore(store, backup, NOW)
    assert files(store.parent) == before


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_one_of_an_older_program_is_brought_up_to_date(store: Path, tmp_path: Path, version: int) -> None:
    (tmp_path / "old").mkdir()
    done = restore(store, unpacked(version, tmp_path / "old"), NOW)
    assert done.version == version
    with open_store(store, read_only=True) as opened:
        assert opened.story(f"{HOME}/news/1") is not None
    with open_store(store) as opened:
        assert opened.problems() == ()


def test_a_store_and_its_log_that_were_copied_together_are_taken_together(store: Path, tmp_path: Path) -> None:
    with open_store(store) as opened:
        with opened._connection.writing() as db:
            db.execute("UPDATE stories SET title = 'In the log' WHERE id = 1")
        other = copied(store, tmp_path / "copied.db")
        copied(store.with_name("councilwatch.db-wal"), tmp_path / "copied.db-wal")
    retitled(store, "Since")
    restore(store, other, NOW)
    assert rows(store)[0] == ("In the log",)


def test_it_is_refused_while_a_daemon_watches(store: Path, backup: Path) -> None:
    before = files(store.parent)
    lock = daemon_lock(store)
    assert lock.take()
    with pytest.raises(UsageError, match="`systemctl stop councilwatch`"):
        restore(store, backup, NOW)
    lock.close()
    cycle = cycle_lock(store)
    assert cycle.take()
    with pytest.raises(UsageError, match="A cycle is crawling"):
        restore(store, backup, NOW)
    cycle.close()
    assert files(store.parent) == before


def test_it_is_refused_while_another_program_has_the_store_open(store: Path, backup: Path) -> None:
    with open_store(store) as opened:
        if opened.safety_note:
            pytest.skip("in the slower mode a program that does nothing is not known")
        opened.counts()
        with pytest.raises(StoreError, match="Another program has the store"):
            restore(store, backup, NOW)
    assert rows(store) != rows(backup)
    assert not list(store.parent.glob("*.kept-*"))


def test_without_links_in_the_file_system_the_store_of_before_is_copied(
    store: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    after = rows(store)

    def no_link(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    done = restore(store, backup, NOW)
    assert rows(store) == rows(backup)
    assert done.kept is not None
    assert rows(done.kept) == after


def test_the_command_says_what_became_of_both(store: Path, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(store.parent))
    done = CliRunner().invoke(main, ["restore", str(backup)])
    assert done.exit_code == 0, done.output
    assert "The store of before is kept as" in done.stdout
    gone = CliRunner().invoke(main, ["restore", "nothing.db"])
    assert gone.exit_code == 1
    assert gone.stderr.startswith("There is no backup nothing.db; ")
    assert gone.stderr.endswith("the newest is councilwatch-2026-11-26-093005.db.\n")
    folder = CliRunner().invoke(main, ["restore", str(backup.parent)])
    assert folder.stderr.startswith(f"{backup.parent} is a folder and no backup; ")
    backup.unlink()
    gone = CliRunner().invoke(main, ["restore", str(backup)])
    assert f"none was made in {backup.parent} yet. `councilwatch backup` makes one" in gone.stderr
    itself = CliRunner().invoke(main, ["restore", str(store)])
    assert "is the store itself" in itself.stderr


def test_what_was_taken_out_since_stays_out(store: Path, backup: Path) -> None:
    with open_store(store) as opened:
        assert opened.forget(f"{HOME}/news/1", NOON)["stories"] == 1
        opened.forget(f"{HOME}/news/77", NOON)
    done = restore(store, backup, NOW)
    assert done.carried is not None
    assert done.carried.forgotten == 1
    with open_store(store) as opened:
        assert opened.story(f"{HOME}/news/1") is None
        assert opened.keep(judged(77), NOON) is None
        assert opened.problems() == ()
