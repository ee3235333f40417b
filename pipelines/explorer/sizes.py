"""Which tables of a store hold many rows: Datasette counts their facets only where a reader asks for that."""

from typing import TYPE_CHECKING, Any

from pipelines.store.schema import TABLES

if TYPE_CHECKING:
    import sqlite3

MANY = 10_000
"""Rows of a table up to which its facets are counted on every look at it."""

SECONDS = 60.0
"""For so long the answer holds; tables grow slowly."""

NAMES = frozenset(table.name for table in TABLES)

VIEW_OF = {"story_excerpts": "stories", "revision_excerpts": "revisions", "address_excerpts": "addresses"}
"""Views with as many rows as a table."""


class Sizes:
    """What is known of each store by its name in Datasette. Tables of a store that was not looked at count as small."""

    def __init__(self) -> None:
        self._large: dict[str, frozenset[str]] = {}
        self._looked: dict[str, float] = {}

    def large(self, name: str) -> frozenset[str]:
        """Return the tables and views of a store that hold more than ``MANY`` rows."""
        return self._large.get(name, frozenset())

    async def look(self, database: Any, name: str, now: float) -> None:
        """Look at a store unless that was done within ``SECONDS``; ``now`` counts seconds."""
        if name in self._looked and now - self._looked[name] < SECONDS:
            return
        self._looked[name] = now
        found = await database.execute_fn(large_tables)
        self._large[name] = found | {view for view, table in VIEW_OF.items() if table in found}


def large_tables(db: "sqlite3.Connection") -> frozenset[str]:
    """Return the names of the large tables among those that the store has; one of an older schema lacks some."""
    there = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return frozenset(name for name in there & NAMES if is_large(db, name))


def is_large(db: "sqlite3.Connection", name: str) -> bool:
    """Whether a table holds more than ``MANY`` rows; counted only where the highest number of a row lets that be."""
    highest = db.execute(f"SELECT max(rowid) FROM {name}").fetchone()[0]
    if (highest or 0) <= MANY:
        return False
    return bool(db.execute(f"SELECT EXISTS (SELECT 1 FROM {name} LIMIT 1 OFFSET {MANY})").fetchone()[0])
