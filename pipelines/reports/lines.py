"""An outcome as plain JSON values, and back: the form of ``councilwatch read-report`` and of the reading child."""

from collections.abc import Mapping
from datetime import date
from typing import Any, get_args

from pipelines.model import DayInterval, Evidence, Outcome, OutcomeGrade, ReportJudgement

JUDGEMENTS: tuple[ReportJudgement, ...] = get_args(ReportJudgement)


def outcome_fields(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome in the order of its line; days are ISO dates, a judgement is its grade or None."""
    grades = {grade.judgement: grade for grade in outcome.grades}
    words: list[tuple[str, int | None, str]] = [(word.field, word.page, word.text) for word in outcome.evidence]
    words += [(grade.judgement, grade.page, grade.text) for grade in outcome.grades]
    return {
        "kind": outcome.kind,
        "framework": outcome.framework,
        "urn": outcome.urn,
        "authority": outcome.authority,
        "gss": outcome.gss,
        "inspection": {
            "from": outcome.inspection.start.isoformat() if outcome.inspection else None,
            "to": outcome.inspection.end.isoformat() if outcome.inspection else None,
        },
        "published": outcome.published.isoformat() if outcome.published else None,
        "lead_inspector": outcome.lead_inspector,
        **{judgement: grades[judgement].grade if judgement in grades else None for judgement in JUDGEMENTS},
        "not_judged": list(outcome.not_judged),
        "warnings": list(outcome.warnings),
        "evidence": {name: {"page": page, "text": text} for name, page, text in words},
    }


def read_outcome(told: Mapping[str, Any]) -> Outcome:
    """Return the outcome that ``outcome_fields`` told; raises ``KeyError`` or ``ValueError`` for anything else."""
    words = told["evidence"]
    graded = [judgement for judgement in JUDGEMENTS if told[judgement] is not None]
    days = told["inspection"]
    return Outcome(
        kind=told["kind"],
        framework=told["framework"],
        urn=told["urn"],
        authority=told["authority"],
        gss=told["gss"],
        inspection=DayInterval(start=date.fromisoformat(days["from"]), end=date.fromisoformat(days["to"]))
        if days["from"]
        else None,
        published=date.fromisoformat(told["published"]) if told["published"] else None,
        lead_inspector=told["lead_inspector"],
        grades=tuple(
            OutcomeGrade(
                judgement=judgement,
                grade=told[judgement],
                page=words[judgement]["page"],
                text=words[judgement]["text"],
            )
            for judgement in graded
        ),
        not_judged=tuple(told["not_judged"]),
        warnings=tuple(told["warnings"]),
        evidence=tuple(
            Evidence(field=name, page=word["page"], text=word["text"])
            for name, word in words.items()
            if name not in graded
        ),
    )
