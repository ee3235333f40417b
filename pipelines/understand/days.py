"""The days that a sentence names, as intervals, relative words resolved against the story's own date."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pipelines.model import DayInterval
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needed
from pipelines.understand.numbers import NUMBERS

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?:19[89]\d|20\d\d)"

YEARS = r"(?:years?|springs?|summers?|autumns?|winters?)"
"""What years are counted by."""

PART_OF_MONTH = (
    r"(?<!by the end of )(?<!before the end of )(?<!until the end of )(?:(?<=in )|(?<=during )|(?<=early )|(?<=late )"
    r"|(?<=mid-)|(?<=start of )|(?<=beginning of )"
    r"|(?<=middle of )|(?<=end of )|(?<=half of )|(?<=week of )|(?<=weeks of )|(?<=days of ))"
)
"""What stands before a month that is named without its year ("in May", "the last week of May"). What was "by the end of
May" was on any day before."""

FORMS = compile_at_words(
    r"(?P<iso>\b20\d\d-[01]\d-[0-3]\d\b)|(?P<slashed>\b[0-3]?\d/[01]?\d/(?:20)?\d\d\b)|"
    rf"(?P<from_day>{DAY})(?: (?P<from_month>{MONTH}))?(?: (?P<from_year>{YEAR}))? ?(?:-|–|to|and"
    rf"|until) ?(?P<to_day>{DAY}),? (?:of )?(?P<to_month>{MONTH}),?(?: (?P<to_year>{YEAR}))?"
    rf"|(?P<us_month>{MONTH}) (?P<us_from>{DAY}) ?(?:-|–|to|and"
    rf"|until) ?(?:(?P<us_month_2>{MONTH}) )?(?P<us_to>{DAY})\b(?!%| per| of)(?:,? (?P<us_year>{YEAR}))?"
    rf"|(?P<day>{DAY}),? (?:of )?(?P<day_month>{MONTH}),?(?: (?P<day_year>{YEAR}))?"
    rf"|(?P<md_month>{MONTH}) (?P<md_day>{DAY})\b(?!%| per| children| of)(?:,? (?P<md_year>{YEAR}))?"
    rf"|(?P<span_month>{MONTH}) ?(?:-|–|to|and|or) ?(?P<span_to>{MONTH}),? (?:of )?(?P<span_year>{YEAR}|last year"
    rf"|this year)"
    rf"|(?P<month>{MONTH}),? (?:of )?(?P<month_year>{YEAR}|last year|this year)"
    rf"|(?P<season>spring|summer|autumn|winter)\b,? (?:of )?(?P<season_year>{YEAR}|last year|this year)"
    rf"|(?P<bare>{PART_OF_MONTH}(?:{MONTH})|(?<=last )(?:january|february|march|april"
    rf"|may|june|july|august|september|october|november|december)\b)"
    rf"|(?P<year>\b{YEAR})(?:[/-]\d\d(?!\d))?\b(?:(?! (?:cases|people|young|children(?!'s))\b)|(?<=\b(?:in|by)"
    rf" \d\d\d\d))"
    r"|(?P<relative>\b(?:last month|this month|earlier this month|last week(?! of\b)|this week|earlier this week"
    r"|yesterday|today|last year|this year|earlier this year|later last year|late last year|early (?:this|last) year"
    r"|the (?:start|beginning|turn|middle|end) of (?:the|this|last) year"
    r"|(?:last|this|earlier this) (?:spring|summer|autumn|winter))\b|\b(?P<count>a|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve"
    rf"|\d{{1,2}}) (?P<unit>weeks?|months?|{YEARS}) (?:ago|earlier|before|back(?= *(?:[,.;:)]|$)))\b)",
    place=r"(?<![a-z])",
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The months in which the seasons begin."""

FIGURE = expression(r"\d")
NAMED = Needed(FORMS)
"""Most sentences have none of the words that it takes to name a day."""

COUNTS = NUMBERS | {"a": 1}


class Dated(NamedTuple):
    """Days named at ``[start:end]``; ``by`` is how exact: day, month or year."""

    start: int
    end: int
    days: DayInterval
    by: str


def find_days(low: str, published: DayInterval | None) -> tuple[Dated, ...]:
    """Return the days that a sentence (lower-case) names, in order; those that need the story's date only with it."""
    if not NAMED.may_stand(low):
        return ()
    found: list[Dated] = []
    for match in FORMS.finditer(low):
        for by, days in read_days(match, published):
            found.append(Dated(start=match.start(), end=match.end(), days=days, by=by))
    return tuple(found)


def read_days(match: "re.Match[str]", published: DayInterval | None) -> Iterator[tuple[str, DayInterval]]:
    """Yield the interval that a match names: one, or none where it is no date of the calendar."""
    try:
        if match["iso"]:
            day = date.fromisoformat(match["iso"])
            yield "day", DayInterval(start=day, end=day)
        elif match["slashed"]:
            number, month_number, year = (int(part) for part in match["slashed"].split("/"))
            day = date(year if year > 99 else 2000 + year, month_number, number)
            yield "day", DayInterval(start=day, end=day)
        elif match["to_day"]:
            year = year_of(match["to_year"] or match["from_year"], match["to_month"], published)
            end = day_of(year, match["to_month"], match["to_day"])
            start = day_of(year, match["from_month"] or match["to_month"], match["from_day"])
            yield "day", DayInterval(start=start if start <= end else start.replace(year=start.year - 1), end=end)
        elif match["us_month"]:
            year = year_of(match["us_year"], match["us_month"], published)
            start = day_of(year, match["us_month"], match["us_from"])
            end = day_of(year, match["us_month_2"] or match["us_month"], match["us_to"])
            if start <= end:
                yield "day", DayInterval(start=start, end=end)
        elif match["day"] or match["md_day"]:
            month = match["day_month"] or match["md_month"]
            year = year_of(match["day_year"] or match["md_year"], month, published)
            day = day_of(year, month, match["day"] or match["md_day"])
            yield "day", DayInterval(start=day, end=day)
        elif match["span_month"]:
            year = year_named(match["span_year"], published)
            yield (
                "month",
                DayInterval(
                    start=month_days(year, match["span_month"]).start, end=month_days(year, match["span_to"]).end
                ),
            )
        elif match["month"]:
            yield "month", month_days(year_named(match["month_year"], published), match["month"])
        elif match["season"]:
            yield "month", season_days(year_named(match["season_year"], published), match["season"])
        elif match["bare"]:
            year = year_of(None, match["bare"], published)
            of_last = published is not None and number_of(match["bare"].split()[-1]) == published.end.month
            ago = of_last and LAST.search(match.string, 0, match.start("bare")) is not None  # a year ago, in November
            yield "month", month_days(year - ago, match["bare"])
        elif match["year"]:
            yield "year", year_days(int(match["year"]))
        elif match["relative"] and published is not None:
            yield from relative(match, published.end)
    except (ValueError, LookupError):
        return


def year_named(text: str, published: DayInterval | None) -> int:
    if text.isdigit():
        return int(text)
    if published is None:
        raise LookupError("the story's date is not known")
    return published.start.year - (text == "last year")


def year_of(text: str | None, month: str, published: DayInterval | None) -> int:
    """Return the year of a month: as told, else that of the last such month before the story."""
    if text:
        return int(text)
    if published is None or (published.end - published.start).days > 40:
        raise LookupError("the story's date is not known well enough")
    return published.end.year - (number_of(month) > published.end.month)


def number_of(month: str) -> int:
    return MONTHS[month.rstrip(".")]


def day_of(year: int, month: str, day: str) -> date:
    return date(year, number_of(month), int(re.sub(r"\D", "", day)))


def month_days(year: int, month: str) -> DayInterval:
    number = number_of(month)
    return DayInterval(start=date(year, number, 1), end=date(year, number, calendar.monthrange(year, number)[1]))


def season_days(year: int, season: str) -> DayInterval:
    """The three months of a season, as they are told in the press; a winter is that of the year in which it began."""
    start = date(year, SEASONS[season], 1)
    return DayInterval(start=start, end=month_before(start, -2).end)


def year_days(year: int) -> DayInterval:
    return DayInterval(start=date(year, 1, 1), end=date(year, 12, 31))


def relative(match: "re.Match[str]", today: date) -> Iterator[tuple[str, DayInterval]]:
    """Resolve "last month", "two years ago" and their like."""
    words = match["relative"]
    if match["count"]:
        many = COUNTS.get(match["count"]) or int(match["count"])
        if match["unit"].startswith(("year", *SEASONS)):
            year = today.year - many
            more = INEXACT if MORE_THAN.search(match.string, 0, match.start()) else 0
            yield "year", DayInterval(start=date(year - more, 1, 1), end=date(year, 12, 31))
        elif match["unit"].startswith("month"):
            yield "month", month_before(today, many)
        else:
            day = today - timedelta(weeks=many)
            yield "month", DayInterval(start=day - timedelta(days=6), end=day)
    elif "month" in words:
        yield "month", month_before(today, int(words.startswith("last")))
    elif (part := PART_OF_YEAR.match(words)) is not None:
        yield "month", part_of_year(part[0], words.endswith("last year"), today)
    elif "year" in words:
        yield "year", year_days(today.year - ("last year" in words))
    elif (season := words.rpartition(" ")[2]) in SEASONS:
        every = [season_days(today.year - ago, season) for ago in range(3)]
        ended = words.startswith("last")
        yield "month", next(each for each in every if (each.end < today if ended else each.start <= today))
    elif "week" in words:
        monday = today - timedelta(days=today.weekday() + 7 * words.startswith("last"))
        yield "month", DayInterval(start=monday, end=monday + timedelta(days=6))
    elif words in ("today", "yesterday"):
        day = today - timedelta(days=words == "yesterday")
        yield "day", DayInterval(start=day, end=day)


LAST = expression(r"\blast $")

MORE_THAN = expression(r"\b(?:more than|over|at least|well over) $")
INEXACT = 2
"""Years before the one named in which something may have been that is "more than ten years ago"."""

PART_OF_YEAR = expression(r"early\b|the (?:start|beginning|turn|middle|end)\b")


def part_of_year(part: str, of_last: bool, today: date) -> DayInterval:
    """The months that "the start of the year" and "the end of last year" mean: the last such that have begun."""
    first, last = (10, 12) if part.endswith("end") else (5, 8) if part.endswith("middle") else (1, 3)
    year = today.year - (of_last or first > today.month)
    return DayInterval(start=date(year, first, 1), end=month_before(date(year, last, 1), 0).end)


def years_after(low: str, days: DayInterval) -> DayInterval | None:
    """The year that words like "two years later" mean, told after some days; None where there are none."""
    match = YEARS_AFTER.search(low)
    return year_days(days.end.year + COUNTS[match[1]]) if match is not None else None


YEARS_AFTER = expression(
    r"\b(a|one|two|three|four|five|six|seven|eight|nine|ten) years? (?:later|afterwards|on|after that)\b(?! from\b)"
)


def month_before(today: date, many: int) -> DayInterval:
    months = today.year * 12 + today.month - 1 - many
    return month_days(months // 12, calendar.month_name[months % 12 + 1].lower())


def months_between(earlier: date, later: date) -> float:
    """How many months lie between two days."""
    return (later - earlier).days / 30.44
