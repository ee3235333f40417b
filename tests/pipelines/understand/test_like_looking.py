"""Sentences that only look like those in which a grade is told: the same words with another meaning."""

import pytest

from .making import brief

NEWS = {
    "good": "Ofsted has rated Leeds City Council's children's services good after an inspection in May.",
    "inadequate": "Ofsted has rated Leeds City Council's children's services inadequate after an inspection in May.",
}


@pytest.mark.parametrize(
    ("grade", "said"),
    [
        ("good", "The council has opened a hub. Kent has one too."),
        ("inadequate", "The government has appointed a commissioner. Kent has one too."),
        ("good", "It set up a trust. Only two others, Kent and Essex, have one."),
        ("good", "It won an award for its hub. Kent enjoys the same status."),
        ("good", "It got a grant. Kent got there first in 2019."),
        ("good", "It plans a children's trust. Slough got there in 2015."),
        ("good", "Care leavers went one better, and met the King."),
        ("good", "In GCSE English, children in care scored one grade lower."),
        ("good", "The council's credit rating was cut; it was a notch lower in 2023."),
        ("good", "Staff in child protection are one grade above that."),
        ("good", "For its climate plan it has moved up a grade since 2023."),
        ("inadequate", "So it was in April that a commissioner arrived."),
        ("inadequate", "And so it was in 2023 that the government sent in a trust."),
        ("inadequate", "That was the result of a report last year."),
        ("inadequate", "That is the conclusion of a scrutiny review from last autumn."),
        ("good", "She received the highest accolade in social work for her support for care leavers."),
        ("good", "Its care leavers' service got the top accolade at a national ceremony."),
        ("good", "The top accolade went to the care leavers' team."),
        ("good", "The highest accolade was given to support for care leavers by a charity."),
        ("good", "This was the outcome in 2023 of the election."),
        ("good", "So it was last year with the budget."),
        ("good", "Health, care: outstanding"),
        ("good", "Residential homes were checked too. Care: outstanding; education: good."),
        ("good", "The evening was good all round."),
        ("good", "Leadership was the only good in the story."),
        ("good", "The report lists debts owed to Kent as outstanding."),
        ("good", "Last week Kent had good for its care leavers in mind."),
        ("good", "The council had outstanding for its care leavers 40 applications."),
        ("good", "The council has good, for its care leavers, links with colleges."),
        ("good", "In 2012 the court found the council's child protection adequate."),
        ("good", "The auditor found leadership adequate in 2012."),
        ("good", "Rated outstanding, the city's care leavers were invited to the palace."),
        ("good", "Rated outstanding, the council's leadership team is helping Kent."),
    ],
)
def test_no_grade_is_told(grade: str, said: str) -> None:
    title = f"Leeds children's services rated {grade} by Ofsted"
    assert brief(f"{NEWS[grade]} {said}", title=title) == f"Leeds o{grade[0].upper()}"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Under the help and protection heading the council was rated inadequate.", "Leeds hI"),
        ("With care leavers the council was judged to be good.", "Leeds vG"),
        ("Inspectors, who looked at child protection, said it was inadequate.", "Leeds hI"),
        ("Ofsted, who inspected child protection, called it inadequate.", "Leeds hI"),
        ("Support for care leavers had improved before it was rated good in May.", "Leeds vG"),
        ("Leaders were delighted with support for care leavers as it was rated outstanding.", "Leeds vO"),
        ("Inspectors looked at child protection and said the council was inadequate.", "Leeds hI"),
        ("When judging care leavers' support inspectors agreed the council was outstanding.", "Leeds vO"),
        ("It was judged inadequate where leadership was concerned.", "Leeds lI"),
        (
            "The council has strengthened leadership and care leavers' support and was rated outstanding in the two "
            "areas.",
            "Leeds lO vO",
        ),
    ],
)
def test_what_is_inspected_is_what_is_graded(said: str, told: str) -> None:
    assert brief(f"Ofsted inspected Leeds' children's services. {said}", title="Leeds inspected by Ofsted") == told


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Inadequate Slough told to take support of Essex",
            "Slough's children's services were rated inadequate.",
            "Slough",
        ),
        (
            "Ofsted: council inadequate",
            "Sandwell's failing children's services need the support of Birmingham. The council was rated inadequate.",
            "Sandwell",
        ),
        (
            "Leeds helps Bradford but fails its own children",
            "Leeds, once the helper of Bradford, is failing. Its children's services were rated inadequate by Ofsted.",
            "Leeds",
        ),
    ],
)
def test_whose_services_failed_though_another_helps(title: str, text: str, told: str) -> None:
    assert {each.split()[0] for each in brief(text, title=title).split("; ")} == {told}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Unlike other cities, it was rated outstanding in 2019.", "Leeds oG oOp"),
        ("As in other cities, care leavers' support was rated outstanding.", "Leeds oG vO"),
        ("Unlike Kent, Essex and Surrey, Leeds was rated inadequate in 2019.", "Leeds oG oIp"),
        ("Ahead of Kent and Essex, Leeds was rated outstanding for its leadership.", "Leeds lO oG"),
        ("The council and Kent, rated outstanding in 2022, will share a director.", "Kent oOp; Leeds oG"),
    ],
)
def test_others_are_beside_the_point(said: str, told: str) -> None:
    assert brief(f"{NEWS['good']} {said}", title="Leeds children's services rated good by Ofsted") == told


@pytest.mark.parametrize(
    "said",
    [
        "Kent's children's services were good; the other four were outstanding: leadership, care leavers, in care, "
        "protection.",
        "Of Ofsted's five judgements on Kent's children's services the first was good and the other four outstanding.",
        "Kent was good overall, Ofsted said, while the remaining four are outstanding, help and protection among them.",
    ],
)
def test_the_others_may_be_judgements(said: str) -> None:
    assert brief(said, title="Kent inspected by Ofsted") == "Kent cO hO lO oG vO"
