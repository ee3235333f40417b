"""Feed (RSS 2.0, RSS 1.0, Atom, JSON Feed) -> the links it lists."""

import json
import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import feedparser

from crawler.ways.answer import NotAListing, decoded, kind_of_answer, root_name
from crawler.ways.links import Collector
from pipelines.model import Listed

MOST_ITEMS = 1_000
MOST_TAGS = 40_000
MOST_CHARACTERS = 4_000_000
"""Beyond these a feed is cut: feedparser takes 20 to 50 microseconds a tag, up to one a character (measured),
and a crawl waits for it. A feed of a thousand items has about 20,000 tags."""
_ROOTS = {"rss", "rdf", "feed", "channel"}
_CHANGES = re.compile(r"<(?:[\w-]+:)?(?:updated|modified)[\s>]", re.IGNORECASE)
"""The dates of a last change, which GOSS writes into RSS and GOV.UK's Atom has alone. feedparser calls ``updated`` both
these and Dublin Core's <dc:date>, which is the date of publication."""

_ENDED = "this feed has ended"
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def read_feed(body: bytes, *, url: str, content_type: str | None, day_first: bool, at_most: int = MOST_ITEMS) -> Listed:
    """Return the links of a feed, in its order. Raises ``NotAListing``."""
    text = decoded(body, content_type)
    if text.lstrip().startswith("{"):
        return _json_feed(text, url, day_first, at_most)
    if root_name(text) not in _ROOTS:
        says = f"this answered with {kind_of_answer(text)}, not with a feed; look for the feed's new address."
        raise NotAListing(says)
    readable = _readable(text)
    parsed = _parsed(readable, url)
    entries = parsed.get("entries") or []
    if len(entries) == 1 and str(entries[0].get("title", "")).strip().lower().startswith(_ENDED):
        raise NotAListing("its publisher has ended this feed; look for its new address.", has_ended=True)
    collector = Collector(url, day_first=day_first, at_most=at_most)
    if len(readable) < len(text):
        collector.drop("over_limit")
    elif parsed.get("bozo"):
        collector.drop("not_well_formed")
    tells_changes = _CHANGES.search(readable) is not None
    for entry in entries:
        updated = _date(entry, "updated")
        collector.add(
            _link(entry),
            title=str(entry.get("title", "")),
            summary=_summary(entry),
            date=_date(entry, "published", "created") or (None if tells_changes else updated),
            changed=updated if tells_changes else None,
        )
    return collector.listed(more=_earlier(parsed, url, collector))


def _earlier(parsed: Mapping[str, Any], url: str, collector: Collector) -> tuple[str, ...]:
    """Return the page of older stories: as the feed names it (RFC 5005), or where WordPress has it."""
    about = parsed.get("feed") or {}
    named = [each.get("href") for each in about.get("links", ()) if each.get("rel") in ("next", "prev-archive")]
    further = collector.further(str(named[0])) if named and named[0] else None
    if further is None and "wordpress.org" in str(about.get("generator", "")) and parsed.get("entries"):
        further = collector.further(next_of_wordpress(url))
    return (further,) if further is not None and further != url else ()


def next_of_wordpress(url: str) -> str:
    """Return the address of a WordPress feed's next page (``?paged=2`` is the one after the first)."""
    parts = urlsplit(url)
    fields = [(name, value) for name, value in parse_qsl(parts.query) if name != "paged"]
    pages = (value for name, value in parse_qsl(parts.query) if name == "paged")
    page = next((int(value) for value in pages if re.fullmatch(r"[0-9]{1,6}", value)), 1)
    return urlunsplit(parts._replace(query=urlencode([*fields, ("paged", str(page + 1))])))


def _readable(text: str) -> str:
    """Return the text as far as its number of tags and its length allow."""
    if text.count("<") > MOST_TAGS:
        text = "<".join(text.split("<", MOST_TAGS + 1)[:-1])
    return text[:MOST_CHARACTERS]


def _parsed(text: str, url: str) -> Mapping[str, Any]:
    """Parse XML; what feedparser cannot bear is no feed.

    It gets a stream, since it would open bytes that spell a file's name; and UTF-8 whatever was declared,
    since the charset is settled by now. Its cleaning of HTML is not relied on: summaries become plain text.
    """
    declaration = _DECLARATION.match(text)
    stream = BytesIO(text[declaration.end() if declaration else 0 :].encode("utf-8"))
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        parsed: Mapping[str, Any] = feedparser.parse(stream, response_headers=headers, sanitize_html=False)
    except Exception as error:  # feedparser promises no set of errors for broken input
        raise NotAListing(f"this feed could not be read ({type(error).__name__}: {error}).") from error
    return parsed


def _link(entry: Mapping[str, Any]) -> str | None:
    """Return the story's address, FeedBurner's own last; without one, a guid that is an address."""
    named = entry.get("feedburner_origlink") or entry.get("link")
    link = named or entry.get("id")
    return link if isinstance(link, str) and (named or link.startswith("http")) else None


def _summary(entry: Mapping[str, Any]) -> str:
    """Return the fullest text the feed gives, as HTML."""
    texts = [entry.get("summary", ""), *(each.get("value", "") for each in entry.get("content", ()))]
    return max((text for text in texts if isinstance(text, str)), key=len, default="")


def _date(entry: Mapping[str, Any], *names: str) -> str | None:
    # "in", since asking feedparser for a missing "updated" answers with "published" and a warning
    found = (entry[name] for name in names if name in entry)
    return next((date for date in found if isinstance(date, str) and date.strip()), None)


def _json_feed(text: str, url: str, day_first: bool, at_most: int) -> Listed:
    """Read JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise NotAListing(f"this answered with broken JSON, not with a feed ({error}).") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org/version" not in str(feed.get("version", "")):
        raise NotAListing("this answered with JSON that is no JSON Feed; look for the feed's new address.")
    collector = Collector(url, day_first=day_first, at_most=at_most)
    for item in items:
        if not isinstance(item, dict):
            collector.drop("no_link")
            continue
        said = {key: value for key, value in item.items() if isinstance(value, str)}
        guid = said.get("id", "")
        collector.add(
            said.get("url") or said.get("external_url") or (guid if guid.startswith("http") else None),
            title=said.get("title", ""),
            summary=said.get("content_html") or said.get("content_text") or said.get("summary", ""),
            date=said.get("date_published"),
            changed=said.get("date_modified"),
        )
    return collector.listed()
