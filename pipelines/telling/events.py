"""What is told of an event in words: its headline, its grades beside those before, whose word it is. Pure.

A headline's first 35 to 40 characters say it, since a phone shows no more of a subject.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipelines.model import (
    EVENT_WORDS,
    JUDGEMENT_WORDS,
    RANKS,
    EventGrade,
    Grade,
    Judgement,
    OfficialState,
    Told,
)
from pipelines.reference import authorities
from pipelines.telling.blocks import Block, Grades, Link, Paragraph, Quote, own_link, safe_link
from pipelines.telling.plain import clipped
from pipelines.telling.words import counted, days_told

MOST_QUOTES = 3
MOST_OF_A_QUOTE = 400
MOST_OF_A_TITLE = 200
"""Characters of others' words in one message; a publisher's page can hold anything."""

ORDER: tuple[Judgement, ...] = (
    "overall", "leadership", "help_and_protection", "in_care", "care_leavers", "adoption", "other",
)  # fmt: skip
"""Judgements in the order in which Ofsted's reports have them."""

ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

HEADS = ("Judgement", "Before", "Now")


def short_name(gss: str, authority: str) -> str:
    """Return a council's name as people say it; of two of one name the official one."""
    known = authorities().get(gss)
    if known is None:
        return clipped(authority, 60)
    alike = [each for each in authorities().values() if each.nice_name == known.nice_name]
    return known.nice_name if len(alike) == 1 else known.name


def council(told: Told) -> str:
    return short_name(told.gss, told.authority)


def ordered(grades: Sequence[EventGrade]) -> tuple[EventGrade, ...]:
    return tuple(sorted(grades, key=lambda each: ORDER.index(each.judgement)))


def headline(told: Told) -> str:
    """``Rotherham: inadequate (was good)``, ``Leeds: leadership good, 2 more``, ``Bury: third monitoring visit``."""
    return f"{council(told)}: {news(told)}"


def news(told: Told) -> str:
    """Return the headline without the council."""
    if told.kind != "inspection":
        return visit(told)
    if not told.grades:
        return "no grade is told any more"
    grades = {each.judgement: each for each in told.grades}
    if "overall" in grades:
        return said(grades["overall"])
    alike = {each.grade for each in told.grades}
    if len(alike) == 1 and len(told.grades) > 1 and all(each.confidence != "doubtful" for each in told.grades):
        return f"{next(iter(alike))} in all {len(told.grades)} judgements told"
    first, *others = sorted(ordered(told.grades), key=weight)
    more = f", {len(others)} more" if others else ""
    return f"{JUDGEMENT_WORDS[first.judgement]} {said(first)}{more}"


def weight(grade: EventGrade) -> int:
    """How early a judgement is told where there is no overall one: falls first, then rises, then what stayed."""
    step = 0 if grade.before is None else RANKS[grade.grade] - RANKS[grade.before]
    return -2 if step < 0 else -1 if step > 0 else 0


def said(grade: EventGrade) -> str:
    """``inadequate (was good)``, ``good again``, ``perhaps good``."""
    word = f"perhaps {grade.grade}" if grade.confidence == "doubtful" else grade.grade
    if grade.before == grade.grade:
        return f"{word} again"
    return f"{word} (was {grade.before})" if grade.before else word


def visit(told: Told) -> str:
    """``third monitoring visit``, ``focused visit``."""
    number = told.visit_number or 0
    nth = ORDINALS[number] if number < len(ORDINALS) else f"visit {number},"
    return f"{nth} {EVENT_WORDS[told.kind]}".strip()


def official_words(told: Told) -> str:
    """Return how sure it is: what Ofsted itself says, in a sentence or two."""
    return OFFICIAL[told.official].format(publisher=clipped(told.publisher, 80) or "one publisher")


OFFICIAL: dict[OfficialState, str] = {
    "awaiting": "Ofsted's report is not out or not read yet: on the word of {publisher}.",
    "confirmed": "Ofsted's own report says the same.",
    "contradicted": "Ofsted's own report says otherwise than the stories: look at both before you use it.",
    "official_only": "From Ofsted's own report; no story tells of it yet.",
}


def before(told: Told, last: Told | None) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``HEADS``, or, where something else was told ``last``, with that in a column of its own."""
    now = {each.judgement: each for each in told.grades}
    old = {each.judgement: each for each in last.grades} if last else {}
    rows = []
    for judgement in ORDER:
        if judgement not in now and judgement not in old:
            continue
        each, told_last = now.get(judgement), old.get(judgement)
        was = (each and each.before) or (told_last and told_last.before) or ""
        row = [JUDGEMENT_WORDS[judgement].capitalize(), was]
        if last is not None:
            row.append(told_last.grade if told_last else "not told")
        row.append(each.grade if each else "withdrawn")
        rows.append(tuple(row))
    return tuple(rows)


def has_changed(told: Told, last: Told | None) -> bool:
    """Whether a judgement has another grade than was told ``last``, or none any more."""
    now = graded(told)
    return last is not None and any(now.get(name) != grade for name, grade in graded(last).items())


def graded(told: Told) -> dict[Judgement, Grade]:
    return {each.judgement: each.grade for each in told.grades}


def facts(told: Told, explorer: str | None, last: Told | None = None) -> Iterator[Block]:
    """Yield what is known of an event: the grades side by side, the quoted words, whose they are, and the links.

    ``last`` is what was told of it before, where that was otherwise; ``explorer`` is the address of a store in the
    explorer, None where there is none to link to.
    """
    if rows := before(told, last):
        heads = HEADS if last is None else ("Judgement", "Before", "We told you", "Now")
        yield Grades(heads=heads, rows=rows)
    yield from doubts(told)
    yield Paragraph(words=official_words(told), weight="note" if told.official == "contradicted" else "plain")
    yield from quotes(told)
    yield from sources(told)
    if told.report_url and (link := safe_link(told.report_url)) and link != safe_link(told.url):
        yield Link(words="Ofsted's report", url=link)
    if link := event_link(explorer, told.event):
        yield Link(words="All that is known of it, in the explorer", url=link)


def doubts(told: Told) -> Iterator[Block]:
    """Yield what a reader should know before using a grade."""
    inferred = [JUDGEMENT_WORDS[each.judgement] for each in ordered(told.grades) if each.confidence == "inferred"]
    doubtful = [JUDGEMENT_WORDS[each.judgement] for each in ordered(told.grades) if each.confidence == "doubtful"]
    if doubtful:
        yield Paragraph(words=f"In doubt: {', '.join(doubtful)}. Read the words before you use it.", weight="note")
    if inferred:
        yield Paragraph(words=f"Read between the lines: {', '.join(inferred)}.", weight="soft")
    for each in ordered(told.grades):
        if each.others:
            others = " or ".join(each.others)
            yield Paragraph(words=f"Other stories say {others} for {JUDGEMENT_WORDS[each.judgement]}.", weight="note")


def quotes(told: Told) -> Iterator[Quote]:
    """Yield the words that grades were read from, each once, with what was read in them."""
    with_words = [each for each in ordered(told.grades) if each.quote.strip()]
    found: dict[tuple[str, int | None], list[EventGrade]] = {}
    for each in with_words:
        found.setdefault((each.quote, each.story), []).append(each)
    for (words, story), grades in list(found.items())[:MOST_QUOTES]:
        whose = whose_words(told, story)
        read = ", ".join(
            f"{', '.join(JUDGEMENT_WORDS[one.judgement] for one in group)} {grade}"
            for grade, group in groupby(grades, key=lambda one: one.grade)
        )
        yield Quote(words=clipped(words, MOST_OF_A_QUOTE), whose=f"{whose}: {read}" if whose else read)


def whose_words(told: Told, story: int | None) -> str:
    """Return who is quoted with the words of a story, or with Ofsted's where there is none."""
    if story is None:
        return "Ofsted's report"
    return clipped(told.publisher, 80) if told.lead in (None, story) else "Another publisher"


def sources(told: Told) -> Iterator[Block]:
    """Yield the lead story with its link, how many more tell of it, and the days of the inspection."""
    title = clipped(told.title, MOST_OF_A_TITLE) or "(no headline)"
    words = f"“{title}”, {clipped(told.publisher, 80)}".rstrip(", ")
    link = safe_link(told.url)
    yield Link(words=words, url=link) if link else Paragraph(words=words)
    facts_told = []
    if told.stories > 1:
        facts_told.append(f"{counted(told.stories - 1, 'more story tells', 'more stories tell')} of it.")
    name = EVENT_WORDS[told.kind].capitalize()
    if told.days is not None:
        facts_told.append(f"{name}: {told.days.in_words}.")
    facts_told.append(f"Came out: {days_told(told.came_out, told.came_out)}.")
    if told.region:
        facts_told.append(f"{told.authority}, {told.region}.")
    else:
        facts_told.append(f"{told.authority}.")
    yield Paragraph(words=" ".join(facts_told), weight="soft")


def event_link(explorer: str | None, event: int) -> str:
    """Return the address of an event's page; ``explorer`` is that of the explorer: ``http://127.0.0.1:8001``."""
    return own_link(f"{explorer.rstrip('/')}/event/{event}") if explorer else ""
