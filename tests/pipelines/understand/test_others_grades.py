"""Grades of councils beside the story's own: of one that helps, of a neighbour, of where somebody was before."""

import re

import pytest

from pipelines.reference import authorities
from pipelines.understand import understand

from .making import article

FAILED = "Ofsted rated children's services inadequate. Help and protection and leadership were inadequate too."
GOOD = ("Plymouth children's services rated good", "Ofsted has rated Plymouth City Council's children's services good.")
BAD = (
    "Bury children's services rated inadequate",
    "Children's services in Bury were rated inadequate by Ofsted in May.",
)
TAKEN = (
    "Slough loses control of children's services",
    "Children's services in Slough are to be taken from the council after Ofsted rated leadership inadequate again.",
)


def named(gss: str) -> str:
    return re.sub(r" (?:(?:City|County|Borough|Metropolitan Borough) )?Council$", "", authorities()[gss].name)


def graded(title: str, text: str) -> set[str]:
    """Each grade with its council ("Kent good"); of a judgement also its name."""
    return {
        " ".join((named(claim.gss), *([] if claim.judgement == "overall" else [claim.judgement]), claim.grade))
        for claim in understand(article(text, title=title, published="2025-06-10")).claims
    }


def expected(told: str) -> set[str]:
    return set(told.split(", ")) if told else set()


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Essex sends team to help failing services", "Essex is to come to the aid of Slough after a damning report."),
        ("Essex drafted in after report", "Essex County Council has been drafted in to support services in Slough."),
        ("Hampshire to advise council", "Hampshire County Council will advise Slough on its children's services."),
        ("Buckinghamshire takes over", "Buckinghamshire Council is taking over the running of Slough's services."),
        ("Camden lends a hand", "Camden has offered help to Slough, whose children's services have failed."),
        ("Experts from Leeds sent in", "A team from Leeds City Council has been sent to Slough."),
        ("Essex director sent to troubled council", "Essex's director has been sent to Slough as commissioner."),
        ("Council turns to Essex for help", "Slough has turned to Essex for help with children's services."),
        # and where the helper is no news
        ("Slough to get help from Essex", "Slough, criticised by Ofsted, is to be helped by Essex."),
        ("Slough services to be run by Essex", "Slough's children's services are to be run by Essex County Council."),
        ("Slough calls in Essex", "Slough has called in Essex to advise it on children's services after a bad report."),
        ("Slough boss goes to Kent", "Slough's director is going to Kent after a damning report."),
    ],
)
def test_a_story_of_failed_services_is_not_their_helpers(title: str, lead: str) -> None:
    told = "Slough inadequate, Slough help_and_protection inadequate, Slough leadership inadequate"
    assert graded(title, f"{lead}\n\n{FAILED}") == expected(told)


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "'Outstanding' Essex to help Slough",
            "Ofsted has rated children's services in Essex outstanding.",
            "outstanding",
        ),
        (
            "Essex chosen to help Slough",
            "Essex County Council has been chosen to help Slough improve its children's services. The council was "
            "rated outstanding by Ofsted in 2023.",
            "outstanding",
        ),
        (
            "Essex, which helps other councils, is rated inadequate",
            "Essex County Council, which was sent in to help Slough last year, has had its own children's services "
            "rated inadequate by Ofsted.",
            "inadequate",
        ),
    ],
)
def test_a_helper_keeps_its_own_grade(title: str, text: str, told: str) -> None:
    assert graded(title, text) == {f"Essex {told}"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hampshire was asked for help after the services were found inadequate.", "Slough inadequate"),
        ("Hampshire has been called in because inspectors rated the department inadequate.", "Slough inadequate"),
        ("Hampshire took over after they were found inadequate in 2013.", "Slough inadequate"),
        ("Managers from Hampshire were brought in after Ofsted rated the council inadequate.", "Slough inadequate"),
        ("Hampshire sent a team in 2013, after children's services were judged inadequate.", "Slough inadequate"),
        ("Hampshire's leader was sorry to see his neighbour rated inadequate.", "Slough inadequate"),
        ("Hampshire stepped in after its neighbour was rated inadequate.", "Slough inadequate"),
        ("After the services were found inadequate, Hampshire was asked for help.", "Slough inadequate"),
        # its own
        ("Hampshire asked for help after its services were rated inadequate in 2013.", "Hampshire inadequate"),
        ("Hampshire was asked to help because it is rated outstanding.", "Hampshire outstanding"),
        ("Hampshire has been called in because its own services are rated outstanding.", "Hampshire outstanding"),
        ("Hampshire's services were taken over after they were found inadequate in 2013.", "Hampshire inadequate"),
        (
            "Commissioners were sent to Hampshire after children's services were found inadequate.",
            "Hampshire inadequate",
        ),
        ("Hampshire called in experts after services were found inadequate in 2013.", "Hampshire inadequate"),
        ("Hampshire was told to improve after Ofsted rated its services inadequate.", "Hampshire inadequate"),
        ("Hampshire was ordered to hand over its services after they were rated inadequate.", "Hampshire inadequate"),
    ],
)
def test_whoever_is_called_upon_has_not_the_grade_that_is_why(text: str, told: str) -> None:
    assert graded(TAKEN[0], f"{TAKEN[1]}\n\n{text}") == {"Slough leadership inadequate", told}


@pytest.mark.parametrize(
    "text",
    [
        "The neighbouring county has been inadequate since 2020.",
        "The county next door has been inadequate since 2020.",
        "Next door, services are rated inadequate.",
        "Things are worse next door, where services have been inadequate since 2020.",
        "The city does better than its neighbour, which has been inadequate since 2020.",
        "Plymouth does better than the council next door, which was rated inadequate.",
        "Two years ago a neighbouring authority was branded inadequate.",
        "A neighbour has fared worse. It was found inadequate in 2020.",
        "Over the county boundary services are inadequate.",
        "Her previous authority was rated outstanding.",
        '"My last council was inadequate," she said.',
        '"In my last job we went from inadequate to outstanding in three years," she said.',
        "Mr Hart's former council was rated inadequate in 2022.",
        "He has led two councils from inadequate to outstanding.",
        "He took services from inadequate to outstanding in his last job.",
        "She had previously helped a council move from inadequate to outstanding.",
        "He worked for a council when it was inadequate.",
    ],
)
def test_a_council_that_nobody_names_is_not_the_storys_own(text: str) -> None:
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good"}


@pytest.mark.parametrize(
    "text",
    [
        "The city and its neighbours were rated inadequate in 2013.",
        "The city, like its neighbour, was rated inadequate in 2013.",
        "The city had help from a neighbour after it was rated inadequate in 2013.",
        "With the help of a neighbouring authority the city, rated inadequate in 2013, turned its services round.",
        "It asked a neighbouring authority for help when it was inadequate in 2013.",
        "Her predecessor came from a neighbouring council when the city was rated inadequate in 2013.",
        "The council's previous rating was inadequate.",
        "The council's former director left when it was rated inadequate in 2013.",
        "Residents of neighbouring towns remember that services in the city were inadequate in 2013.",
    ],
)
def test_a_neighbour_beside_it_takes_no_grade_away(text: str) -> None:
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good", "Plymouth inadequate"}


@pytest.mark.parametrize(
    "text",
    [
        "Devon is the neighbour. The neighbouring county was rated inadequate in 2020.",
        "Devon, next door, is inadequate.",
        "Devon, its neighbour, is inadequate.",
        "Its neighbour Devon is inadequate.",
        "Next door is Devon, which is inadequate.",
        "Devon's former director left when it was rated inadequate.",
    ],
)
def test_a_neighbour_with_a_name_keeps_its_grade(text: str) -> None:
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good", "Devon inadequate"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She comes from Kent. She runs a department there, which is rated good.", "Kent good"),
        ("She comes from Kent, where she runs a department rated good.", "Kent good"),
        (
            "The new director is Ann Roe, now assistant director in Kent. Her present council is rated good.",
            "Kent good",
        ),
        ("Ann Roe, who is to be director, has been in Kent since 2019. Services there were rated good.", "Kent good"),
        (
            "John Hart led Kent's children's services until May. They were rated outstanding in 2024.",
            "Kent outstanding",
        ),
        ("The director has left for Kent, which is rated outstanding.", "Kent outstanding"),
        # of the council that they come to, or leave
        ("Ann Roe, a former director in Kent, is commissioner. The council's services were rated inadequate.", ""),
        ("Ann Roe, a former director in Kent, is commissioner. Ofsted rated the council inadequate in May.", ""),
        ("John Hart joined from Kent in March. The council was rated inadequate in May.", ""),
        ("John Hart spent six years at Kent. His new department is rated inadequate.", ""),
    ],
)
def test_where_somebody_was_is_graded_only_where_it_is_said(text: str, told: str) -> None:
    assert graded(BAD[0], f"{BAD[1]}\n\n{text}") == {"Bury inadequate"} | expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Devon was rated inadequate in 2019. So was Kent.", "Devon inadequate, Kent inadequate"),
        (
            "Devon was rated inadequate in 2019. So were Kent and Essex.",
            "Devon inadequate, Kent inadequate, Essex inadequate",
        ),
        (
            "Devon required improvement when it was last inspected. So did Kent.",
            "Devon requires improvement, Kent requires improvement",
        ),
        (
            "In 2022 it required improvement. Leadership is now good. So is the care of children in care.",
            "Plymouth requires improvement, Plymouth leadership good, Plymouth in_care good",
        ),
    ],
)
def test_so_was_is_of_the_grade_told_last(text: str, told: str) -> None:
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good"} | expected(told)


BESIDE = "The city council's leader said that staff had worked hard.\n\nDevon, next door, is still rated inadequate."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The last inspection, in 2019, ended with requires improvement.", "Plymouth"),
        ("Council leader Jo Hill said the work began after 2019, when services required improvement.", "Plymouth"),
        ('Labour\'s Jo Hill remembered the "requires improvement" of 2019.', "Plymouth"),
        ("Jo Hill, chief executive, said that in 2019, when services required improvement, it began.", "Plymouth"),
        ("Opposition councillors recalled that services had required improvement in 2019.", "Plymouth"),
        ("The city was found to require improvement in 2019.", "Plymouth"),
        ("In 2019, when the council was last inspected, it required improvement.", "Plymouth"),
        # and where the paragraph is still on the neighbour
        ("It required improvement in 2015.", "Devon"),
        ("In 2015 it required improvement.", "Devon"),
        ("The county had required improvement in 2015.", "Devon"),
        ("Its services required improvement in 2015.", "Devon"),
        ("There, services had required improvement in 2015.", "Devon"),
        ("The county's leader said that services had required improvement in 2015.", "Devon"),
        ("Jo Hill, its leader, said that services had required improvement in 2015.", "Devon"),
    ],
)
def test_a_new_paragraph_is_on_the_storys_own_council_again(text: str, told: str) -> None:
    read = graded(GOOD[0], f"{GOOD[1]}\n\n{BESIDE}\n\n{text}")
    assert read == {"Plymouth good", "Devon inadequate", f"{told} requires improvement"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Neighbouring Devon expects inspectors this spring. It was inadequate last time.", "Devon"),
        ("Its neighbour Devon awaits an inspection. Its services were inadequate in 2020.", "Devon"),
        ("The city does better than Devon. That council has been inadequate since 2020.", "Devon"),
        ("The city works with neighbouring Devon. It was inadequate in 2013.", "Plymouth"),
        ("Unlike neighbouring Devon, the city has been inspected. It was inadequate in 2013.", "Plymouth"),
        ("The city lends staff to Devon. In 2013 it had been found inadequate itself.", "Plymouth"),
        # its own, itself
        ("The city lends staff to Devon, although its own services were inadequate in 2013.", "Plymouth"),
        ("The council helped Devon, though it had itself been inadequate in 2013.", "Plymouth"),
        ("Devon's director thanked the city council, which was itself found inadequate in 2013.", "Plymouth"),
        ("Devon helped the city, though its own services were inadequate in 2013.", "Devon"),
        ("Devon, which helped the city, was itself found inadequate in 2013.", "Devon"),
        ("The council asked Devon for help, although the county itself was inadequate in 2013.", "Devon"),
        ("The council has had help from Devon, which itself was inadequate in 2013.", "Devon"),
        ("The city learned from Devon, whose own services had been inadequate in 2013.", "Devon"),
    ],
)
def test_it_is_of_the_subject(text: str, told: str) -> None:
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good", f"{told} inadequate"}


def test_the_former_and_the_latter_may_be_neighbours() -> None:
    text = "It has two neighbours, Cornwall and Devon. The former is rated outstanding, the latter inadequate."
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good", "Cornwall outstanding", "Devon inadequate"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("NE Lincolnshire", "North East Lincolnshire"),
        ("W Sussex", "West Sussex"),
        ("E Sussex", "East Sussex"),
        ("N Yorkshire", "North Yorkshire"),
        ("NW Essex", None),
        ("SE Kent", None),
    ],
)
def test_a_direction_may_be_shortened_to_its_letters(name: str, told: str | None) -> None:
    read = graded("", f"Ofsted has rated children's services in {name} good.")
    assert read == ({f"{told} good"} if told else set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Unlike Devon, Plymouth was inadequate in 2013.", "Plymouth"),
        ("Plymouth, unlike Devon, was inadequate in 2013.", "Plymouth"),
        ("Ahead of Devon, Plymouth is rated inadequate by its own MP.", ""),
        ("Unlike in Devon, services here were inadequate in 2013.", "Plymouth"),
        ("Plymouth was inadequate in 2013, unlike Devon.", "Plymouth"),
        ("Plymouth was inadequate in 2013, like Devon.", "Plymouth Devon"),
        ("In 2013 the city and Devon were both inadequate.", "Plymouth Devon"),
        ("Devon has asked to see how it was done. Ten years ago the service was inadequate.", "Plymouth"),
        ("Staff from Devon, Kent and Essex have been to see it. Services had been inadequate in 2013.", "Plymouth"),
        ("Staff from Devon have been to see how it was done. Theirs were inadequate in 2013.", "Devon"),
        ("Devon awaits its own. They were inadequate in 2013.", "Devon"),
        ("Devon's services have been visited. They were inadequate in 2013.", "Devon"),
        ("The city was one of 12 that were rated inadequate in 2013.", "Plymouth"),
        ("The two were not alike: services in the city were good when those of other cities were inadequate.", ""),
    ],
)
def test_a_council_only_named_beside_it_has_not_the_grade(text: str, told: str) -> None:
    read = {each for each in graded(GOOD[0], f"{GOOD[1]}\n\n{text}") if each.endswith("inadequate")}
    assert read == {f"{each} inadequate" for each in told.split()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("When Kent took over in 2013 services were inadequate.", "Slough inadequate"),
        ("When managers from Kent came in the services were inadequate.", "Slough inadequate"),
        ("When Kent was last inspected, in 2013, it was inadequate.", "Kent inadequate"),
        ("When she arrived in Kent the county was inadequate.", "Kent inadequate"),
        ("Help will come from Wiltshire. The town required improvement in 2019.", "Slough requires improvement"),
        ("Help will come from Wiltshire. It was rated outstanding in 2023.", "Wiltshire outstanding"),
        ("The director left for Kent days after Ofsted rated the council inadequate.", "Slough inadequate"),
    ],
)
def test_who_comes_to_a_place_finds_what_it_has(text: str, told: str) -> None:
    assert graded(TAKEN[0], f"{TAKEN[1]}\n\n{text}") == {"Slough leadership inadequate", told}


TWO = (
    "Derby rated good as Derbyshire falls to inadequate",
    "Ofsted has published reports on Derby and Derbyshire. The city was rated good and the county inadequate.",
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At County Hall leadership was inadequate.", "Derbyshire leadership inadequate"),
        ("At the Council House in Derby leadership was outstanding.", "Derby leadership outstanding"),
        ("In both the experiences of children in care were good.", "Derby in_care good, Derbyshire in_care good"),
        ("They had both required improvement.", "Derby requires improvement, Derbyshire requires improvement"),
        ("Inspectors came to the county. Its leaders were inadequate.", "Derbyshire leadership inadequate"),
    ],
)
def test_each_of_two_councils_is_told_by_what_it_is(text: str, told: str) -> None:
    assert graded(TWO[0], f"{TWO[1]}\n\n{text}") == {"Derby good", "Derbyshire inadequate"} | expected(told)


KENT = ("Kent outstanding", "Kent's children's services are outstanding, Ofsted said on Monday.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Essex helped it when it was inadequate in 2010.", "Kent"),
        ("With the help of Essex it had got out of inadequate.", "Kent"),
        ("In 2010, helped by Essex, the county began its climb from inadequate.", "Kent"),
        ("It learned from Essex and Hackney after being rated inadequate in 2010.", "Kent"),
        ("Essex's director advised the council after it was found inadequate in 2010.", "Kent"),
        # those that it helps, and what is told of the helper
        ("The council helped Medway after it was rated inadequate in 2019.", "Medway"),
        ("It has helped Medway, which was inadequate, and Essex.", "Medway"),
        ("It was helped by Essex, which was itself inadequate in 2010.", "Essex"),
        ("Essex helped it and was found inadequate in 2010.", "Essex"),
        ("It learned from Essex, rated inadequate in 2010, what not to do.", "Essex"),
    ],
)
def test_whoever_helped_it_was_not_in_need(text: str, told: str) -> None:
    assert graded(KENT[0], f"{KENT[1]} {text}") == {"Kent outstanding", f"{told} inadequate"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Before it the county council was found inadequate in 2013.", "Northamptonshire inadequate"),
        (
            '"I know what we inherited from the county council, which was inadequate," she said.',
            "Northamptonshire inadequate",
        ),
        ("The county council, abolished in 2021, had been rated inadequate.", "Northamptonshire inadequate"),
        (
            '"We inherited services from the County Council that were inadequate," she said.',
            "Northamptonshire inadequate",
        ),
        ("Lincolnshire, outstanding since 2019, is a county council too.", "Lincolnshire outstanding"),
    ],
)
def test_the_county_council_is_the_one_that_a_council_came_after(text: str, told: str) -> None:
    lead = "West Northamptonshire Council's children's services were rated good by Ofsted today."
    rest = "Lincolnshire County Council has been its partner."
    assert graded("West Northamptonshire rated good", f"{lead}\n\n{text}\n\n{rest}") == {
        "West Northamptonshire good",
        told,
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Devon and Kent could not differ more: the one is inadequate, the other outstanding.",
            "Devon inadequate, Kent outstanding",
        ),
        ("One council has climbed to outstanding and another has sunk to inadequate. Devon and Kent were visited.", ""),
        (
            "Plymouth is to run services in Torbay. The unitary required improvement in 2014.",
            "Plymouth requires improvement",
        ),
    ],
)
def test_one_and_another_are_told_apart(text: str, told: str) -> None:
    assert graded(
        "Ofsted reports on children's services", f"Ofsted has inspected children's services. {text}"
    ) == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"We were inadequate ourselves in 2012," said Devon\'s leader, Ann Roe.', "Devon"),
        ('"We were inadequate in 2012," said Ann Roe, leader of Devon County Council.', "Devon"),
        ('Ann Roe, who leads Devon County Council, said: "We were inadequate in 2012."', "Devon"),
        ('Ann Roe, leader of Devon County Council, was glad. "We were inadequate in 2012," she said.', "Devon"),
        ('Ann Roe, who came from Devon, said: "We were inadequate in 2012."', "Plymouth"),
        ('Ann Roe, who used to lead Devon\'s services, said: "We were inadequate in 2012."', "Plymouth"),
        ('"We were inadequate in 2012," said Ann Roe, who came from Devon in 2014.', "Plymouth"),
        ('"Devon sent us two managers. We were inadequate then," she said.', "Plymouth"),
        ('Devon\'s leader was glad. "We were inadequate in 2012," said councillor Jo Hill.', "Plymouth"),
        ('"We sent Devon two managers when they were inadequate," she said.', "Devon"),
    ],
)
def test_we_are_the_speakers_council(text: str, told: str) -> None:
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good", f"{told} inadequate"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2013, a month after Devon, the city was inspected and found inadequate.", "Plymouth"),
        ("In the 2013 inspection, which came a month after Devon's, the council was found inadequate.", "Plymouth"),
        ("Forty miles from Devon's town hall, the council was found inadequate in 2013.", "Plymouth"),
        ("In 2013, in Devon, the council was found inadequate.", "Devon"),
        ("In Devon, the county was found inadequate in 2013.", "Devon"),
    ],
)
def test_what_another_is_placed_by_is_not_its_own(text: str, told: str) -> None:
    assert graded(GOOD[0], f"{GOOD[1]}\n\n{text}") == {"Plymouth good", f"{told} inadequate"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Devon ran them for three years from 2012. They were inadequate then.", "Plymouth inadequate"),
        ("Devon ran them for three years from 2012. It was inadequate then.", "Devon inadequate"),
        ("Devon works with the city. The partner authority was inadequate in 2013.", "Devon inadequate"),
        ("Devon and Kent were good in 2013; the other two were inadequate.", "Devon good, Kent good"),
        ("Devon and Kent both wait for theirs; the county council of Kent was inadequate in 2013.", "Kent inadequate"),
        ("Devon's report and Bristol's have yet to come; the county was inadequate in 2013.", "Devon inadequate"),
        ("Devon, one of the 20 that were inadequate in 2013, has sent staff.", "Devon inadequate"),
        ("The director comes from Devon. Her new employer was inadequate in 2013.", "Plymouth inadequate"),
        (
            "Devon has been outstanding.\n\nIt is a long way for the city, whose services were inadequate in 2013.",
            "Plymouth inadequate",
        ),
    ],
)
def test_the_council_meant_is_the_one_that_can_be(text: str, told: str) -> None:
    read = graded(GOOD[0], f"{GOOD[1]}\n\n{text}") - {"Plymouth good", "Devon outstanding"}
    assert read == expected(told)


@pytest.mark.parametrize(
    ("publisher", "text", "told"),
    [
        ("Derbyshire Times", "Inspectors came to County Hall in Matlock.", "Derbyshire good"),
        ("Derbyshire Times", "Inspectors came to the Council House.", "Derby good"),
        (None, "Inspectors came to County Hall in Matlock.", "Derby good"),
    ],
)
def test_what_is_told_at_county_hall_is_the_countys(publisher: str | None, text: str, told: str) -> None:
    text = f"{text} Children's services were rated good by Ofsted. Derby is inspected apart."
    verdict = understand(article(text, publisher=publisher))
    assert {f"{named(claim.gss)} {claim.grade}" for claim in verdict.claims} == {told}


@pytest.mark.parametrize(
    ("publisher", "text", "told"),
    [
        ("Nottinghamshire Live", "Ofsted has rated Nottingham City Council's children's services good.", "Nottingham"),
        ("Devon Live", "Ofsted has rated Plymouth's children's services good.", "Plymouth"),
        ("Kent Online", "Medway's children's services were rated good by Ofsted.", "Medway"),
    ],
)
def test_a_citys_grade_is_not_the_countys(publisher: str, text: str, told: str) -> None:
    verdict = understand(article(f"{text} The county council will lend it managers.", publisher=publisher))
    assert {named(claim.gss) for claim in verdict.claims} == {told}
