"""Whether a store is the demo's, so that whatever is shown of it says so."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

PRETEND = "SELECT 1 FROM sources WHERE publisher LIKE '%(pretend)' LIMIT 1"


def is_pretend(db: "sqlite3.Connection") -> bool:
    """Whether its newsrooms call themselves so: its stories and newest reports are invented."""
    return db.execute(PRETEND).fetchone() is not None
