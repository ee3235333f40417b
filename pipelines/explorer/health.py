"""``/-/health``: the check-up as JSON, for programs that watch this one: 200 where all is well, 503 where a person is
needed.

It is what ``councilwatch doctor`` says as far as the explorer can know it; the store is not read through, since this
may be asked each minute.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import datasette as library
from datasette.utils.sqlite import sqlite3

from pipelines import clock
from pipelines.checkup import checks
from pipelines.explorer.access import is_closed
from pipelines.store.checkup import StoreSeen, WatchSeen, failed, look
from pipelines.telling.health import Check, as_fields

PATH = r"^/-/health$"


def route(stores: Any) -> tuple[str, Any]:
    """The address, and what answers there. Beyond this machine it names no folder of it."""

    async def answered(datasette: Any) -> Any:
        names = stores(datasette) or tuple(name for name in datasette.databases if not name.startswith("_"))
        database = datasette.get_database(names[0])
        path = Path(database.path).absolute()
        try:
            seen, watch = await database.execute_fn(lambda db: look(db, path, thorough=False))
        except sqlite3.DatabaseError as error:
            seen, watch = failed(path, str(error)), None
        found = checked(seen, watch)
        if is_closed(datasette):
            found = [without(path.parent, each) for each in found]
        told = as_fields(found)
        status = 200 if told["ok"] else 503
        return library.Response.json(told, status=status, headers={"cache-control": "no-store"})

    return PATH, answered


def without(folder: Path, check: Check) -> Check:
    """The check with its sentences bare of a folder's path."""
    says, do = (words.replace(f"{folder}/", "").replace(str(folder), "its folder") for words in (check.says, check.do))
    return replace(check, says=says, do=do)


def checked(seen: StoreSeen, watch: WatchSeen | None) -> Any:
    return checks(seen, watch, clock.now(), thorough=False)
