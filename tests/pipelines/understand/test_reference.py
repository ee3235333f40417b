"""Grades told by reference to others: all but the one that is named, the same grade, so many steps from it."""

import pytest

from .making import claims

LEEDS = "E08000035"
GOOD, OUT, RI, BAD = "good", "outstanding", "requires improvement", "inadequate"
OVERALL, LEADERS, HELP, CARE, LEAVERS = "overall", "leadership", "help_and_protection", "in_care", "care_leavers"
NEW, OLD = "new", "previous"

TITLE = "Ofsted publishes report on Leeds children's services"
REPORT = "Ofsted has published its report on children's services at Leeds City Council, inspected in April.\n"


def of_leeds(text: str, *, title: str = TITLE) -> set[tuple[str, str, str]]:
    return {key[1:] for key in claims(REPORT + text, title=title, published="2024-06-12") if key[0] == LEEDS}


ALL_BUT_HELP = {(part, GOOD, NEW) for part in (OVERALL, LEADERS, CARE, LEAVERS)} | {(HELP, RI, NEW)}


@pytest.mark.parametrize(
    "text",
    [
        "The service was rated good overall. Three of the four areas were also graded good, the exception being help"
        " and protection, which requires improvement.",
        "It was rated good overall and in three of four areas, with the exception of help and protection, which"
        " requires improvement to be good.",
        "Four out of five judgements were good, the odd one out being help and protection, which was found to require"
        " improvement.",
        "The council is good overall. Every area was rated good, with the exception of help and protection, which"
        " requires improvement.",
        "The council is good overall. All areas bar help and protection, which requires improvement, were good.",
        "Help and protection requires improvement. All the other areas, and the service overall, were judged good.",
        "The council was rated good overall and in the other three areas, but help and protection requires"
        " improvement.",
        "The council was rated good overall. Just one area – help and protection – was judged to require improvement,"
        " while all others were good.",
    ],
)
def test_all_but_the_exception_are_told(text: str) -> None:
    assert of_leeds(text) == ALL_BUT_HELP


@pytest.mark.parametrize(
    "text",
    [
        "The service was rated good overall, and three of the four areas were graded good.",
        "The service was rated good overall, and two of the four areas were graded good, the exceptions being areas"
        " that nobody had expected to fall short.",
    ],
)
def test_areas_only_counted_stay_unnamed(text: str) -> None:
    assert of_leeds(text) == {(OVERALL, GOOD, NEW)}


def test_what_must_improve_to_be_good_is_not_good() -> None:
    text = "It was rated good in all categories except for help and protection, where it must improve to be good."
    assert of_leeds(text) == ALL_BUT_HELP - {(HELP, RI, NEW)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Children in care were judged to receive a good service. The same was said of care leavers.",
            {(CARE, GOOD), (LEAVERS, GOOD)},
        ),
        (
            "The department requires improvement overall. Leadership, help and protection and care leavers all got the"
            " same grade as the department as a whole.",
            {(OVERALL, RI), (LEADERS, RI), (HELP, RI), (LEAVERS, RI)},
        ),
        (
            "Leadership was rated outstanding, matched by the support for care leavers.",
            {(LEADERS, OUT), (LEAVERS, OUT)},
        ),
        (
            "Children in care were given the top grade.\n- Brothers and sisters live together.\n- Carers are valued.\n"
            "- The virtual school is strong.\n\nSo was the impact of leaders.",
            {(CARE, OUT), (LEADERS, OUT)},
        ),
    ],
)
def test_the_same_grade_is_told_of_more(text: str, wanted: set[tuple[str, str]]) -> None:
    assert of_leeds(text) == {(part, grade, NEW) for part, grade in wanted}


HISTORY = "Leeds City Council's children's services are good, Ofsted has said"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (f"{HISTORY}, as they were in 2019.", GOOD),
        (f"{HISTORY}. The council has held that grade since 2015.", GOOD),
        ("Leeds City Council has kept its good rating for children's services, first won in 2015.", GOOD),
        ("Leeds City Council's children's services are rated good by Ofsted, a rating they also got in 2019.", GOOD),
        ("Leeds City Council's children's services are rated good by Ofsted, which said the same in 2019.", GOOD),
        (
            f"{HISTORY}. Inspectors last graded the council in 2019. They judged it inadequate, and have been back"
            " seven times since.",
            BAD,
        ),
        (
            "Ofsted has lifted Leeds City Council's children's services two grades to good from the inadequate they"
            " were given in 2019.",
            BAD,
        ),
    ],
)
def test_a_grade_of_before_is_told_beside_the_one_of_now(text: str, before: str) -> None:
    assert of_leeds(text) == {(OVERALL, GOOD, NEW), (OVERALL, before, OLD)}


def test_a_repeat_that_is_only_counted_tells_none_of_before() -> None:
    text = "Ofsted has rated Leeds City Council's children's services good, the second time in a row."
    assert of_leeds(text) == {(OVERALL, GOOD, NEW)}
