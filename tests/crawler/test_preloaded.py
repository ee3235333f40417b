"""What copies of a process share: everything is loaded, and nothing that a copy could not use."""

import json
import subprocess
import sys
from pathlib import Path

from pipelines.store import open_store
from scheduler import children
from scheduler.demo.run import CHILD_ARGS
from scheduler.demo.server import serve

LOADED = """
import json, os, sys
from crawler import preloaded
preloaded.load()
print(json.dumps({"modules": sorted(sys.modules), "threads": len(os.listdir("/proc/self/task"))}))
"""


def test_a_process_that_has_loaded_all_has_no_reactor_and_one_thread() -> None:
    ran = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    told = json.loads(ran.stdout.splitlines()[-1])
    assert "twisted.internet.reactor" not in told["modules"]
    assert {"crawler.run_record", "scrapy.core.engine", "trafilatura", "pipelines.understand.verdict"} <= set(
        told["modules"]
    )
    assert told["threads"] == 1


CRAWLS = """
import json, sys
from crawler import preloaded
preloaded.load()
before = set(sys.modules)
try:
    preloaded.crawl(json.loads(sys.argv[1]))
except SystemExit as ended:
    assert ended.code in (0, None), ended.code
new = sorted(name for name in set(sys.modules) - before if name.split(".")[0] in ("scrapy", "crawler", "pipelines"))
print(json.dumps(new))
"""


def test_a_crawl_loads_nothing_more_of_ours(tmp_path: Path) -> None:
    """What is loaded while the program is being replaced by a newer one would be of the newer one."""
    with serve() as web:
        web.write_working_folder(tmp_path)
        with open_store(tmp_path / "councilwatch.db"):
            """A cycle's store was made by its daemon, with what makes stores."""
        ran = subprocess.run(
            [sys.executable, "-P", "-c", CRAWLS, json.dumps(["crawl", "due", *CHILD_ARGS])],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
            env=children.environment(tmp_path),
        )
    new = json.loads(ran.stdout.splitlines()[-1])
    assert [name for name in new if not name.startswith("scrapy.")] == []
    with open_store(tmp_path / "councilwatch.db", read_only=True) as store:
        assert store.counts()["stories"] >= 15
