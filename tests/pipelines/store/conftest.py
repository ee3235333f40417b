"""An open store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.store import Store, open_store
from tests.pipelines.store.making import NOON, source


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store that watches one source."""
    with open_store(tmp_path / "councilwatch.db") as opened:
        opened.sync_sources((source(),), NOON)
        yield opened
        assert opened.problems() == ()


def dump(store: Store) -> list[str]:
    """Every row of every table, the search index's own included."""
    tables = store._connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [
        f"{table['name']} {tuple(row)}"
        for table in tables
        for row in store._connection.rows(f"SELECT * FROM {table['name']} ORDER BY 1")
    ]
