"""Stories and Ofsted's outcomes of one council put together: which of them are of one inspection or visit. Pure.

An event begins with Ofsted's outcome, where one is known, else with the first story that tells it as news. A story is
part of

- the inspection whose outcome answers one of its claims (``pipelines.events.reconcile`` says which);
- else, where the report is not out or was not read yet, the inspection that other stories announce at that time: two
  inspections of one council never came out less than nineteen months apart, so what is told as new within half a year
  is one, unless the stories date the inspection otherwise;
- the visit that it tells of, found by its days, its number or the time at which it is told.

A story that tells only ``previous`` grades joins as ``reacts`` or ``background``: it makes no event. What the record
cannot answer and never will makes none either.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from pipelines.events.grading import Held, graded, held_before, official_state
from pipelines.events.inspections import GRADED_KINDS, Inspection, meet
from pipelines.events.reconcile import STORY_AFTER, STORY_BEFORE, of_council
from pipelines.model import (
    JUDGEMENT_WORDS,
    Claim,
    DayInterval,
    Event,
    EventKind,
    EventRole,
    EventStory,
    Reconciled,
    ReportKind,
    StoryTold,
)
from pipelines.reference import authorities

VISITS: dict[ReportKind, EventKind] = {
    "monitoring_visit": "monitoring_visit",
    "focused_visit": "focused_visit",
    "jtai": "jtai",
}
"""The documents of Ofsted's that are of visits; they grade nothing."""

VISIT_TOLD = timedelta(days=45)
"""How long after the first story of a visit, or after its letter, another one is on the same: letters come out some
six weeks after a visit, and visits of one row are three months or more apart."""

LETTER_AFTER = timedelta(days=60)
"""How long after a visit its letter comes out at most, where a story of the visit itself comes before it."""

REACTS = timedelta(days=183)
"""How long after an inspection came out a resignation or a debate is about it, and not about its history."""

ROLES: dict[EventRole, int] = {"announces": 0, "reacts": 1, "background": 2}


@dataclass(kw_only=True)
class Draft:
    """An event while its stories are being found. ``days`` are those that stories tell of the inspection or visit."""

    kind: EventKind
    inspection: Inspection | None = None
    first: date
    days: DayInterval | None = None
    number: int | None = None
    found: dict[int, EventStory] = field(default_factory=dict)

    def join(self, story: StoryTold, role: EventRole, why: str) -> None:
        """Make the story a part of it; of two roles the first in ``ROLES`` stands."""
        known = self.found.get(story.id)
        if known is None or ROLES[role] < ROLES[known.role]:
            self.found[story.id] = EventStory(story=story.id, role=role, why=why)


@dataclass(kw_only=True)
class Drafts:
    """The events begun so far, the oldest first, and by what a story can be told to be of them: a council has as many
    stories as it likes, and each looks only where it can belong."""

    begun: list[Draft] = field(default_factory=list)
    by_outcome: dict[int, Draft] = field(default_factory=dict)
    awaited: list[Draft] = field(default_factory=list)
    visits: dict[str, list[Draft]] = field(default_factory=dict)

    def begin(self, draft: Draft) -> Draft:
        self.begun.append(draft)
        if draft.inspection is not None:
            self.by_outcome.setdefault(draft.inspection.id, draft)
        if draft.kind != "inspection":
            self.visits.setdefault(draft.kind, []).append(draft)
        elif draft.inspection is None:
            self.awaited.append(draft)
        return draft


def build(gss: str, stories: Sequence[StoryTold], inspections: Sequence[Inspection]) -> tuple[Event, ...]:
    """Return the events of one council, the oldest first.

    ``stories`` are the flagged ones with a claim on this council, or of a visit to it; others do no harm.
    ``inspections`` are its own, visits included, and those of the council that it took over from.
    """
    drafts = Drafts()
    for each in inspections:
        if each.gss == gss and (kind := kind_of(each)) is not None:
            drafts.begin(Draft(kind=kind, inspection=each, first=each.came_out))
    told = sorted(stories, key=lambda story: (story.first_day, story.id))
    for story in told:
        announce(gss, story, drafts)
    for story in told:
        look_back(gss, story, drafts)
    by_number = {story.id: story for story in stories}
    before = held_before(of_council(gss, [each for each in inspections if each.gss != gss]))
    events = []
    for draft in sorted(drafts.begun, key=lambda each: (came_out(each, by_number), each.kind)):
        event = finished(gss, draft, by_number, before)
        events.append(event)
        before = before | {each.judgement: Held(each.grade, last_day(event)) for each in event.grades}
    return tuple(events)


def kind_of(inspection: Inspection) -> EventKind | None:
    """What sort of event an outcome is of; None for a review of a safeguarding board, which is another body."""
    kind = next((each.kind for each in inspection.witnesses if each.kind is not None), None)
    if kind is None or kind in GRADED_KINDS:
        return "inspection"
    return VISITS.get(kind)


def announce(gss: str, story: StoryTold, drafts: Drafts) -> None:
    """Make a story that tells a grade or a visit of the council as its news part of that event, or begin it."""
    found: dict[int, list[tuple[Claim, Reconciled]]] = {}
    for claim, reconciled in on(gss, story):
        if claim.status != "new" or claim.judgement == "other" or reconciled is None:
            continue
        if reconciled.outcome is not None and reconciled.outcome in drafts.by_outcome:
            found.setdefault(reconciled.outcome, []).append((claim, reconciled))
        elif reconciled.state == "awaiting":
            told = told_then(story, claim, drafts.awaited)
            if told is None:
                told = drafts.begin(Draft(kind="inspection", first=story.first_day))
                told.join(story, "announces", "It is the first that tells of this inspection.")
            told.days = told.days or claim.inspection
            told.join(story, "announces", "It tells as news a grade of the inspection that stories told of then.")
    for outcome, answers in found.items():
        drafts.by_outcome[outcome].join(story, "announces", how_it_stands(answers))
    if story.visit is not None and story.kind == "monitoring_visit" and gss in visited(story):
        announce_visit(story, drafts)


def how_it_stands(answers: Sequence[tuple[Claim, Reconciled]]) -> str:
    """Why a story announces an inspection, by all that it tells of it as news: Ofsted says the same only where it does
    of each."""
    wrong = [
        f"{JUDGEMENT_WORDS[claim.judgement].capitalize()}: {reconciled.why}"
        for claim, reconciled in answers
        if reconciled.state == "contradicted"
    ]
    if wrong:
        return f"It tells as news what this inspection found, not all as Ofsted does. {' '.join(dict.fromkeys(wrong))}"
    whys = [reconciled.why for _, reconciled in answers if reconciled.state != "confirmed"]
    return f"It tells as news what this inspection found: {(whys or [answers[0][1].why])[0]}"


def announce_visit(story: StoryTold, drafts: Drafts) -> None:
    visit = story.visit
    if visit is None or visit.kind == "annual_conversation":
        return
    told = visit_told(story, drafts)
    if told is None:
        told = drafts.begin(Draft(kind=visit.kind, first=story.first_day))
        told.join(story, "announces", "It is the first that tells of this visit.")
    told.days, told.number = told.days or visit.days, told.number or visit.number
    told.join(story, "announces", "It tells of this visit as its news.")


def look_back(gss: str, story: StoryTold, drafts: Drafts) -> None:
    """Make a story part of the inspections whose grades it tells as what held before."""
    for claim, reconciled in on(gss, story):
        if claim.status != "previous" or reconciled is None:
            continue
        told = recent(story, claim, drafts) or answering(reconciled, drafts)
        if told is None:
            continue
        if story.kind in ("reaction", "intervention") and timedelta(0) <= story.told_on.end - told.first <= REACTS:
            told.join(story, "reacts", f"It is about what followed, and tells the grade: {claim.grade}.")
        else:
            told.join(story, "background", f"It tells of this inspection as history: {claim.grade}.")


def on(gss: str, story: StoryTold) -> Iterable[tuple[Claim, Reconciled | None]]:
    """The story's claims on one council, each with how it stands to the record."""
    pairs = zip(story.claims, story.reconciled, strict=True)
    return ((claim, reconciled) for claim, reconciled in pairs if claim.gss == gss)


def answering(reconciled: Reconciled, drafts: Drafts) -> Draft | None:
    """The event of the outcome that answers a claim; None where none does, or it is another council's."""
    return drafts.by_outcome.get(reconciled.outcome) if reconciled.outcome is not None else None


def told_then(story: StoryTold, claim: Claim, awaited: Iterable[Draft]) -> Draft | None:
    """The inspection that stories announce at this time and that is not on record, the nearest of several."""
    near = [
        each
        for each in awaited
        if each.first - story.told_on.end <= STORY_BEFORE
        and story.told_on.start - each.first <= STORY_AFTER
        and (each.days is None or claim.inspection is None or meet(each.days, claim.inspection))
    ]
    return min(near, key=lambda each: abs(each.first - story.first_day), default=None)


def recent(story: StoryTold, claim: Claim, drafts: Drafts) -> Draft | None:
    """The inspection not on record yet whose grade a story tells as what holds: one told of in the half year before.

    What a story tells as what held before is not of the inspection that it announces, nor, where it tells when, of one
    that came out long after.
    """
    others = [
        each
        for each in drafts.awaited
        if (story.id not in each.found or each.found[story.id].role != "announces")
        and (claim.inspection is None or each.first - claim.inspection.end <= STORY_AFTER)
    ]
    then = told_then(story, claim, others)
    return then if then is not None and then.first <= story.told_on.end else None


def visited(story: StoryTold) -> frozenset[str]:
    """The councils that the story's visit is to: those that it tells a grade below good of, for others lend a hand;
    where it tells none, the only one that it names, or the one that published it."""
    low = {each.gss for each in story.claims if each.grade in ("inadequate", "requires improvement")}
    named = low or {each.gss for each in story.claims}
    if story.gss is not None and (not named or story.gss in named):
        return frozenset({story.gss})
    return frozenset(named) if len(named) == 1 else frozenset(low)


def visit_told(story: StoryTold, drafts: Drafts) -> Draft | None:
    """The visit of this kind that a story tells of: by its days, else by the time at which it is told."""
    visit = story.visit
    same = drafts.visits[visit.kind] if visit is not None and visit.kind in drafts.visits else []
    dated = [each for each in same if visit and visit.days and (of := visit_days(each)) and meet(visit.days, of)]
    near = [each for each in dated or same if may_be(each, story, dated=bool(dated))]
    return min(near, key=lambda each: abs(each.first - story.first_day), default=None)


def visit_days(draft: Draft) -> DayInterval | None:
    return draft.inspection.days if draft.inspection is not None else draft.days


def may_be(draft: Draft, story: StoryTold, *, dated: bool) -> bool:
    """Whether a story of this time and number can tell of a visit."""
    number = story.visit.number if story.visit is not None else None
    if None not in (number, draft.number) and number != draft.number:
        return False
    early = LETTER_AFTER if draft.inspection is not None else VISIT_TOLD
    late = STORY_AFTER if dated else VISIT_TOLD
    return draft.first - story.told_on.end <= early and story.told_on.start - draft.first <= late


def came_out(draft: Draft, stories: dict[int, StoryTold]) -> date:
    """The day of the report, or of the first story that announces it where the report's day is not known."""
    found = draft.inspection
    if found is not None and any(each.published is not None for each in found.witnesses):
        return found.came_out
    told = [stories[each.story].first_day for each in draft.found.values() if each.role == "announces"]
    return min([*told, *([found.came_out] if found is not None else [])])


def last_day(event: Event) -> date:
    """The day by which an event's grades are dated: its inspection's last, else the day of the report."""
    return event.days.end if event.days is not None else event.came_out


def finished(gss: str, draft: Draft, stories: dict[int, StoryTold], before: dict[str, Held]) -> Event:
    """Return the event of a draft; ``before`` are the grades that held until then."""
    parts = sorted(draft.found.values(), key=lambda each: (stories[each.story].first_day, each.story))
    announcing = [stories[each.story] for each in parts if each.role == "announces"]
    lead = lead_of(gss, announcing)
    out = came_out(draft, stories)
    grades = graded(gss, draft.inspection, announcing, lead, before) if draft.kind == "inspection" else ()
    record = draft.inspection
    return Event(
        gss=gss,
        authority=named(gss, record, announcing),
        kind=draft.kind,
        framework=(record.framework if record else None)
        or next((each.framework for story in announcing for each, _ in on(gss, story) if each.status == "new"), None),
        days=visit_days(draft),
        came_out=out,
        official=official_state(record, grades, announcing),
        grades=grades,
        stories=tuple(parts),
        inspection=record.id if record is not None else None,
        report_url=next((each.url for each in record.witnesses if each.url), None) if record is not None else None,
        visit_number=draft.number,
        lead=lead.id if lead is not None else None,
    )


def lead_of(gss: str, announcing: Sequence[StoryTold]) -> StoryTold | None:
    """The story to read first: no copy, the grade stated and as its news, of those the first."""

    def rank(story: StoryTold) -> tuple[bool, bool, bool, date, int]:
        stated = any(each.status == "new" and each.confidence == "stated" for each, _ in on(gss, story))
        return (story.copy_of is not None, not stated, story.kind != "new_rating", story.first_day, story.id)

    return min(announcing, key=rank, default=None)


def named(gss: str, inspection: Inspection | None, announcing: Sequence[StoryTold]) -> str:
    """The council's official name, as the record, the claims or the reference data have it."""
    if inspection is not None:
        return inspection.witnesses[0].authority
    told = next((each.authority for story in announcing for each, _ in on(gss, story)), None)
    council = authorities().get(gss)
    return told or (council.name if council is not None else gss)
