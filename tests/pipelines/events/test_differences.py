"""What changed between two texts: nothing is lost, nothing invented, and no text takes long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.events.differences import changes, differences, sentences

BEFORE = (
    "Kirkwell’s children’s services are good.\n\n“We are proud,” said Jo Example. The visit was in May.\n\n"
    "Care leavers told inspectors that they feel listened to."
)


def how(before: str, after: str) -> list[str]:
    return [change.how for change in changes(before, after)]


def test_a_text_is_kept_whatever_its_typography() -> None:
    plain = (
        BEFORE.replace("’", "'").replace("“", '"').replace("”", '"').replace("\n\n", "\n").replace(" May", "\u00a0May")
    )
    assert set(how(BEFORE, plain)) == {"kept"}


def test_a_changed_grade_is_marked_by_itself() -> None:
    after = BEFORE.replace("services are good", "services are inadequate")
    (first, *rest) = changes(BEFORE, after)
    assert first.how == "changed"
    assert [first.before[start:end] for start, end in first.marks_before] == ["good."]
    assert [first.after[start:end] for start, end in first.marks_after] == ["inadequate."]
    assert {change.how for change in rest} == {"kept"}


def test_what_comes_and_goes_stands_where_it_stood() -> None:
    after = BEFORE.replace("The visit was in May.", "A union has its doubts about all of this.")
    assert how(BEFORE, after) == ["kept", "kept", "removed", "added", "kept"]


def test_a_word_that_comes_in_is_marked_on_one_side() -> None:
    (change,) = changes("The visit was in May.", "The second visit was in May.")
    assert (change.marks_before, [change.after[a:b] for a, b in change.marks_after]) == ((), ["second"])


def test_a_headline_and_a_text_are_told_apart() -> None:
    found = differences("Good at last", BEFORE, "Good, at last", BEFORE)
    assert [change.how for change in found.title] == ["changed"]
    assert (found.number("kept"), found.number("changed")) == (4, 0)


@pytest.mark.parametrize(
    ("before", "after", "found"), [("", "", []), ("", "One.", ["added"]), ("One.", "", ["removed"])]
)
def test_nothing_beside_something(before: str, after: str, found: list[str]) -> None:
    assert how(before, after) == found


WORDS = st.lists(st.sampled_from(["Good.", "Bad news.", "It is so", "the end", "\n", "“Yes,”", "Ofsted"]), max_size=30)


@given(WORDS, WORDS)
@settings(max_examples=150)
def test_both_texts_can_be_read_from_what_changed(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)
    found = changes(before, after)
    assert [change.before for change in found if change.before] == sentences(before)
    assert [change.after for change in found if change.after] == sentences(after)
    for change in found:
        assert (change.how in ("kept", "changed")) == bool(change.before and change.after)
        for text, marks in ((change.before, change.marks_before), (change.after, change.marks_after)):
            assert all(0 <= start < end <= len(text) for start, end in marks)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a. A", "b. A"),
        ("A", "A "),
        ("Yes it is. No. ", "No. Yes it was. "),
        ("\n.", "\n!"),
        ("“", "”\n"),
        ("Ab. Cd ", "Cd. Ab "),
    ],
    ids=["items", "one word", "by turns", "lines", "quotes", "swapped"],
)
def test_a_hostile_text_takes_no_time_to_speak_of(old: str, new: str) -> None:
    size = 200_000
    start = time.process_time()
    changes((old * size)[:size], (new * size)[:size])
    assert time.process_time() - start < 3
