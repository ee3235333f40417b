"""Copies in the store: set with the story, mended when a lead changes or goes, never in chains."""

from dataclasses import replace
from datetime import datetime, timedelta

from pipelines.model import Article, Judged, Verdict
from pipelines.store import Store
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import HOME, HOUR, NOON, TEXT, claim, day, judged, verdict

PLAIN = replace(verdict(), visit=None, claims=(claim(),))
OTHER = (
    "Nobody at the civic centre had expected the letter so soon. It came by post, it ran to eleven pages, and it "
    "said that the town looks after its children well. The bakery sent a cake with a number on it, and for an hour "
    "no telephone was answered."
)


def story(
    number: int, text: str = TEXT, *, at: datetime = NOON, told: Verdict = PLAIN, partial: bool = False
) -> Judged:
    """A story of a site without a council of its own."""
    one = judged(number, at=at, title=f"Headline of paper {number}", text=text)
    article = replace(one.article, gss=None, publisher=f"Paper {number}", published=day(at), partial=partial)
    return replace(one, article=article, verdict=told)


def leads(store: Store) -> dict[int, int]:
    """Copies with their leads, once it is sure that no lead is a copy."""
    rows = store._connection.rows("SELECT id, copy_of, copy_why FROM stories WHERE copy_of IS NOT NULL ORDER BY id")
    found = {row["id"]: row["copy_of"] for row in rows}
    assert not found.keys() & set(found.values()), "a lead is a copy itself"
    assert all(row["copy_why"] for row in rows)
    return found


def test_a_copy_is_known_when_it_comes(store: Store) -> None:
    store.keep(story(1), NOON)
    store.keep(story(2, f"Sign up for our letter.\n\n{TEXT}"), NOON + HOUR)
    store.keep(story(3, OTHER), NOON + HOUR)
    assert leads(store) == {2: 1}
    lead = store.lead_of(2)
    assert lead is not None
    assert (lead.id, lead.title, lead.publisher) == (1, "Headline of paper 1", "Paper 1")
    assert "the same text as story 1 (Paper 1)" in lead.why
    assert [copy.id for copy in store.copies_of(1)] == [2]
    assert (store.lead_of(1), store.copies_of(2)) == (None, ())


def test_an_earlier_one_found_later_becomes_the_lead_of_all(store: Store) -> None:
    for number in (1, 2):
        store.keep(story(number), NOON)
    store.keep(story(3, at=NOON - timedelta(days=2)), NOON + HOUR)
    assert leads(store) == {1: 3, 2: 3}


def test_the_whole_text_takes_over_from_what_a_wall_shows(store: Store) -> None:
    store.keep(story(1, TEXT[:160], partial=True), NOON)
    store.keep(story(2), NOON + HOUR)
    assert leads(store) == {1: 2}


def test_storing_copies_twice_changes_nothing(store: Store) -> None:
    for number in (1, 2, 3):
        store.keep(story(number), NOON)
    before = dump(store)
    for number in (3, 1, 2):
        store.keep(story(number), NOON + HOUR)
    assert dump(store) == before


def test_a_lead_that_is_rewritten_leaves_its_copies_to_each_other(store: Store) -> None:
    for number in (1, 2, 3):
        store.keep(story(number), NOON)
    assert leads(store) == {2: 1, 3: 1}
    store.keep(story(1, OTHER), NOON + HOUR)
    assert leads(store) == {3: 2}
    store.keep(story(1), NOON + 2 * HOUR)
    assert leads(store) == {2: 1, 3: 1}


def test_a_lead_that_is_forgotten_leaves_its_copies_to_each_other(store: Store) -> None:
    for number, more in ((1, ""), (2, "A first line. "), (3, "Another one. ")):
        store.keep(story(number, more + TEXT), NOON + number * HOUR)
    assert leads(store) == {2: 1, 3: 1}
    store.forget(f"{HOME}/news/1", NOON + 9 * HOUR)
    assert leads(store) == {3: 2}
    store.forget(f"{HOME}/news/3", NOON + 9 * HOUR)
    assert leads(store) == {}
    assert store.problems() == ()


def test_a_copy_that_is_forgotten_leaves_the_lead(store: Store) -> None:
    store.keep(story(1), NOON)
    store.keep(story(2, f"A first line. {TEXT}"), NOON)
    store.forget(f"{HOME}/news/2", NOON + HOUR)
    assert leads(store) == {}
    assert store.story(1) is not None


def test_months_later_it_is_news_of_its_own(store: Store) -> None:
    store.keep(story(1), NOON)
    store.keep(story(2, at=NOON + timedelta(days=40)), NOON + timedelta(days=40))
    assert leads(store) == {}


def test_one_that_tells_another_grade_is_seen(store: Store) -> None:
    store.keep(story(1), NOON)
    told = replace(PLAIN, claims=(replace(claim(grade="inadequate"), quote="rated as inadequate"),))
    store.keep(story(2, TEXT.replace("good overall", "rated as inadequate"), told=told), NOON)
    assert leads(store) == {}


def test_stories_that_claim_nothing_are_found_by_their_words_too(store: Store) -> None:
    silent = replace(PLAIN, claims=(), kind="reaction")
    store.keep(story(1), NOON)
    store.keep(story(2, OTHER), NOON)
    store.keep(story(3, TEXT[:200], told=silent, partial=True), NOON)
    store.keep(story(4, OTHER, told=silent), NOON)
    assert leads(store) == {3: 1, 4: 2}
    store.keep(story(5, at=NOON - timedelta(days=1)), NOON)
    assert leads(store) == {1: 5, 3: 5, 4: 2}


def test_a_story_of_odd_words_is_kept_all_the_same(store: Store) -> None:
    silent = replace(PLAIN, claims=())
    for number, text in enumerate(('"', "NEAR AND OR NOT *", "", "a\x00b \ud800", "— … —"), start=1):
        one = story(number, text, told=silent)
        store.keep(replace(one, article=Article(title="", text=text, url=one.page.url)), NOON)
    assert store.newest_story_id() == 5
    assert leads(store) == {}


def test_events_know_their_copies(store: Store) -> None:
    for number in (1, 2, 3):
        store.keep(story(number), NOON)
    (event,) = store._connection.rows("SELECT id, lead_id FROM events")
    told = store.told(event["id"])
    assert told is not None
    assert (event["lead_id"], told.stories) == (1, 1)
