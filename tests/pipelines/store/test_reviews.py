"""A person's decision is laid over the story, keeps who and when, and outlives re-judging."""

from dataclasses import replace

import pytest

from pipelines.exceptions import InputError
from pipelines.model import Claim, Decision, Judged
from pipelines.store import Store
from pipelines.store.decisions import same_words
from pipelines.store.rows import ReviewItem
from pipelines.store.schema_record import FACT, UNDECIDED
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import HOUR, NOON, TEXT, claim, judged, recorded

OPEN = f"SELECT 1 FROM claims WHERE {FACT} AND claims.reconciliation = 'contradicted' AND {UNDECIDED}"
RIGHT = ("overall", "good", "new")


def telling(*claims: Claim, title: str | None = None, refused: bool = True) -> Judged:
    one = judged() if title is None else judged(title=title)
    told = replace(one.verdict, claims=claims or one.verdict.claims, refused=one.verdict.refused if refused else ())
    return replace(one, verdict=told)


def facts(store: Store) -> list[tuple[str, str, str]]:
    """The claims that stand, as a person has decided."""
    (line,) = store.stories_since(0)
    return [(judgement, grade, status) for _, judgement, grade, status, _ in line.claims]


def asked(store: Store, listed: str) -> ReviewItem:
    return next(item for item in store.review_items() if item.listed == listed)


@pytest.fixture
def contradicted(store: Store) -> Store:
    store.keep_outcomes([recorded("inadequate")], NOON)
    store.keep(telling(), NOON)
    return store


class TestAsked:
    def test_the_most_pressing_first(self, contradicted: Store) -> None:
        doubtful = replace(claim("good overall"), confidence="doubtful", judgement="leadership")
        extra = telling(claim(), doubtful)
        contradicted.keep(replace(extra, article=replace(extra.article, title="Changed a little")), NOON + HOUR)
        assert [item.listed for item in contradicted.review_items()] == ["contradicted", "not graded", "refused"]
        assert "page 2: “Overall inadequate”" in (asked(contradicted, "contradicted").record_says or "")

    def test_a_claim_that_the_record_confirms_is_not(self, store: Store) -> None:
        store.keep_outcomes([recorded("good")], NOON)
        store.keep(telling(claim(), refused=False), NOON)
        assert store.review_items() == ()

    def test_a_doubtful_claim_is(self, store: Store) -> None:
        store.keep(telling(replace(claim(), confidence="doubtful"), refused=False), NOON)
        assert [item.listed for item in store.review_items()] == ["doubtful"]

    def test_a_grade_that_ofsted_did_not_give_is(self, store: Store) -> None:
        store.keep_outcomes([recorded(None)], NOON)
        store.keep(telling(claim(), refused=False), NOON)
        assert [item.listed for item in store.review_items()] == ["not graded"]


class TestAskedAgain:
    """Where the record comes to contradict the claim that stands after a decision."""

    @pytest.fixture
    def doubtful(self, store: Store) -> Store:
        store.keep(telling(replace(claim(), confidence="doubtful")), NOON)
        return store

    @pytest.mark.parametrize("is_read", [True, False])
    @pytest.mark.parametrize(
        ("listed", "decision", "right"),
        [
            ("doubtful", "accepted", None),
            ("doubtful", "corrected", {"grade": "outstanding"}),
            ("refused", "corrected", {"gss": "E08000999", "authority": "Kirkwell", "judgement": "overall",
                                      "status": "new", "grade": "outstanding"}),
        ],
    )  # fmt: skip
    def test_a_decision(
        self, doubtful: Store, listed: str, decision: Decision, right: dict[str, str] | None, is_read: bool
    ) -> None:
        item = asked(doubtful, listed)
        doubtful.decide(item.item, decision, who="jo", now=NOON, right=right)
        if not is_read:
            doubtful.keep(telling(replace(claim(), judgement="adoption"), refused=False), NOON)
        assert item.item not in {each.item for each in doubtful.review_items()}
        doubtful.keep_outcomes([recorded("inadequate")], NOON + HOUR)
        again = asked(doubtful, "contradicted")
        assert (again.item, again.asked_again, again.decision) == (item.item, True, decision)
        still_open = len(doubtful._connection.rows(OPEN))
        doubtful.decide(item.item, decision, who="sam", now=NOON + HOUR, right=right)
        assert item.item not in {each.item for each in doubtful.review_items()}
        assert len(doubtful._connection.rows(OPEN)) == still_open - 1
        assert [row["who"] for row in doubtful._connection.rows("SELECT who FROM reviews WHERE current = 1")] == ["sam"]

    def test_what_was_rejected_is_not_and_still_held_against_the_record(self, doubtful: Store) -> None:
        doubtful.decide(asked(doubtful, "doubtful").item, "rejected", who="jo", now=NOON)
        doubtful.keep_outcomes([recorded("inadequate")], NOON + HOUR)
        (row,) = doubtful._connection.rows("SELECT reconciliation FROM claims WHERE decision = 'rejected'")
        assert row["reconciliation"] == "contradicted"
        assert [each.listed for each in doubtful.review_items()] == ["refused"]


class TestDecided:
    def test_the_same_without_its_note_changes_nothing(self, contradicted: Store) -> None:
        item = asked(contradicted, "contradicted").item
        contradicted.decide(item, "accepted", who="jo", now=NOON, note="see page 2")
        before = dump(contradicted)
        contradicted.decide(item, "accepted", who="sam", now=NOON + HOUR)
        assert dump(contradicted) == before

    def test_accepted_it_stands_and_is_not_asked_again(self, contradicted: Store) -> None:
        item = asked(contradicted, "contradicted")
        contradicted.decide(item.item, "accepted", who="jo", now=NOON)
        assert RIGHT in facts(contradicted)
        assert item.item not in {each.item for each in contradicted.review_items()}
        (decided,) = contradicted.review_items(decided=True)
        assert (decided.decision, decided.who, decided.decided_at) == ("accepted", "jo", NOON)

    def test_rejected_it_is_no_fact(self, contradicted: Store) -> None:
        before = contradicted.counts()["claims"]
        contradicted.decide(asked(contradicted, "contradicted").item, "rejected", who="jo", now=NOON)
        assert RIGHT not in facts(contradicted)
        assert contradicted.counts()["claims"] == before - 1
        story = contradicted.story(1)
        assert story is not None
        assert story.verdict == judged().verdict, "what the rules read is kept"

    def test_corrected_the_right_one_stands_and_is_held_against_the_record(self, contradicted: Store) -> None:
        item = asked(contradicted, "contradicted")
        contradicted.decide(item.item, "corrected", who="jo", now=NOON, right={"grade": "inadequate"})
        assert RIGHT not in facts(contradicted)
        assert ("overall", "inadequate", "new") in facts(contradicted)
        (made,) = contradicted._connection.rows("SELECT * FROM claims WHERE decision = 'made'")
        assert (made["reconciliation"], made["quote"], TEXT[made["start"] : made["end"]]) == (
            "confirmed", item.quote, item.quote,
        )  # fmt: skip

    def test_a_refusal_that_is_rejected_becomes_the_claim_that_was_read(self, store: Store) -> None:
        store.keep(telling(claim()), NOON)
        item = asked(store, "refused")
        with pytest.raises(InputError, match=r"say `councilwatch review correct .+` with --authority"):
            store.decide(item.item, "rejected", who="jo", now=NOON)
        right = {"gss": "E08000999", "authority": "Kirkwell", "judgement": "overall", "grade": "inadequate"}
        store.decide(item.item, "corrected", who="jo", now=NOON, right={**right, "status": "previous"})
        assert ("overall", "inadequate", "previous") in facts(store)
        assert store.review_items() == ()

    def test_twice_changes_nothing_and_another_one_is_kept_beside(self, contradicted: Store) -> None:
        name = asked(contradicted, "contradicted").item
        contradicted.decide(name, "rejected", who="jo", now=NOON)
        before = dump(contradicted)
        contradicted.decide(name, "rejected", who="sam", now=NOON + HOUR)
        assert dump(contradicted) == before
        contradicted.decide(name, "accepted", who="sam", now=NOON + HOUR)
        assert RIGHT in facts(contradicted)
        rows = contradicted._connection.rows("SELECT decision, who, current FROM reviews ORDER BY id")
        assert [tuple(row) for row in rows] == [("rejected", "jo", 0), ("accepted", "sam", 1)]

    def test_a_correction_that_changes_nothing_is_refused(self, contradicted: Store) -> None:
        with pytest.raises(InputError, match="say `accept`"):
            contradicted.decide(
                asked(contradicted, "contradicted").item, "corrected", who="jo", now=NOON, right={"grade": "good"}
            )

    def test_an_unknown_item(self, store: Store) -> None:
        with pytest.raises(InputError, match="nothing called 12345678"):
            store.decide("12345678", "accepted", who="jo", now=NOON)

    def test_a_contradiction_that_comes_afterwards_asks_again(self, store: Store) -> None:
        store.keep(telling(replace(claim(), confidence="doubtful"), refused=False), NOON)
        item = asked(store, "doubtful")
        store.decide(item.item, "accepted", who="jo", now=NOON)
        assert store.review_items() == ()
        store.keep_outcomes([recorded("inadequate")], NOON + HOUR)
        assert [each.listed for each in store.review_items()] == ["contradicted"]
        store.decide(item.item, "accepted", who="jo", now=NOON + 2 * HOUR)
        assert store.review_items() == ()


class TestJudgedAgain:
    def test_the_same_claim_stays_decided(self, contradicted: Store) -> None:
        contradicted.decide(asked(contradicted, "contradicted").item, "rejected", who="jo", now=NOON)
        other = replace(claim(), framework=None, inspection=None)  # other rules, the same claim
        contradicted.keep(telling(other), NOON + HOUR)
        assert facts(contradicted) == []

    def test_its_words_may_grow(self, contradicted: Store) -> None:
        contradicted.decide(asked(contradicted, "contradicted").item, "rejected", who="jo", now=NOON)
        contradicted.keep(telling(claim("in Kirkwell to be good overall")), NOON + HOUR)
        assert facts(contradicted) == []

    def test_a_decision_on_grown_words_takes_the_place_of_the_one_before(self, contradicted: Store) -> None:
        contradicted.decide(asked(contradicted, "contradicted").item, "accepted", who="jo", now=NOON)
        contradicted.keep(telling(claim("in Kirkwell to be good overall"), refused=False), NOON + HOUR)
        (item,) = contradicted.review_items(decided=True)
        contradicted.decide(item.item, "rejected", who="sam", now=NOON + HOUR)
        assert facts(contradicted) == []

    def test_another_claim_is_another_matter(self, contradicted: Store) -> None:
        contradicted.decide(asked(contradicted, "contradicted").item, "rejected", who="jo", now=NOON)
        contradicted.keep(telling(replace(claim(), grade="outstanding")), NOON + HOUR)
        assert facts(contradicted) == [("overall", "outstanding", "new")]

    def test_a_correction_holds_whatever_grade_is_read_there(self, contradicted: Store) -> None:
        item = asked(contradicted, "contradicted")
        contradicted.decide(item.item, "corrected", who="jo", now=NOON, right={"grade": "inadequate"})
        contradicted.keep(telling(replace(claim(), grade="outstanding")), NOON + HOUR)
        assert facts(contradicted) == [("overall", "inadequate", "new")]
        contradicted.keep(telling(replace(claim("good overall"), grade="inadequate", judgement="overall")), NOON + HOUR)
        assert facts(contradicted) == [("overall", "inadequate", "new")], "read rightly now, and told once"

    def test_a_correction_leaves_the_other_grade_of_its_sentence_alone(self, contradicted: Store) -> None:
        both = "good overall, five years after they were found inadequate"
        told = (claim(both), claim(both, grade="inadequate", status="previous"))
        contradicted.keep(telling(*told), NOON)
        item = asked(contradicted, "contradicted")
        contradicted.decide(item.item, "corrected", who="jo", now=NOON, right={"grade": "requires improvement"})
        wanted = {("overall", "inadequate", "previous"), ("overall", "requires improvement", "new")}
        assert set(facts(contradicted)) == wanted
        contradicted.keep(telling(replace(told[0], grade="outstanding"), told[1]), NOON + HOUR)
        assert set(facts(contradicted)) == wanted, "read otherwise now, and still wrongly"

    def test_an_accepted_claim_stands_when_it_is_not_read_any_more(self, contradicted: Store) -> None:
        contradicted.decide(asked(contradicted, "contradicted").item, "accepted", who="jo", now=NOON)
        contradicted.keep(telling(claim("outstanding", grade="outstanding")), NOON + HOUR)
        assert ("overall", "good", "new") in facts(contradicted)

    def test_where_the_story_is_wrapped_anew_and_has_the_words_twice(self, contradicted: Store) -> None:
        contradicted.decide(asked(contradicted, "contradicted").item, "accepted", who="jo", now=NOON)
        one = judged()
        text = "Not good overall once. " + TEXT.replace("good overall", "good\noverall")
        anew = replace(one.article, text=text)
        contradicted.keep(replace(one, article=anew, verdict=replace(one.verdict, claims=(), refused=())), NOON)
        (made,) = contradicted._connection.rows("SELECT * FROM claims WHERE current = 1")
        assert (made["decision"], made["quote"]) == ("made", "good\noverall")
        assert text[made["start"] : made["end"]] == "good\noverall"

    def test_until_the_story_loses_its_words(self, contradicted: Store) -> None:
        contradicted.decide(asked(contradicted, "contradicted").item, "accepted", who="jo", now=NOON)
        one = judged()
        shorter = replace(one.article, text=TEXT.replace("good overall", "better"))
        contradicted.keep(replace(one, article=shorter, verdict=replace(one.verdict, claims=(), refused=())), NOON)
        assert facts(contradicted) == []

    def test_nothing_changes_when_nothing_did(self, contradicted: Store) -> None:
        item = asked(contradicted, "contradicted")
        contradicted.decide(item.item, "corrected", who="jo", now=NOON, right={"grade": "inadequate"})
        before = dump(contradicted)
        contradicted.keep(telling(), NOON + HOUR)
        assert dump(contradicted) == before


def test_the_reviewed_story_tells_what_stands(contradicted: Store) -> None:
    item = asked(contradicted, "contradicted")
    contradicted.decide(
        item.item, "corrected", who="jo", now=NOON, right={"grade": "inadequate"}, note="see the letter"
    )
    (story,) = contradicted.reviewed_stories()
    assert story.published == "2026-03-02"
    assert {(told["judgement"], told["grade"], told["status"]) for told in story.claims} == {
        ("overall", "inadequate", "new"), ("overall", "inadequate", "previous"),
    }  # fmt: skip
    assert story.notes == ("claim overall good new of E08000999 corrected by jo on 2026-03-02 (see the letter)",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("good  overall", "good\noverall", True),
        ("is good overall", "good overall", True),
        ("good", "inadequate", False),
    ],
)
def test_the_same_words(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
    assert same_words(other, one) is same
