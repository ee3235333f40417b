"""Names, permissions and mistakes: what ``scrapy list`` and ``scrapy crawl`` say."""

import logging
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.settings import Settings

from crawler.loader import NOISY, WatchListLoader, is_error, take_lock
from crawler.spider import CouncilSpider
from pipelines.store import open_store
from pipelines.store.lock import Holder, Lock
from scheduler.demo.server import serve
from tests.crawler.crawling import PRETEND, ROBOTS, change, entry, page, scrapy, write_folder

ENTRIES = (entry("leeds", "https://news.leeds.test"), entry("lewisham", "https://lewisham.test"))
OWED = (
    "INSERT INTO addresses (url, source, state, why, title, summary, found_by, found_at, tries, revisits) "
    "VALUES ('{url}', 'local', 'found', '', '', '', 'poll', '2026-11-02T08:00:00Z', 0, 0)"
)
QUIET = Settings({"LOG_LEVEL": "DEBUG"})
"""Settings with which the loader leaves the loggers of this process alone."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    return write_folder(tmp_path, ENTRIES)


def loaded() -> WatchListLoader:
    return WatchListLoader.from_settings(QUIET)


def complaint(capsys: pytest.CaptureFixture[str], name: str) -> str:
    """What is said on standard error when ``scrapy crawl NAME`` stops before it starts."""
    with pytest.raises(SystemExit) as stopped:
        loaded().load(name)
    assert stopped.value.code == 2
    says = capsys.readouterr().err
    assert says.count("\n") == 1
    return says


class TestNames:
    def test_every_source_is_one_and_due_is_all(self, folder: Path) -> None:
        assert loaded().folder == folder
        assert loaded().list() == ["due", "leeds", "lewisham"]

    def test_a_source_is_found_by_its_host(self, folder: Path) -> None:
        assert folder.exists()
        assert loaded().find_by_request(Request("https://news.leeds.test/story")) == ["leeds"]

    def test_a_spider_knows_what_it_is_to_crawl(self, folder: Path) -> None:
        spider = loaded().load("leeds")
        assert issubclass(spider, CouncilSpider)
        assert (spider.name, spider.only, spider.lock) == ("leeds", "leeds", None)
        assert spider.store_path == folder / "councilwatch.db"

    @pytest.mark.parametrize(
        ("name", "hint"),
        [("leds", "Did you mean leeds"), ("dew", "Did you mean due?"), ("zzz", "`scrapy list` shows them all.")],
    )
    def test_an_unknown_one_suggests_the_nearest(
        self, folder: Path, capsys: pytest.CaptureFixture[str], name: str, hint: str
    ) -> None:
        says = complaint(capsys, name)
        assert says.startswith(f"There is no source '{name}'.")
        assert hint in says
        assert not (folder / "councilwatch.db").exists()


class TestMistakes:
    def test_without_a_contact_nothing_is_crawled(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "councilwatch.toml").unlink()
        assert loaded().list()[0] == "due"
        says = complaint(capsys, "leeds")
        assert str(folder / "councilwatch.toml") in says or f"{folder}/councilwatch.toml" in says

    @pytest.mark.parametrize(
        ("file", "text", "says"),
        [
            ("watchlist.toml", "[[source\n", "watchlist.toml, line 1"),
            ("watchlist.toml", ENTRIES[0] * 2, "leeds"),
            ("councilwatch.toml", "[contact]\ncontacts = 1", "councilwatch.toml, line 2"),
            ("councilwatch.toml", "\udcff", "councilwatch.toml"),
        ],
    )
    def test_a_broken_file_is_named(
        self, folder: Path, capsys: pytest.CaptureFixture[str], file: str, text: str, says: str
    ) -> None:
        (folder / file).write_bytes(text.encode("utf-8", "surrogateescape"))
        with pytest.raises(SystemExit) as stopped:
            loaded()
        assert stopped.value.code == 2
        assert says in capsys.readouterr().err

    def test_a_file_that_is_no_store_stays_as_it_is(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "councilwatch.db").write_text("my shopping list, which is rather long for a list of this kind")
        assert "it is no database" in complaint(capsys, "leeds")
        assert (folder / "councilwatch.db").read_text().startswith("my shopping list")

    def test_a_second_cycle_says_who_is_crawling(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        first = loaded().load("due")
        assert (folder / "councilwatch.db.cycle.lock").exists()
        assert first.lock is not None  # type: ignore[attr-defined]
        assert "Another cycle is crawling in this folder (process " in complaint(capsys, "due")
        assert loaded().load("leeds").lock is None  # type: ignore[attr-defined]

    def test_a_lock_that_cannot_be_made_is_named(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (tmp_path / "lock").mkdir()
        with pytest.raises(SystemExit):
            take_lock(Lock(tmp_path / "lock"))
        assert f"{tmp_path}/lock cannot be opened" in capsys.readouterr().err

    def test_a_lock_can_be_taken_again_when_it_is_let_go(self, tmp_path: Path) -> None:
        take_lock(Lock(tmp_path / "lock")).close()
        take_lock(Lock(tmp_path / "lock")).close()

    @pytest.mark.parametrize("cycle", [None, 1])
    def test_a_lock_says_for_which_cycle_of_a_daemon_it_is(self, folder: Path, cycle: int | None) -> None:
        with open_store(folder / "councilwatch.db") as store:
            store.begin_cycle("due", 1, datetime.now(UTC))
        given = {} if cycle is None else {"COUNCILWATCH_CYCLE": str(cycle)}
        loader = WatchListLoader.from_settings(Settings({"LOG_LEVEL": "DEBUG", **given}))
        spider = loader.load("due")
        holder = Holder.read((folder / "councilwatch.db.cycle.lock").read_text(encoding="utf-8"))
        spider.lock.close()  # type: ignore[attr-defined]
        assert holder is not None
        assert (holder.pid, holder.cycle, holder.is_known()) == (os.getpid(), cycle, True)

    def test_a_cycle_that_was_closed_while_its_process_started_is_not_begun(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Its daemon was killed, and the next one has closed what had no end: nobody would close its runs."""
        with open_store(folder / "councilwatch.db") as store:
            cycle = store.begin_cycle("due", 2**22 + 1, datetime.now(UTC))
            store.close_orphans(datetime.now(UTC))
        with pytest.raises(SystemExit):
            WatchListLoader.from_settings(Settings({"COUNCILWATCH_CYCLE": str(cycle)})).load("due")
        assert f"Cycle {cycle} was closed before" in capsys.readouterr().err


def test_scrapys_own_noise_is_left_out() -> None:
    record = logging.LogRecord(f"scrapy.{NOISY[0]}", logging.WARNING, "", 0, "", None, None)
    assert not is_error(record)


class TestTheCommand:
    """Processes, so few."""

    def test_list_prints_names_only(self, tmp_path: Path) -> None:
        write_folder(tmp_path, ENTRIES, config="[sources]\nshipped = false\n")
        done = scrapy(tmp_path, "list")
        assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["due", "leeds", "lewisham"], "")

    def test_a_mistake_is_one_sentence(self, tmp_path: Path) -> None:
        done = scrapy(write_folder(tmp_path, ENTRIES), "crawl", "leds")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "There is no source 'leds'. Did you mean leeds?\n"

    def test_nothing_reached_is_a_sentence_and_status_three(self, tmp_path: Path) -> None:
        write_folder(tmp_path, [entry("leeds", "http://news.leeds.test:9")])
        one = scrapy(tmp_path, "crawl", "leeds", *PRETEND)
        assert one.returncode == 3, one.stderr
        assert one.stderr.splitlines()[-1] == (
            "leeds could not be reached. The robots.txt of news.leeds.test:9 could not be had, so nothing else is "
            "asked there for now. Its server refused the connection. It has never answered yet, so its addresses are "
            "unverified."
        )
        change(tmp_path, "UPDATE sources SET next_poll_at = '2090-07-01T11:00:00Z'")
        none = scrapy(tmp_path, "crawl", "due", *PRETEND)
        assert none.returncode == 0, none.stderr
        says = "No source is due now. The next one is asked on 1 Jul 2090, 12:00 (London time)."
        assert none.stderr.splitlines()[-1] == says

    def test_one_address_is_asked_only_where_it_is_owed(self, tmp_path: Path) -> None:
        write_folder(tmp_path, [entry("leeds", "http://news.leeds.test:9")])
        bad = scrapy(tmp_path, "crawl", "leeds", "-a", "url=notanaddress", *PRETEND)
        assert (bad.returncode, len(bad.stderr.splitlines())) == (2, 1), bad.stderr
        unknown = scrapy(tmp_path, "crawl", "leeds", "-a", "url=http://news.leeds.test:9/story", *PRETEND)
        assert unknown.returncode == 2, unknown.stderr
        assert "is not owed a fetch, so it was not asked; `councilwatch add " in unknown.stderr.splitlines()[-1]

    def test_only_the_command_line_can_let_it_reach_this_machine(self, tmp_path: Path) -> None:
        settings = 'from crawler.settings import *\nCOUNCILWATCH_PRETEND = "yes"\nDOWNLOAD_DELAY = 0.02\n'
        (tmp_path / "permissive.py").write_text(settings)
        env = {
            **dict.fromkeys(("COUNCILWATCH_PRETEND", "SCRAPY_COUNCILWATCH_PRETEND"), "yes"),
            "SCRAPY_SETTINGS_MODULE": "permissive",
            "PYTHONPATH": str(tmp_path),
        }
        with serve() as web:
            web.add_host("127.0.0.1", {"/robots.txt": ROBOTS, "/story": page()})
            write_folder(tmp_path, [entry("local", "http://local.test:9")])
            assert scrapy(tmp_path, "crawl", "local", *PRETEND).returncode == 3
            story = web.address("127.0.0.1", "/story")
            change(tmp_path, "DELETE FROM hosts", OWED.format(url=story))
            done = scrapy(tmp_path, "crawl", "local", "-a", f"url={story}", env=env)
            assert (done.returncode, web.requests) == (3, 0), done.stderr
            says = "It leads to a private place: 127.0.0.1 is not an address of the public web."
            assert says in done.stderr
            (tmp_path / "watchlist.toml").write_text(entry("local", web.address("127.0.0.1", "")), encoding="utf-8")
            done = scrapy(tmp_path, "crawl", "local", *PRETEND)
            assert (done.returncode, web.requests) == (2, 0)
            assert "is no address to ask: 127.0.0.1 is not an address of the public web." in done.stderr
