"""The text of a committee's PDF, page by page -> a web page of it, which is judged and kept like any other. Pure."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import chain

from pipelines.model import Link

BEGINS = re.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s|[•▪●–o*-]\s|RESOLVED\b|Resolved\b)")
"""How a point of a list or of the minutes begins."""
NUMBER_OF_PAGE = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)

FULL = 0.75
"""The part of the longest lines' length from which a line is full, so that its sentence goes on in the next."""
REPEATED = 3
"""Pages on which a line must stand to be their head or foot."""


def as_web_page(link: Link, pages: Sequence[str]) -> str:
    """Return the HTML of a paper: the title and day that its listing gives, the paragraphs of ``pages`` in their order.

    The day is that of the meeting: minutes tell of many others.
    """
    title = escape(link.title)
    day = link.published.start.date().isoformat() if link.published is not None else None
    published = f'<meta property="article:published_time" content="{day}">' if day else ""
    text = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs(pages))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{published}</head>\n'
        f"<body><main><article><h1>{title}</h1>\n{text}\n</article></main></body></html>\n"
    )


def paragraphs(pages: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs of a text that was broken into lines and pages, without heads, feet and numbers of pages."""
    kept = list(lines_of(pages))
    full = FULL * max(map(len, kept), default=0)
    whole: list[str] = []
    for line in kept:
        if whole and is_new(whole[-1], line, full):
            yield joined(whole)
            whole = []
        whole.append(line)
    if whole:
        yield joined(whole)


def lines_of(pages: Sequence[str]) -> Iterator[str]:
    lines = [[" ".join(line.split()) for line in page.splitlines()] for page in pages]
    on_pages = Counter(chain.from_iterable(set(page) for page in lines))
    furniture = {line for line, number in on_pages.items() if number >= max(REPEATED, len(pages) / 2)}
    for page in lines:
        yield from (line for line in page if line and line not in furniture and not NUMBER_OF_PAGE.fullmatch(line))


def is_new(before: str, line: str, full: float) -> bool:
    """Whether ``line`` begins a paragraph, and does not go on with the sentence of the line ``before``."""
    if BEGINS.match(line):
        return True
    if line[:1].islower() or before.endswith((",", "-")):
        return False
    return len(before) < full


def joined(lines: Sequence[str]) -> str:
    return re.sub(r"(?<=\w)- (?=[a-z])", "-", " ".join(lines))
