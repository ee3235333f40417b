"""A sender that is killed at any instant loses nothing, and repeats at most what was on its way, saying so."""

from pathlib import Path

import pytest

from tests.scheduler.notify.killing import kill


@pytest.mark.timeout(300)
def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    told = kill(tmp_path, 20, seed=4)
    assert told.lost == 0
    assert told.unmarked == 0
    assert told.repeated <= told.in_flight <= told.kills
    assert told.in_flight > 0, "no kill hit a message on its way; the test says nothing"
