"""A migration that is interrupted begins anew at the next start; a store of a newer program is refused kindly."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from pipelines.exceptions import StoreError
from pipelines.store import open_store
from pipelines.store.connection import Connection
from pipelines.store.migrations import migrate
from pipelines.store.schema import SCHEMA_VERSION
from scheduler.cli import COMMANDS, main
from tests.pipelines.explorer.test_told import ask
from tests.scheduler.care.making import copied, newer, stocked
from tests.schemas.test_versions import VERSIONS, unpacked

ROOT = Path(__file__).parents[2]
OLDER = VERSIONS[:-1]


@pytest.mark.parametrize("version", OLDER)
@pytest.mark.timeout(300)
def test_a_migration_that_is_killed_anywhere_begins_anew(version: int, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.schemas.interrupted", str(version), str(tmp_path), "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    times, _, said = done.stdout.partition(" ")
    assert said == "all well"
    assert int(times) >= 1


@pytest.mark.parametrize("version", OLDER)
def test_a_migration_without_space_changes_nothing_and_is_made_up_for(version: int, tmp_path: Path) -> None:
    path = unpacked(version, tmp_path)
    connection = Connection(path, create=False)
    pages = connection.rows("PRAGMA page_count")[0][0]
    connection.rows(f"PRAGMA max_page_count = {pages}")
    if version < SCHEMA_VERSION - 1:  # the newest ones may need no further page
        with pytest.raises(StoreError, match="no space left"):
            migrate(connection)
        assert connection.version() == version
    connection.close()
    with open_store(path) as store:
        assert store._connection.version() == SCHEMA_VERSION
        assert store.problems() == ()


def commands(group: click.Group, *before: str) -> Iterator[tuple[str, ...]]:
    """Every command of the command line, by its words."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)
        else:
            yield (*before, name)


WITHOUT_STORE = {
    ("clean",), ("judge",), ("read-report",), ("service",), ("alerts", "test"), ("sources", "export"),
    ("sources", "import"), ("demo",),
}  # fmt: skip
"""Commands that read or write no store of the working folder; the demo has one of its own."""

GIVEN = {
    ("add",): ["https://news.kirkwell.test/news/1"],
    ("forget",): ["https://news.kirkwell.test/news/1"],
    ("explain",): ["1"],
    ("run",): ["--once"],
    ("backfill",): ["nowhere.warc"],
    ("feeds",): ["--to", "feeds"],
    ("publish",): ["--to", "public"],
    ("restore",): ["newer.db"],
    ("sources", "add"): ["https://news.kirkwell.test/", "--yes"],
    ("sources", "check"): ["kirkwell"],
    ("sources", "pause"): ["kirkwell"],
    ("sources", "resume"): ["kirkwell"],
    ("review", "accept"): ["c1"],
    ("review", "reject"): ["c1"],
    ("review", "correct"): ["c1", "--grade", "good"],
}
ALL = sorted(set(commands(main)) - WITHOUT_STORE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder whose store a newer program has written."""
    path = stocked(tmp_path)
    newer(path)
    copied(path, tmp_path / "newer.db")
    (tmp_path / "councilwatch.toml").write_text(
        '[contact]\ncontact = "desk@kirkwell.test"\n[sources]\nshipped = false\n'
    )
    (tmp_path / "watchlist.toml").write_text(
        '[[source]]\nname = "kirkwell"\npublisher = "Kirkwell"\nkind = "council_newsroom"\n'
        'home = "https://news.kirkwell.test/"\n'
    )
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_command_is_tried() -> None:
    tried = {words[0] for words in (*ALL, *WITHOUT_STORE)}
    assert tried == set(COMMANDS)


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_refuses_a_newer_store_kindly(words: tuple[str, ...], folder: Path) -> None:
    before = (folder / "councilwatch.db").read_bytes()
    done = CliRunner().invoke(main, [*words, *GIVEN.get(words, [])])
    told = done.output
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    assert done.exit_code in (1, 2), told
    assert "a newer councilwatch" in " ".join(told.split()), told
    assert "pdate councilwatch" in " ".join(told.split())
    assert (folder / "councilwatch.db").read_bytes() == before


def test_scrapy_crawl_refuses_it_kindly(folder: Path) -> None:
    command = [str(Path(sys.executable).with_name("scrapy")), "crawl", "kirkwell"]
    environment = {**os.environ, "SCRAPY_SETTINGS_MODULE": "crawler.settings"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "was written by a newer councilwatch" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("page", ["/", "/map", "/council/leeds", "/search?q=good", "/sources", "/-/health"])
def test_the_explorer_refuses_it_kindly(page: str, folder: Path) -> None:
    got = ask(folder / "councilwatch.db", page)
    assert got.status_code == 503
    assert "newer councilwatch" in got.text
