"""An element's text with its blocks as lines, so that no two words are glued together."""

import re

from lxml.html import HtmlElement

from pipelines.clean.tree import one_line

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "head",
        "iframe",
        "object",
        "select",
        "button",
        "input",
        "textarea",
        "canvas",
        "video",
        "audio",
        "nav",
        "form",
        "title",
    ]
)
"""Elements whose words a reader of the story does not see."""

_BREAK = "\x1d"


def lines_of(element: HtmlElement) -> str:
    """The visible text of ``element``: a line per block, ``cell | cell`` per row, ``- `` before list items."""
    pieces: list[str] = []
    _collect(element, pieces)
    lines = (one_line(line) for line in "".join(pieces).split(_BREAK))
    cells = (without_empty_cells(line) for line in lines)
    return "\n".join(line for line in cells if line.strip(" |-"))


def without_empty_cells(line: str) -> str:
    """The line without the marks of cells that are empty at its beginning and end."""
    line = re.sub(r"^(?:\| )+", "", line)
    end = len(line)
    while line.endswith(" |", 0, end):
        end -= 2
    return line[:end]


def line_of(element: HtmlElement) -> str:
    """The visible text of ``element`` on one line; words that only inline markup parts stay whole."""
    return lines_of(element).replace("\n", " ")


def _collect(element: HtmlElement, pieces: list[str]) -> None:
    """Depth is bounded by ``tree.DEEPEST``."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNSEEN or "hidden" in element.attrib:
        return
    if tag in BLOCKS or tag == "br":
        pieces.append(_BREAK)
    if tag == "li":
        pieces.append("- ")
    if element.text:
        pieces.append(element.text)
    for child in element:
        _collect(child, pieces)
        if child.tag in {"td", "th"} and child.getnext() is not None:
            pieces.append(" | ")
        if child.tail:
            pieces.append(child.tail)
    if tag in BLOCKS:
        pieces.append(_BREAK)
