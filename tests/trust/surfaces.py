"""What reads what others wrote: for each some sound inputs, how it reads, its own error, what must hold."""

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crawler import ways
from crawler.discovery import Seen, discover
from crawler.net.answers import judge_page
from crawler.net.robots import read_rules
from crawler.opml import read_opml
from crawler.sources import sources_of
from pipelines.clean import clean
from pipelines.clean.charset import decode
from pipelines.config import Config, read_config
from pipelines.exceptions import ConfigError, InputError
from pipelines.model import Article, Claim, Listed, Listing, ListingKind, Refusal, Verdict
from pipelines.reports.fence import Fence
from pipelines.statistics.outcomes_table import read_table
from pipelines.strict_toml import TomlFile
from pipelines.understand import understand
from pipelines.understand.lines import read_story
from scheduler.demo.newsroom import HOME
from scheduler.demo.pdf import pdf
from tests.crawler.discovery import newsrooms as homes
from tests.pipelines.clean.pages import EVERY_FAMILY, page
from tests.pipelines.reports import printed
from tests.pipelines.statistics.ods_writer import ods

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://www.oakford.test/news?paged=2"


@dataclass(frozen=True, kw_only=True)
class Surface:
    """``read`` may raise ``errors`` and nothing else; ``check`` asserts what must hold of input and answer."""

    seeds: tuple[bytes, ...]
    read: Callable[[bytes], Any]
    errors: tuple[type[Exception], ...] = ()
    check: Callable[[bytes, Any], None] = lambda _, __: None


def files(pattern: str, *folders: Path) -> tuple[bytes, ...]:
    found = sorted(path for folder in folders for path in folder.rglob(pattern))
    return tuple(path.read_bytes() for path in found)[:12]


ROOMS = (HOME, ROOT / "tests" / "newsrooms")


def listing(kind: ListingKind, **keys: Any) -> Callable[[bytes], Listed]:
    entry = Listing(kind=kind, url=URL, **keys)

    def read(body: bytes) -> Listed:
        kind_of_body = [None, "text/xml; charset=utf-8", "text/html; charset=" + "x" * 20][len(body) % 3]
        return ways.read(entry, body, url=URL, content_type=kind_of_body, day_first=True)

    return read


def check_listed(_: bytes, listed: Listed) -> None:
    for link in listed.links:
        assert link.url.startswith(("http://", "https://"))
        assert len(link.title) <= 500
        assert link.title == " ".join(link.title.split())
        assert not any(ord(letter) < 32 or ord(letter) == 127 for letter in link.title + link.url)
        assert all(not 0xD800 <= ord(letter) < 0xE000 for letter in link.title + link.summary)
    assert all(each.startswith(("http://", "https://")) for each in listed.more)


def cleaned(body: bytes) -> Article:
    judge_page(200, "text/html", body)
    return clean(page(decode(body, "text/html; charset=utf-8")))


def check_article(_: bytes, article: Article) -> None:
    assert article.title == " ".join(article.title.split())
    assert all(line == line.strip() and line for line in article.text.split("\n")) or not article.text
    assert not any(0xD800 <= ord(letter) < 0xE000 for letter in article.title + article.text)


def judged(body: bytes) -> tuple[Article, Verdict]:
    try:
        whole = body.decode("utf-8", "surrogatepass")  # halves of letters come from JSON files
    except UnicodeDecodeError:
        whole = body.decode("utf-8", "replace")
    title, _, text = whole.partition("\n")
    article = Article(title=title, text=text, published=None, publisher="Leeds City Council")
    return article, understand(article)


def check_verdict(_: bytes, told: tuple[Article, Verdict]) -> None:
    article, verdict = told
    quoted: tuple[Claim | Refusal, ...] = (*verdict.claims, *verdict.refused)
    for claim in quoted:
        field = article.title if claim.field == "title" else article.text
        assert 0 <= claim.start < claim.end <= len(field)
        assert claim.quote == field[claim.start : claim.end]
    for reason in verdict.reasons:
        field = article.title if reason.field == "title" else article.text
        assert 0 <= reason.start <= reason.end <= len(field)


def discovered(body: bytes) -> Any:
    steps = discover(URL, now=NOW)
    asked = next(steps)
    for _ in range(20):
        try:
            asked = steps.send(
                {url: Seen(asked=url, url=url, status=200, content_type=None, body=body) for url in asked}
            )
        except StopIteration as end:
            return end.value
    raise AssertionError("discovery does not end")


def robots(body: bytes) -> Any:
    rules = read_rules(200, body.decode("utf-8-sig", "ignore"), NOW, why="")
    assert rules.parser is not None
    return rules.crawl_delay, [
        rules.parser.allowed(url, "councilwatch") for url in (URL, "http://x.test/" + "a" * 1_900, "x")
    ]


def toml(read: Callable[[Path], Any], name: str) -> Callable[[bytes], Any]:
    """Return what reads a file of this name in a folder of its own."""

    def reading(body: bytes) -> Any:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(body)
            try:
                return read(path)
            except ConfigError as error:
                raise ConfigError(Path(name), error.line, str(error).replace(folder, "")) from None

    return reading


def story_lines(body: bytes) -> Any:
    return [read_story(line) for line in body.decode("utf-8", "replace").splitlines()]


def told_by_fence(fence: Fence) -> Callable[[bytes], Any]:
    return fence.read


CORPUS = tuple(
    f"{story.get('title', '')}\n{story.get('text', '')}".encode()
    for line in (ROOT / "tests" / "corpus" / "stories.jsonl").read_text(encoding="utf-8").splitlines()[:25]
    for story in [json.loads(line)]
)
CONFIG = b"""\
[contact]
contact = "desk@councilwatch.test"
[sources]
shipped = false
kinds = ["trade_press", "regulator"]
[rhythm]
trade_press = 15
[limits]
max_bytes = 1000000
delay_seconds = 1.5
[explorer]
port = 8001
[alerts]
quiet_hours = "22:00-07:00"
[alerts.channels.desk]
env = "DESK"
[[alerts.rules]]
name = "leeds"
councils = ["Leeds", "Somerset"]
grades = ["inadequate"]
direction = ["fall"]
to = ["desk"]
[digest]
every = "daily"
at = "07:30"
to = ["desk"]
"""
WATCHED = files("entry.toml", *ROOMS) + tuple(
    path.read_bytes()[:6_000] for path in sorted((ROOT / "crawler" / "watchlist").glob("*.toml"))[:4]
)
OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Press">
<outline text="Oakford" type="rss"
xmlUrl="https://www.oakford.test/rss" htmlUrl="https://www.oakford.test/" category="local_press"/>
</outline></body></opml>"""
ROBOTS = (
    b"User-agent: *\nDisallow: /private*/x$\nAllow: /\nCrawl-delay: 2\n"
    b"User-agent: councilwatch\nDisallow: /a*a*a*a*b\nSitemap: /s.xml\n"
)
API = json.dumps(
    {"results": [{"link": "/news/1", "title": "One", "public_timestamp": "2026-11-20T10:00:00Z"}] * 3}
).encode()
RELEASE = json.dumps(
    {"details": {"attachments": [{"url": "https://a.test/x.ods", "title": "T"}]}, "public_updated_at": "2026-01-01"}
).encode()
SEARCH = json.dumps(
    {"results": [{"title": "Local authority inspections outcomes", "link": "/government/statistics/x"}]}
).encode()
TABLES = (
    ods(
        {
            "Outcomes": [
                ["Local authority", "Inspection start date", "Overall effectiveness"],
                ["Leeds", NOW.date(), "Good"],
            ]
        }
    ),
    ods({"": [[1, "x", NOW.date()] * 5] * 20}),
)
REPORTS = (pdf([printed.ilacs(), printed.ilacs()]), pdf([printed.sif(), *printed.sif_inside()]))

LISTINGS: Mapping[str, tuple[tuple[bytes, ...], Callable[[bytes], Listed]]] = {
    "feed": (files("*rss*.xml", *ROOMS) + files("*.atom", *ROOMS), listing("feed")),
    "sitemap": (files("*sitemap*.xml", *ROOMS), listing("sitemap")),
    "listing page": (
        files("*.html", *ROOMS),
        listing("listing", items="li, article, a", title="h2, h3", date="time", next_page="a"),
    ),
    "API": (
        (API,),
        listing("api", items="results[]", link="link", title="title", date="public_timestamp", next_page="next"),
    ),
    "committee pages": (files("*.html", ROOT / "tests" / "newsrooms" / "moderngov"), listing("modern_gov")),
    "Ofsted's pages": (files("*.html", *ROOMS)[:3], listing("ofsted_provider")),
    "Ofsted's search": (files("*.html", *ROOMS)[:3], listing("ofsted_search")),
    "statistics": ((RELEASE, SEARCH), listing("ofsted_statistics")),
}

SURFACES: dict[str, Surface] = {
    **{
        name: Surface(seeds=seeds or (API,), read=read, errors=(ways.NotAListing,), check=check_listed)
        for name, (seeds, read) in LISTINGS.items()
    },
    "robots.txt": Surface(seeds=(ROBOTS, *files("robots.txt", *ROOMS)), read=robots),
    "discovery": Surface(
        seeds=tuple(getattr(homes, name).encode() for name in ("LOCALGOV", "WORDPRESS", "PAPER", "GOSS"))
        + files("home.html", *ROOMS)[:4],
        read=discovered,
    ),
    "cleaning": Surface(
        seeds=tuple(str(each).encode() for each in EVERY_FAMILY.values()) + files("article.html", *ROOMS),
        read=cleaned,
        errors=(InputError,),
        check=check_article,
    ),
    "understanding": Surface(seeds=CORPUS, read=judged, check=check_verdict),
    "stories as JSON": Surface(
        seeds=tuple(
            line.encode() for line in (ROOT / "tests/corpus/stories.jsonl").read_text(encoding="utf-8").splitlines()[:5]
        ),
        read=story_lines,
        errors=(InputError,),
    ),
    "tables (ODS)": Surface(seeds=TABLES, read=lambda body: read_table(body, URL)),
    "watch list": Surface(
        seeds=WATCHED,
        errors=(ConfigError,),
        read=toml(lambda path: sources_of(TomlFile.read(path), "user"), "watchlist.toml"),
    ),
    "configuration and rules": Surface(
        seeds=(CONFIG,),
        errors=(ConfigError,),
        read=toml(lambda path: plain(read_config(path.parent)), "councilwatch.toml"),
    ),
    "OPML": Surface(seeds=(OPML,), read=lambda body: read_opml(body, name="feeds.opml"), errors=(InputError,)),
}


def plain(config: Config) -> Config:
    return replace(config)
