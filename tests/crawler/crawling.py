"""Crawls of the ordinary program as processes of their own, and a look into the store they leave."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb

PROJECT = Path(__file__).parents[2]
PRETEND = ("-s", "COUNCILWATCH_PRETEND=yes", "-s", "DOWNLOAD_DELAY=0.05")
"""What lets a crawl reach this machine, with a rest that even a busy machine can tell."""

CONFIG = """\
[contact]
contact = "tests@councilwatch.test"

[sources]
shipped = false

[limits]
timeout_seconds = 1
"""

ENTRY = """
[[source]]
name = "{name}"
publisher = "Publisher of {name}"
kind = "local_press"
home = "{base}/"
"""

LISTING = """
[[source.listings]]
kind = "{kind}"
url = "{url}"
"""

ROBOTS = Answer(type="text/plain", body=b"User-agent: *\nAllow: /\n")

STORY = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body><main><article>
<h1>{title}</h1><p>Pretend story for the tests of councilwatch; not news. The council has planted four hundred trees
along the ring road, and the first of them are already higher than the buses that go by.</p><p>School classes carried
the water. The oldest oak was given by a nursery that has stood there since 1911.</p></article></main></body></html>
"""


def page(title: str = "Trees for the ring road") -> Answer:
    """Return a sound page."""
    return Answer(body=STORY.format(title=title).encode())


def feed(base: str, paths: Iterable[str], *, validators: bool = True) -> Answer:
    """Return an RSS feed that names these paths of ``base`` (or whole addresses)."""
    items = "".join(
        f"<item><title>Story {path}</title><link>{path if '//' in path else base + path}</link></item>"
        for path in paths
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
    return Answer(type="application/rss+xml", body=body.encode(), validators=validators)


def entry(name: str, base: str, *, kind: str = "feed", urls: Iterable[str] = ("/feed",)) -> str:
    """Return a source's entry of a watch list."""
    listings = "".join(LISTING.format(kind=kind, url=url if "//" in url else base + url) for url in urls)
    return ENTRY.format(name=name, base=base) + listings


def add_newsroom(web: PretendWeb, name: str, answers: Mapping[str, Answer], paths: Iterable[str]) -> str:
    """Serve NAME.test (with - for _) and a feed that names ``paths``; return its entry of a watch list."""
    host = f"{name.replace('_', '-')}.test"
    base = web.address(host, "")
    web.add_host(host, {"/robots.txt": ROBOTS, "/feed": feed(base, paths), **answers})
    return entry(name, base)


def write_folder(folder: Path, entries: Iterable[str], config: str = CONFIG) -> Path:
    """Write a working folder that watches these sources and nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "councilwatch.toml").write_text(config, encoding="utf-8")
    (folder / "watchlist.toml").write_text("\n".join(entries), encoding="utf-8")
    return folder


def begin_scrapy(folder: Path, *args: str, env: Mapping[str, str] | None = None) -> "subprocess.Popen[str]":
    """Start ``scrapy ARGS`` on a working folder, as somebody who stands in the project's folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "scrapy", *args],
        cwd=PROJECT,
        env={**os.environ, "COUNCILWATCH_HOME": str(folder), **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def scrapy(folder: Path, *args: str, env: Mapping[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    """Run ``scrapy ARGS`` to its end."""
    with begin_scrapy(folder, *args, env=env) as process:
        out, err = process.communicate(timeout=100)
    return subprocess.CompletedProcess(args, process.returncode, out, err)


def crawl(folder: Path, name: str = "due", *args: str) -> "subprocess.CompletedProcess[str]":
    """Crawl pretend newsrooms and expect that it ends well, whether or not anything was reached."""
    done = scrapy(folder, "crawl", name, *PRETEND, *args)
    assert done.returncode in (0, 3), done.stderr
    return done


def rows(folder: Path, sql: str) -> list[dict[str, Any]]:
    """Return what a question to the store of ``folder`` answers."""
    with closing(sqlite3.connect(folder / "councilwatch.db")) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute(sql)]


def change(folder: Path, *statements: str) -> None:
    """Change the store behind the program's back: let time pass, mostly."""
    with closing(sqlite3.connect(folder / "councilwatch.db")) as db, db:
        for statement in statements:
            db.execute(statement)


def make_due(folder: Path) -> None:
    """Make every source due, as if its hour had come."""
    change(folder, "UPDATE sources SET next_poll_at = '2000-01-01T00:00:00Z'")


def column(folder: Path, sql: str) -> list[Any]:
    """Return the only column of an answer."""
    return [next(iter(row.values())) for row in rows(folder, sql)]
