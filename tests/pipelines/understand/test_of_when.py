"""Of when grades are, in committee papers, in minutes and in the press, where several inspections are told of."""

import pytest

from .test_back_then import MINUTES
from .test_described import Before
from .test_published import expected, read_after

PAPER = Before(
    "Outcome of the Ofsted inspection of children's services",
    "Leeds City Council: report to Cabinet, 12 June 2024. The purpose of this report is to inform Members of the "
    "outcome of the inspection of children's services by Ofsted in April 2024.",
    "2024-06-12",
)
PRESS = Before(
    "Leeds and its children",
    "In April Ofsted inspected children's services at Leeds City Council, and it has now published its report.",
    "2024-06-12",
)


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (
            PAPER,
            "1.1 The previous inspection, in 2021, judged the Council to require improvement to be good.\n1.2 "
            "The Council was judged to be good overall.",
            "Orp Ogn",
        ),
        (
            PAPER,
            "The Council was previously inspected in March 2021 under the ILACS framework and was judged as "
            "requires improvement.",
            "Orp",
        ),
        (
            PAPER,
            "Background\n2.1 The Council was last inspected in 2021 when the overall judgement was requires "
            "improvement.\nFindings\n3.1 Overall effectiveness was judged to be good.",
            "Orp Ogn",
        ),
        (
            PAPER,
            "3.1 The outcome was as follows:\n- Overall effectiveness: good (2021: requires improvement)\n- "
            "Leadership: outstanding (2021: good)",
            "Ogn Orp Lon Lgp",
        ),
        (
            PAPER,
            "The overall judgement was good, which is an improvement on the requires improvement judgement of 2021.",
            "Ogn Orp",
        ),
        (
            PAPER,
            "This compares with the outcome of the 2021 inspection, at which all areas required improvement.",
            "Orp Lrp Hrp Crp Vrp",
        ),
        (PAPER, "Since 2018, when the Council was judged inadequate, there have been three inspections.", "Oip"),
        (
            PAPER,
            "The Council has moved from inadequate (2018) to requires improvement (2021) to good (2024).",
            "Oip Orp Ogn",
        ),
        (
            PAPER,
            "In 2018 the Council was judged inadequate; in 2021, requires improvement; and in 2024, good.",
            "Oip Orp Ogn",
        ),
        (PAPER, "The judgement of good replaces that of requires improvement given in 2021.", "Ogn Orp"),
        (
            PAPER,
            "At the time of the last inspection, leadership was judged to be good. It is now outstanding.",
            "Lgp Lon",
        ),
        (PAPER, "The Council had been judged to require improvement at its previous two inspections.", "Orp"),
        (PAPER, "The Council's last three inspections were all judged inadequate.", "Oip"),
        (
            MINUTES,
            "The Chair recalled that in 2021 the service had been inadequate and that it had since been judged good.",
            "Oip Ogn",
        ),
        (
            MINUTES,
            "The Director advised that the inspection had judged the service good, whereas in 2021 it had "
            "required improvement.",
            "Ogn Orp",
        ),
        (MINUTES, "A Member asked how the service had got from inadequate in 2018 to good.", "Oip Ogn"),
        (
            MINUTES,
            "It was noted that care leavers, who had been judged inadequate in 2021, were now judged good.",
            "Vip Vgn",
        ),
        (
            MINUTES,
            "Members congratulated officers on the good judgement, compared with requires improvement three "
            "years before.",
            "Ogn Orp",
        ),
        (MINUTES, "The Council's previous judgement of requires improvement had been given in 2021.", "Orp"),
        (MINUTES, "RESOLVED: that the good judgement be noted.", "Ogn"),
        (
            PRESS,
            "“Six years ago we were inadequate. Three years ago we required improvement. Today we are good,” she said.",
            "Oip Orp Ogn",
        ),
        (PRESS, "It is a remarkable recovery for a service once branded inadequate.", "Oip"),
        (
            PRESS,
            "The service, branded inadequate six years ago, is good in every area bar leadership.",
            "Oip Ogn Hgn Cgn Vgn",
        ),
        (PRESS, "Leeds's services, which had languished at requires improvement since 2018, are good.", "Orp Ogn"),
        (PRESS, "The city's last report, in 2021, had it as requires improvement.", "Orp"),
        (
            PRESS,
            "The report lifts the city from requires improvement, where it had been since 2018, to good.",
            "Orp Ogn",
        ),
        (PRESS, "It is the city's best result since 2011, when it was rated outstanding.", "Oop"),
        (PRESS, "Not since 2011 has the city been rated good.", "Ogp"),
        (PRESS, "The last time it was rated good was in 2011.", "Ogp"),
        (PRESS, "It last had a good rating in 2011.", "Ogp"),
        (PRESS, "The verdict of inadequate comes six years after the city was rated good.", "Oin Ogp"),
        (PRESS, "Inspectors found a service in decline since their last visit, when it was good.", "Ogp"),
        (PRESS, "In 2018 Ofsted said the service was good. In 2024 it says it is inadequate.", "Ogp Oin"),
        (PRESS, "The rating was good in 2018, requires improvement in 2021 and inadequate this year.", "Ogp Orp Oin"),
        (PRESS, "Leadership was inadequate last time but has been lifted to good.", "Lip Lgn"),
        (
            PRESS,
            "Leadership was rated good, one grade better than at the 2021 inspection, and care leavers "
            "outstanding, two better.",
            "Lgn Von",
        ),
    ],
)
def test_each_inspection_has_its_own_grades(before: Before, text: str, told: str) -> None:
    assert read_after(before, text) == expected(told)
