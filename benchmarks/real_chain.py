"""The whole chain on real input: saved pages of real publishers and the two seed stories, over loopback.

Run ``python -m benchmarks.real_chain``. A loopback server offers the pages of ``../shared/pages`` and the
seeds of ``../shared/seeds`` (as plain pages) behind RSS feeds; the ordinary program crawls them into a
store of its own, and the table says how many were fetched and flagged, and what was claimed.
"""

import gzip
import html
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pipelines.store import open_store

SHARED = Path(__file__).parent.parent.parent / "shared"
CRAWL_SECONDS = 180


@dataclass(frozen=True, kw_only=True)
class SavedPage:
    """A page to serve: ``host`` is the name of its newsroom under ``.test``."""

    host: str
    publisher: str
    path: str
    title: str
    published: str
    body: bytes


def read_saved_pages() -> list[SavedPage]:
    """The publishers' pages, named after their files (``BBC_2024_08_01``)."""
    pages = []
    for file in sorted((SHARED / "pages").glob("*.html.gz")):
        name = file.name.removesuffix(".html.gz")
        publisher, year, month, day = name.rsplit("_", 3)
        pages.append(
            SavedPage(
                host="press.test",
                publisher="The real pages",
                path=f"/{name}",
                title=f"{publisher} of {day}.{month}.{year}",
                published=f"{year}-{month}-{day}",
                body=gzip.decompress(file.read_bytes()),
            )
        )
    return pages


def read_seeds() -> list[SavedPage]:
    """The two seed stories as plain pages: a heading, a date, a paragraph per line."""
    seeds = []
    for number, seed in enumerate(json.loads((SHARED / "seeds" / "expected.json").read_text(encoding="utf-8"))):
        text = (SHARED / "seeds" / seed["file"]).read_text(encoding="utf-8")
        paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
        published = seed["published"] if seed["published"].count("-") == 2 else f"{seed['published']}-15"
        title = html.escape(seed["title"])
        body = (
            f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>"
            f"<meta property='article:published_time' content='{published}'></head>"
            f"<body><article><h1>{title}</h1>\n{paragraphs}</article></body></html>"
        )
        seeds.append(
            SavedPage(
                host=f"seed{number}.test",
                publisher=seed["publisher"],
                path=f"/seed-{number}",
                title=seed["title"],
                published=published,
                body=body.encode(),
            )
        )
    return seeds


def feed_of(pages: list[SavedPage], port: int) -> bytes:
    """An RSS 2.0 feed of one host's pages."""
    items = "".join(
        f"<item><title>{html.escape(page.title)}</title><link>http://{page.host}:{port}{page.path}</link>"
        f"<pubDate>{datetime.fromisoformat(page.published):%a, %d %b %Y} 00:00:00 +0000</pubDate></item>"
        for page in pages
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


class SavedWeb(ThreadingHTTPServer):
    """Serves saved pages by host name on loopback and counts the requests."""

    daemon_threads = True

    def __init__(self, pages: list[SavedPage]) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.pages = pages
        self.asked: Counter[str] = Counter()


class _Answer(BaseHTTPRequestHandler):
    server: SavedWeb

    def do_GET(self) -> None:
        host = (self.headers["Host"] or "").split(":")[0]
        here = [page for page in self.server.pages if page.host == host]
        self.server.asked[self.path.lstrip("/") or "/"] += 1
        if self.path == "/feed":
            self._send(200, "application/rss+xml", feed_of(here, self.server.server_address[1]))
            return
        for page in here:
            if page.path == self.path:
                self._send(200, "text/html", page.body)
                return
        self._send(404, "text/plain", b"not here")

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the table on the screen alone."""


def write_working_folder(folder: Path, pages: list[SavedPage], port: int) -> None:
    (folder / "councilwatch.toml").write_text(
        '[contact]\ncontact = "bench@example.org"\n\n[sources]\nshipped = false\n', encoding="utf-8"
    )
    entries = []
    for host, publisher in dict.fromkeys((page.host, page.publisher) for page in pages):
        entries.append(
            f'[[source]]\nname = "{host.removesuffix(".test")}"\npublisher = "{publisher}"\n'
            f'kind = "trade_press"\nhome = "http://{host}:{port}/"\n\n'
            f'[[source.listings]]\nkind = "feed"\nurl = "http://{host}:{port}/feed"\n'
        )
    (folder / "watchlist.toml").write_text("\n".join(entries), encoding="utf-8")


def crawl(folder: Path) -> None:
    """One cycle of the ordinary program, allowed to talk to loopback only."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "scrapy",
            "crawl",
            "due",
            "-s",
            "COUNCILWATCH_PRETEND=yes",
            "-s",
            "DOWNLOAD_DELAY=0.02",
        ],
        cwd=folder,
        env={**os.environ, "COUNCILWATCH_HOME": str(folder), "SCRAPY_SETTINGS_MODULE": "crawler.settings"},
        timeout=CRAWL_SECONDS,
        check=True,
        stderr=(folder / "crawl.log").open("wb"),
    )


def print_what_was_kept(folder: Path) -> None:
    with open_store(folder / "councilwatch.db", create=False) as store:
        print("kept:", ", ".join(f"{number} {state}" for state, number in store.counts().items()))
        for line in store.stories_since(0):
            print(f"flagged as {line.kind}: {line.title} ({line.publisher})")
            for authority, judgement, grade, status, quote in line.claims:
                print(f"  {authority}, {judgement}: {grade} ({status}) “{quote[:70]}”")


def main() -> int:
    if not SHARED.is_dir():
        print(f"The saved pages are not here ({SHARED}): nothing to measure.")
        return 0
    pages = read_saved_pages() + read_seeds()
    with tempfile.TemporaryDirectory() as name, SavedWeb(pages) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        folder = Path(name)
        write_working_folder(folder, pages, web.server_address[1])
        crawl(folder)
        web.shutdown()
        print(f"pages offered {len(pages)}, fetched {sum(page.path.lstrip('/') in web.asked for page in pages)}")
        print_what_was_kept(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
