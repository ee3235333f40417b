"""Crawls beside each other, counted on the server: one question at a time for each host, and a rest after it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import PRETEND, ROBOTS, add_newsroom, begin_scrapy, entry, feed, page, rows, write_folder
from tests.newsrooms.faults import redirect

DELAY = 0.05
LATENCY = 0.1
"""Longer than the delay: a rest counted from the question would be over when the answer comes."""
STORIES = 8


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PretendWeb, Path]]:
    """Two sources on one host, one that redirects to it, one that fails at first: crawled by two processes at once."""
    folder = tmp_path_factory.mktemp("busy")
    with serve() as web:
        web.latency = LATENCY
        write_folder(folder, [*shared(web), hopping(web), wobbling(web), slowly(web)])
        crawls = [begin_scrapy(folder, "crawl", name, *PRETEND) for name in ("due", "first")]
        for process in crawls:
            with process:
                _, err = process.communicate(timeout=100)
                assert process.returncode == 0, err
        yield web, folder


def shared(web: PretendWeb) -> Iterator[str]:
    base = web.address("shared.test", "")
    names = [f"/{name}/{number}" for name in ("first", "second") for number in range(STORIES)]
    answers = {path: page(path) for path in names} | {"/robots.txt": ROBOTS, "/moved": page("Moved here")}
    for name in ("first", "second"):
        answers[f"/{name}"] = feed(base, [path for path in names if path.startswith(f"/{name}")])
    web.add_host("shared.test", answers)
    yield from (entry(name, base, urls=[f"/{name}"]) for name in ("first", "second"))


def hopping(web: PretendWeb) -> str:
    away = {f"/{number}": redirect(web.address("shared.test", "/moved")) for number in range(4)}
    return add_newsroom(web, "hopping", away, away)


def wobbling(web: PretendWeb) -> str:
    made = add_newsroom(web, "wobbling", {"/a": page(), "/b": page()}, ("/a", "/b"))
    for path in ("/feed", "/a", "/b"):
        web.desk("wobbling.test").next_answers(path, [Answer(status=502, body=b"Oops.", validators=False)])
    return made


def slowly(web: PretendWeb) -> str:
    robots = Answer(type="text/plain", body=b"User-agent: *\nCrawl-delay: 0.4\n")
    return add_newsroom(web, "slowly", {"/robots.txt": robots, "/a": page(), "/b": page()}, ("/a", "/b"))


def test_both_crawls_asked_the_host_they_share(busy: tuple[PretendWeb, Path]) -> None:
    asked = rows(
        busy[1],
        "SELECT c.kind, sum(r.requests) AS n FROM cycles c JOIN runs r ON r.cycle_id = c.id "
        "WHERE r.source IN ('first', 'second') GROUP BY c.kind",
    )
    assert {row["kind"] for row in asked if row["n"] > 1} == {"due", "by_hand"}


@pytest.mark.parametrize("host", ["shared.test", "hopping.test", "wobbling.test", "slowly.test"])
def test_a_host_is_asked_one_thing_at_a_time(busy: tuple[PretendWeb, Path], host: str) -> None:
    assert busy[0].desk(host).requests > 3
    assert busy[0].desk(host).most_open == 1


@pytest.mark.parametrize(("host", "rest"), [("shared.test", DELAY), ("wobbling.test", DELAY), ("slowly.test", 0.4)])
def test_a_host_has_its_rest_between_an_answer_and_the_next_question(
    busy: tuple[PretendWeb, Path], host: str, rest: float
) -> None:
    asked = [each for each in busy[0].desk(host).log if each.path != "/robots.txt"]
    gaps = [later.came - earlier.at for earlier, later in pairwise(asked)]
    assert min(gaps) >= rest


def test_every_story_was_read_all_the_same(busy: tuple[PretendWeb, Path]) -> None:
    states = {row["url"].split("/", 3)[3]: row["state"] for row in rows(busy[1], "SELECT * FROM addresses")}
    assert states.keys() >= {f"{name}/{number}" for name in ("first", "second") for number in range(STORIES)}
    assert set(states.values()) == {"not_flagged"}


def test_robots_txt_was_asked_for_once_by_each_crawl_at_most(busy: tuple[PretendWeb, Path]) -> None:
    for host in ("shared.test", "hopping.test", "wobbling.test"):
        assert 1 <= [asked.path for asked in busy[0].desk(host).log].count("/robots.txt") <= 2


def test_every_question_says_who_asks(busy: tuple[PretendWeb, Path]) -> None:
    agents = {asked.headers["User-Agent"] for asked in busy[0].log}
    assert not any("Referer" in asked.headers or "Cookie" in asked.headers for asked in busy[0].log)
    assert agents == {"councilwatch/0.1 (news monitor; contact: tests@councilwatch.test)"}
