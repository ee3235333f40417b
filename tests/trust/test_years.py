"""A store that lives long: it grows with what is found, as it is said beforehand, and answers as fast as in its first
month."""

from pathlib import Path

import pytest

from tests.trust.counts import Size, size
from tests.trust.table import tried
from tests.trust.years import ONCE_A_DAY, QUESTIONS, Life, faults, line, live

LIVES: dict[Size, Life] = {
    "small": Life(days=31, sources=4, polls=3, stories=3, near_misses=1),
    "large": Life(days=120, sources=20, polls=6),
    "long": Life(),
}


@pytest.mark.timeout(6 * 3600 if size() == "long" else 3600)
def test_a_store_lives_for_years(tmp_path: Path) -> None:
    life = LIVES[size()]
    lived = live(tmp_path, life)
    assert len(lived.months) > 1, "nothing grows within the first month, for it is compared with itself"
    last = line(lived.months[-1])
    assert list(faults(lived, life)) == [], last
    tried("days of a store", life.days, last)


def test_each_question_with_a_limit_of_its_own_is_asked() -> None:
    assert ONCE_A_DAY.keys() <= QUESTIONS.keys()
