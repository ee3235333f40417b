"""Grades by whose words nobody is given them: a place on the scale, what others talk of, a hope that has come true."""

import pytest

from .making import brief

NEWS = "Ofsted has rated Leeds City Council's children's services good after an inspection in May."
TITLE = "Leeds children's services rated good by Ofsted"


@pytest.mark.parametrize(
    "said",
    [
        "Services had stood at the high end of requires improvement, he told members.",
        "They were at the upper end of 'requires improvement' until then.",
        '"Elsewhere people talk about a journey to outstanding," she said.',
        "Other councils boast of outstanding services.",
        "Driving people with targets will not get a service to outstanding.",
        "A member asked what had kept the council from an outstanding grade.",
        '"An outstanding rating in itself keeps nobody safe," she said.',
        '"The last worker we had, she was outstanding," a mother said.',
        'That is two steps up from the lowest, "inadequate", and one short of the best, "outstanding".',
        '"We have always wanted to be good," she said.',
        '"We feared that we would be found good and no more," she said.',
        "Grades were given for 22 things: 13 were 'good', six 'outstanding'.",
    ],
)
def test_nothing_more_is_given(said: str) -> None:
    assert brief(f"{NEWS} {said}", title=TITLE) == "Leeds oG"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('It is a step up from "inadequate" in 2019.', "oG oIp"),
        ("People talk of the day in 2019 when services were found inadequate.", "oG oIp"),
        ("The council hopes to stay good.", "oG oGf"),
        ("The aim is now to be outstanding.", "oG oOf"),
        ("At the end of 2019 services were rated outstanding.", "oG oOp"),
        ("Two areas were judged outstanding: leadership and support for care leavers.", "lO oG vO"),
        ("In other areas, such as leadership, it was rated outstanding.", "lO oG"),
    ],
)
def test_what_is_given_beside_it(said: str, told: str) -> None:
    assert brief(f"{NEWS} {said}", title=TITLE) == f"Leeds {told}"


@pytest.mark.parametrize(
    "said",
    [
        "Some feared that it would be inadequate.",
        "To move to outstanding, the report says, plans must be sharper.",
        "To be outstanding, leaders need to see to it that plans are sharper.",
        "He wanted every local authority to be outstanding, the chief inspector said.",
        "A third of the children in care came from homes where the parenting was inadequate.",
        "The council's register of home-educated children is inadequate.",
        "Bradford's bid for the City of Culture was judged outstanding.",
    ],
)
def test_nobodys_grade(said: str) -> None:
    assert brief(f"{NEWS} {said}", title=TITLE) == "Leeds oG"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The leader fears that it will be found inadequate when Ofsted comes next.", "oG oIf"),
        ("To be outstanding by 2027 is the aim.", "oG oOf"),
        ("The register of risks warns of an inadequate judgement if caseloads rise.", "oG oIf"),
        ("It had been warned after an inadequate judgement in 2019.", "oG oIp"),
        ("The parenting of children in care, or corporate parenting, was rated outstanding.", "cO oG"),
    ],
)
def test_somebodys_grade(said: str, told: str) -> None:
    assert brief(f"{NEWS} {said}", title=TITLE) == f"Leeds {told}"


def test_the_outcome_that_is_the_same_is_the_one_given() -> None:
    text = (
        "Leeds' children's services have been told that they must improve before they can be called good. Ofsted gave "
        "a 'requires improvement' rating overall and for four of the five things that it looks at. The one exception, "
        "children in care, was awarded an 'outstanding'. The outcome is the same as in 2019."
    )
    read = set(brief(text, title="Leeds inspected by Ofsted").removeprefix("Leeds ").split())
    assert {"oR", "oRp", "cO"} <= read
    assert not {"oG", "oGp"} & read


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("In November 2023 Ofsted said that help and protection in Leeds was inadequate.", "Leeds hIp"),
        ("In November 2023 Ofsted said that children's services in Leeds were inadequate.", "Leeds oIp"),
    ],
)
def test_the_headline_of_a_visit_is_of_what_the_body_names(body: str, told: str) -> None:
    title = "Progress at 'inadequate' Leeds children's services, inspectors say after monitoring visit"
    lead = "Ofsted has made a second monitoring visit to Leeds City Council's children's services."
    assert brief(f"{lead} {body}", title=title) == told
