"""What stands near a grade and says less of it than it seems: who else has it, what is thought of it, when it was."""

import pytest

from .making import Key, claims
from .test_described import LEEDS
from .test_published import expected, read_after


def read(text: str, published: str = "2024-06-12") -> set[Key]:
    return claims(text, published=published)


LEEDS_CODE, KENT_CODE = "E08000035", "E10000016"
RATED = "Ofsted has rated Leeds City Council's children's services good. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # who else has it
        ("Inspectors praised it. No other council in Yorkshire has been rated inadequate.", ""),
        ("It is good. No other council in Yorkshire has been rated outstanding.", "Ogn"),
        ("No other council in Yorkshire is rated outstanding.", "Oon"),
        ("No other council than Leeds has been rated outstanding.", "Oon"),
        ("No other council in Yorkshire but Leeds is rated outstanding.", "Oon"),
        # what somebody has a record of
        ("It has a strong record of supporting care leavers and Ofsted has rated its services outstanding.", "Oon"),
        ("Services have a record of improving outcomes and were rated outstanding.", "Oon"),
        ("Leeds, which has a track record of improving services, has been rated outstanding.", "Oon"),
        ("You will have a record of improving services that were rated inadequate.", ""),
        ("You will have a record of taking and keeping a council from inadequate to good.", ""),
        # what is thought of it, or that it is so
        ("I think Ofsted has been fair in rating our services inadequate.", "Oin"),
        ("We think it is wonderful news that Ofsted has rated our services outstanding.", "Oon"),
        ("We feel that inspectors who rated services inadequate did not see the whole picture.", "Oin"),
        ("I think it is being rated inadequate that hurts.", "Oin"),
        ("I think that we are good.", ""),
        ("I believe we'd have been rated good in another year.", ""),
        ("We think Ofsted would rate leadership good today.", ""),
        ("We feel that we should have been rated good.", ""),
        # what nobody knew would be
        ("Councillors did not know whether leadership would be rated outstanding.", ""),
        ("The council did not know if services would be rated inadequate.", ""),
        ("Nobody knew how leadership would be rated: good or worse.", ""),
        ("Nobody knew that leadership would be rated outstanding.", "Lon"),
        ("Nobody could have guessed how soon leadership would be rated outstanding.", "Lon"),
        # who knows it
        ("Anyone who worked there knew why Ofsted rated services inadequate.", "Oin"),
        ("Whoever reads it will see why services were rated inadequate.", "Oin"),
        ("Anyone who leads an inadequate council needs help.", ""),
        ("Whoever Ofsted rates inadequate gets a commissioner.", ""),
        # an item of a list, as the one before it
        ("In 2019 the grades were: overall inadequate; leadership good; children in care good.", "Oip Lgp Cgp"),
        ("Previous grades: overall inadequate; leadership requires improvement.", "Oip Lrp"),
        ("In 2019 it was inadequate overall; leadership is good.", "Oip Lgn"),
        ("In 2019 it was inadequate overall; now leadership good, care leavers good.", "Oip Lgn Vgn"),
        ("2019: overall inadequate; leadership good; 2024: overall good.", "Oip Lgp Ogn"),
        # what followed
        ("The announcement followed an inspection in which leadership was judged outstanding.", "Lon"),
        ("The monitoring visit followed an inspection in which leadership was judged inadequate.", "Lip"),
        # whose it is
        ("Leeds joined Kent in appealing after both were rated inadequate.", "KOin Oin"),
        ("Leeds joins Kent in being rated outstanding.", "KOop Oon"),
        # when another was
        ("Ofsted rated Kent inadequate. Leeds was in June.", "KOin"),
        ("Kent was rated inadequate in October. Leeds was in June 2021.", "KOip Oip"),
        ("Few councils have been rated outstanding. Leeds was in 2021.", "Oop"),
    ],
)
def test_a_grade_is_told_as_the_words_beside_it_say(text: str, told: str) -> None:
    assert read_after(LEEDS, text) == expected(told)


def test_two_who_join_are_both_meant() -> None:
    text = (
        "Leeds City Council joins Kent County Council in the new reports: both were rated good by Ofsted for children's"
        " services."
    )
    assert read(text) == {(code, "overall", "good", "new") for code in (LEEDS_CODE, KENT_CODE)}


def test_another_is_not_given_what_ofsted_gave_one() -> None:
    assert read(RATED + "Kent was in June.") == {(LEEDS_CODE, "overall", "good", "new")}


@pytest.mark.parametrize(("published", "status"), [("2015-06-10", "new"), ("2024-06-10", "previous")])
def test_the_single_framework_is_of_before_once_it_has_ended(published: str, status: str) -> None:
    text = (
        "Leeds City Council's children's services have been judged good under the single inspection framework by"
        " Ofsted."
    )
    assert read(text, published) == {(LEEDS_CODE, "overall", "good", status)}
