"""What of a store is shown beyond its own machine: excerpts of stories, never their full texts. Pure.

What is not named here is not shown, so that a table of tomorrow is not open by mistake.
"""

from collections.abc import Collection
from typing import Any

from pipelines.explorer.queries import QUERIES
from pipelines.store.schema import TABLES, VIEWS

FULL_TEXTS = frozenset({"stories", "revisions", "addresses"})
"""Tables that hold what publishers wrote (a feed may list whole articles), beside those that are hidden: pages, files,
the index of words."""

OPEN = frozenset(table.name for table in TABLES if not table.hidden and table.name not in FULL_TEXTS) | frozenset(
    view.name for view in VIEWS
)

NEVER = frozenset({"execute-sql", "view-database-download", "permissions-debug", "debug-menu"})
"""What nobody may do there, with any database: SQL can reach one through another."""

SAYS = (
    "Beyond its own machine the explorer shows excerpts of stories, and neither their full texts nor answers to SQL. "
    "The pages and the other tables are open."
)


def may(action: str, resource: Any, stores: Collection[str]) -> bool | None:
    """Return whether somebody beyond this machine may do that; None leaves it to Datasette. ``stores`` are names."""
    if action in NEVER:
        return False
    if action not in ("view-table", "view-query") or resource is None or resource[0] not in stores:
        return None
    return None if resource[1] in (OPEN if action == "view-table" else QUERIES) else False
