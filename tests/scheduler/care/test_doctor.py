"""The check-up: what is wrong is said in a sentence with what to do, and nothing is changed by looking."""

import json
import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipelines import backups
from pipelines.store import open_store
from pipelines.store.forms import moment_text
from scheduler.care import doctor
from scheduler.care.backup import back_up
from scheduler.cli import main
from scheduler.only import only_daemon
from tests.scheduler.care.making import DAMAGES, cut, newer, spoiled, stocked

SECRET = "json://127.0.0.1:9/nobody-guesses-this"  # noqa: S105 - invented


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder in which all is well: a cycle ended a minute ago, and a backup was made."""
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    store = stocked(tmp_path)
    now = datetime.now(UTC)
    with open_store(store) as opened, opened._connection.writing() as db:
        later = moment_text(now + timedelta(hours=1))
        db.execute("UPDATE sources SET state = 'ok', todo = '', next_poll_at = ?, last_ok_at = ?", (later, later))
        db.execute("UPDATE cycles SET began_at = ?1, ended_at = ?1", (moment_text(now - timedelta(minutes=1)),))
    back_up(store, now)
    (tmp_path / "councilwatch.toml").write_text(
        '[contact]\ncontact = "desk@kirkwell.test"\n[alerts.channels]\ndesk = { file = "desk" }\n', encoding="utf-8"
    )
    (tmp_path / "desk").write_text(SECRET, encoding="utf-8")
    (tmp_path / "desk").chmod(0o600)
    return tmp_path


def typed(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


def checked() -> dict[str, Any]:
    """What programs are told, held against its form."""
    done = typed("--json")
    told = json.loads(done.stdout)
    assert set(told) == {"ok", "checks"}
    for check in told["checks"]:
        assert set(check) == {"name", "ok", "says", "do"}
        assert check["says"].endswith(".")
        assert "\n" not in check["says"]
        assert check["ok"] or check["do"], "what is wrong comes with what to do"
    names = [check["name"] for check in told["checks"]]
    assert names.count("store") == 1
    assert len(set(names)) == len(names)
    assert told["ok"] is all(check["ok"] for check in told["checks"])
    assert done.exit_code == (0 if told["ok"] else 1)
    assert SECRET not in done.output
    return {check["name"]: check for check in told["checks"]}


def wrong() -> dict[str, str]:
    """What is not well, and what is said of it."""
    return {name: check["says"] for name, check in checked().items() if not check["ok"]}


def change(folder: Path, sql: str, *values: object) -> None:
    with open_store(folder / "councilwatch.db") as store, store._connection.writing() as db:
        db.execute(sql, values)


def test_where_all_is_well_it_says_so_and_changes_nothing(folder: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}
    done = typed()
    assert done.exit_code == 0, done.stdout
    assert done.stdout.startswith("All is well.")
    assert len(done.stdout.splitlines()) < 60, "a page"
    assert wrong() == {}
    assert set(checked()) == {
        "store", "sqlite", "disk", "clock", "cycle", "sources", "channels", "backups", "folder", "configuration",
        "watch_list", "heartbeat", "explorer", "versions",
    }  # fmt: skip
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before} == before
    assert {path for path in folder.rglob("*") if path.is_file()} == set(before)


def test_in_an_empty_folder_no_store_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    found = wrong()
    assert set(found) == {"store", "configuration"}
    assert "There is no store" in found["store"]
    assert list(tmp_path.iterdir()) == []


def test_a_truncated_store_is_one_sentence_and_nothing_else_breaks(folder: Path) -> None:
    cut(folder / "councilwatch.db")
    found = checked()
    assert (
        found["store"]["says"] == f"The store {folder / 'councilwatch.db'} is cut off: a part of the file is missing."
    )
    assert "`councilwatch restore backups/councilwatch-" in found["store"]["do"]
    assert set(wrong()) == {"store"}
    assert typed().exit_code == 1


@pytest.mark.parametrize("part", range(0, 100, 9))
def test_a_store_that_is_cut_anywhere_is_told(folder: Path, part: int) -> None:
    path = folder / "councilwatch.db"
    os.truncate(path, path.stat().st_size * part // 100)
    assert set(wrong()) == {"store"}


@pytest.mark.parametrize(
    "damage", [damage for damage in DAMAGES if damage.__name__ not in ("without_index", "without_council")]
)
def test_every_damage_is_told(folder: Path, damage: Callable[[Path], None]) -> None:
    damage(folder / "councilwatch.db")
    assert "store" in wrong()


def test_a_newer_and_an_older_store_are_told_apart(folder: Path) -> None:
    path = folder / "councilwatch.db"
    newer(path)
    assert "written by a newer councilwatch" in wrong()["store"]
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 3")
    db.close()
    older = checked()["store"]
    assert older["ok"]
    assert "of an older councilwatch" in older["says"]


def test_a_store_in_use_is_read_beside_its_writer(folder: Path) -> None:
    with open_store(folder / "councilwatch.db") as store:
        with store._connection.writing() as db:
            db.execute("UPDATE sources SET note = 'x'")
            assert wrong() == {}
        assert wrong() == {}


def test_an_sqlite_that_can_damage_a_store_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder
    monkeypatch.setattr("pipelines.checkup.sqlite_version", lambda: (3, 45, 1))
    assert "SQLite 3.45.1 can damage a store" in wrong()["sqlite"]


def test_a_disk_that_is_nearly_full_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1_000_000}))
    assert "Only 1.0 MB are free" in wrong()["disk"]


@pytest.mark.parametrize(("days", "says"), [(-365, "is still to come"), (365, "nothing was written for 365 days")])
def test_a_clock_that_went_back_or_is_a_year_ahead_is_told(folder: Path, days: int, says: str) -> None:
    assert folder
    now = datetime.now(UTC) + timedelta(days=days)
    checks = {check.name: check for check in doctor.examined(folder, now)}
    assert not checks["clock"].ok
    assert says in checks["clock"].says


def test_a_watch_that_ended_is_told_once_sources_wait(folder: Path) -> None:
    long_ago = moment_text(datetime.now(UTC) - timedelta(hours=5))
    change(folder, "UPDATE sources SET next_poll_at = ?", long_ago)
    change(folder, "UPDATE cycles SET began_at = ?", long_ago)
    assert wrong()["cycle"].startswith("No watch runs. Cycle 1 began on")
    assert "have been due for 5 hours" in wrong()["cycle"]
    assert "systemctl start councilwatch" in checked()["cycle"]["do"]
    with only_daemon(folder / "councilwatch.db"):
        assert wrong()["cycle"].startswith("The watch runs.")


@pytest.mark.parametrize("how", ["crashed", "hung"])
def test_a_cycle_that_broke_is_told(folder: Path, how: str) -> None:
    change(folder, "UPDATE cycles SET how = ?", how)
    assert wrong()["cycle"].endswith(f"and {how}.")


def test_that_nothing_can_be_read_any_more_is_told(folder: Path) -> None:
    change(folder, "UPDATE sources SET last_ok_at = ?", moment_text(datetime.now(UTC) - timedelta(days=3)))
    assert "Nothing could be read since" in wrong()["cycle"]


def test_sources_in_trouble_are_told_and_one_that_is_left_alone_is_not(folder: Path) -> None:
    change(folder, "UPDATE sources SET state = 'blocked', todo = 'Look.' WHERE name = 'kirkwell'")
    assert "kirkwell (blocked)" in wrong()["sources"]
    change(folder, "UPDATE sources SET paused_at = '2026-11-25T12:00:00Z'")
    assert wrong() == {}


def test_a_channel_that_fails_or_cannot_be_read_is_told_without_its_address(folder: Path) -> None:
    change(folder, "UPDATE channels SET failing_since = '2026-11-25T12:00:00Z', says = 'The server cannot be reached.'")
    assert "desk fails since 25 Nov 2026, 12:00 (London time): The server cannot be reached." in wrong()["channels"]
    change(folder, "UPDATE channels SET failing_since = NULL, overdue = 2")
    assert "2 alerts overdue on desk." in wrong()["channels"]
    (folder / "desk").chmod(0o644)
    assert "say: chmod 600" in wrong()["channels"]


def test_backups_that_are_old_damaged_or_not_wanted(folder: Path) -> None:
    place = folder / backups.FOLDER
    (made,) = place.iterdir()
    spoiled(made)
    assert "cannot be used" in wrong()["backups"]
    made.unlink()
    assert wrong()["backups"] == "There is no backup."
    back_up(folder / "councilwatch.db", datetime.now(UTC) - timedelta(days=3))
    assert "The newest backup is of" in wrong()["backups"]
    config = folder / "councilwatch.toml"
    config.write_text(config.read_text(encoding="utf-8") + "[care]\nbackups = 0\n", encoding="utf-8")
    assert wrong() == {}


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("councilwatch.toml", "[contact\n", "configuration"),
        ("councilwatch.toml", "[contact]\n", "configuration"),
        (
            "councilwatch.toml",
            '[contact]\ncontact = "a@kirkwell.test"\n[care]\nheartbeat_url = { env = "NO" }\n',
            "heartbeat",
        ),
        ("watchlist.toml", "[[source]]\nname = 7\n", "watch_list"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(folder: Path, file: str, text: str, name: str) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    assert name in wrong()
    assert file in wrong()[name]
