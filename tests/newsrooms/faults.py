"""Hosts that do every wrong thing: each family is a host, its feed, and one bad thing beside sound stories.

with serve() as web:
    host = add_faults(web, "bomb")    # bomb.faults.test: a feed that names /bad and /sound
    entry = entry_of(web, "bomb")     # its entry of a watch list
"""

import gzip
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache

from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb

ELSEWHERE = "elsewhere.faults.test"
MEGABYTE = 1_000_000

STORY = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body><main><article>
<h1>{title}</h1><p class="date">Published: 2 November 2026</p>
<p>Pretend story for the tests of councilwatch; not news. The council has planted four hundred trees along the ring
road, and the first of them are already higher than the buses that go by.</p>
<p>School classes carried the water. The oldest oak was given by a nursery that has stood there since 1911, and its
owner said that he would come each week to see how it does.</p></article></main></body></html>
"""

FEED = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{family}</title><link>{base}/</link>
<description>Pretend feed for the tests of councilwatch.</description>{items}</channel></rss>
"""

ENTRY = """
[[source]]
name = "{name}"
publisher = "Faults: {name}"
kind = "local_press"
home = "{base}/"

[[source.listings]]
kind = "feed"
url = "{base}/feed"
"""


def story(title: str, charset: str = "utf-8") -> bytes:
    """Return a sound page."""
    return STORY.format(title=title).encode(charset)


def redirect(to: str, status: int = 302) -> Answer:
    """Return an answer that sends on to another address."""
    return Answer(status=status, headers={"Location": to}, validators=False)


def too_busy(retry_after: int | timedelta, status: int = 503) -> Answer:
    """Return "come back later", in seconds or, of a ``timedelta``, as a date: the two forms of Retry-After."""
    if isinstance(retry_after, timedelta):
        said = format_datetime(datetime.now(UTC) + retry_after, usegmt=True)
    else:
        said = str(retry_after)
    return Answer(status=status, headers={"Retry-After": said}, body=b"Busy.", validators=False)


@cache  # a second of work
def bomb(unpacked: int = 200 * MEGABYTE) -> Answer:
    """Return a page that is small on the wire and ``unpacked`` bytes when it is opened."""
    packed = gzip.compress(b"<p>" + b"a" * unpacked, mtime=0)
    return Answer(body=packed, headers={"Content-Encoding": "gzip"}, validators=False)


def pages(family: str, web: PretendWeb) -> Mapping[str, Answer]:
    """Return path -> answer of the one bad page of a family; its feed names this page and a sound one."""
    html = "text/html; charset=utf-8"
    families: dict[str, Mapping[str, Answer]] = {
        "not_html": {"/bad": Answer(type="application/pdf", body=b"%PDF-1.7\n\x00\x01\x02" * 20)},
        "lying_charset": {"/bad": Answer(type="text/html; charset=utf-8", body=story("Caf\xe9", "cp1252"))},
        "empty": {"/bad": Answer(type=html, body=b"")},
        "cut_off": {"/bad": Answer(type=html, body=story("Cut off"), promises=100_000)},
        "huge": {"/bad": Answer(type=html, body=b"<p>" + b"a" * (MEGABYTE - 3), repeat=30)},
        "malformed": {"/bad": Answer(type=html, body=b"<html><p>Half <b><table><td>" + b"</div>" * 500)},
        "bomb": {"/bad": bomb()},
        "loop": {"/bad": redirect("/round"), "/round": redirect("/bad")},
        "private": {"/bad": redirect("http://10.0.0.1/latest/meta-data/")},
        "loopback_name": {"/bad": redirect("http://169.254.169.254/")},
        "other_scheme": {"/bad": redirect("file:///etc/passwd")},
        "other_host": {"/bad": redirect(web.address(ELSEWHERE, "/moved"))},
        "error_page": {"/bad": Answer(type=html, body=b"<h1>Page not found</h1><p>Sorry, it has gone.</p>")},
        "gone": {"/bad": Answer(status=410, body=b"Gone.", validators=False)},
        "busy": {"/bad": too_busy(1)},
        "slow": {"/bad": Answer(type=html, body=story("Slow"), wait=60.0)},
    }
    return families[family]


FAMILIES = (
    *("not_html", "lying_charset", "empty", "cut_off", "huge", "malformed", "bomb", "loop", "private"),
    *("loopback_name", "other_scheme", "other_host", "error_page", "gone", "busy", "slow"),
)
"""Every family that ``pages`` knows."""


def host_of(family: str) -> str:
    """Return the host that a family is served under."""
    return f"{family.replace('_', '-')}.faults.test"


def add_faults(web: PretendWeb, family: str) -> str:
    """Serve one family; return its host."""
    host = host_of(family)
    base = web.address(host, "")
    items = "".join(
        f"<item><title>{title}</title><link>{base}{path}</link><guid>{base}{path}</guid>"
        f"<pubDate>Mon, 02 Nov 2026 09:00:00 +0000</pubDate></item>"
        for path, title in (("/bad", "The bad one"), ("/sound", "Trees for the ring road"))
    )
    feed = FEED.format(family=family, base=base, items=items)
    answers = {
        "/feed": Answer(type="application/rss+xml", body=feed.encode()),
        "/robots.txt": Answer(type="text/plain", body=b"User-agent: *\nAllow: /\n"),
        "/sound": Answer(body=story("Trees for the ring road")),
    }
    web.add_host(host, answers | dict(pages(family, web)))
    if web.desk_of(ELSEWHERE) is None:
        moved = {"/moved": Answer(body=story("Trees for the ring road, moved"))}
        web.add_host(ELSEWHERE, moved | {"/robots.txt": answers["/robots.txt"]})
    return host


def entry_of(web: PretendWeb, family: str) -> str:
    """Return the family's entry of a watch list; its name is the family's."""
    return ENTRY.format(name=family, base=web.address(host_of(family), ""))


BROKEN_FEEDS: Mapping[str, Answer] = {
    "not_xml": Answer(type="text/html", body=b"<!DOCTYPE html><html><body><h1>News</h1></body></html>"),
    "cut_off": Answer(type="application/rss+xml", body=b'<?xml version="1.0"?><rss version="2.0"><channel><ti'),
    "empty": Answer(type="application/rss+xml", body=b""),
    "ended": Answer(
        type="application/atom+xml",
        body=b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>Feed</title>'
        b"<updated>2026-01-01T00:00:00Z</updated><entry><id>ended</id><title>This feed has ended</title>"
        b"<updated>2026-01-01T00:00:00Z</updated></entry></feed>",
    ),
}
"""Answers of a feed's address that list nothing."""
