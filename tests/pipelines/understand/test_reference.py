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


@pytest.mark.parametrize(
    "title",
    [
        "Leeds children's services good in all areas, says Ofsted",
        "Leeds children's services good across the board, says Ofsted",
        "Good in every area: Ofsted on Leeds children's services",
    ],
)
def test_a_headline_without_its_verb_tells_all_areas(title: str) -> None:
    assert of_leeds("The report came out today.", title=title) == {
        (part, GOOD, NEW) for part in (OVERALL, LEADERS, HELP, CARE, LEAVERS)
    }


@pytest.mark.parametrize(
    "text",
    [
        "In all of the five areas that Ofsted inspected, Leeds City Council's children's services were judged good.",
        "Leeds City Council's children's services scored good in five out of five areas.",
        "Leeds City Council's children's services are rated good, both overall and in each of the four areas"
        " inspected.",
        "Leeds City Council is soundly good in every area today, inspectors say of its children's services.",
    ],
)
def test_every_area_is_told_in_many_ways(text: str) -> None:
    assert of_leeds(text) == {(part, GOOD, NEW) for part in (OVERALL, LEADERS, HELP, CARE, LEAVERS)}


def test_paragraphs_of_a_history_are_of_the_year_that_heads_them() -> None:
    text = (
        f"{HISTORY}.\n\nA history\n\n2016: An inspection finds failures. Services are judged inadequate now.\n\n"
        "July 2019: Inspectors return. The service is rated requires improvement."
    )
    assert of_leeds(text) == {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD), (OVERALL, RI, OLD)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The four grades are: leadership good, help and protection good, children in care outstanding, care leavers"
            " requires improvement.",
            {(LEADERS, GOOD), (HELP, GOOD), (CARE, OUT), (LEAVERS, RI)},
        ),
        ("The two at the top are children in care and leadership, both outstanding.", {(CARE, OUT), (LEADERS, OUT)}),
        (
            "They put leadership, help and protection and care leavers one rung below that, at requires improvement.",
            {(LEADERS, RI), (HELP, RI), (LEAVERS, RI)},
        ),
        (
            "Taken together, Leeds City Council's services for children who need help and protection, those who are"
            " looked after and care leavers were judged to require improvement.",
            {(OVERALL, RI)},
        ),
        ("How the council protects children from harm was rated inadequate.", {(HELP, BAD)}),
        (
            "Help and protection is the one area where inspectors want to see more, and is judged to require"
            " improvement.",
            {(HELP, RI)},
        ),
    ],
)
def test_judgements_are_told_without_a_plain_sentence(text: str, wanted: set[tuple[str, str]]) -> None:
    assert of_leeds(text) == {(part, grade, NEW) for part, grade in wanted}


def test_the_rest_of_areas_that_nobody_named_are_none() -> None:
    text = (
        "Leeds City Council's children's services were rated inadequate. Two of the five areas were inadequate, and the"
        " rest required improvement."
    )
    assert of_leeds(text) == {(OVERALL, BAD, NEW)}


def test_what_inspectors_found_when_they_last_came_is_of_before() -> None:
    text = f"{HISTORY}. They were rated inadequate when Ofsted last came."
    assert of_leeds(text) == {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)}


@pytest.mark.parametrize(
    "wish",
    [
        'She wanted every child and family to have "a service that\'s good, every time".',
        "Every child deserves a service that is outstanding, she said.",
    ],
)
def test_what_every_child_is_to_have_is_no_grade(wish: str) -> None:
    assert of_leeds(f"{HISTORY}. {wish}") == {(OVERALL, GOOD, NEW)}


def test_what_is_being_worked_for_is_a_forecast() -> None:
    text = "Leeds City Council is working to get its children's services from inadequate to good, Ofsted was told."
    assert (OVERALL, GOOD, "forecast") in of_leeds(text)


@pytest.mark.parametrize(
    "text",
    [
        '"They told us everything was good," said one mother.',
        "“Everything is really outstanding,” joked one resident.",
        "Everything was good, a councillor claimed.",
    ],
)
def test_what_somebody_says_of_everything_is_no_grade(text: str) -> None:
    assert of_leeds(text) == set()


def test_everything_is_graded_where_inspectors_say_so() -> None:
    assert (LEADERS, GOOD, NEW) in of_leeds("Everything was good, inspectors said.")
