"""What happened in a day or a week, as one message. Pure.

By default it is sent only when there is something to tell (``is_empty``); a weekly one is a sign of life all the same.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import TypeVar
from urllib.parse import quote

from pipelines.model import JUDGEMENT_WORDS, Told
from pipelines.store.decisions import About
from pipelines.store.telling_rows import Asked, Changed, DigestInput, Period, Reaction, Troubled
from pipelines.telling.blocks import (
    Block,
    Command,
    Heading,
    Link,
    Paragraph,
    Quote,
    Title,
    as_text,
    own_link,
    safe_link,
)
from pipelines.telling.condition import WORDS as STATES
from pipelines.telling.events import facts, has_changed, headline, short_name
from pipelines.telling.gaps import Gap
from pipelines.telling.html import as_html
from pipelines.telling.plain import clipped, subject_line
from pipelines.telling.review import choices
from pipelines.telling.words import LONDON, counted, days_told, when_in_london
from pipelines.understand.refusals import WHY

FOOT = (
    "By councilwatch on this machine: its command councilwatch digest prints this, and [digest] in "
    "councilwatch.toml says when and to whom it is sent. Times are London's."
)

MOST_OF_A_KIND = 25
"""How many of one kind a digest shows; how many more there are is told."""

MOST_HOURS = 6
"""Stretches of hours that are told of one source."""

REACTION_WORDS = {"reaction": "Reaction", "intervention": "Intervention"}

Made = Iterator[Block]
Thing = TypeVar("Thing")


@dataclass(frozen=True, kw_only=True)
class Digest:
    """A digest in both its forms, and what it is made of. ``is_empty``: nothing happened that readers wait for."""

    subject: str
    html: str = field(repr=False)
    text: str = field(repr=False)
    is_empty: bool
    blocks: tuple[Block, ...] = field(repr=False)


def digest(given: DigestInput, explorer: str | None = None) -> Digest:
    """Return the digest; ``explorer`` is the address of the store in the explorer, None where none is linked to."""
    subject = subject_line(clipped(subject_of(given), 150))
    blocks = tuple(body(given, explorer))
    return Digest(
        subject=subject,
        html=as_html(blocks, "mail", subject, FOOT),
        text=f"{subject}\n\n{as_text(blocks)}\n-- \n{as_text([Paragraph(words=FOOT)])}",
        is_empty=is_empty(given),
        blocks=blocks,
    )


def is_empty(given: DigestInput) -> bool:
    """Whether nothing happened: old troubles alone, which are shown all the same, are no news."""
    fresh = any(each.since >= given.period.start for each in given.troubled)
    off = any(not gap.source for gap in given.gaps)
    return not (given.changed or given.reactions or given.contradictions or given.refusals or fresh or off)


def subject_of(given: DigestInput) -> str:
    """``Rotherham: inadequate (was good), 2 more``; what was corrected comes first, then what fell."""
    when = short_day(given.period)
    read = looked_at(given, "were read")
    changed = sorted(given.changed, key=pressing)
    if changed:
        first, *others = changed
        is_correction = has_changed(first.told, first.before)
        begins = f"Correction, {headline(first.told)}" if is_correction else headline(first.told)
        return f"{begins}{f', {len(others):,} more' if others else ''} ({when})"
    if is_empty(given):
        return f"Nothing changed {'this week' if given.period.every == 'weekly' else f'on {when}'}; {read}"
    told = [
        counted(len(given.reactions), "reaction") if given.reactions else "",
        counted(len(given.contradictions), "contradiction") if given.contradictions else "",
        counted(len(given.refusals), "refusal", "refusals") + " to look at" if given.refusals else "",
        counted(len(given.troubled), "source") + " in trouble" if given.troubled else "",
    ]
    return f"No new grades; {', '.join(filter(None, told)) or read} ({when})"


def looked_at(given: DigestInput, what: str) -> str:
    """Return of how many sources one can say that they were read; before the first start nobody looked at all."""
    if not given.watched:
        return "no source was watched then"
    return f"{given.read:,} of {counted(given.watched, 'source')} {what}"


def pressing(changed: Changed) -> tuple[int, int]:
    """How early an event is told: corrections, inspections that fell, other inspections, visits."""
    told = changed.told
    order = ("fall", "mixed", "rise", "first", "same")
    return (
        0 if has_changed(told, changed.before) else 1 if told.kind == "inspection" else 2,
        order.index(told.direction),
    )


def short_day(period: Period) -> str:
    """``25 Nov``, ``week to 25 Nov``: a phone shows little of a subject."""
    return f"{'week to ' if period.every == 'weekly' else ''}{period.last:%-d %b}"


def when_words(period: Period) -> str:
    return days_told(period.first, period.last)


def body(given: DigestInput, explorer: str | None) -> Made:
    inspections = sorted((each for each in given.changed if each.told.kind == "inspection"), key=pressing)
    visits = [each for each in given.changed if each.told.kind != "inspection"]
    yield from summary(given, len(inspections), len(visits))
    yield from part("Changes", inspections, lambda each: change(each, explorer))
    yield from part("Visits", visits, lambda each: change(each, explorer))
    yield from part("Reactions and what followed", given.reactions, reaction)
    yield from part("Stories and Ofsted disagree", given.contradictions, contradiction)
    yield from part("Words not taken as a claim: worth a look", given.refusals, refusal)
    yield from part("Sources in trouble", given.troubled, lambda each: trouble(each, explorer))
    yield from hours(given.gaps)
    if link := own_link(explorer):
        yield Link(words="Everything in the explorer", url=link)


def part(name: str, things: Sequence[Thing], shown: Callable[[Thing], Made]) -> Made:
    """Yield a heading and what is shown of each, up to ``MOST_OF_A_KIND``; nothing where there is none."""
    if not things:
        return
    yield Heading(words=name, count=len(things))
    for each in things[:MOST_OF_A_KIND]:
        yield from shown(each)
    if len(things) > MOST_OF_A_KIND:
        yield Paragraph(words=f"And {len(things) - MOST_OF_A_KIND:,} more; the explorer has them all.", weight="soft")


def summary(given: DigestInput, inspections: int, visits: int) -> Made:
    """Yield the first lines: what there is, and how much was looked at."""
    told = [
        counted(inspections, "council's grades", "councils' grades") + " changed" if inspections else "",
        counted(visits, "visit") if visits else "",
        counted(len(given.reactions), "reaction") if given.reactions else "",
    ]
    says = ", ".join(filter(None, told)) or "No new grade and no visit was told of"
    yield Paragraph(words=f"{when_words(given.period)}{until(given)}: {says[0].lower()}{says[1:]}.", weight="lead")
    read = looked_at(given, "could be read")
    says = f"{read[0].upper()}{read[1:]}; {counted(given.stories, 'new story', 'new stories')} about ratings."
    yield Paragraph(words=says, weight="soft")


def until(given: DigestInput) -> str:
    """Return up to when it tells of a period that is not over: the hour alone, where its last day is today."""
    if given.now >= given.period.end:
        return ""
    now = given.now.astimezone(LONDON)
    told = f"{now:%H:%M} (London time)" if now.date() == given.period.last else when_in_london(now)
    return f", until {told}"


def change(changed: Changed, explorer: str | None) -> Made:
    """Yield one event with its grades side by side; what was told otherwise before is taken back plainly."""
    told, before = changed.told, changed.before
    yield Title(words=headline(told))
    if has_changed(told, before):
        yield Paragraph(words="Correction: we told you something else before, and are sorry.", weight="note")
    elif before is not None:
        yield Paragraph(words=f"You were told of it before; {what_is_new(told, before)}.", weight="soft")
    yield from facts(told, explorer, before if has_changed(told, before) else None)


def what_is_new(told: Told, before: Told) -> str:
    if told.official != before.official:
        return {
            "confirmed": "new is that Ofsted's report says the same",
            "contradicted": "new is that Ofsted's report says otherwise",
            "official_only": "new is that Ofsted's report is out",
            "awaiting": "new is that Ofsted's report is awaited again",
        }[told.official]
    return "more is known of it now"


def reaction(told: Reaction) -> Made:
    yield Title(words=clipped(told.title, 200) or "(no headline)", url=safe_link(told.url))
    about = "; ".join(told.councils)
    words = f"{REACTION_WORDS.get(told.kind, told.kind)}, {clipped(told.publisher, 80)}{f': {about}' if about else ''}."
    yield Paragraph(words=words, weight="soft")
    if told.quote:
        yield Quote(words=clipped(told.quote, 400))


def contradiction(told: Asked) -> Made:
    yield Title(words=f"{short_name(told.gss, told.authority)}: {claimed(told)}, says a story; Ofsted says otherwise")
    if told.record_says:
        yield Paragraph(words=f"The record: {told.record_says}")
    yield from words_of(told)
    yield from ways_on(told, "claim")


def refusal(told: Asked) -> Made:
    yield Title(words=f"{short_name(told.gss, told.authority)}: {claimed(told)}?")
    yield Paragraph(words=WHY.get(told.why, told.why))
    yield from words_of(told)
    yield from ways_on(told, "refusal")


def ways_on(told: Asked, about: About) -> Made:
    """Yield what a person may find of the words, each with the command that says so."""
    for says, command, _ in choices(told.item, about, is_whole=told.is_whole):
        yield Paragraph(words=f"{says}:", weight="soft")
        yield Command(words=command)


def words_of(told: Asked) -> Made:
    yield Quote(words=clipped(told.quote, 400), whose=clipped(told.publisher, 80))
    if link := safe_link(told.url):
        yield Link(words=clipped(told.title, 200) or "The story", url=link)


def claimed(told: Asked) -> str:
    judgement = JUDGEMENT_WORDS[told.judgement] if told.judgement else "a judgement not named,"
    return f"{judgement} {told.grade}"


def trouble(told: Troubled, explorer: str | None) -> Made:
    link = own_link(f"{explorer.rstrip('/')}/sources#{quote(told.name)}") if explorer else ""
    yield Title(words=f"{clipped(told.publisher, 80)} ({told.state.replace('_', ' ')})", url=link)
    yield Paragraph(words=told.says or STATES[told.state])
    if told.todo:
        yield Paragraph(words=told.todo)
    yield Paragraph(words=f"Since {when_in_london(told.since)}.", weight="soft")


def hours(gaps: Sequence[Gap]) -> Made:
    """Yield when nothing could be looked at, and then each source with its hours."""
    if not gaps:
        return
    yield Heading(words="When we could not look")
    own = [gap for gap in gaps if not gap.source]
    for gap in own:
        yield Paragraph(words=f"{stretch(gap.start, gap.end)}: {gap.why} {due(gap.sources)}", weight="note")
    by_source = [list(told) for _, told in groupby((gap for gap in gaps if gap.source), key=lambda gap: gap.source)]
    longest = sorted(
        by_source, key=lambda told: sum((gap.end - gap.start).total_seconds() for gap in told), reverse=True
    )
    for told in longest[:MOST_OF_A_KIND]:
        yield Paragraph(words=f"{clipped(told[0].publisher, 80)}: {stretches(told)}. {reasons(told)}")
    if len(longest) > MOST_OF_A_KIND:
        yield Paragraph(words=f"And {counted(len(longest) - MOST_OF_A_KIND, 'more source')}.", weight="soft")
    yield Paragraph(words="What came out in these hours is found later, where its list still names it.", weight="soft")


def due(sources: int) -> str:
    return f"{counted(sources, 'source was', 'sources were')} due."


def stretches(told: Sequence[Gap]) -> str:
    shown = "; ".join(stretch(gap.start, gap.end) for gap in told[:MOST_HOURS])
    return f"{shown}; and {len(told) - MOST_HOURS} more" if len(told) > MOST_HOURS else shown


def reasons(told: Sequence[Gap]) -> str:
    return clipped(" ".join(dict.fromkeys(gap.why or "It did not answer." for gap in told)), 200)


def stretch(start: datetime, end: datetime) -> str:
    """``24 Nov 08:05 to 09:10``, ``24 Nov 22:00 to 25 Nov 07:15``."""
    first, last = start.astimezone(LONDON), end.astimezone(LONDON)
    ends = f"{last:%H:%M}" if first.date() == last.date() else f"{last:%-d %b %H:%M}"
    return f"{first:%-d %b %H:%M} to {ends}"
