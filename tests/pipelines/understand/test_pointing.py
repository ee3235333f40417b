"""Grades whose own sentence only points to what they are of, and grades told of what the next sentence names."""

import pytest

from .making import claims

LEEDS, KIRKLEES, YORK = "E08000035", "E08000034", "E06000014"
GOOD, OUT, RI, BAD = "good", "outstanding", "requires improvement", "inadequate"
OVERALL, LEADERS, HELP, CARE, LEAVERS = "overall", "leadership", "help_and_protection", "in_care", "care_leavers"
ALL = {OVERALL, LEADERS, HELP, CARE, LEAVERS}

TITLE = "Ofsted publishes report on Leeds children's services"
REPORT = "Ofsted has published its report on children's services at Leeds City Council after an inspection in April.\n"


def new_of_leeds(text: str) -> set[tuple[str, str]]:
    told = claims(REPORT + text, title=TITLE, published="2024-05-10")
    return {(part, grade) for gss, part, grade, status in told if (gss, status) == (LEEDS, "new")}


@pytest.mark.parametrize(
    ("text", "parts", "grade"),
    [
        ("Inspectors were most worried about help and protection. It was rated inadequate.", {HELP}, BAD),
        ("The biggest concern was the help and protection of children. Here the grade was inadequate.", {HELP}, BAD),
        ("Care leavers fare best. For them the grade is outstanding.", {LEAVERS}, OUT),
        ("Children in care do better. The services they receive were judged good.", {CARE}, GOOD),
        ("Children in care do better. What the council does for them was judged good.", {CARE}, GOOD),
        ("Young people who had grown up in care were let down. That part was inadequate.", {LEAVERS}, BAD),
        (
            "Inspectors graded leadership and the support for care leavers. Both require improvement.",
            {LEADERS, LEAVERS},
            RI,
        ),
        ("Leadership was a different story. Inspectors rated it outstanding.", {LEADERS}, OUT),
        ("Support for care leavers was praised and it was graded outstanding.", {LEAVERS}, OUT),
        ("How well are children protected? Inadequate, said Ofsted.", {HELP}, BAD),
        (
            "The council was told that it 'requires improvement' on leadership, and under this heading alone.",
            {LEADERS},
            RI,
        ),
        (
            "Two areas were rated inadequate. They are leadership and the help and protection of children.",
            {LEADERS, HELP},
            BAD,
        ),
        ("One area was rated outstanding. That was support for care leavers.", {LEAVERS}, OUT),
        (
            "Two of the judgements are outstanding. One is for leaders and the other is for care leavers.",
            {LEADERS, LEAVERS},
            OUT,
        ),
        ("There are five judgements, and the city was found to be good on all of them.", ALL, GOOD),
        (
            "They judged:\n- Overall effectiveness\n- The impact of leaders\n- Children in care\n"
            'All of them were found to be "good".',
            {OVERALL, LEADERS, CARE},
            GOOD,
        ),
    ],
)
def test_what_a_grade_points_to_stands_in_the_sentence_beside_it(text: str, parts: set[str], grade: str) -> None:
    assert new_of_leeds(text) == {(part, grade) for part in parts}


@pytest.mark.parametrize(
    "same",
    [
        "Leadership was too.",
        "Leadership matched that.",
        "Leadership earned the same.",
        "The verdict on leadership was no different.",
        "That rating extends to leadership.",
        "Inspectors reached that view of leadership as well.",
        "It was the same story with leadership.",
        "It shares that grade with leadership.",
    ],
)
def test_the_same_grade_in_many_words(same: str) -> None:
    assert new_of_leeds(f"The service was rated good overall. {same}") == {(OVERALL, GOOD), (LEADERS, GOOD)}


def test_who_alone_escaped_a_grade_leaves_it_to_all_the_others() -> None:
    text = "Only care leavers' services escaped the bottom grade, and these were said to require improvement."
    assert new_of_leeds(text) == {(part, BAD) for part in ALL - {LEAVERS}} | {(LEAVERS, RI)}


def test_councils_that_are_counted_are_named_by_the_next_sentence() -> None:
    told = claims(
        "Ofsted has published its annual report on children's social care. "
        "Only 23 authorities were judged to be providing good help and protection. Kirklees and York are among them.",
        title="Ofsted's annual report: children's services",
        published="2024-05-10",
    )
    assert {key[:3] for key in told} == {(gss, HELP, GOOD) for gss in (KIRKLEES, YORK)}


@pytest.mark.parametrize(
    "text",
    [
        "The council has promised more for care leavers. It was rated inadequate last year.",
        "Kirklees Council looked at leadership. It was rated inadequate in 2019.",
    ],
)
def test_it_is_the_council_where_the_sentence_before_is_of_a_council(text: str) -> None:
    told = claims(REPORT + text, title=TITLE, published="2024-05-10")
    assert {part for _, part, grade, _ in told if grade == BAD} <= {OVERALL}


def test_a_sentence_that_opens_with_last_time_is_of_then_throughout() -> None:
    text = "When the department was last inspected, in 2019, it was good, but for leadership that was inadequate."
    assert new_of_leeds(text) == set()


def test_a_grade_that_is_talked_about_is_nobodys() -> None:
    assert new_of_leeds("The opposition said that 'requires improvement' was nothing to crow about.") == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Services for children who need help and protection have slumped. Now they are inadequate.",
            {(HELP, BAD)},
        ),
        ("Children in care do well: Ofsted has judged that part of the services to be outstanding.", {(CARE, OUT)}),
        ("The council was called good. That verdict covers leadership and care leavers.", {(LEADERS, GOOD)}),
        ("For leadership and for care leavers the word was the same: good.", {(LEADERS, GOOD), (LEAVERS, GOOD)}),
    ],
)
def test_more_that_points_to_what_was_just_told(text: str, told: set[tuple[str, str]]) -> None:
    assert told <= new_of_leeds(text)


def test_they_are_no_group_of_children_where_they_may_be_the_services() -> None:
    text = "The children's services do well by care leavers, says the report. They were rated good."
    assert new_of_leeds(text) == {(OVERALL, GOOD)}
