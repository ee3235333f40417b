"""Grades of before in a story of a new one: how they are compared with it, named as things, or told in its past."""

import pytest

from .test_described import Before
from .test_published import expected, read_after


def of_news(grade: str) -> Before:
    return Before(
        f"Leeds children's services rated {grade} by Ofsted",
        f"Leeds City Council's children's services have been rated {grade} by Ofsted in a report published on Tuesday.",
        "2024-06-12",
    )


NEWS = {letter: of_news(grade) for letter, grade in (("g", "good"), ("o", "outstanding"), ("i", "inadequate"))}


def told_beside(news: str, text: str) -> set[str]:
    """What is read behind the news of a grade, without that grade itself."""
    return read_after(NEWS[news], text) - {f"O{news}n"}


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "That is two rungs above the verdict of inadequate that inspectors delivered three summers ago.", "Oip"),
        ("g", "It is one step better than the requires improvement of 2021.", "Orp"),
        ("g", "The mark is two grades higher than the inadequate handed out six years ago.", "Oip"),
        ("g", "That is a notch above the requires improvement it had before.", "Orp"),
        ("g", "It beats the requires improvement that the council was given in 2019.", "Orp"),
        ("i", "It is two rungs below the good that the department held until this week.", "Ogp"),
        ("i", "That is one band lower than the requires improvement inspectors left behind in 2020.", "Orp"),
        ("i", "The council is two places down on the good it was awarded in 2018.", "Ogp"),
        ("g", "Leadership was one rung higher, at outstanding.", "Lon"),
        ("g", "It beat the odds with an outstanding rating for leadership.", "Lon"),
        ("g", "Help for care leavers is a grade better than the rest, outstanding.", "Von"),
        ("g", "Support for care leavers came out a grade lower, at requires improvement.", "Vrn"),
        ("g", "Support for care leavers is a notch below, rated requires improvement.", "Vrn"),
        ("o", "Only one grade, outstanding, stands above good on the watchdog's scale.", ""),
        ("g", "Nine out of ten councils in the region are now above inadequate.", ""),
        ("g", "Good is the second of four grades, one above requires improvement.", ""),
        ("g", "Leaders want to be better than good.", ""),
        ("g", "The bar for a good is higher than the bar for requires improvement.", ""),
    ],
)
def test_what_a_grade_is_compared_with_is_of_before(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("i", "It comes five years after a good that councillors had hoped to better.", "Ogp"),
        ("o", "The good of six years ago has been bettered.", "Ogp"),
        ("o", "It had been a good in 2018.", "Ogp"),
        ("g", "Gone is the inadequate that had dogged the city since 2018.", "Oip"),
        ("g", "Swapping a requires improvement for a good took four years.", "Orp"),
        ("g", "The council has traded its inadequate of 2018 for a good.", "Oip"),
        ("g", "There had been a requires improvement in 2016 and an inadequate in 2019.", "Orp Oip"),
        ("g", "Between the inadequate of January 2020 and this good lie four directors.", "Oip"),
        ("g", "Leadership got an outstanding.", "Lon"),
        ("g", "For leadership there was an outstanding, given by inspectors who had seen a lot.", "Lon"),
        ("i", "That is for the good of the city's children.", ""),
        ("i", "The good that social workers did was not enough.", ""),
        ("i", "The good they had done was forgotten.", ""),
        ("i", "Staff have a good and caring manager.", ""),
        ("i", "The council has made a good start.", ""),
        ("g", "Inspectors met an outstanding and dedicated team.", ""),
        ("g", "It made an outstanding payment to the trust.", ""),
    ],
)
def test_a_grade_of_before_is_named_as_a_thing(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "Ofsted's last full look, in the winter of 2021, had yielded a requires improvement.", "Orp"),
        ("g", "Two earlier inspections both ended in requires improvement.", "Orp"),
        ("g", "A requires improvement had been the outcome last time.", "Orp"),
        ("g", "Requires improvement is the second lowest rating.", ""),
        ("g", "Requires improvement is the outcome that most councils fear.", ""),
        ("g", "Recording is something that requires improvement which managers know.", ""),
        ("g", "The report before had ended in the lowest grade.", "Oip"),
        ("g", "The department had stood at inadequate for years.", "Oip"),
        ("g", "Having languished at inadequate since 2016, the department brought in new managers.", "Oip"),
        (
            "g",
            "The journey has taken it from inadequate through requires improvement to good in seven years.",
            "Oip Orp",
        ),
        ("g", "Inspectors, who had spent three weeks in the city, judged leadership outstanding.", "Lon"),
        ("g", "Leaders had moved quickly and were rated outstanding.", "Lon"),
        ("g", "The council said inspectors had given leadership an outstanding rating.", "Lon"),
        ("g", "Managers had hoped for outstanding.", ""),
        ("g", "They had feared a requires improvement.", ""),
        ("g", "Leeds had asked inspectors to look at help for care leavers, which was rated outstanding.", "Von"),
    ],
)
def test_a_tense_of_before_puts_its_grade_before_the_news(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)
