"""What points back to a grade, and what only seems to: numbers that rise too, what others did the same, the former."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.understand import understand

from .making import article, claims

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
