"""Adjectives that are the grade of what stands right before them, and nouns: "with leadership good", "five goods"."""

import pytest

from .making import brief

INSPECTED = "Ofsted has inspected Leeds City Council's children's services."
RATED = "Ofsted has rated Leeds City Council's children's services good overall."
INSPECTION, RATING = "Ofsted inspection of Leeds children's services", "Leeds children's services rated good by Ofsted"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The report ends a hard year, with leadership and support for care leavers outstanding.", "Leeds lO vO"),
        ("Services require improvement, with leadership inadequate and care leavers good.", "Leeds lI oR vG"),
        ("With its leadership good, the council hopes for more.", "Leeds lG"),
        ("It is a mixed picture, with help and protection good, but leadership inadequate.", "Leeds hG lI"),
        ("With help for children in care good, and visits regular, families felt safe.", "Leeds cG"),
        ("Kent, too, was inspected, with leadership good.", "Kent lG"),
        ("Inspectors consider the council's leadership good.", "Leeds lG"),
        ("Inspectors still think the help given to care leavers good.", "Leeds vG"),
        ("They thought support for care leavers outstanding.", "Leeds vO"),
        ("Staff were met with smiles, and leadership good practice was shared.", ""),
        ("With children in care good friends can be made.", ""),
        ("With care leavers good at football, the team won.", ""),
        ("With outcomes for children in care good, the visit surprised many.", ""),
        ("With the attendance of children in care good, schools were pleased.", ""),
        ("Children live with foster carers outstanding in their field.", ""),
        ("Residents think leadership good.", ""),
        ('The director said: "I think our leadership outstanding."', ""),
        ("The leader thinks help and protection good enough.", ""),
        ("Inspectors did not think leadership good.", ""),
        ("If inspectors think leadership good, we shall be pleased.", ""),
        ("Ofsted considers leadership good practice in all its inspections.", ""),
    ],
)
def test_a_grade_may_follow_its_judgement_without_a_verb_of_rating(said: str, told: str) -> None:
    assert brief(f"{INSPECTED} {said}", title=INSPECTION) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("In May the council had good for its work with care leavers.", "Leeds vG"),
        ("It has outstanding for leadership, and good for care leavers.", "Leeds lO vG"),
        ("Having good for leadership was a surprise.", "Leeds lG"),
        ("The council had good reasons for its work with care leavers.", ""),
        ("The council had good care for children in care.", ""),
        ("It had outstanding debts for its care leavers' homes.", ""),
        ("It has good and bad days for care leavers.", ""),
    ],
)
def test_a_council_may_have_a_grade_for_a_judgement(said: str, told: str) -> None:
    assert brief(f"{INSPECTED} {said}", title=INSPECTION) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The inspectorate picked out Kent as outstanding.", "Kent oO"),
        ("Ofsted's annual report names only two councils, Essex and Kent, as outstanding.", "Essex oO; Kent oO"),
        ("The report lists Kent as good and Essex as outstanding.", "Essex oO; Kent oG"),
        ("The report names Kent's fostering team as outstanding.", ""),
        ("The report names two people in Kent, Ann Lee and Bo Dee, as outstanding.", ""),
        ("The guide lists Kent as good for walking.", ""),
        ("The survey lists Kent's schools as good.", ""),
    ],
)
def test_a_report_may_name_councils_as_what_they_are(said: str, told: str) -> None:
    assert brief(f"{INSPECTED} {said}", title=INSPECTION) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (f"{RATED} Kent, good too, was inspected in March.", "Kent oGp; Leeds oG"),
        (f"{INSPECTED} Its leadership was rated good. Kent, good as well, has a new director.", "Kent lGp; Leeds lG"),
        (f"{RATED} The team, good too, will stay.", "Leeds oG"),
        (f"{RATED} Kent, good as well as Leeds at rugby, has two teams.", "Leeds oG"),
    ],
)
def test_what_another_council_is_too_it_is_in_the_same_judgement(said: str, told: str) -> None:
    assert brief(said, title=RATING if RATED in said else INSPECTION) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The council came away with five goods.", "Leeds cG hG lG oG vG"),
        ("It is five outstandings for Leeds.", "Leeds cO hO lO oO vO"),
        ("The report is a string of goods.", "Leeds cG hG lG oG vG"),
        ("It is a full set of outstandings.", "Leeds cO hO lO oO vO"),
        ("Help and protection was outstanding. The rest of the report is a row of goods.", "Leeds cG hO lG oG vG"),
        ("Help and protection was outstanding. The rest of the grades were good.", "Leeds cG hO lG oG vG"),
        ("The service is good all round.", "Leeds cG hG lG oG vG"),
        ("Good all round except for leadership, which requires improvement.", "Leeds cG hG lR oG vG"),
        ("A solid good for leadership.", "Leeds lG"),
        ("We want five outstandings next time.", "Leeds cOf hOf lOf oOf vOf"),
        ("It got four goods and one outstanding.", ""),
        ("It got four goods out of five.", ""),
        ("Four goods trains pass the office.", ""),
        ("In the rest of the report good work with schools is praised.", ""),
        ("It is good news all round.", ""),
        ("It was a row of good reports.", ""),
        ("This serves the common good.", ""),
        ("It is a rare good deed.", ""),
        ("It made a solid good impression.", ""),
    ],
)
def test_grades_are_told_as_nouns_and_of_everything(said: str, told: str) -> None:
    assert brief(f"{INSPECTED} {said}", title=INSPECTION) == told


def test_four_goods_are_all_where_no_overall_grade_is_given() -> None:
    text = f"{INSPECTED} Leeds comes away with four goods while Kent must improve."
    assert brief(text, title=INSPECTION, published="2026-08-12") == "Leeds cG hG lG vG"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The council's services were good in March.", "Leeds oGp"),
        ("Its services were outstanding in January, and nobody had expected it.", "Leeds oOp"),
        ("The weather was good in March.", ""),
        ("Attendance was good in March.", ""),
        ("It was good in May to see so many care leavers.", ""),
    ],
)
def test_what_services_were_in_a_month(said: str, told: str) -> None:
    assert brief(f"{INSPECTED} {said}", title="Pay row at Leeds City Council") == told
