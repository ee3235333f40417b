"""The text of the story on a page: what trafilatura finds, or what the entry's selector points at."""

import copy
from collections.abc import Iterable

from lxml import etree
from lxml.html import HtmlElement

from pipelines.clean.blocks import lines_of
from pipelines.clean.boilerplate import plain_words, strip_boxes, without_noise
from pipelines.clean.tree import selected, words_up_to
from pipelines.exceptions import InputError

SHORT = 200
"""Characters; where less is found, it is looked for elsewhere, and for what may hide it."""

LONGEST_STANDFIRST = 600
"""Characters; LocalGov Drupal cuts its summaries there."""


def story_text(tree: HtmlElement, selector: str | None, described: Iterable[str] = ()) -> str:
    """The story's paragraphs, a line each, without what stands round them; empty where there are none.

    ``described`` is what the page's head says that the story is: where a paragraph of the page says the same, it is
    the standfirst, which extraction often takes for a caption. ``tree`` is left as it is. Raises ``InputError``
    where the page makes the extraction fail.
    """
    tree = copy.deepcopy(tree)
    strip_boxes(tree)
    if selector is not None:
        text = without_noise("\n".join(lines_of(element) for element in _outermost(selected(tree, selector))))
        if text:
            return text
    found = without_noise(_found(tree))
    if len(found) < SHORT:
        marked = without_noise(_marked(tree))
        if len(marked) > 2 * len(found):
            found = marked
    first = _standfirst(tree, described, found) if found else ""
    return f"{first}\n{found}" if first else found


def _standfirst(tree: HtmlElement, described: Iterable[str], text: str) -> str:
    """The paragraph that repeats the page's description word for word and is not yet in the text; else empty."""
    known = plain_words(text.replace("\n", " "))
    all_wanted = {plain_words(each) for each in described if 40 <= len(each) <= LONGEST_STANDFIRST}
    wanted = {each for each in all_wanted if each not in known}
    body = tree.find("body")
    longest = max(map(len, wanted), default=0) + 20
    for element in body.iter("p", "h2", "h3", "div", "span") if wanted and body is not None else ():
        line = words_up_to(element, longest)
        if line and plain_words(line) in wanted and not _is_the_sites(element):
            return line
    return ""


def _is_the_sites(element: HtmlElement) -> bool:
    """Whether an element stands in what frames every page of a site (WordPress repeats the site's motto there)."""
    return any(
        above.tag in {"nav", "footer", "aside"} or (above.tag == "header" and above.find(".//h1") is None)
        for above in element.iterancestors()
    )


def without_headline(text: str, title: str) -> str:
    """The text without its first line where that only repeats the title."""
    first, _, rest = text.partition("\n")
    return rest if rest and plain_words(first) == plain_words(title) else text


def _found(tree: HtmlElement) -> str:
    """What trafilatura finds, with the settings that measured best; it remembers nothing from page to page."""
    from trafilatura import extract  # slow to load, and most cycles clean nothing

    try:
        text = extract(
            copy.deepcopy(tree),
            fast=True,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            with_metadata=False,
        )
    except (
        ValueError,
        TypeError,
        AttributeError,
        KeyError,
        IndexError,
        RecursionError,
        etree.LxmlError,
    ) as error:
        raise InputError(
            f"The page's markup makes the extraction of its text fail ({type(error).__name__}); "
            "give its source a selector for the text."
        ) from error
    return text or ""


def _marked(tree: HtmlElement) -> str:
    """The lines of the element that the page itself marks as its story, empty where it marks none or several."""
    for tag in ("article", "main"):
        elements = [each for each in tree.iter(tag) if not any(True for _ in each.iterancestors(tag))]
        if len(elements) == 1:
            return lines_of(elements[0])
    return ""


def _outermost(elements: list[HtmlElement]) -> list[HtmlElement]:
    """Those that no other holds (Stockport nests its article body twice)."""
    all_of_them = set(elements)
    return [each for each in elements if not any(above in all_of_them for above in each.iterancestors())]
