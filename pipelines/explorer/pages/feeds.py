"""The feeds: the page that leads to all of them, and each as a file."""

from difflib import get_close_matches
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from pipelines.explorer.pages.asking import Asked, NotThere, Page
from pipelines.reference import authorities
from pipelines.store.feed_entries import began_at, events_by_council, events_told, is_told_of
from pipelines.store.pretend import is_pretend
from pipelines.telling.feeds import ATOM, JSON, MOST, Listed, as_atom, as_json_feed, places, store_mark
from pipelines.telling.feeds_page import listed

if TYPE_CHECKING:
    import sqlite3


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/feeds/``: its links are relative to its own address, so that without its last stroke it is moved."""
    if not asked.part:
        return Page(moved_to="/feeds/")
    shown = {"list_of": Markup(listed(all_feeds(db), whole=False))}  # noqa: S704 - Jinja2 has escaped it
    return Page(template="cw/feeds.html", shown=shown)


def file(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/feeds/all.atom``, with an ETag by which a reader asks whether it has changed. Raises ``NotThere``."""
    path, _, ending = asked.part.rpartition(".")
    known = {place.path: place for place in places([gss for gss in authorities() if is_told_of(db, gss)])}
    if path not in known:
        near = [(f"/feeds/{each}.{ending}",) * 2 for each in get_close_matches(path, known, 3, 0.5)]
        raise NotThere(f"There is no feed named “{path[:60]}”.", [*near, ("All feeds", "/feeds/")])
    began = began_at(db)
    told = events_told(db, known[path].councils, MOST)
    feed = known[path].feed(told, store_mark(began), began, is_pretend=is_pretend(db))
    write, kind = (as_atom, ATOM) if ending == "atom" else (as_json_feed, JSON)
    body = write(feed, base=f"{asked.base}/feeds", explorer=asked.base).encode()
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    seen = [each.strip().removeprefix("W/") for each in asked.seen.split(",")]
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    return Page(body=b"" if etag in seen else body, kind=kind, status=304 if etag in seen else 200, headers=headers)


def all_feeds(db: "sqlite3.Connection") -> tuple[Listed, ...]:
    """Every feed, with how many events it has."""
    told = events_by_council(db)
    return tuple(place.listed(told) for place in places(told))
