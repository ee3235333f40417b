"""A date as newsrooms print it, read strictly: what does not exist or is no date gives None."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from pipelines.model import DatePrecision, DateReadFrom, PartialDate

LONGEST = 200
"""Characters; a date that stands in more text than this is no date line."""

FIRST_YEAR, LAST_YEAR = 1990, 2100
LONDON = ZoneInfo("Europe/London")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
# Two digits before a further word count something else: "10 May 12 councillors", "12 March 24 hours a day".
YEAR = r"(?P<year>(?:19|20)\d\d|'?\d\d(?!\s+(?!(?:at|by)\b)[a-z]))(?!\d|:|\.\d)"
GAP = r"[\s,|/-]*"

ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ]\s?(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?(?![\d-])",
    re.IGNORECASE,
)
DAY_MONTH_YEAR = re.compile(rf"{DAY}{GAP}(?:of\s+)?{MONTH}{GAP}{YEAR}", re.IGNORECASE)
MONTH_DAY_YEAR = re.compile(rf"\b{MONTH}{GAP}{DAY}[\s,]+{YEAR}", re.IGNORECASE)
NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/.-]\d|\d)"
)
YEAR_FIRST = re.compile(
    r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d/.-]\d|\d)"
)
MONTH_YEAR = re.compile(rf"\b{MONTH}{GAP}(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
YEAR_MONTH_ALONE = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)")
COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T\d{4,6}Z?)?")
YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap]\.?m\b)|\b(?P<hour24>\d{1,2}):(?P<minute24>\d\d)",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?:(?P<days>\d{1,2}) days? ago|(?P<word>today|yesterday)|\d{1,2} hours? ago)\b", re.I)
WEEKDAY = re.compile(r"^(?:the |on )*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\W*)?", re.I)
WITH_TIME = rf"(?:(?:at )?(?:{CLOCK.pattern})(?: (?:GMT|BST))?)?"
"""The time that may follow a date."""
AFTER_DATE = re.compile(
    rf"[\s,.]*{WITH_TIME}[\s,.]*(?:$|[|·•–—(;/-]|(?:by|last|updated)\b)",
    re.IGNORECASE,
)
CLOCK_ALONE = re.compile(WITH_TIME, re.IGNORECASE)
PARTING = " ,.:|·•–—();/-"
"""Signs that stand round a date and its time."""
CHANGED = re.compile(
    r"\b(?:page |was )?(?:last |first )?(?:updated|modified|reviewed|edited|changed)\b(?: on)?\s*:?",
    re.IGNORECASE,
)
PUBLISHED = re.compile(r"(?<!re-)\b(?:published|posted)\b", re.IGNORECASE)
RFC_2822 = re.compile(r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)? ?(?:[A-Z]{1,4}|[+-]\d{4})")


def parse_date(
    text: str, *, day_first: bool = True, read_from: DateReadFrom, today: date | None = None
) -> PartialDate | None:
    """Read one date: ISO, RFC 2822, and the printed forms of British newsrooms, with as much as it says.

    A time without a zone is London's. Midnight to the second is how machines write a day, and becomes a day.
    ``yesterday`` needs ``today``. None for what is no date, does not exist, or tells of an update only.
    """
    line = " ".join(text.replace("\xa0", " ").split())
    for said in _of_publication(line):
        found = _machine(said) or _printed(said, day_first) or _coarse(said)
        if found is None and today is not None:
            found = _relative(said, today)
        if found is not None:
            start, precision = found
            return whole(start, precision, read_from)
    return None


def _of_publication(line: str) -> Iterator[str]:
    """The parts of a line that can tell of its publication: after that very word, then what comes before a change."""
    published = PUBLISHED.search(line)
    parts = ([line[published.end() :]] if published else []) + [line]
    for part in parts:
        said = CHANGED.split(part, maxsplit=1)[0].strip()
        if 0 < len(said) <= LONGEST:
            yield said


def is_date_line(text: str) -> bool:
    """Whether a text is a date and no sentence: a date begins it, and only a time, a parting sign or a name follows."""
    behind = _behind_date(text)
    return behind is not None and AFTER_DATE.match(behind) is not None


def is_date_alone(text: str) -> bool:
    """Whether a text holds nothing but a date, maybe with its time, and the one of a change where that is told too."""
    behind = [_behind_date(part.strip(PARTING)) for part in CHANGED.split(text, maxsplit=1)]
    return all(rest is not None and CLOCK_ALONE.fullmatch(rest.strip(PARTING)) is not None for rest in behind)


def _behind_date(text: str) -> str | None:
    """What follows the date that a text begins with; None where it begins with none."""
    line = WEEKDAY.sub("", " ".join(text.replace("\xa0", " ").split()))
    forms = (ISO, DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_FIRST, NUMBERS, MONTH_YEAR, RELATIVE)
    match = next((match for form in forms if (match := form.match(line))), None)
    return line[match.end() :] if match is not None else None


def whole(start: datetime, precision: DatePrecision, read_from: DateReadFrom) -> PartialDate | None:
    """The interval that ``start`` (UTC) opens at this precision; None outside the years that can be."""
    if not FIRST_YEAR <= start.year <= LAST_YEAR:
        return None
    match precision:
        case "second":
            end = start
        case "minute":
            end = start + timedelta(seconds=59)
        case "day":
            end = start + timedelta(days=1, seconds=-1)
        case "month":
            following = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
            end = following - timedelta(seconds=1)
        case "year":
            end = start.replace(year=start.year + 1) - timedelta(seconds=1)
    return PartialDate(start=start, end=end, precision=precision, read_from=read_from)


Found = tuple[datetime, DatePrecision]


def _day(year: int, month: int, day: int) -> Found | None:
    try:
        return datetime(year, month, day, tzinfo=UTC), "day"
    except ValueError:
        return None


def _moment(day: datetime, clock: time, zone: timezone | ZoneInfo, precision: DatePrecision) -> Found:
    local = datetime.combine(day.date(), clock, tzinfo=zone)
    return local.astimezone(UTC).replace(microsecond=0), precision


def _machine(line: str) -> Found | None:
    """ISO 8601 anywhere in the line, RFC 2822 as the whole of it, or eight digits as the whole of it."""
    if match := ISO.search(line):
        return _iso(match)
    if RFC_2822.fullmatch(line):
        try:
            moment = parsedate_to_datetime(line)
        except ValueError:
            return None
        if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
            return _day(moment.year, moment.month, moment.day)
        zone = moment.tzinfo if moment.tzinfo is not None else LONDON
        return moment.replace(tzinfo=zone).astimezone(UTC), "second"
    if match := COMPACT.fullmatch(line):
        return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    return None


def _iso(match: re.Match[str]) -> Found | None:
    found = _day(int(match["year"]), int(match["month"]), int(match["day"]))
    if found is None or match["hour"] is None:
        return found
    try:
        clock = time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
        zone = _zone(match["zone"])
    except ValueError:
        return None
    if clock == time(0):
        return found
    return _moment(found[0], clock, zone, "second" if match["second"] else "minute")


def _zone(text: str | None) -> timezone | ZoneInfo:
    if text is None:
        return LONDON
    if text.upper() in {"Z", "UTC", "GMT"}:
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)


def _printed(line: str, day_first: bool) -> Found | None:
    """``17th Apr 2023``, ``August 4, 2020``, ``30 Jun 26``, ``04/08/2020``, with a clock time where one follows."""
    for form in (DAY_MONTH_YEAR, MONTH_DAY_YEAR):
        if match := form.search(line):
            month = MONTHS[match["month"].lower()]
            return _with_clock(line, match.end(), _day(_year(match["year"]), month, int(match["day"])))
    if match := YEAR_FIRST.search(line):
        return _with_clock(line, match.end(), _day(int(match["year"]), int(match["month"]), int(match["day"])))
    if match := NUMBERS.search(line):
        first, second = int(match["first"]), int(match["second"])
        day, month = (first, second) if day_first else (second, first)
        return _with_clock(line, match.end(), _day(_year(match["year"]), month, day))
    return None


def _year(digits: str) -> int:
    digits = digits.lstrip("'")
    if len(digits) == 4:
        return int(digits)
    return 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)


def _with_clock(line: str, after: int, found: Found | None) -> Found | None:
    match = CLOCK.search(line, after, after + 25)
    if found is None or match is None:
        return found
    hour, minute = int(match["hour"] or match["hour24"]), int(match["minute"] or match["minute24"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    try:
        clock = time(hour, minute)
    except ValueError:
        return found
    return found if clock == time(0) else _moment(found[0], clock, LONDON, "minute")


def _coarse(line: str) -> Found | None:
    """A month or a year, only where nothing finer is printed."""
    if match := YEAR_MONTH_ALONE.fullmatch(line):
        found = _day(int(match["year"]), int(match["month"]), 1)
        return (found[0], "month") if found else None
    if (match := MONTH_YEAR.search(line)) and not re.search(r"\d\s*$|\d(?:st|nd|rd|th)\s*$", line[: match.start()]):
        return datetime(int(match["year"]), MONTHS[match["month"].lower()], 1, tzinfo=UTC), "month"
    if YEAR_ALONE.fullmatch(line):
        return datetime(int(line), 1, 1, tzinfo=UTC), "year"
    return None


def _relative(line: str, today: date) -> Found | None:
    match = RELATIVE.search(line)
    if match is None:
        return None
    back = int(match["days"] or 0) if match["word"] is None else int(match["word"].lower() == "yesterday")
    day = today - timedelta(days=back)
    return _day(day.year, day.month, day.day)
