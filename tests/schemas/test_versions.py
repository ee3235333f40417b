"""A store of every version of the schema opens, is brought up to date and reads as it was written."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.seeding import seed
from pipelines.store import Store, open_store
from pipelines.store.schema import SCHEMA_VERSION, TABLES
from tests.pipelines.store.making import FEED, HOME, HOUR, NOON, TITLE, from_listing, judged, link, source
from tests.schemas.make import fixture

VERSIONS = range(1, SCHEMA_VERSION + 1)


def unpacked(version: int, folder: Path) -> Path:
    path = folder / "councilwatch.db"
    path.write_bytes(gzip.decompress(fixture(version).read_bytes()))
    return path


def shape(store: Store) -> dict[str, set[tuple[object, ...]]]:
    """The columns, links and indexes of every table, whatever order they came in."""
    tables = [row["name"] for row in store._connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        f"{pragma} {table}": {tuple(row)[1:] for row in store._connection.rows(f"PRAGMA {pragma}({table})")}
        for table in tables
        for pragma in ("table_info", "foreign_key_list", "index_list")
    }


@pytest.mark.parametrize("version", VERSIONS)
def test_a_store_of_each_version_is_kept(version: int) -> None:
    assert fixture(version).exists(), "write it once with: python -m tests.schemas.make"


@pytest.mark.parametrize("version", VERSIONS)
def test_it_opens_and_reads_as_it_was_written(version: int, tmp_path: Path) -> None:
    with open_store(unpacked(version, tmp_path)) as store:
        assert store._connection.version() == SCHEMA_VERSION
        assert store.problems() == ()
        story = store.story(f"{HOME}/news/1")
        assert story is not None
        assert story.article == replace(judged(1).article, title=f"{TITLE} at last")
        assert story.verdict == judged(1).verdict
        assert (story.revisions, story.first_seen_at, story.changed_at) == (2, NOON, NOON + HOUR)
        closed = store.story(f"{HOME}/news/2")
        assert closed is not None
        assert closed.article == from_listing(2).article
        counts = store.counts()
        assert counts.pop("read", 0) == (version >= 3)
        assert counts == {
            "found": 1, "forgotten": 1, "near_miss": 1, "not_flagged": 1, "story": 2, "stories": 2, "claims": 3,
        }  # fmt: skip
        assert store.validators("kirkwell", FEED, NOON + HOUR).etag == '"one"'
        found = store._connection.rows("SELECT rowid FROM stories_fts WHERE stories_fts MATCH 'inspectors'")
        assert [row[0] for row in found] == [story.id]


@pytest.mark.parametrize("version", VERSIONS)
def test_it_has_the_same_tables_as_a_new_one(version: int, tmp_path: Path) -> None:
    with open_store(unpacked(version, tmp_path)) as old, open_store(tmp_path / "new.db") as new:
        assert shape(old) == shape(new)


@pytest.mark.parametrize("version", VERSIONS)
def test_what_a_source_named_last_is_found_by_an_index(version: int, tmp_path: Path) -> None:
    with open_store(unpacked(version, tmp_path)) as store:
        indexes = [row["name"] for row in store._connection.rows("PRAGMA index_list(addresses)")]
        columns = [[row["name"] for row in store._connection.rows(f"PRAGMA index_info({name})")] for name in indexes]
        assert ["source", "found_at", "found_by"] in columns
        assert store.last_new_by_source().keys() <= {"kirkwell"}


@pytest.mark.parametrize("version", VERSIONS)
def test_what_a_source_is_owed_next_is_found_by_an_index_in_its_order(version: int, tmp_path: Path) -> None:
    asked: list[str] = []
    with open_store(unpacked(version, tmp_path)) as store:
        store._connection.raw.set_trace_callback(asked.append)
        assert len(store.owed("kirkwell", NOON + 2 * HOUR, 10)) == 4
        store._connection.raw.set_trace_callback(None)
        found = next(sql for sql in asked if "'found'" in sql)
        steps = [row["detail"] for row in store._connection.rows(f"EXPLAIN QUERY PLAN {found}")]
    assert steps == ["SEARCH addresses USING INDEX idx_addresses_owed (source=?)"]


@pytest.mark.parametrize("version", VERSIONS)
def test_work_goes_on_in_it(version: int, tmp_path: Path) -> None:
    with open_store(unpacked(version, tmp_path)) as store:
        store.sync_sources((source(),), NOON + HOUR)
        (*revisits, owed) = store.owed("kirkwell", NOON + 2 * HOUR, 10)
        assert owed.url == link(6).url
        assert len(revisits) == 3
        assert store.keep(judged(6), NOON + 2 * HOUR) is not None
        assert store.keep(judged(5, text="A text that was taken out. " * 20), NOON) is None, (
            "what is forgotten stays so"
        )
        assert store.problems() == ()


@pytest.mark.parametrize("version", VERSIONS)
def test_the_record_comes_into_it_and_its_claims_are_held_against_that(version: int, tmp_path: Path) -> None:
    with open_store(unpacked(version, tmp_path)) as store:
        seed(store, NOON + HOUR)
        assert len(store.known_outcomes("shipped")) >= 497
        never = "SELECT 1 FROM claims WHERE current = 1 AND reconciliation IS NULL"
        assert store._connection.row(never) is None
        assert store.problems() == ()


@pytest.mark.parametrize("version", VERSIONS[1:])
def test_a_decision_and_the_outcome_stay(version: int, tmp_path: Path) -> None:
    with open_store(unpacked(version, tmp_path)) as store:
        (row,) = store.inspections()
        assert (row.overall, row.witnesses, row.lead_inspector) == ("inadequate", 2, "Jo Example")
        (decided,) = store.review_items(decided=True)
        assert (decided.listed, decided.decision, decided.who) == ("contradicted", "accepted", "jo")


@pytest.mark.parametrize("version", VERSIONS)
def test_every_table_of_the_kept_store_has_rows(version: int, tmp_path: Path) -> None:
    """Otherwise a later migration would be tried on nothing."""
    with open_store(unpacked(version, tmp_path)) as store:
        empty = [
            table.name
            for table in TABLES
            if table.since <= version and store._connection.row(f"SELECT 1 FROM {table.name}") is None
        ]
    assert empty == []
