"""Which elements of a page are its furniture: menus, heads, feet, boxes of other stories, cookie banners."""

import re

from lxml.html import HtmlElement

from crawler.ways.html_page import plain_text
from pipelines.clean.phrases import BOX_NAMES, any_of

TAGS = frozenset({"nav", "footer", "aside", "template", "noscript", "dialog", "select", "script", "style"})
INSIDE_A_STORY = frozenset({"article", "main", "li", "section"})
"""A <header> or <footer> inside one of these is that of a card, and holds its headline."""

ROLES = frozenset({"navigation", "contentinfo", "search", "banner", "complementary", "dialog", "menu", "menubar"})

NAMES = re.compile(
    r"(?!(?:has|with|no|is|without)[-_])(?:[\w-]*[-_])?"
    r"(?:menus?|nav|navbar|navigation|footer|site-?header|page-?header|header-?(?:top|main|bar)|masthead|topbar"
    r"|pagers?|pagination|sidebar|side-?bar|tag-?cloud|tags?-?list|categories|filters?|facets?|a-?to-?z|quick-?links"
    r"|top-?tasks|social(?:-media)?|mega-?menu|toolbar|language-?switcher|search-?form|popular|events?(?:-?list)?|alerts?"
    r"|adverts?|sponsored)"
    r"(?:[-_]{1,2}(?:wrapper|container|inner|block|region|panel|widget|list|area|items?|section|links))?",
    re.IGNORECASE,
)
"""Class names and ids, each as a whole, of what holds no list of news."""

LISTS = re.compile(r"(?:[\w-]*[-_])?(?:more|latest)[-_]?(?:news|stories)(?:[-_]{1,2}\w+)?", re.IGNORECASE)
"""Names of boxes beside a story that on a page of news are its very list."""

OTHER_LISTS = re.compile(
    any_of(
        r"related\b.{0,40}|most (?:read|popular|viewed)\b.{0,20}|popular\b.{0,30}|trending\b.{0,20}",
        r"you (?:may|might) also (?:like|be interested in)|recommended\b.{0,30}|also in the news",
        r"quick links|useful links|top tasks|popular (?:pages|services|topics)|(?:browse|filter) by\b.{0,40}",
        r"(?:upcoming |latest |council )?events?|what's on|jobs|vacancies|(?:news )?(?:categories|topics|archives?)",
        r"follow us\b.{0,40}|share this\b.{0,40}|(?:our )?services|recent comments|tags|on this page|in this section",
    ).pattern,
    re.IGNORECASE,
)
"""Headings, as a whole, over lists of something else than the newest news."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

BELOW_A_HEADING = 4
"""Elements behind such a heading that belong to it, where nothing holds them together with it."""


def furniture(elements: list[HtmlElement], *, by_name: bool) -> set[HtmlElement]:
    """Return the outermost elements of a page that are furniture; with ``by_name`` by their names and headings too.

    What holds the main part of the page is none, whatever it is called.
    """
    kept = _round_the_main_part(elements)
    found = {each for each in elements if each not in kept and (_is_marked(each) or (by_name and _is_named(each)))}
    if by_name:
        for each in elements:
            if each.tag in HEADINGS and OTHER_LISTS.fullmatch(plain_text(each)[:100].rstrip(":. ")):
                found.update(_below(each, kept))
    return found


def _round_the_main_part(elements: list[HtmlElement]) -> set[HtmlElement]:
    kept: set[HtmlElement] = set()
    for each in elements:
        if each.tag in {"main", "h1", "body", "html"} or each.get("role") == "main":
            kept.update((each, *each.iterancestors()) if each.tag != "h1" else each.iterancestors())
    return kept


def _is_marked(element: HtmlElement) -> bool:
    tag = element.tag
    if tag in {"header", "footer"}:
        return not any(above.tag in INSIDE_A_STORY for above in element.iterancestors())
    return tag in TAGS or (element.get("role") or "").lower() in ROLES


def _is_named(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:200].split()
    return any(
        (NAMES.fullmatch(name) or BOX_NAMES.fullmatch(name)) and not LISTS.fullmatch(name)
        for name in names
        if len(name) < 60
    )


def _below(heading: HtmlElement, kept: set[HtmlElement]) -> list[HtmlElement]:
    """Return what stands under a heading: what follows it up to the next heading, or the box that begins with it."""
    found: list[HtmlElement] = []
    for each in heading.itersiblings():
        if (each.tag in HEADINGS and each.tag <= heading.tag) or len(found) == BELOW_A_HEADING:
            break
        found.append(each)
    parent = heading.getparent()
    if not found and parent is not None and parent not in kept:
        found = list(parent.itersiblings())[:1]
    return [each for each in found if each not in kept]
