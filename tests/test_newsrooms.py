"""Every pretend newsroom, read as the program reads it (ways -> clean -> understand), against its expected.json.

Nothing is served: the newsroom's answers go straight into the pure functions. ``expected.json`` holds

- ``links``: what all its listings together name, in canonical form;
- ``disallowed``: those of them that its robots.txt forbids;
- ``stories``: for each story its title, date (``published``, to ``precision``), ``flag``, ``kind``, ``claims``
  as [gss, judgement, grade, status] and, where told, ``near_miss``, ``partial``, ``text_from``, ``read_from``,
  why words were ``refused``, and words that the text ``holds`` and ``lacks``.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import pytest

from crawler.sources import read_watchlist, wanted
from crawler.ways import read
from pipelines.addresses import canonical
from pipelines.clean import clean
from pipelines.model import Article, Link, Listing, Page, Source, Verdict
from pipelines.understand import understand
from scheduler.demo.answer import Answer
from scheduler.demo.newsroom import HOME, NOTICE, Newsroom, load_newsroom
from scheduler.demo.story import Story

DAYS = (date(2026, 11, 24), date(2028, 2, 29))
"""Days of serving: whatever day it is, the stories are of these days and are read alike."""

FOLDERS = sorted(path for path in HOME.iterdir() if path.is_dir())


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One newsroom read on one day, beside what its expected.json says."""

    newsroom: Newsroom
    source: Source
    expected: dict[str, Any]
    links: dict[str, Link]
    stories: dict[str, tuple[Article, Verdict]]


def answers_of(newsroom: Newsroom) -> dict[str, Answer]:
    """Everything that the newsroom ever answers, what it publishes later included."""
    return newsroom.answers(frozenset(story.name for story in newsroom.stories))


def source_of(newsroom: Newsroom, folder: Path) -> Source:
    path = folder / "watchlist.toml"
    path.write_text(newsroom.entry(), encoding="utf-8")
    (source,) = read_watchlist(path, "user")
    return source


def listed(source: Source, listing: Listing, url: str, answers: dict[str, Answer], depth: int = 0) -> Iterator[Link]:
    """The links of one address of a listing and of the further addresses that it names."""
    parts = urlsplit(url)
    answer = answers[parts.path + (f"?{parts.query}" if parts.query else "")]
    assert depth < 5
    found = read(listing, answer.body, url=url, content_type=answer.type, day_first=source.day_first)
    yield from (link for link in found.links if wanted(source, link))
    for more in found.more:
        yield from listed(source, listing, more, answers, depth + 1)


def links_of(source: Source, answers: dict[str, Answer]) -> dict[str, Link]:
    """Canonical address -> the link that says most of it."""
    links: dict[str, Link] = {}
    for listing in source.listings:
        for link in listed(source, listing, listing.url, answers):
            known = links.setdefault(canonical(link.url), link)
            if not known.summary and link.summary:
                links[canonical(link.url)] = link
    return links


def page_of(newsroom: Newsroom, source: Source, story: Story, links: dict[str, Link]) -> Page:
    """The page of a story as the crawl would hand it on."""
    url = canonical(newsroom.base + story.path)
    answer = answers_of(newsroom)[story.path]
    refused = None if answer.status == 200 else f"The page answers {answer.status}."
    return Page(
        asked=url,
        url=url,
        source=source.name,
        publisher=source.publisher,
        gss=source.gss,
        fetched_at=datetime.combine(newsroom.today, time(23), UTC),
        html="" if refused else answer.body.decode(),
        status=answer.status,
        link=links[url],
        selectors=source.selectors,
        day_first=source.day_first,
        refused=refused,
    )


@pytest.fixture(scope="module")
def readings() -> dict[tuple[Path, date], Reading]:
    """What has been read so far, so that each newsroom is read once a day."""
    return {}


@pytest.fixture(params=DAYS, ids=str)
def reading(
    request: pytest.FixtureRequest,
    folder: Path,
    tmp_path: Path,
    readings: dict[tuple[Path, date], Reading],
) -> Reading:
    key = (folder, request.param)
    if key not in readings:
        newsroom = load_newsroom(folder, request.param)
        source = source_of(newsroom, tmp_path)
        expected = json.loads(newsroom.expected())
        links = links_of(source, answers_of(newsroom))
        pages = {story.name: page_of(newsroom, source, story, links) for story in newsroom.stories}
        articles = {name: clean(page) for name, page in pages.items()}
        stories = {name: (article, understand(article)) for name, article in articles.items()}
        readings[key] = Reading(newsroom=newsroom, source=source, expected=expected, links=links, stories=stories)
    return readings[key]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_newsroom_is_read_as_it_expects(reading: Reading) -> None:
    later = {canonical(reading.newsroom.base + story.path) for story in reading.newsroom.stories if story.later}
    assert reading.links.keys() - later == set(reading.expected["links"])
    faults = {
        expected["story"]: faults
        for expected in reading.expected["stories"]
        if (faults := list(differences(expected, *reading.stories[expected["story"]])))
    }
    assert faults == {}
    known = {expected["story"] for expected in reading.expected["stories"]}
    forbidden = {each.rpartition("/")[2] for each in reading.expected.get("disallowed", ())}
    left = {story.name for story in reading.newsroom.stories if story.name not in known}
    assert len(left) == len(forbidden), f"stories without an expectation: {left}"


def differences(expected: dict[str, Any], article: Article, verdict: Verdict) -> Iterator[str]:
    """Say, one by one, where a story was not read as expected."""
    date_read = article.published
    got: dict[str, object] = {
        "title": article.title,
        "published": date_read and date_read.start.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "precision": date_read and date_read.precision,
        "read_from": date_read and date_read.read_from,
        "text_from": article.text_from,
        "partial": article.partial,
        "flag": verdict.flag,
        "kind": verdict.kind,
        "near_miss": verdict.near_miss,
        "claims": sorted([each.gss, each.judgement, each.grade, each.status] for each in verdict.claims),
        "refused": sorted({each.why for each in verdict.refused}),
    }
    wanted_values: dict[str, Any] = {"text_from": "page", "partial": False, "kind": None, "claims": [], **expected}
    wanted_values["claims"] = sorted(wanted_values["claims"])
    if wanted_values["precision"] == "day":
        wanted_values["published"] += "T00:00:00Z"
    for key in got.keys() & wanted_values.keys() - {"refused"}:
        if got[key] != wanted_values[key]:
            yield f"{key} is {got[key]!r}, not {wanted_values[key]!r}"
    for why in set(expected.get("refused", ())) - set(cast(list[str], got["refused"])):
        yield f"nothing was refused because of {why!r}"
    yield from (f"the text lacks {words!r}" for words in expected.get("holds", ()) if words not in article.text)
    yield from (f"the text holds {words!r}" for words in expected.get("lacks", ()) if words in article.text)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_robots_txt_forbids_what_is_said_to_be_forbidden(folder: Path) -> None:
    newsroom = load_newsroom(folder, DAYS[0])
    robots = RobotFileParser()
    robots.parse(newsroom.answers()["/robots.txt"].body.decode().splitlines())
    expected = json.loads(newsroom.expected())
    forbidden = {url for url in expected["links"] if not robots.can_fetch("councilwatch", url)}
    assert forbidden == set(expected.get("disallowed", ()))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_page_says_that_it_is_a_pretence(folder: Path) -> None:
    newsroom = load_newsroom(folder, DAYS[0])
    for story in newsroom.stories:
        if story.status == 200:
            assert answers_of(newsroom)[story.path].body.decode().count(NOTICE) >= 2


def test_there_are_eight_and_half_of_their_stories_are_no_ratings() -> None:
    newsrooms = [load_newsroom(folder, DAYS[0]) for folder in FOLDERS]
    flags = [story["flag"] for room in newsrooms for story in json.loads(room.expected())["stories"]]
    assert len(newsrooms) == 8
    assert len({room.host for room in newsrooms}) == 8
    assert all(room.host.endswith(".test") for room in newsrooms)
    assert 0.35 < sum(flags) / len(flags) < 0.65
