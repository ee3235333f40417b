"""Addresses of the explorer's own pages, and what answers them: the only place that knows the clock and Datasette."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import datasette as library
from datasette.utils import sqlite_timelimit
from datasette.utils.sqlite import sqlite3

from pipelines import clock
from pipelines.exceptions import InputError
from pipelines.explorer import health
from pipelines.explorer.access import is_closed, is_published
from pipelines.explorer.headers import DISPOSITION, STRICT, demo_name
from pipelines.explorer.pages import (
    about,
    council,
    digest,
    event,
    feeds,
    front,
    look_at,
    map,
    search,
    sources,
    statistics,
    story,
)
from pipelines.explorer.pages.asking import Asked, NotThere, Page
from pipelines.store.pretend import is_pretend
from pipelines.store.schema import SCHEMA_VERSION

Stores = Callable[[Any], tuple[str, ...]]
Answer = Callable[[Any, Asked], Page]

PAGES: tuple[tuple[str, Answer], ...] = (
    (r"/", front.page),
    (r"/council/(?P<part>[^/]+)", council.page),
    (r"/council/?", map.as_list),
    (r"/map(?:\.(?P<part>csv))?", map.page),
    (r"/search(?:\.(?P<part>csv|json|atom))?", search.page),
    (r"/statistics(?:\.(?P<part>csv))?", statistics.page),
    (r"/sources", sources.page),
    (r"/look-at", look_at.page),
    (r"/about", about.page),
    (r"/event/(?P<part>[^/]+)", event.page),
    (r"/story/(?P<part>[^/]+)", story.page),
    (r"/digest(?:/(?P<part>[^/]+))?", digest.page),
    (r"/feeds(?P<part>/?)", feeds.page),
    (r"/feeds/(?P<part>.+\.(?:atom|json))", feeds.file),
)
"""Patterns of paths, and the pages that they lead to; a group ``part`` names what is asked for."""

TROUBLE = "cw/trouble.html"

FILE = re.compile(r"/(?:search|map|statistics)\.(?:csv|json|atom)$")
"""How addresses of files for other programs end; who misspells a feed's may be a person, and is shown what is near."""

ONE_OF = {"councils": "council", "events": "event", "stories": "story"}

LONGEST = 5_000
"""Milliseconds that the questions of one page may take."""

EMPTY = (
    "This file is empty: there is no store in it yet. `councilwatch run` makes one, and `councilwatch demo` shows one "
    "that is filled. If there was a store here before, put back a copy of it."
)
BEING_MADE = (
    "This store is being made or brought up to date: its tables are not those that this program reads. Load the page "
    "again in a moment; if it stays so, `councilwatch doctor` says what to do."
)
NEWER = "This store was written by a newer councilwatch than the one that shows it; update councilwatch."
TOO_SLOW = "The answer took too long to find. Ask for less: a council, a kind or a few days more."
BUSY = "Another program has the store to itself just now. Load the page again in a moment."
UNREADABLE = (
    "The store could not be read ({why}). `councilwatch doctor` looks into it; `councilwatch restore` has an older one."
)


def routes(stores: Stores) -> list[tuple[str, Any]]:
    return [health.route(stores), *((f"^{pattern}$", answering(page, stores)) for pattern, page in PAGES)]


def answering(page: Answer, stores: Stores) -> Any:
    async def answered(datasette: Any, request: Any) -> Any:
        names = stores(datasette)
        if not names:
            return await as_response(datasette, request, trouble(503, "There is no store yet", EMPTY), names)
        database = datasette.get_database(names[0])
        asked = Asked(
            path=request.path,
            now=clock.now(),
            part=unquote(request.url_vars.get("part") or ""),
            given={name: request.args.get(name) or "" for name in request.args},
            is_public=is_published(datasette) or is_closed(datasette),
            base=datasette.absolute_url(request, datasette.urls.path("/")).rstrip("/"),
            seen=request.headers.get("if-none-match", ""),
            store=Path(database.path),
        )
        try:
            found = await database.execute_fn(lambda db: read(db, page, asked))
        except sqlite3.DatabaseError as error:
            found = stored_badly(str(error))
        return await as_response(datasette, request, found, names)

    return answered


def read(db: Any, page: Answer, asked: Asked) -> Page:
    """Ask in one transaction, so that a page tells of one moment of the store."""
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version != SCHEMA_VERSION:
        return trouble(503, "The store is not ready", NEWER if version > SCHEMA_VERSION else BEING_MADE)
    with sqlite_timelimit(db, LONGEST):
        db.execute("BEGIN")
        try:
            found = answer_or_why(db, page, asked)
            return of_the_demo(found, asked.path) if is_pretend(db) else found
        finally:
            db.rollback()


def answer_or_why(db: Any, page: Answer, asked: Asked) -> Page:
    """Return the page, or the one that says why there is none."""
    try:
        return page(db, asked)
    except NotThere as error:
        return trouble(404, "There is no such page", str(error), error.near)
    except InputError as error:
        return trouble(400, "This cannot be asked", str(error))


def of_the_demo(found: Page, path: str) -> Page:
    """Return a page over the demo's store as one that says so; of a CSV file its name does."""
    headers = {**found.headers, DISPOSITION: demo_name(path)} if found.kind.startswith("text/csv") else found.headers
    return replace(found, shown={**found.shown, "is_pretend": True}, headers=headers)


def stored_badly(says: str) -> Page:
    if "no such" in says:
        return trouble(503, "The store is not ready", BEING_MADE)
    if "interrupted" in says:
        return trouble(503, "This takes too long", TOO_SLOW)
    if "locked" in says or "busy" in says:
        return trouble(503, "The store is busy", BUSY)
    return trouble(503, "The store cannot be read", UNREADABLE.format(why=says))


def trouble(status: int, title: str, says: str, near: Sequence[tuple[str, str]] = ()) -> Page:
    return Page(template=TROUBLE, shown={"title": title, "says": says, "near": near}, status=status)


def in_words(found: Page) -> Page:
    """Return a page of trouble for a program that asked for a file: a line of text in place of a page."""
    says = f"{found.shown['title']}: {found.shown['says']}\n"
    return Page(body=says.encode(), kind="text/plain; charset=utf-8", status=found.status)


async def nothing_there(datasette: Any, request: Any, path: str, names: tuple[str, ...]) -> Any:
    """Answer with the page for an address at which nothing is; ``path`` is the address without what stands before."""
    page = trouble(404, "There is no such page", "Nothing is kept at this address.", near(path))
    if names and await of_pretence(datasette.get_database(names[0])):
        page = of_the_demo(page, path)
    return await as_response(datasette, request, page, names)


async def of_pretence(database: Any) -> bool:
    """Whether a database is the demo's store; of one that cannot be read nobody knows."""
    try:
        return bool(await database.execute_fn(is_pretend))
    except sqlite3.DatabaseError:
        return False


def near(path: str) -> list[tuple[str, str]]:
    """Return what somebody may have meant who wrote an address from memory: ``/events/12`` is ``/event/12``."""
    first, _, rest = path.removeprefix("/").partition("/")
    if first == "feeds":
        return [("All feeds", "/feeds/")]
    return [(f"/{ONE_OF[first]}/{rest}", f"/{ONE_OF[first]}/{rest}")] if first in ONE_OF and rest else []


async def as_response(datasette: Any, request: Any, found: Page, names: tuple[str, ...]) -> Any:
    headers = {"content-security-policy": STRICT, **found.headers}
    if found.moved_to:
        return library.Response.redirect(datasette.urls.path(found.moved_to), status=301, headers=headers)
    if found.template == TROUBLE and FILE.search(request.path):
        found = in_words(found)
    if found.kind:
        return library.Response(body=found.body, status=found.status, headers=headers, content_type=found.kind)
    shown = {
        **found.shown,
        "database": names[0] if names else "",
        "others": [name for name in datasette.databases if name not in names[:1] and not name.startswith("_")],
        "is_public": is_published(datasette),
        "in_excerpts": is_published(datasette) or is_closed(datasette),
    }
    text = await datasette.render_template(found.template, shown, request=request)
    return library.Response.html(text, status=found.status, headers=headers)
