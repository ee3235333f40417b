"""The plain way: a Scrapy spider that reads listings of four kinds, with trafilatura for the articles.

JOBDIR remembers what was asked before, as Scrapy's documentation has it.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import scrapy
import trafilatura
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response, TextResponse

STATE = Path(sys.argv[1])
SITES = json.loads((STATE / "sites.json").read_text("utf-8"))
BEST = ("api", "feed", "sitemap", "listing")


class News(scrapy.Spider):
    name = "news"

    async def start(self) -> Any:
        for site in SITES:
            kind = next(kind for kind in BEST if kind in site["ways"])
            yield scrapy.Request(site["ways"][kind], getattr(self, kind), dont_filter=True)

    def api(self, response: TextResponse) -> Iterator[scrapy.Request]:
        found = response.json()
        for each in found["results"] if isinstance(found, dict) else found:
            yield scrapy.Request(each["link"], self.article)

    def feed(self, response: TextResponse) -> Iterator[scrapy.Request]:
        for link in response.xpath("//item/link/text()").getall():
            yield scrapy.Request(link, self.article)

    def sitemap(self, response: TextResponse) -> Iterator[scrapy.Request]:
        response.selector.remove_namespaces()
        for link in response.xpath("//url/loc/text()").getall():
            yield scrapy.Request(link, self.article)

    def listing(self, response: TextResponse) -> Iterator[scrapy.Request]:
        for link in response.css("article.teaser h3 a::attr(href)").getall():
            yield response.follow(link, self.article)
        for link in response.css("li.next a::attr(href)").getall():
            yield response.follow(link, self.listing)

    def article(self, response: Response) -> Iterator[dict[str, Any]]:
        if isinstance(response, TextResponse):
            read = trafilatura.bare_extraction(
                response.text, url=response.url, fast=True, include_comments=False, with_metadata=True
            )
            if read is not None:
                yield {"url": response.url, "title": read.title, "text": read.text, "date": read.date}


process = CrawlerProcess(
    {
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS": 64,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": float(os.environ["PEERS_DELAY"]),
        "RANDOMIZE_DOWNLOAD_DELAY": False,
        "JOBDIR": str(STATE / "job"),
        "LOG_LEVEL": "WARNING",
        "TELNETCONSOLE_ENABLED": False,
        "FEEDS": {str(STATE / "articles.jsonl"): {"format": "jsonlines", "encoding": "utf8", "overwrite": False}},
    }
)
process.crawl(News)
process.start()
