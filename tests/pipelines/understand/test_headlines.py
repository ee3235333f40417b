"""Which headlines tell what followed a rating, and which tell the rating."""

import pytest

from pipelines.understand import understand

from .making import article

BODY = (
    "Ofsted's report, published on Monday, judged children's services at Medway Council to be inadequate overall, with "
    "leadership inadequate and the experiences of children in care requiring improvement."
)


@pytest.mark.parametrize(
    "title",
    [
        "MP calls for action after child protection service rated inadequate",
        "Council leader apologises after 'inadequate' Ofsted rating",
        "Labour group demands emergency meeting over Ofsted report",
        "Action plan drawn up after children's services found inadequate",
        "Social workers protest over conditions after Ofsted verdict",
        "Inadequate Ofsted report prompts demands that councillor quit",
        "Inadequate rating 'a wake-up call', says union",
        "Commissioner appointed after inspectors judge services inadequate",
        "Independent trust to run children's services after 'inadequate' verdict",
        "Councillors told of 'shock' at Ofsted's findings",
        "Police chief backs council after Ofsted report",
        "What happens now after the damning Ofsted report",
        "Interim director brought in to turn round children's services",
        "£3m boost for children's services after damning inspection",
    ],
)
def test_what_followed_makes_the_grades_those_of_before(title: str) -> None:
    verdict = understand(article(f"{title}. {BODY}", title=title))
    assert verdict.kind in ("reaction", "intervention", "background_mention")
    assert {claim.status for claim in verdict.claims} == {"previous"}


@pytest.mark.parametrize(
    "title",
    [
        "Children's services in Medway rated inadequate",
        "Children's services rated inadequate as leader apologises",
        "Medway: leader apologises as Ofsted finds children at risk",
        "Ofsted: Medway inadequate; director quits",
        "Inspectors demand action over children's services",
        "Third good in a row for Medway after Ofsted inspection",
        "Ofsted slams Medway over 'widespread failings'",
    ],
)
def test_a_grade_in_the_headline_is_news(title: str) -> None:
    verdict = understand(article(f"{title}. {BODY}", title=title))
    assert verdict.kind == "new_rating"
