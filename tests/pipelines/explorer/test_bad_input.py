"""What cannot be answered: each time a page that helps, never a stack trace and never a fault of ours."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from pipelines.explorer.queries import QUERIES
from pipelines.explorer.routes import BEING_MADE, FILE, NEWER, stored_badly
from pipelines.store import open_store
from pipelines.store.schema import SCHEMA_VERSION
from tests.pipelines.store.making import NOON, answer, judged, link, source

LONG = "words+of+ten+kilobytes+" * 450
"""A question of more than 10 KB."""

PAGES = ["/", "/council/leeds", "/map", "/event/1", "/story/1", "/statistics", "/sources", "/look-at", "/about",
         "/map.csv", "/statistics.csv", "/search", "/search?q=good", "/search.json?q=good", "/digest",
         "/digest/2026-03-02", "/feeds/", "/feeds/all.atom", "/feeds/councils/leeds.json"]  # fmt: skip

TABLES = ["/councilwatch", "/councilwatch.json", "/councilwatch/stories", "/councilwatch/stories.json?_search=good",
          "/councilwatch/claims/1",
          *(f"/councilwatch/{name}?council=leeds&words=good" for name in QUERIES)]  # fmt: skip


def is_file(address: str) -> bool:
    """Whether a program asks, which is answered in a line."""
    return FILE.search(address.partition("?")[0]) is not None


@pytest.fixture
def path(tmp_path: Path) -> Path:
    where = tmp_path / "councilwatch.db"
    with open_store(where) as store:
        store.sync_sources((source(),), NOON)
        store.keep_listing(answer(link(1)), run_id=None)
        store.keep(judged(1), NOON)
    return where


def ask(path: Path, addresses: list[str]) -> dict[str, Any]:
    """The answers; none of them may be a fault or show one."""

    async def all_of_them() -> dict[str, Any]:
        datasette = Datasette([str(path)])
        try:
            return {address: await datasette.client.get(address) for address in addresses}
        finally:
            for database in datasette.databases.values():
                database.close()

    answers = asyncio.run(all_of_them())
    for address, got in answers.items():
        assert got.status_code != 500, (address, got.text)
        assert "Traceback" not in got.text, address
        assert 'File "' not in got.text, address
    return answers


BAD = {
    "/council/rotheram": (404, "Rotherham Metropolitan Borough Council</a>"),
    "/council/kirkles": (404, "Kirklees"),
    "/council/..%2F..%2Fetc%2Fpasswd": (404, "There is no such page"),
    f"/council/{LONG}": (404, "There is no such page"),
    "/event/first": (404, "is no number of an event"),
    "/event/1e3": (404, "is no number of an event"),
    "/story/seventeen": (404, "is no number of a story"),
    "/story/0x1F": (404, "is no number of a story"),
    f"/story/{'9' * 400}": (404, "is no number of a story"),
    "/digest/2026-02-30": (404, "“2026-02-30” is no day of the calendar"),
    "/digest/2999-01-01": (404, "1 January 2999 is still to come"),
    "/digest/1066-10-14": (404, "no digests of days before"),
    "/digest/20260302": (404, "is no day of the calendar"),
    "/search?from=2026-02-30": (400, "is no day of the calendar"),
    "/search?to=last+week": (400, "is no day of the calendar"),
    "/search?q=%22AND%22+OR+NOT+NEAR(": (200, "No story here holds all of this"),
    "/search?q=%22%22%22": (200, "These signs alone are no words"),
    "/search?q=title:good+-bad+^x+{a}": (200, "No story here holds all of this"),
    "/search?q=good%00%FF%ED%A0%80": (200, ""),
    f"/search?q={LONG}": (400, "letters; this page takes 2,000 at most"),
    f"/search?council={LONG}": (400, "letters; this page takes 2,000 at most"),
    "/search?council=rotheram": (400, "rotherham"),
    "/search?page=-1": (400, "will not do for “page”"),
    "/map?year=MMXX": (400, "will not do for “year”"),
    f"/map?year={LONG}": (400, "letters; this page takes"),
    "/sources?page=9999999999": (400, "will not do for “page”"),
    "/feeds/councils/rotheram.atom": (404, "/feeds/councils/rotherham.atom</a>"),
    "/feeds/all.xml": (404, "There is no such page"),
}
"""Address -> status and words of the page that answers it."""


def test_a_bad_question_gets_a_page_that_helps(path: Path) -> None:
    for address, got in ask(path, list(BAD)).items():
        status, says = BAD[address]
        assert got.status_code == status, (address[:80], got.text)
        assert says.lower() in got.text.lower(), address[:80]
        assert 'href="/"' in got.text, "it leads on"


def test_datasettes_pages_are_asked_badly(path: Path) -> None:
    addresses = [
        f"/councilwatch/stories?_search={LONG}",
        f"/councilwatch/search_the_stories?words={LONG}",
        f"/councilwatch/one_councils_history?council={LONG}",
        "/councilwatch/search_the_stories?words=%22AND%22+OR+NOT+NEAR(",
        "/councilwatch/stories?_search=%22AND%22+OR+NOT+NEAR(",
        "/councilwatch/stories/seventeen",
        "/councilwatch/stories?_sort_desc=nothing",
        "/councilwatch/stories?_facet=nothing",
        "/councilwatch/stories?_where=nothing+(",
        "/councilwatch/stories?_through=nothing",
        "/councilwatch/stories?_through={}",
        "/councilwatch/stories?_through=[1]",
        "/councilwatch/stories?_col=nothing",
        "/councilwatch?sql=selct",
        "/councilwatch.json?sql=select+nothing",
        "/councilwatch/stories?_size=lots",
        "/councilwatch/stories?_sort=nothing",
        "/councilwatch/stories?nothing=1",
        "/councilwatch/stories?_next=nothing",
        "/councilwatch/stories?_facet=%00",
        "/councilwatch/stories.json?_where=%40SUM%281%29",
        "/councilwatch/none",
        "/none",
    ]
    assert all(got.status_code in (200, 400, 404) for got in ask(path, addresses).values())


def test_an_empty_store_says_so(tmp_path: Path) -> None:
    where = tmp_path / "councilwatch.db"
    open_store(where).close()
    for address, got in ask(where, [*PAGES, *TABLES]).items():
        assert got.status_code in ((404,) if address in ("/event/1", "/story/1", "/councilwatch/claims/1") else (200,))


@pytest.mark.parametrize("version", [0, 1, SCHEMA_VERSION - 1, SCHEMA_VERSION + 1])
def test_a_store_that_is_being_migrated_says_so(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {version}")
        if version == 1:
            db.execute("DROP TABLE event_grades")
            db.execute("DROP VIEW ledger")
    answers = ask(path, [*PAGES, *TABLES])
    for address in PAGES:
        assert answers[address].status_code == 503, address
        says = NEWER if version > SCHEMA_VERSION else BEING_MADE
        assert says.partition(". ")[0] in answers[address].text
        assert 'href="/"' in answers[address].text or is_file(address)


def test_a_store_without_an_index_of_words_can_still_be_looked_at(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE stories_fts")
    answers = ask(path, [*PAGES, *TABLES])
    assert answers["/search?q=good"].status_code == 400
    assert "no index of its words" in answers["/search?q=good"].text
    assert answers["/search"].status_code == answers["/story/1"].status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_an_empty_file_says_how_to_make_a_store(tmp_path: Path, address: str) -> None:
    where = tmp_path / "councilwatch.db"
    where.touch()
    (got,) = ask(where, [address]).values()
    assert got.status_code == 503
    assert (
        "`councilwatch run` makes one" if is_file(address) else "<code>councilwatch run</code> makes one"
    ) in got.text


def test_an_empty_file_of_another_name_is_anybodys(tmp_path: Path) -> None:
    where = tmp_path / "other.db"
    where.touch()
    answers = ask(where, ["/", "/council/leeds", "/other"])
    assert [got.status_code for got in answers.values()] == [200, 404, 200]


@pytest.mark.parametrize("kept", [100, 4096, 20_000])
def test_a_damaged_store_says_so(path: Path, kept: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(path.read_bytes()[:kept] + b"\xff" * 9_000)
    for address, got in ask(path, PAGES).items():
        assert got.status_code in (200, 503), address
    assert ask(path, ["/"])["/"].status_code == 503


@pytest.mark.parametrize("spoil", [lambda store: store[:30_000], lambda _: b"no store " * 900])
def test_a_start_with_a_damaged_store_ends_in_one_sentence(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path.write_bytes(spoil(path.read_bytes()))
    command = [str(Path(sys.executable).with_name("datasette")), path.name, "--get", "/"]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "Error: Connection to councilwatch.db failed check: " in done.stderr
    assert "`councilwatch doctor` looks into it" in done.stderr


@pytest.mark.parametrize(
    ("says", "title"),
    [
        ("database is locked", "The store is busy"),
        ("no such table: events", "The store is not ready"),
        ("interrupted", "This takes too long"),
        ("database disk image is malformed", "The store cannot be read"),
    ],
)
def test_what_sqlite_says_is_told_in_words(says: str, title: str) -> None:
    page = stored_badly(says)
    assert (page.status, page.shown["title"]) == (503, title)
