"""What an answer is that is no listing: how it counts, and why in plain words. Pure."""

from lxml import html

from crawler.ways.answer import NotAListing, decoded, root_name
from crawler.ways.html_page import page_of
from pipelines.clean.walls import wall_of_list
from pipelines.model import ListingKind, ListingStatus

WALLS: dict[str, tuple[ListingStatus, str]] = {
    "challenge": ("blocked", "It asks programs to prove that they are no robots before it shows its news."),
    "consent": ("blocked", "It asks for consent before it shows its news."),
    "script": ("needs_browser", "Its list of news is filled in by a script, which this program does not run."),
}
"""What hides a list of news -> how the answer counts."""

OWN_FORM: frozenset[ListingKind] = frozenset({"feed", "sitemap", "api"})
"""Kinds whose address answers with no web page while it is right."""


def instead(kind: ListingKind, body: bytes, content_type: str | None, error: NotAListing) -> tuple[ListingStatus, str]:
    """Return how an answer counts that the way of ``kind`` could not read (``error``), and what is said of it.

    A page in place of a feed says that the feed has moved; one that hides its news says what hides it.
    """
    text = decoded(body, content_type)
    is_page = root_name(text) == "html"
    hidden = wall_of_list(tree) if is_page and (tree := tree_of(text)) is not None else None
    if hidden in ("challenge", "consent") or (hidden == "script" and kind == "listing"):
        return WALLS[hidden]
    return ("moved" if error.has_ended or (is_page and kind in OWN_FORM) else "not_a_listing"), error.says


def tree_of(text: str) -> html.HtmlElement | None:
    try:
        return page_of(text)
    except NotAListing:
        return None
