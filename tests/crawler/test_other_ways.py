"""Sources that lose their way of listing and find another, by crawls of the ordinary program."""

from collections.abc import Sequence
from pathlib import Path

from scheduler.demo.answer import Answer
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import (
    CONFIG,
    ROBOTS,
    change,
    column,
    crawl,
    entry,
    feed,
    make_due,
    page,
    rows,
    write_folder,
)

HOST = "news.kirkwell.test"
NAMES = ("trees-for-the-ring-road", "bins-on-a-friday", "a-park-for-all-ages", "the-bridge-is-open", "a-library-moves")
PATHS = [f"/news/2026/{name}" for name in NAMES]

HOME = """<!DOCTYPE html><html lang="en"><head><title>Kirkwell Council news</title></head><body><nav><a href="/contact">
Contact us</a><a href="/bins">Bins</a></nav><main><h1>Latest news</h1><ul class="news-list">{items}</ul></main>
<footer><a href="/privacy">Privacy</a></footer></body></html>"""
CARD = """<li class="news-card"><h2><a href="{path}">{title}</a></h2>
<time datetime="2026-11-{day:02}">{day} November 2026</time>
<p>Pretend story for the tests of councilwatch; not news.</p></li>"""


def home(paths: Sequence[str]) -> Answer:
    """Return a page with a card for each of the stories."""
    cards = (
        CARD.format(path=path, title=path.rpartition("/")[2].replace("-", " "), day=20 - number)
        for number, path in enumerate(paths)
    )
    return Answer(body=HOME.format(items="".join(cards)).encode(), validators=False)


def open_newsroom(web: PretendWeb, listed: Sequence[str], shown: Sequence[str]) -> str:
    """Serve a newsroom whose feed lists some stories and whose home page shows some; return its base."""
    base = web.address(HOST, "")
    pages = {path: page(path.rpartition("/")[2].replace("-", " ")) for path in PATHS}
    web.add_host(HOST, {"/robots.txt": ROBOTS, "/feed": feed(base, listed), "/": home(shown), **pages})
    return base


def again(folder: Path) -> None:
    """Crawl an hour later, by what the store knows of the past."""
    change(folder, "UPDATE runs SET began_at = strftime('%Y-%m-%dT%H:%M:%SZ', began_at, '-1 hour')")
    change(folder, "UPDATE sources SET looked_at = strftime('%Y-%m-%dT%H:%M:%SZ', looked_at, '-1 hour')")
    make_due(folder)
    crawl(folder)


def stories(folder: Path) -> set[str]:
    return {url.partition(".test")[2].partition("/")[2] for url in column(folder, "SELECT url FROM addresses")}


def test_a_feed_that_died_is_replaced_by_the_list_on_the_home_page(tmp_path: Path) -> None:
    with serve() as web:
        base = open_newsroom(web, PATHS[1:], PATHS[1:])
        write_folder(tmp_path, [entry("kirkwell", base)])
        crawl(tmp_path)
        assert len(stories(tmp_path)) == 4
        web.desk(HOST).replace({"/feed": Answer(status=404, validators=False), "/": home(PATHS)})
        again(tmp_path)
        assert column(tmp_path, "SELECT state FROM sources") == ["moved"]
        again(tmp_path)
        (source,) = rows(tmp_path, "SELECT state, state_says, todo FROM sources")
        assert (source["state"], source["todo"]) == ("ok", "")
        assert "It was looked for on" in source["state_says"]
        assert PATHS[0].lstrip("/") in stories(tmp_path)
        found = rows(tmp_path, "SELECT found_by FROM addresses WHERE url LIKE '%' || ?".replace("?", f"'{PATHS[0]}'"))
        assert [row["found_by"] for row in found] == ["catch_up"]
        (adopted,) = rows(tmp_path, "SELECT kind, adopted_why FROM listings WHERE adopted_at IS NOT NULL")
        assert adopted["kind"] == "listing"
        asked = len(web.log)
        again(tmp_path)
        assert [each.path for each in web.log[asked:]] == ["/"]  # the dead feed is asked once a day


def test_an_entry_without_listings_finds_its_own(tmp_path: Path) -> None:
    with serve() as web:
        base = open_newsroom(web, (), PATHS)
        write_folder(tmp_path, [entry("kirkwell", base, urls=())])
        crawl(tmp_path)
        assert column(tmp_path, "SELECT state FROM sources") == ["ok"]
        assert stories(tmp_path) == {path.lstrip("/") for path in PATHS}
        assert set(column(tmp_path, "SELECT found_by FROM addresses")) == {"first_run"}


def test_stories_that_only_the_home_page_shows_are_read_and_another_way_is_found(tmp_path: Path) -> None:
    with serve() as web:
        base = open_newsroom(web, PATHS[2:], PATHS[2:])
        write_folder(tmp_path, [entry("kirkwell", base).replace('home = "', 'links = "/news/"\nhome = "')])
        crawl(tmp_path)
        web.desk(HOST).replace({"/": home(PATHS)})
        long_ago = "UPDATE sources SET home_asked_at = '2020-01-01T00:00:00Z'"
        for _ in range(2):  # at the second look they are still not named
            change(tmp_path, long_ago)
            again(tmp_path)
        assert stories(tmp_path) == {path.lstrip("/") for path in PATHS}
        assert column(tmp_path, "SELECT kind FROM listings WHERE adopted_at IS NOT NULL") == ["listing"]


LIST = """  [[source.listings]]
  kind = "listing"
  url = "{base}/"
  items = "li.old-card"
"""


def test_a_news_page_that_was_redesigned_is_read_anew_at_its_old_address(tmp_path: Path) -> None:
    with serve() as web:
        base = open_newsroom(web, (), PATHS[1:])
        old, new = home(PATHS[1:]), home(PATHS)
        web.desk(HOST).replace({"/": Answer(body=old.body.replace(b"news-card", b"old-card"), validators=False)})
        write_folder(tmp_path, [entry("kirkwell", base, urls=()) + LIST.format(base=base)])
        crawl(tmp_path)
        assert len(stories(tmp_path)) == 4
        web.desk(HOST).replace({"/": new})
        for _ in range(3):
            again(tmp_path)
        assert PATHS[0].lstrip("/") in stories(tmp_path)
        (source,) = rows(tmp_path, "SELECT state, todo FROM sources")
        assert (source["state"], source["todo"]) == ("ok", "")
        write_folder(tmp_path, [entry("kirkwell", base, urls=()) + LIST.format(base=base).replace("old", "other")])
        again(tmp_path)
        assert column(tmp_path, "SELECT state FROM sources") == ["empty"]  # what a person changed in the entry holds


def test_a_pinned_way_is_left_as_it_is(tmp_path: Path) -> None:
    with serve() as web:
        base = open_newsroom(web, PATHS, PATHS)
        write_folder(tmp_path, [entry("kirkwell", base) + "pinned = true\n"], CONFIG)
        crawl(tmp_path)
        web.desk(HOST).replace({"/feed": Answer(status=404, validators=False)})
        for _ in range(3):
            again(tmp_path)
        assert column(tmp_path, "SELECT state FROM sources") == ["moved"]
        assert column(tmp_path, "SELECT count(*) FROM listings WHERE adopted_at IS NOT NULL") == [0]
        assert column(tmp_path, "SELECT state FROM notices") == ["moved"]
