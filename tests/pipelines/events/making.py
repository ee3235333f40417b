"""Inspections and claims for the tests of reconciliation, from as little as they need."""

from datetime import date

from pipelines.events.inspections import Inspection, Witness, answers_of
from pipelines.model import (
    Claim,
    DayInterval,
    Framework,
    Grade,
    Judgement,
    Outcome,
    OutcomeGrade,
    OutcomeSource,
    ReportJudgement,
    ReportKind,
    Status,
)

LEEDS, SOMERSET, SOMERSET_COUNTY, CUMBRIA = "E08000035", "E06000066", "E10000027", "E10000006"


def days(first: str, last: str | None = None) -> DayInterval:
    return DayInterval(start=date.fromisoformat(first), end=date.fromisoformat(last or first))


def outcome(
    *,
    gss: str = LEEDS,
    kind: ReportKind = "full_inspection",
    framework: Framework | None = "ILACS",
    inspected: DayInterval | None = None,
    published: str | None = None,
    not_judged: tuple[ReportJudgement, ...] = (),
    words: str = "",
    **grades: Grade,
) -> Outcome:
    return Outcome(
        kind=kind,
        framework=framework,
        urn=None,
        authority=gss,
        gss=gss,
        inspection=inspected,
        published=date.fromisoformat(published) if published else None,
        lead_inspector=None,
        grades=tuple(
            OutcomeGrade(judgement=name, grade=grade, page=2 if words else None, text=words)  # type: ignore[arg-type]
            for name, grade in grades.items()
        ),
        not_judged=not_judged,
        warnings=(),
        evidence=(),
    )


def witness(number: int, told: Outcome | None, *, source: OutcomeSource = "shipped", published: str = "") -> Witness:
    """A witness; of a report that could not be read where ``told`` is None."""
    return Witness(
        id=number,
        gss=told.gss or LEEDS if told is not None else LEEDS,
        authority=told.authority or "" if told is not None else "Leeds City Council",
        source=source,
        url=None,
        kind=told.kind if told is not None else None,
        framework=told.framework if told is not None else None,
        days=told.inspection if told is not None else None,
        published=told.published if told is not None else date.fromisoformat(published),
        answers=answers_of(told) if told is not None else (),
    )


def inspection(number: int, *told: Outcome) -> Inspection:
    return Inspection(witnesses=tuple(witness(number + place, each) for place, each in enumerate(told)))


def claim(
    grade: Grade = "good",
    status: Status = "new",
    *,
    judgement: Judgement = "overall",
    gss: str = LEEDS,
    framework: Framework | None = None,
    inspected: DayInterval | None = None,
) -> Claim:
    return Claim(
        authority=gss,
        gss=gss,
        judgement=judgement,
        grade=grade,
        status=status,
        framework=framework,
        confidence="stated",
        field="text",
        start=0,
        end=4,
        quote="good",
        inspection=inspected,
    )
