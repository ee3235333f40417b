"""Grades over the years as a picture: a lane for each judgement, a mark for each visit. Pure; the template draws it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from pipelines.explorer.pages.asking import Row
from pipelines.explorer.words import grade_class, is_before_record, letter, longer
from pipelines.model import JUDGEMENT_WORDS

LEFT, WIDTH = 150, 760
"""Units of the drawing: room for the names of the lanes, and the years beside it."""
LANE, TOP = 30, 10

NARROW = 16
"""Units below which a bar has no room for its letter."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A grade from one inspection to the next; ``x``, ``y`` and ``width`` in units of the drawing."""

    x: float
    y: int
    width: float
    grade: str
    letter: str
    says: str
    awaited: bool


@dataclass(frozen=True, kw_only=True)
class Lane:
    name: str
    y: int


@dataclass(frozen=True, kw_only=True)
class Tick:
    x: float
    says: str


@dataclass(frozen=True, kw_only=True)
class Timeline:
    lanes: tuple[Lane, ...]
    bars: tuple[Bar, ...]
    visits: tuple[Tick, ...]
    years: tuple[Tick, ...]
    visit_y: int
    width: int
    height: int


def timeline(events: Sequence[Row], today: date) -> Timeline | None:
    """Return the picture of a council's ``events`` with their ``grades``; None where there is nothing to draw."""
    oldest_first = sorted(events, key=lambda each: each["came_out"])
    if not oldest_first:
        return None
    first = date(date.fromisoformat(oldest_first[0]["came_out"]).year, 1, 1)
    days = max((today - first).days, 365)

    def at(day: str) -> float:
        return round(LEFT + WIDTH * min(max((date.fromisoformat(day) - first).days / days, 0), 1), 1)

    graded = [each for each in oldest_first if each["grades"]]
    judged = [each for each in JUDGEMENT_WORDS if any(each in event["grades"] for event in graded)]
    visits = [each for each in oldest_first if each["kind"] != "inspection"]
    lanes = tuple(
        Lane(name=JUDGEMENT_WORDS[each].capitalize(), y=TOP + LANE * place) for place, each in enumerate(judged)
    )
    visit_y = TOP + LANE * len(lanes)
    years = range(first.year, today.year + 1)
    step = 1 + len(years) // 14
    return Timeline(
        lanes=lanes,
        bars=tuple(bar for place, judgement in enumerate(judged) for bar in bars(graded, judgement, place, at)),
        visits=tuple(
            Tick(x=at(each["came_out"]), says=f"{each['kind'].replace('_', ' ')}, {longer(each['came_out'])}")
            for each in visits
        ),
        years=tuple(Tick(x=at(f"{year}-01-01"), says=str(year)) for year in years if (year - first.year) % step == 0),
        visit_y=visit_y,
        width=LEFT + WIDTH + 10,
        height=visit_y + (LANE if visits else 0) + 24,
    )


def bars(events: Sequence[Row], judgement: str, place: int, at: Callable[[str], float]) -> list[Bar]:
    """The bars of one lane: a grade lasts until the next inspection, whether that judged the same or not."""
    found = []
    for number, event in enumerate(events):
        if judgement not in event["grades"]:
            continue
        grade = event["grades"][judgement]["grade"]
        start = at(event["came_out"])
        end = LEFT + WIDTH if number + 1 == len(events) else at(events[number + 1]["came_out"])
        width = round(max(end - start - 1, 1), 1)
        awaited = event["official"] == "awaiting"
        too_old = is_before_record(event["came_out"])
        why = "the record does not go so far back" if too_old else "the report was not read yet"
        word = f", told by stories; {why}" if awaited else ""
        found.append(
            Bar(
                x=start,
                y=TOP + LANE * place,
                width=width,
                grade=grade_class(grade),
                letter=letter(grade) if width >= NARROW else "",
                says=f"{grade}, published {longer(event['came_out'])}{word}",
                awaited=awaited,
            )
        )
    return found
