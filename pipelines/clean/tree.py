"""Text of a page -> its element tree, within limits, whatever the page holds."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pipelines.exceptions import InputError

LONGEST_PAGE = 10_000_000
"""Characters; the crawl takes no larger body either, and no story comes near it."""

ENOUGH_TO_SEE = 1_000
"""Characters in which a page that is not empty shows something; the whole is looked through only where none is."""

LONGEST_NAMES = 200
"""Characters of class names that are worth being remembered, and of one that is worth being looked at."""

DEEPEST = 200
"""Elements inside one another; libxml2 stops at 256 and real pages at about 60."""

_NOT_IN_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_UNSEEN_SIGNS = re.compile("[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, joiners and marks of direction: by them words look alike and are not."""

_TOO_DEEP = etree.XPath(f"boolean({'/'.join('*' * DEEPEST)})")
"""Level by level in C: a walk in Python takes as long as parsing the page does."""
_LETTERS = etree.XPath("string-length(normalize-space(.))")
_LOOKS_LIKE_HTML = re.compile(
    r"<\s*(?:!doctype\s+html|html|head|body|title|meta|div|p|h1|article|main|section)\b", re.I
)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*>")
# Beginnings as they look when their bytes were read as Windows-1252 or as broken UTF-8.
_OTHER_KINDS = (
    ("%PDF-", "a PDF"),
    ("\x1f‹", "a compressed file"),
    ("\x1f�", "a compressed file"),
    ("PK\x03\x04", "a ZIP or Office file"),
    ("PK�", "a ZIP or Office file"),
    ("‰PNG", "a picture"),
    ("�PNG", "a picture"),
    ("GIF8", "a picture"),
    ("{", "data (JSON)"),
    ("[", "data (JSON)"),
)


def parse(html: str) -> HtmlElement:
    """Return the page's tree, without comments; entities that a page declares itself are never expanded.

    Raises ``InputError`` where the text is empty, no HTML, or beyond the limits.
    """
    if len(html) > LONGEST_PAGE:
        raise InputError(
            f"The page has {len(html):,} characters, more than the {LONGEST_PAGE:,} that a story may have; "
            "look whether its address is that of a story."
        )
    text = _PROLOGUE.sub("", _NOT_IN_TEXT.sub("", html.lstrip("\ufeff")))
    if not one_line(text[:ENOUGH_TO_SEE]) and not one_line(text):
        raise InputError("The page is empty.")
    if not _LOOKS_LIKE_HTML.search(text):
        raise InputError(f"The page is not HTML{_other_kind(html)}.")
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        # Bytes of a known charset, since lxml believes a page's own word on text that is decoded already.
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError("The page cannot be read as HTML: it is cut off or malformed.") from error
    if tree.find("body") is None:
        raise InputError("The page has no body to read.")
    if too_deep(tree):
        raise InputError(
            f"The page has elements more than {DEEPEST} deep inside one another; it was not written by a newsroom."
        )
    return tree


def cut_after(tree: HtmlElement, most: int) -> bool:
    """Take out all that stands behind the first ``most`` elements of a page; say whether there was any."""
    last = next(islice(tree.iter(), most - 1, None), None)
    if last is None or next(islice(tree.iter(), most, None), None) is None:
        return False
    for element in (last, *last.iterancestors()):
        parent = element.getparent()
        if parent is not None:
            del parent[parent.index(element) + 1 :]
    return True


def too_deep(tree: HtmlElement) -> bool:
    """Whether elements lie deeper than any reader downstream should follow (they call themselves)."""
    return bool(_TOO_DEEP(tree))


class Names:
    """Whether one of an element's class names, or its id, is of a pattern; remembered, for pages repeat theirs."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._known = lru_cache(maxsize=4_096)(self._match)

    def __contains__(self, element: HtmlElement) -> bool:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(names) == 1:
            return False
        return self._known(names) if len(names) <= LONGEST_NAMES else self._match(names)

    def _match(self, names: str) -> bool:
        return any(self._pattern.fullmatch(name) for name in names.split() if len(name) <= LONGEST_NAMES)


def one_line(text: str | None) -> str:
    """The text with every run of white space made one blank, and without signs that nobody sees."""
    if not text:
        return ""
    return " ".join((text if text.isascii() else _UNSEEN_SIGNS.sub("", text)).split())


def words_of(element: HtmlElement) -> str:
    """All text inside an element on one line, block boundaries as blanks."""
    return one_line(" ".join(element.itertext()))


@contextmanager
def held(tree: HtmlElement) -> Iterator[list[HtmlElement]]:
    """All elements of a tree, held meanwhile: lxml makes an object anew at each look at one that nobody holds."""
    everything = list(tree.iter())
    yield everything
    everything.clear()


def letters_of(element: HtmlElement) -> float:
    """How many letters an element shows, white space counted once: fast also for elements deep inside one another."""
    return float(_LETTERS(element))


def begins_with(element: HtmlElement, pattern: re.Pattern[str], most: int) -> bool:
    """Whether the first ``most`` characters of an element's words match, without reading more of it."""
    pieces: list[str] = []
    left = most
    for piece in element.itertext():
        start = piece.lstrip()[:most]
        pieces.append(start)
        left -= len(start)
        if left < 0:
            break
    return pattern.match(one_line(" ".join(pieces))) is not None


def words_up_to(element: HtmlElement, most: int) -> str:
    """The words of an element of at most ``most`` characters; empty for a longer one, without reading all of it."""
    pieces: list[str] = []
    left = most
    for piece in element.itertext():
        pieces.append(piece)
        left -= len(piece.strip())
        if left < 0:
            return ""
    line = one_line(" ".join(pieces))
    return line if len(line) <= most else ""


def selected(tree: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements that an entry's CSS selector matches. Raises ``InputError`` for a wrong selector."""
    try:
        return list(tree.cssselect(selector))
    except (ValueError, SyntaxError, etree.LxmlError) as error:
        raise InputError(f"The selector '{selector}' of this source is not valid CSS; correct its entry.") from error


def _other_kind(html: str) -> str:
    start = html.lstrip("\ufeff \t\r\n")[:8]
    return next((f" but {kind}" for mark, kind in _OTHER_KINDS if start.startswith(mark)), "")
