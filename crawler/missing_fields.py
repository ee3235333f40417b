"""Which fields of its pages or dates of its listings a source has lost, against its own history. Pure."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from pipelines.store.rows import Answered, RunSeen
from pipelines.telling.words import counted, day_in_london

FIELDS = {"titles_missing": "title", "dates_missing": "date", "texts_missing": "text"}
RECENT_PAGES, EARLIER_PAGES, FEW_EARLIER_PAGES = 3, 10, 5
FELL_TO, FELL_FROM = 0.8, 0.2
"""A field is missing when at least this share of the newest pages lack it and at most that share of those before. Where
one page in five lacks it anyway, three in a row do by chance in 1 of 125. Of few pages before, none may lack it."""

FEW_DATED, MANY_DATED = 0.1, 0.8
DATED_ITEMS = 3
"""The same of the dates in a listing of at least so many items."""

SURE_ANSWERS = 2
"""Answers in a row in which a list has no dates before they are missed."""


def fields_evidence(runs: Sequence[RunSeen]) -> str | None:
    """Say which field of its pages or listings fell away against the source's own history; None where none did."""
    for name, field in FIELDS.items():
        recent, earlier = parted(runs, name)
        if not recent:
            continue
        pages, before = sum(run.pages for run in recent), sum(run.pages for run in earlier)
        lacking, lacked = (sum(getattr(run, name) for run in some) for some in (recent, earlier))
        allowed = FELL_FROM * before if before >= EARLIER_PAGES else 0
        if before >= FEW_EARLIER_PAGES and lacked <= allowed:
            return (
                f"No {field} could be read on {lacking} of its newest {counted(pages, 'page')}, since "
                f"{day_in_london(recent[-1].began_at)}; before, {lacked} of {before} had none."
            )
    return undated_evidence(runs)


def parted(runs: Sequence[RunSeen], name: str) -> tuple[Sequence[RunSeen], Sequence[RunSeen]]:
    """Part runs (newest first) where the field began to be missing; the first part is empty where it is not missing.

    So what is missing for long does not become usual.
    """
    pages = lacking = cut = 0
    for number, run in enumerate(runs):
        if not run.pages:
            continue
        lacks = getattr(run, name)
        pages, lacking = pages + run.pages, lacking + lacks
        if pages >= RECENT_PAGES and lacks and lacking >= FELL_TO * pages:
            cut = number + 1
        elif pages >= RECENT_PAGES and not cut:
            break
    return runs[:cut], runs[cut:]


def undated_evidence(runs: Sequence[RunSeen]) -> str | None:
    """Say that a listing lost its dates: two answers in a row without, where the full ones before had them.

    An unchanged answer tells again what the last full one told.
    """
    answers: dict[str, list[Answered]] = {}
    again: Counter[str] = Counter()
    for run in runs:
        for each in run.answers:
            if each.status == "unchanged" and each.url not in answers:
                again[each.url] += 1
            elif each.status == "ok" and not each.part and each.items >= DATED_ITEMS:
                answers.setdefault(each.url, []).append(each)
    for url, seen in answers.items():
        without = list(takewhile(lambda each: each.dated <= FEW_DATED * each.items, seen))
        before = seen[len(without) :]
        if not without or len(without) + again[url] < SURE_ANSWERS or not before:
            continue
        had = sum(each.dated for each in before) / sum(each.items for each in before)
        if had >= MANY_DATED:
            return f"Its list of news at {url} tells no dates any more; before, {had:.0%} of its stories had one."
    return None
