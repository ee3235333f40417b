"""Which witnesses are of one inspection, and what each says of a judgement."""

import pytest

from pipelines.events.inspections import answers_of, grouped, is_same, record_says
from pipelines.model import DayInterval, ReportKind

from .making import SOMERSET, days, inspection, outcome, witness

JUNE = days("2018-06-04", "2018-06-15")


@pytest.mark.parametrize(
    ("kind", "judgement"),
    [
        ("full_inspection", "overall"),
        ("looked_after_inspection", "in_care"),
        ("child_protection_inspection", "help_and_protection"),
    ],
)
def test_overall_is_of_what_was_inspected(kind: ReportKind, judgement: str) -> None:
    (said,) = answers_of(outcome(kind=kind, overall="inadequate"))
    assert (said.judgement, said.grade, said.read_as) == (judgement, "inadequate", "overall")


@pytest.mark.parametrize("kind", ["monitoring_visit", "focused_visit", "jtai", "lscb_review"])
def test_visits_and_boards_answer_nothing(kind: ReportKind) -> None:
    assert answers_of(outcome(kind=kind, overall="good")) == ()


def test_what_was_not_judged_is_told_without_a_grade() -> None:
    told = answers_of(outcome(not_judged=("overall", "in_care_and_care_leavers")))
    assert [(said.judgement, said.grade) for said in told] == [
        ("overall", None), ("in_care", None), ("care_leavers", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("inspected", "published", "same"),
    [
        (JUNE, "2018-07-17", True),
        (days("2018-06-15", "2018-06-16"), "2019-01-01", True),
        (days("2018-07-01", "2018-07-02"), "2018-07-17", False),
        (None, "2018-07-20", True),
        (None, "2018-09-20", False),
        (None, None, False),
    ],
)
def test_witnesses_of_one_inspection(inspected: DayInterval | None, published: str | None, same: bool) -> None:
    one = witness(1, outcome(inspected=JUNE, published="2018-07-17"))
    assert is_same(one, witness(2, outcome(inspected=inspected, published=published))) is same


def test_a_visit_another_council_and_a_board_are_something_else() -> None:
    one = witness(1, outcome(inspected=JUNE))
    assert is_same(one, witness(2, outcome(inspected=JUNE, kind="short_inspection")))
    for other in (
        outcome(inspected=JUNE, kind="lscb_review"), outcome(inspected=JUNE, kind="monitoring_visit"),
        outcome(inspected=JUNE, gss=SOMERSET),
    ):  # fmt: skip
        assert not is_same(one, witness(2, other))


def test_a_report_that_could_not_be_read_stands_beside_the_row_that_tells_of_it() -> None:
    unread = witness(2, None, published="2018-07-17")
    assert is_same(witness(1, outcome(inspected=JUNE, published="2018-07-17")), unread)


def test_the_first_that_knows_tells_the_days_and_all_tell_their_grades() -> None:
    both = inspection(1, outcome(published="2018-07-17", overall="good"), outcome(inspected=JUNE, overall="inadequate"))
    assert (both.id, both.days, both.came_out) == (1, JUNE, days("2018-07-17").start)
    assert both.grades("overall") == ("good", "inadequate")
    assert record_says(both, "overall").count("overall") == 2


def test_without_a_day_of_publication_it_is_reckoned_from_the_inspection() -> None:
    alone = inspection(1, outcome(inspected=JUNE))
    assert 30 < (alone.came_out - JUNE.end).days < 60


def test_visits_are_no_inspections() -> None:
    told = [(1, witness(1, outcome(inspected=JUNE))), (2, witness(2, outcome(kind="monitoring_visit")))]
    assert [each.id for each in grouped(told)] == [1]
