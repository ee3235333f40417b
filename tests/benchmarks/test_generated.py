"""A generated store is one that the store's own functions would have made, and the same each time."""

import asyncio
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from datasette.app import Datasette

from benchmarks.explorer_pages import DATASETTES, PAGES, facts
from benchmarks.generated.happenings import STORIES_EACH, councils
from benchmarks.generated.writing import Growing
from pipelines.reference.slugs import council_slugs
from pipelines.store import Store, open_store
from pipelines.store.schema import TABLES

UNTIL = date(2026, 11, 20)
STORIES = 5 * STORIES_EACH

MADE_OTHERWISE = frozenset({
    "deliveries", "forgotten_texts", "hosts", "report_files", "report_links", "reviews",
})  # fmt: skip
"""Tables that grow with other things than stories: what people decided or took out, and files of reports."""

OF_STORIES = {
    "stories": "SELECT * FROM stories ORDER BY id",
    "revisions": "SELECT * FROM revisions ORDER BY id",
    "claims": "SELECT * FROM claims ORDER BY id",
    "refusals": "SELECT * FROM refusals ORDER BY id",
    "pages": "SELECT url, fetched_at, size, html FROM pages ORDER BY id",
    "events": "SELECT gss, authority, kind, framework, inspection_from, inspection_to, visit_number, came_out, "
    "official, direction, outcome_id, report_url, lead_id, stands FROM events WHERE stands = 1 "
    "ORDER BY gss, came_out, kind, inspection_from",
    "event_stories": "SELECT story_id, role, why, came_out FROM event_stories JOIN events ON events.id = event_id "
    "ORDER BY story_id, came_out, kind",
    "event_grades": "SELECT gss, came_out, judgement, grade, before, confidence, event_grades.official, quote, "
    "story_id FROM event_grades JOIN events ON events.id = event_id ORDER BY gss, came_out, judgement, grade, quote",
}
"""What is held beside each other; only numbers of rows may differ where rows were made in another order."""

OTHERWISE = {"address_id", "reconciled_at", "page_id"}


def growing(path: Path, stories: int) -> Store:
    store = open_store(path)
    Growing(store=store, seed=3, until=UNTIL).to(stories)
    return store


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("generated") / "councilwatch.db"
    growing(where, STORIES).close()
    return where


def rows(store: Store, sql: str) -> list[dict[str, Any]]:
    return [
        {name: value for name, value in dict(row).items() if name not in OTHERWISE}
        for row in store._connection.rows(sql)
    ]


def test_it_is_whole(path: Path) -> None:
    with open_store(path) as store:
        assert store.problems() == ()
        assert store.counts()["stories"] == STORIES
        store._connection.rows("INSERT INTO stories_fts (stories_fts, rank) VALUES ('integrity-check', 1)")
        filled = {each.name for each in TABLES if store._connection.row(f"SELECT 1 FROM {each.name}")}
        assert {each.name for each in TABLES} - filled <= MADE_OTHERWISE
        claims = store._connection.rows("SELECT count(*) FROM claims")[0][0]
        assert claims == pytest.approx(2 * STORIES, rel=0.1)


def test_it_is_what_keeping_each_story_makes(path: Path, tmp_path: Path) -> None:
    with open_store(path) as bulk, growing(tmp_path / "kept.db", 0) as kept:
        grown = Growing(store=kept, seed=3, until=UNTIL)
        grown.begin()
        grown.record(0, STORIES)
        for number in range(STORIES):
            told = grown.told(number)
            assert kept.keep(told.judged(), told.found_at) == number + 1
        for table, sql in OF_STORIES.items():
            assert rows(bulk, sql) == rows(kept, sql), table


def test_it_grows_to_what_it_would_have_been_made_as(path: Path, tmp_path: Path) -> None:
    with open_store(path) as at_once, growing(tmp_path / "councilwatch.db", 2 * STORIES_EACH) as grown:
        Growing(store=grown, seed=3, until=UNTIL).to(STORIES)
        for table, sql in OF_STORIES.items():
            assert rows(at_once, sql) == rows(grown, sql), table


def test_nothing_of_it_is_news_to_the_store(path: Path) -> None:
    """Building its events and holding its claims against the record again changes nothing."""
    with open_store(path) as store:
        before = {table: rows(store, sql) for table, sql in OF_STORIES.items()}
        assert store.without_events() == ()
        assert store.never_reconciled() == ()
        told = Growing(store=store, seed=3, until=UNTIL)
        told.begin()
        story = told.told(STORIES - 1)
        assert store.keep(story.judged(), story.found_at) == STORIES
        assert {table: rows(store, sql) for table, sql in OF_STORIES.items()} == before


def test_every_kind_of_page_is_there(path: Path) -> None:
    known = facts(path)
    random = Random(1)
    addresses = [address(random, known) for address in (*PAGES.values(), *DATASETTES.values())]
    addresses += [f"/council/{council_slugs()[each.gss]}" for each in councils()[:6]]

    async def statuses() -> list[int]:
        datasette = Datasette([str(path)])
        try:
            return [(await datasette.client.get(address)).status_code for address in addresses]
        finally:
            for database in datasette.databases.values():
                database.close()

    assert dict(zip(addresses, asyncio.run(statuses()), strict=True)) == dict.fromkeys(addresses, 200)


def test_there_are_enough_councils() -> None:
    assert len(councils()) == 153
