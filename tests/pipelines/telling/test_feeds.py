"""Feeds: valid by Atom's and JSON Feed's own forms whatever is told, the same to the byte where it is the same."""

import json
from datetime import timedelta
from pathlib import Path

import feedparser
import jsonschema
import pytest
from hypothesis import given, settings
from lxml import etree

from pipelines.model import Told
from pipelines.reference import authorities
from pipelines.reference.slugs import council_slugs, slug
from pipelines.store.telling_rows import EventTold
from pipelines.telling.feeds import Feed, as_atom, as_json_feed, feeds, store_mark
from pipelines.telling.feeds_page import listed
from tests.pipelines.telling.making import EXPLORER, HOUR, NOON, graded, leeds, told, visit
from tests.pipelines.telling.test_message import HOSTILE, Reading

FORMS = Path(__file__).parent / "forms"
ATOM = etree.RelaxNG(etree.parse(FORMS / "atom.rng"))
JSON = jsonschema.Draft202012Validator(json.loads((FORMS / "json_feed.json").read_text(encoding="utf-8")))
BASE = "https://example.org/feeds"
BEGAN = NOON - timedelta(days=9)


def entry(shown: Told, hours: int = 0) -> EventTold:
    return EventTold(told=shown, updated=NOON + hours * HOUR, published=NOON - HOUR)


def made(*shown: Told) -> dict[str, Feed]:
    entries = [entry(each, number) for number, each in enumerate(shown)]
    return {feed.path: feed for feed in feeds(entries, store_mark(BEGAN), BEGAN)}


def check(feed: Feed) -> tuple[str, str]:
    """The feed in both forms, each valid."""
    atom = as_atom(feed, base=BASE, explorer=EXPLORER)
    ATOM.assertValid(etree.fromstring(atom.encode()))
    read = feedparser.parse(atom.encode())
    assert not read.bozo
    assert len(read.entries) == len(feed.entries)
    written = as_json_feed(feed, base=BASE, explorer=EXPLORER)
    JSON.validate(json.loads(written))
    return atom, written


def test_the_feeds_of_the_demos_store_are_valid_and_say_so() -> None:
    of_demo = feeds([entry(told(graded()))], store_mark(BEGAN), BEGAN, is_pretend=True)
    atom, written = check(next(of_demo))
    shown = feedparser.parse(atom.encode()).feed
    assert shown.title == "A demo. Ratings of children's services: all councils in England"
    assert shown.subtitle.startswith("The stories here and the newest of Ofsted's reports are invented")
    assert json.loads(written)["description"] == shown.subtitle
    assert "A demo. The stories here" in listed([], is_pretend=True)
    assert "A demo." not in listed([])
    assert "invented" not in "".join(check(made(told(graded()))["all"]))


def test_every_feed_is_valid_and_has_its_events() -> None:
    shown = made(told(graded()), leeds(graded(grade="good")), visit(event=9))
    for feed in shown.values():
        check(feed)
    assert [each.told.event for each in shown["all"].entries] == [9, 8, 7]
    assert [each.told.event for each in shown["councils/rotherham"].entries] == [9, 7]
    assert [each.told.event for each in shown["councils/leeds"].entries] == [8]
    assert [each.told.event for each in shown["regions/yorkshire-and-the-humber"].entries] == [9, 8, 7]
    assert shown["regions/london"].entries == ()
    standing = [gss for gss, each in authorities().items() if each.end is None]
    assert len(shown) == 1 + 9 + len(standing)


def test_an_entry_is_renewed_in_place() -> None:
    first = feedparser.parse(check(made(told(graded()))["all"])[0]).entries[0]
    later = Feed(**{**vars(made()["all"]), "entries": (entry(told(graded(grade="good"), revision=2), 5),)})
    second = feedparser.parse(check(later)[0]).entries[0]
    assert first.id == second.id == "tag:councilwatch.invalid,2026:20261116T120000Z/events/7"
    assert (first.title, second.title) == ("Rotherham: inadequate (was good)", "Rotherham: good again")
    assert (second.updated, second.published) == ("2026-11-25T17:00:00Z", "2026-11-25T11:00:00Z")


def test_what_a_reader_can_sort_by_and_follow() -> None:
    shown = feedparser.parse(check(made(told(graded(), graded("leadership", "good")))["all"])[0])
    assert [tag.term for tag in shown.entries[0].tags] == [
        "Rotherham", "Yorkshire and the Humber", "inspection", "inadequate", "good", "overall", "leadership",
    ]  # fmt: skip
    assert shown.entries[0].link == f"{EXPLORER}/event/7"
    assert [link.href for link in shown.feed.links] == [f"{BASE}/all.atom", f"{BASE}/all.json"]
    assert shown.feed.updated == "2026-11-25T12:00:00Z"
    item = json.loads(check(made(told(graded()))["all"])[1])["items"][0]
    assert item["external_url"] == "https://news.kirkwell.test/rotherham"
    assert item["_councilwatch"]["grades"][0]["grade"] == "inadequate"


def test_without_an_explorer_the_story_is_linked_to() -> None:
    atom = as_atom(made(told(graded()))["all"], base=None, explorer=None)
    ATOM.assertValid(etree.fromstring(atom.encode()))
    read = feedparser.parse(atom)
    assert read.entries[0].link == "https://news.kirkwell.test/rotherham"
    assert read.feed.get("links", []) == []


def test_the_same_is_the_same_to_the_byte() -> None:
    assert check(made(told(graded()))["all"]) == check(made(told(graded()))["all"])
    assert feedparser.parse(check(made()["all"])[0]).feed.updated == "2026-11-16T12:00:00Z"


@settings(max_examples=60)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_hostile_words_stay_words(title: str, quote: str, publisher: str) -> None:
    shown = told(graded(quote=quote), title=title, publisher=publisher, authority=title, gss="E00000001", region=quote)
    feed = Feed(path="all", name="all", title="All", entries=(entry(shown),), store="s", began=BEGAN)
    atom, written = check(feed)
    content = etree.fromstring(atom.encode()).findtext(".//{*}content")
    for html in (content, json.loads(written)["items"][0]["content_html"]):
        assert Reading(html).tags <= {
            "p",
            "a",
            "b",
            "span",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote",
            "br",
        }
        assert all(link.startswith(("https://news.kirkwell.test/", EXPLORER)) for link in Reading(html).links)


def test_slugs_tell_councils_of_one_name_apart() -> None:
    slugs = council_slugs()
    assert len(set(slugs.values())) == len(slugs)
    assert slugs["E08000018"] == "rotherham"
    somersets = [slugs[gss] for gss, each in authorities().items() if each.nice_name == "Somerset"]
    assert len(somersets) == len(set(somersets))
    assert all(slug(each) == each for each in slugs.values())


@pytest.mark.parametrize("whole", [True, False])
def test_the_list_leads_to_every_feed(whole: bool) -> None:
    shown = made(told(graded()))
    links = Reading(listed([each.listed() for each in shown.values()], whole=whole)).links
    assert {f"{path}.{ending}" for path in shown for ending in ("atom", "json")} <= set(links)
