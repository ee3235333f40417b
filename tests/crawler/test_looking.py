"""``scrapy crawl look`` as a process: what it finds, how politely, and that it keeps nothing."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from crawler.looking import Found, seconds_for
from pipelines.checked import AdoptedWay, Checked
from pipelines.config import Limits
from pipelines.model import Listing
from pipelines.store import open_store
from pipelines.wire import from_json
from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb, serve
from scheduler.readiness import look_at
from tests.crawler.crawling import PRETEND, ROBOTS, add_newsroom, crawl, entry, feed, page, rows, scrapy, write_folder

FORBIDDING = Answer(type="text/plain", body=b"User-agent: *\nDisallow: /private\n")
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
KEPT = ("sources", "listings", "addresses", "stories", "pages", "runs", "cycles", "source_states")


@pytest.fixture(scope="module")
def web() -> Iterator[PretendWeb]:
    with serve() as serving:
        yield serving


def look(folder: Path, *arguments: str) -> list[Any]:
    """Run a look to its end and return what it wrote."""
    into = folder / "found.jsonl"
    given = [word for argument in (f"into={into}", *arguments) for word in ("-a", argument)]
    done = scrapy(folder, "crawl", "look", *PRETEND, *given)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return [json.loads(line) for line in into.read_text(encoding="utf-8").splitlines()]


def checks(folder: Path, *names: str) -> dict[str, Checked]:
    found = [from_json(Checked, line) for line in look(folder, f"check={','.join(names)}")]
    return {each.source: each for each in found}


def contents(folder: Path) -> dict[str, list[dict[str, Any]]]:
    return {table: rows(folder, f"SELECT * FROM {table}") for table in KEPT}


def test_sources_are_looked_at_and_nothing_of_it_is_kept(web: PretendWeb, tmp_path: Path) -> None:
    well = add_newsroom(web, "well", {"/a": page("Trees for the ring road")}, ["/a", "/b"])
    empty = add_newsroom(web, "empty", {}, [])
    web.add_host("closed.test", {"/robots.txt": FORBIDDING, "/private/feed": feed("", [])})
    closed = entry("closed", web.address("closed.test", ""), urls=["/private/feed"])
    dead = entry("dead", "http://dead.test:9")
    write_folder(tmp_path, [well, empty, closed, dead])
    crawl(tmp_path, "well")
    before, asked = contents(tmp_path), web.desk("well.test").requests
    found = checks(tmp_path, "well", "empty", "closed", "dead", "no_such_source")
    assert contents(tmp_path) == before
    assert set(found) == {"well", "empty", "closed", "dead"}
    assert {name: each.listings[0].status for name, each in found.items()} == {
        "well": "ok",
        "empty": "empty",
        "closed": "disallowed",
        "dead": "failed",
    }
    assert found["well"].page is not None
    assert found["well"].page.title == "Trees for the ring road"
    assert {name for name, each in found.items() if not each.is_reached} == {"dead"}
    assert web.desk("well.test").requests == asked + 2, "its robots.txt is known, so a feed and a page"
    assert [each.path for each in web.desk("closed.test").log] == ["/robots.txt"]


def test_a_listing_is_asked_as_in_a_crawl_but_for_all_of_it(web: PretendWeb, tmp_path: Path) -> None:
    write_folder(tmp_path, [add_newsroom(web, "again", {"/a": page()}, ["/a"])])
    crawl(tmp_path, "again")
    assert checks(tmp_path, "again")["again"].listings[0].items == 1
    crawled, looked = (each for each in web.desk("again.test").log if each.path == "/feed")
    assert "If-None-Match" not in looked.headers
    for header in ("User-Agent", "Accept"):
        assert crawled.headers[header] == looked.headers[header]


def test_a_way_that_was_found_is_asked_too_and_told_apart(web: PretendWeb, tmp_path: Path) -> None:
    base = web.address("healed.test", "")
    web.add_host("healed.test", {"/robots.txt": ROBOTS, "/found": feed(base, ["/a"]), "/a": page()})
    write_folder(tmp_path, [entry("healed", base)])
    found = Listing(kind="feed", url=f"{base}/found")
    with open_store(tmp_path / "councilwatch.db") as store:
        store.sync_sources(look_at(tmp_path).sources, NOW)
        store.adopt("healed", found, "It lists a story.", NOW)
    told = checks(tmp_path, "healed")["healed"]
    assert [(each.url, each.status) for each in told.listings] == [(f"{base}/feed", "moved"), (found.url, "ok")]
    assert [each.adopted for each in told.listings] == [None, AdoptedWay(at=NOW, why="It lists a story.")]
    assert told.answers


def test_a_host_is_asked_one_thing_at_a_time_with_a_rest_between(web: PretendWeb, tmp_path: Path) -> None:
    base = web.address("shared.test", "")
    paths = [f"/feed{number}" for number in range(5)]
    web.add_host("shared.test", {"/robots.txt": ROBOTS, **{path: feed(base, ["/a"]) for path in paths}, "/a": page()})
    write_folder(tmp_path, [entry(f"shared_{number}", base, urls=[path]) for number, path in enumerate(paths)])
    found = checks(tmp_path, *(f"shared_{number}" for number in range(5)))
    assert all(each.answers for each in found.values())
    desk = web.desk("shared.test")
    assert desk.most_open == 1
    began = sorted(asked.came for asked in desk.log)
    assert min(later - earlier for earlier, later in pairwise(began)) >= 0.04


def test_redirects_are_followed_and_told(web: PretendWeb, tmp_path: Path) -> None:
    base = web.address("moved.test", "")
    led = Answer(status=301, headers={"Location": f"{base}/new"}, validators=False)
    web.add_host("moved.test", {"/robots.txt": ROBOTS, "/feed": led, "/new": feed(base, ["/a"]), "/a": page()})
    write_folder(tmp_path, [entry("moved", base)])
    (listing,) = checks(tmp_path, "moved")["moved"].listings
    assert (listing.status, listing.led_to) == ("ok", f"{base}/new")


def test_a_redirect_to_a_private_place_is_refused(web: PretendWeb, tmp_path: Path) -> None:
    led = Answer(status=302, headers={"Location": "http://10.0.0.1/feed"}, validators=False)
    web.add_host("trap.test", {"/robots.txt": ROBOTS, "/feed": led})
    write_folder(tmp_path, [entry("trap", web.address("trap.test", ""))])
    (listing,) = checks(tmp_path, "trap")["trap"].listings
    assert (listing.status, listing.trouble) == ("failed", "not_public")
    assert "private place" in listing.says


def test_a_home_page_is_discovered_from_without_any_source(web: PretendWeb, tmp_path: Path) -> None:
    web.add_host("nothing.test", {"/robots.txt": ROBOTS, "/": Answer(body=b"<html><body>Hello</body></html>")})
    write_folder(tmp_path, [])
    (line,) = look(tmp_path, f"home={web.address('nothing.test')}")
    found = from_json(Found, line)
    assert (found.discovery.ways, found.is_reached, found.cut_short) == ((), True, "")
    assert found.discovery.says


def test_it_is_no_command_for_people(tmp_path: Path) -> None:
    write_folder(tmp_path, [entry("leeds", "http://news.leeds.test:9")])
    for arguments in ([], ["-a", f"into={tmp_path}/a"], ["-a", "check=leeds"]):
        done = scrapy(tmp_path, "crawl", "look", *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "`scrapy crawl look` is a part of `councilwatch sources check NAME` and `councilwatch sources add URL`.\n"
        )
    assert "look" not in scrapy(tmp_path, "list").stdout.split()
    assert not (tmp_path / "councilwatch.db").exists()


def test_it_has_the_time_of_a_source_or_of_a_cycle() -> None:
    limits = Limits(source_seconds=120, cycle_seconds=300)
    assert [seconds_for(limits, sources) for sources in (0, 1, 2)] == [120, 120, 300]
    assert seconds_for(Limits(source_seconds=120, cycle_seconds=60), 9) == 120
