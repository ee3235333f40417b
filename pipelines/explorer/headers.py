"""What every answer of the explorer tells the browser: to run and show nothing from elsewhere.

And what is answered in its place to those who are not let in (``gate``).
"""

import re
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.explorer.askers import searchable
from pipelines.explorer.csv_cells import PlainCells
from pipelines.explorer.gate import Gate, Refused

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
"""Datasette's own pages have scripts and styles in them, so these cannot be forbidden; other origins are."""

STRICT = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""What the explorer's own pages bring themselves: no script and no style but those of the explorer's files."""

HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)

UNSHARED = (b"cache-control", b"private, no-cache")
"""Of what is shown for a secret, servers on the way keep nothing for others."""


DISPOSITION = "content-disposition"

NAME = re.compile(r"[^a-z0-9_.-]+", re.IGNORECASE)
"""What of an address does not become part of a file's name."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Whether what an address shows is a store's, and the demo's."""

    is_store: bool
    is_pretend: bool


def guarded(
    app: App, *, gate: Gate, base: str, shows_stores: Callable[[], bool], prepare: Callable[[str], Awaitable[Shown]]
) -> App:
    """The application behind its ``gate``, with these headers on every answer, and the CSV cells of stores made plain.

    Where it ``shows_stores`` not, and never did, it is left as it is. ``base`` is the path under which it stands.
    ``prepare`` is called with the path before each answer, and says whose that is.
    """

    async def serve(scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or not shows_stores():
            await app(scope, receive, send)
            return
        if scope["type"] != "http":  # nothing here is asked otherwise, and the gate knows no other way
            await send({"type": "websocket.close"})
            return
        refused = gate.refused(scope, paths(scope, base), time.monotonic())
        if refused is not None:
            await refuse(send, refused)
            return
        shown = await prepare(scope["path"])
        scope = {
            **scope,
            "query_string": searchable(scope["query_string"]),
            "headers": without_secret(scope["headers"]),
        }
        if not scope["path"].strip("/"):  # "//": Datasette would send who asks for it there again, without end
            scope |= {"path": "/", "raw_path": b"/"}
        cells: PlainCells | None = None

        async def send_guarded(message: Message) -> None:
            nonlocal cells
            if message["type"] == "http.response.start":
                kept, ours = told_already(message.get("headers", ()))
                if scope["path"].endswith(".csv") and shown.is_store:
                    cells = PlainCells()
                    kept = [(name, value) for name, value in kept if name.lower() != b"content-length"]
                    if shown.is_pretend:
                        kept = [each for each in kept if each[0].lower() != DISPOSITION.encode()]
                        kept.append((DISPOSITION.encode(), demo_name(scope["path"]).encode()))
                if gate.has_secret:
                    kept = [*(each for each in kept if each[0].lower() != b"cache-control"), UNSHARED]
                message = {**message, "headers": [*kept, *ours]}
            elif message["type"] == "http.response.body" and cells is not None:
                more = bool(message.get("more_body"))
                message = {**message, "body": cells.feed(message.get("body", b""), last=not more)}
            await send(message)

        await app(scope, receive, send_guarded)

    return serve


def told_already(headers: Sequence[tuple[bytes, bytes]]) -> tuple[list[tuple[bytes, bytes]], list[tuple[bytes, bytes]]]:
    """Return the headers of an answer that are kept, and those of ``HEADERS`` that it gets: a stricter policy stays."""
    own = {name for name, _ in HEADERS}
    kept = [(name, value) for name, value in headers if name.lower() not in own]
    strict = any(value == STRICT.encode() for _, value in headers)
    policy = HEADERS[0][0]
    return kept, [(name, STRICT.encode() if strict and name == policy else value) for name, value in HEADERS]


def demo_name(path: str) -> str:
    """Return the header that names a file of the demo's store: ``demo-search.csv``.

    Its name alone says that it is invented: a line on that in the file would be read as data by spreadsheets.
    """
    return f'attachment; filename="demo-{NAME.sub("-", path.rpartition("/")[2])}"'


def without_secret(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return the headers of a request without the secret: an error, which is logged with all about it, has none."""
    return [(name, value) for name, value in headers if name.lower() != b"authorization"]


def paths(scope: dict[str, Any], base: str) -> tuple[str, ...]:
    """Return the path of a request as it was sent and as it is read, each also without the ``base`` before it."""
    raw = (scope.get("raw_path") or b"").decode("latin-1").partition("?")[0]
    sent = [each for each in (raw, scope["path"]) if each]
    return (*sent, *(f"/{each.removeprefix(base)}" for each in sent if base != "/" and each.startswith(base)))


async def refuse(send: Send, refused: Refused) -> None:
    """Answer with one sentence."""
    kind = (b"content-type", b"text/plain; charset=utf-8")
    headers = [kind, (b"cache-control", b"no-store"), *refused.headers, *HEADERS]
    await send({"type": "http.response.start", "status": refused.status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{refused.says}\n".encode()})
