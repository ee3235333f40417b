"""What daily and local papers print of a report, read in the words that they print it in."""

import pytest

from .test_described import LEEDS, LEEDS_2026
from .test_published import expected, read_after


@pytest.mark.parametrize(
    ("text", "told"),
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
def test_a_part_is_told_in_the_words_of_papers(text: str, told: str) -> None:
    assert read_after(LEEDS_2026 if "four" in text or "the others" in text.lower() else LEEDS, text) == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
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
def test_what_was_so_before_is_of_before(text: str, told: str) -> None:
    assert read_after(LEEDS_2026, text) == expected(told)
