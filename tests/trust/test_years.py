"""A store that lives long: it grows with what is found, as it is said beforehand, and answers as fast as in its first
month."""

from pathlib import Path

import pytest

from tests.trust.counts import Size, size
from tests.trust.table import tried
from tests.trust.years import Life, line, live, told_size

LIVES: dict[Size, Life] = {
    "small": Life(days=6, sources=4, polls=3, stories=3, near_misses=1),
    "large": Life(days=120, sources=20, polls=6),
    "long": Life(),
}
MOST_LOG = 64_000_000
MOST_MEMORY = 40_000_000
"""What this process may need more after a year than after a month."""


@pytest.mark.timeout(6 * 3600 if size() == "long" else 3600)
def test_a_store_lives_for_years(tmp_path: Path) -> None:
    life = LIVES[size()]
    lived = live(tmp_path, life)
    first, last = lived.months[0], lived.months[-1]
    assert last.size <= told_size(life), line(last)
    assert max(month.log for month in lived.months) <= MOST_LOG
    assert last.memory - first.memory <= MOST_MEMORY
    for name, took in last.asked.items():
        assert took <= 5 * first.asked[name] + 20, f"{name}: {line(last)}"
    assert lived.stored >= life.days * life.stories * 9 // 10
    tried("days of a store", life.days, line(last))
