"""Each limit is met, told in plain words, and costs its own source only: the page beside is read in the same run."""

import gzip
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from scrapy.utils.test import get_crawler

from pipelines.clean import clean
from pipelines.config import BOUNDS, Limits
from pipelines.model import Listing
from pipelines.stages import report_limits
from tests.crawler.crawling import PRETEND, begin_scrapy, entry, page, rows, write_folder
from tests.crawler.walking import kirkwell, rss, stage
from tests.pipelines.clean.pages import document
from tests.pipelines.clean.pages import page as fetched
from tests.trust import counts, table
from tests.trust.hostile_server import Act, Hostile, answer, bombs, redirect, serving, slow

CONFIG = """\
[contact]
contact = "tests@councilwatch.test"

[sources]
shipped = false

[limits]
timeout_seconds = 60
max_bytes = 10000000
head_bytes = 100000
redirects = 4
listing_links = 300
sitemap_addresses = 2000
sitemaps = 5
new_per_run = 2500
"""
MANY = 1_000_000 if counts.size() != "small" else 60_000
"""Entries of a sitemap; a tenth of them in a feed."""
MOST_MEMORY = 500_000_000
"""Bytes of the whole crawl, every bomb in it: it takes 200 MB where hardly two of them are read at once."""

TOO_LARGE = ("too_large",)
SLOW = ("timeout", "connection", "cut_off", "too_large")
READ = ("",)

NO_ROOM = "The answer was larger than the limit"


def entity(text: str) -> bytes:
    items = "<item><title>&z;</title><link>http://@/sound</link></item>"
    return f'<?xml version="1.0"?>{text}<rss version="2.0"><channel><title>N</title>{items}</channel></rss>'.encode()


LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(24))
DOCTYPES = {
    "billion_laughs": f'<!DOCTYPE rss [<!ENTITY a "ha">{LAUGHS}<!ENTITY z "&y;">]>',
    "quadratic": f'<!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}"><!ENTITY z "{"&a;" * 2_000}">]>',
    "entity_file": '<!DOCTYPE rss [<!ENTITY z SYSTEM "file:///etc/passwd">]>',
    "entity_web": '<!DOCTYPE rss [<!ENTITY z SYSTEM "http://@/trap">]>',
    "outer_dtd": '<!DOCTYPE rss SYSTEM "http://@/trap">',
    "parameter": '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://@/trap"> %p;]>',
    "own_loop": '<!DOCTYPE rss [<!ENTITY z "&z;">]>',
}


def urlset(number: int, prefix: str) -> bytes:
    nodes = "".join(f"<url><loc>http://@/{prefix}{n}</loc></url>" for n in range(number))
    return f"<urlset>{nodes}</urlset>".encode()


def parts(at: str) -> bytes:
    """Return the entries of an index of a hundred sitemaps."""
    port = at.rpartition(":")[2]
    entries = (f"<sitemap><loc>http://own-index.test:{port}/part{n}</loc></sitemap>" for n in range(100))
    return "".join(entries).encode()


def of_links(number: int) -> bytes:
    return (
        b"<html><body><main>"
        + b"".join(b'<article><a href="/l/%d">A story</a></article>' % n for n in range(number))
        + b"</main></body></html>"
    )


@dataclass(frozen=True, kw_only=True)
class Case:
    """A hostile listing: what it answers, how its run ends (``status``), and what the state says."""

    kind: str
    act: Act
    status: tuple[str, ...]
    says: str = ""
    most_links: int | None = None


@cache
def listings(at: str) -> dict[str, Case]:
    """Return hostile listings; ``at`` is the place of the server, which stands for @ in the texts."""

    def here(body: bytes, kind: str = "application/xml") -> Act:
        return answer(body if body.startswith(b"\x1f\x8b") else body.replace(b"@", at.encode()), kind=kind)

    cases = {
        name: Case(kind="feed", act=here(entity(text)), status=("ok", "failed", "not_a_listing", "empty"))
        for name, text in DOCTYPES.items()
    }
    deep = b"<rss>" + b"<a>" * (MANY // 5)
    part = "It is broken off, damaged or too long"
    return {
        **cases,
        "deep_feed": Case(kind="feed", act=here(deep), status=("empty", "not_a_listing", "ok")),
        "deep_sitemap": Case(
            kind="sitemap", act=here(b"<urlset>" + b"<url>" * (MANY // 5)), status=("empty", "not_a_listing", "ok")
        ),
        "deep_json": Case(
            kind="feed",
            act=here(b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 200_000),
            status=("failed", "not_a_listing"),
        ),
        "long_feed": Case(
            kind="feed",
            act=here(rss(*(f"/{n}" for n in range(MANY // 10)))[1]),
            status=("ok",),
            says=part,
            most_links=300,
        ),
        "long_sitemap": Case(
            kind="sitemap", act=here(urlset(MANY // 10, "s")), status=("ok",), says=part, most_links=2_000
        ),
        "million_packed": Case(
            kind="sitemap",
            act=here(gzip.compress(urlset(MANY, "").replace(b"@", at.encode()), 6, mtime=0)),
            status=("ok", "not_a_listing"),
            most_links=2_000,
        ),
        "bomb_sitemap": Case(
            kind="sitemap",
            act=here(gzip.compress(b"<urlset>" + b" " * 100_000_000, 9, mtime=0)),
            status=("not_a_listing", "failed"),
            says="holds more than 50 MB",
        ),
        "many_links": Case(
            kind="listing", act=here(of_links(MANY // 10), "text/html"), status=("ok",), says=part, most_links=300
        ),
        "over_max_bytes": Case(
            kind="sitemap", act=here(urlset(300_000, "a-long-address-of-a-story/")), status=("failed",), says=NO_ROOM
        ),
        "own_index": Case(
            kind="sitemap",
            act=here(b"<sitemapindex>" + parts(at) + b"</sitemapindex>"),
            status=("ok",),
            says="more than 5 sitemaps",
        ),
        "endless_turns": Case(kind="feed", act=redirect("/feed?again"), status=("failed",), says="without end"),
        "long_location": Case(kind="feed", act=redirect("/" + "x" * 15_000), status=("failed", "moved")),
    }


@cache
def pages() -> dict[str, tuple[Act, tuple[str, ...]]]:
    """Return hostile pages with the errors that a run may count for them ("" for none)."""
    headers = "".join(f"X-Header-{n}: {'v' * 20}\r\n" for n in range(2_000))
    cookies = "Set-Cookie: a=b; Domain=.test\r\n" * 500
    anything = (*TOO_LARGE, *SLOW, "no_page", "")
    return {
        **{name: (act, anything) for name, act in bombs().items()},
        "many_headers": (answer(page().body, more=headers), READ),
        "many_cookies": (answer(page().body, more=cookies), READ),
        "deep_page": (answer(b"<html><body>" + b"<div>" * (MANY // 2)), ("", "no_page")),
        "long_page": (
            answer(document(f"<main>{'<p>Words of a story without an end.</p>' * (MANY // 10)}</main>").encode()),
            ("",),
        ),
        "link_page": (
            answer(document("<main>" + "<a href='/x'>Ofsted report.pdf</a>" * (MANY // 10) + "</main>").encode()),
            ("",),
        ),
        "comments_before": (answer(b"<!---->" * (MANY // 10) + page().body), ("", "no_page")),
    }


@dataclass(frozen=True, kw_only=True)
class Crawled:
    addresses: dict[str, dict[str, Any]]
    runs: dict[str, dict[str, Any]]
    listings: dict[str, dict[str, Any]]
    number: dict[str, int]
    says: str
    memory: int
    asked: list[str]


NAMES = sorted([*pages()])
CASES = listings("x.test:1")


def host(name: str) -> str:
    return f"{name.replace('_', '-')}.test"


def hostile_entries(server: Hostile) -> Iterator[str]:
    for name, (act, _) in pages().items():
        base = f"http://{host(name)}:{server.port}"
        server.acts |= {f"{host(name)} /bad": act, f"{host(name)} /sound": answer(page().body)}
        server.acts[f"{host(name)} /feed"] = answer(feed_of(base, "/bad", "/sound"), kind="application/rss+xml")
        yield entry(name, base)
    for name, case in listings(f"trap.test:{server.port}").items():
        base = f"http://{host(name)}:{server.port}"
        server.acts |= {f"{host(name)} /feed": case.act, f"{host(name)} /feed?again": case.act}
        server.acts |= {
            f"{host(name)} /part{n}": answer(urlset(1_000, f"part{n}/").replace(b"@", b"trap.test"))
            for n in range(100)
            if name == "own_index"
        }
        server.acts[f"{host(name)} /other"] = answer(feed_of(base, "/sound"), kind="application/rss+xml")
        server.acts[f"{host(name)} /sound"] = answer(page().body)
        items = 'items = "article"\n' if case.kind == "listing" else ""
        extra = f'\n[[source.listings]]\nkind = "feed"\nurl = "{base}/other"\n'
        yield entry(name, base, kind=case.kind) + items + extra


def feed_of(base: str, *paths: str) -> bytes:
    items = "".join(f"<item><title>Story {path}</title><link>{base}{path}</link></item>" for path in paths)
    return f'<rss version="2.0"><channel><title>N</title>{items}</channel></rss>'.encode()


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    folder = tmp_path_factory.mktemp("limits")
    with serving({}) as server:
        write_folder(folder, list(hostile_entries(server)), CONFIG)
        return crawled_of(folder, server)


def crawled_of(folder: Path, server: Hostile) -> Crawled:
    """Crawl a folder whose sources ``server`` serves, and look into its store."""
    seen = [0]
    with begin_scrapy(folder, "crawl", "due", *PRETEND, "-s", "COUNCILWATCH_SECONDS=400") as process:
        threading.Thread(target=watch_memory, args=(process, seen), daemon=True).start()
        says = "".join(process.communicate(timeout=500))
    asked = list(server.asked)
    return Crawled(
        addresses={
            f"{row['source']} /{row['url'].split('/', 3)[3]}": row for row in rows(folder, "SELECT * FROM addresses")
        },
        runs={row["source"]: row for row in rows(folder, "SELECT * FROM runs")},
        listings={
            f"{row['source']} {row['url'].rpartition('/')[2]}": row for row in rows(folder, "SELECT * FROM listings")
        },
        number={
            row["source"]: row["n"]
            for row in rows(folder, "SELECT source, COUNT(*) AS n FROM addresses GROUP BY source")
        },
        says=says,
        memory=max(seen),
        asked=asked,
    )


def watch_memory(process: "subprocess.Popen[str]", seen: list[int]) -> None:
    """Note the most bytes that a process has taken, until it ends; what other children took is not counted."""
    status = Path(f"/proc/{process.pid}/status")
    with suppress(OSError):  # it has ended, or this system has no such file
        while most := re.search(r"VmHWM:\s+(\d+) kB", status.read_text()):
            seen.append(int(most[1]) * 1024)
            time.sleep(0.05)


@pytest.fixture(scope="module")
def slowed(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    """A crawl of what answers without end, slowly or fast."""
    folder = tmp_path_factory.mktemp("slow")
    entries: list[str] = []
    with serving({}) as server:
        for name, act in slow().items():
            base = f"http://{host(name)}:{server.port}"
            server.acts |= {f"{host(name)} /bad": act, f"{host(name)} /sound": answer(page().body)}
            server.acts[f"{host(name)} /feed"] = answer(feed_of(base, "/bad", "/sound"), kind="application/rss+xml")
            entries.append(entry(name, base))
        write_folder(folder, entries, CONFIG.replace("timeout_seconds = 60", "timeout_seconds = 8"))
        return crawled_of(folder, server)


SLOWED = sorted(slow())


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", SLOWED)
def test_what_never_ends_is_given_up_and_the_next_is_read(slowed: Crawled, name: str) -> None:
    bad, run = slowed.addresses[f"{name} /bad"], slowed.runs[name]
    assert set(json.loads(run["errors"])) <= {*SLOW}, run
    assert bad["why"].endswith("."), bad
    assert slowed.addresses[f"{name} /sound"]["state"] == "not_flagged"
    table.tried("limits: answers without end", 1, "given up in a plain sentence, the next page read")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_page_ends_in_a_sentence_and_the_next_is_read(crawled: Crawled, name: str) -> None:
    _, errors = pages()[name]
    bad, run = crawled.addresses[f"{name} /bad"], crawled.runs[name]
    counted = set(json.loads(run["errors"])) or {""}
    assert counted <= set(errors), (counted, bad)
    assert bad["why"].endswith("."), bad
    assert crawled.addresses[f"{name} /sound"]["state"] == "not_flagged"
    assert run["how"] == "finished", run
    table.tried("limits: hostile pages", 1, "ended in a plain sentence, the next page read")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", CASES)
def test_a_hostile_listing_ends_in_a_sentence_and_the_next_is_read(crawled: Crawled, name: str) -> None:
    case = CASES[name]
    row = crawled.listings[f"{name} feed"]
    assert row["status"] in case.status, row
    assert case.says in (row["says"] or ""), row
    assert crawled.listings[f"{name} other"]["status"] == "ok"
    assert case.most_links or name == "own_index" or crawled.addresses[f"{name} /sound"]["state"] == "not_flagged"
    assert crawled.runs[name]["how"] == "finished"
    if case.most_links is not None:
        assert 0 < crawled.number[name] - 1 <= case.most_links
    table.tried("limits: hostile listings", 1, "ended in a plain sentence, the next listing read")


def test_no_more_new_addresses_than_a_run_may_bring(crawled: Crawled) -> None:
    assert crawled.number["own_index"] == 2_500
    says = [row["says"] or "" for key, row in crawled.listings.items() if key.startswith("own_index part")]
    assert sum("more than 2,500 new addresses" in each for each in says) >= 2


def test_no_parser_asks_the_web_and_nothing_of_this_machine_is_read(crawled: Crawled) -> None:
    assert not [each for each in crawled.asked if "/trap" in each]
    assert not [row for row in crawled.addresses.values() if "root:" in row["title"]]


def test_the_crawl_stays_small_and_shows_nothing_of_the_program(crawled: Crawled) -> None:
    assert crawled.memory < MOST_MEMORY
    assert crawled.memory > 0 or sys.platform != "linux"
    assert "Traceback" not in crawled.says
    table.tried("limits: memory of a crawl of all of them", 1, f"{crawled.memory // 1_000_000} MB at most")


def test_every_limit_is_a_setting_within_bounds() -> None:
    for name in Limits.__dataclass_fields__.keys() - {"prescreen"}:
        least, most = BOUNDS[name]
        assert least <= getattr(Limits(), name) <= most


def test_a_longer_text_is_cut_and_marked() -> None:
    html = document(
        "<main>" + "".join(f"<p>Words of story {n} that goes on without an end.</p>" for n in range(3_000)) + "</main>"
    )
    article = clean(fetched(html), longest=10_000)
    assert len(article.text) <= 10_000
    assert article.partial
    assert (
        article.why_partial == "It has more than 10,000 characters (text_characters), so only its beginning was read."
    )


def test_what_a_report_may_take_comes_from_the_configuration() -> None:
    said = {"COUNCILWATCH_REPORT_PAGES": 7, "COUNCILWATCH_REPORT_SECONDS": 3, "COUNCILWATCH_REPORT_MEGABYTES": 400}
    limits = report_limits(get_crawler(settings_dict=said))
    assert (limits.pages, limits.cpu_seconds, limits.memory) == (7, 3, 400_000_000)


def test_new_addresses_of_a_run_are_counted_over_all_its_listings(tmp_path: Path) -> None:
    feeds = [Listing(kind="feed", url=f"https://news.kirkwell.test/{name}") for name in "ab"]
    with stage(tmp_path, Limits(new_per_run=10, owed_per_source=1)) as made:
        made.play(kirkwell(*feeds), {"/a": rss(*(f"/{n}" for n in range(8))), "/b": rss(*(f"/b{n}" for n in range(8)))})
        assert len(made.states()) == 10
        assert "new_per_run" in made.listing("/b")["says"]


def test_what_has_no_room_in_a_run_is_asked_again(tmp_path: Path) -> None:
    feed = Listing(kind="feed", url="https://news.kirkwell.test/a")
    with stage(tmp_path, Limits(new_per_run=10, owed_per_source=1)) as made:
        made.play(kirkwell(feed), {"/a": rss(*(f"/{n}" for n in range(18)))})
        assert len(made.states()) == 10
        kept = made.listing("/a")
        assert (kept["body_hash"], kept["etag"], kept["last_modified"]) == (None, None, None)
