"""The clock on the wall, as the loops of a crawl read it: the spider, what stands between it and the web, the run
record, and the pipelines that keep. What decides is passed the moment and reads no clock.
"""

from datetime import UTC, datetime, timedelta

ahead = timedelta(0)
"""How far ahead of the machine's clock the loops are: nothing, but in a simulation that jumps from hour to hour."""


def now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC) + ahead
