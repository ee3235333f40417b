"""Copies told from look-alikes, and which of them is the lead."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest

from benchmarks.copies import COPIES, labelled, score
from pipelines.events.copies import Printed, copies, same_text
from pipelines.model import Claim, DayInterval, Grade, Visit
from tests.pipelines.events.making import CUMBRIA, LEEDS

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
LINES = (
    "Children’s services in the valley have been found good by inspectors who spent two weeks there in January.",
    "The report praises the way in which social workers listen to families and the homes that foster carers offer.",
    "“We are proud of every one of our staff and we know that there is more to be done,” said Councillor Jo Example.",
    "Five years ago the same department was at the bottom of every table and could not fill half of its posts.",
    "A plan for what is still to be done goes to the cabinet before the summer, and parents will be asked about it.",
)
TEXT = "\n\n".join(LINES)


def story(number: int, text: str = TEXT, *, hours: float = 0, read: int = 2, own_news: bool = False) -> Printed:
    at = NINE + timedelta(hours=hours)
    return Printed(
        id=number,
        title=f"Headline {number}",
        text=text,
        publisher=f"Paper {number}",
        days=DayInterval(start=at.date(), end=at.date()),
        out_by=at,
        read=read,
        own_news=own_news,
    )


def claim(grade: Grade = "good", *, gss: str = LEEDS, quote: str = "", month: int | None = None) -> Claim:
    days = DayInterval(start=date(2026, month, 1), end=date(2026, month, 20)) if month else None
    return Claim(
        authority=gss,
        gss=gss,
        judgement="overall",
        grade=grade,
        status="new",
        framework="ILACS",
        confidence="stated",
        field="text",
        start=0,
        end=len(quote),
        quote=quote or f"It is {grade}",
        inspection=days,
    )


def leads(*stories: Printed) -> dict[int, int]:
    return {number: copying.lead for number, copying in copies(stories).items()}


@pytest.mark.parametrize("name", ["develop", "held_out"])
def test_labelled_pairs_are_told_apart(name: str) -> None:
    """The floors, which only rise: 110 copies and 126 others in each half."""
    found = score(labelled(COPIES / f"{name}.jsonl"))
    assert found.precision >= 0.99
    assert found.recall >= 0.99


class TestTheLead:
    def test_is_the_earliest_that_was_read_whole(self) -> None:
        begun = "\n\n".join(LINES[:2])
        assert leads(story(1, hours=3), story(2, hours=2), story(3, begun, hours=1, read=1)) == {1: 2, 3: 2}

    def test_is_the_councils_own_release_among_those_of_a_day(self) -> None:
        assert leads(story(1), story(2, hours=6, own_news=True)) == {1: 2}
        assert leads(story(1, hours=-24), story(2, hours=6, own_news=True)) == {2: 1}

    def test_is_the_longer_one_of_the_same_moment(self) -> None:
        assert leads(story(1, "\n\n".join(LINES[:4])), story(2)) == {1: 2}

    def test_does_not_hang_on_the_order_in_which_stories_are_given(self) -> None:
        told = (story(1), story(2, hours=1), story(3, "\n\n".join(LINES[1:]), hours=2), story(4, "Other words. " * 30))
        assert {tuple(sorted(leads(*order).items())) for order in permutations(told)} == {((2, 1), (3, 1))}

    def test_holds_the_parts_of_its_text_together(self) -> None:
        first, last = story(1, "\n\n".join(LINES[:2]), read=1), story(2, "\n\n".join(LINES[3:]), read=1)
        assert leads(first, last) == {}
        found = copies((first, last, story(3, hours=5)))
        assert {number: copying.lead for number, copying in found.items()} == {1: 3, 2: 3}

    def test_is_named_with_why(self) -> None:
        why = copies((story(1), story(2, hours=1)))[2].why
        assert why == (
            "It is the same text as story 1 (Paper 1): 100 of 100 words of the shorter stand in the other, in "
            "the same order."
        )


class TestNoCopies:
    def test_stories_that_share_their_quotations(self) -> None:
        quotes = "\n\n".join(f"“{line.translate({0x201C: None, 0x201D: None})}”" for line in LINES)
        own = "The town hall had news for its workers on Monday, and for once it was of the sort that brings cake."
        other = "Whoever remembers the scandal of a decade ago will rub their eyes at the letter that came this week."
        assert leads(story(1, f"{own}\n\n{quotes}"), story(2, f"{other}\n\n{quotes}")) == {}

    def test_a_month_and_more_apart(self) -> None:
        assert leads(story(1), story(2, hours=24 * 30)) == {2: 1}
        assert leads(story(1), story(2, hours=24 * 32)) == {}

    def test_other_councils(self) -> None:
        one, other = replace(story(1), claims=(claim(),)), replace(story(2), claims=(claim(gss=CUMBRIA),))
        assert leads(one, other) == {}

    def test_other_grades_in_other_words(self) -> None:
        good, poor = replace(story(1), claims=(claim("good"),)), replace(story(2), claims=(claim("inadequate"),))
        assert leads(good, poor) == {}

    def test_unless_the_words_stand_in_both(self) -> None:
        """One of two readings of the same words is wrong, and the text is the same all the same."""
        one, other = replace(story(1), claims=(claim(),)), replace(story(2), claims=(claim("poor", quote=LINES[0]),))
        assert leads(one, other) == {2: 1}

    def test_other_inspections(self) -> None:
        one, other = (replace(story(n), claims=(claim(month=month),)) for n, month in ((1, 1), (2, 4)))
        assert leads(one, other) == {}
        assert leads(one, replace(other, claims=(claim(month=2),))) == {2: 1}

    def test_other_visits(self) -> None:
        one, other = (replace(story(n), visit=Visit(kind="monitoring_visit", number=n)) for n in (1, 2))
        assert leads(one, other) == {}
        assert leads(one, replace(other, visit=one.visit)) == {2: 1}

    def test_a_few_words_alone(self) -> None:
        few = replace(story(1, "Read more."), title="News"), replace(story(2, "Read more."), title="News")
        assert leads(*few) == {}
        title = "Ofsted finds services in the valley good at last"
        assert leads(*(replace(each, title=title) for each in few)) == {2: 1}

    def test_nothing_at_all(self) -> None:
        assert leads() == leads(story(1, "")) == leads(story(1, ""), story(2, "")) == {}


@pytest.mark.parametrize(
    "word", ["ab ", '"', "a\n", "“a”", "é "], ids=["words", "quotes", "lines", "quoted", "accents"]
)
def test_a_hostile_text_takes_no_time_to_speak_of(word: str) -> None:
    start = time.process_time()
    same_text(story(1, word * (200_000 // len(word))), story(2, TEXT + word * (199_000 // len(word))))
    assert time.process_time() - start < 2
