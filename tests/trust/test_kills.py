"""Whatever is killed, whenever: the store is sound, nothing that was committed is lost or double, and the next start is
clean. In the end all stands as if nobody had been killed, and each alert was told."""

from pathlib import Path

import pytest

from tests.trust.counts import counts, size
from tests.trust.kills.readers import explorers
from tests.trust.kills.series import Series
from tests.trust.kills.world import world

SEED = 20261126
"""Where the random instants begin."""

SHARES = {"cycle": 0.4, "daemon": 0.3, "explorer": 0.3}
"""How the few kills of an ordinary run are parted; a run of the suite makes all of them of each."""


def times(what: str) -> int:
    return round(counts().kills * SHARES[what]) if size() == "small" else counts().kills


@pytest.mark.timeout(12 * 3600 if size() == "long" else 3600)
def test_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    """One test, for the newsrooms and what they have had for a while take longer than some kills."""
    with world(tmp_path) as served:
        series = Series(served, tmp_path, SEED)
        assert series.wrong == []
        cycles = series.cycles(times("cycle"))
        cycles.note()
        assert series.amid >= cycles.tried // 3, "few kills came while news was being stored"
        read = explorers(served.copy(tmp_path / "read"), times("explorer"), SEED)
        read.note()
        daemons = series.daemons(times("daemon"))
        daemons.note()
    for each in (cycles, daemons, read):
        assert each.wrong == (), each.what
