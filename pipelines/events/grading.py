"""The grades of one event: what Ofsted and the stories say of each judgement, and what held before. Pure.

Ofsted's own word stands wherever it is known. Until then the grade stands that is told most surely, of two told alike
the one of more publishers (a copy is no second voice), of those the one told first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, get_args

from pipelines.events.inspections import Answer, Inspection
from pipelines.model import (
    Claim,
    Confidence,
    EventGrade,
    Grade,
    Judgement,
    OfficialState,
    OutcomeSource,
    StoryTold,
)

SURE: tuple[Confidence, ...] = get_args(Confidence)
"""How sure a claim is, the surest first."""

BELIEVED: tuple[OutcomeSource, ...] = ("report", "shipped", "statistics")
"""Whose word stands where Ofsted's own papers disagree, the first first: the report itself."""


class Held(NamedTuple):
    """A grade that held, and the last day of its inspection."""

    grade: Grade
    on: date | None


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One story's word for one grade of one judgement."""

    story: StoryTold
    claim: Claim


def held_before(inspections: Sequence[Inspection]) -> dict[str, Held]:
    """Return the grades that inspections left, by judgement; ``inspections`` are newest first."""
    held: dict[str, Held] = {}
    for each in reversed(inspections):
        for judgement in get_args(Judgement):
            said = official_grade(each, judgement)
            if said is not None and said.grade is not None:
                held[judgement] = Held(said.grade, each.days.end if each.days is not None else each.came_out)
    return held


def official_grade(inspection: Inspection, judgement: Judgement) -> Answer | None:
    """What the witness that is believed first says of a judgement; None where none says anything of it."""
    answers = sorted(inspection.answers(judgement), key=lambda pair: BELIEVED.index(pair[0].source))
    return answers[0][1] if answers else None


def graded(
    gss: str,
    inspection: Inspection | None,
    announcing: Sequence[StoryTold],
    lead: StoryTold | None,
    before: Mapping[str, Held],
) -> tuple[EventGrade, ...]:
    """Return what is told of each judgement, in the order of a report.

    Of an inspection whose report was read, only the judgements that it grades.
    """
    found = []
    read = inspection if inspection is not None and inspection.is_read else None
    for judgement in get_args(Judgement):
        if judgement == "other":
            continue
        voices = voices_on(gss, judgement, announcing)
        official = official_grade(read, judgement) if read is not None else None
        grade = official.grade if official is not None else None if read is not None else loudest(voices)
        if grade is None:
            continue
        held = before.get(judgement) or told_before(gss, judgement, announcing)
        found.append(one_grade(judgement, grade, voices, official, lead, held))
    return tuple(found)


def voices_on(gss: str, judgement: Judgement, announcing: Sequence[StoryTold]) -> list[Voice]:
    """What stories tell as new of one judgement of one council."""
    return [
        Voice(story=story, claim=claim)
        for story in announcing
        for claim in story.claims
        if claim.gss == gss and claim.judgement == judgement and claim.status == "new"
    ]


def loudest(voices: Sequence[Voice]) -> Grade | None:
    """The grade that is told most surely, then by most publishers, then first; None where none is told."""
    grades = dict.fromkeys(each.claim.grade for each in voices)
    if not grades:
        return None

    def rank(grade: Grade) -> tuple[int, int, date, int]:
        own = [each for each in voices if each.claim.grade == grade]
        told = {each.story.publisher for each in own if each.story.copy_of is None}
        first = min(own, key=lambda each: (each.story.first_day, each.story.id)).story
        return (min(SURE.index(each.claim.confidence) for each in own), -len(told), first.first_day, first.id)

    return min(grades, key=rank)


def told_before(gss: str, judgement: Judgement, announcing: Sequence[StoryTold]) -> Held | None:
    """The grade that the stories tell as the one before, where the record knows none: the one most of them tell."""
    told = [
        claim
        for story in announcing
        for claim in story.claims
        if (claim.gss, claim.judgement, claim.status) == (gss, judgement, "previous") and claim.confidence == "stated"
    ]
    grades = [each.grade for each in told]
    if not grades:
        return None
    grade = max(dict.fromkeys(grades), key=grades.count)
    days = next((each.inspection for each in told if each.grade == grade and each.inspection is not None), None)
    return Held(grade, days.end if days is not None else None)


def one_grade(
    judgement: Judgement,
    grade: Grade,
    voices: Sequence[Voice],
    official: Answer | None,
    lead: StoryTold | None,
    held: Held | None,
) -> EventGrade:
    """One judgement's grade, with the lead's words for it, else another story's, else Ofsted's."""
    agreeing = [each for each in voices if each.claim.grade == grade]
    said = min(
        agreeing,
        key=lambda each: (
            each.story.copy_of is not None,
            each.story is not lead,
            SURE.index(each.claim.confidence),
            each.story.first_day,
            each.story.id,
        ),
        default=None,
    )
    state: OfficialState = "awaiting"
    if official is not None:
        state = "confirmed" if agreeing else "contradicted" if voices else "official_only"
    surest = min((SURE.index(each.claim.confidence) for each in agreeing), default=0)
    return EventGrade(
        judgement=judgement,
        grade=grade,
        confidence="stated" if official is not None else SURE[surest],
        official=state,
        before=held.grade if held is not None else None,
        before_on=held.on if held is not None else None,
        quote=said.claim.quote if said is not None else official.text if official is not None else "",
        story=said.story.id if said is not None else None,
        others=tuple(dict.fromkeys(each.claim.grade for each in voices if each.claim.grade != grade)),
    )


def official_state(
    inspection: Inspection | None, grades: Sequence[EventGrade], announcing: Sequence[StoryTold]
) -> OfficialState:
    """How what the stories tell of an event stands to Ofsted's own word."""
    if inspection is None or not inspection.is_read:
        return "awaiting"
    if not announcing:
        return "official_only"
    return "contradicted" if any(each.official == "contradicted" for each in grades) else "confirmed"
