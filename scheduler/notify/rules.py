"""What a notice is to the readers of a channel: an alert, an update, a correction, or nothing, and why. Pure.

Decided by the rules that name the channel and by what it was sent of the same event before, not by what was owed to it:
somebody who was never told of a grade needs no correction of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipelines.alert_rules import Rule
from pipelines.events import wire
from pipelines.events.grading import SURE
from pipelines.model import EventGrade, Judgement, Told, direction_of
from pipelines.store.delivery_rows import Before, Notice, What

OFFICIAL = ("confirmed", "official_only")
"""How a grade or an event stands that Ofsted's own report tells."""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a channel is owed, ``skip`` for nothing, and why in a sentence."""

    what: What
    why: str


def decide(notice: Notice, rules: Sequence[Rule], before: Sequence[Before]) -> Decision:
    """Return what the channel that ``rules`` name is owed of a notice; ``before`` is what it was sent of the same."""
    if notice.about == "event" and notice.told is not None:
        return decide_event(wire.load(notice.told), rules, told_before(before))
    return decide_source(notice, rules, before)


def told_before(before: Sequence[Before]) -> Told | None:
    """Return what a channel was told of an event last; None where it was told nothing."""
    told = [each.notice.told for each in before if each.notice.told is not None]
    return wire.load(told[-1]) if told else None


def decide_event(told: Told, rules: Sequence[Rule], last: Told | None) -> Decision:
    matching = [rule for rule in rules if matches(rule, told)]
    if last is None:
        if is_withdrawn(told):
            return Decision(what="skip", why="It was withdrawn before anybody was told.")
        if matching:
            return Decision(what="alert", why=f"Rule: {matching[0].name}.")
        return Decision(what="skip", why="No rule of this channel asks for it.")
    if taken_back(told, last):
        return Decision(what="correction", why="What was told here before is not so any more.")
    if not is_more(told, last):
        return Decision(what="skip", why="It was told here before.")
    asking = [rule for rule in matching if rule.updates]
    if asking:
        return Decision(what="update", why=f"Rule: {asking[0].name}.")
    return Decision(what="skip", why="More became known, and no rule of this channel asks for updates.")


def decide_source(notice: Notice, rules: Sequence[Rule], before: Sequence[Before]) -> Decision:
    """A source's change of state; that it is well is told to those only who heard of its trouble."""
    asking = [rule for rule in rules if rule.sources_in_trouble]
    if not asking:
        return Decision(what="skip", why="No rule of this channel asks for sources in trouble.")
    if notice.state == (before[-1].notice.state if before else "ok"):
        return Decision(what="skip", why="It is as it was told here before.")
    return Decision(what="trouble", why=f"Rule: {asking[0].name}.")


def matches(rule: Rule, told: Told) -> bool:
    """Whether a rule asks for an event as it is told."""
    if rule.councils and told.gss not in rule.councils:
        return False
    if rule.regions and folded(told.region or "") not in map(folded, rule.regions):
        return False
    if rule.kinds and told.kind not in rule.kinds:
        return False
    if told.kind != "inspection":
        asks_for_grades = bool(rule.grades or rule.judgements or rule.direction)
        return not asks_for_grades and (not rule.official_only or told.official in OFFICIAL)
    sure = [grade for grade in told.grades if is_sure(rule, grade)]
    if rule.direction and direction_of(tuple(sure)) not in rule.direction:
        return False
    return any(
        (not rule.grades or grade.grade in rule.grades) and (not rule.judgements or grade.judgement in rule.judgements)
        for grade in sure
    )


def is_sure(rule: Rule, grade: EventGrade) -> bool:
    """Whether a grade is as sure as the rule asks, and on Ofsted's word where it asks for that."""
    return SURE.index(grade.confidence) <= SURE.index(rule.confidence) and (
        not rule.official_only or grade.official in OFFICIAL
    )


def is_withdrawn(told: Told) -> bool:
    """Whether nothing is left of an event: its grades, or all that told of the visit."""
    return not told.grades if told.kind == "inspection" else not told.stories and told.report_url is None


def taken_back(told: Told, last: Told) -> bool:
    """Whether a grade that was told, or the whole event, is now another or gone."""
    now = grades_of(told)
    changed = any(now.get(judgement) != grade for judgement, grade in grades_of(last).items())
    return changed or (is_withdrawn(told) and not is_withdrawn(last))


def is_more(told: Told, last: Told) -> bool:
    """Whether a judgement became known that was not told, or Ofsted has confirmed or contradicted what was."""
    confirmed = told.official != last.official and told.official != "awaiting" and last.official == "awaiting"
    return confirmed or bool(grades_of(told).keys() - grades_of(last).keys())


def grades_of(told: Told) -> dict[Judgement, str]:
    return {each.judgement: each.grade for each in told.grades}


def folded(words: str) -> str:
    return words.casefold()


def of_channel(rules: Iterable[Rule], channel: str) -> tuple[Rule, ...]:
    """Return the rules that name a channel."""
    return tuple(rule for rule in rules if channel in rule.to)
