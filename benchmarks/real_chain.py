"""The whole chain on real input: saved pages of real publishers and the two seed stories, over loopback.

Run ``python -m benchmarks.real_chain``. A loopback server offers the pages of ``../shared/pages`` and the
seeds of ``../shared/seeds`` (as plain pages) behind RSS feeds without dates; the ordinary program crawls them
into a store of its own. The table says how many were fetched, cleaned and flagged, how well their text and date
were read, and which of the seeds' claims came out.
"""

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
from typing import Any

from benchmarks.pages import Reading, Truth, header, quality, read_truths
from pipelines.store import open_store

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
CRAWL_SECONDS = 180
PRESS = "press.test"


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A page to serve: ``host`` is the name of its newsroom under ``.test``."""

    host: str
    publisher: str
    path: str
    title: str
    body: bytes


def offered_truth(truth: Truth) -> Offered:
    return Offered(
        host=PRESS,
        publisher="The saved pages",
        path=f"/{truth.name}",
        title=truth.name.replace("_", " "),
        body=truth.body,
    )


def offered_seed(seed: dict[str, Any], number: int) -> Offered:
    """A seed story as a plain page: a heading, a date, a paragraph per line."""
    text = (SEEDS / seed["file"]).read_text(encoding="utf-8")
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    title = html.escape(seed["title"])
    body = (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>"
        f"<meta property='article:published_time' content='{seed['published']}'></head>"
        f"<body><article><h1>{title}</h1>\n{paragraphs}</article></body></html>"
    )
    return Offered(
        host=f"seed{number}.test",
        publisher=seed["publisher"],
        path=f"/seed-{number}",
        title=seed["title"],
        body=body.encode(),
    )


def feed_of(pages: list[Offered], port: int) -> bytes:
    """An RSS 2.0 feed of one host's pages; without dates, so that every date is the page's own."""
    items = "".join(
        f"<item><title>{html.escape(page.title)}</title><link>http://{page.host}:{port}{page.path}</link></item>"
        for page in pages
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


class SavedWeb(ThreadingHTTPServer):
    """Serves saved pages by host name on loopback and counts the requests by path."""

    daemon_threads = True

    def __init__(self, pages: list[Offered]) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.pages = pages
        self.asked: Counter[str] = Counter()


class _Answer(BaseHTTPRequestHandler):
    server: SavedWeb

    def do_GET(self) -> None:
        host = (self.headers["Host"] or "").split(":")[0]
        here = [page for page in self.server.pages if page.host == host]
        self.server.asked[self.path] += 1
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


def write_working_folder(folder: Path, pages: list[Offered], port: int) -> None:
    (folder / "councilwatch.toml").write_text(
        '[contact]\ncontact = "bench@councilwatch.test"\n\n[sources]\nshipped = false\n', encoding="utf-8"
    )
    entries = [
        f'[[source]]\nname = "{host.removesuffix(".test")}"\npublisher = "{publisher}"\n'
        f'kind = "trade_press"\nhome = "http://{host}:{port}/"\n\n'
        f'[[source.listings]]\nkind = "feed"\nurl = "http://{host}:{port}/feed"\n'
        for host, publisher in dict.fromkeys((page.host, page.publisher) for page in pages)
    ]
    (folder / "watchlist.toml").write_text("\n".join(entries), encoding="utf-8")


def crawl(folder: Path) -> list[dict[str, Any]]:
    """One cycle of the ordinary program, allowed to talk to loopback only: what it judged, as Scrapy exports it."""
    command = f"{sys.executable} -m scrapy crawl due -s COUNCILWATCH_PRETEND=yes -s DOWNLOAD_DELAY=0.02 -O judged.jsonl"
    with (folder / "crawl.log").open("wb") as log:
        subprocess.run(
            command.split(),
            cwd=folder,
            env={**os.environ, "COUNCILWATCH_HOME": str(folder), "SCRAPY_SETTINGS_MODULE": "crawler.settings"},
            timeout=CRAWL_SECONDS,
            check=True,
            stderr=log,
        )
    lines = (folder / "judged.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def reading_of(judged: dict[str, Any] | None) -> Reading:
    """What the chain read of one page; nothing of a page that it lost."""
    if judged is None:
        return Reading(title="", text="", published=None, seconds=0.0)
    article = judged["article"]
    date = article["published"]
    moment = datetime.fromisoformat(date["start"]) if date else None
    return Reading(title=article["title"], text=article["text"], published=moment, seconds=0.0)


Label = tuple[str, str, str, str]


def labels(claims: list[dict[str, str]]) -> set[Label]:
    return {(claim["gss"], claim["judgement"], claim["grade"], claim["status"]) for claim in claims}


def print_seed(seed: dict[str, Any], judged: dict[str, Any] | None) -> None:
    """Whether a seed was flagged and dated, and how its claims differ from the expected ones."""
    if judged is None:
        print(f"lost: {seed['title']}")
        return
    verdict, date = judged["verdict"], judged["article"]["published"]
    expected, got = labels(seed["claims"]), labels(verdict["claims"])
    print(f"{verdict['kind'] or 'not flagged'}: {seed['title']}")
    print(
        f"  claims right {len(expected & got)} of {len(expected)}, wrong {len(got - expected)}; "
        f"date {date['start'] if date else None} ({date['precision'] if date else None}), true {seed['published']}"
    )
    for sign, differing in (("missing", expected - got), ("wrong", got - expected)):
        for label in sorted(differing):
            print(f"  {sign}: {', '.join(label)}")


def main() -> int:
    """Print the table; exit status 1 where a page was lost on the way, 0 also where there are no saved pages."""
    truths = read_truths()
    if not truths or not SEEDS.is_dir():
        print(f"Skipped: the saved pages and seeds are not here ({SEEDS.parent}).")
        return 0
    seeds: list[dict[str, Any]] = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))
    pages = [offered_truth(truth) for truth in truths]
    pages += [offered_seed(seed, number) for number, seed in enumerate(seeds)]
    with tempfile.TemporaryDirectory() as name, SavedWeb(pages) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        write_working_folder(Path(name), pages, web.server_address[1])
        items = crawl(Path(name))
        web.shutdown()
        with open_store(Path(name) / "councilwatch.db", create=False) as store:
            counts = store.counts()
    judged = {item["page"]["asked"].rpartition("/")[2]: item for item in items}
    fetched = sum(web.asked[page.path] > 0 for page in pages)
    partial = sum(item["article"]["partial"] for item in items)
    flagged = sum(item["verdict"]["flag"] for item in items)
    print(
        f"pages offered {len(pages)}, fetched {fetched}, cleaned {len(judged)} ({partial} partial), flagged {flagged}"
    )
    print("kept:", ", ".join(f"{number} {state}" for state, number in counts.items()))
    print(header(f"{len(truths)} real pages"))
    print(quality("through the chain", truths, [reading_of(judged.get(truth.name)) for truth in truths]))
    for number, seed in enumerate(seeds):
        print_seed(seed, judged.get(f"seed-{number}"))
    return 0 if len(judged) == len(pages) else 1


if __name__ == "__main__":
    sys.exit(main())
