"""The explorer: a plugin of Datasette, by which ``datasette councilwatch.db`` alone tells of a store plainly.

It acts on databases that carry the store's mark; others are shown as Datasette shows them. Beside a store they share
what cannot be parted: the headers and the rule on SQL from elsewhere (their pages have its origin), and the limit on
memory (there is one for the process).
"""

import sqlite3
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

import datasette as library
from datasette.utils import ConnectionProblem, tilde_decode
from datasette.utils.asgi import NotFound
from datasette.utils.sqlite import sqlite3 as its_sqlite3
from datasette.views.base import DatasetteError

from pipelines.config import STORE
from pipelines.explorer import groups, queries, rights, routes, tables, words
from pipelines.explorer.access import is_closed, is_published, secret_of
from pipelines.explorer.gate import Gate, too_weak
from pipelines.explorer.headers import App, Shown, guarded
from pipelines.explorer.sizes import Sizes
from pipelines.explorer_config import VARIABLE
from pipelines.store.schema import HEADER, carries_mark
from pipelines.telling.words import A_DEMO, INVENTED, counted

Hook = TypeVar("Hook", bound=Callable[..., Any])
hookimpl = cast(Callable[[Hook], Hook], library.hookimpl)  # Datasette ships no types
last = cast(Callable[[Hook], Hook], library.hookimpl(trylast=True))

LONGEST = 32 * 2**20
"""Bytes of one value that a reader's own SQL may make."""

MEMORY = 128 * 2**20
"""Bytes that SQLite may take in the explorer's process, so that nobody's SQL takes all of the machine's."""

SEEN: set[str] = set()
"""Paths of files that were stores at any time in this process."""

MOMENTS = tables.moments()

STYLE = "/-/static-plugins/councilwatch/explorer.css"

SIZES: WeakKeyDictionary[Any, Sizes] = WeakKeyDictionary()
"""What is known of the stores of each Datasette in this process."""

IS_CLOSED = (
    "The explorer asks everybody for its secret. It shows excerpts of stories, Ofsted's record and how the sources "
    "answer. It hides full texts, who decided what and whom it told, and answers no SQL. Put a server with TLS in "
    "front of it: without one the secret can be read on its way.\n"
)


class CannotBeReadError(ConnectionProblem, its_sqlite3.DatabaseError):  # type: ignore[misc]
    """Raised where the file of a store is damaged or is none."""

    def __init__(self, says: str) -> None:
        super().__init__(f"{says}. `councilwatch doctor` looks into it; `councilwatch restore` has an older one.")
        self.says = says

    def __str__(self) -> str:
        return self.says


def is_store(path: str | None) -> bool:
    """Whether the file carries the store's mark: SQLite's ``application_id``, bytes 68-71 of its header.

    One that did so once counts as a store for ever: where it is moved or written over, it may be open still.
    """
    if path is None:
        return False
    if path in SEEN:
        return True
    try:
        known = Path(path).stat()
        carries = known.st_size >= HEADER and marked(path, known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns)
    except OSError:
        return False
    if carries:
        SEEN.add(path)
    return carries


@lru_cache(maxsize=256)
def marked(path: str, _device: int, _inode: int, _size: int, _changed: int) -> bool:
    """The same of one file, which is opened only where it changed: to close it takes from SQLite's connections of this
    process their locks (POSIX), and another process would delete the log that they read. A store is opened once."""
    with Path(path).open("rb") as file:
        return carries_mark(file.read(HEADER))


def stores(datasette: Any) -> tuple[str, ...]:
    """Names of the open databases that are stores."""
    return tuple(name for name, database in datasette.databases.items() if is_store(database.path))


def awaited(datasette: Any) -> bool:
    """Whether an open file is to become a store: it has the name of one, and nothing in it yet."""
    paths = [Path(each.path) for each in datasette.databases.values() if each.path]
    return any(path.name == STORE and path.is_file() and not path.stat().st_size for path in paths)


@hookimpl
def startup(datasette: Any) -> None:
    """Say that it is closed. Ends the program where its secret can be guessed.

    Where the package rich happens to be installed, Datasette prints the local variables of every function that an
    error went through, and what readers sent with them: no secret and no text of others belongs in a log.
    """
    vars(sys.modules["datasette.handle_exception"])["rich"] = None
    secret, shows_any = secret_of(datasette), bool(stores(datasette)) or awaited(datasette)
    if secret is None or not shows_any:
        return
    if (says := too_weak(secret)) is not None:
        sys.stderr.write(f"The secret in {VARIABLE} {says}\n")
        raise SystemExit(2)
    sys.stderr.write(IS_CLOSED)


@last  # of those that have an opinion the last one counts
def permission_allowed(datasette: Any, action: str, resource: Any) -> bool | None:
    return rights.may(action, resource, stores(datasette)) if is_closed(datasette) else None


@hookimpl
def forbidden(datasette: Any, request: Any) -> Callable[[], Awaitable[Any]] | None:
    """Say what is open instead of what is denied."""
    if not is_closed(datasette):
        return None

    async def answer() -> Any:
        return await trouble(datasette, request, 403, "This is not shown here", rights.SAYS)

    return answer


@hookimpl
def get_metadata(datasette: Any) -> dict[str, Any]:
    sizes = SIZES.setdefault(datasette, Sizes())
    return tables.described({name: sizes.large(name) for name in stores(datasette)})


@hookimpl
def canned_queries(datasette: Any, database: str) -> dict[str, Any]:
    if database not in stores(datasette):
        return {}
    return queries.canned(in_excerpts=is_published(datasette) or is_closed(datasette))


@hookimpl
def prepare_connection(conn: Any, database: str, datasette: Any) -> None:
    """Read only and within bounds: readers may write SQL of their own. Raises ``CannotBeReadError``."""
    if database not in stores(datasette):
        opened = datasette.databases.get(database)  # Datasette asks for one in memory that it does not name
        if opened is not None and Path(opened.path or "").name == STORE:
            try_to_read(conn)
        return
    try_to_read(conn)
    conn.execute("PRAGMA query_only = ON")
    conn.execute(f"PRAGMA hard_heap_limit = {MEMORY}")
    with suppress(AttributeError):  # pysqlite3 has no setlimit; the limit on memory holds there
        conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        conn.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)


def try_to_read(conn: Any) -> None:
    """Read the list of tables. Raises ``CannotBeReadError``: Datasette ends its start with its words."""
    try:
        conn.execute("SELECT name FROM sqlite_master").fetchall()
    except its_sqlite3.OperationalError:
        return  # it is locked, or was just taken away: each question is told so
    except its_sqlite3.DatabaseError as error:
        raise CannotBeReadError(str(error)) from error


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any) -> str | None:
    """Show a moment in few letters; Datasette escapes it, and shows all other cells as it always does."""
    if table not in MOMENTS or column not in MOMENTS[table] or not value or database not in stores(datasette):
        return None
    precise = column.startswith("published_") and "published_precision" in row.keys()  # noqa: SIM118
    return words.short(value, row["published_precision"] if precise else None)


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    for told_as in (
        words.say,
        words.story_kind,
        words.at,
        words.unruled,
        words.found_in,
        groups.by_story,
        groups.contradicted_first,
        groups.cells,
        groups.pages_of,
    ):
        env.filters[told_as.__name__] = told_as
    for shown in (words.longer, words.web, words.month, words.lasting, words.grade_class, words.letter, words.coded):
        env.filters[shown.__name__] = shown
    env.tests["before_record"] = words.is_before_record
    env.globals["counted"] = counted
    env.globals["at_path"] = datasette.urls.path
    env.globals["on"] = words.on
    env.globals["a_demo"], env.globals["invented"] = A_DEMO, INVENTED
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
        is_pretend = await routes.of_pretence(datasette.get_database(database))
        known: dict[str, Any] = {"is_store": True, "titles": tables.titles(), "is_pretend": is_pretend}
        if view_name == "table":
            known["left_out"] = tables.left_out(table or "")
            known["leads"] = tables.leads(table or "")
            is_large = table in SIZES.setdefault(datasette, Sizes()).large(database)
            known["countable"] = tables.facets(table or "") if is_large else ()
        if (council := request.args.get("council")) is not None:
            known["knows_council"] = await knows_council(datasette.get_database(database), council)
        return known

    return answer


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    return routes.routes(stores) if stores(datasette) or awaited(datasette) else []


async def knows_council(db: Any, words: str) -> bool:
    """Whether the store knows a council that the words mean."""
    found = await db.execute(f"SELECT 1 FROM authorities WHERE {queries.NAMED} LIMIT 1", {"council": words})
    return bool(found.rows)


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Any]] | None:
    """Say what stopped a question that would take too much memory, what cannot be asked, and what is not there."""
    if isinstance(exception, MemoryError):
        title = "Too much at once"
        says = f"This question needs more than the {MEMORY // 2**20} MB that the explorer may use. Ask for less."
    elif isinstance(exception, NotFound) and stores(datasette):
        return not_there(datasette, request)
    elif isinstance(exception, DatasetteError) and exception.status == 500 and stores(datasette):
        title, says = "This cannot be asked", f"{exception.message}."  # Datasette takes it for a fault of its own
    elif isinstance(exception, DatasetteError) and exception.status == 400 and stores(datasette):
        title, says = exception.title or "This cannot be asked", told_by(exception, datasette)
    elif isinstance(exception, ValueError) and "null character" in str(exception):
        title, says = "This cannot be asked", "This address holds a character that is none (%00); take it out."
    elif isinstance(exception, (its_sqlite3.ProgrammingError, its_sqlite3.Warning)):  # two statements in one
        title, says = "This cannot be asked", f"SQLite could not answer: {str(exception).rstrip('.')}."
    elif isinstance(exception, (LookupError, TypeError, ValueError)) and "_through" in request.args:
        title, says = "This cannot be asked", "_through takes JSON with a table, a column and a value."
    else:
        return None

    async def answer() -> Any:
        return await trouble(datasette, request, 400, title, says)

    return answer


def told_by(exception: Any, datasette: Any) -> str:
    """What Datasette says of a question that it did not answer, without a page of its own round it."""
    if exception.message_is_html:
        return f"The answer took longer than {datasette.setting('sql_time_limit_ms'):,} milliseconds. Ask for less."
    return f"{exception.message.rstrip('.')}."


def not_there(datasette: Any, request: Any) -> Callable[[], Awaitable[Any]] | None:
    """The page in place of one that is not there; programs, and readers of other databases, are told by Datasette."""
    base, names = datasette.setting("base_url"), stores(datasette)
    name = shown_by(request.path, base)
    if request.path.endswith(".json") or (name in datasette.databases and name not in names):
        return None

    async def answer() -> Any:
        return await routes.nothing_there(datasette, request, f"/{without_base(request.path, base)}", names)

    return answer


async def trouble(datasette: Any, request: Any, status: int, title: str, says: str) -> Any:
    """The answer to what cannot be answered, as JSON to a program; a person is given the SQL back to mend it."""
    known = {"ok": False, "error": says, "status": status, "title": title}
    if request.path.endswith(".json") or request.url_vars.get("format") == "json":
        return library.Response.json(known, status=status)
    shown: dict[str, Any] = known | {"menu_links": lambda: []}
    name = shown_by(request.path, datasette.setting("base_url"))
    if name in stores(datasette):
        shown["is_pretend"] = await routes.of_pretence(datasette.get_database(name))
        shown |= {"database": name, "asked_sql": request.args.get("sql") or ""}
    page = await datasette.render_template("error.html", shown, request=request)
    return library.Response.html(page, status=status)


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[App], App]:
    gate, base = Gate(secret_of(datasette)), datasette.setting("base_url")
    shown = gate.has_secret or bool(stores(datasette)) or awaited(datasette)

    async def prepare(path: str) -> Shown:
        name = shown_by(path, base)
        if name not in stores(datasette):
            return Shown(is_store=False, is_pretend=False)
        with suppress(
            its_sqlite3.Error
        ):  # a store that is just being made; whatever is asked of it tells what is wrong
            await SIZES.setdefault(datasette, Sizes()).look(datasette.get_database(name), name, time.monotonic())
        is_file = path.endswith(".csv")
        return Shown(is_store=True, is_pretend=is_file and await routes.of_pretence(datasette.get_database(name)))

    def shows_stores() -> bool:
        nonlocal shown  # what was behind the gate once stays there, whatever becomes of its file
        shown = shown or bool(stores(datasette)) or awaited(datasette)
        return shown

    return lambda app: guarded(app, gate=gate, base=base, shows_stores=shows_stores, prepare=prepare)


def shown_by(path: str, base: str) -> str:
    """The name of the database that a path (``/NAME/table.csv``, ``/NAME.csv``) shows something of."""
    first, _, _ = without_base(path, base).partition("/")
    name: str = tilde_decode(first.partition(".")[0])
    return name


def without_base(path: str, base: str) -> str:
    return path.removeprefix(base.rstrip("/")).removeprefix("/")
