"""300 sources for a fortnight: what breaks is noticed within a day and healed, and nobody cries wolf.

The table of a seed: ``python -m tests.crawler.simulation.simulate SEED``. The sources do not touch each other, so that
their parts are watched beside each other.
"""

import pytest

from tests.crawler.simulation.simulate import Result, simulate, table

SEED = 1
PARTS = 4


@pytest.fixture(scope="module", params=range(PARTS), ids=lambda part: f"part {part + 1}")
def result(request: pytest.FixtureRequest) -> Result:
    found = simulate(SEED, part=request.param, parts=PARTS)
    print(f"\n{table(found)}")  # noqa: T201 - shown by pytest -s, and where a test fails
    return found


def test_every_break_is_noticed_within_a_day(result: Result) -> None:
    late = [(each.change.kind.name, each.change.source, each.hours) for each in result.outcomes if not each.in_time]
    assert late == []


def test_all_that_have_another_way_are_healed_and_lose_no_story(result: Result) -> None:
    ill = [
        (each.change.kind.name, each.change.source, each.lost)
        for each in result.outcomes
        if each.change.is_healable and not each.healed
    ]
    assert ill == []


def test_nobody_cries_wolf_and_no_story_of_those_that_are_well_is_lost(result: Result) -> None:
    assert result.false_alarms == ()
    assert result.needless == ()
    assert result.lost == 0


def test_a_change_is_told_once(result: Result) -> None:
    assert [(each.change.kind.name, each.notices) for each in result.outcomes if not each.told_once] == []


def test_so_many_sources_were_watched(result: Result) -> None:
    assert result.healthy + len(result.outcomes) == 300 // PARTS
    assert result.runs > 100 * (300 // PARTS)
