"""What forty pretend newsrooms publish on two working days, drawn from a seed."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from random import Random

from benchmarks.simulated.newsroom import STOCK, Family, Newsroom, Story, stock
from benchmarks.simulated.words import everyday
from benchmarks.two_days.words import inspected
from pipelines.reference import authorities
from pipelines.telling.words import LONDON

BEGIN = datetime(2027, 3, 1, 18, tzinfo=UTC)
"""A Monday evening: what is there already is listed by the first run, and is no news."""
DAYS = (datetime(2027, 3, 2, tzinfo=UTC).date(), datetime(2027, 3, 3, tzinfo=UTC).date())
END = datetime(2027, 3, 4, 9, tzinfo=UTC)
"""The morning after: what came out last has had its turn by then."""

ON_TOPIC = 20
"""One story in so many of each kind of source tells of an inspection, and at least one does."""
IN_HOURS = 0.9
"""Share of the stories that come out between 07:00 and 19:00."""

FAMILIES = (
    Family(name="feed", kind="council_newsroom", newsrooms=6, daily=3),
    Family(name="feed_of_days", kind="council_newsroom", newsrooms=3, daily=2, conditional=False),
    Family(name="listing", kind="council_newsroom", newsrooms=6, daily=2, conditional=False),
    Family(name="sitemap", kind="council_newsroom", newsrooms=4, daily=2),
    Family(name="wordpress_api", kind="children_trust", newsrooms=3, daily=2, conditional=False),
    Family(name="modern_gov", kind="council_democracy", newsrooms=3, daily=3, conditional=False),
    Family(name="gov_uk", kind="regulator", newsrooms=2, daily=4),
    Family(name="trade_press", kind="trade_press", newsrooms=2, daily=5),
    Family(name="local_press", kind="local_press", newsrooms=4, daily=14),
    Family(name="broadcaster", kind="broadcaster", newsrooms=3, daily=9),
    Family(name="home_names_feed", kind="charity", newsrooms=2, daily=2),
    Family(name="pages_only", kind="charity", newsrooms=2, daily=2, conditional=False),
)


def newsrooms(seed: int, share: float = 1.0) -> tuple[Newsroom, ...]:
    """Return the newsrooms with all that they publish; a smaller ``share`` of them for a quick look."""
    random = Random(seed)  # noqa: S311 - no secret hangs on it
    councils = [each for each in authorities().values() if each.end is None and each.start is None and each.urn]
    random.shuffle(councils)
    found = []
    for family in FAMILIES:
        number = max(1, round(family.newsrooms * share))
        plan = [moments(random, family.daily) for _ in range(number)]
        told = len(DAYS) * family.daily * number
        chosen = set(random.sample(range(told), max(1, round(told / ON_TOPIC))))
        for at, when in enumerate(plan):
            council = councils.pop()
            first = at * len(when)
            on_topic = {place - first for place in chosen}
            name = f"{family.name}_{at + 1}"
            down_from, down_until = outage(name)
            found.append(
                Newsroom(
                    name=name,
                    family=family,
                    council=council.nice_name,
                    gss=council.gss,
                    stories=(*stock(random, BEGIN), *news(random, council.nice_name, when, on_topic)),
                    down_from=down_from,
                    down_until=down_until,
                )
            )
    return tuple(found)


OUTAGES = {
    "local_press_1": (datetime.combine(DAYS[0], time(10), UTC), timedelta(hours=3)),
    "feed_6": (datetime.combine(DAYS[1], time(9, 30), UTC), timedelta(hours=3)),
    "broadcaster_1": (datetime.combine(DAYS[0], time(14), UTC), timedelta(hours=1)),
    "local_press_2": (datetime.combine(DAYS[1], time(11), UTC), timedelta(hours=1)),
}
"""Newsroom -> when its site is down, and for how long: an hour is one look."""


def outage(name: str) -> tuple[datetime | None, datetime | None]:
    """Return from when and until when a site is down, as ``Newsroom`` has it."""
    if name not in OUTAGES:
        return None, None
    begun, lasts = OUTAGES[name]
    return begun, begun + lasts


def moments(random: Random, daily: int) -> list[datetime]:
    """Return when stories come out on the two days: mostly in working hours, the evening and the night for the rest."""
    found = []
    for day in DAYS:
        opening = datetime.combine(day, time(7), LONDON).astimezone(UTC)
        for _ in range(daily):
            hour = random.uniform(0, 12) if random.random() < IN_HOURS else random.uniform(12, 16)
            found.append((opening + timedelta(hours=hour)).replace(microsecond=0))
    return sorted(found)


def news(random: Random, council: str, when: list[datetime], on_topic: set[int]) -> Iterator[Story]:
    """Yield what comes out ``when`` it does."""
    for place, published in enumerate(when):
        number = STOCK + place
        is_told = place in on_topic
        title, paragraphs = inspected(random, number, council) if is_told else everyday(random, number + 2)
        yield Story(
            number=number,
            published=published,
            title=title,
            paragraphs=paragraphs,
            on_topic=is_told,
            planned=True,
        )
