"""The explorer: a plugin of Datasette, by which ``datasette councilwatch.db`` alone tells of a store plainly.

It acts on databases that carry the store's mark; others are shown as Datasette shows them. Beside a store they share
what cannot be parted: the headers and the rule on SQL from elsewhere (their pages have its origin), and the limit on
memory (there is one for the process).
"""

from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

import datasette as library
from datasette.utils import tilde_decode
from datasette.utils.sqlite import sqlite3

from pipelines import clock
from pipelines.explorer import groups, queries, routes, tables, told, words
from pipelines.explorer.headers import App, guarded
from pipelines.store.schema import APPLICATION_ID, TABLES
from pipelines.telling.words import counted

Hook = TypeVar("Hook", bound=Callable[..., Any])
hookimpl = cast(Callable[[Hook], Hook], library.hookimpl)  # Datasette ships no types

LONGEST = 32 * 2**20
"""Bytes of one value that a reader's own SQL may make."""

MEMORY = 128 * 2**20
"""Bytes that SQLite may take in the explorer's process, so that nobody's SQL takes all of the machine's."""

LARGE = 10_000
"""Rows of a table from which it is shown without facets."""

HEADER = 72
"""Bytes of a file that tell whether it is a store."""

MOMENTS = tables.moments()

STYLE = "/-/static-plugins/councilwatch/explorer.css"


def is_store(path: str | None) -> bool:
    """Whether the file carries the store's mark: SQLite's ``application_id``, bytes 68-71 of its header."""
    if path is None:
        return False
    try:
        known = Path(path).stat()
        return known.st_size >= HEADER and marked(path, known.st_dev, known.st_ino)
    except OSError:
        return False


@cache
def marked(path: str, _device: int, _inode: int) -> bool:
    """The same of one file, which is opened once only: to close it a second time would take from SQLite's connections
    of this process their locks (POSIX), and another process would delete the log that they read."""
    with Path(path).open("rb") as file:
        header = file.read(HEADER)
    return header[:16] == b"SQLite format 3\0" and header[68:] == APPLICATION_ID.to_bytes(4, "big")


def stores(datasette: Any) -> tuple[str, ...]:
    """Names of the open databases that are stores."""
    return tuple(name for name, database in datasette.databases.items() if is_store(database.path))


@lru_cache(8)
def large_tables(path: str, _hour: str) -> frozenset[str]:
    """The tables of a store with more than ``LARGE`` rows, looked up once an hour; none where it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)) as db:
            newest = {each.name: db.execute(f"SELECT max(rowid) FROM {each.name}").fetchone()[0] for each in TABLES}
    except sqlite3.Error:
        return frozenset()
    return frozenset(name for name, number in newest.items() if (number or 0) > LARGE)


@hookimpl
def get_metadata(datasette: Any) -> dict[str, Any]:
    hour = f"{clock.now():%Y%m%d%H}"
    return tables.described({name: large_tables(datasette.databases[name].path, hour) for name in stores(datasette)})


@hookimpl
def canned_queries(datasette: Any, database: str) -> dict[str, Any]:
    return queries.canned() if database in stores(datasette) else {}


@hookimpl
def prepare_connection(conn: Any, database: str, datasette: Any) -> None:
    """Read only and within bounds: readers may write SQL of their own."""
    if database not in stores(datasette):
        return
    conn.execute("PRAGMA query_only = ON")
    conn.execute(f"PRAGMA hard_heap_limit = {MEMORY}")
    with suppress(AttributeError):  # pysqlite3 has no setlimit; the limit on memory holds there
        conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        conn.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any) -> str | None:
    """Show a moment in few letters; Datasette escapes it, and shows all other cells as it always does."""
    if table not in MOMENTS or column not in MOMENTS[table] or not value or database not in stores(datasette):
        return None
    precise = column.startswith("published_") and "published_precision" in row.keys()  # noqa: SIM118
    return words.short(value, row["published_precision"] if precise else None)


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    for told_as in (words.say, words.at, words.unruled, words.found_in, groups.by_story, groups.cells):
        env.filters[told_as.__name__] = told_as
    for each in (words.longer, words.web, words.month, words.grade_class, words.letter, words.coded):
        env.filters[each.__name__] = each
    env.globals["counted"] = counted
    env.globals["at_path"] = datasette.urls.path
    env.globals["on"] = words.on
    env.globals["interval"] = words.interval
    env.globals["shows_stores"] = lambda: bool(stores(datasette))  # pages of errors are given nothing of ours


@hookimpl
def extra_css_urls(datasette: Any) -> list[str]:
    return [datasette.urls.path(STYLE)] if stores(datasette) else []


@hookimpl
def extra_template_vars(
    view_name: str, database: str | None, table: str | None, request: Any, datasette: Any
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """What the pages of the explorer need beside what Datasette gives every page."""

    async def answer() -> dict[str, Any]:
        names = stores(datasette)
        if database not in names:
            return {}
        known: dict[str, Any] = {"is_store": True, "titles": tables.titles()}
        if view_name == "table":
            known["left_out"] = tables.left_out(table or "")
            known["leads"] = tables.leads(table or "")
        if (council := request.args.get("council")) is not None:
            known["knows_council"] = await knows_council(datasette.get_database(database), council)
        return known

    return answer


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    return [*routes.routes(stores), *told.routes(stores)] if stores(datasette) else []


async def knows_council(db: Any, words: str) -> bool:
    """Whether the store knows a council that the words mean."""
    found = await db.execute(f"SELECT 1 FROM authorities WHERE {queries.NAMED} LIMIT 1", {"council": words})
    return bool(found.rows)


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Any]] | None:
    """Say what stopped a question that would have taken too much memory."""
    if not isinstance(exception, MemoryError):
        return None

    async def answer() -> Any:
        says = f"This question needs more than the {MEMORY // 2**20} MB that the explorer may use. Ask for less."
        known = {"ok": False, "error": says, "status": 400, "title": "Too much at once"}
        if request.url_vars.get("format") == "json":
            return library.Response.json(known, status=400)
        page = await datasette.render_template("error.html", known | {"menu_links": lambda: []}, request=request)
        return library.Response.html(page, status=400)

    return answer


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[App], App]:
    only_here = bool((datasette.plugin_config("councilwatch") or {}).get("only_here"))

    def is_of_store(path: str) -> bool:
        return shown_by(path, datasette.setting("base_url")) in stores(datasette)

    return lambda app: guarded(app, is_of_store=is_of_store, only_here=only_here) if stores(datasette) else app


def shown_by(path: str, base: str) -> str:
    """The name of the database that a path (``/NAME/table.csv``, ``/NAME.csv``) shows something of."""
    first, _, _ = path.removeprefix(base.rstrip("/")).removeprefix("/").partition("/")
    name: str = tilde_decode(first.partition(".")[0])
    return name
