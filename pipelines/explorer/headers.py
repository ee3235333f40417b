"""What every answer of the explorer tells the browser: to run and show nothing from elsewhere.

And what is not answered at all (``askers``).
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from pipelines.explorer.askers import refusal, searchable
from pipelines.explorer.csv_cells import PlainCells

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


def guarded(app: App, *, is_of_store: Callable[[str], bool], only_here: bool) -> App:
    """The application with these headers on every answer, and with the CSV cells of stores made plain.

    ``is_of_store`` tells of a path whether what it shows is a store's. ``only_here``: it answers to the names of this
    machine only.
    """

    async def serve(scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        refused = refusal(scope["headers"], scope["query_string"], only_here=only_here)
        if refused is not None:
            await refuse(send, refused)
            return
        scope = {**scope, "query_string": searchable(scope["query_string"])}
        cells: PlainCells | None = None

        async def send_guarded(message: Message) -> None:
            nonlocal cells
            if message["type"] == "http.response.start":
                kept, ours = told_already(message.get("headers", ()))
                if scope["path"].endswith(".csv") and is_of_store(scope["path"]):
                    cells = PlainCells()
                    kept = [(name, value) for name, value in kept if name.lower() != b"content-length"]
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


async def refuse(send: Send, says: str) -> None:
    """Answer 403 with one sentence."""
    kind = (b"content-type", b"text/plain; charset=utf-8")
    await send({"type": "http.response.start", "status": 403, "headers": [kind, *HEADERS]})
    await send({"type": "http.response.body", "body": f"{says}\n".encode()})
