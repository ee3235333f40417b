"""The time that a passage goes on in: which sentences tell of the inspection before, and which are back at the news."""

import pytest

from .test_described import Before
from .test_published import expected, read_after

RATED = Before(
    "Leeds City Council rated good for children's services",
    "Children's services in Leeds have been rated good by Ofsted.",
    "2024-06-12",
)
MINUTES = Before(
    "Children's Scrutiny Committee: minutes, 12 June 2024",
    "The Committee considered a report on the inspection of children's services at Leeds City Council by Ofsted in "
    "April 2024.",
    "2024-06-12",
)


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (RATED, "In 2021 leadership was inadequate. Care leavers' services were outstanding, however.", "Ogn Lip Vop"),
        (
            RATED,
            "In the report of 2021 leadership was found to be inadequate. Inspectors judged that services for "
            "children in care required improvement.",
            "Ogn Lip Crp",
        ),
        (
            RATED,
            "Ofsted's 2021 report judged leadership inadequate. Services for children in care required "
            "improvement and those for care leavers were good.",
            "Ogn Lip Crp Vgp",
        ),
        (
            RATED,
            "In November 2021, inspectors rated leadership inadequate. They were also critical of help and "
            "protection, which required improvement.",
            "Ogn Lip Hrp",
        ),
        (
            RATED,
            "Three years ago Ofsted gave leadership its lowest grade, inadequate. Help and protection got the same.",
            "Ogn Lip Hip",
        ),
        (
            RATED,
            "At the previous inspection the overall grade was inadequate. Only care leavers were judged good.",
            "Ogn Oip Vgp",
        ),
        (
            RATED,
            "When inspectors last visited, leadership required improvement. Support for care leavers was inadequate.",
            "Ogn Lrp Vip",
        ),
        (
            RATED,
            "Its last inspection, in 2021, found leadership inadequate. Help and protection required "
            "improvement, as did support for care leavers.",
            "Ogn Lip Hrp Vrp",
        ),
        (RATED, "In 2021 it was a council in crisis. Leadership was inadequate.", "Ogn Lip"),
        (
            RATED,
            "The story in 2021 was one of failure. Inspectors found leadership inadequate. They judged help and "
            "protection inadequate as well.",
            "Ogn Lip Hip",
        ),
        (RATED, "In 2021 inspectors came for two weeks. Leadership was judged inadequate.", "Ogn Lip"),
        (RATED, "In 2021 Ofsted published a scathing report. Leadership was judged inadequate.", "Ogn Lip"),
        (
            RATED,
            "Back in 2021 Ofsted inspectors were scathing. Leadership was judged inadequate, and help and "
            "protection required improvement.",
            "Ogn Lip Hrp",
        ),
        (
            MINUTES,
            "2.1 The previous inspection took place in March 2021. Overall effectiveness required improvement. "
            "Leadership required improvement.",
            "Orp Lrp",
        ),
        (
            MINUTES,
            "2.1 In March 2021 the Council was judged to require improvement overall. Leadership was judged to "
            "be inadequate.\n2.2 Leadership was judged to be good.",
            "Orp Lip Lgn",
        ),
        (
            MINUTES,
            "At the inspection in 2021 the Council required improvement. Leadership had been judged inadequate. "
            "At this inspection leadership was good.",
            "Orp Lip Lgn",
        ),
        (RATED, "In 2021 leadership was inadequate. It is good now.", "Ogn Lip Lgn"),
        (RATED, "In 2021 leadership was inadequate. This time it was judged good.", "Ogn Lip Lgn"),
        (RATED, "In 2021 leadership was inadequate. Inspectors have now judged it good.", "Ogn Lip Lgn"),
        (RATED, "In 2021 leadership was inadequate. Today's report rated it good.", "Ogn Lip Lgn"),
        (RATED, "In 2021 leadership was inadequate. But in this inspection it was judged good.", "Ogn Lip Lgn"),
        (RATED, "In 2021 leadership was inadequate.\n\nHelp and protection was judged good.", "Ogn Lip Hgn"),
        (RATED, "It was rated inadequate in 2021. Leadership was judged outstanding.", "Ogn Oip Lon"),
        (RATED, "It is up from inadequate in 2021. Leadership was judged outstanding.", "Ogn Oip Lon"),
        (
            RATED,
            "The council has improved since 2021, when it was inadequate. Leadership was judged outstanding.",
            "Ogn Oip Lon",
        ),
        (
            RATED,
            "In 2021 the council required improvement, but it is now good. Leadership was judged outstanding.",
            "Ogn Orp Lon",
        ),
        (
            RATED,
            "Up from inadequate in 2021, the council has been judged good. Leadership was outstanding.",
            "Ogn Oip Lon",
        ),
        (
            RATED,
            "Since 2021, when leadership was inadequate, much has changed. Help and protection was judged good.",
            "Ogn Lip Hgn",
        ),
        (RATED, "In 2021 Kent was rated inadequate. In Leeds leadership was judged good.", "Ogn KOip Lgn"),
        (RATED, "In 2021 Kent was rated inadequate. Leeds was judged good for leadership.", "Ogn KOip Lgn"),
        (
            RATED,
            "Compared with 2021, when leadership was inadequate, it is a triumph. Help and protection was judged good.",
            "Ogn Lip Hgn",
        ),
        (
            RATED,
            "Unlike in 2021, when leadership was inadequate, inspectors were full of praise. Help and "
            "protection was judged good.",
            "Ogn Lip Hgn",
        ),
        (
            RATED,
            "Inspectors, who rated the city inadequate in 2021, were full of praise. Leadership was judged "
            "outstanding.",
            "Ogn Oip Lon",
        ),
        (
            RATED,
            "By 2021 the council required improvement. Inspectors who came in April judged leadership outstanding.",
            "Ogn Orp Lon",
        ),
        (RATED, "In April inspectors spent two weeks in the city. Leadership was judged outstanding.", "Ogn Lon"),
        (RATED, "At the last count the city had 900 children in care. Leadership was judged outstanding.", "Ogn Lon"),
        (
            RATED,
            "In 2021 leadership was inadequate. Three years later help and protection was judged good.",
            "Ogn Lip Hgn",
        ),
        (RATED, "In 2021 leadership was inadequate. A year later help and protection was judged good.", "Ogn Lip Hgp"),
        (
            RATED,
            "It was a different story in 2018. Leadership was inadequate and Ofsted sent for the minister.",
            "Ogn Lip",
        ),
        (RATED, "Six years ago the council was in crisis. Inspectors called leadership inadequate.", "Ogn Lip"),
        (
            RATED,
            "The council was put in special measures in 2018. Leadership and help and protection were rated "
            "inadequate.",
            "Ogn Lip Hip",
        ),
        (
            RATED,
            "A damning report in 2018 said leadership was inadequate. It also rated help and protection inadequate.",
            "Ogn Lip Hip",
        ),
        (
            RATED,
            "The last inspection, three years ago, ended in an inadequate rating for leadership. Care leavers "
            "were judged good.",
            "Ogn Lip Vgp",
        ),
        (
            RATED,
            "Inspectors in 2021 found leadership inadequate. They said help and protection was inadequate.",
            "Ogn Lip Hip",
        ),
        (
            RATED,
            "The 2018 report rated services inadequate. The 2021 report said they required improvement.",
            "Ogn Oip Orp",
        ),
        (
            RATED,
            "In 2018 a new director arrived. Inspectors praised her, and leadership was judged outstanding.",
            "Ogn Lon",
        ),
        (
            RATED,
            "Six years ago the council had 100 vacancies. Inspectors said that leadership was outstanding.",
            "Ogn Lon",
        ),
        (RATED, "A director who came in 2021 leads the service, whose leadership was judged outstanding.", "Ogn Lon"),
        (
            RATED,
            "In 2016 services were inadequate, and by the end of 2018 they had climbed to requires improvement.",
            "Ogn Oip Orp",
        ),
        (RATED, "They were inadequate in 2016 and it had fallen to them to climb to good.", "Ogn Oip"),
        (RATED, "From inadequate in 2016 the council rose to requires improvement in 2018.", "Ogn Oip Orp"),
        (RATED, "Up from inadequate in 2021, the council has been judged good.", "Ogn Oip"),
        (RATED, "From good schools to safe streets, the council delivers.", "Ogn"),
        (
            RATED,
            "In 2015 Ofsted rated services inadequate, and in 2018, although better, they were rated as requires "
            "improvement.",
            "Ogn Oip Orp",
        ),
        (
            RATED,
            "In 2018 services were inadequate, and in 2021, by then under new leaders, they required improvement.",
            "Ogn Oip Orp",
        ),
        (RATED, "Services are good, and leadership, if a little better, is outstanding.", "Ogn Lon"),
        (
            MINUTES,
            "The Chair recalled that in 2021 the service had been inadequate and that it had since been judged good.",
            "Ogn Oip",
        ),
    ],
)
def test_a_passage_goes_on_in_the_time_that_it_opens_with(before: Before, text: str, told: str) -> None:
    assert read_after(before, text) == expected(told)
