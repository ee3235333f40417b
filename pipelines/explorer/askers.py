"""Who may ask the explorer what. Pure.

It listens on this machine only, but every page that its owner has open elsewhere runs on this machine too, and can
send requests without being able to read the answers. SQLite's time limit is looked at between steps only, so that one
long step (``instr`` on megabytes) would stop the explorer for as long as a stranger likes.
"""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit

OWN_SQL = frozenset({"sql", "_where"})
"""Parameters by which Datasette takes SQL."""

OWN_PAGES = (b"same-origin", b"none")
"""Fetch metadata of the explorer's own pages, and of what a person typed or kept as a bookmark."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

WRONG_HOST = (
    "The explorer that `councilwatch run` opens answers to 127.0.0.1 and localhost only. To show the store under "
    "another name, start `datasette councilwatch.db` behind a server that you trust with that."
)

WRONG_PAGE = (
    "A question in SQL is answered only when it comes from the explorer's own pages, from the address bar or from a "
    "program on this machine; this one came from another page, or from a browser too old to say."
)

Headers = Iterable[tuple[bytes, bytes]]


def refusal(headers: Headers, query: bytes, *, only_here: bool) -> str | None:
    """Return why a request is not answered; None where it is.

    ``only_here`` is true for the explorer that the daemon starts: its name is this machine's, so that a page that has
    its own name lead here (DNS rebinding) is known by it, and browsers that could say where a request comes from do.
    """
    told = {name.lower(): value for name, value in headers}
    if only_here and host(told.get(b"host", b"")) not in LOOPBACK:
        return WRONG_HOST
    if not asks_in_sql(query):
        return None
    page = told.get(b"sec-fetch-site")
    if page is None:
        return WRONG_PAGE if only_here and b"mozilla/" in told.get(b"user-agent", b"").lower() else None
    return None if page in OWN_PAGES else WRONG_PAGE


def host(header: bytes) -> str:
    """Return the name in a Host header, without its port; empty for what is none."""
    try:
        return urlsplit(f"//{header.decode('ascii')}").hostname or ""
    except ValueError:
        return ""


def asks_in_sql(query: bytes) -> bool:
    return any(name in OWN_SQL for name, _ in parameters(query))


def searchable(query: bytes) -> bytes:
    """Return the query string without what SQLite's full text search takes for an error.

    That is a search for nothing, and a NUL, at which it stops reading amid a quote.
    """
    given = parameters(query)
    kept = [
        (name, value.replace("\0", " ") if is_search(name) else value)
        for name, value in given
        if not is_search(name) or any(map(str.isalnum, value))
    ]
    return query if kept == given else urlencode(kept).encode()


def is_search(name: str) -> bool:
    return name == "_search" or name.startswith("_search_")


def parameters(query: bytes) -> list[tuple[str, str]]:
    """Return the parameters as Datasette reads them."""
    return parse_qsl(query.decode("latin-1"), keep_blank_values=True)
