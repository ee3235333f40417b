"""Saved pages, and a labelled story in the place of their own article."""

import gzip
from pathlib import Path

import lxml.html

from pipelines.clean import decode
from pipelines.model import Article


def bodies_in(folder: Path) -> dict[Path, bytes]:
    """Return the bytes of each saved page of a folder (``.html``, ``.html.gz``) by its file.

    Raises ``ValueError`` for a folder without pages.
    """
    files = sorted(each for each in folder.glob("*.html*") if each.suffix in (".html", ".gz"))
    if not files:
        raise ValueError(f"{folder}: no saved pages (.html, .html.gz) are there")
    return {each: gzip.decompress(each.read_bytes()) if each.suffix == ".gz" else each.read_bytes() for each in files}


def articles_in(folder: Path) -> tuple[str, ...]:
    """Return the text of each saved page of a folder.

    Raises ``ValueError`` for a page without paragraphs of an article, and for a folder without pages.
    """
    pages = {file: decode(body, "text/html") for file, body in bodies_in(folder).items()}
    for file, page in pages.items():
        if not own_paragraphs(parsed(page)):
            raise ValueError(f"{file}: no paragraphs of an article are in it; take this page out of the folder")
    return tuple(pages.values())


IN_PAGE, BESIDE = ("article", "main", "body"), {"aside", "footer", "nav", "header"}
"""Within which an article stands in a page, and what of it is none."""

SHORTEST = 60
"""Letters of the shortest paragraph that is taken for one of the article."""


def parsed(body: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(body.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def own_paragraphs(page: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    """Return the paragraphs of a page's article: the longer ones within that part of it which has most words."""
    held: dict[lxml.html.HtmlElement, list[lxml.html.HtmlElement]] = {}
    for each in page.iter("p"):
        around = list(each.iterancestors())
        if len(each.text_content()) >= SHORTEST and not any(above.tag in BESIDE for above in around):
            held.setdefault(next(above for above in around if above.tag in IN_PAGE), []).append(each)
    return max(held.values(), key=lambda found: sum(len(each.text_content()) for each in found), default=[])


def set_into(body: str, article: Article) -> str:
    """Return a saved page with a story's heading and paragraphs in the place of its own; all around stays."""
    page = parsed(body)
    own = own_paragraphs(page)
    lines = [line for line in article.text.split("\n") if line.strip()]
    for _ in lines[len(own) :]:
        more = lxml.html.Element("p")
        own[-1].addnext(more)
        own.append(more)
    for each, line in zip(own, lines, strict=False):
        say(each, line)
    for each in own[len(lines) :]:
        each.drop_tree()
    for heading in page.iter("h1"):
        say(heading, article.title)
    return str(lxml.html.tostring(page, encoding="unicode"))


def say(element: lxml.html.HtmlElement, words: str) -> None:
    """Leave an element these words alone."""
    for inner in list(element):
        element.remove(inner)
    element.text = words
