"""What stands between a reader and the story: paywall, consent wall, challenge, error page, a cut-off answer."""

import re
from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

from pipelines.clean.blocks import lines_of
from pipelines.clean.boilerplate import WORDLESS
from pipelines.clean.json_ld import Node
from pipelines.clean.phrases import (
    CHALLENGE_MARKUP,
    CHALLENGE_WORDS,
    CONSENT_WORDS,
    ERROR_WORDS,
    OFFER_WORDS,
    PAYWALL_NAMES,
    PAYWALL_WORDS,
    SCRIPT_WORDS,
    UNFILLED,
)
from pipelines.clean.text import SHORT
from pipelines.clean.tree import Names, one_line, words_of


@dataclass(frozen=True, kw_only=True)
class Wall:
    """Why a page is not the whole story. ``hides_all``: nothing of the story itself is there to be read."""

    why: str
    hides_all: bool = False


READABLE = 300
"""Characters of a story from which a page is none of those, whatever scripts stand in it."""

SHORT_PAGE = 3_000
"""Characters of visible words below which a page may be a challenge, a consent wall or an error page only."""

LONGEST_OFFER = 160
"""Characters; a line in which a wall asks for payment is short, a story's paragraph seldom."""

LONGEST_WALL = 300
"""The same where a wall is known to stand: extraction may put the whole box, and a byline, on one line."""

SHORTEST_PARAGRAPH = 80
FEW_PARAGRAPHS = 2
"""Paragraphs of a story after words like a wall's from which those words hide nothing."""

ALWAYS_CLOSED = ("head", "title", "div", "article", "main", "section")
"""Elements that pages close even where HTML lets them leave out ends."""

_PAYWALLS = Names(PAYWALL_NAMES)

LOOKED_AT = 10_000
"""Characters at the end of a page in which most name its end."""

_ENDS = re.compile(r"</(?:body|html)", re.IGNORECASE)
_INSIDE_A_TAG = re.compile(r"<[a-z/!?][^<>]*$")
_GLUED = re.compile(r"[a-z]{2}[.!?][A-Z][a-z]|[a-z]{3}[A-Z][a-z]{2}")


def wall_of(tree: HtmlElement, nodes: list[Node], title: str, text: str) -> Wall | None:
    """What hides the story on this page, None where nothing does. ``text`` is what was read of it."""
    seen = visible_words(tree, SHORT_PAGE)
    if len(seen) < SHORT_PAGE or len(text) < SHORT:
        head = " ".join(words_of(each) for each in tree.findall(".//head/title"))
        if _is_challenge(tree, head, seen, text):
            return Wall(why="The site asks programs to prove that they are no robots.", hides_all=True)
        titles = [each for each in (title, *_parts(head), *_headings(tree)) if each]
        if len(text) < SHORT_PAGE // 2 and any(map(ERROR_WORDS.fullmatch, titles)):
            return Wall(why="The page is an error page, although its server said that all is well.", hides_all=True)
        if len(text) < SHORT_PAGE // 2 and _asks_consent(titles, text or seen):
            return Wall(why="The page asks for consent before it shows its story.", hides_all=True)
    if not text:
        return Wall(why="The page shows no text; its story may be filled in by a script.", hides_all=True)
    if is_paywalled(tree, nodes, text):
        return Wall(why="The rest is for subscribers or registered readers.")
    return None


def wall_of_list(tree: HtmlElement) -> Literal["challenge", "consent", "script"] | None:
    """What hides the list of news on a page on which none could be found; None where it may be the reader's fault."""
    seen = visible_words(tree, SHORT_PAGE)
    head = " ".join(words_of(each) for each in tree.findall(".//head/title"))
    if _is_challenge(tree, head, seen, ""):
        return "challenge"
    if _asks_consent([*_parts(head), *_headings(tree)], seen):
        return "consent"
    scripted = any(each.get("src") or each.text for each in tree.iter("script"))
    asks_for_script = any(SCRIPT_WORDS.search(words_of(each)) for each in tree.iter("noscript"))
    if scripted and (asks_for_script or len(seen) < READABLE or _is_unfilled(tree)):
        return "script"
    return None


def _is_unfilled(tree: HtmlElement) -> bool:
    """Whether the page has a place that a script fills in: an empty element of the kinds that such sites use."""
    return any(
        not words_of(each) and UNFILLED.search(f"{each.get('id') or ''} {each.get('class') or ''}")
        for each in tree.iter("div", "section", "main", "ul", "app-root")
    )


def is_paywalled(tree: HtmlElement, nodes: list[Node], text: str) -> bool:
    """Whether the page says that only some may read its story: to machines, or to readers at the text's end."""
    if any(str(node.get("isAccessibleForFree")).strip().lower() == "false" for node in nodes):
        return True
    if _wall_begins(text.split("\n"), LONGEST_OFFER) is not None:
        return True
    return any(
        any(map(PAYWALL_WORDS.search, (words_of(element)[:500], *lines_of(element)[:500].split("\n"))))
        for element in tree.iter("div", "section", "aside", "p")
        if element in _PAYWALLS
    )


def without_wall_lines(text: str) -> str:
    """The text of a paywalled page up to the line with which the wall begins, and without such lines."""
    lines = text.split("\n")
    first = _wall_begins(lines, LONGEST_WALL)
    # A wall at the very top hides nothing that is below it.
    kept = lines[:first] if first is not None and sum(map(len, lines[:first])) > 80 else lines
    return "\n".join(line for line in kept if not _is_wall_line(line, LONGEST_WALL))


def _wall_begins(lines: list[str], longest: int) -> int | None:
    """The number of the line with which a paywall begins: its own words, and hardly any story after them."""
    for number, line in enumerate(lines):
        if _is_wall_line(line, longest) and sum(map(_is_story, lines[number + 1 :])) < FEW_PARAGRAPHS:
            return number
    return None


def _is_wall_line(line: str, longest: int) -> bool:
    return len(line) < longest and PAYWALL_WORDS.search(line) is not None


def _is_story(line: str) -> bool:
    return len(line) > SHORTEST_PARAGRAPH and not OFFER_WORDS.search(line)


def is_cut_off(html: str) -> bool:
    """Whether the answer ended before its page did: nothing ends the page, and it ends inside a tag or element."""
    if _ENDS.search(html, max(len(html) - LOOKED_AT, 0)):
        return False
    low = html.lower()
    if "</body" in low or "</html" in low:
        return False
    if _INSIDE_A_TAG.search(low, max(low.rfind("<"), 0)):
        return True
    return any(len(re.findall(rf"<{each}[\s>]", low)) > low.count(f"</{each}") for each in ALWAYS_CLOSED)


def is_glued(text: str) -> bool:
    """Whether markup was lost before the page was made, so that words run into each other (``services.The``)."""
    joints = len(_GLUED.findall(text))
    return joints >= 4 and joints * 60 > len(text.split())


def visible_words(tree: HtmlElement, most: int) -> str:
    """The words of the body on one line, without scripts and styles; only the first where there are ``most``."""
    body = tree.find("body")
    if body is None:
        return ""
    pieces: list[str] = []
    left = most
    for element in body.iter():
        texts = (element.text if element.tag not in WORDLESS else None, element.tail)
        for text in texts:
            if text and (plain := one_line(text)):
                pieces.append(text)
                left -= len(plain)
        if left < 0:
            break
    return one_line(" ".join(pieces))


def _is_challenge(tree: HtmlElement, head: str, seen: str, text: str) -> bool:
    if CHALLENGE_WORDS.search(head) or (len(seen) < SHORT_PAGE // 2 and CHALLENGE_WORDS.search(seen)):
        return True
    if len(text) >= READABLE:
        return False
    addresses = (each.get("src") or "" for each in tree.iter("script", "iframe"))
    inline = (each.text or "" for each in tree.iter("script") if each.text)
    named = (f"{each.get('id') or ''} {each.get('class') or ''}" for each in tree.iter("div", "form"))
    return len(seen) < SHORT_PAGE // 2 and any(CHALLENGE_MARKUP.search(said) for said in (*addresses, *inline, *named))


def _asks_consent(titles: list[str], text: str) -> bool:
    """Whether a page's heading asks for consent, or its text does and says hardly anything else (no mere banner)."""
    if any(map(CONSENT_WORDS.search, titles)):
        return True
    lines = text.split("\n")
    asking = [line for line in lines if CONSENT_WORDS.search(line)]
    return bool(asking) and len(text) - sum(map(len, asking)) < READABLE


def _parts(head: str) -> list[str]:
    return [part.strip() for part in re.split(r"\s[|–—-]\s", head)]


def _headings(tree: HtmlElement) -> list[str]:
    return [words_of(each) for each in tree.iter("h1")]
