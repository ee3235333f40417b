"""One report's bytes, or the text of its pages -> Outcome. Pure; ``fence.py`` calls it where it can do no harm."""

import re
from collections.abc import Sequence
from datetime import date

from pipelines.model import DayInterval, Evidence, Framework, Outcome, ReportField, ReportKind
from pipelines.reference import authorities
from pipelines.reports.before_sif import read_one_service
from pipelines.reports.councils import PrintedName, council_of
from pipelines.reports.fronts import (
    PrintedDays,
    PrintedPerson,
    doubts,
    foot_days,
    inspected_days,
    lead_inspector,
    published_day,
)
from pipelines.reports.grades import Graded, read_grades
from pipelines.reports.kinds import OF_ONE_SERVICE, SIF_TITLE, VISITS, cover, is_short, kind_of
from pipelines.reports.limits import ReportLimits
from pipelines.reports.pages import is_cut_off, read_pages
from pipelines.reports.tables import find_table
from pipelines.reports.unread import refuse
from pipelines.reports.wording import GRADE, one_line
from pipelines.understand.frameworks import Period, on_day

LSCB = re.compile(
    r"(?:effectiveness\s+of\s+the\s+)?(?:local\s+safeguarding\s+children(?:['’]s)?\s+board"
    r"|LSCB)\s*(?:\(LSCB\))?\s*(?:is\s+)?"
    rf"(?:judged\s+to\s+be\s+)?(?P<grade>{GRADE})",
    re.IGNORECASE,
)
"""How a review of a safeguarding board, another body than the council, states its grade."""


def read_report(body: bytes, limits: ReportLimits | None = None) -> Outcome:
    """Return what a report says; raises ``UnreadReportError`` for a file that is none or cannot be read."""
    pages = read_pages(body, limits or ReportLimits())
    cut = ("The file lacks its end mark, so it may not be whole; download it again.",) if is_cut_off(body) else ()
    return read_text(pages, cut)


def read_text(pages: Sequence[str], warnings: tuple[str, ...] = ()) -> Outcome:
    """Return what the text of a report's pages says; raises ``UnreadReportError`` where it is no report known here."""
    found = kind_of(pages)
    if found is None:
        raise refuse("not_understood")
    kind, title = found
    published = published_day(pages)
    came_out = published.days.end if published is not None else None
    letter = kind in VISITS
    inspected = inspected_days(pages, came_out, letter=letter)
    day = inspected.days.start if inspected is not None else came_out
    name, name_doubts = council_of(pages, day, title, letter=letter)
    framework, framework_doubts = framework_of(kind, pages, inspected.days if inspected is not None else None)
    lead = lead_inspector(pages)
    grades = grades_of(kind, pages, framework, day)
    if (
        kind == "full_inspection"
        and framework in ("ILACS", "ILACS-2026")
        and inspected is not None
        and is_short(inspected.stretches)
    ):
        kind = "short_inspection"
    gss = name.gss[0] if name is not None and len(name.gss) == 1 else None
    return Outcome(
        kind=kind,
        framework=framework,
        urn=authorities()[gss].urn if gss is not None else None,
        authority=authorities()[gss].name if gss is not None else None,
        gss=gss,
        inspection=inspected.days if inspected is not None else None,
        published=came_out,
        lead_inspector=lead.name if lead is not None else None,
        grades=grades.grades,
        not_judged=grades.not_judged,
        warnings=warnings
        + doubts(inspected, foot_days(pages), came_out, letter=letter)
        + (("No council's name could be read.",) if name is None else name_doubts)
        + framework_doubts
        + grades.warnings
        + number_doubts(gss),
        evidence=(
            *evidence("kind", cover(pages)[1], one_line(title[0])),
            *from_print(name, inspected, published, lead),
            *grades.evidence,
            *board(pages),
        ),
    )


def framework_of(
    kind: ReportKind, pages: Sequence[str], inspected: DayInterval | None
) -> tuple[Framework | None, tuple[str, ...]]:
    """Return the framework that a report is under, by its layout and, where one layout served two, by its days."""
    if kind in OF_ONE_SERVICE:
        return "pre-SIF", ()
    if kind in ("jtai", "lscb_review"):
        return None, ()
    by_days = on_day(inspected.start).framework if inspected is not None else None
    if kind in VISITS:
        return by_days, ()
    if SIF_TITLE.search(cover(pages)[0]):
        # Re-inspections went on under this framework until the summer of 2018, when the next one was in force.
        return "SIF", ()
    if by_days in ("ILACS", "ILACS-2026"):
        return by_days, ()
    if by_days is None:
        return None, ("Without the days of the inspection it is not known under which framework it was.",)
    return "ILACS", ("The days of the inspection are before the framework that the report's form is of; look at both.",)


def grades_of(kind: ReportKind, pages: Sequence[str], framework: Framework | None, day: date | None) -> Graded:
    """Return the judgements that a document of this kind gives."""
    if kind in VISITS or kind == "lscb_review":
        table = find_table(pages)
        return Graded(warnings=(UNLIKELY_TABLE.format(page=table.page),) if table is not None else ())
    if kind in OF_ONE_SERVICE:
        return read_one_service(pages, kind)
    return read_grades(pages, framework, period_of(framework, day))


def period_of(framework: Framework | None, day: date | None) -> Period | None:
    """Return which judgements to expect; None where the framework or the days are not known."""
    if framework is None or day is None:
        return None
    return SIF_PERIOD if framework == "SIF" else on_day(day)


UNLIKELY_TABLE = "Page {page} has a table of judgements, which a document of this kind has not; look what it is."
SIF_PERIOD = on_day(date(2014, 1, 1))


def board(pages: Sequence[str]) -> tuple[Evidence, ...]:
    """Return what the cover says of the safeguarding board: kept as words, for it is no judgement of the council."""
    front, page = cover(pages)
    match = LSCB.search(front)
    return evidence("lscb", page, one_line(match[0])) if match is not None else ()


def from_print(
    name: PrintedName | None, inspected: PrintedDays | None, published: PrintedDays | None, lead: PrintedPerson | None
) -> tuple[Evidence, ...]:
    """Return the words of what a report says of itself."""
    return (
        *(evidence("authority", name.page, name.name) if name is not None else ()),
        *(evidence("inspection", inspected.page, inspected.text) if inspected is not None else ()),
        *(evidence("published", published.page, published.text) if published is not None else ()),
        *(evidence("lead_inspector", lead.page, lead.text) if lead is not None else ()),
    )


def evidence(field: ReportField, page: int, text: str) -> tuple[Evidence]:
    return (Evidence(field=field, page=page, text=text),)


def number_doubts(gss: str | None) -> tuple[str, ...]:
    if gss is None or authorities()[gss].urn is not None:
        return ()
    return (f"Ofsted's number of {authorities()[gss].name} is not known here.",)
