"""How long the crawl's event loop is blocked while hard and large answers are read: ``python -m benchmarks.loop_lag``.

Pretend newsrooms list ordinary stories, stories of 1 and 8 MB, the largest of them on a rating, a feed of 5 MB, a
sitemap of 50,000 addresses, a packed one, a page of 4,000 links and an API's 5 MB of JSON; one has a robots.txt of
500 KB, and one has moved its list, so that another way is looked for on a large home page. All are crawled at once by
one process. It fails where the loop was ever blocked for more than 50 ms (``benchmarks.lag`` says what counts).
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.lag import LATE
from crawler import settings
from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import CONFIG, PRETEND, ROBOTS, begin_scrapy, entry, feed, make_due, page, write_folder

ALLOWED = 0.050
"""Seconds for which the loop may be blocked."""

ENTRIES = 50_000
WORDS = "The council has planted trees along the ring road, and school classes carried the water to them all. "
XML = "application/xml"

RATED = b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Leeds rated good by Ofsted</title></head>
<body><main><article><h1>Leeds rated good by Ofsted</h1><p>Ofsted has rated children's services at Leeds City Council as
good overall. Inspectors found that help for families comes early.</p></article></main></body></html>"""


def long_story(size: int, body: bytes = page().body) -> Answer:
    """Return a page of about ``size`` bytes."""
    paragraph = f"<p>{WORDS}</p>".encode()
    head, tail = body.split(b"</article>", 1)
    return Answer(body=head + paragraph * (size // len(paragraph)) + b"</article>" + tail)


def sitemap(base: str, number: int = ENTRIES) -> bytes:
    day = "2026-11-{:02}"
    urls = (f"<url><loc>{base}/s/{n}</loc><lastmod>{day.format(n % 28 + 1)}</lastmod></url>" for n in range(number))
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(urls)}</urlset>'.encode()


def long_robots(size: int) -> Answer:
    """Return a robots.txt of about ``size`` bytes."""
    rules = "".join(f"Disallow: /private/{number}/*?page=\n" for number in range(size // 28))
    return Answer(type="text/plain", body=f"User-agent: *\n{rules}".encode())


def long_feed(base: str, size: int) -> bytes:
    """Return a feed of a thousand stories with their whole text."""
    text = WORDS * (size // 1_000 // len(WORDS))
    items = (
        f"<item><title>Story {n}</title><link>{base}/f/{n}</link><description><![CDATA[<p>{text}</p>]]></description>"
        "<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item>"
        for n in range(1_000)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>N</title>{"".join(items)}</channel></rss>'.encode()


def json_feed(base: str, size: int) -> bytes:
    text = WORDS * (size // 1_000 // len(WORDS))
    items = [{"id": f"{n}", "url": f"{base}/j/{n}", "title": f"Story {n}", "content_text": text} for n in range(1_000)]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "N", "items": items}).encode()


def links(base: str, number: int) -> bytes:
    """Return a page of many links."""
    items = "".join(f'<article><a href="{base}/l/{n}">A story of number {n}</a></article>' for n in range(number))
    return f"<html><body><main>{items}</main></body></html>".encode()


def newsrooms(web: PretendWeb, entries: int = ENTRIES) -> Iterator[str]:
    """Serve all of them; yield their entries in a watch list. ``entries`` are those of the sitemap."""

    def add(name: str, answers: dict[str, Answer], kind: str = "feed", more: str = "") -> str:
        base = web.address(f"{name}.test", "")
        web.add_host(f"{name}.test", {"/robots.txt": ROBOTS, **answers})
        return entry(name, base, kind=kind) + more

    for number in range(8):
        base = web.address(f"plain{number}.test", "")
        stories = {f"/{n}": page(f"Trees by the road {n}") for n in range(6)}
        yield add(f"plain{number}", {"/feed": feed(base, stories), **stories})
    for name, size in (("long", 1_000_000), ("longer", 8_000_000)):
        base = web.address(f"{name}.test", "")
        yield add(name, {"/feed": feed(base, ["/a", "/b"]), "/a": long_story(size), "/b": long_story(size)})
    base = web.address("rated.test", "")
    story = long_story(8_000_000, RATED)
    yield add("rated", {"/feed": feed(base, ["/a"]), "/a": story})
    base = web.address("walled.test", "")
    yield add("walled", {"/feed": feed(base, ["/a"]), "/a": page(), "/robots.txt": long_robots(500_000)})
    base = web.address("moved.test", "")
    yield add("moved", {"/": Answer(body=links(base, 1_000)), "/feed": Answer(status=404)})
    base = web.address("feedful.test", "")
    yield add("feedful", {"/feed": Answer(type=XML, body=long_feed(base, 5_000_000))})
    base = web.address("jsonful.test", "")
    yield add("jsonful", {"/feed": Answer(type="application/json", body=json_feed(base, 5_000_000))})
    base = web.address("mapped.test", "")
    yield add("mapped", {"/feed": Answer(type=XML, body=sitemap(base, entries))}, kind="sitemap")
    base = web.address("packed.test", "")
    yield add(
        "packed", {"/feed": Answer(type="application/gzip", body=gzip.compress(sitemap(base, 5_000)))}, kind="sitemap"
    )
    base = web.address("linked.test", "")
    yield add("linked", {"/feed": Answer(body=links(base, 4_000))}, "listing", 'items = "article"\n')


def crawled(folder: Path, *more: str, rounds: int = 2, entries: int = ENTRIES) -> list[dict[str, Any]]:
    """Crawl all of them, the second time with nothing new in bodies that are sent again; return what each round saw."""
    told = folder / "lag.json"
    extensions = json.dumps(settings.EXTENSIONS | {"benchmarks.lag.LoopLag": 1})
    seen = []
    with serve(max_requests=100_000) as web:
        write_folder(
            folder, list(newsrooms(web, entries)), CONFIG.replace("timeout_seconds = 1", "timeout_seconds = 60")
        )
        for _ in range(rounds):
            asked = (
                "crawl",
                "due",
                *PRETEND,
                "-s",
                f"EXTENSIONS={extensions}",
                "-s",
                f"COUNCILWATCH_LAG={told}",
                *more,
            )
            with begin_scrapy(folder, *asked) as process:
                _, says = process.communicate(timeout=600)
            assert process.returncode == 0, says
            seen.append(json.loads(told.read_text("utf-8")))
            told.unlink()
            make_due(folder)
    return seen


def lines(lag: dict[str, Any]) -> Iterator[str]:
    """Yield what is told of one lag."""
    yield f"  {lag['lag'] * 1000:5.0f} ms, {lag['own'] * 1000:.0f} of them in the loop's own thread"
    yield from (
        f"        {seconds * 1000:5.1f} ms {name}, {times:.0f} times" for name, (times, seconds) in lag["callbacks"]
    )
    yield from (f"        at {line}" for line, _ in lag["lines"])
    yield from (f"        while another thread was at {line}" for line, _ in lag["held_by"])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=2, help="0 reads pages in the loop, as it was")
    parser.add_argument("--entries", type=int, default=ENTRIES, help="addresses of the sitemap")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        seen = crawled(Path(name), "-s", f"COUNCILWATCH_PAGE_READERS={options.readers}", entries=options.entries)
    for number, told in enumerate(seen, 1):
        print(f"round {number}: the loop was blocked for {told['longest'] * 1000:.0f} ms at most", end="; ")
        print(f"{told['over']} times for more than {LATE * 1000:.0f} ms")
        print("\n".join(line for each in told["worst"] for line in lines(each)))
    return int(any(told["longest"] > ALLOWED for told in seen))


if __name__ == "__main__":
    sys.exit(main())
