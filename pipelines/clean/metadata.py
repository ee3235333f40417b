"""What a page says of itself beside its text and its date: title, address, site name, language."""

import re
from html import unescape
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from pipelines.addresses import canonical, host_of
from pipelines.clean import json_ld
from pipelines.clean.blocks import line_of
from pipelines.clean.json_ld import Node
from pipelines.clean.tree import one_line, selected, words_of
from pipelines.exceptions import InputError

LONGEST_TITLE = 300
"""Characters; what is longer is a paragraph that stands where a heading should."""

_PARTING = re.compile(r"\s+(?:[|»·•:–—-]|::)\s+|\s*\|\s*")
_BETWEEN = " |»·•:-–—"
_LEAKED = re.compile(r"\{\{|\}\}|\{%|<%|\$\{")
_SAID_OF_THE_HOST = re.compile(r"^(?:www|m|mobile|amp)\d?\.")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NO_TITLES = frozenset({"home", "news", "untitled", "untitled document", "news article", "article", "menu", "search"})


def meta(tree: HtmlElement, *names: str) -> str:
    """The content of the first meta element of one of these names (``property``, ``name`` or ``itemprop``)."""
    for name in names:
        for element in tree.iter("meta"):
            said = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
            content = one_line(element.get("content"))
            if said == name and content:
                return content
    return ""


def title(tree: HtmlElement, nodes: list[Node], selector: str | None) -> str:
    """The story's headline on one line, without the site's name; empty where the page gives none.

    By the entry's selector, JSON-LD, ``og:title``, ``h1``, ``title``, in this order.
    """
    if selector is not None:
        for element in selected(tree, selector):
            if found := _usable(line_of(element)):
                return found
    names = site_names(tree, nodes)
    in_script = [unescape(json_ld.words(node, "headline")) for node in nodes]
    headings = [line_of(element) for element in tree.iter("h1")]
    in_head = [words_of(element) for element in tree.findall(".//head/title")[:1]]
    social = meta(tree, "og:title", "twitter:title", "dc.title")
    for said in (*in_script[:3], social, *_in_agreement(headings, in_head), *in_head):
        if found := _usable(without_site(said, names)):
            return found
    return ""


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


def without_site(said: str, names: tuple[str, ...]) -> str:
    """The title without the site's name at its end or beginning (``Headline | Kirkwell Council``)."""
    said = one_line(said)
    parts = _PARTING.split(said)
    if len(parts) < 2:
        return said
    known = {name.casefold() for name in names}
    if parts[0].casefold() in known:
        return said[len(parts[0]) :].lstrip(_BETWEEN)
    if parts[-1].casefold() in known or re.search(r"\s\|\s[^|]{1,60}$", said):
        # Again, for a section may stand between the two: "Headline | News | Kirkwell Council".
        return without_site(said[: said.rindex(parts[-1])].rstrip(_BETWEEN), names)
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

    A page may speak for its own site only (``www.``, ``m.`` and ``amp.`` of one host are one site), and a
    front page or listing is no address of a story, so no page can take another's place.
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
        if _site(there) == _site(here) and _as_deep(there, here):
            return there
    return here


def _site(url: str) -> str:
    return _SAID_OF_THE_HOST.sub("", host_of(url))


def _as_deep(there: str, here: str) -> bool:
    """Whether an address names a story at least as narrowly as another: not its folder, not the front page."""
    path, query = _path_and_query(there)
    asked_path, asked_query = _path_and_query(here)
    if path in {"", "/index.html", "/home"} and not query:
        return (path, query) == (asked_path, asked_query)
    is_folder_of = asked_path != path and asked_path.startswith(path + "/")
    lost_identity = asked_path == path and bool(asked_query) and not query
    return not is_folder_of and not lost_identity


def _path_and_query(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.path.rstrip("/"), parts.query


def _usable(said: str) -> str:
    said = one_line(said)
    wrong = not 3 <= len(said) <= LONGEST_TITLE or _LEAKED.search(said) or said.casefold() in _NO_TITLES
    return "" if wrong else said


def _in_agreement(headings: list[str], in_head: list[str]) -> list[str]:
    """The headings, first those which the title element repeats (a logo is often an ``h1`` too)."""
    head = in_head[0].casefold() if in_head else ""
    return sorted(headings, key=lambda heading: not (heading and heading.casefold() in head))
