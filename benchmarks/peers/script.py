"""What the newsrooms of the comparison publish, drawn from a seed: an old stock, and the stories of one day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from benchmarks.simulated.newsroom import Family, Newsroom, Story
from benchmarks.simulated.words import EVERYDAY, everyday, told
from benchmarks.two_days.words import inspected
from pipelines.reference import authorities

ON_TOPIC = 50
"""One article in so many of the old stock tells of an inspection, and one source of each family has one at least."""

DAILY, DAILY_ON_TOPIC = 20, 2
"""Stories that come out on the day, and every how many of them is on topic."""

STOCK_DAYS = 40
"""Over how many days before the beginning the old stock came out."""

ROUNDS, APART = 48, timedelta(minutes=30)

QUIET = timedelta(hours=1)
"""Until the day begins nothing comes out: in the simulation too the first round takes its time."""

FAMILIES = (
    Family(name="feed", kind="council_newsroom"),
    Family(name="feed_of_days", kind="council_newsroom", conditional=False),
    Family(name="listing", kind="council_newsroom", conditional=False),
    Family(name="sitemap", kind="council_newsroom"),
    Family(name="wordpress_api", kind="children_trust", conditional=False),
    Family(name="gov_uk", kind="council_newsroom"),
    Family(name="local_press", kind="local_press"),
    Family(name="broadcaster", kind="broadcaster"),
)


@dataclass(frozen=True, kw_only=True)
class Script:
    """The newsrooms with all that they publish; the old stock is out at ``begin``, and the day begins ``QUIET``
    later."""

    begin: datetime
    newsrooms: tuple[Newsroom, ...]
    rounds: tuple[datetime, ...]


def script(*, sources: int, articles: int, begin: datetime, rounds: int = ROUNDS, seed: int = 1) -> Script:
    """Return newsrooms of all families in turn, with ``articles`` of old stock together and those of a day of so many
    ``rounds``."""
    random = Random(seed)  # noqa: S311 - no secret hangs on it
    councils = [each for each in authorities().values() if each.end is None and each.start is None and each.urn]
    random.shuffle(councils)
    places = (
        rounds * sources * 3 // 4
    )  # the last quarter of the day is for finding them: at night nobody looks each hour
    today = set(random.sample(range(places), min(DAILY, places)))
    on_topic_today = set(sorted(today)[::DAILY_ON_TOPIC])
    found = []
    for at in range(sources):
        family, council = FAMILIES[at % len(FAMILIES)], councils[at % len(councils)]
        old = articles * (at + 1) // sources - articles * at // sources
        first = articles * at // sources
        stories = []
        for number in range(old):
            published = begin - timedelta(days=STOCK_DAYS) * (old - number) / (old + 1)
            is_told = (first + number) % ON_TOPIC == ON_TOPIC // 2
            stories.append(story(random, number, published, council.nice_name, planned=False, on_topic=is_told))
        for place in sorted(place for place in today if place % sources == at):
            published = begin + QUIET + APART * (place // sources) + timedelta(minutes=random.uniform(3, 29))
            is_told = place in on_topic_today
            stories.append(story(random, len(stories), published, council.nice_name, planned=True, on_topic=is_told))
        found.append(
            Newsroom(
                name=f"{family.name}_{at + 1}",
                family=family,
                council=council.nice_name,
                gss=council.gss,
                stories=tuple(stories),
            )
        )
    moments = (begin + QUIET + APART * (number + 1) for number in range(rounds))
    return Script(begin=begin, newsrooms=tuple(found), rounds=tuple(moments))


def story(random: Random, number: int, published: datetime, council: str, *, planned: bool, on_topic: bool) -> Story:
    """Return a story of some 2,500 characters."""
    title, paragraphs = inspected(random, number, council) if on_topic else everyday(random, number + 2)
    return Story(
        number=number,
        published=published.replace(microsecond=0),
        title=title,
        paragraphs=(*paragraphs, *further(random, number)),
        on_topic=on_topic,
        planned=planned,
    )


def further(random: Random, number: int) -> Iterator[str]:
    """Yield what local news often ends with: what else goes on there, in no paragraph twice."""
    for form in random.sample(EVERYDAY, 2):
        title, paragraphs = told([form], random, {"number": str(number + 3)})
        yield f"Meanwhile: {title}."
        yield from paragraphs[:3]
