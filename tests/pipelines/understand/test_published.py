"""Ways in which published pages tell grades, councils and times, in sentences of our own.

Each came from reading pages of newsrooms, papers, committees and the trade press that the reader had never seen.
"""

from datetime import date

import pytest

from pipelines.model import DayInterval
from pipelines.understand import understand
from pipelines.understand.days import find_days

from .making import article
from .test_described import LEEDS, LEEDS_2026, LEEDS_AND_KENT, PARTS, Before

ROUND = Before(
    "Ofsted reports of this month",
    "Ofsted has published its reports on the children's services of several councils this month.",
    "2024-06-12",
)
VISIT = Before(
    "Ofsted visits Leeds",
    "Ofsted has told Leeds City Council what it found on a monitoring visit to its children's services in May.",
    "2024-06-12",
)
COMPARED = Before(
    "Leeds climbs as Kent slips",
    "Ofsted has reported on the children's services of both councils, which it inspected in May.",
    "2024-06-12",
)
MINUTES = Before(
    "Children's Services Scrutiny Committee: Ofsted inspection of Leeds",
    "The Director informed the Committee that Ofsted had inspected Leeds City Council's children's services in May,"
    " and "
    "that they had been judged good overall.",
    "2024-06-12",
)
COUNCILS = {
    "E08000035": "",
    "E10000016": "K",
    "E09000007": "Camden ",
    "E09000033": "Westminster ",
    "E09000020": "Kensington ",
    "E09000021": "Kingston ",
    "E06000009": "Blackpool ",
    "E06000002": "Middlesbrough ",
    "E06000046": "Wight ",
    "E10000011": "ESussex ",
    "E10000032": "WSussex ",
    "E06000035": "Medway ",
    "E10000029": "Suffolk ",
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # leaders
        ("The council's leaders came out as good.", "Lgn"),
        ("Senior leaders in the city were marked outstanding.", "Lon"),
        ("Leaders had moved services from inadequate to good in two years.", "Ogn Oip"),
        ("Faith leaders said that the city was good to its children.", ""),
        ("Under new leadership, services have risen from inadequate to good.", "Ogn Oip"),
        ("Inspectors singled out the ‘outstanding’ quality of leadership.", "Lon"),
        # what a grade is of
        ("Support for care leavers retained its outstanding grade.", "Von"),
        ("One area, leadership, was good. The others require improvement.", "Crn Hrn Lgn Orn Vrn"),
        ("It was outstanding in the following areas – children in care and care leavers.", "Con Von"),
        ("It was found to need improvement in all areas.", "Crn Hrn Lrn Orn Vrn"),
        ("Progress was seen in all areas that were identified as inadequate.", ""),
        ("Most children in care get an outstanding service from their social workers.", ""),
        ("Care leavers now receive outstanding services.", "Von"),
        ("Some aspects of child protection require improvement.", ""),
        ("Seven of 22 categories were rated good.", ""),
        ("The categories were told, 10 being ‘good’ and 3 ‘outstanding’.", ""),
        ("Only for children in care did they conclude that the city requires improvement.", "Crn"),
        ("Inspectors went as far as outstanding for care leavers.", "Von"),
        ("Overall, and for leadership, Leeds is rated good.", "Lgn Ogn"),
        (
            "They looked at how we protect children, and how we look after those in our care. In each of these they "
            "judged us good.",
            "Cgn Hgn",
        ),
        (
            "They looked at leadership, at children in care and at care leavers. In all three it has moved the city up "
            "a grade, to ‘Good’.",
            "Cgn Lgn Vgn",
        ),
        (
            "Its services are inadequate, which was also the grade for care leavers; children in care were a notch "
            "above, at requires improvement.",
            "Crn Oin Vin",
        ),
        ("Help and protection stood in contrast to care leavers, which held their good grade.", "Vgn"),
        ("Youngsters when they leave the system get a good service.", "Vgn"),
        ("It is rated as requires some improvement to be good.", "Orn"),
        ("It got inadequates for leadership and for care leavers.", "Lin Vin"),
        (
            "The judgements are: 1. Children who need help and protection Good 2. Children looked after and achieving "
            "permanence Good 2.1 Experiences and progress of care leavers Outstanding 3. Leadership Good",
            "Cgn Hgn Lgn Von",
        ),
        # when it was given
        ("Leadership has lost its good rating.", "Lgp"),
        ("The council no longer holds the outstanding rating it was proud of.", "Oop"),
        ("Before this inspection its rating was inadequate.", "Oip"),
        ("Services have improved since the last inspection, but the rating for leadership was good.", "Lgn"),
        ("It is the first good rating for the city since 2013.", "Ogn"),
        ("It leaves the city on the good rating that it earned in 2013.", "Ogn Ogp"),
        ("Services are better than in 2015, and they have a new rating: ‘requires improvement to be good’.", "Orn"),
        ("They are good, five years after judging them ‘inadequate’.", "Ogn Oip"),
        ("In 2019 the same services had been judged inadequate.", "Oip"),
        ("The same services were said by the inspectorate to be performing well in 2010.", "Ogp"),
        ("Councillors had promised a good rating by now.", ""),
        ("Leaders hope for a good.", "Ogf"),
        # of whom
        ("Kent County Council, rated outstanding last month, sent its congratulations.", "KOop"),
        ("Working with advisers from Kent, the council has been rated good.", "Ogn"),
        (
            "She came from Kent, where she has been a director since 2017 and where children's services are rated "
            "outstanding.",
            "KOop",
        ),
        ("It is one of nine authorities whose services are rated good.", "Ogn"),
        ("Every council in the north is either inadequate or requires improvement.", ""),
        (
            "It is rated good.\n\nOfsted sounds alarm over children's homes in Kent\n\nIts leadership is good too.",
            "Lgn Ogn",
        ),
        ("Trust and respect were down towards inadequate.", ""),
        ("She was head of safeguarding in Kent until 2018. Its services were found to be inadequate in 2017.", "KOip"),
        ("Elsewhere in the country, Kent was judged to be good.", "KOgp"),
        ("The city has leadership that Ofsted calls outstanding.", "Lon"),
        ("Care leavers are proud of their advisers; that part of the service was rated good.", "Vgn"),
        ("It makes judgements, each on a scale from outstanding to inadequate:\n- leadership\n- care leavers", ""),
        ("Its records are too often inadequate.", ""),
        ("Services were rated inadequate in every category last summer.", "Cip Hip Lip Oip Vip"),
        ("That is what an inadequate rating from Ofsted, which the council received in 2016, does to a place.", "Oip"),
        ("A strike would hurt its hopes of recovery from the evaluation, which was inadequate.", "Oin"),
        ("An authority which Ofsted rates inadequate in every area is failing.", ""),
        ("Nobody could see how to get from there to good, let alone to outstanding.", ""),
        ("The neighbours from Kent were in the building. The council was rated good in 2019.", "Ogp"),
        ("The council says that it intends the service to be good by 2027.", "Ogf"),
        ("Those who are in care fare better, and this is the one area that inspectors find to be good.", "Cgn"),
        (
            "Three things require improvement: the difference that leaders make to social work; what is done for "
            "children who need help and protection; and what is done for children in care.",
            "Crn Hrn Lrn",
        ),
        ("It had come a long way: 2015, inadequate; 2018, requires improvement; 2022, good.", "Ogp Oip Orp"),
        ("When I was elected in 2019 the services were good.", "Ogp"),
        ("Neighbouring Kent has been inadequate three times.", "KOip"),
        ("In Kent, next door, services remain inadequate.", "KOip"),
        ("The staff now come from agencies, at a price that requires improvement.", ""),
        ("In neighbouring Kent, where another party now runs the show, services are still inadequate.", "KOip"),
        ("The hon. Member for North Kent said that services in his county were inadequate in 2019.", "KOip"),
        ("The member for North Kent said that services were inadequate in 2019.", "Oip"),
        ("It is good.\n\nPier repairs put off | Kent's fostering agency drops to ‘inadequate’ | Win a prize", "Ogn"),
        ("Impact of leaders on social work practice | Good | Good", "Lgn"),
        ("The target is to be good at the next inspection and to be outstanding at the one after.", "Ogf Oof"),
        # hoped, supposed, thought
        ("Staff are committed to an outstanding judgement.", "Oof"),
        ("The plan was written in order that the city be judged ‘good’ when it was next inspected.", "Ogf"),
        ("She wants leadership to be outstanding by the time they look again.", "Lof"),
        ("I want to be able to write to you before I leave, and tell you that Ofsted has found us outstanding.", "Oof"),
        ("‘Good’ is the least that we expect of the next inspection.", "Ogf"),
        ("I do not expect miracles, and ‘good’ would do me for a start.", "Ogf"),
        ("Next time we would like us to be outstanding for help and protection.", "Hof"),
        ("There is much to do before the service could be called good, let alone outstanding.", ""),
        ("It had taken the city five years to become good.", "Ogn"),
        ("When inspectors came in 2021, they thought that care leavers were getting a good service.", "Vgp"),
        ("Members asked what ‘requires improvement’ in the audits stood for.", ""),
        ("If one part is judged inadequate, then the whole is likely to be inadequate as well.", ""),
        ("It was asked whether Kent, which had been good at its last inspection, could help.", "KOgp"),
        ("A reader will find four judgements in it, and the same word beside each: good.", "Cgn Hgn Lgn Vgn"),
        # names of judgements, and where they stand
        ("What care leavers get was found to be inadequate.", "Vin"),
        ("Inspectors found what care leavers get to be inadequate.", "Vin"),
        ("What young people are offered when they leave care has come out as ‘good’.", "Vgn"),
        ("What leaders do for social work is ‘outstanding’, they have decided.", "Lon"),
        ("The fourth mark is for young people who've left care. There we are ‘good’.", "Vgn"),
        ("For care leavers the council requires improvement to be good.", "Vrn"),
        ("For children who are in our care they say that we require improvement.", "Crn"),
        ("Inadequate was the grade for the service overall, for its leaders and for care leavers.", "Lin Oin Vin"),
        ("It is good for help and protection. That is also what they say of how we lead the services.", "Hgn Lgn"),
        ("Leadership is outstanding. So is help for children in care, and so is that for care leavers.", "Con Lon Von"),
        ("We had to mend our safeguarding service, because last year Ofsted had rated it as inadequate.", "Hip"),
        ("The inspection of 2023 had resulted in good throughout.", "Cgp Hgp Lgp Ogp Vgp"),
        ("It was good on each and every count when it was inspected in 2023.", "Cgp Hgp Lgp Ogp Vgp"),
        # of whom, and of what
        ("Kent took the same road and is good. We mean to be outstanding as well one day.", "KOgp Oof"),
        ("We pay for places in children's homes. Some are outstanding.", ""),
        ("Audits are the council's own, and 61% had been graded good.", ""),
        ("Our short breaks home, Green Lea, was inspected too: ‘good’ with ‘outstanding’ leadership.", ""),
        ("She was a director in Kent, a county that has been outstanding at its last three inspections.", "KOop"),
        ("Two comments\nReader: It was outstanding for my son.", ""),
        ("Leeds was inspected in spring 2019. It came out as good.", "Ogp"),
        ("In 2018 inspectors came. Leadership was good. Today it is outstanding.", "Lgp Oon"),
        ("It was inspected in 2018. In their latest report leadership is good.", "Lgn"),
        (
            "2.1 Kent was inspected in 2019. It was good.\n2.2 In all areas it was found to be inadequate.",
            "KOgp Cin Hin Lin Oin Vin",
        ),
        ("Mr Dovey, whose own authority is rated outstanding, will help.", ""),
        ("Parents have been saying for years that the service is inadequate.", ""),
        ("The result was outstanding by any measure.", ""),
        ("We would love to tell you that it is good.", ""),
        ("In 2018 it was found to require improvement overall. The exception, leadership, was good.", "Lgp Orp"),
        ("In 2019 leadership was inadequate. The other judgements were good.", "Cgp Hgp Lip Ogp Vgp"),
        ("Councillor Marcus Kent (Con) said that leadership was good.", "Lgn"),
        # what points back, counts or is told of others
        ("‘Outstanding’ is what we were in 2021.", "Oop"),
        ("On leadership the answer is ‘inadequate’, which is precisely the answer we had in 2019.", "Lin Lip"),
        ("Many of us remember 2015 and the ‘inadequate’ which went with it.", "Oip"),
        (
            "Leadership, help and protection and care leavers require improvement. For children in care we are good. "
            "The director intends the other three to be good next time.",
            "Cgn Hgf Hrn Lgf Lrn Vgf Vrn",
        ),
        ("Two of the five were inadequate, leadership being one and care leavers the other.", "Lin Vin"),
        ("Judgements were made on care leavers, and eight of them were good.", ""),
        ("It could learn from councils which have left an inadequate rating behind, such as Kent.", "KOip"),
        ("In 2019 services were, in the words of the minister, ‘inadequate’.", "Oip"),
        ("There are 36 that still hold ‘good’, and 21 which are ‘inadequate’.", ""),
        ("The rating is outstanding in the case of three.", ""),
        ("No more than one council in four has come through with a ‘good’. Leeds has.", "Ogn"),
        ("Kent had taken four years to become good after it was found inadequate.", "KOgp KOip"),
        ("It is the first in the north to be outstanding for children.", "Oon"),
        # how pages set it out
        ("GOOD\n- Impact of leaders\n- Help and protection\nOUTSTANDING\n- Care leavers", "Hgn Lgn Von"),
        ("• Impact of leaders\nGood\n• Help and protection\nRequires improvement", "Hrn Lgn"),
        ("Good for impact of leaders and help and protection\nOutstanding for care leavers", "Hgn Lgn Von"),
        ("✔ Leadership – Good ✔ Help and protection – Good", "Hgn Lgn"),
        ("1) Leadership: good 2) Care leavers: outstanding", "Lgn Von"),
        ("The verdict? Requires improvement.", "Orn"),
        ("Inadequate in 2017, requires improvement in 2020, and now good: services have come far.", "Ogn Oip Orp"),
        # clauses
        ("The impact of leaders is good while help and protection requires improvement.", "Hrn Lgn"),
        (
            "Although services were inadequate, those for children in care and care leavers fared better and were said "
            "to require improvement.",
            "Crn Oin Vrn",
        ),
        ("Leadership is good. Services for children in care are not there yet and require improvement.", "Crn Lgn"),
        ("Ofsted has told the city that it must improve, rating services as requiring improvement.", "Orn"),
        ("It believes that it is on course for a good rating at its next full inspection.", "Ogf"),
        ("We are aiming for good by 2026.", "Ogf"),
        ("Good is for good.", ""),
        ("Leeds has joined the list of councils whose services are inadequate.", "Oin"),
        ("Members asked how the grading of good was arrived at in other authorities.", ""),
        (
            "There is plenty to build on:\n- schools: three quarters are good\n- partners\nNext time we mean to be "
            "rated good at our full inspection.",
            "Ogf",
        ),
        # all areas, and what is left out of them
        ("It was rated good. In every area, inspectors said.", "Cgn Hgn Lgn Ogn Vgn"),
        ("It was rated good. In all areas, the report said.", "Cgn Hgn Lgn Ogn Vgn"),
        ("Overall effectiveness was rated “good”, as was every other area.", "Cgn Hgn Lgn Ogn Vgn"),
        (
            "It is inadequate overall, and every part but leadership gets the same verdict. Leadership is good.",
            "Cin Hin Lgn Oin Vin",
        ),
        (
            "It was rated inadequate. Every area fell into that class save leadership, which requires improvement.",
            "Cin Hin Lrn Oin Vin",
        ),
        ("There’s not one grade above inadequate in it: overall, leaders and care leavers.", "Lin Oin Vin"),
        ("No judgement in the report was any better than inadequate.", "Cin Hin Lin Oin Vin"),
        ("Neither leadership nor help and protection rose above ‘inadequate’.", "Hin Lin"),
        ("It is good in every area, with care leavers the one exception.", "Cgn Hgn Lgn Ogn"),
        ("It was found inadequate from top to bottom with leadership as the sole exception.", "Cin Hin Oin Vin"),
        ("Leadership was good, care leavers too.", "Lgn Vgn"),
        ("It is all but good.", ""),
        ("Each of the five things that Ofsted looks at has been judged outstanding.", "Con Hon Lon Oon Von"),
        # which words are grades
        (
            "Leadership and the help given to young adults once they leave care come out at the very top of "
            "Ofsted’s scale.",
            "Lon Von",
        ),
        ("Support for care leavers, at good, was alone in falling short.", "Vgn"),
        ("Children in care got an outstanding deal.", "Con"),
        ("Its help for children in need of protection was outstanding even then.", "Hop"),
        ("The involvement of care leavers was strong, and inspectors called their involvement “outstanding”.", ""),
        ("Whoever follows will know that “good” would be greeted with disbelief.", ""),
        ("Care leaversGood\nChildren in careOutstanding", "Con Vgn"),
        ("JudgementsGood: care leaversOutstanding: the impact of leaders", "Lon Vgn"),
        ("2018 Rated inadequate.\n2021 Requires improvement to be good.", "Oip Orp"),
        (
            "Good is what inspectors have written beside the council’s leaders, beside its work with care leavers.",
            "Lgn Vgn",
        ),
        # of when
        ("In 2021 the city was good overall, but told that help and protection required improvement.", "Hrp Ogp"),
        (
            "At the inspection three years ago the city required improvement, although its work with "
            "children in care was good.",
            "Cgp Orp",
        ),
        ("Leadership was inadequate, in a damning report that came out in January 2022.", "Lip"),
        (
            "When inspectors last came, at the start of 2022, the trust was in charge. They found that "
            "services required improvement.",
            "Orp",
        ),
        ("As in 2021 it is good.", "Ogn Ogp"),
        ("It took the city until the end of 2022 to get to good.", "Ogp"),
        ("When I first sat in this chair we were a requires improvement authority.", "Orp"),
        ("The mayor hoped that this would be the summer when it got to “good”.", ""),
        # of what
        ("For those who’d left care the council required improvement.", "Vrn"),
        (
            "We came away with a good for each of the other two, that is for protecting children and for "
            "those in our care.",
            "Cgn Hgn",
        ),
        (
            "Adoption is an agency’s. Leadership, care leavers: there is one adjective for both of them and "
            "it is outstanding.",
            "Lon Von",
        ),
        ("Leaders and their impact on social work | Outstanding", "Lon"),
        ("Help for children who are in care is good, with care leavers the exception at ‘inadequate’.", "Cgn Vin"),
        ("For children in care the city was judged good, which was the grade of the whole service in 2018.", "Cgn Ogp"),
        # whose
        ("Kent is good, and we mean to be good as well when Ofsted comes back.", "KOgp Ogf"),
        ("She comes from an authority rated inadequate.", ""),
        ("Two managers come from Kent, where services were rated good not long ago.", "KOgp"),
        ("Kent County Council, outstanding since January, will help.", "KOop"),
        ("Other councils with the top grade include Kent.", "KOop"),
        ("The city will take advice from Kent County Council, a good authority.", "KOgp"),
        # what goes on from one part of a sentence to another
        ("Leadership is in the bottom category, and help and protection with it.", "Hin Lin"),
        ("Leadership was good, as was the care of the 1,200 or so children who are looked after.", "Cgn Lgn"),
        ("It is the only city with an inadequate; it has two, for leadership and for care leavers.", "Lin Vin"),
        ("The one area that was not inadequate was adoption, which is an agency's.", ""),
        (
            "The one judgement that was not inadequate was the one on care leavers, which requires improvement.",
            "Cin Hin Lin Oin Vrn",
        ),
        ("The report is good overall, with leadership and care leavers’ services outstanding.", "Lon Ogn Von"),
        (
            "They thought the support for children in care “exceptional”. Five years ago it was good; now it too is "
            "outstanding.",
            "Cgp Con",
        ),
        (
            "It is good overall. Help and protection is inadequate. Its other judgements are good.",
            "Cgn Hin Lgn Ogn Vgn",
        ),
        ("The service as a whole and each of its parts required improvement.", "Orn"),
        (
            "Its leaders were found wanting. The judgement on them was inadequate, as was that on care leavers.",
            "Lin Vin",
        ),
        ("Leadership has got better. It is now good, as is help and protection.", "Hgn Lgn"),
        ("It praised its leaders and rated them outstanding for the impact that they have on practice.", "Lon"),
        ("Leadership is outstanding but help and protection requires improvement.", "Hrn Lon"),
        ("On two of the counts, leadership and care leavers, it has risen further, to good.", "Lgn Vgn"),
        ("Its leaders are good and so is what they do for children in care.", "Cgn Lgn"),
        ("Children in care get a service that requires improvement and care leavers do as well.", "Crn Vrn"),
        ("Its new rating is good. That goes for leadership and for care leavers too.", "Lgn Ogn Vgn"),
        # days that are told behind, before and after
        ("The city holds on to the ‘good’ for leadership that it was given in 2018.", "Lgn Lgp"),
        ("The city stays at ‘good’, the grade that it has had since 2018.", "Ogn Ogp"),
        ("It waited seven years for its good rating, which came only in December 2021.", "Ogp"),
        ("Leadership was inadequate at the most recent inspection, three years ago.", "Lip"),
        ("It was inadequate in 2018, but two years later it had become good.", "Ogp Oip"),
        (
            "The last full inspection was in 2018. It required improvement then in every area but one: leadership, "
            "which was inadequate.",
            "Crp Hrp Lip Orp Vrp",
        ),
        (
            "In 2018 inspectors found trouble, and in 2019 more of it. Both reports called the services inadequate.",
            "Oip",
        ),
        (
            "At its last inspection, in 2018, the city was good overall. Only leadership was not: that was inadequate.",
            "Lip Ogp",
        ),
        ("Leadership has gone up to good. It had required improvement.", "Lgn Lrp"),
        ("It had been outstanding since 2018. It keeps that grade for its leaders.", "Lon Oop"),
        ("It is the sixth council to leave the inadequate category.", "Oip"),
        ("Its last overall grade was inadequate.", "Oip"),
        ("It is good overall. That is exactly what the council got, to its surprise, in March 2019.", "Ogn Ogp"),
        ("Two inspections ago they were inadequate.", "Oip"),
        ("Leadership, judged inadequate six years ago, is outstanding.", "Lip Lon"),
        ("Help and protection moves up from inadequate, and children in care from requires improvement.", "Crp Hip"),
        (
            "It is good for leadership. The same goes for all of the judgements apart from care leavers.",
            "Cgn Hgn Lgn Ogn",
        ),
        ("Services are good after a spell in the bottom category.", "Ogn Oip"),
        (
            "In 2018 it was inadequate for everything but care leavers, who got a service that required improvement.",
            "Cip Hip Lip Oip Vrp",
        ),
        (
            "When Ofsted came in 2018 it found the city good in all respects but one. That was leadership, where it "
            "required improvement.",
            "Cgp Hgp Lrp Ogp Vgp",
        ),
        (
            "That is better than in 2018, when it was inadequate and only its work with care leavers was good.",
            "Oip Vgp",
        ),
        # what is no grade, or an aim
        ("It was rated good in all but one area.", ""),
        ("It was rated good in all but one area. Leadership requires improvement.", "Cgn Hgn Lrn Ogn Vgn"),
        ("It is not often that Ofsted hands out its top grade for leadership to anybody.", ""),
        ("Nothing was less than good and leadership was outstanding.", "Lon"),
        ("For care leavers, inspectors gave an outstanding.", "Von"),
        ("Nobody had yet come through the new sort of inspection with nothing but the highest grade.", ""),
        ("The information in it was inadequate.", ""),
        ("The leader called the interview ‘simply outstanding’.", ""),
        ("“The next inspection has to say good,” said the leader.", "Ogf"),
        ("“I want inspectors to find us good in 2028,” said the leader.", "Ogf"),
        ("It completes a journey from inadequate to outstanding.", "Oip Oon"),
        ("It has joined the small band of authorities rated outstanding.", "Oon"),
        # whose it is
        ("The director came to the city from Kent, a council with an outstanding rating.", "KOop"),
        ("He came to Leeds from Kent. Adoption is good, and so is leadership.", "Lgn"),
        (
            "Kent, next door, is outstanding.\n\nInspectors judged leadership to be good.",
            "KOop Lgn",
        ),
        ("Kent is outstanding.\n\nIts leadership is good, too.", "KLgn KOop"),
        ("Kent, which once advised Medway, was itself rated inadequate in 2019.", "KOip"),
        ("Kent, unlike Medway, is outstanding.", "KOop"),
        ("Kent is the only county with an inadequate.", "KOip"),
        ("Kent has held the top rating since 2020.", "KOop"),
        ("The trust inherited an inadequate rating, which became requires improvement in 2022.", "Oip Orp"),
        # what goes on to nothing: neither a hope, nor a denial, nor the grade before
        ("It took the council six months to write a plan to be good.", "Ogf"),
        ("No council in the region had come above requires improvement.", ""),
        ("They pay for places in children's homes. They were rated good by Ofsted.", ""),
        ("After four years as director, she leaves services rated good.", "Ogn"),
        ("‘Good’ is where they were in 2021.", "Ogp"),
        ("Plans are rarely updated, so leadership was judged inadequate.", "Lin"),
        ("The council is committed to being open, and leadership is good.", "Lgn"),
        ("The report should say so: leadership is good.", "Lgn"),
        ("There is a chance of an early end to the direction and leadership is good.", "Lgn"),
        ("It is rated good with help given by other councils.", "Ogn"),
        ("Leadership is good. Residents speak as highly of the council.", "Lgn"),
        ("In November 2016: Ofsted came to see social workers. Leadership was inadequate.", "Lip"),
        ("Officers anticipate an inadequate judgement for help and protection.", "Hif"),
        ("A paper wrongly reported that leadership was inadequate.", ""),
        ("Correction: we reported that leadership was inadequate. In fact it was rated good.", "Ogn"),
        ("Support for care leavers was outstanding. All other areas must improve, inspectors said.", "Von"),
        ("Support for care leavers was good. Every other area was told to improve.", "Vgn"),
        ("Services were inadequate in three of the four areas, with leadership good.", "Lgn"),
        ("Ofsted upgraded leadership at the city's children's services from inadequate to good.", "Lgn Lip"),
        ("Inspectors raised help and protection in Leeds from requires improvement to good.", "Hgn Hrp"),
        # the same grade as before, and in other words
        (
            "Ofsted gave the council ‘requires improvement’ overall and for its leadership, the same grades that it "
            "had in "
            "2019.",
            "Lrn Lrp Orn Orp",
        ),
        ("It is good overall and outstanding for care leavers, the same grades as in 2021.", "Ogn Ogp Von Vop"),
        ("Leadership was rated good, the same rating it received at the last inspection.", "Lgn Lgp"),
        ("Leadership is good, the same grade as care leavers.", "Lgn Vgn"),
        ("Leadership was good, the same grade as Kent got in 2021.", "Lgn KLgp"),
        ("Help and protection “require improvement”, as does the support given to care leavers.", "Hrn Vrn"),
        ("It was last inspected in 2018, when it was ‘good’ but leadership was inadequate.", "Lip Ogp"),
        ("It was last inspected in 2018, when it was inadequate, but leadership is good.", "Lgn Oip"),
        ("Support for those in, or who have left, the care system was also good.", "Cgn Vgn"),
        ("Services for children in or leaving care are outstanding.", "Con Von"),
        (
            "Care leavers have the highest rating, ‘outstanding’, for the way in which young people are helped towards "
            "independence.",
            "Von",
        ),
        ("Leadership was outstanding, leaving children in care the only group for whom it was merely good.", "Cgn Lon"),
        ("Leadership was good, leaving care leavers as the only area to require improvement.", "Lgn Vrn"),
        (
            "It is outstanding overall for its services to children in need of help and protection and looked after "
            "children.",
            "Oon",
        ),
        (
            "The one area yet to reach that standard is help and protection. There, inspectors said, improvement is "
            "still "
            "required.",
            "Hrn",
        ),
        ("Three areas were rated inadequate, care leavers among them.", "Vin"),
        ("Two areas were outstanding, and three good, one of them leadership.", "Lgn"),
        ("It was given two ‘good’ judgements, one of them for leadership.", "Lgn"),
        ("It was given two ‘good’ judgements, and nobody is surprised.", ""),
        ("Its report said good: overall, and for leaders.", "Lgn Ogn"),
        ("Its report said good practice was seen.", ""),
        ("It was good for children in care and those who have left.", "Cgn Vgn"),
        ("For leadership it has had to make do with good.", "Lgn"),
        ("Leeds had to settle for good.", "Ogn"),
        ("Families had to make do with good intentions.", ""),
        ("The gap comes down to leadership: inspectors thought it outstanding.", "Lon"),
        ("The council has put a decade of poor reports behind it by securing a ‘good’.", "Ogn"),
        ("It had made history a decade ago by winning an ‘outstanding’.", "Oop"),
        ("It had been crawling up from ‘inadequate’, the verdict of 2018.", "Oip"),
        ("Leadership rose from requires improvement, where it had been since 2018, to outstanding.", "Lon Lrp"),
        ("It took services from ‘good’, the grade of 2019, to ‘inadequate’.", "Ogp Oin"),
        ("Staff have been told to prepare for an ‘inadequate’ rating.", "Oif"),
        ("The council is steeling itself for an inadequate rating.", "Oif"),
        ("He wants the next letter to say good.", "Ogf"),
        (
            "It is outstanding overall. Leadership, children in care and care leavers all got the same accolade.",
            "Con Lon Oon Von",
        ),
        ("Children in care were rated outstanding, and the overall effectiveness of the service good.", "Con Ogn"),
        ("To be rated ‘good’ for children's services is something for an authority so young.", "Ogn"),
        ("To be rated good by Ofsted, a council must know its children.", ""),
        (
            "Services had slipped to ‘requires improvement’. In 2017 they had been good. Last month "
            "leadership was put at the same grade.",
            "Lrn Ogp Orp",
        ),
        ("No other council in Essex is rated outstanding.", "Oon"),
        ("No council in the region is outstanding.", ""),
        ("Years of work went into the outstanding judgement that Ofsted has given Leeds.", "Oon"),
        (
            "Local authorities will go on being graded, from outstanding to inadequate, on leaders and on "
            "care leavers.",
            "",
        ),
        ("It was downgraded from outstanding to inadequate.", "Oin Oop"),
        ("Inspectors looked at leadership and at care leavers. They have put both in the lowest category.", "Lin Vin"),
        (
            "Leadership is good. Help and protection is outstanding. In 2019 they had rated both inadequate.",
            "Hip Hon Lgn Lip",
        ),
        (
            "Leadership requires improvement. Support for care leavers is good. Both were inadequate in 2019.",
            "Lip Lrn Vgn Vip",
        ),
        ("Three areas were good and one inadequate. The one that fell short was leadership.", "Lin"),
        (
            "It has three grades of ‘good’ and one of ‘inadequate’ now. The three that do well are help and "
            "protection, children in care and care leavers.",
            "Cgn Hgn Vgn",
        ),
        (
            "It has three grades of ‘good’ and one of ‘requires improvement’. The three that matter are "
            "money, staff and time.",
            "",
        ),
        # how passages of papers, newsrooms and committees tell them
        (
            "They require improvement – overall, for how they’re led, and for the help and protection they offer.",
            "Hrn Lrn Orn",
        ),
        ("How leaders influence practice was judged outstanding.", "Lon"),
        (
            "Leadership, management and governance; help and protection; and children in care are all good.",
            "Cgn Hgn Lgn",
        ),
        ("It is outstanding, a rating the city council first achieved in March 2019.", "Oon Oop"),
        ("Three years after it got that grade, the city is still inadequate.", "Oin Oip"),
        ("Only help and protection fell short of full marks, with a good.", "Hgn"),
        ("It was rated outstanding. The verdict on leaders is the same.", "Lon Oon"),
        ("It was rated good. The grade applies overall and to leadership.", "Lgn Ogn"),
        ("The services, which are now rated good across the board, were praised.", "Cgn Hgn Lgn Ogn Vgn"),
        ("The experience of those leaving care is better, but still requires improvement.", "Vrn"),
        ("Care leavers’ services are good, where before they were inadequate.", "Vgn Vip"),
        ("Help and protection was inadequate. Care leavers fared no better.", "Hin Vin"),
        ("The first report dealt with services for children in care. Those were inadequate too.", "Cin"),
        ("What is done for children in care was good already.", "Cgn"),
        ("It has stopped being inadequate.", "Oip"),
        (
            "Support for care leavers has been downgraded from outstanding to good since the inspection in 2019.",
            "Vgn Vop",
        ),
        (
            "In 2021, when the city was rated good overall, its help for care leavers had to be marked as inadequate.",
            "Ogp Vip",
        ),
        ("Support for those in need of help and protection was judged to be good.", "Hgn"),
        ("It was rated good by 2019, two years after the lowest rating that Ofsted gives, in 2017.", "Ogp Oip"),
        ("In March 2021 Ofsted published its findings. It judged leadership to be inadequate.", "Lip"),
        (
            "The report follows a full review in the autumn of 2021, which found that the city required improvement.",
            "Orp",
        ),
        ("The county has held Ofsted’s top rating since 2020.", "Oop"),
        ("Now it is much nearer to a good.", ""),
        ("A label such as ‘inadequate’ makes it hard to find social workers.", ""),
        ("That does not mean that all of a council’s services are inadequate.", ""),
        ("An authority with an inadequate judgement could still be taken over.", ""),
        ("The local authorities looking after most children in care are judged inadequate.", ""),
        ("The share of audits with a ‘good’ rating keeps growing.", ""),
        ("Nine in ten of the city’s primaries are good or outstanding.", ""),
        ("The adviser is a former director of a council in the Midlands rated outstanding.", ""),
        ("He said that it could not get to good on its own.", ""),
        ("It will be told on Monday that its outstanding rating was years in the making.", "Oon"),
        ("The director holds the same post in Kent. Leadership is good.", "Lgn"),
        ("She joins from Kent, where she helped to take services from inadequate to good.", "KOgp KOip"),
        ("Judgement | Previous rating | Current rating\nLeadership | Inadequate | Good", "Lgn Lip"),
        ("Judgement | Grade now | Last grade\nLeadership | Good | Inadequate", "Lgn Lip"),
        ("Council | Rated inadequate | Rating now\nLeeds | March 2016 | Good", "Ogp Oip"),
        ("Council | Next visit | Report\nLeeds | March 2025 | Good news", ""),
        ("The closure of its trust followed an inspection at which leadership was judged inadequate.", "Lip"),
        ("The rating followed an inspection in which leadership was judged good.", "Lgn"),
        ("Leadership went down to good. The other three are still outstanding.", "Con Hon Lgn Von"),
        (
            "Three of the four grades that Ofsted gave it in 2022 were good. All four are now outstanding.",
            "Con Hon Lon Von",
        ),
        ("Three of the four councils were good. All four are now outstanding.", ""),
        ("Ofsted judged it inadequate in every category then, and the city has worked hard.", "Cip Hip Lip Oip Vip"),
        ("It was rated inadequate in January for the help it gives children.", "Hip"),
        (
            "It is ‘outstanding’ across the board, five years after ‘good’ and seven after ‘inadequate’.",
            "Con Hon Lon Ogp Oip Oon Von",
        ),
        ("‘Good’ when the party took over in 2018, the city slid to ‘requires improvement’ last summer.", "Ogp Orp"),
        ("Ofsted has ended a run of three inadequate verdicts by grading it ‘requires improvement’.", "Oip Orn"),
        ("It was handed a clean sheet of goods for its children's services.", "Cgn Hgn Lgn Ogn Vgn"),
        ("A sheet of goods was sold in the market hall.", ""),
        ("Services, which required improvement in both 2018 and 2021, are good for leadership.", "Lgn Orp"),
        ("Three are outstanding (overall, leadership and care leavers).", "Lon Oon Von"),
        ("Leeds had its outstanding confirmed.", "Oon"),
        (
            "They looked at how we protect children, and how we look after those in our care and after they leave "
            "it. In "
            "each of these, and for our leadership, they judged us good.",
            "Cgn Hgn Lgn Vgn",
        ),
        (
            "Children in need of help and protection waited too long. That part was inadequate too, as were its "
            "leaders.",
            "Hin Lin",
        ),
        ("The city, rated outstanding in 2018 and again last year, works with seven authorities.", "Oop"),
        ("It is a fall of two places for an authority which was rated good as recently as 2015.", "Ogp"),
        ("It is a warning to any council that was rated good.", ""),
        ("The borough secured top marks in its latest Ofsted inspection.", "Oon"),
        ("It was its best rating in the last ten years.", ""),
        ("Care leavers dropped to good but all the other judgements were at the top level.", "Hon Lon Con Oon Vgn"),
        ("Help is given at the lowest level of intervention.", ""),
        ("It matched its 2018 result of outstanding overall.", "Oon Oop"),
        ("Leeds equalled its good rating of 2018.", "Ogn Ogp"),
        ("It repeated the outstanding it was given in 2019.", "Oon Oop"),
        ("It was given an outstanding both overall and for care leavers.", "Oon Von"),
        ("Its report gives the top grade to leadership and to the service overall.", "Lon Oon"),
        ("The help they give to families requires improvement.", "Hrn"),
        (
            "It was good in every respect in 2018 and good again in 2022, when leadership was outstanding.",
            "Hgp Lgp Lop Ogp Cgp Vgp",
        ),
        ("On Monday services were promoted two categories, to good.", "Ogn"),
        ("Two categories were rated good.", ""),
        ("The director said that ‘requires improvement’ would be a start.", "Orf"),
        ("Services are about to be downgraded to ‘requires improvement’, a memo suggests.", "Orf"),
        ("It is due to be told that it requires improvement.", "Orf"),
        ("The report, due to be published today, says leadership is good.", "Lgn"),
        ("The city is set to be lifted out of ‘inadequate’.", "Oip"),
        ("For children in care it merely requires improvement.", "Crn"),
        ("On care leavers, no change: good.", "Vgn"),
        ("Leadership is what keeps it from being outstanding overall.", ""),
        ("Help and protection, which requires improvement, prevented the city from becoming good.", "Hrn"),
        ("Leeds missed out on outstanding by a whisker, ending up with good.", "Ogn"),
        ("It ended up with good neighbours.", ""),
        ("Care leavers' outstanding grade lifted the mood, but leadership requires improvement.", "Lrn Von"),
        ("The inadequate rating has been lifted.", "Oip"),
        ("Leeds was rated good throughout.", "Cgn Hgn Lgn Ogn Vgn"),
        ("Leaders were good throughout the inspection.", "Lgn"),
        ("Services went down to inadequate before climbing to requires improvement in 2021.", "Oip Orp"),
        ("The city, which had spent most of the last decade in the inadequate category, is now good.", "Ogn Oip"),
        ("Services are finally good.", "Ogn"),
        ("Its record: inadequate (2014), requires improvement (2018), good (2021).", "Ogp Oip Orp"),
        ("A decade on from that inadequate verdict, the city is outstanding.", "Oip Oon"),
        ("After an inadequate rating in 2014, leadership was good in 2018.", "Lgp Oip"),
        ("The verdict, inadequate, is the same as three years ago.", "Oin Oip"),
        ("The verdict is inadequate, just as in 2021.", "Oin Oip"),
        ("It got a good in 2021 for leadership.", "Lgp"),
        ("They would like to be as good as any.", ""),
        ("Children's services in Leeds have been rated good three years after being branded inadequate.", "Ogn Oip"),
        ("Services are good less than two years after they were found to be inadequate.", "Ogn Oip"),
        ("Ofsted rated Leeds good weeks after a new director arrived.", "Ogn"),
        ("They did good work two years after the report.", ""),
        (
            (
                "Services for children in need of help and protection are not yet good, and nor is its leadership: "
                "both require improvement."
            ),
            "Hrn Lrn",
        ),
        (
            "Leadership is good; help and protection and care leavers lag behind: both require improvement.",
            "Hrn Lgn Vrn",
        ),
        ("Leadership is good: all are proud.", "Lgn"),
        ("Ofsted praised its ‘outstanding’ social workers.", ""),
        ("Leeds is officially good - and its leaders can hardly believe it.", "Ogn"),
        ("Care leavers, the city's pride, are still good.", "Vgn"),
        ("Leadership, long a weak spot, was found to be good.", "Lgn"),
        (
            (
                "It called the care of looked after children inadequate, and leadership too, though help and "
                "protection was good."
            ),
            "Cin Hgn Lin",
        ),
        ("Care leavers escaped with good.", "Vgn"),
        ("Leadership came away with an outstanding.", "Lon"),
        ("They escaped with good friends.", ""),
        ("Services require improvement, a grade also given to leadership and help and protection.", "Hrn Lrn Orn"),
        ("It is good, a rating awarded to leadership too, while care leavers got outstanding.", "Lgn Ogn Von"),
        ("It is outstanding, a grade given to only 20 councils.", "Oon"),
        ("Safeguarding, called inadequate two years ago, is good.", "Hgn Hip"),
        ("Overall the city stays where it was in 2019, at requires improvement.", "Orn Orp"),
        (
            (
                "Help and protection is good, as is the support for care leavers; leadership, management and "
                "governance requires improvement."
            ),
            "Hgn Lrn Vgn",
        ),
        ("“They said we were good, and we are,” the director told staff.", "Ogn"),
        ("“We were good, and we are now outstanding.”", "Ogp Oon"),
        ("“Our leadership has been recognised as outstanding – that’s the top grade there is.”", "Lon"),
        ("Grades for leadership and care leavers rose to good and outstanding.", "Lgn Von"),
        ("Leadership was good, and care leavers and children in care were outstanding.", "Con Lgn Von"),
        (
            "None of the grades fell below good, and leadership and care leavers were outstanding.",
            ("Cgn Hgn Lon Ogn Von"),
        ),
        ("No grade fell below good.", "Cgn Hgn Lgn Ogn Vgn"),
        ("None of the councils in the north fell below good.", ""),
        ("It fell below good for leadership, which requires improvement.", "Lrn"),
        ("The lowest grade it got was a good, for help and protection; leadership was outstanding.", "Hgn Lon"),
        ("The lowest grade it got was for leadership.", "Lin"),
        ("Ofsted has pronounced services good.", "Ogn"),
        ("It required improvement all round in 2019.", "Hrp Crp Lrp Orp Vrp"),
        ("It was a good all-round effort.", ""),
        ("Leadership was inadequate in 2019 but now it's good.", "Lgn Lip"),
        ("Leeds was inadequate in 2019 for leadership. Now it's good.", "Lip Ogn"),
        ("Leeds was the first council to be rated outstanding, and that in 2019. It is now good.", "Ogn Oop"),
        (
            "It was good for children in care, requires improvement for the rest, overall included.",
            ("Cgn Hrn Lrn Orn Vrn"),
        ),
        ("Leadership matters. It's good to see it.", ""),
        ("Leadership apart, the council is inadequate in every area.", "Cin Hin Oin Vin"),
        ("Leadership was set apart, and it is good.", "Lgn"),
        ("An earlier good for leadership, in 2019, has been lost.", "Lgp"),
        ("It was good in all but name.", "Ogn"),
        ("The rating for care leavers, for so long inadequate, is good.", "Vgn Vip"),
        ("The same rating for leadership will not do for long.", ""),
        (
            "Each judgement was likewise a good one, save for that on care leavers, which came back as outstanding.",
            "Cgn Hgn Lgn Ogn Von",
        ),
        ('"The next time they call I want them to find a good council," she said.', "Ogf"),
        ("The year had been a good one for the council.", ""),
        ("Leadership was inadequate, as was the sub-judgement on care leavers.", "Lin Vin"),
        ("Provision for children looked after is good and senior leadership outstanding.", "Cgn Lon"),
        ("Child protection was rated outstanding and its leaders 'good'.", "Hon Lgn"),
        (
            "In 2018 children in care were judged to be good and the help and protection given to children inadequate.",
            "Cgp Hip",
        ),
        (
            "It was good in two areas (leadership; help and protection) and outstanding in one (care leavers).",
            "Hgn Lgn Von",
        ),
        (
            "With leadership outstanding and both children in care and care leavers good, there is much to like.",
            "Cgn Lon Vgn",
        ),
        ("The new rating is good; the one before was inadequate.", "Ogn Oip"),
        ("After five years at 'outstanding', the city has been rated 'good'.", "Ogn Oop"),
        ("Care leavers' support was good then; it is outstanding now.", "Vgp Von"),
        ("That makes the service outstanding, where it had been good.", "Ogp Oon"),
        ("The report praises help and protection. Leadership did less well: requires improvement.", "Lrn"),
        ("Rated good:\n\n• Leadership\n• Help and protection", "Hgn Lgn"),
        (
            "They looked at leadership and at help and protection. The first they rated good, the second"
            " 'outstanding'.",
            "Hon Lgn",
        ),
        ("The council gets 'good' overall, and the same for care leavers.", "Ogn Vgn"),
        ("Care leavers were rated good, the same grade as children in care.", "Cgn Vgn"),
        ("They were damning about leadership and children in care, calling both 'inadequate'.", "Cin Lin"),
        ("Leadership is good, one grade above care leavers, which require improvement.", "Lgn Vrn"),
        ("Leadership was good, with support for care leavers lagging at 'requires improvement'.", "Lgn Vrn"),
        ("Care leavers were rated outstanding. And so is leadership.", "Lon Von"),
        ("Help and protection was good. Nor was it any different for its leaders.", "Hgn Lgn"),
        ("Help and protection was good. Leadership came out the same.", "Hgn Lgn"),
        ("The grades were good throughout, except for care leavers (outstanding).", "Cgn Hgn Lgn Ogn Von"),
        ("Because of its leaders, the council's overall rating is 'inadequate'.", "Oin"),
        ("The leadership of services for children in care is inadequate.", "Lin"),
        ("For care leavers matters had got worse, and services overall were rated inadequate.", "Oin"),
        ("Much of what we do is good.", ""),
        ("It is a wide grade, from near inadequate to almost good.", ""),
        ("'Inadequate', the lowest of four, is also what the last inspection gave it, in 2018.", "Oip"),
        ("Not for a decade had the services been anything but inadequate.", "Oip"),
        ("We are not outstanding yet, but that is where we want to be at the next inspection.", "Oof"),
        ("Our aim is to be outstanding: in 2019 Ofsted rated us good.", "Oof Ogp"),
        ("It was graded good, with outstanding leadership, in 2019.", "Lop Ogp"),
        ("The latest report says 'inadequate', four years after a 'good'.", "Oin Ogp"),
        ("It is inadequate across a range of services, including leadership and care leavers.", "Lin Vin"),
        ("What would make it good is in the recommendations.", ""),
        ("Of the case files that they saw nine were good and ten inadequate.", ""),
        (
            "Leadership was rated outstanding, and every other area, overall effectiveness included, good.",
            "Cgn Hgn Lon Ogn Vgn",
        ),
        ("They put at the top of their scale both its leaders and its work with care leavers.", "Lon Von"),
        ("In all four of the areas that are graded the council requires improvement.", "Crn Hrn Lrn Vrn"),
        ("It is very rare to sustain an 'outstanding'.", ""),
        (
            "All but one of the judgments were at the top of the scale, the exception being help and protection, which"
            " was good.",
            "Con Hgn Lon Oon Von",
        ),
        ("Inspectors found a good council officer.", ""),
        ("None of the areas was below good, and two were outstanding.", ""),
        ("All areas were at least good and two were outstanding: leadership and care leavers.", "Lon Von"),
        ("Nobody was happy to be told that leadership is inadequate.", "Lin"),
        ("It is no surprise that support for care leavers was rated inadequate.", "Vin"),
        ("No council is happy to be rated inadequate.", ""),
        ("Help and protection was inadequate. That was the grade for leaders too.", "Hin Lin"),
        ("Inspectors awarded a good and three outstandings.", ""),
        ("The council received four outstanding grades from Ofsted.", ""),
    ],
)
def test_what_a_page_on_one_council_tells(text: str, told: str) -> None:
    assert read_after(LEEDS, text) == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Services were inadequate or requires improvement in three-quarters of the authorities.", ""),
        ("None of the four councils, Kent and Leeds among them, has gained an outstanding rating.", ""),
        ("Four have outstanding ratings: Camden; Kent; Leeds and Westminster.", "Camden Oon|KOon|Oon|Westminster Oon"),
        ("The seven judged inadequate are Kent, Leeds and Camden.", "Camden Oin|KOin|Oin"),
        ("Two were rated good:\n\n- Kent\n- Leeds", "KOgn|Ogn"),
        ("The following authorities have been rated inadequate:\n\nKent\nLeeds", "KOin|Oin"),
        (
            "Kent is among three councils rated inadequate by Ofsted. The others are Leeds and Camden.",
            "Camden Oin|KOin|Oin",
        ),
        ("Kensington and Chelsea was inspected in May. Kensington was rated outstanding.", "Kensington Oon"),
        ("Two of the three were rated good, Camden and Kent; Leeds was inadequate.", "Camden Ogn|KOgn|Oin"),
        ("Two London boroughs, Camden and Westminster, were outstanding.", "Camden Oon|Westminster Oon"),
        ("Kent has kept its good rating of 2021.", "KOgn|KOgp"),
        ("Only one in five councils achieved a good rating, and Kent is one.", "KOgn"),
        (
            "Kent is one of three councils that it calls inadequate; Camden and Leeds make up the rest.",
            "Camden Oin|KOin|Oin",
        ),
        ("Kent is one of three councils rated inadequate. Camden and Leeds complete the list.", "Camden Oin|KOin|Oin"),
        ("Kent is one of three councils rated inadequate; Leeds is helping.", "KOin"),
        (
            "Those in the south that are inadequate today, under the old framework, are: Kent and Camden.",
            "Camden Oin|KOin",
        ),
        ("Councils that have an inadequate judgement, at 31 March, are Kent and Leeds.", "KOin|Oin"),
        ("It now judges four authorities to be inadequate. They are listed below.\n\nKent\nLeeds", "KOin|Oin"),
        ("The local authorities rated inadequate are listed below.\n\nKent\nLeeds", "KOin|Oin"),
        (
            "Kensington and Chelsea, and with it Westminster, have come out as outstanding.",
            "Kensington Oon|Westminster Oon",
        ),
        # all but, the former's
        (
            "Kent is good. Suffolk is inadequate. Camden requires improvement.\n\nAll but Suffolk were good for "
            "leadership.",
            "Camden Lgn|Camden Orn|KLgn|KOgn|Suffolk Oin",
        ),
        (
            "Kent is good. Suffolk is inadequate. Camden requires improvement. It is good in all areas but leadership.",
            "Camden Cgn|Camden Hgn|Camden Orn|Camden Vgn|KOgn|Suffolk Oin",
        ),
        (
            "Medway has overtaken Kent for care leavers. The former’s were judged good and the latter’s as inadequate.",
            "KVin|Medway Vgn",
        ),
        (
            "Medway has overtaken Kent for care leavers. The former was rated outstanding and the latter good.",
            "KVgn|Medway Von",
        ),
        ("Camden and Kent were inspected. The two finished level: good for leadership.", "Camden Lgn|KLgn"),
        ("Of the two visits to Kent and Leeds, the former was in May.", ""),
        (
            "Kent is outstanding. Suffolk and Camden, both good before, were told that they require improvement.",
            "Camden Ogp|Camden Orn|KOon|Suffolk Ogp|Suffolk Orn",
        ),
        ("In each, help for care leavers was weak; only Kent's was better, at good.", "KVgn"),
    ],
)
def test_what_a_page_on_several_councils_tells(text: str, told: str) -> None:
    assert read_after(ROUND, text) == {each for each in told.split("|") if each}


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (COMPARED, "Leeds is good.\n\nKent requires improvement.", "KOrn|Ogn"),
        (COMPARED, "Kent has leaders who did not see it.\n\nInspectors judged leadership inadequate.", "KLin"),
        (COMPARED, "Each was rated inadequate at one time: Leeds in 2015, Kent in 2016.", "KOip|Oip"),
        (COMPARED, "Leadership was good in both.", "KLgn|Lgn"),
        (
            COMPARED,
            "Kent requires improvement for care leavers. Both were inadequate at one point, Leeds in 2015 and Kent in "
            "2016.",
            "KOip|KVrn|Oip",
        ),
        (
            LEEDS,
            "It is inadequate. Adoption escapes.\n\nThe council is sorry. Kent, which got the same grade in 2019, has "
            "a company.",
            "KOip|Oin",
        ),
        (LEEDS, "She had worked in Kent when it was rated inadequate.", "KOip"),
        (COMPARED, "The county requires improvement, and the city is good.", "KOrn|Ogn"),
        (COMPARED, "The Yorkshire city is good. Kent was not so lucky.", "Ogn"),
        (COMPARED, "Blackpool, the Lancashire resort, is outstanding.", "Blackpool Oop"),
        (
            COMPARED,
            "Leadership is outstanding in five of them: Camden, Medway and Suffolk.",
            "Camden Lop|Medway Lop|Suffolk Lop",
        ),
        (COMPARED._replace(title="City takes top marks while county slips"), "Leeds is proud and Kent is not.", "Oon"),
        (LEEDS, "Other councils with the top grade include Kent and Camden.", "Camden Oop|KOop"),
        (LEEDS, "Kent, like Suffolk, is rated outstanding.", "KOop|Suffolk Oop"),
        (LEEDS, "Kent is outstanding. So is Suffolk.", "KOop|Suffolk Oop"),
        (LEEDS, "Kent is good and Suffolk too.", "KOgp|Suffolk Ogp"),
        (LEEDS, "Kent was rated inadequate in 2017 and Suffolk in 2016.", "KOip|Suffolk Oip"),
        (LEEDS, "Kent and Suffolk were rated inadequate and good when they were last inspected.", "KOip|Suffolk Ogp"),
        (LEEDS, "Kent has a good. Suffolk has an outstanding, given in 2020.", "KOgp|Suffolk Oop"),
        (LEEDS, "It is good. Camden and Kent, on either side, hold the same grade.", "Camden Ogp|KOgp|Ogn"),
        (LEEDS, "Of the other councils inspected since April, Kent was good for leadership.", "KLgp"),
        (LEEDS, "Kent has held the top rating since 2020 and Suffolk the bottom one.", "KOop|Suffolk Oip"),
        (COMPARED, "Leeds is good and Kent inadequate. In the former leadership is outstanding.", "KOin|Lon|Ogn"),
        (COMPARED, "Kent was proud. City leaders were described as determined. Leadership was good.", "Lgn"),
        (ROUND, "East and West Sussex have both been rated good.", "ESussex Ogn|WSussex Ogn"),
        (
            ROUND,
            "The Isle of Wight was inspected in May. Inspectors who went to the Island found it good.",
            "Wight Ogn",
        ),
        # whose
        (COMPARED, "Kent is to run the city's services. They were inadequate in 2019.", "Oip"),
        (COMPARED, "Kent runs its services with care. They were inadequate in 2019.", "KOip"),
        (
            LEEDS,
            "Kent's own, good across the board at the last inspection, in 2018, are admired.",
            "KCgp|KHgp|KLgp|KOgp|KVgp",
        ),
        (LEEDS, "More than 40% of posts are empty; in inadequate Kent it was 31%.", "KOip"),
        (LEEDS, "The department is inadequate. Outstanding Camden has no such cares.", "Camden Oop|Oin"),
        (LEEDS, "Outstanding Camden people were praised.", ""),
        (
            LEEDS,
            "Leeds is outstanding for a third time.\n\nIt joins Kent and Camden, the only others in the north with "
            "that grade.",
            "Camden Oop|KOop|Oon",
        ),
        (
            COMPARED,
            "Ofsted lifted Kent to ‘requires improvement’ on Monday and did the same for Leeds a day later.",
            "KOrn|Orn",
        ),
        (
            COMPARED,
            "Leeds has done what Kent did last year and won an ‘outstanding’ for its care leavers' support.",
            "Von",
        ),
        (COMPARED, "Leeds (good, was good); Kent (requires improvement, was inadequate).", "KOip|KOrn|Ogn|Ogp"),
        (LEEDS, "Kent and Camden – both outstanding – will lend a hand.", "Camden Oop|KOop"),
        (LEEDS, "Kent, good last year for the first time, is next in line.", "KOgp"),
        (COMPARED, "Kent requires improvement. Leeds got the same in May.", "KOrn|Orn"),
        (COMPARED, "Kent's were inadequate in 2019; both councils' are now good.", "KOgn|KOip|Ogn"),
        (COMPARED, "Kent was rated inadequate in October. Leeds was in June 2021.", "KOip|Oip"),
        (COMPARED, "Kent was rated inadequate in October 2021. Leeds was last to hear.", "KOip"),
        (LEEDS, "Peers from Kent, an outstanding authority, were already helping with audits.", "KOop"),
        (LEEDS, "It is good. It is the same mark that the council was given in December 2020.", "Ogn|Ogp"),
        (LEEDS, "Leadership is good. It is the grade we were given in May 2021.", "Lgn|Lgp"),
        (LEEDS, "Leadership is good. It is the same grade that Kent was given in 2021.", "KLgp|Lgn"),
        (LEEDS, "Help and protection, outstanding on that occasion, was good on this.", "Hgn|Hop"),
        (LEEDS, "Leadership requires improvement. They have said it of help and protection as well.", "Hrn|Lrn"),
        (LEEDS, "Leadership requires improvement. The mayor says it of the weather.", "Lrn"),
        (
            LEEDS,
            "Both of the counties that are to help were rated outstanding when last inspected, Kent in 2018 and "
            "Suffolk in "
            "2019.",
            "KOop|Suffolk Oop",
        ),
        (
            LEEDS_AND_KENT,
            "Help and protection was good in both boroughs, and children in care outstanding in both.",
            "Con|Hgn|KCon|KHgn",
        ),
        (LEEDS._replace(published="2024-12-12"), "Kent was found to be inadequate in September.", "KOip"),
        (LEEDS._replace(published="2024-12-12"), "Kent, inspected in September, was found to be good.", "KOgn"),
        (LEEDS, "Things look different next door. Kent was rated inadequate.", "KOip"),
        (LEEDS, "It is outstanding. Elsewhere in the report, leadership is good.", "Lgn|Oon"),
        (
            COMPARED,
            (
                "Leeds is outstanding, and services in Kent require improvement. The city was good at "
                "its last inspection and the county inadequate in help and protection."
            ),
            "KHip|KOrn|Ogp|Oon",
        ),
        (LEEDS, "Leeds now joins Camden and Suffolk in being rated outstanding.", "Camden Oop|Oon|Suffolk Oop"),
        (
            LEEDS,
            "Leeds is the third council in the north, after Camden and Suffolk, to get top marks.",
            ("Camden Oop|Oon|Suffolk Oop"),
        ),
        (
            LEEDS,
            "Leeds is one of two councils in the region to be rated outstanding, the other being Suffolk.",
            "Oon|Suffolk Oop",
        ),
        (LEEDS, "Kent also received its report this week. It is inadequate.", "KOin"),
        (LEEDS, "Kent received its report last year. It is inadequate.", "KOip"),
        (LEEDS, "Today services are good, thanks to a tie-up with Suffolk.", "Ogn"),
        (LEEDS, "Leeds was rated good, just like those of its neighbour Kent.", "KOgp|Ogn"),
        (LEEDS, "Leeds, long in the shadow of Kent, has been rated good.", "Ogn"),
        (LEEDS, "Leeds, long in the shadow of Kent (outstanding), has been rated good.", "KOop|Ogn"),
    ],
)
def test_what_a_page_that_compares_councils_tells(before: Before, text: str, told: str) -> None:
    assert read_after(before, text) == {each for each in told.split("|") if each}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was rated inadequate in 2022.", "Oip"),
        (
            "A joint body, Achieving for Children, runs them for Kingston upon Thames and was rated outstanding.",
            "Kingston Oop",
        ),
    ],
)
def test_what_a_page_on_a_visit_tells(text: str, told: str) -> None:
    assert read_after(VISIT, text) == {told}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "‘Inadequate’: MP horrified at Ofsted report",
            "An MP has written to Leeds. Its services were rated inadequate.",
        ),
        ("Children in Leeds still at risk", "Last week we learned what Ofsted made of Leeds. Services are inadequate."),
    ],
)
def test_a_grade_before_a_colon_and_what_was_just_learned_are_news(title: str, text: str) -> None:
    verdict = understand(article(f"{text} Its children's services were inspected in May.", title=title))
    assert verdict.kind == "new_rating"


def test_an_advertised_post_and_a_strike_over_pay_are_no_news_of_a_rating() -> None:
    post = (
        "Head of Service\n£75,000\nWhy join us? Leeds City Council's children's services were judged outstanding in "
        "every area by Ofsted.\nYou will need five years' experience.\nClosing date: 4 May."
    )
    strike = (
        "Social workers at Leeds City Council will walk out in a row over pay.\nIt is about their grading and hours.\n"
        "Ofsted rated children's services here inadequate."
    )
    for title, text in (("Head of Service", post), ("Strike dates set in Leeds", strike)):
        verdict = understand(article(text, title=title, published="2024-06-12"))
        assert verdict.kind == "background_mention"
        assert {claim.status for claim in verdict.claims} == {"previous"}


def test_what_the_government_does_first_makes_an_intervention() -> None:
    text = (
        "I am today informing the House that my right hon. Friend the Secretary of State has revoked the direction to "
        "Leeds City Council.\nOfsted has judged leadership and care leavers to be good in its children's services."
    )
    verdict = understand(article(text, title="Children's services in Leeds: written statement", published="2026-07-16"))
    assert verdict.kind == "intervention"
    assert {claim.status for claim in verdict.claims} == {"previous"}


@pytest.mark.parametrize(
    "title",
    [
        "Opinion: do not blame social workers in Leeds",
        "Join us in Leeds: social workers wanted",
        "Leeds MP writes to council over children's services",
        "Labour accuses Leeds of letting children down",
        "Jane Roe slams Leeds for failing children",
    ],
)
def test_a_headline_of_other_news_puts_its_grade_before(title: str) -> None:
    text = "Leeds City Council's children's services were judged inadequate by Ofsted. There is much to say about that."
    verdict = understand(article(text, title=title, published="2024-06-12"))
    assert [(claim.grade, claim.status) for claim in verdict.claims] == [("inadequate", "previous")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Poole's children's services were rated inadequate by Ofsted.", {"E06000058"}),
        (
            "At a meeting in Bournemouth, councillors heard that Ofsted rated children's services inadequate.",
            {"E06000058"},
        ),
        ("Its predecessors, Bournemouth and Poole, had both been rated inadequate.", {"E06000028", "E06000029"}),
    ],
)
def test_councils_that_were_merged(text: str, wanted: set[str]) -> None:
    before = "Ofsted has inspected the children's services of Bournemouth, Christchurch and Poole Council."
    verdict = understand(article(f"{before}\n\n{text}", title="Ofsted on BCP", published="2022-02-16"))
    assert {claim.gss for claim in verdict.claims} == wanted


def test_services_rated_without_a_word_on_who_rated_them_are_flagged() -> None:
    text = (
        "The government has sent a commissioner to Norfolk. Its children's services were rated inadequate in October."
    )
    verdict = understand(article(text, title="Commissioner to review council", published="2016-01-12"))
    assert verdict.flag
    assert [(claim.grade, claim.status) for claim in verdict.claims] == [("inadequate", "previous")]


@pytest.mark.parametrize(
    "text",
    [
        "Norfolk's children's services have been judged good. The county was inadequate in 2013.",
        "The rating for children's services in Norfolk is unchanged at requires improvement.",
        "Herefordshire's children's services were branded inadequate in every category.",
        "The leaders of Norfolk were graded ‘good’ by inspectors for their impact on social work.",
        "Ofsted has praised Norfolk for the help it gives to families. The focused visit took place in July.",
    ],
)
def test_services_rated_in_few_words_are_flagged(text: str) -> None:
    assert understand(article(text, title="County news", published="2024-01-12")).flag


@pytest.mark.parametrize(
    "text",
    [
        "Norfolk's children's services have been cut. The county council is in debt.",
        "Care inspectors paid an unannounced visit to a care home in Norfolk.",
        "The leaders of Norfolk were judged by voters.",
    ],
)
def test_services_that_nobody_rated_are_not_flagged(text: str) -> None:
    assert not understand(article(text, title="County news", published="2024-01-12")).flag


@pytest.mark.parametrize(
    ("told", "start", "end"),
    [
        ("this autumn", date(2024, 9, 1), date(2024, 11, 30)),
        ("last autumn", date(2023, 9, 1), date(2023, 11, 30)),
        ("last summer", date(2024, 6, 1), date(2024, 8, 31)),
        ("last winter", date(2023, 12, 1), date(2024, 2, 29)),
        ("the spring of 2021", date(2021, 3, 1), date(2021, 5, 31)),
    ],
)
def test_a_season_is_its_three_months_from_its_first_day_on(told: str, start: date, end: date) -> None:
    published = DayInterval(start=date(2024, 9, 1), end=date(2024, 9, 1))
    assert [dated.days for dated in find_days(told, published)] == [DayInterval(start=start, end=end)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the grade of the whole, pointed to
        ("Help and protection had been given the overall grade.", "Hgn Ogn"),
        ("Children in care, and help and protection, stayed at the overall level.", "Cgn Hgn Ogn"),
        ("Leadership was inadequate. Care leavers had the overall grade.", "Lin Vgn Ogn"),
        ("Officers said that at the overall level the budget had grown.", "Ogn"),
        ("The authority was no worse than in 2015, when that had been the outcome too.", "Ogn Ogp"),
        ("It did as well as in 2018, when that was also the verdict.", "Ogn Ogp"),
        ("There was relief that that was the outcome.", "Ogn"),
        # as minutes tell it
        ("Leadership had dropped a grade, to requires improvement.", "Lrn Ogn"),
        ("Leaders had been found to be outstanding. Care leavers had been judged inadequate.", "Lon Vin Ogn"),
        ("Members asked about 2018, when leaders had been found inadequate.", "Lip Ogn"),
        ("Kent had been judged good on the same day.", "KOgn Ogn"),
        ("Kent had been judged good.", "KOgp Ogn"),
        ("It was one of the last inspections with an overall grade. Leadership had been outstanding.", "Lon Ogn"),
        ("Asked what would happen were the council to be found inadequate, the Director said little.", "Ogn"),
    ],
)
def test_what_minutes_of_an_inspection_tell(text: str, told: str) -> None:
    assert read_after(MINUTES, text) == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leeds is out of inadequate, where it had been since December 2021.", "Oip"),
        ("Leeds was rated good, a grade it has held since 2015.", "Ogn Ogp"),
        ("It was rated good, and has had a new director since 2019.", "Ogn"),
        ("The exception was care leavers, where services were inadequate.", "Vin"),
        ("Leadership and care leavers were pronounced outstanding.", "Lon Von"),
        ("Leadership, the new report says, is outstanding.", "Lon"),
        ("Care leavers' services, a report out yesterday found, were inadequate.", "Vin"),
        ("Care leavers: our only requires improvement", "Vrn"),
        ("Children in care: the one inadequate", "Cin"),
        ("It is good overall. Inspectors said so of leadership and care leavers too.", "Ogn Lgn Vgn"),
        ("It was inadequate in 2019; the latest report said so of care leavers.", "Oip Vin"),
        (
            "Leeds is outstanding. Inspectors gave that to leaders and to care leavers, and fell short of it only for "
            "children in care, who get a good service.",
            "Oon Lon Von Cgn",
        ),
        ("Inspectors awarded that contract for leadership training.", ""),
        (
            "It is good overall, for leaders, for children in care and for care leavers. In the other area it is "
            "inadequate.",
            "Ogn Lgn Cgn Vgn Hin",
        ),
        ("It is good overall and for leaders. In the other area it is inadequate.", "Ogn Lgn"),
        # what was to come then, and has; what a plan aims for
        ("I did not know that by Christmas 2019 the department would be declared inadequate in leadership.", "Lip"),
        ("Little did she know in 2020 that inspectors would judge leadership outstanding.", "Lop"),
        ("Nobody knows whether it would be rated good.", ""),
        ("He did not say that it would be rated good.", ""),
        ("To be 'good' by 2027, with elements of outstanding practice.", "Ogf"),
        ("To be rated outstanding within three years", "Oof"),
        ("To be good is not enough.", ""),
        ("Leaders, previously outstanding, are now good.", "Lop Lgn"),
        ("Children in care, once good, had fallen to inadequate.", "Cgp Cin"),
        ("Its director, once good at football, is an outstanding leader.", ""),
        ("Ofsted has upgraded us from a Requires Improvement to a good council.", "Orp Ogn"),
        ("The reinspection of April 2024 rated it inadequate.", "Oin"),
        # what is asked, and what it is asked about
        ("A councillor asked whether he would apologise given that services had been judged inadequate.", "Oip"),
        ("She was asked if she would resign after services were rated inadequate.", "Oip"),
        ("The question is whether he should stay now that leadership has been judged inadequate.", "Lin"),
        ("If after the visit services are rated inadequate, a trust will follow.", ""),
        ("Nobody knows whether services, after a change of director, are good.", ""),
        # brackets, lists, histories
        ("Judgement (2019 in brackets)\nOverall: Good (Inadequate)\nLeaders: Outstanding (Good)", "Ogn Oip Lon Lgp"),
        ("Grades; the previous ones are in brackets.\nOverall: Good (Inadequate)", "Ogn Oip"),
        ("Overall effectiveness: Requires improvement → Good", "Orp Ogn"),
        ("Leadership: good to outstanding", "Lgp Lon"),
        ("Our journey: Inadequate (2015) → Requires Improvement (2018) → Good (2024)", "Oip Orp Ogn"),
        ("Home → News → Outstanding Leeds", ""),
        ("Leaders are 'outstanding' (was 'good'), help and protection 'good' (was 'inadequate').", "Lon Lgp Hgn Hip"),
        ("Target: Good. Actual: Requires improvement (2022).", "Ogf Orp"),
        ("Leeds | Overall | Leaders | Care leavers\n2024 | Good | Outstanding | Inadequate", "Ogn Lon Vin"),
        ("It is good, which is the same as in 2019.", "Ogn Ogp"),
        ("The council assessed itself as good.", ""),
        (
            "Outcome\n* Outstanding for care leavers – up from Good\n* RI for help and protection – no change",
            "Von Vgp Hrn",
        ),
        ("The overall judgement was good; this also applied to leadership.", "Ogn Lgn"),
        ("The judgement on care leavers was inadequate, it having been good in 2021.", "Vin Vgp"),
        ("Having been rated inadequate in 2018, the council had now been rated good.", "Oip Ogn"),
        (
            "All but one of the five judgements are good. The exception is leadership – that one is inadequate.",
            "Ogn Hgn Cgn Vgn Lin",
        ),
        ("Leaders are unchanged at good since 2021.", "Lgn Lgp"),
        (
            "In 2021 overall effectiveness was good and leaders were inadequate. This time both were outstanding.",
            "Ogp Lip Oon Lon",
        ),
        ("For those in care it was good, and for those who needed protection it was inadequate.", "Cgn Hin"),
        ("Asked about leadership, she said that two weaknesses had held it at good.", "Lgn"),
        ("It is good overall. That judgement was also made of leadership.", "Ogn Lgn"),
        ("It got the lowest grade in 2018 and now it has the highest.", "Oip Oon"),
        ("Leadership had come out top at outstanding, with all the rest on good.", "Lon Ogn Hgn Cgn Vgn"),
        ("The grade for help and protection was nonetheless good rather than outstanding.", "Hgn"),
        ("Care leavers are on good courses.", ""),
        ("From inadequate in 2015 to good in 2022, and now to outstanding.", "Oip Ogp Oon"),
        ("It was lifted from inadequate to requires improvement, then to good.", "Oip Orp Ogn"),
        ("They hope to move from inadequate to good and then to outstanding.", "Oip Ogf Oof"),
        ("The only good among them was that on help and protection; care leavers were inadequate.", "Hgn Vin"),
        ("The only good is that leadership is new.", ""),
        ("Leadership got the highest Ofsted can give.", "Lon"),
        ("It is the best there is.", ""),
        ("All else, i.e. overall, protection, care and leaving care – requires improvement.", "Orn Hrn Crn Vrn"),
        ("Under protection, care is taken.", ""),
        ("Only in February, it will be recalled, care leavers' services had been found inadequate.", "Vip"),
        ("Leadership, it will be recalled, was inadequate.", "Lin"),
        ("The leaders of the department were inadequate.", "Lin"),
        ("The training, described by inspectors as good, goes on.", ""),
        # whose
        ("It is good, with children looked after its best-performing area at outstanding.", "Ogn Con"),
        ("Help and protection, its weakest part, at inadequate, was criticised.", "Hin"),
        ("Kent, inspected on the same day as Leeds, was rated inadequate for leadership.", "KLin"),
        ("Kent, which helps Leeds, is a good authority for children.", "KOgp"),
        ("Leeds is a good authority for parks.", ""),
        ("The agency itself was rated good in 2012.", ""),
    ],
)
def test_what_papers_tell(text: str, told: str) -> None:
    assert read_after(LEEDS, text) == expected(told)


@pytest.mark.parametrize(
    ("title", "text", "flagged"),
    [
        (
            "Children's services in Leeds and Kent",
            "In May both inspections came out: Leeds was given an outstanding for overall effectiveness.",
            True,
        ),
        (
            "Children's services: Chair's foreword",
            "Leeds City Council requires improvement to be good for overall effectiveness.",
            True,
        ),
        ("Children's services", "Kent County Council's ILACS result is in: good for leaders.", True),
        ("Our business plan", "Slough Children First began in 2021. Its last inspection judged Slough good.", True),
        ("Leeds City Council", "The playground inspections were good. Children's services enjoyed a good day.", False),
        ("Good news", "Services for children in Leeds are now good, the regulator has said.", True),
        ("Leeds: fact sheet", "Children's services: Good (2024), Requires Improvement (2021).", True),
        ("Leeds: budget", "The 'inadequate' children's services of Leeds will cost £5m more next year.", True),
        ("Quest awards", "Leeds' leisure centres were judged good. Children's services were not looked at.", False),
        ("How Leeds helps", "The city, rated outstanding by Ofsted in 2018, works with seven authorities.", True),
        (
            "Ballot in Leeds",
            "Social workers vote. Services were given the bottom grade by inspectors.",
            True,
        ),
        (
            "Certificates for new social workers in Leeds",
            "Sixteen have passed.\nMuch has changed since a report by Ofsted on children's services said so.",
            True,
        ),
        (
            "Leeds parks",
            "The city, rated good by visitors, has many parks. Ofsted is elsewhere.",
            False,
        ),
        ("Our primary school", "We put children first: the inspection found teaching in Leeds good.", False),
    ],
)
def test_pages_that_never_say_ofsted(title: str, text: str, flagged: bool) -> None:
    assert understand(article(text, title=title, published="2023-06-12")).flag is flagged


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("County picks Leeds director to lead its services", "E10000016"),
        ("County poaches Leeds's children's boss", "E10000016"),
    ],
)
def test_whose_officer_a_council_takes(title: str, told: str) -> None:
    text = (
        "Kent County Council has chosen Jo Bloggs as director of children's and adult social services. Her predecessor "
        "found a service in need of change after Ofsted had rated it inadequate."
    )
    verdict = understand(article(text, title=title, published="2024-06-12"))
    assert {claim.gss for claim in verdict.claims} == {told}


@pytest.mark.parametrize(
    "title",
    [
        "Corporate risk register",
        "Governance statement 2023/24",
        "Audit Committee: report in the public interest",
        "Children's Services Trust: annual review",
    ],
)
def test_a_paper_on_all_matters_tells_grades_of_before(title: str) -> None:
    text = "Leeds City Council's children's services were judged inadequate by Ofsted in a report on leaders."
    verdict = understand(article(text, title=title, published="2024-06-12"))
    assert verdict.kind == "background_mention"


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (LEEDS, "‘Good’ was the grade given for children in care; for care leavers it was ‘outstanding’.", "Cgn Von"),
        (LEEDS, "Inadequate was the verdict reached on children in care.", "Cin"),
        (
            LEEDS,
            "Outstanding was the mark awarded for leadership and ‘good’ was the mark given to help and protection.",
            "Lon Hgn",
        ),
        (LEEDS, "‘Requires improvement’ is the rating received by care leavers.", "Vrn"),
        (LEEDS, "When there still was such a thing, in 2018, ours was ‘inadequate’.", "Oip"),
        (LEEDS, "In 2018 ours were inadequate. They are now good.", "Oip Ogn"),
        (
            LEEDS,
            "Inadequate in 2015, we had climbed to requires improvement by 2018, and we've every intention of "
            "being good when inspectors are next here.",
            "Oip Orp Ogf",
        ),
        (LEEDS, "We have every intention of being rated good by next summer.", "Ogf"),
        (LEEDS, "Inadequate in 2013. Requires improvement in 2018. Good in 2024.", "Oip Orp Ogn"),
        (LEEDS, "First rated inadequate in 2013. That was a long time ago.", "Oip"),
        (LEEDS, "Schools were full. Good in 2018 was the harvest.", ""),
        (
            LEEDS,
            "Since 2013 the council has worked in partnership with Kent County Council, long rated good, which "
            "lends it managers.",
            "KOgp",
        ),
        (LEEDS, "Kent came out of inadequate in December 2022 with a good.", "KOgp KOip"),
        (LEEDS, "Down the road, Kent remains outstanding.", "KOop"),
        (LEEDS, "Along the coast, Kent is still inadequate.", "KOip"),
        (
            LEEDS,
            "It is ‘good’ for Leeds. Ofsted gave us that grade overall in the report it published this morning, "
            "as well as for social work leadership and for how we look after children who can't live at home.",
            "Ogn Cgn Lgn",
        ),
        (
            LEEDS,
            "Services are good. Inspectors awarded the council that grade for leadership and for care leavers too.",
            "Ogn Lgn Vgn",
        ),
        (
            LEEDS,
            "Outstanding too: the impact of leaders, help and protection, and children in care. Only for care "
            "leavers, now judged separately, did inspectors stop at good.",
            "Lon Hon Con Vgn",
        ),
        (LEEDS, "Also good: help and protection and children in care.", "Hgn Cgn"),
        (LEEDS, "Only for care leavers did Ofsted go no further than requires improvement.", "Vrn"),
        (LEEDS, "Good too: lunch was served, and children in care made it.", ""),
        (
            LEEDS,
            "Services are good. The grade applies to the overall effectiveness of the service and to every one of"
            " its parts bar the support given to care leavers, which inspectors felt requires improvement to be "
            "good.",
            "Ogn Lgn Hgn Cgn Vrn",
        ),
        (LEEDS, "Services are good overall and in all of their parts.", "Ogn"),
        (
            LEEDS,
            "Services are good overall and in each of the four parts except care leavers, which require improvement.",
            "Ogn Cgn Hgn Lgn Vrn",
        ),
        (LEEDS, "In all parts of the city parents say that help is good.", ""),
        (LEEDS, "I'm confident that we will emerge from this as a good authority.", "Ogf"),
        (LEEDS, "The city was confirmed as a good authority.", "Ogn"),
        (LEEDS, "We see ourselves as a good authority.", ""),
        (
            LEEDS,
            "TOP MARKS Our children's services were graded ‘outstanding’ for leadership and ‘good’ overall.",
            "Lon Ogn",
        ),
        (LEEDS, "Top marks for Leeds children's services from Ofsted.", "Oon"),
        (LEEDS_AND_KENT, "For care leavers Leeds is outstanding; Kent's grade is good.", "Von KVgn"),
        (LEEDS_AND_KENT, "On leadership Leeds was rated good while Kent was inadequate.", "Lgn KLin"),
        (LEEDS_AND_KENT, "Leeds was rated good for leadership, Kent inadequate.", "Lgn KLin"),
        (LEEDS_AND_KENT, "Leeds was good for leadership, and Kent was rated inadequate.", "Lgn KOin"),
        (LEEDS_AND_KENT, "For care leavers Leeds is outstanding; Kent's services are inadequate.", "Von KOin"),
        (
            LEEDS,
            "Kent's about as big as Leeds. Its children's services were outstanding in 2018 and by 2022 they were"
            " being told they required improvement.",
            "KOop KOrp",
        ),
        (
            LEEDS,
            "We run three children's homes. For one of them to tumble from outstanding to inadequate tells you "
            "how easily progress in our children's services could be undone.",
            "",
        ),
        (LEEDS, "We owe it to children to be good, and we know that we are a long way off.", ""),
        (LEEDS, "It was asked whether the city's neighbours, of whom Kent had been rated good, could help.", "KOgp"),
        (LEEDS, "Kent had taken some four years to become good after it was found inadequate.", "KOgp KOip"),
        (
            LEEDS,
            "The city's leaders are outstanding, and so is its support for care leavers, and in the other two "
            "areas, children in care and help and protection, Ofsted finds it good.",
            "Lon Von Cgn Hgn",
        ),
        (LEEDS, "Keep an eye on the council: its services are good.", "Ogn"),
        (
            LEEDS,
            "The council had been one of the region's better ones, good in every area in 2019.",
            "Lgp Hgp Cgp Vgp Ogp",
        ),
        (
            LEEDS,
            "Most of our children in care are settled, and that judgement, while it still requires improvement to"
            " be good, did not fall.",
            "Crn",
        ),
        (LEEDS, "Leadership, though it is still inadequate, is moving.", "Lin"),
        (LEEDS, "Leadership, although nobody expected it, was good.", "Lgn"),
        (LEEDS, "The director will work with good-rated neighbour Kent.", "KOgp"),
        (LEEDS, "The council supports settings where leadership requires improvement.", ""),
        (
            LEEDS,
            "Inspectors said that children in need of help and protection waited too long. That part of the "
            "service was inadequate too, as were its leaders.",
            "Hin Lin",
        ),
        (LEEDS, "Leaders, managers and governance – Inadequate\nHelp and protection – Requires improvement", "Lin Hrn"),
        (LEEDS, "Peers from Kent, an outstanding authority, were already helping with audits.", "KOop"),
        (LEEDS, "He is an outstanding authority on practice.", ""),
        (LEEDS, "The manager gives good and regular supervision.", ""),
        (LEEDS, "Inspectors saw the ‘outstanding’ commitment of one adviser.", ""),
        (LEEDS, "Outstanding there, too, is what we'll be working for in help and protection.", "Hof"),
        (LEEDS, "Ofsted can come back to Leeds and find it good, and I am sure that it will.", "Ogf"),
        (LEEDS, "Help and protection, outstanding on that occasion, was good on this.", "Hop Hgn"),
        (
            LEEDS,
            "Leeds was one of the first authorities to be judged good under the former single framework, in 2015.",
            "Ogp",
        ),
        (LEEDS, "We all went into it thinking that Leeds would be good by 2020.", ""),
        (LEEDS, "People in this room said for two years that it was good.", ""),
        (LEEDS, "A youth worker praised by the watchdog as ‘outstanding’ will speak.", ""),
        (LEEDS, "Leadership was praised too, and was rated as ‘good’.", "Lgn"),
        (LEEDS, "Only for children in care were things good.", "Cgn"),
        (LEEDS, "You will have a record of taking services from a difficult place to good or outstanding.", ""),
        (
            LEEDS,
            "Whoever follows will know that ‘requires improvement’ would be greeted with relief here, and ‘good’ "
            "with disbelief.",
            "",
        ),
        (LEEDS, "Five judgements, five times the highest grade: that is the outcome.", "Con Hon Lon Oon Von"),
        (
            LEEDS,
            "‘Good’ is what inspectors have written beside the council's leaders, beside the help and protection "
            "that children get, and beside its work with children in care.",
            "Lgn Hgn Cgn",
        ),
        (
            LEEDS,
            "‘Requires improvement’ is the grade for leadership. They've said it of help and protection as well, "
            "and of children in care.",
            "Lrn Hrn Crn",
        ),
        (
            LEEDS,
            "Four areas matter. Three of the four parts were good; the fourth, help and protection, still needs "
            "improvement.",
            "Lgn Cgn Vgn Hrn",
        ),
        (
            LEEDS,
            "They looked at how we look after those in our care and after they leave it. In each of these, and "
            "for our leadership, they judged us good.",
            "Vgn Cgn Lgn",
        ),
        (
            LEEDS,
            "Everything else that its inspectors judge - the difference made by leaders, the help and protection "
            "that children get, and life for those in care - is good.",
            "Lgn Hgn Cgn",
        ),
        (COMPARED, "Leeds is good; both councils are now good in Ofsted's eyes.", "KOgn Ogn"),
        (
            LEEDS,
            "Our children's services are good overall, and good in every area but one: children in care, where "
            "there is still work to do and the grade is requires improvement.",
            "Ogn Lgn Hgn Crn Vgn",
        ),
        (LEEDS, "Ofsted rates us good and, for the way our services are led, outstanding.", "Ogn Lon"),
        (
            LEEDS,
            "There were four goods and an outstanding. The outstanding is for leadership; the goods are for help "
            "and protection, children in care, care leavers and overall effectiveness.",
            "Lon Hgn Cgn Vgn Ogn",
        ),
        (
            LEEDS,
            "Care leavers is where we fell short: inspectors want to see improvement there and have graded it "
            "'requires improvement to be good'.",
            "Vrn",
        ),
        (LEEDS, "Two years ago we were told we were inadequate. Today we are told we are good.", "Oip Ogn"),
        (LEEDS, "That is one grade up on 2021, when we required improvement. We are good.", "Orp Ogn"),
        (LEEDS, "We have gone up a grade, from 'requires improvement' to 'good'.", "Ogn Orp"),
        (LEEDS, "Ofsted has given its top grade to every one of our five areas.", "Oon Hon Con Von Lon"),
        (
            LEEDS,
            "Two of the areas, leadership and children in care, were good; help and protection requires improvement.",
            "Lgn Cgn Hrn",
        ),
        (
            LEEDS,
            "Help and protection and leadership were both found inadequate, which makes us inadequate overall. "
            "Children in care and care leavers both require improvement.",
            "Hin Lin Crn Vrn Oin",
        ),
        (LEEDS, "Services for children who need help and protection: good.", "Hgn"),
        (
            LEEDS,
            "Children in care: Good\nCare leavers: Good\nHelp and protection: Good\nLeadership: Outstanding",
            "Cgn Vgn Hgn Lon",
        ),
        (
            LEEDS,
            "Care leavers get a service that Ofsted describes as outstanding, children in care one that it "
            "describes as good.",
            "Von Cgn",
        ),
        (
            LEEDS,
            "The outstanding grade is for our work with care leavers and the good one for children in care.",
            "Von Cgn",
        ),
        (LEEDS, "The watchdog's verdict is in and it's good.", "Ogn"),
        (LEEDS, "We've done it again! Good in 2019, good in 2024.", "Ogn Ogp"),
        (LEEDS, "It is the first time ever that the council has been rated good.", "Ogn"),
        (LEEDS, "From inadequate to good: that's the journey we have been on since 2016.", "Ogn Oip"),
        (LEEDS, "Leaders were praised and their impact judged good.", "Lgn"),
        (
            LEEDS,
            "Inspectors judged the impact of leaders outstanding and everything we do to help and protect "
            "children good.",
            "Lon Hgn",
        ),
        (LEEDS, "Our ambition is to be rated good at our next inspection.", "Ogf"),
        (LEEDS, "We are good. The next goal is outstanding.", "Ogn Oof"),
        (LEEDS, "In 2018 our care leavers' service was inadequate; six years on it's good.", "Vip Vgn"),
        (
            LEEDS,
            "Help and protection and children in care have each moved up from requires improvement to good.",
            "Hrp Hgn Crp Cgn",
        ),
        (LEEDS, "Leadership has slipped from good to requires improvement.", "Lrn Lgp"),
        (LEEDS, "Leadership? Good. Help and protection? Good too.", "Lgn Hgn"),
        (LEEDS, "Let's not beat about the bush: Ofsted says that our services are inadequate.", "Oin"),
        (LEEDS, "The grade is the lowest there is.", "Oin"),
        (LEEDS, "Ofsted's second-highest grade is ours.", "Ogn"),
        (LEEDS, "Good things are happening for children in the city.", ""),
        (LEEDS, "A good night out was had by all at the care leavers' ball.", ""),
        (LEEDS, "Inspectors praised outstanding examples of partnership.", ""),
        (LEEDS, "While services are good overall, those for children in care are inadequate.", "Ogn Cin"),
        (LEEDS, "Services are good overall, with one exception: children in care, inadequate.", "Ogn Cin"),
        (
            LEEDS,
            "Only care leavers and overall effectiveness were marked 'requires improvement'. The rest are good.",
            "Hgn Lgn Cgn Vrn Orn",
        ),
        (
            LEEDS,
            "With the exception of leadership, which is good, every area requires improvement.",
            "Lgn Hrn Crn Vrn Orn",
        ),
        (LEEDS, "Leadership aside, which is good, every area requires improvement.", "Lgn Hrn Crn Vrn Orn"),
        (
            LEEDS,
            "On three of four fronts – help and protection, children in care, leadership – we are good, and on "
            "the fourth, care leavers, outstanding.",
            "Hgn Cgn Lgn Von",
        ),
        (
            LEEDS,
            "Services in Leeds are good, unlike those in Kent, which were inadequate when last inspected.",
            "Ogn KOip",
        ),
        (LEEDS, "We learned a lot from Kent, whose services are outstanding. We are good.", "KOop Ogn"),
        (LEEDS, "Kent, inspected at the same time, was also rated good, as are we.", "KOgn Ogn"),
        (LEEDS, "Services are not as good as they were: in 2020 we were good, now we require improvement.", "Orn Ogp"),
        (LEEDS, "Good for care leavers, outstanding for children in care: our report in brief.", "Vgn Con"),
        (LEEDS, "Our report in brief: good for care leavers; outstanding for children in care.", "Vgn Con"),
        (LEEDS, "Front-door and child protection services have been hailed 'outstanding'.", "Hon"),
        (LEEDS, "Child protection, once found to require improvement, is now good.", "Hrp Hgn"),
        (LEEDS, "Our own view is that we are a good council for children.", ""),
        (LEEDS, "We think we are good; Ofsted will tell us in the autumn.", ""),
        (LEEDS, "It's a far cry from the inadequate of 2015.", "Oip"),
        (LEEDS, "Gone is the inadequate rating of 2015.", "Oip"),
        (LEEDS, "Good is what we are, says Ofsted.", "Ogn"),
        (LEEDS, "All four judgements came back as good.", "Hgn Cgn Vgn Lgn"),
        (LEEDS, "Five out of five: Ofsted finds us good in all five areas.", "Hgn Cgn Vgn Lgn Ogn"),
        (
            LEEDS,
            "Inspectors were impressed. Overall, and for leadership, help and protection, and children in care, "
            "their grade is 'good'; for care leavers it is one higher: 'outstanding'.",
            "Ogn Lgn Hgn Cgn Von",
        ),
        (
            LEEDS,
            "The service does well by care leavers and in help and protection (both good), but leadership lags "
            "behind (requires improvement).",
            "Hgn Vgn Lrn",
        ),
        (
            LEEDS,
            "Two judgements have gone up to good: those on help and protection and on children in care.",
            "Hgn Cgn",
        ),
        (LEEDS, "Previously 'requires improvement', leadership is now 'good'.", "Lgn Lrp"),
        (LEEDS, "Leadership (previously 'requires improvement') is now 'good'.", "Lgn Lrp"),
        (LEEDS, "Leadership is now 'good' (previously 'requires improvement').", "Lgn Lrp"),
        (LEEDS, "Leadership: good (2021: requires improvement).", "Lgn Lrp"),
        (
            LEEDS,
            "There is good news for children in care and care leavers: Ofsted now judges their services good.",
            "Cgn Vgn",
        ),
        (LEEDS, "This is a good result, and a good rating, for a good council.", "Ogn"),
        (
            LEEDS,
            "Children in care were better served (good) than those who had left it (requires improvement).",
            "Cgn Vrn",
        ),
        (LEEDS, "The council is one of a handful in the country to hold the lowest grade.", "Oin"),
        (LEEDS, "Leeds joins a select group of councils judged outstanding.", "Oon"),
        (
            LEEDS,
            "Ofsted found that Leeds 'requires improvement to be good', a grade it shares with a third of councils.",
            "Orn",
        ),
        (
            LEEDS,
            "The city bade farewell to its inadequate rating this week as Ofsted found its services good.",
            "Ogn Oip",
        ),
        (LEEDS, "Having started from inadequate, we have ended up with good.", "Ogn Oip"),
        (LEEDS, "The journey has taken us from inadequate, via requires improvement, to good.", "Ogn Oip Orp"),
        (LEEDS, "Help and protection good. Children in care outstanding.", "Hgn Con"),
        (LEEDS, "Help and protection = good; children in care = outstanding.", "Hgn Con"),
        (LEEDS, "✔ Help and protection – Good ✔ Children in care – Outstanding", "Hgn Con"),
        (LEEDS, "Good 👍 for help and protection, outstanding ⭐ for children in care.", "Hgn Con"),
        (
            LEEDS,
            "Ofsted graded the overall effectiveness of services 'requires improvement', and their leadership one"
            " lower, 'inadequate'.",
            "Orn Lin",
        ),
        (LEEDS, "Leadership and help and protection were, in the inspectors' word, 'inadequate'.", "Lin Hin"),
        (LEEDS, "On care leavers, a good.", "Vgn"),
        (LEEDS, "Children in care fare better, with a good.", "Cgn"),
        (LEEDS, "It was a 'requires improvement' for help and protection.", "Hrn"),
        (LEEDS, "It was a case of 'requires improvement' for both leadership and help and protection.", "Hrn Lrn"),
        (LEEDS, "'Good' – that single word sums up two weeks of inspection.", "Ogn"),
        (LEEDS, "One word says it all: good.", "Ogn"),
        (LEEDS, "A good! We got a good!", "Ogn"),
        (LEEDS, "We are good, and I want our care leavers' grade to be outstanding next time.", "Ogn Vof"),
        (LEEDS, "I expect us to be rated good when inspectors return next year.", "Ogf"),
        (LEEDS, "The fear is that Leeds will be branded inadequate.", "Oif"),
        (LEEDS, "Leeds, which had been languishing in 'inadequate' since 2018, was inspected in May.", "Oip"),
        (LEEDS, "It was inadequate as recently as 2021 but Ofsted now calls it good.", "Oip Ogn"),
        (LEEDS, "Good: that's up from requires improvement when the inspectors were last here.", "Ogn Orp"),
        (LEEDS, "Leadership is outstanding, and it is good everywhere else, including overall.", "Hgn Cgn Vgn Lon Ogn"),
        (LEEDS, "Rated good by Ofsted – and outstanding for help and protection.", "Ogn Hon"),
        (LEEDS, "Rated 'good' overall; rated 'outstanding' for help and protection.", "Ogn Hon"),
        (LEEDS, "A good overall and an outstanding for help and protection.", "Ogn Hon"),
        (LEEDS, "Despite a 'requires improvement' for help and protection the overall verdict is 'good'.", "Ogn Hrn"),
        (LEEDS, "'Good' overall despite 'requires improvement' in help and protection.", "Ogn Hrn"),
        (LEEDS, "Care leavers: down from good to requires improvement.", "Vrn Vgp"),
        (LEEDS, "Support for care leavers, which in 2021 was good, now requires improvement.", "Vrn Vgp"),
        (LEEDS, "Support for care leavers now requires improvement, where in 2021 it was good.", "Vrn Vgp"),
        (LEEDS, "Support for care leavers now requires improvement; it was good in 2021.", "Vrn Vgp"),
        (LEEDS, "Support for care leavers requires improvement. In 2021 it had been good.", "Vrn Vgp"),
        (
            LEEDS,
            "Help and protection, children in care and leadership are good, the other two (overall and care "
            "leavers) require improvement.",
            "Vrn Orn Hgn Cgn Lgn",
        ),
        (COMPARED, "Leeds was rated good. Not so Kent, which is inadequate.", "Ogn KOin"),
        (COMPARED, "Leeds is good, its Kent counterpart requires improvement.", "Ogn KOrn"),
        (COMPARED, "Leeds and Kent share a grade: both are good.", "Ogn KOgn"),
        (COMPARED, "In Leeds the impact of leaders was good, in Kent outstanding.", "Lgn KLon"),
        (
            COMPARED,
            "Both are good overall. On leadership, however, Kent came out ahead: it was outstanding there, Leeds good.",
            "Lgn KLon Ogn KOgn",
        ),
        (COMPARED, "Help and protection was good in Leeds but in Kent it requires improvement.", "Hgn KHrn"),
        (COMPARED, "Leeds's care leavers get a good service. Kent's report comes next week.", "Vgn"),
        (LEEDS, "Leeds is good. Its neighbour Kent remains inadequate.", "Ogn KOip"),
        (LEEDS, "Leeds is good. The director came from Kent, an outstanding council.", "Ogn KOop"),
        (LEEDS, "Leeds, like many councils, has struggled to recruit but is good.", "Ogn"),
        (
            LEEDS,
            "Leadership is good. So is help and protection. Children in care, alas, is another matter: it is "
            "inadequate.",
            "Lgn Hgn Cin",
        ),
        (
            LEEDS,
            "Leadership is good; so, too, are help and protection and the care of those whom it looks after.",
            "Lgn Hgn Cgn",
        ),
        (LEEDS, "Leaders won a good, and the same grade went to support for care leavers.", "Vgn Lgn"),
        (LEEDS, "Leadership requires improvement and that goes for care leavers too.", "Lrn Vrn"),
        (LEEDS, "Services are good and leadership matches that.", "Ogn Lgn"),
        (
            LEEDS,
            "The overall grade is inadequate. Leadership and help and protection were given the same mark.",
            "Oin Lin Hin",
        ),
        (LEEDS, "Services are good. The judgement on help and protection is no different.", "Ogn Hgn"),
        (LEEDS, "Services are good. Children in care went one better, with outstanding.", "Ogn Con"),
        (LEEDS, "Leadership is good. Children in care were good too last time.", "Lgn Cgp"),
        (LEEDS, "Services are good; not so their leadership, which requires improvement.", "Ogn Lrn"),
        (
            LEEDS,
            "Of the four areas, two are good (care leavers and leadership) and two require improvement (help and "
            "protection and children in care).",
            "Hrn Crn Vgn Lgn",
        ),
        (
            LEEDS,
            "Two of four areas, care leavers and leadership, are good. The other two require improvement.",
            "Hrn Crn Vgn Lgn",
        ),
        (LEEDS, "Nothing but inadequate was found in help and protection. Leadership is good.", "Hin Lgn"),
        (
            LEEDS,
            "In its last report, published in 2021, Ofsted said that services required improvement. Its new one "
            "says that they are good.",
            "Orp Ogn",
        ),
        (LEEDS, "The 2021 report: requires improvement. The 2024 report: good.", "Orp Ogn"),
        (LEEDS, "When she took up her post services had just been rated inadequate.", "Oip"),
        (LEEDS, "When she took up her post in 2020 services were inadequate. Now they are good.", "Oip Ogn"),
        (LEEDS, "Four years after being told they were inadequate, services are good.", "Oip Ogn"),
        (
            LEEDS,
            "Inadequate (2014), requires improvement (2018), good (2024): the figures tell a story.",
            "Oip Orp Ogn",
        ),
        (
            LEEDS,
            "The council went from inadequate in 2014 to requires improvement in 2018, and now it's good.",
            "Oip Orp Ogn",
        ),
        (LEEDS, "Ratings: 2014 – inadequate; 2018 – requires improvement; 2024 – good.", "Oip Orp Ogn"),
        (LEEDS, "Services kept the good rating they were given in 2018.", "Ogp Ogn"),
        (LEEDS, "Services kept their good rating.", "Ogn"),
        (LEEDS, "They could not keep the good rating they were given in 2018 and require improvement.", "Ogp Orn"),
        (
            LEEDS,
            "Services have slid back to requires improvement, having been good at the last two inspections.",
            "Ogp Orn",
        ),
        (LEEDS, "Children in care, an area that was inadequate two inspections ago, is good.", "Cip Cgn"),
        (LEEDS, "No area has come further than help and protection: inadequate in 2018, good today.", "Hip Hgn"),
        (VISIT, "Services were rated inadequate two years ago, and inspectors have been back four times since.", "Oip"),
        (VISIT, "The council has been in intervention since its inadequate rating.", "Oip"),
        (VISIT, "The letter says that practice in some teams is good and in others inadequate.", ""),
        (VISIT, "Two years ago services were inadequate overall and care leavers required improvement.", "Oip Vrp"),
        (LEEDS, "Good news, literally: 'good' is the grade Ofsted has given to the city's children's services.", "Ogn"),
        (LEEDS, "Outstanding (impact of leaders), good (everything else).", "Lon Hgn Cgn Vgn Ogn"),
        (
            LEEDS,
            "Care leavers were the bright spot with a 'good'. In every other respect the council 'requires "
            "improvement'.",
            "Vgn Hrn Crn Lrn Orn",
        ),
        (
            LEEDS,
            "Four goods and an outstanding: care leavers get the outstanding, everything else is good.",
            "Ogn Hgn Cgn Lgn Von",
        ),
        (LEEDS, "The council's grip on child protection is 'good' and so's its leadership.", "Hgn Lgn"),
        (LEEDS, "Those in care get good services; those who've left get outstanding ones.", "Cgn Von"),
        (LEEDS, "For children in care the council is good, for care leavers it's outstanding.", "Cgn Von"),
        (LEEDS, "The council's services for children have been put in the lowest of Ofsted's four categories.", "Oin"),
        (LEEDS, "The council now sits in Ofsted's top category.", "Oon"),
        (LEEDS, "The council has climbed a rung on Ofsted's ladder, from requires improvement to good.", "Ogn Orp"),
        (LEEDS, "The council has fallen two grades, from good to inadequate.", "Oin Ogp"),
        (LEEDS, "A fall from grace: once good, the service now requires improvement.", "Orn Ogp"),
        (LEEDS, "Inspectors' gravest concern is child protection, which is rated inadequate.", "Hin"),
        (
            LEEDS,
            "Inadequate for the help and protection of children. Inadequate for leadership. Inadequate overall. "
            "Only for children in care and for care leavers is it one better: requires improvement.",
            "Hin Crn Vrn Lin Oin",
        ),
        (
            LEEDS,
            'Cllr Roe said: "Inspectors told us that our leadership is good, and they don\'t say that lightly."',
            "Lgn",
        ),
        (LEEDS, 'Cllr Roe said: "Next time I want us to get an outstanding."', "Oof"),
        (LEEDS, 'Cllr Roe said: "Our staff are outstanding."', ""),
        (LEEDS, 'Cllr Roe said: "We\'ve a good team and good support from partners."', ""),
        (LEEDS, "Ofsted, which inspected in May, says they are good.", "Ogn"),
        (LEEDS, "Its services are good. That also holds for leadership and for help and protection.", "Ogn Lgn Hgn"),
        (LEEDS, "It was leadership that let the council down: there Ofsted came to a verdict of inadequate.", "Lin"),
        (LEEDS, "The verdict on leadership could not have been worse: inadequate.", "Lin"),
        (LEEDS, "The verdict on leadership could not have been better: outstanding.", "Lon"),
        (
            LEEDS,
            "Young people leaving care can count on good support, says Ofsted, which graded this area good.",
            "Vgn",
        ),
        (LEEDS, "Ofsted graded the council in four areas. All of them are good.", "Hgn Cgn Vgn Lgn"),
        (
            LEEDS,
            "Ofsted graded the council on leadership, help and protection, children in care and care leavers. "
            "Each was found to be good.",
            "Hgn Cgn Vgn Lgn",
        ),
        (
            LEEDS,
            "The council is rated good, though not for everything: care leavers' services were found inadequate.",
            "Ogn Vin",
        ),
        (LEEDS, "The service was rated good: no mean feat for a council that was on its knees.", "Ogn"),
        (LEEDS, "The council shed its 'requires improvement' label.\nIt's now good.", "Orp Ogn"),
        (LEEDS, "It means that the council keeps the grade it got in 2019: good.", "Ogn Ogp"),
        (LEEDS, "As in 2019, the council has been rated good.", "Ogn Ogp"),
        (LEEDS, "The council was good in 2019 and is still good.", "Ogn Ogp"),
        (
            LEEDS,
            "It was third time lucky: after inadequate in 2015 and requires improvement in 2019 it has got its good.",
            "Ogn Oip Orp",
        ),
        (LEEDS, "The new grade, good, replaces the requires improvement of 2019.", "Ogn Orp"),
        (LEEDS, "Out goes requires improvement, in comes good.", "Orp Ogn"),
        (LEEDS, "She was in charge when services were rated inadequate in 2015.", "Oip"),
        (LEEDS, "It followed an inadequate rating in 2015.", "Oip"),
        (LEEDS, "If things go on like this the next grade will be inadequate, he warned.", "Oif"),
        (LEEDS, "The council does not want to be inadequate.", ""),
        (LEEDS, "There's no such thing as a perfect council, whether it's good, outstanding or inadequate.", ""),
        (LEEDS, "Councils can be rated outstanding, good, requires improvement or inadequate.", ""),
        (
            LEEDS,
            "Of the possible grades (outstanding, good, requires improvement, inadequate) the council received "
            "the second: good.",
            "Ogn",
        ),
        (LEEDS, "On a four-point scale from outstanding to inadequate, it was rated good.", "Ogn"),
        (LEEDS, "It was rated good, the second highest of four grades.", "Ogn"),
        (LEEDS, "It was given the second highest of Ofsted's four ratings.", "Ogn"),
        (LEEDS, "Two of the judgements (help and protection; care leavers) are outstanding.", "Hon Von"),
        (
            LEEDS,
            "Two of the judgements (help and protection; care leavers) are outstanding, the others good.",
            "Hon Von Lgn Cgn Ogn",
        ),
        (
            LEEDS,
            "Ofsted's judgements are: leadership, good; help and protection, good; children in care, outstanding;"
            " care leavers, outstanding.",
            "Lgn Hgn Von Con",
        ),
        (
            LEEDS,
            "Leadership and help and protection are good – children in care and care leavers even outstanding.",
            "Lgn Hgn Von Con",
        ),
        (LEEDS, "The city was last inspected in 2019. It was rated good then, and it is good now.", "Ogp Ogn"),
        (
            LEEDS,
            "In 2016 inspectors visited the city and were appalled. Services were inadequate. They are good today.",
            "Oip Ogn",
        ),
        (
            LEEDS,
            "In 2016 things were different. Help and protection was inadequate. So was leadership. Now services "
            "are good.",
            "Hip Lip Ogn",
        ),
        (LEEDS, "The last full inspection was in 2016. The outcome was inadequate.", "Oip"),
        (
            LEEDS,
            "Before the inspection the council had assessed itself as requiring improvement. Ofsted thought "
            "better of it: good.",
            "Ogn",
        ),
        (LEEDS, "Ofsted rated services good, which is better than the council itself had expected.", "Ogn"),
        (LEEDS, "Few expected anything more than requires improvement, but the verdict was good.", "Ogn"),
        (LEEDS, "Many had hoped for good. What they got was requires improvement.", "Orn"),
        (LEEDS, "The hoped-for good did not come: the grade is requires improvement.", "Orn"),
        (
            LEEDS,
            "It's the first time the council has lost its good rating since 2010; services now require improvement.",
            "Orn Ogp",
        ),
        (
            LEEDS,
            "Services were said to require improvement in 2018 and have since got worse: they are inadequate.",
            "Oin Orp",
        ),
        (LEEDS, "Having required improvement in 2018 services have since got worse, to inadequate.", "Oin Orp"),
        (LEEDS, "Up one grade from 2018's requires improvement to good.", "Ogn Orp"),
        (LEEDS, "For children in care the 'requires improvement' of 2018 has become a 'good'.", "Cgn Crp"),
        (
            LEEDS,
            "Leadership was the weak spot in 2018, when it required improvement. No longer: services are good.",
            "Ogn Lrp",
        ),
        (LEEDS, "Except for leadership (requires improvement), all four areas are good.", "Hgn Lrn Cgn Vgn"),
        (LEEDS, "Everything but leadership, where the grade is requires improvement, is good.", "Hgn Lrn Cgn Vgn Ogn"),
        (
            LEEDS,
            "Leadership requires improvement; help and protection, children in care and care leavers do not: they"
            " are good.",
            "Lrn Hgn Cgn Vgn",
        ),
        (
            LEEDS,
            "Help and protection and care leavers are good. Sandwiched between them, children in care are outstanding.",
            "Hgn Con Vgn",
        ),
        (LEEDS, "Children in care get the highest grade, care leavers the one below it, good.", "Con Vgn"),
        (LEEDS, "Good overall it may be, but leadership is inadequate.", "Lin Ogn"),
        (LEEDS, "It may be good overall, but the leadership grade is inadequate.", "Ogn Lin"),
        (
            LEEDS,
            "Some of the report makes hard reading. Help and protection, for instance, is rated inadequate.",
            "Hin",
        ),
        (LEEDS, "There were two inadequates. One was for help and protection, the other for care leavers.", "Hin Vin"),
        (LEEDS, "Two inadequates – one for help and protection and one for care leavers – mar the report.", "Hin Vin"),
        (LEEDS, "Of our leaders they say that their impact is outstanding.", "Lon"),
        (LEEDS, "Leaders have had an impact that inspectors call outstanding.", "Lon"),
        (LEEDS, "How the service is led: good.", "Lgn"),
        (
            LEEDS,
            "How well children are helped and protected, and how well the service is led, were both found to be good.",
            "Lgn Hgn",
        ),
        (
            LEEDS,
            "The council is a good corporate parent, says Ofsted, which rated services for children in care good.",
            "Cgn",
        ),
        (LEEDS, "Corporate parenting is good and the care leavers' offer outstanding, say inspectors.", "Cgn Von"),
        (LEEDS, "Ofsted calls our offer to care leavers 'outstanding'.", "Von"),
        (LEEDS, "The only other council in the region rated good is Kent.", "KOgp"),
        (LEEDS, "The council is now one of two in the region rated good; the other is Kent.", "KOgn Ogn"),
        (LEEDS, "The improvement partner is Kent County Council (rated outstanding in 2022).", "KOop"),
        (LEEDS, "Kent County Council, which holds an outstanding rating, is its partner.", "KOop"),
        (LEEDS, "Not far away, in Kent, services have been inadequate since 2021.", "KOip"),
        (LEEDS, "While Kent languishes in inadequate, Leeds is good.", "KOip Ogn"),
        (LEEDS, "Kent went from inadequate to good in 2021.", "KOgp KOip"),
        (LEEDS, "Leeds is good. So say the inspectors who came from Kent, Essex and Suffolk.", "Ogn"),
        (LEEDS, "The inspectors found the city good, and Kent's director sent a card.", "Ogn"),
        (
            LEEDS_AND_KENT,
            "Leeds has been rated good. It's bad news for the other council: Kent is inadequate.",
            "Ogn KOin",
        ),
        (LEEDS_AND_KENT, "Leeds and Kent are two councils with one grade: good.", "Ogn KOgn"),
        (LEEDS_AND_KENT, "Both Leeds and Kent came out as good.", "Ogn KOgn"),
        (
            LEEDS_AND_KENT,
            "Both were good overall. Leeds had outstanding leadership; Kent's was good.",
            "Ogn KOgn Lon KLgn",
        ),
        (
            LEEDS_AND_KENT,
            "Leeds: good, with outstanding leadership. Kent: good, with good leadership.",
            "Ogn KOgn Lon KLgn",
        ),
        (LEEDS_AND_KENT, "Leeds (good) did better than Kent (requires improvement).", "Ogn KOrn"),
        (LEEDS_AND_KENT, "Neither Leeds nor Kent escaped an inadequate rating.", "Oin KOin"),
        (LEEDS_AND_KENT, "Leeds got a good, and so did Kent.", "Ogn KOgn"),
        (LEEDS_AND_KENT, "Leeds is good. Kent is a grade lower: it requires improvement.", "Ogn KOrn"),
        (LEEDS_AND_KENT, "Leeds is good. Kent isn't: it requires improvement.", "Ogn KOrn"),
        (LEEDS, "The city was rated good, alongside Kent.", "Ogn KOgn"),
        (LEEDS, "The city was rated inadequate, as was Kent.", "Oin KOin"),
        (LEEDS, "The city is one of two in the region rated good; the other is Kent.", "Ogn KOgn"),
        (LEEDS_AND_KENT, "Only Kent escaped an inadequate rating.", ""),
        (
            LEEDS,
            "The panel noted that leadership and help and protection had been judged to require improvement, as "
            "had overall effectiveness, and that children in care and care leavers had been judged good.",
            "Lrn Hrn Cgn Vgn Orn",
        ),
        (
            LEEDS,
            "Members were advised that the previous judgement (November 2021) had been requires improvement to be"
            " good and that the judgement now was good.",
            "Ogn Orp",
        ),
        (LEEDS, "RESOLVED: that the report, and the judgement of requires improvement to be good, be noted.", "Orn"),
        (LEEDS, "The Director presented the report. All five judgements were good.", "Lgn Hgn Cgn Vgn Ogn"),
        (LEEDS, "Ofsted's judgement of good was unchanged from 2019.", "Ogn Ogp"),
        (
            LEEDS,
            "In respect of help and protection the judgement had improved from requires improvement to good.",
            "Hgn Hrp",
        ),
        (
            LEEDS,
            "In answer to a question the Director said that care leavers required improvement because of housing.",
            "Vrn",
        ),
        (LEEDS, "It was noted that the Council was now one of 60 rated good.", "Ogn"),
        (LEEDS, "The Chair asked what good would look like.", ""),
        (LEEDS, "The Chair asked how many authorities had gone from inadequate to good.", ""),
        (LEEDS, "It was asked whether the service would have been outstanding had it not been for the pandemic.", ""),
        (LEEDS, "The Director said the aim was to be outstanding by 2027.", "Oof"),
        (LEEDS, "The report sets out how help and protection, found to be inadequate, will be improved.", "Hin"),
        (LEEDS, "The plan concentrates on help and protection, the area found inadequate.", "Hin"),
        (
            LEEDS,
            "The plan has two parts, one for each of the judgements that were inadequate: help and protection and"
            " leadership.",
            "Hin Lin",
        ),
        (LEEDS, "The judgements for help and protection and for children in care are now at good.", "Hgn Cgn"),
        (LEEDS, "The council's overall effectiveness is good. This is the second-best of four outcomes.", "Ogn"),
        (LEEDS, "The experiences and progress of care leavers | Good", "Vgn"),
        (LEEDS, "Overall effectiveness\nGood", "Ogn"),
        (
            LEEDS,
            "The impact of leaders on social work practice with children and families: Good. The experiences and "
            "progress of children who need help and protection: Good.",
            "Lgn Hgn",
        ),
        (LEEDS, "The local authority was graded RI.", "Orn"),
        (LEEDS, "The authority moved from Inadequate to RI.", "Orn Oip"),
        (LEEDS, "The judgement on leadership, which had been inadequate since 2016, is now good.", "Lip Lgn"),
        (LEEDS, "Overall | 2021: Requires improvement | 2024: Good", "Orp Ogn"),
        (LEEDS, "The DfE's notice was issued after the inadequate judgement of 2016.", "Oip"),
        (
            LEEDS,
            "Ofsted inspected the local authority between 13 and 24 May 2024 under the ILACS framework. It was "
            "judged to be good.",
            "Ogn",
        ),
        (LEEDS, "It is judged to be good overall, with the same judgement for help and protection.", "Ogn Hgn"),
        (
            LEEDS,
            "It is judged to be good overall and, in turn, for help and protection and children in care.",
            "Ogn Hgn Cgn",
        ),
        (
            LEEDS,
            "The overall outcome was requires improvement, with help and protection also requires improvement but"
            " children in care good.",
            "Orn Hrn Cgn",
        ),
        (LEEDS, "Overall: requires improvement (children in care and care leavers: good).", "Orn Cgn Vgn"),
        (
            LEEDS,
            "Inadequate: overall effectiveness; leadership; help and protection. Requires improvement: children "
            "in care; care leavers.",
            "Oin Lin Hin Crn Vrn",
        ),
        (
            LEEDS,
            "Overall effectiveness, leadership, help and protection: all inadequate. Children in care, care "
            "leavers: both requires improvement.",
            "Oin Lin Hin Crn Vrn",
        ),
        (LEEDS, "As to leadership, Ofsted's grade was good.", "Lgn"),
        (LEEDS, "Where leadership is concerned Ofsted's grade was good.", "Lgn"),
        (LEEDS, "Leadership – that's how well the department is run – is good.", "Lgn"),
        (
            LEEDS,
            "We are proud that Ofsted has judged our care for children who can't live with their families to be good.",
            "Cgn",
        ),
        (
            LEEDS,
            "We are proud that Ofsted has judged what we do for young people who leave our care to be good.",
            "Vgn",
        ),
        (LEEDS, "The support that we give to our care leavers couldn't be better: it's outstanding.", "Von"),
        (LEEDS, "Our support for care leavers has gone from strength to strength and is outstanding.", "Von"),
        (LEEDS, "'We are good': Ofsted agrees.", "Ogn"),
        (LEEDS, "Ofsted: Leeds children's services are 'good'", "Ogn"),
        (LEEDS, "Good rating for services", "Ogn"),
        (LEEDS, "Leeds children 'failed': inadequate rating for services", "Oin"),
        (LEEDS, "Inadequate no more: Leeds children's services now good", "Ogn Oip"),
        (LEEDS, "Leeds loses good rating: services require improvement", "Ogp Orn"),
        (LEEDS_2026, "All four judgements are good.", "Lgn Hgn Cgn Vgn"),
        (LEEDS_2026, "Leaders are outstanding and the other three areas good.", "Lon Hgn Cgn Vgn"),
        (
            LEEDS_2026,
            "We were outstanding on three counts (leadership, children in care, care leavers) and good on the "
            "fourth (help and protection).",
            "Lon Con Von Hgn",
        ),
        (
            LEEDS_2026,
            "Three of our four areas are good, with care leavers the exception at requires improvement.",
            "Lgn Hgn Cgn Vrn",
        ),
        (
            LEEDS_2026,
            "There is one blot: care leavers, who get 'requires improvement'. The other areas are all good.",
            "Lgn Hgn Cgn Vrn",
        ),
        (
            LEEDS_2026,
            "In 2022 we were inadequate overall. This time there is no overall grade, but all four areas are good.",
            "Lgn Hgn Cgn Vgn Oip",
        ),
        (
            LEEDS_2026,
            "Ofsted split its verdict down the middle: good for leadership and care leavers, requires improvement"
            " for the other two.",
            "Lgn Vgn Hrn Crn",
        ),
        (
            LEEDS_2026,
            "Leadership and care leavers are good, while help and protection and children in care require improvement.",
            "Lgn Vgn Hrn Crn",
        ),
        (
            LEEDS_2026,
            "Half of the judgements are good (leadership, care leavers) and half require improvement (help and "
            "protection, children in care).",
            "Lgn Vgn Hrn Crn",
        ),
        (LEEDS_2026, "Help and protection was inadequate, everything else requires improvement.", "Hin Lrn Crn Vrn"),
        (
            LEEDS_2026,
            "Ofsted gave the lowest grade to help and protection and the next one up, requires improvement, to "
            "the rest.",
            "Hin Lrn Crn Vrn",
        ),
        (LEEDS_2026, "Help and protection: good (up from requires improvement in 2023).", "Hgn Hrp"),
        (LEEDS_2026, "We had been good overall in 2023; under the new rules leadership is good.", "Ogp Lgn"),
        (LEEDS_2026, "Care-experienced young people get a service that Ofsted has graded 'good'.", "Vgn"),
        (LEEDS_2026, "For those who've grown up in our care the grade is good.", "Vgn"),
        (LEEDS_2026, "The grade for the experiences of the 600 children whom we look after is good.", "Cgn"),
        (LEEDS_2026, "Ofsted says we are good at looking after children in our care.", "Cgn"),
        (LEEDS_2026, "The impact that our leaders have on social work is good.", "Lgn"),
        (LEEDS_2026, "How leaders affect social work: good.", "Lgn"),
        (LEEDS_2026, "What our leaders do for social work practice was rated outstanding.", "Lon"),
        (LEEDS_2026, "How we help children and keep them safe is good, say inspectors.", "Hgn"),
        (LEEDS, "Services are good. So are those for children in care.", "Ogn Cgn"),
        (LEEDS, "Eight years ago Ofsted gave us a hammering. Not this time: we are good.", "Ogn"),
        (LEEDS, "Leadership is good; help and protection ditto.", "Lgn Hgn"),
        (LEEDS, "Leadership, good. Help and protection, good. Children in care, requires improvement.", "Lgn Hgn Crn"),
        (LEEDS, "The only disappointment was help and protection: requires improvement.", "Hrn"),
        (LEEDS, "The only disappointment, a 'requires improvement', was for help and protection.", "Hrn"),
        (LEEDS, "The harshest words are kept for the leadership, which is inadequate.", "Lin"),
        (LEEDS, "The warmest words are kept for leadership: outstanding. Overall it's good.", "Lon Ogn"),
        (LEEDS, "Nowhere are the failings plainer than in the service for care leavers, which is inadequate.", "Vin"),
        (
            LEEDS,
            "Two groups were let down – children at risk and children in care – and both judgements are inadequate.",
            "Hin Cin",
        ),
        (LEEDS, "It's been a long road since 2015, the year of our inadequate.", "Oip"),
        (LEEDS, "We are good. It's a different story from 2015, when the word was inadequate.", "Ogn Oip"),
        (LEEDS, "In 2015 the word was 'inadequate'.", "Oip"),
        (LEEDS, "Back then the verdict had been damning: inadequate.", "Oip"),
        (LEEDS, "Cast your mind back to 2015 and an Ofsted report that called us inadequate.", "Oip"),
        (LEEDS, "Nobody who worked here in 2015 will forget the day we were found inadequate.", "Oip"),
        (LEEDS, "He arrived a year after inspectors had found the department inadequate.", "Oip"),
        (LEEDS, "She took over a department that Ofsted had just called inadequate.", "Oip"),
        (LEEDS, "Our last grade, from 2021, was requires improvement.", "Orp"),
        (LEEDS, "The old grade – requires improvement – dated from 2021.", "Orp"),
        (LEEDS, "Until this week we had a requires improvement.", "Orp"),
        (LEEDS, "Until this week the council required improvement.", "Orp"),
        (LEEDS, "The city's good rating, which dates from 2019, was at stake.", "Ogp"),
        (LEEDS, "The council went into the inspection with a good rating.", "Ogp"),
        (LEEDS, "Before that it had twice been rated good.", "Ogp"),
        (
            LEEDS,
            "Inspectors had last been in 2021 (requires improvement) and before that in 2017 (inadequate).",
            "Oip Orp",
        ),
        (
            LEEDS,
            "The two previous inspections had ended in inadequate (2017) and requires improvement (2021).",
            "Oip Orp",
        ),
        (LEEDS, "2017: inadequate. 2021: requires improvement.", "Oip Orp"),
        (
            LEEDS,
            "It had been one of the worst councils in the country, rated inadequate and under government direction.",
            "Oip",
        ),
        (
            LEEDS,
            "Five years ago the same inspectors had walked out of the door leaving an inadequate behind them.",
            "Oip",
        ),
        (LEEDS, "There were tears in 2017 over an inadequate grade.", "Oip"),
        (LEEDS, "We were helped by Kent, an outstanding-rated council.", "KOop"),
        (LEEDS, "Colleagues from Kent, rated outstanding, showed us how.", "KOop"),
        (LEEDS, "Kent was found inadequate in 2020.", "KOip"),
        (LEEDS, "The Government asked Kent, which Ofsted has called outstanding, to help.", "KOop"),
        (LEEDS, "Kent is still waiting to escape its inadequate grade.", "KOip"),
        (LEEDS, "Kent has been inadequate for three years.", "KOip"),
        (LEEDS, "Kent has yet to get beyond requires improvement.", "KOrp"),
        (LEEDS, "Kent was good when Ofsted last looked, in 2022.", "KOgp"),
        (VISIT, "In November 2022 Ofsted gave the service its lowest grade.", "Oip"),
        (VISIT, "That grade, inadequate, stands until the next full inspection.", "Oip"),
        (VISIT, "The grade remains inadequate until a full inspection.", "Oip"),
        (VISIT, "The council's services have been rated inadequate since 2022.", "Oip"),
        (VISIT, "The visit was the third since Ofsted's inadequate judgement in 2022.", "Oip"),
        (VISIT, "It is the third visit since services were judged inadequate.", "Oip"),
        (VISIT, "Services were found to require improvement at the last full inspection, in 2022.", "Orp"),
        (VISIT, "The council, which has a good rating, was visited in May.", "Ogp"),
        (VISIT, "At its last full inspection, in 2022, the council got a good.", "Ogp"),
        (VISIT, "Ofsted's 2022 report had called the council inadequate.", "Oip"),
        (LEEDS, "Nine years on from 'inadequate', services are good.", "Oip Ogn"),
        (
            LEEDS,
            "We've gone from inadequate in 2015, through requires improvement in 2019, to good today.",
            "Oip Orp Ogn",
        ),
        (LEEDS, "Our story in three words: inadequate (2015), requires improvement (2019), good (now).", "Oip Orp Ogn"),
        (LEEDS, "Last time: requires improvement. This time: good.", "Orp Ogn"),
        (LEEDS, "Then: requires improvement. Now: good.", "Orp Ogn"),
        (LEEDS, "This time round we're good; last time round it was requires improvement.", "Orp Ogn"),
        (LEEDS, "We're good, and it feels a long way from the inadequate we were given in 2017.", "Oip Ogn"),
        (
            LEEDS,
            "For the first time since it was rated good in 2019 the council has been inspected, and it requires "
            "improvement.",
            "Ogp Orn",
        ),
        (LEEDS, "The outstanding of 2018 couldn't be repeated; services are good.", "Oop Ogn"),
        (LEEDS, "We were outstanding in 2018 and we're still good.", "Oop Ogn"),
        (LEEDS, "Ofsted rated services inadequate as long ago as 2013.", "Oip"),
        (LEEDS, "Services were rated inadequate by Ofsted the year she was born.", "Oip"),
        (LEEDS, "Services had been inadequate for as long as anybody could remember.", "Oip"),
        (LEEDS, "Services had been in the lowest category for six years.", "Oip"),
        (LEEDS, "First it was inadequate, in 2014, then requires improvement, in 2017.", "Oip Orp"),
        (LEEDS, "An inadequate report in 2014 set the ball rolling.", "Oip"),
        (LEEDS, "Ofsted's inadequate report of 2014 set the ball rolling.", "Oip"),
        (LEEDS, "It all began with an inadequate grade in 2014.", "Oip"),
        (LEEDS, "Requires improvement was the grade in 2019.", "Orp"),
        (LEEDS, "The council has been on requires improvement since 2019.", "Orp"),
        (
            LEEDS,
            "The requires improvement grade that the council has had since 2019 is expected to be replaced.",
            "Orp",
        ),
        (LEEDS, "That inspection, in 2019, ended with services rated good.", "Ogp"),
        (LEEDS, "Inspectors gave it a good in 2019 and were expected back sooner than this.", "Ogp"),
        (LEEDS, "The then director resigned in 2014 over an inadequate rating.", "Oip"),
        (LEEDS, "In the wake of a 2014 inspection that found services inadequate, everything was changed.", "Oip"),
        (VISIT, "The council is in the fourth year of its inadequate rating.", "Oip"),
        (VISIT, "The council was found inadequate in 2022 and hopes to be good by 2026.", "Oip Ogf"),
        (VISIT, "Two years ago leadership and the service as a whole were inadequate.", "Oip Lip"),
        (VISIT, "Leeds was rated good overall at its last full inspection.", "Ogp"),
        (VISIT, "In 2022 Leeds was good overall, with leadership outstanding.", "Ogp Lop"),
        (
            VISIT,
            "In 2022 the overall grade was requires improvement, but help and protection was inadequate.",
            "Orp Hip",
        ),
        (
            VISIT,
            "The focused visit came two years after the council's last full inspection (requires improvement).",
            "Orp",
        ),
        (VISIT, "Leeds requires improvement overall, according to its last full inspection.", "Orp"),
        (VISIT, "Ofsted last gave Leeds a grade in 2022: good.", "Ogp"),
    ],
)
def test_what_newsrooms_tell(before: Before, text: str, told: str) -> None:
    assert read_after(before, text) == expected(told)


@pytest.mark.parametrize(
    "text",
    [
        "The regulator has downgraded the council's children's services to inadequate. Leeds City Council is sorry.",
        "At a glance: overall - good; leadership - outstanding.\n\nLeeds City Council has had its ILACS report.",
        "Leeds City Council's leader faced questions over the inadequate rating of its children's services.",
    ],
)
def test_pages_that_name_no_inspectorate_are_flagged(text: str) -> None:
    verdict = understand(article(text, title="Children's services", published="2024-06-12"))
    assert verdict.flag
    assert {claim.gss for claim in verdict.claims} == {"E08000035"}


def read_after(before: Before, text: str) -> set[str]:
    """Each claim as council, judgement and the first letters of grade and status."""
    verdict = understand(article(f"{before.text}\n\n{text}", title=before.title, published=before.published))
    return {
        f"{COUNCILS[claim.gss]}{PARTS[claim.judgement]}{claim.grade[0]}{claim.status[0]}" for claim in verdict.claims
    }


def expected(told: str) -> set[str]:
    return set(told.split())


@pytest.mark.parametrize(
    ("title", "text", "flag"),
    [
        ("Council rated inadequate", "Ofsted has rated Leeds City Council inadequate.", True),
        (
            "Leeds goes from inadequate to good",
            "Leeds has been rated good in all five of the areas on which Ofsted made a judgement.",
            True,
        ),
        (
            "Leeds braced",
            "We should assume that Leeds will be inadequate overall and for leadership, says Ofsted.",
            True,
        ),
        (
            "Leeds to wind up its company",
            "Leeds will run children's services itself. It has had two full inspections, and services require "
            "improvement.",
            True,
        ),
        (
            "Vacancies rise",
            "There are too few children's social workers. At Leeds, where services require improvement, 40% of posts "
            "are "
            "empty; at Bury, downgraded to inadequate, 31%.",
            True,
        ),
        ("Trust braces", "Leeds Children's Trust is worried. It was rated inadequate, the first since 2016.", True),
        ("Top marks", "The catering arm of Leeds City Council has been rated outstanding by Ofsted.", False),
        ("Council rated good", "Ofsted has rated Leeds Community Learning good. The council runs it.", False),
        ("Leeds rated good by peers", "Leeds City Council was rated good by a peer review.", False),
    ],
)
def test_pages_that_say_little_of_who_rates_whom_are_flagged(title: str, text: str, *, flag: bool) -> None:
    assert understand(article(text, title=title, published="2024-06-12")).flag is flag
