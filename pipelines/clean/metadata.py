"""What a page says of itself beside its text and its date: title, address, site name, language."""

import re
from html import unescape
from itertools import islice
from urllib.parse import SplitResult, parse_qsl, urlsplit

from lxml.html import HtmlElement

from pipelines.addresses import canonical, host_of
from pipelines.clean import json_ld
from pipelines.clean.blocks import line_of
from pipelines.clean.boilerplate import plain_words
from pipelines.clean.json_ld import Node
from pipelines.clean.tree import one_line, selected, words_of
from pipelines.exceptions import InputError

LONGEST_TITLE = 300
"""Characters; what is longer is a paragraph that stands where a heading should."""

LONGEST_HEAD = 500
"""Characters of a title together with names and sections of its site; the rest is not read."""

MOST_HEADINGS = 20

_AFTER_BAR = re.compile(r"\s\|\s[^|]{1,60}$")
_OF_A_SITE = re.compile(r"\b(?:council|borough|newsroom|news|press office|media cent(?:re|er)|trust|\w+\.uk)$", re.I)
_PARTING = re.compile(r"\s+(?:[|»·•:–—-]|::)\s+|\s*\|\s*")
_BETWEEN = " |»·•:-–—"
_LEAKED = re.compile(r"\{\{|\}\}|\{%|<%|\$\{")
_SAID_OF_THE_HOST = re.compile(r"^(?:www|m|mobile|amp)\d?\.")
_NO_STORYS = re.compile(
    r"(?:(?:latest|all|our|council)[-_])?news(?:[-_]?(?:room|list|feed|archive|index|page|and[-_]events))?"
    r"|home(?:page)?|index|default|articles?|story|stories|blogs?|posts?|media(?:[-_]cent(?:re|er))?|search|list|archive"
    r"|press(?:[-_](?:releases?|office|room))?|error|(?:page[-_])?not[-_]?found|40[0-9]|50[0-9]",
    re.IGNORECASE,
)
"""Last parts of paths, without their ending, that name a front page, a listing or an error page."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NO_TITLES = frozenset(
    {
        "agenda item",
        "article",
        "decision details",
        "home",
        "home page",
        "homepage",
        "issue details",
        "latest news",
        "meeting details",
        "menu",
        "news",
        "news and events",
        "news article",
        "news room",
        "news story",
        "newsroom",
        "press release",
        "press releases",
        "search",
        "untitled",
        "untitled document",
        "welcome",
    }
)


def meta(tree: HtmlElement, *names: str) -> str:
    """The content of the first meta element of one of these names (``property``, ``name`` or ``itemprop``)."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        said = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if said in names and said not in found and (content := one_line(element.get("content"))):
            found[said] = content
    return next((found[name] for name in names if name in found), "")


def title(tree: HtmlElement, nodes: list[Node], selector: str | None, *, publisher: str = "", listed: str = "") -> str:
    """The story's headline on one line, without the site's name; empty where the page gives none.

    By the entry's selector; then what ``og:title`` and ``h1`` agree on, which every reader sees; then JSON-LD,
    ``og:title``, ``h1``, ``title``. One that has nothing in common with heading, ``title`` and the listing's own
    (``listed``) is that of the site, and comes after all that have.
    """
    if selector is not None:
        for element in selected(tree, selector):
            if found := _usable(line_of(element)):
                return found
    offered = _offered(tree, nodes, (*site_names(tree, nodes), publisher), listed)
    for said, beside in offered:
        if any(_akin(said, other) for other in beside):
            return said
    return offered[0][0] if offered else ""


def _offered(
    tree: HtmlElement, nodes: list[Node], names: tuple[str, ...], listed: str
) -> list[tuple[str, tuple[str, ...]]]:
    """What may be the headline, best first, each with the titles that should have something in common with it."""
    raw = next((words_of(each)[:LONGEST_HEAD] for each in tree.iterfind(".//head/title")), "")
    in_head = without_site(raw, names)
    # What was cut off the title as the site's name is no title either where it stands in a logo's h1.
    cut_off = [part for part in _PARTING.split(raw) if part not in in_head]
    known = {name.casefold() for name in (*names, *cut_off)}
    social = without_site(meta(tree, "og:title", "twitter:title", "dc.title"), names)
    in_script = [without_site(unescape(json_ld.words(node, "headline")), names) for node in nodes[:3]]
    headings = [without_site(line_of(each), names, guess=False) for each in islice(tree.iter("h1"), MOST_HEADINGS)]
    headings = [each for each in _in_agreement(headings, in_head) if each.casefold() not in known]
    agreed = [each for each in headings if plain_words(each) == plain_words(social)]
    offered = (
        *((said, (*headings, in_head, listed)) for said in (*agreed, *in_script, social)),
        *((said, (in_head, listed)) for said in headings),
        (in_head, (*headings, listed)),
    )
    return [(said, beside) for said, beside in offered if _usable(said) and said.casefold() not in known]


def descriptions(tree: HtmlElement, nodes: list[Node]) -> tuple[str, ...]:
    """What the page's head says that the story is, in the forms that pages give it."""
    said = [meta(tree, "og:description"), meta(tree, "description"), meta(tree, "twitter:description")]
    said += [one_line(unescape(json_ld.words(node, "description"))) for node in nodes[:3]]
    return tuple(dict.fromkeys(each for each in said if each))


def site_names(tree: HtmlElement, nodes: list[Node]) -> tuple[str, ...]:
    """What the site calls itself, best first."""
    said = [meta(tree, "og:site_name"), meta(tree, "application-name", "apple-mobile-web-app-title")]
    said += [json_ld.words(node, "publisher") for node in nodes]
    return tuple(dict.fromkeys(name for name in said if name and len(name) <= 100 and not _LEAKED.search(name)))


def site_name(tree: HtmlElement, nodes: list[Node]) -> str | None:
    """The site's name for itself, None where it gives none."""
    return next(iter(site_names(tree, nodes)), None)


def without_site(said: str, names: tuple[str, ...], *, guess: bool = True) -> str:
    """The title without the site's name at its end or beginning (``Headline | Kirkwell Council``), or a kind of page's.

    With ``guess`` also without an unknown part behind a bar that is shorter than what stays, and without one
    before a bar that ends as publishers' names do.
    """
    said = one_line(said)[:LONGEST_HEAD].rstrip(_BETWEEN)
    known = {*(name.casefold() for name in names), *_NO_TITLES}
    parts = _PARTING.split(said)
    while len(parts) > 1:
        first, last = parts[0], parts[-1]
        before, after = said[: said.rindex(last)].rstrip(_BETWEEN), said[len(first) :].lstrip(_BETWEEN)
        barred = guess and "|" in said
        # From the end again and again, for a section may stand before the name: "Headline | News | Kirkwell Council".
        if last.casefold() in known or (barred and _AFTER_BAR.search(said) and len(last) < len(before)):
            said = before
        elif first.casefold() in known or (barred and _OF_A_SITE.search(first) and len(first) < len(after)):
            said = after
        else:
            break
        parts = _PARTING.split(said)
    return said


def language(tree: HtmlElement) -> str | None:
    """The language that the page names, lower-case (``en-gb``); None where it names none."""
    for said in (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        meta(tree, "og:locale"),
    ):
        if said and _LANGUAGE.fullmatch(said.strip()):
            return said.strip().lower().replace("_", "-")
    return None


def own_address(tree: HtmlElement, asked: str) -> str:
    """The story's canonical address: what the page names, if that can be, else where it was found.

    A page may speak for its own site only (``www.``, ``m.`` and ``amp.`` of one host are one site), and no front
    page, listing or error page is the address of a story: templates name them carelessly on every page, and all
    stories would be one.
    """
    here = canonical(asked)
    for link in tree.iter("link"):
        if "canonical" not in (link.get("rel") or "").lower().split():
            continue
        named = link.get("href") or ""
        if _LEAKED.search(named):
            continue
        try:
            there = canonical(named, base=here)
        except InputError:
            continue
        if _site(there) == _site(here) and _is_as_narrow(urlsplit(there), urlsplit(here)):
            return there
    return here


def _site(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return _SAID_OF_THE_HOST.sub("", host_of(url)), parts.port or 0


def _is_as_narrow(there: SplitResult, here: SplitResult) -> bool:
    """Whether an address names a story at least as narrowly as another does, and no less safely."""
    if (there.scheme, here.scheme) == ("http", "https"):
        return False
    path, asked_path = _steps(there.path), _steps(here.path)
    pairs, asked_pairs = set(parse_qsl(there.query)), set(parse_qsl(here.query))
    if path == asked_path:
        return bool(pairs & asked_pairs) or not asked_pairs
    if not path or _NO_STORYS.fullmatch(path[-1].partition(".")[0]):
        return asked_pairs <= pairs and bool(asked_pairs)
    told_otherwise = len(path) > len(asked_path) and _is_slug(path[-1])
    if not asked_pairs <= pairs and not told_otherwise:
        return False
    # A shorter path loses what told the stories apart, unless it keeps the story's own name (/print/a-story).
    return len(path) >= len(asked_path) or (path[-1] == asked_path[-1] and _is_slug(path[-1]))


def _steps(path: str) -> list[str]:
    return [step for step in path.split("/") if step]


def _is_slug(step: str) -> bool:
    """Whether the last part of a path can be one story's own name or number."""
    return re.search(r"[-_].*[-_]|\d{3}", step) is not None


def _usable(said: str) -> str:
    said = one_line(said)
    wrong = not 3 <= len(said) <= LONGEST_TITLE or _LEAKED.search(said) or said.casefold() in _NO_TITLES
    return "" if wrong else said


def _akin(said: str, other: str) -> bool:
    """Whether two titles may be of one story: they share a third of their words (papers write several)."""
    one, two = (set(re.findall(r"\w+", each.casefold())) for each in (said, other))
    return bool(one and two) and 3 * len(one & two) >= max(len(one), len(two))


def _in_agreement(headings: list[str], in_head: str) -> list[str]:
    """The headings, first those which the title element repeats (a logo is often an ``h1`` too)."""
    return sorted(headings, key=lambda heading: not (heading and heading.casefold() in in_head.casefold()))
