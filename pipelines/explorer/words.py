"""The store's own words and moments as readers see them. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

WORDS = {
    "new_rating": "New rating",
    "monitoring_visit": "Monitoring visit",
    "intervention": "Intervention",
    "reaction": "Reaction",
    "national_overview": "National overview",
    "background_mention": "Mentioned in passing",
    "overall": "overall",
    "help_and_protection": "help and protection",
    "in_care": "children in care",
    "care_leavers": "care leavers",
    "leadership": "leadership",
    "adoption": "adoption",
    "other": "another judgement",
    "new": "new",
    "previous": "previous",
    "forecast": "forecast",
}


def say(word: str | None) -> str:
    """A word of the store as readers know it; one that is not known with its underscores as spaces."""
    return WORDS.get(word or "", (word or "").replace("_", " "))


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
    """A stored moment in few letters, still UTC: ``2026-11-24 14:05``, or as much of it as is known."""
    known = {"year": 4, "month": 7, "day": 10}.get(precision or "", 16)
    return text[:known].replace("T", " ")
