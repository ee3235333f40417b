"""A site that Pelican made is read by discovery alone: from its home page to the verdicts on its stories.

Both without a network, in four forms of the site, and by the crawl itself, which is told of a home page and no more.
"""

from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.sources import wanted
from crawler.ways import read
from pipelines.addresses import canonical
from pipelines.clean import clean
from pipelines.model import Article, Listing, Source, Verdict
from pipelines.understand import understand
from scheduler.demo.server import serve
from tests.crawler.crawling import crawl, entry, rows, write_folder
from tests.newsrooms.comparing import differences
from tests.newsrooms.reading import Site, discovered, page_at, unpacked
from tests.static_site.building import Build, answers_of_site, expected_on

TODAY = date(2026, 11, 24)
HOST = "www.far-west.test"
BASE = f"http://{HOST}"

BUILDS = {
    Build(theme="notmyidea", paths="plain", has=("feed", "sitemap", "list")): ("feed", "second"),
    Build(theme="simple", paths="dated", has=("feed",)): ("feed", "second"),
    Build(theme="notmyidea", paths="dated", has=("sitemap",)): ("sitemap", "day"),
    Build(theme="simple", paths="plain", has=("list",)): ("listing", "second"),
}
"""Form of the site -> the kind of listing that is the best of it, and how exactly its dates can be known then: of its
stories' moments one of the themes prints the day."""


@pytest.mark.parametrize("build", BUILDS, ids=str)
def test_its_stories_are_found_and_read_from_its_home_page_alone(build: Build, tmp_path: Path) -> None:
    answers = answers_of_site(build, tmp_path, BASE, TODAY)
    assert [place in answers for place in ("/feeds/all.atom.xml", "/sitemap.xml")] == [
        each in build.has for each in ("feed", "sitemap")
    ]
    site = Site([HOST], answers)
    found = discovered(site, f"{BASE}/", TODAY)
    assert found.ways, found.says
    listing = found.ways[0].listing
    kind, precision = BUILDS[build]
    assert listing.kind == kind, found.says
    stories = read_by(listing, site)
    expected = {each["story"]: each | known_to(precision, each["published"]) for each in expected_on(TODAY)}
    assert stories.keys() == expected.keys()
    faults = {slug: list(differences(expected[slug], *stories[slug])) for slug in expected}
    assert {slug: told for slug, told in faults.items() if told} == {}


def test_a_crawl_that_knows_its_home_page_alone_stores_every_story(tmp_path: Path) -> None:
    build, today = next(iter(BUILDS)), datetime.now(UTC).date()
    with serve() as web:
        base = web.address(HOST, "")
        web.add_host(HOST, answers_of_site(build, tmp_path, base, today))
        folder = write_folder(tmp_path / "work", [entry("far_west", base, urls=())])
        crawl(folder, "far_west")
    (listing,) = rows(folder, "SELECT kind, adopted_why FROM listings WHERE adopted_at IS NOT NULL")
    assert listing["kind"] == "feed", listing["adopted_why"]
    expected = {each["story"]: each for each in expected_on(today)}
    found = {slug_of(row["url"]): row["state"] for row in rows(folder, "SELECT url, state FROM addresses")}
    assert found.keys() == expected.keys()
    assert {slug for slug, state in found.items() if state == "story"} == {
        slug for slug, each in expected.items() if each["flag"]
    }
    for story in rows(folder, "SELECT * FROM stories"):
        told = expected[slug_of(story["url"])]
        claims = rows(folder, f"SELECT * FROM claims WHERE current = 1 AND story_id = {story['id']}")
        assert (story["title"], story["kind"]) == (told["title"], told["kind"])
        assert story["published_from"][:10] == told["published"][:10]
        assert {tuple(claim[key] for key in ("gss", "judgement", "grade", "status")) for claim in claims} == {
            tuple(claim) for claim in told["claims"]
        }


def read_by(listing: Listing, site: Site) -> dict[str, tuple[Article, Verdict]]:
    """Slug of each story that a listing names -> what was read of it."""
    source = Source(
        name="far_west", publisher="The Far West (pretend)", kind="local_press", home=f"{BASE}/", listings=(listing,)
    )
    url, answer = site.ask(listing.url)
    listed = read(listing, unpacked(answer), url=url, content_type=answer.type, day_first=True)
    links = {canonical(link.url): link for link in listed.links if wanted(source, link, listing)}
    articles = {asked: clean(page_at(asked, link, source, site, TODAY)) for asked, link in links.items()}
    return {slug_of(asked): (article, understand(article)) for asked, article in articles.items()}


def known_to(precision: str, published: str) -> dict[str, str]:
    return {"precision": precision, "published": published[:10] if precision == "day" else published}


def slug_of(url: str) -> str:
    return urlsplit(url).path.strip("/").rpartition("/")[2].removesuffix(".html")
