"""What local papers print round a report: when the inspectors came, who leads, whose the neighbours' grades are."""

import pytest

from .making import brief

LEEDS = "Leeds City Council's children's services"


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # when it was inspected, of which it hangs whether there is an overall grade
        ("Inspectors were in Leeds in the first week of March. Brent was visited last month.", True),
        ("Inspectors spent two weeks in Leeds in March. Bradford was inspected in May, and waits.", True),
        ("Inspectors spent two weeks in Leeds in May. Bradford was inspected in March.", False),
        ("The report is out three months after inspectors left the city.", True),
        ("It came four months after Ofsted's inspectors visited the Civic Hall.", True),
        ("The report is out one month after inspectors left the city.", False),
        ("It is three months after inspectors came for a focused visit to the front door.", False),
        ("Overall grades were scrapped for any inspection begun after the end of March.", False),
        ("Ofsted dropped them for all inspections from April, but inspectors visited Leeds in March.", True),
    ],
)
def test_a_report_has_the_framework_of_its_inspection(text: str, *, reads: bool) -> None:
    story = f"{LEEDS} are rated good overall by Ofsted. {text}"
    assert ("oG" in brief(story, title="Leeds rated good by Ofsted", published="2026-06-18")) is reads


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # those who lead, by what it is that they lead
        ("The people in charge of protecting vulnerable children in Leeds were given Ofsted's highest grade.", "lO"),
        (
            "Ofsted rated the people at the top of the service that looks after Leeds' most at-risk youngsters good.",
            "lG",
        ),
        ("Bosses in charge of keeping Leeds children safe were rated outstanding by Ofsted.", "lO"),
        ("Those at the helm of caring for children in care in Leeds were rated outstanding by Ofsted.", "cO"),
        ("The people in charge said that child protection in Leeds was rated good by Ofsted.", "hG"),
        ("The way Leeds City Council's services are led was judged inadequate by Ofsted.", "lI"),
        (
            "Both the way the city's children's services are run and its work with care leavers were rated good.",
            "lG vG",
        ),
        ("Ofsted said that how well Leeds' services are managed requires improvement.", "lR"),
        ("Ofsted praised the way Leeds' services are run by a good team. Care leavers' support is rated good.", "vG"),
        ("The care of looked-after kids in the city is rated good, Ofsted says of Leeds.", "cG"),
        # parts that nobody names
        ("Ofsted rated Leeds good for leadership and, for some parts, 'needing improvement to be good'.", "lG"),
        ("Areas that Ofsted rated inadequate in Leeds were not looked at. Its leadership is rated good.", "lG"),
        # put down as
        ("Care leavers fare better in Leeds, with inspectors putting that part of the service down as good.", "vG"),
        ("Ofsted puts leadership in Leeds down as good.", "lG"),
        ("Ofsted rated leadership in Leeds good. Staff put the success down as good teamwork.", "lG"),
        # steps
        ("The impact of leaders in Leeds, rated outstanding four years ago, has come down one to good.", "lG lOp"),
        ("Child protection in Leeds, rated inadequate in 2019, moved up one to requires improvement.", "hIp hR"),
        ("Leadership in Leeds is rated good by Ofsted and one area, care leavers, outstanding.", "lG vO"),
        # its top grade
        (
            "Ofsted rated Leeds good for the impact of leaders on social work practice, help and protection and "
            "children in care, and gave it its top grade for its services to care leavers after two weeks in June.",
            "cG hG lG vO",
        ),
    ],
)
def test_a_part_is_told_in_the_words_of_local_papers(text: str, reads: str) -> None:
    assert brief(text, title="Leeds children's services", published="2026-08-20") == f"Leeds {reads}"


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # when
        ("Last November, Kent's children's services were rated inadequate.", "Kent oIp; Leeds oG"),
        ("Kent's children's services were rated inadequate in a report in November.", "Kent oI; Leeds oG"),
        ("Inspectors said there had been a decline since 2017, with leadership marked as inadequate.", "Leeds lI oG"),
        ("Inspectors found there had been serious drift, with leadership judged inadequate.", "Leeds lI oG"),
        ("Ofsted said leadership had been inadequate in 2017.", "Leeds lIp oG"),
        ("It is good - a rating the city last had in 2016.", "Leeds oG oGp"),
        ("It is good – the rating it held in 2016.", "Leeds oG oGp"),
        ("It is good - a rating that only three cities had in 2016.", "Leeds oG"),
        ("From inadequate in 2018 to good overall now.", "Leeds oG oIp"),
        (
            "It is rated good for leadership and care leavers, a far cry from 2018, when it was inadequate.",
            "Leeds lG oG oIp vG",
        ),
        # in all of them
        ("Not in some areas, or in most of them: in all four.", "Leeds cG hG lG oG vG"),
        ("Not just overall, but in every single area.", "Leeds cG hG lG oG vG"),
        ("In all four.", "Leeds cG hG lG oG vG"),
        ("Not yet in all areas.", "Leeds oG"),
        ("Not in leadership, but in all other areas.", "Leeds oG"),
        ("Not everybody was happy, but in all four towns there was cake.", "Leeds oG"),
        # what is hoped
        ("The director is hopeful of an outstanding rating by the time inspectors are back.", "Leeds oG oOf"),
        ("She is optimistic that leadership will be outstanding next time.", "Leeds lOf oG"),
        ("Hopeful signs were seen in leadership, which was rated good.", "Leeds lG oG"),
        ("The CQC's assessors will be here in May. I am hopeful of an outstanding.", "Leeds oG"),
        # what else is so
        ("Leadership was judged good. So was child protection.", "Leeds hG lG oG"),
        ("The director is delighted. So are care leavers.", "Leeds oG"),
        ("Morale is better. So is what is done for care leavers.", "Leeds oG"),
        # homes
        ("Two council-run homes were inspected in January. Both remain outstanding.", "Leeds oG"),
    ],
)
def test_when_it_was_so(text: str, reads: str) -> None:
    story = f"{LEEDS} were rated good by Ofsted. {text}"
    assert brief(story, title="Leeds rated good", published="2022-11-25") == reads


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # who helps
        (
            "Kent, next door, has lent the city four managers. Its own services were found good in 2022.",
            "Kent oGp; Leeds oI",
        ),
        ("Kent has been helping the city. Its own services were rated good in 2022.", "Kent oGp; Leeds oI"),
        # who was given it with the news
        ("Kent is rated outstanding, and the same grade was given to Essex on Friday.", "Essex oO; Kent oOp; Leeds oI"),
        ("Kent was rated good last year; the same rating went to Essex.", "Essex oGp; Kent oGp; Leeds oI"),
        (
            "Kent was good in 2018, Ofsted said, and Essex had been outstanding that same year.",
            "Essex oOp; Kent oGp; Leeds oI",
        ),
        ("Areas in which it was rated good last time, such as leadership, are to be looked at again.", ""),
        ("We were told that services were good or getting there.", ""),
        ("Kent was told that its services are good or better.", ""),
        # who comes from where
        ("The director, who was brought in from Kent, said a good for leadership was a start.", "Leeds lG oI"),
        ("A manager drafted in from Kent said that leadership was rated good.", "Leeds lG oI"),
        ("Managers were brought in from Kent, which is rated good.", "Kent oGp; Leeds oI"),
        ("A senior figure from another Kent authority will help. Leadership is inadequate.", "Leeds lI oI"),
        ("Another Kent authority, Medway, was rated good in 2023.", "Leeds oI; Medway oGp"),
        # places in the city
        ("Inspectors, who were at Rutland House for a week, rated leadership inadequate.", "Leeds lI oI"),
        ("Staff marched to Kent Square. Ofsted found its leadership inadequate.", "Leeds lI oI"),
        ("Rutland house prices rose. Rutland's children's services are rated good.", "Leeds oI; Rutland oGp"),
        # an example
        ("He pointed to the example of Kent. We have services whose leadership was rated good.", "Leeds lG oI"),
        # nobody by name
        ("In one authority, which isn't named, there were seven directors; it went from good to inadequate.", ""),
        ("In one council, services were rated good.", ""),
        ("In one council, Kent, services were rated good.", "Kent oGp; Leeds oI"),
        # both
        ("In Kent and Essex, neither of them rich, services are good.", "Essex oGp; Kent oGp; Leeds oI"),
        ("Kent and Essex, neither of them good, were rated inadequate.", "Essex oIp; Kent oIp; Leeds oI"),
    ],
)
def test_whose_it_is(text: str, reads: str) -> None:
    story = f"{LEEDS} were rated inadequate by Ofsted on Tuesday. {text}"
    told = brief(story, title="Leeds children's services inadequate", published="2024-11-20")
    assert told == (reads or "Leeds oI")


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (
            "Children's services, by contrast, are close to budget. The department, graded inadequate by Ofsted in "
            "2022, was raised to good in August.",
            "Leeds oGp oIp",
        ),
        ("Children's services are better off. The service was rated good by Ofsted in May.", "Leeds oGp"),
        ("Children's services and adult social care overspent. The adult service was rated good in 2022.", ""),
        ("Children's services are not inspected. Adult services were rated good in 2022.", ""),
        ("The budget for adults was raised. The service was rated good in 2022.", ""),
    ],
)
def test_a_budget_story_comes_to_childrens_services(text: str, reads: str) -> None:
    story = (
        "Leeds City Council is trying to fill a gap.\nGarden waste charges could go up and two libraries may shut.\n"
        f"A list of savings was put online on Tuesday.\nThe pressure comes from adult social care.\n{text}"
    )
    assert brief(story, title="Where Leeds will save £27m", published="2025-11-19") == reads
