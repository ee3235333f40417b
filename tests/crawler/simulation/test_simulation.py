"""300 sources for a fortnight: what breaks is noticed within a day and healed, and nobody cries wolf.

The table of a seed: ``python -m tests.crawler.simulation.simulate SEED``. The sources do not touch each other, so that
they are watched in parts, beside each other where the suite has several processes; each part is one test, since what it
found would else be found once a process.
"""

import pytest

from tests.crawler.simulation.simulate import SOURCES, simulate, table

SEED = 1
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_a_fortnight(part: int) -> None:
    result = simulate(SEED, part=part, parts=PARTS)
    print(f"\n{table(result)}")  # noqa: T201 - shown by pytest -s, and where the test fails
    assert result.healthy + len(result.outcomes) == SOURCES // PARTS
    assert result.runs > 100 * (SOURCES // PARTS)

    late = [(each.change.kind.name, each.change.source, each.hours) for each in result.outcomes if not each.in_time]
    assert late == [], "a break was not noticed within a day"

    healable = [each for each in result.outcomes if each.change.is_healable]
    assert healable
    ill = [(each.change.kind.name, each.change.source, each.lost) for each in healable if not each.healed]
    assert ill == [], "a source that has another way was not healed, or lost a story"

    assert result.false_alarms == (), "a notice was made of a source that is well"
    assert result.needless == (), "another way was taken up for a source that is well"
    assert result.lost == 0, "a story of a source that is well was not found"

    often = [(each.change.kind.name, each.notices) for each in result.outcomes if not each.told_once]
    assert often == [], "a change made more notices than one of the trouble and one of its end"
