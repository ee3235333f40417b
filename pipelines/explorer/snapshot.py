"""Pages as files that any web server can serve: which page is which file, and what of a page stands there. Pure."""

import html
import posixpath
import re
from urllib.parse import parse_qsl, urlsplit

STYLES = ("explorer.css", "pages.css")
STYLE = re.compile(r"/-/static-plugins/councilwatch/(explorer\.css|pages\.css)")

WORD = re.compile(r"[a-z0-9][a-z0-9_-]*")
"""What of an address may become part of a file's name."""

SINGLE = {"/": "index", "/map": "map", "/statistics": "statistics", "/sources": "sources", "/look-at": "look-at",
          "/about": "about"}  # fmt: skip
"""Paths of pages that are one of their kind, and their files."""

EACH = re.compile(r"/(council|event|story)/([^/]+)")

PARAMETERS = {
    "/map": (("judgement", "year"),),
    "/statistics": (("judgement",),),
    "/sources": (("state",), ("state", "page")),
}
"""Parameters with which a page is a file of its own; with others it needs the program."""

LINK = re.compile(r'<a\b([^<>]*?)\shref="([^"]*)"([^<>]*)>(.*?)</a>', re.DOTALL)
LINKED = re.compile(r'(<link\b[^<>]*?\shref=")([^"]*)(")')
ALTERNATE = re.compile(r'<link rel="alternate"[^>]*>\s*')


def file_of(address: str) -> str | None:
    """Return the file that holds the page at an ``address`` (a path with its parameters); None where none does."""
    parts = urlsplit(address)
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    if (style := STYLE.fullmatch(parts.path)) is not None:
        return f"static/{style[1]}"
    if (one := EACH.fullmatch(parts.path)) is not None:
        return f"{one[1]}/{one[2]}.html" if WORD.fullmatch(one[2]) and not given else None
    name = SINGLE.get(parts.path)
    if name is None or not all(WORD.fullmatch(value) for value in given.values()):
        return None
    if given and tuple(given) not in PARAMETERS.get(parts.path, ()):
        return None
    return "-".join([name, *given.values()]) + ".html"


def as_file(page: str, file: str, pages: "frozenset[str] | set[str]") -> str:
    """Return a page as it stands in a ``file``: links to ``pages`` (files) are relative; others stay as words alone.

    What leads out into the web stays as it is.
    """

    def link(found: "re.Match[str]") -> str:
        before, address, after, words = found.groups()
        led = leads(html.unescape(address), file, pages)
        return f'<a{before} href="{html.escape(led)}"{after}>{words}</a>' if led is not None else words

    def linked(found: "re.Match[str]") -> str:
        led = leads(html.unescape(found[2]), file, pages)
        return f"{found[1]}{html.escape(led) if led is not None else found[2]}{found[3]}"

    return LINKED.sub(linked, LINK.sub(link, ALTERNATE.sub("", page)))


def leads(address: str, file: str, pages: "frozenset[str] | set[str]") -> str | None:
    """Return where a link leads from ``file``; None where no file holds what it leads to."""
    if not address.startswith("/"):
        return address
    path, _, fragment = address.partition("#")
    wanted = file_of(path)
    if wanted is None or wanted not in pages:
        return None
    relative = posixpath.relpath(wanted, posixpath.dirname(file) or ".")
    return f"{relative}#{fragment}" if fragment else relative


def led_to(page: str) -> set[str]:
    """Return the addresses on this site that a page links to, without their fragments."""
    found = (html.unescape(each[1]).partition("#")[0] for each in LINK.findall(page))
    return {each for each in found if each.startswith("/")}
