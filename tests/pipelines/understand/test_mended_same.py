"""What points back to a grade, and what only seems to: numbers that rise too, what others did the same, the former."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.understand import understand

from .making import article, claims

RATED = "Ofsted has rated Leeds City Council's children's services good."
POINTING = (
    "The same is true of care leavers.",
    "So was leadership.",
    "Care leavers were given the same grade.",
    "Support for children in care was identical.",
    "The number of children in care was the same.",
    "They said that of leadership too.",
)


@given(st.lists(st.sampled_from(POINTING), min_size=1, max_size=3), st.sampled_from(["  ", " \t ", "\n\n ", "\u00a0 "]))
def test_a_grade_pointed_back_to_is_quoted_whatever_blanks_part_the_sentences(said: list[str], blanks: str) -> None:
    told = article(blanks.join([RATED, *said]))
    verdict = understand(told)
    assert verdict.claims
    for claim in verdict.claims:
        assert told.text[claim.start : claim.end] == claim.quote
        assert " good" in claim.quote
