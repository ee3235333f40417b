"""The check-up: what is wrong is said in a sentence with what to do, and nothing is changed by looking."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from crawler.net.failures import SENTENCES
from pipelines import backups
from pipelines.explorer_config import VARIABLE
from pipelines.store import open_store
from pipelines.store.forms import moment_text
from pipelines.store.rows import SourceRow
from pipelines.store.sources import NOT_YET
from pipelines.telling.health import Check, next_look, sources_check
from scheduler.care import doctor
from scheduler.care.backup import back_up
from scheduler.cli import main
from scheduler.only import only_daemon
from tests.ports import free_port
from tests.scheduler.care.making import DAMAGES, NOW, cut, newer, spoiled, stocked, without_beginning

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
        assert "\n" not in check["says"] or check["name"] in ("configuration", "watch_list", "channels")
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
    do = checked()["store"]["do"]
    assert do == (
        "`councilwatch run` makes one. If one has been here before, `councilwatch restore FILE` goes back to a backup "
        "that you have elsewhere."
    )
    shown = typed().stdout
    assert '\n        [contact]\n        contact = "YOUR E-MAIL ADDRESS"\n' in shown, "two lines to copy"
    assert shown.count("[contact]") == 1
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
    (made,) = (folder / backups.FOLDER).iterdir()
    made.rename(made.with_name("before the move.db"))
    (folder / backups.FOLDER / "shopping.db").write_text("milk")
    again = checked()
    assert "`councilwatch restore 'backups/before the move.db'` goes back" in again["store"]["do"], (
        "a renamed one counts"
    )
    assert again["backups"]["says"].startswith("1 backup, the newest of")
    made.with_name("before the move.db").unlink()
    assert "There is no backup" in checked()["store"]["do"]
    assert checked()["store"]["do"].endswith("Or move the file away to begin afresh.")


def test_a_store_without_its_beginning_is_told_with_the_backup_to_go_back_to(folder: Path) -> None:
    without_beginning(folder / "councilwatch.db")
    assert "its beginning is damaged. `councilwatch restore backups/councilwatch-" in checked()["store"]["do"]


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


def in_trouble(count: int, of: int, says: str = "It answers with an error.", rest: str = "") -> Check:
    """What is said where ``count`` sources ``of`` so many are in trouble, and of the ``rest`` this is known."""
    row = SourceRow(
        name="kirkwell", publisher="Kirkwell", kind="council_newsroom", state="ok", state_says=rest, state_since=NOW,
        listed=True, next_poll_at=NOW, paused_at=None, last_ok_at=None,
    )  # fmt: skip
    ill = replace(row, state="failed", state_says=says, todo="Look.")
    return sources_check([ill] * count + [row] * (of - count))


@pytest.mark.parametrize(("count", "of", "ok"), [(0, 0, True), (1, 19, False), (1, 20, True), (15, 300, True),
                                                 (16, 300, False)])  # fmt: skip
def test_of_hundreds_of_sources_one_is_always_in_trouble(count: int, of: int, ok: bool) -> None:
    check = in_trouble(count, of)
    assert check.ok is ok
    assert (f"{count} of {of} sources in trouble: kirkwell (failed)" in check.says) is bool(count), "named all the same"
    assert ("sources --trouble" in check.do) is bool(count)


def test_where_no_name_is_found_the_connection_is_to_be_checked() -> None:
    lost = f"Its listing: {SENTENCES['dns']}"
    assert in_trouble(3, 3, lost).do == "Check this machine's connection to the internet first."
    assert "No host name is found." in in_trouble(3, 3, lost).says
    assert "sources --trouble" in in_trouble(3, 4, lost).do
    assert in_trouble(3, 4, lost, rest=NOT_YET).do == in_trouble(3, 3, lost).do, "the fourth was not asked yet"
    assert "sources --trouble" in in_trouble(3, 3).do


@pytest.mark.parametrize("body", [None, b"\xff\xfe"])
def test_a_configuration_that_cannot_be_read_has_no_line_to_look_at(folder: Path, body: bytes | None) -> None:
    config = folder / "councilwatch.toml"
    config.unlink()
    if body is None:
        config.mkdir()  # nobody can read it, whoever runs the tests
    else:
        config.write_bytes(body)
    assert checked()["configuration"]["do"] == (
        "Make councilwatch.toml a file of text that the user who runs councilwatch may read."
    )


def test_where_the_explorer_does_not_answer_that_is_no_fault(folder: Path) -> None:
    config = folder / "councilwatch.toml"
    config.write_text(f"{config.read_text()}[explorer]\nport = {free_port()}\n", encoding="utf-8")
    with only_daemon(folder / "councilwatch.db"):
        check = checked()["explorer"]
    assert check["ok"]
    assert check["says"].startswith("The watch goes on, and shows it elsewhere or not yet")
    assert "--port" in check["do"]


@pytest.mark.parametrize("is_running", [False, True])
@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ('host = "0.0.0.0"', "so it needs a secret. Make one with `mkdir -p"),
        ('host = "0.0.0.0"\nsecret = { file = "secrets/explorer" }', "secrets/explorer cannot be read"),
        ('secret = { file = "desk" }\nhost = "::"', "it is well"),
        ('secret = { env = "NOT_THERE" }', "the environment variable NOT_THERE is not set"),
    ],
)
def test_an_explorer_whose_secret_keeps_the_watch_from_starting_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, lines: str, says: str, is_running: bool
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    config = folder / "councilwatch.toml"
    config.write_text(f"{config.read_text()}[explorer]\nport = {free_port()}\n{lines}\n", encoding="utf-8")
    with only_daemon(folder / "councilwatch.db") if is_running else nullcontext():
        if says == "it is well":
            assert wrong() == {}
            return
        found, done = checked()["explorer"], CliRunner().invoke(main, ["run"])
    assert not found["ok"]
    assert says in found["says"]
    assert found["do"] == "Do that; `councilwatch run` does not start before."
    assert is_running or (done.exit_code, done.stderr) == (2, f"{found['says']}\n"), "the watch refuses with the same"


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


def test_all_faults_of_both_files_are_told_at_once_each_on_a_line(folder: Path) -> None:
    (folder / "councilwatch.toml").write_text('[contact]\ncontact = "me"\n[limits]\nredirects = 99\n', encoding="utf-8")
    (folder / "watchlist.toml").write_text('[[source]]\nname = "Leeds"\nkind = "x"\n', encoding="utf-8")
    told = wrong()
    assert [line.partition(": ")[0][-6:] for line in told["configuration"].splitlines()] == ["line 2", "line 4"]
    assert "line 2: the name 'Leeds' may hold" in told["watch_list"]
    assert "".join(told["configuration"].split()) in "".join(typed().stdout.split())


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
        ("councilwatch.toml", '[contact]\ncontact = "a@kirkwell.test"\n[care]\nheartbeat_url = 7\n', "configuration"),
        ("watchlist.toml", "[[source]]\nname = 7\n", "watch_list"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(folder: Path, file: str, text: str, name: str) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    assert name in wrong()
    assert file in wrong()[name]
    assert "No heartbeat is asked for" not in typed().stdout or "heartbeat_url" not in text


@pytest.mark.parametrize("late", [timedelta(0), timedelta(minutes=1)])
def test_a_turn_that_has_come_is_not_told_as_one_to_come(late: timedelta) -> None:
    due = datetime(2026, 11, 25, 15, 56, tzinfo=UTC)
    assert next_look(due, due + late) == "The next cycle asks the sources due now."
    assert next_look(due, due - timedelta(minutes=1)).startswith("The next source is asked on")
