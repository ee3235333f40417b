"""The ends of the scale of the yearly ratings (2009-11), which is not that of inspections."""

import pytest

from .making import told


@pytest.mark.parametrize(
    ("published", "text", "grade"),
    [
        (
            "2010-12-08",
            "Leeds is among the authorities with the highest rating in this year's assessments.",
            "excellent",
        ),
        (
            "2011-11-09",
            "There are top marks for children's services in Leeds, said by Ofsted to be in top grade.",
            "excellent",
        ),
        ("2010-12-08", "Inspectors gave Leeds the highest rating in their inspection.", "outstanding"),
        (
            "2016-12-08",
            "Leeds is among the authorities with the highest rating in this year's assessments.",
            "outstanding",
        ),
    ],
)
def test_the_highest_rating(published: str, text: str, grade: str) -> None:
    news = "Ofsted says that more councils' children's services perform excellently."
    read = told(f"{news} {text}", title="Children's services rated by Ofsted", published=published)
    assert {each[1] for each in read} == {grade}
