"""Reading files and standard input, writing JSON: the forms that the commands share."""

import csv
import json
import re
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from io import BufferedReader
from pathlib import PurePath
from typing import Any, BinaryIO, cast

import click

from pipelines.exceptions import InputError, UsageError
from pipelines.model import Article, DatePrecision
from scheduler.terminal import one_word

SHOWN: dict[DatePrecision, int] = {"year": 4, "month": 7, "day": 10, "minute": 20, "second": 20}
"""How many letters of ``2022-08-04T09:30:00Z`` are known."""

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes that text has none of, and other files many."""
PDF = b"%PDF"
"""How a PDF begins; one may hold nothing but letters."""
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How a file begins whose letters are two bytes each, most with a zero among them."""


LOOKED_AT = 4_096
"""Bytes by which a file's kind is known."""

STANDARD_INPUT = "Standard input"
NO_INPUT = "Standard input is closed, so there is nothing to read; name a file, or pass one on with < FILE."


class Given(click.File):
    """A file to read as bytes, or standard input where it is called ``-``."""

    def __init__(self) -> None:
        super().__init__("rb")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "-" and sys.stdin is None:
            raise UsageError(NO_INPUT)
        return super().convert(value, param, ctx)


def name_of(file: BinaryIO) -> str:
    """Return what people call a file that was opened as ``Given``."""
    name = getattr(file, "name", None)
    return name if isinstance(name, str) and name != "<stdin>" else STANDARD_INPUT


def begun(file: BinaryIO) -> tuple[bytes, Iterator[bytes]]:
    """Return how a file begins, as far as that is there without waiting, and all its lines."""
    start = cast("BufferedReader", file).read1(LOOKED_AT)

    def all_lines() -> Iterator[bytes]:
        *whole, last = start.split(b"\n")
        yield from (line + b"\n" for line in whole)
        rest = file.readline() if start else b""  # at its end a terminal must not be asked once more
        if last or rest:
            yield last + rest
        if rest:
            yield from file

    return start, all_lines()


def lines(given: Iterable[bytes]) -> Iterator[tuple[int, str | None]]:
    """Yield each line that is not blank with its number from 1; None for one that is not UTF-8."""
    for number, raw in enumerate(given, 1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError:
            yield number, None
        else:
            if line:
                yield number, line


IS_TABLE = (
    "{name} is a table (CSV) and no story. Name its columns title, text and, where known, url, published and "
    "publisher; then this judges a story a row: python3 -c 'import csv, json, sys; [print(json.dumps(row)) for row in "
    'csv.DictReader(open(sys.argv[1], encoding="{encoding}", newline=""){comma})]\' {file} | councilwatch judge'
)
COLUMNS = {"title", "headline", "text", "body", "story", "article", "content", "url", "link", "published", "date"}
"""What people call the columns of a table of stories."""
DELIMITERS = (",", ";", "\t")


def check_no_table(start: bytes, name: str) -> None:
    """Raise ``InputError`` for a table: a file that is named as one, or whose first line has names of columns only,
    two of which are those of a story's parts. ``start`` is how the file begins."""
    encoding = encoding_of(start)
    first = start.decode(encoding, "replace").lstrip().partition("\n")[0].strip()
    delimiter = max(DELIMITERS, key=first.count)
    named = PurePath(name).suffix.lower() in (".csv", ".tsv") and not first.startswith(("{", "<"))
    if named or (delimiter in first and is_head(first, delimiter)):
        comma = "" if delimiter == "," or delimiter not in first else f", delimiter={json.dumps(delimiter)}"
        file = "FILE" if name == STANDARD_INPUT else one_word(name)
        raise InputError(IS_TABLE.format(name=name, encoding=encoding, comma=comma, file=file))


def encoding_of(start: bytes) -> str:
    """Return Python's name of what a text is written in that begins so: UTF-8 and UTF-16, else Windows' own."""
    if start.startswith(WIDE_MARKS):
        return "utf-16"
    try:
        getincrementaldecoder("utf-8")().decode(start)  # its last letter may be there in part
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def is_head(line: str, delimiter: str) -> bool:
    cells = [cell.strip().casefold() for cell in next(csv.reader([line], delimiter=delimiter))]
    return len(COLUMNS.intersection(cells)) > 1 and all(re.fullmatch(r"[\w .-]{0,30}", cell) for cell in cells)


IS_PDF = (
    "{name} is no text but a file of another kind: a PDF. If it is a report of Ofsted's, `councilwatch read-report` "
    "reads it; else open it, copy its words into a text file, save that as text, and name it instead."
)
IS_OTHER = (
    "{name} is no text but a file of another kind (a picture, a document, a program). If it holds a story, open it in "
    "its own program, save it as text (.txt), and name that file instead."
)


def page_text(body: bytes, name: str) -> str:
    """Return the text of a saved page in the file called ``name``, as the crawl reads it from a server that says UTF-8
    of every page.

    That charset fits only its own bytes, so it is tried before what an editor left in the page's head.
    Raises ``InputError`` for what is no text: a picture, a PDF, a program.
    """
    from pipelines.clean.charset import decode  # its package is heavy, and few commands read pages

    check_is_text(body, name)
    return decode(body, "text/html; charset=utf-8")


def check_is_text(body: bytes, name: str) -> None:
    """Raise ``InputError`` where ``body``, a file or how one begins, is that of a picture, a PDF, a program."""
    if body.lstrip().startswith(PDF):
        raise InputError(IS_PDF.format(name=name))
    other = 0 in body or len(body.translate(None, CONTROLS)) < len(body) * 0.99
    if other and not body.startswith(WIDE_MARKS):
        raise InputError(IS_OTHER.format(name=name))


def article_fields(article: Article) -> dict[str, Any]:
    """Return an article as plain JSON values; a partial date is its interval, precision and origin."""
    fields = asdict(article)
    if article.published is not None:
        fields["published"] |= {
            end: fields["published"][end].strftime("%Y-%m-%dT%H:%M:%SZ") for end in ("start", "end")
        }
    return fields


def story_line(article: Article) -> dict[str, str | None]:
    """Return an article as a line of ``councilwatch judge``; a date as far as it is known: ``2022-08``."""
    published = article.published
    return {
        "title": article.title,
        "text": article.text,
        "url": article.url,
        "publisher": article.publisher,
        "published": f"{published.start:%Y-%m-%dT%H:%M:%SZ}"[: SHOWN[published.precision]] if published else None,
    }


def echo_json(told: Mapping[str, Any], *, indent: int | None = None) -> None:
    """Print one JSON object in UTF-8 and hand it on at once; half characters are written as escapes."""
    text = json.dumps(told, ensure_ascii=False, indent=indent, allow_nan=False)
    click.echo(text.encode("utf-8", "backslashreplace"))
