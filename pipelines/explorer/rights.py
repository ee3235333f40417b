"""What of a store is shown where a secret is set: excerpts of stories, never their full texts. Pure.

What is not named here is not shown, so that a table of tomorrow is not open by mistake.
"""

from collections.abc import Collection
from typing import Any

from pipelines.explorer.queries import OF_FULL_TEXTS, QUERIES
from pipelines.store.schema import TABLES, VIEWS

FULL_TEXTS = frozenset({"stories", "revisions", "addresses"})
"""Tables that hold what publishers wrote (a feed may list whole articles), beside those that are hidden: pages, files,
the index of words."""

OWNERS = frozenset({"notices", "channels", "deliveries", "reviews"})
"""Tables that tell of whoever runs the program: folders of the machine, whom it tells, who decided and why."""

OPEN = frozenset(
    table.name for table in TABLES if not table.hidden and table.name not in FULL_TEXTS | OWNERS
) | frozenset(view.name for view in VIEWS)

OPEN_QUERIES = frozenset(QUERIES) - OF_FULL_TEXTS

NEVER = frozenset({"execute-sql", "view-database-download", "permissions-debug", "debug-menu"})
"""What nobody may do there, with any database: SQL can reach one through another."""

SAYS = (
    "With a secret set, the explorer shows excerpts of stories, and neither their full texts nor answers to SQL, nor "
    "who decided what and whom it told. The pages and the other tables are open."
)


def may(action: str, resource: Any, stores: Collection[str]) -> bool | None:
    """Return whether somebody who gave the secret may do that; None leaves it to Datasette. ``stores`` are names."""
    if action in NEVER:
        return False
    if action not in ("view-table", "view-query") or resource is None or resource[0] not in stores:
        return None
    return None if resource[1] in (OPEN if action == "view-table" else OPEN_QUERIES) else False
