"""What becomes of an address by what it answers: asked newest first, settled once, tried again or given back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from scrapy.exceptions import DownloadTimeoutError

from crawler.net.refusals import Disallowed, HostBusy, HostResting, NotPublic, RobotsUnreachable, TimeUp
from pipelines.config import Limits
from pipelines.model import Link, Listing
from pipelines.store.addresses import LAST_TRY
from tests.crawler.walking import BASE, Stage, Told, kirkwell, rss, stage

SOURCE = kirkwell(Listing(kind="feed", url=f"{BASE}/feed"))
PAGE: Told = (200, b"<html><body><p>Trees.</p></body></html>", {"Content-Type": "text/html", "ETag": '"page"'})
HOUR = timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path) as made:
        yield made


def owe_without_words(world: Stage, path: str) -> None:
    world.store.sync_sources((SOURCE,), datetime.now(UTC))
    world.store.owe(BASE + path, "kirkwell", datetime.now(UTC), found_by="poll", link=Link(url=BASE + path))


def test_a_page_goes_to_the_pipelines_with_what_is_known_of_it(world: Stage) -> None:
    (page,) = world.play(SOURCE, {"/feed": rss("/a"), "/a": PAGE}).pages
    assert (page.asked, page.url, page.source, page.status) == (f"{BASE}/a", f"{BASE}/a", "kirkwell", 200)
    assert page.link is not None
    assert page.link.title == "Story /a"
    assert (page.html, page.refused, page.found_by) == (PAGE[1].decode(), None, "first_run")  # type: ignore[index]
    assert page.validators.etag == '"page"'


def test_one_is_asked_after_the_other_up_to_the_limit(tmp_path: Path) -> None:
    paths = [f"/{number}" for number in range(5)]
    told = {"/feed": rss(*paths)} | dict.fromkeys(paths, PAGE)
    with stage(tmp_path, Limits(owed_per_source=3)) as made:
        assert made.play(SOURCE, told).paths == ["/feed", *paths[:3]]
        assert [tries for _, tries in made.states().values()] == [1, 1, 1, 0, 0]
        assert made.play(SOURCE, told, listings=False).paths == paths[3:]


@pytest.mark.parametrize(
    "answer",
    [(403, b""), (451, b""), (200, b"%PDF-1.7"), NotPublic("It leads to a private place."), Disallowed("Forbidden.")],
)
def test_what_is_closed_is_read_from_its_listing(world: Stage, answer: Told) -> None:
    (page,) = world.play(SOURCE, {"/feed": rss("/a"), "/a": answer}).pages
    assert page.refused
    assert page.html == ""
    assert page.link is not None


def test_what_is_closed_and_was_listed_without_words_is_tried_again(world: Stage) -> None:
    owe_without_words(world, "/a")
    assert world.play(SOURCE, {"/a": (403, b"")}, listings=False).pages == []
    assert world.states()["/a"] == ("found", 1)


def test_what_is_forbidden_and_was_listed_without_words_is_disallowed(world: Stage) -> None:
    owe_without_words(world, "/a")
    world.play(SOURCE, {"/a": Disallowed("robots.txt forbids it.")}, listings=False)
    assert world.states()["/a"][0] == "disallowed"


@pytest.mark.parametrize("answer", [(404, b""), (410, b"")])
def test_what_was_taken_away_is_gone(world: Stage, answer: Told) -> None:
    assert world.play(SOURCE, {"/feed": rss("/a"), "/a": answer}).pages == []
    assert world.states()["/a"][0] == "gone"


@pytest.mark.parametrize("answer", [(500, b""), (200, b""), (304, b""), DownloadTimeoutError("x"), ValueError("x")])
def test_what_fails_stays_owed_until_its_last_try_and_is_then_read_from_its_listing(world: Stage, answer: Told) -> None:
    told: dict[str, Told] = {"/feed": rss("/a"), "/a": answer}
    for tries in range(1, LAST_TRY):
        assert world.play(SOURCE, told).pages == []
        assert world.states()["/a"] == ("found", tries)
        with world.store._connection.writing() as db:
            db.execute("UPDATE addresses SET next_try_at = NULL")
    (page,) = world.play(SOURCE, told).pages
    assert page.refused


@pytest.mark.parametrize("error", [HostBusy("Busy."), RobotsUnreachable("Down."), TimeUp("Over.")])
def test_what_was_not_asked_gets_its_try_back(world: Stage, error: Exception) -> None:
    played = world.play(SOURCE, {"/feed": rss("/a", "/b"), "/a": error, "/b": PAGE})
    assert played.paths == ["/feed", "/a"]  # the rest of the host is left alone in this run
    assert set(world.states().values()) == {("found", 0)}
    assert world.play(SOURCE, {"/a": PAGE, "/b": PAGE}, listings=False).paths == ["/a", "/b"]


def test_a_host_that_rests_is_not_asked_before_its_time(world: Stage) -> None:
    until = datetime.now(UTC) + HOUR
    told: dict[str, Told] = {"/feed": rss("/a", "/b"), "/a": HostResting("It rests.", until=until), "/b": PAGE}
    assert world.play(SOURCE, told).paths == ["/feed", "/a"]
    assert world.store.owed("kirkwell", until - HOUR / 2, 10) == ()
    assert len(world.store.owed("kirkwell", until + HOUR / 2, 10)) == 2
    assert set(world.states().values()) == {("found", 0)}


def test_other_hosts_of_the_source_are_asked_while_one_rests(world: Stage) -> None:
    feed = rss("/a", "/c")
    elsewhere = (feed[0], feed[1].replace(f"{BASE}/c".encode(), b"https://other.test/c"), feed[2])
    rest = HostResting("It rests.", until=datetime.now(UTC) + HOUR)
    played = world.play(SOURCE, {"/feed": elsewhere, "/a": rest, "https://other.test/c": PAGE})
    assert played.paths == ["/feed", "/a", "https://other.test/c"]


def test_its_time_is_up_before_the_next_address(world: Stage) -> None:
    played = world.play(SOURCE, {"/feed": rss("/a")}, seconds=0)
    assert played.paths == ["/feed"]
    assert world.states()["/a"] == ("found", 0)
    (run,) = world.store._connection.rows("SELECT how FROM runs")
    assert run["how"] == "time_up"


def test_an_address_that_is_none_ends_itself_and_no_other(world: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    request = world.articles.request

    def picky(walk: object, owed: object) -> object:
        if getattr(owed, "url", "").endswith("/a"):
            raise ValueError("Missing scheme")
        return request(walk, owed)  # type: ignore[arg-type]

    monkeypatch.setattr(world.articles, "request", picky)
    assert world.play(SOURCE, {"/feed": rss("/a", "/b"), "/b": PAGE}).paths == ["/feed", "/b"]
    assert world.states()["/a"] == ("found", 1)
