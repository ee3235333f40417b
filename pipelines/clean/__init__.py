"""Page -> Article: the text of a story and what is known of it; pure, the same for the same page every time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape

from lxml.html import HtmlElement

from pipelines.addresses import canonical
from pipelines.clean import json_ld, metadata
from pipelines.clean.blocks import lines_of
from pipelines.clean.boilerplate import without_noise
from pipelines.clean.charset import decode
from pipelines.clean.dates import believable, published, without_date_line
from pipelines.clean.json_ld import Node
from pipelines.clean.report_links import links_in, report_links
from pipelines.clean.text import SHORT, story_text, without_headline
from pipelines.clean.tree import cut_after, held, one_line, parse
from pipelines.clean.walls import Wall, is_cut_off, is_glued, wall_of, without_wall_lines
from pipelines.exceptions import InputError
from pipelines.model import Article, Page, ReportLink

__all__ = ["LONGEST_TEXT", "MOST_ELEMENTS", "Cleaned", "clean", "clean_with_links", "decode"]

LONGEST_TEXT = 500_000
"""Characters of a story that are read, unless the configuration says otherwise (``text_characters``): judging takes
time with the length, and no story comes near it."""


MOST_ELEMENTS = 25_000
"""Elements of a page that are looked at, unless the configuration says otherwise (``page_elements``): the extraction
takes minutes for ten times as many, and a long live blog has 15,000."""


@dataclass(frozen=True, kw_only=True)
class Cleaned:
    """A page's story, and its links to Ofsted's reports, which are looked for where somebody asks for them."""

    article: Article
    letters: Callable[[], tuple[ReportLink, ...]] = field(repr=False)


def clean(page: Page, *, longest: int = LONGEST_TEXT, most_elements: int = MOST_ELEMENTS) -> Article:
    """Read a page's story; where it is refused or walled, the listing's title and summary.

    ``partial`` and ``why_partial`` say what is not the whole story. Raises ``InputError`` where there is
    neither.
    """
    return clean_with_links(page, longest=longest, most_elements=most_elements).article


def clean_with_links(page: Page, *, longest: int = LONGEST_TEXT, most_elements: int = MOST_ELEMENTS) -> Cleaned:
    """Do the same and keep the page's tree, so that its links are read without parsing it again."""
    if page.refused is not None:
        return Cleaned(article=from_listing(page, Wall(why=page.refused, hides_all=True)), letters=tuple)
    try:
        tree = parse(page.html)
    except InputError as error:
        return Cleaned(article=from_listing(page, Wall(why=str(error), hides_all=True)), letters=tuple)
    is_cut = cut_after(tree, most_elements)
    with held(tree):
        article = _read(tree, page, longest, most_elements if is_cut else None)
    # Links also stand behind what is read of a page that is too long; the few such stories are parsed again for them.
    return Cleaned(article=article, letters=lambda: report_links(page) if is_cut else links_in(tree, page.url))


def _read(tree: HtmlElement, page: Page, longest: int, cut_at: int | None) -> Article:
    try:
        nodes = json_ld.article_nodes(tree)
        title = metadata.title(tree, nodes, page.selectors.title, publisher=page.publisher, listed=_listed_title(page))
        text = without_headline(_text(tree, nodes, page), title)
        wall = wall_of(tree, nodes, title, text)
    except InputError as error:
        return from_listing(page, Wall(why=str(error), hides_all=True))
    text = without_wall_lines(text) if wall is not None else text
    if wall is not None and (wall.hides_all or _is_less_than_listed(text, page)):
        return from_listing(page, wall)
    why = wall.why if wall is not None else _damage(page.html, text)
    when = published(tree, nodes, page)
    text = without_date_line(text, when, day_first=page.day_first)
    if cut_at is not None:
        why = f"The page has more than {cut_at:,} elements (page_elements), so only its beginning was read."
    if len(text) > longest:
        text = text[:longest].rpartition("\n")[0] or text[:longest].rstrip()
        why = f"It has more than {longest:,} characters (text_characters), so only its beginning was read."
    return Article(
        title=title or _listed_title(page),
        text=text,
        url=metadata.own_address(tree, page.url),
        publisher=page.publisher,
        site_name=metadata.site_name(tree, nodes),
        language=metadata.language(tree),
        published=when,
        partial=why is not None,
        why_partial=why,
        gss=page.gss,
    )


def from_listing(page: Page, wall: Wall) -> Article:
    """The story as its listing tells it, or ``InputError`` where the listing says nothing of it."""
    title, summary = _listed_title(page), _listed_summary(page)
    if not title and not summary:
        listing = "Its listing gives neither title nor summary, so" if page.link else "So"
        raise InputError(f"{wall.why} {listing} there is nothing to judge.")
    link = page.link
    listed = link.published if link is not None else None
    return Article(
        title=title,
        text=summary,
        url=canonical(page.asked),
        publisher=page.publisher,
        published=listed if listed is not None and believable(listed, page.fetched_at) else None,
        text_from="listing",
        partial=True,
        why_partial=wall.why,
        gss=page.gss,
    )


def _text(tree: HtmlElement, nodes: list[Node], page: Page) -> str:
    """The story's text; where the page shows next to none, what its JSON-LD gives for everybody to read."""
    text = story_text(tree, page.selectors.text, metadata.descriptions(tree, nodes))
    if len(text) >= SHORT or page.selectors.text is not None:
        return text
    for node in nodes:
        said = json_ld.words(node, "articleBody")
        free = str(node.get("isAccessibleForFree")).strip().lower() != "false"  # no wall is worked around
        if free and len(said) > 2 * len(text):
            return plain_text(said)
    return text


def plain_text(text: str) -> str:
    """Text or HTML, escaped once too often or not, as clean lines (a feed's summary may be any of them)."""
    for _ in range(2):
        if "<" in text or "&" not in text:
            break
        text = unescape(text)
    if "<" in text:
        try:
            text = lines_of(parse(f"<div>{text}</div>"))
        except InputError:
            text = ""
    return without_noise("\n".join(one_line(line) for line in text.split("\n")))


def _listed_title(page: Page) -> str:
    return one_line(plain_text(page.link.title)) if page.link is not None else ""


def _listed_summary(page: Page) -> str:
    return plain_text(page.link.summary) if page.link is not None else ""


def _is_less_than_listed(text: str, page: Page) -> bool:
    return len(text) < len(_listed_summary(page))


def _damage(html: str, text: str) -> str | None:
    """Why a readable page is not the whole story, None where it is."""
    if is_cut_off(html):
        return "The page was cut off while it was sent."
    if is_glued(text):
        return "The page's words run into each other where its markup was lost."
    return None
