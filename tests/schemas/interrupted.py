"""Kills a migration at the n-th statement, for every n; forks of one process, which is fast.

python -m tests.schemas.interrupted VERSION FOLDER STEP      # prints how often it was killed, and what was wrong
"""

import os
import signal
import sys
from pathlib import Path

from pipelines.store import open_store
from pipelines.store.connection import Connection, sqlite3
from pipelines.store.migrations import migrate
from pipelines.store.schema import SCHEMA_VERSION
from tests.pipelines.store.making import HOME
from tests.schemas.test_versions import unpacked


def killed(path: Path, n: int) -> bool:
    """Migrate in a fork that is killed (-9) before the n-th statement of the migration; False where it ended before."""
    pid = os.fork()
    if pid == 0:
        left = n

        def count(_: str) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        connection = Connection(path, create=False)
        connection.raw.set_trace_callback(count)
        migrate(connection)
        connection.close()
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    return os.WIFSIGNALED(status)


def fault(path: Path, version: int) -> str:
    """What is wrong with a store whose migration was killed: it must be of the old version or of today's, and go on."""
    raw = sqlite3.connect(path)
    found = raw.execute("PRAGMA user_version").fetchone()[0]
    whole = raw.execute("PRAGMA integrity_check").fetchone()[0]
    raw.close()
    if found not in (version, SCHEMA_VERSION) or whole != "ok":
        return f"version {found}, {whole}"
    with open_store(path) as store:
        story = store.story(f"{HOME}/news/1")
        return str(store.problems() or "") or ("" if story is not None and story.revisions == 2 else "a story is gone")


def main() -> None:
    version, folder, step = int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    n, times, wrong = 1, 0, []
    while killed(unpacked(version, folder), n):
        times += 1
        if said := fault(folder / "councilwatch.db", version):
            wrong.append(f"at statement {n}: {said}")
        for left in folder.glob("councilwatch.db*"):
            left.unlink()
        n += step
    sys.stdout.write(f"{times} {'; '.join(wrong) or 'all well'}")


if __name__ == "__main__":
    main()
