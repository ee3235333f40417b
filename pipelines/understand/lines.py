"""Stories and verdicts as JSON Lines: the form of ``councilwatch judge``."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from typing import Any, get_args

from pipelines.exceptions import InputError
from pipelines.model import Article, Claim, DatePrecision, DayInterval, Decided, PartialDate, Refusal, Verdict
from pipelines.understand.days import month_days, year_days

TEXTS = ("title", "text", "url", "publisher")
FIELDS = (*TEXTS, "published", "n")
"""What a story's line may give; other names may stand beside them."""
CALLED_ELSEWHERE = {
    "text": ("content", "body", "article", "story", "full_text", "fulltext", "articlebody", "article_text"),
    "published": ("date", "pubdate", "published_at", "published_date", "date_published", "datepublished"),
}
"""What other programs call the fields that nothing can be judged, or told as new, without; read where these are
missing."""
ALIKE = 0.92
"""How alike two names must be (1 is the same) for one to be a slip in the other."""
PRECISIONS: dict[int, DatePrecision] = {4: "year", 7: "month", 10: "day"}


def read_story(line: str) -> tuple[Any, Article]:
    """Return a line's "n" (None where it has none) and its article; raises ``InputError`` saying what is wrong."""
    try:
        story = json.loads(line, parse_constant=no_number, parse_float=finite)
    except ValueError as error:
        raise InputError(f"it is not JSON ({error})") from error
    if not isinstance(story, dict):
        raise InputError('it is not an object with "title" and "text"')
    if "rules" in story and "reasons" in story and "text" not in story:
        raise InputError("it is a verdict, as `councilwatch judge` writes it, and no story")
    for field, others in CALLED_ELSEWHERE.items():
        if field not in story and (told := next((name for name in story if fold(name) in others), None)):
            story[field] = story[told]
    check_spelling(story)
    for name in TEXTS:
        if story.get(name) is not None and not isinstance(story[name], str):
            raise InputError(f'"{name}" is not a text')
    if not story.get("text") and not story.get("title"):
        raise InputError('it has neither "title" nor "text"')
    return story.get("n"), Article(
        title=story.get("title") or "",
        text=story.get("text") or "",
        url=story.get("url") or None,
        publisher=story.get("publisher") or None,
        published=read_published(story.get("published")),
    )


def check_spelling(story: Mapping[str, Any]) -> None:
    """Raise ``InputError`` for a field that is missing while another's name is it but for capitals, spaces, or a letter
    ("Published", "publised"): it would be left out, and nobody would know."""
    unknown = [name for name in story if name not in FIELDS]
    for field in FIELDS:
        if field not in story and (near := get_close_matches(field, [fold(name) for name in unknown], 1, ALIKE)):
            told = next(name for name in unknown if fold(name) == near[0])
            raise InputError(f'"{told}" is no field of a story; write "{field}"')


def fold(name: str) -> str:
    return name.strip().casefold()


def no_number(name: str) -> float:
    """Refuse what Python reads as JSON and nobody else does (NaN, Infinity)."""
    raise ValueError(f"{name} is no number of JSON")


def finite(text: str) -> float:
    """Refuse a number that would be written as ``Infinity`` (1e400)."""
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text} is too large a number")
    return number


def read_published(told: object) -> PartialDate | None:
    """Read an ISO date or moment, a year-month or a year; raises ``InputError``."""
    if told is None or told == "":
        return None
    if isinstance(told, Mapping):
        return read_interval(told)
    text = str(told) if isinstance(told, (str, int)) and not isinstance(told, bool) else ""
    try:
        if len(text) > 10:
            moment = in_utc(text)
            return PartialDate(start=moment, end=moment, precision="second", read_from="given")
        precision = PRECISIONS[len(text)]
        days = days_named(text)
    except (ValueError, KeyError, IndexError, OverflowError) as error:
        raise InputError('"published" is no date like 2022-08-04, 2022-08 or 2022') from error
    return PartialDate(
        start=datetime.combine(days.start, time.min, UTC),
        end=datetime.combine(days.end, time(23, 59, 59), UTC),
        precision=precision,
        read_from="given",
    )


def read_interval(told: Mapping[str, Any]) -> PartialDate:
    """Read a date as ``councilwatch clean`` and ``explain --json`` write it; raises ``InputError``."""
    try:
        start, end = (in_utc(told[name]) for name in ("start", "end"))
        precision: DatePrecision = told["precision"]
        if precision not in get_args(DatePrecision) or end < start:
            raise ValueError(precision)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise InputError(
            '"published" has no "start", "end" and "precision" as `councilwatch clean` writes them; a date like'
            " 2022-08-04 will do"
        ) from error
    return PartialDate(start=start, end=end, precision=precision, read_from="given")


def in_utc(text: str) -> datetime:
    """Read an ISO moment; one without an offset is of UTC."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)


def days_named(text: str) -> DayInterval:
    if len(text) == 4:
        return year_days(int(text))
    if len(text) == 7:
        first = date.fromisoformat(f"{text}-01")
        return month_days(first.year, f"{first:%B}".lower())
    return DayInterval(start=date.fromisoformat(text), end=date.fromisoformat(text))


def verdict_line(verdict: Verdict, n: Any) -> dict[str, Any]:
    """Return the verdict in the form that ``councilwatch judge`` writes."""
    visit = verdict.visit
    return {
        "n": n,
        "flag": verdict.flag,
        "near_miss": verdict.near_miss,
        "kind": verdict.kind,
        "claims": [claim_line(claim) for claim in verdict.claims],
        "refused": [{"why": refusal.why, **claim_line(refusal)} for refusal in verdict.refused],
        "visit": {"kind": visit.kind, "number": visit.number, **(days_line(visit.days) or NO_DAYS)} if visit else None,
        "report": days_line(verdict.report),
        "lead_inspector": verdict.lead_inspector,
        "reasons": [asdict(reason) for reason in verdict.reasons],
        "rules": verdict.rules,
    }


def decided_line(verdict: Verdict, decided: Decided, n: Any) -> dict[str, Any]:
    """Return a verdict as it stands after people's decisions, with these beside it."""
    against = [claim_line(said) for said in decided.against]
    told = {"decided": {"against": against, "made": [claim_line(claim) for claim in decided.made]}}
    return verdict_line(decided.over(verdict), n) | (told if against or decided.made else {})


CLAIM_FIELDS = (
    "authority",
    "gss",
    "judgement",
    "grade",
    "status",
    "framework",
    "confidence",
    "field",
    "start",
    "end",
    "quote",
)
NO_DAYS = {"from": None, "to": None}


def claim_line(claim: Claim | Refusal) -> dict[str, Any]:
    return {name: getattr(claim, name) for name in CLAIM_FIELDS} | {"inspection": days_line(claim.inspection)}


def days_line(days: DayInterval | None) -> dict[str, str] | None:
    return None if days is None else {"from": days.start.isoformat(), "to": days.end.isoformat()}
