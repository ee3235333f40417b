"""Events keep step with what tells of them, and readers are owed what is news, once."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings, strategies

from pipelines.events import wire
from pipelines.events.build import build
from pipelines.model import Claim, DayInterval, Judged, StoryKind, StoryTold, Told, Verdict, Visit
from pipelines.store import Store, event_rows, open_store, versions
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import HOME, HOUR, NOON, claim, judged, recorded, source, verdict

DAY = timedelta(days=1)
PLAIN = replace(verdict(), visit=None, claims=(claim(),))


def story(number: int = 1, *, told: Verdict = PLAIN, at: datetime = NOON) -> Judged:
    return replace(judged(number, at=at), verdict=told)


def telling(grade: str, words: str = "good overall") -> Verdict:
    return replace(PLAIN, claims=(claim(words, grade=grade),))


def notices(store: Store) -> list[Told]:
    rows = store._connection.rows("SELECT told FROM notices WHERE about = 'event' ORDER BY id")
    return [wire.load(row["told"]) for row in rows]


def events(store: Store) -> list[tuple[object, ...]]:
    rows = store._connection.rows(
        "SELECT events.id, kind, events.official, revision, group_concat(judgement || ' ' || grade) AS grades, "
        "(SELECT count(*) FROM event_stories WHERE event_id = events.id) AS stories "
        "FROM events LEFT JOIN event_grades ON event_id = events.id WHERE stands = 1 "
        "GROUP BY events.id ORDER BY events.id"
    )
    return [tuple(row) for row in rows]


def grades(told: Told) -> list[tuple[str, str]]:
    return [(each.judgement, each.grade) for each in told.grades]


def test_a_story_makes_an_event_and_a_notice_in_the_transaction_that_keeps_it(store: Store) -> None:
    store.keep(story(), NOON)
    assert events(store) == [(1, "inspection", "awaiting", 1, "overall good", 1)]
    (told,) = notices(store)
    assert (told.event, told.revision, grades(told), told.official) == (1, 1, [("overall", "good")], "awaiting")
    assert (told.title, told.url, told.grades[0].quote) == (judged().article.title, f"{HOME}/news/1", "good overall")
    assert store.told(1) == told


def test_forty_papers_that_tell_it_owe_no_second_notice(store: Store) -> None:
    for number in range(1, 41):
        store.keep(story(number), NOON + number * HOUR)
    assert events(store) == [(1, "inspection", "awaiting", 1, "overall good", 40)]
    assert len(notices(store)) == 1


def test_keeping_the_same_again_changes_nothing(store: Store) -> None:
    store.keep(story(), NOON)
    before = dump(store)
    store.keep(story(), NOON)
    assert dump(store) == before


def test_a_corrected_grade_is_a_revision_with_a_notice_of_its_own(store: Store) -> None:
    store.keep(story(), NOON)
    store.keep(story(told=telling("inadequate")), NOON + HOUR)
    assert [(told.revision, grades(told)) for told in notices(store)] == [
        (1, [("overall", "good")]),
        (2, [("overall", "inadequate")]),
    ]
    assert [row[3] for row in events(store)] == [2]


def test_a_claim_that_is_withdrawn_is_told_to_those_who_were_told_of_it(store: Store) -> None:
    store.keep(story(), NOON)
    store.keep(replace(story(), verdict=replace(verdict(flag=False), claims=())), NOON + HOUR)
    assert events(store) == []
    told = notices(store)[-1]
    assert (told.event, told.revision, told.grades, told.title) == (1, 2, (), judged().article.title)
    store.keep(story(), NOON + 2 * HOUR)
    assert [row[:4] for row in events(store)] == [(1, "inspection", "awaiting", 3)], "it comes back as the same event"


def test_ofsteds_report_joins_the_event_and_is_a_revision(store: Store) -> None:
    store.keep(story(), NOON)
    store.keep_outcomes([recorded("good")], NOON + DAY)
    (event,) = events(store)
    assert event[:4] == (1, "inspection", "confirmed", 2)
    assert [told.official for told in notices(store)] == ["awaiting", "confirmed"]


def test_ofsted_says_otherwise(store: Store) -> None:
    store.keep(story(), NOON)
    store.keep_outcomes([recorded("inadequate")], NOON + DAY)
    told = notices(store)[-1]
    assert (told.official, told.grades[0].grade, told.grades[0].others) == ("contradicted", "inadequate", ("good",))


def test_old_news_owes_nothing(store: Store) -> None:
    store.keep(story(), NOON + 15 * DAY)
    assert len(events(store)) == 1
    assert notices(store) == []


@pytest.mark.parametrize("found_by", ["first_run", "backfill"])
def test_what_was_there_before_anybody_watched_owes_nothing(store: Store, found_by: str) -> None:
    old = story()
    store.keep(replace(old, page=replace(old.page, found_by=found_by)), NOON)  # type: ignore[arg-type]
    assert notices(store) == []
    store.keep(story(2), NOON + HOUR)
    (told,) = notices(store)
    assert (told.event, told.revision) == (1, 1), "told by one that was found while watching, it is news"


def test_the_shipped_record_owes_nothing(store: Store) -> None:
    store.keep_outcomes([recorded("good", by="shipped")], NOON)
    assert [row[1:3] for row in events(store)] == [("inspection", "official_only")]
    assert notices(store) == []


def test_a_persons_decision_changes_the_event(store: Store) -> None:
    store.keep(story(), NOON)
    store.keep_outcomes([recorded("inadequate")], NOON)
    item = next(each for each in store.review_items() if each.listed == "contradicted")
    store.decide(item.item, "rejected", who="jo", now=NOON + HOUR)
    assert [row[2] for row in events(store)] == ["official_only"]


def test_two_events_that_turn_out_to_be_one_keep_the_one_that_was_told(store: Store) -> None:
    early = story(1, at=NOON - 120 * DAY)
    store.keep(early, NOON - 120 * DAY)
    store.keep(story(2), NOON)
    first = events(store)
    store.keep_outcomes([recorded("good")], NOON + HOUR)
    assert len(first) == 1
    assert [row[0] for row in events(store)] == [1]


def test_forgetting_takes_the_story_out_of_the_events_and_of_what_was_told(store: Store) -> None:
    store.keep(story(), NOON)
    store.keep(story(2), NOON + HOUR)
    store.forget(f"{HOME}/news/1", NOON + 2 * HOUR)
    assert [row[5] for row in events(store)] == [1]
    (told,) = notices(store)
    assert (told.title, told.url, told.grades[0].quote) == ("", "", "")
    assert store.problems() == ()


def test_forgetting_takes_its_words_out_of_what_was_told_of_an_event_that_has_ended(store: Store) -> None:
    store.keep(story(), NOON)
    store.keep_outcomes([recorded("inadequate")], NOON)
    item = next(each for each in store.review_items() if each.listed == "contradicted")
    store.keep(replace(story(), verdict=replace(verdict(flag=False), claims=())), NOON + HOUR)
    assert item.story_id == 1
    store.forget(f"{HOME}/news/1", NOON + 2 * HOUR)
    assert {(told.title, told.publisher) for told in notices(store)} <= {("", ""), ("", "Ofsted")}
    assert not any(told.grades and told.grades[0].quote == "good overall" for told in notices(store))


def test_who_was_told_of_an_event_that_is_part_of_another_now_is_held_against_that_one(store: Store) -> None:
    """Two days' stories date the inspection otherwise until the report joins them."""
    early = replace(claim(), inspection=DayInterval(start=date(2026, 2, 2), end=date(2026, 2, 6)))
    store.keep(story(), NOON)
    store.keep(story(2, told=replace(PLAIN, claims=(replace(early, grade="inadequate"),))), NOON + HOUR)
    assert [told.event for told in notices(store)] == [1, 2]
    store.keep_outcomes([recorded("good")], NOON + DAY)
    assert [row[0] for row in events(store)] == [1]
    rows = store._connection.rows("SELECT event_id, revision FROM notices WHERE about = 'event' ORDER BY id")
    assert {row["event_id"] for row in rows} == {1}
    assert grades(notices(store)[-1])[0] == ("overall", "good")


def test_forgetting_the_only_story_leaves_a_notice_that_nothing_stands(store: Store) -> None:
    store.keep(story(), NOON)
    store.forget(f"{HOME}/news/1", NOON + HOUR)
    assert events(store) == []
    assert [told.grades != () for told in notices(store)] == [True, False]
    assert store.problems() == ()


def test_a_story_on_two_councils_has_a_part_in_two_events(store: Store) -> None:
    other = replace(claim(), gss="E08000998", authority="Wickbury Council")
    store.keep(story(told=replace(PLAIN, claims=(claim(), other))), NOON)
    assert [(told.event, told.authority) for told in notices(store)] == [
        (1, "Wickbury Council"),
        (2, "Kirkwell Metropolitan Borough Council"),
    ]


def test_an_older_store_has_its_events_built_once(store: Store) -> None:
    store.keep(story(), NOON)
    with store._connection.writing() as db:
        for table in ("notices", "event_grades", "event_stories", "events"):
            db.execute(f"DELETE FROM {table}")
    assert store.without_events() == ("E08000999",)
    assert store.build_events(NOON + 20 * DAY) == 1
    assert len(events(store)) == 1
    assert notices(store) == []
    assert store.without_events() == ()


STORY_KINDS: tuple[StoryKind, ...] = ("new_rating", "monitoring_visit")
COUNCILS = ("E08000999", "E08000998", "E08000997")


@strategies.composite
def a_verdict(draw: strategies.DrawFn) -> Verdict:
    """A verdict on some of three councils, which may be of a visit to any of them."""
    claims = tuple(
        replace(claim(grade=draw(strategies.sampled_from(("good", "inadequate")))), gss=gss, authority=f"Council {gss}")
        for gss in draw(strategies.lists(strategies.sampled_from(COUNCILS), min_size=1, max_size=4))
    )
    visit = draw(strategies.none() | strategies.just(Visit(kind="monitoring_visit", number=2, days=None)))
    return replace(verdict(), kind=draw(strategies.sampled_from(STORY_KINDS)), claims=claims, visit=visit, refused=())


@given(strategies.lists(a_verdict(), min_size=1, max_size=5))
@settings(max_examples=30, deadline=None)
def test_events_are_those_that_all_claims_of_all_stories_tell(
    tmp_path_factory: pytest.TempPathFactory, told: list[Verdict]
) -> None:
    with open_store(tmp_path_factory.mktemp("events") / "store.db") as store:
        store.sync_sources([source()], NOON)
        for number, each in enumerate(told, 1):
            store.keep(story(number, told=each, at=NOON + number * DAY), NOON + number * DAY)
        db = store._connection.raw
        for gss in COUNCILS:
            stories = event_rows.telling(db, gss)
            assert build(gss, stories, ()) == build(gss, [with_every_claim(store, each) for each in stories], ())


def with_every_claim(store: Store, told: StoryTold) -> StoryTold:
    rows = store._connection.rows("SELECT * FROM claims WHERE story_id = ? AND current = 1 ORDER BY id", (told.id,))
    claims = tuple(Claim(**versions.said(row)) for row in rows)
    return replace(told, claims=claims, reconciled=tuple(event_rows.reconciled(row) for row in rows))
