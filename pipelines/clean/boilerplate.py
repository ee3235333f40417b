"""What stands on a page round its story: taken out of the tree, or of the lines, where that is certain."""

import re

from lxml import etree
from lxml.html import HtmlElement

from pipelines.clean.phrases import BOX_NAMES, COMMENTS, LAST_LINE, NOISE, OTHER_STORIES, POINTER
from pipelines.clean.tree import Names, begins_with, held, letters_of, one_line, words_of, words_up_to

NOT_BOXES = frozenset({"html", "body", "main", "article"})
"""Elements that hold the story even where their class says something else (``category-related``)."""

WORDLESS = ("script", "style", "template", "svg")
"""Elements whose text is no reader's: it would count as words of the page (an icon's title, a script)."""

LONGEST_POINTER = 60
"""Characters, more than the longest words of ``POINTER`` have."""

_BOXES = Names(BOX_NAMES)

_WITH_LINKS = etree.XPath("descendant::*[self::p or self::li or self::div][count(*) <= 8][descendant::a]")
"""Paragraphs that may point to another story: libxml2 finds the few of a page in a third of a millisecond."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def strip_boxes(tree: HtmlElement) -> None:
    """Take banners, captions, boxes, comments, and lists of other stories out of the tree (which is changed)."""
    etree.strip_elements(tree, *WORDLESS, with_tail=False)
    with held(tree) as everything:
        _drop_boxes(everything, letters_of(tree))
        for heading in [each for each in tree.iter(*HEADINGS, "p", "div", "strong", "span") if _parts_story(each)]:
            if heading.getparent() is not None:
                _strip_after(heading)
        for paragraph in [each for each in _WITH_LINKS(tree) if _points_elsewhere(each)]:
            drop(paragraph)


def _drop_boxes(everything: list[HtmlElement], whole: float) -> None:
    """Take out what is hidden, named as a box, or a caption; ``whole`` is how many letters the page shows."""
    for element in everything:
        if not isinstance(element.tag, str) or element.tag in NOT_BOXES or element.getparent() is None:
            continue
        if element.get("hidden", "until-found") != "until-found":
            drop(element)
            continue
        # A box that holds most of the page's words is the page, whatever its class says.
        is_beside = _is_box(element) or _is_the_sites_header(element)
        if element.tag == "figcaption" or (is_beside and letters_of(element) * 2 < whole):
            drop(element)


def drop(element: HtmlElement) -> None:
    """Take an element out and leave the text that follows it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail and element.tail.strip():
        previous = element.getprevious()
        if previous is None:
            parent.text = f"{parent.text or ''}\n{element.tail}"
        else:
            previous.tail = f"{previous.tail or ''}\n{element.tail}"
    parent.remove(element)


def _is_box(element: HtmlElement) -> bool:
    """Whether class or id name an element as something beside the story."""
    return element.tag not in {"a", "time"} and element in _BOXES


def _is_the_sites_header(element: HtmlElement) -> bool:
    """Whether an element heads the site's pages: no story is round it, and it has no headline, or the menu too."""
    if element.tag != "header" or (element.find(".//h1") is not None and element.find(".//nav") is None):
        return False
    return all(above.tag not in {"article", "main", "section"} for above in element.iterancestors())


def _parts_story(element: HtmlElement) -> bool:
    """Whether an element is a heading after which the story is over."""
    if element.tag not in HEADINGS and len(element) > 2:
        return False
    if element.tag not in HEADINGS and len(element) == 0 and not (element.text or "").rstrip().endswith(")"):
        return False
    line = words_up_to(element, 80)
    if not line:
        return False
    if element.tag in HEADINGS:
        return _is_over_other_stories(line) or _is_over_comments(line)
    # Without the rank of a heading only words that no story has count: "Readers' comments (1)".
    return line.endswith(")") and _is_over_comments(line)


def _is_over_other_stories(line: str) -> bool:
    return OTHER_STORIES.fullmatch(line.rstrip(" :>")) is not None


def _is_over_comments(line: str) -> bool:
    return COMMENTS.fullmatch(re.sub(r" ?\(\d+\)$", "", line).rstrip(" :")) is not None


def _strip_after(heading: HtmlElement) -> None:
    """Take out a heading and what belongs to it, up to where a story's own paragraphs begin (again)."""
    readers = _is_over_comments(words_of(heading))
    following = [each for each in heading.itersiblings() if isinstance(each.tag, str)]
    drop(heading)
    for element in following:
        if element.find(".//h1") is not None or element.tag == "h1":
            return
        if not readers and _goes_on(element):
            return
        drop(element)


def _goes_on(element: HtmlElement) -> bool:
    """Whether what follows a list of other stories is the story itself, or a section of its own."""
    if element.tag in HEADINGS:
        return not _is_over_other_stories(words_of(element)) and element.find(".//a") is None
    if _is_story_paragraph(element):
        return True
    paragraphs = sum(_is_story_paragraph(each) for each in element.iter("p"))
    teasers = sum(each.find(".//a") is not None or each.getparent().tag == "a" for each in element.iter(*HEADINGS))
    return paragraphs >= 2 and paragraphs > 2 * teasers


def _is_story_paragraph(element: HtmlElement) -> bool:
    return element.tag in {"p", "blockquote", "table"} and link_share(element) < 0.5 and len(words_of(element)) > 40


def _points_elsewhere(element: HtmlElement) -> bool:
    """Whether a paragraph with a link in it is a ``READ MORE`` line: a lead and hardly anything but links."""
    if not begins_with(element, POINTER, LONGEST_POINTER):
        return False
    line = words_up_to(element, 300)
    match = POINTER.match(line)
    if match is None:
        return False
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    return linked + match.end() + 3 >= len(line)


def link_share(element: HtmlElement) -> float:
    """The part of an element's words that stand in links, 0 to 1."""
    words = len(words_of(element))
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    return linked / words if words else 0.0


_QUOTES = str.maketrans('‘’“”"', "'''''")


def plain_words(line: str) -> str:
    """A line as it compares with another that has other quote marks, capitals or blanks."""
    return one_line(line).translate(_QUOTES).casefold()


def without_noise(text: str) -> str:
    """The lines of a story without those of ``NOISE``, of its readers, and without paragraphs said twice."""
    kept: list[str] = []
    seen: set[str] = set()
    for raw in text.split("\n"):
        line = raw.strip()
        bare = line.lstrip("-•* ").strip()
        if LAST_LINE.fullmatch(bare) and kept:
            break
        if not bare or NOISE.fullmatch(bare):
            continue
        plain = plain_words(line)
        if len(plain) > 60:
            if plain in seen:
                continue
            seen.add(plain)
        elif len(kept) >= 2 and kept[-1] == kept[-2] == line:
            continue  # a caption that stands there once for every size of its picture
        kept.append(line)
    return "\n".join(kept)
