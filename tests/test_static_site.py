"""A site that Pelican made is read by discovery alone: from its home page to the verdicts on its stories."""

from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.sources import wanted
from crawler.ways import read
from pipelines.addresses import canonical
from pipelines.clean import clean
from pipelines.model import Article, Listing, Source, Verdict
from pipelines.understand import understand
from tests.newsrooms.comparing import differences
from tests.newsrooms.reading import Site, discovered, page_at, skip_where_discovery_is_not_built, unpacked
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
    skip_where_discovery_is_not_built()
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
