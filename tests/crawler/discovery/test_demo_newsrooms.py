"""The newsrooms of the demo: from each home a way is found, and reading it gives that newsroom's own stories."""

import json
import tomllib
from datetime import UTC, date, datetime

import pytest

from pipelines.addresses import comparable
from scheduler.demo.newsroom import HOME, Newsroom, load_newsroom
from tests.crawler.discovery.driving import Visit, visit

TODAY = date(2026, 8, 6)
NAMES = sorted(path.parent.name for path in HOME.glob("*/newsroom.toml"))

WAYS = {
    "childrens_weekly": ("feed", "/feed/"),
    "fenborough": ("feed", "/rss/news"),
    "govpages": ("feed", "/government/organisations/ofsted.atom"),
    "harbourne": ("listing", "/news"),
    "kirkwell": ("feed", "/feed/"),
    "marlhaven": ("sitemap", "/sitemap-google-news.xml"),
    "northmoor": ("feed", "/news/england/northmoor/rss.xml"),
    "stillwater": ("feed", "/news/rss/"),
}


def visit_of(newsroom: Newsroom) -> Visit:
    home = tomllib.loads(newsroom.entry())["source"][0]["home"]
    web = {newsroom.base + path: (each.status, each.body) for path, each in newsroom.answers().items()}
    return visit(home, web, now=datetime(2026, 8, 6, 12, tzinfo=UTC))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_each_has_a_way(name: str) -> None:
    newsroom = load_newsroom(HOME / name, TODAY)
    visited = visit_of(newsroom)
    kind, path = WAYS[name]
    assert (visited.best.listing.kind, visited.best.listing.url) == (kind, newsroom.base + path)
    stories = {comparable(newsroom.base + story.path) for story in newsroom.stories}
    read = visited.read()
    assert read
    assert {comparable(url) for url in read} <= stories
    expected = {comparable(url) for url in json.loads(newsroom.expected())["links"]}
    assert {comparable(url) for url in read} <= expected
    assert visited.best.listing.url in visited.found.says
