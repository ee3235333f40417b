"""Of which kind a flagged story is: its cues are weighed, each kind's for and against, and the heaviest kind it is.

The weights are those of a multinomial logistic regression on the labelled stories of ``tests/corpus``, without those
that are held out; ``python -m benchmarks.train_kinds`` makes ``kind_weights.json`` anew.
Where several kinds fit, the labels go by what headline and opening announce (new_rating > intervention >
monitoring_visit > reaction > background_mention).
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from pipelines.model import DayInterval, Reason, StoryKind
from pipelines.understand.cues import Cue, cues
from pipelines.understand.found import Found
from pipelines.understand.story import Story

KINDS: tuple[StoryKind, ...] = (
    "new_rating",
    "intervention",
    "monitoring_visit",
    "reaction",
    "background_mention",
    "national_overview",
)

Weights = Mapping[str, Sequence[float]]
"""For each cue what it adds to each of ``KINDS``; the cue ``""`` is there always."""

SAYS = {
    "new_rating": "The {where} announces a grade, or the inspection that gave it.",
    "intervention": "The {where} announces what the government does about it.",
    "monitoring_visit": "The {where} tells of a visit that gives no grade.",
    "reaction": "The {where} announces a reaction to a rating, or the wait for one.",
    "national_overview": "The {where} tells the country's figures.",
    "background_mention": "The rating is told beside another subject.",
}


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the weights that the program ships with."""
    kept = json.loads((files("pipelines.understand") / "kind_weights.json").read_text(encoding="utf-8"))
    return {name: tuple(row) for name, row in kept.items()}


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """The kind of a flagged story with the words that speak for it most; ``near``: those for a kind that comes near.

    ``sure``: whether it is beyond doubt that what such a story tells without a time is of now, or of before.
    """

    kind: StoryKind
    reason: Reason
    near: Reason | None
    sure: bool


NEAR, SURE = 1.5, 2.5
"""By how much the heaviest kind must outweigh the next, and the next whose grades are of another time.

Natural logarithms of odds. Of 932 stories that retell published pages, told by weights of the other sets, the time is
right for 99 of 100 above ``SURE``, and for 95 of 100 of all.
"""

TELL_OF_NOW: frozenset[StoryKind] = frozenset({"new_rating", "national_overview"})
"""Kinds of which a grade that says nothing of its time is new."""


def kind_of(story: Story, found: Sequence[Found], inspected: DayInterval | None) -> Weighed:
    """Weigh the kinds of a flagged story."""
    seen, names = cues(story, found, inspected)
    table = weights()
    sums = weigh(names, table)
    best = heaviest(sums)
    second = heaviest([-math.inf if at == best else each for at, each in enumerate(sums)])
    placed = [cue for cue in seen if cue.sentence is not None]

    def why(at: int) -> Reason:
        strongest = max(placed, key=lambda cue: table.get(cue.name, NOTHING)[at], default=None)
        return reason(story, KINDS[at], strongest)

    near = why(second) if sums[best] - sums[second] < NEAR else None
    others = [each for at, each in enumerate(sums) if (KINDS[at] in TELL_OF_NOW) != (KINDS[best] in TELL_OF_NOW)]
    return Weighed(
        kind=KINDS[best],
        reason=why(best),
        near=near and replace(near, rule="near_kind", says=f"Another kind comes near. {near.says}"),
        sure=sums[best] - max(others) >= SURE,
    )


def heaviest(sums: Sequence[float]) -> int:
    """Return the place of the heaviest kind in ``KINDS``."""
    return max(range(len(KINDS)), key=sums.__getitem__)


NOTHING = (0.0,) * len(KINDS)


def weigh(names: Iterable[str], table: Weights) -> list[float]:
    """Return what cues add up to for each kind; a cue without weights adds nothing."""
    names = {"", *names}
    rows: list[Sequence[float]] = [NOTHING, *map(table.__getitem__, sorted(table.keys() & names))]
    rows += [row for name, row in OUTRIGHT_ROWS if name in names]
    return [sum(column) for column in zip(*rows, strict=True)]


OUTRIGHT: Mapping[str, tuple[StoryKind, float]] = {
    "headline of what followed": ("new_rating", -7.0),
    "headline of a reaction": ("reaction", 2.5),
    "headline intervention and no grade": ("intervention", 2.5),
    "opening government acts and no grade": ("intervention", 1.5),
    "opening grade in passing after intervention": ("intervention", 2.0),
    "opening grade in passing after resignation": ("reaction", 2.0),
    "opening grade in passing after visit": ("monitoring_visit", 2.0),
    "opening inspectors report this inspection": ("new_rating", 3.0),
    "second inspectors report this inspection": ("new_rating", 3.0),
    "headline is the rating": ("new_rating", 3.5),
    "headline news of inspection": ("new_rating", 1.5),
    "opening news of inspection": ("new_rating", 1.5),
    "visits and no grade of now": ("monitoring_visit", 0.5),
    "headline visit and no grade": ("monitoring_visit", 3.5),
    "second this visit": ("monitoring_visit", 1.5),
    "headline recruitment": ("background_mention", 2.0),
    "opening recruitment and no grade": ("background_mention", 1.5),
    "opening grade in passing after recruitment": ("background_mention", 2.5),
    "headline paper on all matters and no grade": ("background_mention", 6.0),
    "headline paper of the government and no grade": ("intervention", 1.5),
    "headline country and no council": ("national_overview", 1.5),
    "headline appointment": ("background_mention", 1.0),
    "headline retirement": ("background_mention", 2.0),
    "opening retirement": ("background_mention", 2.0),
    "headline begins with opinion": ("background_mention", 2.5),
    "headline outcry and no grade": ("reaction", 1.5),
    "headline stoppage over something else": ("background_mention", 1.0),
    "advertises a post": ("background_mention", 4.0),
    "headline outcry, then a grade in passing": ("reaction", 1.0),
    "headline awaited and no grade": ("reaction", 1.0),
    "debate in Parliament": ("reaction", 7.0),
    "grade in a motion": ("reaction", 1.5),
    "question in Parliament": ("national_overview", 2.5),
    "headline inspectors report at once": ("new_rating", 1.5),
    "headline grade before a colon": ("new_rating", 2.5),
    "headline grade asserted": ("new_rating", 0.5),
    "opening grade in passing after outcry": ("reaction", 2.0),
    "grade described beside another story": ("background_mention", 4.0),
}
"""What the labels' rules say outright, however few stories show it; the weights are learned on top of these."""

OUTRIGHT_ROWS = tuple(
    (name, tuple(weight if kind == each else 0.0 for each in KINDS)) for name, (kind, weight) in OUTRIGHT.items()
)


def reason(story: Story, kind: StoryKind, cue: Cue | None) -> Reason:
    """Return the reason with the place of the cue; with the story's beginning where no words stand for it."""
    if cue is None or cue.sentence is None or kind == "background_mention":
        where = "headline" if story.beginning is story.title else "text"
        return first_words(story, kind, SAYS[kind].format(where=where))
    reading = (story.title if cue.field == "title" else story.text).reading
    start, end = reading.span(cue.sentence.start + cue.start, cue.sentence.start + cue.end)
    where = "headline" if cue.field == "title" else "text"
    return Reason(rule=kind, field=reading.name, start=start, end=end, says=SAYS[kind].format(where=where))


def first_words(story: Story, rule: str, says: str) -> Reason:
    """Return a reason that no words stand for: it is shown at the story's beginning."""
    reading = story.beginning.reading
    return Reason(rule=rule, field=reading.name, start=0, end=min(len(reading.original), 80), says=says)
