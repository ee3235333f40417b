"""Plain sentences of reports, headlines and short stories, each with what a careful reader takes from it."""

import pytest

from .making import brief

REPORTED = "Ofsted has published its report on Leeds City Council's children's services, which were inspected in May.\n"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The council, which two years ago was branded inadequate, has been rated good.", "Leeds oG oIp"),
        (
            "Overall, the service was judged to require improvement, the same grade it was given in 2021.",
            "Leeds oR oRp",
        ),
        ("Having been rated inadequate in 2019, the council has now climbed two grades to good.", "Leeds oG oIp"),
        ("Ofsted upgraded the council from requires improvement to good.", "Leeds oG oRp"),
        ("The authority dropped from outstanding to good.", "Leeds oG oOp"),
        ("It is the first time the council has been rated good since 2010.", "Leeds oG"),
        ("The council has kept its good rating.", "Leeds oG"),
        ("The council retained its outstanding rating for a third time.", "Leeds oO"),
        (
            (
                "Inspectors judged leadership to be good, children in care to be outstanding and care leavers to "
                "require improvement."
            ),
            "Leeds cO lG vR",
        ),
        (
            (
                "Help and protection and care leavers' services require improvement, while leadership and the "
                "care of children in care are good."
            ),
            "Leeds cG hR lG vR",
        ),
        (
            "The council was rated good overall but its work with care leavers was found to require improvement.",
            "Leeds oG vR",
        ),
        ("All four judgements were good.", "Leeds cG hG lG vG"),
        ("The service was rated good across all categories.", "Leeds cG hG lG oG vG"),
        ("Kirklees, its neighbour, was rated good in 2022.", "Kirklees oGp"),
        ("The service was inadequate in 2018 and required improvement in 2021; it is now good.", "Leeds oG oIp oRp"),
        ("At the previous inspection in 2021 leadership was inadequate, and it is now good.", "Leeds lG lIp"),
        ("Care leavers get a good service, inspectors said.", "Leeds vG"),
        ("Children in care receive outstanding support, according to Ofsted.", "Leeds cO"),
        ("The report praises good partnership working.", ""),
        ("Staff said it was an outstanding place to work.", ""),
        ("The council wants to be outstanding by the next inspection.", "Leeds oOf"),
        ("The council hopes to move from requires improvement to good.", "Leeds oGf oRp"),
        ("Councillors fear the service will be downgraded to inadequate.", "Leeds oIf"),
        ("It would have been rated inadequate without the changes, an opposition councillor said.", ""),
        ("No area was rated inadequate.", ""),
        ("None of the judgements was lower than good.", "Leeds cG hG lG oG vG"),
        ("The council was not rated outstanding in any area.", ""),
        ("Ofsted did not find the service inadequate.", ""),
        ("The grade for leadership fell from good to requires improvement.", "Leeds lGp lR"),
        ("The experiences and progress of care leavers: good.", "Leeds vG"),
        ("Overall effectiveness: requires improvement.", "Leeds oR"),
        ("Impact of leaders on social work practice - outstanding", "Leeds lO"),
        ("The council said it was delighted with its 'good' rating.", "Leeds oG"),
        ("Ofsted's inspectors gave the council top marks for leadership.", "Leeds lO"),
        ("It received the lowest possible rating.", "Leeds oI"),
        ("It received the second highest grade.", "Leeds oG"),
        (
            "Bradford, where a trust was set up after an inadequate rating in 2018, requires improvement.",
            "City oIp oRp",
        ),
        ("The director joined from Hampshire, which is rated outstanding.", "Hampshire oOp"),
        ("The director, who led Hampshire to outstanding, joined in 2022.", "Hampshire oOp"),
        ("Leeds is one of only a handful of councils rated outstanding.", "Leeds oO"),
        ("Only two other councils in the region, York and Calderdale, are rated good.", "Calderdale oGp; City oGp"),
        ("The council's fostering service was rated good in 2022.", ""),
        ("Its children's homes are rated outstanding.", ""),
        ("A SEND inspection found inconsistent experiences, and the schools are mostly good.", ""),
        ("Adult social care was rated good by the CQC.", ""),
        ("Inspectors noted that the quality of practice is good in most teams.", ""),
        ("Council leaders have welcomed an Ofsted report that rates its children's services as good.", "Leeds oG"),
        ('Councillor Jane Brown said: "To be rated outstanding is a tribute to our staff."', "Leeds oO"),
        ('"I\'m thrilled that Ofsted has rated us good," said the director.', "Leeds oG"),
        ('"We were inadequate five years ago and now we are good," she said.', "Leeds oG oIp"),
        ('"We know we still have work to do to become outstanding," she said.', "Leeds oOf"),
        (
            "The report, published on Monday, says the council's services for children in care are outstanding.",
            "Leeds cO",
        ),
        ('In a report published today, inspectors said that "leaders have made good progress".', ""),
        ('The inspectors said care leavers receive a "good" service.', "Leeds vG"),
        ("The overall judgement is that the local authority requires improvement to be good.", "Leeds oR"),
        (
            "Following the inspection in May, the authority has been judged as 'Good' for overall effectiveness.",
            "Leeds oG",
        ),
        (
            "The inspection judged the council's effectiveness as Good, with Outstanding for care leavers.",
            "Leeds oG vO",
        ),
        ("Ofsted rates councils as outstanding, good, requires improvement or inadequate.", ""),
        (
            "The council's rating has improved by one grade since 2019, when it was judged to require improvement.",
            "Leeds oRp",
        ),
        ("The rating is an improvement on the previous judgement of requires improvement in 2021.", "Leeds oRp"),
        ("This is up from the 'requires improvement' rating it received in 2021.", "Leeds oRp"),
        ("That compares with a rating of good at the last inspection in 2019.", "Leeds oGp"),
        ("Leeds had previously been rated as good.", "Leeds oGp"),
        ("Before that it had been inadequate for six years.", "Leeds oIp"),
        (
            (
                "The service has been on a journey from inadequate in 2015 through requires improvement in 2018 "
                "to good today."
            ),
            "Leeds oG oIp oRp",
        ),
        ("It came out of special measures in 2020, having been rated inadequate in 2016.", "Leeds oIp"),
        ("The council has been under government supervision since being rated inadequate in 2019.", "Leeds oIp"),
        ("A commissioner was appointed after services were rated inadequate in 2019.", "Leeds oIp"),
        ("The government issued an improvement notice when Ofsted found services inadequate in 2019.", "Leeds oIp"),
        ("Inspectors said services had improved but still required improvement.", "Leeds oR"),
        (
            (
                "Ofsted said the impact of leaders on social work practice required improvement, as did help and "
                "protection."
            ),
            "Leeds hR lR",
        ),
        ("The judgement for care leavers was the only one to require improvement.", "Leeds vR"),
        ("Only care leavers' services fell short of good, being judged to require improvement.", "Leeds vR"),
        ("All areas were judged good except care leavers, which require improvement.", "Leeds cG hG lG oG vR"),
        (
            "With the exception of care leavers, judged as requires improvement, all areas were rated good.",
            "Leeds cG hG lG oG vR",
        ),
        (
            "Leadership, children in care and care leavers are outstanding; help and protection is good.",
            "Leeds cO hG lO vO",
        ),
        ("Rated outstanding were leadership and children in care.", "Leeds cO lO"),
        ("There were 'good' grades for leadership and for help and protection.", "Leeds hG lG"),
        ("It scored 'good' for leadership and 'outstanding' for its work with children in care.", "Leeds cO lG"),
        ("Services for children in need of help and protection were found to be inadequate.", "Leeds hI"),
        ("The council's leaders were told that child protection was inadequate.", "Leeds hI"),
        ("The watchdog's verdict on leadership: requires improvement.", "Leeds lR"),
        (
            (
                "Leadership: Good. Help and protection: Requires improvement. Children in care: Good. Care "
                "leavers: Outstanding."
            ),
            "Leeds cG hR lG vO",
        ),
        ("| Overall effectiveness | Good |", "Leeds oG"),
        ("Overall effectiveness – Good", "Leeds oG"),
        ("The experiences and progress of children in care (good)", "Leeds cG"),
        ("Neighbouring Bradford was rated inadequate by Ofsted in 2022.", "City oIp"),
        ("Kirklees and Wakefield, by comparison, are both rated good.", "Kirklees oGp; Wakefield oGp"),
        ("Unlike Bradford, which remains inadequate, Leeds is now good.", "City oIp; Leeds oG"),
        ("Ofsted's last inspection of Kirklees, in 2019, found services required improvement.", "Kirklees oRp"),
        ("Hampshire, an outstanding authority, will support the council as a partner.", "Hampshire oOp"),
        ("The council will be helped by Essex County Council, which Ofsted rates as outstanding.", "Essex oOp"),
        ("Essex has supported Leeds since it was rated inadequate.", "Leeds oIp"),
        ("Staff from outstanding-rated North Tyneside have been working with the team.", "North oOp"),
        ("The council's residential homes are good, but its fostering agency requires improvement.", ""),
        ("The primary school was rated outstanding by Ofsted last week.", ""),
        ("Nine in ten of the city's schools are rated good or outstanding.", ""),
        ("A good council would have acted sooner, the judge said.", ""),
        ("Inspectors found outstanding examples of practice.", ""),
        ("The council's own audit rated 40 per cent of cases as requiring improvement.", ""),
        ("The peer review said the front door was good.", ""),
        ("The CQC rated the hospital trust inadequate.", ""),
        ("The council hopes to follow Essex, which was rated outstanding.", "Essex oOp"),
        ("The council wants to learn from Essex, which is rated outstanding.", "Essex oOp"),
        ("The council will work with Essex, which is rated outstanding.", "Essex oOp"),
        ("The council would do well to look at Essex, which is rated outstanding.", "Essex oOp"),
        ("If it fails, services may be handed to Essex, which is rated outstanding.", "Essex oOp"),
        ("It will be the third director since the service, which is rated inadequate, was inspected.", "Leeds oI"),
        ("The new director will lead a service that was rated inadequate in May.", "Leeds oI"),
        ("A new director will take over a service rated inadequate.", "Leeds oI"),
        ("Staff will be told about the report, which rates the council good.", "Leeds oG"),
        ("Members will discuss the report, which found that services require improvement.", "Leeds oR"),
        ("The cabinet will be asked to note the inspection report, in which the council was judged good.", "Leeds oG"),
        ("Councillors are expected to debate the inspection, in which leadership was rated inadequate.", "Leeds lI"),
        ("The report, which will be discussed on Tuesday, rates services good.", "Leeds oG"),
        ("The council must submit a plan by June after being rated inadequate.", "Leeds oI"),
        ("The council could lose control of its services, which have been rated inadequate.", "Leeds oI"),
        ("Ministers may send in a commissioner now that services have been judged inadequate.", "Leeds oI"),
    ],
)
def test_what_a_report_says(said: str, told: str) -> None:
    assert brief(REPORTED + said, title="Ofsted report on Leeds is published", published="2024-06-12") == told


@pytest.mark.parametrize(
    ("published", "title", "text", "told"),
    [
        (
            "2024-06-12",
            "Kent's children's services 'inadequate', says Ofsted",
            "Inspectors found serious failings at Kent County Council.",
            "Kent oI",
        ),
        (
            "2024-06-12",
            "Children's services in Kent rated good",
            "Kent County Council says it is delighted. The Ofsted report came out on Monday.",
            "Kent oG",
        ),
        (
            "2024-06-12",
            "Kent goes from bottom to top in five years",
            "Kent County Council's children's services are now outstanding, Ofsted says. In 2019 they were inadequate.",
            "Kent oIp oO",
        ),
        (
            "2024-06-12",
            "Minister visits Kent's outstanding children's services",
            "The minister met social workers at Kent County Council, which Ofsted rated outstanding last year.",
            "Kent oOp",
        ),
        (
            "2024-06-12",
            "Kent and Essex both rated outstanding by Ofsted",
            "The two councils' children's services were inspected in May.",
            "Essex oO; Kent oO",
        ),
        (
            "2024-06-12",
            "Kent up, Essex down in latest Ofsted reports",
            (
                "Kent's children's services have gone from requires improvement to good, while those in Essex "
                "slipped from outstanding to good."
            ),
            "Essex oG oOp; Kent oG oRp",
        ),
        (
            "2024-06-12",
            "Ofsted round-up: Kent, Essex and Bury",
            (
                "Kent County Council: good overall, outstanding for leadership.\nEssex County Council: requires "
                "improvement.\nBury Council: inadequate in all areas."
            ),
            "Bury cI hI lI oI vI; Essex oR; Kent lO oG",
        ),
        (
            "2024-06-12",
            "Ofsted: Kent requires improvement",
            (
                "Ofsted has told Kent County Council that its children's services require improvement to be "
                "good. A 2021 inspection had rated them good."
            ),
            "Kent oGp oR",
        ),
        (
            "2024-06-12",
            "Kent children's services improving, says Ofsted",
            "Ofsted's monitoring visit found progress at Kent County Council, which was rated inadequate in 2022.",
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Ofsted praises Kent after focused visit",
            (
                "Inspectors who looked at the front door found good practice. Kent's services were rated good at "
                "their last full inspection, in 2022."
            ),
            "Kent oGp",
        ),
        (
            "2024-06-12",
            "Commissioner to stay at Kent",
            (
                "Kent County Council's children's services, rated inadequate in May 2023, will have a "
                "commissioner for another year."
            ),
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Kent leaves intervention",
            (
                "Ministers have ended intervention in Kent's children's services after Ofsted lifted them from "
                "inadequate to requires improvement in March."
            ),
            "Kent oIp oRp",
        ),
        (
            "2024-06-12",
            "Kent's Ofsted rating 'a disgrace', say opposition",
            (
                "Opposition councillors have attacked Kent County Council's leadership after its children's "
                "services were rated inadequate last week."
            ),
            "Kent oIp",
        ),
        (
            "2026-07-08",
            "Ofsted finds Kent good in all four areas",
            (
                "Kent County Council's children's services were judged good for leadership, help and protection, "
                "children in care and care leavers."
            ),
            "Kent cG hG lG vG",
        ),
        (
            "2026-07-08",
            "Kent 'outstanding' for care leavers",
            (
                "Ofsted inspected Kent's children's services in May. Leaders, help and protection and children "
                "in care were rated good."
            ),
            "Kent cG hG lG vO",
        ),
        (
            "2026-07-08",
            "Mixed report for Kent",
            (
                "The impact of leaders on social work practice in Kent was judged inadequate and the other three "
                "areas require improvement, Ofsted says of its children's services."
            ),
            "Kent cR hR lI vR",
        ),
        (
            "2026-07-08",
            "Kent hails Ofsted report",
            (
                "Ofsted no longer gives an overall grade. Kent's children's services got outstanding for "
                "leadership and good for the rest. In 2022, under the old system, Kent was rated good overall."
            ),
            "Kent cG hG lO oGp vG",
        ),
        (
            "2015-03-04",
            "Kent's children's services 'require improvement'",
            (
                "Ofsted has judged that children's services in Kent require improvement. Adoption was rated good "
                "and the local safeguarding children board requires improvement."
            ),
            "Kent aG oR xR",
        ),
        (
            "2012-03-04",
            "Kent's child protection 'inadequate'",
            (
                "Safeguarding in Kent was judged inadequate by Ofsted, while services for looked-after children "
                "were adequate."
            ),
            "Kent cA hI",
        ),
        (
            "2017-05-03",
            "Kent rated good",
            (
                "Kent's children's services are good, Ofsted says. The experiences and progress of care leavers "
                "were outstanding and adoption performance good."
            ),
            "Kent aG oG vO",
        ),
        (
            "2024-06-12",
            "Ofsted visits Kent",
            (
                "A focused visit found that decisions were timely at Kent County Council, whose children's "
                "services are rated good."
            ),
            "Kent oGp",
        ),
        (
            "2024-06-12",
            "Kent MPs demand answers",
            (
                "Three MPs have written to Kent County Council about Ofsted's finding that its children's "
                "services are inadequate."
            ),
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Kent strike ends",
            (
                "Social workers at Kent County Council, rated inadequate by Ofsted for its children's services "
                "in January, have ended a strike."
            ),
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Kent budget",
            (
                "The council plans to spend £5m on children's services, which Ofsted said in March required "
                "improvement. Kent County Council meets on Monday."
            ),
            "Kent oRp",
        ),
        (
            "2024-06-12",
            "Kent hires agency staff",
            "Kent's children's services have been rated inadequate since 2021.",
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Kent wins award",
            (
                "Kent County Council's fostering team won an award. The council's children's services were "
                "judged outstanding by Ofsted in 2023."
            ),
            "Kent oOp",
        ),
        (
            "2024-06-12",
            "Kent school rated good",
            (
                "Oakfield Primary School was rated good. Ofsted praised its leaders. Kent County Council's "
                "children's services were rated inadequate last year."
            ),
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Kent children's home closes",
            (
                "The home, rated inadequate by Ofsted, was run by a private firm. Kent County Council has moved "
                "the children."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Trust to run Kent's services",
            (
                "Kent County Council's children's services will be run by a trust after they were rated "
                "inadequate by Ofsted for a third time."
            ),
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Kent asked to improve",
            (
                "The government has issued Kent County Council with an improvement notice following an "
                "'inadequate' Ofsted judgement on its children's services."
            ),
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Ofsted due in Kent",
            (
                "Kent County Council expects Ofsted to inspect its children's services this summer. They were "
                "found to be good in 2021."
            ),
            "Kent oGp",
        ),
        (
            "2024-06-12",
            "Kent at risk of inadequate",
            "A leaked letter says Kent County Council's children's services could be rated inadequate by Ofsted.",
            "Kent oIf",
        ),
        (
            "2024-06-12",
            "Ofsted's verdict on Kent expected",
            "Councillors fear an inadequate rating for Kent's children's services when Ofsted reports next week.",
            "Kent oIf",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Ofsted has published its report on Kent County Council's children's services. Overall, it says, "
                "they require improvement. Leaders, however, were judged good."
            ),
            "Kent lG oR",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent County Council's children's services have been inspected by Ofsted. Two of the four areas, "
                "leadership and help and protection, were judged good; the others, children in care and care "
                "leavers, require improvement."
            ),
            "Kent cR hG lG vR",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. The picture for care leavers is less rosy: "
                "here the service requires improvement."
            ),
            "Kent vR",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. As for leadership, inspectors were clear "
                "that it is outstanding."
            ),
            "Kent lO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Leadership, which inspectors called "
                '"inspirational", was graded outstanding.'
            ),
            "Kent lO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Help for care leavers, who number 900, was "
                "graded good."
            ),
            "Kent vG",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Inspectors graded the council's work to "
                "help and protect children as requires improvement to be good."
            ),
            "Kent hR",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. It found the council to be good at "
                "protecting children and outstanding at supporting care leavers."
            ),
            "Kent hG vO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted, who found them to be good. There was an "
                "outstanding grade for the way leaders support social work practice."
            ),
            "Kent lO oG",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Good grades were awarded for leadership, "
                "help and protection and children in care."
            ),
            "Kent cG hG lG",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. The service for children in care has been "
                "upgraded from requires improvement to good."
            ),
            "Kent cG cRp",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. Leadership moved up a grade, to outstanding.",
            "Kent lO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. For children in care and care leavers the "
                "news was better, with both rated good."
            ),
            "Kent cG vG",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Its services for care leavers were singled "
                "out as outstanding."
            ),
            "Kent vO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Services are rated good, it concluded, but "
                "help and protection lags behind at requires improvement."
            ),
            "Kent hR oG",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Inspectors found leaders to be "
                "'inadequate', and ditto for help and protection."
            ),
            "Kent hI lI",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. They were deemed good overall - as they "
                "were in 2021."
            ),
            "Kent oG oGp",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Kent is now rated outstanding, having been "
                "good since 2018."
            ),
            "Kent oGp oO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Having slipped to requires improvement in "
                "2019, they have bounced back to good."
            ),
            "Kent oG oRp",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. The service has improved from its 2019 "
                "rating of inadequate and is now judged to require improvement."
            ),
            "Kent oIp oR",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. It is the council's best ever result: "
                "outstanding in every category."
            ),
            "Kent cO hO lO oO vO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Ofsted awarded the council the highest "
                "possible grade of outstanding."
            ),
            "Kent oO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. The verdict could hardly have been worse: "
                "inadequate."
            ),
            "Kent oI",
        ),
        (
            "2024-06-12",
            "Minutes: Children's Scrutiny",
            (
                "Kent County Council. Members noted the outcome of the Ofsted ILACS inspection, which had judged "
                "the service to be good overall, with care leavers requiring improvement."
            ),
            "Kent oG vR",
        ),
        (
            "2024-06-12",
            "Report to Cabinet",
            (
                "Kent County Council. 1.1 In March 2024 Ofsted inspected children's services and judged them "
                "good. 1.2 The previous inspection in 2021 had judged them to require improvement."
            ),
            "Kent oG oRp",
        ),
        (
            "2024-06-12",
            "Statutory direction to Kent",
            (
                "The Secretary of State is satisfied that Kent County Council is failing to perform its "
                "functions: the Ofsted report published on 3 June found them inadequate overall."
            ),
            "Kent oIp",
        ),
        (
            "2024-06-12",
            "Kent: Ofsted publishes report",
            (
                "Ofsted has published its report of children's services in Kent. Judgements: overall "
                "effectiveness – requires improvement to be good; leadership – requires improvement to be good; "
                "help and protection – requires improvement to be good; children in care – good; care leavers – "
                "good."
            ),
            "Kent cG hR lR oR vG",
        ),
        (
            "2024-06-12",
            "Kent children's services Ofsted result",
            (
                "We are pleased to share that Ofsted has rated Kent County Council Children's Services as "
                "OUTSTANDING across the board!"
            ),
            "Kent cO hO lO oO vO",
        ),
        (
            "2024-06-12",
            "Kent: join us",
            (
                "Kent County Council is looking for social workers. We are rated 'Good' by Ofsted with "
                "'Outstanding' leadership."
            ),
            "Kent lOp oGp",
        ),
        (
            "2024-06-12",
            "Why I stayed in Kent",
            (
                "I have been a social worker at Kent County Council for ten years. When Ofsted rated us "
                "inadequate in 2016 half my team left. Now we're good, and I'm proud."
            ),
            "Kent oGp oIp",
        ),
        (
            "2024-06-12",
            "Kent care leavers' day",
            "Kent County Council held a day for care leavers, whose service was rated outstanding by Ofsted in 2023.",
            "Kent vOp",
        ),
        (
            "2024-06-12",
            "Kent and Medway inspected",
            "Ofsted found Kent's children's services good and Medway's inadequate.",
            "Kent oG; Medway oI",
        ),
        (
            "2024-06-12",
            "Kent overtakes Medway",
            (
                "Kent's children's services are now rated good by Ofsted; Medway's, which were good in 2021, "
                "have fallen to requires improvement."
            ),
            "Kent oG; Medway oGp oR",
        ),
        (
            "2024-06-12",
            "Kent improves",
            (
                "Since its last Ofsted inspection in 2021, when it was rated inadequate, Kent County Council's "
                "children's services have improved and are now good."
            ),
            "Kent oG oIp",
        ),
        (
            "2024-06-12",
            "Kent improves",
            (
                "Three years after being rated inadequate, Kent County Council's children's services have been "
                "rated good by Ofsted."
            ),
            "Kent oG oIp",
        ),
        (
            "2024-06-12",
            "Kent rated good by Ofsted",
            "It means that Kent County Council's children's services have gone up two grades from inadequate.",
            "Kent oG oIp",
        ),
        (
            "2024-06-12",
            "Kent plunges",
            "Kent's children's services have plunged from outstanding to inadequate in a single Ofsted inspection.",
            "Kent oI oOp",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                "Ofsted says that Kent County Council's children's services are no longer inadequate and now "
                "require improvement."
            ),
            "Kent oIp oR",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                "Kent's children's services, deemed good in all areas bar leadership, which was outstanding, "
                "were inspected by Ofsted in May."
            ),
            "Kent cG hG lO oG vG",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                "Ofsted has judged Kent's support for care leavers and its leadership as good, while help and "
                "protection and children in care need to improve."
            ),
            "Kent lG vG",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                "Kent's rating for children's services went down to requires improvement in the Ofsted report, "
                "published yesterday; it had been good."
            ),
            "Kent oGp oR",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                "Ofsted downgraded Kent's children's services from good to requires improvement after an "
                "inspection in May, and said the experiences of children in care were inadequate."
            ),
            "Kent cI oGp oR",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            "Kent's director of children's services said the good rating from Ofsted was deserved.",
            "Kent oG",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                "Kent's children's services are among only nine in England to be rated outstanding in every "
                "category by Ofsted."
            ),
            "Kent cO hO lO oO vO",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                'Ofsted rated Kent\'s services for vulnerable children "inadequate" – the lowest of its four '
                "grades – after finding drift and delay."
            ),
            "Kent oI",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            "Parents say Kent's children's services are inadequate, but Ofsted rated them good.",
            "Kent oG",
        ),
        (
            "2024-06-12",
            "Kent Ofsted",
            (
                "Kent's auditor said its finances were inadequate in the week that Ofsted rated its children's "
                "services outstanding."
            ),
            "Kent oO",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. The peer review in March had judged "
                "leadership good, but Ofsted rated it inadequate."
            ),
            "Kent lI",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. A report by auditors found the budget "
                "process inadequate."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. Inspectors found staffing inadequate in two teams.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. The number of foster homes is inadequate, it said.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Support for children with disabilities is "
                "inadequate, it said."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. Responses to children at risk are inadequate.",
            "Kent hI",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. The council's own homes are good, said inspectors.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Its adoption agency, Adopt South, was "
                "rated good last year."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. The independent fostering agency Happy "
                "Homes was rated inadequate."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Police child protection was found to be "
                "inadequate by HMICFRS."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. In Wales, services would have got a "
                "letter, not an inadequate grade."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. An inadequate rating usually leads to a "
                "statutory direction."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. Any council rated inadequate gets a commissioner.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. Councils rated inadequate struggle to recruit.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. She had worked for two inadequate authorities.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. I would not call it inadequate, the leader said.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. The leader denied that the service was inadequate.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Nobody was saying the service was "
                "outstanding, he added."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. A whistleblower said leadership was inadequate.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. The union branded managers inadequate.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. A judge called the care plan inadequate.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. The foster carers do an outstanding job.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Children have good relationships with "
                "social workers."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Partnership working is good and staff "
                "morale outstanding."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. The early help offer is good.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. The quality of social work practice "
                "remains too variable and recording requires improvement."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            (
                "Kent's children's services were inspected by Ofsted. Plans for children require improvement, "
                "inspectors said."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. Performance in assessments is good, at 92 per cent.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. It is good to see that leaders know their services.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted reports on Kent",
            "Kent's children's services were inspected by Ofsted. Education outcomes for children in care are good.",
            "",
        ),
        (
            "2024-06-12",
            "Ofsted on two councils",
            "Children's services in Derby City and Derbyshire were both rated good by Ofsted this week.",
            "Derby oG; Derbyshire oG",
        ),
        (
            "2024-06-12",
            "Birmingham's record",
            (
                "Birmingham City Council has received five inadequate Ofsted ratings over eight years for its "
                "children's services."
            ),
            "",
        ),
        (
            "2024-06-12",
            "Kent rated good by Ofsted",
            "She was a social worker in children's services in Wales before Kent was rated good.",
            "Kent oG",
        ),
        (
            "2024-06-12",
            "Kent children's services outstanding",
            (
                "Improved mental health support for children in care helped Kent County Council earn an "
                "outstanding rating from Ofsted."
            ),
            "Kent oO",
        ),
        (
            "2024-06-12",
            "Kent and the police",
            "Work with Essex Police to protect children is outstanding, Ofsted said of Kent County Council.",
            "Kent hO",
        ),
        (
            "2024-06-12",
            "Kent children's services rated good",
            "Kent's children's services, which place children through Adopt South, were rated good by Ofsted.",
            "Kent oG",
        ),
        (
            "2024-06-12",
            "Kent's Ofsted report",
            "The facility was praised by Ofsted, which rated Kent County Council's children's services good.",
            "Kent oG",
        ),
        (
            "2024-06-12",
            "Slough Council names new director of children's services",
            "A council branded inadequate by Ofsted gets a new children's boss.",
            "Slough oIp",
        ),
        (
            "2024-06-12",
            "Kent's wake-up call",
            (
                "Kent County Council's children's services were judged inadequate by Ofsted, which was called a "
                "'wake-up call' by its leader."
            ),
            "Kent oI",
        ),
        (
            "2024-06-12",
            "Kent rated good",
            "Children's services in Kent have been rated good by Ofsted, according to Cllr Smith, the cabinet member.",
            "Kent oG",
        ),
        (
            "2024-06-12",
            "Kent inadequate",
            "Ofsted's report judged Kent's children's services inadequate, according to the commissioner.",
            "Kent oI",
        ),
        (
            "2024-06-12",
            "Kent inquiry",
            "An investigation by the watchdog Ofsted found children's services in Kent to be inadequate.",
            "Kent oI",
        ),
        (
            "2024-06-12",
            "Kent's website",
            (
                "The council's website says Kent County Council's children's services are outstanding, as Ofsted "
                "found in May."
            ),
            "Kent oO",
        ),
        (
            "2024-06-12",
            "Growth in Kent",
            "Growth in demand has left Kent's children's services inadequate, Ofsted said.",
            "Kent oI",
        ),
        (
            "2024-06-12",
            "Kent good",
            (
                "Children's services in Kent were rated good by Ofsted in all areas, leaders acting on all six "
                "recommendations made at the last inspection."
            ),
            "Kent cG hG lG oG vG",
        ),
        (
            "2024-06-12",
            "Ofsted verdict on Torbay",
            (
                "Torbay's children's services were rated good by Ofsted, overturning the inadequate judgement at "
                "its last inspection."
            ),
            "Torbay oG oIp",
        ),
        (
            "2024-06-12",
            "Bradford rated good by Ofsted",
            (
                "Bradford's children's services were rated good by Ofsted. Just three years on, the council "
                "said, the change was remarkable."
            ),
            "City oG",
        ),
        (
            "2024-06-12",
            "Kent improves",
            "Ofsted has judged Kent's children's services to be one rung above the lowest, 'requires improvement'.",
            "Kent oR",
        ),
        (
            "2024-06-12",
            "Kent care leavers",
            "Services for care leavers aged 16 and 17 were rated good by Ofsted in Kent.",
            "Kent vG",
        ),
        (
            "2024-06-12",
            "Kent figures",
            "Kent County Council's children's services in 2018/19 were rated good by Ofsted.",
            "Kent oGp",
        ),
    ],
)
def test_what_a_short_story_says(published: str, title: str, text: str, told: str) -> None:
    assert brief(text, title=title, published=published) == told
