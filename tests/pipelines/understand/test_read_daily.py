"""What daily and local papers print of a report, read in the words that they print it in."""

import pytest

from pipelines.understand.authorities import of_publisher

from .making import told
from .test_described import LEEDS, LEEDS_2026
from .test_published import expected, read_after


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # whose experiences they are
        ("It is better for those already in the care of the council, whose experiences were rated as good.", "Cgn"),
        ("Young people still in the care of the city were said to get a good service.", "Cgn"),
        ("Services for children currently in the authority's care are rated outstanding.", "Con"),
        # what children received
        ("Children in care and children in need of help and protection received 'good' services, it says.", "Cgn Hgn"),
        ("Care leavers got 'outstanding' services, according to the report.", "Von"),
        ("Young people leaving care were given 'inadequate' support.", "Vin"),
        # the others
        (
            "Leadership was rated good by inspectors, and the others were judged to require improvement.",
            "Lgn Hrn Crn Vrn",
        ),
        ("Leadership was rated good, but the others are said to be inadequate.", "Lgn Hin Cin Vin"),
        ("Leadership was rated good. The others were found to require improvement to be good.", "Lgn Hrn Crn Vrn"),
        ("Leadership was rated good, and the others in the team were found to require training.", "Lgn"),
        # as is
        ("Leadership is rated 'good', as is the support that is given to care leavers.", "Lgn Vgn"),
        ("Leadership is rated outstanding, as is the help which is offered to children in care.", "Lon Con"),
        ("Leadership is rated good, as is clear to those who work with care leavers.", "Lgn"),
        # all areas that are judged
        (
            "Ofsted said that all four areas it judges in children's services at the council require improvement.",
            "Lrn Hrn Crn Vrn",
        ),
        ("All four areas that Ofsted inspects in the department are rated good.", "Lgn Hgn Cgn Vgn"),
        # how many children there are
        (
            "Leeds, which has one of the highest rates of looked-after children in England, was judged to be good.",
            "Ogn",
        ),
        ("Leeds, where the number of care leavers has grown, is rated good overall.", "Ogn"),
        ("Despite rising numbers of children in care and care leavers, leadership is outstanding.", "Lon"),
        # what it would take
        ("He asked what it would take for the rating to be outstanding.", ""),
        ("Members wanted to know what it might take to be judged outstanding.", ""),
    ],
)
def test_a_part_is_told_in_the_words_of_papers(text: str, reads: str) -> None:
    assert read_after(LEEDS_2026 if "four" in text or "the others" in text.lower() else LEEDS, text) == expected(reads)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Leeds was rated 'good' overall on the last occasion that its services were put under the spotlight.", "Ogp"),
        ("It was rated good overall the last time inspectors called, in late 2022.", "Ogp"),
        (
            "It was rated outstanding in all areas, including for overall effectiveness, at its last full inspection.",
            "Oop Lop Hop Cop Vop",
        ),
        ("It was good in every area, including overall effectiveness, in September 2023.", "Ogp Lgp Hgp Cgp Vgp"),
        (
            "It was rated good in all areas, including for its work with families, at the inspection in June.",
            "Lgn Hgn Cgn Vgn",
        ),
        ("There is progress in every area which the last inspection had said required improvement.", ""),
        ("There is progress in all areas that inspectors had previously found inadequate.", ""),
    ],
)
def test_what_was_so_before_is_of_before(text: str, reads: str) -> None:
    assert read_after(LEEDS_2026, text) == expected(reads)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # all that were just named
        (
            "Leaders, care leavers and children in care are good. Kent got the same, with good for all three.",
            "Lgn Vgn Cgn KLgp KVgp KCgp",
        ),
        (
            "The judgements are on leadership, care leavers and children in care. It is outstanding in all three.",
            "Lon Von Con",
        ),
        ("It has three children's homes. It is rated good for all three.", ""),
        # of that year
        (
            "Its director left in 2023. In May of that year it went from 'inadequate' – given in 2020 – to 'good'.",
            "Oip Ogp",
        ),
        ("It had been a turbulent 2022. By the end of that year it had risen from inadequate to good.", "Oip Ogp"),
        # what they had come out as
        (
            "Leeds complained in June, though its services had come out as good and its leadership as outstanding.",
            "Ogp Lop",
        ),
        ("Leeds came out as good overall and its support for care leavers as outstanding.", "Ogn Von"),
        ("Leeds was rated as good overall and praised for treating children in care as outstanding people.", "Ogn"),
        # long after
        ("Inspectors reported that leadership was inadequate. Now, not quite 18 months on, Leeds has changed.", "Lip"),
        ("They found services inadequate. Two years later, staff say that it is another place.", "Oip"),
        ("Leadership is inadequate. Eighteen months later than planned, the report is out.", "Lin"),
        # counted
        ("Both of the 'inadequate' grades went to one authority.", ""),
        ("All of the outstanding ratings went to councils in London.", ""),
        ("Leadership is the area with most top grades – five – and adoption that with fewest.", ""),
        ("Leeds got four good judgements and one of requires improvement.", ""),
        # between two
        ("There was always a cliff edge between 'good' and 'requires improvement', she said.", ""),
        ("The difference between good and outstanding is often leadership, he told councillors.", ""),
        ("Leeds hovers between requires improvement and good, he said.", ""),
        ("The gap between Leeds, rated good, and its neighbours has grown.", "Ogn"),
        # what would surprise them
        ("I'd be surprised if we weren't judged to be good.", "Ogf"),
        ("She would be very disappointed if the council was not rated outstanding next time.", "Oof"),
        ("I'd be astonished if we were found inadequate.", ""),
        ("I was surprised that we were rated good.", "Ogn"),
        # a visit that graded
        ("Following Ofsted's visit in May, the council was judged good.", "Ogn"),
        ("After the inspectors' visit it was rated outstanding.", "Oon"),
    ],
)
def test_grades_are_told_as_sentences_beside_them_say(text: str, reads: str) -> None:
    assert read_after(LEEDS_2026 if "three" in text else LEEDS, text) == expected(reads)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Leeds got four outstanding judgements, the first to do so.", "Lon Von Con Hon"),
        ("Inspectors left Leeds with four 'good' grades.", "Lgn Vgn Cgn Hgn"),
        ("Leeds has four good schools.", ""),
        ("Leeds got five outstanding judgements.", ""),
        ("Leeds received three good grades and one outstanding.", ""),
    ],
)
def test_as_many_grades_as_there_are_are_those_of_all(text: str, reads: str) -> None:
    assert read_after(LEEDS_2026, text) == expected(reads)


@pytest.mark.parametrize(
    ("publisher", "gss"),
    [
        ("Surrey Safeguarding Children Partnership", "E10000030"),
        ("Kent Safeguarding Children Multi-Agency Partnership", "E10000016"),
        ("Bath and North East Somerset Safeguarding Children Board (LSCB)", "E06000022"),
        ("Wirral Children’s Services", "E08000015"),
        ("Leicestershire and Rutland Safeguarding Children Partnership", None),
        ("Glasgow Safeguarding Children Partnership", None),
        ("Surrey Children's Hospital", None),
    ],
)
def test_pages_of_a_partnership_speak_of_the_council_of_its_place(publisher: str, gss: str | None) -> None:
    assert of_publisher(publisher) == gss


def test_what_a_headline_calls_inadequate_and_better_was_so_before() -> None:
    title = "'Inadequate' children's services win praise from Ofsted for progress"
    text = "Leeds City Council's children's services are getting better, inspectors said after a monitoring visit."
    assert told(text, title=title) == {("overall", "inadequate", "previous")}


def test_who_speaks_of_a_report_makes_its_grades_ones_of_before() -> None:
    title = "Ofsted report on Leeds children's services 'unfair', says ex-inspector"
    text = "A former inspector has criticised it. Leeds City Council was rated inadequate by Ofsted for leadership."
    assert told(text, title=title) == {("leadership", "inadequate", "previous")}


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # what has to be done first
        ('To become "good", support for care leavers still "requires improvement".', "Vrn"),
        ("To be outstanding, leadership has to be bolder.", ""),
        # supposed, and had before
        ("Were it to be found inadequate at its next inspection, as it was in 2016, ministers would step in.", "Oip"),
        ("If services are rated inadequate again, as they were in 2018, a trust will follow.", "Oip"),
        ("If services are rated inadequate again, as they may be in 2027, a trust will follow.", ""),
        ("If it is rated inadequate, as other councils were, a trust will follow.", ""),
        # whom somebody led to a grade
        ("Ann Roe, the director, who led Kent to 'outstanding' before she came, has a plan.", "KOop"),
        ("The director took Kent from inadequate to good, she said.", "KOip KOgp"),
        ("Mr Hale comes from Kent, where he ran a service rated good by the same inspectors.", "KOgp"),
        (
            "Before that she was assistant director in Kent when that county's children's services were rated good.",
            "KOgp",
        ),
        ("Mr Hale comes from Kent, where he ran a service for adults.", ""),
        # as it stands
        ("Kent, an outstanding authority that has helped Leeds, will go on doing so.", "KOop"),
        ("Kent, a good authority with low turnover, lends it staff.", "KOgp"),
        ("Kent, where services were in a similar state in 2018, is now rated good.", "KOgp"),
        ("Leeds, where services were in a bad state in 2018, is now rated good.", "Ogn"),
        # with, and all parts
        ("In 2022 it was rated good - with support for children in care outstanding already.", "Ogp Cop"),
        ("It was rated inadequate, not just overall but in all of its parts.", "Oin Lin Hin Cin Vin"),
        ("Kent is waiting for its report; it was good the last time.", "KOgp"),
    ],
)
def test_others_and_what_was_are_told_in_passing(text: str, reads: str) -> None:
    assert read_after(LEEDS, text) == expected(reads)


def test_what_one_council_requires_another_does_too() -> None:
    text = "Kent, down the coast, requires improvement, as does Suffolk."
    assert read_after(LEEDS, text) == {"KOrp", "Suffolk Orp"}
