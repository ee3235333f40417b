"""A store opens, or says in one sentence why not and what to do."""

import os
import sqlite3
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from pipelines.exceptions import StoreError, StoreGoneError
from pipelines.store import Store, connection, open_store
from pipelines.store.connection import has_wal_reset_bug, sqlite_version
from pipelines.store.schema import APPLICATION_ID, SCHEMA_VERSION, TABLES
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import HOME, NOON, judged, source


def refusal(path: Path, *, create: bool = True, read_only: bool = False) -> str:
    """What opening says; one sentence that names the file."""
    with pytest.raises(StoreError) as caught:
        open_store(path, create=create, read_only=read_only)
    says = str(caught.value)
    assert str(path) in says or str(path.parent) in says
    assert "\n" not in says
    assert says.endswith(".")
    return says


def test_a_new_store_has_the_declared_tables(store: Store) -> None:
    for table in TABLES:
        columns = [row["name"] for row in store._connection.rows(f"PRAGMA table_info({table.name})")]
        assert columns == [column.name for column in table.columns]
    assert store._connection.version() == SCHEMA_VERSION


def test_every_table_and_column_is_described() -> None:
    for table in TABLES:
        assert table.title
        assert table.says
        for column in table.columns:
            assert column.says.endswith("."), f"{table.name}.{column.name}"


def test_every_link_between_tables_has_an_index() -> None:
    for table in TABLES:
        leading = {table.key, *(index[0] for index in (*table.indexes, *table.unique))}
        for column in table.columns:
            if column.links:
                assert column.name in leading, f"{table.name}.{column.name}"


def test_writes_are_as_safe_as_they_can_be(store: Store) -> None:
    settings = {
        name: store._connection.rows(f"PRAGMA {name}")[0][0]
        for name in ("foreign_keys", "synchronous", "secure_delete", "application_id", "busy_timeout")
    }
    assert settings == {
        "foreign_keys": 1,
        "synchronous": 2,
        "secure_delete": 1,
        "application_id": APPLICATION_ID,
        "busy_timeout": 20_000,
    }


def test_a_write_that_need_not_last_leaves_the_next_as_safe_as_ever(store: Store) -> None:
    modes = []
    with store._connection.writing(durable=False) as db:
        modes.append(db.execute("PRAGMA synchronous").fetchone()[0])
    with pytest.raises(ValueError, match="in the middle"), store._connection.writing(durable=False):
        raise ValueError("in the middle")
    with store._connection.writing() as db:
        modes.append(db.execute("PRAGMA synchronous").fetchone()[0])
    assert modes == [2 if store.safety_note else 1, 2]


def test_opening_again_changes_nothing(store: Store) -> None:
    store.keep(judged(), NOON)
    before = dump(store)
    with open_store(store.path) as again:
        assert dump(again) == before


@pytest.mark.parametrize(
    ("version", "bug"),
    [
        ((3, 6, 23), False),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 52, 0), True),
        ((3, 53, 0), False),
        ((3, 60, 1), False),
    ],
)
def test_the_versions_that_can_damage_a_store_are_known(version: tuple[int, int, int], bug: bool) -> None:
    assert has_wal_reset_bug(version) is bug


def test_this_machine_writes_in_the_mode_its_sqlite_allows(store: Store) -> None:
    mode = store._connection.rows("PRAGMA journal_mode")[0][0]
    assert (mode, store.safety_note is None) == (
        ("truncate", False) if has_wal_reset_bug(sqlite_version()) else ("wal", True)
    )


def test_an_unsafe_sqlite_writes_in_the_slower_mode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "councilwatch.db"
    open_store(path).close()
    monkeypatch.setattr(connection, "has_wal_reset_bug", lambda _: True)
    with open_store(path) as store:
        assert store._connection.rows("PRAGMA journal_mode")[0][0] == "truncate"
        assert store.safety_note is not None
        with store._connection.writing(durable=False) as db:
            assert db.execute("PRAGMA synchronous").fetchone()[0] == 2, "less could damage it in this mode"
        assert "slower mode" in store.safety_note
        store.sync_sources((source(),), NOON)
        store.keep(judged(), NOON)
        store.checkpoint()
        assert store.problems() == ()


def test_it_works_with_the_sqlite_of_python_alone(tmp_path: Path) -> None:
    """Where pysqlite3 has no wheel, sqlite-utils takes Python's own."""
    script = (
        "import sys; sys.modules['pysqlite3'] = None\n"
        "from pathlib import Path\n"
        "from pipelines.store import connection, open_store\n"
        "from tests.pipelines.store.making import NOON, judged, source\n"
        "assert connection.sqlite3.__name__ == 'sqlite3'\n"
        "with open_store(Path(sys.argv[1])) as store:\n"
        "    store.sync_sources((source(),), NOON); store.keep(judged(), NOON)\n"
        "    assert store.story(1).article == judged().article\n"
        "    assert store.problems() == ()\n"
        "    store.forget(judged().page.url, NOON); assert store.problems() == ()\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "councilwatch.db")], check=True, timeout=60)


class TestRefusals:
    def test_no_store(self, tmp_path: Path) -> None:
        path = tmp_path / "councilwatch.db"
        assert "`councilwatch run` makes one" in refusal(path, create=False)
        assert "`councilwatch run` makes one" in refusal(path, read_only=True)
        assert not path.exists()

    def test_no_folder(self, tmp_path: Path) -> None:
        assert "There is no folder" in refusal(tmp_path / "none" / "councilwatch.db")

    def test_a_folder_in_its_place(self, tmp_path: Path) -> None:
        assert "is a folder" in refusal(tmp_path)

    def test_a_file_that_is_no_database(self, tmp_path: Path) -> None:
        path = tmp_path / "councilwatch.db"
        path.write_text("Dear diary, " * 500)
        assert "it is no database; move it away" in refusal(path)
        assert path.read_text() == "Dear diary, " * 500

    @pytest.mark.parametrize("until", [16, 100])
    def test_one_whose_beginning_is_damaged_names_the_newest_backup(self, tmp_path: Path, until: int) -> None:
        path = tmp_path / "councilwatch.db"
        with open_store(path):
            pass
        path.write_bytes(b"SQLite format 3\x00"[: until - 16].ljust(until, b"\x01") + path.read_bytes()[until:])
        assert "restore" not in refusal(path)
        (tmp_path / "backups").mkdir()
        for name in ("councilwatch-2026-11-25-093005.db", "councilwatch-2026-11-26-093005.db", "notes.db"):
            (tmp_path / "backups" / name).touch()
        newest = tmp_path / "backups/councilwatch-2026-11-26-093005.db"
        assert f"`councilwatch restore {newest}` goes back to the newest backup, or move it away" in refusal(path)

    def test_another_programs_database(self, tmp_path: Path) -> None:
        path = tmp_path / "councilwatch.db"
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE recipes (name TEXT)")
        other.close()
        before = path.read_bytes()
        assert "another program's database" in refusal(path)
        assert path.read_bytes() == before

    def test_an_empty_database_with_another_programs_mark(self, tmp_path: Path) -> None:
        path = tmp_path / "councilwatch.db"
        with sqlite3.connect(path) as other:
            other.execute("PRAGMA application_id = 7")
        other.close()
        assert "another program's database" in refusal(path)

    def test_a_store_of_a_newer_program(self, tmp_path: Path) -> None:
        path = tmp_path / "councilwatch.db"
        with open_store(path) as store:
            store._connection.rows(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        assert "written by a newer councilwatch" in refusal(path)
        assert "update councilwatch" in refusal(path, read_only=True)

    def test_a_store_of_an_older_program_that_may_only_be_read(self, tmp_path: Path) -> None:
        path = tmp_path / "councilwatch.db"
        with open_store(path) as store:
            store._connection.rows("PRAGMA user_version = 0")
        assert "`councilwatch run` brings it up to date" in refusal(path, read_only=True)

    def test_a_damaged_store(self, tmp_path: Path) -> None:
        path = tmp_path / "councilwatch.db"
        open_store(path).close()
        content = bytearray(path.read_bytes())
        content[100:4096] = os.urandom(3996)
        path.write_bytes(content)
        assert "damaged" in refusal(path)

    def test_a_locked_store(self, store: Store) -> None:
        with open_store(store.path, busy_seconds=0.05) as other, store._connection.writing():
            with pytest.raises(StoreError, match="close that one and try again"):
                other.keep(judged(), NOON)
            assert other.sources() == store.sources(), "reading goes on"

    @pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a folder that nobody can write to")
    def test_a_folder_that_cannot_be_written(self) -> None:
        assert "make the file and its folder readable and writable" in refusal(Path("/proc/councilwatch.db"))

    def test_a_store_that_may_only_be_read(self, store: Store) -> None:
        store.keep(judged(), NOON)
        with open_store(store.path, read_only=True) as reader:
            assert reader.story(1) is not None
            with pytest.raises(StoreError, match="make the file and its folder writable"):
                reader.keep(judged(2), NOON)


def fill(store: Store, kept: list[int], many: int) -> None:
    """Keep stories after those in ``kept``, and note each that was."""
    for number in range(len(kept) + 1, many):
        store.keep(judged(number, text=f"Text {number} " * 500), NOON)
        kept.append(number)


class TestFullDisk:
    def test_what_is_stored_stays_and_work_goes_on_when_there_is_space(self, store: Store) -> None:
        store.keep(judged(1), NOON)
        (room,) = store._connection.rows("PRAGMA page_count")[0]
        store._connection.rows(f"PRAGMA max_page_count = {room}")
        kept = [1]
        with pytest.raises(StoreError, match="no space left; free some and start again"):
            fill(store, kept, 200)
        assert store.counts()["stories"] == len(kept)
        lost = len(kept) + 1
        assert store.address(f"{HOME}/news/{lost}") is None, "the story that did not fit left nothing behind"
        assert store.problems() == ()
        store._connection.rows("PRAGMA max_page_count = 1000000")
        assert store.keep(judged(lost), NOON) is not None

    def test_a_file_system_without_space(self, tmp_path: Path) -> None:
        """The real thing where it may be mounted: a file system of 1 MB."""
        folder = tmp_path / "small"
        folder.mkdir()
        mount = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)],
            capture_output=True,
            check=False,
        )
        if mount.returncode != 0:
            pytest.skip("this user may not mount a small file system")
        try:
            with open_store(folder / "councilwatch.db") as store:
                store.sync_sources((source(),), NOON)
                kept: list[int] = []
                with pytest.raises(StoreError, match=r"no space left|disk reported an error"):
                    fill(store, kept, 400)
            with open_store(folder / "councilwatch.db") as store:
                assert store.counts()["stories"] == len(kept) > 0
        finally:
            subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize(
    ("error", "gone"),
    [(FileNotFoundError(), True), (NotADirectoryError(), True), (PermissionError(), False), (OSError(5, "I/O"), False)],
)
def test_only_a_file_that_is_not_there_is_gone(
    store: Store, monkeypatch: pytest.MonkeyPatch, error: OSError, gone: bool
) -> None:
    """A network drive that does not answer for a moment has taken nothing away."""

    def stat(_: Path) -> os.stat_result:
        raise error

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(StoreGoneError) if gone else nullcontext():
        store.check_file()
    monkeypatch.undo()
    store.check_file()
