"""``/-/health``: the check-up as JSON, for programs that watch this one: 200 where all is well, 503 where a person is
needed.

It is what ``councilwatch doctor`` says as far as the explorer can know it; the store is not read through, since this
may be asked each minute.
"""

from pathlib import Path
from typing import Any

import datasette as library
from datasette.utils.sqlite import sqlite3

from pipelines import clock
from pipelines.checkup import checks
from pipelines.store.checkup import StoreSeen, WatchSeen, failed, look
from pipelines.telling.health import as_fields

PATH = r"^/-/health$"


def route(stores: Any) -> tuple[str, Any]:
    """The address, and what answers there."""

    async def answered(datasette: Any) -> Any:
        names = stores(datasette) or tuple(name for name in datasette.databases if not name.startswith("_"))
        database = datasette.get_database(names[0])
        path = Path(database.path)
        try:
            seen, watch = await database.execute_fn(lambda db: look(db, path, thorough=False))
        except sqlite3.DatabaseError as error:
            seen, watch = failed(path, str(error)), None
        told = as_fields(checked(seen, watch))
        status = 200 if told["ok"] else 503
        return library.Response.json(told, status=status, headers={"cache-control": "no-store"})

    return PATH, answered


def checked(seen: StoreSeen, watch: WatchSeen | None) -> Any:
    return checks(seen, watch, clock.now(), thorough=False)
