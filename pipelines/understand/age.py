"""How old the news of a story is: when the report came out that it tells of, as its own words say.

A grade is news for about two weeks (the rule by which stories are labelled); a page of weeks later tells what followed.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from pipelines.model import DayInterval
from pipelines.understand.days import find_days, months_between
from pipelines.understand.facts import IF_REPORTED
from pipelines.understand.later import expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.story import Story

Age = Literal["days", "weeks", "months"]

LONGEST = 25
"""Sentences in which a page says when the report came out."""

DAYS, WEEKS, YEARS = 0.55, 2.2, 14.0
"""Months up to which a report is of these days, and of these weeks; one of more than ``YEARS`` is of before."""

SINCE_REPORT = Needing(
    expression(
        r"\b(?P<unit>days?|weeks?|fortnight|months?) (?:after|since|on from|later than)"
        r" (?:(?!(?:peer|monitoring|focus\w*|left|leaving|visit\w*)\b)[\w'-]+ ){0,6}?"
        r"(?:ofsted(?:'s)?|inspectors|watchdog|report|verdict|rating|grade|judge?ment|branded|rated|judged)\b"
        r"(?! (?:left|came|visited|arrived|called|inspected|spent|were|was)\b)"
        r"|\b(?P<last>last|earlier this) (?P<of>week|month|summer|spring|autumn|winter)'s (?:\w+ ){0,3}?(?:report"
        r"|verdict|rating|judge?ment|grade|findings)\b"
    )
)
"""How long ago it was, in so many words ("five weeks after Ofsted published its report", "last month's report")."""

THESE_DAYS = Needing(
    expression(
        r"\b(?:today|yesterday|this (?:week|morning|afternoon)"
        r"|(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    )
)
GAVE = compile_needing(
    r"\b(?:ofsted|inspectors|watchdog|inspectorate|regulator)\b[^.;]{0,60}\b(?:told|said|found|rated|judged|graded|ruled"
    r"|concluded|published|gave|branded|downgraded|upgraded|listed|warned|criticised|released|handed)\b"
    r"|\b(?:rated|judged|graded|branded|downgraded|upgraded|found|handed|given)\b[^.;]{0,60}\b(?:ofsted|inspectors"
    r"|watchdog)\b"
)
"""What inspectors do when their report comes out."""
ON_SITE = expression(
    r"\binspect(?:ed|ions?)\b|\bvisit\w*\b|\bspent\b|\bcame\b(?! out)|\bteam\b|\bfortnight\b|\bsaw\b"
    r"|\b(?:was|were|been) (?:in|with|at|there|here|on site)\b|\bthere from\b|\bstopped?\b|\bgave up\b"
)
"""What tells of the days of an inspection, and not of its report."""
OF_OTHERS = expression(
    r"\b(?:last inspect\w+|previous\w*|earlier (?:report|inspection|visit)|monitoring|focus+ed|letter|peer|joint)\b"
)
NEAR = 40
"""Letters between a day and what came out or was given on it."""


def age_of(story: Story) -> Age | None:
    """Return how long ago the report of a story came out, None where it does not say."""
    ages = tuple(ages_told(story))
    said = next((age for age, in_so_many_words in ages if in_so_many_words), None)
    if said is not None:
        return said
    told = {age for age, _ in ages}
    return next((age for age in ORDER if age in told), None)


ORDER: tuple[Age, ...] = ("days", "weeks", "months")


def ages_told(story: Story) -> Iterator[tuple[Age, bool]]:
    """Yield each age that a sentence tells, and whether it tells it in so many words."""
    sentences = (*story.title.sentences, *islice(story.text.sentences, LONGEST))
    councils = (*story.title.groups, *islice(story.text.groups, LONGEST))
    for sentence, groups in zip(sentences, councils, strict=True):
        low = sentence.low
        if (since := SINCE_REPORT.search(low)) is not None:
            yield in_words(since), True
        given = IF_REPORTED.search(low) or (GAVE.search(low) if ON_SITE.search(low) is None else None)
        if given is None or OF_OTHERS.search(low) is not None:
            continue
        if groups and not any(story.main in group.gss for group in groups):
            continue  # another council's report
        if THESE_DAYS.search(low) is not None:
            yield "days", False
        elif story.published is not None:
            yield from dated_ages(low, given.start(), given.end(), story.published)


def in_words(since: "re.Match[str]") -> Age:
    """Return the age that "weeks after the report" or "last month's report" tells."""
    unit = since["unit"] or since["of"]
    if unit.startswith("day") or (since["last"] and unit == "week"):
        return "days"
    return "weeks" if unit.startswith(("week", "fortnight")) or (since["last"] and unit == "month") else "months"


def dated_ages(low: str, start: int, end: int, published: DayInterval) -> Iterator[tuple[Age, bool]]:
    """Yield the age of what ``[start:end]`` says came out, by the days named near it; a month that has hardly gone by
    leaves it open."""
    for dated in find_days(low, published):
        if dated.by not in ("day", "month") or not (dated.start - end < NEAR and start - dated.end < NEAR):
            continue
        if ON_SITE.search(low, max(0, dated.start - NEAR), dated.end + NEAR) is not None:
            continue
        months = months_between(dated.days.end, published.start)
        if -0.1 <= months <= YEARS and (dated.by == "day" or months > DAYS):
            yield ("days" if months <= DAYS else "weeks" if months <= WEEKS else "months"), False
