"""What copies of a process share: everything is loaded, and nothing that a copy could not use."""

import json
import subprocess
import sys

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


CRAWLS_NOTHING_NEW = """
import json, os, sys
from crawler import preloaded
preloaded.load()
before = set(sys.modules)
try:
    preloaded.crawl(["list"])
except SystemExit as ended:
    assert ended.code in (0, None), ended.code
new = sorted(name for name in set(sys.modules) - before if name.split(".")[0] in ("scrapy", "crawler", "pipelines"))
print(json.dumps(new))
"""


def test_scrapys_start_loads_nothing_more_of_ours_or_its_own(tmp_path: object) -> None:
    env = {"COUNCILWATCH_HOME": str(tmp_path), "SCRAPY_SETTINGS_MODULE": "crawler.settings"}
    ran = subprocess.run(
        [sys.executable, "-P", "-c", CRAWLS_NOTHING_NEW], capture_output=True, text=True, check=True, env=env
    )
    assert json.loads(ran.stdout.splitlines()[-1]) == []
