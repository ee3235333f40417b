"""One cycle of councilwatch at a moment of the simulation, as a process that loads everything itself."""

import sys
from datetime import datetime
from pathlib import Path

from benchmarks.simulated.cycle import crawl

crawl(datetime.fromisoformat(sys.argv[1]), Path(sys.argv[2]))
