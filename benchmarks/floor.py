"""What only downloading the pages of the peers' newsrooms costs: ``python -m benchmarks.floor [--articles N]``.

By threads that hold a connection each, by Twisted's agent, by a Scrapy spider of which everything is off that can be,
and by one as Scrapy comes, their start included; none looks at what it gets, reads robots.txt or keeps anything. All of
them ask a host one thing after the other. It is the part of a request that is not councilwatch's own.
"""

import argparse
import http.client
import sys
import tempfile
import time
import zlib
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response
from scrapy.settings import default_settings
from scrapy.utils.reactor import install_reactor
from twisted.internet.defer import Deferred, gatherResults, inlineCallbacks
from twisted.internet.task import deferLater
from twisted.web.client import Agent, HTTPConnectionPool, readBody
from twisted.web.http_headers import Headers

from benchmarks.copied import done_by_a_copy
from benchmarks.peers.contestants import DELAY
from benchmarks.peers.script import script
from benchmarks.peers.serving import Newsrooms, served
from benchmarks.simulated.sites import FORBIDDEN
from crawler import preloaded

Pages = Mapping[str, Sequence[str]]
"""Host -> the paths of its pages."""

LEAST = 20_000
"""Bytes of a page; a shorter answer is none of them."""

NEEDED = ("HttpCompressionMiddleware", "DefaultHeadersMiddleware", "UserAgentMiddleware")
"""Without these no page would come as it comes to anybody else."""


def by_threads(pages: Pages, port: int) -> None:
    def of(host: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        for path in pages[host]:
            connection.request("GET", path, headers={"Host": host, "Accept-Encoding": "gzip"})
            check(zlib.decompress(connection.getresponse().read(), 31))
            time.sleep(DELAY)

    with ThreadPoolExecutor(len(pages)) as threads:
        list(threads.map(of, pages))


def by_twisted(pages: Pages, port: int) -> None:
    install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet import reactor

    loop: Any = reactor
    pool = HTTPConnectionPool(loop)  # type: ignore[no-untyped-call]
    pool.maxPersistentPerHost = len(pages)  # all are at one address here
    agent = Agent(loop, pool=pool)  # type: ignore[no-untyped-call]

    @inlineCallbacks
    def of(host: str) -> Generator[Deferred[Any], Any, None]:
        for path in pages[host]:
            headers = Headers({"Host": [host], "Accept-Encoding": ["gzip"]})
            answer = yield agent.request(b"GET", f"http://127.0.0.1:{port}{path}".encode(), headers)
            check(zlib.decompress((yield readBody(answer)), 31))
            yield deferLater(loop, DELAY)

    gatherResults([of(host) for host in pages]).addBoth(lambda _: loop.stop())
    loop.run()


def by_scrapy(pages: Pages, port: int, settings: Mapping[str, Any]) -> None:
    class Downloads(scrapy.Spider):
        name = "downloads"

        async def start(self) -> AsyncIterator[scrapy.Request]:
            for host in pages:
                yield self.asked(host, 0)

        def asked(self, host: str, number: int) -> scrapy.Request:
            return scrapy.Request(
                f"http://127.0.0.1:{port}{pages[host][number]}",
                self.answered,
                headers={"Host": host},
                meta={"download_slot": host},
                cb_kwargs={"host": host, "number": number},
                dont_filter=True,
            )

        def answered(self, response: Response, host: str, number: int) -> Iterator[scrapy.Request]:
            check(response.body)
            if number + 1 < len(pages[host]):
                yield self.asked(host, number + 1)

    process = CrawlerProcess(
        {
            "CONCURRENT_REQUESTS": len(pages),
            "CONCURRENT_REQUESTS_PER_DOMAIN": len(pages),  # all are at one address here
            "DOWNLOAD_DELAY": DELAY,
            "DOWNLOAD_DELAY_JITTER": 0.0,
            "LOG_LEVEL": "WARNING",
            "TELNETCONSOLE_ENABLED": False,
            "REMOTE_CONTROL_ENABLED": False,
            **settings,
        }
    )
    process.crawl(Downloads)
    process.start()


def off(part: Mapping[str, Any]) -> dict[str, None]:
    return {name: None for name in part if not name.endswith(NEEDED)}


BARE = {
    "DOWNLOADER_MIDDLEWARES": off(default_settings.DOWNLOADER_MIDDLEWARES_BASE),
    "SPIDER_MIDDLEWARES": off(default_settings.SPIDER_MIDDLEWARES_BASE),
    "EXTENSIONS": off(default_settings.EXTENSIONS_BASE),
    "STATS_CLASS": "scrapy.statscollectors.DummyStatsCollector",
    "WARN_ON_GENERATOR_RETURN_VALUE": False,
}

WAYS: Mapping[str, Callable[[Pages, int], None]] = {
    "threads": by_threads,
    "Twisted's agent": by_twisted,
    "Scrapy, all off": partial(by_scrapy, settings=BARE),
    "Scrapy as it comes": partial(by_scrapy, settings={}),
}


def check(body: bytes) -> None:
    if len(body) < LEAST:
        raise ValueError(f"{body[:80]!r} is no page")


def pages_of(rooms: Newsrooms) -> Pages:
    """The articles of the old stock that robots.txt allows."""
    found = {}
    for site in rooms.sites:
        paths = [site.path(each) for each in site.newsroom.stories if not each.planned]
        found[site.newsroom.host] = [path for path in paths if not path.startswith(FORBIDDEN)]
    return {host: paths for host, paths in found.items() if paths}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=32)
    parser.add_argument("--articles", type=int, default=960)
    parser.add_argument("--times", type=int, default=2, help="how often each is measured, in turns")
    options = parser.parse_args(arguments)
    preloaded.load()
    begin = datetime.now(UTC) - timedelta(days=2)
    of = script(sources=options.sources, articles=options.articles, begin=begin)
    with tempfile.TemporaryDirectory() as folder, served(of, Path(folder) / "none") as rooms:
        rooms.set(of.begin)
        pages = pages_of(rooms)
        count = sum(map(len, pages.values()))
        for _ in range(options.times):
            for name, way in WAYS.items():
                status, used = done_by_a_copy(partial(way, pages, rooms.port))
                asked = rooms.served().articles
                cpu = (used.ru_utime + used.ru_stime) / count * 1_000
                print(f"{name:<20} {asked} of {count} pages, {cpu:.2f} ms of CPU each", flush=True)
                if status or asked < count:
                    return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
