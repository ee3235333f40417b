"""A power cut at any byte: the store opens, is sound, and holds what was committed until then, and nothing else."""

from pathlib import Path
from random import Random

import pytest

from pipelines.store.connection import has_wal_reset_bug, sqlite_version
from tests.trust.counts import counts
from tests.trust.power import cut, write
from tests.trust.table import tried

SEED = 20261126


@pytest.mark.timeout(3600)
@pytest.mark.skipif(has_wal_reset_bug(sqlite_version()), reason="with this SQLite the store keeps no write-ahead log")
def test_a_power_cut_at_any_byte_leaves_what_was_committed(tmp_path: Path) -> None:
    (tmp_path / "written").mkdir()
    written, random, times = write(tmp_path / "written"), Random(SEED), counts().inputs
    wrong = [each for _ in range(times) for each in cut(written, tmp_path / "cut", random)]
    tried("a power cut at any byte of the log", times, f"{len(wrong) or 'nothing'} wrong, the committed part is whole")
    assert wrong == []
