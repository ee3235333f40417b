"""What readers get of one notice, on any channel: an alert, an update, a correction, a source in trouble. Pure.

    message = alert(told, explorer)
    message = correction(told, sent_before, explorer)
    channel.send(message.subject, fits(message, limit).text)

The subject is one line; ``text`` is for channels of plain text, ``html`` for e-mail, ``short`` for those that show a
few lines. Nothing is confirmed where Ofsted has not said it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote

from pipelines.model import JUDGEMENT_WORDS, EventGrade, Judgement, SourceState, Told
from pipelines.telling.blocks import Block, Command, Link, Paragraph, Title, own_link
from pipelines.telling.condition import WORDS as STATES
from pipelines.telling.events import council, event_link, facts, graded, headline, news, official_words, ordered, said
from pipelines.telling.forms import Message, fits, made, marked_as_repeat, merged
from pipelines.telling.plain import clipped
from pipelines.telling.words import when_in_london

__all__ = [
    "Message", "SourceTold", "alert", "correction", "fits", "marked_as_repeat", "merged", "sample", "source_message",
    "update",
]  # fmt: skip

SHORT_QUOTE = 160

SAYS = {"contradicted": ", Ofsted says otherwise", "official_only": ", says Ofsted", "confirmed": ", Ofsted confirms"}
"""What a subject adds of how sure it is; nothing while Ofsted's report is not read."""


@dataclass(frozen=True, kw_only=True)
class SourceTold:
    """What a notice tells of a source: the state that it is in since, with the evidence and what to do."""

    name: str
    publisher: str
    state: SourceState
    says: str
    todo: str
    since: datetime


def alert(told: Told, explorer: str | None = None) -> Message:
    """Return the first message on an event."""
    blocks = [Paragraph(words=f"{headline(told)}.", weight="lead"), *facts(told, explorer)]
    fell = told.direction == "fall"
    return made(
        "alert",
        council(told),
        subject_of(told),
        blocks,
        short=in_short(told),
        link=event_link(explorer, told.event),
        tags=(told.kind, told.direction) if told.grades else (told.kind,),
        urgency="high" if fell else "normal",
    )


def update(told: Told, before: Told, explorer: str | None = None) -> Message:
    """Return the message on what is new of an event: more judgements, or Ofsted's own word."""
    new = [each for each in ordered(told.grades) if each.judgement not in graded(before)]
    confirmed = told.official != before.official and told.official in ("confirmed", "official_only")
    name = council(told)
    if confirmed:
        subject = f"{name}: Ofsted confirms {brief_grades(told)}"
    elif told.official != before.official and told.official == "contradicted":
        subject = f"{name}: Ofsted's report says otherwise"
    elif new:
        subject = f"{name}: {told_of(new)}"
    else:
        subject = f"{name}: more on {news(told)}"
    says = f"{subject}. You were told of this {kind_in_words(told)} before; this is what is new."
    blocks = [Paragraph(words=says, weight="lead"), *facts(told, explorer)]
    link = event_link(explorer, told.event)
    short = f"{in_short(told)} New since you were told."
    return made("update", name, subject, blocks, short=short, link=link, tags=(told.kind,))


def correction(told: Told, before: Told, explorer: str | None = None, *, why: str = "") -> Message:
    """Return the message that takes back what was told ``before``; ``why`` is a sentence on what changed."""
    name = council(told)
    wrong = [each for each in ordered(before.grades) if graded(told).get(each.judgement) != each.grade]
    subject = f"Correction: {name} {corrected(told, wrong)}"
    was = ", ".join(f"{JUDGEMENT_WORDS[each.judgement]} {each.grade}" for each in wrong) or news(before)
    holds = ", ".join(f"{JUDGEMENT_WORDS[each.judgement]} {each.grade}" for each in ordered(told.grades))
    now = f"What holds now: {holds}." if holds else "What holds now: no grade of it is told by any story or by Ofsted."
    blocks = [
        Paragraph(words=f"We told you: {name}, {was}. That was wrong, and we are sorry.", weight="lead"),
        Paragraph(words=now, weight="lead"),
        Paragraph(words=f"Why: {why or why_corrected(told, before)}"),
        *facts(told, explorer, before),
    ]
    short = f"We told you {name}: {was}. That was wrong, sorry. {now}"
    link = event_link(explorer, told.event)
    return made("correction", name, subject, blocks, short=short, link=link, tags=(told.kind,), urgency="high")


def corrected(told: Told, wrong: Sequence[EventGrade]) -> str:
    """``is good, not inadequate``, ``leadership is good, not outstanding``, ``has no new overall grade``."""
    if not wrong:
        return f"is {news(told)}"
    first = wrong[0]
    what = "" if first.judgement == "overall" else f"{JUDGEMENT_WORDS[first.judgement]} "
    right = graded(told).get(first.judgement)
    more = f", {len(wrong) - 1} more" if len(wrong) > 1 else ""
    if right is None:
        return f"{what}is not {first.grade}, as we told you{more}"
    return f"{what}is {right}, not {first.grade}{more}"


def why_corrected(told: Told, before: Told) -> str:
    """Return why another grade holds, as far as it can be seen from what was told."""
    if told.official in ("confirmed", "contradicted", "official_only") and before.official == "awaiting":
        return "Ofsted's own report has been read since, and it counts."
    if not told.grades:
        return (
            "the publisher changed its story, or somebody who checked its words here decided otherwise, and nothing "
            "else tells that grade."
        )
    return (
        "a story was changed by its publisher, a better one came, or somebody who checked the words decided otherwise."
    )


def source_message(told: SourceTold, explorer: str | None = None) -> Message:
    """Return the message on a source that fell into trouble, or is well again."""
    well = told.state == "ok"
    name = clipped(told.publisher, 60) or told.name
    subject = f"{name}: read again" if well else f"{name}: not read ({told.state.replace('_', ' ')})"
    means = STATES[told.state]
    blocks: list[Block] = [Paragraph(words=f"{subject}, since {when_in_london(told.since)}.", weight="lead")]
    blocks.append(Paragraph(words=" ".join(dict.fromkeys(filter(None, [means, told.says])))))
    if told.todo:
        blocks.append(Paragraph(words=f"What to do: {told.todo}", weight="note"))
    if not well:
        blocks += [
            Paragraph(words="What it published since then may be missing. To ask it now:", weight="soft"),
            Command(words=f"councilwatch sources check {told.name}"),
        ]
    link = own_link(f"{explorer.rstrip('/')}/sources#{quote(told.name)}") if explorer else ""
    if link:
        blocks.append(Link(words="The source in the explorer", url=link))
    short = f"{told.says} {told.todo}"
    return made("source", name, subject, blocks, short=short, link=link, tags=(told.state,), urgency="low")


def sample(explorer: str | None = None) -> Message:
    """Return what ``councilwatch alerts test`` sends: a message in the form of an alert, on a council that is none."""
    told = Told(
        event=0,
        revision=1,
        gss="E00000000",
        authority="Kirkwell Council",
        region="an invented region",
        kind="inspection",
        framework="ILACS",
        days=None,
        came_out=date(2026, 1, 1),
        official="awaiting",
        grades=tuple(sample_grades()),
        title="Invented headline: services in Kirkwell are good",
        url="https://news.example.org/kirkwell",
        publisher="the Example Gazette",
        stories=1,
    )
    says = "This is a test: nothing has happened, and there is no council of this name. An alert looks like this:"
    subject = "Test: councilwatch can reach you here"
    blocks = [Paragraph(words=says, weight="note"), Title(words=headline(told)), *facts(told, explorer=None)]
    if explorer:
        blocks.append(Link(words="The explorer", url=explorer))
    return made("test", "test", subject, blocks, short=says, link=explorer or "", urgency="normal")


def sample_grades() -> Iterator[EventGrade]:
    told = "Inspectors judged children's services in Kirkwell to be good overall."
    given: tuple[tuple[Judgement, str], ...] = (("overall", told), ("leadership", ""))
    for judgement, words in given:
        yield EventGrade(
            judgement=judgement,
            grade="good",
            confidence="stated",
            official="awaiting",
            before="inadequate",
            quote=words,
            story=1,
        )


def subject_of(told: Told) -> str:
    """Return the headline, with what must not be missed of how sure it is."""
    return f"{headline(told)}{SAYS.get(told.official, '') if told.grades else ''}"


def in_short(told: Told) -> str:
    """Return an event in a few lines: the grades, the words, whose they are."""
    words = next((each.quote for each in ordered(told.grades) if each.quote.strip()), "")
    others = [each for each in ordered(told.grades) if each.judgement != "overall"]
    more = f" {told_of(others).capitalize()}." if others else ""
    return f"{headline(told)}.{more} “{clipped(words or told.title, SHORT_QUOTE)}” {official_words(told)}"


def told_of(grades: Sequence[EventGrade]) -> str:
    """``leadership good (was poor), adoption outstanding``."""
    return ", ".join(f"{JUDGEMENT_WORDS[each.judgement]} {said(each)}" for each in grades)


def brief_grades(told: Told) -> str:
    overall = graded(told).get("overall")
    return overall or news(told)


def kind_in_words(told: Told) -> str:
    return "inspection" if told.kind == "inspection" else "visit"
