"""How far reading is from what no program could go below: ``python -m benchmarks.limit [--pages N] [--sources N]``.

In one run, in turns, so that both meet the same unrest of the machine:

- a page that is read (cleaned, judged, a flagged story's links) beside one lxml parse of its bytes, and beside going
  through the bytes once, on the labelled stories set into pages of a local paper (``benchmarks.speed``), flagged and
  other ones apart;
- an idle cycle of sources on hosts of their own beside asking for the same addresses with bare sockets, all at once:
  what the network and the server take, and a program cannot change.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml.html import document_fromstring

from benchmarks.speed import articles, page_of
from pipelines.apart.limits import PageLimits
from pipelines.apart.read import read_page
from pipelines.model import Page
from scheduler.demo.server import serve
from tests.crawler.crawling import add_newsroom, crawl, make_due, page, write_folder

LATENCY = 0.05
"""Seconds that each answer of the pretend web takes."""


@dataclass(frozen=True, kw_only=True)
class Took:
    """Seconds of the processor for one page: read as the program does, parsed only, gone through only."""

    flagged: bool
    read: float
    parsed: float
    touched: float


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def took(one: Page) -> Took:
    body = one.html.encode()
    limits = PageLimits()
    return Took(
        flagged=read_page(one, limits).verdict.flag,
        read=seconds(lambda: read_page(one, limits)),
        parsed=seconds(lambda: document_fromstring(body)),
        touched=seconds(lambda: body.count(b"Ofsted")),
    )


def line(name: str, all_took: Iterable[Took]) -> str:
    """Return medians of milliseconds, and the median of each page's own ratio to its parse."""
    each = list(all_took)
    read, parsed, touched = (
        statistics.median(getattr(one, field) for one in each) * 1_000 for field in ("read", "parsed", "touched")
    )
    ratio = statistics.median(one.read / one.parsed for one in each)
    return f"{name:<10} {len(each):6} {read:9.2f} {parsed:9.2f} {touched:9.4f} {ratio:14.1f}"


async def bare(addresses: Sequence[tuple[str, int]]) -> float:
    """Return the seconds that it takes to ask all hosts for their robots.txt and then their feed, all at once."""

    async def ask(host: str, port: int, path: str) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        await reader.read()
        writer.close()

    async def both(host: str, port: int) -> None:
        await ask(host, port, "/robots.txt")
        await ask(host, port, "/feed")

    begun = time.perf_counter()
    await asyncio.gather(*(both(host, port) for host, port in addresses))
    return time.perf_counter() - begun


def idle(number: int, folder: Path) -> tuple[float, float, float]:
    """Return seconds by the clock: of the bare questions, of an idle cycle, and of a crawl that has nothing to ask."""
    with serve(max_requests=1_000_000) as web:
        stories = {"/a": page()}
        write_folder(folder, [add_newsroom(web, f"room{each}", stories, stories) for each in range(number)])
        crawl(folder)
        web.latency = LATENCY
        limit = asyncio.run(bare([(f"room{each}.test", web.port) for each in range(number)]))
        make_due(folder)
        begun = time.perf_counter()
        crawl(folder)
        cycle = time.perf_counter() - begun
        begun = time.perf_counter()
        crawl(folder)  # nothing is due
        return limit, cycle, time.perf_counter() - begun


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--sources", type=int, default=60)
    options = parser.parse_args(arguments)
    pages = [page_of(article, number) for number, article in enumerate(articles()[: options.pages])]
    for one in pages[:10]:  # what is loaded once is loaded
        read_page(one, PageLimits())
    measured = [took(one) for one in pages]
    print(f"{'pages':<10} {'number':>6} {'read ms':>9} {'parse ms':>9} {'bytes ms':>9} {'read by parse':>14}")
    print(line("flagged", (one for one in measured if one.flagged)))
    print(line("others", (one for one in measured if not one.flagged)))
    if options.sources:
        with tempfile.TemporaryDirectory() as name:
            limit, cycle, nothing = idle(options.sources, Path(name))
        print(f"an idle cycle of {options.sources} hosts that take {LATENCY * 1000:.0f} ms an answer:")
        print(
            f"  bare questions, all at once {limit:.2f} s; the cycle {cycle:.2f} s, its start and end {nothing:.2f} s;"
        )
        print(f"  the cycle without its start by the bare questions: {(cycle - nothing) / limit:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
