"""No form of a private address is connected to, on any way out, by the program as it asks the real web."""

import json
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest

from crawler.net.guard import check_address
from crawler.net.refusals import NotPublic
from crawler.sources import read_watchlist
from pipelines.addresses import canonical, host_of
from pipelines.exceptions import ConfigError, InputError
from pipelines.model import Link, ListingAnswer
from pipelines.store import open_store
from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import ENTRY, LISTING, PROJECT, ROBOTS, page, rows
from tests.trust import counts, table
from tests.trust.forms import forms

CONFIG = """\
[contact]
contact = "tests@councilwatch.test"

[sources]
shipped = false

[limits]
timeout_seconds = 5
delay_seconds = 0.01
owed_per_source = 500
source_seconds = 600
cycle_seconds = 900
"""

SOUND = "The sound page of the same source"


def chosen() -> tuple[str, ...]:
    """The forms that this run tries: all, or some that are different for each day's work but the same for one size."""
    every = forms()
    number = counts.counts().forms
    return every if number >= 200 else tuple(random.Random(8).sample(every, number))


def plain_header(form: str) -> str:
    """The form as a header can carry it."""
    return "".join(letter for letter in form if letter not in "\r\n\x00").encode().decode("latin-1")


def feed_of(addresses: Iterable[str], then: str = "") -> Answer:
    items = "".join(f"<item><title>T</title><link>{escape(xml(each))}</link></item>" for each in addresses)
    more = (
        f'<atom:link rel="next" href="{escape(xml(then))}" xmlns:atom="http://www.w3.org/2005/Atom"/>' if then else ""
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{more}{items}</channel></rss>'
    return Answer(type="application/rss+xml", body=body.encode())


def xml(form: str) -> str:
    return form.replace("\x00", "")


def sitemap_of(addresses: Iterable[str], root: str, node: str) -> Answer:
    nodes = "".join(f"<{node}><loc>{escape(xml(each))}</loc></{node}>" for each in addresses)
    body = f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{nodes}</{root}>'
    return Answer(type="application/xml", body=body.encode())


def page_of(addresses: Iterable[str], then: str = "", base: str = "") -> Answer:
    links = "".join(f'<article><a href="{escape(xml(each))}">A story of words</a></article>' for each in addresses)
    head = f'<base href="{escape(xml(base))}">' if base else ""
    more = f'<a class="next" rel="next" href="{escape(xml(then))}">Next</a>' if then else ""
    return Answer(body=f"<html><head>{head}</head><body><main>{links}{more}</main></body></html>".encode())


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way by which forms of addresses reach the program: its entry of the watch list, and how many it carries."""

    name: str
    entry: str
    tried: int


def ways(web: PretendWeb, tried: Sequence[str]) -> Iterator[Way]:
    """Serve every way to name an address, and yield it with its entry."""

    def source(name: str, answers: dict[str, Answer], kind: str, number: int, extra: str = "") -> Way:
        host = f"{name.replace('_', '-')}.example"
        web.add_host(host, {"/robots.txt": ROBOTS, "/sound": page(SOUND), **answers})
        listing = LISTING.format(kind=kind, url=f"http://{host}/list") + extra
        return Way(name=name, entry=ENTRY.format(name=name, base=f"http://{host}") + listing, tried=number)

    yield source("feed_entries", {"/list": feed_of(["/sound", *tried])}, "feed", len(tried))
    yield source(
        "sitemap_entries",
        {"/list": sitemap_of(["http://sitemap-entries.example/sound", *tried], "urlset", "url")},
        "sitemap",
        len(tried),
    )
    yield source(
        "sitemap_index", {"/list": sitemap_of(tried[:20], "sitemapindex", "sitemap")}, "sitemap", min(len(tried), 20)
    )
    items = 'items = "article"\nnext_page = "a.next"\npages = 3\n'
    yield source("listing_links", {"/list": page_of(["/sound", *tried])}, "listing", len(tried), items)
    found = json.dumps({"items": [{"url": each, "title": "T"} for each in tried]}).encode()
    yield source(
        "api_links",
        {"/list": Answer(type="application/json", body=found)},
        "api",
        len(tried),
        'items = "items[]"\nlink = "url"\ntitle = "title"\n',
    )
    for at, part in enumerate(chunks(tried, 30)):
        paths = {
            f"/r/{n}": Answer(status=302, headers={"Location": plain_header(form)}, validators=False)
            for n, form in enumerate(part)
        }
        yield source(f"redirects_{at}", {**paths, "/list": feed_of(["/sound", *paths])}, "feed", len(part))
        fresh = {f"/m/{n}": Answer(body=refresh(form)) for n, form in enumerate(part)}
        yield source(f"refreshes_{at}", {**fresh, "/list": feed_of(["/sound", *fresh])}, "feed", len(part))
    for at, form in enumerate(tried[:: max(len(tried) // 60, 1)]):
        away = Answer(status=301, headers={"Location": plain_header(form)}, validators=False)
        yield source(f"moved_listing_{at}", {"/list": away}, "feed", 1)
        yield source(f"moved_robots_{at}", {"/robots.txt": away, "/list": feed_of(["/sound"])}, "feed", 1)
        yield source(f"next_page_{at}", {"/list": page_of(["/sound"], then=form)}, "listing", 1, items)
        yield source(f"next_feed_{at}", {"/list": feed_of([f"/s/{n}" for n in range(9)], then=form)}, "feed", 1)
        yield source(f"base_{at}", {"/list": page_of(["sound", "x"], base=form)}, "listing", 1, items)
        cookies = {"Set-Cookie": "session=secret; Domain=.example", "Location": "http://elsewhere.example/cookie"}
        yield source(f"cookies_{at}", {"/list": Answer(status=302, headers=cookies, validators=False)}, "feed", 1)


def refresh(form: str) -> bytes:
    return page().body.replace(
        b"<meta", f'<meta http-equiv="refresh" content="0; url={escape(xml(form))}"><meta'.encode(), 1
    )


def chunks(forms: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (forms[at : at + size] for at in range(0, len(forms), size))


def watched(tried: Sequence[str], folder: Path) -> list[str]:
    """Return the entries with these addresses that a watch list takes at all."""
    taken = []
    for at, form in enumerate(tried):
        entry = ENTRY.format(name=f"watched_{at}", base="http://watched.example") + LISTING.format(
            kind="feed", url="@@"
        )
        entry = entry.replace('"@@"', json.dumps(form))
        path = folder / "one.toml"
        path.write_text(entry, encoding="utf-8")
        try:
            read_watchlist(path, "user")
        except ConfigError:
            continue
        taken.append(entry)
    return taken


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """What a crawl asked for: where it connected, the holes, what its store and the web's log hold."""

    connected: int
    breaches: list[str]
    ways: list[Way]
    folder: Path
    says: str
    headers: list[dict[str, str]]
    watched: int
    owed: int


def real_crawl(folder: Path, port: int, *args: str) -> "tuple[list[list[str]], subprocess.CompletedProcess[str]]":
    told = folder / "told.jsonl"
    command = [sys.executable, "-m", "tests.trust.real_crawl", str(told), str(port), *args]
    env = {
        "PATH": "/usr/bin:/bin",
        "COUNCILWATCH_HOME": str(folder),
        "http_proxy": "http://127.0.0.1:1",
        "PYTHONPATH": str(PROJECT),
    }
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, timeout=900, check=False)
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    return [json.loads(line) for line in lines], done


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    folder = tmp_path_factory.mktemp("addresses")
    tried = chosen()
    with serve() as web:
        web.add_host("elsewhere.example", {"/robots.txt": ROBOTS, "/cookie": feed_of(["/x"])})
        web.add_host("watched.example", {"/robots.txt": ROBOTS})
        all_ways = list(ways(web, tried))
        taken = watched(tried, folder)
        (folder / "councilwatch.toml").write_text(CONFIG, encoding="utf-8")
        (folder / "watchlist.toml").write_text("\n".join([*(way.entry for way in all_ways), *taken]), encoding="utf-8")
        owed = owe(folder, tried)
        lines, done = real_crawl(folder, web.port, "crawl", "due", "-s", "COUNCILWATCH_SECONDS=800")
        headers = [dict(asked.headers) for asked in web.log]
    return Crawled(
        connected=sum(kind == "connected" for kind, _ in lines),
        breaches=[what for kind, what in lines if kind == "breach"],
        ways=all_ways,
        folder=folder,
        says=done.stdout + done.stderr,
        headers=headers,
        watched=len(tried) - len(taken),
        owed=owed,
    )


def owe(folder: Path, tried: Sequence[str]) -> int:
    """Let the store owe the addresses as they are, as if every check before the last one had been passed over."""
    links = tuple(Link(url=form, title="T") for form in tried)
    with open_store(folder / "councilwatch.db") as store:
        answer = ListingAnswer(
            source="feed_entries",
            listing="http://feed-entries.example/old",
            kind="feed",
            asked_at=datetime.now(UTC),
            status="ok",
            found_by="poll",
            links=links,
        )
        new = store.keep_listing(answer, run_id=None)
    return len(new)


def test_nothing_but_public_addresses_is_connected_to(crawled: Crawled) -> None:
    assert crawled.breaches == []
    assert crawled.connected > 20, crawled.says[-2_000:]
    for way in sorted({way.name.rstrip("_0123456789") for way in crawled.ways}):
        number = sum(each.tried for each in crawled.ways if each.name.rstrip("_0123456789") == way)
        table.tried(f"private address: {way.replace('_', ' ')}", number, "nothing connected to")
    table.tried(
        "private address: in the watch list", len(chosen()), f"{crawled.watched} refused as read, the rest not asked"
    )
    table.tried("private address: owed already", crawled.owed, "nothing connected to")


def test_the_sound_pages_beside_them_were_read(crawled: Crawled) -> None:
    kept = rows(crawled.folder, f"SELECT source FROM addresses WHERE title = '{SOUND}' OR url LIKE '%/sound'")
    assert len(kept) > 5
    assert "Traceback" not in crawled.says


def test_every_refusal_is_a_plain_sentence(crawled: Crawled) -> None:
    for row in rows(crawled.folder, "SELECT url, state, why FROM addresses WHERE state != 'not_flagged'"):
        assert row["why"].endswith("."), row


def test_no_cookie_and_no_password_goes_to_another_host(crawled: Crawled) -> None:
    names = {name.lower() for headers in crawled.headers for name in headers}
    assert names.isdisjoint({"cookie", "authorization", "referer", "proxy-authorization"})
    table.tried("cookies and credentials to another host", len(crawled.headers), "none sent")


def test_what_a_person_adds_is_refused_before_it_is_owed() -> None:
    """``councilwatch add`` asks for what ``canonical`` and the guard let pass; names are for the resolver."""
    passed, said = [], []
    for form in forms():
        try:
            known = canonical(form)
            check_address(known, pretend=False)
        except (InputError, NotPublic) as error:
            said.append(str(error))
        else:
            passed.append(host_of(known))
    assert all(each.endswith(".") for each in said)
    assert all(not host.replace(".", "").isdigit() and ":" not in host for host in passed)
    table.tried(
        "private address: councilwatch add",
        len(forms()),
        f"{len(forms()) - len(passed)} refused by letters, the rest by the name server",
    )


HOMES = """
import sys
from crawler import looking
from crawler.looking import LookSpider
def askings(self, now):
    import datetime, json
    for home in json.load(open(self.home)):
        yield self.discovering(home, now, now + datetime.timedelta(seconds=600))
LookSpider.askings = askings
from tests.trust.real_crawl import main
from pathlib import Path
main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
"""


def test_discovery_goes_to_no_private_place(tmp_path: Path) -> None:
    """As a home page, as what a home page names, and as a Sitemap line of robots.txt."""
    tried = chosen()
    with serve() as web:
        lines = "".join(f"Sitemap: {quote(form, safe=':/@[]%?#.')}\n" for form in tried)
        names = []
        for at, part in enumerate(chunks(tried, 8)):
            host = f"home{at}.example"
            names.append(f"http://{host}/")
            feeds = "".join(
                f'<link rel="alternate" type="application/rss+xml" href="{escape(xml(form))}">' for form in part
            )
            news = "".join(f'<nav><a href="{escape(xml(form))}">News</a></nav>' for form in part)
            robots = Answer(type="text/plain", body=f"User-agent: *\nAllow: /\n{lines}".encode())
            html = f"<html><head>{feeds}</head><body>{news}</body></html>".encode()
            web.add_host(host, {"/robots.txt": robots, "/": Answer(body=html)})
        (tmp_path / "councilwatch.toml").write_text(CONFIG, encoding="utf-8")
        (tmp_path / "homes.json").write_text(json.dumps([*tried, *names]), encoding="utf-8")
        told = tmp_path / "told.jsonl"
        arguments = ["crawl", "look", "-a", f"home={tmp_path / 'homes.json'}", "-a", f"into={tmp_path / 'found'}"]
        arguments += ["-s", "COUNCILWATCH_SECONDS=600"]
        done = subprocess.run(
            [sys.executable, "-c", HOMES, str(told), str(web.port), *arguments],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            timeout=800,
            check=False,
            env={
                "PATH": "/usr/bin:/bin",
                "COUNCILWATCH_HOME": str(tmp_path),
                "PYTHONPATH": str(PROJECT),
                "SCRAPY_SETTINGS_MODULE": "crawler.settings",
            },
        )
    asked = [json.loads(line) for line in told.read_text(encoding="utf-8").splitlines()]
    found = (tmp_path / "found").read_text(encoding="utf-8").splitlines()
    assert [what for kind, what in asked if kind == "breach"] == []
    assert len(found) == len({*tried, *names}), done.stderr[-2_000:]
    assert sum(kind == "connected" for kind, _ in asked) >= len(names)
    table.tried("private address: discovery", 4 * len(tried), "nothing connected to")
