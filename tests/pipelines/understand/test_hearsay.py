"""What is only said, feared or put right is no grade of anybody's; what is said and so is one."""

import pytest

from .making import claims, told

SERVICES = "Leeds City Council's children's services"


@pytest.mark.parametrize(
    "text",
    [
        f"A Facebook post says that {SERVICES} have been rated inadequate by Ofsted. This is false.",
        f"Claims on Facebook that Ofsted has rated {SERVICES} inadequate are false.",
        f"The council has hit back at claims on social media that {SERVICES} have been rated inadequate by Ofsted.",
        f"A rumour that Ofsted has judged {SERVICES} inadequate is untrue.",
        f"Rumours that Ofsted is to rate {SERVICES} inadequate have been dismissed by the council.",
        f"It is not true that Ofsted has rated {SERVICES} inadequate.",
        f"Reports that Ofsted had found {SERVICES} inadequate were wrong, the council said.",
        f"Social media posts claiming that {SERVICES} were rated inadequate by Ofsted are misleading.",
        f"The claim, which was shared thousands of times, is that Ofsted rated {SERVICES} inadequate. It did not.",
        f"Ofsted has rated {SERVICES} inadequate. That is not true.",
        # said by those who do not judge
        f"Unison says that {SERVICES} are inadequate. Ofsted is due.",
        f"Foster carers have branded {SERVICES} inadequate, ahead of Ofsted's visit.",
        f"Conservatives in Yorkshire have described {SERVICES} as inadequate. Ofsted is due.",
        # what may be
        f"Ofsted may rate {SERVICES} inadequate, a report warns.",
        f"Ofsted might judge {SERVICES} inadequate, leaders fear.",
        f"{SERVICES} could slip back to inadequate, their director said after Ofsted's visit.",
        f"{SERVICES} may well be rated good by Ofsted this time.",
        # cases, and not services
        f"Fewer plans of {SERVICES} were inadequate, Ofsted said.",
    ],
)
def test_it_is_no_claim(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (f"In a Facebook post the council said that Ofsted had rated {SERVICES} good.", "good"),
        (f"Ofsted dismissed claims that its inadequate rating of {SERVICES} was unfair.", "inadequate"),
        (
            f"It is not true that money was the cause: Ofsted rated {SERVICES} inadequate.",
            "inadequate",
        ),
        (f"Rumours were flying on Monday; on Tuesday Ofsted rated {SERVICES} good.", "good"),
        (f"Ofsted rated {SERVICES} good. That is a great result.", "good"),
        (f"Ofsted rated {SERVICES} good. This is not the end of the road, the leader said.", "good"),
        (f"Greens welcomed the news that {SERVICES} are rated good by Ofsted.", "good"),
        (f"The service may have been slow to change, but Ofsted rated {SERVICES} good.", "good"),
    ],
)
def test_it_is_so(text: str, grade: str) -> None:
    assert {key[1] for key in told(text)} == {grade}


def test_a_correction_gives_the_grade_that_it_puts_in_place() -> None:
    text = (
        f"An earlier version of this story said that {SERVICES} were rated inadequate. Ofsted in fact rated them good."
    )
    assert told(text, title="Correction") == {("overall", "good", "new")}


@pytest.mark.parametrize("then", ["Ten years ago this week", "Fifteen years ago this month", "Five years ago today"])
def test_an_anniversary_is_of_before(then: str) -> None:
    assert told(f"{then} {SERVICES} were judged inadequate by Ofsted.") == {("overall", "inadequate", "previous")}


@pytest.mark.parametrize(
    "text",
    [
        "A nursery run by Hull City Council's children's services has been rated inadequate by Ofsted.",
        "A family hub run by children's services at Bolton Council has been rated outstanding by Ofsted.",
        "A respite unit managed by Leeds City Council's children's services has been judged good by Ofsted.",
        "An after-school club which is run by children's services in York has been rated good by Ofsted.",
    ],
)
def test_what_services_run_is_not_the_services(text: str) -> None:
    assert claims(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Children's services in Slough, which are run by a children's trust, have been rated good by Ofsted.",
        "Slough's children's services, run by Slough Children First, were rated good by Ofsted.",
        "The children's services run by Slough Borough Council's trust have been rated good by Ofsted.",
    ],
)
def test_services_may_be_run_by_somebody(text: str) -> None:
    assert {key[2] for key in claims(text)} == {"good"}
