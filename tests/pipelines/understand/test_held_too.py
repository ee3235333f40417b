"""Other councils that are said to have the grade just told, and no more: "only Essex and Kent hold it now"."""

import pytest

from .making import brief

OUTSTANDING = "Ofsted has rated Leeds City Council's children's services outstanding overall."
INADEQUATE = "Ofsted has rated Leeds City Council's children's services inadequate overall."


def beside(news: str, said: str) -> str:
    """What a sentence behind the news adds to it."""
    grade = "outstanding" if news is OUTSTANDING else "inadequate"
    told = brief(f"{news} {said}", title=f"Leeds children's services rated {grade} by Ofsted").split("; ")
    news_of_leeds = f"Leeds o{grade[0].upper()}"
    return "; ".join(
        filter(None, (each.replace(news_of_leeds, "Leeds").removeprefix("Leeds").strip() for each in told))
    )


@pytest.mark.parametrize(
    ("news", "said", "told"),
    [
        (OUTSTANDING, "Only two others hold it now, Essex and Kent.", "Essex oOp; Kent oOp"),
        (OUTSTANDING, "Just two other councils hold the rating at present: Essex and Kent.", "Essex oOp; Kent oOp"),
        (OUTSTANDING, "Only two other councils in the country, Essex and Kent, have one now.", "Essex oOp; Kent oOp"),
        (OUTSTANDING, "Only Essex and Kent have it.", "Essex oOp; Kent oOp"),
        (OUTSTANDING, "The only other councils to have it are Essex and Kent.", "Essex oOp; Kent oOp"),
        (OUTSTANDING, "Essex and Kent are the only others to hold that grade.", "Essex oOp; Kent oOp"),
        (OUTSTANDING, "The council shares that rating with Essex and Kent.", "Essex oOp; Kent oOp"),
        (INADEQUATE, "Neighbouring Medway has the grade too.", "Medway oIp"),
        (INADEQUATE, "At Medway, which carries the same rating, change has been slow.", "Medway oIp"),
        (OUTSTANDING, "It joins Essex and Kent at the top.", "Essex oOp; Kent oOp"),
        (INADEQUATE, "Leeds joins Medway at the bottom of Ofsted's scale.", "Medway oIp"),
        (OUTSTANDING, "Essex got there first, in 2019, and Kent two years later.", "Essex oOp; Kent oOp"),
        (OUTSTANDING, "Essex, which got there in 2021, sent its congratulations.", "Essex oOp"),
        (INADEQUATE, "It is the third to be given the lowest grade this year. Medway did so in January.", "Medway oIp"),
        (INADEQUATE, "So, too, in 2022, was Medway.", "Medway oIp"),
        (OUTSTANDING, "Only two others hold it against Essex.", ""),
        (OUTSTANDING, "Only two others hold the post, in Essex and Kent.", ""),
        (OUTSTANDING, "Only Essex and Kent have it in writing.", ""),
        (OUTSTANDING, "Only Essex has the same problem.", ""),
        (OUTSTANDING, "The only other councils to have it on their website are Essex and Kent.", ""),
        (OUTSTANDING, "It shares the news of its grade with Essex.", ""),
        (OUTSTANDING, "It joins Essex and Kent at the top of the spending table.", ""),
        (INADEQUATE, "It joins Essex at the top.", ""),
        (OUTSTANDING, "Essex got there by train in 2021.", ""),
        (INADEQUATE, "Medway did so in January.", ""),
        (INADEQUATE, "Medway did so well in January.", ""),
        (INADEQUATE, "Medway published its report on Monday. Kent did so in January.", ""),
        (OUTSTANDING, "Kent has it all.", ""),
    ],
)
def test_other_councils_have_the_grade_just_told(news: str, said: str, told: str) -> None:
    assert beside(news, said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("It is one of three authorities in the North that are outstanding. The others are Essex and Kent.", True),
        ("It is one of two councils in the region that are outstanding now. The other is Kent.", True),
        ("It has three homes in the city that are good. The others are in Kent.", False),
        ("Councils in the region that are good at recruiting do better. The others are Kent and Essex.", False),
    ],
)
def test_councils_that_are_counted_are_told_as_they_stand(said: str, told: bool) -> None:
    assert ("Kent oOp" in beside(OUTSTANDING, said)) is told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Leadership went the same way.", "lI"),
        ("Care leavers and leadership had gone the same way as the overall grade.", "lI vI"),
        ("The verdict had been no different in 2021.", "oIp"),
        ("The budget for leadership training went the same way.", ""),
        ("Kent's contact centre went the same way.", ""),
        ("The weather had been no different in 2021.", ""),
    ],
)
def test_what_went_the_same_way_or_was_no_different(said: str, told: str) -> None:
    news = INADEQUATE.replace(" overall", "")
    parts = brief(f"{news} {said}", title="Leeds children's services rated inadequate by Ofsted")
    assert sorted(parts.removeprefix("Leeds ").split()) == sorted(["oI", *told.split()])
