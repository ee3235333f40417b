"""What a report's pages say of itself: the days of the inspection, the day of publication, who led it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from pipelines.model import DayInterval
from pipelines.reports.wording import one_line
from pipelines.understand.days import Dated, find_days

DASHES = re.compile("[‐‑‒–—―─−]")
"""Dashes of every kind, a box's line among them, which stand between two days."""

REACH = 160
"""Characters behind a label within which its days stand."""
TRIED = 20
"""Labels of a page behind which days are looked for."""

INSPECTED = re.compile(
    r"\b(?:inspection|fieldwork|visit|review)\s+dates?\s*:?|\bdates?\s+of\s+(?:the\s+)?(?:inspection|visit)\s*:?",
    re.IGNORECASE,
)
VISITED = re.compile(
    r"\bvisit\s+(?:to|of|at)\s+[^.:]{3,160}?\s+(?:on|between|from)\s+(?:the\s+)?(?=\d)|\bbetween\s+(?=\d)"
    r"|\b(?:visits?|inspection|it)\s+(?:took\s+place|was\s+(?:carried\s+out|conducted|undertaken)(?:[^.]{0,120}?))\s+(?:on|between|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""How a letter on a visit tells its days."""
PUBLISHED = re.compile(
    r"\b(?:(?:report|letter|date)\s+)?(?:published|publication)(?:\s+(?:on|date))?\s*:?", re.IGNORECASE
)
NEXT_LABEL = re.compile(
    r"\b(?:report\s+published|published|lead\s+inspector|reporting\s+inspector|age\s+group|judge?ment|overall|children['’]?s)\b",
    re.IGNORECASE,
)
JOINT = re.compile(r"[\s,;]*(?:and|&|to|until|-)?(?:\s*(?:from|between|on))?[\s,;]*")
"""What joins days that belong together: two weeks apart, or the ends of an interval in figures."""

FOOT = re.compile(
    r"^[ ]*Inspection of [^\n]+ local authority children['’]s services *\n(?P<days>[^\n]{6,80})$", re.MULTILINE
)
"""From 2021 each page's foot repeats the days."""

LETTER_DATE = re.compile(r"^[ ]*(?P<day>[0-3]?\d(?:st|nd|rd|th)? [A-Z][a-z]+ 20\d\d)[ ]*$", re.MULTILINE)

LEAD = re.compile(
    r"(?<!deputy )(?<!deputy\n)\b(?:lead|reporting)\s+inspectors?\b[ ]*:?\s*(?P<name>[^\n]{3,80})", re.IGNORECASE
)
SIGNED = re.compile(
    r"Yours (?:sincerely|faithfully),?\s*\n+\s*(?P<name>[A-Z][^\n,\d]{3,60}?)\s*,?\s*\n+\s*(?:His|Her) Majesty['’]s",
    re.IGNORECASE,
)
RANK = re.compile(
    r"\s*(?:,|\(|–|\bS?HMI\b|\bSHMI\b|\bSCRI\b|\b(?:Senior\s+)?(?:His|Her)\s+Majesty|\bOfsted\b|\bDeputy\b|\bTeam\b|\bSenior\b|\bRegulatory\b).*$",
    re.IGNORECASE | re.DOTALL,
)
PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:and |& )?[^\W\d_][\w.'’-]*){1,7}")

LONGEST = timedelta(days=45)
"""An inspection's days on site: four weeks at most until 2018, with a holiday between them."""
LATEST = timedelta(days=300)
"""From the last day on site until publication; the longest seen is seven months."""


@dataclass(frozen=True, kw_only=True)
class PrintedDays:
    """Days as printed on ``page`` (from 1); ``stretches`` are the intervals between their first and last day."""

    days: DayInterval
    stretches: tuple[DayInterval, ...]
    page: int
    text: str


@dataclass(frozen=True, kw_only=True)
class PrintedPerson:
    """A person's name as printed on ``page`` (from 1)."""

    name: str
    page: int
    text: str


def inspected_days(pages: Sequence[str], published: date | None) -> PrintedDays | None:
    """Return the days of the inspection or visit; ``published`` gives a year that they lack."""
    for form in (INSPECTED, VISITED):
        for number, text in enumerate(pages[:3], 1):
            for label in islice(form.finditer(text), TRIED):
                found = days_behind(text, label, number, published)
                if found is not None:
                    return found
    return None


def foot_days(pages: Sequence[str]) -> PrintedDays | None:
    """Return the days that the foot of the pages repeats."""
    for number, text in enumerate(pages[1:], 2):
        match = FOOT.search(text)
        if match is not None:
            return days_in(match["days"], number, match["days"], None)
    return None


def published_day(pages: Sequence[str]) -> PrintedDays | None:
    """Return the day of publication, of a letter that of its head; ILACS reports print none."""
    for number, text in enumerate(pages[:2], 1):
        for label in islice(PUBLISHED.finditer(text), TRIED):
            found = days_behind(text, label, number, None)
            if found is not None and found.days.start == found.days.end:
                return found
    letter = LETTER_DATE.search(pages[0])
    return days_in(letter["day"], 1, letter["day"], None) if letter is not None else None


def days_behind(text: str, label: "re.Match[str]", page: int, published: date | None) -> PrintedDays | None:
    """Return the days that stand at once behind a label."""
    behind = text[label.end() : label.end() + REACH]
    following = NEXT_LABEL.search(behind)
    return days_in(behind[: following.start() if following else None], page, label[0], published)


def days_in(words: str, page: int, label: str, published: date | None) -> PrintedDays | None:
    """Return the days with which ``words`` begin, joined where several stand side by side."""
    low = DASHES.sub("-", one_line(words)).lower()
    known = DayInterval(start=published, end=published) if published is not None else None
    joined: list[Dated] = []
    for dated in find_days(low, known):
        gap = low[joined[-1].end if joined else 0 : dated.start]
        if dated.by != "day" or JOINT.fullmatch(gap) is None:
            break
        joined.append(dated)
    if not joined:
        return None
    start, end = min(dated.days.start for dated in joined), max(dated.days.end for dated in joined)
    text = one_line(words)[: joined[-1].end]
    return PrintedDays(
        days=DayInterval(start=start, end=end),
        stretches=tuple(dated.days for dated in joined)
        if all(d.days.start < d.days.end for d in joined)
        else (DayInterval(start=start, end=end),),
        page=page,
        text=text if text in label else one_line(f"{label} {text}"),
    )


def lead_inspector(pages: Sequence[str]) -> PrintedPerson | None:
    """Return who led the inspection: on the cover, in the team's list near the end, or below a letter."""
    for form in (LEAD, SIGNED):
        for number, text in enumerate(pages, 1):
            for match in form.finditer(text):
                name = RANK.sub("", one_line(match["name"]))
                if PERSON.fullmatch(name) and not name.islower():
                    return PrintedPerson(name=name, page=number, text=one_line(match[0]))
    return None


def doubts(inspected: PrintedDays | None, foot: PrintedDays | None, published: date | None) -> tuple[str, ...]:
    """Return a warning for each thing about the days that cannot well be."""
    if inspected is None:
        return ("The days of the inspection could not be read.",)
    told = []
    if foot is not None and foot.days != inspected.days:
        told.append(
            f"The cover says “{inspected.text}” and the foot of page {foot.page} “{foot.text}”; look which days are "
            "right."
        )
    if any(stretch.end - stretch.start > LONGEST for stretch in inspected.stretches):
        told.append(f"“{inspected.text}” is longer than any inspection; look whether its days are right.")
    if published is not None and not timedelta(0) <= published - inspected.days.end <= LATEST:
        told.append(
            f"The report came out on {published}, which does not fit “{inspected.text}”; look which day is right."
        )
    return tuple(told)
