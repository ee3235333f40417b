"""Reading files and standard input, writing JSON: the forms that the commands share."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import click


def lines(file: BinaryIO) -> Iterator[tuple[int, str | None]]:
    """Yield each line that is not blank with its number from 1; None for one that is not UTF-8."""
    for number, raw in enumerate(file, 1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError:
            yield number, None
        else:
            if line:
                yield number, line


def page_text(body: bytes) -> str:
    """Return the text of a saved page, as the crawl reads it from a server that says UTF-8 of every page.

    That charset fits only its own bytes, so it is tried before what an editor left in the page's head.
    """
    from pipelines.clean.charset import decode  # its package is heavy, and few commands read pages

    return decode(body, "text/html; charset=utf-8")


def echo_json(told: Mapping[str, Any], *, indent: int | None = None) -> None:
    """Print one JSON object in UTF-8 and hand it on at once; half characters are written as escapes."""
    text = json.dumps(told, ensure_ascii=False, indent=indent, allow_nan=False)
    click.echo(text.encode("utf-8", "backslashreplace"))
