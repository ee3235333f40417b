"""Keeping one more story by how many its council has, how many claims it makes, and how often it was revised."""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks.generated.happenings import STORIES_EACH, councils
from benchmarks.generated.stories import SAYS, WHAT, Told
from benchmarks.generated.writing import Growing
from benchmarks.plot import Points
from pipelines.model import Claim, Judged, Judgement
from pipelines.store import Store, open_store
from pipelines.store.events import rebuild

TIMES = 5
"""Stories that are kept at each size; the one before them is not counted."""

SEED = 1

PARTS: tuple[Judgement, ...] = ("overall", "help_and_protection", "in_care", "care_leavers", "leadership")


def of_one_council(sizes: Sequence[int], until: date) -> Points:
    """Stories on one council -> milliseconds of CPU to keep one more."""
    points = []
    with generated(until) as growing:
        there = 0
        for size in sorted(sizes):
            add(growing, there, size)
            there = size + TIMES + 1
            further = [told(growing, number).judged() for number in range(size, there)]
            points.append((size, each_of(growing.store, growing, further)))
    return points


def by_claims(sizes: Sequence[int], until: date) -> Points:
    """Claims of a story -> milliseconds of CPU to keep it, in a store of few others."""
    with generated(until) as growing:
        return [
            (size, each_of(growing.store, growing, [claiming(growing, at, size) for at in range(TIMES + 1)]))
            for size in sorted(sizes)
        ]


def by_revisions(sizes: Sequence[int], until: date) -> Points:
    """Revisions of a story -> milliseconds of CPU to keep one more."""
    points = []
    with generated(until) as growing:
        first = told(growing, 0).judged()
        number = 0
        for size in sorted(sizes):
            while number < size:
                growing.store.keep(revised(first, number), growing.now + timedelta(minutes=number))
                number += 1
            further = [revised(first, number + place) for place in range(TIMES + 1)]
            number += len(further)
            points.append((size, each_of(growing.store, growing, further)))
    return points


@contextmanager
def generated(until: date) -> Iterator[Growing]:
    """A store with its sources, councils and record, and no stories."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "growth.db") as store:
        growing = Growing(store=store, seed=SEED, until=until)
        growing.begin()
        yield growing


def told(growing: Growing, number: int) -> Told:
    """Story ``number`` of the first council."""
    happening = number // STORIES_EACH * len(councils())
    return growing.told(happening * STORIES_EACH + number % STORIES_EACH)


def add(growing: Growing, first: int, last: int) -> None:
    """Write stories of the first council in bulk, with Ofsted's reports, and build its events once."""
    for number in range(first // STORIES_EACH, -(-last // STORIES_EACH)):
        at = told(growing, number * STORIES_EACH).number
        growing.record(at, at + STORIES_EACH)
    with growing._writing() as db:
        for number in range(first, last):
            growing._add(db, told(growing, number))
        rebuild(db, councils()[0].gss, growing.now)


def claiming(growing: Growing, number: int, size: int) -> Judged:
    """A story that tells the grade of many councils, as round-ups do."""
    one = told(growing, number).judged()
    claims: list[Claim] = []
    lines: list[str] = []
    at = 0
    for place in range(size):
        council, part = councils()[place % len(councils())], PARTS[place // len(councils())]
        says = f"{SAYS.format(what=WHAT[part], council=council.nice_name, grade='good')}."
        first = replace(one.verdict.claims[0], start=at, end=at + len(says), quote=says, grade="good", judgement=part)
        claims.append(replace(first, authority=council.name, gss=council.gss))
        lines.append(says)
        at += len(says) + 1
    url = f"{one.page.url}-{size}"
    article = replace(one.article, text=f"{chr(10).join(lines)}\n{number} of {size}.", url=url)
    page = replace(one.page, url=url, asked=url)
    return Judged(page=page, article=article, verdict=replace(one.verdict, claims=tuple(claims), refused=()))


def revised(first: Judged, number: int) -> Judged:
    article = replace(first.article, text=f"{first.article.text}\nThis is edit {number}.")
    return Judged(page=first.page, article=article, verdict=first.verdict)


def each_of(store: Store, growing: Growing, stories: Sequence[Judged]) -> float:
    """Keep stories; return milliseconds of CPU for each but the first."""
    first, *others = stories
    store.keep(first, growing.now)
    return milliseconds(lambda: [store.keep(each, growing.now) for each in others]) / len(others)


def milliseconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return max((time.process_time() - begun) * 1_000, 0.01)
