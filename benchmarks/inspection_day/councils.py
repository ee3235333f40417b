"""Which councils are inspected, and with what grades: drawn from the record, so that what was before is as it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Literal

from pipelines.model import RANKS, Grade
from pipelines.reference import authorities, rows

Mood = Literal["fall", "rise"]

GRADES: tuple[Grade, ...] = ("outstanding", "good", "requires improvement", "inadequate")
PARTS = ("leadership", "help", "care", "leavers")
"""The judgements beside the overall one, as ``words`` calls them."""

SINCE_LAST = timedelta(days=600)
"""Two inspections of one council never came out less than nineteen months apart."""


@dataclass(frozen=True, kw_only=True)
class Inspected:
    """A council with its last overall grade, and the grades of the report that comes out now."""

    gss: str
    place: str
    name: str
    before: Grade
    year: int
    grade: Grade
    parts: Mapping[str, Grade]
    wrong: Grade

    @property
    def mood(self) -> Mood:
        return "fall" if RANKS[self.grade] < RANKS[self.before] else "rise"


def inspected(random: Random, today: date) -> tuple[Inspected, Inspected, Inspected]:
    """Return a council that falls, one that rises, and one that is not inspected (its grades mean nothing)."""
    last = newest_outcomes()
    old = sorted(gss for gss, row in last.items() if is_due(gss, row, today))
    random.shuffle(old)
    falling = next(gss for gss in old if last[gss]["overall"] in ("good", "outstanding"))
    rising = next(gss for gss in old if last[gss]["overall"] in ("inadequate", "requires improvement"))
    third = next(gss for gss in old if gss not in (falling, rising))
    return (
        drawn(random, last[falling], lower=True),
        drawn(random, last[rising], lower=False),
        drawn(random, last[third], lower=last[third]["overall"] in ("good", "outstanding")),
    )


def newest_outcomes() -> dict[str, dict[str, str]]:
    """Return each council's newest outcome in the record."""
    last: dict[str, dict[str, str]] = {}
    for row in rows("official_outcomes.csv"):
        if row["publication_date"] > last.get(row["gss"], {"publication_date": ""})["publication_date"]:
            last[row["gss"]] = row
    return last


def is_due(gss: str, row: Mapping[str, str], today: date) -> bool:
    council = authorities().get(gss)
    alone = council is not None and sum(each.nice_name == council.nice_name for each in authorities().values()) == 1
    is_old = date.fromisoformat(row["publication_date"]) < today - SINCE_LAST
    return alone and council is not None and council.end is None and is_old and row["overall"] in GRADES


def drawn(random: Random, row: Mapping[str, str], *, lower: bool) -> Inspected:
    council = authorities()[row["gss"]]
    before = GRADES[GRADES.index(row["overall"])]
    place = GRADES.index(before)
    grade = random.choice(GRADES[max(place, 1) + 1 :] if lower else GRADES[:place])
    near = [each for each in GRADES if abs(GRADES.index(each) - GRADES.index(grade)) <= 1]
    wrong = random.choice([each for each in GRADES if each not in (grade, before)])
    return Inspected(
        gss=council.gss,
        place=council.nice_name,
        name=council.name,
        before=before,
        year=int(row["publication_date"][:4]),
        grade=grade,
        parts={part: random.choice(near) for part in PARTS},
        wrong=wrong,
    )
