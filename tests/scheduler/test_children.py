"""What the daemon starts: found from any folder, tied to it, ended with all that it started."""

import subprocess
from pathlib import Path

from scheduler import children


def test_a_file_of_the_working_folder_does_not_pass_for_a_room(tmp_path: Path) -> None:
    for name in ("crawler", "pipelines", "scrapy"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a file of the working folder ran')")
    command = children.scrapy("list")
    done = subprocess.run(
        command, cwd=tmp_path, env=children.environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "\nleeds\n" in done.stdout
