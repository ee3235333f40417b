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

from crawler.discovery.model import Discovery, Rejected, Seen, Steps, Way
from crawler.discovery.steps import discover

__all__ = ["Discovery", "Rejected", "Seen", "Steps", "Way", "discover"]
