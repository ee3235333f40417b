"""How crawls end: asked to stop, out of time, with a store that cannot be written, by a fault of the program."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.store import open_store
from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import (
    CONFIG,
    PRETEND,
    add_newsroom,
    begin_scrapy,
    change,
    column,
    crawl,
    make_due,
    page,
    rows,
    write_folder,
)

PATHS = [f"/{number}" for number in range(20)]
FULL = """
CREATE TRIGGER no_space BEFORE {when} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END
"""
"""Lets the store say what SQLite says on a full disk."""

LATER = ("UPDATE hosts SET busy_until = NULL", "UPDATE addresses SET next_try_at = NULL")
"""Time has passed: no host is kept, and every try may be made again."""


@pytest.fixture
def web() -> Iterator[PretendWeb]:
    with serve() as running:
        yield running


def lengthy(web: PretendWeb, **answers: Answer) -> str:
    """A newsroom with twenty stories."""
    return add_newsroom(web, "lengthy", dict.fromkeys(PATHS, page()) | answers, PATHS)


def wait_for_requests(web: PretendWeb, count: int) -> None:
    """Return when the newsroom is being asked for the ``count``-th time."""
    desk = web.desk("lengthy.test")
    for _ in range(2_000):
        if desk.open_now and desk.requests >= count:
            return
        time.sleep(0.01)
    raise AssertionError(f"it was never asked {count} times")


def test_it_ends_soon_when_it_is_asked_to_and_loses_nothing(web: PretendWeb, tmp_path: Path) -> None:
    write_folder(tmp_path, [lengthy(web)], config=CONFIG.replace("= 1", "= 30"))
    web.latency = 0.1
    with begin_scrapy(tmp_path, "crawl", "due", *PRETEND) as process:
        wait_for_requests(web, 6)
        web.latency = 20.0  # the next answers come after the end
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=6)
    assert "Traceback" not in err
    assert column(tmp_path, "SELECT how FROM cycles") == ["stopped"]
    assert column(tmp_path, "SELECT how FROM runs") == ["stopped"]
    left = rows(tmp_path, "SELECT * FROM addresses WHERE state = 'found'")
    assert len(left) > 10
    assert {row["tries"] for row in left} == {0}
    assert {row["begun_at"] for row in left} == {None}
    assert column(tmp_path, "SELECT busy_owner FROM hosts WHERE busy_owner IS NOT NULL") == []
    web.latency = 0.0
    crawl(tmp_path)
    assert set(column(tmp_path, "SELECT state FROM addresses")) == {"not_flagged"}


def test_its_time_is_up_and_the_rest_stays_owed(web: PretendWeb, tmp_path: Path) -> None:
    write_folder(tmp_path, [lengthy(web)], config=CONFIG.replace("= 1", "= 30"))
    web.latency = 0.8
    done = crawl(tmp_path, "due", "-s", "COUNCILWATCH_SECONDS=9")
    assert "what is left stays owed" in done.stderr
    assert column(tmp_path, "SELECT how FROM runs") == ["time_up"]
    left = rows(tmp_path, "SELECT * FROM addresses WHERE state = 'found'")
    assert 8 < len(left) < 20
    assert {row["tries"] for row in left} == {0}


WRITES = ("INSERT ON runs", "UPDATE ON hosts", "INSERT ON addresses", "UPDATE OF state ON addresses")


def test_a_full_disk_ends_it_with_a_sentence_and_loses_nothing(web: PretendWeb, tmp_path: Path) -> None:
    write_folder(tmp_path, [lengthy(web)])
    open_store(tmp_path / "councilwatch.db").close()
    for when in WRITES:  # in the order of a crawl
        before = web.requests
        change(tmp_path, FULL.format(when=when))
        done = crawl(tmp_path)
        change(tmp_path, "DROP TRIGGER no_space", *LATER)
        make_due(tmp_path)
        assert done.stderr.count("there is no space left") == 1, when
        assert "Traceback" not in done.stderr, when
        assert web.requests - before <= 4, when
    crawl(tmp_path)
    assert set(column(tmp_path, "SELECT state FROM addresses")) == {"not_flagged"}
    assert set(column(tmp_path, "SELECT how FROM cycles")) == {"crashed", "finished"}
