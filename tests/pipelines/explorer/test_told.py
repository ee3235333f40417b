"""The explorer's digests and feeds as a browser and a feed reader meet them."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from datasette.app import Datasette

from pipelines.explorer.headers import STRICT
from pipelines.explorer.pages.digest import rhythm_of
from pipelines.store import Store, open_store
from tests.pipelines.store.making import source
from tests.pipelines.telling.making import HOUR, NOON, graded, keep_told, leeds, told
from tests.pipelines.telling.test_message import Reading

NASTY = '<script>alert("x")</script> & co'


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of which something was told on 25 November 2026; it is the day after."""
    monkeypatch.setattr("pipelines.clock.now", lambda: datetime(2026, 11, 26, 9, tzinfo=UTC))
    where = tmp_path / "councilwatch.db"
    with open_store(where) as store:
        store.sync_sources((source(),), NOON - 48 * HOUR)
        tell(store)
    return where


def tell(store: Store) -> None:
    db = store._connection.raw
    keep_told(db, (told(graded(quote=NASTY), title=NASTY), NOON))
    keep_told(db, (leeds(graded()), NOON - 24 * HOUR), (leeds(graded(grade="good", before="poor")), NOON))


def ask(path: Path, address: str, **headers: str) -> Any:
    async def asked() -> Any:
        return await Datasette([str(path)]).client.get(address, headers=headers)

    return asyncio.run(asked())


def test_the_digest_of_a_day_shows_both_versions_and_nothing_of_others_as_code(path: Path) -> None:
    got = ask(path, "/digest/2026-11-25")
    assert got.status_code == 200
    read = Reading(got.text)
    flat = " ".join(read.words.split())
    assert "Digest of 25 November 2026" in flat
    assert "Correction: we told you something else before, and are sorry." in flat
    assert '<td><b class="cw-grade cw-grade-inadequate">inadequate</b></td>' in got.text
    assert NASTY in flat
    assert "<script>alert" not in got.text
    assert "style" not in read.attributes
    assert got.headers["content-security-policy"] == STRICT
    assert '<nav aria-label="Pages">' in got.text
    assert "/digest/2026-11-24" in read.links
    assert "/digest/2026-11-26" in read.links


def test_of_a_day_before_anything_was_watched_nothing_is_forgotten(path: Path) -> None:
    flat = " ".join(ask(path, "/digest/2010-01-01").text.split())
    assert "No source was watched then" in flat
    assert "When we could not look" not in flat


def test_of_a_day_long_ago_the_hours_alone_are_forgotten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.clock.now", lambda: NOON + 24 * 200 * HOUR)
    flat = " ".join(Reading(ask(path, "/digest/2026-11-25").text).words.split())
    assert "0 of 1 source could be read" in flat
    assert "When we could not look" in flat
    assert "The hours are not known any more: runs are kept for 90 days" in flat


def test_todays_digest_is_of_today(path: Path) -> None:
    text = ask(path, "/digest").text
    assert "Digest of 26 November 2026" in text
    assert "The day after" not in text


@pytest.mark.parametrize("day", ["2026-11-27", "2026-13-01", "yesterday", "20261125", "1999-01-01", "%3Cb%3E"])
def test_a_day_that_is_none_leads_to_today(path: Path, day: str) -> None:
    got = ask(path, f"/digest/{day}")
    assert got.status_code == 404
    assert "/digest/2026-11-26" in Reading(got.text).links
    assert "<b>" not in got.text


@pytest.mark.parametrize(
    ("address", "kind", "events"),
    [
        ("/feeds/all.atom", "application/atom+xml; charset=utf-8", 2),
        ("/feeds/councils/rotherham.atom", "application/atom+xml; charset=utf-8", 1),
        ("/feeds/regions/london.atom", "application/atom+xml; charset=utf-8", 0),
    ],
)
def test_a_feed_as_a_reader_gets_it(path: Path, address: str, kind: str, events: int) -> None:
    got = ask(path, address)
    assert (got.status_code, got.headers["content-type"]) == (200, kind)
    read = feedparser.parse(got.content)
    assert not read.bozo
    assert len(read.entries) == events
    assert f"http://localhost{address}" in [link.href for link in read.feed.links]
    assert all(entry.link.startswith("http://localhost/event/") for entry in read.entries)


def test_a_json_feed_as_a_reader_gets_it(path: Path) -> None:
    got = ask(path, "/feeds/councils/leeds.json")
    assert got.headers["content-type"] == "application/feed+json; charset=utf-8"
    assert [item["title"] for item in got.json()["items"]] == ["Leeds: good (was poor)"]


def test_a_feed_that_has_not_changed_is_not_sent_again(path: Path) -> None:
    etag = ask(path, "/feeds/all.atom").headers["etag"]
    again = ask(path, "/feeds/all.atom", **{"If-None-Match": f'"other", W/{etag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    with open_store(path) as store:
        keep_told(store._connection.raw, (told(graded(), event=11), NOON + HOUR))
    assert ask(path, "/feeds/all.atom", **{"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("/feeds/councils/rotheram.atom", "/feeds/councils/rotherham.atom"),
        ("/feeds/councils/Rotherham.json", "/feeds/councils/rotherham.json"),
        ("/feeds/regions/yorkshire.atom", "/feeds/regions/yorkshire-and-the-humber.atom"),
        ("/feeds/zzz.atom", "/feeds/"),
    ],
)
def test_a_feed_that_is_none_names_the_nearest(path: Path, asked: str, meant: str) -> None:
    got = ask(path, asked)
    assert got.status_code == 404
    assert meant in Reading(got.text).links


def test_the_front_page_leads_to_all_of_it(path: Path) -> None:
    links = Reading(ask(path, "/").text).links
    assert {"/digest", "/feeds/"} <= set(links)
    assert ask(path, "/feeds").headers["location"] == "/feeds/"
    listed = Reading(ask(path, "/feeds/").text).links
    assert {"all.atom", "councils/rotherham.json", "regions/london.atom"} <= set(listed)
    for link in ("all.atom", "councils/rotherham.json"):
        assert ask(path, f"/feeds/{link}").status_code == 200


def test_another_database_has_none_of_these_pages(tmp_path: Path) -> None:
    (tmp_path / "other.db").touch()
    assert ask(tmp_path / "other.db", "/digest").status_code == 404


@pytest.mark.parametrize(
    ("files", "minutes"),
    [
        ({}, 60),
        ({"councilwatch.toml": "[rhythm]\ncouncil_newsroom = 300\n"}, 300),
        ({"councilwatch.toml": "[rhythm", "in_force/councilwatch.toml": "[rhythm]\ncouncil_newsroom = 120\n"}, 120),
        ({"councilwatch.toml": "[rhythm"}, 60),
    ],
    ids=["none", "the folder's", "the daemon's", "amid an edit"],
)
def test_the_digest_goes_by_the_rhythm_that_was_chosen(tmp_path: Path, files: dict[str, str], minutes: int) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert rhythm_of(tmp_path).minutes_by_kind["council_newsroom"] == minutes


def test_a_gap_begins_where_a_look_was_owed(path: Path) -> None:
    with open_store(path) as store:
        store._connection.raw.execute("UPDATE sources SET added_at = '2026-11-25T09:00:00Z'")
    hourly = gaps(path)
    (path.parent / "councilwatch.toml").write_text("[rhythm]\ncouncil_newsroom = 300\n", encoding="utf-8")
    assert "It was not asked" in hourly
    assert hourly.replace("10:20", "14:20") == gaps(path) != hourly


def gaps(path: Path) -> str:
    return " ".join(Reading(ask(path, "/digest/2026-11-25").text).words.split())
