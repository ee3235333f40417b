"""What a second and a third crawl ask: only what changed, what rests not at all, and all once a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from scheduler.demo.answer import Answer
from scheduler.demo.desk import Asked
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import ROBOTS, add_newsroom, change, crawl, entry, feed, make_due, page, rows, write_folder
from tests.newsrooms.faults import redirect, too_busy

HOUR = timedelta(hours=1)
FENCE = b"User-agent: *\nDisallow: /private\n\nUser-agent: councilwatch\nDisallow: /ours\nCrawl-delay: 0.1\n"


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What one crawl asked of each host, and what stood in the store after it."""

    asked: dict[str, list[Asked]]
    addresses: dict[str, dict[str, Any]]
    listings: dict[str, dict[str, Any]]
    hosts: dict[str, dict[str, Any]]
    sources: dict[str, dict[str, Any]]
    answers: dict[str, dict[str, Any]]
    runs: dict[str, dict[str, Any]]

    def paths(self, host: str) -> list[str]:
        return [asked.path for asked in self.asked.get(host, [])]


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Seen, Seen, Seen]]:
    """Three crawls: the first, one soon after, and one a day later."""
    folder = tmp_path_factory.mktemp("again")
    with serve() as web:
        write_folder(folder, [web.newsrooms["kirkwell"].entry(), *sources(web)])
        first = see(web, folder)
        make_due(folder)
        change(folder, "UPDATE addresses SET revisit_at = '2000-01-01T00:00:00Z' WHERE revisit_at IS NOT NULL")
        second = see(web, folder)
        make_due(folder)
        change(
            folder,
            "UPDATE listings SET full_at = '2000-01-01T00:00:00Z'",
            "UPDATE hosts SET robots_expires_at = '2000-01-01T00:00:00Z', retry_after = NULL",
            "UPDATE addresses SET next_try_at = NULL WHERE state = 'found'",
        )
        web.desk("resting.test").replace({"/a": page()})
        yield first, second, see(web, folder)


def sources(web: PretendWeb) -> Iterator[str]:
    yield add_newsroom(web, "steady", {"/a": page()}, ["/a"])
    base = web.address("unmarked.test", "")
    yield add_newsroom(web, "unmarked", {"/a": page(), "/feed": feed(base, ["/a"], validators=False)}, ())
    yield add_newsroom(web, "resting", {"/a": too_busy(3600), "/b": page(), "/c": page()}, ["/a", "/b", "/c"])
    yield add_newsroom(web, "crowded", {"/feed": Answer(status=429, validators=False)}, ())
    yield add_newsroom(web, "dated", {"/feed": too_busy(2 * HOUR)}, ())
    yield add_newsroom(web, "lawless", {"/robots.txt": Answer(status=404), "/a": page()}, ["/a"])
    fence = {"/robots.txt": Answer(type="text/plain", body=FENCE), "/private/a": page(), "/ours/b": page()}
    yield add_newsroom(web, "fenced", fence, ["/private/a", "/ours/b"])
    yield add_newsroom(web, "down", {"/robots.txt": Answer(status=503), "/a": page()}, ["/a"])
    moved = {"/robots.txt": redirect(web.address("fenced.test", "/robots.txt")), "/ours/b": page(), "/c": page()}
    yield add_newsroom(web, "elsewhere", moved, ["/ours/b", "/c"])
    web.add_host("quiet.test", {"/robots.txt": ROBOTS, "/feed": Answer(status=500, validators=False)})
    yield entry("quiet", web.address("quiet.test", ""))


def see(web: PretendWeb, folder: Path) -> Seen:
    before = len(web.log)
    crawl(folder)
    asked: dict[str, list[Asked]] = {}
    for each in web.log[before:]:
        asked.setdefault(each.host, []).append(each)
    newest = "SELECT max(id) FROM cycles"
    answers = (
        "SELECT r.source, a.* FROM run_listings a JOIN runs r ON r.id = a.run_id "
        f"WHERE r.cycle_id = ({newest}) GROUP BY r.source"
    )
    return Seen(
        asked=asked,
        addresses={
            f"{row['source']} /{row['url'].split('/', 3)[3]}": row for row in rows(folder, "SELECT * FROM addresses")
        },
        listings={row["source"]: row for row in rows(folder, "SELECT * FROM listings")},
        hosts={row["host"].partition(":")[0]: row for row in rows(folder, "SELECT * FROM hosts ORDER BY host")},
        sources={row["name"]: row for row in rows(folder, "SELECT * FROM sources")},
        answers={row["source"]: row for row in rows(folder, answers)},
        runs={row["source"]: row for row in rows(folder, f"SELECT * FROM runs WHERE cycle_id = ({newest})")},
    )


def hours_until(text: str) -> float:
    return (datetime.fromisoformat(text) - datetime.now(UTC)) / HOUR


class TestOnlyWhatChanged:
    def test_the_second_question_is_conditional(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        (asked,) = crawls[1].asked["steady.test"]
        assert (asked.path, asked.status) == ("/feed", 304)
        assert asked.headers["If-None-Match"] == crawls[0].listings["steady"]["etag"]
        assert asked.headers["If-Modified-Since"] == crawls[0].listings["steady"]["last_modified"]
        assert crawls[1].answers["steady"]["status"] == "unchanged"

    def test_the_same_bytes_are_not_read_twice(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        (asked,) = crawls[1].asked["unmarked.test"]
        assert asked.status == 200
        assert crawls[1].answers["unmarked"]["status"] == "unchanged"

    def test_once_a_day_everything_is_asked_for(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert crawls[2].paths("steady.test") == ["/robots.txt", "/feed"]
        asked = crawls[2].asked["steady.test"][1]
        assert (asked.status, asked.headers.get("If-None-Match")) == (200, None)
        assert crawls[2].answers["steady"]["forced"] == 1
        assert crawls[1].answers["steady"]["forced"] == 0

    def test_a_revisit_is_conditional_too(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        again = [asked for asked in crawls[1].asked["news.kirkwell.test"] if asked.path != "/feed/"]
        kept = [row for row in crawls[0].addresses.values() if row["state"] in ("story", "near_miss")]
        assert len(again) == len(kept) > 0
        assert {asked.status for asked in again} == {304}
        assert crawls[1].runs["kirkwell"]["unchanged"] == len(kept)


class TestRobots:
    def test_it_is_kept_for_a_day(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert 23.9 < hours_until(crawls[0].hosts["steady.test"]["robots_expires_at"]) < 24
        assert all("/robots.txt" not in crawls[1].paths(host) for host in crawls[1].asked)
        assert "/robots.txt" in crawls[2].paths("steady.test")

    def test_without_one_everything_may_be_read(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert crawls[0].addresses["lawless /a"]["state"] == "not_flagged"

    def test_what_names_this_program_is_obeyed(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert crawls[0].addresses["fenced /ours/b"]["state"] == "disallowed"
        assert crawls[0].addresses["fenced /private/a"]["state"] == "not_flagged"  # our own group stands alone
        assert crawls[0].hosts["fenced.test"]["crawl_delay"] == 0.1

    def test_nothing_forbidden_was_asked(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        for seen in crawls:
            for host in ("fenced.test", "elsewhere.test"):
                assert "/ours/b" not in seen.paths(host)

    def test_one_that_moved_is_followed(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert crawls[0].addresses["elsewhere /ours/b"]["state"] == "disallowed"
        assert crawls[0].addresses["elsewhere /c"]["state"] == "not_flagged"

    def test_one_that_fails_forbids_everything_for_an_hour(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert set(crawls[0].paths("down.test")) == {"/robots.txt"}
        assert crawls[1].paths("down.test") == []
        assert crawls[2].paths("down.test")[0] == "/robots.txt"
        assert crawls[0].sources["down"]["state"] == "unverified"


class TestRetryAfter:
    def test_a_host_that_rests_is_not_asked(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert crawls[0].paths("resting.test") == ["/robots.txt", "/feed", "/", "/a"]
        for host in ("resting.test", "crowded.test", "dated.test"):
            assert crawls[1].paths(host) == []
            assert crawls[2].paths(host) != []

    def test_its_stories_wait_without_losing_a_try(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        waiting = crawls[0].addresses["resting /b"]
        assert (waiting["state"], waiting["tries"]) == ("found", 0)
        assert 0.9 < hours_until(waiting["next_try_at"]) <= 1
        assert crawls[1].addresses["resting /b"] == waiting
        assert {crawls[2].addresses[f"resting {path}"]["state"] for path in ("/a", "/b", "/c")} == {"not_flagged"}

    def test_its_source_waits_as_long_as_it_was_told(self, crawls: tuple[Seen, Seen, Seen]) -> None:
        assert hours_until(crawls[0].sources["dated"]["next_poll_at"]) > 1.9
        assert hours_until(crawls[1].sources["dated"]["next_poll_at"]) > 1.9
        assert crawls[0].sources["crowded"]["state"] == "unverified"


def test_a_source_that_fails_is_asked_less_and_less(crawls: tuple[Seen, Seen, Seen]) -> None:
    waits = [hours_until(seen.sources["quiet"]["next_poll_at"]) for seen in crawls]
    assert 3.9 < waits[2] <= 24  # of an hourly source after three failures, at any time of the week
    assert waits[0] <= 6  # after one: as ever
