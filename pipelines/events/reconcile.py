"""Each claim held against Ofsted's own outcomes: which one answers it, and whether the two agree. Pure.

Which outcome answers a claim is settled by council (with the one that it took over from), framework and days:

- A ``new`` claim is answered by the report nearest to the story's date of those that came out at most six months
  before it or three months after it. Two inspections of one council never came out less than nineteen months apart, so
  one report at most is near; the three months are for stories that precede their report.
- A ``previous`` claim that tells when is answered by the inspection whose days, or whose report, fall then; one that
  agrees may be half a year off ("three years ago"), one that does not must fit. Where the story tells that inspection's
  own grade too ("in 2022 it left inadequate behind and was good"), the other grade is that of an inspection before.
- A ``previous`` claim that tells no time is answered by the newest outcome that graded that judgement before the story,
  and before the one that the story announces.

Then the claim is

- ``confirmed``: the outcome gives that grade for that judgement;
- ``contradicted``: it gives another grade;
- ``superseded``: a ``previous`` claim that tells no time agrees with an older outcome, not with the one that was
  newest before the story, and nothing else in the story shows that it knows of the newer: it tells as the last grade
  one that had been replaced;
- ``awaiting``: no outcome answers it and none that is later than the story is known, so the report is not out or
  not read yet; also where the report is out and could not be read, and where two witnesses of the outcome disagree and
  the claim agrees with one of them, until a person looks;
- ``no_record``: the record cannot answer it and will not: it lies before the record, the council has ended and no
  outcome of it answers, the record goes on past its days without an inspection then, or that inspection gave no grade
  for it (``not_judged`` is no contradiction; the review shows it to a person).

A ``new`` claim of a national overview without a report near tells what holds now ("the councils that are inadequate"):
it is held against the newest outcome before, as a ``previous`` one without a time.

A ``forecast`` is matched to nothing. Sources: the framework documents (a report comes out some six weeks after its
inspection) and the record itself (497 outcomes, measured).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.events.inspections import Inspection, meet, record_says
from pipelines.model import JUDGEMENT_WORDS, Claim, DayInterval, Reconciled, StoryKind
from pipelines.reference import authorities, predecessors

RECORD_BEGINS = date(2014, 2, 11)
"""When the first report under the SIF came out. Of those before, the record has eight, four of them unread."""

STORY_AFTER = timedelta(days=183)
"""How long after its report a story may still announce it: the latest of the labelled ones, a committee's paper, came
149 days after."""

STORY_BEFORE = timedelta(days=92)
"""How long before its report a story may announce it."""

DAY_OF_REPORT = timedelta(days=3)
"""How long before a report comes out a story may tell its grade as known: it goes to the council some days before."""

DAYS_OFF = timedelta(days=183)
"""How far a time may be off ("three years ago") for an outcome that agrees; one that does not must fit exactly."""

OTHER = Reconciled(state="no_record", why="The record holds the judgements of today, and this is another.")

OLD_SCALES = frozenset({"adequate", "poor", "excellent"})
"""Grades that no inspection since the SIF gives."""


def reconcile(
    claims: Sequence[Claim], told_on: DayInterval, kind: StoryKind | None, inspections: Sequence[Inspection]
) -> tuple[Reconciled | None, ...]:
    """Return how each claim of one story stands to the record, in order; None for a forecast.

    ``told_on`` are the days on which the story, of this ``kind``, can have been published. ``inspections`` are those of
    the claims' councils and of the councils that those took over from; others do no harm.
    """
    known = by_council({claim.gss for claim in claims}, inspections)
    matched = [Matching(claim=claim, told_on=told_on, inspections=known[claim.gss]) for claim in claims]
    alike: dict[str, list[Matching]] = defaultdict(list)
    for each in matched:
        alike[each.claim.gss].append(each)
    announced = {id(each): each.announced() for each in matched if each.claim.status == "new"}
    results: list[Reconciled | None] = []
    for each in matched:
        news = announced.get(id(each), ())
        if each.claim.status == "forecast":
            results.append(None)
        elif each.claim.judgement == "other":
            results.append(OTHER)
        elif each.claim.status == "new" and (news or kind != "national_overview"):
            results.append(each.new(news))
        else:
            same = [other for other in alike[each.claim.gss] if other is not each]
            told = [found for other in same for found in announced.get(id(other), ())]
            results.append(each.previous(told, [other.claim for other in same]))
    return tuple(results)


def by_council(councils: Collection[str], inspections: Sequence[Inspection]) -> dict[str, tuple[Inspection, ...]]:
    """Return the inspections of each council as ``of_council`` does, from one walk over them all."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(inspections):
        places[each.gss].append(place)
    found = {}
    for gss in councils:
        own = sorted(place for code in {gss, predecessors().get(gss, gss)} for place in places.get(code, ()))
        found[gss] = of_council(gss, [inspections[place] for place in own])
    return found


def of_council(gss: str, inspections: Iterable[Inspection]) -> tuple[Inspection, ...]:
    """Return the inspections of a council and of the one that it took over from, newest first."""
    codes = {gss, predecessors().get(gss)}
    return tuple(sorted((each for each in inspections if each.gss in codes), key=lambda i: i.came_out, reverse=True))


@dataclass(frozen=True, kw_only=True)
class Matching:
    """One claim being matched; ``inspections`` are its council's, newest first."""

    claim: Claim
    told_on: DayInterval
    inspections: tuple[Inspection, ...]

    def announced(self) -> tuple[Inspection, ...]:
        """The inspections that a new claim can be of, the likeliest first: one, or more where the story's date is
        known to the year only."""
        near = [each for each in self.inspections if self._may_announce(each)]
        if self.claim.inspection is not None:
            near = [each for each in near if meet(self.claim.inspection, each.span)] or near
        if not near:
            return ()
        least = min(self._distance(each) for each in near)
        return tuple(each for each in near if self._distance(each) == least)

    def new(self, found: Sequence[Inspection]) -> Reconciled:
        """How a new claim stands to the inspections that it can be of."""
        if found:
            return self._held_against(found)
        return self._unanswered(self.told_on.start, self.told_on.end + STORY_BEFORE)

    def previous(self, told: Sequence[Inspection], others: Sequence[Claim]) -> Reconciled:
        """How a previous claim stands to the record; ``told`` is what the story announces of that council, ``others``
        are its other claims on it."""
        if self.claim.inspection is not None:
            return self._previous_dated(self.claim.inspection, told, others)
        last = min((each.came_out for each in told), default=self.told_on.end + DAY_OF_REPORT)
        before = [each for each in self.inspections if each not in told and each.came_out <= last]
        before = [each for each in before if self._is_under(each)]
        graded = [each for each in before if each.grades(self.claim.judgement) or not each.is_read]
        return self._previous_undated(graded or [each for each in before if each.answers(self.claim.judgement)], others)

    def _previous_dated(self, days: DayInterval, told: Sequence[Inspection], others: Sequence[Claim]) -> Reconciled:
        fit = [each for each in self.inspections if self._is_under(each) and each.span.start <= self.told_on.end]
        fit = [each for each in fit if each not in told] or fit
        found = [each for each in fit if each.days is not None and meet(days, each.days)]
        found += [each for each in fit if each not in found and meet(days, each.span)]
        if found:
            older = [each for each in self.inspections if each.came_out < found[-1].came_out and self._agrees(each)]
            left = not any(map(self._agrees, found)) and any(self._is_told(each, others) for each in found)
            return self._held_against(older if left and older else found)
        near = [each for each in fit if meet(widened(days, DAYS_OFF), each.span) and self._agrees(each)]
        return self._held_against(near) if near else self._unanswered(days.start, days.end)

    def _previous_undated(self, before: Sequence[Inspection], others: Sequence[Claim]) -> Reconciled:
        if not before:
            if not self.inspections:
                return Reconciled(state="no_record", why="The record has no inspection of this council.")
            return self._unanswered(date.min, date.min)
        newest, *older = before
        if self._agrees(newest) or not newest.is_read:
            return self._held_against([newest])
        knows = self._is_told(newest, [other for other in others if other.status == "previous"])
        then = [each for each in older if self._agrees(each)]
        if then and knows:
            return self._held_against(then)
        if then:
            return self._superseded(then[0], newest)
        if knows or self.claim.grade in OLD_SCALES:
            return Reconciled(state="no_record", why="It is of an inspection before those that the record holds.")
        return self._held_against([newest])

    def _may_announce(self, inspection: Inspection) -> bool:
        """Whether a story of this date can have this outcome as its news."""
        late = self.told_on.start - inspection.came_out
        return (
            late <= STORY_AFTER
            and inspection.came_out - self.told_on.end <= STORY_BEFORE
            and inspection.span.start <= self.told_on.end
        )

    def _distance(self, inspection: Inspection) -> timedelta:
        """How far the report's day is from the story's; nothing where the story can be of that day."""
        before = self.told_on.start - inspection.came_out
        return max(before, inspection.came_out - self.told_on.end, timedelta(0))

    def _is_under(self, inspection: Inspection) -> bool:
        """Whether claim and inspection can be of one framework. Only what is before the SIF is told apart: at its end
        and in 2026 stories give the framework of the day, and inspections went on under the one before."""
        if self.claim.framework is None or inspection.framework is None:
            return True
        return (self.claim.framework == "pre-SIF") == (inspection.framework == "pre-SIF")

    def _agrees(self, inspection: Inspection) -> bool:
        return inspection.told(self.claim.judgement) == (self.claim.grade,)

    def _is_told(self, inspection: Inspection, others: Sequence[Claim]) -> bool:
        """Whether another claim of the story tells what this inspection said of the same judgement."""
        mine = self.claim.judgement
        return any(each.judgement == mine and each.grade in inspection.grades(mine) for each in others)

    def _held_against(self, found: Sequence[Inspection]) -> Reconciled:
        """Compare with the inspections that the claim's time leaves open, the likeliest first: it is wrong only where
        it agrees with none."""
        chosen = next((each for each in found if self._agrees(each)), found[0])
        grades, name = chosen.grades(self.claim.judgement), JUDGEMENT_WORDS[self.claim.judgement]
        says = record_says(chosen, self.claim.judgement)
        if not chosen.is_read:
            return Reconciled(state="awaiting", outcome=chosen.id, why="The report is out and could not be read.")
        if not grades:
            why = f"Ofsted gave no grade for {name} in this inspection."
            return Reconciled(state="no_record", outcome=chosen.id, why=why, record_says=says)
        if self._agrees(chosen):
            return Reconciled(state="confirmed", outcome=chosen.id, why=self._whose(chosen), record_says=says)
        if self.claim.grade in grades:
            why = f"The witnesses of the outcome disagree on {name}; look which one is right."
            return Reconciled(state="awaiting", outcome=chosen.id, why=why, record_says=says)
        why = f"The story says {self.claim.grade}, Ofsted {' or '.join(grades)}."
        return Reconciled(state="contradicted", outcome=chosen.id, why=why, record_says=says)

    def _superseded(self, then: Inspection, newest: Inspection) -> Reconciled:
        grade = " or ".join(newest.grades(self.claim.judgement)) or "not judged"
        return Reconciled(
            state="superseded",
            outcome=then.id,
            why=f"That was the grade until {newest.came_out}, when a newer report said {grade}.",
            record_says=record_says(then, self.claim.judgement),
        )

    def _whose(self, inspection: Inspection) -> str:
        if inspection.gss == self.claim.gss:
            return "Ofsted's outcome says the same."
        return f"The outcome of its predecessor {inspection.witnesses[0].authority} says the same."

    def _unanswered(self, first: date, last: date) -> Reconciled:
        """What stands of a claim that no outcome answers and that is of the time from ``first`` to ``last``."""
        council = authorities().get(self.claim.gss)
        ended = council.end if council is not None else None
        if not self.inspections and ended is not None:
            return Reconciled(state="no_record", why="The council has ended, and the record holds no outcome of it.")
        if first < RECORD_BEGINS or self.claim.framework == "pre-SIF" or self.claim.grade in OLD_SCALES:
            why = "The record begins with the reports of February 2014; of those before it holds a few."
            return Reconciled(state="no_record", why=why)
        if ended is not None and ended < first:
            why = f"The council ended on {ended}, before that; look whether one that took over from it is meant."
            return Reconciled(state="no_record", why=why)
        if any(each.came_out > last for each in self.inspections):
            why = "The record has no inspection then and has later ones; look whether the story's date is right."
            return Reconciled(state="no_record", why=why)
        return Reconciled(state="awaiting", why="Ofsted's report is not out or was not read yet.")


def widened(days: DayInterval, by: timedelta) -> DayInterval:
    return DayInterval(start=days.start - by, end=days.end + by)
