"""Words of one meaning are put into one wording, and asides left out; the way back leads to the story's own words."""

import pytest

from pipelines.understand import understand
from pipelines.understand.reading import read
from pipelines.understand.wording import in_one_wording

from .making import article, brief


@pytest.mark.parametrize(
    ("written", "worded"),
    [
        ("Those who have left care are let down.", "Care leavers are let down."),
        ("Help for children who need to be helped and protected.", "Help for children who need help and protection."),
        ("It was good for effectiveness overall.", "It was good for overall effectiveness."),
        ("It has been evaluated as good.", "It has been assessed as good."),
        ("The remaining three areas were good.", "The other three areas were good."),
        ("All three others are good.", "The other three are good."),
        ("Everything else is good.", "The rest is good."),
        ("It got its worst possible rating.", "It got the lowest grade."),
        ("It got the highest grade Ofsted can give.", "It got the highest grade."),
        ("It was good when inspectors last called.", "It was good at its last inspection."),
        ("It was good more than three years ago.", "It was good three years ago."),
        ("It went from good up to outstanding.", "It went from good to outstanding."),
        ("It was rated good on the whole.", "It was rated good overall."),
        ("It was rated good throughout by Ofsted.", "It was rated good across the board by Ofsted."),
        ("It has a good ranking.", "It has a good rating."),
        ("Leadership and adoption alike were good.", "Leadership and adoption were good."),
        ("The council, inspectors said, was rated good.", "The council was rated good."),
        ("Leadership, it was announced on Monday, was found to be good.", "Leadership was found to be good."),
        ("The watchdog said so.", "Ofsted said so."),
        ("Ofsted, the education watchdog, said so.", "Ofsted said so."),
        ("The inspection team said so.", "inspectors said so."),
    ],
)
def test_one_meaning_has_one_wording(written: str, worded: str) -> None:
    assert in_one_wording(read("text", written), ofsteds=True).plain.lower() == worded.lower()


@pytest.mark.parametrize(
    "written",
    [
        "Young people who have left the care of the council are let down.",  # not "care leavers of the council"
        "It was its worst grade since 2015.",
        "It is on a par with the last inspection.",
        "It gave good support throughout the year.",
        "There was a good assessment of each child's needs.",
        "The two councils are alike.",
        "The whole range of needs is met.",
        "Leadership, help and protection, were rated good.",
        "It came up to Whitehall.",
    ],
)
def test_what_only_looks_alike_stays(written: str) -> None:
    assert in_one_wording(read("text", written), ofsteds=True).plain == written


def test_a_watchdog_of_others_is_not_ofsted() -> None:
    assert in_one_wording(read("text", "The watchdog said so."), ofsteds=False).plain == "The watchdog said so."
    told = "The Care Quality Commission and Ofsted came. The watchdog rated children's services in Kent good."
    assert brief(told) == brief(told.replace("The watchdog", "The regulator"))


def test_a_quote_is_the_storys_own_words() -> None:
    text = "Ofsted inspected Kent. Help for those who have left care, it was announced on Monday, was rated good."
    (claim,) = understand(article(text, title="Kent's children's services inspected")).claims
    assert claim.judgement == "care_leavers"
    assert claim.quote == text[claim.start : claim.end]
    assert "those who have left care, it was announced on Monday, was rated good" in claim.quote


def test_the_way_back_holds_through_spaces_and_several_wordings() -> None:
    written = "Ofsted:  those who have left  care got the worst grade available, ranked good at most."
    reading = in_one_wording(read("text", written), ofsteds=True)
    start = reading.plain.index("the lowest grade")
    begin, end = reading.span(start, start + len("the lowest grade"))
    assert written[begin:end] == "the worst grade available"
    start = reading.plain.index("good")
    assert written[slice(*reading.span(start, start + 4))] == "good"
