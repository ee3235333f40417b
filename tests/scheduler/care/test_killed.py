"""A backup or a restore that is killed at any line leaves everything whole.

Here at some lines; `python -m tests.killing_by_line restore FOLDER 1` tries each, which takes some minutes.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


def kill(what: str, folder: Path, step: int) -> Any:
    command = [sys.executable, "-m", "tests.killing_by_line", what, str(folder), str(step)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.timeout(300)
def test_a_restore_that_is_killed_anywhere_leaves_the_old_store_or_the_new_one_whole(tmp_path: Path) -> None:
    found = kill("restore", tmp_path, 43)
    assert found["wrong"] == []
    assert found["killed"] >= 20
    assert 10 <= found["before"] < found["killed"], "at the end the restored one stands there"


@pytest.mark.timeout(300)
def test_a_backup_that_is_killed_anywhere_is_whole_or_none(tmp_path: Path) -> None:
    found = kill("backup", tmp_path, 7)
    assert found["wrong"] == []
    assert found["killed"] >= 15
