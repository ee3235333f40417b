"""What happens in a generated store: inspections and visits by number, each on one council on one day. Pure.

Every council has an inspection and three visits of different kinds in each quarter, in an order of quarters that
spreads few of them over years as well as many. Real councils are inspected every third year: what is wanted here is
the number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from random import Random
from typing import Literal

from pipelines.model import DayInterval, Grade, Outcome, OutcomeGrade, Recorded, ReportJudgement, Visit
from pipelines.reference import Authority, authorities

STORIES_EACH = 17
"""Stories on each: 50,000 stories are of 3,000 inspections and visits."""

Kind = Literal["inspection", "monitoring_visit", "focused_visit", "jtai"]
KINDS: tuple[Kind, ...] = ("inspection", "monitoring_visit", "focused_visit", "jtai")

GRADES: tuple[Grade, ...] = (
    "outstanding",
    "good",
    "good",
    "requires improvement",
    "requires improvement",
    "inadequate",
)
"""Grades as often as they are given."""

PARTS: tuple[ReportJudgement, ...] = ("overall", "help_and_protection", "in_care", "care_leavers", "leadership")

QUARTER = 90
QUARTERS, STEP = 48, 29
"""Quarters that are filled, and by how many the next one lies from the last; the two have no divisor in common."""

AWAITED_EACH = 4
"""Every so many councils the newest inspection has no report yet."""


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Inspection or visit ``number``; its report or letter came out on ``day``."""

    number: int
    seed: int
    until: date

    @property
    def council(self) -> Authority:
        return councils()[self.number % len(councils())]

    @property
    def kind(self) -> Kind:
        return KINDS[self.number // len(councils()) % len(KINDS)]

    @property
    def quarter(self) -> int:
        """How many quarters ago."""
        return self.number // len(councils()) // len(KINDS) * STEP % QUARTERS

    @property
    def day(self) -> date:
        return self.until - timedelta(days=QUARTER * self.quarter + self.number * 37 % QUARTER)

    @property
    def days(self) -> DayInterval:
        """When inspectors were there."""
        last = self.day - timedelta(days=42)
        return DayInterval(start=last - timedelta(days=11 if self.kind == "inspection" else 1), end=last)

    @cached_property
    def grades(self) -> dict[ReportJudgement, Grade]:
        """The grade of each part; those of a visit are of the inspection in the same quarter."""
        if self.kind != "inspection":
            return self.inspection.grades
        random = Random(f"{self.seed} {self.number}")  # noqa: S311 - no secret
        return {part: random.choice(GRADES) for part in PARTS}

    @property
    def inspection(self) -> "Happening":
        """The inspection of the council in the same quarter: of an inspection itself."""
        back = self.number // len(councils()) % len(KINDS) * len(councils())
        return Happening(number=self.number - back, seed=self.seed, until=self.until)

    @property
    def visit(self) -> Visit | None:
        if self.kind == "inspection":
            return None
        return Visit(kind=self.kind, number=1 + self.quarter % 5, days=self.days)

    @property
    def is_awaited(self) -> bool:
        return self.quarter == 0 and self.number % AWAITED_EACH == 0

    @property
    def report(self) -> Recorded | None:
        """Ofsted's report; none of a visit, nor of an inspection that is awaited."""
        if self.kind != "inspection" or self.is_awaited:
            return None
        graded = [OutcomeGrade(judgement=part, grade=each, page=2, text=f"{part}: {each}") for part, each in
                  self.grades.items()]  # fmt: skip
        told = Outcome(
            kind="full_inspection",
            framework="ILACS",
            urn=self.council.urn,
            authority=self.council.name,
            gss=self.council.gss,
            inspection=self.days,
            published=self.day,
            lead_inspector="Jo Example",
            grades=tuple(graded),
            not_judged=(),
            warnings=(),
            evidence=(),
        )
        return Recorded(
            source="report",
            url=f"https://files.reports.test/v1/file/{self.number}",
            hash=f"generated {self.number}",
            gss=self.council.gss,
            published=self.day,
            outcome=told,
        )


@cache
def councils() -> Sequence[Authority]:
    """The councils of today."""
    there = (each for each in authorities().values() if each.end is None and not each.gss.islower())
    return tuple(sorted(there, key=lambda each: each.gss))
