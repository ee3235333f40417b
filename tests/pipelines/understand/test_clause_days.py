"""Of what a day beside a grade is: of the inspection, or of something else that was made or done then."""

import pytest

from .test_described import LEEDS
from .test_published import expected, read_after


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Services were judged outstanding under the framework as revised in 2021.", "Oon"),
        ("Services were judged good against standards introduced in 2021.", "Ogn"),
        ("Services were judged good by a team set up in 2021.", "Ogn"),
        ("Services were judged good under rules that came in in 2021.", "Ogn"),
        ("Leadership was judged good, unlike in 2021.", "Lgn"),
        ("Services were judged good in 2021 under a framework revised in 2018.", "Ogp"),
        ("Services were judged good in the inspection of 2021, which was led by a new team.", "Ogp"),
        ("Services were judged good at the inspection held since the reforms of 2021.", "Ogn"),
    ],
)
def test_a_day_is_of_what_it_stands_with(text: str, told: str) -> None:
    assert read_after(LEEDS, text) == expected(told)
