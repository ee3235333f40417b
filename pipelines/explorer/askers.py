"""Who may ask the explorer what. Pure.

Without a secret it answers on this machine only. But every page that its owner has open elsewhere runs on this machine
too, and can send requests without being able to read the answers. SQLite's time limit is looked at between steps only,
so that one long step (``instr`` on megabytes) would stop the explorer for as long as a stranger likes.
"""

from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from pipelines.explorer_config import is_loopback

OWN_SQL = frozenset({"sql", "_where"})
"""Parameters by which Datasette takes SQL."""

INDEX = frozenset({"_fts_table", "_fts_pk"})
"""Parameters by which Datasette is told in which index of words to search."""

OWN_PAGES = (b"same-origin", b"none")
"""Fetch metadata of the explorer's own pages, and of what a person typed or kept as a bookmark."""

PASSED_ON = frozenset({b"forwarded", b"via", b"x-forwarded-for", b"x-forwarded-host", b"x-real-ip"})
"""Headers of a server that passes on what others ask it."""

NOT_HERE = (
    "This explorer has no secret, so it answers its own machine only, as 127.0.0.1 or localhost. To show it to others, "
    "set one: README.md says how under “Showing it to others”, and the environment variable is "
    "COUNCILWATCH_EXPLORER_SECRET."
)

WRONG_PAGE = (
    "A question in SQL is answered only when it comes from the explorer's own pages, from the address bar or from a "
    "program on this machine; this one came from another page, or from a browser too old to say."
)

Headers = Iterable[tuple[bytes, bytes]]


def is_from_here(server: str | None, told: Mapping[bytes, bytes]) -> bool:
    """Whether a request comes from this machine, by the address it connected to and what its headers say.

    A page that has its own name lead here (DNS rebinding) is known by that name, and so is what another server passes
    on under its name or with a header that says so. One that does neither cannot be told from a person here.
    """
    if server is None or not is_loopback(server) or PASSED_ON & told.keys():
        return False
    return is_loopback(host(told.get(b"host", b"")))


def refusal(told: Mapping[bytes, bytes], query: bytes, *, has_secret: bool) -> str | None:
    """Return why a question in SQL is not answered; None where it is, and where it is no such question.

    ``told`` are the headers, with names in small letters. Where readers give a ``has_secret``, browsers that say
    nothing are let pass: they say nothing to a name without TLS, and no SQL of theirs is run.
    """
    if not asks_in_sql(query):
        return None
    page = told.get(b"sec-fetch-site")
    if page is None:
        return WRONG_PAGE if not has_secret and b"mozilla/" in told.get(b"user-agent", b"").lower() else None
    return None if page in OWN_PAGES else WRONG_PAGE


def host(header: bytes) -> str:
    """Return the name in a Host header, without its port; empty for what is none."""
    try:
        return urlsplit(f"//{header.decode('ascii')}").hostname or ""
    except ValueError:
        return ""


def asks_in_sql(query: bytes) -> bool:
    return any(name in OWN_SQL for name, _ in parameters(query))


def chooses_index(query: bytes) -> bool:
    """Whether a query string names an index of words for Datasette to search: those of full texts tell of them."""
    return any(name in INDEX for name, _ in parameters(query))


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
