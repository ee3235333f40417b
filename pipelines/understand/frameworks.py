"""Ofsted's frameworks as dated data: which was in force on a day, and which judgements it gives.

Sources: Ofsted's framework for the inspection of services for children in need of help and protection (SIF, from
November 2013), the ILACS framework (from January 2018; care leavers on their own from January 2023; no overall
effectiveness for inspections that begin on or after 1 April 2026). The last SIF inspections ran into January 2018.
"""

from dataclasses import dataclass
from datetime import date

from pipelines.model import DayInterval, Framework, Judgement


@dataclass(frozen=True, kw_only=True)
class Period:
    """A framework from the first day of its inspections; ``parts`` are its judgements besides overall."""

    begins: date
    framework: Framework
    overall: bool
    parts: tuple[Judgement, ...]
    counted: int | None = None
    """How many judgements a story counts when it says "all four" or "all five", overall included."""
    combined: bool = False
    """Whether one judgement was given for children in care and care leavers together."""

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        return ("overall", *self.parts) if self.overall else self.parts


PERIODS = (
    Period(begins=date.min, framework="pre-SIF", overall=True, parts=()),
    Period(
        begins=date(2013, 11, 1),
        framework="SIF",
        overall=True,
        parts=("help_and_protection", "in_care", "adoption", "care_leavers", "leadership"),
    ),
    Period(
        begins=date(2018, 1, 15),
        framework="ILACS",
        overall=True,
        parts=("leadership", "help_and_protection", "in_care", "care_leavers"),
        counted=4,
        combined=True,
    ),
    Period(
        begins=date(2023, 1, 1),
        framework="ILACS",
        overall=True,
        parts=("leadership", "help_and_protection", "in_care", "care_leavers"),
        counted=5,
    ),
    Period(
        begins=date(2026, 4, 1),
        framework="ILACS-2026",
        overall=False,
        parts=("leadership", "help_and_protection", "in_care", "care_leavers"),
        counted=4,
    ),
)

MOST_PARTS = 4
"""Judgements of a report since 2023 beside its overall grade, and all of them since 2026: a story that tells so many
has told every part. (Reports of 2018 to 2022 had three, of which one was of two groups of children.)"""

FIRST_REPORTS = {
    "SIF": date(2014, 1, 20),
    "ILACS": date(2018, 3, 20),
    "care_leavers": date(2023, 2, 20),
    "ILACS-2026": date(2026, 6, 17),
}
"""When the first reports of inspections under a new framework came out: a story without an inspection's date goes by
these. The first without an overall grade (Brent, Somerset) came out on 17 June 2026."""

REPORT_DAYS = (FIRST_REPORTS["SIF"], FIRST_REPORTS["ILACS"], FIRST_REPORTS["care_leavers"], FIRST_REPORTS["ILACS-2026"])


def on_day(inspected: date) -> Period:
    """Return the period of an inspection that began on ``inspected``."""
    return [period for period in PERIODS if period.begins <= inspected][-1]


def by_report(published: date) -> Period:
    """Return the period of an inspection whose report came out on ``published`` and whose own days are not told."""
    return PERIODS[sum(day <= published for day in REPORT_DAYS)]


def of_interval(inspected: DayInterval) -> Period | None:
    """Return the period of an inspection in ``inspected``; None where the interval leaves it open which framework."""
    first, last = on_day(inspected.start), on_day(inspected.end)
    return first if first.framework == last.framework else None


def judgements_of_all(period: Period, count: int | None) -> tuple[Judgement, ...]:
    """Return what "in all areas" (``count`` None) or "all four areas" stands for; nothing where it is not known.

    A count tells whether overall is among them: four in 2018-22, five from 2023; one fewer are the parts. One more than
    there are is of the framework before, whose last reports come out beside the first of the new one.
    """
    if not period.parts:
        return ()
    if count is None or count == period.counted:
        return period.judgements
    if period.framework == "SIF":
        return period.judgements if count >= 5 else ()
    if count == len(period.parts):
        return period.parts
    if period.combined and count == 3:
        return period.parts
    before = PERIODS[PERIODS.index(period) - 1]
    return before.judgements if before.counted == count and count > len(period.parts) else ()
