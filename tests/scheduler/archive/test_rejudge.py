"""What is kept, judged again: what would change is said first, and written only once it is accepted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.apart.limits import PageLimits
from pipelines.model import Article, Judged, Page, Source, Verdict
from pipelines.store import Store, open_store
from pipelines.understand import understand
from scheduler.archive.engines import Cores
from scheduler.archive.judging import Setting, judged
from scheduler.archive.rejudge import Report, kept, rejudge
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.test_events import notices
from tests.scheduler.archive.making import NEAR, ON_TOPIC, OTHER, Made
from tests.scheduler.archive.test_backfill import AtOnce

AT = datetime(2019, 5, 2, 9, tzinfo=UTC)
NOW = AT + timedelta(days=400)
LIMITS = PageLimits(text_characters=500_000, page_elements=25_000)
SOURCES: tuple[Source, ...] = ()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "councilwatch.db") as opened:
        yield opened
        assert opened.problems() == ()


def today(number: int, lines: tuple[str, ...] = ON_TOPIC) -> Judged:
    """A page as it was found while watching, judged as it is today."""
    made = Made(number=number, lines=lines)
    page = Page(
        asked=made.url, url=made.url, source="by_hand", publisher="gazette.test", fetched_at=AT, status=200,
        html=made.html().decode(), found_by="poll",
    )  # fmt: skip
    return judged(page, Setting())


def as_then(one: Judged, **verdict: object) -> Judged:
    """The same with the verdict of older rules."""
    return replace(one, verdict=replace(one.verdict, rules="0", **verdict))  # type: ignore[arg-type]


def again(store: Store, engine: object = None) -> Report:
    return rejudge(kept(store, SOURCES), engine or AtOnce(), limits=LIMITS)  # type: ignore[arg-type]


def told(report: Report) -> list[tuple[str, str]]:
    return [(change.way, change.url.rpartition("/")[2]) for change in report.changes]


def test_where_nothing_differs_nothing_is_said_or_written(store: Store) -> None:
    store.keep(today(1), AT)
    store.keep(today(2, NEAR), AT)
    before = dump(store)
    report = again(store)
    assert report.line == "pages=2 flagged=0 unflagged=0 not_near=0 added=0 gone=0 changed=0 failed=0"
    store.keep_many(report.new, NOW, again=True)
    assert dump(store) == before


def keep_of_old_rules(store: Store) -> None:
    claims = today(1).verdict.claims
    assert len(claims) > 1
    other = replace(claims[0], judgement="adoption", quote=claims[0].quote)
    store.keep(as_then(today(1), claims=claims[1:]), AT)
    store.keep(as_then(today(2), claims=(replace(claims[0], grade="good"), *claims[1:])), AT)
    store.keep(as_then(today(3), claims=(*claims, other)), AT)
    store.keep(as_then(today(4), flag=False, near_miss=True, claims=(), kind=None), AT)
    store.keep(as_then(today(5, OTHER), flag=True, kind="new_rating"), AT)


def test_what_would_change_is_said_by_story_and_claim_and_nothing_is_written(store: Store) -> None:
    keep_of_old_rules(store)
    before = dump(store)
    report = again(store)
    assert dump(store) == before
    ways = told(report)
    assert [each for each in ways if each[1] != "4"] == [
        ("added", "1"),
        ("changed", "2"),
        ("gone", "3"),
        ("unflagged", "5"),
    ]
    assert ways.count(("flagged", "4")) == 1
    assert ways.count(("added", "4")) == len(today(4).verdict.claims)
    changed = next(change for change in report.changes if change.way == "changed")
    assert changed.says.startswith("Leeds City Council, overall, good, ")
    assert " -> inadequate, " in changed.says


def test_a_near_miss_that_is_none_any_more_is_listed(store: Store) -> None:
    near = as_then(today(1, OTHER), near_miss=True)
    assert not today(1, OTHER).verdict.near_miss
    store.keep(near, AT)
    report = again(store)
    assert told(report) == [("not_near", "1")]
    assert report.line == "pages=1 flagged=0 unflagged=0 not_near=1 added=0 gone=0 changed=0 failed=0"
    store.keep_many(report.new, NOW, again=True)
    assert again(store).pages == 0


def test_what_is_accepted_is_what_keeping_it_today_makes(store: Store, tmp_path: Path) -> None:
    keep_of_old_rules(store)
    store.keep_many(again(store).new, NOW, again=True)
    with open_store(tmp_path / "fresh.db") as fresh:
        for number in range(1, 5):
            fresh.keep(today(number), AT)
            one, other = store.story(today(number).page.url), fresh.story(today(number).page.url)
            assert one is not None
            assert other is not None
            assert (one.article, one.verdict, one.revisions) == (other.article, other.verdict, 1)
    five = store.story(today(5, OTHER).page.url)
    assert five is not None
    assert not five.verdict.flag
    report = again(store)
    assert report.changes == []
    assert report.new == []


def test_nobody_is_told_of_what_is_no_news_any_more(store: Store) -> None:
    keep_of_old_rules(store)
    before = len(notices(store))
    store.keep_many(again(store).new, NOW, again=True)
    assert len(notices(store)) == before


def test_a_near_miss_that_is_a_story_now_is_of_the_day_on_which_it_was_fetched(store: Store) -> None:
    store.keep(as_then(today(4), flag=False, near_miss=True, claims=(), kind=None), AT)
    store.keep_many(again(store).new, NOW, again=True)
    story = store.story(today(4).page.url)
    assert story is not None
    assert (story.first_seen_at, story.found_by) == (AT, "revisit")
    assert notices(store) == []


def test_what_people_decided_stays(store: Store) -> None:
    doubtful = replace(today(1).verdict.claims[0], confidence="doubtful")
    store.keep(as_then(today(1), claims=(doubtful,)), AT)
    (item,) = store.review_items()
    store.decide(item.item, "rejected", who="jo", now=AT)
    report = again(store)
    assert "added" in {way for way, _ in told(report)}
    store.keep_many(report.new, NOW, again=True)
    story = store.story(today(1).page.url)
    assert story is not None
    assert story.verdict == today(1).verdict
    assert [each.quote for each in story.decided.against] == [doubtful.quote]


def test_a_story_without_a_page_is_judged_by_its_words(store: Store) -> None:
    whole = today(1)
    article = replace(whole.article, text_from="listing", partial=True, why_partial="Closed.")
    closed = replace(whole, page=replace(whole.page, html="", refused="Closed."), article=article)
    store.keep(as_then(closed, claims=()), AT)
    report = again(store)
    assert {way for way, _ in told(report)} == {"added"}
    store.keep_many(report.new, NOW, again=True)
    story = store.story(whole.page.url)
    assert story is not None
    assert (story.article, story.verdict.claims, story.revisions) == (article, understand(article).claims, 1)


def test_what_came_in_the_meantime_is_not_written_over(store: Store) -> None:
    store.keep(as_then(today(1), claims=()), AT)
    report = again(store)
    newer = Made(number=1, lines=(*ON_TOPIC, "A petition was handed in on Friday."))
    page = replace(today(1).page, html=newer.html().decode(), fetched_at=AT + timedelta(hours=1))
    store.keep(judged(page, Setting()), AT + timedelta(hours=1))
    before = dump(store)
    store.keep_many(report.new, NOW, again=True)
    assert dump(store) == before


def test_it_runs_on_all_cores(store: Store) -> None:
    keep_of_old_rules(store)
    assert told(again(store, Cores(workers=2))) == told(again(store))


def test_one_that_makes_the_program_fail_is_listed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.keep(as_then(today(1)), AT)

    def fails(_article: Article) -> Verdict:
        raise RecursionError

    monkeypatch.setattr("pipelines.apart.read.understand", fails)
    report = again(store)
    assert report.new == []
    assert [why for _, why in report.failed] == ["The program failed while it read this page (RecursionError)."]
