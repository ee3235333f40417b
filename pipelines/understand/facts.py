"""What a story says of the inspection itself: its days, its report's day, an ungraded visit, who led it."""

from collections.abc import Sequence
from itertools import chain

from pipelines.model import DayInterval, Visit
from pipelines.understand.days import FIGURE, Dated, find_days, month_before, months_between
from pipelines.understand.kinds import VISIT, names_visit
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.numbers import NUMBERS
from pipelines.understand.reading import Sentence
from pipelines.understand.story import SUBJECT_WITHIN, Group, Story
from pipelines.understand.topic import named_topic

CARRIED_OUT = expression(
    r"\b(?:inspection(?! report)|inspected|inspectors (?:visited|spent|were|looked|arrived|left)|visited"
    r"|visit (?:in|of|on|took|between)|was carried out|took place|carried out|fieldwork"
    r"|looked at the|was with the|on site)\b"
)
IF_CARRIED_OUT = Needing(CARRIED_OUT)

REPORTED = compile_at_words(
    r"\b(?:report|findings|letter|judgement|outcome)s?\b[^.]{0,60}\b(?:published|out|released|issued|came out"
    r"|appeared|made public)\b|\bpublished (?:its|their|a|the)\b[^.]{0,60}\b(?:report|letter|findings)"
    r"|\breport\b[^.]{0,20}\btoday\b"
)
IF_REPORTED = Needing(REPORTED)

EARLIER = expression(
    r"\b(?:last inspect\w+|previous(?:ly)?|since|earlier|monitoring|focus+ed|first of its kind since)\b"
)
ANY_INSPECTION = compile_needing(
    r"\b(?:any|all|every|each|new|future|for|of|from) (?:(?:full|ofsted|ilacs|graded|council) )*(?:inspections?|visits)"
    r"(?: (?:that|which|it|carried out|has|have|had))* (?:(?:(?:begun|beginning|begin|begins|began|start\w*|held"
    r"|made|done|launched) )?(?:on or )?(?:from|after|since|before|until|in|as of)\b)[^.,;]{0,30}$"
)
"""Inspections in general, of which something is said from a day on ("for any inspection begun after March")."""
ORDER = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}
NUMBERED = expression(rf"\b({'|'.join(ORDER)})\b(?: and final)?[\w -]{{0,20}}\b(?:monitoring|focus+ed|follow-up|visit)")
NAME = r"((?:[A-Z][a-z'-]+ ){1,2}[A-Z][a-zA-Z'-]+)"
INSPECTOR = expression(
    rf"(?:(?<![Cc]hief )(?<!ormer )\b[Ii]nspector(?: |: |, |:, )"
    rf"|\binspect[^.;]{{0,40}}? led by(?: inspector)?:?,? ){NAME}"
    rf"|\b{NAME},? (?:who led the inspection|the lead inspector|(?:her|his|Her|His) [Mm]ajesty's [Ii]nspector)"
)
IF_INSPECTOR = Needing(INSPECTOR)

LONGEST_WAIT = 12.0
"""Months from an inspection to the news of its report, challenged drafts included."""


def inspection_of(story: Story) -> DayInterval | None:
    """Return the days of the inspection that is the story's news, the most exact that the text gives."""
    told: list[tuple[int, int, Dated]] = []
    words = IF_CARRIED_OUT.standing(story.words)
    for sentence, groups in chain(
        *(zip(each.sentences, each.groups, strict=True) for each in (story.title, story.text))
    ):
        if not any(map(sentence.low.__contains__, words)) or CARRIED_OUT.search(sentence.low) is None:
            continue
        if is_of_others(story, groups):
            continue
        topic = named_topic(sentence) if "send" in sentence.low or "home" in sentence.low else None
        if topic is not None and not topic.ours and not topic.weak:
            continue  # "In January the city's area SEND partnership was inspected"
        for dated in find_days(sentence.low, story.published):
            about = nearest_inspection(sentence, dated)
            if about is not None and is_news(dated, story):
                told.append((("day", "month", "year").index(dated.by), about, dated))
        if (counted := months_after(sentence, story)) is not None:
            told.append((("day", "month", "year").index(counted.by), 0, counted))
    return min(told, key=lambda each: each[:2])[2].days if told else None


def months_after(sentence: Sentence, story: Story) -> Dated | None:
    """The month of an inspection that is told by how long ago it ended ("five months after inspectors left the city");
    None where none is."""
    match = MONTHS_AFTER.search(sentence.low)
    if match is None or story.published is None or names_visit(sentence.low):
        return None
    days = month_before(story.published.end, NUMBERS.get(match["count"]) or int(match["count"]))
    counted = Dated(start=match.start(), end=match.end(), days=days, by="month")
    return counted if is_news(counted, story) else None


MONTHS_AFTER = compile_needing(
    rf"\b(?P<count>{'|'.join(NUMBERS)}|\d{{1,2}}) months (?:after|since|on from when)"
    r" (?:(?:ofsted's|the|its|her majesty's|his majesty's) )*"
    r"(?:inspectors|inspection team|ofsted|watchdog) (?:(?:had|first|last) )*(?:left|visited|called|came|were (?:in|at"
    r"|here|there|on)|packed|finished|spent)\b(?! (?:for a |on a |to (?:check|monitor)))"
)
"""How long ago inspectors were there, in a story on what they found."""


def is_of_others(story: Story, groups: Sequence[Group]) -> bool:
    """Whether a sentence begins with a council that is none of the story's own: it was inspected apart ("Brent was
    visited last month")."""
    return (
        bool(groups)
        and bool(story.mains)
        and groups[0].start < SUBJECT_WITHIN
        and not any(set(group.gss) & {*story.mains} for group in groups)
    )


BEFORE_DAY = expression(r"\b(?:before|until|prior to|by) $")
"""A day before which somebody was inspected is not the day when ("inspected before 1 April")."""


def nearest_inspection(sentence: Sentence, dated: Dated) -> int | None:
    """How near an inspection is named to some days; None where none is, or an earlier one or a visit is."""
    window = sentence.low[max(0, dated.start - 90) : dated.end + 60]
    if BEFORE_DAY.search(sentence.low, 0, dated.start):
        return None
    if names_visit(window) or EARLIER.search(sentence.low[max(0, dated.start - 40) : dated.start]):
        return None
    if ANY_INSPECTION.search(sentence.low, 0, dated.start):
        return None
    if IF_REPORTED.search(sentence.low[max(0, dated.start - 60) : dated.end + 10]) and dated.by == "day":
        return None
    gaps = [
        min(abs(match.end() - dated.start), abs(match.start() - dated.end))
        for match in CARRIED_OUT.finditer(sentence.low)
    ]
    return min((gap for gap in gaps if gap <= 90), default=None)


def is_news(dated: Dated, story: Story) -> bool:
    if story.published is None:
        return dated.by == "day"
    age = months_between(dated.days.start, story.published.end)
    if dated.by == "year":
        return dated.days.start.year == story.published.start.year
    return -0.1 <= age <= LONGEST_WAIT and dated.days.end <= story.published.end


def report_of(story: Story) -> DayInterval | None:
    """Return the day on which the story says that the report came out."""
    for sentence in story.text.sentences:
        if FIGURE.search(sentence.low) is None and "day" not in sentence.low:
            continue  # it names no day
        for match in IF_REPORTED.finditer(sentence.low):
            for dated in find_days(sentence.low, story.published):
                if (
                    dated.by == "day"
                    and match.start() - 10 <= dated.start <= match.end() + 30
                    and is_news(dated, story)
                ):
                    return dated.days
    return None


def visit_of(story: Story, kind: str | None) -> Visit | None:
    """Return the ungraded visit that is the story's news."""
    if kind != "monitoring_visit":
        return None
    number, days, name = None, None, None
    for sentence in (*story.title.sentences, *story.text.sentences):
        match = VISIT.search(sentence.low)
        if match is None and name is None:
            continue
        name = name or (visit_kind(match[0]) if match else None)
        order = NUMBERED.search(sentence.low)
        number = number or (ORDER[order[1]] if order else None)
        if days is None:
            near = [d for d in find_days(sentence.low, story.published) if d.by == "day" and is_news(d, story)]
            days = next((d.days for d in near if not IF_REPORTED.search(sentence.low[: d.start][-40:])), None)
    return Visit(kind=name or "monitoring_visit", number=number, days=days)  # type: ignore[arg-type]


def visit_kind(words: str) -> str:
    if words.startswith("focus"):
        return "focused_visit"
    if "joint" in words or "jtai" in words:
        return "jtai"
    return "annual_conversation" if words.startswith("annual") else "monitoring_visit"


def inspector_of(story: Story) -> str | None:
    """Return the name of the inspector who led the inspection or visit."""
    if not IF_INSPECTOR.may_stand(story.text.reading.plain):
        return None
    for sentence in story.text.sentences:
        if match := IF_INSPECTOR.search(sentence.text):
            return (match[1] or match[2]).strip()
    return None
