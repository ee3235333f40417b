"""What a check says of a source, from what its addresses answered."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from crawler.asking import Looked
from crawler.checking import check
from crawler.healing import with_adopted
from crawler.net.refusals import TroubleKind
from pipelines.checked import Checked
from pipelines.model import Listing, Source
from pipelines.store.rows import Adopted
from pipelines.telling.checked import REPLACED, shown

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
BASE = "https://news.kirkwell.test"
FEED = f"{BASE}/feed"
MAP = f"{BASE}/sitemap.xml"

ITEM = "<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate></item>"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="2026-11-24T08:05:00+00:00"></head><body><article><h1>{title}</h1>
<p>The council has planted four hundred trees along the ring road, and the first of them are already higher than the
buses that go by.</p><p>School classes carried the water, and the oldest oak was given by a nursery.</p></article>
</body></html>"""


def rss(*items: tuple[str, str]) -> bytes:
    """A feed of (path, date) items."""
    told = "".join(ITEM.format(title=f"Story {path}", link=BASE + path, date=date) for path, date in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{told}</channel></rss>'.encode()


def urlset(*paths: str) -> bytes:
    urls = "".join(f"<url><loc>{BASE}{path}</loc></url>" for path in paths)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()


def index(*paths: str) -> bytes:
    maps = "".join(f"<sitemap><loc>{BASE}{path}</loc></sitemap>" for path in paths)
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'.encode()


def seen(body: bytes = b"", status: int = 200, *, kind: str = "text/xml", url: str = "") -> Looked:
    return Looked(asked="", url=url, status=status, content_type=kind, body=body)


def trouble(kind: TroubleKind, says: str) -> Looked:
    return Looked(asked="", url="", status=None, says=says, trouble=kind)


def kirkwell(*listings: Listing) -> Source:
    return Source(
        name="kirkwell", publisher="Kirkwell Council", kind="council_newsroom", home=f"{BASE}/", listings=listings
    )


def checked(source: Source, told: Mapping[str, Looked], *adopted: Adopted) -> tuple[Checked, list[tuple[str, ...]]]:
    """Play a check; what is not told of answers 404."""
    steps, asked = check(source, source.listings, now=NOW, adopted=adopted), []
    addresses = next(steps)
    while True:
        asked.append(addresses)
        answers = {}
        for url in addresses:
            look = told.get(url, seen(status=404))
            answers[url] = Looked(**{**vars(look), "asked": url, "url": look.url or url})
        try:
            addresses = steps.send(answers)
        except StopIteration as end:
            return end.value, asked


def test_a_feed_and_its_newest_story_are_read() -> None:
    source = kirkwell(Listing(kind="feed", url=FEED))
    feed = rss(("/a", "Mon, 02 Nov 2026 10:00:00 GMT"), ("/b", "Tue, 24 Nov 2026 08:05:00 GMT"), ("/c", ""), ("/d", ""))
    page = seen(PAGE.format(title="Trees for the ring road").encode(), kind="text/html")
    found, asked = checked(source, {FEED: seen(feed), f"{BASE}/b": page})
    assert asked == [(FEED,), (), (f"{BASE}/b",)]
    (listing,) = found.listings
    assert (listing.status, listing.items, listing.dated, listing.says) == ("ok", 4, 2, "")
    assert [story.url.removeprefix(BASE) for story in listing.stories] == ["/b", "/a", "/c"]
    assert listing.newest is not None
    assert listing.newest.start == datetime(2026, 11, 24, 8, 5, tzinfo=UTC)
    assert found.page is not None
    assert (found.page.title, found.page.says) == ("Trees for the ring road", "")
    assert found.page.published is not None
    assert found.page.characters > 100
    assert (found.answers, found.is_reached) == (True, True)


@pytest.mark.parametrize(
    ("told", "status", "says", "is_reached"),
    [
        (seen(status=403), "blocked", "It refuses programs like this one (error 403).", True),
        (seen(status=500), "failed", "Its server answered with error 500.", True),
        (seen(rss()), "empty", "It lists 0 stories, and at least 1 were expected.", True),
        (trouble("dns", "Its host name was not found."), "failed", "Its host name was not found.", False),
        (trouble("disallowed", "robots.txt forbids it."), "disallowed", "robots.txt forbids it.", True),
        (trouble("resting", "It rests."), "not_asked", "It rests.", False),
    ],
)
def test_a_listing_that_does_not_answer_says_why(told: Looked, status: str, says: str, is_reached: bool) -> None:
    found, asked = checked(kirkwell(Listing(kind="feed", url=FEED)), {FEED: told})
    assert asked == [(FEED,), (), ()]
    (listing,) = found.listings
    assert (listing.status, listing.says, listing.trouble) == (status, says, told.trouble)
    assert (found.answers, found.is_reached, found.page) == (False, is_reached, None)


def test_a_page_in_place_of_a_feed_is_told() -> None:
    found, _ = checked(
        kirkwell(Listing(kind="feed", url=FEED)), {FEED: seen(PAGE.format(title="News").encode(), kind="text/html")}
    )
    (listing,) = found.listings
    assert listing.status not in ("ok", "empty", "failed")
    assert listing.says


def test_where_a_listing_was_sent_on_to_is_told() -> None:
    feed = seen(rss(("/a", "")), url=f"{BASE}/new/feed")
    found, _ = checked(kirkwell(Listing(kind="feed", url=FEED)), {FEED: feed})
    assert found.listings[0].led_to == f"{BASE}/new/feed"
    assert found.listings[0].status == "ok"


class TestAWayThatWasFound:
    FOUND = Adopted(listing=Listing(kind="sitemap", url=MAP), at=NOW, why="It lists one story.")
    SOURCE = with_adopted(kirkwell(Listing(kind="feed", url=FEED)), [FOUND])

    def test_it_is_asked_and_takes_the_place_of_what_broke(self) -> None:
        found, asked = checked(self.SOURCE, {MAP: seen(urlset("/a"))}, self.FOUND)
        assert asked[0] == (FEED, MAP)
        broken, healing = found.listings
        assert (broken.status, broken.adopted) == ("moved", None)
        assert (healing.status, healing.items) == ("ok", 1)
        assert found.answers
        told = "\n".join(shown(found))
        assert "Found by councilwatch itself, and asked since 26 November 2026: It lists one story." in told
        assert f"{broken.says} {REPLACED}" in " ".join(told.split())
        assert "kirkwell (Kirkwell Council): answers" in told

    def test_where_it_is_broken_too_both_are_in_trouble(self) -> None:
        found, _ = checked(self.SOURCE, {}, self.FOUND)
        assert not found.answers
        told = "\n".join(shown(found))
        assert "2 of 2 listings in trouble" in told
        assert REPLACED not in told

    def test_where_it_alone_is_broken_that_is_told(self) -> None:
        found, _ = checked(self.SOURCE, {FEED: seen(rss(("/a", "")))}, self.FOUND)
        assert not found.answers
        assert "1 of 2 listings in trouble" in "\n".join(shown(found))


class TestSitemaps:
    SOURCE = kirkwell(Listing(kind="sitemap", url=MAP, at_least=2))

    def test_an_index_answers_as_its_sitemaps_do_together(self) -> None:
        told = {
            MAP: seen(index("/1.xml", "/2.xml")),
            f"{BASE}/1.xml": seen(urlset("/a")),
            f"{BASE}/2.xml": seen(urlset("/b")),
        }
        found, asked = checked(self.SOURCE, told)
        assert [set(each) for each in asked[:2]] == [{MAP}, {f"{BASE}/1.xml", f"{BASE}/2.xml"}]
        assert set(asked[2]) < {f"{BASE}/a", f"{BASE}/b"}
        assert (found.listings[0].status, found.listings[0].items) == ("ok", 2)

    def test_one_that_is_missing_is_told_and_the_others_count(self) -> None:
        told = {MAP: seen(index("/1.xml", "/2.xml")), f"{BASE}/1.xml": seen(urlset("/a", "/b"))}
        (listing,) = checked(self.SOURCE, told)[0].listings
        assert (listing.status, listing.says) == ("ok", "1 sitemap of the 2 that it names did not answer.")

    def test_too_few_stories_are_told(self) -> None:
        told = {MAP: seen(index("/1.xml")), f"{BASE}/1.xml": seen(urlset("/a"))}
        (listing,) = checked(self.SOURCE, told)[0].listings
        assert listing.status == "empty"
        assert listing.says == "Its sitemaps list 1 stories together, and at least 2 were expected."

    def test_none_that_answers_is_what_they_say(self) -> None:
        (listing,) = checked(self.SOURCE, {MAP: seen(index("/1.xml"))})[0].listings
        assert listing.status not in ("ok", "empty")
        assert "404" in listing.says


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (seen(status=404), "There is no page at its address (error 404)."),
        (seen(b"%PDF-1.7", kind="application/pdf"), "It is a PDF file, not a web page."),
        (trouble("timeout", "Its server took too long to answer."), "Its server took too long to answer."),
    ],
)
def test_a_story_that_cannot_be_read_says_why_and_is_no_trouble_of_its_listing(page: Looked, says: str) -> None:
    source = kirkwell(Listing(kind="feed", url=FEED))
    found, _ = checked(source, {FEED: seen(rss(("/a", ""))), f"{BASE}/a": page})
    assert found.page is not None
    assert (found.page.characters, found.page.says) == (0, says)
    assert found.answers


def test_an_ofsted_search_that_robots_forbids_is_not_missed() -> None:
    search = Listing(kind="ofsted_search", url="https://reports.ofsted.test/search")
    found, _ = checked(kirkwell(search), {search.url: trouble("disallowed", "robots.txt forbids it.")})
    assert found.listings[0].status == "ok"
    assert found.listings[0].says == "Its robots.txt forbids that, and its reports are found without it."
