"""How listings are asked and kept: pages until known stories come, sitemaps of an index, what goes wrong half-way."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import pytest

from crawler import listings
from crawler.listings import ACCEPT
from crawler.net.refusals import Disallowed, HostBusy, TimeUp
from crawler.ways import Most
from pipelines.config import Limits
from pipelines.model import Link, Listing, ListingAnswer
from tests.crawler.walking import BASE, Stage, Told, html, kirkwell, rss, stage

FEED = Listing(kind="feed", url=f"{BASE}/feed")
NEWS = Listing(kind="listing", url=f"{BASE}/news", items="li", link="a", title="a", next_page="a.next", pages=3)
SITEMAP = Listing(kind="sitemap", url=f"{BASE}/sitemap.xml")
PAGES: dict[str, Told] = {
    "/news": html("/1", "/2", then="/news?page=2"),
    "/news?page=2": html("/3", "/4", then="/news?page=3"),
    "/news?page=3": html("/5", then="/news?page=4"),
    "/news?page=4": html("/6"),
}
LISTINGS = ["/news", "/news?page=2", "/news?page=3"]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path) as made:
        yield made


def sitemap(*paths: str) -> tuple[int, bytes]:
    urls = "".join(f"<url><loc>{BASE}{path}</loc></url>" for path in paths)
    return 200, f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()


def index(*paths: str) -> tuple[int, bytes, dict[str, str]]:
    children = "".join(f"<sitemap><loc>{BASE}{path}</loc></sitemap>" for path in paths)
    body = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{children}</sitemapindex>'
    return 200, body.encode(), {"ETag": '"index"'}


def asked_listings(paths: list[str]) -> list[str]:
    return [path for path in paths if path.startswith(("/news", "/sitemap", "/feed"))]


@pytest.mark.parametrize(
    ("seconds", "safety_note", "sizes"),
    [
        (0.0, None, [10, 10, 5]),
        (0.009, None, [10, 5, 2, 1, 1, 1, 1, 1, 1, 1, 1]),
        (0.009, "Each part waits for the disk.", [10, 10, 5]),
    ],
)
def test_a_long_list_is_stored_in_parts_that_fit_unless_each_waits_for_the_disk(
    world: Stage, monkeypatch: pytest.MonkeyPatch, seconds: float, safety_note: str | None, sizes: list[int]
) -> None:
    """``seconds`` is what each part takes, however few it has: the disk is as slow for one link as for ten."""
    stored: list[int] = []
    keep, now = world.store.keep_links, itertools.count(0.0, seconds)

    def keep_links(answer: ListingAnswer, links: tuple[Link, ...]) -> tuple[int, int]:
        stored.append(len(links))
        return keep(answer, links)

    monkeypatch.setattr(world.store, "keep_links", keep_links)
    monkeypatch.setattr(world.store._connection, "safety_note", safety_note)
    monkeypatch.setattr(listings, "time", SimpleNamespace(perf_counter=lambda: next(now)))
    world.play(kirkwell(SITEMAP), {"/sitemap.xml": sitemap(*(f"/{number}" for number in range(25)))})
    assert stored == sizes


class TestPages:
    def test_are_asked_until_they_are_deep_enough(self, world: Stage) -> None:
        played = world.play(kirkwell(NEWS), PAGES)
        assert asked_listings(played.paths) == LISTINGS
        assert world.states().keys() == {"/1", "/2", "/3", "/4", "/5"}

    def test_are_asked_no_deeper_than_the_limit(self, tmp_path: Path) -> None:
        with stage(tmp_path, Limits(listing_pages=2)) as made:
            assert asked_listings(made.play(kirkwell(NEWS), PAGES).paths) == LISTINGS[:2]

    def test_end_where_the_last_story_is_known(self, world: Stage) -> None:
        world.play(kirkwell(NEWS), PAGES)
        news = {**PAGES, "/news": html("/0", "/1", then="/news?page=2")}
        assert asked_listings(world.play(kirkwell(NEWS), news).paths) == ["/news"]

    def test_go_on_past_a_known_story_that_is_promoted(self, world: Stage) -> None:
        world.play(kirkwell(NEWS), PAGES)
        news = {**PAGES, "/news": html("/1", "/7", then="/news?page=2")}
        assert asked_listings(world.play(kirkwell(NEWS), news).paths) == ["/news", "/news?page=2"]

    @pytest.mark.parametrize("wrong", [(500, b""), TimeUp("Over."), Disallowed("No.")])
    def test_that_fail_half_way_keep_what_was_listed_and_are_asked_in_full_again(
        self, world: Stage, wrong: tuple[int, bytes] | Exception
    ) -> None:
        world.play(kirkwell(NEWS), {**PAGES, "/news?page=2": wrong})
        assert {"/1", "/2"} <= world.states().keys()
        assert world.listing("/news")["etag"] is None
        assert world.listing("/news")["body_hash"] is None
        assert world.store.known([f"{BASE}/3"]) == set()

    @pytest.mark.parametrize("wrong", [(500, b""), (404, b""), TimeUp("Over.")])
    def test_that_failed_once_are_all_asked_again_and_only_once(
        self, world: Stage, wrong: tuple[int, bytes] | Exception
    ) -> None:
        world.play(kirkwell(NEWS), {**PAGES, "/news?page=2": wrong})
        assert asked_listings(world.play(kirkwell(NEWS), PAGES).paths) == LISTINGS
        assert {"/3", "/4", "/5"} <= world.states().keys()
        assert asked_listings(world.play(kirkwell(NEWS), PAGES).paths) == ["/news"]

    def test_that_were_read_once_and_fail_later_hide_nothing_either(self, world: Stage) -> None:
        world.play(kirkwell(NEWS), PAGES)
        news: dict[str, Told] = {"/news": html("/8", "/9", then="/news?page=2")}
        world.play(kirkwell(NEWS), {**news, "/news?page=2": (500, b"")})
        world.play(kirkwell(NEWS), {**news, "/news?page=2": html("/7", "/1", then="/news?page=3")})
        assert "/7" in world.states()

    def test_that_always_fail_hide_no_story_of_the_first(self, world: Stage) -> None:
        for story in ("/7", "/8", "/9"):
            news = {"/news": html(story, "/1", then="/news?page=2"), "/news?page=2": (500, b"")}
            world.play(kirkwell(NEWS), news)
        assert world.states().keys() == {"/1", "/7", "/8", "/9"}
        assert world.store.sources()[0].state == "ok"

    def test_without_stories_are_the_last(self, world: Stage) -> None:
        played = world.play(kirkwell(NEWS), {"/news": html(then="/news?page=2")})
        assert asked_listings(played.paths) == ["/news"]
        assert world.listing("/news")["status"] == "not_a_listing"


class TestSitemaps:
    def test_of_an_index_are_asked_each(self, world: Stage) -> None:
        told: dict[str, Told] = {
            "/sitemap.xml": index("/sitemap-1.xml", "/sitemap-2.xml"),
            "/sitemap-1.xml": sitemap("/1"),
        }
        played = world.play(kirkwell(SITEMAP), {**told, "/sitemap-2.xml": sitemap("/2", "/3")})
        assert asked_listings(played.paths) == ["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"]
        assert world.states().keys() == {"/1", "/2", "/3"}

    def test_are_asked_even_while_their_index_stays_the_same(self, world: Stage) -> None:
        told: dict[str, Told] = {"/sitemap.xml": index("/sitemap-1.xml"), "/sitemap-1.xml": sitemap("/1")}
        world.play(kirkwell(SITEMAP), told)
        again = world.play(kirkwell(SITEMAP), {**told, "/sitemap-1.xml": sitemap("/1", "/2")})
        assert "If-None-Match" not in again.asked[0].headers
        assert "/2" in world.states()

    def test_are_not_followed_without_end(self, world: Stage) -> None:
        many = [f"/sitemap-{number}.xml" for number in range(Most().sitemaps + 5)]
        told: dict[str, Told] = {"/sitemap.xml": index(*many), **dict.fromkeys(many, index("/sitemap-deeper.xml"))}
        played = world.play(kirkwell(SITEMAP), told)
        assert len(asked_listings(played.paths)) == 1 + Most().sitemaps
        assert "/sitemap-deeper.xml" not in played.paths
        assert set(many[-Most().sitemaps :]) <= set(played.paths), "an index adds newer ones at its end"
        says = "It names more than 20 sitemaps; only the newest of them are read."
        assert world.listing("/sitemap.xml")["says"] == says


def test_the_owed_stories_come_after_the_last_listing(world: Stage) -> None:
    told: dict[str, Told] = {"/feed": rss("/a"), **PAGES, "/sitemap.xml": (500, b"")}
    played = world.play(kirkwell(FEED, NEWS, SITEMAP), told)
    assert played.paths.index("/a") > max(played.paths.index(path) for path in ("/feed", *LISTINGS, "/sitemap.xml"))


def test_each_kind_says_what_it_takes_and_never_asks_twice(world: Stage) -> None:
    played = world.play(kirkwell(FEED), {"/feed": rss("/a")})
    assert played.asked[0].headers["Accept"] == ACCEPT["feed"].encode()
    assert all(request.dont_filter for request in played.asked)
    assert all(request.errback is not None for request in played.asked)


def test_an_answer_with_fewer_stories_than_expected_is_suspect_and_kept(world: Stage) -> None:
    many = Listing(kind="feed", url=FEED.url, at_least=3)
    world.play(kirkwell(many), {"/feed": rss("/a")})
    assert world.listing("/feed")["says"] == "It lists 1 stories, and at least 3 were expected."
    assert "/a" in world.states()


class TestTheStateOfAnIndex:
    """It is as well as its sitemaps are together."""

    INDEX: ClassVar[dict[str, Told]] = {"/sitemap.xml": index("/sitemap-1.xml", "/sitemap-2.xml")}

    def state(self, world: Stage, one: Told, two: Told, *, at_least: int = 1) -> tuple[str, str]:
        told = {**self.INDEX, "/sitemap-1.xml": one, "/sitemap-2.xml": two}
        world.play(kirkwell(replace(SITEMAP, at_least=at_least)), told)
        (source,) = world.store.sources()
        return source.state, source.state_says

    def test_whose_sitemaps_list_nothing_any_more_is_empty_each_time(self, world: Stage) -> None:
        says = "Its sitemaps list 0 stories together, and at least 1 were expected."
        for _ in range(3):
            assert self.state(world, sitemap(), sitemap()) == ("empty", says)

    def test_whose_sitemaps_fail_has_failed(self, world: Stage) -> None:
        assert self.state(world, (500, b""), (500, b"")) == ("failed", "Its server answered with error 500.")

    def test_one_sitemap_that_lists_enough_is_enough(self, world: Stage) -> None:
        assert self.state(world, sitemap("/1"), sitemap()) == ("ok", "It answers as it should.")
        assert self.state(world, sitemap("/1"), sitemap()) == ("ok", "It answers as it should.")
        says = "1 of its 3 listings did not answer as it should."
        assert self.state(world, sitemap("/1"), (500, b"")) == ("ok", says)

    def test_what_is_expected_is_expected_of_all_together(self, world: Stage) -> None:
        assert self.state(world, sitemap("/1"), sitemap("/2"), at_least=2)[0] == "ok"
        assert self.state(world, sitemap("/1", "/3"), sitemap("/2", "/4"), at_least=5)[0] == "empty"

    def test_whose_sitemaps_were_not_asked_is_as_it_was(self, world: Stage) -> None:
        assert self.state(world, TimeUp("Over."), TimeUp("Over."))[0] == "ok"


class TestOldStock:
    """What the first answer of a listing lists is no news, whenever it comes; what comes after it is."""

    def found_by(self, world: Stage) -> dict[str, str]:
        rows = world.store._connection.rows("SELECT url, found_by FROM addresses ORDER BY id")
        return {row["url"].removeprefix(BASE): row["found_by"] for row in rows}

    def test_of_a_listing_that_came_later(self, world: Stage) -> None:
        world.play(kirkwell(FEED), {"/feed": rss("/a")})
        world.play(kirkwell(FEED, SITEMAP), {"/feed": rss("/a", "/b"), "/sitemap.xml": sitemap("/old")})
        assert self.found_by(world) == {"/a": "first_run", "/b": "poll", "/old": "first_run"}

    def test_of_a_sitemap_that_failed_at_first(self, world: Stage) -> None:
        told: dict[str, Told] = {"/sitemap.xml": index("/sitemap-1.xml", "/sitemap-2.xml")}
        world.play(kirkwell(SITEMAP), {**told, "/sitemap-1.xml": sitemap("/a"), "/sitemap-2.xml": (500, b"")})
        world.play(kirkwell(SITEMAP), {**told, "/sitemap-1.xml": sitemap("/a", "/b"), "/sitemap-2.xml": sitemap("/c")})
        assert self.found_by(world) == {"/a": "first_run", "/b": "poll", "/c": "first_run"}

    def test_but_a_new_sitemap_of_a_known_index_holds_news(self, world: Stage) -> None:
        world.play(kirkwell(SITEMAP), {"/sitemap.xml": index("/sitemap-1.xml"), "/sitemap-1.xml": sitemap("/a")})
        two: dict[str, Told] = {
            "/sitemap.xml": index("/sitemap-1.xml", "/sitemap-2.xml"),
            "/sitemap-1.xml": sitemap("/a"),
        }
        world.play(kirkwell(SITEMAP), {**two, "/sitemap-2.xml": sitemap("/b")})
        assert self.found_by(world) == {"/a": "first_run", "/b": "poll"}

    def test_of_pages_behind_one_that_failed_at_first(self, world: Stage) -> None:
        world.play(kirkwell(NEWS), {**PAGES, "/news?page=2": (500, b"")})
        world.play(kirkwell(NEWS), {**PAGES, "/news": html("/0", "/1", then="/news?page=2")})
        found = self.found_by(world)
        assert {path: how for path, how in found.items() if how != "first_run"} == {"/0": "poll"}

    def test_of_a_listing_that_said_at_first_that_nothing_changed(self, world: Stage) -> None:
        world.play(kirkwell(FEED), {"/feed": (304, b"")})
        source = world.store.sources()[0]
        assert (source.state, source.last_ok_at) == ("unverified", None)
        world.play(kirkwell(FEED), {"/feed": rss("/a")})
        assert self.found_by(world) == {"/a": "first_run"}


class TestMendedEntries:
    TOLD: ClassVar[dict[str, Told]] = {"/feed": rss("/only/a", "/b")}

    def test_the_same_bytes_are_read_again_at_once(self, world: Stage) -> None:
        world.play(replace(kirkwell(FEED), links="/only/"), self.TOLD)
        assert "/b" not in world.states()
        again = world.play(kirkwell(FEED), self.TOLD)
        assert "If-None-Match" not in again.asked[0].headers
        assert "/b" in world.states()
        assert "If-None-Match" in world.play(kirkwell(FEED), self.TOLD).asked[0].headers

    def test_a_listing_that_is_to_be_followed_further_is(self, world: Stage) -> None:
        world.play(kirkwell(replace(NEWS, pages=1)), PAGES)
        assert asked_listings(world.play(kirkwell(NEWS), PAGES).paths) == LISTINGS

    def test_what_changes_no_reading_changes_no_question(self, world: Stage) -> None:
        world.play(kirkwell(FEED), self.TOLD)
        noted = replace(kirkwell(replace(FEED, at_least=2)), note="Seen in use.", every_minutes=20)
        assert "If-None-Match" in world.play(noted, self.TOLD).asked[0].headers


class TestReadInPart:
    WHOLE = rss("/a", "/b", "/c")
    CUT: Told = (200, WHOLE[1][: WHOLE[1].index(b"/b</link>")], WHOLE[2])

    def test_all_of_it_is_asked_for_again(self, world: Stage) -> None:
        world.play(kirkwell(FEED), {"/feed": self.CUT})
        assert "/a" in world.states()
        assert "read whole" in world.listing("/feed")["says"]
        again = world.play(kirkwell(FEED), {"/feed": self.WHOLE})
        assert "If-None-Match" not in again.asked[0].headers
        assert {"/a", "/b", "/c"} <= world.states().keys()

    def test_after_a_whole_answer_too(self, world: Stage) -> None:
        world.play(kirkwell(FEED), {"/feed": self.WHOLE})
        world.play(kirkwell(FEED), {"/feed": self.CUT})
        again = world.play(kirkwell(FEED), {"/feed": self.WHOLE})
        assert "If-None-Match" not in again.asked[0].headers
        assert world.listing("/feed")["status"] == "ok"

    def test_what_it_lists_beside_stories_is_counted(self, world: Stage) -> None:
        status, body, headers = rss("/a", "/b")
        world.play(kirkwell(FEED), {"/feed": (status, body.replace(f"{BASE}/b".encode(), b"mailto:x@y.test"), headers)})
        (row,) = world.store._connection.rows("SELECT items, new, unusable FROM run_listings")
        assert tuple(row) == (2, 1, 1)


@pytest.mark.parametrize("error", [HostBusy("Another crawl has it."), TimeUp("Over.")])
def test_what_was_not_asked_says_nothing_of_the_source(world: Stage, error: Exception) -> None:
    world.play(kirkwell(FEED), {"/feed": error})
    (source,) = world.store.sources()
    assert (source.state, source.next_poll_at) == ("unverified", source.state_since)
    assert source.name in world.store.due_sources(source.state_since)
