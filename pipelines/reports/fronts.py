"""What a report's pages say of itself: the days of the inspection, the day of publication, who led it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from pipelines.model import DayInterval
from pipelines.reports.intervals import listed_days
from pipelines.reports.wording import one_line

DASHES = re.compile("[‐‑‒–—―─−]")
"""Dashes of every kind, a box's line among them, which stand between two days."""

REACH = 160
"""Characters behind a label within which its days stand."""
TRIED = 20
"""Labels of a page behind which days are looked for."""

INSPECTED = re.compile(
    r"(?<!previous )(?<!last )\b(?:(?:inspection|fieldwork|visit|review)\s+dates?"
    r"|dates?\s+of\s+(?:the\s+)?(?:inspection|visit))\d?\s*:?",
    re.IGNORECASE,
)
ON = r"(?=(?:on|between|from)\s+(?:the\s+)?\d)"
VISITED = re.compile(
    rf"\bvisit\s+(?:to|of|at)\s+(?:St\.|[^.:]){{3,160}}?\s+{ON}"
    r"|(?=\bbetween\s+\d)"
    rf"|\b(?:visits?|inspection|it)\s+(?:took\s+place|was\s+(?:carried\s+out|conducted|undertaken)[^.]{{0,120}}?)\s+{ON}",
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
MORE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? (?:[A-Z][a-z]{2,8}|[A-Z]{3,9}) 20\d\d|\b\d{1,2}/\d{1,2}/20\d\d")
"""A whole day. One that follows those of an inspection and was not read as one of them may belong to them."""

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
    more: str | None = None
    """A further day that stands behind them."""


@dataclass(frozen=True, kw_only=True)
class PrintedPerson:
    """A person's name as printed on ``page`` (from 1)."""

    name: str
    page: int
    text: str


def inspected_days(pages: Sequence[str], published: date | None, *, letter: bool) -> PrintedDays | None:
    """Return the days of the inspection or visit; ``published`` gives a year that they lack.

    Only a letter tells them in a sentence: those of a report tell of visits and inspections before.
    """
    for form in (INSPECTED, VISITED) if letter else (INSPECTED,):
        for number, text in enumerate(pages[:3], 1):
            for label in islice(form.finditer(text), TRIED):
                found = days_behind(text, label, number, published)
                if found is not None:
                    return found
    return None if letter else foot_days(pages)


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
    line = one_line(words)
    listed = listed_days(DASHES.sub("-", line), published)
    if listed is None:
        return None
    text = line[: listed.end]
    more = MORE.search(line, listed.end)
    return PrintedDays(
        days=DayInterval(
            start=min(days.start for days in listed.stretches), end=max(days.end for days in listed.stretches)
        ),
        stretches=listed.stretches,
        page=page,
        text=text if text in label else one_line(f"{label} {text}"),
        more=more[0] if more is not None else None,
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


def doubts(
    inspected: PrintedDays | None, foot: PrintedDays | None, published: date | None, *, letter: bool
) -> tuple[str, ...]:
    """Return a warning for each thing about the days that cannot well be. A letter goes on behind them."""
    if inspected is None:
        return ("The days of the inspection could not be read.",)
    told = []
    if inspected.more is not None and not letter:
        told.append(f"Behind “{inspected.text}” stands “{inspected.more}”; look whether it belongs to the inspection.")
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
