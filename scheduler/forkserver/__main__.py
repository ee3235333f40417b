"""The process whose copies are cycles: ``python -m scheduler.forkserver``, started by the daemon."""

import os
import sys

from crawler import preloaded
from scheduler.forkserver.serving import be_a_cycle, end, serve

if __name__ == "__main__":
    with os.fdopen(os.dup(1), "wb", buffering=0) as answers:
        os.dup2(2, 1)  # what a library prints must not pass for an answer
        preloaded.load()
        wanted = serve(0, answers)
        if wanted is not None:
            be_a_cycle(wanted, answers)
    if wanted is not None:
        try:
            preloaded.crawl(wanted.arguments)
        except SystemExit as ended:
            end(ended.code)
    sys.exit(0)
