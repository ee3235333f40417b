"""Fundus with a publisher for each newsroom, as its guide has it: where the listings are, and how a page reads.

Listing pages and APIs are sources of their own here, for Fundus knows feeds and sitemaps. What was met is kept in a
file and left out by ``url_filter``: Fundus itself remembers nothing.
"""

import datetime
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import lxml.html
from fundus import Crawler, Sitemap
from fundus.parser import ArticleBody, BaseParser, ParserProxy, attribute
from fundus.parser.utility import extract_article_body_with_selector, generic_date_parsing
from fundus.publishers.base_objects import Publisher
from fundus.scraping.session import session_handler
from fundus.scraping.url import RSSFeed, URLSource
from lxml.cssselect import CSSSelector
from lxml.etree import XPath

STATE = Path(sys.argv[1])
SITES = json.loads((STATE / "sites.json").read_text("utf-8"))
MET = STATE / "met.json"
BEST = ("api", "feed", "sitemap", "listing")


class Parser(ParserProxy):
    class V1(BaseParser):
        _paragraphs = CSSSelector("article div.body p")
        _printed = XPath("string(//article//*[@class='date'])")

        @attribute
        def body(self) -> ArticleBody | None:
            return extract_article_body_with_selector(self.precomputed.doc, paragraph_selector=self._paragraphs)

        @attribute
        def publishing_date(self) -> datetime.datetime | None:
            named = self.precomputed.meta.get("article:published_time")
            return generic_date_parsing(named or self._printed(self.precomputed.doc) or None)

        @attribute
        def title(self) -> str | None:
            return self.precomputed.meta.get("og:title")


@dataclass
class Api(URLSource):
    def fetch(self, session: Any, headers: dict[str, str]) -> Iterator[str]:
        found = json.loads(session.get_with_interrupt(self.url, headers=headers).text)
        yield from (each["link"] for each in (found["results"] if isinstance(found, dict) else found))


@dataclass
class Pages(URLSource):
    def fetch(self, session: Any, headers: dict[str, str]) -> Iterator[str]:
        following: str | None = self.url
        while following:
            page = lxml.html.fromstring(session.get_with_interrupt(following, headers=headers).text)
            yield from page.xpath("//article[@class='teaser']/h3/a/@href")
            nexts = page.xpath("//li[@class='next']/a/@href")
            following = urljoin(self.url, nexts[0]) if nexts else None


Publisher.__SOURCE_ORDER__ |= {Api: 4, Pages: 5}  # it refuses kinds of source that it does not know
KINDS = {"api": Api, "feed": RSSFeed, "sitemap": Sitemap, "listing": Pages}
met = set(json.loads(MET.read_text("utf-8"))) if MET.exists() else set()


def publisher(site: dict[str, Any]) -> Publisher:
    kind = next(kind for kind in BEST if kind in site["ways"])
    found = Publisher(
        name=site["name"], domain=site["ways"]["home"], parser=Parser, sources=[KINDS[kind](site["ways"][kind])]
    )
    found.__name__ = site["name"]  # a group of publishers does this
    return found


crawler = Crawler(*map(publisher, SITES), delay=float(os.environ["PEERS_DELAY"]))
with (
    session_handler.context(proxies={"http": f"http://127.0.0.1:{os.environ['PEERS_PORT']}"}),
    (STATE / "articles.jsonl").open("a", encoding="utf-8") as out,
):
    for article in crawler.crawl(only_complete=False, url_filter=lambda url: url in met):
        date = article.publishing_date.isoformat() if article.publishing_date else None
        url = article.html.requested_url
        met.add(url)
        out.write(
            json.dumps({"url": url, "title": article.title, "text": str(article.body or ""), "date": date}) + "\n"
        )
MET.write_text(json.dumps(sorted(met)), "utf-8")
