"""Grades that a sentence speaks of and gives to nobody, and what reads like them and is given."""

import pytest

from .making import told

NEWS = "Ofsted published its report on Leeds City Council's children's services this week."


def grades(text: str) -> set[tuple[str, str]]:
    return {key[1:] for key in told(f"{NEWS} {text}")}


@pytest.mark.parametrize(
    "text",
    [
        "Work remained to be done, said the director, before the council could call itself good.",
        "It will be some time before services can be called good.",
        "There is a way to go until we can say that we are outstanding.",
        "Much has to happen before Leeds is rated outstanding.",
        "\"It's easy to be good at participation on the day when somebody's watching,\" she said.",
        '"It is hard to be outstanding," she said.',
        "It is not enough to be good, said the leader.",
        "It's harder than it has ever been to stay outstanding, a director said.",
        "Its own self assessment had pointed to a judgement of good.",
        "It is important to be good at the small things, too.",
        "Training and a tie-up with a 'good' or 'outstanding' authority are to be paid for.",
        "Leeds will be partnered with a good or outstanding council.",
        "Help comes from 'good'- or 'outstanding'-rated councils.",
        "From this month a service of that kind will be told that it requires improvement.",
        "A service that falls short will be told it requires improvement.",
        "No parent wants to hear that services are inadequate.",
        "No child should have to live with services that are inadequate.",
        "Under Ofsted's guidance an authority will be visited again where it is graded inadequate for leadership.",
        "Until last April an authority that was judged to be 'inadequate' would be subject to intervention.",
        "Under the old rules an overall 'inadequate' brought an improvement notice at the least.",
        "In the past 'inadequate' overall meant a direction, more or less automatically.",
        "Before April an inadequate rating led to a commissioner.",
        "Officials now speak of 'any inadequate judgement in leadership or help and protection'.",
        "Intervention is possible where services are inadequate.",
        "'Requires improvement' has been dropped, and what is below good is looked at again.",
        'The word "adequate", which Ofsted exchanged for "requires improvement" in 2013, is gone.',
        'It is a grade that used to be called adequate - the word has since been renamed "requires improvement".',
    ],
)
def test_nobody_is_given_it(text: str) -> None:
    assert grades(text) == set()


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("It took years before Leeds was rated good.", ("good", "previous")),
        ("It is wonderful to be rated good, said the leader.", ("good", "new")),
        ("It is hard to be told that our services are inadequate, said the leader.", ("inadequate", "new")),
        ("Services are good, and there is a way to go.", ("good", "new")),
        ("Services were rated inadequate, and much remains to be done before Ofsted returns.", ("inadequate", "new")),
        ("We are where we do not want to be: our services are inadequate.", ("inadequate", "new")),
        (
            "For a department that was rated inadequate at the end of 2018 this is a triumph.",
            ("inadequate", "previous"),
        ),
        ("Members asked whether the rating of good given by Ofsted came as a surprise.", ("good", "new")),
        (
            "It was asked if the grade of inadequate, which was handed down in May, would cost money.",
            ("inadequate", "new"),
        ),
        ("Leeds is a good council, Ofsted found, or rather its services are good.", ("good", "new")),
        ("In 2018 an overall 'inadequate' brought an improvement notice.", ("inadequate", "previous")),
        ("Under the old rules its inadequate rating brought a commissioner in 2018.", ("inadequate", "previous")),
        ("Inspectors will be back four times a year now that it is rated inadequate.", ("inadequate", "new")),
        ("Help came to a department which was judged to be inadequate last year.", ("inadequate", "previous")),
    ],
)
def test_somebody_is_given_it(text: str, grade: tuple[str, str]) -> None:
    assert grades(text) == {grade}


def test_an_aim_may_stand_behind_a_colon() -> None:
    assert grades("We know where we want to be: to be good at the next inspection.") == {("good", "forecast")}


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("Children in care receive outstanding support from carers.", set()),
        ("Practice with children at risk of exploitation was good.", set()),
        ("Care leavers get outstanding help from their advisers.", set()),
        ("Help and protection was rated good in 2023.", {("good", "previous")}),
        ("Services for care leavers are judged outstanding.", {("outstanding", "previous")}),
    ],
)
def test_a_visit_grades_nothing(seen: str, read: set[tuple[str, str]]) -> None:
    text = f"Inspectors from Ofsted made a focused visit to Leeds City Council's children's services in May. {seen}"
    assert {key[1:] for key in told(text, title="Visit finds progress")} == read


@pytest.mark.parametrize(
    "text",
    [
        "A council judged inadequate by Ofsted faces monitoring visits.",
        "A council labelled inadequate loses its staff.",
        "A local authority that is judged inadequate for leadership will be re-inspected.",
        "The minister said that where councils fail an inadequate judgement triggers a commissioner.",
        "An inadequate judgement usually brings a commissioner.",
        "What is the point of an inadequate judgement?",
        "She has come from an inadequate council.",
        "He has overseen services at several inadequate councils.",
        "She joins Leeds from a county rated good by Ofsted.",
        "Experience of taking an inadequate service to good is essential.",
        "Leeds has helped several inadequate councils.",
    ],
)
def test_what_holds_for_any_council_is_nobodys(text: str) -> None:
    assert grades(text) == set()


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("The service has come from an inadequate council to a good one.", ("inadequate", "previous")),
        ("Leeds is one of several inadequate councils.", ("inadequate", "new")),
        ("The impact of the inadequate judgement is felt everywhere.", ("inadequate", "new")),
        ("Come to Leeds, an authority that is rated outstanding by Ofsted.", ("outstanding", "new")),
        ("Leeds is an authority that is rated outstanding by Ofsted.", ("outstanding", "new")),
        ("She has led the service from inadequate to good.", ("inadequate", "previous")),
    ],
)
def test_what_holds_for_the_storys_own_is_read(text: str, grade: tuple[str, str]) -> None:
    assert grade in grades(text)
