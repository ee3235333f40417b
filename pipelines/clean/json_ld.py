"""What a page says of itself in JSON-LD, read although half of the web writes it wrongly."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

Node = dict[str, Any]

ARTICLE_TYPES = frozenset({"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report"})
"""Article-like types whose name does not end in ``Article`` (schema.org)."""

PAGE_TYPES = frozenset({"WebPage", "ItemPage", "CreativeWork"})
"""What the common WordPress plug-in writes for a council's story; read only where no article is described."""

OTHER_STORIES = frozenset(
    {
        "liveBlogUpdate",
        "itemListElement",
        "hasPart",
        "isPartOf",
        "mentions",
        "comment",
        "relatedLink",
        "citation",
        "breadcrumb",
        "isBasedOn",
        "about",
        "subjectOf",
    }
)
"""Keys under which further stories hang, with dates and headlines of their own."""

MOST_NODES = 2_000
DEEPEST = 12


def article_nodes(tree: HtmlElement) -> list[Node]:
    """The nodes that describe this page's story, outermost first; those of a mere page after all articles."""
    nodes = list(_nodes(tree))
    articles = [node for node in nodes if any(_is_article(name) for name in types(node))]
    return articles + [node for node in nodes if PAGE_TYPES.intersection(types(node)) and node not in articles]


def types(node: Node) -> tuple[str, ...]:
    """The node's types without their prefix (``schema:NewsArticle``)."""
    named = node.get("@type")
    names = named if isinstance(named, list) else [named]
    return tuple(name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in names if isinstance(name, str))


def words(node: Node, key: str) -> str:
    """The text under ``key``, itself or the first of a list; empty where there is none."""
    value = node.get(key)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("@id")
    return value.strip() if isinstance(value, str) else ""


def _is_article(name: str) -> bool:
    return name.endswith("Article") or name in ARTICLE_TYPES


def _nodes(tree: HtmlElement) -> Iterator[Node]:
    left = MOST_NODES
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _walk(_loaded(script.text_content())):
            yield node
            left -= 1
            if left == 0:
                return


def _loaded(text: str) -> Any:
    """The data of one script; None for what is no JSON (a broken script says nothing, the page still reads)."""
    text = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(value: Any, deep: int = 0) -> Iterator[Node]:
    if deep > DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _walk(each, deep + 1)
    elif isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key not in OTHER_STORIES and isinstance(inner, dict | list):
                yield from _walk(inner, deep + 1)
