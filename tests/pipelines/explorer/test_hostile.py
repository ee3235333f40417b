"""A newsroom that publishes code in all it says: on no page of ours, and in none of our files, is it code."""

import asyncio
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette

from pipelines.explorer.headers import STRICT
from pipelines.explorer.queries import QUERIES
from pipelines.store import open_store
from pipelines.store.schema import TABLES, VIEWS
from tests.pipelines.store.making import HOUR, NOON, TEXT, answer, claim, judged, link, recorded, refusal, source
from tests.pipelines.telling.making import graded, keep_told, told

CODE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)> ]]> {{ 7*7 }} <svg/onload=alert(1)>"
SCRIPT = "javascript:alert(1)"
DATA = "data:text/html,<script>alert(1)</script>"
ROTHERHAM = "E08000018"

WORDS = {"title", "publisher", "quote", "says", "why", "copy_why", "why_partial", "site_name", "lead_inspector", "note",
         "state_says", "todo", "summary", "authority", "record_says", "reconciliation_why", "words", "text", "error",
         "look_says", "adopted_why"}  # fmt: skip
"""Columns that hold what others wrote, or that may quote it."""

ADDRESSES = {"home": SCRIPT, "report_url": DATA, "redirected_to": SCRIPT}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one council whose every word and address is code; the words of claims stand in the story's text."""
    where = tmp_path_factory.mktemp("hostile") / "councilwatch.db"
    with open_store(where) as store:
        newsroom = replace(source(), gss=ROTHERHAM)
        store.sync_sources((newsroom, source("eastmere")), NOON)
        cycle = store.begin_cycle("due", 1, NOON)
        run = store.begin_run(cycle, "kirkwell", NOON)
        store.keep_listing(answer(*(link(number) for number in range(1, 5))), run_id=run)
        store.keep_outcomes([recorded("inadequate", gss=ROTHERHAM)], NOON)
        text = f"{CODE}\n\n{TEXT}\n\n| {CODE} | good overall |\n|---|---|\n| {CODE} | {CODE} |"
        own = replace(claim(), gss=ROTHERHAM, start=0, end=len(CODE), quote=CODE)
        refused = replace(refusal(), start=0, end=len(CODE), quote=CODE, grade=None)
        for number, at, whole in ((1, NOON, text), (1, NOON + HOUR, f"{text} And {CODE}."), (2, NOON, text)):
            kept = judged(number, title=CODE, text=whole)
            verdict = replace(kept.verdict, claims=(own,), refused=(refused,))
            store.keep(replace(kept, verdict=verdict), at)
        store.end_cycle(cycle, "finished", NOON + HOUR)
        db = store._connection.raw
        hostile = told(graded(quote=CODE), title=CODE, url=SCRIPT, publisher=CODE, report_url=DATA, event=90)
        keep_told(db, (hostile, NOON), (replace(hostile, official="contradicted", title=f"{CODE}!"), NOON + HOUR))
        store.note_edit("watchlist.toml", "broken", CODE, CODE, NOON)
        db.execute("PRAGMA foreign_keys = OFF")
        spoil(db)
    return where


def spoil(db: sqlite3.Connection) -> None:
    """Write code into every column that others' words and addresses come into."""
    for table in TABLES:
        names = {column.name for column in table.columns}
        for name in sorted(names & (WORDS | set(ADDRESSES))):
            value = ADDRESSES.get(name, CODE)
            if name in ("text", "title") and table.name in ("stories", "revisions"):
                continue  # the claims tell where their words stand in them
            if (table.name, name) == ("refusals", "why"):
                continue  # one of the program's own words
            db.execute(f"UPDATE {table.name} SET {name} = ? WHERE {name} IS NOT NULL", (value,))
    for name, url in (("stories", SCRIPT), ("outcomes", DATA), ("report_links", SCRIPT), ("listings", SCRIPT)):
        db.execute(f"UPDATE {name} SET url = ? || rowid", (url,))
    db.execute("UPDATE addresses SET url = ? || rowid", (DATA,))
    reasons = json.dumps([{"rule": "grade", "field": "text", "start": 0, "end": 4, "says": CODE}])
    db.execute("UPDATE stories SET reasons = ?, publisher = ?, site_name = ?", (reasons, CODE, CODE))
    db.execute(
        "UPDATE claims SET reconciliation = 'contradicted', record_says = ?, reconciliation_why = ?", (CODE, CODE)
    )
    db.execute("UPDATE sources SET state = 'blocked' WHERE name = 'eastmere'")
    db.execute("UPDATE sources SET name = ? WHERE name = 'kirkwell'", (CODE,))
    db.execute("UPDATE stories SET source = ?", (CODE,))


SENT = quote(CODE, safe="")

OURS = ["/", "/council/rotherham", "/map", "/event/1", "/event/90", "/story/1", "/story/2", "/statistics", "/sources",
        "/look-at", "/about", "/search", "/search?q=script", f"/search?q={SENT}", f"/search?source={SENT}", "/feeds/",
        "/digest/2026-03-02", f"/council/{SENT}", f"/story/{SENT}", f"/event/{SENT}", f"/digest/{SENT}",
        f"/map?judgement={SENT}", f"/sources?state={SENT}", f"/feeds/{SENT}.atom", f"/search?from={SENT}",
        f"/search?council={SENT}"]  # fmt: skip

DATASETTES = [
    "/councilwatch",
    *(f"/councilwatch/{each.name}" for each in (*TABLES, *VIEWS)),
    *(f"/councilwatch/{name}?council=rotherham&words=script" for name in QUERIES),
    "/councilwatch/stories/1",
    "/councilwatch/claims/1",
    "/councilwatch/sources/" + "x",
    f"/councilwatch/one_councils_history?council={CODE}",
    "/councilwatch/stories?_facet=title&_search=script",
    "/councilwatch/stories?_sort=title&title__contains=<script>alert(1)</script>",
    f"/councilwatch/{CODE}",
    f"/{CODE}",
]

FILES = ["/map.csv", "/statistics.csv", "/search.csv", "/search.json", "/search.atom", "/search.atom?q=script",
         "/feeds/all.atom", "/feeds/all.json", "/feeds/councils/rotherham.atom", "/feeds/councils/rotherham.json",
         "/councilwatch/stories.csv", "/councilwatch/claims.csv", "/councilwatch/stories.json",
         "/councilwatch/story_excerpts.csv"]  # fmt: skip


def ask(path: Path, addresses: list[str]) -> dict[str, Any]:
    async def all_of_them() -> dict[str, Any]:
        datasette = Datasette([str(path)])
        try:
            return {address: await datasette.client.get(address) for address in addresses}
        finally:
            for database in datasette.databases.values():
                database.close()

    return asyncio.run(all_of_them())


OUR_SCRIPT = re.compile(r"/-/static-plugins/councilwatch/pages\.js$")


class Seen(HTMLParser):
    """The tags of a page as a browser makes them of it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Where the page leads or sends to, and which tag does."""
        for tag, attrs in self.tags:
            for name in ("href", "src", "action", "formaction", "data", "xlink:href", "srcset", "poster"):
                if attrs.get(name) is not None:
                    yield tag, attrs[name] or ""


def check(address: str, text: str) -> Seen:
    """Fail where something that others wrote is code, or an address that a browser would run."""
    seen = Seen(text)
    for tag, attrs in seen.tags:
        assert tag not in ("img", "iframe", "object", "embed", "base"), (address, tag)
        assert not [name for name in attrs if name.startswith("on") and "alert" in (attrs[name] or "")], (
            address,
            attrs,
        )
    for tag, led in seen.addresses():
        plain = re.sub(r"[\x00-\x20]", "", led).lower()
        if tag == "link" and plain == "data:,":
            continue
        assert not re.match(r"(?!https?:)[a-z][a-z0-9+.-]*:", plain), (address, tag, led)
    assert "<script>alert" not in text
    assert "49" not in [word.strip() for word in seen.words if "{{" in word], "no template of theirs runs"
    return seen


@pytest.fixture(scope="module")
def ours(path: Path) -> dict[str, Any]:
    return ask(path, OURS)


def test_on_no_page_of_ours_is_it_code(ours: dict[str, Any]) -> None:
    for address, got in ours.items():
        assert got.status_code < 500, (address, got.text)
        seen = check(address, got.text)
        assert not [tag for tag, _ in seen.tags if tag == "style"], address
        scripts = [attrs["src"] for tag, attrs in seen.tags if tag == "script"]
        assert all(OUR_SCRIPT.match(src or "") for src in scripts), address
        assert not [attrs for _, attrs in seen.tags if "style" in attrs or any(n.startswith("on") for n in attrs)]
        assert got.headers["content-security-policy"] == STRICT, address


def test_it_is_shown_as_it_was_written(ours: dict[str, Any]) -> None:
    for address in ("/", "/council/rotherham", "/event/90", "/story/1", "/sources", "/look-at", "/search?q=script"):
        words = "".join(Seen(ours[address].text).words)
        assert "<script>alert(1)</script>" in words, address
        assert "{{ 7*7 }}" in words or address == "/search?q=script", address


def test_on_no_page_of_datasettes_is_it_code(path: Path) -> None:
    for address, got in ask(path, DATASETTES).items():
        assert got.status_code < 500, (address, got.text)
        check(address, got.text)


def test_in_no_file_is_it_code(path: Path) -> None:
    answers = ask(path, FILES)
    for address, got in answers.items():
        assert got.status_code == 200, address
        assert "html" not in got.headers["content-type"], address
        assert got.headers["x-content-type-options"] == "nosniff"
        if ".atom" in address:
            for element in ElementTree.fromstring(got.content).iter():  # noqa: S314 - ours
                for led in (element.get("href"), element.get("src")):
                    assert led is None or re.match("https?://|urn:|/", led), (address, led)
                assert element.get("type") != "html" or "<script" not in (element.text or "")
        elif ".csv" in address:
            assert not re.search(r'(^|,)"?[=+@-]', got.text, re.MULTILINE), address
    for name in ("/search.csv", "/search.json", "/feeds/all.json", "/feeds/councils/rotherham.json"):
        assert not re.search(r'"(javascript|data):|,(javascript|data):', answers[name].text), name
    assert any(story["title"] == CODE for story in answers["/search.json"].json()["stories"])


def test_no_digest_holds_code(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.clock.now", lambda: datetime(2026, 3, 3, 9, tzinfo=UTC))
    (got,) = ask(path, ["/digest/2026-03-02"]).values()
    assert got.status_code == 200
    assert "<script>alert(1)</script>" in "".join(check("/digest", got.text).words)
