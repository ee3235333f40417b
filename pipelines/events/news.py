"""Which changes of an event are news that readers are owed, and what they are told. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta

from pipelines.model import Event, FoundBy, OfficialState, StoryTold, Told
from pipelines.reference import authorities

FRESH = timedelta(days=14)
"""How long after it came out an inspection or visit is news; ratings are announced within these days (DOMAIN)."""

OLD_WAYS: frozenset[FoundBy] = frozenset({"first_run", "backfill"})
"""Ways of finding that bring what was there before anybody watched: that is history, whatever its date."""

State = frozenset[tuple[str, ...]]


def state_of(event: Event) -> State:
    """What is told of an event: where this changes, readers may have to hear of it.

    Whether a story tells what Ofsted has said already is no change, nor are another quote or one more story.
    """
    grades = {(each.judgement, each.grade, each.confidence, plain(each.official)) for each in event.grades}
    return frozenset({(event.kind, plain(event.official), way_of(event)), *grades})


def way_of(event: Event) -> str:
    """Which way a council went, as rules ask for it; nothing of a visit."""
    return event.direction if event.kind == "inspection" else ""


def plain(official: OfficialState) -> str:
    return "confirmed" if official == "official_only" else official


def is_news(event: Event, stories: Mapping[int, StoryTold], official_by: FoundBy | None, today: date) -> bool:
    """Whether readers are to hear of an event that nobody was told of before.

    It came out within ``FRESH``, and something that tells it as news was found while watching. ``official_by`` is how
    Ofsted's own report was found, None where it was not or is of the record that ships.
    """
    if not is_fresh(event, today):
        return False
    told = [stories[each.story].found_by for each in event.stories if each.role == "announces"]
    found = [*told, *([official_by] if official_by is not None else [])]
    return any(each not in OLD_WAYS for each in found)


def is_fresh(event: Event, today: date) -> bool:
    """Whether an event came out so lately that it can be news."""
    return today - event.came_out <= FRESH


def told_of(event: Event, stories: Mapping[int, StoryTold], *, number: int, revision: int) -> Told:
    """Return what is told of an event, ``number`` in the store, at this ``revision``."""
    lead = stories.get(event.lead) if event.lead is not None else None
    council = authorities().get(event.gss)
    own = [stories[each.story] for each in event.stories]
    return Told(
        event=number,
        revision=revision,
        gss=event.gss,
        authority=event.authority,
        region=(council.region or None) if council is not None else None,
        kind=event.kind,
        framework=event.framework,
        days=event.days,
        came_out=event.came_out,
        official=event.official,
        grades=event.grades,
        title=lead.title if lead is not None else "",
        url=(lead.url if lead is not None else event.report_url) or "",
        publisher=lead.publisher if lead is not None else "Ofsted",
        stories=sum(each.copy_of is None for each in own),
        report_url=event.report_url,
        visit_number=event.visit_number,
        lead=event.lead,
    )
