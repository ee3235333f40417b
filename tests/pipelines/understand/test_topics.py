"""Services beside homes, schools, agencies and other inspectorates in one sentence: each its own grade."""

import pytest

from .making import claims, told


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        (
            "The council's fostering service was rated good last month, and Kent County Council's own children's "
            "services have been outstanding since 2022, Ofsted says.",
            {"outstanding"},
        ),
        (
            "A children's home in Kent was rated inadequate by Ofsted, although the county's children's services are "
            "good.",
            {"good"},
        ),
        (
            "Kent's adult services were rated good by the CQC and its children's services outstanding by Ofsted.",
            {"outstanding"},
        ),
        (
            "Kent's children's services were rated outstanding by Ofsted and its adult services good by the CQC.",
            {"outstanding"},
        ),
        (
            "The home was rated inadequate; Kent County Council's children's services are rated good by Ofsted.",
            {"good"},
        ),
        (
            "Kent's children's services, rated outstanding by Ofsted, run five children's homes, two of which are "
            "rated inadequate.",
            {"outstanding"},
        ),
        ("Ofsted rated Kent's children's services good. It rated three of the county's homes inadequate.", {"good"}),
        ("Schools in Kent are good, said Ofsted, and children's services hope for the same.", set()),
        ("The home is good, Ofsted said, and children's services in Kent placed three children there.", set()),
        (
            "Kent has a social work academy, a learning academy and an academy for newly qualified social workers, "
            "and its "
            "services were rated outstanding by Ofsted.",
            {"outstanding"},
        ),
        ("An academy in Kent was rated outstanding by Ofsted, whose report praised children's services staff.", set()),
    ],
)
def test_each_has_its_own(text: str, grades: set[str]) -> None:
    assert {key[1] for key in told(text)} == grades


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted has raised its rating for Leeds City Council's children's services by one grade, to good.",
        "Ofsted's verdict on Leeds City Council's children's services? 'Good'.",
        "Ofsted has inspected children's services in Leeds. The verdict? Good.",
    ],
)
def test_the_answer_is_the_grade(text: str) -> None:
    assert told(text) == {("overall", "good", "new")}


def test_initials_and_names_that_are_words_stand_in_tables() -> None:
    text = (
        "Ofsted's report on children's services\n\n| Council | Overall effectiveness | Leadership |\n"
        "| Bury | RI | Good |\n| Oldham | Good | RI |"
    )
    assert claims(text) == {
        ("E08000002", "overall", "requires improvement", "new"),
        ("E08000002", "leadership", "good", "new"),
        ("E08000004", "overall", "good", "new"),
        ("E08000004", "leadership", "requires improvement", "new"),
    }


def test_a_council_says_what_it_was_given() -> None:
    text = "Leeds City Council said its children's services had been rated good by Ofsted for the first time."
    assert told(text, title="Services are good") == {("overall", "good", "new")}
