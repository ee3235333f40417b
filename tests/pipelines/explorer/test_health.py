"""The explorer's health, for programs that watch it."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.explorer.pages.front import warnings
from pipelines.store import open_store
from pipelines.store.checkup import watch_of
from pipelines.store.forms import moment_text
from tests.pipelines.explorer.test_told import ask
from tests.scheduler.care.making import cut, stocked
from tests.scheduler.care.test_doctor import change

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("pipelines.clock.now", lambda: NOW)
    store = stocked(tmp_path)
    later = moment_text(NOW + timedelta(hours=1))
    change(tmp_path, "UPDATE sources SET state = 'ok', todo = '', next_poll_at = ?, added_at = ?", later, later)
    change(tmp_path, "UPDATE sources SET last_ok_at = ?", moment_text(NOW))
    change(tmp_path, "UPDATE cycles SET began_at = ?", moment_text(NOW))
    change(tmp_path, "UPDATE runs SET began_at = ?", moment_text(NOW))
    return store


def test_where_all_is_well_it_is_200(path: Path) -> None:
    got = ask(path, "/-/health")
    told = got.json()
    assert (got.status_code, told["ok"]) == (200, True), told
    assert got.headers["content-type"].startswith("application/json")
    assert got.headers["cache-control"] == "no-store"
    assert [check["name"] for check in told["checks"]] == [
        "store", "sqlite", "disk", "clock", "cycle", "sources", "channels", "backups",
    ]  # fmt: skip
    assert all(set(check) == {"name", "ok", "says", "do"} for check in told["checks"])


def test_where_a_person_is_needed_it_is_503(path: Path) -> None:
    change(path.parent, "UPDATE sources SET state = 'blocked', todo = 'Look.'")
    got = ask(path, "/-/health")
    assert (got.status_code, got.json()["ok"]) == (503, False)
    assert [check["name"] for check in got.json()["checks"] if not check["ok"]] == ["sources"]


def test_the_front_page_says_what_the_check_up_says_of_a_watch_that_stopped(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = "The watch does not go as it should"
    assert title not in ask(path, "/").text
    monkeypatch.setattr("pipelines.clock.now", lambda: NOW + timedelta(days=10))
    (cycle,) = [check for check in ask(path, "/-/health").json()["checks"] if check["name"] == "cycle"]
    front = ask(path, "/").text
    assert not cycle["ok"]
    assert title in front
    assert cycle["says"] in front
    assert "Start <code>councilwatch run</code>" in front
    assert front.index(title) < front.index("It looked last on")


def test_the_front_page_says_so_where_no_source_is_reached(path: Path) -> None:
    lost = "The host name was not found. It has never answered yet, so its addresses are unverified."
    change(path.parent, "UPDATE sources SET state = 'unverified', todo = 'Wait.', last_ok_at = NULL WHERE listed = 1")
    change(path.parent, "UPDATE sources SET state_says = ? WHERE listed = 1", lost)
    change(path.parent, "DELETE FROM run_listings")
    change(path.parent, "UPDATE runs SET pages = 0, unchanged = 0, reports = 0, unread = 0, errors = '{\"dns\": 1}'")
    (check,) = [each for each in ask(path, "/-/health").json()["checks"] if each["name"] == "sources"]
    front = " ".join(ask(path, "/").text.split())
    number = check["says"].partition(" ")[0]
    assert f"so what is new may be missing here.</strong></p> <p>{check['says']}" in front
    assert check["do"] == "Check this machine's connection to the internet first."
    assert f"{number} in trouble, 0 not asked yet" in front
    assert "asked, <strong>none of them reached</strong>" in front
    assert f"{lost} Wait." in front
    assert "has been asked yet" not in front
    assert f"In trouble ({number})" in ask(path, "/sources").text
    assert f"{lost} Wait." in ask(path, "/sources?state=trouble").text


@pytest.mark.parametrize(("ill", "well", "warned"), [(1, 0, 1), (1, 1, 1), (1, 2, 0), (0, 0, 0)])
def test_half_of_the_sources_in_trouble_are_a_warning(path: Path, ill: int, well: int, warned: int) -> None:
    with open_store(path) as store:
        (row, *_) = [each for each in store.sources() if each.listed]
        watch = watch_of(store._connection.raw)
    sources = (*[replace(row, state="failed")] * ill, *[row] * well)
    assert len(warnings(replace(watch, sources=sources), NOW, is_running=True)) == warned


def test_a_path_without_its_folder_is_told_with_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    (disk,) = [each for each in ask(Path(path.name), "/-/health").json()["checks"] if each["name"] == "disk"]
    assert str(path.parent) in disk["says"]


def test_a_store_that_cannot_be_read_is_told_like_any_other_trouble(path: Path) -> None:
    cut(path)
    got = ask(path, "/-/health")
    assert got.status_code == 503
    (store,) = [check for check in json.loads(got.text)["checks"] if check["name"] == "store"]
    assert "is damaged" in store["says"]
