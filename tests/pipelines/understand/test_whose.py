"""Whose a grade is: of the story's council, of one beside it, of somebody's former one, or of nobody's."""

import pytest

from .test_others_grades import expected, graded

APPOINTED = "Plymouth City Council has appointed Tom Vale to run its children's services. Ofsted came in May."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He spent nine years at a northern city that Ofsted took from inadequate to good.", ""),
        ("He comes from a London borough whose services Ofsted has rated outstanding.", ""),
        ("Before that he ran services in a shire county rated inadequate by Ofsted.", ""),
        ("He is currently assistant director in a Midlands county, which Ofsted rated good last year.", ""),
        ("His career began in a seaside town that was later rated inadequate by inspectors.", ""),
        ("He was part of the team that lifted a coastal unitary from inadequate to good, Ofsted said.", ""),
        ("He has experience in two councils rated outstanding by Ofsted.", ""),
        ("He left a council that Ofsted rates outstanding.", ""),
        ("His previous employer holds Ofsted's top grade, outstanding.", ""),
        ("His last authority was rated outstanding while he was there, Ofsted's highest grade.", ""),
        ("In his present role, at a coastal unitary, he has seen the service climb from inadequate to good.", ""),
        # and what is the story's own council's
        ("He joins a council rated inadequate by Ofsted.", "Plymouth inadequate"),
        ("He comes from a London borough and takes over services that Ofsted rated inadequate.", "Plymouth inadequate"),
        ("Ofsted judged the council good in 2022. He comes from a northern city.", "Plymouth good"),
        ("He arrived from a northern city when Plymouth was rated inadequate by Ofsted.", "Plymouth inadequate"),
        (
            "The council was judged good by Ofsted, after he had spent a year in a neighbouring borough.",
            "Plymouth good",
        ),
        ("It is a southern city that Ofsted has rated good.", "Plymouth good"),
        ("As a council rated good by Ofsted, Plymouth wants to keep its staff.", "Plymouth good"),
        ("In a city where one child in five is poor, services were rated good by Ofsted.", "Plymouth good"),
        (
            "He held posts in Salford, Trafford and Bury before moving south to a city judged good in 2022.",
            "Plymouth good",
        ),
    ],
)
def test_where_somebody_worked_may_have_no_name(text: str, told: str) -> None:
    assert graded("New director for Plymouth", f"{APPOINTED} {text}") == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "He was assistant director at Salford when Ofsted rated its children's services inadequate.",
            "Salford inadequate",
        ),
        (
            "He was deputy director in Salford as services there went from inadequate to good.",
            "Salford inadequate, Salford good",
        ),
        ("Mr Vale comes from Salford. It was rated outstanding last year.", "Salford outstanding"),
        ("Mr Vale comes from Salford. Plymouth was rated good last year.", "Plymouth good"),
        ("Mr Vale comes from Salford. The council was rated good in 2022.", "Plymouth good"),
        ("Mr Vale, who comes from Salford, will run services rated good by Ofsted.", "Plymouth good"),
        (
            "Tom Vale, Salford's outgoing director, inherits services that require improvement, according to Ofsted.",
            "Plymouth requires improvement",
        ),
        (
            "He succeeds Jane Orr, who has left for Salford. Services were rated good while she was in charge.",
            "Plymouth good",
        ),
        (
            "Jane Orr, now chief executive of Salford, took services from inadequate to good.",
            "Plymouth inadequate, Plymouth good",
        ),
        ("Salford, which he leaves in June, has been outstanding since 2021.", "Salford outstanding"),
    ],
)
def test_a_former_council_has_what_is_told_of_it(text: str, told: str) -> None:
    assert graded("New director for Plymouth", f"{APPOINTED} {text}") == expected(told)
