"""What the stories of a page say: the claims that stand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pipelines.explorer.pages.asking import Row, rows
from pipelines.store.forms import marks
from pipelines.store.schema_record import FACT

if TYPE_CHECKING:
    import sqlite3

CLAIMS = f"""
SELECT claims.*, claims.authority AS council FROM claims WHERE {FACT} AND story_id IN ({{marks}}) ORDER BY claims.id
"""


def claims_of(db: "sqlite3.Connection", stories: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the claims of ``stories``, by their numbers."""
    return rows(db, CLAIMS.format(marks=marks(stories)), *(each["id"] for each in stories))
