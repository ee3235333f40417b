"""When a story was published: where its page says so, in which order that is believed, and how exactly."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta

from lxml.html import HtmlElement

from pipelines.clean import json_ld
from pipelines.clean.date_words import LONDON, LONGEST, is_date_alone, is_date_line, parse_date
from pipelines.clean.json_ld import Node
from pipelines.clean.tree import Names, one_line, selected, words_up_to
from pipelines.model import DateReadFrom, Page, PartialDate

__all__ = ["parse_date", "published", "without_date_line"]

META_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publication_date",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "date",
)
"""Names under which pages give their date of publication, most telling first; e-GMS names are councils' own."""

OLDEST_BESIDE_LISTING = timedelta(days=365)
"""A page date older than its listing's by more is that of an explainer first made years ago (BBC)."""

AHEAD = timedelta(days=1)
"""What a publisher's clock or zone may be ahead of ours."""

_ELSEWHERE = re.compile(
    r"(?:[\w-]*[-_])?(?:teasers?|sidebar|promos?|footer|related|latest|events?)(?:[-_]+[\w-]*)?", re.IGNORECASE
)
"""Class names and ids, each as a whole, of what tells of another story or of a day to come."""

_BESIDE = Names(_ELSEWHERE)
_UPDATED = re.compile(r"updat|modif|review|edited", re.I)
_PUBLISHED = re.compile(r"publi|entry-date|posted|dateline|release", re.I)
_LEAD = re.compile(
    r"^\W*(?:(?:first )?(?:published|posted)(?: (?:on|date))?|publish(?:ing|ed)? date|publication date|date published"
    r"|release date|date posted|date(?=\s*(?::|$)))(?:\s*:|\b)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
"""How a line begins that gives the date of publication; the rest of it is that date, or it is a sentence."""

_DATE_CLASS = re.compile(r"(?:^|[\s_-])(?:date|published|posted|dateline|pubdate|datepublished)(?:$|[\s_-])", re.I)
_ENOUGH_LINES = 400


def published(tree: HtmlElement, nodes: list[Node], page: Page) -> PartialDate | None:
    """The date of publication by DESIGN's order, or None; it is never invented and never in the future.

    JSON-LD, meta, ``time``, the entry's selector, the listing, a printed ``Published:`` line, htmldate, and at last
    the day of its last change, where the listing knows no other. What is printed comes after the listing: any
    sentence of a story may hold a date, and a feed's is the publisher's own.
    """
    listed = page.link.published if page.link is not None else None
    changed = listed if listed is not None and listed.read_from == "listing_changed" else None
    listing = listed if changed is None else None
    for found in _said(tree, nodes, page):
        if not believable(found, page.fetched_at):
            continue
        if listing is not None and listing.start - found.end > OLDEST_BESIDE_LISTING:
            break
        return found
    if listing is not None and believable(listing, page.fetched_at):
        return listing
    for found in _read(_in_print(tree), "printed", page):
        if believable(found, page.fetched_at):
            return found
    guessed = _guessed(tree, page) if listing is None else None
    if guessed is None and changed is not None and believable(changed, page.fetched_at):
        return changed
    return guessed


def without_date_line(text: str, found: PartialDate | None, *, day_first: bool = True) -> str:
    """The text without its first line where that only repeats the page's date: some print it between headline and
    story. A line with another date is the story's (minutes begin with the day of their meeting)."""
    line, _, rest = text.partition("\n")
    if found is None or not rest or len(line) > LONGEST:
        return text
    lead = _LEAD.match(line)
    said = lead["rest"] if lead else line
    if lead is None and _WITH_HOUR.search(said):
        return text
    if not is_date_alone(said):  # "12 November 2026 - Ofsted has found ..." is the story's first sentence
        return text
    printed = parse_date(said, day_first=day_first, read_from="printed")
    return rest if printed is not None and _day_in_london(printed) == _day_in_london(found) else text


_WITH_HOUR = re.compile(r"\b(?:19|20)\d\d (?:at )?\d")
"""A day with the hour right behind it, which is that of a meeting where nothing says that it tells of publication."""


def _day_in_london(found: PartialDate) -> date | None:
    return found.start.astimezone(LONDON).date() if found.precision in {"second", "minute", "day"} else None


def believable(found: PartialDate, fetched_at: datetime) -> bool:
    """Whether a date can be that of a page which was fetched at this moment."""
    return found.start <= fetched_at + AHEAD


def _said(tree: HtmlElement, nodes: list[Node], page: Page) -> Iterator[PartialDate]:
    readings: tuple[tuple[DateReadFrom, Iterator[str]], ...] = (
        ("json_ld", (json_ld.words(node, "datePublished") for node in nodes)),
        ("meta", _in_meta(tree)),
        ("time", _in_time(tree)),
        ("selector", _by_selector(tree, page.selectors.date)),
    )
    for read_from, texts in readings:
        yield from _read(texts, read_from, page)


def _read(texts: Iterable[str], read_from: DateReadFrom, page: Page) -> Iterator[PartialDate]:
    today = page.fetched_at.astimezone(LONDON).date()  # "yesterday" is the publisher's
    for text in texts:
        found = parse_date(text, day_first=page.day_first, read_from=read_from, today=today)
        if found is not None:
            yield found


def _in_meta(tree: HtmlElement) -> Iterator[str]:
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            if name := (element.get(attribute) or "").strip().lower():
                said.setdefault(name, one_line(element.get("content")))
    yield from (said[name] for name in META_NAMES if said.get(name))
    for element in tree.iterfind(".//*[@itemprop]"):
        if element.get("itemprop") == "datePublished" and element.tag not in {"meta", "time"}:
            yield one_line(element.get("content")) or words_up_to(element, LONGEST)


def _in_time(tree: HtmlElement) -> Iterator[str]:
    return _times(tree, _to_machines)


def _to_machines(time: HtmlElement) -> str:
    return one_line(time.get("datetime"))


def _to_readers(time: HtmlElement) -> str:
    """The words of a ``time`` element that says nothing to machines; "" where they are more than a date."""
    words = "" if time.get("datetime") else words_up_to(time, LONGEST)
    return words if is_date_line(words) else ""


def _times(tree: HtmlElement, said: Callable[[HtmlElement], str]) -> Iterator[str]:
    """What ``time`` elements of the story itself say: those marked as its date, then those inside article or main."""
    times = [
        element
        for element in tree.iter("time")
        if said(element) and not _is_elsewhere(element) and not _is_of_an_update(element)
    ]
    marked = [element for element in times if "pubdate" in element.attrib or element.get("itemprop") == "datePublished"]
    inside = [
        element for element in times if any(above.tag in {"article", "main"} for above in element.iterancestors())
    ]
    yield from map(said, (*marked, *(inside or times)))


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element belongs to another story: a teaser, an article in an article, a comment, a sidebar."""
    if element in _BESIDE:
        return True
    articles = 0
    for above in element.iterancestors():
        articles += above.tag == "article"
        if above.tag in {"aside", "nav", "footer", "li"} or articles > 1:
            return True
        # What holds the headline is the story's own, whatever its class says (``page-with-sidebar``).
        if above.tag not in {"html", "body", "main"} and above in _BESIDE and above.find(".//h1") is None:
            return True
    return False


def _is_of_an_update(element: HtmlElement) -> bool:
    """Whether class or the words right before an element say that its date is of a change."""
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if _UPDATED.search(named) and not _PUBLISHED.search(named):
        return True
    previous = element.getprevious()
    before = (previous.tail if previous is not None else element.getparent().text) or ""
    if not before.strip() and previous is not None:
        before = words_up_to(previous, LONGEST)
    return bool(re.search(r"(?:updated|modified|reviewed|edited)(?: on)?\W*$", before.strip()[-40:], re.I))


def _by_selector(tree: HtmlElement, selector: str | None) -> Iterator[str]:
    if selector is None:
        return
    for element in selected(tree, selector):
        yield one_line(element.get("datetime") or element.get("content")) or words_up_to(element, LONGEST)


def _in_print(tree: HtmlElement) -> Iterator[str]:
    """Lines that begin ``Published:`` or the like, then short elements whose class says that they hold a date, then
    ``time`` elements."""
    body = tree.find("body")
    lines = list(_short_lines(body)) if body is not None else []
    for element, line in lines:
        if (match := _LEAD.match(line)) and not _is_elsewhere(element):
            following = element.getnext()
            rest = match["rest"] or (words_up_to(following, LONGEST) if following is not None else "")
            if is_date_line(rest):
                yield rest
    for element, line in lines:
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _DATE_CLASS.search(named) and not _UPDATED.search(named) and not _is_elsewhere(element):
            yield line
    yield from _times(tree, _to_readers)


def _short_lines(body: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The first short elements of the page with their words, innermost ones."""
    left = _ENOUGH_LINES
    for element in body.iter(
        "p", "span", "div", "dd", "dt", "li", "strong", "small", "b", "em", "h2", "h3", "td", "th"
    ):
        if len(element) > 6:
            continue
        line = words_up_to(element, 120)
        if line:
            yield element, line
            left -= 1
            if left == 0:
                return


def _guessed(tree: HtmlElement, page: Page) -> PartialDate | None:
    """What htmldate finds in the markup; it is not let loose on the text, where it takes any date for the story's."""
    from htmldate import find_date  # slow to load, and seldom needed

    try:
        found = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            outputformat="%Y-%m-%d",
            min_date="1995-01-01",
            max_date=page.fetched_at.strftime("%Y-%m-%d"),
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None  # a reading of last resort that trips over a page has found nothing there
    if not found:
        return None
    return parse_date(found if page.day_first else _month_first(found, page.html), read_from="htmldate")


def _month_first(found: str, html: str) -> str:
    """A day (``2025-09-08``) as a page means it that writes the month before the day: htmldate takes the first number
    of ``8/9/2025`` for the day."""
    year, month, day = found.split("-")
    printed = rf"(?<!\d)0?{int(day)}(?P<by>[/.-])0?{int(month)}(?P=by){year}(?!\d)"
    return f"{year}-{day}-{month}" if int(day) <= 12 and re.search(printed, html) else found
