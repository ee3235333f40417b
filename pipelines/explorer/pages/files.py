"""What pages show as files for other programs: CSV, JSON, Atom. Pure."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from pipelines.explorer.csv_cells import PlainCells
from pipelines.explorer.pages.asking import Page, Row
from pipelines.explorer.words import found_in, say, web
from pipelines.telling.words import A_DEMO, INVENTED

COLUMNS = ("story", "title", "publisher", "published", "kind", "url", "council", "judgement", "grade", "status",
           "reconciliation", "quote")  # fmt: skip

NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], " ")
"""Code points that no XML document may hold."""


def as_csv(stories: Sequence[Row]) -> bytes:
    """A line for each claim, one without claim where a story has none."""
    return table(COLUMNS, lines(stories))


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A CSV file of which no cell runs as a formula."""
    written = io.StringIO()
    file = csv.writer(written)
    file.writerow(columns)
    file.writerows(rows)
    return PlainCells().feed(written.getvalue().encode(), last=True)


def csv_page(body: bytes) -> Page:
    return Page(body=body, kind="text/csv; charset=utf-8")


def lines(stories: Sequence[Row]) -> Iterator[list[Any]]:
    for story in stories:
        told = [claim for group in story["groups"] for claim in group["claims"]]
        own = [story["id"], story["title"], story["publisher"], (story["published_from"] or "")[:10], story["kind"],
               web(story["url"])]  # fmt: skip
        for claim in told or [{}]:
            yield [*own, *(claim.get(name, "") for name in COLUMNS[6:])]


def as_json(stories: Sequence[Row]) -> bytes:
    """The stories with their claims; ``found`` is the words that matched, without marks."""
    told = [
        {
            **{name: value for name, value in story.items() if name not in ("groups", "found")},
            "url": web(story["url"]),
            "found": "".join(part for part, _ in found_in(story["found"])),
            "claims": [
                {name: claim[name] for name in COLUMNS[6:]} for group in story["groups"] for claim in group["claims"]
            ],
        }
        for story in stories
    ]
    return json.dumps({"stories": told}, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def as_atom(stories: Sequence[Row], given: Mapping[str, str], now: datetime, *, is_pretend: bool = False) -> bytes:
    """A feed of the stories; it and its entries keep their ids wherever they are served. ``is_pretend``: they are the
    demo's."""
    query = urlencode(given)
    updated = max((story["changed_at"] for story in stories), default=f"{now:%Y-%m-%dT%H:%M:%SZ}")
    title = f"Stories: {', '.join(given.values())}" if given else "Stories"
    subtitle = ""
    if is_pretend:
        title, subtitle = f"{A_DEMO} {title}", f"<subtitle>{plain(INVENTED)}</subtitle>"
    entries = "".join(entry(story) for story in stories)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{plain(title)}</title>{subtitle}<id>{uuid5(NAMESPACE_URL, f'councilwatch search {query}').urn}</id>"
        f"<updated>{updated}</updated><author><name>councilwatch</name></author>{entries}</feed>\n"
    ).encode()


def entry(story: Row) -> str:
    address = web(story["url"])
    link = f'<link rel="alternate" href={quoteattr(address.translate(NOT_XML))}/>' if address else ""
    told = [f"{group['council']}: {grades(group['claims'])} (“{group['quote']}”)" for group in story["groups"]]
    return (
        f"<entry><title>{plain(story['title'] or '(no headline)')}</title>"
        f"<id>{name_of(story)}</id>"
        f"<updated>{story['changed_at']}</updated><author><name>{plain(story['publisher'] or '')}</name></author>{link}"
        f"<summary>{plain(' '.join(told))}</summary></entry>"
    )


def grades(claims: Sequence[Row]) -> str:
    return ", ".join(f"{say(each['judgement'])} {each['grade']}" for each in claims)


def name_of(story: Row) -> str:
    return uuid5(NAMESPACE_URL, f"councilwatch story {story['url']}").urn


def plain(text: str) -> str:
    return escape(text.translate(NOT_XML))
