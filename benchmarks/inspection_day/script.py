"""Who publishes what, and when, on the inspection days: drawn from a seed.

Two reports come out in the same days, one of a council that falls and one of a council that rises. Of one of them the
first paper has the grade wrong and puts it right an hour later; nobody else writes before that. Between them and after
them come copies, texts of one's own, echoes and history.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from benchmarks.inspection_day import words
from benchmarks.inspection_day.councils import Inspected, inspected
from benchmarks.inspection_day.writing import Text, Writer
from benchmarks.simulated.newsroom import STOCK, Edit, Family, Newsroom, Story, stock
from benchmarks.simulated.words import everyday
from pipelines.model import Grade

BEGIN = datetime(2026, 3, 2, 18, tzinfo=UTC)
"""A Monday evening: what is there already is listed by the first run, and is no news."""
DAYS = tuple(datetime(2026, 3, day, tzinfo=UTC) for day in (3, 4, 5))
"""Inspections that began before April 2026 gave an overall grade."""
END = datetime(2026, 3, 5, 20, tzinfo=UTC)

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)

ALONE = timedelta(minutes=75)
"""So long the paper with the wrong grade is alone: each newsroom is looked at once an hour in that time."""

LOCAL = Family(name="local_press", kind="local_press")
PAPERS = 8
"""Local papers of each of the two councils; the names of papers are ``PAPER``'s."""
PAPER = ("Gazette", "Courier", "Post", "Echo", "Mercury", "Observer", "Times", "Chronicle")

HOUSES = (
    ("trade", "Children and Families Weekly", Family(name="trade_press", kind="trade_press")),
    ("broadcaster_1", "Public Broadcaster", Family(name="broadcaster", kind="broadcaster")),
    ("broadcaster_2", "Radio of the Regions", Family(name="broadcaster", kind="broadcaster")),
    ("national", "The National Record", Family(name="local_press", kind="national_press")),
    ("charity_1", "The Lantern Trust", Family(name="home_names_feed", kind="charity")),
    ("charity_2", "Open Door for Young People", Family(name="pages_only", kind="charity", conditional=False)),
)
"""Newsrooms that write of both councils."""

COUNCILS = (
    Family(name="feed", kind="council_newsroom"),
    Family(name="listing", kind="council_newsroom", conditional=False),
    Family(name="sitemap", kind="council_newsroom"),
)


WRONG_FIRST, WRONG_SECOND = 0, 1
"""Which message tells the wrong grade, where the first or the second report is told wrongly."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """What readers are owed of one council: an alert, and a correction where it told the wrong grade first."""

    council: Inspected
    told_first: Grade
    published: datetime
    corrected: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Script:
    """All that happens."""

    newsrooms: tuple[Newsroom, ...]
    planned: tuple[Planned, ...]

    @property
    def falls_at(self) -> frozenset[int]:
        """After how many messages the webhook breaks down, when the next one comes.

        Never with that of the wrong grade: it would wait until it is put right, and need no correction there.
        """
        return frozenset(range(len(self.planned) + 1)) - {WRONG_FIRST if self.planned[0].corrected else WRONG_SECOND}

    @property
    def stories(self) -> int:
        """How many stories tell of an inspection, doubles and history included."""
        return sum(story.on_topic for room in self.newsrooms for story in room.stories)


class Plan:
    """What comes out where, while it is being drawn: newsroom -> stories, those of one newsroom by number."""

    def __init__(self) -> None:
        self.stories: dict[str, list[Story]] = {}

    def put(self, room: str, at: datetime, text: Text, *, on_topic: bool = True) -> Story:
        own = self.stories.setdefault(room, [])
        story = Story(
            number=STOCK + len(own),
            published=at.replace(microsecond=0),
            title=text[0],
            paragraphs=text[1],
            on_topic=on_topic,
            planned=True,
        )
        own.append(story)
        return story

    def change(self, room: str, story: Story, changed: Story) -> None:
        own = self.stories[room]
        own[own.index(story)] = changed


def draw(seed: int) -> Script:
    """Return the newsrooms with all that they publish, and what readers are owed."""
    random = Random(seed)  # noqa: S311 - no secret hangs on it
    falling, rising, third = inspected(random, BEGIN.date())
    both = random.sample((falling, rising), 2)
    first = DAYS[0] + random.uniform(8.5, 10) * HOUR
    second = DAYS[random.randrange(2)] + random.uniform(13, 14) * HOUR
    wrong = random.randrange(2)
    plan = Plan()
    planned = [
        report(plan, Writer(council=council, random=random), place, at, is_wrong=place == wrong)
        for place, (council, at) in enumerate(zip(both, (first, second), strict=True))
    ]
    history(plan, random, both, third)
    for room in rooms(both, third):
        for day in DAYS:
            if random.random() < 0.4:
                text = everyday(random, random.randint(20, 99))
                plan.put(room.name, day + random.uniform(8, 18) * HOUR, text, on_topic=False)
    found = (replace(room, stories=stories_of(plan, random, room)) for room in rooms(both, third))
    return Script(newsrooms=tuple(found), planned=tuple(planned))


def stories_of(plan: Plan, random: Random, room: Newsroom) -> tuple[Story, ...]:
    own = sorted(plan.stories.get(room.name, []), key=lambda story: story.published)
    return (*stock(random, BEGIN), *own)


def rooms(both: Sequence[Inspected], third: Inspected) -> Iterator[Newsroom]:
    """Yield the twenty-five newsrooms, without stories."""
    for family, council in zip(COUNCILS, (*both, third), strict=True):
        name = f"council_{family.name}"
        yield Newsroom(
            name=name, family=family, council=council.place, gss=council.gss, stories=(), called=council.name
        )
    for place, council in enumerate(both):
        for number, paper in enumerate(PAPER):
            called = f"{council.place} {paper}" if number < 3 else f"{TOWNS[(number + 5 * place) % len(TOWNS)]} {paper}"
            yield Newsroom(
                name=paper_of(place, number), family=LOCAL, council=council.place, gss="", stories=(), called=called
            )
    for name, called, house in HOUSES:
        yield Newsroom(name=name, family=house, council="", gss="", stories=(), called=called)


TOWNS = ("Kettleby", "Sandhope", "Fallowbridge", "Quarry Bank", "Upper Marsh", "Holmby", "Westwell", "Little Orme")


def paper_of(place: int, number: int) -> str:
    return f"paper_{place + 1}_{number + 1}"


def report(plan: Plan, writer: Writer, place: int, at: datetime, *, is_wrong: bool) -> Planned:
    """Publish all that tells of one report, which comes out ``at``; ``place`` is 0 or 1."""
    random = writer.random
    own = f"council_{COUNCILS[place].name}"
    papers = [paper_of(place, number) for number in range(PAPERS)]

    def later(least: float, most: float) -> datetime:
        """So many hours after the report, and after the first paper was alone."""
        return at + (ALONE if is_wrong else 2 * MINUTE) + random.uniform(least, most) * HOUR

    first = first_story(plan, writer, papers[0], at, is_wrong=is_wrong)
    release = writer.own(writer.choose(words.RELEASE), findings=2)
    plan.put(own, later(0, 0.5), release)
    plan.put("broadcaster_1", later(0.2, 2), writer.own(writer.choose(words.BROADCASTER), findings=2))
    plan.put("trade", later(0.5, 3), writer.own(writer.choose(words.TRADE)))
    plan.put(papers[1], later(0.1, 3), writer.own(words.OWN[place]))
    corrected_typing(plan, writer, papers[2], later(0.3, 4), words.OWN[2 + place])
    agency(plan, writer, (*papers[3:6], "national"), later(0.2, 1))
    for room in papers[6:8]:
        title = writer.headlines(1)[0]
        intro = writer.write((title, random.choice(words.PRINTED)))
        plan.put(room, later(1, 6), (title, (*intro[1], *release[1])))
    double(plan, papers[3], random, "amp")
    double(plan, papers[0], random, "print")
    plan.put(papers[1], later(3, 7), writer.echo(writer.choose(words.REACTION)))
    plan.put(papers[4], at + random.uniform(20, 26) * HOUR, writer.echo(writer.choose(words.RESIGNATION)))
    plan.put(papers[5], at + random.uniform(18, 25) * HOUR, writer.echo(writer.choose(words.BACKGROUND)))
    plan.put("broadcaster_2", at + random.uniform(18, 24) * HOUR, writer.echo(writer.choose(words.REACTION)))
    plan.put(f"charity_{place + 1}", later(2, 8), writer.echo(writer.choose(words.CHARITY)))
    if place:
        vanishing(plan, writer, papers[7], later(1, 3))
    return first


def first_story(plan: Plan, writer: Writer, room: str, at: datetime, *, is_wrong: bool) -> Planned:
    """The first paper's story, which may have the wrong grade for an hour."""
    council, form = writer.council, writer.choose(words.FIRST[writer.council.mood])
    said = writer.said(3, 1)
    right = writer.write(form, *said)
    if not is_wrong:
        return Planned(council=council, told_first=council.grade, published=plan.put(room, at, right).published)
    wrong = writer.write(form, *said, grade=council.wrong)
    right = (right[0], (*right[1], f"An earlier version of this story gave another grade for {council.place}."))
    story = plan.put(room, at, wrong)
    corrected = story.published + HOUR
    edit = Edit(at=corrected, title=right[0], paragraphs=right[1])
    plan.change(room, story, replace(story, edits=(edit,)))
    return Planned(council=council, told_first=council.wrong, published=story.published, corrected=corrected)


def corrected_typing(plan: Plan, writer: Writer, room: str, at: datetime, form: tuple[str, ...]) -> None:
    """A story in which a word is mistyped until the afternoon."""
    title, paragraphs = writer.own(form)
    *others, last = paragraphs
    mistyped = (*others, last.replace("the", "teh", 1).replace("a third", "a thrid"))
    story = plan.put(room, at, (title, mistyped))
    edit = Edit(at=story.published + 45 * MINUTE, title=title, paragraphs=paragraphs)
    plan.change(room, story, replace(story, edits=(edit,)))


def agency(plan: Plan, writer: Writer, printed_by: Sequence[str], at: datetime) -> None:
    """One text of an agency, under other headlines and some of it cut."""
    text = writer.own((writer.headlines(1)[0], *writer.choose(words.AGENCY)), findings=4)[1]
    for number, (room, title) in enumerate(zip(printed_by, writer.headlines(len(printed_by)), strict=True)):
        kept = text if number % 2 == 0 else text[:-1]
        plan.put(room, at + writer.random.uniform(0, 4) * HOUR, (title, kept))


def double(plan: Plan, room: str, random: Random, form: str) -> None:
    """The newest story of a paper once more, at an address for telephones or for paper."""
    story = plan.stories[room][-1]
    path = f"/news/{25400000 + story.number}.{story.slug}/"
    twin = f"{path}amp/?utm_source=app&utm_medium=push" if form == "amp" else f"/print{path}?utm_campaign=print"
    at = story.published + random.uniform(2, 50) * MINUTE
    made = plan.put(room, at, (story.title, story.paragraphs))
    plan.change(
        room,
        made,
        replace(made, path=twin, original=path, edits=story.edits, first_title=story.title),
    )


def vanishing(plan: Plan, writer: Writer, room: str, at: datetime) -> None:
    """A story that its paper takes away after some hours."""
    story = plan.put(room, at, writer.echo(words.WITHDRAWN[0]))
    plan.change(room, story, replace(story, gone_at=story.published + 3 * HOUR))


def history(plan: Plan, random: Random, both: Sequence[Inspected], third: Inspected) -> None:
    """What looks like news of an inspection and is none."""
    writers = [Writer(council=each, random=random) for each in both]
    for place, writer in enumerate(writers):
        at = DAYS[2 * place] + random.uniform(9, 16) * HOUR
        plan.put(paper_of(place, 6), at, writer.echo(words.ANNIVERSARY[place]))
    elsewhere = Writer(council=third, random=random)
    text = random.sample(words.ELSEWHERE, 2)
    plan.put(f"council_{COUNCILS[2].name}", DAYS[1] + random.uniform(9, 12) * HOUR, elsewhere.echo(text[0]))
    plan.put("national", DAYS[0] + random.uniform(9, 16) * HOUR, elsewhere.echo(text[1]))
