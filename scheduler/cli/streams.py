"""Reading files and standard input, writing JSON: the forms that the commands share."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import click

from pipelines.exceptions import InputError

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes that text has none of, and other files many."""
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


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
    """Return the text of a saved page: by its byte order mark, as UTF-8, as it declares, as Windows-1252.

    Raises ``InputError`` for what is no text: a picture, a PDF, a program.
    """
    for mark, form in MARKS.items():
        if body.startswith(mark):
            return body.decode(form, "replace")
    if 0 in body or len(body.translate(None, CONTROLS)) < len(body) * 0.99:
        raise InputError("This is no text but a file of another kind (a picture, a document, a program).")
    declared = CHARSET.search(body[:4096])
    for form in ("utf-8", declared[1].decode("ascii") if declared else "cp1252"):
        try:
            return body.decode(form)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("cp1252", "replace")


def echo_json(told: Mapping[str, Any], *, indent: int | None = None) -> None:
    """Print one JSON object in UTF-8 and hand it on at once; half characters are written as escapes."""
    text = json.dumps(told, ensure_ascii=False, indent=indent, allow_nan=False)
    click.echo(text.encode("utf-8", "backslashreplace"))
