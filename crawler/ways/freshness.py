"""What the run record keeps of a listing's answer: how many links, how many dated, and the newest date."""

from dataclasses import dataclass
from datetime import datetime

from pipelines.model import Listed


@dataclass(frozen=True, kw_only=True)
class Freshness:
    """``newest`` is the start of the newest link's date, UTC."""

    items: int
    dated: int
    newest: datetime | None


def summarise(listed: Listed, *, until: datetime | None = None) -> Freshness:
    """Sum up one answer; a date after ``until`` (an event announced, a wrong year) is never the newest."""
    dates = [link.published.start for link in listed.links if link.published is not None]
    past = [date for date in dates if until is None or date <= until]
    return Freshness(items=len(listed.links), dated=len(dates), newest=max(past, default=None))
