"""What becomes of an address by what it answers: asked newest first, settled once, tried again or given back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from scrapy.exceptions import DownloadTimeoutError

from crawler.articles import MISSING_UNTIL, long_enough
from crawler.net.refusals import Disallowed, HostBusy, HostResting, NotPublic, RobotsUnreachable, TimeUp
from pipelines.config import Limits
from pipelines.model import Link, Listing, Page
from pipelines.stages import Clean, Keep, Understand
from pipelines.store.addresses import AGAIN_AFTER, LAST_TRY
from tests.crawler.walking import BASE, Stage, Told, kirkwell, rss, stage

SOURCE = kirkwell(Listing(kind="feed", url=f"{BASE}/feed"))
PAGE: Told = (200, b"<html><body><p>Trees.</p></body></html>", {"Content-Type": "text/html", "ETag": '"page"'})
HTML = {"Content-Type": "text/html"}
HOUR = timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path) as made:
        yield made


def owe_without_words(world: Stage, path: str) -> None:
    world.store.sync_sources((SOURCE,), datetime.now(UTC))
    world.store.owe(BASE + path, "kirkwell", datetime.now(UTC), found_by="poll", link=Link(url=BASE + path))


def let_time_pass(world: Stage) -> None:
    """Make due what is owed, as if its time had come."""
    with world.store._connection.writing() as db:
        db.execute("UPDATE addresses SET next_try_at = NULL")


def through(world: Stage, pages: list[Page]) -> list[Page]:
    """Hand pages through the pipelines, to the run record at last; return them."""
    for page in pages:
        item: Any = page
        for step in (Clean, Understand, Keep):
            item = step.from_crawler(world.recorder.crawler).process_item(item)
        world.recorder.scraped(item)
    return pages


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


LONG = b"<html><body><p>Trees.</p>" + b"<script>var leaves = 1;</script>" * 1_000
OF_OFSTED = LONG + b"<p>Of<b>sted</b> has called.</p></body></html>"


def test_a_page_without_the_words_of_a_rating_is_passed_over_where_that_is_chosen(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/feed": rss("/a", "/b", "/c"), "/a": (200, LONG, HTML), "/b": (200, OF_OFSTED, HTML)}
    told["/c"] = PAGE
    with stage(tmp_path, Limits(prescreen=True)) as made:
        assert {page.asked for page in made.play(SOURCE, told).pages} == {f"{BASE}/b", f"{BASE}/c"}, (
            "short or of Ofsted"
        )
        assert made.states()["/a"][0] == "not_flagged"
        address = made.store.address(f"{BASE}/a")
        assert address is not None
        assert "prescreen in councilwatch.toml" in address.why


def test_without_that_choice_every_page_is_read(world: Stage) -> None:
    assert len(world.play(SOURCE, {"/feed": rss("/a"), "/a": (200, LONG, HTML)}).pages) == 1


def test_what_its_listing_says_of_a_rating_is_enough(tmp_path: Path) -> None:
    feed: Told = (200, rss("/a")[1].replace(b"Story /a", b"Ofsted in Kirkwell"), {})
    with stage(tmp_path, Limits(prescreen=True)) as made:
        assert len(made.play(SOURCE, {"/feed": feed, "/a": (200, LONG, HTML)}).pages) == 1


def test_what_was_taken_away_is_gone(world: Stage) -> None:
    assert world.play(SOURCE, {"/feed": rss("/a"), "/a": (410, b"")}).pages == []
    assert world.states()["/a"][0] == "gone"


class TestWhatIsNotThereYet:
    TOLD: ClassVar[dict[str, Told]] = {"/feed": rss("/a")}

    def miss(self, world: Stage, times: int) -> list[Page]:
        pages: list[Page] = []
        for _ in range(times):
            pages = through(world, world.play(SOURCE, {**self.TOLD, "/a": (404, b"")}).pages)
            let_time_pass(world)
        return pages

    def test_is_asked_for_again(self, world: Stage) -> None:
        assert self.miss(world, MISSING_UNTIL - 1) == []
        assert world.states()["/a"] == ("found", MISSING_UNTIL - 1)
        through(world, world.play(SOURCE, {**self.TOLD, "/a": PAGE}).pages)
        assert world.states()["/a"][0] == "not_flagged"

    def test_is_gone_at_the_third_try_where_its_listing_tells_nothing(self, world: Stage) -> None:
        (page,) = self.miss(world, MISSING_UNTIL)
        assert page.refused == "There is no page at its address (error 404)."
        assert world.states()["/a"][0] == "gone"

    def test_without_words_too(self, world: Stage) -> None:
        owe_without_words(world, "/a")
        for _ in range(MISSING_UNTIL):
            world.play(SOURCE, {}, listings=False)
            let_time_pass(world)
        assert world.states()["/a"][0] == "gone"


class TestWhatWasNotRead:
    """One answer of a server that says nothing of the story settles nothing."""

    TOLD: ClassVar[dict[str, Told]] = {"/feed": rss("/a")}
    WALL: Told = (200, b"<html><head><title>Just a moment...</title></head><body>Checking you.</body></html>", HTML)
    REFUSALS = ((403, b""), (401, b""), (451, b""), WALL)

    @pytest.mark.parametrize("answer", REFUSALS)
    def test_stays_owed_and_is_read_when_it_can_be(self, world: Stage, answer: Told) -> None:
        assert len(through(world, world.play(SOURCE, {**self.TOLD, "/a": answer}).pages)) == 1
        assert world.states()["/a"] == ("found", 1)
        let_time_pass(world)
        assert world.play(SOURCE, {"/a": PAGE}, listings=False).paths == ["/a"]

    @pytest.mark.parametrize("answer", REFUSALS)
    def test_ends_with_its_last_try(self, world: Stage, answer: Told) -> None:
        for _ in range(LAST_TRY):
            assert world.states().get("/a", ("found", 0))[0] == "found"
            through(world, world.play(SOURCE, {**self.TOLD, "/a": answer}).pages)
            let_time_pass(world)
        row = world.store.address(f"{BASE}/a")
        assert row is not None
        assert (row.state, row.why[:20]) == ("failed", "Not read after 6 tri")

    @pytest.mark.parametrize("answer", [(200, b"%PDF-1.7"), NotPublic("It leads to a private place.")])
    def test_ends_at_once_where_no_other_try_would_help(self, world: Stage, answer: Told) -> None:
        through(world, world.play(SOURCE, {**self.TOLD, "/a": answer}).pages)
        assert world.states()["/a"][0] == "not_flagged"

    def test_is_disallowed_where_robots_txt_forbids_it(self, world: Stage) -> None:
        through(world, world.play(SOURCE, {**self.TOLD, "/a": Disallowed("robots.txt forbids it.")}).pages)
        row = world.store.address(f"{BASE}/a")
        assert row is not None
        assert (row.state, row.why) == ("disallowed", "robots.txt forbids it.")

    def test_is_a_story_at_once_where_its_listing_says_so(self, world: Stage) -> None:
        status, body, headers = rss("/a")
        told = body.replace(b"Story /a", b"Leeds children's services rated outstanding by Ofsted")
        through(world, world.play(SOURCE, {"/feed": (status, told, headers), "/a": (403, b"")}).pages)
        assert world.states()["/a"][0] == "story"

    def test_is_counted_as_nothing_that_was_read(self, world: Stage) -> None:
        through(world, world.play(SOURCE, {**self.TOLD, "/a": (403, b"")}).pages)
        (run,) = world.store._connection.rows("SELECT failed, pages, not_flagged FROM runs")
        assert tuple(run) == (1, 0, 0)


@pytest.mark.parametrize("answer", [(500, b""), (200, b""), (304, b""), DownloadTimeoutError("x"), ValueError("x")])
def test_what_fails_stays_owed_until_its_last_try_and_is_then_read_from_its_listing(world: Stage, answer: Told) -> None:
    told: dict[str, Told] = {"/feed": rss("/a"), "/a": answer}
    for tries in range(1, LAST_TRY):
        assert world.play(SOURCE, told).pages == []
        assert world.states()["/a"] == ("found", tries)
        let_time_pass(world)
    (page,) = world.play(SOURCE, told).pages
    assert page.refused


class TestHostsThatAreDown:
    """What stands on a host whose robots.txt cannot be had is asked ever more seldom, and ends."""

    TOLD: ClassVar[dict[str, Told]] = {
        "/feed": rss("/a", "/b"),
        "/a": RobotsUnreachable("Down."),
        "/b": RobotsUnreachable("Down."),
    }

    def test_each_try_counts(self, world: Stage) -> None:
        for tries in range(1, LAST_TRY):
            assert world.play(SOURCE, self.TOLD).pages == []
            assert set(world.states().values()) == {("found", tries)}
            assert not world.store.sources_owing(datetime.now(UTC))
            let_time_pass(world)
        pages = through(world, world.play(SOURCE, self.TOLD).pages)
        assert [page.refused for page in pages] == ["Down.", "Down."]
        assert {state for state, _ in world.states().values()} == {"failed"}

    def test_none_comes_before_its_robots_txt_is_asked_again(self, world: Stage) -> None:
        until = datetime.now(UTC) + HOUR
        world.play(SOURCE, {"/feed": rss("/a"), "/a": RobotsUnreachable("Down.", until=until)})
        assert world.store.owed("kirkwell", until - HOUR / 2, 10) == ()
        assert len(world.store.owed("kirkwell", until, 10)) == 1


class TestHostsThatWantToBeLeftAlone:
    TOLD: ClassVar[dict[str, Told]] = {"/feed": rss("/a", "/b"), "/a": (429, b"", {"Retry-After": "3600"}), "/b": PAGE}

    def test_cost_no_try(self, world: Stage) -> None:
        for _ in range(LAST_TRY + 1):
            assert world.play(SOURCE, self.TOLD).paths == ["/feed", "/a"]
            assert set(world.states().values()) == {("found", 0)}
            assert world.store.owed("kirkwell", datetime.now(UTC) + HOUR / 2, 10) == ()
            let_time_pass(world)

    def test_do_not_keep_a_story_waiting_for_ever(self, world: Stage) -> None:
        world.play(SOURCE, self.TOLD)
        with world.store._connection.writing() as db:
            db.execute("UPDATE addresses SET found_at = '2026-01-01T00:00:00Z'")
        for _ in range(LAST_TRY):
            let_time_pass(world)
            pages = world.play(SOURCE, self.TOLD).pages
        assert [page.refused for page in pages] == ["Its server answered with error 429."]


def test_a_host_is_left_alone_no_shorter_than_after_a_failure() -> None:
    now = datetime.now(UTC)
    assert long_enough(now + timedelta(seconds=1), now) == now + AGAIN_AFTER[0]
    assert long_enough(now + HOUR, now) == now + HOUR
    assert long_enough(None, now) is None


@pytest.mark.parametrize("error", [HostBusy("Busy."), TimeUp("Over.")])
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


def wait_for_listings(world: Stage) -> timedelta:
    (kirkwell,) = world.store.sources()
    assert kirkwell.next_poll_at is not None
    return kirkwell.next_poll_at - datetime.now(UTC)


def test_a_host_of_few_turns_is_asked_for_its_listing_and_its_stories_in_turn(world: Stage) -> None:
    """As where robots.txt names a crawl-delay longer than a run."""
    rest = HostResting("It rests.", until=datetime.now(UTC) + 9 * HOUR)
    world.play(SOURCE, {"/feed": rss("/a"), "/a": rest})
    assert 17 * HOUR < wait_for_listings(world) < 18 * HOUR


def test_a_resting_host_elsewhere_does_not_hold_up_the_listings(world: Stage) -> None:
    feed = rss("/a")
    elsewhere = (feed[0], feed[1].replace(f"{BASE}/a".encode(), b"https://other.test/a"), feed[2])
    rest = HostResting("It rests.", until=datetime.now(UTC) + 9 * HOUR)
    world.play(SOURCE, {"/feed": elsewhere, "https://other.test/a": rest})
    assert wait_for_listings(world) < 7 * HOUR


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
