"""The cells of Ofsted's yearly table of outcomes -> Recorded, a witness of its own beside reports and shipped record.

The headings are looked for by their words in any order, since they change from year to year; what is not understood is
told, and never guessed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from pipelines.exceptions import InputError, UnreadTableError
from pipelines.fingerprint import fingerprint
from pipelines.model import DayInterval, Grade, Outcome, OutcomeGrade, Recorded, ReportJudgement, UnreadReport
from pipelines.reference import authorities, councils_by_urn
from pipelines.reference.finding import council_called
from pipelines.statistics.ods import Sheet, read_sheets
from pipelines.understand.authorities import held_by
from pipelines.understand.frameworks import on_day

JUDGEMENTS: Mapping[ReportJudgement, re.Pattern[str]] = {
    "overall": re.compile(r"overall effectiveness", re.IGNORECASE),
    "leadership": re.compile(r"impact of leaders|leadership", re.IGNORECASE),
    "help_and_protection": re.compile(r"help and protection", re.IGNORECASE),
    "in_care_and_care_leavers": re.compile(r"(?:in care|looked after)\b.*\band care leavers", re.IGNORECASE),
    "in_care": re.compile(r"children in care|looked after", re.IGNORECASE),
    "care_leavers": re.compile(r"care leavers", re.IGNORECASE),
    "adoption": re.compile(r"adoption", re.IGNORECASE),
}
"""Judgement -> the words of its heading; the first that fits is meant."""

FACTS: Mapping[str, re.Pattern[str]] = {
    "urn": re.compile(r"\burn\b|unique reference", re.IGNORECASE),
    "gss": re.compile(r"\b(?:ons|gss)\b", re.IGNORECASE),
    "name": re.compile(
        r"^(?:local authority|la|authority|provider)(?: name)?$|^name of local authority$", re.IGNORECASE
    ),
    "start": re.compile(r"(?:inspection|event).*(?:start|first day)|^start date$", re.IGNORECASE),
    "end": re.compile(r"(?:inspection|event).*(?:end\b|last day)|^end date$", re.IGNORECASE),
    "published": re.compile(r"publi(?:cation|shed)", re.IGNORECASE),
}
OF_ANOTHER = re.compile(r"previous|first\b(?! day)|change", re.IGNORECASE)
"""Words of headings on another inspection than the newest one."""

GRADES: Mapping[str, Grade] = {
    "outstanding": "outstanding",
    "good": "good",
    "requires improvement": "requires improvement",
    "requires improvement to be good": "requires improvement",
    "inadequate": "inadequate",
    "1": "outstanding",
    "2": "good",
    "3": "requires improvement",
    "4": "inadequate",
}
"""Ofsted writes grades in words or as numbers from 1."""

NONE = frozenset({"", "-", "–", "n/a", "not applicable", "not judged", "null", "[z]", "[x]", ":", "."})
"""What Ofsted's tables write where there is no grade."""

DAY = re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})|(?P<iso>\d{4}-\d{2}-\d{2})")
FEWEST_JUDGEMENTS = 2
TOLD_ROWS = 3
"""Rows that are named of those that were not understood."""

NO_TABLE = (
    "No sheet has a row of headings that names councils, judgements and days in a form that is known; look whether "
    "Ofsted's table has changed."
)


@dataclass(frozen=True, kw_only=True)
class TableOutcomes:
    """What a table says; ``says`` tells people how much was read and which rows were not."""

    recorded: tuple[Recorded, ...]
    says: str


@dataclass(frozen=True, kw_only=True)
class Headings:
    """Where each fact and judgement stands in the rows of a sheet below ``row``."""

    row: int
    facts: Mapping[str, int]
    judgements: Mapping[ReportJudgement, int]


def read_table(body: bytes, url: str) -> TableOutcomes | UnreadReport:
    """Return the outcomes of a table that was fetched from ``url``, or why there are none."""
    try:
        sheets = read_sheets(body)
    except UnreadTableError as error:
        return UnreadReport(state="broken", says=str(error))
    found = [(sheet, headings) for sheet in sheets if (headings := headings_of(sheet)) is not None]
    if not found:
        return UnreadReport(state="not_understood", says=NO_TABLE)
    recorded: dict[str, Recorded] = {}
    unread: list[str] = []
    for sheet, headings in found:
        for number, row in sheet.rows.items():
            if number <= headings.row or not any(cell_of(row, at) for at in headings.judgements.values()):
                continue
            try:
                one = read_row(row, headings, f"{url}#{quote(sheet.name)}.{number}")
            except InputError as error:
                unread.append(f"row {number} of “{sheet.name}”: {error}")
            else:
                recorded.setdefault(one.hash, one)
    return TableOutcomes(recorded=tuple(recorded.values()), says=summary(len(recorded), unread))


def summary(read: int, unread: Sequence[str]) -> str:
    if not unread:
        return f"Read: {read} outcomes."
    named = "; ".join(unread[:TOLD_ROWS])
    return f"Read: {read} outcomes. {len(unread)} rows were not understood, look at them: {named}."


def headings_of(sheet: Sheet) -> Headings | None:
    """Return the headings of a sheet of outcomes; None for a sheet of something else."""
    for number, row in sheet.rows.items():
        facts: dict[str, int] = {}
        judgements: dict[ReportJudgement, int] = {}
        for at, cell in enumerate(row):
            if OF_ANOTHER.search(cell):
                continue
            judged = next((name for name, form in JUDGEMENTS.items() if form.search(cell)), None)
            fact = next((name for name, form in FACTS.items() if form.search(cell)), None)
            if judged is not None:
                judgements.setdefault(judged, at)
            elif fact is not None:
                facts.setdefault(fact, at)
        names_council = facts.keys() & {"urn", "gss", "name"}
        if names_council and facts.keys() & {"start", "published"} and len(judgements) >= FEWEST_JUDGEMENTS:
            return Headings(row=number, facts=facts, judgements=judgements)
    return None


def read_row(row: Sequence[str], headings: Headings, url: str) -> Recorded:
    """Return one row's outcome. Raises ``InputError`` for a cell that is not understood."""
    facts = {name: cell_of(row, at) for name, at in headings.facts.items()}
    start, end, published = (day_of(facts.get(name, "")) for name in ("start", "end", "published"))
    first = start or published
    if first is None:
        raise InputError("it tells no day")
    gss = held_by(council_of(facts), first)
    grades = tuple(grades_of(row, headings.judgements))
    if not grades:
        raise InputError("it tells no grade")
    told = (gss, str(start), str(end), str(published), *(f"{each.judgement}={each.grade}" for each in grades))
    outcome = Outcome(
        kind="full_inspection",
        framework=on_day(first).framework,
        urn=authorities()[gss].urn,
        authority=authorities()[gss].name,
        gss=gss,
        inspection=DayInterval(start=start, end=max(start, end or start)) if start is not None else None,
        published=published,
        lead_inspector=None,
        grades=grades,
        not_judged=(),
        warnings=(),
        evidence=(),
    )
    return Recorded(
        source="statistics",
        url=url,
        hash=fingerprint(told),
        gss=gss,
        published=published,
        outcome=outcome,
    )


def grades_of(row: Sequence[str], judgements: Mapping[ReportJudgement, int]) -> Iterator[OutcomeGrade]:
    for name in (name for name in JUDGEMENTS if name in judgements):
        cell = cell_of(row, judgements[name]).lower()
        if cell in GRADES:
            yield OutcomeGrade(judgement=name, grade=GRADES[cell])
        elif cell not in NONE:
            raise InputError(f"{cell!r} is no grade that is known")


def council_of(facts: Mapping[str, str]) -> str:
    """Return the council of a row by Ofsted's number and its GSS code, which must agree, else by its name."""
    found = []
    if urn := facts.get("urn"):
        found.append(councils_by_urn().get(urn.removesuffix(".0")))
    if (code := facts.get("gss")) and code in authorities():
        found.append(code)
    known = {gss for gss in found if gss is not None}
    if not known and (name := facts.get("name")):
        known = {council_called(name).gss}
    if len(known) != 1:
        raise InputError("its council is not known" if not known else "its numbers are of two councils")
    return known.pop()


def day_of(cell: str) -> date | None:
    """Return the day of a cell; None for one without. Raises ``InputError`` for a day that is none."""
    found = DAY.search(cell)
    if found is None:
        return None
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError as error:
        raise InputError(f"{cell!r} is no day") from error


def cell_of(row: Sequence[str], at: int) -> str:
    return row[at].strip() if at < len(row) else ""
