"""One crawl over everything that answers wrongly: each gives a clear state, and the story beside it is read."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import (
    CONFIG,
    ROBOTS,
    add_newsroom,
    crawl,
    entry,
    feed,
    page,
    rows,
    write_folder,
)
from tests.crawler.unverified import serving_tls
from tests.newsrooms.faults import BROKEN_FEEDS, add_faults, entry_of, redirect

HTML = "text/html; charset=utf-8"
OF_OTHER_THINGS = "It names neither Ofsted nor any inspection."


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """What one crawl of all faults left: a row of each address, run and listing, and what it wrote."""

    addresses: dict[str, dict[str, Any]]
    runs: dict[str, dict[str, Any]]
    listings: dict[str, dict[str, Any]]
    says: str
    most_open: dict[str, int]


PAGES: dict[str, tuple[str, str, str]] = {
    # fault -> what becomes of its address, why, and the error that the run counts
    "not_html": ("not_flagged", OF_OTHER_THINGS, "no_page"),
    "lying_charset": ("not_flagged", OF_OTHER_THINGS, ""),
    "empty": ("found", "Its server answered with an empty page.", "no_page"),
    "cut_off": ("found", "The answer broke off before its end.", "cut_off"),
    "huge": ("not_flagged", OF_OTHER_THINGS, "too_large"),
    "malformed": ("not_flagged", OF_OTHER_THINGS, ""),
    "bomb": ("not_flagged", OF_OTHER_THINGS, "too_large"),
    "loop": ("found", "It redirects without end.", "redirects"),
    "private": ("not_flagged", OF_OTHER_THINGS, "not_public"),
    "loopback_name": ("not_flagged", OF_OTHER_THINGS, "not_public"),
    "other_scheme": ("found", "Its server answered with a redirect that leads nowhere (302).", "status_302"),
    "other_host": ("not_flagged", OF_OTHER_THINGS, ""),
    "error_page": ("found", "The page is an error page, although its server said that all is well.", ""),
    "gone": ("gone", "The publisher took it away (error 410).", "status_410"),
    "picture": ("not_flagged", OF_OTHER_THINGS, "no_page"),
    "late": ("found", "Its server took too long to answer.", "timeout"),
    "forbidden": ("found", "The page refuses programs like this one (error 403).", "status_403"),
    "broken_server": ("found", "Its server answered with error 500.", "status_500"),
    "no_gzip": ("found", "The connection broke.", "connection"),
    "nul_bytes": ("not_flagged", OF_OTHER_THINGS, "no_page"),
    "odd_charset": ("not_flagged", OF_OTHER_THINGS, ""),
    "user_at_host": ("not_flagged", OF_OTHER_THINGS, "not_public"),
    "no_port": ("found", "Its server answered with a redirect that leads nowhere (302).", "status_302"),
    "refreshes_to_no_port": ("not_flagged", OF_OTHER_THINGS, ""),
}

REFRESH = b'<meta http-equiv="refresh" content="0; url=http://news.test:99999/">'

OWN: dict[str, Answer] = {
    "picture": Answer(type=HTML, body=b"\xff\xd8\xff\xe0" + b"\x00\x10JFIF" * 40),
    "late": Answer(type=HTML, body=page().body, wait=12.0),
    "forbidden": Answer(status=403, body=b"No programs.", validators=False),
    "broken_server": Answer(status=500, body=b"Oops.", validators=False),
    "no_gzip": Answer(type=HTML, body=b"this is not packed", headers={"Content-Encoding": "gzip"}),
    "nul_bytes": Answer(type="", body=bytes(range(256)) * 20),
    "odd_charset": Answer(type="text/html; charset=klingon", body=page().body),
    "user_at_host": redirect("http://news.test@other.test/"),
    "no_port": redirect("http://news.test:99999/"),
    "refreshes_to_no_port": Answer(type=HTML, body=page().body.replace(b"<meta", REFRESH + b"<meta")),
}

FEEDS: dict[str, tuple[str, str]] = {
    # fault -> status of the listing, what it says
    "not_xml": ("moved", ""),
    "cut_off": ("empty", "It lists 0 stories"),
    "empty": ("not_a_listing", ""),
    "ended": ("moved", "ended"),
    "refused": ("blocked", "It refuses programs like this one (error 403)."),
    "failing": ("failed", "Its server answered with error 500."),
    "moved_away": ("moved", "Its list of news is no longer at this address (error 404)."),
    "turning": ("failed", "It redirects without end."),
    "late": ("failed", "Its server took too long to answer."),
    "huge": ("failed", "The answer was larger than the limit, so it was not read."),
    "nobody": ("failed", "nothing else is asked there for now. Its server refused the connection."),
    "unverified": ("failed", "nothing else is asked there for now. Its certificate could not be verified"),
    "private": ("failed", "It leads to a private place: 10.0.0.1 is not"),
    "no_robots": ("failed", "answered with error 500, so nothing else is asked there for now."),
    "disallowed": ("disallowed", "forbids programs to read this address."),
    "private_robots": (
        "failed",
        "could not be had, so nothing else is asked there for now. It leads to a private place",
    ),
}

OWN_FEEDS: dict[str, Answer] = {
    "refused": Answer(status=403, body=b"No programs.", validators=False),
    "failing": Answer(status=500, body=b"Oops.", validators=False),
    "moved_away": Answer(status=404, body=b"Nothing here.", validators=False),
    "turning": redirect("/feed"),
    "private": redirect("http://10.0.0.1/feed"),
    "late": Answer(type="application/rss+xml", body=b"<rss/>", wait=12.0),
    "huge": Answer(type="application/rss+xml", body=b"<rss>" * 200_000, repeat=30),
}

ROBOTS_FAULTS: dict[str, Answer] = {
    "no_robots": Answer(status=500, body=b"Oops.", validators=False),
    "disallowed": Answer(type="text/plain", body=b"User-agent: *\nDisallow: /feed\n"),
    "private_robots": redirect("http://192.168.0.1/robots.txt"),
}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    folder = tmp_path_factory.mktemp("faults")
    with serve() as web, serving_tls() as tls_port:
        entries = [*page_entries(web), *feed_entries(web, tls_port)]
        write_folder(folder, entries, config=CONFIG.replace("= 1", "= 5"))  # a busy machine may hold an answer up
        done = crawl(folder)
        hosts = {asked.host for asked in web.log}
        most_open = {host: web.desk(host).most_open for host in hosts}
    return Crawled(
        addresses={f"{row['source']} {path_of(row['url'])}": row for row in rows(folder, "SELECT * FROM addresses")},
        runs={row["source"]: row for row in rows(folder, "SELECT * FROM runs")},
        listings={
            row["source"]: row
            for row in rows(folder, "SELECT l.*, s.state FROM listings l JOIN sources s ON s.name = l.source")
        },
        says=done.stdout + done.stderr,
        most_open=most_open,
    )


def page_entries(web: PretendWeb) -> Iterator[str]:
    for name in PAGES.keys() - OWN.keys():
        add_faults(web, name)
        yield entry_of(web, name)
    for name, answer in OWN.items():
        yield add_newsroom(web, name, {"/bad": answer, "/sound": page()}, ("/bad", "/sound"))


def feed_entries(web: PretendWeb, tls_port: int) -> Iterator[str]:
    for name, answer in {**BROKEN_FEEDS, **OWN_FEEDS}.items():
        yield feed_entry(web, name, {"/robots.txt": ROBOTS, "/feed": answer})
    for name, answer in ROBOTS_FAULTS.items():
        base = web.address(f"{name.replace('_', '-')}.feeds.test", "")
        yield feed_entry(web, name, {"/robots.txt": answer, "/feed": feed(base, ["/sound"]), "/sound": page()})
    yield entry("feed_nobody", f"http://nobody.feeds.test:{closed_port()}")
    yield entry("feed_unverified", f"https://unverified.feeds.test:{tls_port}")


def feed_entry(web: PretendWeb, name: str, answers: dict[str, Answer]) -> str:
    host = f"{name.replace('_', '-')}.feeds.test"
    web.add_host(host, answers)
    return entry(f"feed_{name}", web.address(host, ""))


def path_of(url: str) -> str:
    return "/" + url.split("/", 3)[3]


def closed_port() -> int:
    """A port of this machine at which nobody answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("fault", PAGES)
def test_a_bad_page_has_a_clear_end(crawled: Crawled, fault: str) -> None:
    state, why, error = PAGES[fault]
    bad = crawled.addresses[f"{fault} /bad"]
    assert (bad["state"], why in bad["why"]) == (state, True), bad
    assert (error in crawled.runs[fault]["errors"]) if error else crawled.runs[fault]["errors"] == "{}"
    assert bad["tries"] == (1 if state in ("found", "gone") else 0)


@pytest.mark.parametrize("fault", PAGES)
def test_the_story_beside_a_bad_page_is_read(crawled: Crawled, fault: str) -> None:
    assert crawled.addresses[f"{fault} /sound"]["state"] == "not_flagged"
    assert crawled.runs[fault]["how"] == "finished"
    assert crawled.runs[fault]["pages"] >= 1


@pytest.mark.parametrize("fault", FEEDS)
def test_a_bad_listing_has_a_clear_state(crawled: Crawled, fault: str) -> None:
    status, says = FEEDS[fault]
    listing = crawled.listings[f"feed_{fault}"]
    assert (listing["status"], listing["state"]) == (status, "unverified"), listing
    assert says in listing["says"]
    assert listing["says"].endswith(".")
    assert crawled.runs[f"feed_{fault}"]["how"] == "finished"


def test_a_charset_that_lies_spoils_no_letter(crawled: Crawled) -> None:
    assert crawled.addresses["lying_charset /bad"]["title"] == "Caf\xe9"


def test_nothing_of_the_program_is_shown(crawled: Crawled) -> None:
    assert "Traceback" not in crawled.says
    assert "WARNING" not in crawled.says
    assert "ERROR" not in crawled.says


def test_no_host_was_asked_two_things_at_once(crawled: Crawled) -> None:
    late = {host for host in crawled.most_open if host.startswith("late.")}  # its server goes on when nobody waits
    assert {most for host, most in crawled.most_open.items() if host not in late} == {1}


def test_private_places_are_not_asked_for_their_robots_txt(crawled: Crawled) -> None:
    assert crawled.runs["feed_private"]["requests"] == 2  # robots.txt and the feed, which redirects there
    assert crawled.runs["private"]["requests"] == 5  # robots.txt, the feed, home and two pages of the newsroom itself
