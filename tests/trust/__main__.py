"""Run the suite and print its table: ``python -m tests.trust [small|large|long]`` (large where nothing is said).

What follows the size goes to pytest: ``python -m tests.trust large -k addresses``.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.trust import counts, table

HERE = Path(__file__).parent
SECONDS = {"small": "600", "large": "3600", "long": "14400"}
"""That a test of a size may take before it counts as one that hangs."""


def main() -> int:
    """Run pytest on this folder and return its exit status."""
    given = sys.argv[1:]
    size = given.pop(0) if given and given[0] in counts.COUNTS else "large"
    with tempfile.TemporaryDirectory(prefix="councilwatch-trust-") as folder:
        path = Path(folder) / "table.jsonl"
        env = {**os.environ, counts.VARIABLE: size, table.VARIABLE: str(path)}
        command = [sys.executable, "-m", "pytest", "-n", "2", "--timeout", SECONDS[size], str(HERE), *given]
        done = subprocess.run(command, env=env, cwd=HERE.parents[1], check=False)
        before = json.loads(table.BEFORE.read_text(encoding="utf-8"))
        sys.stdout.write(f"\n{table.written(table.read(path), before)}\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
