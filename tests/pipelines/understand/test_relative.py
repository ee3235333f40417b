"""Grades told by how far they are from another: "one better", "a grade lower", "up two grades from 2021"."""

import pytest

from .making import brief

GOOD = "Ofsted has rated Leeds City Council's children's services good overall."
TITLE = "Leeds children's services rated good by Ofsted"


def beside(said: str, *, news: str = GOOD, title: str = TITLE, published: str = "2024-06-12") -> str:
    """What a sentence behind the news adds to it."""
    told = brief(f"{news} {said}", title=title, published=published).removeprefix("Leeds ").split()
    return " ".join(each for each in told if each not in ("oG", "oR"))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Care leavers went one better.", "vO"),
        ("And for the experiences of care leavers, it went one better.", "vO"),
        ("Support for care leavers fared one better.", "vO"),
        ("The impact of leaders was graded one level higher.", "lO"),
        ("Only leadership came out a notch higher.", "lO"),
        ("Children in care and care leavers were put one grade higher.", "cO vO"),
        ("Leadership got one grade better than the service as a whole.", "lO"),
        ("Support for care leavers was rated a grade lower and must improve.", "vR"),
        ("One part of the report, on help and protection, comes out a grade lower than the rest.", "hR"),
        ("Work with care leavers sits one grade below the overall rating.", "vR"),
        ("Leadership was two grades lower.", "lI"),
        ("Leadership was one grade higher than in 2021.", ""),
        ("Leadership came out a grade lower than Kent's.", ""),
        ("Leadership was a grade lower than expected.", ""),
        ("Leadership was not one grade lower.", ""),
        ("Leadership was nearly a grade lower.", ""),
        ("Leadership was three grades higher.", ""),
        ("If leadership were a grade lower, it would fail.", ""),
        ("Leadership might be a grade lower next time.", ""),
        ("The director wants leadership to be one grade higher.", ""),
        ("Leaders are paid one grade higher.", ""),
        ("Care leavers got one grade higher in English.", ""),
        ("Leaders said they were one step below where they wanted to be.", ""),
        ("It went one better by opening a hub for care leavers.", ""),
        ("Outcomes were one step below what was hoped for care leavers.", ""),
        ("The team went one better than Kent's at football.", ""),
    ],
)
def test_a_judgement_is_so_many_grades_from_the_rest(said: str, told: str) -> None:
    assert beside(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("In 2021 the council was rated one grade lower.", "oRp"),
        ("Three years ago it was a grade lower.", "oRp"),
        ("At the last inspection the council was two grades lower.", "oIp"),
        ("The last inspection was in 2019, when the council was one step above.", "oOp"),
        ("The last inspection, in 2019, put it one step below.", "oRp"),
        ("It has climbed two grades since 2021.", "oIp"),
        ("The council is up a grade from 2021.", "oRp"),
        ("It has fallen a grade since its last inspection in 2021.", "oOp"),
        ("In 2011 it was a grade lower.", "oAp"),
        ("The director was a grade lower in 2021.", ""),
        ("We were one step below the summit in 2021.", ""),
        ("It was one step above the river in 2021.", ""),
        ("It has moved up a category since 2021 in the football league.", ""),
        ("It has dropped two categories since 2021 in its list of risks.", ""),
        ("The council was three grades lower in 2021.", ""),
    ],
)
def test_services_were_so_many_grades_from_what_they_are(said: str, told: str) -> None:
    assert beside(said) == told


@pytest.mark.parametrize("published", ["2013-06-12", "2016-06-12"])
def test_steps_are_certain_only_on_a_known_scale(published: str) -> None:
    """The grade below good has two names, and a last inspection without its day may be of either scale."""
    assert beside("At the last inspection it was a grade lower.", published=published) == ""


def test_of_two_grades_no_step_is_certain() -> None:
    news = (
        "Ofsted has inspected Leeds City Council. Its leadership was outstanding and its work with care leavers good."
    )
    told = beside("Help and protection came out a grade lower.", news=news, title="Leeds inspected")
    assert told == "lO vG"
