"""Every pretend newsroom, read as the program reads it, against its expected.json.

``expected.json`` holds

- ``links``: what all its listings together name, in canonical form; where there are ``links_in_all``, the first ones;
- ``troubles``: the listings that list nothing, each with what comes of it and the sentence that says why;
- ``dropped``: listing -> what is left out of its answer, and how often;
- ``disallowed``: those links that its robots.txt forbids;
- ``discovers``: the way of listing that its home page leads to (``kind``, ``url``, number of ``links``), or null; and
  ``needs_browser`` where a script fills it;
- ``stories``: for each story its title, date (``published``, to ``precision``), ``flag``, ``kind``, ``claims``
  as [gss, judgement, grade, status] and, where told, ``near_miss``, ``partial``, ``text_from``, ``read_from``,
  the ``url`` that it is kept under, why words were ``refused``, and words that the text ``holds`` and ``lacks``.
  ``misread`` says what the program gets wrong today: such a story must differ until it is mended, and then loses it.
"""

import json
from datetime import date
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest

from crawler.ways.answer import decoded
from pipelines.addresses import canonical
from scheduler.demo.newsroom import HOME, NOTICE, load_newsroom
from tests.newsrooms.comparing import differences
from tests.newsrooms.reading import (
    Reading,
    discovered,
    read_newsroom,
    site_of,
    source_of,
    unpacked,
)

DAYS = (date(2026, 11, 24), date(2028, 2, 29))
"""Days of serving: whatever day it is, the stories are of these days and are read alike."""

OURS = Path(__file__).parent / "newsrooms"

FAMILIES = {
    "WordPress": ("kirkwell", "wordpress"),
    "LocalGov Drupal": ("harbourne",),
    "plain Drupal": ("plain_drupal",),
    "Jadu": ("fenborough", "jadu"),
    "GOSS iCM": ("goss",),
    "Contensis": ("contensis",),
    "Umbraco, one page a month": ("month_pages",),
    "PressPage": ("presspage",),
    "GOV.UK": ("govpages", "feed_ended"),
    "ModernGov": ("moderngov",),
    "BBC": ("northmoor",),
    "trade press": ("childrens_weekly",),
    "local press, syndicated": ("stillwater", "syndicated"),
}
"""Each family of NEWSROOMS.md -> its folders."""

TROUBLES = {
    "a script fills the list, and there is a sitemap": "script_with_sitemap",
    "a script fills the list, and nothing else is there": "script_alone",
    "bot wall": "bot_wall",
    "consent wall": "consent_wall",
    "a 200 that is no feed": "soft_404",
    "moved": "moved",
    "dates in words only": "dates_in_words",
    "relative dates": "relative_dates",
    "archive in pages": "archive_pages",
    "feed without dates": "undated_feed",
    "feed with relative links": "relative_links",
    "feed with HTML in its titles": "html_in_titles",
    "feed in Latin-1": "latin_1",
    "packed": "packed",
    "5,000 entries": "five_thousand",
    "a date to come": "future_date",
    "a feed that has ended": "feed_ended",
}
"""Each trouble -> its folder."""

FOLDERS = {path.parent.name: path.parent for home in (HOME, OURS) for path in sorted(home.glob("*/newsroom.toml"))}
every_newsroom = pytest.mark.parametrize("folder", FOLDERS.values(), ids=lambda folder: folder.name)


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
        readings[key] = read_newsroom(load_newsroom(folder, request.param), tmp_path)
    return readings[key]


@every_newsroom
def test_a_newsroom_is_read_as_it_expects(reading: Reading) -> None:
    expected = reading.expected
    assert reading.troubles == expected.get("troubles", {})
    later = {canonical(reading.newsroom.base + story.path) for story in reading.newsroom.stories if story.later}
    found = [url for url in reading.links if url not in later]
    assert len(found) == expected.get("links_in_all", len(expected["links"]))
    assert set(found[: len(expected["links"])]) == set(expected["links"])
    assert {url: reading.dropped[url] for url in expected.get("dropped", {})} == expected.get("dropped", {})
    faults = {each["story"]: list(differences(each, *reading.stories[each["story"]])) for each in expected["stories"]}
    misread = {each["story"] for each in expected["stories"] if "misread" in each}
    assert {name: told for name, told in faults.items() if told and name not in misread} == {}
    assert {name for name in misread if not faults[name]} == set(), "read rightly now: take 'misread' out"
    known = {each["story"] for each in expected["stories"]}
    forbidden = {each.rpartition("/")[2] for each in expected.get("disallowed", ())}
    left = {story.name for story in reading.newsroom.stories if story.name not in known}
    assert len(left) == len(forbidden), f"stories without an expectation: {left}"


@pytest.mark.parametrize("name", sorted(name for name in FOLDERS if FOLDERS[name].parent == OURS))
def test_discovery_finds_what_its_home_page_leads_to(name: str, tmp_path: Path) -> None:
    newsroom = load_newsroom(FOLDERS[name], DAYS[0])
    expected = json.loads(newsroom.expected())
    found = discovered(site_of(newsroom), source_of(newsroom, tmp_path).home, newsroom.today)
    best = next(iter(found.ways), None)
    got = best and {"kind": best.listing.kind, "url": best.listing.url, "links": len(best.links)}
    assert got == expected["discovers"], found.says
    assert found.needs_browser == expected.get("needs_browser", False)


@every_newsroom
def test_robots_txt_forbids_what_is_said_to_be_forbidden(folder: Path) -> None:
    newsroom = load_newsroom(folder, DAYS[0])
    robots = RobotFileParser()
    robots.parse(newsroom.answers()["/robots.txt"].body.decode().splitlines())
    expected = json.loads(newsroom.expected())
    forbidden = {url for url in expected["links"] if not robots.can_fetch("councilwatch", url)}
    assert forbidden == set(expected.get("disallowed", ()))


@every_newsroom
def test_every_page_says_that_it_is_a_pretence(folder: Path) -> None:
    newsroom = load_newsroom(folder, DAYS[0])
    site = site_of(newsroom)
    for story in newsroom.stories:
        if story.status == 200:
            _, answer = site.ask(newsroom.base + story.path)
            assert decoded(unpacked(answer), answer.type).count(NOTICE) >= 2


@every_newsroom
def test_nothing_that_is_written_for_a_newsroom_is_left_unused(folder: Path) -> None:
    newsroom = load_newsroom(folder, DAYS[0])
    named = {route["file"] for route in newsroom.about.get("route", ()) if "file" in route}
    named |= {newsroom.template(story) for story in newsroom.stories}
    own = {name for name in named if "/" not in name} | {"newsroom.toml", "entry.toml", "expected.json"}
    assert own == {path.name for path in folder.iterdir() if path.is_file()}


def test_every_family_and_every_trouble_has_its_newsroom() -> None:
    named = {*TROUBLES.values(), *(name for names in FAMILIES.values() for name in names)}
    shipped_for_the_demo = {"marlhaven"}  # a sitemap alone: no family of its own
    assert named | shipped_for_the_demo == set(FOLDERS)
    assert len(FAMILIES) == 13
    assert len(TROUBLES) == 17


def test_half_of_their_stories_are_no_ratings() -> None:
    newsrooms = [load_newsroom(folder, DAYS[0]) for folder in FOLDERS.values()]
    flags = [story["flag"] for room in newsrooms for story in json.loads(room.expected())["stories"]]
    assert len({host for room in newsrooms for host in room.hosts}) >= len(newsrooms)
    assert all(host.endswith(".test") for room in newsrooms for host in room.hosts)
    assert 0.35 < sum(flags) / len(flags) < 0.65
