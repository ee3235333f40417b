"""Reading files and standard input, writing JSON: the forms that the commands share."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, BinaryIO

import click

from pipelines.exceptions import InputError
from pipelines.model import Article, DatePrecision

SHOWN: dict[DatePrecision, int] = {"year": 4, "month": 7, "day": 10, "minute": 20, "second": 20}
"""How many letters of ``2022-08-04T09:30:00Z`` are known."""

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes that text has none of, and other files many."""
PDF = b"%PDF"
"""How a PDF begins; one may hold nothing but letters."""
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How a file begins whose letters are two bytes each, most with a zero among them."""


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

    if body.lstrip().startswith(PDF):
        raise InputError(IS_PDF.format(name=name))
    other = 0 in body or len(body.translate(None, CONTROLS)) < len(body) * 0.99
    if other and not body.startswith(WIDE_MARKS):
        raise InputError(IS_OTHER.format(name=name))
    return decode(body, "text/html; charset=utf-8")


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
