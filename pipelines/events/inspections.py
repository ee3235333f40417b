"""Witnesses of the official record: which are of one inspection, and what each says of a judgement. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from pipelines.model import (
    JUDGEMENT_WORDS,
    DayInterval,
    Framework,
    Grade,
    Judgement,
    Outcome,
    OutcomeSource,
    ReportJudgement,
    ReportKind,
)

GRADED_KINDS: tuple[ReportKind, ...] = (
    "full_inspection",
    "short_inspection",
    "re_inspection",
    "looked_after_inspection",
    "child_protection_inspection",
    "safeguarding_inspection",
)
"""Documents that grade a council's services; a visit gives no grade, and a safeguarding board is another body."""

COMBINED: ReportJudgement = "in_care_and_care_leavers"

WITNESSES: Mapping[OutcomeSource, str] = {
    "shipped": "Ofsted's published outcome",
    "report": "Ofsted's report",
    "statistics": "Ofsted's yearly table of outcomes",
}

OVERALL_OF: Mapping[ReportKind, Judgement] = {
    "looked_after_inspection": "in_care",
    "child_protection_inspection": "help_and_protection",
}
"""Inspections of one service, before November 2013: what their overall grade is of."""

TO_REPORT = timedelta(days=45)
"""From the last day on site until publication where that day is not known; half of the reports take 42 to 55 days."""

SAME_REPORT = timedelta(days=10)
"""Days by which two witnesses may differ on when one report came out."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What one outcome says of one judgement, in the words of claims; ``grade`` is None where it was not judged.

    ``read_as`` is the judgement as the report names it; ``page`` and ``text`` are where and in which words.
    """

    judgement: Judgement
    grade: Grade | None
    read_as: ReportJudgement
    page: int | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Witness:
    """One outcome of the record: ``id`` is its number, ``kind`` is None for a report that could not be read."""

    id: int
    gss: str
    authority: str
    source: OutcomeSource
    url: str | None
    kind: ReportKind | None
    framework: Framework | None
    days: DayInterval | None
    published: date | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, kw_only=True)
class Inspection:
    """All witnesses of one inspection of one council, the first that came first; it has their first one's number.

    A claim is held against every inspection of its council, so what is reckoned from the witnesses is kept.
    """

    witnesses: tuple[Witness, ...]

    @property
    def id(self) -> int:
        return self.witnesses[0].id

    @property
    def gss(self) -> str:
        return self.witnesses[0].gss

    @cached_property
    def framework(self) -> Framework | None:
        return next((each.framework for each in self.witnesses if each.framework is not None), None)

    @cached_property
    def is_read(self) -> bool:
        return any(each.kind is not None for each in self.witnesses)

    @cached_property
    def days(self) -> DayInterval | None:
        return next((each.days for each in self.witnesses if each.days is not None), None)

    @cached_property
    def came_out(self) -> date:
        """The day of publication, reckoned from the inspection's days where no witness tells it."""
        printed = next((each.published for each in self.witnesses if each.published is not None), None)
        if printed is not None:
            return printed
        return self.days.end + TO_REPORT if self.days is not None else date.min

    @cached_property
    def span(self) -> DayInterval:
        """From the first day of the inspection until its report came out: what a story may date a grade by."""
        return DayInterval(start=self.days.start if self.days is not None else self.came_out, end=self.came_out)

    def answers(self, judgement: Judgement) -> tuple[tuple[Witness, Answer], ...]:
        """What each witness says of a judgement; empty where none gives or withholds a grade for it."""
        return tuple((each, said) for each in self.witnesses for said in each.answers if said.judgement == judgement)

    def grades(self, judgement: Judgement) -> tuple[Grade, ...]:
        """The grades that the witnesses give for a judgement: one, or more where they disagree."""
        return tuple(grade for grade in self.told(judgement) if grade is not None)

    def told(self, judgement: Judgement) -> tuple[Grade | None, ...]:
        """What the witnesses tell of a judgement, None for a grade withheld: one, or more where they disagree."""
        return tuple(dict.fromkeys(said.grade for _, said in self.answers(judgement)))


def answers_of(outcome: Outcome) -> tuple[Answer, ...]:
    """Return what an outcome says of each judgement that a claim can be of.

    The judgement of 2018-22 on children in care and care leavers answers both. The overall grade of an inspection of
    one service is that service's, and no overall. A visit and a review of a safeguarding board answer nothing.
    """
    if outcome.kind not in GRADED_KINDS:
        return ()
    graded = [
        Answer(judgement=each, grade=said.grade, read_as=said.judgement, page=said.page, text=said.text)
        for said in outcome.grades
        for each in answered(said.judgement, outcome.kind)
    ]
    not_judged = [
        Answer(judgement=each, grade=None, read_as=name)
        for name in outcome.not_judged
        for each in answered(name, outcome.kind)
    ]
    return (*graded, *not_judged)


def answered(name: ReportJudgement, kind: ReportKind) -> tuple[Judgement, ...]:
    """Return the judgements that one of a report's answers."""
    if name == "in_care_and_care_leavers":
        return ("in_care", "care_leavers")
    if name == "overall":
        return (OVERALL_OF.get(kind, "overall"),)
    return (name,)


def is_same(one: Witness, other: Witness) -> bool:
    """Whether two witnesses are of one inspection: of one council and one sort of document, and either at the same
    address, or on days that meet, or, where one has no days, out within ten days of each other."""
    if one.gss != other.gss or not same_sort(one.kind, other.kind):
        return False
    if one.url is not None and one.url == other.url:
        return True
    if one.days is not None and other.days is not None:
        return meet(one.days, other.days)
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= SAME_REPORT


def same_sort(one: ReportKind | None, other: ReportKind | None) -> bool:
    """Whether two kinds can be of one document; one that was not read can be any."""
    if one is None or other is None:
        return True
    return one == other or (one in GRADED_KINDS and other in GRADED_KINDS)


def meet(one: DayInterval, other: DayInterval) -> bool:
    """Whether two intervals have a day in common."""
    return one.start <= other.end and other.start <= one.end


def record_says(inspection: Inspection, judgement: Judgement) -> str:
    """Return what each witness says of a judgement, with its days, page and words, a sentence each."""
    return " ".join(sentence(witness, said) for witness, said in inspection.answers(judgement))


def sentence(witness: Witness, said: Answer) -> str:
    whose = WITNESSES[witness.source]
    out = witness.published
    on = f", published {DayInterval(start=out, end=out).in_words}" if out is not None else ""
    days = f" (inspected {witness.days.in_words}{on})" if witness.days is not None else ""
    named = "children in care and care leavers" if said.read_as == COMBINED else JUDGEMENT_WORDS[said.judgement]
    words = f", page {said.page}: “{said.text}”" if said.text else ""
    return f"{whose} on {witness.authority}{days}: {named} {said.grade or 'not judged'}{words}."


def grouped(witnesses: Sequence[tuple[int, Witness]], *, visits: bool = False) -> tuple[Inspection, ...]:
    """Put witnesses, each with its inspection's number, together; of those that could be read only the ones that grade,
    unless ``visits`` are wanted as well."""
    groups: dict[int, list[Witness]] = {}
    for number, witness in sorted(witnesses, key=lambda each: each[1].id):
        if visits or witness.kind is None or witness.kind in GRADED_KINDS:
            groups.setdefault(number, []).append(witness)
    return tuple(Inspection(witnesses=tuple(group)) for group in groups.values())
