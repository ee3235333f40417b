"""What a reader's question may cost, and what a large table costs a look at it."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from pipelines.explorer import LONGEST
from pipelines.explorer.serve import SETTINGS
from pipelines.explorer.sizes import MANY
from pipelines.explorer.tables import SHOWN
from pipelines.store import open_store
from tests.pipelines.store.making import NOON, answer, judged, link, source

ENDLESS = "with+recursive+n(x)+as+(select+1+union+all+select+x%2B1+from+n)+select+{}+from+n"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one address more than a table may have whose facets are counted at once."""
    where = tmp_path_factory.mktemp("limits") / "councilwatch.db"
    with open_store(where) as store:
        store.sync_sources((source(),), NOON)
        store.keep_listing(answer(link(1)), run_id=None)
        store.keep(judged(1), NOON)
    with closing(sqlite3.connect(where)) as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(addresses)") if row[1] not in ("id", "url")]
        names = ", ".join(columns)
        db.execute(
            "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < ?) "
            f"INSERT INTO addresses (url, {names}) SELECT 'https://kirkwell.test/' || n, {names} FROM more, addresses",
            (MANY,),
        )
        db.execute("UPDATE addresses SET state = 'not_flagged' WHERE id > 1")
        db.commit()
    return where


@pytest.fixture
def shown(path: Path) -> Iterator[Datasette]:
    """The explorer as the daemon starts it."""
    numbers = {name: int(value) if value.isdecimal() else value == "on" for name, value in SETTINGS.items()}
    datasette = Datasette([str(path)], settings=numbers)
    yield datasette
    for database in datasette.databases.values():
        database.close()


def ask(datasette: Datasette, address: str) -> Any:
    return asyncio.run(datasette.client.get(address))


@pytest.mark.parametrize("settings", [SETTINGS, {}], ids=["by the daemon", "alone"])
def test_a_question_may_not_take_long(path: Path, settings: dict[str, str]) -> None:
    numbers = {name: int(value) for name, value in settings.items() if name.endswith("_ms")}
    datasette = Datasette([str(path)], settings=numbers)
    assert datasette.setting("sql_time_limit_ms") <= 1000
    began = time.monotonic()
    got = ask(datasette, f"/councilwatch.json?sql={ENDLESS.format('count(*)')}")
    assert (got.status_code, got.json()["ok"]) == (400, False)
    assert "interrupted" in got.text.lower() or "took too long" in got.text.lower()
    assert time.monotonic() - began < 10
    for database in datasette.databases.values():
        database.close()


def test_an_answer_holds_so_many_rows(shown: Datasette) -> None:
    got = ask(shown, f"/councilwatch.json?sql={ENDLESS.format('x')}+limit+5000").json()
    assert (len(got["rows"]), got["truncated"]) == (1000, True)
    assert len(ask(shown, "/councilwatch/addresses.json?_size=max").json()["rows"]) == 1000
    assert ask(shown, "/councilwatch/addresses.json?_size=1001").status_code == 400
    assert len(ask(shown, "/councilwatch/addresses.json").json()["rows"]) == 50


def test_a_value_is_no_longer_than_it_may_be(shown: Datasette) -> None:
    fits, long = (
        ask(shown, f"/councilwatch.json?sql=select+length(hex(zeroblob({size})))+as+n&_shape=array")
        for size in (LONGEST // 4, 4 * LONGEST)
    )
    assert fits.json() == [{"n": LONGEST // 2}]
    assert long.status_code == 400


@pytest.mark.parametrize("name", ["addresses", "address_excerpts"])
def test_a_large_tables_facets_are_counted_only_when_asked_for(shown: Datasette, name: str) -> None:
    began = time.monotonic()
    html, data = ask(shown, f"/councilwatch/{name}"), ask(shown, f"/councilwatch/{name}.json")
    assert time.monotonic() - began < 5
    assert data.json()["filtered_table_rows_count"] == MANY + 1
    assert data.json()["facet_results"] == {}
    for column in SHOWN["addresses"].facets:
        assert f'href="/councilwatch/{name}?_facet={column}"' in html.text
    asked = ask(shown, f"/councilwatch/{name}.json?_facet=state").json()["facet_results"]
    assert {each["value"]: each["count"] for each in asked["state"]["results"]}["not_flagged"] == MANY


def test_a_small_tables_facets_are_there(shown: Datasette) -> None:
    for name in ("stories", "story_excerpts", "sources", "ledger"):
        got = ask(shown, f"/councilwatch/{name}.json").json()
        assert set(got["facet_results"]) == set(SHOWN[name].facets), name
        assert "Count by <a" not in ask(shown, f"/councilwatch/{name}").text


def test_a_table_that_has_shrunk_is_small(tmp_path: Path) -> None:
    where = tmp_path / "councilwatch.db"
    with open_store(where) as store:
        store.sync_sources((source(),), NOON)
    with closing(sqlite3.connect(where)) as db:
        db.execute(f"UPDATE sources SET rowid = {MANY + 5}")
        db.commit()
    datasette = Datasette([str(where)])
    assert set(ask(datasette, "/councilwatch/sources.json").json()["facet_results"]) == set(SHOWN["sources"].facets)
    for database in datasette.databases.values():
        database.close()
