"""Collecting the links of one answer: addresses checked, dates read, and what is left out counted."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape
from typing import TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit

from crawler.net.public import looks_public
from pipelines.addresses import canonical
from pipelines.clean.dates import parse_date
from pipelines.exceptions import InputError
from pipelines.model import DateReadFrom, Link, Listed, PartialDate, Seeks

LONGEST_TITLE = 500
LONGEST_SUMMARY = 20_000
LONGEST_DATE = 100
"""Characters; what is longer is cut, so that one item cannot fill the store."""

REST_UNREAD = frozenset({"over_limit", "not_well_formed"})
"""Reasons in ``Listed.dropped`` that say an answer may list more than was read."""

NO_STORY = frozenset({"no_link", "bad_address", "other_scheme", "not_public"})
"""Reasons that count items which can be no story. The others count what was listed twice (``repeated``) or was kept
without its date (``date_unread``)."""

Item = TypeVar("Item")


@dataclass(frozen=True, kw_only=True)
class Most:
    """How much of one answer is taken, as the configuration's ``[limits]`` say: ``links`` of a page, a feed or an API's
    answer, ``addresses`` of a sitemap, ``sitemaps`` of an index."""

    links: int = 1_000
    addresses: int = 50_000
    sitemaps: int = 20


_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_MIDNIGHT = re.compile(r"[T ]+00:00(:00(\.0+)?)?\s*(Z|GMT|UTC|BST|[+-]\d\d:?\d\d)?$", re.IGNORECASE)
_TAGS = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")


def is_complete(listed: Listed) -> bool:
    """Whether all that the answer lists was read, so that its validators may be kept."""
    return not REST_UNREAD & listed.dropped.keys()


def unusable(listed: Listed) -> int:
    """How many items of the answer were left out because they lead to nothing that can be fetched."""
    return sum(count for why, count in listed.dropped.items() if why in NO_STORY)


class Collector:
    """The links of one answer from ``url``, in its order, each address once, at most ``at_most`` of them."""

    def __init__(self, url: str, *, day_first: bool, at_most: int) -> None:
        self.base = url
        self._own_host = _host(url)
        self._day_first = day_first
        self._at_most = at_most
        self._links: dict[str, Link] = {}
        self._dropped: Counter[str] = Counter()

    def add(
        self,
        href: str | None,
        *,
        title: str = "",
        summary: str = "",
        date: str | None = None,
        changed: str | None = None,
        touched: datetime | None = None,
        seeks: Seeks = "article",
        gss: str | None = None,
    ) -> None:
        """Take one item; ``href`` may be relative. A repeated address fills in what was lacking before.

        ``changed`` is when the story was changed last, and is read where ``date`` gives nothing. ``touched``, ``seeks``
        and ``gss`` are those of ``Link``.
        """
        if not href or not href.strip():
            self.drop("no_link")
            return
        url, key, fault = self._resolve(href)
        if fault:
            self.drop(fault)
            return
        if key not in self._links and len(self._links) >= self._at_most:
            self.drop("over_limit")
            return
        link = Link(
            url=url,
            title=plain_line(title),
            summary=summary.strip()[:LONGEST_SUMMARY],
            published=self._read(date, "listing") or self._read(changed, "listing_changed"),
            touched=touched,
            seeks=seeks,
            gss=gss,
        )
        if key in self._links:
            self.drop("repeated")
            link = _completed(self._links[key], link)
        self._links[key] = link

    def within_limit(self, items: list[Item]) -> list[Item]:
        """Return the items to look at, more than are kept since links repeat; the rest is counted."""
        rest = len(items) - 4 * self._at_most
        if rest > 0:
            self._dropped["over_limit"] += rest
        return items[: 4 * self._at_most]

    def drop(self, why: str) -> None:
        """Count one item that is left out, or one fact of ``REST_UNREAD``."""
        self._dropped[why] += 1

    def further(self, href: str) -> str | None:
        """Return the absolute address of a further page or sitemap, None (and counted) if not usable."""
        url, _, fault = self._resolve(href)
        if fault:
            self.drop(fault)
        return None if fault else url

    def listed(self, more: tuple[str, ...] = ()) -> Listed:
        """Return what was collected."""
        return Listed(links=tuple(self._links.values()), more=more, dropped=dict(self._dropped))

    def _read(self, date: str | None, read_from: DateReadFrom) -> PartialDate | None:
        found = read_date(date, day_first=self._day_first, read_from=read_from) if date else None
        if date and found is None:
            self.drop("date_unread")
        return found

    def _resolve(self, href: str) -> tuple[str, str, str | None]:
        """Return the absolute address, its canonical form, and the reason for leaving it out (None: none)."""
        try:
            # As browsers do: white space round an address and line ends inside it are not part of it.
            url = urljoin(self.base, re.sub(r"[\t\r\n]", "", href.strip()))
            parts = urlsplit(url)
            if parts.scheme not in {"http", "https"}:
                return "", "", "other_scheme"
            key = canonical(url)
            if _CONTROLS.search(url):
                return "", "", "bad_address"
            return url, key, self._not_public(parts)
        except (ValueError, InputError):
            return "", "", "bad_address"

    def _not_public(self, parts: SplitResult) -> str | None:
        """The listing's own host was allowed before it was asked; any other must look public."""
        host = (parts.hostname or "").rstrip(".")
        return None if host == self._own_host or looks_public(host) else "not_public"


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").rstrip(".")


def read_date(text: str, *, day_first: bool, read_from: DateReadFrom = "listing") -> PartialDate | None:
    """Read a listing's date.

    Midnight to the second is how newsrooms write a day without a time (Jadu does); as the label of that day
    it must not be moved to the day before by summer time.
    """
    text = " ".join(text.split())[:LONGEST_DATE]
    day = _MIDNIGHT.sub("", text)
    return parse_date(day or text, day_first=day_first, read_from=read_from)


def plain_line(text: str) -> str:
    """Return a title in one line, without tags and entities, which feeds escape once too often."""
    for _ in range(2):
        if "<" not in text and "&" not in text:
            break
        text = unescape(_TAGS.sub(" ", text))
    return " ".join(_CONTROLS.sub(" ", text).split())[:LONGEST_TITLE].rstrip()


def _completed(first: Link, again: Link) -> Link:
    dates = [each.published for each in (first, again) if each.published is not None]
    return replace(
        first,
        title=first.title or again.title,
        summary=first.summary or again.summary,
        published=min(dates, key=lambda date: date.read_from == "listing_changed", default=None),
    )
