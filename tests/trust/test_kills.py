"""Whatever is killed, whenever: the store is sound, nothing that was committed is lost or double, and the next start is
clean. In the end all stands as if nobody had been killed, and each alert was told."""

from pathlib import Path

import pytest

from tests.trust.counts import counts, size
from tests.trust.kills.readers import explorers
from tests.trust.kills.series import Series
from tests.trust.kills.told import Kills
from tests.trust.kills.world import world

SEED = 20261126
"""Where the random instants begin."""

SHARES = {"cycle": 0.4, "daemon": 0.3, "explorer": 0.3}
"""How kills are parted where they are all there are; the large suite makes as many of each."""


def times(what: str) -> int:
    return counts().kills if size() == "large" else round(counts().kills * SHARES[what])


PARTS = [(each,) for each in SHARES] if size() == "long" else [tuple(SHARES)]
"""What one test kills: the newsrooms and what they have had for a while take longer than some kills, so that it is all;
thousands of kills are made beside each other."""


@pytest.mark.timeout(12 * 3600 if size() == "long" else 3600)
@pytest.mark.parametrize("part", PARTS, ids=", ".join)
def test_kills_lose_and_double_nothing(tmp_path: Path, part: tuple[str, ...]) -> None:
    made: list[Kills] = []
    with world(tmp_path) as served:
        series = Series(served, tmp_path, SEED)
        assert series.wrong == []
        if "cycle" in part:
            made.append(series.cycles(times("cycle")))
            assert series.amid >= made[-1].tried // 3, "few kills came while news was being stored"
        if "explorer" in part:
            made.append(explorers(served.copy(tmp_path / "read"), times("explorer"), SEED))
        if "daemon" in part:
            made.append(series.daemons(times("daemon")))
    for each in made:
        each.note()
    for each in made:
        assert each.wrong == (), each.what
