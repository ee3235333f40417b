"""Driving discovery over a pretend web in memory, without a network."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from crawler import ways
from crawler.discovery import Discovery, Seen, discover
from crawler.discovery.model import Way
from crawler.sources import wanted
from pipelines.addresses import comparable
from pipelines.model import Source

NOW = datetime(2026, 8, 6, 9, tzinfo=UTC)
"""The day on which the pretend newsrooms are looked at."""

Answer = str | bytes | tuple[int, str] | tuple[int, str, str]
"""A page, or a status with it, or both with the address that it was redirected to."""

Web = Mapping[str, Answer]


@dataclass
class Visit:
    """What came of one discovery, and what was asked in each round."""

    found: Discovery
    rounds: list[tuple[str, ...]] = field(default_factory=list)
    web: Web = field(default_factory=dict, repr=False)

    @property
    def asked(self) -> list[str]:
        return [url for each in self.rounds for url in each]

    @property
    def best(self) -> Way:
        assert self.found.ways, self.found
        return self.found.ways[0]

    def why_not(self, url: str) -> str:
        """Why an address is no way."""
        return next(each.why for each in self.found.rejected if each.url == url)

    def read(self) -> list[str]:
        """The stories that a crawl reads by the best way, as the watch list's own entry of it would."""
        listing = self.best.listing
        seen = look_at(listing.url, self.web)
        assert seen.status == 200
        listed = ways.read(listing, seen.body, url=seen.url, content_type=seen.content_type, day_first=True)
        source = Source(name="x", publisher="X", kind="council_newsroom", home=self.found.home, listings=(listing,))
        return [link.url for link in listed.links if wanted(source, link, listing)]


def visit(home: str, web: Web, *, now: datetime = NOW, day_first: bool = True, examples: tuple[str, ...] = ()) -> Visit:
    """Discover from ``home``; whatever the web does not hold answers with 404."""
    steps = discover(home, now=now, day_first=day_first, examples=examples)
    rounds: list[tuple[str, ...]] = []
    asked = next(steps)
    while True:
        rounds.append(asked)
        try:
            asked = steps.send({url: look_at(url, web) for url in asked})
        except StopIteration as end:
            visited = Visit(found=end.value, rounds=rounds, web=web)
            assert len(visited.asked) <= 16
            assert len({comparable(url) for url in visited.asked}) == len(visited.asked), "asked twice"
            return visited


def look_at(url: str, web: Web) -> Seen:
    answer = web.get(url, (404, "<html><head><title>Page not found</title></head><body><h1>Page not found</h1></body>"))
    status, body, at = 200, answer, url
    if isinstance(answer, tuple):
        status, body = answer[0], answer[1]
        at = answer[2] if len(answer) == 3 else url
    raw = body.encode() if isinstance(body, str) else body
    assert isinstance(raw, bytes)
    kind = "text/html; charset=utf-8" if raw.lstrip()[:9].lower().startswith((b"<!doctype", b"<html")) else "text/xml"
    return Seen(asked=url, url=at, status=status, content_type=kind, body=raw)
