"""What points back to a grade, and what only seems to: numbers that rise too, what others did the same, the former."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.understand import understand

from .making import article, brief, claims

RATED = "Ofsted has rated Leeds City Council's children's services good."
POINTING = (
    "The same is true of care leavers.",
    "So was leadership.",
    "Care leavers were given the same grade.",
    "Support for children in care was identical.",
    "The number of children in care was the same.",
    "They said that of leadership too.",
)


@given(st.lists(st.sampled_from(POINTING), min_size=1, max_size=3), st.sampled_from(["  ", " \t ", "\n\n ", "\u00a0 "]))
def test_a_grade_pointed_back_to_is_quoted_whatever_blanks_part_the_sentences(said: list[str], blanks: str) -> None:
    told = article(blanks.join([RATED, *said]))
    verdict = understand(told)
    assert verdict.claims
    for claim in verdict.claims:
        assert told.text[claim.start : claim.end] == claim.quote
        assert " good" in claim.quote


LEEDS = "E08000035"
LETTERS = {"good": "g", "outstanding": "o", "inadequate": "i"}
PARTS = {"leadership": "L", "help_and_protection": "H", "in_care": "C", "care_leavers": "V"}


def parts_told(text: str) -> str:
    """The judgements beside the overall one and their grades, each by its letter."""
    return " ".join(sorted(PARTS[key[1]] + LETTERS[key[2]] for key in claims(text) if key[1] in PARTS))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The number of children in care is the same.", ""),
        ("The same is true of the number of children in care.", ""),
        ("The cost of support for care leavers was identical.", ""),
        ("The council's budget for care leavers was the same.", ""),
        ("The need for help and protection was no different.", ""),
        ("Costs have changed. And so has the number of children in care.", ""),
        ("But so has demand for help and protection.", ""),
        ("So did the bill for care leavers.", ""),
        ("So has what a charity says of care leavers.", ""),
        ("And so was leadership.", "Lg"),
        ("So did care for children in care.", "Cg"),
        ("So has its support for care leavers.", "Vg"),
        ("The number of judgements is small. The rating for care leavers was the same.", "Vg"),
        ("The experiences of care leavers were identical.", "Vg"),
        ("Help and protection was no different.", "Hg"),
    ],
)
def test_numbers_and_costs_that_are_the_same_have_no_grade(said: str, told: str) -> None:
    assert parts_told(f"{RATED} {said}") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Inspectors said that of the children in care they met, most were happy.", ""),
        ("They said this about care leavers: more must be done.", ""),
        ("Children's homes in the city did the same for children in care.", ""),
        ("The council gives that to care leavers in cash.", ""),
        ("Kent is doing the same to help children in care.", ""),
        ("Campaigners said the same of care leavers.", ""),
        ("A charity said so about care leavers.", ""),
        ("Inspectors said that of the support for care leavers, who often stay with carers.", "Vg"),
        ("They said it of leadership too.", "Lg"),
        ("They did the same for children in care.", "Cg"),
        ("Inspectors gave that to care leavers.", "Vg"),
        ("The report said the same of care leavers.", "Vg"),
        ("It was also given that for help and protection.", "Hg"),
    ],
)
def test_only_those_who_rate_services_give_the_same_grade(said: str, told: str) -> None:
    assert parts_told(f"{RATED} {said}") == told


LOOKED = (
    "Ofsted has inspected Leeds City Council's children's services. It looked at leadership and help and protection."
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The former was good and the latter outstanding.", "Ho Lg"),
        ("The former was rated good, the latter inadequate.", "Hi Lg"),
        ("The former received a good rating and the latter was rated outstanding.", "Ho Lg"),
        ("The former was rated good.", "Lg"),
        ("The latter was rated good.", "Hg"),
    ],
)
def test_the_former_of_two_judgements_is_the_first(said: str, told: str) -> None:
    assert parts_told(f"{LOOKED} {said}") == told


def test_the_former_of_two_councils_is_rated_in_what_they_were_compared_in() -> None:
    text = "Leeds City Council has overtaken Kent County Council for its support for care leavers, Ofsted said. "
    told = {key[:3] for key in claims(text + "The former was rated outstanding and the latter good.")}
    assert told == {(LEEDS, "care_leavers", "outstanding"), ("E10000016", "care_leavers", "good")}


BAD = "Leeds City Council's children's services have been rated inadequate by Ofsted in a report published today."
NO_OVERALL = (
    "In all four areas that it looks at, Ofsted says Leeds City Council's children's services require improvement to "
    "be "
    "good. Those are leadership, help and protection, children in care and care leavers. The report came out today."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nobody will fall over with surprise, for the department has worn that label since 2019.", "Leeds oI oIp"),
        ("It is a rating that the department has now carried since 2019.", "Leeds oI oIp"),
        ("That is a verdict it has held since 2019.", "Leeds oI oIp"),
        ("The director is new. So is her deputy. Both were told the same in May.", "Leeds oI"),
        ("Staff work hard. Cases are many. So were children in May.", "Leeds oI"),
        ("It is a label that staff dislike.", "Leeds oI"),
        ("Staff have worn lanyards since 2019.", "Leeds oI"),
    ],
)
def test_what_has_been_carried_since_is_the_grade_just_told(text: str, told: str) -> None:
    assert brief(f"{BAD} {text}") == told


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("It is the same grade that the authority received in May 2023.", " oRp"),
        ("No, it is the grade it was given in May 2023.", " oRp"),
        ("It is the grade that was feared.", ""),
        ("It is the same building that the authority bought in May 2023.", ""),
    ],
)
def test_the_grade_of_a_day_that_had_an_overall_one_is_that(text: str, then: str) -> None:
    assert brief(f"{NO_OVERALL} {text}", published="2026-07-29") == f"Leeds cR hR lR{then} vR"
