"""Whose a grade is: of the story's council, of one beside it, of somebody's former one, or of nobody's."""

import pytest

from pipelines.understand.authorities import of_publisher

from .making import claims
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


OUTSTANDING = "Ofsted has rated Plymouth City Council's children's services outstanding."
INADEQUATE = "Commissioners are to stay in Plymouth, whose children's services Ofsted rated inadequate."


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        # so many of a place's councils, or one more without a name
        ("Plymouth", f"{INADEQUATE} Only one of the region's six is outstanding.", "Plymouth inadequate"),
        ("Plymouth", f"{INADEQUATE} Two of London's 33 boroughs are good.", "Plymouth inadequate"),
        (
            "Plymouth",
            f"{INADEQUATE} In a second city, where services are outstanding, we met Kai.",
            "Plymouth inadequate",
        ),
        (
            "Plymouth",
            f"{INADEQUATE} One of the council's four areas is good: leadership.",
            "Plymouth inadequate, Plymouth leadership good",
        ),
        # "the county", of which none is named
        (
            "Social workers leave",
            "Children's services are run by the county, which Ofsted rated good. Staff move to Stoke-on-Trent.",
            "",
        ),
        (
            "Staff leave",
            "Children's services are run by the county, which Ofsted rated good. Staff leave Staffordshire.",
            "Staffordshire good",
        ),
        (
            "Derby's children's services outstanding – and the county is 'good'",
            "Derby City Council's children's services have been judged outstanding by Ofsted. Beyond lies Derbyshire.",
            "Derby outstanding, Derbyshire good",
        ),
        (
            "Leicester fails",
            "Leicester's children's services were rated inadequate by Ofsted, while the county's are outstanding. "
            "Leicestershire was inspected in spring.",
            "Leicester inadequate, Leicestershire outstanding",
        ),
        # who helped, and what is told behind it
        (
            "Plymouth outstanding",
            f"{OUTSTANDING} Kent helped with recruitment; the judgement on children in care is good.",
            "Plymouth outstanding, Plymouth in_care good",
        ),
        (
            "Plymouth outstanding",
            f"{OUTSTANDING} It was praised, Kent having helped with this; the judgement on children in care is good.",
            "Plymouth outstanding, Plymouth in_care good",
        ),
        (
            "Plymouth outstanding",
            f"{OUTSTANDING} Kent was rated good; its work with children in care is outstanding.",
            "Plymouth outstanding, Kent good, Kent in_care outstanding",
        ),
        # several, counted or told one by one
        (
            "Commissioner to stay in Plymouth",
            "Plymouth is one of three authorities that were told to improve by Ofsted, Kent and Bury being the others; "
            "each of them is rated inadequate for children's services.",
            "Plymouth inadequate, Kent inadequate, Bury inadequate",
        ),
        (
            "Ofsted reports on Bury",
            "Bury is inadequate, says Ofsted of its children's services. Its neighbour Rochdale is good. Both were "
            "judged to require improvement in 2018.",
            "Bury inadequate, Rochdale good, Bury requires improvement, Rochdale requires improvement",
        ),
        (
            "Two towns, two verdicts",
            "Bury and Rochdale have had very different Ofsted reports. The former's children's services are "
            "inadequate, the latter's good.",
            "Bury inadequate, Rochdale good",
        ),
        (
            "Two towns, two verdicts",
            "Bury and Rochdale have had their Ofsted reports on children's services: the former is now judged to be "
            "good, the latter to require improvement.",
            "Bury good, Rochdale requires improvement",
        ),
        (
            "Ofsted report",
            "Bury and Rochdale were the first to be rated outstanding by Ofsted for their children's services.",
            "Bury outstanding, Rochdale outstanding",
        ),
        (
            "Plymouth outstanding",
            f"{OUTSTANDING} Nearby Reading has been good since 2024 and Bracknell Forest since 2017.",
            "Plymouth outstanding, Reading good, Bracknell Forest good",
        ),
        # a company that serves several
        (
            "Company's third borough 'good'",
            "Achieving for Children has had a good report for the youngest of its contracts. Ofsted's inspectors, in "
            "Windsor and Maidenhead for a week, judged children's services outstanding for care leavers. The company "
            "began in Kingston and Richmond.",
            "Royal Borough of Windsor and Maidenhead good, "
            "Royal Borough of Windsor and Maidenhead care_leavers outstanding",
        ),
    ],
)
def test_of_several_councils_it_is_the_one_meant(title: str, text: str, told: str) -> None:
    assert graded(title, text) == expected(told)


@pytest.mark.parametrize(
    ("publisher", "gss"),
    [
        ("Warwickshire County Council newsroom", "E10000031"),
        ("Kirklees Council | Press Office", "E08000034"),
        ("Leeds City Council News", "E08000035"),
        ("Leeds News", None),
        ("Kent Online", None),
    ],
)
def test_a_councils_newsroom_is_the_council(publisher: str, gss: str | None) -> None:
    assert of_publisher(publisher) == gss


GOOD = "Plymouth's children's services were rated good by Ofsted."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("All the councils in the region bar Torbay are now good or outstanding.", ""),
        ("The last five reports from the region, apart from Torbay's, have been outstanding.", ""),
        ("Every council nearby except Torbay requires improvement.", ""),
        ("Torbay apart, every council in the region requires improvement.", ""),
        ("Torbay and Devon went the other way: one of the two is now inadequate.", ""),
        ("A deal between Torbay and an authority rated inadequate fell through.", ""),
        ("Torbay has swapped staff with a council rated outstanding.", ""),
        ("Torbay, an authority rated inadequate, is near.", "Torbay inadequate"),
        ("Torbay is a council rated outstanding.", "Torbay outstanding"),
        ("Two areas were praised, and one of them, leadership, is outstanding.", "Plymouth leadership outstanding"),
        (
            "Torbay and Devon are next door. Torbay is outstanding; the other is inadequate.",
            "Torbay outstanding, Devon inadequate",
        ),
        ("Devon is next door. Torbay is outstanding; the others are inadequate.", "Torbay outstanding"),
    ],
)
def test_what_stands_behind_a_name_may_be_nobodys(text: str, told: str) -> None:
    assert graded("Plymouth rated good", f"{GOOD} {text}") == expected(told) | {"Plymouth good"}


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Director quits Devon",
            "Devon seeks a director of children's services. She joins a London borough that Ofsted rated outstanding.",
            "",
        ),
        (
            "Director quits Devon for Camden",
            "Devon seeks a director of children's services. Ms Roe goes to Camden. She joins a borough that Ofsted "
            "rated outstanding.",
            "London Borough of Camden outstanding",
        ),
        (
            "Devon seeks director",
            "Devon seeks a director of children's services. She will join a county that Ofsted rated outstanding.",
            "Devon outstanding",
        ),
        (
            "New director for Plymouth",
            "Ann Roe comes from Kent County Council and was there when its children's services were graded "
            "outstanding by Ofsted.",
            "Kent outstanding",
        ),
        (
            "Young people's verdict on Plymouth",
            "We asked young people in Plymouth to grade help for care leavers, from outstanding to inadequate, before "
            "Ofsted came.",
            "",
        ),
        (
            "Derby and Derbyshire: two tales",
            "Unlike the city's, the county's children's services are rated good by Ofsted. Derbyshire says that Derby "
            "must improve.",
            "Derbyshire good",
        ),
        (
            "Portsmouth team gives Medway a clean bill",
            "A team from Portsmouth has told Medway that its children's services are improving. Officially the council "
            "is inadequate, by Ofsted's report of 2019.",
            "Medway inadequate",
        ),
        (
            "Square Mile keeps 'outstanding' as Torbay awaits its turn",
            "The City of London has held on to its outstanding grade from Ofsted for children's services.",
            "City of London Corporation outstanding",
        ),
        (
            "Top grade for city; Torbay looks on",
            "Plymouth City Council's children's services have gone from good to outstanding, Ofsted said. Families in "
            "Torbay have no share in it.",
            "Plymouth good, Plymouth outstanding",
        ),
        (
            "River clean-up",
            "Staff of Plymouth's children's services, rated good by Ofsted, cleaned the River Medway, which "
            "looks outstanding.",
            "Plymouth good",
        ),
        (
            "Two reports",
            "The councils that took over from Northamptonshire have both been told by Ofsted that their children's "
            "services require improvement to be good.",
            "North Northamptonshire requires improvement, West Northamptonshire requires improvement",
        ),
        (
            "Northamptonshire: two reports",
            "The two Northamptonshire councils have been rated by Ofsted for their children's services. Each requires "
            "improvement.",
            "North Northamptonshire requires improvement, West Northamptonshire requires improvement",
        ),
        (
            "Ofsted on two councils",
            "Northamptonshire County Council's children's services were rated inadequate by Ofsted in 2019.",
            "Northamptonshire inadequate",
        ),
    ],
)
def test_a_council_is_told_from_those_beside_it(title: str, text: str, told: str) -> None:
    assert graded(title, text) == expected(told)


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        # a word, a picture's credit, a caption and an advertisement are no councils
        (
            "How reports will look",
            "Ofsted is to drop overall grades for children's services.\nA council found inadequate will have visits."
            "\nRegister Now to Continue Reading\nFree access",
            "",
        ),
        ("Good grade", "Children's services across Reading have been rated good by Ofsted.", "Reading good"),
        (
            "Ofsted and children's services",
            "Ofsted failed them, MPs heard. Photograph: Dan Harrow/PA\nIn Rotherham leadership was good, Ofsted says.",
            "Rotherham leadership good",
        ),
        (
            "Care leaver scheme praised by Ofsted",
            "Ofsted has given a department an outstanding rating for its care leavers.\nCare leavers from Wandsworth "
            "pay no council tax. Picture: Malcolm Carr\nTrafford's children's services were rated good by Ofsted.\n"
            "Trafford's leader was glad.\nSupport for care leavers was judged outstanding.",
            "Trafford good, Trafford care_leavers outstanding",
        ),
        (
            "Quarter of councils fail",
            "A quarter of children's services are inadequate, says Ofsted. Leadership at some was good.\n"
            "Latest jobs: Head of Housing, Torbay. Director of Place, Wirral.",
            "",
        ),
        # the county council is not the borough named before
        (
            "Plymouth's verdict",
            f"{GOOD} Torbay was good in 2022, and the county council at Exeter has been rated inadequate since 2020. "
            "Devon's director has left.",
            "Plymouth good, Torbay good, Devon inadequate",
        ),
        (
            "Plymouth's verdict",
            f"{GOOD} Torbay was good in 2022, and the county council has been rated inadequate since 2020.",
            "Plymouth good, Torbay good",
        ),
        (
            "Plymouth's verdict",
            f"{GOOD} Torbay was good in 2022, and the council has been rated outstanding since 2024.",
            "Plymouth good, Torbay good, Torbay outstanding",
        ),
        # so many of all
        (
            "Trafford's care leavers",
            "Trafford's help for care leavers is outstanding, Ofsted says. Of the 53 authorities inspected under the "
            "framework so far, five have had theirs rated inadequate.",
            "Trafford care_leavers outstanding",
        ),
        (
            "Trafford's care leavers",
            "Of the 53 authorities inspected by Ofsted so far, Trafford is the first to be rated outstanding for them.",
            "Trafford outstanding",
        ),
        (
            "Ofsted's report on councils",
            "Ofsted's report on children's services is out. Seven of the 87 were outstanding for leadership. Trafford "
            "was not among them.",
            "",
        ),
    ],
)
def test_nobody_is_named_by_what_is_no_councils_name(title: str, text: str, told: str) -> None:
    assert graded(title, text) == expected(told)


def test_the_rows_below_a_councils_name_are_its_own() -> None:
    rows = "Overall effectiveness: requires improvement\nImpact of leaders: good\nHelp and protection: good"
    text = (
        "The latest reports on children's services.\nLeeds City Council\nAll four judgements came out as good.\n"
        f"Kent County Council\nInspected in May\n{rows}\nThe full reports can be read here."
    )
    told = "Kent requires improvement, Kent leadership good, Kent help_and_protection good"
    assert expected(told) == {each for each in graded("Ofsted: latest inspections", text) if each.startswith("Kent")}


BOTH = "Ofsted on Salford and Trafford"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Children's services at Salford, but not Trafford, are good, according to Ofsted.", "Salford good"),
        (
            "Salford's children's services, like those of Bury and Wigan, are good, Ofsted says; Trafford's, like "
            "Bolton's, are not.",
            "Salford good, Bury good, Wigan good",
        ),
        ("Salford's children's services are good, Ofsted says, as are Bolton's.", "Salford good, Bolton good"),
        ("Salford's children's services are good, says Ofsted; so are Bolton's.", "Salford good, Bolton good"),
        (
            "Salford's children's services, which were run by Bolton until 2020, have been rated good by Ofsted.",
            "Salford good",
        ),
        (
            "Salford's children's services are good, says Ofsted. Bury wants to be outstanding too by 2028.",
            "Salford good, Bury outstanding",
        ),
        (
            "Salford's children's services are good, says Ofsted. Bury the report, and outstanding work is lost.",
            "Salford good",
        ),
        (
            "Two reports came out, on Salford and on Trafford. In the first, children's services are good, says "
            "Ofsted; in the second, they are inadequate.",
            "Salford good, Trafford inadequate",
        ),
    ],
)
def test_who_is_compared_has_it_only_where_it_says_so(text: str, told: str) -> None:
    assert graded(BOTH, text) == expected(told)


@pytest.mark.parametrize(
    ("publisher", "text", "told"),
    [
        (
            "Rochdale Observer",
            "The council said sorry. Nearby Bury was good in 2022.",
            {"E08000005 inadequate", "E08000002 good"},
        ),
        ("Rochdale Observer", "The council said sorry.", {"E08000005 inadequate"}),
        ("Rochdale Observer", "Bury's leader said sorry.", {"E08000002 inadequate"}),
        ("North West News", "The council said sorry. Nearby Bury was good in 2022.", {"E08000002 good"}),
        (
            "North West News",
            "The council said sorry. Bury was good in 2022.",
            {"E08000002 inadequate", "E08000002 good"},
        ),
        ("Maidenhead Advertiser", "The royal borough said sorry.", {"E06000040 inadequate"}),
        ("Hereford Times", "The council said sorry.", {"E06000019 inadequate"}),
        ("Nottingham Post", "The council said sorry.", {"E06000018 inadequate"}),
        ("Lancaster Guardian", "The council said sorry.", set()),
    ],
)
def test_a_local_paper_tells_of_its_own_council_beside_a_neighbour(publisher: str, text: str, told: set[str]) -> None:
    lead = "Children's services in the borough have been rated inadequate by Ofsted."
    read = claims(f"{lead} {text}", title="Children's services inadequate", publisher=publisher)
    assert {f"{gss} {grade}" for gss, _, grade, _ in read} == told


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Kent to run Torbay's children's services",
            "Torbay's children's services will be run by Kent after Ofsted rated them inadequate.",
            "Torbay inadequate",
        ),
        (
            "Torbay loses children's services",
            "Torbay's children's services are to be handed over to Kent because Ofsted found they were inadequate.",
            "Torbay inadequate",
        ),
        (
            "Torbay loses children's services",
            "Torbay's children's services are to be run by Kent, which Ofsted rated outstanding.",
            "Kent outstanding",
        ),
        (
            "Torbay loses children's services",
            "Torbay's children's services will be run by Kent, since its own were rated inadequate by Ofsted.",
            "Kent inadequate",
        ),
        (
            "Slough to follow Kent",
            "Slough is to hand children's services to a trust. Like Kent, it was rated inadequate by Ofsted.",
            "Slough inadequate, Kent inadequate",
        ),
        (
            "Slough to follow Doncaster",
            "Slough is to hand children's services to a trust. Unlike Doncaster, it was rated good by Ofsted.",
            "Slough good",
        ),
        (
            "Farewell at Ealing",
            "Ealing's director of children's services is to go. Colleagues came from Brent, where she once led a team "
            "that Ofsted inspected. She leaves a department rated good in 2016.",
            "London Borough of Ealing good",
        ),
        (
            "Staff welcome Kent's rating",
            "Kent's children's services were rated good by Ofsted. Staff from an inadequate authority came to look.",
            "Kent good",
        ),
    ],
)
def test_services_in_other_hands_keep_their_grade(title: str, text: str, told: str) -> None:
    assert graded(title, text) == expected(told)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Of the region's ten councils four are good: Bolton, Bury, Salford and Stockport itself.", "previous"),
        ("At their latest inspections: Bolton (good), Bury (good), Wigan (requires improvement).", "previous"),
        ("How the others stand:\nBolton: good\nBury: good\nWigan: requires improvement", "previous"),
        ("Bolton and Bury were also rated good this week.", "new"),
        ("Ofsted also published its report on Wigan, which requires improvement.", "new"),
    ],
)
def test_others_in_a_list_stand_as_they_stood_before(text: str, status: str) -> None:
    own = "Stockport Council's children's services have been rated good by Ofsted."
    read = claims(f"{own}\n{text}", title="Stockport's children's services rated good", published="2025-06-10")
    assert {status} == {each[3] for each in read if each[0] != "E08000007"}
    assert ("E08000007", "overall", "good", "new") in read


@pytest.mark.parametrize(
    ("text", "gss"),
    [
        ("Ofsted rated our children's services inadequate in 2021.", "E10000014"),
        ("'Ofsted rated our children's services inadequate in 2021,' said Leeds's director.", "E08000035"),
    ],
)
def test_a_councils_own_page_says_our_of_itself(text: str, gss: str) -> None:
    lead = "The review was led by the director of Leeds City Council, who found much to praise."
    read = claims(f"{lead} {text}", title="Peer review", publisher="Hampshire County Council")
    assert {each[0] for each in read} == {gss}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They were inadequate in 2010, when those of Kent and Birmingham were too.",
            "Plymouth inadequate, Kent inadequate, Birmingham inadequate",
        ),
        ("They were inadequate in 2010, when those of Kent were outstanding.", "Plymouth inadequate, Kent outstanding"),
        ("It had been inadequate since 2010, and Kent had been helping.", "Plymouth inadequate"),
        ("It was rated outstanding in 2019, as was Kent.", "Plymouth outstanding, Kent outstanding"),
        ("It joins Kent, which was rated outstanding in 2022.", "Kent outstanding"),
    ],
)
def test_a_sentence_on_it_stays_with_it_whoever_is_named_behind(text: str, told: str) -> None:
    assert graded("Plymouth rated good", f"{GOOD} {text}") == expected(told) | {"Plymouth good"}
