"""What is said of a check."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest

from crawler.net.refusals import TroubleKind
from pipelines.checked import Checked, CheckedListing, CheckedPage, CheckStatus, ListedStory
from pipelines.clean.dates import parse_date
from pipelines.model import ListingKind, PartialDate
from pipelines.telling.checked import LISTING, shown, summary, todo

AT = datetime(2026, 11, 25, 14, 5, tzinfo=UTC)
MOMENT = PartialDate(start=AT, end=AT, precision="minute", read_from="listing")
DAY = parse_date("2026-11-24", read_from="listing")
FEED = CheckedListing(
    url="https://a.test/feed",
    kind="feed",
    status="ok",
    says="",
    http_status=200,
    trouble=None,
    items=20,
    dated=18,
    unusable=0,
    newest=MOMENT,
    led_to=None,
    stories=(
        ListedStory(title="Trees\nfor the road", url="https://a.test/1", published=DAY),
        ListedStory(title="", url="https://a.test/2", published=None),
    ),
)
PAGE = CheckedPage(url="https://a.test/1", title="Trees for the road", published=DAY, characters=1_459, says="")
CHECKED = Checked(
    source="a", publisher="A Council", home="https://a.test/", listings=(FEED,), listings_in_all=1, page=PAGE
)


def test_what_was_found_is_shown() -> None:
    assert "\n".join(shown(CHECKED)) == (
        "a (A Council): answers\n"
        "  feed https://a.test/feed\n"
        "    20 stories, 18 of them dated, the newest 25 Nov 2026, 14:05.\n"
        "    - 24 November 2026: Trees for the road\n"
        "      https://a.test/1\n"
        "    - (no headline)\n"
        "      https://a.test/2\n"
        "  first story https://a.test/1\n"
        "    Read: “Trees for the road”, 24 November 2026, 1,459 characters of text."
    )


def test_what_is_wrong_says_what_to_do() -> None:
    wrong = replace(FEED, status="moved", says="It is gone (error 404).", items=0, newest=None, stories=())
    told = " ".join(" ".join(shown(replace(CHECKED, listings=(wrong, FEED), page=None))).split())
    assert told.startswith("a (A Council): 1 of 2 listings in trouble feed https://a.test/feed It is gone (error 404).")
    assert "`councilwatch sources add https://a.test/ --dry-run` looks where its news is listed now." in told


@pytest.mark.parametrize("trouble", ["dns", "robots_unreachable"])
def test_a_pretend_newsroom_is_told_from_a_site_that_is_down(trouble: str) -> None:
    pretend = replace(FEED, status="failed", trouble=trouble)
    assert "the demo's answer only to the demo" in todo(pretend, CHECKED)
    assert "demo" not in todo(replace(pretend, url="https://news.example.org/feed"), CHECKED)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"items": 1, "dated": 0, "newest": None}, "1 story, none of them dated."),
        ({"items": 0, "dated": 0, "newest": None}, "0 stories."),
        ({"unusable": 3}, "14:05; 3 more lead nowhere."),
        ({"led_to": "https://b.test/feed"}, "It was sent on to https://b.test/feed."),
        ({"kind": "ofsted_provider"}, "20 addresses, 18 of them dated"),
        ({"says": "1 sitemap of the 2 that it names did not answer."}, "1 sitemap of the 2"),
    ],
)
def test_what_else_there_is_to_know_of_a_listing(changed: dict[str, object], says: str) -> None:
    listing = replace(FEED, **changed)  # type: ignore[arg-type]
    assert says in "\n".join(shown(replace(CHECKED, listings=(listing,))))


def test_every_status_and_trouble_has_its_words() -> None:
    for status in get_args(CheckStatus):
        told = todo(replace(FEED, status=status), CHECKED)
        assert bool(told) == (status != "ok")
        assert "{" not in told
    for trouble in get_args(TroubleKind):
        assert todo(replace(FEED, status="failed", trouble=trouble), CHECKED)
    assert set(LISTING) == set(get_args(ListingKind))


def test_a_page_that_was_not_read_says_why() -> None:
    page = CheckedPage(url="https://a.test/1", title="", published=None, characters=0, says="It is a PDF file.")
    lines = list(shown(replace(CHECKED, page=page)))
    assert lines[-2:] == ["  first story https://a.test/1", "    It is a PDF file."]


def test_listings_that_take_turns_are_told() -> None:
    told = " ".join(shown(replace(CHECKED, listings_in_all=150)))
    assert "Not asked now, because they take turns: 149 other listings." in told


@pytest.mark.parametrize(
    ("answers", "asked", "says"),
    [
        ([True], 1, "1 source checked: 1 answers. Nothing was changed."),
        ([True, False, True], 3, "3 sources checked: 2 answer, 1 in trouble. Nothing was changed."),
        ([True, True], 4, "4 sources checked: 2 answer, 2 not looked at in time. Nothing was changed."),
    ],
)
def test_the_last_line_counts(answers: list[bool], asked: int, says: str) -> None:
    found = [replace(CHECKED, listings=(replace(FEED, status="ok" if each else "failed"),)) for each in answers]
    assert summary(found, asked=asked) == says
