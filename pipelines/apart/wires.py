"""What goes to a reader of pages and what comes back: lengths, JSON and the page's own text; no code can cross."""

import json
from dataclasses import replace
from typing import BinaryIO

from pipelines.fenced.inside import LENGTH
from pipelines.model import Page
from pipelines.wire import as_json, from_json

FORM = ("utf-8", "surrogatepass")
"""Of a page's text: whatever was decoded arrives as it was."""


def question(page: Page) -> tuple[bytes, ...]:
    """Return a page as the pieces that ``read_question`` reads; its text stands apart, for it may be large."""
    head = json.dumps(as_json(replace(page, html=""))).encode()
    text = page.html.encode(*FORM)
    return len(head).to_bytes(LENGTH), head, len(text).to_bytes(LENGTH), text


def read_question(pipe: BinaryIO) -> Page | None:
    """Return the next page; None where no more come, or what came was broken off."""
    head, text = _piece(pipe), _piece(pipe)
    if head is None or text is None:
        return None
    return replace(from_json(Page, json.loads(head)), html=text.decode(*FORM))


def _piece(pipe: BinaryIO) -> bytes | None:
    length = pipe.read(LENGTH)
    if len(length) < LENGTH:
        return None
    size = int.from_bytes(length)
    read = pipe.read(size)
    return read if len(read) == size else None
