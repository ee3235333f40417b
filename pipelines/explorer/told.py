"""Pages and files of the explorer that tell of events: the digest of a day, and the feeds.

Read by a connection of Datasette's own, in a thread: these questions are the program's, so that the limit on readers'
own SQL does not cut them.
"""

from collections.abc import Callable
from datetime import date, timedelta
from difflib import get_close_matches
from hashlib import sha256
from typing import Any

import datasette as library
from markupsafe import Markup

from pipelines import clock
from pipelines.config import Rhythm
from pipelines.reference import authorities
from pipelines.store.digests import digest_input
from pipelines.store.feed_entries import began_at, events_by_council, events_told, is_told_of
from pipelines.store.telling_rows import period_to
from pipelines.telling.digest import digest
from pipelines.telling.feeds import ATOM, JSON, MOST, Feed, Listed, as_atom, as_json_feed, places, store_mark
from pipelines.telling.feeds_page import listed
from pipelines.telling.html import as_html
from pipelines.telling.words import LONDON, days_told

FIRST_DAY = date(2000, 1, 1)

Stores = Callable[[Any], tuple[str, ...]]


async def digest_page(datasette: Any, request: Any, name: str) -> Any:
    """The digest of a day (``/digest/2026-11-25``), of today without one, as a page."""
    now = clock.now()
    today = now.astimezone(LONDON).date()
    day = day_named(request.url_vars.get("day"), today)
    if day is None:
        near = datasette.urls.path(f"/digest/{today}")
        return await missing(datasette, request, "a digest is of a day, and not of one to come", near)
    period = period_to(day, "daily")
    given = await datasette.get_database(name).execute_fn(lambda db: digest_input(db, period, Rhythm(), now))
    told = digest(given, absolute(datasette, request, datasette.urls.path("/")).rstrip("/"))
    known = {
        "title": told.subject,
        "heading": f"Digest of {days_told(day, day)}",
        "body": Markup(as_html(told.blocks, "page")),  # noqa: S704 - Jinja2 has escaped it
        "before": day - timedelta(days=1),
        "after": day + timedelta(days=1) if day < today else None,
        "digest": datasette.urls.path("/digest"),
    }
    return library.Response.html(await datasette.render_template("cw_digest.html", known, request=request))


def day_named(words: str | None, today: date) -> date | None:
    """Return the day of an address, today without one; None for what is none or is still to come."""
    if not words:
        return today
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= today and words == day.isoformat() else None


async def feed_list(datasette: Any, request: Any, name: str) -> Any:
    """The page that leads to all feeds, by addresses relative to its own."""
    if not request.path.endswith("/"):
        return library.Response.redirect(datasette.urls.path("/feeds/"))
    made = await datasette.get_database(name).execute_fn(all_feeds)
    known = {"list_of": Markup(listed(made, whole=False))}  # noqa: S704 - Jinja2 has escaped it
    return library.Response.html(await datasette.render_template("cw_feeds.html", known, request=request))


async def feed_file(datasette: Any, request: Any, name: str) -> Any:
    """One feed, with an ETag by which a reader asks whether it has changed."""
    path, ending = request.url_vars["path"], request.url_vars["ending"]
    found = await datasette.get_database(name).execute_fn(lambda db: feed_at(db, path))
    if isinstance(found, str):
        hint = datasette.urls.path(f"/feeds/{found}.{ending}" if found else "/feeds/")
        return await missing(datasette, request, "there is no feed of this name", hint)
    base = absolute(datasette, request, datasette.urls.path("/feeds"))
    explorer = absolute(datasette, request, datasette.urls.path("/")).rstrip("/")
    write = as_atom if ending == "atom" else as_json_feed
    body = write(found, base=base, explorer=explorer)
    etag = f'"{sha256(body.encode()).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    kind = ATOM if ending == "atom" else JSON
    if etag in [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]:
        return library.Response(body="", status=304, headers=headers, content_type=kind)
    return library.Response(body=body, status=200, headers=headers, content_type=kind)


def feed_at(db: Any, path: str) -> Feed | str:
    """The feed at a place, with its events alone read; where there is none, the nearest place, "" without any."""
    known = {place.path: place for place in places([gss for gss in authorities() if is_told_of(db, gss)])}
    if path not in known:
        return next(iter(get_close_matches(path, known, 1, 0.5)), "")
    began = began_at(db)
    return known[path].feed(events_told(db, known[path].councils, MOST), store_mark(began), began)


def all_feeds(db: Any) -> tuple[Listed, ...]:
    """Every feed, with how many events it has."""
    told = events_by_council(db)
    return tuple(place.listed(told) for place in places(told))


def absolute(datasette: Any, request: Any, path: str) -> str:
    address: str = datasette.absolute_url(request, path)
    return address


async def missing(datasette: Any, request: Any, says: str, near: str = "") -> Any:
    """The page for an address at which there is nothing; ``near`` is one that may have been meant."""
    known = {"ok": False, "error": says, "status": 404, "title": None, "menu_links": lambda: [], "near": near}
    page = await datasette.render_template("error.html", known, request=request)
    return library.Response.html(page, status=404)


def routes(stores: Stores) -> list[tuple[str, Any]]:
    """Addresses and what answers them; where no store is open there is nothing to tell."""

    def of_store(answer: Any) -> Any:
        async def answered(datasette: Any, request: Any) -> Any:
            names = stores(datasette)
            if not names:
                return await missing(datasette, request, "no store of councilwatch is open here")
            return await answer(datasette, request, names[0])

        return answered

    return [
        (r"^/digest$", of_store(digest_page)),
        (r"^/digest/(?P<day>[^/]+)$", of_store(digest_page)),
        (r"^/feeds/?$", of_store(feed_list)),
        (r"^/feeds/(?P<path>.+)\.(?P<ending>atom|json)$", of_store(feed_file)),
    ]
