"""The store's own words and moments as readers see them. Pure."""

import re
from datetime import date, datetime
from urllib.parse import urlsplit

from pipelines.events.reconcile import RECORD_BEGINS
from pipelines.model import JUDGEMENT_WORDS
from pipelines.telling.words import LONDON, counted, interval_told

WORDS = {
    "new_rating": "New rating",
    "monitoring_visit": "Monitoring visit",
    "intervention": "Intervention",
    "reaction": "Reaction",
    "national_overview": "National overview",
    "background_mention": "Mentioned in passing",
    "confirmed": "Confirmed",
    "contradicted": "Contradicted",
    "awaiting": "Awaiting the report",
    "superseded": "Superseded",
    "no_record": "No record",
} | JUDGEMENT_WORDS

IN_TABLE = re.compile(r"\s*\|\s*")
RULED = re.compile(r"\s*\|[\s|:-]+")
"""The line between the head and the rows of a table."""

FOUND = re.compile("⟦([^⟦⟧]*)⟧")
"""Words that a search found, as the answer marks them."""


def say(word: str | None) -> str:
    """A word of the store as readers know it; one that is not known with its underscores as spaces."""
    spaced = (word or "").replace("_", " ")
    return WORDS.get(spaced.replace(" ", "_"), spaced)


def story_kind(kind: str | None) -> str:
    """A story's kind as readers know it: that of a monitoring visit takes in focused visits and all others that give no
    grades, unlike an event's."""
    return "Visit without grades" if kind == "monitoring_visit" else say(kind)


def unruled(text: str) -> str:
    """A line of a table as people read it: its cells without the strokes between them.

    ``| Leadership | Good |`` is ``Leadership: Good``; other text stays as it is.
    """
    if not is_table_line(text):
        return text
    told = [cell for cell in IN_TABLE.split(text.strip()) if cell]
    return joint(text).join(told)


def is_table_line(text: str) -> bool:
    return len(text.strip()) > 1 and text.strip()[0] == text.strip()[-1] == "|" and "\n" not in text.strip()


def is_table_rule(text: str) -> bool:
    """Whether a line only parts the head of a table from its rows."""
    return RULED.fullmatch(text) is not None


def joint(line: str) -> str:
    """What stands between the cells of a table's line: two say something of each other."""
    return ": " if len([cell for cell in IN_TABLE.split(line.strip()) if cell]) == 2 else " · "


def found_in(snippet: str) -> list[tuple[str, bool]]:
    """The parts of a search's snippet, and whether each is what was searched for."""
    parts = FOUND.split(snippet)
    return [(part, number % 2 == 1) for number, part in enumerate(parts) if part]


def coded(sentence: str) -> list[tuple[str, bool]]:
    """The parts of a sentence, and whether each is a command (it stands between grave accents)."""
    return [(part, number % 2 == 1) for number, part in enumerate(sentence.split("`")) if part]


def interval(first: str | None, last: str | None) -> str:
    """Two days as people say them: ``December 2023``, ``4 to 13 October 2026``, ``2019``."""
    if not first or not last:
        return ""
    return interval_told(first, last)


def at(text: str | None) -> str:
    """A moment in London time: ``24 November 2026, 14:05``."""
    if not text:
        return "never"
    moment = datetime.fromisoformat(text).astimezone(LONDON)
    return f"{moment.day} {moment:%B %Y, %H:%M}"


def on(text: str | None, precision: str | None) -> str:
    """The date of a story, as exactly as it is known; the day at most."""
    if not text:
        return "date not known"
    moment = datetime.fromisoformat(text)
    if precision in ("second", "minute"):
        moment = moment.astimezone(LONDON)
    if precision == "year":
        return f"{moment:%Y}"
    return f"{moment:%B %Y}" if precision == "month" else f"{moment.day} {moment:%B %Y}"


def short(text: str, precision: str | None = None) -> str:
    """A stored moment in few letters: ``2026-11-24 14:05 UTC``, or as much of it as is known."""
    known = {"year": 4, "month": 7, "day": 10}.get(precision or "", 16)
    told = text[:known].replace("T", " ")
    return f"{told} UTC" if known == len(told) == 16 else told


def longer(text: str | date | None) -> str:
    """The day of a stored day or moment: ``29 January 2018``, of a moment the day in London."""
    if not text:
        return "day not known"
    if isinstance(text, str):
        if len(text) > 10:
            moment = datetime.fromisoformat(text).astimezone(LONDON)
            return f"{moment.day} {moment:%B %Y}"
        text = date.fromisoformat(text)
    return f"{text.day} {text:%B %Y}"


def lasting(months: int) -> str:
    """A time of whole months as people say it: ``less than a month``, ``7 months``, ``3 years and 4 months``."""
    if months < 1:
        return "less than a month"
    years, rest = divmod(months, 12) if months >= 24 else (0, months)
    told = [counted(years, "year")] if years else []
    return " and ".join([*told, counted(rest, "month")] if rest else told)


def month(day: date) -> str:
    """A month: ``April 2018``."""
    return f"{day:%B %Y}"


def web(address: str | None) -> str:
    """An address that a page may lead to: it stays where it is of the web, and is "" for all others."""
    if not address:
        return ""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address if parts.scheme in ("https", "http") and parts.netloc else ""


LETTERS = {
    "outstanding": "O",
    "excellent": "E",
    "good": "G",
    "requires improvement": "R",
    "adequate": "A",
    "inadequate": "I",
    "poor": "P",
}
"""The letter of each grade, by which charts tell grades without their colours."""

NO_LETTER = "–"


def is_before_record(day: str) -> bool:
    """Whether a day (as text) lies before Ofsted's record here begins: nothing of then will ever be confirmed."""
    return day < RECORD_BEGINS.isoformat()


def letter(grade: str | None) -> str:
    return LETTERS.get(grade or "", NO_LETTER)


def grade_class(grade: str | None) -> str:
    """The part of a style's name that stands for a grade: ``requires-improvement``; ``none`` for what is no grade."""
    return grade.replace(" ", "-") if grade in LETTERS else "none"
