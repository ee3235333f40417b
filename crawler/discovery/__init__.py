"""Where a publisher lists its news, decided from saved answers: feed, news sitemap, API or listing page.

``discover`` is a generator: it yields the addresses that it wants to see, is sent what they answered, and returns what
it chose and why. It asks nothing itself, so a crawl, the command line, a simulation and a test drive the same function.

    steps = discover("https://www.leeds.gov.uk/", now=now)
    asked = next(steps)
    while True:
        try:
            asked = steps.send({url: look_at(url) for url in asked})
        except StopIteration as end:
            found = end.value
            break
"""

from collections.abc import Sequence
from datetime import datetime

from crawler.discovery.asked import first_asked
from crawler.discovery.model import Discovery, Rejected, Seen, Steps, Way

__all__ = ["Discovery", "Rejected", "Seen", "Steps", "Way", "discover"]


def discover(home: str, *, now: datetime, day_first: bool = True, examples: Sequence[str] = ()) -> Steps:
    """Find where the publisher at ``home`` lists its news. ``examples`` are addresses of its known stories, if any.

    Never raises, whatever the answers hold. At most ``steps.MOST_ASKED`` addresses are asked, ``home`` included.
    """
    answers = yield first_asked(home)
    from crawler.discovery import steps  # it loads what reads strange pages, beside the event loop of a crawl

    return (yield from steps.discover(home, answers, now=now, day_first=day_first, examples=examples))
