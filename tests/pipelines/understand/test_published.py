"""Ways in which published pages tell grades, councils and times, in sentences of our own.

Each came from reading pages of newsrooms, papers, committees and the trade press that the reader had never seen.
"""

from datetime import date

import pytest

from pipelines.model import DayInterval
from pipelines.understand import understand
from pipelines.understand.days import find_days

from .making import article
from .test_described import LEEDS, PARTS, Before

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
COUNCILS = {
    "E08000035": "",
    "E10000016": "K",
    "E09000007": "Camden ",
    "E09000033": "Westminster ",
    "E09000020": "Kensington ",
    "E09000021": "Kingston ",
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
        ("A strike would hurt its hopes of recovery from the evaluation, which was inadequate.", "Oip"),
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
        ("The staff now come from agencies, at a price that requires improvement.", ""),
        ("In neighbouring Kent, where another party now runs the show, services are still inadequate.", "KOip"),
        ("The hon. Member for North Kent said that services in his county were inadequate in 2019.", "KOip"),
        ("The member for North Kent said that services were inadequate in 2019.", "Oip"),
        ("It is good.\n\nPier repairs put off | Kent's fostering agency drops to ‘inadequate’ | Win a prize", "Ogn"),
        ("Leadership of services | Good: firm grip | Outstanding (2022)", "Lgn"),
        ("The target is to be good at the next inspection and to be outstanding at the one after.", "Ogf Oof"),
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
        ("The local authorities rated inadequate are listed below.\n\nKent\nLeeds", "KOin|Oin"),
        (
            "Kensington and Chelsea, and with it Westminster, have come out as outstanding.",
            "Kensington Oon|Westminster Oon",
        ),
    ],
)
def test_what_a_page_on_several_councils_tells(text: str, told: str) -> None:
    assert read_after(ROUND, text) == {each for each in told.split("|") if each}


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


def read_after(before: Before, text: str) -> set[str]:
    """Each claim as council, judgement and the first letters of grade and status."""
    verdict = understand(article(f"{before.text}\n\n{text}", title=before.title, published=before.published))
    return {
        f"{COUNCILS[claim.gss]}{PARTS[claim.judgement]}{claim.grade[0]}{claim.status[0]}" for claim in verdict.claims
    }


def expected(told: str) -> set[str]:
    return set(told.split())
