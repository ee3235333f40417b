"""How many of the ways in which the press words a rating are read as what they tell (``ways.jsonl``)."""

from collections import Counter

import pytest

from .ways import TELLS, Way, filled, ways

# Just beneath what is measured, of those looked at and of those held out; floors rise only.
FLOORS = {
    "one area": (0.92, 0.85),
    "two areas": (0.94, 0.77),
    "three areas": (0.85, 0.76),
    "overall": (0.96, 0.88),
    "before": (0.92, 0.86),
    "now and before": (0.77, 0.59),
    "two grades": (0.81, 0.75),
    "overall and one": (0.93, 0.88),
    "all": (0.76, 0.72),
    "all but one": (0.74, 0.54),
    "the others": (0.76, 0.68),
    "another now": (0.93, 0.79),
    "another before": (1.0, 0.84),
    "nothing": (0.97, 0.88),
    "hoped": (0.94, 0.71),
}


def share_read(some: list[Way]) -> float:
    read = Counter(report.is_read() for way in some for report in filled(way))
    return read[True] / read.total()


@pytest.mark.parametrize("tells", TELLS)
def test_ways_of_telling_are_read(tells: str) -> None:
    looked_at, held = FLOORS[tells]
    some = [way for way in ways() if way.tells == tells]
    assert share_read([way for way in some if not way.held]) >= looked_at
    assert share_read([way for way in some if way.held]) >= held


def test_no_way_is_told_twice() -> None:
    words = [way.words for way in ways()]
    assert len(set(words)) == len(words)
    assert len(words) > 1_500
