"""The demo from its beginning to its end, and what the second cycle asks."""

import os
import shlex
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pipelines.exceptions import CouncilwatchError, UsageError
from pipelines.store import open_store
from pipelines.store.lock import Lock, cycle_lock, daemon_lock
from scheduler.cycle import ASKED_TO_END
from scheduler.daemon import run_once
from scheduler.demo import run
from scheduler.demo.run import CHILD_ARGS, look_again, make_empty, run_demo
from scheduler.demo.server import PretendWeb, serve
from scheduler.readiness import look_at
from tests.ports import free_port

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_it_tells_each_story_in_full_and_finds_the_new_one(tmp_path: Path) -> None:
    said: list[str] = []
    folder = tmp_path / "a demo"
    run_demo(folder, once=True, port=8001, echo=said.append)
    whole = "\n".join(said)
    assert "NEW RATING: Kirklees lifts care leavers’ service to ‘good’\n  Children's Weekly (pretend)\n" in whole
    assert "  Kirklees Council: overall inadequate (previous)" in whole
    assert "It is a long way from 2016" in whole
    assert (
        "    In trouble:\n    Stillwater Gazette (pretend): 1 of its 2 listings did not answer as it should.\n" in whole
    )
    assert whole.startswith("8 pretend newsrooms and a pretend Ofsted are open on this machine; ")
    first, second = (at for at, line in enumerate(said) if line.startswith("--- "))
    stockport = next(at for at, line in enumerate(said) if "Stockport" in line)
    assert first < stockport < second
    assert "2 new links, 1 page read, 1 new story on ratings" in said[second]
    assert said[second + 1] == "    No newsroom is in trouble."
    assert said[second + 2].splitlines()[1:] == [
        "Held against Ofsted's own reports:",
        "    Calderdale Metropolitan Borough Council: 4 claims confirmed.",
        "    Plymouth City Council: 1 claim contradicted.",
        "      help and protection: The story says good, Ofsted requires improvement.",
        "    Plymouth City Council: 3 claims confirmed.",
    ]
    assert_the_letter_was_followed(folder / "councilwatch.db")
    assert shlex.split(said[-1])[-1] == str(folder / "councilwatch.db"), "it can be typed as it stands"


def assert_the_letter_was_followed(path: Path) -> None:
    """Calderdale's story links to its report, so it was fetched at once; Plymouth's was found on Ofsted's page."""
    with open_store(path, read_only=True) as store:
        (link,) = store._connection.rows(
            "SELECT words, addresses.source, addresses.state FROM report_links "
            "JOIN addresses ON addresses.id = report_links.address_id"
        )
        assert tuple(link) == ("Read Ofsted’s report on Calderdale (PDF)", "kirkwell", "read")
        found = store._connection.rows("SELECT url FROM addresses WHERE seeks = 'report' AND source = 'ofsted_reports'")
        assert [row["url"].rpartition("/")[2] for row in found] == ["59000002"]


def test_a_first_cycle_that_finds_nothing_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the permission for loopback, the names of the newsrooms lead nowhere."""
    monkeypatch.setattr(run, "CHILD_ARGS", ())
    with pytest.raises(CouncilwatchError, match="first cycle finished with 0 stories"):
        run_demo(tmp_path / "demo", once=True, port=8001, echo=lambda _: None)


def test_trouble_is_told_of_those_that_were_asked_and_moves_no_cursor(tmp_path: Path) -> None:
    with serve() as web, open_store(tmp_path / "councilwatch.db") as store:
        web.write_working_folder(tmp_path)
        store.sync_sources(look_at(tmp_path).sources, NOON)
        assert run.trouble(tmp_path) == "    No newsroom is in trouble."
        with store._connection.writing() as db:
            db.execute(
                "UPDATE sources SET state = 'failed', todo = 'Wait.', state_says = ? WHERE name = 'kirkwell'",
                ("It\x1b[2J is",),
            )
        assert run.trouble(tmp_path) == "    In trouble:\n    Calderdale Council (pretend): It [2J is"
    said: list[str] = []
    run.Telling(tmp_path / "councilwatch.db", said.append).say("cycle_crashed", "Its last words: \x1b]0;owned\x07")
    assert said == ["Its last words: ]0;owned"]


def test_an_unchanged_second_cycle_asks_a_listing_once_and_extracts_nothing(tmp_path: Path) -> None:
    with serve() as web:
        web.write_working_folder(tmp_path)
        run_once(tmp_path, child_args=CHILD_ARGS, echo=lambda _: None)
        asked, log = web.requests, len(web.log)
        look_again(tmp_path)
        report = run_once(tmp_path, child_args=CHILD_ARGS, echo=lambda _: None)
        listings = listings_of(tmp_path)
        assert (report.reached, report.pages, report.links_new) == (8, 0, 0)
        assert web.requests - asked <= 1.05 * listings
        assert not any(path.path == "/robots.txt" for path in web.log[log:])


def listings_of(folder: Path) -> int:
    with open_store(folder / "councilwatch.db", read_only=True) as store:
        (row,) = store._connection.rows("SELECT count(*) AS n FROM listings")
    return int(row["n"])


@contextmanager
def serve_slowly() -> Iterator[PretendWeb]:
    """Serve so that a cycle is still at work long after its first story was told."""
    with serve() as web:
        web.latency = 0.3
        yield web


def test_ctrl_c_in_a_cycle_ends_the_whole_demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "serve", serve_slowly)
    said: list[str] = []

    def interrupted(line: str) -> None:
        said.append(line)
        if len(said) == 2:  # the first story: the cycle is at work
            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        run_demo(tmp_path / "demo", once=False, port=free_port(), echo=interrupted)
    assert not any(line.startswith("--- ") for line in said)
    with open_store(tmp_path / "demo" / "councilwatch.db") as store:
        cycle = store.newest_cycle()
    assert cycle is not None
    assert cycle.how in ASKED_TO_END


def test_a_folder_of_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(UsageError, match="--folder"):
        run_demo(tmp_path, once=True, port=8001, echo=lambda _: None)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_its_own_folder_is_emptied_when_it_begins(tmp_path: Path) -> None:
    make_empty(tmp_path / "demo")
    left = ("councilwatch.db", "councilwatch.db-wal", "councilwatch.log", "councilwatch.log.1", "watchlist.toml")
    for name in left:
        (tmp_path / "demo" / name).write_text("of the last demo", encoding="utf-8")
    (tmp_path / "demo" / "notes").mkdir()
    (tmp_path / "demo" / "thesis.txt").write_text("years of work", encoding="utf-8")
    make_empty(tmp_path / "demo")
    kept = {path.name for path in (tmp_path / "demo").iterdir() if path.suffix != ".lock"}
    assert kept == {"demo.txt", "notes", "thesis.txt"}


@pytest.mark.parametrize("says", [b"my notes about the demo", b"\xff"])
def test_a_file_of_the_marks_name_is_no_mark(tmp_path: Path, says: bytes) -> None:
    (tmp_path / "demo.txt").write_bytes(says)
    (tmp_path / "councilwatch.db").write_text("my real store", encoding="utf-8")
    with pytest.raises(UsageError, match="--folder"):
        make_empty(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"demo.txt", "councilwatch.db"}


@pytest.mark.parametrize("taken", [daemon_lock, cycle_lock])
def test_a_demo_that_is_at_work_keeps_its_folder(tmp_path: Path, taken: Callable[[Path], Lock]) -> None:
    make_empty(tmp_path)
    (tmp_path / "councilwatch.db").write_text("at work", encoding="utf-8")
    lock = taken(tmp_path / "councilwatch.db")
    assert lock.take()
    with pytest.raises(UsageError):
        make_empty(tmp_path)
    lock.close()
    assert (tmp_path / "councilwatch.db").exists()


def test_a_port_that_is_taken_is_told_before_anything_runs(tmp_path: Path) -> None:
    with serve() as web, pytest.raises(UsageError, match=f"port {web.port} is taken"):
        run_demo(tmp_path / "demo", once=False, port=web.port, echo=lambda _: None)
    assert not (tmp_path / "demo").exists()


def test_without_once_it_stays_as_the_daemon_with_the_explorer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stayed: dict[str, Any] = {}

    def stay(folder: Path, web: PretendWeb, port: int, echo: object) -> None:  # noqa: ARG001 - the real one's form
        stayed.update(folder=folder, port=port, requests=web.requests)

    monkeypatch.setattr(run, "stay", stay)
    port = free_port()
    run_demo(tmp_path / "demo", once=False, port=port, echo=lambda _: None)
    assert stayed["port"] == port
    assert stayed["requests"] > 50
