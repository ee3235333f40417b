"""Days as a report prints them behind a label -> intervals: "8, 9 and 12 to 16 July and 2 August 2019" and its like.

A report lists days, and nothing else, and the month or the year may stand behind the last of them only. The days of
a sentence in a newspaper are another grammar (``understand.days``), which has relative words and no lists.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipelines.model import DayInterval
from pipelines.understand.days import MONTHS, number_of

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    r"(?:(?P<figures>[0-3]?\d[/.][01]?\d[/.](?:20)?\d\d(?!\d))"
    r"|(?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|th)\b)?(?![\d/.%])"
    rf"(?:[ ,-]{{0,2}}(?:of )?(?P<month>{MONTH})(?![a-z])\.?)?(?:[ ,-]{{0,2}}(?P<year>20\d\d)(?!\d\d))?)",
    re.IGNORECASE,
)
"""One day; a footnote's figure may be glued to its year."""

JOINT = re.compile(
    r"[ ,;]*+(?:(?P<range>-|(?:to|until|till|through)(?![a-z]))"
    r"|(?:and|&|/|plus|followed by|\(?paused\)?)?(?: ?(?:then|and|resum(?:ed|ing))\b)*)"
    r"(?: ?(?:from|between|on)\b)?[ ,;]*",
    re.IGNORECASE,
)
"""What joins days that belong together: the ends of an interval, or visits apart."""
OPENING = re.compile(r"[ ,;:]*(?:(?P<between>between)|from|on)?[ ]*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Listed:
    """The intervals that a text begins with, up to its character ``end``."""

    stretches: tuple[DayInterval, ...]
    end: int


def listed_days(text: str, published: date | None) -> Listed | None:
    """Return the days that one line of text begins with; ``published`` gives a year that all of them lack."""
    days, ranges = tokens(text)
    while days and not (days[-1]["month"] or days[-1]["figures"]):
        days.pop()  # a figure that is no day: the number of a page
    try:
        found = tuple(stretches(resolved(days, published), ranges))
    except ValueError:
        return None  # no day of the calendar, or an end before its beginning
    return Listed(stretches=found, end=days[-1].end()) if found else None


def tokens(text: str) -> tuple[list["re.Match[str]"], list[bool]]:
    """Return the days that stand side by side, and for each behind the first whether it ends an interval."""
    opening = OPENING.match(text)
    assert opening is not None  # noqa: S101 - it matches the empty string
    days: list[re.Match[str]] = []
    ranges: list[bool] = []
    day = DAY.match(text, opening.end())
    while day is not None:
        days.append(day)
        joint = JOINT.match(text, day.end())
        assert joint is not None  # noqa: S101 - it matches the empty string
        day = DAY.match(text, joint.end()) if joint.end() > day.end() else None
        between = opening["between"] is not None and "and" in joint[0].lower()
        ranges.append(joint["range"] is not None or between)
    return days, ranges


def resolved(days: Sequence["re.Match[str]"], published: date | None) -> list[date]:
    """Return the days as dates: each lacks only what the next one has, the last only a year that another gives.

    Raises ``ValueError`` for what is no day of the calendar. A day without a year that would come after the one behind
    it was in the year before.
    """
    found: list[date] = []
    for printed in reversed(days):
        behind = found[-1] if found else None
        if printed["figures"]:
            day, month, year = (int(part) for part in re.split("[/.]", printed["figures"]))
            found.append(date(year if year > 99 else 2000 + year, month, day))
            continue
        month = number_of(printed["month"].lower()) if printed["month"] else behind.month if behind is not None else 0
        told = int(printed["year"]) if printed["year"] else behind.year if behind is not None else None
        if told is None:
            told = last_year(days, month, published)
        if told is None:
            return []
        each = date(told, month, int(printed["day"]))
        found.append(each if printed["year"] or behind is None or each <= behind else each.replace(year=told - 1))
    return found[::-1]


def last_year(days: Sequence["re.Match[str]"], month: int, published: date | None) -> int | None:
    """Return the year of the last day where it is not printed behind it: an earlier day's, or that of publication."""
    for printed in reversed(days):
        if printed["month"] and printed["year"]:
            return int(printed["year"]) + (month < number_of(printed["month"].lower()))
    return published.year - (month > published.month) if published is not None else None


def stretches(days: Sequence[date], ranges: Sequence[bool]) -> Iterator[DayInterval]:
    """Yield the intervals between days that a dash or a "to" joins, and each other day alone.

    Raises ``ValueError`` for an interval that ends before it begins.
    """
    at = 0
    while at < len(days):
        last = at + (at + 1 < len(days) and ranges[at])
        if days[last] < days[at]:
            raise ValueError(f"{days[last]} is before {days[at]}")
        yield DayInterval(start=days[at], end=days[last])
        at = last + 1
